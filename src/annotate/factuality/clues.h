/* clues.h: what a clause says of itself: negation, modals, hedges, conditions, whom it is told by; private to factuality. */
#ifndef BR_ANNOTATE_FACTUALITY_CLUES_H
#define BR_ANNOTATE_FACTUALITY_CLUES_H

#include "annotate/factuality/stance.h"

typedef struct br_stance_words { /* the words of the article with their cues */
    const br_stance_lexicon *lexicon;
    const br_tree *tree;
    uint64_t *cues;       /* BR_CUE bits of each token */
    uint32_t *embeddings; /* index + 1 of the first embedding of each token's lemma */
} br_stance_words;

br_stance_words br_stance_words_of(const br_stance_lexicon *lexicon, const br_tree *tree, br_arena *arena);

/* The stance that a word takes by itself. `told`: it is told by a holder ("would" is then a future). `bare`: of an
 * infinitive or conjunct without words of its own: asserted. */
br_stance br_own_stance(const br_stance_words *words, int32_t token, bool told);

/* Whether the clause is bound to a condition: an if-clause, "in the event of", "otherwise" ... */
bool br_has_condition(const br_stance_words *words, int32_t token);

/* BR_CUE bits of the words that introduce a clause or phrase ("if", "as soon as", "without"). */
uint64_t br_marker_cues(const br_stance_words *words, int32_t token);

/* The same of a clause, and what its place and its own words say: "had the bank collapsed", "provided that", "so long as". */
uint64_t br_clause_cues(const br_stance_words *words, int32_t clause);

/* "had the bank collapsed", "should they refuse": a condition told by the order of words. */
bool br_is_inverted(const br_stance_words *words, int32_t clause);

/* The word that a conjunct stands in one row with: its head, or one above it of the same form where the tree took the
 * nearest ("failed to pay and filed for bankruptcy"). */
int32_t br_first_of_row(const br_stance_words *words, int32_t conjunct);

/* "no troops", "none of the ships", "neither side", "not a single soldier" */
bool br_is_negative_phrase(const br_stance_words *words, int32_t noun);

/* The tag of a word, but a noun with a subject and no copula is a verb that was taken for a noun: "the envoy fears that". */
uint8_t br_real_upos(const br_tree *tree, int32_t token);

/* The rows of a word for one frame; NULL when it says nothing. */
const br_embedding *br_embedding_for(const br_stance_words *words, int32_t token, br_frame frame, br_str preposition);

/* The same of a word that may be a verb whatever its tag says. */
const br_embedding *br_verb_embedding(const br_stance_words *words, int32_t token, br_frame frame);

#endif
