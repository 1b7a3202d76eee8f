/* html_trim.h: the first pass over a page: a linear one that copies what the parser shall see. */
#ifndef BR_MARKUP_HTML_TRIM_H
#define BR_MARKUP_HTML_TRIM_H

#include "base/str.h"

/* Ceilings; what lies beyond is dropped, its text kept. Only a page of more elements than these is refused: the passes over its nodes
 * take a second for them. */
#define BR_HTML_MAX_NODES      1000000u
#define BR_HTML_MAX_DEPTH      400
#define BR_HTML_MAX_ATTRIBUTES 64
#define BR_HTML_MAX_NAME       64
#define BR_HTML_MAX_VALUE      4096
#define BR_HTML_MAX_LD_JSON    32

/* A page without scripts, styles, drawings, comments and attributes that nobody asks for. */
typedef struct br_html_trimmed {
    br_str text;
    br_str *ld_json;
    uint32_t n_ld_json;
    bool is_full; /* more than BR_HTML_MAX_NODES elements: the text ends there */
} br_html_trimmed;
br_html_trimmed br_html_trim(br_arena *arena, br_str page);

#endif
