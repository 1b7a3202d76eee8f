/* ends.h: where what is said ends. */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_ENDS_H
#define BR_ANNOTATE_QUOTE_CONTENT_ENDS_H

#include "annotate/quote/content/content.h"

br_content br_c_without_asides(const br_quote_work *w, br_content c); /* what is named: no clauses, no occasion */
br_content br_c_own_words(const br_quote_work *w, br_content c);      /* a clause: no clause of the author's */
br_content br_c_until_next(const br_quote_work *w, br_content c,
                           int32_t cue); /* any content: no other statement or act */

#endif
