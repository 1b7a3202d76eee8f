/* age.h: bare numbers that are ages: "Ann Lee, 45, said", "he turned 60", "she was 12". */
#ifndef BR_ANNOTATE_FIGURE_COUNTED_AGE_H
#define BR_ANNOTATE_FIGURE_COUNTED_AGE_H

#include "annotate/figure/counted/noun.h"

/* Marks a reading as an age where a person's name, a verb or a pronoun says so; `tree` may be NULL. */
void br_figure_find_age(const br_figure_text *text, const br_tree *tree, const br_article *article, br_reading *reading,
                        const br_figure_noun *noun);

#endif
