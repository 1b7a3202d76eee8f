#include "text/train/math.h"

#include <math.h>
#include <string.h>

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3", "no-trapping-math", "no-math-errno") /* values stay what they are */
#endif

br_scratch br_scratch_on(br_arena *arena, size_t size) {
    return (br_scratch){br_arena_raw(arena, size * sizeof(float)), 0, size, arena};
}

float *br_scratch_take(br_scratch *scratch, size_t n) {
    n = (n + 15) / 16 * 16;
    if (n > scratch->size - scratch->used) br_arena_escape(scratch->arena, BR_LIMIT);
    float *at = scratch->at + scratch->used;
    scratch->used += n;
    return at;
}

float *br_scratch_zeros(br_scratch *scratch, size_t n) {
    return memset(br_scratch_take(scratch, n), 0, n * sizeof(float));
}

static inline float bend(float x) {
    float far = fabsf(x);
    far = far > 2 ? 2 : far;
    return copysignf(far - far * far * 0.25f, x);
}

static inline float bend_slope(float x) {
    float far = fabsf(x);
    return far > 2 ? 0 : 1 - far * 0.5f;
}

void br_bend(const float *x, float *y, float *slopes, size_t n) {
    for (size_t i = 0; i < n; i++) {
        y[i] = bend(x[i]);
        slopes[i] = bend_slope(x[i]);
    }
}

enum { TILE = 32, TILE_ROWS = 8 }; /* what of c stays in registers */

static inline __attribute__((always_inline)) void tile(size_t rows, size_t k, const float *restrict a, size_t lda,
                                                       const float *restrict b, size_t ldb, float *restrict c,
                                                       size_t ldc) {
    float sum[TILE_ROWS][TILE];
    for (size_t r = 0; r < rows; r++)
        for (size_t j = 0; j < TILE; j++) sum[r][j] = c[r * ldc + j];
    for (size_t i = 0; i < k; i++)
        for (size_t r = 0; r < rows; r++)
            for (size_t j = 0; j < TILE; j++) sum[r][j] += a[r * lda + i] * b[i * ldb + j];
    for (size_t r = 0; r < rows; r++)
        for (size_t j = 0; j < TILE; j++) c[r * ldc + j] = sum[r][j];
}

static inline __attribute__((always_inline)) void product(size_t m, size_t n, size_t k, const float *restrict a,
                                                          size_t lda, const float *restrict b, size_t ldb,
                                                          float *restrict c, size_t ldc) {
    size_t j = 0;
    for (; j + TILE <= n; j += TILE) {
        size_t r = 0;
        for (; r + TILE_ROWS <= m; r += TILE_ROWS)
            tile(TILE_ROWS, k, a + r * lda, lda, b + j, ldb, c + r * ldc + j, ldc);
        for (; r + 4 <= m; r += 4) tile(4, k, a + r * lda, lda, b + j, ldb, c + r * ldc + j, ldc);
        for (; r < m; r++) tile(1, k, a + r * lda, lda, b + j, ldb, c + r * ldc + j, ldc);
    }
    for (size_t r = 0; r < m && j < n; r++)
        for (size_t i = 0; i < k; i++)
            for (size_t l = j; l < n; l++) c[r * ldc + l] += a[r * lda + i] * b[i * ldb + l];
}

#if defined(__x86_64__)
#if defined(__clang__)
#define WIDEST "avx512f"
#else
#define WIDEST "avx512f,prefer-vector-width=512"
#endif
#define DEFINE_PRODUCT(name, isa)                                                                                      \
    __attribute__((target(isa))) static void name(size_t m, size_t n, size_t k, const float *a, size_t lda,            \
                                                  const float *b, size_t ldb, float *c, size_t ldc) {                  \
        product(m, n, k, a, lda, b, ldb, c, ldc);                                                                      \
    }
DEFINE_PRODUCT(product_avx512, WIDEST)
DEFINE_PRODUCT(product_avx2, "avx2")

