#include "text/train/layer.h"

#include <math.h>

#include "text/train/train_weights.h"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3", "no-trapping-math", "no-math-errno") /* values stay what they are */
#endif

br_param br_param_new(br_arena *arena, uint32_t rows, uint32_t columns, float range, bool is_table, uint64_t *random) {
    size_t n = (size_t)rows * columns;
    br_param p = {
        .rows = rows,
        .columns = columns,
        .weight = br_array(arena, n, float),
        .gradient = br_array(arena, n, float),
        .mean = br_array(arena, n, float),
        .square = br_array(arena, n, float),
        .is_table = is_table,
    };
    if (range > 0)
        for (size_t i = 0; i < n; i++) p.weight[i] = range * (2 * br_random_unit(random) - 1);
    if (is_table) {
        p.touched = br_array(arena, rows, uint32_t);
        p.is_touched = br_array(arena, rows, uint8_t);
    }
    return p;
}

float *br_param_touch(br_param *param, uint32_t row) {
    if (!param->is_touched[row]) {
        param->is_touched[row] = 1;
        param->touched[param->n_touched++] = row;
    }
    return param->gradient + (size_t)row * param->columns;
}

/* ---- Adam ---- */

static float squares(const float *x, size_t n) {
    float sum[16] = {0}; /* side by side, so that the order does not depend on the vectors */
    for (size_t i = 0; i < n; i++) sum[i % 16] += x[i] * x[i];
    float all = 0;
    for (int i = 0; i < 16; i++) all += sum[i];
    return all;
}

static float gradient_squares(const br_param *p) {
    if (!p->is_table) return squares(p->gradient, (size_t)p->rows * p->columns);
    float sum = 0;
    for (uint32_t i = 0; i < p->n_touched; i++)
        sum += squares(p->gradient + (size_t)p->touched[i] * p->columns, p->columns);
    return sum;
}

static void renew(br_param *p, size_t from, size_t n, float scale, float rate) {
    float *restrict weight = p->weight + from, *restrict gradient = p->gradient + from;
    float *restrict mean = p->mean + from, *restrict square = p->square + from;
    for (size_t i = 0; i < n; i++) {
        float g = gradient[i] * scale;
        mean[i] = BR_TRAIN_MEAN * mean[i] + (1 - BR_TRAIN_MEAN) * g;
        square[i] = BR_TRAIN_SQUARE * square[i] + (1 - BR_TRAIN_SQUARE) * g * g;
        gradient[i] = 0;
    }
    for (size_t i = 0; i < n; i++) weight[i] -= rate * mean[i] / (sqrtf(square[i]) + 1e-8f);
}

static float power(float base, uint64_t exponent) {
    float out = 1;
    for (; exponent && out > 1e-9f; exponent--) out *= base;
    return exponent ? 0 : out;
}

void br_adam(br_param *params, int n, uint64_t step, float rate) {
    float norm = 0;
    for (int i = 0; i < n; i++) norm += gradient_squares(&params[i]);
    norm = sqrtf(norm);
    float scale = norm > BR_TRAIN_MAX_NORM ? BR_TRAIN_MAX_NORM / norm : 1;
    rate *= sqrtf(1 - power(BR_TRAIN_SQUARE, step)) / (1 - power(BR_TRAIN_MEAN, step));
    for (int i = 0; i < n; i++) {
        br_param *p = &params[i];
        if (!p->is_table) renew(p, 0, (size_t)p->rows * p->columns, scale, rate);
        for (uint32_t k = 0; k < p->n_touched; k++) {
            renew(p, (size_t)p->touched[k] * p->columns, p->columns, scale, rate);
            p->is_touched[p->touched[k]] = 0;
        }
        p->n_touched = 0;
    }
}

/* ---- layers ---- */

