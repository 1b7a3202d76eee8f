/* phrase.h: the phrases of nouns around a figure, read from the tree. Tokens are -1 where there is none. */
#ifndef BR_ANNOTATE_FIGURE_COUNTED_PHRASE_H
#define BR_ANNOTATE_FIGURE_COUNTED_PHRASE_H

#include "annotate/figure/read/read.h"
#include "record/tree.h"

/* bytes between a figure and its noun */
#define BR_FIGURE_MAX_NOUN_BYTES 60

/* What the lexicon knows to begin with a token; NULL = nothing. */
const br_figure_entry *br_figure_entry_of(const br_figure_text *text, const br_tree *tree, int32_t token);

bool br_figure_is_nominal(const br_tree *tree, int32_t token);

/* "$", "b.": a sign or a letter, which counts nothing. */
bool br_figure_is_sign(const br_tree *tree, int32_t token);

/* Whether a word is a noun that is counted in the plural as it stands ("troops"); whether a token is plural in any way. */
bool br_figure_is_plural_noun(const br_figure_text *text, uint32_t word);
bool br_figure_is_plural(const br_figure_text *text, const br_tree *tree, int32_t token);

/* A noun with what stands before it as a figure names it: "heart transplant", "troops"; the second one from byte `from`
 * on (0: all of it). */
br_str br_figure_phrase(const br_figure_text *text, const br_tree *tree, int32_t noun, br_arena *arena);
br_str br_figure_phrase_from(const br_figure_text *text, const br_tree *tree, int32_t noun, uint32_t from,
                             br_arena *arena);

/* The noun of the phrase that begins with a token: over its adjectives and the nouns before it. */
int32_t br_figure_noun_of_phrase(const br_tree *tree, int32_t token);

/* The noun behind a figure whose phrase it opens. */
int32_t br_figure_noun_behind(const br_figure_text *text, const br_tree *tree, const br_reading *reading,
                              int32_t number);

/* Whether something stands between byte `end` and a noun that no noun phrase holds: a verb, a preposition, a hyphen. */
bool br_figure_is_parted(const br_tree *tree, uint32_t end, int32_t noun);

/* The whole that "of the exports" tells, which depends on the token with the share or its unit and stands behind byte `end`. */
int32_t br_figure_whole(const br_figure_text *text, const br_tree *tree, uint32_t end, int32_t token, br_str *whole);

/* "a population of 19 million": the noun before a number that depends on it, unless it only says that there is a number or a
 * part ("part of the 8,500 on alert", "the equivalent of $100"). */
int32_t br_figure_owner(const br_figure_text *text, const br_tree *tree, int32_t number);

/* "sales rose 4 %": the subject of the verb that the measure belongs to; none that stands inside of the figure. */
int32_t br_figure_subject(const br_tree *tree, int32_t number, br_span figure);

#endif
