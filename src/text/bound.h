/* bound.h: bounds of numbers, which the net does not read: "arrested at least ten", "as many as 40 were hurt".
 *
 * News is full of them, treebanks of web pages are not, and a net that stumbles over one loses the clause around it. They are taken
 * out of a sentence before the net reads it, and hung on their number afterwards as the treebanks do. */
#ifndef BR_TEXT_BOUND_H
#define BR_TEXT_BOUND_H

#include "base/arena.h"
#include "lexicon/word/grammar.h"
#include "text/net.h"

typedef struct br_unbound {
    br_net_sentence read; /* what the net reads: the sentence itself where nothing is taken out of it */
    uint32_t *place;      /* where each word that it reads stands in the sentence; NULL = nothing was taken out */
} br_unbound;

/* What is left of a sentence, on `arena`. `grammar`: what each of its words does. */
br_unbound br_bound_take(br_arena *arena, br_str text, const br_grammar *grammar, br_net_sentence sentence);

/* Puts the bounds back, with tags and heads, once the net has read what is left: `sentence` is then as if read whole. */
void br_bound_return(const br_grammar *grammar, const br_unbound *unbound, br_net_sentence sentence);

#endif
