#include "forecast/past/kin.h"

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"

typedef struct comparison {
    const br_history *history;
    int32_t now;
    float *idf, *length; /* [entity] */
    float *sum;          /* [entity], 0 between comparisons */
    uint32_t *touched;
    br_weighted *found;
} comparison;

br_kin br_kin_new(br_arena *arena, uint32_t n_entities) {
    return (br_kin){br_array(arena, (size_t)n_entities * BR_KIN, br_weighted), br_array(arena, n_entities, uint8_t)};
}

static float tie(const comparison *c, const br_pair *pair, float idf) {
    return br_ln1p(br_pair_at(c->history, pair, c->now, BR_DAYS_60)) * idf;
}

static void measure(comparison *c, uint32_t n_entities) {
    for (uint32_t e = 0; e < n_entities; e++) {
        size_t partners = c->history->entities[e].pairs.len;
        c->idf[e] = partners ? br_ln1p((float)n_entities / (float)partners) : 0;
    }
    for (uint32_t e = 0; e < n_entities; e++) {
        const br_entity *entity = &c->history->entities[e];
        float sum = 1e-9f;
        for (size_t i = 0; i < entity->pairs.len; i++) {
            const br_pair *pair = &c->history->pairs.at[entity->pairs.at[i]];
            float weight = tie(c, pair, c->idf[pair->object]);
            sum += weight * weight;
        }
        c->length[e] = sum * br_rsqrt(sum);
    }
}

/* adds the products that run through one common partner */
static size_t add_common(comparison *c, uint32_t self, uint32_t partner, float weight, size_t n_touched) {
    const br_entity *common = &c->history->entities[partner];
    for (size_t i = 0; i < common->pairs.len; i++) {
        const br_pair *pair = &c->history->pairs.at[common->pairs.at[i]];
        if (pair->object == self) continue;
        if (c->sum[pair->object] == 0) c->touched[n_touched++] = pair->object;
        c->sum[pair->object] += weight * tie(c, pair, c->idf[partner]) + 1e-9f;
    }
    return n_touched;
}

static size_t compare_one(comparison *c, uint32_t self) {
    const br_entity *entity = &c->history->entities[self];
    size_t n = 0;
    for (size_t i = 0; i < entity->pairs.len; i++) {
        const br_pair *pair = &c->history->pairs.at[entity->pairs.at[i]];
        if (c->history->entities[pair->object].pairs.len > BR_KIN_BUSIEST) continue;
        float weight = tie(c, pair, c->idf[pair->object]);
        if (weight >= BR_KIN_FAINT) n = add_common(c, self, pair->object, weight, n);
    }
    for (size_t i = 0; i < n; i++) {
        uint32_t other = c->touched[i];
        c->found[i] = (br_weighted){other, c->sum[other] / (c->length[self] * c->length[other] + 1)};
        c->sum[other] = 0;
    }
    return br_top(c->found, n, BR_KIN);
}

void br_kin_renew(br_kin *kin, const br_history *history, int32_t now, br_arena *scratch) {
    br_arena_mark mark = br_arena_tell(scratch);
    uint32_t n = history->n_entities;
    comparison c = {history,
                    now,
                    br_array(scratch, n, float),
                    br_array(scratch, n, float),
                    br_array(scratch, n, float),
                    br_array(scratch, n, uint32_t),
                    br_array(scratch, n, br_weighted)};
    measure(&c, n);
    for (uint32_t e = 0; e < n; e++) {
        kin->n[e] = (uint8_t)compare_one(&c, e);
        memcpy(kin->at + (size_t)e * BR_KIN, c.found, kin->n[e] * sizeof *c.found);
    }
    br_arena_rewind(scratch, mark);
}
