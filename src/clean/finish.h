/* finish.h: the last step of an article: what the container told of it, its language and passages in others, its id. */
#ifndef BR_CLEAN_FINISH_H
#define BR_CLEAN_FINISH_H

#include "lexicon/lexicon.h"
#include "record/article.h"
#include "record/page.h"

/* Fills what `hints` know and the article does not; a date becomes `from`. */
void br_article_hint(const br_lexicon *lexicon, br_arena *arena, const br_page_hints *hints, br_published_from from,
                     int32_t latest, br_article *article);

/* `told`: the language that the page tells, or "". `latest`: see meta.h. */
void br_article_finish(const br_lexicon *lexicon, const br_page *page, br_arena *arena, br_str told, int32_t latest,
                       br_article *article);

#endif
