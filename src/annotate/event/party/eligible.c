#include "annotate/event/party/eligible.h"

#include "annotate/event/party/phrase.h"

#define MAX_DEPTH 5 /* words between the head of a phrase and the actor in it */

br_str br_code_of_phrase(const br_matcher *m, int32_t token) {
    int32_t mention = br_phrase_mention(m, token);
    return mention < 0 ? BR_STR("") : m->words.tree->article->actors[mention].code;
}

bool br_is_forceful(const br_matcher *m, int32_t token) {
    const br_pattern *pattern = m->words.upos[token] == BR_UPOS_NOUN ? m->matches[token].pattern : NULL;
    return pattern && br_act_root(pattern->code) >= 15 && br_phrase_own_mention(m, token) < 0;
}

/* "a drone attack": done with it, not by it; "a Turkish drone attack" by Turkish drones */
static bool is_weapon_named(const br_matcher *m, int32_t token) {
    bool named = br_tok_rel(m->words.tree, token) == BR_DEP_COMPOUND && m->weapon != BR_NO_SET;
    bool owned = token > 0 && br_actor_at(m->parties, token - 1) >= 0;
    return named && !owned && m->words.upos[token] == BR_UPOS_NOUN &&
           br_set_has(m->words.lexicon, m->weapon, m->words.sym[token]);
}

/* "Syria's deadliest massacre": one of all there have been, not one that is its doing */
static bool is_one_of_many(const br_tree *tree, int32_t owner) {
    if (br_tok(tree, owner)->deprel != BR_DEP_NMOD_POSS) return false;
    int32_t noun = br_tok(tree, owner)->head, quality = br_tree_child(tree, noun, BR_DEP_AMOD, -1);
    for (; quality >= 0; quality = br_tree_child(tree, noun, BR_DEP_AMOD, quality))
        if (br_tok(tree, quality)->feats & BR_FEAT(DEGREE_SUP)) return true;
    return false;
}

/* "the Gaza war", "Syria's deadliest massacre": where it is, not whose; unlike "the Israel-Hamas war" */
static bool is_place_of_happening(const br_matcher *m, int32_t token) {
    const br_token *t = br_tok(m->words.tree, token);
    int32_t mention = br_phrase_own_mention(m, token);
    if (t->upos != BR_UPOS_PROPN || t->head < 0 || m->happening == BR_NO_SET || mention < 0) return false;
    const br_actor *named = &m->words.tree->article->actors[mention];
    if (!named->is_place && named->kind != BR_ACTOR_COUNTRY) return false;
    if (br_tok_rel(m->words.tree, token) != BR_DEP_COMPOUND && !is_one_of_many(m->words.tree, token)) return false;
    br_str before = token > 0 ? br_tok_text(m->words.tree, token - 1) : BR_STR(""), next = BR_STR("");
    if (token + 1 < (int32_t)m->words.tree->article->n_tokens) next = br_tok_text(m->words.tree, token + 1);
    bool paired = br_str_is(before, "-") || br_str_is(next, "-") || br_str_is(before, "\xE2\x80\x93") ||
                  br_str_is(next, "\xE2\x80\x93");
    return !paired && br_set_has(m->words.lexicon, m->happening, m->words.sym[t->head]);
}

/* "Ghana's version of the show mocked": it is not Ghana that does */
static bool is_cultural(const br_matcher *m, int32_t token) {
    return m->culture != BR_NO_SET && br_phrase_own_mention(m, token) < 0 &&
           br_set_has(m->words.lexicon, m->culture, m->words.sym[token]);
}

bool br_can_be_source(const br_matcher *m, int32_t token) {
    return br_code_of_phrase(m, token).len && !br_is_forceful(m, token) && !is_weapon_named(m, token) &&
           !is_place_of_happening(m, token) && !is_cultural(m, token);
}

static bool is_source(const br_doing *d, int32_t token) {
    for (uint8_t i = 0; i < d->n_source; i++)
        if (d->source[i] == token) return true;
    return false;
}

