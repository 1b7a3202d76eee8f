/* spelling.h: other spellings of one name. */
#ifndef BR_LEXICON_WORD_SPELLING_H
#define BR_LEXICON_WORD_SPELLING_H

#include "base/str.h"

/* Whether two words can be transliterations of one: double letters and the letters that romanisations disagree on (y/i/j,
 * kh/h, q/k, w/v, ph/f, ck/k, tz/ts) count as the same; nothing else does. "Masimov" = "Massimov" ≠ "Maksimov". */
bool br_is_variant(br_str a, br_str b);

/* The word with all that romanisations disagree on taken away: variants share it. Empty for words that are too short to
 * be told apart, or written with other letters than a to z and marks over them. */
br_str br_spelling_key(br_arena *arena, br_str word);

#endif
