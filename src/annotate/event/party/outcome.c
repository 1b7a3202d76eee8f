#include "annotate/event/party/outcome.h"

#include "annotate/event/date/date_phrase.h"
#include "annotate/event/event_weights.h"
#include "annotate/event/verb.h"

typedef struct lender {
    br_scene *s;
    const br_tree *tree;
    bool *dropped;
} lender;

/* the event that a word tells; NULL = none */
static br_event *event_at(const lender *l, int32_t token) {
    int32_t at = token < 0 ? -1 : l->s->event_of[token];
    return at < 0 || l->dropped[at] ? NULL : &l->s->events.at[at];
}

/* riots, and what is done by force */
static bool is_force(const br_event *e) {
    return br_act_root(e->code) >= 17 || br_str_starts(e->code, BR_STR("145"));
}

/* the event of a word that tells that somebody was killed or hurt; NULL = none */
static br_event *harm_at(const lender *l, int32_t token) {
    br_event *e = event_at(l, token);
    if (!e || l->s->harm == BR_NO_SET || br_act_root(e->code) < 17) return NULL;
    uint32_t sym = l->s->matcher.words.sym[token];
    return sym != BR_NO_SYM && br_set_has(l->s->lexicon, l->s->harm, sym) ? e : NULL;
}

/* nobody, or a country or its people, where somebody of it was hit */
static bool is_vaguer(const br_party *target, const br_party *victim) {
    if (br_party_is_none(target)) return true;
    bool people = target->code.len == 3 || (target->code.len == 6 && memcmp(target->code.ptr + 3, "CVL", 3) == 0);
    return people && victim->code.len > 3 && memcmp(target->code.ptr, victim->code.ptr, 3) == 0;
}

static bool is_told_alike(const br_event *harm, const br_event *act) {
    return harm->factuality == act->factuality && harm->embedded == act->embedded;
}

static void take_source(br_event *harm, const br_event *act) {
    harm->source = act->source;
    harm->sources = act->sources;
    harm->n_sources = act->n_sources;
}

/* who did the act did the harm, in the same way */
static void lend_doer(const lender *l, br_event *harm, const br_event *act) {
    if (!br_party_is_none(&harm->source) || br_party_is_none(&act->source)) return;
    take_source(harm, act);
    br__set_code(l->s, harm, act->code);
}

static void lend(const lender *l, int32_t token, br_event *act) {
    br_event *harm = harm_at(l, token);
    if (!harm || harm == act || !is_told_alike(harm, act) || !br_party_is_none(&harm->source)) return;
    if (act->reciprocal) return; /* which of the two sides did it is not told */
    lend_doer(l, harm, act);
    if (!is_vaguer(&act->target, &harm->target)) return;
    act->target = harm->target;
    act->targets = harm->targets;
    act->n_targets = harm->n_targets;
}

/* "was killed when a bomb exploded": what nobody is named for tells how, though it is no event by itself */
static void lend_manner(const lender *l, int32_t token, const br_act *how) {
    br_event *harm = harm_at(l, token);
    bool plain = harm && br_party_is_none(&harm->source) && br_str_is(harm->code, "190");
    if (plain && br_act_root(how->code) >= 18) br__set_code(l->s, harm, how->code);
}

/* the verb of the clause that a word goes on with: "tried to flee and fired" */
static int32_t clause_of(const br_tree *tree, int32_t token) {
    for (int steps = 0; steps < BR_EVENT_MAX_CLIMB; steps++) {
        br_deprel rel = br_tok_rel(tree, token);
        if (rel != BR_DEP_XCOMP && rel != BR_DEP_CONJ && rel != BR_DEP_OBJ) break;
        token = br_tok(tree, token)->head;
    }
    return token;
}

static void lend_or_tell(const lender *l, int32_t token, br_event *act, const br_act *how) {
    if (act) lend(l, token, act);
    else lend_manner(l, token, how);
}

