/* labels.h: paragraphs that begin with a speaker's name and a colon → drafts. */
#ifndef BR_ANNOTATE_QUOTE_SPEECH_LABELS_H
#define BR_ANNOTATE_QUOTE_SPEECH_LABELS_H

#include "annotate/quote/quote_work.h"

void br_find_labels(br_quote_work *w);

#endif
