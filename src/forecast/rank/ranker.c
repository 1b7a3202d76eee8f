#include "forecast/rank/ranker.h"

#include <assert.h>
#include <math.h>

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"

enum { LANES = BR_LANES, WIDES = BR_HIDDEN / LANES, FEATURE_WIDES = BR_FEATURES / LANES };
_Static_assert(BR_HIDDEN % LANES == 0 && BR_FEATURES % LANES == 0, "whole registers");

/* Rows that go through the hidden layer together: each weight is fetched once for all of them. */
enum { BLOCK = 4 };
_Static_assert(BR_RANKED % BLOCK == 0, "whole blocks: what stands behind the last row is computed and forgotten");

typedef br_wide wide;

/* Weights that every question uses; gradients and their moments have the same shape. */
typedef struct dense {
    wide linear[FEATURE_WIDES];
    wide hidden[BR_FEATURES][WIDES];
    wide context[BR_CONTEXT][WIDES];
    wide bias[WIDES];
    wide output[WIDES];
} dense;
enum { DENSE = sizeof(dense) / sizeof(float) };

typedef struct relation_weights {
    wide correction[FEATURE_WIDES], squares[FEATURE_WIDES]; /* Adagrad */
    wide bias[WIDES], mean[WIDES], variance[WIDES];         /* Adam */
} relation_weights;

/* what one lesson says of its relation's own weights */
typedef struct relation_gradient {
    wide correction[FEATURE_WIDES], bias[WIDES];
} relation_gradient;

typedef struct batch_part {
    dense gradient;
    wide hidden[BR_RANKED][WIDES];
    float scores[BR_RANKED], slopes[BR_RANKED];
} batch_part;

struct br_ranker {
    uint64_t seed;
    dense *weights, *mean, *variance;
    relation_weights *relations;
    batch_part *parts;              /* [BR_BATCH_PARTS] */
    relation_gradient *of_relation; /* [BR_BATCH] */
    uint64_t n_batches;
    /* scale of the features */
    double sum[BR_FEATURES], squares[BR_FEATURES], n_rows;
    float middle[BR_FEATURES], stretch[BR_FEATURES];
    bool is_scaled;
};

static void randomise(wide *weights, size_t n_wides, float spread, uint64_t *lot) {
    for (size_t i = 0; i < n_wides; i++)
        for (int k = 0; k < LANES; k++) weights[i][k] = (br_random_share(lot) - 0.5f) * spread;
}

br_ranker *br_ranker_new(br_arena *arena, uint32_t n_relations, uint64_t seed) {
    br_ranker *ranker = br_new(arena, br_ranker);
    uint64_t lot = seed;
    ranker->seed = seed;
    ranker->weights = br_new(arena, dense);
    ranker->mean = br_new(arena, dense);
    ranker->variance = br_new(arena, dense);
    ranker->relations = br_array(arena, n_relations, relation_weights);
    ranker->parts = br_array(arena, BR_BATCH_PARTS, batch_part);
    ranker->of_relation = br_array(arena, BR_BATCH, relation_gradient);
    randomise(ranker->weights->hidden[0], BR_FEATURES * WIDES, 0.3f, &lot);
    randomise(ranker->weights->output, WIDES, 0.3f, &lot);
    return ranker;
}

bool br_ranker_is_scaled(const br_ranker *ranker) {
    return ranker->is_scaled;
}

void br_ranker_see_scale(br_ranker *ranker, const br_described *described) {
    for (uint32_t i = 0; i < described->n; i++)
        for (int j = 0; j < BR_FEATURES; j++) {
            double value = (double)described->rows[i][j];
            ranker->sum[j] += value;
            ranker->squares[j] += value * value;
        }
    ranker->n_rows += described->n;
    if (ranker->n_rows >= BR_SCALE_ROWS) br_ranker_fix_scale(ranker);
}

void br_ranker_fix_scale(br_ranker *ranker) {
    double n = ranker->n_rows > 0 ? ranker->n_rows : 1;
    for (int j = 0; j < BR_FEATURES; j++) {
        double middle = ranker->sum[j] / n, variance = ranker->squares[j] / n - middle * middle;
        ranker->middle[j] = (float)middle;
        ranker->stretch[j] = (float)(1 / sqrt((variance > 0 ? variance : 0) + 0.01));
    }
    ranker->is_scaled = true;
}

BR_WIDEST void br_ranker_scale(const br_ranker *ranker, br_described *described) {
    for (uint32_t i = 0; i < described->n; i++)
        for (int j = 0; j < BR_FEATURES; j++)
            described->rows[i][j] = (described->rows[i][j] - ranker->middle[j]) * ranker->stretch[j];
}

/* keeps of `value` what stands where `test` is above 0 */
BR_INLINE void keep_where_positive(wide *value, const wide *test) {
    const wide zero = {0};
    *value = (wide)((br_wide_bits)*value & (br_wide_bits)(*test > zero));
}

