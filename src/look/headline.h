/* headline.h: what a page tells of an act, in its own words, beginning with who acts. */
#ifndef BR_LOOK_HEADLINE_H
#define BR_LOOK_HEADLINE_H

#include "store/store.h"

/* The words of the clause that `mention` of `article` is told by, from whoever of its sides or its act stands first in it;
 * who acts comes before them where they do not say ("Kyrgyzstan: send 150 soldiers"). Of an act of a word or two, its sentence. One line, on the arena; "" when the
 * store has no such mention. */
br_status br_headline(br_store *store, br_str article, br_str mention, br_arena *arena, br_str *headline,
                      br_error *error);

#endif
