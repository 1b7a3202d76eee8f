#include "clean/day/dateline.h"

#include "base/utf8.h"
#include "clean/clean_weights.h"
#include "markup/unicode.h"

enum {
    MAX_PLACE_WORDS = 7, /* "St. John's, Newfoundland, Sunday,", "San Pedro de la Paz," */
    LONGEST_LINK = 3     /* bytes of a small word that names of places have: "de", "la", "of" */
};

static bool holds_small_letter(br_str s) {
    for (size_t at = 0; at < s.len;)
        if (br_cp_is_lower(br_utf8_next(s, &at))) return true;
    return false;
}

/* "Newfoundland," and "de", not "river" */
static bool is_word_of_place(br_str word) {
    size_t at = 0;
    return word.len <= LONGEST_LINK || !br_cp_is_lower(br_utf8_next(word, &at));
}

/* "Athens (ANA)": where the agency stands before the day */
static br_str before_agency(br_str s) {
    size_t open = br_str_ends(s, BR_STR(")")) ? br_str_find_byte(s, '(') : BR_NOT_FOUND;
    return open == BR_NOT_FOUND || open == 0 || holds_small_letter(br_str_from(s, open)) ? s : br_str_slice(s, 0, open);
}

static bool is_place(br_str s) {
    s = br_str_trim(s);
    br_str bare = before_agency(s);
    if (bare.len <= LONGEST_LINK - 1) return false;
    if (!holds_small_letter(bare)) return true;
    if (bare.len == s.len && !br_str_ends(s, BR_STR(","))) return false;
    s = br_str_trim(bare);
    size_t words = 0;
    for (br_str word; br_str_split(&s, ' ', &word); words++)
        if (!is_word_of_place(word)) return false;
    return words <= MAX_PLACE_WORDS;
}

/* where a bracket that opens at `at`, or behind blanks there, has closed */
static size_t behind_bracket(br_str text, size_t at) {
    size_t open = at;
    while (open < text.len && br_is_space(text.ptr[open])) open++;
    if (open == text.len || text.ptr[open] != '(') return at;
    size_t length = br_str_find_byte(br_str_from(text, open), ')');
    return length == BR_NOT_FOUND || length > INLINE_DATE_WITHIN ? at : open + length + 1;
}

static bool is_parting(uint32_t sign) {
    return sign == '.' || sign == ':' || sign == '-' || sign == 0x2013 || sign == 0x2014;
}

static bool is_parted(br_str rest, bool in_capitals) {
    rest = br_str_trim(rest);
    size_t at = 0;
    return !rest.len || in_capitals || is_parting(br_utf8_next(rest, &at));
}

size_t br_dateline(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_when_order order, br_when *when) {
    br_str head = br_str_slice(text, 0, INLINE_DATE_WITHIN);
    if (!br_when_find(lexicon, arena, head, order, when)) return 0;
    br_str place = br_str_slice(text, 0, when->start);
    if (!is_place(place)) return 0;
    size_t end = behind_bracket(text, when->end);
    return is_parted(br_str_from(text, end), !holds_small_letter(place)) ? end : 0;
}
