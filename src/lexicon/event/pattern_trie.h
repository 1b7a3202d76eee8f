/* pattern_trie.h: patterns over words, compiled into one tree that is walked without going back.
 *
 * A pattern is a line of a rule file:
 *
 *     MONTH DAY [","] [YEAR]       capitals: a class of items; all else: that very word or mark
 *     [ ... ]                      may be left out
 *     ( a | b c )                  one of them
 *     \(                           a bracket that is meant as a mark
 *     { in }                       must stand there (at the beginning or the end) but is no part of what is found
 *
 * Each way through a pattern becomes a path of the tree; a path ends in a leaf that names the rule and the class that
 * each item matched as. Of several patterns the one that covers most items wins, then the earlier rule. */
#ifndef BR_LEXICON_EVENT_PATTERN_TRIE_H
#define BR_LEXICON_EVENT_PATTERN_TRIE_H

#include "lexicon/word/vocabulary.h"

#define BR_PATTERN_MAX_LENGTH 14   /* items of one path */
#define BR_PATTERN_MAX_PATHS  4096 /* ways through one pattern */
#define BR_PATTERN_CLASSES    64   /* classes are bits of a word; class 0 stands for a literal */

/* What a pattern is matched against: the word (0: none that is known) and its classes as bits. */
typedef struct br_pattern_item {
    uint32_t word;
    uint64_t classes;
} br_pattern_item;

typedef struct br_pattern_leaf {
    uint32_t rule;
    uint8_t length;                          /* items, context included */
    uint8_t before, after;                   /* of them context */
    uint8_t class_of[BR_PATTERN_MAX_LENGTH]; /* 0: a literal */
} br_pattern_leaf;

typedef struct br_pattern_node {
    uint64_t classes;    /* bit c: there is an edge for class c; those edges come first, in the order of the bits */
    uint32_t first_edge; /* then the words' edges, by id */
    uint32_t n_words;
    uint32_t leaf; /* index + 1 */
} br_pattern_node;

typedef struct br_pattern_edge {
    uint32_t word, node;
} br_pattern_edge;

typedef struct br_pattern_trie {
    const br_pattern_node *nodes;
    const br_pattern_edge *edges;
    const br_pattern_leaf *leaves;
    const uint32_t *openers; /* of each word the node that it leads to from the root, 0 = no pattern begins with it */
    uint32_t n_openers;      /* words that these are for */
    uint64_t root_classes;   /* bit c: a pattern begins with class c */
    uint32_t n_nodes;
} br_pattern_trie;

/* Building: add all patterns, then finish. */
typedef struct br_pattern_builder br_pattern_builder;

/* `classes`: names of the classes by number (NULL: none). New literals are added to `vocabulary`. */
br_pattern_builder *br_pattern_builder_new(br_arena *arena, br_vocabulary *vocabulary, const char *const *classes,
                                           size_t n_classes);
/* Adds a pattern. BR_BAD_INPUT with a message when it cannot be read or has too many ways. */
br_status br_pattern_add(br_pattern_builder *builder, br_str pattern, uint32_t rule, br_error *error);
/* The same for a phrase that stands for itself, cut as a text is cut (word/scan.h). */
br_status br_pattern_add_phrase(br_pattern_builder *builder, br_str phrase, uint32_t rule, br_error *error);
br_pattern_trie br_pattern_finish(br_pattern_builder *builder, br_arena *arena);

/* The best pattern that begins with item `at` of `n`; NULL when there is none. Every word of a text is asked, most open
 * nothing: only the others are walked from. */
const br_pattern_leaf *br_pattern_walk(const br_pattern_trie *trie, const br_pattern_item *items, uint32_t n,
                                       uint32_t at);

static inline const br_pattern_leaf *br_pattern_match(const br_pattern_trie *trie, const br_pattern_item *items,
                                                      uint32_t n, uint32_t at) {
    uint32_t word = items[at].word;
    bool opens = word < trie->n_openers && trie->openers[word]; /* the word 0 opens nothing */
    if (!opens && !(trie->root_classes & items[at].classes)) return NULL;
    return br_pattern_walk(trie, items, n, at);
}

#endif
