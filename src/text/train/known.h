/* known.h: gathers the names that the dictionaries list, for the table that goes with a model. */
#ifndef BR_TEXT_TRAIN_KNOWN_H
#define BR_TEXT_TRAIN_KNOWN_H

#include "lexicon/lexicon.h"
#include "lexicon/text.h"
#include "text/train/data.h"

/* Fills `known` and `listed` of the corpus with the names of data/<language>/text/ (names.txt, organisations.txt,
 * person_words.txt), of the actors and of the places, cut into words by the rules of the language. */
void br_train_add_known(br_train_corpus *corpus, const br_lexicon *lexicon, const br_text_language *language);

#endif
