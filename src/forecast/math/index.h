/* index.h: from a 64-bit number to a 32-bit one (the place of a counter in its array).
 *
 * Key and value lie side by side, so that a lookup costs one miss of the cache. Grows on its arena fourfold,
 * so that the tables outgrown, which stay in the arena, are no more than a third of the last. */
#ifndef BR_FORECAST_MATH_INDEX_H
#define BR_FORECAST_MATH_INDEX_H

#include <stdint.h>

#include "base/arena.h"

#define BR_INDEX_NONE UINT32_MAX

typedef struct br_index_slot {
    uint64_t key;
    uint32_t value; /* BR_INDEX_NONE: the slot is free */
} br_index_slot;

typedef struct br_index {
    br_arena *arena;
    br_index_slot *slots;
    size_t n_slots, len;
} br_index;

static inline br_index br_index_on(br_arena *arena) {
    return (br_index){.arena = arena};
}

static inline uint64_t br_index_mix(uint64_t x) {
    x ^= x >> 31;
    x *= 0x9E3779B97F4A7C15u;
    x ^= x >> 29;
    x *= 0xBF58476D1CE4E5B9u;
    return x ^ (x >> 32);
}

static inline uint32_t br_index_get(const br_index *index, uint64_t key) {
    if (!index->n_slots) return BR_INDEX_NONE;
    for (size_t mask = index->n_slots - 1, at = (size_t)br_index_mix(key) & mask;; at = (at + 1) & mask) {
        const br_index_slot *slot = &index->slots[at];
        if (slot->value == BR_INDEX_NONE || slot->key == key) return slot->value;
    }
}

/* The value of `key`, inserted as `fresh` when absent. */
uint32_t br_index_put(br_index *index, uint64_t key, uint32_t fresh);

#endif
