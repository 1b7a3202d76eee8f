#include "lexicon/word/phrase_table.h"

#include "base/utf8.h"
#include "markup/unicode.h"

#define START     ((uint64_t)0x9E3779B97F4A7C15u)
#define STEM_MARK ((uint64_t)0x5851F42D4C957F2Du)
#define MORE      0x80000000u /* in a slot's value */
#define FNV_BASIS ((uint64_t)0xCBF29CE484222325u)
#define FNV_PRIME ((uint64_t)0x100000001B3u)

/* Stems shorter than this would match everything. */
#define MIN_STEM 2

/* U+00C0..U+017F without their marks: two letters where one letter stands for two, '\0' where there is no letter */
static const char latin[192][3] = {
    "a", "a", "a",  "a", "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i", "i", "i",  "i",  "d", "n", "o",  "o",
    "o", "o", "o",  "",  "o", "u", "u",  "u",  "u", "y", "th", "ss", "a", "a", "a",  "a",  "a", "a", "ae", "c",
    "e", "e", "e",  "e", "i", "i", "i",  "i",  "d", "n", "o",  "o",  "o", "o", "o",  "",   "o", "u", "u",  "u",
    "u", "y", "th", "y", "a", "a", "a",  "a",  "a", "a", "c",  "c",  "c", "c", "c",  "c",  "c", "c", "d",  "d",
    "d", "d", "e",  "e", "e", "e", "e",  "e",  "e", "e", "e",  "e",  "g", "g", "g",  "g",  "g", "g", "g",  "g",
    "h", "h", "h",  "h", "i", "i", "i",  "i",  "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j", "j", "k",  "k",
    "k", "l", "l",  "l", "l", "l", "l",  "l",  "l", "l", "l",  "n",  "n", "n", "n",  "n",  "n", "n", "n",  "n",
    "o", "o", "o",  "o", "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r", "r", "s",  "s",  "s", "s", "s",  "s",
    "s", "s", "t",  "t", "t", "t", "t",  "t",  "u", "u", "u",  "u",  "u", "u", "u",  "u",  "u", "u", "u",  "u",
    "w", "w", "y",  "y", "y", "z", "z",  "z",  "z", "z", "z",  "s",
};

static inline uint64_t hash_byte(uint64_t hash, unsigned char byte) {
    return (hash ^ byte) * FNV_PRIME;
}

/* hash of one code point of a word; marks do not count */
static uint64_t hash_cp(uint64_t hash, uint32_t cp) {
    if (cp >= 0xC0 && cp < 0x180) {
        for (const char *p = latin[cp - 0xC0]; *p; p++) hash = hash_byte(hash, (unsigned char)*p);
        return hash;
    }
    if (cp == 0x218 || cp == 0x219) return hash_byte(hash, 's');
    if (cp == 0x21A || cp == 0x21B) return hash_byte(hash, 't');
    if (br_cp_is_mark(cp)) return hash;
    char bytes[4];
    size_t n = br_utf8_encode(br_cp_lower(cp), bytes);
    for (size_t i = 0; i < n; i++) hash = hash_byte(hash, (unsigned char)bytes[i]);
    return hash;
}

static bool is_word_cp(uint32_t cp) {
    return br_cp_is_letter(cp) || br_cp_is_digit(cp) || br_cp_is_mark(cp);
}

