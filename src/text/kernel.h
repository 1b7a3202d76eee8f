/* kernel.h: the one inner loop of the language core, a product of small integers.
 *
 *     sums[row][j] = start[j] + sum over k of rows[row][k] * weight(k, j)
 *
 * Inputs and weights are 16 bits, sums 32. Every path (AVX-512, AVX2, SSE2, plain C) adds the same integers,
 * so that all machines agree to the bit; the fastest that the machine has is taken at run time. Whoever packs
 * weights guarantees that no sum can leave 32 bits (text_model.c checks it at loading). The packing is
 * described there. */
#ifndef BR_TEXT_KERNEL_H
#define BR_TEXT_KERNEL_H

#include "lexicon/text_model.h"

/* `n_rows` rows of inputs, `stride` apart, to rows of `packed.padded` sums, `sum_stride` apart. `start` holds
 * `packed.padded` numbers, or is NULL for zeros. */
void br_kernel_product(const int16_t *rows, size_t stride, size_t n_rows, br_packed packed, const int32_t *start,
                       int32_t *sums, size_t sum_stride);

/* The same by the plain path: what the others are tested against. */
void br_kernel_product_plain(const int16_t *rows, size_t stride, size_t n_rows, br_packed packed, const int32_t *start,
                             int32_t *sums, size_t sum_stride);

/* One step of a recurrent layer for one word: `sums` (four gates of `n`: input, forget, output, candidate)
 * and `state_sums` of the word before are at scales BR_Q_STATE + the shifts; `cell` is renewed, `out`
 * receives the state.
 *
 *     bend(x)  = x - x|x|/4 for |x| < 2, else the sign of x         instead of tanh
 *     gate(x)  = 1/2 + bend(x/2)/2                                  instead of the logistic function
 *     cell     = gate(forget) * cell + gate(input) * bend(candidate)
 *     out      = gate(output) * bend(cell) */
void br_kernel_step(const int32_t *sums, int32_t shift, const int32_t *state_sums, int32_t state_shift, int16_t *cell,
                    int16_t *out, uint32_t n);

/* out = sums / 2^down, negative ones 0, at most `limit`. */
void br_kernel_rectify(const int32_t *sums, int32_t down, int32_t limit, int16_t *out, size_t n);

/* out = a / 2^down + b / 2^down, negative ones 0, at most BR_HIDDEN_LIMIT. */
void br_kernel_join(const int32_t *a, const int32_t *b, int32_t down, int16_t *out, size_t n);

/* sum += row */
void br_kernel_add_row(int16_t *sum, const int8_t *row, size_t n);

#endif
