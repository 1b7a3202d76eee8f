/* lesson.h: one question to learn from, and what its scores have to change.
 *
 * Learning is listwise: for each answer a softmax over it and all that are no answers, so that scores become the
 * logarithms of odds. */
#ifndef BR_FORECAST_RANK_LESSON_H
#define BR_FORECAST_RANK_LESSON_H

#include "forecast/rank/features.h"

/* Scaled rows, `is_answer` marks those that are one. Rows from `n_sure` on were drawn by lot and stand for
 * e^`log_weight` rows each. */
typedef struct br_lesson {
    const br_described *described;
    const uint8_t *is_answer;
    uint32_t n_sure;
    float log_weight;
    float *scores; /* a score a row, as the ranker gives it before it learns from the lesson; may be NULL */
} br_lesson;

/* d loss / d score of each row, most of the faint ones 0: they are kept by lot, with a chance that makes up for it.
 * False when there is nothing to learn. */
bool br_lesson_slopes(const br_lesson *lesson, const float *scores, uint64_t lot, float *slopes);

#endif
