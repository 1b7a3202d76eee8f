/* condition.h: the words that introduce a clause, and whether it is a condition or stands under one.
 * Private to factuality. */
#ifndef BR_ANNOTATE_FACTUALITY_CONDITION_H
#define BR_ANNOTATE_FACTUALITY_CONDITION_H

#include "annotate/factuality/words.h"

/* BR_CUE bits of the words that introduce a clause or phrase ("if", "as soon as", "without"). */
uint64_t br_marker_cues(const br_stance_words *words, int32_t token);

/* The same of a clause, and what its place and its own words say: "had the bank collapsed", "provided that", "so long
 * as". */
uint64_t br_clause_cues(const br_stance_words *words, int32_t clause);

/* "whoever betrays them": a clause that tells of nobody in particular. */
bool br_is_whoever(const br_stance_words *words, int32_t clause);

/* "had the bank collapsed", "should they refuse": a condition told by the order of words. */
bool br_is_inverted(const br_stance_words *words, int32_t clause);

/* Whether a clause is bound to a condition: an if-clause, "in the event of", "otherwise" ... */
bool br_is_bound(const br_stance_words *words, int32_t clause);

#endif
