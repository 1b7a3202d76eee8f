#include "clean/body/container.h"

#include "clean/clean_weights.h"

#define BESIDE (BR_CLASS_NAV | BR_CLASS_FOOTER | BR_CLASS_SIDE | BR_CLASS_RELATED)
#define FURNITURE                                                                                                      \
    (BR_CLASS_COMMENTS | BESIDE | BR_CLASS_SHARE | BR_CLASS_PROMO | BR_CLASS_AD | BR_CLASS_NOTICE | BR_CLASS_TAGS |    \
     BR_CLASS_BIO | BR_CLASS_HIDDEN | BR_CLASS_LEGAL | BR_CLASS_CAPTION | BR_CLASS_BYLINE | BR_CLASS_ROW |             \
     BR_CLASS_DATE | BR_CLASS_MEDIA | BR_MARK_FORM)

/* ---- furniture by name ---- */

/* sums the prose of blocks up the tree; `all`: also that of furniture */
static void sum_prose(br_choice *c, bool all) {
    const br_html *html = c->blocks->html;
    memset(c->prose, 0, html->n_nodes * sizeof *c->prose);
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        const br_block *b = &c->blocks->at[i];
        if (b->prose && (all || !c->bad[b->first])) c->prose[b->node] += (uint32_t)b->text.len;
    }
    for (uint32_t i = html->n_nodes; i-- > 1;) c->prose[html->nodes[i].parent] += c->prose[i];
    c->total = html->n_nodes ? c->prose[0] : 0;
}

static unsigned own_marks(const br_choice *c, uint32_t node) {
    uint32_t parent = c->blocks->html->nodes[node].parent;
    return node ? c->blocks->marks[node] & ~c->blocks->marks[parent] : c->blocks->marks[0];
}

static bool holds_headline(const br_choice *c, uint32_t node) {
    const br_html *html = c->blocks->html;
    for (uint32_t i = node + 1; i < html->nodes[node].end; i++)
        if (html->nodes[i].tag == BR_TAG_H1) return true;
    return false;
}

/* Percent of the page's prose from which an element is not what its name says. */
static unsigned protection(const br_choice *c, uint32_t node, unsigned own) {
    if (own & BR_CLASS_COMMENTS) return PROTECT_COMMENTS;
    return (own & BESIDE) && !holds_headline(c, node) ? PROTECT_BESIDE : PROTECT_SHARE;
}

static bool is_furniture(const br_choice *c, uint32_t node) {
    static const unsigned by_strictness[BR_N_TRIES] = {
        FURNITURE, BR_CLASS_COMMENTS | BR_CLASS_NAV | BR_CLASS_FOOTER | BR_CLASS_HIDDEN, BR_CLASS_NAV};
    unsigned own = own_marks(c, node);
    if (!(own & by_strictness[c->strictness]) || (own & BR_CLASS_BODY)) return false;
    uint64_t share = c->total ? (uint64_t)c->prose[node] * 100 / c->total : 0;
    return share < protection(c, node, own);
}

void br_mark_furniture(br_choice *c) {
    const br_html *html = c->blocks->html;
    sum_prose(c, true);
    for (uint32_t i = 0; i < html->n_nodes; i++) c->bad[i] = (i && c->bad[html->nodes[i].parent]) || is_furniture(c, i);
    sum_prose(c, false);
}

/* ---- the container ---- */

static uint32_t next_sibling(const br_html *html, uint32_t node) {
    return html->nodes[node].end;
}

static uint32_t richest_child(const br_choice *c, uint32_t node) {
    const br_html *html = c->blocks->html;
    uint32_t best = 0;
    for (uint32_t i = node + 1; i < html->nodes[node].end; i = next_sibling(html, i))
        if (!best || c->prose[i] > c->prose[best]) best = i;
    return best;
}

/* the smallest element that is named the article's body and holds enough of the page */
static uint32_t named_body(const br_choice *c) {
    const br_html *html = c->blocks->html;
    uint32_t best = 0;
    for (uint32_t i = 1; i < html->n_nodes; i++) {
        if (c->bad[i] || !(own_marks(c, i) & BR_CLASS_BODY)) continue;
        bool enough = c->prose[i] >= BODY_MIN && (uint64_t)c->prose[i] * 100 >= (uint64_t)c->total * BODY_SHARE;
        if (enough && (!best || c->prose[i] * 10 >= c->prose[best] * 9)) best = i;
    }
    return best;
}

bool br_node_is_inside(const br_html *html, uint32_t node, uint32_t container) {
    return node >= container && node < html->nodes[container].end;
}

/* the child of `above` that holds `node` */
static uint32_t branch_of(const br_html *html, uint32_t above, uint32_t node) {
    while (html->nodes[node].parent != above) node = html->nodes[node].parent;
    return node;
}

/* An article may be split over several elements named its body: what holds them all. One that stands with a headline or an
 * <article> of its own is another article. */
static uint32_t with_other_bodies(const br_choice *c, uint32_t body) {
    const br_html *html = c->blocks->html;
    for (uint32_t i = html->nodes[body].end; i < html->n_nodes; i++) {
        if (c->bad[i] || !(own_marks(c, i) & BR_CLASS_BODY) || c->prose[i] < BODY_MIN) continue;
        uint32_t above = body;
        while (!br_node_is_inside(html, i, above)) above = html->nodes[above].parent;
        if (above == body) continue;
        uint32_t branch = branch_of(html, above, i);
        bool is_other = holds_headline(c, branch);
        for (uint32_t k = branch; k <= i && !is_other; k++) is_other = html->nodes[k].tag == BR_TAG_ARTICLE;
        if (is_other) break;
        body = above;
    }
    return body;
}

/* Whether paragraphs stand in `node` beside its child: then the child is only a part of the article. */
static bool has_paragraphs_beside(const br_choice *c, uint32_t node, uint32_t child) {
    const br_html *html = c->blocks->html;
    for (uint32_t i = node + 1; i < html->nodes[node].end; i = next_sibling(html, i))
        if (i != child && html->nodes[i].tag == BR_TAG_P && c->prose[i]) return true;
    return false;
}

static uint32_t narrowest(const br_choice *c) {
    uint32_t node = named_body(c);
    if (node) return with_other_bodies(c, node);
    for (;;) {
        uint32_t child = richest_child(c, node);
        if (!child || (uint64_t)c->prose[child] * 100 < (uint64_t)c->prose[node] * DESCEND_SHARE) return node;
        if (has_paragraphs_beside(c, node, child)) return node;
        node = child;
    }
}

/* A paragraph is no container: back to what holds it, so that its short siblings are seen. */
static uint32_t widen(const br_choice *c, uint32_t node) {
    const br_html *html = c->blocks->html;
    for (;;) {
        br_tag tag = html->nodes[node].tag;
        bool narrow = tag == BR_TAG_P || tag == BR_TAG_LI || tag == BR_TAG_BLOCKQUOTE || tag == BR_TAG_UL ||
                      tag == BR_TAG_OL || !(br_tag_flags(tag) & BR_FLOW_BLOCK);
        if (!narrow || !node) return node;
        node = html->nodes[node].parent;
    }
}

uint32_t br_find_container(const br_choice *c) {
    return widen(c, narrowest(c));
}