float *br_linear(br_scratch *scratch, size_t n, const float *x, size_t ldx, const br_param *w, const br_param *b) {
    size_t outputs = w->columns;
    float *y = br_scratch_take(scratch, n * outputs);
    for (size_t i = 0; i < n; i++) {
        if (b) memcpy(y + i * outputs, b->weight, outputs * sizeof *y);
        else memset(y + i * outputs, 0, outputs * sizeof *y);
    }
    br_matrix_product(n, outputs, w->rows, x, ldx, w->weight, outputs, y, outputs);
    return y;
}

static void add_rows(float *sum, const float *rows, size_t n, size_t columns) {
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < columns; j++) sum[j] += rows[i * columns + j];
}

void br_linear_back(br_scratch *scratch, size_t n, const float *x, size_t ldx, br_param *w, br_param *b,
                    const float *dy, float *dx, size_t lddx) {
    size_t outputs = w->columns;
    br_matrix_product_at(scratch, w->rows, outputs, n, x, ldx, dy, outputs, w->gradient, outputs);
    if (b) add_rows(b->gradient, dy, n, outputs);
    if (dx) br_matrix_product_bt(scratch, n, w->rows, outputs, dy, outputs, w->weight, outputs, dx, lddx);
}

void br_relu(float *x, size_t n) {
    for (size_t i = 0; i < n; i++) x[i] = x[i] > 0 ? x[i] : 0;
}

void br_relu_back(const float *y, float *dy, size_t n) {
    for (size_t i = 0; i < n; i++) dy[i] = y[i] > 0 ? dy[i] : 0;
}

float *br_dropout(br_scratch *scratch, uint64_t *random, float *x, size_t n, float p) {
    float *factors = br_scratch_take(scratch, n + 1), kept = 1 / (1 - p);
    uint32_t limit = (uint32_t)(p * 4294967040.0f);
    for (size_t i = 0; i < n; i += 2) { /* two factors a number */
        uint64_t r = br_random(random);
        factors[i] = (uint32_t)r < limit ? 0 : kept;
        factors[i + 1] = (uint32_t)(r >> 32) < limit ? 0 : kept;
    }
    br_multiply(x, factors, n);
    return factors;
}

void br_multiply(float *restrict x, const float *restrict factors, size_t n) {
    for (size_t i = 0; i < n; i++) x[i] *= factors[i];
}

/* ---- recurrent layers ---- */

static uint32_t row_at(const br_train_batch *b, uint32_t sentence, uint32_t step, bool backwards) {
    return b->first_row[sentence] + (backwards ? b->sentences[sentence]->n_words - 1 - step : step);
}

static uint32_t still_live(const br_train_batch *b, uint32_t live, uint32_t step) {
    while (live && b->sentences[live - 1]->n_words <= step) live--;
    return live;
}

static void renew_cells(const float *restrict gates, float *restrict cell, size_t n) {
    for (size_t i = 0; i < n; i++) cell[i] = gates[n + i] * cell[i] + gates[i] * gates[3 * n + i];
}

static void show_cells(const float *restrict gates, const float *restrict bent, float *restrict state, size_t n) {
    for (size_t i = 0; i < n; i++) state[i] = gates[2 * n + i] * bent[i];
}

