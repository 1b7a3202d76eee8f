/* closing.h: attributions at the end of a sentence: "..., the head of the port said on Monday." */
#ifndef BR_ANNOTATE_QUOTE_CONTENT_CLOSING_H
#define BR_ANNOTATE_QUOTE_CONTENT_CLOSING_H

#include "annotate/quote/content/content.h"

int32_t br_c_named_before(const br_quote_work *w, int32_t cue); /* first token of a speaker between comma and cue, -1 */
br_content br_c_closed_by(const br_quote_work *w, int32_t cue); /* what such a cue attributes */

#endif
