/* noun.h: what a figure counts or measures, and of what it is a share: from the tree where there is one, from
 * the words behind the number where there is none. */
#ifndef BR_ANNOTATE_FIGURE_COUNTED_NOUN_H
#define BR_ANNOTATE_FIGURE_COUNTED_NOUN_H

#include "annotate/figure/read/read.h"
#include "record/tree.h"

typedef struct br_figure_noun {
    br_str text;  /* "first-team player", "troops"; "" = none */
    int32_t head; /* its token, -1 = none or no tree */
    bool counted; /* the number stands before the noun and counts it */
    bool is_name; /* the noun is a name in the singular: the number may be part of it */
    bool is_singular;
    bool named;   /* it is somebody or something with a name that is measured: `about` tells it */
    bool lasts;   /* what is set for a length of time: a truce, a curfew */
    br_str of;    /* the whole of a share, "" = not told */
    br_str about; /* the subject of the clause, "" = none */
} br_figure_noun;

/* `tree` may be NULL. */
br_figure_noun br_figure_noun_of(const br_figure_text *text, const br_tree *tree, const br_reading *reading,
                                 br_arena *arena);

/* The number of a figure: in "more than 4,500" and "rose 9 %" not the word that is nearest to the root; -1 = none. */
int32_t br_figure_number(const br_tree *tree, br_span figure);

#endif
