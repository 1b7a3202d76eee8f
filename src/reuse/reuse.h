/* reuse.h: which passages of an article stand in another, earlier one.
 *
 * An object with state and one owner: add every article in canonical order (br_reuse_order), then ask for the reprints
 * of each. The result is a function of the set of articles.
 *
 * Method: the words of a text, folded, are hashed; windows of words give shingles, thinned by winnowing (Schleimer,
 * Wilkerson, Aiken 2003) and looked up in an index of earlier articles. An earlier article that shares enough of
 * them is aligned word by word: runs of equal words are chained along the text, gaps allowed, so that cut, reordered,
 * re-headlined and badly scanned copies are found while a shared topic or a stock phrase is not. A passage is
 * credited to the earliest article that has it. Time is linear in the text: an article is compared with a capped
 * number of others. */
#ifndef BR_REUSE_REUSE_H
#define BR_REUSE_REUSE_H

#include "record/article.h"

typedef struct br_reuse br_reuse;

/* An empty one. All it keeps lives in `arena`, and goes with it: articles may be forgotten after br_reuse_add(). */
br_reuse *br_reuse_new(br_arena *arena);

/* what tells which of two articles was first */
typedef struct br_reuse_rank {
    br_str published, id;
    int64_t words;
} br_reuse_rank;

/* Canonical order of articles: known dates first, earlier before later; of one day the longer before the shorter, for copies
 * are cut more often than enlarged; then by id. <0, 0, >0. */
int br_reuse_order(const br_reuse_rank *a, const br_reuse_rank *b);

/* Takes in one article and finds its passages that stand in those added before. The reprints (spans in code points,
 * in order of the text) live in `arena`. */
void br_reuse_add(br_reuse *reuse, br_str id, br_str text, br_arena *arena, br_reprint **reprints, size_t *n);

#endif
