/* facts.h: what the dictionaries of the annotators say of single words, one row a word, so that one look at a word
 * tells all of it. The loaders of the parts fill the rows; each part's header says what its column means.
 *
 *     br_token_facts facts = br_token_facts_of(lexicon, article, arena);     once an article
 *     if (facts.lemma[token]->cues & BR_CUE(NOT)) ...
 */
#ifndef BR_LEXICON_WORD_FACTS_H
#define BR_LEXICON_WORD_FACTS_H

#include "base/vec.h"
#include "lexicon/lexicon.h"
#include "record/article.h"

typedef struct br_word_facts {
    uint64_t actor_classes; /* BR_WORD_CLASS bits: actor/actors.h */
    uint64_t cues;          /* BR_CUE bits: stances.h */
    uint32_t embedding;     /* index + 1 of its first row, 0 = none: stances.h */
    uint32_t act;           /* br_sym: event/events.h */
    uint32_t quote;         /* index + 1 of its first row, 0 = none: quotes.h */
    uint32_t claim;         /* the same: claims.h */
} br_word_facts;

/* Words are told by their hashes alone: an article asks for each of its words, so a look must cost one line of the cache. */
typedef struct br_word_table {
    uint64_t *slots; /* upper bits of a hash, and place + 1 of its row below; 0 = free */
    size_t n_slots;
    BR_VEC(br_word_facts) rows;
    BR_VEC(br_str) words; /* of each row */
} br_word_table;

/* The row of a word while loading, made when it is new; valid until the next call. */
br_word_facts *br_word_facts_put(br_lexicon *lexicon, br_str word);

/* The row of a word as it is written; a row of zeros for a word that no dictionary knows. */
const br_word_facts *br_word_facts_of(const br_lexicon *lexicon, br_str word);

/* The rows of each token of an article: of its form in lower case, and of its lemma (a row of zeros where it has none). */
typedef struct br_token_facts {
    const br_word_facts **form, **lemma;
} br_token_facts;

br_token_facts br_token_facts_of(const br_lexicon *lexicon, const br_article *article, br_arena *arena);

#endif
