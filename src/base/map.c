#include "base/map.h"

#include <sys/random.h>

#include "base/hash.h"

/* The one exception to "nothing global is mutable": set once before main() so that crafted keys cannot collide on
 * purpose. No output depends on it. */
static uint64_t process_seed = 0x9E3779B97F4A7C15u;

__attribute__((constructor)) static void seed_from_system(void) {
    uint64_t seed;
    if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) == (ssize_t)sizeof seed) process_seed = seed;
}

static size_t slot_of(const br_map *map, br_str key, uint64_t hash) {
    size_t mask = map->n_slots - 1, at = (size_t)hash & mask;
    uint32_t tag = (uint32_t)(hash >> 32);
    while (map->slots[at]) {
        if (map->tags[at] == tag && br_str_eq(map->entries[map->slots[at] - 1].key, key)) break;
        at = (at + 1) & mask;
    }
    return at;
}

static void enlarge(br_map *map) {
    size_t old_cap = map->cap;
    map->cap = map->cap ? map->cap * 2 : 16;
    map->entries =
        br_arena_grow(map->arena, map->entries, old_cap * sizeof *map->entries, map->cap * sizeof *map->entries);
    map->n_slots = map->cap * 2;
    map->slots = br_array(map->arena, map->n_slots, uint32_t);
    map->tags = br_array(map->arena, map->n_slots, uint32_t);
    for (size_t i = 0; i < map->len; i++) {
        uint64_t hash = br_hash64(map->entries[i].key, process_seed);
        size_t at = slot_of(map, map->entries[i].key, hash);
        map->slots[at] = (uint32_t)(i + 1);
        map->tags[at] = (uint32_t)(hash >> 32);
    }
}

uint64_t *br_map_get(const br_map *map, br_str key) {
    if (!map->len) return NULL;
    uint32_t found = map->slots[slot_of(map, key, br_hash64(key, process_seed))];
    return found ? &map->entries[found - 1].value : NULL;
}

uint64_t *br_map_put(br_map *map, br_str key, bool *is_new) {
    uint64_t *old = br_map_get(map, key);
    if (is_new) *is_new = !old;
    if (old) return old;
    if (map->len == map->cap) enlarge(map);
    uint64_t hash = br_hash64(key, process_seed);
    size_t at = slot_of(map, key, hash);
    map->entries[map->len] = (br_map_entry){key, 0};
    map->slots[at] = (uint32_t)++map->len;
    map->tags[at] = (uint32_t)(hash >> 32);
    return &map->entries[map->len - 1].value;
}
