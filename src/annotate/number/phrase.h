/* phrase.h: the whole number that stands before a noun of a tree, in digits or words: "three days", "two dozen times",
 * "a week"; and how often a word says that something was done: "twice". */
#ifndef BR_ANNOTATE_NUMBER_PHRASE_H
#define BR_ANNOTATE_NUMBER_PHRASE_H

#include "lexicon/lexicon.h"
#include "record/tree.h"

/* The number that counts a noun, an article being one; 0 = none, no whole number, or above `most`. */
int32_t br_number_before(const br_lexicon *lexicon, const br_tree *tree, int32_t noun, int32_t most, br_arena *arena);

/* "twice" is 2; 0 = the word is none that says how often. */
int32_t br_number_of_times(const br_lexicon *lexicon, const br_tree *tree, int32_t token);

#endif
