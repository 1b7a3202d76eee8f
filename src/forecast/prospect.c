#include "forecast/prospect.h"

#include <assert.h>

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"

/* Events a day at half-life k: what is left of the count over the days that it remembers, each day weighted as its
 * events are. */
static float rate_of(const br_history *history, float count, int32_t now, int k) {
    int32_t age = now - history->first_time + 1;
    float left = history->fade[1][k], days;
    if (left >= 1) days = (float)age;
    else days = (1 - history->fade[age < BR_DECAY_MEMORY ? age : BR_DECAY_MEMORY - 1][k]) / (1 - left);
    return (count + 0.02f) / (days > 1 ? days : 1);
}

static float rate(const br_history *history, const br_decay *seen, int32_t now, int k) {
    return rate_of(history, br_decay_at(history, seen, now, k), now, k);
}

static float log_rate(const br_history *history, const br_decay *seen, int32_t now, int k) {
    return br_ln(rate(history, seen, now, k));
}

/* events to expect within the horizon, as far as that matters */
static float expected(float events) {
    return events < 3 ? events : 3;
}

/* the odds that a steady stream of this rate brings an event within the horizon */
static float log_odds(float events) {
    float none = br_exp(-events);
    return br_ln((1 - none + 1e-6f) / (none + 1e-6f));
}

static float log_age(const br_decay *seen, int32_t now) {
    return seen && seen->count[BR_DAYS_ALL] > 0 ? -br_ln1p((float)(now - seen->time)) : -7;
}

typedef struct pair_past {
    const br_pair *pair;
    const br_fact *fact, *mirror;
    const br_habit *doing, *undergoing;
    const br_fact *done_at_home, *undergone_at_home; /* the part of these habits among themselves */
} pair_past;

static const br_fact *fact_of(const br_history *history, uint32_t pair, uint32_t relation) {
    uint32_t at = pair == BR_NONE ? BR_NONE : br_fact_find(history, pair, relation);
    return at == BR_NONE ? NULL : &history->facts.at[at];
}

static const br_habit *habit_of(const br_history *history, uint32_t entity, uint32_t relation) {
    uint32_t at = br_habit_find(history, entity, relation);
    return at == BR_NONE ? NULL : &history->habits.at[at];
}

static pair_past past_of(const br_history *history, const br_prospect *p) {
    uint32_t pair = br_pair_find(history, p->source, p->target), back = br_flip(history, p->relation);
    uint32_t source_home = br_pair_find(history, p->source, p->source);
    uint32_t target_home = br_pair_find(history, p->target, p->target);
    return (pair_past){pair == BR_NONE ? NULL : &history->pairs.at[pair],
                       fact_of(history, pair, p->relation),
                       fact_of(history, pair, back),
                       habit_of(history, p->source, p->relation),
                       habit_of(history, p->target, back),
                       fact_of(history, source_home, p->relation),
                       fact_of(history, target_home, back)};
}

/* A country's police arrests at home: of what somebody does, only what it does to others says something of these,
 * and only what it does at home of its home. */
static float log_rate_alike(const br_history *history, const br_prospect *p, const br_habit *habit, const br_fact *home,
                            int32_t now, int k) {
    float all = br_decay_at(history, habit ? &habit->seen : NULL, now, k);
    float at_home = br_decay_at(history, home ? &home->seen : NULL, now, k);
    if (p->source == p->target) return br_ln(rate_of(history, at_home, now, k));
    return br_ln(rate_of(history, all > at_home ? all - at_home : 0, now, k));
}

/* What one does to itself stands in the history from both sides, and is one past. */
static bool is_the_same_again(const br_history *history, const br_prospect *p, const br_fact *fact) {
    return p->source == p->target && fact->relation >= history->n_relations;
}

static void apply_rules(const br_history *history, const br_rules *rules, const br_prospect *p, const br_pair *pair,
                        int32_t now, float *any, float *best) {
    float log_miss = 0;
    *best = 0;
    for (uint32_t f = pair ? pair->first : BR_NONE; f != BR_NONE; f = history->facts.at[f].next_of_pair) {
        if (is_the_same_again(history, p, &history->facts.at[f])) continue;
        float share = br_rule_share(rules, p->relation, &history->facts.at[f], now + 1);
        log_miss -= br_ln(1 - (share < BR_RULE_SUREST ? share : BR_RULE_SUREST));
        if (share > *best) *best = share;
    }
    *any = 1 - br_exp(-log_miss);
}

