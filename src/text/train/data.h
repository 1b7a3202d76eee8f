/* data.h: what a model is trained on: sentences of treebanks and of entity files, with their labels as
 * numbers. */
#ifndef BR_TEXT_TRAIN_DATA_H
#define BR_TEXT_TRAIN_DATA_H

#include "base/map.h"
#include "base/vec.h"
#include "record/token.h"
#include "text/form.h"
#include "text/known.h"

#define BR_TRAIN_NONE    UINT16_MAX /* no label: unknown, or the sentence has none of this kind */
#define BR_TRAIN_NO_HEAD (-1)
#define BR_TRAIN_NO_NAME UINT8_MAX

typedef struct br_train_word {
    br_str form, lemma;
    br_form hashes;
    br_known known;
    uint64_t small_shape; /* the shape that it has in small letters */
    uint32_t row;         /* of the word's vector, 0 = rare or unknown */
    uint32_t frequency;   /* in the training text */
    uint32_t feats;
    uint16_t upos, bundle, relation;
    int16_t head; /* 0 = root, else 1 + index of the head; BR_TRAIN_NO_HEAD = not known */
    uint8_t name; /* tag of br_net_read; BR_TRAIN_NO_NAME = not known */
} br_train_word;

typedef struct br_train_sentence {
    br_train_word *words;
    uint32_t n_words;
    uint32_t order; /* as read; breaks ties where sentences are sorted */
    br_str id;      /* sent_id */
    bool has_tree, has_names;
    bool is_silver; /* read by earlier models, not by people */
    bool is_copy;   /* of another sentence, for its names alone */
    uint8_t file;   /* of the development part: which treebank, from 1 */
} br_train_sentence;

typedef BR_VEC(br_train_sentence) br_train_set;

/* Names of labels in the order of their numbers. */
typedef struct br_train_labels {
    br_map numbers;
    BR_VEC(br_str) names;
} br_train_labels;

typedef struct br_train_corpus {
    br_arena *arena;
    br_train_set train, dev;
    br_train_set listed; /* names of the lists, each as a sentence of its own; they only stand in for others */
    br_train_labels upos, bundles, relations; /* of the training part */
    br_map words;                             /* lowered, digits folded -> frequency */
    br_map rows;                              /* the same words, frequent enough -> row */
    br_hash_table known;                      /* listed names (train/known.h) */
    uint8_t n_dev_files;                      /* sentences' `file` counts them from 1 */
} br_train_corpus;

br_train_corpus br_train_corpus_on(br_arena *arena);

/* Adds the sentences of a CoNLL-U treebank to the training or the development part. */
br_status br_train_add_treebank(br_train_corpus *corpus, const char *path, bool is_dev, br_error *error);

/* Adds an entity file: a word a line with its tag (B-PER, I-PER, B-LOC ...) in the last column, or in the
 * third where a number stands first; blank lines between sentences. Where "# sent_id" names a sentence of the
 * treebanks the tags go to it; otherwise the sentence joins for its names alone. I-X without a B-X before it
 * begins a name; types other than persons, places and organisations are no names. */
br_status br_train_add_names(br_train_corpus *corpus, const char *path, bool is_dev, br_error *error);

/* Adds a copy without tags and tree of each sentence that has names: in those other names may stand. After
 * br_train_index(). */
void br_train_copy_names(br_train_corpus *corpus);

/* Adds a name of the lists, cut into words. */
void br_train_add_listed(br_train_corpus *corpus, const br_str *words, uint32_t n_words, int type);

/* When all is added: gives rows to words seen `min_count` times, and numbers to everything. */
void br_train_index(br_train_corpus *corpus, uint32_t min_count);

#endif
