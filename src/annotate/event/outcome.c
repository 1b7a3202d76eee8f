#include "annotate/event/outcome.h"

#include "annotate/event/date_phrase.h"
#include "annotate/event/event_weights.h"
#include "annotate/event/subject.h"
#include "annotate/event/verb.h"

static int32_t event_at(const br_scene *s, const bool *dropped, int32_t token) {
    int32_t at = s->event_of[token];
    return at < 0 || dropped[at] ? -1 : at;
}

/* riots, and what is done by force */
static bool is_force(const br_event *e) {
    return br_act_root(e->code) >= 17 || br_str_starts(e->code, BR_STR("145"));
}

static bool is_harm(const br_scene *s, int32_t token) {
    uint32_t sym = s->matcher.words.sym[token];
    return s->harm != BR_NO_SET && sym != BR_NO_SYM && br_set_has(s->lexicon, s->harm, sym);
}

/* whether a word tells that somebody was killed or hurt, by nobody else than who did `act` */
static bool is_harm_by(const br_scene *s, int32_t token, const br_event *harm, const br_event *act) {
    if (!is_harm(s, token) || br_act_root(harm->code) < 17 || harm->factuality != act->factuality || harm->embedded != act->embedded)
        return false;
    return br_party_is_none(&harm->source) || br_span_eq(harm->source.span, act->source.span);
}

/* nobody, or a country or its people, where somebody of it was hit */
static bool is_vaguer(const br_party *target, const br_party *victim) {
    if (br_party_is_none(target)) return true;
    bool people = target->code.len == 3 || (target->code.len == 6 && memcmp(target->code.ptr + 3, "CVL", 3) == 0);
    return people && victim->code.len > 3 && memcmp(target->code.ptr, victim->code.ptr, 3) == 0;
}

static void join(br_scene *s, bool *dropped, int32_t token, int32_t act) {
    int32_t at = token < 0 ? -1 : event_at(s, dropped, token);
    if (at < 0 || at == act || !is_harm_by(s, token, &s->events.at[at], &s->events.at[act])) return;
    br_event *by = &s->events.at[act];
    const br_event *harm = &s->events.at[at];
    if (!by->reciprocal && is_vaguer(&by->target, &harm->target)) {
        by->target = harm->target;
        by->targets = harm->targets;
        by->n_targets = harm->n_targets;
    }
    dropped[at] = true;
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

/* "were killed and ten wounded when police opened fire", "were killed in fighting" */
static void join_above(br_scene *s, bool *dropped, int32_t token, int32_t act) {
    const br_tree *tree = s->tree;
    int32_t clause = clause_of(tree, token);
    bool while_at_it = br_is_participle(tree, clause) && br_has_child_of(tree, clause, BR_DEP_MARK, BR_GRAMMAR(WITHIN));
    if (!br_tells_moment(tree, clause) && !while_at_it) return;
    int32_t told = br_tok(tree, clause)->head;
    join(s, dropped, told, act);
    if (br_tok_rel(tree, told) == BR_DEP_CONJ) join(s, dropped, br_tok(tree, told)->head, act);
    br_for_children (tree, told, child)
        if (br_tok_rel(tree, child) == BR_DEP_CONJ) join(s, dropped, child, act);
}

/* "police opened fire, killing ten and wounding five" */
static void join_below(br_scene *s, bool *dropped, int32_t token, int32_t act) {
    const br_tree *tree = s->tree;
    br_for_children (tree, token, child) {
        bool aside = br_tok_rel(tree, child) == BR_DEP_ADVCL && br_tree_child(tree, child, BR_DEP_NSUBJ, -1) < 0;
        if (!aside || !br_is_participle(tree, child)) continue;
        join(s, dropped, child, act);
        br_for_children (tree, child, further)
            if (br_tok_rel(tree, further) == BR_DEP_CONJ) join(s, dropped, further, act);
    }
}

/* "shot and killed a guard": one act; "ten were killed and thirty wounded in shelling by Chad": both by Chad */
static void join_beside(br_scene *s, bool *dropped, int32_t token, int32_t second) {
    int32_t first = br_tok_rel(s->tree, token) == BR_DEP_CONJ ? br_tok(s->tree, token)->head : -1;
    int32_t act = first < 0 || !is_harm(s, token) ? -1 : event_at(s, dropped, first);
    if (act < 0 || !is_force(&s->events.at[act])) return;
    br_event *of = &s->events.at[act];
    const br_event *e = &s->events.at[second];
    bool suffered = br_is_passive(s->tree, token) || br_subject_own(s->tree, token) < 0;
    if (br_party_is_none(&of->source) && !br_party_is_none(&e->source) && suffered && is_harm(s, first)) {
        of->source = e->source;
        of->sources = e->sources;
        of->n_sources = e->n_sources;
        br__set_code(s, of, e->code);
    }
    join(s, dropped, token, act);
}

void br__join_outcomes(br_scene *s, bool *dropped) {
    for (uint32_t i = 0; i < s->article->n_tokens; i++) {
        int32_t act = event_at(s, dropped, (int32_t)i);
        if (act < 0 || !is_force(&s->events.at[act])) continue;
        join_above(s, dropped, (int32_t)i, act);
        join_below(s, dropped, (int32_t)i, act);
        join_beside(s, dropped, (int32_t)i, act);
    }
}
