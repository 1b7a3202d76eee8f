/* headline.h: the title of a page's article, and where on the page it stands. */
#ifndef BR_CLEAN_FACT_HEADLINE_H
#define BR_CLEAN_FACT_HEADLINE_H

#include "clean/fact/head.h"

/* The title without the names of the site and of its host: the heading that readers see, where the page's other titles
 * speak of it. */
br_str br_headline_choose(const br_sources *s, br_str site, br_str host);

/* Entities that were escaped twice. */
br_str br_headline_unescape(br_arena *arena, br_str text);

/* The blocks around the headline, where date and authors stand; the first ones where no block holds `title`. */
typedef struct br_region {
    uint32_t first, last; /* blocks; the one behind the last */
    uint32_t headline;
} br_region;
br_region br_headline_region(const br_sources *s, br_str title);

#endif
