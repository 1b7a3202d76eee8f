/* kin.h: which entities keep the same company.
 *
 * Two entities are alike when they deal with the same partners; a partner that everybody has says little
 * (idf), and the busiest ones are left out, which also bounds the work. Made anew every few weeks of the
 * stream. */
#ifndef BR_FORECAST_PAST_KIN_H
#define BR_FORECAST_PAST_KIN_H

#include "forecast/math/top.h"
#include "forecast/past/history.h"

#define BR_KIN 32 /* neighbours kept an entity */

typedef struct br_kin {
    br_weighted *at; /* [entity][BR_KIN], the nearest first */
    uint8_t *n;      /* [entity] */
} br_kin;

br_kin br_kin_new(br_arena *arena, uint32_t n_entities);

/* Compares all with all anew. Temporary memory comes from `scratch` and is given back. */
void br_kin_renew(br_kin *kin, const br_history *history, int32_t now, br_arena *scratch);

static inline const br_weighted *br_kin_of(const br_kin *kin, uint32_t entity) {
    return kin->at + (size_t)entity * BR_KIN;
}

#endif
