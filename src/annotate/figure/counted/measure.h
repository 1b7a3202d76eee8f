/* measure.h: what an amount with a unit is an amount of: the noun behind it ("8 miles of tunnels", "a 25 % tariff", "a
 * 72-hour ceasefire"), else what the verb measures or changes ("prices rose 9 %", "cut imports by a third"). */
#ifndef BR_ANNOTATE_FIGURE_COUNTED_MEASURE_H
#define BR_ANNOTATE_FIGURE_COUNTED_MEASURE_H

#include "annotate/figure/counted/noun.h"

/* Fills the noun of a reading with a unit; `number` and `measure` are the tokens of its number and of the whole. */
void br_figure_measured_noun(const br_figure_text *text, const br_tree *tree, const br_reading *reading, int32_t number,
                             int32_t measure, br_figure_noun *noun, br_arena *arena);

/* "a rise in wages", "a wage rise": what a noun of change is of; -1 = not told. */
int32_t br_figure_changed_thing(const br_figure_text *text, const br_tree *tree, int32_t change);

/* The same of a fraction that something changes by. */
void br_figure_changed_noun(const br_figure_text *text, const br_tree *tree, const br_reading *reading, int32_t number,
                            br_figure_noun *noun, br_arena *arena);

#endif
