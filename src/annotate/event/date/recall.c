#include "annotate/event/date/recall.h"

#include "annotate/event/act/act.h"
#include "lexicon/word/grammar.h"

enum {
    MAX_EVENTS = 64, /* events that are gone through on each side */
    MAX_BETWEEN = 4, /* events back to one that a bare noun speaks of */
    VIOLENCE = 18,   /* roots from here on are one kind: a raid is an assault or fighting */
};

typedef enum likeness { UNLIKE, UNKNOWN, LIKE } likeness;

static likeness compare(const br_party *x, const br_party *y) {
    if (x->code.len < 3 || y->code.len < 3) return UNKNOWN;
    return memcmp(x->code.ptr, y->code.ptr, 3) == 0 ? LIKE : UNLIKE;
}

static bool is_one_kind(const br_event *x, const br_event *y) {
    int first = br_act_root(x->code), second = br_act_root(y->code);
    return first == second || (first >= VIOLENCE && second >= VIOLENCE);
}

/* Where one side alone is told of both, the code must be one too: an intervention here is not an occupation there. */
static bool is_one_act(const br_event *x, const br_event *y) {
    likeness source = compare(&x->source, &y->source), target = compare(&x->target, &y->target);
    if (source == LIKE && target == LIKE) return is_one_kind(x, y);
    bool half = (source == LIKE && target == UNKNOWN) || (source == UNKNOWN && target == LIKE);
    return half && br_str_eq(x->code, y->code);
}

/* "condemned the attack", of which nothing else is said: the one that was told right before */
static bool is_right_before(const br_event *before, const br_event *e, size_t distance) {
    return distance <= MAX_BETWEEN && br_party_is_none(&e->source) && br_party_is_none(&e->target) &&
           is_one_kind(before, e);
}

/* "the raid", "this raid", "Mali's raid": known to who reads it; and nothing more has been said of when it was */
static bool is_recalled(const br_tree *tree, const br_event *e) {
    if (e->date_from == BR_FROM_TIME || e->date_from == BR_FROM_INFERRED || e->factuality != BR_FACT_ASSERTED)
        return false;
    int32_t noun = br_token_at(tree->article, e->trigger.start);
    if (noun < 0 || br_tok_is(tree, noun, BR_GRAMMAR(LASTING)) || br_tok(tree, noun)->upos != BR_UPOS_NOUN ||
        !(br_tok(tree, noun)->feats & BR_FEAT(NUMBER_SING)))
        return false;
    return br_is_definite(tree, noun);
}

static bool is_dated(const br_event *e) {
    return e->date_from == BR_FROM_TIME && e->factuality == BR_FACT_ASSERTED;
}

static const br_event *act_of(const br_event *events, size_t n, size_t at) {
    for (size_t k = 1; k <= MAX_EVENTS && k <= at; k++) {
        const br_event *before = &events[at - k];
        if (is_dated(before) && (is_one_act(before, &events[at]) || is_right_before(before, &events[at], k)))
            return before;
    }
    for (size_t k = 1; k <= MAX_EVENTS && at + k < n; k++)
        if (is_dated(&events[at + k]) && is_one_act(&events[at + k], &events[at])) return &events[at + k];
    return NULL;
}

void br_recall_dates(const br_tree *tree, br_event *events, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const br_event *act = is_recalled(tree, &events[i]) ? act_of(events, n, i) : NULL;
        if (!act) continue;
        events[i].date = act->date;
        events[i].date_end = act->date_end;
        events[i].date_from = BR_FROM_TIME;
    }
}
