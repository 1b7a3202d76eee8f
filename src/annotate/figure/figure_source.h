/* figure_source.h: who says so: the speaker of the statement that a figure stands in. Runs after the quotes. */
#ifndef BR_ANNOTATE_FIGURE_FIGURE_SOURCE_H
#define BR_ANNOTATE_FIGURE_FIGURE_SOURCE_H

#include "record/article.h"

enum {
    BR_FIGURE_SOURCE_REACH = 4000, /* bytes of the longest statement that is looked back for */
    BR_FIGURE_SOURCE_QUOTES = 64   /* statements around a figure that are looked at */
};

/* Fills attributed_to of the figures that stand in a statement with a speaker. */
void br_attribute_figures(br_article *article);

#endif
