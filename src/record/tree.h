/* tree.h: walking the dependency trees of an article. Made once per article in linear time; constant afterwards.
 *
 * Tokens are named by their index into article->tokens; -1 is "none". */
#ifndef BR_RECORD_TREE_H
#define BR_RECORD_TREE_H

#include "record/article.h"

/* Words below one word; no sentence has as many. What goes beyond stands by itself, so that asking a word for its children
 * takes bounded time on trees that somebody made up. */
#define BR_TREE_CHILDREN 1000

/* Classes of words, a bit each: lexicon/word/grammar.h names them. */
__extension__ typedef unsigned __int128 br_grammar;

typedef struct br_tree {
    const br_article *article;
    int32_t *first_child, *next_sibling; /* children in the order of the text */
    uint64_t *relations;                 /* bits of the relations that children of a token have, universal ones too */
    uint32_t *sentence;                  /* sentence of each token */
    uint32_t *first, *last;              /* leftmost and rightmost token of each subtree */
    uint8_t *depth;                      /* distance from the root, capped at 255 */
    br_grammar
        *grammar; /* what each word does in a sentence: bits of lexicon/word/grammar.h; zeros until br_grammar_mark() */
} br_tree;

/* Needs tokens. Cycles (possible in hostile input) are cut: every token ends below a root. */
br_tree br_tree_of(br_arena *arena, const br_article *article);

static inline const br_token *br_tok(const br_tree *tree, int32_t token) {
    return &tree->article->tokens[token];
}
static inline br_str br_tok_text(const br_tree *tree, int32_t token) {
    return br_span_text(tree->article->text, br_tok(tree, token)->span);
}
static inline br_deprel br_tok_rel(const br_tree *tree, int32_t token) { /* universal relation */
    return br_deprel_universal((br_deprel)br_tok(tree, token)->deprel);
}
static inline bool br_tok_lemma_is(const br_tree *tree, int32_t token, const char *lemma) {
    return br_str_is(br_tok(tree, token)->lemma, lemma);
}

static inline uint64_t br_deprel_bits(br_deprel rel) {
    return (uint64_t)1 << rel | (uint64_t)1 << br_deprel_universal(rel);
}

/* The first child with a relation (a universal one matches its subtypes too; a subtype only itself), after `after`
 * (-1: from the first). -1 when there is none. */
int32_t br_tree_next_child(const br_tree *tree, int32_t child, br_deprel rel); /* `child` itself or one behind it */
static inline int32_t br_tree_child(const br_tree *tree, int32_t token, br_deprel rel, int32_t after) {
    if (!(tree->relations[token] >> rel & 1)) return -1;
    return br_tree_next_child(tree, after >= 0 ? tree->next_sibling[after] : tree->first_child[token], rel);
}

/* Whether `token` stands at or below `top`. */
bool br_tree_is_below(const br_tree *tree, int32_t token, int32_t top);

/* Byte span from the leftmost to the rightmost token of the subtree, outer punctuation left out. */
br_span br_tree_span(const br_tree *tree, int32_t token);

/* The token that covers byte `at`, or the next one after it; -1 behind the last. Binary search. */
int32_t br_token_at(const br_article *article, uint32_t at);

/* The token of the span that is nearest to the root (the head of the phrase); -1 when the span covers none. */
int32_t br_tree_head_of(const br_tree *tree, br_span span);

/* Index of the sentence that covers byte `at`; -1 when none does. */
int32_t br_sentence_at(const br_article *article, uint32_t at);

#define br_for_children(tree, token, child)                                                                            \
    for (int32_t child = (tree)->first_child[token]; child >= 0; child = (tree)->next_sibling[child])

#endif
