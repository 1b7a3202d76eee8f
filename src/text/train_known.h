/* train_known.h: gathers the names that the dictionaries list, for the table that goes with a model. */
#ifndef BR_TEXT_TRAIN_KNOWN_H
#define BR_TEXT_TRAIN_KNOWN_H

#include "lexicon/lexicon.h"
#include "lexicon/text_lexicon.h"

/* Names of data/<language>/text/ (names.txt, person_words.txt), of the actors and of the places, cut into words by the rules of the
 * language. */
br_hash_table br_train_known_names(const br_lexicon *lexicon, const br_text_language *language, br_arena *arena);

#endif
