#include "text/text_kernel.h"

#include <string.h>

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3") /* vectorises the loops below whatever the build asks for */
#endif

#define ONE BR_STATE_LIMIT

static inline int32_t bend(int32_t x) {
    int32_t far = x < 0 ? -x : x;
    far = far > 2 * ONE ? 2 * ONE : far;
    int32_t y = far - (far * far >> (BR_Q_STATE + 2));
    return x < 0 ? -y : y;
}

static inline int32_t gate(int32_t x) {
    return ONE / 2 + (bend(x >> 1) >> 1);
}

static inline __attribute__((always_inline)) void step(const int32_t *restrict sums, int32_t shift,
                                                       const int32_t *restrict state_sums, int32_t state_shift,
                                                       int16_t *restrict cell, int16_t *restrict out, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        int32_t in = gate((sums[i] >> shift) + (state_sums[i] >> state_shift));
        int32_t forget = gate((sums[n + i] >> shift) + (state_sums[n + i] >> state_shift));
        int32_t show = gate((sums[2 * n + i] >> shift) + (state_sums[2 * n + i] >> state_shift));
        int32_t candidate = bend((sums[3 * n + i] >> shift) + (state_sums[3 * n + i] >> state_shift));
        int32_t c = (forget * cell[i] + in * candidate) >> BR_Q_STATE;
        c = c > INT16_MAX ? INT16_MAX : c < INT16_MIN ? INT16_MIN : c;
        cell[i] = (int16_t)c;
        out[i] = (int16_t)(show * bend(c) >> BR_Q_STATE);
    }
}

static void start_row(int32_t *sums, const int32_t *start, uint32_t padded) {
    if (start) memcpy(sums, start, padded * sizeof *sums);
    else memset(sums, 0, padded * sizeof *sums);
}

