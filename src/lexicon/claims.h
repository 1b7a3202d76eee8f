/* claims.h: words of causes, names, judgements, forecasts and states. From data/en/claims/words.tsv, which says what
 * its columns mean. */
#ifndef BR_LEXICON_CLAIMS_H
#define BR_LEXICON_CLAIMS_H

#include "lexicon/word/facts.h"
#include "record/note.h"

typedef enum br_claim_kind {
    BR_CLAIM_PREDICATE,
    BR_CLAIM_NAME,
    BR_CLAIM_BY,
    BR_CLAIM_FROM,
    BR_CLAIM_REFLECT,
    BR_CLAIM_MAKE,
    BR_CLAIM_BLAME,
    BR_CLAIM_OUTLOOK,
    BR_CLAIM_AWAIT,
    BR_CLAIM_RISK,
    BR_CLAIM_HOLD,
    BR_CLAIM_WELL,
    BR_CLAIM_COUNT,
    BR_CLAIM_DENY,
    BR_CLAIM_FAULT,
    BR_CLAIM_BURDEN,
    BR_CLAIM_ACCUSE,
    BR_CLAIM_OWN,
    BR_CLAIM_HAPPEN,
    BR_CLAIM_PROSPECT,
    BR_CLAIM_KIND_COUNT
} br_claim_kind;

typedef struct br_claim_word {
    br_str with;   /* the preposition (or the noun of a preposition) that it needs; "" = none, "*" = any word */
    uint32_t next; /* index + 1 of the next row of the same word */
    uint8_t kind;  /* br_claim_kind */
    uint8_t type;  /* br_claim_type */
} br_claim_word;

typedef struct br_claim_lexicon {
    br_claim_word *rows; /* br_word_facts.claim is the first of a word */
    uint32_t n_rows;
} br_claim_lexicon;

br_status br_claim_lexicon_load(br_lexicon *lexicon, br_error *error);

/* The next row of a word with a kind: the first for `after` = NULL. NULL when there is no other. */
const br_claim_word *br_claim_word_of(const br_claim_lexicon *claims, const br_word_facts *word, br_claim_kind kind,
                                      const br_claim_word *after);

#endif
