/* when.h: as of when a figure holds: the date of its own clause or of the statement that it is told in, else what
 * the paragraph or a heading establishes, else the day of publication. */
#ifndef BR_ANNOTATE_FIGURE_WHEN_H
#define BR_ANNOTATE_FIGURE_WHEN_H

#include "annotate/figure/read/text.h"
#include "record/tree.h"

/* Fills as_of and as_of_from of figures in the order of the text; `tree` may be NULL. */
void br_date_figures(const br_lexicon *lexicon, const br_figure_text *text, const br_tree *tree,
                     const br_article *article, br_figure *figures, uint32_t n, br_arena *arena);

#endif
