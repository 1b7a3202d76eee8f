/* said.h: whether the text tells that words were uttered. */
#ifndef BR_ANNOTATE_QUOTE_SAID_H
#define BR_ANNOTATE_QUOTE_SAID_H

#include "annotate/quote/quote_work.h"

bool br_q_is_said(const br_quote_work *w, const br_draft *draft, br_quote_type type);

#endif
