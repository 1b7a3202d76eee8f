/* numerals.h: the words for numbers of one language (data/LANGUAGE/figures/numerals.tsv). A part of the time and
 * of the figure lexicon: each loads it into its own vocabulary. */
#ifndef BR_LEXICON_NUMERALS_H
#define BR_LEXICON_NUMERALS_H

#include "lexicon/data.h"
#include "lexicon/word/vocabulary.h"

#define BR_NUMERAL_LIST(X)                                                                                             \
    X(DIGIT, "digit")                                                                                                  \
    X(TEEN, "teen")                                                                                                    \
    X(TENS, "tens")                                                                                                    \
    X(SCALE, "scale")                                                                                                  \
    X(SUFFIX, "suffix")                                                                                                \
    X(PLURAL, "plural")                                                                                                \
    X(VAGUE, "vague")                                                                                                  \
    X(ORDINAL, "ordinal")                                                                                              \
    X(PART, "part")                                                                                                    \
    X(HALF, "half")                                                                                                    \
    X(ARTICLE, "article")                                                                                              \
    X(JOIN, "join") X(OF, "of") X(LETTERS, "letters") X(GLUED, "glued") X(TIMES, "times") X(POINT, "point")

typedef enum br_numeral_kind {
#define X(name, text) BR_NUMERAL_##name,
    BR_NUMERAL_LIST(X)
#undef X
        BR_NUMERAL_KINDS
} br_numeral_kind;

typedef struct br_numeral_word {
    uint32_t kinds; /* bit k: the word is of that kind */
    double value;   /* of the number kinds; the lower end of a vague one */
    double high;    /* upper end of a vague one */
    double part;    /* denominator, for words that are ordinals too ("third") */
} br_numeral_word;

typedef struct br_numeral_lexicon {
    const br_numeral_word *words; /* by id of the vocabulary */
    uint32_t n_words;
} br_numeral_lexicon;

/* BR_NOTHING_FOUND when the language has none. */
br_status br_numeral_lexicon_load(br_arena *arena, const br_data *data, const char *language, br_vocabulary *vocabulary,
                                  br_numeral_lexicon *numerals, br_error *error);

static inline const br_numeral_word *br_numeral_word_of(const br_numeral_lexicon *numerals, uint32_t id) {
    return id < numerals->n_words ? &numerals->words[id] : &numerals->words[0];
}
static inline bool br_numeral_is(const br_numeral_lexicon *numerals, uint32_t id, br_numeral_kind kind) {
    return br_numeral_word_of(numerals, id)->kinds >> kind & 1;
}

#endif
