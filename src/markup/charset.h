/* charset.h: bytes of any encoding → well-formed UTF-8. */
#ifndef BR_MARKUP_CHARSET_H
#define BR_MARKUP_CHARSET_H

#include "base/str.h"

/* Converts `bytes`. Evidence, strongest first: a byte order mark, bytes that are UTF-8 and not ASCII only, `declared` (by a
 * header; may be empty), the page's own declaration (meta, XML), zero bytes of UTF-16, a guess by ICU. Bytes that are
 * UTF-8 already are not copied. Malformed bytes and U+0000 become U+FFFD. */
br_str br_charset_to_utf8(br_arena *arena, br_str bytes, br_str declared);

/* Whether `bytes` are in units of two or four bytes, by their mark or by their zero bytes. */
bool br_charset_is_wide(br_str bytes);

#endif
