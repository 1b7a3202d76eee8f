/* text_mend.h: what a reader sees at once and the net does not: two slips of trees that marks and counts give away. */
#ifndef BR_TEXT_TEXT_MEND_H
#define BR_TEXT_TEXT_MEND_H

#include "base/arena.h"
#include "record/token.h"

/* Gives subjects back to the clause that a verb of speech took them from, and words behind an aside to the clause around it.
 * `tokens`: one sentence with heads counted inside of it; spans are of `text`. The result is a tree still. */
void br_mend_tree(br_arena *arena, br_str text, br_token *tokens, int32_t n);

#endif
