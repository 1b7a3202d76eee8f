#include "forecast/rank/lesson.h"

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"

static bool exact_slopes(const br_lesson *lesson, const float *scores, float *slopes) {
    uint32_t n = lesson->described->n;
    float best = -1e30f, others = 0, inverse = 0, weight[BR_RANKED];
    bool any = false, every = true;
    for (uint32_t i = 0; i < n; i++) {
        weight[i] = scores[i] + (i >= lesson->n_sure ? lesson->log_weight : 0);
        if (weight[i] > best) best = weight[i];
        any |= lesson->is_answer[i] != 0;
        every &= lesson->is_answer[i] != 0;
    }
    if (!any || every) return false;
    for (uint32_t i = 0; i < n; i++) {
        weight[i] = br_exp(weight[i] - best);
        if (!lesson->is_answer[i]) others += weight[i];
    }
    for (uint32_t i = 0; i < n; i++)
        if (lesson->is_answer[i]) {
            float all = others + weight[i] + 1e-20f;
            slopes[i] = weight[i] / all - 1;
            inverse += 1 / all;
        }
    for (uint32_t i = 0; i < n; i++)
        if (!lesson->is_answer[i]) slopes[i] = weight[i] * inverse;
    return true;
}

/* keeps a faint slope with a chance that makes up for what the others lose */
static float by_lot(float slope, uint64_t *lot) {
    float size = slope < 0 ? -slope : slope;
    if (size >= BR_FAINT_GRADIENT) return slope;
    if (br_random_share(lot) * BR_FAINT_GRADIENT >= size) return 0;
    return slope < 0 ? -BR_FAINT_GRADIENT : BR_FAINT_GRADIENT;
}

bool br_lesson_slopes(const br_lesson *lesson, const float *scores, uint64_t lot, float *slopes) {
    if (!exact_slopes(lesson, scores, slopes)) return false;
    for (uint32_t i = 0; i < lesson->described->n; i++) slopes[i] = by_lot(slopes[i], &lot);
    return true;
}
