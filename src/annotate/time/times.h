/* times.h: the first annotator: expressions of time with TIMEX3 values (ISO-TimeML; ISO 8601 inside).
 *
 * Works with and without tokens; with a tree the tense of the clause comes from it. Linear in the length of the text. */
#ifndef BR_ANNOTATE_TIME_TIMES_H
#define BR_ANNOTATE_TIME_TIMES_H

#include "lexicon/lexicon.h"
#include "record/tree.h"

typedef enum br_time_mode {
    BR_TIMES_AUTO,     /* chosen from the text */
    BR_TIMES_NEWS,     /* anchored to the publication date */
    BR_TIMES_NARRATIVE /* anchored to what was mentioned last */
} br_time_mode;

/* Conventions on which annotated sets differ. All zero: those of TimeBank. */
typedef struct br_time_options {
    br_time_mode mode;
    bool decades_as_units; /* "two decades": P2DE instead of P20Y */
    bool bare_approx;      /* "about" stays outside of the span */
} br_time_options;

/* Fills article->times in the order of the text. `tree` may be NULL, `options` too. */
br_status br_annotate_times(const br_lexicon *lexicon, const br_tree *tree, const br_time_options *options,
                            br_article *article, br_arena *arena, br_error *error);

#endif