/* ASCII letters in lower case and digits; 0 for all else */
static const unsigned char folded[128] = {
    ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8',
    ['9'] = '9', ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f', ['G'] = 'g', ['H'] = 'h',
    ['I'] = 'i', ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o', ['P'] = 'p', ['Q'] = 'q',
    ['R'] = 'r', ['S'] = 's', ['T'] = 't', ['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y', ['Z'] = 'z',
    ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i',
    ['j'] = 'j', ['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r',
    ['s'] = 's', ['t'] = 't', ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y', ['z'] = 'z',
};

/* moves over one character; false when it is no part of a word */
static inline bool take_character(br_str text, size_t *at, uint64_t *hash) {
    unsigned char c = (unsigned char)text.ptr[*at];
    if (c < 0x80) {
        ++*at;
        if (folded[c]) *hash = hash_byte(*hash, folded[c]);
        return folded[c];
    }
    uint32_t cp = br_utf8_next(text, at);
    bool belongs = is_word_cp(cp);
    if (belongs) *hash = hash_cp(*hash, cp);
    return belongs;
}

bool br_word_next(br_str text, size_t *at, br_word *word) {
    size_t i = *at, end = i;
    uint64_t hash = FNV_BASIS;
    bool inside = false;
    while (!inside && i < text.len) {
        word->start = (uint32_t)i;
        inside = take_character(text, &i, &hash);
    }
    for (end = i; inside && i < text.len; end = i)
        if (!take_character(text, &i, &hash)) break;
    *at = end;
    if (!inside) return false;
    word->end = (uint32_t)end;
    word->hash = hash;
    return true;
}

br_word *br_words_of(br_arena *arena, br_str text, size_t *n_words) {
    BR_VEC(br_word) words = {0};
    br_word word;
    for (size_t at = 0; br_word_next(text, &at, &word);) br_vec_push(arena, &words, word);
    *n_words = words.len;
    return words.at;
}

static inline uint64_t step(uint64_t state, uint64_t word) {
    uint64_t h = (state ^ word) * 0xFF51AFD7ED558CCDu;
    h ^= h >> 32;
    return h;
}

static inline uint32_t opener_of(uint64_t word) {
    return (uint32_t)(word ^ word >> 32) % BR_PHRASE_OPENERS;
}

static inline uint32_t tag_of(uint64_t state) {
    uint32_t tag = (uint32_t)(state >> 32);
    return tag ? tag : 1; /* 0 means a free slot */
}

static br_phrase_slot *slot_of(const br_phrase_table *table, uint64_t state) {
    size_t mask = table->n_slots - 1, at = (size_t)state & mask;
    uint32_t tag = tag_of(state);
    while (table->slots[at].tag && table->slots[at].tag != tag) at = (at + 1) & mask;
    return &table->slots[at];
}

/* A table is two thirds full at most: its slots stand eight to a line of the cache, so a second look costs little. */
static size_t most_states(size_t n_slots) {
    return n_slots / 3 * 2;
}

static size_t slots_for(size_t n_slots, size_t n_states) {
    while (most_states(n_slots) <= n_states) n_slots *= 2;
    return n_slots;
}

br_phrase_table br_phrase_table_on(br_arena *arena, size_t expected_states) {
    br_phrase_table table = {.arena = arena, .n_slots = slots_for(1024, expected_states)};
    table.slots = br_array(arena, table.n_slots, br_phrase_slot);
    table.states = br_arena_raw(arena, most_states(table.n_slots) * sizeof(uint64_t));
    table.openers = br_array(arena, BR_PHRASE_OPENERS / 64, uint64_t);
    return table;
}

/* the states are kept beside their slots because a slot knows only half of its own */
static void enlarge(br_phrase_table *table, size_t n_slots) {
    const br_phrase_table before = *table;
    table->n_slots = n_slots;
    table->slots = br_array(table->arena, n_slots, br_phrase_slot);
    table->states = br_arena_grow(table->arena, table->states, most_states(before.n_slots) * sizeof(uint64_t),
                                  most_states(n_slots) * sizeof(uint64_t));
    for (size_t i = 0; i < table->len; i++) *slot_of(table, table->states[i]) = *slot_of(&before, table->states[i]);
}

void br_phrase_expect(br_phrase_table *table, size_t more_states) {
    size_t n_slots = slots_for(table->n_slots, table->len + more_states);
    if (n_slots > table->n_slots) enlarge(table, n_slots);
}

static br_phrase_slot *put_state(br_phrase_table *table, uint64_t state) {
    if (table->len == most_states(table->n_slots)) enlarge(table, table->n_slots * 2);
    br_phrase_slot *slot = slot_of(table, state);
    if (!slot->tag) {
        slot->tag = tag_of(state);
        table->states[table->len++] = state;
    }
    return slot;
}

void br_phrase_read(const br_phrase_table *table, br_str phrase, bool stem, br_phrase_way *way) {
    br_word word, next;
    size_t at = 0;
    uint64_t state = START;
    way->n = 0;
    way->stem = stem;
    for (bool is = br_word_next(phrase, &at, &word); is; word = next) {
        is = br_word_next(phrase, &at, &next);
        if (way->n == BR_PHRASE_MAX_WORDS) {
            way->n = 0;
            return;
        }
        if (!way->n) way->first_word = word.hash;
        state = step(state, stem && !is ? word.hash ^ STEM_MARK : word.hash);
        __builtin_prefetch(&table->slots[(size_t)state & (table->n_slots - 1)]);
        way->states[way->n++] = state;
    }
}

bool br_phrase_put(br_phrase_table *table, const br_phrase_way *way, uint32_t value, uint32_t *before) {
    if (!way->n) return false;
    uint32_t opener = opener_of(way->first_word);
    table->openers[opener / 64] |= (uint64_t)1 << opener % 64;
    for (uint32_t i = 0; i + 1 < way->n; i++) put_state(table, way->states[i])->value |= MORE;
    table->has_stems |= way->stem;
    br_phrase_slot *slot = put_state(table, way->states[way->n - 1]);
    *before = slot->value & ~MORE;
    slot->value = (slot->value & MORE) | value;
    return true;
}

uint32_t br_phrase_at(const br_phrase_table *table, const br_phrase_way *way) {
    return way->n ? slot_of(table, way->states[way->n - 1])->value & ~MORE : 0;
}

uint32_t br_phrase_get(const br_phrase_table *table, br_str phrase) {
    br_phrase_way way;
    br_phrase_read(table, phrase, false, &way);
    return br_phrase_at(table, &way);
}

/* phrases whose stem the word begins with */
static void scan_stems(const br_phrase_table *table, br_str text, const br_word *words, uint32_t first, uint32_t last,
                       uint64_t state, br_arena *arena, br_phrase_matches *matches) {
    br_str word = br_str_slice(text, words[last].start, words[last].end);
    uint64_t hash = FNV_BASIS;
    for (size_t at = 0; at < word.len;) {
        hash = hash_cp(hash, br_utf8_next(word, &at));
        if (at < MIN_STEM) continue;
        const br_phrase_slot *slot = slot_of(table, step(state, hash ^ STEM_MARK));
        uint32_t value = slot->value & ~MORE;
        if (value) br_vec_push(arena, matches, (br_phrase_match){first, last, value - 1});
    }
}

static inline bool may_open(const br_phrase_table *table, const br_word *word) {
    uint32_t opener = opener_of(word->hash);
    return table->openers[opener / 64] >> opener % 64 & 1;
}

/* The table is far larger than what stays at hand: its slots are sent for some words before they are asked. */
#define WORDS_AHEAD 8

/* the slots of a word and of the phrase that it makes with the next */
static inline void send_for(const br_phrase_table *table, const br_word *word) {
    if (!may_open(table, word)) return;
    uint64_t state = step(START, word->hash);
    __builtin_prefetch(&table->slots[(size_t)state & (table->n_slots - 1)]);
    __builtin_prefetch(&table->slots[(size_t)step(state, word[1].hash) & (table->n_slots - 1)]);
}

void br_phrase_scan(const br_phrase_table *table, br_str text, const br_word *words, size_t n_words, br_arena *arena,
                    br_phrase_matches *matches) {
    for (uint32_t first = 0; first < n_words; first++) {
        if (first + WORDS_AHEAD + 1 < n_words) send_for(table, &words[first + WORDS_AHEAD]);
        if (!may_open(table, &words[first]) && !table->has_stems) continue;
        uint64_t state = START;
        for (uint32_t last = first; last < n_words && last < first + BR_PHRASE_MAX_WORDS; last++) {
            if (table->has_stems) scan_stems(table, text, words, first, last, state, arena, matches);
            state = step(state, words[last].hash);
            const br_phrase_slot *slot = slot_of(table, state);
            uint32_t value = slot->value & ~MORE;
            if (value) br_vec_push(arena, matches, (br_phrase_match){first, last, value - 1});
            if (!(slot->value & MORE)) break;
        }
    }
}

static bool is_all_capitals(br_str word) {
    size_t n = 0;
    for (size_t at = 0; at < word.len; n++)
        if (br_cp_is_lower(br_utf8_next(word, &at))) return false;
    return n >= 2;
}

static bool starts_with_capital(br_str word) {
    size_t at = 0;
    return br_cp_is_upper(br_utf8_next(word, &at));
}

/* what may stand between two words of a phrase */
static bool is_joint(br_str between, br_str in_phrase) {
    if (br_str_eq(between, in_phrase)) return true;
    bool blank = false;
    for (size_t at = 0; at < between.len;) {
        uint32_t cp = br_utf8_next(between, &at);
        bool is_blank = cp == ' ' || cp == '\n' || cp == '\t' || cp == 0xA0;
        if (is_blank && blank) return false; /* a paragraph border, or columns */
        blank = is_blank;
        if (!is_blank && cp != '-' && cp != '.' && cp != '\'' && cp != '&' && cp != '/' && cp != 0x2019 &&
            cp != 0x2010 && cp != 0x2011 && !(cp == ',' && br_str_find_byte(in_phrase, ',') != BR_NOT_FOUND))
            return false;
    }
    return true;
}

/* the case of one word of the text against the phrase's */
static bool case_fits(br_str word, br_str seen, br_phrase_case letters) {
    if (letters == BR_MATCH_ANY_CASE) return true;
    if (letters == BR_MATCH_CAPITALS) return word.len <= 3 ? is_all_capitals(seen) : starts_with_capital(seen);
    if (starts_with_capital(word) && !starts_with_capital(seen)) return false;
    return !is_all_capitals(word) || is_all_capitals(seen);
}

/* the same word, or one that goes on behind a stem */
static bool agrees(br_str phrase, const br_word *ours, br_str text, const br_word *theirs) {
    if (ours->hash == theirs->hash) return true;
    size_t at = ours->end;
    br_word next;
    return !br_word_next(phrase, &at, &next) && br_str_starts_ascii(br_str_slice(text, theirs->start, theirs->end),
                                                                    br_str_slice(phrase, ours->start, ours->end));
}

/* "LeT", "PwC" */
static bool has_inner_capital(br_str word) {
    for (size_t i = 1; i < word.len; i++)
        if (br_is_upper(word.ptr[i])) return true;
    return false;
}

/* "AI" is an abbreviation, not Mr Ai in a headline; "Let" is a verb, not the army called LeT */
static bool is_another_word(br_str phrase, br_str text, br_phrase_case letters) {
    if (letters != BR_MATCH_AS_WRITTEN || phrase.len > 3 || is_all_capitals(phrase)) return false;
    return has_inner_capital(phrase) ? !br_str_eq(phrase, text) : is_all_capitals(text);
}

bool br_phrase_fits(br_str phrase, br_str text, br_phrase_case letters) {
    if (letters != BR_MATCH_CAPITALS && br_str_eq(phrase, text)) return true;
    if (is_another_word(phrase, text, letters)) return false;
    if (letters == BR_MATCH_CAPITALS && br_str_find_byte(phrase, ' ') != BR_NOT_FOUND) letters = BR_MATCH_ANY_CASE;
    br_word ours, theirs;
    size_t at = 0, in_text = 0, last = 0, last_in_text = 0;
    for (bool first = true; br_word_next(phrase, &at, &ours); first = false) {
        if (!br_word_next(text, &in_text, &theirs) || !agrees(phrase, &ours, text, &theirs)) return false;
        if (!first && !is_joint(br_str_slice(text, last_in_text, theirs.start), br_str_slice(phrase, last, ours.start)))
            return false;
        last = ours.end;
        last_in_text = theirs.end;
        br_str word = br_str_slice(phrase, ours.start, ours.end), seen = br_str_slice(text, theirs.start, theirs.end);
        if (!case_fits(word, seen, letters)) return false;
    }
    return true;
}
