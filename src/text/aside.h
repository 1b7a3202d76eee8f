/* aside.h: second readings, without what stands between a subject and its verb or before both.
 *
 * "Troops, under pressure from donors, left", "Troops on Friday left", "By Friday evening rebels fled", "Two days after the vote, a
 * court freed them": where the first reading leaves the verb behind such a phrase without its subject, the net reads the sentence
 * again without the phrase, and the phrase by itself. The second reading, its slips mended, is kept where it gives the verb its
 * subject; the phrase hangs on either. */
#ifndef BR_TEXT_ASIDE_H
#define BR_TEXT_ASIDE_H

#include "base/arena.h"
#include "lexicon/word/grammar.h"
#include "text/net.h"

/* A sentence as read first, with what each of its words does and which of them the net does not read (bound.h). */
typedef struct br_first_reading {
    br_net_sentence sentence;
    const br_grammar *grammar;
    const bool *out;
} br_first_reading;

void br_aside_read_again(const br_text_model *model, br_arena *arena, br_str text, const br_first_reading *first,
                         size_t n_sentences);

#endif
