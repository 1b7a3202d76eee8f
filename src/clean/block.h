/* block.h: a page as blocks: stretches of text that a reader sees as one paragraph, heading, item or cell, in order.
 *
 * Blocks are made in one walk over the tree; what their elements' names tell is inherited downwards on the way. */
#ifndef BR_CLEAN_BLOCK_H
#define BR_CLEAN_BLOCK_H

#include "base/vec.h"
#include "lexicon/clean.h"
#include "markup/html.h"

/* Beyond BR_CLASS_*: what an element's tag or attributes tell. */
enum {
    BR_MARK_STRONG = 1u << 23, /* in bold */
    BR_MARK_LINK = 1u << 24,   /* inside a link */
    BR_MARK_FIGURE = 1u << 25, /* picture with its legend */
    BR_MARK_LIST = 1u << 26,
    BR_MARK_TABLE = 1u << 27,
    BR_MARK_QUOTE = 1u << 28,
    BR_MARK_HEADER = 1u << 29, /* <header>: of the page or of the article */
    BR_MARK_FORM = 1u << 30,
    BR_MARK_PRE = 1u << 31
};

typedef struct br_block {
    uint32_t node;  /* innermost element of block kind around it */
    uint32_t first; /* its first text node */
    br_str text;    /* white space squeezed */
    uint32_t link_bytes, strong_bytes;
    unsigned marks;   /* BR_CLASS_* and BR_MARK_* of all elements around it */
    unsigned wording; /* BR_WORDING_*; only of blocks short enough */
    br_tag tag;       /* heading, item, cell ...: of `node` */
    bool prose, keep;
} br_block;

typedef struct br_blocks {
    const br_html *html;
    unsigned *marks; /* of each node: its own and those of what it stands in */
    br_block *at;
    uint32_t n;
} br_blocks;

/* The blocks of a page. `lexicon` may be NULL: then no names and no wording are looked at. */
br_blocks br_blocks_of(const br_clean_lexicon *lexicon, br_arena *arena, const br_html *html);

/* The first block that begins at a node or behind it; blocks->n where none does. */
uint32_t br_blocks_from(const br_blocks *blocks, uint32_t node);

/* All blocks as text, a blank line between them: what a reader could see of the page. */
br_str br_blocks_text(br_arena *arena, const br_blocks *blocks);

#endif
