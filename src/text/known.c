#include "text/known.h"

#include <string.h>

uint64_t br_known_join(uint64_t before, uint64_t word) {
    uint64_t mixed = (before ^ word >> 31) * 0x9E3779B97F4A7C15ull + word;
    return mixed ^ mixed >> 29;
}

/* The longest listed name of several words that begins at `at`; 0 words when there is none. */
static uint32_t longest_at(const br_hash_table *table, const uint64_t *words, uint32_t n, uint32_t at, uint32_t value,
                           uint32_t *classes) {
    uint32_t longest = 0, end = n - at < BR_KNOWN_MAX_WORDS ? n : at + BR_KNOWN_MAX_WORDS;
    uint64_t key = words[at];
    for (uint32_t i = at + 1; i < end && value & BR_MODEL_KNOWN_GOES_ON; i++) {
        key = br_known_join(key, words[i]);
        value = br_hash_table_get(table, key, 0);
        if (!(value % BR_MODEL_KNOWN_CLASSES)) continue;
        *classes = value % BR_MODEL_KNOWN_CLASSES;
        longest = i + 1 - at;
    }
    return longest;
}

void br_known_find(const br_hash_table *table, const uint64_t *words, uint32_t n, br_known *known) {
    memset(known, 0, n * sizeof *known);
    uint32_t end = 0; /* of the longest name so far */
    for (uint32_t i = 0; i < n; i++) {
        uint32_t classes = 0, value = br_hash_table_get(table, words[i], 0);
        known[i].alone = (uint16_t)(value % BR_MODEL_KNOWN_CLASSES);
        uint32_t length = longest_at(table, words, n, i, value, &classes);
        if (!length || i + length <= end) continue;
        for (uint32_t k = i < end ? end : i; k < i + length; k++)
            known[k].within = (uint16_t)((k == i ? BR_KNOWN_OF_FIRST : BR_KNOWN_OF_LATER) + classes);
        end = i + length;
    }
}