void br_train_read(br_train_net *net, const br_train_batch *b, int param, bool backwards, const float *x, size_t ldx,
                   float *out, size_t ldo, br_train_memory *m) {
    br_scratch *s = &net->scratch;
    size_t n = net->sizes.state, rows = b->n_rows;
    m->gates = br_linear(s, rows, x, ldx, &net->params[param], &net->params[param + 2]);
    m->slopes = br_scratch_take(s, rows * 4 * n);
    m->bent = br_scratch_take(s, rows * n);
    m->bent_slopes = br_scratch_take(s, rows * n);
    m->before = br_scratch_take(s, rows * n);
    m->cells_before = br_scratch_take(s, rows * n);
    size_t used = s->used;
    float *states = br_scratch_zeros(s, b->n * n), *cells = br_scratch_zeros(s, b->n * n);
    float *sums = br_scratch_take(s, b->n * 4 * n);
    uint32_t live = b->n;
    for (uint32_t t = 0; (live = still_live(b, live, t)) > 0; t++) {
        memset(sums, 0, live * 4 * n * sizeof *sums);
        br_matrix_product(live, 4 * n, n, states, n, net->params[param + 1].weight, 4 * n, sums, 4 * n);
        for (uint32_t p = 0; p < live; p++) {
            size_t row = row_at(b, p, t, backwards);
            memcpy(m->before + row * n, states + p * n, n * sizeof *states);
            memcpy(m->cells_before + row * n, cells + p * n, n * sizeof *cells);
            float *gates = m->gates + row * 4 * n, *bent = m->bent + row * n;
            br_open_gates(gates, sums + p * 4 * n, m->slopes + row * 4 * n, n);
            renew_cells(gates, cells + p * n, n);
            br_bend(cells + p * n, bent, m->bent_slopes + row * n, n);
            show_cells(gates, bent, states + p * n, n);
            memcpy(out + row * ldo, states + p * n, n * sizeof *out);
        }
    }
    s->used = used;
}

/* From the gradient of a state (d_state) and of the cell (d_cell, renewed for the word before) to that of the
 * sums. */
static void close_gates(const br_train_memory *m, size_t row, size_t n, const float *restrict d_out,
                        const float *restrict d_state, float *restrict d_cell, float *restrict d_sums) {
    const float *gates = m->gates + row * 4 * n, *slopes = m->slopes + row * 4 * n;
    const float *bent = m->bent + row * n, *bent_slope = m->bent_slopes + row * n, *before = m->cells_before + row * n;
    for (size_t i = 0; i < n; i++) {
        float d = d_out[i] + d_state[i];
        float dc = d_cell[i] + d * gates[2 * n + i] * bent_slope[i];
        d_sums[i] = dc * gates[3 * n + i] * slopes[i];
        d_sums[n + i] = dc * before[i] * slopes[n + i];
        d_sums[2 * n + i] = d * bent[i] * slopes[2 * n + i];
        d_sums[3 * n + i] = dc * gates[i] * slopes[3 * n + i];
        d_cell[i] = dc * gates[n + i];
    }
}

void br_train_read_back(br_train_net *net, const br_train_batch *b, int param, bool backwards, const float *x,
                        size_t ldx, const float *d_out, size_t ldo, float *dx, size_t lddx, const br_train_memory *m) {
    br_scratch *s = &net->scratch;
    size_t n = net->sizes.state, used = s->used;
    float *d_sums = br_scratch_take(s, b->n_rows * 4 * n), *live_sums = br_scratch_take(s, b->n * 4 * n);
    float *d_states = br_scratch_zeros(s, b->n * n), *d_cells = br_scratch_zeros(s, b->n * n);
    const float *back = br_transposed(s, n, 4 * n, net->params[param + 1].weight, 4 * n);
    for (uint32_t t = b->sentences[0]->n_words; t-- > 0;) {
        uint32_t live = still_live(b, b->n, t);
        for (uint32_t p = 0; p < live; p++) {
            size_t row = row_at(b, p, t, backwards);
            close_gates(m, row, n, d_out + row * ldo, d_states + p * n, d_cells + p * n, d_sums + row * 4 * n);
            memcpy(live_sums + p * 4 * n, d_sums + row * 4 * n, 4 * n * sizeof *d_sums);
        }
        memset(d_states, 0, live * n * sizeof *d_states);
        br_matrix_product(live, n, 4 * n, live_sums, 4 * n, back, n, d_states, n);
    }
    br_param *state = &net->params[param + 1];
    br_matrix_product_at(s, n, 4 * n, b->n_rows, m->before, n, d_sums, 4 * n, state->gradient, 4 * n);
    br_linear_back(s, b->n_rows, x, ldx, &net->params[param], &net->params[param + 2], d_sums, dx, lddx);
    s->used = used;
}
