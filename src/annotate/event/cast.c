#include "annotate/event/cast.h"

#include "annotate/event/eligible.h"
#include "annotate/event/phrase.h"
#include "annotate/event/sides.h"
#include "annotate/event/subject.h"

#define MAX_DEPTH 3   /* speech acts within speech acts that are followed for their parties */
#define MAX_SPAN  120 /* words behind a threat that are looked through for its condition */

typedef struct picker {
    const br_matcher *m;
    const br_stances *stances;
    const br_act *act;
    br_clause clause, inner; /* inner: of the noun below a light verb */
    br_cast cast;
    int depth; /* speech acts around this one that were followed down to it */
} picker;

static br_cast cast_of(const br_matcher *m, const br_stances *stances, const br_act *act, int depth);

/* ---- one side */

static bool is_fit(const picker *p, int32_t token, bool for_target) {
    if (!for_target) return br_can_be_source(p->m, token);
    br_doing doing = {p->m, p->act, p->clause.nominal ? -1 : p->clause.object, p->cast.source, p->cast.n_source};
    return br_can_be_target(&doing, token);
}

static bool is_protest(const picker *p) {
    return br_act_root(p->act->code) == 14;
}

/* "withdrew its aid workers from Chad" */
static bool is_taken_home(const picker *p) {
    const br_matcher *m = p->m;
    bool verb = br_act_root(p->act->code) == 16 && !p->clause.nominal && m->take_home != BR_NO_SET;
    return verb && br_set_has(m->words.lexicon, m->take_home, m->words.sym[p->act->token]);
}

/* A pattern that looks for the target elsewhere than in the object says that the object is a thing or a means: "sent
 * troops to". So are troops and police that are moved or put on alert (15). */
static bool is_means(const picker *p, br_slot slot) {
    const br_pattern *pattern = p->act->pattern;
    if (slot.outer != BR_SLOT_OBJ || slot.inner) return false;
    if (is_taken_home(p)) return true;
    if (!pattern->n_target) return br_act_root(p->act->code) == 15;
    for (uint8_t i = 0; i < pattern->n_target; i++)
        if (pattern->target[i].outer == BR_SLOT_OBJ && !pattern->target[i].inner) return false;
    return true;
}

/* "US drone strikes": of several modifiers of one state the one that tells more; `at` is the first that fits */
static size_t most_exact(const picker *p, const int32_t *tokens, size_t n, size_t at) {
    br_str code = br_code_of_phrase(p->m, tokens[at]);
    for (size_t i = at + 1; code.len == 3 && i < n; i++) {
        br_str other = br_code_of_phrase(p->m, tokens[i]);
        if (other.len > code.len && br_str_starts(other, code) && is_fit(p, tokens[i], false)) return i;
    }
    return at;
}

static bool take_slot(picker *p, const br_clause *clause, br_slot slot, bool for_target) {
    int32_t tokens[BR_SLOT_TOKENS];
    if (for_target && slot.outer == BR_SLOT_OBJ && !slot.inner && is_taken_home(p)) return false;
    size_t n = br_clause_path(&p->m->words, clause, slot, tokens);
    for (size_t i = 0; i < n; i++) {
        if (!is_fit(p, tokens[i], for_target)) continue;
        if (!for_target && (slot.inner ? slot.inner : slot.outer) == BR_SLOT_MOD) i = most_exact(p, tokens, n, i);
        if (for_target) p->cast.n_target = br_phrase_parties(p->m, tokens[i], p->cast.target, BR_CAST_MAX);
        else p->cast.n_source = br_phrase_parties(p->m, tokens[i], p->cast.source, BR_CAST_MAX);
        if (for_target && slot.outer == BR_SLOT_COMP) p->cast.reciprocal = false; /* "agreed to send aid to" */
        const char **from = for_target ? &p->cast.target_from : &p->cast.source_from;
        br_str name = br_slot_text(p->m->words.lexicon, slot.inner ? slot.inner : slot.outer);
        *from = br_str_cstr(p->m->arena, name);
        return true;
    }
    return false;
}