/* What the rows of one question are scored with. */
typedef struct pass {
    const dense *weights;
    wide base[WIDES]; /* what the hidden units hold before a row is added */
    wide linear[FEATURE_WIDES];
} pass;

BR_INLINE pass pass_for(const br_ranker *ranker, const br_described *described) {
    pass p = {.weights = ranker->weights};
    const relation_weights *own = &ranker->relations[described->question.relation];
    for (int k = 0; k < WIDES; k++) p.base[k] = p.weights->bias[k] + own->bias[k];
    for (int j = 0; j < BR_CONTEXT; j++)
        for (int k = 0; k < WIDES; k++) p.base[k] += p.weights->context[j][k] * described->context[j];
    for (int j = 0; j < FEATURE_WIDES; j++) p.linear[j] = p.weights->linear[j] + own->correction[j];
    return p;
}

/* What the hidden units hold of each row of a block before they are cut at 0. The loops are written out, so that the sums
 * stay in registers while the features go by. */
BR_INLINE void add_up(const pass *p, const float (*rows)[BR_FEATURES], wide units[BLOCK][WIDES]) {
    wide sum[BLOCK][WIDES];
#pragma GCC unroll 16
    for (int i = 0; i < BLOCK; i++) memcpy(sum[i], p->base, sizeof p->base);
    for (int j = 0; j < BR_FEATURES; j++) {
#pragma GCC unroll 16
        for (int k = 0; k < WIDES; k++) {
#pragma GCC unroll 16
            for (int i = 0; i < BLOCK; i++) sum[i][k] += p->weights->hidden[j][k] * rows[i][j];
        }
    }
    memcpy(units, sum, sizeof sum);
}

BR_INLINE float score_row(const pass *p, const float *row, wide units[WIDES]) {
    wide sum = {0};
    for (int j = 0; j < FEATURE_WIDES; j++) sum += *(const wide *)(row + LANES * j) * p->linear[j];
    for (int k = 0; k < WIDES; k++) {
        keep_where_positive(&units[k], &units[k]);
        sum += units[k] * p->weights->output[k];
    }
    return br_wide_sum(&sum);
}

/* Scores of all rows and what the hidden units hold of each; both have room for whole blocks. */
BR_INLINE void score_rows(const pass *p, const br_described *d, wide (*hidden)[WIDES], float *scores) {
    for (uint32_t i = 0; i < d->n; i += BLOCK) {
        add_up(p, d->rows + i, hidden + i);
        for (uint32_t k = i; k < i + BLOCK && k < d->n; k++) scores[k] = score_row(p, d->rows[k], hidden[k]);
    }
}

BR_WIDEST void br_ranker_score(const br_ranker *ranker, const br_described *described, float *scores) {
    wide hidden[BR_RANKED][WIDES];
    pass p = pass_for(ranker, described);
    score_rows(&p, described, hidden, scores);
}

/* Rows whose gradient goes into the hidden weights together: each of these is fetched once a block. */
typedef struct pending {
    int n;
    const float *row[BLOCK];
    wide back[BLOCK][WIDES]; /* d loss / d unit */
} pending;

BR_INLINE void add_pending(pending *rows, wide gradient[BR_FEATURES][WIDES]) {
    wide back[BLOCK][WIDES];
    const float *row[BLOCK];
#pragma GCC unroll 16
    for (int i = 0; i < BLOCK; i++) {
        bool given = i < rows->n;
        row[i] = rows->row[given ? i : 0];
#pragma GCC unroll 16
        for (int k = 0; k < WIDES; k++) back[i][k] = given ? rows->back[i][k] : (wide){0};
    }
    for (int j = 0; j < BR_FEATURES; j++) {
#pragma GCC unroll 16
        for (int k = 0; k < WIDES; k++) {
            wide sum = gradient[j][k];
#pragma GCC unroll 16
            for (int i = 0; i < BLOCK; i++) sum += back[i][k] * row[i][j];
            gradient[j][k] = sum;
        }
    }
    rows->n = 0;
}

BR_INLINE void add_row_gradient(const dense *w, dense *gradient, const float *row, const wide hidden[WIDES],
                                float slope, relation_gradient *own, pending *rows) {
    wide *back = rows->back[rows->n];
    rows->row[rows->n++] = row;
    for (int k = 0; k < WIDES; k++) {
        gradient->output[k] += hidden[k] * slope;
        back[k] = w->output[k] * slope;
        keep_where_positive(&back[k], &hidden[k]);
        own->bias[k] += back[k];
    }
    for (int j = 0; j < FEATURE_WIDES; j++) own->correction[j] += *(const wide *)(row + LANES * j) * slope;
    if (rows->n == BLOCK) add_pending(rows, gradient->hidden);
}

