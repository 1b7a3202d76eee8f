/* clause.h: what the clause around a figure says of it that its own words do not: a unit that stands behind an
 * adjective, a verb of change further off, a particle that only looked like one, an amount told in another unit or with the unit of the one before. */
#ifndef BR_ANNOTATE_FIGURE_COUNTED_CLAUSE_H
#define BR_ANNOTATE_FIGURE_COUNTED_CLAUSE_H

#include "annotate/figure/counted/noun.h"

/* Mends the reading and its noun by the tree; `tree` may be NULL. */
void br_figure_mend(const br_figure_text *text, const br_tree *tree, br_reading *reading, br_figure_noun *noun,
                    br_arena *arena);

/* "1.5bn euros in grants and another 500m in loans": takes the money over from the figure read before. */
void br_figure_share_money(const br_figure_text *text, const br_tree *tree, const br_reading *before,
                           br_reading *reading);

/* "More than 7.5 million crowns ($1.1 million)": takes the bound over from the figure read before that this one tells in
 * another unit. */
void br_figure_convert(const br_figure_text *text, const br_reading *before, br_reading *reading);

/* "Fell from 208 km to 193": takes the unit over from the figure read before that this one is the other end of. */
void br_figure_share_unit(const br_figure_text *text, const br_reading *before, const br_figure_noun *noun,
                          br_reading *reading);

#endif
