#include "annotate/event/party/eligible.h"
#include "annotate/event/party/phrase.h"
#include "annotate/event/party/pick.h"
#include "annotate/event/party/sides.h"
#include "annotate/event/party/subject.h"

/* the usual places of the other side of a verb */
static bool take_verb_target(br_picker *p) {
    br_role role = br_act_root(p->act->code) == 4 ? BR_ROLE_COUNTERPART : BR_ROLE_VERB_TARGET;
    const br_slot_list *list = &p->m->words.lexicon->roles[role];
    for (uint8_t i = 0; i < list->n; i++)
        if (!br__is_means(p, list->at[i]) && br__take_slot(p, &p->clause, list->at[i], true)) return true;
    return false;
}

/* "called for a ban on foreigners", "demanded the release of the villagers": whom it is to be done to is not asked, as a state may be
 * that one calls for sanctions on */
static bool is_of_civilians(const br_picker *p, int32_t token) {
    return br_actor_classes(p->m, token) & BR_CLASS(CVL);
}

/* a party of another act that this one speaks of or is done for */
static bool take_other_side(br_picker *p, const br_act *other, bool doer_first, const char *from) {
    br_cast theirs = br__cast_of(p->m, p->stances, other, p->depth + 1);
    bool asks = p->act->speech == BR_SPEECH_APPEAL || p->act->speech == BR_SPEECH_DEMAND;
    int rounds =
        doer_first && asks && br_act_root(other->code) == 7 ? 1 : 2; /* who is to be helped is not asked for it */
    for (int round = 0; round < rounds; round++) {
        bool sources = doer_first == (round == 0);
        uint8_t n = sources ? theirs.n_source : theirs.n_target;
        for (uint8_t i = 0; i < n; i++) {
            int32_t token = sources ? theirs.source[i] : theirs.target[i];
            if (!br__is_fit(p, token, true) || (asks && !sources && is_of_civilians(p, token))) continue;
            p->cast.n_target = br_phrase_parties(p->m, token, p->cast.target, BR_CAST_MAX);
            p->cast.target_from = from;
            p->cast.reciprocal = p->cast.reciprocal && theirs.reciprocal; /* "agreed to send aid to", not "to meet" */
            return true;
        }
    }
    return false;
}

/* the party that stands in the act spoken of: whom one accuses did it, whom one asks shall do it */
static bool take_from_content(br_picker *p) {
    if (p->act->content < 0 || p->depth == BR_PICK_DEPTH) return false;
    br_act content = br_act_of(p->m, p->stances, p->act->content);
    if (!content.pattern || content.token == p->act->token) return false;
    bool doer_first = p->act->speech == BR_SPEECH_ACCUSE || p->act->speech == BR_SPEECH_APPEAL ||
                      p->act->speech == BR_SPEECH_DEMAND || p->act->speech == BR_SPEECH_PRAISE;
    return take_other_side(p, &content, doer_first, "content");
}

/* "threatened to leave unless Israel withdraws": the threat is made to whom the condition names, wherever below the
 * threat the parser hung it */
static bool take_from_condition(br_picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t token = p->act->token, last = (int32_t)tree->last[token];
    for (int32_t c = token; c <= last && c < token + BR_PICK_SPAN; c++) {
        if (!br_is_condition(tree, c)) continue;
        int32_t subject = br_tree_child(tree, c, BR_DEP_NSUBJ, -1);
        if (subject < 0 || !br__is_fit(p, subject, true)) continue;
        p->cast.target[p->cast.n_target++] = subject;
        p->cast.target_from = "condition";
        return true;
    }
    return false;
}

static bool take_from_aim(br_picker *p, int32_t aim) {
    const br_tree *tree = p->m->words.tree;
    bool saying = br__is_protest(p) && br_is_participle(tree, aim); /* "marched demanding that Chad" */
    if ((!saying && !br_is_infinitive(tree, aim)) || br_is_passive(tree, aim))
        return false; /* "to be replaced by" aims at nothing */
    if (br_tree_child(tree, aim, BR_DEP_NSUBJ, -1) >= 0) return false;
    br_act act = p->depth < BR_PICK_DEPTH ? br_act_of(p->m, p->stances, aim) : (br_act){0};
    int force = br_act_root(p->act->code), kind = br_act_root(act.code);
    if (act.pattern && force >= 15 && kind >= 3 && kind <= 8) return false; /* "patrols to protect ships" */
    bool joins = force >= 4 && force <= 6 && !br_str_is(p->act->code, "045");
    bool to_talk = act.pattern && (kind <= 2 || (kind >= 4 && kind <= 6) || kind == 10);
    if (joins && !to_talk) return false; /* "formed a coalition to fight rebels", but "went to Lima to meet the king" */
    if (act.pattern && take_other_side(p, &act, false, "purpose")) return true;
    if (saying) return false;
    br_clause clause = br_clause_of(&p->m->words, aim);
    return br__take_role(p, &clause, BR_ROLE_VERB_TARGET, true);
}

