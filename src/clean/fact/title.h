/* title.h: titles without the site's name. */
#ifndef BR_CLEAN_FACT_TITLE_H
#define BR_CLEAN_FACT_TITLE_H

#include "base/str.h"

/* `title` without a part at either end that names the site ("Peace talks fail | The Daily Reed"). `site`: its name, `host`: of
 * its address; either may be empty. `is_page_title`: of the <title> element, where a short last part is the site's even if
 * nothing else says so. */
br_str br_title_strip(br_arena *arena, br_str title, br_str site, br_str host, bool is_page_title);

/* Share of the words of the shorter text that the longer one has too, in percent. */
int br_title_likeness(br_arena *arena, br_str a, br_str b);

#endif