void br_prospect_describe(const br_history *history, const br_rules *rules, const br_prospect *p, int32_t now,
                          int32_t horizon, float numbers[BR_PROSPECT_NUMBERS]) {
    pair_past past = past_of(history, p);
    const br_decay *fact = past.fact ? &past.fact->seen : NULL, *mirror = past.mirror ? &past.mirror->seen : NULL;
    const br_decay *out = past.pair ? &past.pair->out : NULL, *in = past.pair ? &past.pair->in : NULL;
    float any_rule, best_rule, *x = numbers;
    apply_rules(history, rules, p, past.pair, now, &any_rule, &best_rule);
    for (int k = 0; k < BR_DECAYS; k++) *x++ = log_rate(history, fact, now, k);
    for (int k = BR_DAYS_10; k <= BR_DAYS_60; k++) {
        *x++ = log_rate(history, out, now, k);
        *x++ = log_rate(history, in, now, k);
        *x++ = log_rate_alike(history, p, past.doing, past.done_at_home, now, k);
        *x++ = log_rate_alike(history, p, past.undergoing, past.undergone_at_home, now, k);
    }
    *x++ = log_rate(history, mirror, now, BR_DAYS_10);
    *x++ = log_rate(history, mirror, now, BR_DAYS_ALL);
    *x++ = log_rate(history, &history->relations[p->relation].seen, now, BR_DAYS_60);
    *x++ = log_rate(history, &history->entities[p->source].seen, now, BR_DAYS_10);
    *x++ = log_rate(history, &history->entities[p->target].seen, now, BR_DAYS_10);
    *x++ = br_ln(any_rule + 1e-4f);
    *x++ = br_ln(best_rule + 1e-4f);
    *x++ = log_age(fact, now);
    *x++ = past.pair && past.pair->in.time > past.pair->out.time ? log_age(in, now) : log_age(out, now);
    for (int k = BR_DAYS_10; k <= BR_DAYS_ALL; k++) {
        float events = (float)horizon * rate(history, fact, now, k);
        *x++ = expected(events);
        if (k > BR_DAYS_10) *x++ = log_odds(events);
    }
    *x++ = p->source == p->target;
    *x++ = 1;
    assert(x == numbers + BR_PROSPECT_NUMBERS);
}

double br_prospect_usual(const br_history *history, const br_prospect *p, int32_t now, int32_t horizon, double more) {
    const br_fact *fact = fact_of(history, br_pair_find(history, p->source, p->target), p->relation);
    double days = (double)(now - history->first_time + 1);
    double times = (fact ? (double)fact->seen.count[BR_DAYS_ALL] : 0) + more;
    double events = times * horizon / (days > horizon ? days : horizon);
    return 1 - (double)br_exp((float)-events);
}

/* puts a reason in its place among the strongest */
static size_t insert(br_reason reasons[BR_REASONS], size_t n, br_reason fresh) {
    size_t at = n < BR_REASONS ? n++ : BR_REASONS;
    for (; at && (reasons[at - 1].share < fresh.share ||
                  (reasons[at - 1].share == fresh.share && reasons[at - 1].time < fresh.time));
         at--)
        if (at < BR_REASONS) reasons[at] = reasons[at - 1];
    if (at < BR_REASONS) reasons[at] = fresh;
    return n;
}

/* Whether the act followed more often than it follows any past, by more than so few cases differ by chance. */
static bool speaks(br_rule_cell counted, double at_large) {
    double expected = at_large * counted.cases, above = counted.hits - expected;
    return above > 0 && above * above > BR_OUTLOOK_SPREADS * BR_OUTLOOK_SPREADS * expected * (1 - at_large);
}

static br_reason reason_of(const br_rules *rules, const br_prospect *p, const br_fact *fact, int32_t now) {
    br_rule_cell counted = br_rule_counts(rules, p->relation, fact, now + 1);
    return (br_reason){fact->tag,
                       fact->relation,
                       fact->seen.time,
                       (uint32_t)(fact->seen.count[BR_DAYS_ALL] + 0.5f),
                       br_lag_class(now + 1 - fact->seen.time),
                       (double)br_rule_share(rules, p->relation, fact, now + 1),
                       counted,
                       speaks(counted, (double)br_rule_share_any(rules, p->relation))};
}

size_t br_prospect_reasons(const br_history *history, const br_rules *rules, const br_prospect *p, int32_t now,
                           br_reason reasons[BR_REASONS]) {
    uint32_t pair = br_pair_find(history, p->source, p->target);
    br_reason best = {.share = -1};
    size_t n = 0;
    for (uint32_t f = pair == BR_NONE ? BR_NONE : history->pairs.at[pair].first; f != BR_NONE;
         f = history->facts.at[f].next_of_pair) {
        if (is_the_same_again(history, p, &history->facts.at[f])) continue;
        br_reason fresh = reason_of(rules, p, &history->facts.at[f], now);
        if (fresh.share > best.share) best = fresh;
        if (fresh.speaks) n = insert(reasons, n, fresh);
    }
    if (!n && best.share >= 0) reasons[n++] = best;
    return n;
}
