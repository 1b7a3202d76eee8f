/* meta.h: what a page says of its article beside the text: title, authors, site, date, language, kind.
 *
 * Sources, the most reliable first: JSON-LD, meta elements, microdata and time elements, the text around the headline, the
 * address. Each fact remembers where it came from as far as the record needs it. */
#ifndef BR_CLEAN_META_H
#define BR_CLEAN_META_H

#include "clean/block.h"
#include "clean/when.h"
#include "record/article.h"
#include "record/page.h"

/* What JSON-LD tells (ld_json.c). Empty where it says nothing. */
typedef struct br_ld {
    br_str headline, published, site, language, section, type, body;
    br_str *authors;
    uint32_t n_authors;
} br_ld;
br_ld br_ld_read(br_arena *arena, const br_html *html);

/* The articleBody as text: some write it with markup. Lines or blank lines part its paragraphs. */
br_str br_ld_body(br_arena *arena, const br_ld *ld);

typedef struct br_meta {
    br_str title, site, language, url, summary;
    br_str *authors;
    uint32_t n_authors;
    br_date published;
    br_published_from published_from;
    bool is_opinion;
    bool is_article; /* the page says that it is one article */
    br_ld ld;
} br_meta;

/* `today`: days since 1970; dates behind it are no dates of publication. */
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
