/* behind.h: what a word of speech takes behind it, by its frames and the tree. */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_BEHIND_H
#define BR_ANNOTATE_QUOTE_CONTENT_BEHIND_H

#include "annotate/quote/content/content.h"

/* A finite clause stands alone (the object of its cue is the hearer), everything else takes the object with it. */
br_content br_c_behind(const br_quote_work *w, int32_t cue, uint32_t frames);
br_content br_c_object(const br_quote_work *w, int32_t cue, int32_t object); /* a thing that stands behind its cue */

#endif
