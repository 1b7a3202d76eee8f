#include "text/mst.h"

#include <stdbool.h>
#include <string.h>

/* Every word's best head among the other words; false when n is 1. */
static void choose_heads(const int32_t *scores, size_t stride, uint32_t n, int32_t *heads) {
    for (uint32_t d = 0; d < n; d++) {
        const int32_t *row = scores + d * stride;
        int32_t best = d == 0 ? 1 : 0;
        for (uint32_t h = 0; h < n; h++)
            if (h != d && row[h] > row[best]) best = (int32_t)h;
        heads[d] = best;
    }
}

static uint32_t choose_root(const int32_t *scores, size_t stride, const int32_t *root, uint32_t n,
                            const int32_t *heads) {
    uint32_t best = 0;
    int64_t most = INT64_MIN;
    for (uint32_t d = 0; d < n; d++) {
        int64_t gain = (int64_t)root[d] - scores[d * stride + (size_t)heads[d]];
        if (gain > most) {
            most = gain;
            best = d;
        }
    }
    return best;
}

/* Whether every word ends at the root; mark: 0 new, i + 1 seen from word i, UINT32_MAX known to end well. */
static bool is_tree(const int32_t *heads, uint32_t n, uint32_t *mark) {
    memset(mark, 0, n * sizeof *mark);
    for (uint32_t i = 0; i < n; i++) {
        int32_t at = (int32_t)i;
        while (at >= 0 && !mark[at]) {
            mark[at] = i + 1;
            at = heads[at];
        }
        if (at >= 0 && mark[at] == i + 1) return false;
        for (at = (int32_t)i; at >= 0 && mark[at] == i + 1; at = heads[at]) mark[at] = UINT32_MAX;
    }
    return true;
}

/* Contraction. Nodes 0..n-1 are the words, later ones circles that were made one node; `into[x]` is the node
 * that swallowed x. A live node has a row of gains: for each word h outside, the best arc from h into the
 * node, and the word where it enters. A circle takes the row of one of its members. */
typedef struct contraction {
    uint32_t n, n_nodes, root;
    int64_t *gain;       /* rows of n */
    uint32_t *enters;    /* rows of n */
    uint32_t *row;       /* of each node */
    uint32_t *node;      /* the live node that each word is in */
    int32_t *into;       /* -1 = live */
    int64_t *taken;      /* gain of the arc that a node has chosen */
    uint32_t *from, *at; /* that arc: head word, dependent word */
    bool *settled;       /* connected to the root */
    uint32_t *path;
} contraction;

static contraction contraction_of(br_arena *arena, const int32_t *scores, size_t stride, uint32_t n, uint32_t root) {
    contraction c = {.n = n, .n_nodes = n, .root = root};
    size_t most = 2 * (size_t)n;
    c.gain = br_arena_raw(arena, (size_t)n * n * sizeof *c.gain);
    c.enters = br_arena_raw(arena, (size_t)n * n * sizeof *c.enters);
    c.row = br_array(arena, most, uint32_t);
    c.node = br_array(arena, n, uint32_t);
    c.into = br_array(arena, most, int32_t);
    c.taken = br_array(arena, most, int64_t);
    c.from = br_array(arena, most, uint32_t);
    c.at = br_array(arena, most, uint32_t);
    c.settled = br_array(arena, most, bool);
    c.path = br_array(arena, most, uint32_t);
    for (uint32_t d = 0; d < n; d++) {
        c.row[d] = c.node[d] = d;
        c.into[d] = -1;
        for (uint32_t h = 0; h < n; h++) {
            c.gain[(size_t)d * n + h] = scores[d * stride + h];
            c.enters[(size_t)d * n + h] = d;
        }
    }
    c.settled[root] = true;
    return c;
}

