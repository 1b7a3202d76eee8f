/* swap.h: names put in the place of other names while the net learns.
 *
 * A net that sees a few thousand names learns them by heart. Now and then it reads a sentence with another name of the
 * same type and length in it, so that it has to look at the words around and at what the lists say (Dai & Adel 2020). Only
 * in sentences without a tree: swapped names in parsed ones cost events 2 to 3 points of F1 at the same LAS. */
#ifndef BR_TEXT_TRAIN_SWAP_H
#define BR_TEXT_TRAIN_SWAP_H

#include "text/train/data.h"

/* Longest name in words that is swapped. */
#define BR_SWAP_MAX_WORDS 5

typedef BR_VEC(const br_train_word *) br_name_pool;

/* The names of the training part, and those of the lists, by type and length. */
typedef struct br_swap {
    br_name_pool pools[2][3][BR_SWAP_MAX_WORDS + 1];
} br_swap;

br_swap br_swap_of(br_arena *arena, const br_train_corpus *corpus);

/* Sets forms[i] to the word that stands in for word i of the sentence: mostly itself. */
void br_swap_names(const br_swap *swap, const br_train_sentence *sentence, uint64_t *random,
                   const br_train_word **forms);

#endif
