/* ellipsis.h: what a number counts that has no noun of its own: the label of its line or row ("Killed: 303"), the
 * toll or total that it is said of ("the death toll rose to 97"), what the figure before it counted ("two of them",
 * "Armenia will send a hundred"), or people, where only they do what is told ("dozens were arrested"). */
#ifndef BR_ANNOTATE_FIGURE_COUNTED_ELLIPSIS_H
#define BR_ANNOTATE_FIGURE_COUNTED_ELLIPSIS_H

#include "annotate/figure/read/text.h"
#include "record/tree.h"

/* Fills `noun` and `head` of figures, in the order of the text, that count things without a noun; `tree` may be NULL. */
void br_figure_fill_nouns(const br_figure_text *text, const br_tree *tree, br_figure *figures, uint32_t n,
                          br_arena *arena);

#endif
