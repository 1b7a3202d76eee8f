/* excitation.h: how strongly each past act between two calls for the act that is asked about.
 *
 * A past fact (s, p, o) calls for (s, r, o) by w[r][p][k] for every count that is left of it at half-life k;
 * what all facts between s and o call for, added up, is the excitation of o, and among s's partners an answer
 * is as likely as its share (a Hawkes process with the kernels of the history). The weights are counted, as
 * the rules are: every answer is divided among the facts that called for it, in proportion (the cases), and set
 * against what was called for in vain as well as not (the exposure). Unlike the rules, facts explain each
 * other away: of ten that always come together each gets a tenth. Thin cells lean on all pairs of their sort:
 * the same relation, its mirror, or another. */
#ifndef BR_FORECAST_PAST_EXCITATION_H
#define BR_FORECAST_PAST_EXCITATION_H

#include <string.h>

#include "forecast/past/history.h"

typedef float br_kernels __attribute__((vector_size(4 * BR_DECAYS))); /* a number a half-life */

enum { BR_EXCITED_BY_SAME, BR_EXCITED_BY_MIRROR, BR_EXCITED_BY_OTHER, BR_EXCITED_SORTS };

typedef struct br_excitation {
    uint32_t n_relations;                   /* both sides: 2R */
    br_kernels *cases, *exposure, *weights; /* [asked][past] */
    br_kernels cases_of[BR_EXCITED_SORTS], exposure_of[BR_EXCITED_SORTS];
    br_kernels *exposed; /* [past], of the question at hand; 0 between questions */
} br_excitation;

br_excitation *br_excitation_new(br_arena *arena, const br_history *history);

/* The weights of all past relations for one that is asked: [past]. */
static inline const br_kernels *br_excitation_for(const br_excitation *excitation, uint32_t asked) {
    return excitation->weights + (size_t)asked * excitation->n_relations;
}

/* What is left of a fact's counts at `now`; what they call for is this times the weights of its relation. */
static inline br_kernels br_kernels_left(const br_history *history, const br_fact *fact, int32_t now) {
    int32_t age = now - fact->seen.time, at = age < BR_DECAY_MEMORY ? age : BR_DECAY_MEMORY - 1;
    br_kernels left, count;
    memcpy(&left, history->fade[at], sizeof left);
    memcpy(&count, fact->seen.count, sizeof count);
    return count * left;
}

static inline float br_kernels_sum(br_kernels k) {
    return (k[0] + k[1]) + (k[2] + k[3]);
}

/* Counts one question with its answers, before their day enters the history. `is_answer` has a mark per entity.
 * Takes effect with the next br_excitation_renew(). */
void br_excitation_learn(br_excitation *excitation, const br_history *history, uint32_t s, uint32_t asked, int32_t now,
                         const uint8_t *is_answer);

/* Makes the weights anew from what was counted. */
void br_excitation_renew(br_excitation *excitation, const br_history *history);

#endif
