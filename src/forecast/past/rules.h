/* rules.h: counted rules: how often was an old event between two followed by the one that is asked
 * for?
 *
 * For each relation asked, past relation, time since its last event and number of its events: among the
 * questions (s, r, ?) where s had such a past with o, in what share was o an answer? Thin cells lean on the
 * cell over all numbers of events, and that one on the share over all relations. Counting beats learning
 * these weights freely, and a count explains itself. */
#ifndef BR_FORECAST_PAST_RULES_H
#define BR_FORECAST_PAST_RULES_H

#include "forecast/past/history.h"

#define BR_LAGS  8
#define BR_TIMES 3

typedef struct br_rule_cell {
    uint32_t hits, cases;
} br_rule_cell;

typedef struct br_rule_cells { /* side by side: all are looked at together */
    br_rule_cell all, by_times[BR_TIMES];
} br_rule_cells;

typedef struct br_rules {
    uint32_t n_relations;  /* both sides: 2R */
    br_rule_cells *by_lag; /* [asked][past][lag] */
    br_rule_cell all[BR_LAGS];
} br_rules;

/* `n_relations` as given; the rules cover both sides. */
br_rules *br_rules_new(br_arena *arena, uint32_t n_relations);

/* The class that a time since the last event falls into, and its bounds in words ("within 3 to 7 steps"). */
int br_lag_class(int32_t lag);
const char *br_lag_text(int lag_class);

/* The share for a past fact at `now`, smoothed. */
float br_rule_share(const br_rules *rules, uint32_t asked, const br_fact *past, int32_t now);

/* The raw counts behind it, for the explanation. */
br_rule_cell br_rule_counts(const br_rules *rules, uint32_t asked, const br_fact *past, int32_t now);

/* The share after any past fact, however old: what a single rule is to be held against. */
float br_rule_share_any(const br_rules *rules, uint32_t asked);

/* Counts one case: an old fact, and whether what is asked followed. */
void br_rules_count(br_rules *rules, uint32_t asked, const br_fact *past, int32_t now, bool hit);

/* Counts one question with its answers, before their day enters the history. `is_answer` has a mark per
 * entity. */
void br_rules_learn(br_rules *rules, const br_history *history, uint32_t s, uint32_t asked, int32_t now,
                    const uint8_t *is_answer);

#endif
