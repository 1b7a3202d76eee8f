/* quoted.h: which words stand in direct speech. */
#ifndef BR_ANNOTATE_EVENT_QUOTED_H
#define BR_ANNOTATE_EVENT_QUOTED_H

#include "record/article.h"

/* Of each token whether it stands in direct speech. Needs quotes. */
bool *br_quoted_tokens(const br_article *article, br_arena *arena);

#endif
