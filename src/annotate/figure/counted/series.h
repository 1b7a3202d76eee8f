/* series.h: a figure that goes on from the one before it in the sentence, whose verb and noun are not said again: "duties
 * will be 17 % for one and 20 % for the other", "sales fell 2 % and those of others 3 %", "France counted 60 deaths and Spain 34". */
#ifndef BR_ANNOTATE_FIGURE_COUNTED_SERIES_H
#define BR_ANNOTATE_FIGURE_COUNTED_SERIES_H

#include "annotate/figure/counted/noun.h"
#include "record/note.h"

/* Takes the noun, the change and the unit over from the figure `before`, the last one of the text, as it was read (`last`), where
 * the one at hand goes on from it. `tree` may be NULL. */
void br_figure_go_on(const br_figure_text *text, const br_tree *tree, const br_figure *before, const br_reading *last,
                     br_reading *reading, br_figure_noun *noun, br_arena *arena);

#endif
