#include "forecast/forecast_prospect.h"

#include <assert.h>

#include "forecast/forecast_math.h"
#include "forecast/forecast_weights.h"

/* Events a day at half-life k: the count over the days that it remembers, each day weighted as its events
 * are. */
static float rate(const br_history *history, const br_decay *seen, int32_t now, int k) {
    int32_t age = now - history->first_time + 1;
    float left = history->fade[k][1], days;
    if (left >= 1) days = (float)age;
    else days = (1 - history->fade[k][age < BR_DECAY_MEMORY ? age : BR_DECAY_MEMORY - 1]) / (1 - left);
    return (br_decay_at(history, seen, now, k) + 0.02f) / (days > 1 ? days : 1);
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
    return (pair_past){pair == BR_NONE ? NULL : &history->pairs.at[pair], fact_of(history, pair, p->relation),
                       fact_of(history, pair, back), habit_of(history, p->source, p->relation),
                       habit_of(history, p->target, back)};
}

static void apply_rules(const br_history *history, const br_rules *rules, const br_prospect *p, const br_pair *pair,
                        int32_t now, float *any, float *best) {
    float log_miss = 0;
    *best = 0;
    for (uint32_t f = pair ? pair->first : BR_NONE; f != BR_NONE; f = history->facts.at[f].next_of_pair) {
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
    const br_decay *doing = past.doing ? &past.doing->seen : NULL;
    const br_decay *undergoing = past.undergoing ? &past.undergoing->seen : NULL;
    float any_rule, best_rule, *x = numbers;
    apply_rules(history, rules, p, past.pair, now, &any_rule, &best_rule);
    for (int k = 0; k < BR_DECAYS; k++) *x++ = log_rate(history, fact, now, k);
    for (int k = BR_DAYS_10; k <= BR_DAYS_60; k++) {
        *x++ = log_rate(history, out, now, k);
        *x++ = log_rate(history, in, now, k);
        *x++ = log_rate(history, doing, now, k);
        *x++ = log_rate(history, undergoing, now, k);
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
    *x++ = 1;
    assert(x == numbers + BR_PROSPECT_NUMBERS);
}

double br_prospect_usual(const br_history *history, const br_prospect *p, int32_t now, int32_t horizon) {
    pair_past past = past_of(history, p);
    if (!past.fact) return 0;
    double days = (double)(now - history->first_time + 1);
    double events = (double)past.fact->seen.count[BR_DAYS_ALL] * horizon / (days > horizon ? days : horizon);
    return 1 - (double)br_exp((float)-events);
}

size_t br_prospect_reasons(const br_history *history, const br_rules *rules, const br_prospect *p, int32_t now,
                           br_reason reasons[BR_REASONS]) {
    pair_past past = past_of(history, p);
    size_t n = 0;
    for (uint32_t f = past.pair ? past.pair->first : BR_NONE; f != BR_NONE; f = history->facts.at[f].next_of_pair) {
        const br_fact *fact = &history->facts.at[f];
        br_reason fresh = {fact->tag,
                           fact->relation,
                           fact->seen.time,
                           (uint32_t)(fact->seen.count[BR_DAYS_ALL] + 0.5f),
                           br_lag_class(now + 1 - fact->seen.time),
                           (double)br_rule_share(rules, p->relation, fact, now + 1),
                           br_rule_counts(rules, p->relation, fact, now + 1)};
        size_t at = n < BR_REASONS ? n++ : BR_REASONS;
        for (; at && (reasons[at - 1].share < fresh.share ||
                      (reasons[at - 1].share == fresh.share && reasons[at - 1].time < fresh.time));
             at--)
            if (at < BR_REASONS) reasons[at] = reasons[at - 1];
        if (at < BR_REASONS) reasons[at] = fresh;
    }
    return n;
}
