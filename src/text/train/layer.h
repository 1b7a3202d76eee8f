/* layer.h: parameters and layers, forwards and backwards. */
#ifndef BR_TEXT_TRAIN_LAYER_H
#define BR_TEXT_TRAIN_LAYER_H

#include "text/train/net.h"

/* A parameter of the given shape, weights evenly between -range and range. */
br_param br_param_new(br_arena *arena, uint32_t rows, uint32_t columns, float range, bool is_table, uint64_t *random);

/* Notes that the gradient of a row of a table is used; gives that row. */
float *br_param_touch(br_param *param, uint32_t row);

/* One step of Adam for all parameters; gradients become 0. */
void br_adam(br_param *params, int n, uint64_t step, float rate);

/* y = x W + b (b may be NULL); gives y. */
float *br_linear(br_scratch *scratch, size_t n, const float *x, size_t ldx, const br_param *w, const br_param *b);
/* Adds to the gradients of W, b and (unless NULL) of x. */
void br_linear_back(br_scratch *scratch, size_t n, const float *x, size_t ldx, br_param *w, br_param *b,
                    const float *dy, float *dx, size_t lddx);

/* max(0, x) in place, and its way back: y is what came out. */
void br_relu(float *x, size_t n);
void br_relu_back(const float *y, float *dy, size_t n);

/* Multiplies `x` by 0 with probability p, by 1 / (1 - p) otherwise; gives the factors. */
float *br_dropout(br_scratch *scratch, uint64_t *random, float *x, size_t n, float p);
void br_multiply(float *x, const float *factors, size_t n);

/* Sentences that are read in step, longest first; word i of sentence s is row first_row[s] + i. */
typedef struct br_train_batch {
    br_train_sentence *const *sentences;
    uint32_t n, n_rows;
    const uint32_t *first_row;
} br_train_batch;

/* What one direction of a recurrent layer remembers for its way back. */
typedef struct br_train_memory {
    float *gates, *slopes;        /* n_rows x 4 states */
    float *bent, *bent_slopes;    /* of the cells */
    float *before, *cells_before; /* states and cells of the word before */
} br_train_memory;

/* One direction of a recurrent layer: `param` is its first of three. Writes n_rows rows of `out`, `ldo`
 * apart. */
void br_train_read(br_train_net *net, const br_train_batch *batch, int param, bool backwards, const float *x,
                   size_t ldx, float *out, size_t ldo, br_train_memory *memory);
void br_train_read_back(br_train_net *net, const br_train_batch *batch, int param, bool backwards, const float *x,
                        size_t ldx, const float *d_out, size_t ldo, float *dx, size_t lddx,
                        const br_train_memory *memory);

#endif
