/* lemma.h: how forms become lemmas, learned by counting: a script ("cut two bytes, add y") for each
 * word with its tag and features, and for each ending that speaks clearly. */
#ifndef BR_TEXT_TRAIN_LEMMA_H
#define BR_TEXT_TRAIN_LEMMA_H

#include "lexicon/text_model.h"
#include "text/train/data.h"

/* Adds the sections "lemma.scripts", "lemma.words" and "lemma.suffixes". */
void br_train_add_lemmas(br_model_writer *writer, const br_train_corpus *corpus);

#endif