static bool take_written(picker *p, const br_clause *clause, const br_slot *slots, uint8_t n, bool for_target) {
    for (uint8_t i = 0; i < n; i++)
        if (take_slot(p, clause, slots[i], for_target)) return true;
    return false;
}

static bool take_role(picker *p, const br_clause *clause, br_role role, bool for_target) {
    const br_slot_list *list = &p->m->words.lexicon->roles[role];
    return take_written(p, clause, list->at, list->n, for_target);
}

/* the usual places of the other side of a verb */
static bool take_verb_target(picker *p) {
    const br_slot_list *list = &p->m->words.lexicon->roles[BR_ROLE_VERB_TARGET];
    for (uint8_t i = 0; i < list->n; i++)
        if (!is_means(p, list->at[i]) && take_slot(p, &p->clause, list->at[i], true)) return true;
    return false;
}

/* a source without a known code is kept by name: "gunmen", "the firm" */
static void take_unknown_source(picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t s = p->clause.subject;
    if (p->cast.n_source || s < 0 || br_tok(tree, s)->upos == BR_UPOS_VERB) return;
    if (br_actor_at(p->m->parties, s) < 0) return;
    p->cast.source[p->cast.n_source++] = s;
    p->cast.source_from = "subj";
}

/* "forces were engaged in fighting", "officials are headed into talks": who is the subject of such passives takes part */
static void take_engaged(picker *p) {
    bool taking_part = p->cast.reciprocal || p->act->speech == BR_SPEECH_LIGHT;
    int32_t surface = p->clause.object;
    if (p->cast.n_source || !taking_part || !p->clause.passive || surface < 0 || surface == p->act->content) return;
    if (p->m->matches[surface].pattern || !is_fit(p, surface, false)) return; /* "talks were held" */
    p->cast.n_source = br_phrase_parties(p->m, surface, p->cast.source, BR_CAST_MAX);
    p->cast.source_from = "subj";
}

/* "the attack by rebels killed ten", "launched an attack that killed ten": who did the first did the second */
static void take_author(picker *p) {
    int32_t subject = p->clause.subject;
    if (p->cast.n_source || subject < 0 || !br_is_forceful(p->m, subject)) return;
    br_clause deed = br_clause_of(&p->m->words, subject);
    take_role(p, &deed, BR_ROLE_NOUN_SOURCE, false);
}

/* "says the vote was rigged and has called for new ones": what a thing cannot do is done by who tells of it */
static void take_teller(picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t verb = p->act->token, first = br_tok(tree, verb)->head, subject = p->clause.subject;
    if (p->cast.n_source || p->clause.nominal || p->clause.passive || first < 0) return;
    if (br_tok_rel(tree, verb) != BR_DEP_CONJ || br_tok_rel(tree, first) != BR_DEP_CCOMP) return;
    if (br_subject_own(tree, verb) >= 0 || (subject >= 0 && br_actor_at(p->m->parties, subject) >= 0)) return;
    int32_t teller = br_subject_of(tree, br_tok(tree, first)->head);
    if (teller < 0 || br_phrase_own_mention(p->m, teller) < 0) return;
    p->cast.n_source = br_phrase_parties(p->m, teller, p->cast.source, BR_CAST_MAX);
    p->cast.source_from = "teller";
}

/* "France is ready to send aid, the minister said": who is ready has the intent, whoever tells of it */
static bool take_intender(picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t content = p->act->content, speaker = p->clause.subject;
    if (br_act_root(p->act->code) != 3 || p->act->speech == BR_SPEECH_NONE || content < 0 || speaker < 0) return false;
    int32_t ready = br_tok_is(tree, content, BR_GRAMMAR(DISPOSED)) ? content : br_tok(tree, content)->head;
    if (ready < 0 || !br_tok_is(tree, ready, BR_GRAMMAR(DISPOSED))) return false;
    int32_t intender = br_subject_of(tree, content);
    if (intender < 0 || intender == speaker || br_tok(tree, intender)->upos == BR_UPOS_PRON) return false;
    if (br_phrase_own_mention(p->m, intender) < 0) return false;
    p->cast.n_source = br_phrase_parties(p->m, intender, p->cast.source, BR_CAST_MAX);
    p->cast.source_from = "content.subj";
    return true;
}