/* "the president dismissed the minister": both are of one government, and two. A pronoun or an owner is no second. */
static bool is_another(const br_doing *d, int32_t source, int32_t token) {
    const br_article *a = d->matcher->words.tree->article;
    int32_t one = br_phrase_own_mention(d->matcher, source), other = br_phrase_own_mention(d->matcher, token);
    if (one < 0 || other < 0 || a->actors[other].mention == BR_MENTION_PRONOUN) return false;
    const br_actor *o = &a->actors[other];
    bool persons = o->kind == BR_ACTOR_PERSON && a->actors[one].kind == BR_ACTOR_PERSON;
    if (token != d->object && !persons) return false;
    return o->kind != BR_ACTOR_COUNTRY && !o->is_place && !br_str_eq(a->actors[one].actor, o->actor);
}

static bool is_source_again(const br_doing *d, int32_t token, br_str code) {
    for (uint8_t i = 0; i < d->n_source; i++)
        if (br_str_eq(br_code_of_phrase(d->matcher, d->source[i]), code) && !is_another(d, d->source[i], token))
            return true;
    return false;
}

/* whether one of those who do it is of that state; `officially`: is the state itself or its government */
static bool is_of_source_state(const br_doing *d, br_str code, bool officially) {
    for (uint8_t i = 0; i < d->n_source; i++) {
        br_str source = br_code_of_phrase(d->matcher, d->source[i]);
        bool official = source.len <= 3 || br_str_eq(br_str_slice(source, 3, 6), BR_STR("GOV"));
        if (br_str_starts(source, br_str_slice(code, 0, 3)) && (official || !officially)) return true;
    }
    return false;
}

/* "killed his guards", "killed three of its soldiers": what is done to them by force */
static bool is_hit(const br_doing *d, int32_t token) {
    const br_tree *tree = d->matcher->words.tree;
    if (br_act_root(d->act->code) < 18) return false;
    if (br_tok_rel(tree, token) == BR_DEP_NMOD) token = br_tok(tree, token)->head;
    br_deprel rel = (br_deprel)br_tok(tree, token)->deprel;
    return br_tok(tree, token)->head == d->act->token && (rel == BR_DEP_OBJ || rel == BR_DEP_NSUBJ_PASS);
}

/* "its troops"; "Chad sent Chadian soldiers": means, not a party. Where force is used or somebody is spoken to, a state
 * may well face its own soldiers. */
static bool is_own_means(const br_doing *d, int32_t token, int32_t actor, br_str code) {
    const br_tree *tree = d->matcher->words.tree;
    uint32_t classes = br_actor_classes(d->matcher, token) | br_actor_classes(d->matcher, actor);
    if (!(classes & BR_CLASS(ARMED))) return false;
    int32_t owner = br_tree_child(tree, token, BR_DEP_NMOD_POSS, -1);
    if (owner < 0) owner = br_tree_child(tree, actor, BR_DEP_NMOD_POSS, -1); /* "a call for its troops to" */
    int root = br_act_root(d->act->code);
    bool faces = root == 1 || root == 2 || root == 10 || root == 11 || root == 17 ||
                 is_hit(d, token); /* "fired his army chief" */
    if (owner >= 0 && br_tok(tree, owner)->upos == BR_UPOS_PRON && !faces) return true;
    bool spoken_of = (root == 3 || root == 13) && br_tok_rel(tree, token) == BR_DEP_OBJ;
    if (spoken_of && br_tok(tree, token)->head != d->act->token && is_of_source_state(d, code, false))
        return true;                                              /* "threatened to send troops" */
    bool moves = root == 15 && d->act->speech == BR_SPEECH_LIGHT; /* "ordered patrols by police" */
    bool does = d->act->speech == BR_SPEECH_NONE || d->act->speech == BR_SPEECH_LIGHT;
    bool eases = br_str_starts(d->act->code, BR_STR("087")); /* who frees or acquits soldiers does so for them */
    bool gives = does && (root == 7 || eases || root == 15 || root == 16);
    return (gives || moves) && (classes & (BR_CLASS(MIL) | BR_CLASS(COP))) && is_of_source_state(d, code, false);
}

