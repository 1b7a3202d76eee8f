/* filter.h: numbers that are no figures: parts of names, addresses, telephone numbers, scores, sections, years. */
#ifndef BR_ANNOTATE_FIGURE_FILTER_H
#define BR_ANNOTATE_FIGURE_FILTER_H

#include "annotate/figure/counted/noun.h"

/* Whether a reading counts or measures something; `before`: the figure before it, end 0 = none. */
bool br_figure_holds(const br_figure_text *text, const br_tree *tree, const br_reading *before,
                     const br_reading *reading, const br_figure_noun *noun);

#endif