static void pick_source(picker *p) {
    const br_pattern *pattern = p->act->pattern;
    if (take_intender(p)) return;
    if (pattern->n_source) {
        take_written(p, &p->clause, pattern->source, pattern->n_source, false);
        return;
    }
    take_role(p, &p->clause, p->clause.nominal ? BR_ROLE_NOUN_SOURCE : BR_ROLE_VERB_SOURCE, false);
    take_author(p);
    take_engaged(p);
    take_teller(p);
    take_unknown_source(p);
}

/* ---- the other side */

/* a party of another act that this one speaks of or is done for */
static bool take_other_side(picker *p, const br_act *other, bool doer_first, const char *from) {
    br_cast theirs = cast_of(p->m, p->stances, other, p->depth + 1);
    for (int round = 0; round < 2; round++) {
        bool sources = doer_first == (round == 0);
        uint8_t n = sources ? theirs.n_source : theirs.n_target;
        for (uint8_t i = 0; i < n; i++) {
            int32_t token = sources ? theirs.source[i] : theirs.target[i];
            if (!is_fit(p, token, true)) continue;
            p->cast.n_target = br_phrase_parties(p->m, token, p->cast.target, BR_CAST_MAX);
            p->cast.target_from = from;
            p->cast.reciprocal = p->cast.reciprocal && theirs.reciprocal; /* "agreed to send aid to", not "to meet" */
            return true;
        }
    }
    return false;
}

/* the party that stands in the act spoken of: whom one accuses did it, whom one asks shall do it */
static bool take_from_content(picker *p) {
    if (p->act->content < 0 || p->depth == MAX_DEPTH) return false;
    br_act content = br_act_of(p->m, p->stances, p->act->content);
    if (!content.pattern || content.token == p->act->token) return false;
    bool doer_first = p->act->speech == BR_SPEECH_ACCUSE || p->act->speech == BR_SPEECH_APPEAL ||
                      p->act->speech == BR_SPEECH_DEMAND || p->act->speech == BR_SPEECH_PRAISE;
    return take_other_side(p, &content, doer_first, "content");
}

/* "threatened to leave unless Israel withdraws": the threat is made to whom the condition names, wherever below the
 * threat the parser hung it */
static bool take_from_condition(picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t token = p->act->token, last = (int32_t)tree->last[token];
    for (int32_t c = token; c <= last && c < token + MAX_SPAN; c++) {
        if (!br_is_condition(tree, c)) continue;
        int32_t subject = br_tree_child(tree, c, BR_DEP_NSUBJ, -1);
        if (subject < 0 || !is_fit(p, subject, true)) continue;
        p->cast.target[p->cast.n_target++] = subject;
        p->cast.target_from = "condition";
        return true;
    }
    return false;
}

static bool take_from_aim(picker *p, int32_t aim) {
    const br_tree *tree = p->m->words.tree;
    bool saying = is_protest(p) && br_is_participle(tree, aim); /* "marched demanding that Chad" */
    if ((!saying && !br_is_infinitive(tree, aim)) || br_is_passive(tree, aim))
        return false; /* "to be replaced by" aims at nothing */
    if (br_tree_child(tree, aim, BR_DEP_NSUBJ, -1) >= 0) return false;
    br_act act = p->depth < MAX_DEPTH ? br_act_of(p->m, p->stances, aim) : (br_act){0};
    int force = br_act_root(p->act->code), kind = br_act_root(act.code);
    if (act.pattern && force >= 15 && kind >= 3 && kind <= 8) return false; /* "patrols to protect ships" */
    if (act.pattern && take_other_side(p, &act, false, "purpose")) return true;
    if (saying) return false;
    br_clause clause = br_clause_of(&p->m->words, aim);
    return take_role(p, &clause, BR_ROLE_VERB_TARGET, true);
}

/* "began a strike to demand the resignation of the mayor": whom it is done to stands in what it is done for; parsers
 * hang the purpose on the verb or on its object */
