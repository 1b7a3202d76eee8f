/* case.h: letters of the alphabets that news is written in: is it one, is it a capital, its small form.
 *
 * Latin with its extensions, Greek, Cyrillic, Armenian; letters of other scripts have no case. Fixed tables
 * of our own instead of a library's, because a model's features must not change with the version of a
 * library. */
#ifndef BR_TEXT_CASE_H
#define BR_TEXT_CASE_H

#include "base/utf8.h"

/* The small letter of a capital, any other code point itself. */
uint32_t br_case_lower(uint32_t c);

static inline bool br_case_is_upper(uint32_t c) {
    return br_case_lower(c) != c;
}

/* A letter, mark or ideograph: what words are made of beside digits. */
bool br_case_is_letter(uint32_t c);

/* A small letter of an alphabet that has capitals. */
bool br_case_is_lower(uint32_t c);

#endif
