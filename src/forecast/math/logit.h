/* logit.h: logistic regression by Newton's method, for a few dozen numbers a row. */
#ifndef BR_FORECAST_MATH_LOGIT_H
#define BR_FORECAST_MATH_LOGIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

#define BR_LOGIT_MAX 32 /* numbers a row, the constant one included */

typedef struct br_logit {
    size_t n;
    double weights[BR_LOGIT_MAX];
} br_logit;

/* Fits `n_rows` rows of `n` numbers; `ridge` pulls the weights to zero. A row that always holds 1 is the
 * caller's. */
br_logit br_logit_fit(const float *rows, const bool *came_true, size_t n_rows, size_t n, double ridge);

double br_logit_probability(const br_logit *logit, const float *row);

#endif
