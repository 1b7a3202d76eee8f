#include "lexicon/event/pattern_trie.h"

#include <stdlib.h>

#include "base/vec.h"
#include "lexicon/word/scan.h"

/* one element of a path: a class or a word */
typedef struct element {
    uint32_t word;
    uint8_t class;
    bool context;
} element;

/* one way through a pattern */
typedef struct path {
    element at[BR_PATTERN_MAX_LENGTH];
    uint8_t length;
} path;

typedef BR_VEC(path) paths;

/* the tree while it grows: children as linked lists */
typedef struct sprout {
    uint32_t word;
    uint8_t class;
    uint32_t first_child, next_sibling; /* index, 0 = none: the root is nobody's child */
    uint32_t leaf;
} sprout;

struct br_pattern_builder {
    br_arena *arena;
    br_vocabulary *vocabulary;
    const char *const *classes;
    size_t n_classes;
    BR_VEC(sprout) sprouts;
    BR_VEC(uint32_t) openings; /* children of the root by class, then by word; 0 = none */
    BR_VEC(br_pattern_leaf) leaves;
};

br_pattern_builder *br_pattern_builder_new(br_arena *arena, br_vocabulary *vocabulary, const char *const *classes,
                                           size_t n_classes) {
    br_pattern_builder *b = br_new(arena, br_pattern_builder);
    *b = (br_pattern_builder){.arena = arena, .vocabulary = vocabulary, .classes = classes, .n_classes = n_classes};
    br_vec_push(arena, &b->sprouts, (sprout){0});
    return b;
}

/* ---- reading a pattern ---- */

typedef struct reader {
    br_pattern_builder *builder;
    br_str text;
    size_t at;
    uint32_t depth;
    br_error *error;
} reader;

#define MAX_DEPTH 8 /* of brackets in brackets */

static char peek(reader *r) {
    while (r->at < r->text.len && br_is_space(r->text.ptr[r->at])) r->at++;
    return r->at < r->text.len ? r->text.ptr[r->at] : 0;
}

static bool is_bracket(char c) {
    return c && strchr("[](){}|", c);
}

static bool is_class_name(br_str name) {
    if (name.len < 2 || !br_is_upper(name.ptr[0])) return false;
    for (size_t i = 0; i < name.len; i++)
        if (!br_is_upper(name.ptr[i]) && !br_is_digit(name.ptr[i]) && name.ptr[i] != '_') return false;
    return true;
}

static br_status read_element(reader *r, element *out) {
    bool escaped = r->text.ptr[r->at] == '\\';
    size_t start = r->at += escaped;
    r->at += escaped && r->at < r->text.len;
    while (r->at < r->text.len && !br_is_space(r->text.ptr[r->at]) && !is_bracket(r->text.ptr[r->at])) r->at++;
    br_str name = br_str_slice(r->text, start, r->at);
    *out = (element){0};
    if (!is_class_name(name)) {
        out->word = br_vocabulary_add(r->builder->vocabulary, name);
        if (!out->word) return br_fail(r->error, BR_BAD_INPUT, "the word \"%.*s\" is too long", BR_FMT(name));
        return BR_OK;
    }
    for (size_t c = 1; c < r->builder->n_classes; c++)
        if (r->builder->classes[c] && br_str_is(name, r->builder->classes[c])) {
            out->class = (uint8_t)c;
            return BR_OK;
        }
    return br_fail(r->error, BR_BAD_INPUT, "there is no class \"%.*s\"", BR_FMT(name));
}

/* every path of `left` followed by every path of `right` */
static br_status join(reader *r, paths *left, const paths *right) {
    paths joined = {0};
    if (left->len * right->len > BR_PATTERN_MAX_PATHS)
        return br_fail(r->error, BR_BAD_INPUT, "the pattern has more than %d ways", BR_PATTERN_MAX_PATHS);
    br_vec_reserve(r->builder->arena, &joined, left->len * right->len);
    for (size_t i = 0; i < left->len; i++)
        for (size_t j = 0; j < right->len; j++) {
            path p = left->at[i];
            const path *q = &right->at[j];
            if (p.length + q->length > BR_PATTERN_MAX_LENGTH)
                return br_fail(r->error, BR_BAD_INPUT, "the pattern is longer than %d items", BR_PATTERN_MAX_LENGTH);
            memcpy(p.at + p.length, q->at, q->length * sizeof *q->at);
            p.length = (uint8_t)(p.length + q->length);
            br_vec_push(r->builder->arena, &joined, p);
        }
    *left = joined;
    return BR_OK;
}

static br_status read_ways(reader *r, char closing, paths *out);

