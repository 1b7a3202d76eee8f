/* language.h: which language a text is in (CLD2 behind it). */
#ifndef BR_CLEAN_LANGUAGE_H
#define BR_CLEAN_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ISO 639 code of the language of `len` bytes of well-formed text, as static text; "" when unknown. *is_sure (may be
 * NULL) tells whether the guess is one to rely on. `hint`: a code that something else told, or "". */
const char *br_language_detect(const char *text, size_t len, const char *hint, bool *is_sure);

#ifdef __cplusplus
}
#endif
#endif