/* "were killed and ten wounded when police opened fire", "were killed in fighting" */
static void lend_above(const lender *l, int32_t token, br_event *act) {
    const br_act *how = &l->s->telling.acts[token];
    int32_t clause = clause_of(l->tree, token);
    bool within =
        br_is_participle(l->tree, clause) && br_has_child_of(l->tree, clause, BR_DEP_MARK, BR_GRAMMAR(WITHIN));
    if (!within && !br_tells_moment(l->tree, clause)) return;
    int32_t told = br_tok(l->tree, clause)->head;
    if (told < 0) return;
    lend_or_tell(l, told, act, how);
    if (br_tok_rel(l->tree, told) == BR_DEP_CONJ) lend_or_tell(l, br_tok(l->tree, told)->head, act, how);
    br_for_children (l->tree, told, child)
        if (br_tok_rel(l->tree, child) == BR_DEP_CONJ) lend_or_tell(l, child, act, how);
}

/* "opened fire, killing ten": whom */
static void take_victim(const lender *l, int32_t token, br_event *act) {
    if (!br_party_is_none(&act->target)) return;
    br_for_children (l->tree, token, child) {
        bool beside = br_tok_rel(l->tree, child) == BR_DEP_ADVCL || br_tok_rel(l->tree, child) == BR_DEP_CONJ;
        const br_event *harm = beside ? harm_at(l, child) : NULL;
        if (!harm || !is_told_alike(harm, act) || !br_span_eq(harm->source.span, act->source.span)) continue;
        act->target = harm->target;
        act->targets = harm->targets;
        act->n_targets = harm->n_targets;
        return;
    }
}

/* "shelled the town, killing ten": by shelling; "the town was shelled by Chad, killing ten": by Chad */
static void lend_means(const lender *l, int32_t token, const br_event *act) {
    bool armed = br_act_root(act->code) >= 18 || br_str_is(act->code, "175");
    if (!armed) return;
    br_for_children (l->tree, token, child) {
        br_deprel rel = br_tok_rel(l->tree, child); /* "firing shells and killing ten" */
        bool beside = rel == BR_DEP_ADVCL || (rel == BR_DEP_CONJ && br_is_participle(l->tree, token));
        br_event *harm = beside ? harm_at(l, child) : NULL;
        if (!harm || !br_is_participle(l->tree, child) || !is_told_alike(harm, act)) continue;
        if (br_is_passive(l->tree, token) && br_span_eq(harm->source.span, act->target.span)) take_source(harm, act);
        if (act->reciprocal) take_source(harm, &(br_event){0}); /* which of the two sides did it is not told */
        if (rel == BR_DEP_ADVCL && br_party_is_none(&harm->target) &&
            !act->reciprocal) { /* "killing dozens" of those who were hit */
            harm->target = act->target;
            harm->targets = act->targets;
            harm->n_targets = act->n_targets;
        }
        bool plain = br_str_is(harm->code, "190") || br_str_is(harm->code, "180");
        if (plain && br_span_eq(harm->source.span, act->source.span)) br__set_code(l->s, harm, act->code);
    }
}

/* "shot and killed a guard", "were killed and thirty wounded in shelling by Chad" */
static void lend_beside(const lender *l, int32_t token, br_event *second) {
    int32_t first = br_tok_rel(l->tree, token) == BR_DEP_CONJ ? br_tok(l->tree, token)->head : -1;
    br_event *act = event_at(l, first);
    if (!act || !is_force(act) || !harm_at(l, token) || !is_told_alike(second, act)) return;
    bool same = br_span_eq(act->target.span, second->target.span) && !br_party_is_none(&act->target);
    if ((same || harm_at(l, first)) && br_is_passive(l->tree, first)) lend_doer(l, act, second);
    if (same) l->dropped[l->s->event_of[token]] = true;
}

void br__lend_outcomes(br_scene *s, bool *dropped) {
    lender l = {s, s->tree, dropped};
    for (uint32_t i = 0; i < s->article->n_tokens; i++) {
        br_event *act = event_at(&l, (int32_t)i);
        bool told = br_tells(&s->telling, (int32_t)i);
        if (act ? !is_force(act) : !told) continue;
        lend_above(&l, (int32_t)i, act);
        if (!act) continue;
        take_victim(&l, (int32_t)i, act);
        lend_means(&l, (int32_t)i, act);
        lend_beside(&l, (int32_t)i, act);
    }
}
