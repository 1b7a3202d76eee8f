/* cast.h: who does it and to whom: the tokens that stand for source and target of an act, from its own clause. */
#ifndef BR_ANNOTATE_EVENT_PARTY_CAST_H
#define BR_ANNOTATE_EVENT_PARTY_CAST_H

#include "annotate/event/act/act.h"

#define BR_CAST_MAX 6 /* parties of one side that are kept */

typedef struct br_cast {
    int32_t source[BR_CAST_MAX], target[BR_CAST_MAX]; /* tokens; br_actor_at() or the phrase names them */
    uint8_t n_source, n_target;
    bool reciprocal;
    const char *source_from, *target_from; /* the slot, for --why */
} br_cast;

br_cast br_cast_of(const br_matcher *matcher, const br_stances *stances, const br_act *act);

#endif
