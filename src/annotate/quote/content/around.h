/* around.h: what a word of speech stands in or at the end of. */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_AROUND_H
#define BR_ANNOTATE_QUOTE_CONTENT_AROUND_H

#include "annotate/quote/content/content.h"

br_content br_c_around(const br_quote_work *w, int32_t cue, int32_t source); /* [...], X said[, ...] */
br_content br_c_of_as(const br_quote_work *w, int32_t cue);                  /* "as X said, [...]" */

/* "[If it rains], X said, [the road will close]": content with what stands before its attribution */
br_content br_c_both_sides(const br_quote_work *w, br_content c, int32_t cue, int32_t source);

#endif
