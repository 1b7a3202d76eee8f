/* currency.h: which of the currencies of one name is meant: pesos of Chile or of Mexico. */
#ifndef BR_ANNOTATE_FIGURE_READ_CURRENCY_H
#define BR_ANNOTATE_FIGURE_READ_CURRENCY_H

#include "annotate/figure/read/read.h"
#include "record/tree.h"

/* Settles a reading in such a currency by the country named nearest in its sentence, else by the one that the article names
 * most. Where none tells and the name has no code of its own, the reading has no unit: its word is what is counted. */
void br_figure_settle_currency(const br_figure_text *text, const br_article *article, br_reading *reading);

#endif
