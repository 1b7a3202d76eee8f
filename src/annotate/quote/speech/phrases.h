/* phrases.h: statements of phrases. */
#ifndef BR_ANNOTATE_QUOTE_SPEECH_PHRASES_H
#define BR_ANNOTATE_QUOTE_SPEECH_PHRASES_H

#include "annotate/quote/quote_work.h"

void br_c_read_preposition(br_quote_work *w, int32_t token); /* "according to X" */
void br_c_read_view(br_quote_work *w, int32_t noun);         /* "in X's view", "in the words of X" */

#endif
