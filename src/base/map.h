/* map.h: the hash map, from a text to a 64-bit number (an index, a count, a pointer's stand-in).
 *
 * Open addressing on an arena. Keys are views: they must outlive the map (br_map_put() does not copy them). The hash
 * is seeded per process against crafted keys; entries can be walked in the order of insertion, so hash order is
 * never visible. */
#ifndef BR_BASE_MAP_H
#define BR_BASE_MAP_H

#include "base/str.h"

typedef struct br_map_entry {
    br_str key;
    uint64_t value;
} br_map_entry;

typedef struct br_map_slot {
    uint32_t place; /* index + 1 of an entry, 0 = free */
    uint32_t tag;   /* upper half of its hash */
} br_map_slot;

typedef struct br_map {
    br_arena *arena;
    br_map_entry *entries; /* in order of insertion */
    br_map_slot *slots;
    size_t len, cap, n_slots;
} br_map;

static inline br_map br_map_on(br_arena *arena) {
    return (br_map){.arena = arena};
}

/* Address of the value of `key`, NULL when absent. Valid until the next insertion. */
uint64_t *br_map_get(const br_map *map, br_str key);

/* Address of the value of `key`, inserted as 0 when absent; *is_new (may be NULL) tells. */
uint64_t *br_map_put(br_map *map, br_str key, bool *is_new);

#endif
