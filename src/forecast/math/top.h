/* top.h: the best k of many weighted numbers, in one fixed order: heavier first, then the smaller
 * number. */
#ifndef BR_FORECAST_MATH_TOP_H
#define BR_FORECAST_MATH_TOP_H

#include <stddef.h>
#include <stdint.h>

typedef struct br_weighted {
    uint32_t id;
    float weight;
} br_weighted;

/* Brings the best `k` of `items` to the front, sorted. Returns how many they are: min(n, k). */
size_t br_top(br_weighted *items, size_t n, size_t k);

#endif
