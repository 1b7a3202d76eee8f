#include "annotate/event/party/answer.h"

#include "annotate/event/act/act.h"
#include "lexicon/word/grammar.h"

enum {
    MAX_SENTENCES = 6, /* how far back the act is that a reply speaks of */
    MAX_EVENTS = 24,   /* events that are gone back */
};

#define ROOT(n) (1u << (n))
/* acts of force, and what is done to somebody; whatever is done rather than said */
#define DEEDS (ROOT(15) | ROOT(16) | ROOT(17) | ROOT(18) | ROOT(19) | ROOT(20))
#define MOVES (DEEDS | ROOT(3) | ROOT(5) | ROOT(6) | ROOT(7) | ROOT(8) | ROOT(12) | ROOT(13) | ROOT(14))

/* What a reply calls the act that it answers, and the roots of the acts that are called so. */
typedef struct calling {
    br_str nouns; /* set of what it is called */
    uint32_t roots;
    bool addressed; /* that act was directed at who replies, or at nobody named */
    br_str verbs;   /* set of the words that tell it; "" = any */
} calling;

static const calling callings[] = {
    {BR_STR_INIT("called-demand"), ROOT(2) | ROOT(10) | ROOT(13), true, BR_STR_INIT("")},
    {BR_STR_INIT("called-offer"), ROOT(2) | ROOT(3), true, BR_STR_INIT("")},
    {BR_STR_INIT("called-charge"), ROOT(11), true, BR_STR_INIT("")},
    {BR_STR_INIT("called-threat"), ROOT(13) | ROOT(10), true, BR_STR_INIT("")},
    {BR_STR_INIT("called-deed"), DEEDS, false, BR_STR_INIT("")},
    {BR_STR_INIT("called-move"), MOVES, false, BR_STR_INIT("")},
    {BR_STR_INIT("called-coup"), DEEDS, false, BR_STR_INIT("coup-act")},
};
#define N_CALLINGS (sizeof callings / sizeof *callings)

/* The article, and the sets of the language that replies are known by. */
typedef struct answerer {
    const br_matcher *m;
    uint16_t nouns[N_CALLINGS], verbs[N_CALLINGS], retaliate;
} answerer;

static answerer answerer_of(const br_matcher *m) {
    answerer a = {.m = m, .retaliate = br_event_set(m->words.lexicon, BR_STR("retaliate"))};
    for (size_t i = 0; i < N_CALLINGS; i++) {
        a.nouns[i] = br_event_set(m->words.lexicon, callings[i].nouns);
        a.verbs[i] = br_event_set(m->words.lexicon, callings[i].verbs);
    }
    return a;
}

static bool is_of_set(const br_matcher *m, uint16_t set, int32_t token) {
    return token >= 0 && set != BR_NO_SET && br_set_has(m->words.lexicon, set, m->words.sym[token]);
}

static bool is_same_state(br_str a, br_str b) {
    return a.len >= 3 && b.len >= 3 && memcmp(a.ptr, b.ptr, 3) == 0;
}

/* the state itself, its government or its army */
static bool is_official(br_str code) {
    br_str sector = br_str_slice(code, 3, 6);
    return !sector.len || br_str_is(sector, "GOV") || br_str_is(sector, "MIL");
}

/* "the rebels denied the charge" of their own government: one state, two sides */
static bool is_same_side(br_str a, br_str b) {
    if (!is_same_state(a, b)) return false;
    return br_str_eq(br_str_slice(a, 3, 6), br_str_slice(b, 3, 6)) || (is_official(a) && is_official(b));
}

/* what a verb speaks of: its object, or what it yields "to" */
static int32_t spoken_of(const br_tree *tree, int32_t verb) {
    int32_t noun = br_tree_child(tree, verb, BR_DEP_OBJ, -1);
    if (noun >= 0) return noun;
    br_for_children (tree, verb, child)
        if (br_tok_rel(tree, child) == BR_DEP_OBL && br_has_child_of(tree, child, BR_DEP_CASE, BR_GRAMMAR(INFINITIVE)))
            return child;
    return -1;
}

/* the noun of "the charge", "this raid": told before, and nothing more is said of it; -1 = none */
static int32_t known_thing(const br_tree *tree, int32_t verb) {
    int32_t noun = spoken_of(tree, verb);
    if (noun < 0 || br_tok(tree, noun)->upos != BR_UPOS_NOUN) return -1;
    int32_t article = br_tree_child(tree, noun, BR_DEP_DET, -1);
    if (article < 0 || !br_tok_is(tree, article, BR_GRAMMAR(DEFINITE) | BR_GRAMMAR(POINTING))) return -1;
    bool more = br_tree_child(tree, noun, BR_DEP_NMOD, -1) >= 0 || br_tree_child(tree, noun, BR_DEP_ACL, -1) >= 0;
    return more ? -1 : noun;
}

/* "demanded his release", "called for the release of the crew": who holds them is spoken to */
static bool is_for_release(const br_event *reply) {
    return br_str_is(reply->code, "1053") || br_str_is(reply->code, "0253");
}

static bool is_captor(const br_event *before) {
    static const char *const takings[] = {"171", "173", "181", NULL};
    for (const char *const *t = takings; *t; t++)
        if (br_str_starts(before->code, br_str_of(*t))) return true;
    return false;
}

