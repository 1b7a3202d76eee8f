/* math.h: logarithm and exponential in plain arithmetic, the same bits on every machine, a small
 * generator of random numbers (the C library's own differ from release to release), and numbers in sixteens. */
#ifndef BR_FORECAST_MATH_MATH_H
#define BR_FORECAST_MATH_MATH_H

#include <stdint.h>
#include <string.h>

/* Compiles a function once for each width of registers and takes the widest that the machine has. Nothing is
 * contracted or reordered: all give the same bits. The sanitizers run before such a choice can be made. */
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#if !defined(__clang__)
#define BR_WIDEST __attribute__((target_clones("avx512f", "avx2", "default")))
#endif
#endif
#ifndef BR_WIDEST
#define BR_WIDEST
#endif

/* Sixteen floats at a time, in whatever registers the machine has: each lane is computed by itself, so that the bits
 * are the same everywhere. */
#define BR_LANES 16
typedef float br_wide __attribute__((vector_size(4 * BR_LANES), aligned(4))); /* the arena aligns to less */
typedef int32_t br_wide_bits __attribute__((vector_size(4 * BR_LANES), aligned(4)));

#define BR_INLINE static inline __attribute__((always_inline)) /* so that they follow the registers of their caller */

/* ln(x) for normal positive x, relative error below 1e-5 */
static inline float br_ln(float x) {
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    int exponent = (int)(bits >> 23) - 127;
    bits = (bits & 0x7fffffu) | 0x3f800000u;
    float m;
    memcpy(&m, &bits, sizeof m);
    if (m > 1.41421356f) {
        m *= 0.5f;
        exponent++;
    }
    float z = (m - 1) / (m + 1), z2 = z * z;
    return 0.69314718f * (float)exponent + 2 * z * (1 + z2 * (0.33333333f + z2 * (0.2f + z2 * 0.14285714f)));
}

/* The same in each lane, to the bit. */
BR_INLINE void br_wide_ln(br_wide *x) {
    br_wide_bits bits = (br_wide_bits)*x, exponent = (bits >> 23) - 127;
    bits = (bits & 0x7fffff) | 0x3f800000;
    br_wide m = (br_wide)bits;
    br_wide_bits high = m > 1.41421356f;
    m = (br_wide)(((br_wide_bits)(m * 0.5f) & high) | (bits & ~high));
    br_wide z = (m - 1) / (m + 1), z2 = z * z;
    *x = 0.69314718f * __builtin_convertvector(exponent - high, br_wide) +
         2 * z * (1 + z2 * (0.33333333f + z2 * (0.2f + z2 * 0.14285714f)));
}

/* The sum of the lanes, halves first. */
BR_INLINE float br_wide_sum(const br_wide *lanes) {
    float at[BR_LANES];
    memcpy(at, lanes, sizeof at);
    for (int half = BR_LANES / 2; half; half /= 2)
        for (int i = 0; i < half; i++) at[i] += at[i + half];
    return at[0];
}

static inline float br_ln1p(float x) {
    return br_ln(1 + x);
}

/* e^x, 0 below -87; relative error below 1e-5 */
static inline float br_exp(float x) {
    if (x < -87) return 0;
    if (x > 88) x = 88;
    float y = x * 1.44269504f;
    int whole = (int)(y < 0 ? y - 0.5f : y + 0.5f);
    float f = (x - (float)whole * 0.693359375f) + (float)whole * 2.12194440e-4f;
    float e = 1 + f * (1 + f * (0.5f + f * (0.16666667f + f * (0.041666667f + f * 0.0083333333f))));
    uint32_t bits = (uint32_t)(whole + 127) << 23;
    float scale;
    memcpy(&scale, &bits, sizeof scale);
    return e * scale;
}

/* 1 / sqrt(x) for normal positive x by Newton's steps; relative error below 1e-6 */
static inline float br_rsqrt(float x) {
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    bits = 0x5f3759dfu - (bits >> 1);
    float y;
    memcpy(&y, &bits, sizeof y);
    for (int i = 0; i < 3; i++) y = y * (1.5f - 0.5f * x * y * y);
    return y;
}

/* The same in each lane. */
BR_INLINE void br_wide_rsqrt(br_wide *x) {
    br_wide y = (br_wide)(0x5f3759df - ((br_wide_bits)*x >> 1));
    for (int i = 0; i < 3; i++) y = y * (1.5f - 0.5f * *x * y * y);
    *x = y;
}

/* Knuth's linear congruence, upper bits */
static inline uint32_t br_random(uint64_t *state) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 32);
}

/* 0 <= value < 1 */
static inline float br_random_share(uint64_t *state) {
    return (float)(br_random(state) >> 8) * (1.0f / 16777216.0f);
}

/* 0 <= value < n; n > 0 */
static inline uint32_t br_random_below(uint64_t *state, uint32_t n) {
    return (uint32_t)(((uint64_t)br_random(state) * n) >> 32);
}

#endif