/* "began a strike to demand the resignation of the mayor": whom it is done to stands in what it is done for; parsers
 * hang the purpose on the verb or on its object */
static bool take_from_purpose(br_picker *p) {
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
static bool is_done_to_places(const br_picker *p) {
    int root = br_act_root(p->act->code);
    return (root >= 5 && root <= 8) || root >= 15 || br_is_done_to_people(p->act->code);
}

static bool fits_as_target(const void *context, int32_t token) {
    const br_picker *p = context;
    bool means = token == p->clause.object && br__is_means(p, (br_slot){BR_SLOT_OBJ, 0});
    return !(means && br_phrase_own_mention(p->m, token) >= 0) && br__is_fit(p, token, true);
}

/* Acts that reach beyond their own places: who is only talked about or met is not spoken to ("called for help for the rebels"),
 * nor refused ("declined to join the party's debate"), and votes and deaths are done to nobody. */
static bool can_reach(br_str code) {
    int root = br_act_root(code);
    return code.len && root != 1 && root != 2 && root != 4 && root != 12;
}

/* nobody stands where one expects: the nearest actor within the act's own clause */
static void take_in_reach(br_picker *p) {
    if (!can_reach(p->act->code)) return;
    int32_t found = br_phrase_reach(p->m, p->act->token, is_done_to_places(p), fits_as_target, p);
    if (found < 0) return;
    p->cast.n_target = br_phrase_parties(p->m, found, p->cast.target, BR_CAST_MAX);
    p->cast.target_from = "reach";
}

static bool take_for_light_verb(br_picker *p) {
    const br_pattern *noun = p->act->content >= 0 ? p->m->matches[p->act->content].pattern : NULL;
    if (noun && br__take_written(p, &p->inner, noun->target, noun->n_target, true)) return true;
    if (noun && noun->speech != BR_SPEECH_NONE && take_from_content(p)) return true;
    if (p->act->content >= 0 && br__take_role(p, &p->inner, BR_ROLE_NOUN_TARGET, true)) return true;
    return take_verb_target(p);
}

/* "said", "spoke": whom one only speaks about is not spoken to */
static bool take_hearer(br_picker *p) {
    return br__take_role(p, &p->clause, BR_ROLE_HEARER, true);
}

/* "urged Iran to", "promised him that", "offered its troops to the president": somebody stands where one is spoken to */
static bool is_addressed(const br_picker *p) {
    int32_t object = p->clause.object, recipient = p->clause.recipient;
    if (object >= 0 && br_phrase_own_mention(p->m, object) >= 0) return true;
    if (recipient >= 0 && br_phrase_own_mention(p->m, recipient) >= 0) return true;
    br_for_children (p->m->words.tree, p->act->token, child) {
        bool to = br_has_child_of(p->m->words.tree, child, BR_DEP_CASE, BR_GRAMMAR(INFINITIVE));
        if (to && child > p->act->token && br_phrase_own_mention(p->m, child) >= 0) return true;
    }
    return false;
}

static bool take_for_speech(br_picker *p) {
    if (p->act->speech == BR_SPEECH_STATE) return take_hearer(p);
    bool addressed = is_addressed(p);
    if (addressed && br__take_role(p, &p->clause, BR_ROLE_ADDRESSED, true)) return true;
    bool asked = p->act->speech == BR_SPEECH_APPEAL || p->act->speech == BR_SPEECH_DEMAND;
    int32_t object = p->clause.object;
    if (asked && !addressed && object >= 0 && br_tok(p->m->words.tree, object)->upos == BR_UPOS_PRON)
        return false; /* "urged them to leave Chad": asked of somebody, but not of Chad */
    if (p->act->speech == BR_SPEECH_THREATEN && take_from_condition(p)) return true;
    /* "denied that its officers had beaten prisoners" is no answer to these */
    bool denied =
        p->act->speech == BR_SPEECH_DENY && p->act->content >= 0 && p->m->words.upos[p->act->content] == BR_UPOS_VERB;
    if (denied) return false;
    if (take_from_content(p)) return true;
    return br__take_role(p, &p->clause, BR_ROLE_SPEECH_TARGET, true);
}

/* whom it is done to is told, though nobody knows the name: "arrested him", "convicted Beken of stealing from the bank" */
static bool take_unknown_target(br_picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t object = p->clause.object;
    if (object < 0 || br__is_means(p, (br_slot){BR_SLOT_OBJ, 0})) return false;
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
static bool take_culprit(br_picker *p, int32_t token) {
    br_act act = p->depth < BR_PICK_DEPTH ? br_act_of(p->m, p->stances, token) : (br_act){0};
    br_clause clause = br_clause_of(&p->m->words, token);
    if (act.pattern && act.token != p->act->token)
        return clause.nominal && br__take_role(p, &clause, BR_ROLE_DOER, true);
    if (br__is_fit(p, token, true)) {
        p->cast.n_target = br_phrase_parties(p->m, token, p->cast.target, BR_CAST_MAX);
        p->cast.target_from = "grievance";
        return true;
    }
    int32_t done = br_tree_child(p->m->words.tree, token, BR_DEP_ACL, -1); /* "a law signed by the minister" */
    if (done < 0 || !br_is_passive(p->m->words.tree, done)) return false;
    clause = br_clause_of(&p->m->words, done);
    return br__take_slot(p, &clause, (br_slot){BR_SLOT_SUBJ, 0}, true);
}

static bool take_grievance_of(br_picker *p, const br_clause *clause) {
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
bool br__take_from_grievance(br_picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t token = p->act->token, last = (int32_t)tree->last[token];
    if (take_grievance_of(p, &p->clause)) return true;
    for (int32_t noun = token + 1; noun <= last && noun < token + BR_PICK_SPAN; noun++) {
        const br_pattern *pattern = p->m->words.upos[noun] == BR_UPOS_NOUN ? p->m->matches[noun].pattern : NULL;
        br_clause again = br_clause_of(&p->m->words, noun);
        if (pattern && br_act_root(pattern->code) == 14 && take_grievance_of(p, &again)) return true;
    }
    return false;
}

/* "accused Chad of fraud and demanded an apology": who asks, demands or threatens goes on speaking to whom he spoke before */
static bool take_from_speech_before(br_picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t verb = p->act->token, before = br_tok(tree, verb)->head;
    int root = br_act_root(p->act->code);
    if (p->act->speech == BR_SPEECH_NONE || (root != 2 && root != 10 && root != 13)) return false;
    if (before < 0 || br_tok_rel(tree, verb) != BR_DEP_CONJ || br_subject_own(tree, verb) >= 0) return false;
    br_act act = p->depth < BR_PICK_DEPTH ? br_act_of(p->m, p->stances, before) : (br_act){0};
    int kind = br_act_root(act.code);
    bool speaks = act.pattern && (kind == 2 || (kind >= 10 && kind <= 13));
    return speaks && take_other_side(p, &act, false, "speech before");
}

static bool take_argument(br_picker *p) {
    if (p->act->speech == BR_SPEECH_NONE) return take_verb_target(p);
    return p->act->speech == BR_SPEECH_LIGHT ? take_for_light_verb(p) : take_for_speech(p);
}

void br__pick_target(br_picker *p) {
    if (p->clause.nominal) {
        if (p->act->pattern->n_target && p->act->speech == BR_SPEECH_NONE) return;
        if (!br__take_role(p, &p->clause, BR_ROLE_NOUN_TARGET, true)) take_from_content(p);
        return;
    }
    if (take_argument(p)) return;
    bool reciprocal = p->cast.reciprocal;
    p->cast.reciprocal = false; /* who stands elsewhere takes no part in it */
    if (take_from_speech_before(p) || take_unknown_target(p) ||
        (br_act_root(p->act->code) != 1 && take_from_purpose(p)))
        return;
    if ((reciprocal && (p->act->speech == BR_SPEECH_NONE || p->act->content < 0)) || br__is_protest(p)) return;
    if (is_done_to_places(p) && br__take_role(p, &p->clause, BR_ROLE_STAGE, true)) return;
    take_in_reach(p);
}
