/* bound.h: bounds of numbers, which the net does not read: "arrested at least ten", "as many as 40 were hurt".
 *
 * News is full of them, treebanks of web pages are not, and a net that stumbles over one loses the clause around it. They are kept
 * from the net and hung on their number afterwards as the treebanks do. */
#ifndef BR_TEXT_BOUND_H
#define BR_TEXT_BOUND_H

#include "lexicon/word/grammar.h"
#include "text/net.h"

/* Marks the words of bounds in `out`. `grammar`: what each word of the sentence does. */
void br_bound_mark(br_str text, const br_grammar *grammar, br_net_sentence sentence, bool *out);

/* Gives the words that are `out` their tags and heads. */
void br_bound_hang(const br_grammar *grammar, br_net_sentence sentence, const bool *out);

#endif