static bool take_from_purpose(picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t verb = p->act->token, object = p->clause.object;
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_ADVCL, -1); c >= 0;
         c = br_tree_child(tree, verb, BR_DEP_ADVCL, c))
        if (take_from_aim(p, c)) return true;
    if (object < 0) return false;
    for (int32_t c = br_tree_child(tree, object, BR_DEP_ACL, -1); c >= 0;
         c = br_tree_child(tree, object, BR_DEP_ACL, c))
        if (take_from_aim(p, c)) return true;
    return false;
}

/* Acts done to what is in a place: a curfew in Lagos, an embassy in Tehran, troops massed near Poland. What is said or
 * agreed somewhere, and protests, are not directed at the place where they happen. */
static bool is_done_to_places(const picker *p) {
    int root = br_act_root(p->act->code);
    return (root >= 5 && root <= 8) || root >= 15 || br_is_done_to_people(p->act->code);
}

static bool fits_as_target(const void *context, int32_t token) {
    const picker *p = context;
    bool means = token == p->clause.object && is_means(p, (br_slot){BR_SLOT_OBJ, 0});
    return !(means && br_phrase_own_mention(p->m, token) >= 0) && is_fit(p, token, true);
}

/* nobody stands where one expects: the nearest actor within the act's own clause; who is only talked about or met is not
 * spoken to */
static void take_in_reach(picker *p) {
    int root = br_act_root(p->act->code);
    if (root == 1 || root == 4) return;
    int32_t found = br_phrase_reach(p->m, p->act->token, is_done_to_places(p), fits_as_target, p);
    if (found < 0) return;
    p->cast.n_target = br_phrase_parties(p->m, found, p->cast.target, BR_CAST_MAX);
    p->cast.target_from = "reach";
}

static bool take_for_light_verb(picker *p) {
    const br_pattern *noun = p->act->content >= 0 ? p->m->matches[p->act->content].pattern : NULL;
    if (noun && take_written(p, &p->inner, noun->target, noun->n_target, true)) return true;
    if (noun && noun->speech != BR_SPEECH_NONE && take_from_content(p)) return true;
    if (p->act->content >= 0 && take_role(p, &p->inner, BR_ROLE_NOUN_TARGET, true)) return true;
    return take_verb_target(p);
}

/* "said", "spoke": whom one only speaks about is not spoken to */
static bool take_hearer(picker *p) {
    return take_role(p, &p->clause, BR_ROLE_HEARER, true);
}

static bool take_for_speech(picker *p) {
    if (p->act->speech == BR_SPEECH_STATE) return take_hearer(p);
    int32_t object = p->clause.object;
    bool told = object >= 0 && br_phrase_own_mention(p->m, object) >= 0;
    if (told && take_role(p, &p->clause, BR_ROLE_ADDRESSED, true)) return true;
    if (p->act->speech == BR_SPEECH_THREATEN && take_from_condition(p)) return true;
    /* "denied that its officers had beaten prisoners" is no answer to these */
    bool denied =
        p->act->speech == BR_SPEECH_DENY && p->act->content >= 0 && p->m->words.upos[p->act->content] == BR_UPOS_VERB;
    if (denied) return false;
    if (take_from_content(p)) return true;
    return take_role(p, &p->clause, BR_ROLE_SPEECH_TARGET, true);
}

/* whom it is done to is told, though nobody knows the name: "arrested him", "convicted Beken of stealing from the bank" */
static bool take_unknown_target(picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t object = p->clause.object;
    if (object < 0 || is_means(p, (br_slot){BR_SLOT_OBJ, 0})) return false;
    if (br_tok(tree, object)->upos == BR_UPOS_PRON) return true;
    int32_t mention = br_actor_at(p->m->parties, object);
    if (mention < 0) return false;
    const br_actor *actor = &tree->article->actors[mention];
    if (actor->code.len || actor->mention != BR_MENTION_NAME) return false;
    p->cast.target[p->cast.n_target++] = object;
    p->cast.target_from = "obj";
    return true;
}

