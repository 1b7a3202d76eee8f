/* math.h: what learning needs of arithmetic: products of matrices, scratch memory, random numbers.
 *
 * Every sum is made in one fixed order whatever vectors the machine has, and no product is fused with an
 * addition: the same seed gives the same model everywhere. */
#ifndef BR_TEXT_TRAIN_MATH_H
#define BR_TEXT_TRAIN_MATH_H

#include "base/arena.h"

#include <stdint.h>

/* A stack of numbers, emptied after each step. Its pages are touched only as far as they are used. */
typedef struct br_scratch {
    float *at;
    size_t used, size;
    br_arena *arena; /* escapes when the stack is full */
} br_scratch;

br_scratch br_scratch_on(br_arena *arena, size_t size);
float *br_scratch_take(br_scratch *scratch, size_t n); /* not zeroed */
float *br_scratch_zeros(br_scratch *scratch, size_t n);

/* c[m x n] += a[m x k] b[k x n]; rows are `lda`, `ldb`, `ldc` apart. */
void br_matrix_product(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
                       size_t ldc);
/* The transpose of a[rows x columns]. */
const float *br_transposed(br_scratch *scratch, size_t rows, size_t columns, const float *a, size_t lda);
/* c[m x n] += a[m x k] transposed(b[n x k]) */
void br_matrix_product_bt(br_scratch *scratch, size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b,
                          size_t ldb, float *c, size_t ldc);
/* c[m x n] += transposed(a[k x m]) b[k x n] */
void br_matrix_product_at(br_scratch *scratch, size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b,
                          size_t ldb, float *c, size_t ldc);

/* Turns `scores` into weight * (softmax - gold) and returns the loss, weight * -log softmax(gold). */
double br_softmax_loss(float *scores, size_t n, size_t gold, float weight);

/* The gates of kernel.h: y = bend(x) with its slopes; and the four gates of `n` cells from two sums, in
 * place. */
void br_bend(const float *x, float *y, float *slopes, size_t n);
void br_open_gates(float *gates, const float *more, float *slopes, size_t n);

/* xorshift64* */
uint64_t br_random(uint64_t *state);
float br_random_unit(uint64_t *state); /* 0 <= x < 1 */

#endif
