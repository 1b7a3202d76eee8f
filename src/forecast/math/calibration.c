#include "forecast/math/calibration.h"

#include <stdlib.h>

enum { FEWEST = 25 };              /* pairs that a knot rests on, before pooling */
#define SHARE_OF_A_KNOT (2.0 / 60) /* of all that came true plus of all that did not: rare outcomes get knots too */

typedef struct pool {
    double claimed, hits, n; /* sums */
} pool;

static int compare(const void *a, const void *b) {
    const br_claim_pair *x = a, *y = b;
    if (x->claimed != y->claimed) return x->claimed < y->claimed ? -1 : 1;
    return (x->came_true > y->came_true) - (x->came_true < y->came_true);
}

static double share(const pool *p) {
    return p->hits / p->n;
}

/* joins the last pool with the one before as long as the shares do not rise */
static size_t settle(pool *pools, size_t n) {
    while (n > 1 && share(&pools[n - 1]) <= share(&pools[n - 2]) + 1e-9) {
        pools[n - 2].claimed += pools[n - 1].claimed;
        pools[n - 2].hits += pools[n - 1].hits;
        pools[n - 2].n += pools[n - 1].n;
        n--;
    }
    return n;
}

/* pools of about equal weight, joined until the shares rise */
static size_t make_pools(const br_claim_pair *pairs, size_t n_pairs, pool *pools) {
    double all_true = 1e-9, all_false = 1e-9;
    size_t n = 0;
    pool open = {0};
    for (size_t i = 0; i < n_pairs; i++) {
        all_true += pairs[i].came_true;
        all_false += !pairs[i].came_true;
    }
    for (size_t i = 0; i < n_pairs; i++) {
        open.claimed += pairs[i].claimed;
        open.hits += pairs[i].came_true;
        open.n++;
        double weight = open.hits / all_true + (open.n - open.hits) / all_false;
        if (i + 1 < n_pairs && (weight < SHARE_OF_A_KNOT || open.n < FEWEST)) continue;
        pools[n++] = open;
        n = settle(pools, n);
        open = (pool){0};
    }
    return n;
}

br_calibration br_calibration_of(br_claim_pair *pairs, size_t n_pairs) {
    br_calibration calibration = {0};
    pool pools[BR_CALIBRATION_KNOTS];
    if (n_pairs < 4 * FEWEST) return calibration;
    qsort(pairs, n_pairs, sizeof *pairs, compare);
    size_t n = make_pools(pairs, n_pairs, pools);
    for (size_t i = 0; i < n; i++) {
        double claimed = pools[i].claimed / pools[i].n, holds = share(&pools[i]);
        if (calibration.n && claimed <= calibration.claimed[calibration.n - 1]) continue;
        calibration.claimed[calibration.n] = claimed;
        calibration.holds[calibration.n++] = holds > claimed * 1e-3 ? holds : claimed * 1e-3;
    }
    return calibration;
}

double br_calibrated(const br_calibration *c, double claimed) {
    if (!c->n) return claimed;
    double x0 = 0, y0 = 0;
    for (size_t i = 0; i < c->n; i++) {
        if (claimed <= c->claimed[i])
            return y0 + (claimed - x0) * (c->holds[i] - y0) / (c->claimed[i] - x0 > 0 ? c->claimed[i] - x0 : 1);
        x0 = c->claimed[i];
        y0 = c->holds[i];
    }
    return x0 < 1 ? y0 + (claimed - x0) * (1 - y0) * 0.5 / (1 - x0) : y0; /* half the way to certainty at most */
}

br_reliability br_reliability_of(const br_claim_pair *pairs, size_t n_pairs, const br_calibration *calibration) {
    br_reliability table = {0};
    for (size_t i = 0; i < n_pairs; i++) {
        double claimed = calibration ? br_calibrated(calibration, pairs[i].claimed) : pairs[i].claimed;
        int row = (int)(claimed * BR_RELIABILITY_ROWS);
        if (row < 0) row = 0;
        if (row >= BR_RELIABILITY_ROWS) row = BR_RELIABILITY_ROWS - 1;
        table.n[row]++;
        table.claimed[row] += claimed;
        table.true_share[row] += pairs[i].came_true;
    }
    for (int row = 0; row < BR_RELIABILITY_ROWS; row++) {
        if (!table.n[row]) continue;
        double apart = table.claimed[row] - table.true_share[row];
        table.error += (apart < 0 ? -apart : apart) / (double)n_pairs;
        table.claimed[row] /= (double)table.n[row];
        table.true_share[row] /= (double)table.n[row];
    }
    return table;
}