/* a grievance: who did what one protests against; whom it was done to is not protested against */
static bool take_culprit(picker *p, int32_t token) {
    br_act act = p->depth < MAX_DEPTH ? br_act_of(p->m, p->stances, token) : (br_act){0};
    br_clause clause = br_clause_of(&p->m->words, token);
    if (act.pattern && act.token != p->act->token) return clause.nominal && take_role(p, &clause, BR_ROLE_DOER, true);
    if (is_fit(p, token, true)) {
        p->cast.n_target = br_phrase_parties(p->m, token, p->cast.target, BR_CAST_MAX);
        p->cast.target_from = "grievance";
        return true;
    }
    int32_t done = br_tree_child(p->m->words.tree, token, BR_DEP_ACL, -1); /* "a law signed by the minister" */
    if (done < 0 || !br_is_passive(p->m->words.tree, done)) return false;
    clause = br_clause_of(&p->m->words, done);
    return take_slot(p, &clause, (br_slot){BR_SLOT_SUBJ, 0}, true);
}

static bool take_grievance_of(picker *p, const br_clause *clause) {
    const br_slot_list *list = &p->m->words.lexicon->roles[BR_ROLE_GRIEVANCE];
    for (uint8_t i = 0; i < list->n; i++) {
        int32_t tokens[BR_SLOT_TOKENS];
        size_t n = br_clause_path(&p->m->words, clause, list->at[i], tokens);
        for (size_t k = 0; k < n; k++)
            if (take_culprit(p, tokens[k])) return true;
    }
    return false;
}

/* "in protest against the arrests by the army", "over a bill signed by the minister"; "stopped work in the second week of a
 * strike over a decree": of the protest told once more */
static bool take_from_grievance(picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t token = p->act->token, last = (int32_t)tree->last[token];
    if (take_grievance_of(p, &p->clause)) return true;
    for (int32_t noun = token + 1; noun <= last && noun < token + MAX_SPAN; noun++) {
        const br_pattern *pattern = p->m->words.upos[noun] == BR_UPOS_NOUN ? p->m->matches[noun].pattern : NULL;
        br_clause again = br_clause_of(&p->m->words, noun);
        if (pattern && br_act_root(pattern->code) == 14 && take_grievance_of(p, &again)) return true;
    }
    return false;
}

static bool take_argument(picker *p) {
    if (p->act->speech == BR_SPEECH_NONE) return take_verb_target(p);
    return p->act->speech == BR_SPEECH_LIGHT ? take_for_light_verb(p) : take_for_speech(p);
}

/* whom it is done to, where the pattern's own slots name nobody */
static void pick_target(picker *p) {
    if (p->clause.nominal) {
        if (p->act->pattern->n_target && p->act->speech == BR_SPEECH_NONE) return;
        if (!take_role(p, &p->clause, BR_ROLE_NOUN_TARGET, true)) take_from_content(p);
        return;
    }
    if (take_argument(p)) return;
    bool reciprocal = p->cast.reciprocal;
    p->cast.reciprocal = false; /* who stands elsewhere takes no part in it */
    if (take_unknown_target(p) || (br_act_root(p->act->code) != 1 && take_from_purpose(p))) return;
    if ((reciprocal && p->act->speech == BR_SPEECH_NONE) || is_protest(p)) return;
    if (is_done_to_places(p) && take_role(p, &p->clause, BR_ROLE_STAGE, true)) return;
    take_in_reach(p);
}

/* ---- acts of both sides */

static bool is_reciprocal(const picker *p) {
    if (p->act->pattern->reciprocal) return true;
    const br_pattern *noun = p->act->content >= 0 ? p->m->matches[p->act->content].pattern : NULL;
    return p->act->speech == BR_SPEECH_LIGHT && noun && noun->reciprocal;
}

