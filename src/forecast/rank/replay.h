/* replay.h: the latest lessons in a byte a number, to learn from them once more in another order. */
#ifndef BR_FORECAST_RANK_REPLAY_H
#define BR_FORECAST_RANK_REPLAY_H

#include "forecast/rank/ranker.h"

typedef struct br_replay br_replay;

br_replay *br_replay_new(br_arena *arena, uint64_t seed);

/* Keeps the answers and the best rows of a scaled question, and some of the rest by lot. */
void br_replay_keep(br_replay *replay, const br_described *described, const uint8_t *is_answer, const float *scores);

/* Goes through all that is kept, BR_REPLAY_PASSES times, each time in a new order, with ever smaller steps.
 */
void br_replay_run(br_replay *replay, br_ranker *ranker, br_team *team);

#endif
