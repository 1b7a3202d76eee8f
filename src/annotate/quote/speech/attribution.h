/* attribution.h: the words beside a region of quotation marks that tell who said it. */
#ifndef BR_ANNOTATE_QUOTE_SPEECH_ATTRIBUTION_H
#define BR_ANNOTATE_QUOTE_SPEECH_ATTRIBUTION_H

#include "annotate/quote/quote_work.h"

typedef struct br_attribution {
    bool is_found;
    int32_t cue; /* -1: a colon */
    int32_t source;
    int32_t first, last; /* the tokens that were read as the attribution */
} br_attribution;

br_attribution br_attribution_behind(const br_quote_work *w, const br_region *region);
br_attribution br_attribution_before(const br_quote_work *w, const br_region *region);
br_attribution br_attribution_inside(const br_quote_work *w, const br_region *region);

/* The attribution before a region with what is said in front of a comma: *start becomes the byte where the statement begins. */
br_attribution br_with_words_before(const br_quote_work *w, br_attribution a, uint32_t *start);

/* the clause beside it */
bool br_q_has_own_content(const br_quote_work *w, int32_t verb);   /* whether the verb goes on to content of its own */
int32_t br_q_subject_before(const br_quote_work *w, int32_t last); /* of the sentence that ends with a token */

#endif
