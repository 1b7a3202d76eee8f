/* html.h: an HTML page as a flat tree.
 *
 * libxml2 parses; its events become one array of nodes in the order of the document, so that walking the tree is
 * walking an array and nothing recurses. A node's descendants are the nodes between it and its `end`.
 *
 * Before that, one linear pass over the bytes (html_trim.c) leaves out what no reader sees: scripts, styles,
 * drawings, comments, attributes that nobody asks for. It also caps attributes and depth, where libxml2 2.9 would
 * become quadratic. JSON-LD scripts are kept aside. */
#ifndef BR_MARKUP_HTML_H
#define BR_MARKUP_HTML_H

#include "base/status.h"
#include "markup/tag.h"

typedef struct br_html_attr {
    br_str name, value;
} br_html_attr;

typedef struct br_html_node {
    br_tag tag;
    uint32_t parent; /* index; that of the root (node 0) is 0 */
    uint32_t end;    /* index behind the last descendant */
    uint16_t depth, n_attrs;
    union {
        br_str text;         /* of BR_TAG_TEXT: entities resolved, white space as it came */
        br_html_attr *attrs; /* of elements */
    };
} br_html_node;

typedef struct br_html {
    br_html_node *nodes; /* node 0 is the page itself, an element of tag BR_TAG_HTML */
    uint32_t n_nodes;
    br_str *ld_json; /* bodies of JSON-LD scripts */
    uint32_t n_ld_json;
} br_html;

/* The tree of a page in well-formed UTF-8. Everything lives in `arena` or in `page`. */
br_status br_html_parse(br_arena *arena, br_str page, br_html *html, br_error *error);

/* Value of an attribute, the empty view when absent. */
br_str br_html_attr_of(const br_html_node *node, const char *name);

/* All text below a node, white space squeezed, blocks parted by blanks. */
br_str br_html_text(br_arena *arena, const br_html *html, uint32_t node);

#endif
