/* source.h: who speaks: the subject of a word of speech, as a token. */
#ifndef BR_ANNOTATE_QUOTE_WORD_SOURCE_H
#define BR_ANNOTATE_QUOTE_WORD_SOURCE_H

#include "annotate/quote/quote_work.h"

int32_t br_source_of_verb(const br_quote_work *w, int32_t verb); /* -1: nobody named */
int32_t br_q_finite_above(const br_quote_work *w, int32_t verb); /* of a verb hung on an infinitive */
int32_t br_antecedent(const br_quote_work *w, int32_t token);    /* of a relative pronoun; else the token itself */

#endif
