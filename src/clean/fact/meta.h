/* meta.h: what a page says of its article beside the text: title, authors, site, date, language, kind.
 *
 * Sources, the most reliable first: JSON-LD, meta elements, microdata and time elements, the text around the headline, the
 * address. Each fact remembers where it came from as far as the record needs it. */
#ifndef BR_CLEAN_FACT_META_H
#define BR_CLEAN_FACT_META_H

#include "clean/fact/byline.h"
#include "clean/fact/published.h"

typedef struct br_meta {
    br_str title, site, language, url, summary;
    br_names authors;
    br_published published;
    bool is_opinion;
    bool is_article; /* the page says that it is one article */
    br_ld ld;
} br_meta;

/* What every page is read with. */
typedef struct br_meta_context {
    const br_clean_lexicon *lexicon;
    const br_page *page;
    int32_t latest; /* the last day that may be one of publication */
} br_meta_context;

br_meta br_meta_read(const br_meta_context *context, br_arena *arena, const br_blocks *blocks);

/* Day order of numeric dates on pages in `language` ("en-GB") from the site at `url`. */
br_when_order br_meta_order(br_str language, br_str url);

/* The last day on which the page can have been published: its capture, or the day of the run. */
int32_t br_meta_latest(const br_clean_lexicon *lexicon, br_str fetched);

#endif
