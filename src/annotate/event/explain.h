/* explain.h: what every rule makes of an article, for `biruni lexicon try`. */
#ifndef BR_ANNOTATE_EVENT_EXPLAIN_H
#define BR_ANNOTATE_EVENT_EXPLAIN_H

#include "base/buf.h"
#include "lexicon/lexicon.h"
#include "record/tree.h"

/* Adds to `out`, for each word that starts patterns: its place in the tree, its stance, and each pattern with what it
 * found or which of its conditions failed. Needs an article that annotate has seen and whose tokens are kept. */
void br_explain_events(const br_lexicon *lexicon, const br_tree *tree, br_arena *arena, br_buf *out);

#endif
