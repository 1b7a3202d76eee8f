/* ld_json.h: what the JSON-LD of a page tells of its article. Pages get the JSON wrong in a few known ways, which are
 * mended; what stays broken is passed over. */
#ifndef BR_CLEAN_FACT_LD_JSON_H
#define BR_CLEAN_FACT_LD_JSON_H

#include "markup/html.h"

/* Empty where it says nothing. */
typedef struct br_ld {
    br_str headline, site, language, section, type, body;
    /* as written; numbers are seconds or milliseconds since 1970; `uploaded`: of the first film on the page */
    br_str published, modified, uploaded;
    br_str *authors;
    uint32_t n_authors;
} br_ld;

br_ld br_ld_read(br_arena *arena, const br_html *html);

/* The articleBody as text: some write it with markup. Lines or blank lines part its paragraphs. */
br_str br_ld_body(br_arena *arena, const br_ld *ld);

#endif
