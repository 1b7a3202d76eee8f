/* language.h: which language a text is in (CLD2 behind it). */
#ifndef BR_CLEAN_LANGUAGE_H
#define BR_CLEAN_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct br_language {
    const char *code; /* ISO 639, static text; "" when unknown */
    bool is_sure;     /* a guess to rely on */
} br_language;

/* The language of `len` bytes of well-formed text. */
br_language br_language_detect(const char *text, size_t len);

#ifdef __cplusplus
}
#endif
#endif
