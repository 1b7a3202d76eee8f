#include "record/tree.h"

_Static_assert(BR_DEP_COUNT <= 64, "relations of children are bits of a word");

/* Where the head of each token stands after cycles and strangers' heads are cut: iterative, each token visited
 * at most twice. state: 0 new, 1 on the current path, 2 done */
static int32_t *safe_heads(br_arena *arena, const br_article *a) {
    int32_t *head = br_array(arena, a->n_tokens + 1, int32_t);
    uint8_t *state = br_array(arena, a->n_tokens + 1, uint8_t);
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        int32_t h = a->tokens[i].head;
        head[i] = h >= 0 && (uint32_t)h < a->n_tokens && (uint32_t)h != i ? h : BR_NO_HEAD;
    }
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        int32_t at = (int32_t)i, before = -1;
        while (at >= 0 && state[at] == 0) {
            state[at] = 1;
            before = at;
            at = head[at];
        }
        if (at >= 0 && state[at] == 1) head[before] = BR_NO_HEAD;
        for (at = (int32_t)i; at >= 0 && state[at] == 1; at = head[at]) state[at] = 2;
    }
    return head;
}

static void cut_crowds(br_arena *arena, int32_t *head, uint32_t n) {
    uint32_t *children = br_array(arena, n + 1, uint32_t);
    for (uint32_t i = 0; i < n; i++)
        if (head[i] >= 0 && ++children[head[i]] > BR_TREE_CHILDREN) head[i] = BR_NO_HEAD;
}

static void link_children(br_tree *tree, const int32_t *head, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) tree->first_child[i] = tree->next_sibling[i] = -1;
    for (uint32_t i = n; i-- > 0;) {
        if (head[i] < 0) continue;
        tree->next_sibling[i] = tree->first_child[head[i]];
        tree->first_child[head[i]] = (int32_t)i;
        tree->relations[head[i]] |= br_deprel_bits((br_deprel)tree->article->tokens[i].deprel);
    }
}

/* tokens in an order where parents come before their children */
static int32_t *top_down(br_arena *arena, const br_tree *tree, const int32_t *head, uint32_t n) {
    int32_t *order = br_array(arena, n + 1, int32_t);
    uint32_t len = 0;
    for (uint32_t i = 0; i < n; i++)
        if (head[i] < 0) order[len++] = (int32_t)i;
    for (uint32_t i = 0; i < len; i++)
        br_for_children (tree, order[i], child) order[len++] = child;
    return order;
}

br_tree br_tree_of(br_arena *arena, const br_article *a) {
    uint32_t n = a->n_tokens;
    br_tree tree = {
        .article = a,
        .first_child = br_array(arena, n + 1, int32_t),
        .next_sibling = br_array(arena, n + 1, int32_t),
        .relations = br_array(arena, n + 1, uint64_t),
        .sentence = br_array(arena, n + 1, uint32_t),
        .first = br_array(arena, n + 1, uint32_t),
        .last = br_array(arena, n + 1, uint32_t),
        .depth = br_array(arena, n + 1, uint8_t),
        .grammar = br_array(arena, n + 1, br_grammar),
    };
    int32_t *head = safe_heads(arena, a);
    cut_crowds(arena, head, n);
    link_children(&tree, head, n);
    int32_t *order = top_down(arena, &tree, head, n);
    for (uint32_t i = 0; i < n; i++) {
        tree.first[i] = tree.last[i] = i;
        int32_t t = order[i], h = head[t];
        if (h >= 0) tree.depth[t] = tree.depth[h] < 255 ? (uint8_t)(tree.depth[h] + 1) : 255;
    }
    for (uint32_t i = n; i-- > 0;) {
        int32_t t = order[i], h = head[t];
        if (h < 0) continue;
        if (tree.first[t] < tree.first[h]) tree.first[h] = tree.first[t];
        if (tree.last[t] > tree.last[h]) tree.last[h] = tree.last[t];
    }
    for (uint32_t s = 0; s < a->n_sentences; s++)
        for (uint32_t t = 0; t < a->sentences[s].n_tokens; t++) tree.sentence[a->sentences[s].first_token + t] = s;
    return tree;
}

int32_t br_tree_next_child(const br_tree *tree, int32_t child, br_deprel rel) {
    for (; child >= 0; child = tree->next_sibling[child])
        if (br_deprel_bits((br_deprel)br_tok(tree, child)->deprel) >> rel & 1) return child;
    return -1;
}

bool br_tree_is_below(const br_tree *tree, int32_t token, int32_t top) {
    for (int steps = 0; token >= 0 && steps < 256; steps++) {
        if (token == top) return true;
        token = br_tok(tree, token)->head;
    }
    return false;
}

br_span br_tree_span(const br_tree *tree, int32_t token) {
    uint32_t first = tree->first[token], last = tree->last[token];
    const br_token *tokens = tree->article->tokens;
    while (first < (uint32_t)token && tokens[first].upos == BR_UPOS_PUNCT) first++;
    while (last > (uint32_t)token && tokens[last].upos == BR_UPOS_PUNCT) last--;
    return (br_span){tokens[first].span.start, tokens[last].span.end};
}

int32_t br_token_at(const br_article *a, uint32_t at) {
    uint32_t low = 0, high = a->n_tokens; /* the first token that ends behind `at` */
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->tokens[middle].span.end <= at) low = middle + 1;
        else high = middle;
    }
    return low < a->n_tokens ? (int32_t)low : -1;
}

int32_t br_tree_head_of(const br_tree *tree, br_span span) {
    int32_t best = -1;
    int32_t t = br_token_at(tree->article, span.start);
    for (; t >= 0 && (uint32_t)t < tree->article->n_tokens && br_tok(tree, t)->span.start < span.end; t++)
        if (best < 0 || tree->depth[t] < tree->depth[best]) best = t;
    return best;
}

int32_t br_sentence_at(const br_article *a, uint32_t at) {
    uint32_t low = 0, high = a->n_sentences;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->sentences[middle].span.end <= at) low = middle + 1;
        else high = middle;
    }
    return low < a->n_sentences && a->sentences[low].span.start <= at ? (int32_t)low : -1;
}
