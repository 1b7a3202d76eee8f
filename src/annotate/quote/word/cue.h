/* cue.h: words of speech, and the rows of the dictionary that a token has. */
#ifndef BR_ANNOTATE_QUOTE_WORD_CUE_H
#define BR_ANNOTATE_QUOTE_WORD_CUE_H

#include "annotate/quote/quote_work.h"

/* Fills w->cues. */
void br_q_look_up_cues(br_quote_work *w);

/* The row of a kind for a token, its particle looked for beside it; NULL when there is none. Frames of all rows that
 * fit are joined in *frames. */
const br_cue_row *br_q_cue(const br_quote_work *w, int32_t token, br_cue_kind kind, uint32_t *frames);

/* The particle of a phrasal cue ("point out") as a token, -1 = none. */
int32_t br_q_particle(const br_quote_work *w, int32_t token, br_str particle);

/* an adverb that makes one preposition with the word behind it ("ahead of") */
bool br_q_is_joint(const br_quote_work *w, int32_t token);

/* a verb that takes clauses or words in marks */
bool br_q_is_quotative(const br_quote_work *w, int32_t token);

#endif
