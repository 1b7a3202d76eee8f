/* modifier.h: how a number is meant: its sign, bounds and hedges, and whether it is a change. */
#ifndef BR_ANNOTATE_FIGURE_READ_MODIFIER_H
#define BR_ANNOTATE_FIGURE_READ_MODIFIER_H

#include "annotate/figure/read/read.h"

/* "-5", "+0.2%", "minus 5" */
void br_figure_read_sign(const br_figure_text *text, br_reading *reading);

/* "more than", "rose by about", "<"; moves the first word of the reading back. */
void br_figure_read_modifiers_before(const br_figure_text *text, br_reading *reading);

/* "or more", "higher", "+"; amounts without a number ("dozens") are about it. Comes last. */
void br_figure_read_modifiers_behind(const br_figure_text *text, br_reading *reading);

#endif