/* "blamed each other", "at war with one another": whoever does it does it to the other */
static bool is_mutual(const picker *p) {
    const br_tree *tree = p->m->words.tree;
    br_for_children (tree, p->act->token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if ((rel != BR_DEP_OBJ && rel != BR_DEP_OBL) || child <= p->act->token) continue;
        bool next = (uint32_t)child + 1 < tree->article->n_tokens && br_tok_is(tree, child + 1, BR_GRAMMAR(OTHER));
        if ((next && br_tok_is(tree, child, BR_GRAMMAR(EACH))) ||
            (br_tok_is(tree, child, BR_GRAMMAR(OTHER)) && br_tok_is(tree, child - 1, BR_GRAMMAR(EACH))))
            return true;
    }
    return false;
}

/* "between Chile / Peru and Brazil": what a stroke joins stands on one side */
static bool is_allied(const br_matcher *m, int32_t token) {
    uint32_t first = m->words.tree->first[token];
    if (first && br_str_is(br_tok_text(m->words.tree, (int32_t)first), "/")) return true;
    return first && br_str_is(br_tok_text(m->words.tree, (int32_t)first - 1), "/");
}

/* "talks between A and B", "A and B met", "French and Thai officials met": both sides stand in one phrase. The parties of
 * a phrase that denotes several actors are told apart later. */
static bool share_out(picker *p) {
    br_cast *cast = &p->cast;
    const br_clause *clause = p->act->speech == BR_SPEECH_LIGHT && p->act->content >= 0 ? &p->inner : &p->clause;
    if (!cast->n_source) take_role(p, clause, BR_ROLE_BOTH, false);
    if (!cast->n_source) return false;
    int32_t mention = br_phrase_mention(p->m, cast->source[0]);
    if (cast->n_source == 1) return mention >= 0 && br_actor_twin(p->m->parties, mention) >= 0;
    uint8_t first = 1;
    while (first < cast->n_source && is_allied(p->m, cast->source[first])) first++;
    if (first == cast->n_source) first = 1;
    for (uint8_t i = first; i < cast->n_source; i++) cast->target[cast->n_target++] = cast->source[i];
    cast->target_from = cast->source_from;
    cast->n_source = first;
    return true;
}

/* "talks with A and B were held": by nobody else, so with each other */
static void share_out_target(br_cast *cast) {
    if (cast->n_source || cast->n_target < 2) return;
    cast->source[cast->n_source++] = cast->target[0];
    cast->n_target--;
    memmove(cast->target, cast->target + 1, cast->n_target * sizeof *cast->target);
}

/* "fighting between A and B went on in C" */
static bool is_between(const picker *p) {
    return p->cast.n_source > 1 && br_str_is(br_str_of(p->cast.source_from), "between");
}

static void pick_sides(picker *p) {
    bool mutual = is_mutual(p);
    p->cast.reciprocal = mutual || is_reciprocal(p);
    bool lent = p->cast.reciprocal && !p->clause.nominal && br_is_participle(p->m->words.tree, p->act->token);
    if (!lent || !take_role(p, &p->clause, BR_ROLE_BOTH, false)) pick_source(p); /* "fighting between A and B" */
    bool light = p->act->speech == BR_SPEECH_LIGHT && p->act->content >= 0;
    if (light && !p->cast.n_source) take_role(p, &p->inner, BR_ROLE_DOER, false);
    const br_pattern *pattern = p->act->pattern;
    if (mutual && share_out(p)) return;
    if (is_protest(p) && take_from_grievance(p)) return;
    if (p->cast.reciprocal && is_between(p) && share_out(p)) return;
    if (take_written(p, &p->clause, pattern->target, pattern->n_target, true)) return;
    if (p->cast.reciprocal && share_out(p)) return;
    pick_target(p);
    if (p->cast.reciprocal) share_out_target(&p->cast);
}

static br_cast cast_of(const br_matcher *m, const br_stances *stances, const br_act *act, int depth) {
    picker p = {.m = m, .stances = stances, .act = act, .depth = depth, .clause = br_clause_of(&m->words, act->token)};
    if (act->content >= 0) p.inner = br_clause_of(&m->words, act->content);
    pick_sides(&p);
    return p.cast;
}

br_cast br_cast_of(const br_matcher *m, const br_stances *stances, const br_act *act) {
    return cast_of(m, stances, act, 0);
}
