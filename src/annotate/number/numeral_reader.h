/* numeral_reader.h: what numeral.c and numeral_digits.c read a number with. */
#ifndef BR_ANNOTATE_NUMBER_NUMERAL_READER_H
#define BR_ANNOTATE_NUMBER_NUMERAL_READER_H

#include "annotate/number/numeral.h"

typedef struct br_number_reader {
    const br_numeral_lexicon *numerals;
    const br_words *words;
    uint32_t at; /* the word that is read next */
} br_number_reader;

static inline const br_word *br_reader_word(const br_number_reader *r, uint32_t i) {
    uint32_t last = r->words->n - 1;
    return &r->words->at[i < last ? i : last];
}
static inline bool br_reader_is(const br_number_reader *r, uint32_t i, br_numeral_kind kind) {
    return br_reader_word(r, i)->id && br_numeral_is(r->numerals, br_reader_word(r, i)->id, kind);
}
static inline double br_reader_value(const br_number_reader *r, uint32_t i) {
    return br_numeral_word_of(r->numerals, br_reader_word(r, i)->id)->value;
}
static inline bool br_reader_is_mark(const br_number_reader *r, uint32_t i, char c) {
    return i < r->words->n && br_word_is_mark(r->words, i, c);
}
static inline void br_numeral_set(br_numeral *n, double value) {
    n->value = n->low = n->high = value;
}

/* Scales behind the number, "million", "bn"; a hyphen may stand between ("3.5-million"). */
bool br_reader_scales(br_number_reader *reader, br_numeral *numeral, bool after_digits);

/* "6,846", "5 1/2", "12th", "10 000", "2 x 10^6"; ".001". */
bool br_reader_digits(br_number_reader *reader, br_numeral *numeral);
bool br_reader_decimals(br_number_reader *reader, br_numeral *numeral);

/* A sign that is a fraction: one half. */
bool br_reader_sign_fraction(const br_number_reader *reader, uint32_t at, double *value);

#endif
