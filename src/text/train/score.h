/* score.h: how well a model reads the development part: the integers that will be used, not the floats.
 */
#ifndef BR_TEXT_TRAIN_SCORE_H
#define BR_TEXT_TRAIN_SCORE_H

#include "lexicon/text_model.h"
#include "text/train/data.h"

typedef struct br_train_figures {
    uint64_t words;                              /* of sentences with trees */
    uint64_t upos, feats, lemma, head, labelled; /* right ones; labelled = head and universal relation */
    uint64_t names_gold, names_found, names_right;
} br_train_figures;

br_train_figures br_train_score(br_arena *arena, const br_text_model *model, const br_train_corpus *corpus,
                                uint8_t file);

/* F1 of names in percent. */
double br_train_names_f1(const br_train_figures *figures);

#endif
