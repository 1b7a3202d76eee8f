/* numeral.h: reads one number at a place of the text: "6,846", "1,24,500", "10 000", "3.5 million", "2 x 10^6", "two
 * hundred and thirty", "5 1/2", "two thirds", "dozens", "tens of thousands", "a couple of", "twenty-first". */
#ifndef BR_ANNOTATE_NUMBER_NUMERAL_H
#define BR_ANNOTATE_NUMBER_NUMERAL_H

#include <math.h>

#include "lexicon/numerals.h"
#include "lexicon/word/scan.h"

typedef struct br_numeral {
    uint32_t first, end; /* words */
    double value;        /* of a vague one: the lower end */
    double low, high;    /* both `value` unless vague */
    bool digits;         /* one word of digits, nothing else */
    bool whole;          /* written without a fraction */
    bool grouped;        /* digits in groups: no year, no day */
    bool ordinal;
    bool vague;    /* low to high: "dozens", "several" */
    bool several;  /* vague without a scale of its own: "several", "a few" */
    bool fraction; /* below one: "half", "two thirds", "1/4" */
} br_numeral;

/* Reads the longest number that begins with word `at`; false when there is none. Without `parts` "a third" and "three
 * quarters" are no fractions (they may be ordinals and spans of time). Only where br_numeral_may_begin() holds is there
 * anything to read. */
bool br_numeral_read_on(const br_numeral_lexicon *numerals, const br_words *words, uint32_t at, bool parts,
                        br_numeral *numeral);

/* "534.3 million" is 534,300,000: a product that misses a whole number by a rounding is that number. */
static inline double br_numeral_scaled(double value, double scale) {
    double product = value * scale, whole = floor(product + 0.5);
    return fabs(product - whole) <= 1e-12 * product ? whole : product;
}
/* Words without a kind and the commonest marks begin no number. */
static inline bool br_numeral_may_begin(const br_numeral_lexicon *numerals, const br_words *words, uint32_t at) {
    const br_word *w = &words->at[at < words->n ? at : words->n - 1];
    if (w->kind == BR_WORD_NUMBER) return true;
    if (w->kind != BR_WORD_MARK) return br_numeral_word_of(numerals, w->id)->kinds;
    unsigned char first = (unsigned char)words->text.ptr[w->span.start];
    return first == '.' || first >= 0xC0;
}

static inline bool br_numeral_read(const br_numeral_lexicon *numerals, const br_words *words, uint32_t at, bool parts,
                                   br_numeral *numeral) {
    return br_numeral_may_begin(numerals, words, at) && br_numeral_read_on(numerals, words, at, parts, numeral);
}

#endif
