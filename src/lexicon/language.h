/* language.h: the languages whose folders of data/ are looked for by the lexicons of times and figures. A language is
 * there when its folder is. */
#ifndef BR_LEXICON_LANGUAGE_H
#define BR_LEXICON_LANGUAGE_H

#include "base/str.h"

#define BR_N_LANGUAGES 8
extern const char *const br_languages[BR_N_LANGUAGES]; /* ISO 639-1 codes */

/* The index of a language by its code ("en", "en-GB"; "" = English); false when it is not among them. */
bool br_language_index(br_str code, size_t *index);

#endif
