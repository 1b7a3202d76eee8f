/* container.h: which element of a page holds its article: the prose of each element summed up the tree, without what names tell to be
 * furniture, and the way down to the smallest that still holds nearly all of it. */
#ifndef BR_CLEAN_BODY_CONTAINER_H
#define BR_CLEAN_BODY_CONTAINER_H

#include "clean/body/body.h"

/* How much furniture is taken out by name: less at each try. */
enum { BR_BY_ALL_NAMES, BR_BY_STRONG_NAMES, BR_BY_NO_NAME, BR_N_TRIES };

typedef struct br_choice {
    br_arena *arena;
    br_blocks *blocks;
    const br_body_hints *hints;
    br_str title_key;
    uint32_t *prose; /* of each node: bytes of prose below it */
    unsigned *bad;   /* of each node: 1 if it or what it stands in is furniture by name */
    uint32_t total;  /* prose of the page */
    int strictness;
} br_choice;

/* Sets `bad` by the names that count at this strictness, and `prose` and `total` without what is bad. */
void br_mark_furniture(br_choice *choice);

/* The container's node, once the furniture is marked. */
uint32_t br_find_container(const br_choice *choice);

bool br_node_is_inside(const br_html *html, uint32_t node, uint32_t container);

#endif