/* "staged mass demonstrations": a noun that tells the act once more is no party, though it may stand for people */
static bool is_act_again(const br_doing *d, int32_t token) {
    const br_pattern *pattern = d->matcher->matches[token].pattern;
    if (!pattern || pattern->code.len < 2 || br_phrase_own_mention(d->matcher, token) < 0) return false;
    return br_str_starts(d->act->code, br_str_slice(pattern->code, 0, 2));
}

/* "the minister denied that his country had", "the rebels surrendered in the north of Chad": to one's own country one says and
 * yields nothing; "promised to bring order to Chad": nor does its government promise it anything */
static bool is_own_state(const br_doing *d, br_str code) {
    int root = br_act_root(d->act->code);
    if (br_str_is(d->act->code, "114"))
        return is_of_source_state(d, code, true); /* "protested and summoned its ambassador" */
    if (code.len != 3) return false;
    if (root == 1 || br_str_starts(d->act->code, BR_STR("087"))) return is_of_source_state(d, code, false);
    return root >= 3 && root <= 5 && is_of_source_state(d, code, true);
}

/* a phrase that may name a party */
typedef struct candidate {
    const br_doing *d;
    const br_matcher *m;
    int32_t token, mention;
    int32_t actor; /* the word in the phrase that names the actor: its head, an owner, or deeper */
    bool owned;    /* the actor is not the phrase's head */
} candidate;

static bool is_owner(const br_matcher *m, int32_t token) {
    br_deprel rel = br_tok_rel(m->words.tree, token);
    return rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND;
}

static bool is_of(const br_matcher *m, int32_t token, uint16_t set) {
    return set != BR_NO_SET && br_set_has(m->words.lexicon, set, m->words.sym[token]);
}

/* ---- words about it */

/* "restrictions on the Dutch language", "said in Dutch" have nothing to do with the Dutch */
static bool is_culture(const candidate *c) {
    bool said = br_has_child_of(c->m->words.tree, c->actor, BR_DEP_CASE, BR_GRAMMAR(WITHIN));
    if (said && is_of(c->m, c->actor, c->m->tongue)) return true;
    int32_t head = br_tok(c->m->words.tree, c->actor)->head;
    return (c->owned && is_of(c->m, c->token, c->m->culture)) ||
           (head >= 0 && is_owner(c->m, c->actor) && is_of(c->m, head, c->m->culture));
}

/* "asked for help on its border with Chad": who lives behind it is not asked; troops there are massed against them */
static bool is_border(const candidate *c) {
    const br_tree *tree = c->m->words.tree;
    if (br_act_root(c->d->act->code) >= 13) return false;
    if (c->owned && is_of(c->m, c->token, c->m->border)) return true;
    int32_t mark = br_tree_child(tree, c->actor, BR_DEP_CASE, -1); /* wherever the parser hung "with Chad" */
    return mark > 0 && mark - 1 != c->d->object && is_of(c->m, mark - 1, c->m->border);
}

/* "condemned the war in the United Nations": an assembly is where one speaks */
static bool is_assembly(const candidate *c) {
    const br_tree *tree = c->m->words.tree;
    const br_actor *actor = &tree->article->actors[c->mention];
    bool body = actor->kind == BR_ACTOR_ORGANISATION && !actor->is_place;
    return body && br_act_root(c->d->act->code) <= 13 &&
           br_has_child_of(tree, c->actor, BR_DEP_CASE, BR_GRAMMAR(WITHIN));
}

/* "fired at ships in support of the rebels": for their sake, not at them */
static bool is_for_sake(const candidate *c) {
    int root = br_act_root(c->d->act->code);
    bool giving = root >= 3 && root <= 7; /* "sent arms in support of Chad", but "agreed with the help of Chad" */
    br_grammar leading = BR_GRAMMAR(WITH) | (giving ? (br_grammar){0} : BR_GRAMMAR(WITHIN) | BR_GRAMMAR(TERMS));
    for (int32_t at = c->actor, steps = 0; at >= 0 && at != c->d->act->token && steps < MAX_DEPTH; steps++) {
        bool in = br_has_child_of(c->m->words.tree, at, BR_DEP_CASE, leading);
        if (at != c->actor && in && is_of(c->m, at, c->m->sake)) return true;
        at = br_tok(c->m->words.tree, at)->head;
    }
    return false;
}

