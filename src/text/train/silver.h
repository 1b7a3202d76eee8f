/* silver.h: text that nobody annotated, read by earlier models: where most of them agree on a word's
 * tag, head, relation or name, a later model learns it from them (Zhou & Li 2005; for parsers Weiss et al.
 * 2015). The later model knows more words, and part of what the earlier ones know only together. */
#ifndef BR_TEXT_TRAIN_SILVER_H
#define BR_TEXT_TRAIN_SILVER_H

#include "lexicon/text.h"
#include "text/train/data.h"

#define BR_TRAIN_MAX_TEACHERS 8
#define BR_TRAIN_SILVER_MIN   4 /* words of a sentence worth learning from */
#define BR_TRAIN_SILVER_MAX   80

/* Adds the sentences of a plain text file (UTF-8, blank lines between paragraphs), split by the rules of
 * `language`. */
br_status br_train_add_silver(br_train_corpus *corpus, const br_text_language *language,
                              const br_text_model *const *teachers, size_t n_teachers, const char *path,
                              br_error *error);

#endif
