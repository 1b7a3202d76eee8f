/* text.h: a text as words, each with what the figure lexicon knows to begin and to end there. */
#ifndef BR_ANNOTATE_FIGURE_READ_TEXT_H
#define BR_ANNOTATE_FIGURE_READ_TEXT_H

#include "annotate/number/numeral.h"
#include "lexicon/figures.h"

typedef struct br_figure_place {
    uint32_t entry; /* index + 1 of the longest phrase that begins with the word, 0 = none */
    uint32_t from;  /* first word + 1 of the longest phrase that ends before the word, 0 = none */
    uint8_t length; /* words of the phrase that begins here */
} br_figure_place;

typedef struct br_figure_text {
    const br_figure_lexicon *lexicon;
    br_words words;
    br_figure_place *places; /* one a word */
} br_figure_text;

br_figure_text br_figure_text_of(br_arena *arena, const br_figure_lexicon *lexicon, br_str text);

/* The phrase that begins with word i, and the word behind it (*end); NULL when there is none. */
const br_figure_entry *br_figure_entry_at(const br_figure_text *text, uint32_t i, uint32_t *end);

/* The phrase that ends before word i, and its first word (*start); NULL when there is none. */
const br_figure_entry *br_figure_entry_before(const br_figure_text *text, uint32_t i, uint32_t *start);

/* Word i, the closing break behind the end. */
static inline const br_word *br_figure_word(const br_figure_text *text, uint32_t i) {
    uint32_t last = text->words.n - 1;
    return &text->words.at[i < last ? i : last];
}

/* The word that holds byte `at` or follows it. */
uint32_t br_figure_word_at(const br_figure_text *text, uint32_t at);

static inline br_str br_figure_slice(const br_figure_text *text, uint32_t first, uint32_t end) {
    return br_str_slice(text->words.text, text->words.at[first].span.start, text->words.at[end - 1].span.end);
}

#endif
