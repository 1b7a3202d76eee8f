/* clues.h: what a clause says of itself: negation and its reach, modals, time to come, hedges.
 * Private to factuality. */
#ifndef BR_ANNOTATE_FACTUALITY_CLUES_H
#define BR_ANNOTATE_FACTUALITY_CLUES_H

#include "annotate/factuality/words.h"

/* The stance that a word takes by itself. `told`: it is told by a holder ("would" is then a future). */
br_stance br_own_stance(const br_stance_words *words, int32_t token, bool told);

/* "no troops", "none of the ships", "neither side", "not a single soldier" */
bool br_is_negative_phrase(const br_stance_words *words, int32_t noun);

#endif
