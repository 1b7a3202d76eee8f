/* order.h: drafts in the order of the text, of which none overlap. */
#ifndef BR_ANNOTATE_QUOTE_ORDER_H
#define BR_ANNOTATE_QUOTE_ORDER_H

#include "annotate/quote/quote_work.h"

/* Of statements inside or across each other the surer kind is kept, then the outer one; words in marks without a speaker of their
 * own are joined to the statement that they carry on. `drafts` is sorted and cut in place; the number that is left. */
size_t br_q_put_in_order(const br_quote_work *w, br_draft *drafts, size_t n);

#endif
