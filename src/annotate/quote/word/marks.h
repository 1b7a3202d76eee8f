/* marks.h: quotation marks → w->regions, with the region of each token.
 *
 * All kinds of marks, paired within a paragraph; what is nested in a region belongs to it. A region that its paragraph leaves
 * open goes on if the next paragraph begins with a mark of the same kind, as long quotations are printed; otherwise it ends
 * with its sentence, or with the paragraph when it began it. */
#ifndef BR_ANNOTATE_QUOTE_WORD_MARKS_H
#define BR_ANNOTATE_QUOTE_WORD_MARKS_H

#include "annotate/quote/quote_work.h"

void br_find_regions(br_quote_work *w);

#endif
