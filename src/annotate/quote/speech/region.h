/* region.h: the text around a stretch in quotation marks. */
#ifndef BR_ANNOTATE_QUOTE_SPEECH_REGION_H
#define BR_ANNOTATE_QUOTE_SPEECH_REGION_H

#include "annotate/quote/quote_work.h"

char br_region_ending(const br_quote_work *w, const br_region *region); /* its last byte inside of the marks */
char br_region_char_behind(const br_quote_work *w,
                           const br_region *region); /* blanks passed over; 0 at a paragraph's end */
bool br_region_begins_sentence(const br_quote_work *w, const br_region *region); /* what stands before it ends one */

/* the first token of the sentence, back to what stands in marks */
int32_t br_q_sentence_start(const br_quote_work *w, int32_t token);

static inline bool br_is_end_mark(char c) {
    return c == '.' || c == '?' || c == '!';
}

#endif
