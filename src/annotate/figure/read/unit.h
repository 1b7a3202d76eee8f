/* unit.h: the unit of a number, money or a measure: before it, right behind it, or told further off. */
#ifndef BR_ANNOTATE_FIGURE_READ_UNIT_H
#define BR_ANNOTATE_FIGURE_READ_UNIT_H

#include "annotate/figure/read/text.h"

/* The unit that words [first, end) write as a mark, with its capitals: of money before an amount ("PS5m"), rather of a
 * measure behind it ("300 PS"); NULL = none. */
const br_figure_unit *br_figure_unit_of_mark(const br_figure_text *text, const br_figure_entry *entry, uint32_t first,
                                             uint32_t end, bool behind);

/* The unit at word `at`, behind a number; a hyphen may stand between ("6-inch"). */
const br_figure_unit *br_figure_unit_behind(const br_figure_text *text, const br_numeral *number, uint32_t at,
                                            uint32_t *end);

/* The currency whose mark ends before word `at`, and its first word (*start). */
const br_figure_unit *br_figure_money_before(const br_figure_text *text, uint32_t at, uint32_t *start);

/* Whether a word names a currency. */
bool br_figure_is_money_word(const br_figure_text *text, uint32_t at);

/* The unit of a number in words [first, end) that is told further off: "6.4 on the Richter scale", "a magnitude of about 5". */
const br_figure_unit *br_figure_far_unit(const br_figure_text *text, uint32_t first, uint32_t end);

#endif
