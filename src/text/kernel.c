#include "text/kernel.h"

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

static inline __attribute__((always_inline)) void rectify(const int32_t *restrict sums, int32_t down, int32_t limit,
                                                          int16_t *restrict out, size_t n) {
    for (size_t i = 0; i < n; i++) {
        int32_t v = sums[i] >> down;
        v = v < 0 ? 0 : v;
        out[i] = (int16_t)(v > limit ? limit : v);
    }
}

static inline __attribute__((always_inline)) void join(const int32_t *restrict a, const int32_t *restrict b,
                                                       int32_t down, int16_t *restrict out, size_t n) {
    for (size_t i = 0; i < n; i++) {
        int32_t v = (a[i] >> down) + (b[i] >> down);
        v = v < 0 ? 0 : v;
        out[i] = (int16_t)(v > BR_HIDDEN_LIMIT ? BR_HIDDEN_LIMIT : v);
    }
}

static inline __attribute__((always_inline)) void add_row(int16_t *restrict sum, const int8_t *restrict row, size_t n) {
    for (size_t i = 0; i < n; i++) sum[i] = (int16_t)(sum[i] + row[i]);
}

static void start_row(int32_t *sums, const int32_t *start, uint32_t padded) {
    if (start) memcpy(sums, start, padded * sizeof *sums);
    else memset(sums, 0, padded * sizeof *sums);
}

void br_kernel_product_plain(const int16_t *rows, size_t stride, size_t n_rows, br_packed packed, const int32_t *start,
                             int32_t *sums, size_t sum_stride) {
    for (size_t r = 0; r < n_rows; r++) {
        const int16_t *in = rows + r * stride;
        int32_t *out = sums + r * sum_stride;
        start_row(out, start, packed.padded);
        const int16_t *w = packed.weights;
        for (uint32_t k = 0; k < packed.depth; k += 2)
            for (uint32_t j = 0; j < packed.padded; j++, w += 2) out[j] += in[k] * w[0] + in[k + 1] * w[1];
    }
}

/* One way of doing everything; all ways give the same numbers. */
typedef struct path {
    void (*product)(const int16_t *rows, size_t stride, size_t n_rows, br_packed packed, const int32_t *start,
                    int32_t *sums, size_t sum_stride);
    void (*step)(const int32_t *sums, int32_t shift, const int32_t *state_sums, int32_t state_shift, int16_t *cell,
                 int16_t *out, uint32_t n);
    void (*rectify)(const int32_t *sums, int32_t down, int32_t limit, int16_t *out, size_t n);
    void (*join)(const int32_t *a, const int32_t *b, int32_t down, int16_t *out, size_t n);
    void (*add_row)(int16_t *sum, const int8_t *row, size_t n);
} path;

#if defined(__x86_64__)
#include <immintrin.h>

#if defined(__clang__)
#define UNROLL _Pragma("unroll")
#else
#define UNROLL _Pragma("GCC unroll 16")
#endif

enum { MAX_TILE_ROWS = 8, MAX_TILE_VECTORS = 8 };

#define LOAD_512(p)        _mm512_loadu_si512((const void *)(p))
#define STORE_512(p, v)    _mm512_storeu_si512((void *)(p), (v))
#define ADD_512(sum, a, b) _mm512_add_epi32((sum), _mm512_madd_epi16((a), (b)))
#define LOAD_256(p)        _mm256_loadu_si256((const __m256i *)(const void *)(p))
#define STORE_256(p, v)    _mm256_storeu_si256((__m256i *)(void *)(p), (v))
#define ADD_256(sum, a, b) _mm256_add_epi32((sum), _mm256_madd_epi16((a), (b)))
#define LOAD_128(p)        _mm_loadu_si128((const __m128i *)(const void *)(p))
#define STORE_128(p, v)    _mm_storeu_si128((__m128i *)(void *)(p), (v))
#define ADD_128(sum, a, b) _mm_add_epi32((sum), _mm_madd_epi16((a), (b)))

#define PATH(name)    vnni_##name
#define ISA           "avx512f,avx512bw,avx512vnni"
#define VEC           __m512i
#define LANES         16
#define ZERO          _mm512_setzero_si512
#define LOAD          LOAD_512
#define STORE         STORE_512
#define SPREAD        _mm512_set1_epi32
#define ADD_PRODUCTS  _mm512_dpwssd_epi32
#define WIDE_ROWS     8
#define WIDE_VECTORS  2
#define SMALL_VECTORS 8
#include "text/kernel_path.h"

#define PATH(name)    avx512_##name
#define ISA           "avx512f,avx512bw"
#define VEC           __m512i
#define LANES         16
#define ZERO          _mm512_setzero_si512
#define LOAD          LOAD_512
#define STORE         STORE_512
#define SPREAD        _mm512_set1_epi32
#define ADD_PRODUCTS  ADD_512
#define WIDE_ROWS     8
#define WIDE_VECTORS  2
#define SMALL_VECTORS 8
#include "text/kernel_path.h"

#define PATH(name)    avx2_##name
#define ISA           "avx2"
#define VEC           __m256i
#define LANES         8
#define ZERO          _mm256_setzero_si256
#define LOAD          LOAD_256
#define STORE         STORE_256
#define SPREAD        _mm256_set1_epi32
#define ADD_PRODUCTS  ADD_256
#define WIDE_ROWS     4
#define WIDE_VECTORS  2
#define SMALL_VECTORS 4
#include "text/kernel_path.h"

#define PATH(name)    sse2_##name
#define ISA           "sse2"
#define VEC           __m128i
#define LANES         4
#define ZERO          _mm_setzero_si128
#define LOAD          LOAD_128
#define STORE         STORE_128
#define SPREAD        _mm_set1_epi32
#define ADD_PRODUCTS  ADD_128
#define WIDE_ROWS     4
#define WIDE_VECTORS  2
#define SMALL_VECTORS 4
#include "text/kernel_path.h"

static const path *best_path(void) {
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni")) return &vnni_path;
    if (__builtin_cpu_supports("avx512bw")) return &avx512_path;
    if (__builtin_cpu_supports("avx2")) return &avx2_path;
    return &sse2_path;
}

#else

static const path plain_path = {br_kernel_product_plain, step, rectify, join, add_row};

static const path *best_path(void) {
    return &plain_path;
}

#endif

void br_kernel_product(const int16_t *rows, size_t stride, size_t n_rows, br_packed packed, const int32_t *start,
                       int32_t *sums, size_t sum_stride) {
    best_path()->product(rows, stride, n_rows, packed, start, sums, sum_stride);
}

void br_kernel_step(const int32_t *sums, int32_t shift, const int32_t *state_sums, int32_t state_shift, int16_t *cell,
                    int16_t *out, uint32_t n) {
    best_path()->step(sums, shift, state_sums, state_shift, cell, out, n);
}

void br_kernel_rectify(const int32_t *sums, int32_t down, int32_t limit, int16_t *out, size_t n) {
    best_path()->rectify(sums, down, limit, out, n);
}

void br_kernel_join(const int32_t *a, const int32_t *b, int32_t down, int16_t *out, size_t n) {
    best_path()->join(a, b, down, out, n);
}

void br_kernel_add_row(int16_t *sum, const int8_t *row, size_t n) {
    best_path()->add_row(sum, row, n);
}
