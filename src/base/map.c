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

/* Slots are found and kept by the upper half of a hash alone, so that the table grows without a look at the keys. */
static uint32_t tag_of(br_str key) {
    return (uint32_t)(br_hash64(key, process_seed) >> 32);
}

static br_map_slot *slot_of(const br_map *map, br_str key, uint32_t tag) {
    size_t mask = map->n_slots - 1, at = tag & mask;
    for (; map->slots[at].place; at = (at + 1) & mask)
        if (map->slots[at].tag == tag && br_str_eq(map->entries[map->slots[at].place - 1].key, key)) break;
    return &map->slots[at];
}

static void enlarge(br_map *map) {
    const br_map_slot *old = map->slots;
    size_t n_old = map->n_slots, old_cap = map->cap;
    map->cap = map->cap ? map->cap * 2 : 16;
    map->entries =
        br_arena_grow(map->arena, map->entries, old_cap * sizeof *map->entries, map->cap * sizeof *map->entries);
    map->n_slots = map->cap * 2;
    map->slots = br_array(map->arena, map->n_slots, br_map_slot);
    for (size_t i = 0; i < n_old; i++) {
        if (!old[i].place) continue;
        size_t mask = map->n_slots - 1, at = old[i].tag & mask;
        while (map->slots[at].place) at = (at + 1) & mask;
        map->slots[at] = old[i];
    }
}

uint64_t *br_map_get(const br_map *map, br_str key) {
    if (!map->len) return NULL;
    const br_map_slot *slot = slot_of(map, key, tag_of(key));
    return slot->place ? &map->entries[slot->place - 1].value : NULL;
}

uint64_t *br_map_put(br_map *map, br_str key, bool *is_new) {
    uint32_t tag = tag_of(key);
    br_map_slot *slot = map->len ? slot_of(map, key, tag) : NULL;
    bool found = slot && slot->place;
    if (is_new) *is_new = !found;
    if (found) return &map->entries[slot->place - 1].value;
    if (map->len == map->cap) {
        enlarge(map);
        slot = slot_of(map, key, tag);
    }
    map->entries[map->len] = (br_map_entry){key, 0};
    *slot = (br_map_slot){(uint32_t)++map->len, tag};
    return &map->entries[map->len - 1].value;
}
