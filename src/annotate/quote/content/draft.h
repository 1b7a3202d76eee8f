/* draft.h: a stretch of tokens becomes a statement. */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_DRAFT_H
#define BR_ANNOTATE_QUOTE_CONTENT_DRAFT_H

#include "annotate/quote/content/content.h"

/* Cut where another one begins, joined with words in marks. Nothing for empty content. */
void br_c_add(br_quote_work *w, br_content c, int32_t cue, int32_t cue_last, int32_t source);

#endif
