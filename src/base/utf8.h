/* utf8.h: code points. Inside the program offsets count bytes; records count code points (CONTRACT). br_cp_index
 * translates between the two in constant time. */
#ifndef BR_BASE_UTF8_H
#define BR_BASE_UTF8_H

#include "base/str.h"

#define BR_REPLACEMENT 0xFFFDu

/* Decodes the code point at byte *at of `s` and moves *at behind it. Malformed bytes give BR_REPLACEMENT and move
 * by one. Needs *at < s.len. */
uint32_t br_utf8_next(br_str s, size_t *at);

/* The code point that ends before byte `at`, and where it starts (*start). Needs at > 0. */
uint32_t br_utf8_before(br_str s, size_t at, size_t *start);

/* Writes the code point `cp` as 1 to 4 bytes to `out`; surrogates and what is beyond U+10FFFF become U+FFFD. Returns the number of bytes. */
size_t br_utf8_encode(uint32_t cp, char *out);

/* Whether all of `s` is well-formed (RFC 3629). */
bool br_utf8_valid(br_str s);

/* `s` itself when well-formed and free of U+0000; else a copy where malformed bytes and U+0000 are replaced. */
br_str br_utf8_clean(br_arena *arena, br_str s);

/* Number of code points of well-formed text. */
size_t br_utf8_count(br_str s);

/* Where code points stand in a text: a sample every 64 bytes. Text of ASCII only needs no table at all. */
typedef struct br_cp_index {
    br_str text;
    uint32_t *samples; /* code points before byte 64*i; NULL for ASCII text */
    size_t count;      /* code points in all */
} br_cp_index;

br_cp_index br_cp_index_of(br_arena *arena, br_str text);
size_t br_cp_of_byte(const br_cp_index *index, size_t byte);     /* clamps to the text */
size_t br_byte_of_cp(const br_cp_index *index, size_t position); /* clamps to the text */

#endif
