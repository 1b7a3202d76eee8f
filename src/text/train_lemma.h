/* train_lemma.h: how forms become lemmas, learned by counting: a script ("cut two bytes, add y") for each
 * word with its tag and features, and for each ending that speaks clearly. */
#ifndef BR_TEXT_TRAIN_LEMMA_H
#define BR_TEXT_TRAIN_LEMMA_H

#include "lexicon/text_model.h"
#include "text/train_data.h"

/* Adds the sections "lemma.scripts", "lemma.words" and "lemma.suffixes". */
void br_train_add_lemmas(br_model_writer *writer, const br_train_corpus *corpus);

/* A table section from keys to values; later keys of one mark win. */
typedef struct br_table_entry {
    uint64_t key;
    uint32_t value;
} br_table_entry;

void br_model_add_table(br_model_writer *writer, const char *name, const br_table_entry *entries, size_t n);

#endif
