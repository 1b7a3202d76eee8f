/* words.h: the words of an article with what the lexicon says of them, and where trees are known to err about them;
 * private to factuality. */
#ifndef BR_ANNOTATE_FACTUALITY_WORDS_H
#define BR_ANNOTATE_FACTUALITY_WORDS_H

#include "annotate/factuality/stance.h"
#include "lexicon/word/grammar.h"

/* Whether a token stands under a condition, once br_is_bound() was asked (condition.h). */
typedef enum br_bound { BR_BOUND_UNKNOWN, BR_BOUND_NOT, BR_BOUND } br_bound;

typedef struct br_stance_words { /* the words of the article with their cues */
    const br_lexicon *all;
    const br_stance_lexicon *lexicon;
    const br_tree *tree;
    const br_grammar_words *grammar;
    uint64_t *cues;       /* BR_CUE bits of each token */
    uint32_t *embeddings; /* index + 1 of the first embedding of each token's lemma */
    uint8_t *upos;        /* tags, but a noun with a subject and no copula is a verb: "the envoy fears that" */
    uint8_t *bound;       /* br_bound of each token */
} br_stance_words;

br_stance_words br_stance_words_of(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                                   br_arena *arena);

/* Whether a word as it is written is of one of the classes; br_tok_is() asks its lemma too ("brought" is no gerund for its
 * "bring"). */
bool br_form_is(const br_stance_words *words, int32_t token, br_grammar classes);

/* The row of a word for one frame; NULL when it says nothing. `preposition` is asked of BR_FRAME_PREP alone. */
const br_embedding *br_embedding_for(const br_stance_words *words, int32_t token, br_frame frame, br_str preposition);

/* The same of a word that may be a verb whatever its tag says. */
const br_embedding *br_verb_embedding(const br_stance_words *words, int32_t token, br_frame frame);

/* The row of a noun for what it is of: "an attempt of". */
const br_embedding *br_genitive_embedding(const br_stance_words *words, int32_t token);

/* The word that a conjunct stands in one row with: its head, or one above it of the same form where the tree took the
 * nearest ("failed to pay and filed for bankruptcy"). */
int32_t br_first_of_row(const br_stance_words *words, int32_t conjunct);

#endif
