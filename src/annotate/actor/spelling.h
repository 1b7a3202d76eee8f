/* spelling.h: other spellings of one name. */
#ifndef BR_ANNOTATE_ACTOR_SPELLING_H
#define BR_ANNOTATE_ACTOR_SPELLING_H

#include "base/str.h"

/* Whether two words can be transliterations of one: double letters and the letters that romanisations disagree on (y/i/j,
 * kh/h, q/k, w/v, ph/f, ck/k, tz/ts) count as the same; nothing else does. "Masimov" = "Massimov" ≠ "Maksimov". */
bool br_is_variant(br_str a, br_str b);

#endif
