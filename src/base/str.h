/* str.h: a view of text, {ptr, len}. Views never own and need no zero byte; a zero byte inside is an ordinary byte. */
#ifndef BR_BASE_STR_H
#define BR_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

typedef struct br_str {
    const char *ptr;
    size_t len;
} br_str;

#define BR_STR(literal) ((br_str){"" literal, sizeof(literal) - 1})
#define BR_STR_INIT(literal)                                                                                           \
    { "" literal, sizeof(literal) - 1 }
#define BR_FMT(s)    (int)(s).len, (s).ptr /* for "%.*s" */
#define BR_NOT_FOUND ((size_t)-1)

br_str br_str_of(const char *zero_ended); /* NULL gives the empty view */
static inline br_str br_str_slice(br_str s, size_t start, size_t end) {
    if (end > s.len) end = s.len;
    if (start < end) return (br_str){s.ptr + start, end - start};
    if (s.len) s.ptr += start < s.len ? start : s.len; /* the empty view may be NULL, and NULL + 0 is undefined */
    s.len = 0;
    return s;
}
static inline br_str br_str_from(br_str s, size_t start) {
    return br_str_slice(s, start, s.len);
}

static inline bool br_str_eq(br_str a, br_str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}
bool br_str_is(br_str s, const char *zero_ended);
bool br_str_eq_ascii(br_str a, br_str b); /* ASCII letters compared without case */
int br_str_cmp(br_str a, br_str b);       /* by bytes: <0, 0, >0 */
bool br_str_starts(br_str s, br_str prefix);
bool br_str_ends(br_str s, br_str suffix);
bool br_str_starts_ascii(br_str s, br_str prefix); /* without ASCII case */
size_t br_str_find(br_str s, br_str what);         /* byte offset or BR_NOT_FOUND */
size_t br_str_find_ascii(br_str s, br_str what);   /* the same without ASCII case */
size_t br_str_find_byte(br_str s, char c);
size_t br_str_rfind_byte(br_str s, char c);
static inline bool br_str_has(br_str s, br_str what) {
    return br_str_find(s, what) != BR_NOT_FOUND;
}

br_str br_str_trim(br_str s); /* ASCII white space off both ends */

/* Cuts `rest` at the next `separator`: the part before goes to *part, the rest stays. False when nothing is left.
 *     for (br_str line, rest = text; br_str_split(&rest, '\n', &line);) ...
 * An empty part between two separators is returned; the empty text has no parts. */
bool br_str_split(br_str *rest, char separator, br_str *part);

/* The same without white space around the parts and without the empty ones: the words of a list that a person typed. */
bool br_str_word(br_str *rest, char separator, br_str *word);

/* Cuts `s` off before the first `at` and returns what stands behind it; empty when there is none. */
br_str br_str_cut(br_str *s, char at);

/* The next line without its "\n" or "\r\n". */
bool br_str_line(br_str *rest, br_str *line);

/* Whole of `s` as a decimal integer (optional sign); false when it is none or does not fit. */
bool br_str_int(br_str s, int64_t *value);
/* Whole of `s` as a number with an optional fraction and exponent, independent of the locale. */
bool br_str_double(br_str s, double *value);

br_str br_str_copy(br_arena *arena, br_str s);           /* a copy that a zero byte follows */
char *br_str_cstr(br_arena *arena, br_str s);            /* the same as a C string */
br_str br_str_lower_ascii(br_arena *arena, br_str s);    /* a copy with A-Z lowered */
br_str br_str_join(br_arena *arena, br_str a, br_str b); /* a copy of both in a row */
br_str br_str_format(br_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

static inline bool br_is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
static inline bool br_is_digit(char c) {
    return c >= '0' && c <= '9';
}
static inline bool br_is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
static inline bool br_is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
static inline bool br_is_alpha(char c) {
    return br_is_upper(c) || br_is_lower(c);
}
static inline char br_lower(char c) {
    return br_is_upper(c) ? (char)(c + 32) : c;
}

#endif
