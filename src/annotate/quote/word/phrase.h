/* phrase.h: the phrases that name a speaker. */
#ifndef BR_ANNOTATE_QUOTE_WORD_PHRASE_H
#define BR_ANNOTATE_QUOTE_WORD_PHRASE_H

#include "annotate/quote/quote_work.h"
#include "lexicon/word/grammar.h"

/* whether an actor is meant that can speak, not a place */
static inline bool br_q_is_somebody(const br_quote_work *w, int32_t token) {
    int32_t mention = token >= 0 ? br_actor_at(&w->parties, token) : -1;
    return mention >= 0 && !w->article->actors[mention].is_place;
}
bool br_q_is_person(const br_quote_work *w, int32_t token);       /* in the name of a person */
bool br_q_in_time(const br_quote_work *w, int32_t token);         /* a part of "last summer" */
bool br_q_is_moment(const br_quote_work *w, int32_t token);       /* "said Friday": a time, no clause */
bool br_q_has_preposition(const br_quote_work *w, int32_t token); /* "in Rome" */

int32_t br_q_person_behind(const br_quote_work *w, int32_t verb);            /* of "said Weber": Weber */
int32_t br_phrase_head(const br_quote_work *w, int32_t first, int32_t last); /* its nominal nearest to the root */
br_span br_phrase_span(const br_quote_work *w, int32_t head); /* without relative clauses and coordination of clauses */

/* "Weber, head of the port, said": the comma that opens what stands before the comma `closing`; -1 = none */
int32_t br_q_opening_comma(const br_quote_work *w, int32_t closing);

#endif
