/* head.h: what may tell a fact about the article on a page: its head, its first headings, its JSON-LD, its blocks. */
#ifndef BR_CLEAN_FACT_HEAD_H
#define BR_CLEAN_FACT_HEAD_H

#include "base/date.h"
#include "clean/block.h"
#include "clean/fact/ld_json.h"
#include "record/page.h"

#define BR_HEAD_MAX_METAS    256
#define BR_HEAD_MAX_HEADINGS 8

/* The head of a page, collected in one walk over the tree. */
typedef struct br_head {
    const br_html *html;
    uint32_t metas[BR_HEAD_MAX_METAS]; /* nodes */
    size_t n_metas;
    br_str page_title, language, canonical;
    uint32_t headings[BR_HEAD_MAX_HEADINGS]; /* nodes of h1 */
    size_t n_headings;
} br_head;
br_head *br_head_read(br_arena *arena, const br_html *html);

/* The name of a meta element, whichever attribute bears it. */
br_str br_meta_name(const br_html_node *node);

/* Content of the first meta element with one of the names; the names, the most reliable first, end with NULL. */
br_str br_head_meta(const br_head *head, const char *const *names);

/* All that those who look for one fact read. */
typedef struct br_sources {
    const br_clean_lexicon *lexicon;
    br_arena *arena;
    const br_page *page;
    const br_blocks *blocks;
    const br_head *head;
    const br_ld *ld;
    int32_t latest;   /* the last day that may be one of publication */
    br_date captured; /* the day when an archive of the web took the page, if its address tells */
} br_sources;

#endif
