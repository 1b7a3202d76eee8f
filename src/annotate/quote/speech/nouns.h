/* nouns.h: statements of nouns and adjectives: "X's claim that", "the claim that", "X is sure that",
 * "X is a critic of". */
#ifndef BR_ANNOTATE_QUOTE_SPEECH_NOUNS_H
#define BR_ANNOTATE_QUOTE_SPEECH_NOUNS_H

#include "annotate/quote/quote_work.h"

void br_c_read_noun(br_quote_work *w, int32_t noun);
void br_c_read_holder(br_quote_work *w, int32_t noun);
void br_c_read_adjective(br_quote_work *w, int32_t adjective);

#endif
