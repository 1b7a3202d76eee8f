/* byline.h: who wrote the article on a page. */
#ifndef BR_CLEAN_FACT_BYLINE_H
#define BR_CLEAN_FACT_BYLINE_H

#include "clean/fact/authors.h"
#include "clean/fact/headline.h"

/* The authors, from the first source that names any: JSON-LD, meta elements, marked elements, links and lines around
 * the headline, blocks named bylines. An outlet that signs its own articles (`site`) waits until no person is found. */
br_names br_byline_choose(const br_sources *s, br_region around, br_str site);

#endif
