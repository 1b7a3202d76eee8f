#include "lexicon/word/vocabulary.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "markup/unicode.h"

#define SHAPE_BITS  15
#define N_SHAPES    ((size_t)1 << SHAPE_BITS)
#define FIRST_SLOTS ((size_t)1 << 12)
#define ID_BITS     20 /* 44 bits of a hash tell a word */
#define IDS         (((uint64_t)1 << ID_BITS) - 1)

br_vocabulary br_vocabulary_on(br_arena *arena) {
    return (br_vocabulary){.arena = arena,
                           .slots = br_array(arena, FIRST_SLOTS, uint64_t),
                           .shapes = br_array(arena, N_SHAPES / 64, uint64_t),
                           .n_slots = FIRST_SLOTS};
}

/* the code points beyond ASCII of a word, lowered; ASCII takes the short way */
static size_t fold_codepoint(br_str word, size_t *at, char *out) {
    uint32_t codepoint = br_utf8_next(word, at);
    if (codepoint == 0x2019 || codepoint == 0x02BC) {
        *out = '\'';
        return 1;
    }
    return br_utf8_encode(br_cp_lower(codepoint), out);
}

/* the bytes at the front of a word that are ASCII and no full stops, lowered: nearly always all of it; gives their number */
static size_t fold_plain(br_str word, char *out) {
    size_t n = 0, end = word.len < BR_VOCABULARY_MAX_WORD ? word.len : BR_VOCABULARY_MAX_WORD;
    for (; n < end && !((unsigned char)word.ptr[n] & 0x80) && word.ptr[n] != '.'; n++) out[n] = br_lower(word.ptr[n]);
    return n;
}

/* the folded word in `room`; empty when it is too long */
static br_str fold(br_str word, char room[BR_VOCABULARY_MAX_WORD + 4]) {
    size_t n = fold_plain(word, room);
    bool only_dot = word.len == 1;
    for (size_t at = n; at < word.len;) {
        if (n > BR_VOCABULARY_MAX_WORD) return BR_STR("");
        char c = word.ptr[at];
        if ((unsigned char)c & 0x80) n += fold_codepoint(word, &at, room + n);
        else {
            if (c != '.' || only_dot) room[n++] = br_lower(c);
            at++;
        }
    }
    return n > BR_VOCABULARY_MAX_WORD ? BR_STR("") : (br_str){room, n};
}

/* The first three bytes and the last one without their case, as a number below N_SHAPES: what folding leaves as it is.
 * 0 when folding may change one of them: full stops, all beyond ASCII. */
static unsigned shape_of(br_str word) {
    if (!word.len) return 0;
    const unsigned char *p = (const unsigned char *)word.ptr;
    size_t last = word.len - 1;
    uint32_t signs =
        (uint32_t)p[0] << 24 | (uint32_t)p[last < 1 ? last : 1] << 16 | (uint32_t)p[last < 2 ? last : 2] << 8 | p[last];
    uint32_t low = signs | 0x20202020, dots = low ^ 0x2E2E2E2E;
    if ((signs | ((dots - 0x01010101) & ~dots)) & 0x80808080) return 0; /* a high bit, or a byte that is a full stop */
    return low * 0x9E3779B1u >> (32 - SHAPE_BITS);
}

static uint64_t *slot_of(const br_vocabulary *vocabulary, uint64_t hash) {
    size_t mask = vocabulary->n_slots - 1, at = (size_t)(hash >> ID_BITS) & mask;
    while (vocabulary->slots[at] && (vocabulary->slots[at] ^ hash) >> ID_BITS) at = (at + 1) & mask;
    return &vocabulary->slots[at];
}

static void enlarge(br_vocabulary *vocabulary) {
    const br_vocabulary before = *vocabulary;
    if (vocabulary->n >= IDS / 2) br_arena_escape(vocabulary->arena, BR_LIMIT);
    vocabulary->n_slots *= 2;
    vocabulary->slots = br_array(vocabulary->arena, vocabulary->n_slots, uint64_t);
    for (size_t i = 0; i < before.n_slots; i++)
        if (before.slots[i]) *slot_of(vocabulary, before.slots[i]) = before.slots[i];
}

uint32_t br_vocabulary_add(br_vocabulary *vocabulary, br_str word) {
    char room[BR_VOCABULARY_MAX_WORD + 4];
    br_str folded = fold(word, room);
    if (!folded.len) return 0;
    if (vocabulary->n * 2 >= vocabulary->n_slots) enlarge(vocabulary);
    uint64_t hash = br_hash64(folded, 0), *slot = slot_of(vocabulary, hash);
    if (!*slot) {
        unsigned shape = shape_of(folded);
        vocabulary->shapes[shape / 64] |= (uint64_t)1 << shape % 64;
        *slot = (hash & ~IDS) | ++vocabulary->n;
    }
    return (uint32_t)(*slot & IDS);
}

uint32_t br_vocabulary_find(const br_vocabulary *vocabulary, br_str word) {
    char room[BR_VOCABULARY_MAX_WORD + 4];
    unsigned shape = shape_of(word);
    if (shape && !(vocabulary->shapes[shape / 64] >> shape % 64 & 1)) return 0;
    br_str folded = fold(word, room);
    return folded.len ? (uint32_t)(*slot_of(vocabulary, br_hash64(folded, 0)) & IDS) : 0;
}