/* whether the act before may be called as the reply calls it */
static bool is_called(const answerer *a, const br_event *reply, int32_t thing, const br_event *before) {
    const br_matcher *m = a->m;
    if (br_str_eq_ascii(before->act, br_tok(m->words.tree, thing)->lemma)) return true;
    bool at_speaker = br_party_is_none(&before->target) || is_same_state(before->target.code, reply->source.code);
    int32_t verb = br_token_at(m->words.tree->article, before->trigger.start);
    for (size_t i = 0; i < N_CALLINGS; i++) {
        if (before->embedded && !callings[i].addressed) continue; /* only spoken of */
        if (!(callings[i].roots & ROOT(br_act_root(before->code))) || !is_of_set(m, a->nouns[i], thing)) continue;
        bool told_so = !callings[i].verbs.len || is_of_set(m, a->verbs[i], verb);
        if (told_so && (at_speaker || !callings[i].addressed)) return true;
    }
    return false;
}

/* "returned fire", "hit back": at who attacked */
static bool is_retaliation(const answerer *a, const br_event *reply) {
    int32_t verb = br_token_at(a->m->words.tree->article, reply->trigger.start);
    return br_act_root(reply->code) == 19 && is_of_set(a->m, a->retaliate, verb);
}

static bool is_attack_on(const br_event *before, br_str code) {
    return br_act_root(before->code) >= 18 && is_same_state(before->target.code, code);
}

/* whether an act told before is what a reply speaks of; `thing` as the reply calls it, -1 = a release, or an attack */
static bool is_answered(const answerer *a, const br_event *reply, int32_t thing, const br_event *before) {
    if (before->source.code.len < 3 || is_same_side(before->source.code, reply->source.code)) return false;
    bool background = before->date_from == BR_FROM_NONE && reply->date_from != BR_FROM_NONE;
    if (before->factuality != BR_FACT_ASSERTED || background) return false;
    if (thing < 0) return is_for_release(reply) ? is_captor(before) : is_attack_on(before, reply->source.code);
    if (br_str_is(reply->code, "016"))
        return br_act_root(before->code) == 11 && is_same_state(before->target.code, reply->source.code);
    return is_called(a, reply, thing, before);
}

/* replies: denials, words of blame and praise, refusals, what is yielded and agreed to */
static bool is_reply(const br_event *e) {
    int root = br_act_root(e->code);
    return br_str_is(e->code, "016") || br_str_is(e->code, "051") || root == 3 || root == 8 || root == 11 || root == 12;
}

/* whether an event answers another without saying whom; `thing`: what it calls the act that it answers, -1 = nothing is said of it */
static bool answers_somebody(const answerer *a, const br_event *e, int32_t *thing) {
    *thing = -1;
    if (!br_party_is_none(&e->target) || e->source.code.len < 3) return false;
    if (is_for_release(e) || is_retaliation(a, e)) return true;
    int32_t verb = is_reply(e) ? br_token_at(a->m->words.tree->article, e->trigger.start) : -1;
    *thing = verb < 0 ? -1 : known_thing(a->m->words.tree, verb);
    return *thing >= 0;
}

/* Who protests there, where a force of the same state may have been used: who did it, or with whom the force clashed; NULL =
 * nobody that is told. */
static const br_party *crowd_for(const br_event *force, const br_event *before) {
    if (br_act_root(before->code) != 14 || before->factuality != BR_FACT_ASSERTED) return NULL;
    br_str doer = force->source.code;
    bool mutual = before->reciprocal && doer.len && br_str_eq(doer, before->source.code);
    const br_party *crowd = mutual ? &before->target : &before->source;
    if (br_party_is_none(crowd) || br_str_eq(doer, crowd->code)) return NULL;
    return doer.len < 3 || crowd->code.len < 3 || is_same_state(doer, crowd->code) ? crowd : NULL;
}

/* what the police do to those who protest */
static bool is_used_on_crowds(const br_event *force) {
    return br_str_starts(force->code, BR_STR("175")) || br_str_starts(force->code, BR_STR("173"));
}

/* "Thousands marched. Police fired tear gas", "arrested ten": at those who protest in the same sentence, or in the one before */
static void face_crowds(const br_article *a, br_event *events, size_t n) {
    for (size_t i = 0; i < n; i++) {
        br_event *force = &events[i];
        bool bare = is_used_on_crowds(force) && br_party_is_none(&force->target);
        if (!bare || force->factuality != BR_FACT_ASSERTED) continue;
        int32_t here = br_sentence_at(a, force->trigger.start);
        const br_party *nearest = NULL;
        size_t first = i > MAX_EVENTS ? i - MAX_EVENTS : 0, end = n - i > MAX_EVENTS ? i + MAX_EVENTS : n;
        for (size_t k = first; k < end; k++) {
            int32_t there = br_sentence_at(a, events[k].trigger.start);
            const br_party *crowd = there < here - 1 || there > here ? NULL : crowd_for(force, &events[k]);
            if (crowd && (k < i || !nearest)) nearest = crowd; /* what is told before goes first */
        }
        if (nearest) force->target = *nearest;
    }
}

void br_answer_events(const br_matcher *m, br_event *events, size_t n) {
    const br_article *article = m->words.tree->article;
    answerer a = answerer_of(m);
    face_crowds(article, events, n);
    for (size_t i = 1; i < n; i++) {
        br_event *reply = &events[i];
        int32_t thing, here = br_sentence_at(article, reply->trigger.start);
        if (!answers_somebody(&a, reply, &thing)) continue;
        for (size_t k = i; k-- > 0 && i - k < MAX_EVENTS;) {
            if (here - br_sentence_at(article, events[k].trigger.start) > MAX_SENTENCES) break;
            if (!is_answered(&a, reply, thing, &events[k])) continue;
            reply->target = events[k].source;
            break;
        }
    }
}
