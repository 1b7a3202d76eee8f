#include "forecast/math/logit.h"

#include <assert.h>

#include "forecast/math/math.h"

enum { ROUNDS = 12 };

static double logistic(double x) {
    if (x > 30) x = 30;
    if (x < -30) x = -30;
    return 1 / (1 + (double)br_exp((float)-x));
}

double br_logit_probability(const br_logit *logit, const float *row) {
    double sum = 0;
    for (size_t j = 0; j < logit->n; j++) sum += logit->weights[j] * (double)row[j];
    return logistic(sum);
}

typedef struct system {
    size_t n;
    double matrix[BR_LOGIT_MAX][BR_LOGIT_MAX], right[BR_LOGIT_MAX];
} equations;

/* Cholesky's decomposition in place, then both substitutions; the matrix is positive definite thanks to the
 * ridge. */
static void solve(equations *e) {
    for (size_t i = 0; i < e->n; i++) {
        for (size_t j = 0; j <= i; j++) {
            double sum = e->matrix[i][j];
            for (size_t k = 0; k < j; k++) sum -= e->matrix[i][k] * e->matrix[j][k];
            e->matrix[i][j] = i == j ? sum : sum / e->matrix[j][j];
            if (i == j) {
                double root = sum > 1e-12 ? sum : 1e-12, guess = root > 1 ? root : 1;
                for (int step = 0; step < 60; step++) guess = 0.5 * (guess + root / guess);
                e->matrix[i][i] = guess;
            }
        }
    }
    for (size_t i = 0; i < e->n; i++) {
        for (size_t k = 0; k < i; k++) e->right[i] -= e->matrix[i][k] * e->right[k];
        e->right[i] /= e->matrix[i][i];
    }
    for (size_t i = e->n; i-- > 0;) {
        for (size_t k = i + 1; k < e->n; k++) e->right[i] -= e->matrix[k][i] * e->right[k];
        e->right[i] /= e->matrix[i][i];
    }
}

static void add_row(equations *e, const br_logit *logit, const float *row, bool came_true) {
    double p = br_logit_probability(logit, row), slack = came_true - p, curve = p * (1 - p);
    for (size_t i = 0; i < e->n; i++) {
        double x = (double)row[i];
        e->right[i] += slack * x;
        for (size_t j = 0; j <= i; j++) e->matrix[i][j] += curve * x * (double)row[j];
    }
}

br_logit br_logit_fit(const float *rows, const bool *came_true, size_t n_rows, size_t n, double ridge) {
    assert(n <= BR_LOGIT_MAX);
    br_logit logit = {.n = n};
    for (int round = 0; round < ROUNDS; round++) {
        equations e = {.n = n};
        for (size_t i = 0; i < n_rows; i++) add_row(&e, &logit, rows + i * n, came_true[i]);
        for (size_t j = 0; j < n; j++) {
            e.matrix[j][j] += ridge;
            e.right[j] -= ridge * logit.weights[j];
        }
        solve(&e);
        double moved = 0;
        for (size_t j = 0; j < n; j++) {
            double step = e.right[j] > 2 ? 2 : e.right[j] < -2 ? -2 : e.right[j]; /* Newton may leap too far at first */
            logit.weights[j] += step;
            moved += step * step;
        }
        if (moved < 1e-8) break;
    }
    return logit;
}
