/* voice.h: verbs active or passive, with whom, also where the parser took them for something else. */
#ifndef BR_ANNOTATE_QUOTE_WORD_VOICE_H
#define BR_ANNOTATE_QUOTE_WORD_VOICE_H

#include "annotate/quote/quote_work.h"

bool br_q_is_passive(const br_quote_work *w, int32_t verb);     /* also "a firm called X" */
bool br_q_is_torn_off(const br_quote_work *w, int32_t verb);    /* finite, taken for a participle */
bool br_q_is_lost_verb(const br_quote_work *w, int32_t verb);   /* finite, taken for an adjective of its object */
int32_t br_q_own_subject(const br_quote_work *w, int32_t verb); /* of two, the person who is named */
int32_t br_q_agent_of(const br_quote_work *w, int32_t verb);    /* "by X" of a passive */

#endif
