/* figures.h: the third annotator: what is counted or measured, how much, how sure, of what, per what, as of when and by
 * whose word. Uses article->times (dates are no figures) and, where it stands, the tree. */
#ifndef BR_ANNOTATE_FIGURE_FIGURES_H
#define BR_ANNOTATE_FIGURE_FIGURES_H

#include "lexicon/lexicon.h"
#include "record/tree.h"

/* Fills article->figures in the order of the text. `tree` may be NULL. */
br_status br_annotate_figures(const br_lexicon *lexicon, const br_tree *tree, br_article *article, br_arena *arena,
                              br_error *error);

#endif
