/* loose.h: what the parser failed to hang on a word of speech. */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_LOOSE_H
#define BR_ANNOTATE_QUOTE_CONTENT_LOOSE_H

#include "annotate/quote/content/content.h"

br_content br_c_in_text(const br_quote_work *w, int32_t cue, bool marked);           /* marked: only behind "that" */
br_content br_c_told_question(const br_quote_work *w, int32_t cue, uint32_t frames); /* "asked him [whether ...]" */

#endif