/* one bracket or one element, as the ways through it */
static br_status read_part(reader *r, paths *out) {
    br_arena *arena = r->builder->arena;
    char open = peek(r);
    if (open == '[' || open == '(' || open == '{') {
        r->at++;
        BR_FORWARD(read_ways(r, open == '[' ? ']' : open == '(' ? ')' : '}', out));
        if (open == '[') br_vec_push(arena, out, (path){.length = 0});
        if (open == '{')
            for (size_t i = 0; i < out->len; i++)
                for (uint8_t k = 0; k < out->at[i].length; k++) out->at[i].at[k].context = true;
        return BR_OK;
    }
    path p = {.length = 1};
    BR_FORWARD(read_element(r, &p.at[0]));
    br_vec_reserve(arena, out, 1); /* most parts have one way only */
    br_vec_push(arena, out, p);
    return BR_OK;
}

/* parts in a row, alternatives between bars, up to `closing` (0: the end of the pattern) */
static br_status read_ways(reader *r, char closing, paths *out) {
    br_arena *arena = r->builder->arena;
    if (++r->depth > MAX_DEPTH) return br_fail(r->error, BR_BAD_INPUT, "brackets are nested too deep");
    paths row = {0};
    br_vec_reserve(arena, &row, 1);
    br_vec_push(arena, &row, (path){.length = 0});
    for (;;) {
        char c = peek(r);
        if (c == closing || c == '|') {
            r->at += c != 0;
            for (size_t i = 0; i < row.len; i++) br_vec_push(arena, out, row.at[i]);
            if (c == closing) break;
            row = (paths){0};
            br_vec_push(arena, &row, (path){.length = 0});
            continue;
        }
        if (!c || c == ']' || c == ')' || c == '}')
            return br_fail(r->error, BR_BAD_INPUT, "a bracket does not match in \"%.*s\"", BR_FMT(r->text));
        paths part = {0};
        BR_FORWARD(read_part(r, &part));
        BR_FORWARD(join(r, &row, &part));
    }
    r->depth--;
    return BR_OK;
}

/* ---- growing the tree ---- */

static uint32_t add_child(br_pattern_builder *b, uint32_t parent, const element *e) {
    uint32_t fresh = (uint32_t)b->sprouts.len;
    br_vec_push(b->arena, &b->sprouts,
                (sprout){.word = e->word, .class = e->class, .next_sibling = b->sprouts.at[parent].first_child});
    b->sprouts.at[parent].first_child = fresh;
    return fresh;
}

/* the root has thousands of children, all others a few */
static uint32_t child_of_root(br_pattern_builder *b, const element *e) {
    size_t label = e->class ? e->class : BR_PATTERN_CLASSES + e->word;
    while (b->openings.len <= label) br_vec_push(b->arena, &b->openings, 0);
    if (!b->openings.at[label]) b->openings.at[label] = add_child(b, 0, e);
    return b->openings.at[label];
}

static uint32_t child_of(br_pattern_builder *b, uint32_t parent, const element *e) {
    if (!parent) return child_of_root(b, e);
    for (uint32_t c = b->sprouts.at[parent].first_child; c; c = b->sprouts.at[c].next_sibling)
        if (b->sprouts.at[c].word == e->word && b->sprouts.at[c].class == e->class) return c;
    return add_child(b, parent, e);
}

static void add_path(br_pattern_builder *b, const path *p, uint32_t rule) {
    br_pattern_leaf leaf = {.rule = rule, .length = p->length};
    uint32_t at = 0;
    for (uint8_t i = 0; i < p->length; i++) {
        at = child_of(b, at, &p->at[i]);
        leaf.class_of[i] = p->at[i].class;
    }
    while (leaf.before < p->length && p->at[leaf.before].context) leaf.before++;
    while (leaf.before + leaf.after < p->length && p->at[p->length - 1 - leaf.after].context) leaf.after++;
    if (leaf.before == leaf.length || b->sprouts.at[at].leaf)
        return; /* nothing to find; an earlier rule stands there */
    br_vec_push(b->arena, &b->leaves, leaf);
    b->sprouts.at[at].leaf = (uint32_t)b->leaves.len;
}

br_status br_pattern_add(br_pattern_builder *b, br_str pattern, uint32_t rule, br_error *error) {
    reader r = {.builder = b, .text = pattern, .error = error};
    paths ways = {0};
    BR_FORWARD(read_ways(&r, 0, &ways));
    for (size_t i = 0; i < ways.len; i++) add_path(b, &ways.at[i], rule);
    return BR_OK;
}

br_status br_pattern_add_phrase(br_pattern_builder *b, br_str phrase, uint32_t rule, br_error *error) {
    br_words words = br_scan_words(b->arena, phrase);
    path p = {.length = 0};
    for (uint32_t i = 0; i + 1 < words.n; i++) {
        if (p.length == BR_PATTERN_MAX_LENGTH)
            return br_fail(error, BR_BAD_INPUT, "the phrase is longer than %d words", BR_PATTERN_MAX_LENGTH);
        p.at[p.length++].word = br_vocabulary_add(b->vocabulary, br_word_text(&words, i));
    }
    add_path(b, &p, rule);
    return BR_OK;
}

/* ---- laying it flat ---- */