void br_kernel_product_plain(const int16_t *rows, size_t stride, size_t n_rows, br_packed packed,
                             const int32_t *start, int32_t *sums, size_t sum_stride) {
    for (size_t r = 0; r < n_rows; r++) {
        const int16_t *in = rows + r * stride;
        int32_t *out = sums + r * sum_stride;
        start_row(out, start, packed.padded);
        const int16_t *w = packed.weights;
        for (uint32_t k = 0; k < packed.depth; k += 2)
            for (uint32_t j = 0; j < packed.padded; j++, w += 2) out[j] += in[k] * w[0] + in[k + 1] * w[1];
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

#if defined(__clang__)
#define UNROLL _Pragma("unroll")
#else
#define UNROLL _Pragma("GCC unroll 16")
#endif

enum { MAX_TILE = 8 };

/* A tile of some rows by two vectors of outputs stays in registers over the whole depth; where rows are missing the
 * first is repeated and not stored. The body is the same for each width of vector. */
#define DEFINE_PRODUCT(name, isa, tile, vec, lanes, zero, load, store, spread, add_products)                       \
    __attribute__((target(isa))) static void name##_tile(const int16_t *const *in, size_t n_in,              \
                                                         br_packed packed, uint32_t j, uint32_t width,       \
                                                         const int32_t *start, int32_t *const *out) {        \
        vec sum[tile][2];                                                                                    \
        UNROLL for (size_t r = 0; r < (tile); r++)                                                           \
            UNROLL for (uint32_t v = 0; v < 2; v++)                                                          \
                sum[r][v] = start && v < width ? load(start + j + v * (lanes)) : zero();                     \
        const int16_t *w = packed.weights + 2 * (size_t)j;                                                   \
        for (uint32_t k = 0; k < packed.depth; k += 2, w += 2 * (size_t)packed.padded) {                     \
            vec w0 = load(w), w1 = width > 1 ? load(w + 2 * (lanes)) : w0;                                   \
            UNROLL for (size_t r = 0; r < (tile); r++) {                                                     \
                int32_t pair;                                                                                \
                memcpy(&pair, in[r] + k, sizeof pair);                                                       \
                vec spread_pair = spread(pair);                                                              \
                sum[r][0] = add_products(sum[r][0], spread_pair, w0);                                        \
                sum[r][1] = add_products(sum[r][1], spread_pair, w1);                                        \
            }                                                                                                \
        }                                                                                                    \
        UNROLL for (size_t r = 0; r < (tile); r++)                                                           \
            UNROLL for (uint32_t v = 0; v < 2; v++)                                                          \
                if (r < n_in && v < width) store(out[r] + j + v * (lanes), sum[r][v]);                 \
    }                                                                                                        \
    __attribute__((target(isa))) static void name(const int16_t *rows, size_t stride, size_t n_rows,         \
                                                  br_packed packed, const int32_t *start, int32_t *sums,     \
                                                  size_t sum_stride) {                                       \
        for (size_t r = 0; r < n_rows; r += (tile)) {                                                          \
            size_t n_in = n_rows - r < (tile) ? n_rows - r : (tile);                                             \
            const int16_t *in[MAX_TILE];                                                                       \
            int32_t *out[MAX_TILE];                                                                            \
            for (size_t i = 0; i < (tile); i++) {                                                            \
                in[i] = rows + (i < n_in ? r + i : r) * stride;                                              \
                out[i] = sums + (i < n_in ? r + i : r) * sum_stride;                                         \
            }                                                                                                \
            uint32_t j = 0;                                                                                  \
            for (; j + 2 * (lanes) <= packed.padded; j += 2 * (lanes))                                       \
                name##_tile(in, n_in, packed, j, 2, start, out);                                             \
            for (; j < packed.padded; j += (lanes)) name##_tile(in, n_in, packed, j, 1, start, out);         \
        }                                                                                                    \
    }

#define LOAD512(p)           _mm512_loadu_si512((const void *)(p))
#define STORE512(p, v)       _mm512_storeu_si512((void *)(p), (v))
#define ADD512(sum, a, b)    _mm512_add_epi32((sum), _mm512_madd_epi16((a), (b)))
#define LOAD256(p)           _mm256_loadu_si256((const __m256i *)(const void *)(p))
#define STORE256(p, v)       _mm256_storeu_si256((__m256i *)(void *)(p), (v))
#define ADD256(sum, a, b)    _mm256_add_epi32((sum), _mm256_madd_epi16((a), (b)))
#define LOAD128(p)           _mm_loadu_si128((const __m128i *)(const void *)(p))
#define STORE128(p, v)       _mm_storeu_si128((__m128i *)(void *)(p), (v))
#define ADD128(sum, a, b)    _mm_add_epi32((sum), _mm_madd_epi16((a), (b)))

DEFINE_PRODUCT(product_vnni, "avx512f,avx512bw,avx512vnni", 8, __m512i, 16, _mm512_setzero_si512, LOAD512, STORE512,
               _mm512_set1_epi32, _mm512_dpwssd_epi32)
DEFINE_PRODUCT(product_avx512, "avx512f,avx512bw", 8, __m512i, 16, _mm512_setzero_si512, LOAD512, STORE512,
               _mm512_set1_epi32, ADD512)
DEFINE_PRODUCT(product_avx2, "avx2", 4, __m256i, 8, _mm256_setzero_si256, LOAD256, STORE256, _mm256_set1_epi32,
               ADD256)
DEFINE_PRODUCT(product_sse2, "sse2", 4, __m128i, 4, _mm_setzero_si128, LOAD128, STORE128, _mm_set1_epi32, ADD128)

#define DEFINE_STEP(name, isa)                                                                               \
    __attribute__((target(isa))) static void name(const int32_t *sums, int32_t shift, const int32_t *state_sums, \
                                                  int32_t state_shift, int16_t *cell, int16_t *out, uint32_t n) { \
        step(sums, shift, state_sums, state_shift, cell, out, n);                                            \
    }
DEFINE_STEP(step_avx512, "avx512f,avx512bw")
DEFINE_STEP(step_avx2, "avx2")
DEFINE_STEP(step_sse2, "sse2")

void br_kernel_product(const int16_t *rows, size_t stride, size_t n_rows, br_packed packed, const int32_t *start,
                       int32_t *sums, size_t sum_stride) {
    if (__builtin_cpu_supports("avx512vnni"))
        product_vnni(rows, stride, n_rows, packed, start, sums, sum_stride);
    else if (__builtin_cpu_supports("avx512bw"))
        product_avx512(rows, stride, n_rows, packed, start, sums, sum_stride);
    else if (__builtin_cpu_supports("avx2"))
        product_avx2(rows, stride, n_rows, packed, start, sums, sum_stride);
    else
        product_sse2(rows, stride, n_rows, packed, start, sums, sum_stride);
}

void br_kernel_step(const int32_t *sums, int32_t shift, const int32_t *state_sums, int32_t state_shift,
                    int16_t *cell, int16_t *out, uint32_t n) {
    if (__builtin_cpu_supports("avx512bw")) step_avx512(sums, shift, state_sums, state_shift, cell, out, n);
    else if (__builtin_cpu_supports("avx2")) step_avx2(sums, shift, state_sums, state_shift, cell, out, n);
    else step_sse2(sums, shift, state_sums, state_shift, cell, out, n);
}

#else

void br_kernel_step(const int32_t *sums, int32_t shift, const int32_t *state_sums, int32_t state_shift,
                    int16_t *cell, int16_t *out, uint32_t n) {
    step(sums, shift, state_sums, state_shift, cell, out, n);
}

void br_kernel_product(const int16_t *rows, size_t stride, size_t n_rows, br_packed packed, const int32_t *start,
                       int32_t *sums, size_t sum_stride) {
    br_kernel_product_plain(rows, stride, n_rows, packed, start, sums, sum_stride);
}

#endif