static void choose_arc(contraction *c, uint32_t x) {
    const int64_t *gain = c->gain + (size_t)c->row[x] * c->n;
    bool found = false;
    for (uint32_t h = 0; h < c->n; h++) {
        if (c->node[h] == x || (found && gain[h] <= c->taken[x])) continue;
        c->taken[x] = gain[h];
        c->from[x] = h;
        found = true;
    }
    c->at[x] = c->enters[(size_t)c->row[x] * c->n + c->from[x]];
}

/* path[first..last] form a circle: they become one node, which takes the row of the first. */
static uint32_t contract(contraction *c, uint32_t first, uint32_t last) {
    uint32_t new = c->n_nodes++, keep = c->row[c->path[first]];
    int64_t *gain = c->gain + (size_t)keep * c->n;
    uint32_t *enters = c->enters + (size_t)keep * c->n;
    for (uint32_t i = first; i <= last; i++) {
        uint32_t x = c->path[i];
        const int64_t *g = c->gain + (size_t)c->row[x] * c->n;
        const uint32_t *e = c->enters + (size_t)c->row[x] * c->n;
        for (uint32_t h = 0; h < c->n; h++) {
            int64_t instead = g[h] - c->taken[x]; /* entering here gives up the arc inside the circle */
            if (i > first && instead <= gain[h]) continue;
            gain[h] = instead;
            enters[h] = e[h];
        }
        c->into[x] = (int32_t) new;
    }
    for (uint32_t h = 0; h < c->n; h++)
        if (c->into[c->node[h]] == (int32_t) new) c->node[h] = new;
    c->row[new] = keep;
    c->into[new] = -1;
    return new;
}

/* Follows best arcs from word `start` until something settled is reached; circles on the way are contracted.
 */
static void settle(contraction *c, uint32_t start, int32_t *place) {
    uint32_t len = 0;
    c->path[len++] = c->node[start];
    place[c->node[start]] = 0;
    while (len) {
        uint32_t x = c->path[len - 1];
        choose_arc(c, x);
        uint32_t next = c->node[c->from[x]];
        if (c->settled[next]) break;
        if (place[next] >= 0) {
            uint32_t first = (uint32_t)place[next];
            uint32_t new = contract(c, first, len - 1);
            len = first;
            next = new;
        }
        place[next] = (int32_t)len;
        c->path[len++] = next;
    }
    for (uint32_t i = 0; i < len; i++) c->settled[c->path[i]] = true;
}

/* From the outermost nodes inwards: the arc into a node enters at a word, and decides for all nodes around
 * it. */
static void unfold(contraction *c, int32_t *heads) {
    for (uint32_t x = c->n_nodes; x-- > 0;) {
        if (x == c->root || c->into[x] == -2) continue; /* decided from outside */
        heads[c->at[x]] = (int32_t)c->from[x];
        for (int32_t y = (int32_t)c->at[x]; y >= 0 && y != (int32_t)x;) {
            int32_t outer = c->into[y];
            c->into[y] = -2;
            y = outer;
        }
    }
    heads[c->root] = -1;
}

void br_mst_heads(br_arena *arena, const int32_t *scores, size_t stride, const int32_t *root, uint32_t n,
                  int32_t *heads) {
    if (n < 2) {
        if (n) heads[0] = -1;
        return;
    }
    br_arena_mark mark = br_arena_tell(arena);
    choose_heads(scores, stride, n, heads);
    uint32_t top = choose_root(scores, stride, root, n, heads);
    heads[top] = -1;
    if (!is_tree(heads, n, br_array(arena, n, uint32_t))) {
        contraction c = contraction_of(arena, scores, stride, n, top);
        int32_t *place = br_array(arena, 2 * (size_t)n, int32_t);
        memset(place, -1, 2 * (size_t)n * sizeof *place);
        for (uint32_t i = 0; i < n; i++)
            if (!c.settled[c.node[i]]) settle(&c, i, place);
        unfold(&c, heads);
    }
    br_arena_rewind(arena, mark);
}