static int by_label(const void *a, const void *b) {
    const sprout *x = *(const sprout *const *)a, *y = *(const sprout *const *)b;
    if (!x->class != !y->class) return x->class ? -1 : 1;
    if (x->class != y->class) return x->class < y->class ? -1 : 1;
    return (x->word > y->word) - (x->word < y->word);
}

/* Every word of a text is asked whether it begins something, and the root has thousands of children: no search there. */
static void find_openers(br_pattern_trie *trie, uint32_t n_words, br_arena *arena) {
    uint32_t *nodes = br_array(arena, n_words, uint32_t);
    const br_pattern_edge *edge = trie->edges + __builtin_popcountll(trie->nodes[0].classes);
    for (uint32_t i = 0; i < trie->nodes[0].n_words; i++) nodes[edge[i].word] = edge[i].node;
    trie->openers = nodes;
    trie->n_openers = n_words;
}

br_pattern_trie br_pattern_finish(br_pattern_builder *b, br_arena *arena) {
    size_t n = b->sprouts.len;
    br_pattern_node *nodes = br_array(arena, n, br_pattern_node);
    br_pattern_edge *edges = br_array(arena, n, br_pattern_edge);
    br_pattern_leaf *leaves = br_array(arena, b->leaves.len + 1, br_pattern_leaf);
    if (b->leaves.len) memcpy(leaves, b->leaves.at, b->leaves.len * sizeof *leaves);
    const sprout **children = br_array(b->arena, n, const sprout *);
    uint32_t next_edge = 0;
    for (size_t i = 0; i < n; i++) {
        const sprout *s = &b->sprouts.at[i];
        size_t n_children = 0;
        for (uint32_t c = s->first_child; c; c = b->sprouts.at[c].next_sibling)
            children[n_children++] = &b->sprouts.at[c];
        qsort(children, n_children, sizeof *children, by_label);
        nodes[i] = (br_pattern_node){.first_edge = next_edge, .leaf = s->leaf};
        for (size_t c = 0; c < n_children; c++) {
            if (children[c]->class) nodes[i].classes |= (uint64_t)1 << children[c]->class;
            else nodes[i].n_words++;
            edges[next_edge++] = (br_pattern_edge){children[c]->word, (uint32_t)(children[c] - b->sprouts.at)};
        }
    }
    br_pattern_trie trie = {.nodes = nodes, .edges = edges, .leaves = leaves, .root_classes = nodes[0].classes};
    find_openers(&trie, br_vocabulary_count(b->vocabulary) + 1, arena);
    return trie;
}

/* ---- matching ---- */

typedef struct walk {
    const br_pattern_trie *trie;
    const br_pattern_item *items;
    uint32_t n;
    const br_pattern_leaf *best;
} walk;

static int covered(const br_pattern_leaf *leaf) {
    return leaf->length - leaf->after;
}

static void consider(walk *w, const br_pattern_leaf *leaf) {
    if (!w->best || covered(leaf) > covered(w->best) ||
        (covered(leaf) == covered(w->best) && leaf->rule < w->best->rule))
        w->best = leaf;
}

static const br_pattern_edge *word_edge(const walk *w, const br_pattern_node *node, uint32_t word) {
    const br_pattern_edge *low = w->trie->edges + node->first_edge + __builtin_popcountll(node->classes);
    const br_pattern_edge *end = low + node->n_words, *high = end;
    while (low < high) {
        const br_pattern_edge *middle = low + (high - low) / 2;
        if (middle->word < word) low = middle + 1;
        else high = middle;
    }
    return low < end && low->word == word ? low : NULL;
}

static void descend(walk *w, uint32_t at_node, uint32_t at);

static void follow_classes(walk *w, const br_pattern_node *node, uint32_t at) {
    for (uint64_t both = node->classes & w->items[at].classes; both; both &= both - 1) {
        uint64_t below = (both & -both) - 1;
        descend(w, w->trie->edges[node->first_edge + (uint32_t)__builtin_popcountll(node->classes & below)].node,
                at + 1);
    }
}

/* the depth is that of the tree: at most BR_PATTERN_MAX_LENGTH */
static void descend(walk *w, uint32_t at_node, uint32_t at) {
    const br_pattern_node *node = &w->trie->nodes[at_node];
    if (node->leaf) consider(w, &w->trie->leaves[node->leaf - 1]);
    if (at >= w->n) return;
    const br_pattern_item *item = &w->items[at];
    if (node->classes & item->classes) follow_classes(w, node, at);
    if (!item->word || !node->n_words) return;
    const br_pattern_edge *edge = word_edge(w, node, item->word);
    if (edge) descend(w, edge->node, at + 1);
}

const br_pattern_leaf *br_pattern_walk(const br_pattern_trie *trie, const br_pattern_item *items, uint32_t n,
                                       uint32_t at) {
    walk w = {trie, items, n, NULL};
    uint32_t word = items[at].word, opened = word < trie->n_openers ? trie->openers[word] : 0;
    if (trie->root_classes & items[at].classes) follow_classes(&w, &trie->nodes[0], at);
    if (opened) descend(&w, opened, at + 1);
    return w.best;
}