BR_INLINE void learn_lesson(const br_ranker *ranker, batch_part *part, const br_lesson *lesson, relation_gradient *own,
                            uint64_t lot) {
    const br_described *d = lesson->described;
    pass p = pass_for(ranker, d);
    pending rows = {0};
    memset(own, 0, sizeof *own);
    score_rows(&p, d, part->hidden, part->scores);
    if (lesson->scores) memcpy(lesson->scores, part->scores, d->n * sizeof *part->scores);
    if (!br_lesson_slopes(lesson, part->scores, lot, part->slopes)) return;
    for (uint32_t i = 0; i < d->n; i++) {
        float slope = part->slopes[i];
        if (slope != 0) add_row_gradient(p.weights, &part->gradient, d->rows[i], part->hidden[i], slope, own, &rows);
    }
    if (rows.n) add_pending(&rows, part->gradient.hidden);
    for (int k = 0; k < WIDES; k++) part->gradient.bias[k] += own->bias[k];
    for (int j = 0; j < FEATURE_WIDES; j++) part->gradient.linear[j] += own->correction[j];
    for (int j = 0; j < BR_CONTEXT; j++)
        for (int k = 0; k < WIDES; k++) part->gradient.context[j][k] += own->bias[k] * d->context[j];
}

typedef struct batch {
    br_ranker *ranker;
    const br_lesson *lessons;
    size_t n_lessons;
} batch;

BR_WIDEST static void learn_part(void *context, int worker, size_t number) {
    batch *b = context;
    batch_part *part = &b->ranker->parts[number];
    size_t first = number * BR_BATCH / BR_BATCH_PARTS, end = (number + 1) * BR_BATCH / BR_BATCH_PARTS;
    (void)worker;
    memset(&part->gradient, 0, sizeof part->gradient);
    for (size_t i = first; i < end && i < b->n_lessons; i++)
        learn_lesson(b->ranker, part, &b->lessons[i], &b->ranker->of_relation[i],
                     b->ranker->seed ^ br_index_mix(b->ranker->n_batches * BR_BATCH + i + 1));
}

typedef struct adam {
    float rate, mean_due, variance_due, decay;
} adam;

BR_WIDEST static void adam_step(const adam *step, float *weights, float *mean, float *variance, const float *gradient,
                                size_t n) {
    for (size_t i = 0; i < n; i++) {
        mean[i] = 0.9f * mean[i] + 0.1f * gradient[i];
        variance[i] = 0.999f * variance[i] + 0.001f * gradient[i] * gradient[i];
        weights[i] -= step->rate * (mean[i] * step->mean_due) / (sqrtf(variance[i] * step->variance_due) + 1e-7f) +
                      step->rate * step->decay * weights[i];
    }
}

static double power(double base, uint64_t exponent) {
    double result = 1;
    for (; exponent; exponent >>= 1, base *= base)
        if (exponent & 1) result *= base;
    return result;
}

static void step_correction(relation_weights *own, const relation_gradient *gradient, float rate) {
    float *weights = (float *)own->correction, *squares = (float *)own->squares;
    const float *slope = (const float *)gradient->correction;
    for (int j = 0; j < BR_FEATURES; j++) {
        float whole = slope[j] + BR_DECAY_RELATION * weights[j];
        squares[j] += whole * whole;
        weights[j] -= rate * BR_RATE_RELATION * whole / (sqrtf(squares[j]) + 1);
    }
}

static void step_relation(br_ranker *ranker, const br_lesson *lesson, const relation_gradient *gradient, float rate,
                          const adam *step, size_t n_lessons) {
    relation_weights *own = &ranker->relations[lesson->described->question.relation];
    wide bias[WIDES];
    for (int k = 0; k < WIDES; k++) bias[k] = gradient->bias[k] / (float)n_lessons;
    adam_step(step, (float *)own->bias, (float *)own->mean, (float *)own->variance, (const float *)bias, BR_HIDDEN);
    step_correction(own, gradient, rate);
}

void br_ranker_learn(br_ranker *ranker, br_team *team, const br_lesson *lessons, size_t n_lessons, float rate) {
    assert(n_lessons <= BR_BATCH && ranker->is_scaled);
    if (!n_lessons) return;
    batch b = {ranker, lessons, n_lessons};
    br_team_run(team, learn_part, &b, BR_BATCH_PARTS);
    float *sum = (float *)&ranker->parts[0].gradient;
    for (int p = 1; p < BR_BATCH_PARTS; p++) {
        const float *more = (const float *)&ranker->parts[p].gradient;
        for (size_t i = 0; i < DENSE; i++) sum[i] += more[i];
    }
    for (size_t i = 0; i < DENSE; i++) sum[i] /= (float)n_lessons;
    ranker->n_batches++;
    adam step = {BR_RATE * rate, (float)(1 / (1 - power(0.9, ranker->n_batches))),
                 (float)(1 / (1 - power(0.999, ranker->n_batches))), BR_DECAY_DENSE};
    adam_step(&step, (float *)ranker->weights, (float *)ranker->mean, (float *)ranker->variance, sum, DENSE);
    for (size_t i = 0; i < n_lessons; i++)
        step_relation(ranker, &lessons[i], &ranker->of_relation[i], rate, &step, n_lessons);
}
