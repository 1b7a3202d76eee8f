/* attribution.h: a region of quotation marks and the words beside it that tell who said it. */
#ifndef BR_ANNOTATE_QUOTE_ATTRIBUTION_H
#define BR_ANNOTATE_QUOTE_ATTRIBUTION_H

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

/* the text around a region */
char br_region_ending(const br_quote_work *w, const br_region *region); /* its last byte inside of the marks */
char br_region_char_behind(const br_quote_work *w,
                           const br_region *region); /* blanks passed over; 0 at a paragraph's end */
bool br_region_begins_sentence(const br_quote_work *w, const br_region *region); /* what stands before it ends one */

static inline bool br_is_end_mark(char c) {
    return c == '.' || c == '?' || c == '!';
}

/* the clause beside it */
bool br_q_is_quotative(const br_quote_work *w, int32_t token);
bool br_q_has_own_content(const br_quote_work *w, int32_t verb);    /* whether the verb goes on to content of its own */
int32_t br_q_sentence_start(const br_quote_work *w, int32_t token); /* back to what stands in marks */
int32_t br_q_subject_before(const br_quote_work *w, int32_t last);  /* of the sentence that ends with a token */

#endif
