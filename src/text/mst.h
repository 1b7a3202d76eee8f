/* mst.h: the best tree over scored arcs (Chu & Liu 1965, Edmonds 1967; the dense form after Tarjan
 * 1977). */
#ifndef BR_TEXT_MST_H
#define BR_TEXT_MST_H

#include "base/arena.h"

#include <stdint.h>

/* scores[d * stride + h]: how well word h suits as the head of word d; root[d]: how well d suits as the root
 * of the sentence. Exactly one word becomes the root: the one that gains most by it. heads[d] receives the
 * index of the head, -1 for the root. Ties go to the lower index. Quadratic in n. */
void br_mst_heads(br_arena *arena, const int32_t *scores, size_t stride, const int32_t *root, uint32_t n,
                  int32_t *heads);

#endif