void br_matrix_product(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
                       size_t ldc) {
    if (__builtin_cpu_supports("avx512f")) product_avx512(m, n, k, a, lda, b, ldb, c, ldc);
    else if (__builtin_cpu_supports("avx2")) product_avx2(m, n, k, a, lda, b, ldb, c, ldc);
    else product(m, n, k, a, lda, b, ldb, c, ldc);
}
#else
void br_matrix_product(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
                       size_t ldc) {
    product(m, n, k, a, lda, b, ldb, c, ldc);
}
#endif

const float *br_transposed(br_scratch *scratch, size_t rows, size_t columns, const float *a, size_t lda) {
    float *t = br_scratch_take(scratch, rows * columns);
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < columns; j++) t[j * rows + i] = a[i * lda + j];
    return t;
}

void br_matrix_product_bt(br_scratch *scratch, size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b,
                          size_t ldb, float *c, size_t ldc) {
    size_t used = scratch->used;
    br_matrix_product(m, n, k, a, lda, br_transposed(scratch, n, k, b, ldb), n, c, ldc);
    scratch->used = used;
}

void br_matrix_product_at(br_scratch *scratch, size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b,
                          size_t ldb, float *c, size_t ldc) {
    size_t used = scratch->used;
    br_matrix_product(m, n, k, br_transposed(scratch, k, m, a, lda), k, b, ldb, c, ldc);
    scratch->used = used;
}

static inline __attribute__((always_inline)) void open_gates(float *restrict gates, const float *restrict more,
                                                             float *restrict slopes, size_t n) {
    for (size_t i = 0; i < 3 * n; i++) {
        float x = 0.5f * (gates[i] + more[i]);
        gates[i] = 0.5f + 0.5f * bend(x);
        slopes[i] = 0.25f * bend_slope(x);
    }
    for (size_t i = 3 * n; i < 4 * n; i++) {
        float x = gates[i] + more[i];
        gates[i] = bend(x);
        slopes[i] = bend_slope(x);
    }
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void open_gates_avx2(float *gates, const float *more, float *slopes, size_t n) {
    open_gates(gates, more, slopes, n);
}

void br_open_gates(float *gates, const float *more, float *slopes, size_t n) {
    if (__builtin_cpu_supports("avx2")) open_gates_avx2(gates, more, slopes, n);
    else open_gates(gates, more, slopes, n);
}
#else
void br_open_gates(float *gates, const float *more, float *slopes, size_t n) {
    open_gates(gates, more, slopes, n);
}
#endif

/* e^x for x <= 0 by arithmetic alone (no library's exp(): machines differ in its last bit): the power of two,
 * times a polynomial for the rest; good to seven digits. */
static float exp_of(float x) {
    if (x < -80) return 0;
    float steps = x * 1.44269504f;
    int power = (int)(steps - 0.5f);
    float r = x - (float)power * 0.693359375f + (float)power * 2.12194440e-4f;
    float y =
        1 + r * (1 + r * (0.5f + r * (0.16666667f + r * (0.041666667f + r * (0.0083333333f + r * 0.0013888889f)))));
    uint32_t bits = (uint32_t)(127 + power) << 23;
    float scale;
    memcpy(&scale, &bits, sizeof scale);
    return y * scale;
}

double br_softmax_loss(float *scores, size_t n, size_t gold, float weight) {
    float most = scores[0], sum = 0;
    for (size_t i = 1; i < n; i++) most = scores[i] > most ? scores[i] : most;
    float gold_score = scores[gold] - most;
    for (size_t i = 0; i < n; i++) {
        scores[i] = exp_of(scores[i] - most);
        sum += scores[i];
    }
    float scale = weight / sum;
    for (size_t i = 0; i < n; i++) scores[i] *= scale;
    scores[gold] -= weight;
    return (double)weight * (log((double)sum) - (double)gold_score); /* only shown, never learned from */
}

uint64_t br_random(uint64_t *state) {
    uint64_t x = *state;
    x ^= x >> 12;
    x ^= x << 25;
    x ^= x >> 27;
    *state = x;
    return x * 0x2545F4914F6CDD1Dull;
}

float br_random_unit(uint64_t *state) {
    return (float)(br_random(state) >> 40) * (1.0f / 16777216.0f);
}
