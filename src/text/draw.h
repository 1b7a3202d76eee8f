/* draw.h: a dependency tree drawn for the terminal, a word a line in the order of the text. */
#ifndef BR_TEXT_DRAW_H
#define BR_TEXT_DRAW_H

#include "base/buf.h"
#include "record/tree.h"

/* Appends the drawing of a sentence: lines to the left join each word to its head; behind the word stand its
 * tag, its relation and its name, if it is one. */
void br_tree_draw(br_buf *out, const br_tree *tree, uint32_t sentence);

#endif
