/* clean.h: the second stage: a page → its articles.
 *
 * Stateless: constant lexicon, page in, articles out, all in `arena`. Fills id, page, part, title, authors, site,
 * published, language, languages, voice and text of each article. A page without any article gives none. */
#ifndef BR_CLEAN_CLEAN_H
#define BR_CLEAN_CLEAN_H

#include "base/vec.h"
#include "lexicon/lexicon.h"
#include "record/article.h"
#include "record/page.h"

typedef BR_VEC(br_article) br_articles;

br_status br_clean(const br_lexicon *lexicon, const br_page *page, br_arena *arena, br_articles *articles,
                   br_error *error);

/* All text of a page in order, furniture too, white space as it stands: what `verify` looks for paragraphs in. */
br_str br_page_text(const br_page *page, br_arena *arena);

#endif
