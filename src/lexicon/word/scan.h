/* scan.h: a text as a row of plain words, numbers and marks: what the readers of times and figures walk over.
 *
 * It needs no language and no tokens. Finer than a tagger's tokens where numbers are glued to what they measure
 * ("6,846km" is a number and a word, "mid-1990s" is a word, a mark, a number and a word), coarser where letters and
 * digits make one name ("G20", "Q3" are one word). "p.m." and "U.S." are one word; "year's" is "year" and "'s".
 *
 * Invariants: words stand in the order of the text and do not overlap; the last one is a BR_WORD_BREAK that covers
 * nothing, so that looking one word ahead is always allowed. */
#ifndef BR_LEXICON_WORD_SCAN_H
#define BR_LEXICON_WORD_SCAN_H

#include "record/span.h"

typedef enum br_word_kind {
    BR_WORD_LETTERS, /* begins with a letter; a possessive "'s" is a word of this kind too */
    BR_WORD_NUMBER,  /* digits with grouping and fraction: "1995", "6,846", "3.5" */
    BR_WORD_MARK,    /* one code point that is neither */
    BR_WORD_BREAK    /* the border of a paragraph */
} br_word_kind;

typedef struct br_word {
    br_span span;
    uint8_t kind;
    bool glued;  /* follows the word before without white space */
    uint32_t id; /* in the vocabulary that the words were looked up in, 0 = not in it */
} br_word;

typedef struct br_words {
    br_str text;
    br_word *at;
    uint32_t n; /* the closing break counts */
} br_words;

br_words br_scan_words(br_arena *arena, br_str text);

/* The same, where letters that `cuts` accepts end before a digit: "USD10m" becomes "USD", "10" and "m". */
typedef bool (*br_word_cut)(const void *context, br_str text, size_t start, size_t end);
br_words br_scan_words_cut(br_arena *arena, br_str text, br_word_cut cuts, const void *context);

static inline br_str br_word_text(const br_words *words, uint32_t i) {
    return br_span_text(words->text, words->at[i].span);
}
/* whether word i is the ASCII mark `c` */
static inline bool br_word_is_mark(const br_words *words, uint32_t i, char c) {
    const br_word *w = &words->at[i];
    return w->kind == BR_WORD_MARK && words->text.ptr[w->span.start] == c;
}
/* whether word i is a hyphen or a dash of any length */
bool br_word_is_dash(const br_words *words, uint32_t i);

/* whether word i begins with an ASCII capital */
static inline bool br_word_is_capital(const br_words *words, uint32_t i) {
    return words->at[i].kind == BR_WORD_LETTERS && br_is_upper(words->text.ptr[words->at[i].span.start]);
}

#endif
