/* verbs.h: statements of verbs. */
#ifndef BR_ANNOTATE_QUOTE_SPEECH_VERBS_H
#define BR_ANNOTATE_QUOTE_SPEECH_VERBS_H

#include "annotate/quote/quote_work.h"

void br_c_read_verb(br_quote_work *w, int32_t verb);

/* "..., reported the Post." */
bool br_c_is_inverted(const br_quote_work *w, int32_t verb, uint32_t frames);

#endif
