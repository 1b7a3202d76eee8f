/* features.h: a question with its ranked candidates as rows of numbers for the ranker.
 *
 * Counts enter as logarithms, alone and as a share of what they are part of, at every half-life; times since
 * as negative logarithms; then the rules, the kin, the countries and roles; last, where the candidate stands
 * against the best of its list. The context describes the question itself: the same for all its candidates.
 */
#ifndef BR_FORECAST_RANK_FEATURES_H
#define BR_FORECAST_RANK_FEATURES_H

#include "forecast/past/classes.h"
#include "forecast/rank/candidates.h"

#define BR_FEATURES 96 /* numbers a candidate, a multiple of 16; what is not used is 0 */
#define BR_CONTEXT  12 /* numbers a question */

typedef struct br_described {
    br_question question;
    uint32_t n;                 /* candidates described */
    uint32_t entity[BR_RANKED]; /* who each row stands for */
    float context[BR_CONTEXT];
    float rows[BR_RANKED][BR_FEATURES];
} br_described;

typedef struct br_describer br_describer; /* one a thread */

br_describer *br_describer_new(br_arena *arena, const br_world *world, const br_classes *classes);

/* Fills `out` with the ranked ones of `candidates`. */
void br_describe(br_describer *describer, const br_question *question, const br_candidates *candidates,
                 br_described *out);

#endif
