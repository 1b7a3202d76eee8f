#include "forecast/past/rules.h"

#include "forecast/forecast_weights.h"

br_rules *br_rules_new(br_arena *arena, uint32_t n_relations) {
    br_rules *rules = br_new(arena, br_rules);
    rules->n_relations = n_relations * 2;
    size_t cells = (size_t)rules->n_relations * rules->n_relations * BR_LAGS;
    rules->by_lag = br_array(arena, cells, br_rule_cells);
    return rules;
}

int br_lag_class(int32_t lag) {
    static const int32_t last[BR_LAGS - 1] = {1, 2, 3, 7, 14, 30, 90};
    int class = 0;
    while (class < BR_LAGS - 1 && lag > last[class]) class ++;
    return class;
}

const char *br_lag_text(int lag_class) {
    static const char *const text[BR_LAGS] = {"1",       "2",        "3",        "4 to 7",
                                              "8 to 14", "15 to 30", "31 to 90", "more than 90"};
    return text[lag_class];
}

static int times_class(float times) {
    return times < 1.5f ? 0 : times < 4.5f ? 1 : 2;
}

static br_rule_cells *cells_of(const br_rules *rules, uint32_t asked, uint32_t past, int lag) {
    return &rules->by_lag[((size_t)asked * rules->n_relations + past) * BR_LAGS + (size_t)lag];
}

static float smooth(br_rule_cell cell, float prior) {
    return ((float)cell.hits + BR_RULE_PRIOR_WEIGHT * prior) / ((float)cell.cases + BR_RULE_PRIOR_WEIGHT);
}

float br_rule_share(const br_rules *rules, uint32_t asked, const br_fact *past, int32_t now) {
    int lag = br_lag_class(now - past->seen.time);
    const br_rule_cells *cells = cells_of(rules, asked, past->relation, lag);
    float anything = ((float)rules->all[lag].hits + 0.01f) / ((float)rules->all[lag].cases + 1);
    return smooth(cells->by_times[times_class(past->seen.count[BR_DAYS_ALL])], smooth(cells->all, anything));
}

br_rule_cell br_rule_counts(const br_rules *rules, uint32_t asked, const br_fact *past, int32_t now) {
    return cells_of(rules, asked, past->relation, br_lag_class(now - past->seen.time))->all;
}

float br_rule_share_any(const br_rules *rules, uint32_t asked) {
    double hits = 0, cases = 1;
    const br_rule_cells *cells = cells_of(rules, asked, 0, 0);
    for (size_t i = 0; i < (size_t)rules->n_relations * BR_LAGS; i++) {
        hits += cells[i].all.hits;
        cases += cells[i].all.cases;
    }
    return (float)(hits / cases);
}

static void count(br_rule_cell *cell, bool hit) {
    cell->cases++;
    cell->hits += hit;
}

void br_rules_count(br_rules *rules, uint32_t asked, const br_fact *past, int32_t now, bool hit) {
    int lag = br_lag_class(now - past->seen.time);
    br_rule_cells *cells = cells_of(rules, asked, past->relation, lag);
    count(&cells->all, hit);
    count(&cells->by_times[times_class(past->seen.count[BR_DAYS_ALL])], hit);
    count(&rules->all[lag], hit);
}

void br_rules_learn(br_rules *rules, const br_history *history, uint32_t s, uint32_t asked, int32_t now,
                    const uint8_t *is_answer) {
    const br_entity *entity = &history->entities[s];
    for (size_t i = 0; i < entity->pairs.len; i++) {
        const br_pair *pair = &history->pairs.at[entity->pairs.at[i]];
        bool hit = is_answer[pair->object];
        for (uint32_t f = pair->first; f != BR_NONE; f = history->facts.at[f].next_of_pair)
            br_rules_count(rules, asked, &history->facts.at[f], now, hit);
    }
}
