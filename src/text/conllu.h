/* conllu.h: CoNLL-U, the format of treebanks (universaldependencies.org/format): reading and writing. */
#ifndef BR_TEXT_CONLLU_H
#define BR_TEXT_CONLLU_H

#include "base/vec.h"
#include "lexicon/text.h"
#include "record/article.h"

/* A word of a file; views into it. Empty nodes ("8.1") are passed over. */
typedef struct br_conllu_word {
    br_str form, lemma, upos, feats, deprel, misc;
    int32_t head;     /* from 0 in the sentence, BR_NO_HEAD for the root, BR_CONLLU_NO_TREE where "_" stands */
    bool space_after; /* a blank follows in the text */
    uint16_t range;   /* > 0: here begins a token of so many words ("don't") */
    br_str surface;   /* that token as it is written, and its MISC */
    br_str surface_misc;
} br_conllu_word;

#define BR_CONLLU_NO_TREE (-2)

/* Words a sentence of a file may have; what is beyond is an error. */
#define BR_CONLLU_MAX_WORDS 10000

typedef struct br_conllu_sentence {
    br_str comments; /* the lines that begin with "#", as they stand */
    BR_VEC(br_conllu_word) words;
} br_conllu_sentence;

typedef struct br_conllu_reader {
    const char *name; /* of the file, for messages */
    br_str rest;
    uint64_t line;
} br_conllu_reader;

/* The next sentence, on `arena`; BR_END behind the last. */
br_status br_conllu_next(br_conllu_reader *reader, br_arena *arena, br_conllu_sentence *sentence, br_error *error);

/* The value of "# key = value" among a sentence's comments, "" when absent. */
br_str br_conllu_comment(const br_conllu_sentence *sentence, const char *key);

/* Sentences as an article, so that the language core can read them: text, tokens and sentences. */
br_article br_conllu_article(br_arena *arena, const br_conllu_sentence *sentences, size_t n);

/* Writes sentence `index` of an article; `source` (may be NULL) lends comments, forms and ranges of the file
 * that it came from. Names go to MISC as NER=B-PER. */
void br_conllu_write(br_buf *out, const br_text_language *language, const br_article *article, uint32_t index,
                     const br_conllu_sentence *source);

#endif
