/* source.h: who says so: the speaker of the statement that a figure stands in, or who counts it ("the army counts
 * 900 dead", "by the French count"). Runs after the quotes. */
#ifndef BR_ANNOTATE_FIGURE_SOURCE_H
#define BR_ANNOTATE_FIGURE_SOURCE_H

#include "lexicon/lexicon.h"
#include "lexicon/word/facts.h"
#include "record/tree.h"

enum {
    BR_FIGURE_SOURCE_REACH = 4000, /* bytes of the longest statement that is looked back for */
    BR_FIGURE_SOURCE_QUOTES = 64   /* statements around a figure that are looked at */
};

/* Fills attributed_to of the figures that somebody tells. */
void br_attribute_figures(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                          br_article *article, br_arena *arena);

#endif