/* "charged with the murder of a monk", "convicted of fraud in Chad" */
static bool is_charge(const candidate *c) {
    br_str code = c->d->act->code;
    if (!br_str_starts(code, BR_STR("112")) && !br_str_is(code, "116") && !br_str_is(code, "173")) return false;
    for (int32_t at = c->actor, steps = 0; at >= 0 && at != c->d->act->token && steps < MAX_DEPTH; steps++) {
        if (at == c->d->object) return false;
        if (at != c->actor && br_is_linked_by(c->m, at, BR_ROLE_CHARGE)) return true;
        at = br_tok(c->m->words.tree, at)->head;
    }
    return false;
}

/* "with the toll in Chad rising, Niger called": how things stand when it is done */
static bool is_setting(const candidate *c) {
    const br_tree *tree = c->m->words.tree;
    int32_t at = c->actor, verb = c->d->act->token;
    for (int steps = 0; at >= 0 && br_tok(tree, at)->head != verb && steps < MAX_DEPTH; steps++)
        at = br_tok(tree, at)->head;
    int32_t mark = at >= 0 ? br_tree_child(tree, at, BR_DEP_CASE, -1) : -1;
    return mark >= 0 && at < verb && br_tok(tree, at)->head == verb && br_tok_is(tree, mark, BR_GRAMMAR(WITH));
}

/* ---- protests */

/* Where one protests is not whom one protests against: "blocked roads in Chad", though "rallied outside the Dutch embassy". */
static bool is_scene(const candidate *c) {
    bool scene = false;
    for (int32_t at = c->actor, steps = 0; at >= 0 && steps < MAX_DEPTH; steps++) {
        if (is_of(c->m, at, c->m->seat)) return false;
        scene = scene || br_is_linked_by(c->m, at, BR_ROLE_SCENE);
        if (at == c->token) break;
        at = br_tok(c->m->words.tree, at)->head;
    }
    return scene;
}

/* "protested against the arrest of a monk": what is protested against names those who did it, not those it was done to */
static bool is_victim(const candidate *c) {
    const br_tree *tree = c->m->words.tree;
    for (int32_t at = c->actor, steps = 0; at >= 0 && steps < MAX_DEPTH; steps++) {
        bool of = br_has_child_of(tree, at, BR_DEP_CASE, BR_GRAMMAR(GENITIVE));
        if (br_has_child_of(tree, at, BR_DEP_CASE, BR_GRAMMAR(AGENT))) return false;
        at = br_tok(tree, at)->head;
        if (of && at >= 0 && br_is_forceful(c->m, at)) return true;
    }
    return false;
}

/* "completed their withdrawal", "explained his decision": whose a deed is does it, though "condemned their arrest" */
static bool is_doer_of_own(const candidate *c) {
    const br_tree *tree = c->m->words.tree;
    if (br_tok(tree, c->actor)->deprel != BR_DEP_NMOD_POSS || br_tok(tree, c->actor)->upos != BR_UPOS_PRON)
        return false;
    const br_pattern *deed = c->m->matches[br_tok(tree, c->actor)->head].pattern;
    return deed && br_act_root(deed->code) < 17;
}

bool br_can_be_target(const br_doing *d, int32_t token) {
    const br_tree *tree = d->matcher->words.tree;
    candidate c = {d, d->matcher, token, br_phrase_mention(d->matcher, token), -1, false};
    if (c.mention < 0 || is_source(d, token)) return false;
    const br_actor *actor = &tree->article->actors[c.mention];
    if (!actor->code.len) return false;
    c.owned = br_phrase_own_mention(d->matcher, token) != c.mention;
    c.actor = br_tree_head_of(tree, actor->span);
    if (c.actor < 0) c.actor = token;
    if (is_own_means(d, token, c.actor, actor->code) || is_act_again(d, token) || is_own_state(d, actor->code))
        return false;
    if (is_culture(&c) || is_border(&c) || is_assembly(&c) || is_doer_of_own(&c)) return false;
    if (is_for_sake(&c) || is_charge(&c) || is_setting(&c)) return false;
    if (br_act_root(d->act->code) == 14 && (is_scene(&c) || is_victim(&c))) return false;
    return !is_source_again(d, token, actor->code);
}
