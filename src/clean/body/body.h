/* body.h: which blocks of a page are its article.
 *
 * container.h finds the element that holds it. Inside, what names, links, wording and place tell to be furniture goes out.
 * Nothing is chosen by the longest block, so that an article split over siblings stays whole. */
#ifndef BR_CLEAN_BODY_BODY_H
#define BR_CLEAN_BODY_BODY_H

#include "clean/block.h"

typedef struct br_body {
    uint32_t container;   /* node */
    uint32_t first, last; /* kept blocks: the first, and the one behind the last; equal: there are none */
    size_t bytes;         /* of kept text */
} br_body;

/* What is known of the article before its text is chosen; empty where nothing is. */
typedef struct br_body_hints {
    const br_clean_lexicon *lexicon;
    br_str title;          /* its repetition is left out */
    br_str site;           /* lines in which the outlet speaks of itself are left out */
    br_str summary;        /* as the meta elements tell it: where the page shows it, it belongs to the text */
    const br_str *authors; /* lines of these names only are left out */
    size_t n_authors;
} br_body_hints;

/* Sets `keep` of every block. */
br_body br_body_choose(br_arena *arena, br_blocks *blocks, const br_body_hints *hints);

#endif
