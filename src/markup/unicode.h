/* unicode.h: letters and their forms (ICU behind it). Everything takes and gives well-formed UTF-8; text of ASCII takes
 * a short way without ICU. Nothing depends on a locale. */
#ifndef BR_MARKUP_UNICODE_H
#define BR_MARKUP_UNICODE_H

#include "base/str.h"

/* Classes of a code point. */
bool br_cp_is_letter(uint32_t codepoint);
bool br_cp_is_upper(uint32_t codepoint); /* upper or title case */
bool br_cp_is_lower(uint32_t codepoint);
bool br_cp_is_digit(uint32_t codepoint); /* decimal digits of any script */
bool br_cp_is_mark(uint32_t codepoint);  /* combining marks */
bool br_cp_is_space(uint32_t codepoint); /* white space, including U+00A0, U+200B and U+FEFF */
int br_cp_digit(uint32_t codepoint);     /* value of a decimal digit of any script, -1 when none */
uint32_t br_cp_lower(uint32_t codepoint);
int br_cp_columns(uint32_t codepoint); /* on a terminal: 0 of marks and what is never seen, 2 of wide letters, else 1 */

/* Full case folding: for comparison without case. `s` itself when nothing changes. */
br_str br_unicode_fold(br_arena *arena, br_str s);

/* The key of a spelling: compatibility forms and marks taken off, folded, dashes and quotation marks made plain, white
 * space made single blanks. "Yanukovyč" and "YANUKOVYC" share one. */
br_str br_unicode_key(br_arena *arena, br_str s);

/* White space (also U+00A0 and its like) folded to single blanks and trimmed; `s` itself when nothing changes. */
br_str br_unicode_squeeze(br_arena *arena, br_str s);

#endif
