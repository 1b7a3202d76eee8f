#include "forecast/math/index.h"

#include <assert.h>

enum { FIRST_SLOTS = 256 };

static br_index_slot *slot_of(const br_index *index, uint64_t key) {
    size_t mask = index->n_slots - 1, at = (size_t)br_index_mix(key) & mask;
    while (index->slots[at].value != BR_INDEX_NONE && index->slots[at].key != key) at = (at + 1) & mask;
    return &index->slots[at];
}

static void enlarge(br_index *index) {
    br_index old = *index;
    index->n_slots = old.n_slots ? old.n_slots * 4 : FIRST_SLOTS;
    index->slots = br_arena_raw(index->arena, index->n_slots * sizeof *index->slots);
    for (size_t i = 0; i < index->n_slots; i++) index->slots[i] = (br_index_slot){0, BR_INDEX_NONE};
    for (size_t i = 0; i < old.n_slots; i++)
        if (old.slots[i].value != BR_INDEX_NONE) *slot_of(index, old.slots[i].key) = old.slots[i];
}

uint32_t br_index_put(br_index *index, uint64_t key, uint32_t fresh) {
    assert(fresh != BR_INDEX_NONE);
    if (index->len * 3 >= index->n_slots * 2) enlarge(index);
    br_index_slot *slot = slot_of(index, key);
    if (slot->value == BR_INDEX_NONE) {
        *slot = (br_index_slot){key, fresh};
        index->len++;
    }
    return slot->value;
}
