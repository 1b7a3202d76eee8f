/* quotes.h: the words by which people say, ask, judge and think, each with the places where what they say stands.
 * From data/en/quotes/cues.tsv, which says what its columns mean. */
#ifndef BR_LEXICON_QUOTES_H
#define BR_LEXICON_QUOTES_H

#include "lexicon/word/facts.h"

#define BR_CUE_FRAME_LIST(X)                                                                                           \
    X(THAT, "that")                                                                                                    \
    X(TO, "to")                                                                                                        \
    X(ING, "ing")                                                                                                      \
    X(OBJ, "obj")                                                                                                      \
    X(QUOTE, "quote")                                                                                                  \
    X(RAISE, "raise")                                                                                                  \
    X(SEEM, "seem")                                                                                                    \
    X(HEARER, "hearer")                                                                                                \
    X(WHETHER, "whether")                                                                                              \
    X(HELD, "held")                                                                                                    \
    X(THING, "thing")                                                                                                  \
    X(TWO, "two")                                                                                                      \
    X(OF, "of")                                                                                                        \
    X(FOR, "for")                                                                                                      \
    X(ABOUT, "about")                                                                                                  \
    X(ON, "on")                                                                                                        \
    X(AGAINST, "against")                                                                                              \
    X(WITH, "with")                                                                                                    \
    X(AS, "as")                                                                                                        \
    X(AT, "at")                                                                                                        \
    X(IN, "in")                                                                                                        \
    X(BY, "by")                                                                                                        \
    X(FROM, "from")                                                                                                    \
    X(INTO, "into")                                                                                                    \
    X(OVER, "over")                                                                                                    \
    X(TOWARD, "toward")                                                                                                \
    X(TO_WHAT, "to+")

enum {
#define X(name, text) BR_CUE_FRAME_BIT_##name,
    BR_CUE_FRAME_LIST(X)
#undef X
        BR_CUE_FRAME_COUNT
};
#define BR_CUE_FRAME(name) ((uint32_t)1 << BR_CUE_FRAME_BIT_##name)
/* all frames that are a preposition's phrase; "to" is the mark of an infinitive, "to+" the preposition */
#define BR_CUE_FRAME_PREPOSITIONS (~(BR_CUE_FRAME(OF) - 1u))

typedef enum br_cue_kind {
    BR_CUE_KIND_VERB,
    BR_CUE_KIND_NOUN,
    BR_CUE_KIND_ADJ,
    BR_CUE_KIND_PREP,
    BR_CUE_KIND_VIEW,
    BR_CUE_KIND_LIGHT,
    BR_CUE_KIND_LABEL,
    BR_CUE_KIND_CARRY,
    BR_CUE_KIND_SETTING,
    BR_CUE_KIND_OCCASION,
    BR_CUE_KIND_MARKER,
    BR_CUE_KIND_MUTE,
    BR_CUE_KIND_MEET,
    BR_CUE_KIND_TERMS,
    BR_CUE_KIND_HOLDER,
    BR_CUE_KIND_JOINT,
    BR_CUE_KIND_COUNT
} br_cue_kind;

typedef struct br_cue_row {
    br_str particle; /* that must stand with the word; "" = none */
    uint32_t next;   /* index + 1 of the next row of the same word */
    uint32_t frames; /* BR_CUE_FRAME bits */
    uint8_t kind;    /* br_cue_kind */
} br_cue_row;

typedef struct br_quote_lexicon {
    br_cue_row *rows; /* br_word_facts.quote is the first of a word */
    uint32_t n_rows;
} br_quote_lexicon;

br_status br_quote_lexicon_load(br_lexicon *lexicon, br_error *error);

/* The first row of a word, NULL when it is no cue; and the next row of the same word. */
const br_cue_row *br_cue_row_of(const br_quote_lexicon *quotes, const br_word_facts *word);
const br_cue_row *br_cue_row_next(const br_quote_lexicon *quotes, const br_cue_row *row);

#endif
