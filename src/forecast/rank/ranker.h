/* ranker.h: puts a score on each row of a described question.
 *
 *     score = w.z + correction[r].z + v.relu(W z + C context + e[r] + b)        z: the row, scaled
 *
 * Trained listwise (lesson.h). Updates come in batches whose parts may run on different threads: each part sums up its
 * own gradient and they are added in order. */
#ifndef BR_FORECAST_RANK_RANKER_H
#define BR_FORECAST_RANK_RANKER_H

#include "forecast/rank/lesson.h"
#include "forecast/rank/team.h"

typedef struct br_ranker br_ranker;

/* `n_relations` counts both sides. `seed` sets the first weights and every lot. */
br_ranker *br_ranker_new(br_arena *arena, uint32_t n_relations, uint64_t seed);

/* Rows set the scale of the features first; true once it is fixed and learning can begin. */
bool br_ranker_is_scaled(const br_ranker *ranker);
void br_ranker_see_scale(br_ranker *ranker, const br_described *described);
void br_ranker_fix_scale(br_ranker *ranker); /* with what was seen so far, however little */

/* Brings the rows of `described` to the common scale, in place. */
void br_ranker_scale(const br_ranker *ranker, br_described *described);

/* Scores of scaled rows. Any number of threads. */
void br_ranker_score(const br_ranker *ranker, const br_described *described, float *scores);

/* Learns from up to BR_BATCH lessons at once; `rate` scales the steps (1 = usual). */
void br_ranker_learn(br_ranker *ranker, br_team *team, const br_lesson *lessons, size_t n_lessons, float rate);

#endif
