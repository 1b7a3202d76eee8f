/* train.h: from treebanks to a model file. */
#ifndef BR_TEXT_TRAIN_TRAIN_H
#define BR_TEXT_TRAIN_TRAIN_H

#include "lexicon/text.h"
#include "text/train/net.h"
#include "text/train/score.h"

typedef struct br_train_files {
    const char *const *at;
    size_t len;
} br_train_files;

/* Called while training: after some steps, and after each epoch with the development figures (n_figures > 0).
 */
typedef struct br_train_progress {
    uint32_t epoch, n_epochs;        /* from 1 */
    double done;                     /* of the epoch, 0..1 */
    double losses[BR_N_TASKS];       /* per word, mean of the epoch so far */
    const br_train_figures *figures; /* one a development file */
    size_t n_figures;
} br_train_progress;

typedef struct br_train_options {
    br_train_files treebanks, dev, names, dev_names;
    br_train_files teachers, plain;   /* models, and text for them to read (train/silver.h) */
    const br_text_language *language; /* its rules split the plain text; its code names the model */
    const br_lexicon *lexicon;        /* whose names the model is to know */
    br_str code;
    uint32_t n_epochs;
    uint64_t seed;
    void (*progress)(void *context, const br_train_progress *progress);
    void *context;
} br_train_options;

/* Trains; the bytes of the model file come on `arena`. */
br_status br_train(const br_train_options *options, br_arena *arena, br_str *model, br_error *error);

#endif
