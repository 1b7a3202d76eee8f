#include "clean/body.h"

#include "base/utf8.h"
#include "clean/clean_weights.h"
#include "clean/line.h"
#include "clean/unit.h"
#include "clean/when.h"
#include "markup/unicode.h"

#define BESIDE (BR_CLASS_NAV | BR_CLASS_FOOTER | BR_CLASS_SIDE | BR_CLASS_RELATED)
#define FURNITURE                                                                                                      \
    (BR_CLASS_COMMENTS | BESIDE | BR_CLASS_SHARE | BR_CLASS_PROMO | BR_CLASS_AD | BR_CLASS_NOTICE | BR_CLASS_TAGS |    \
     BR_CLASS_BIO | BR_CLASS_HIDDEN | BR_CLASS_LEGAL | BR_CLASS_CAPTION | BR_CLASS_BYLINE | BR_CLASS_ROW |             \
     BR_CLASS_DATE | BR_CLASS_MEDIA | BR_MARK_FORM)

/* How much furniture is taken out by name: less at each try. */
enum { BY_ALL_NAMES, BY_STRONG_NAMES, BY_NO_NAME, N_TRIES };

typedef struct choice {
    br_arena *arena;
    br_blocks *blocks;
    const br_body_hints *hints;
    br_str title_key;
    uint32_t *prose; /* of each node: bytes of prose below it */
    unsigned *bad;   /* of each node: 1 if it or what it stands in is furniture by name */
    uint32_t total;  /* prose of the page */
    int strictness;
} choice;

/* ---- furniture by name ---- */

/* sums the prose of blocks up the tree; `all`: also that of furniture */
static void sum_prose(choice *c, bool all) {
    const br_html *html = c->blocks->html;
    memset(c->prose, 0, html->n_nodes * sizeof *c->prose);
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        const br_block *b = &c->blocks->at[i];
        if (b->prose && (all || !c->bad[b->first])) c->prose[b->node] += (uint32_t)b->text.len;
    }
    for (uint32_t i = html->n_nodes; i-- > 1;) c->prose[html->nodes[i].parent] += c->prose[i];
    c->total = html->n_nodes ? c->prose[0] : 0;
}

static unsigned own_marks(const choice *c, uint32_t node) {
    uint32_t parent = c->blocks->html->nodes[node].parent;
    return node ? c->blocks->marks[node] & ~c->blocks->marks[parent] : c->blocks->marks[0];
}

static bool holds_headline(const choice *c, uint32_t node) {
    const br_html *html = c->blocks->html;
    for (uint32_t i = node + 1; i < html->nodes[node].end; i++)
        if (html->nodes[i].tag == BR_TAG_H1) return true;
    return false;
}

/* Percent of the page's prose from which an element is not what its name says. */
static unsigned protection(const choice *c, uint32_t node, unsigned own) {
    if (own & BR_CLASS_COMMENTS) return PROTECT_COMMENTS;
    return (own & BESIDE) && !holds_headline(c, node) ? PROTECT_BESIDE : PROTECT_SHARE;
}

static bool is_furniture(const choice *c, uint32_t node) {
    static const unsigned by_strictness[N_TRIES] = {
        FURNITURE, BR_CLASS_COMMENTS | BR_CLASS_NAV | BR_CLASS_FOOTER | BR_CLASS_HIDDEN, BR_CLASS_NAV};
    unsigned own = own_marks(c, node);
    if (!(own & by_strictness[c->strictness]) || (own & BR_CLASS_BODY)) return false;
    uint64_t share = c->total ? (uint64_t)c->prose[node] * 100 / c->total : 0;
    return share < protection(c, node, own);
}

static void mark_furniture(choice *c) {
    const br_html *html = c->blocks->html;
    sum_prose(c, true);
    for (uint32_t i = 0; i < html->n_nodes; i++) c->bad[i] = (i && c->bad[html->nodes[i].parent]) || is_furniture(c, i);
    sum_prose(c, false);
}

/* ---- the container ---- */

static uint32_t next_sibling(const br_html *html, uint32_t node) {
    return html->nodes[node].end;
}

static uint32_t richest_child(const choice *c, uint32_t node) {
    const br_html *html = c->blocks->html;
    uint32_t best = 0;
    for (uint32_t i = node + 1; i < html->nodes[node].end; i = next_sibling(html, i))
        if (!best || c->prose[i] > c->prose[best]) best = i;
    return best;
}

/* the smallest element that is named the article's body and holds enough of the page */
static uint32_t named_body(const choice *c) {
    const br_html *html = c->blocks->html;
    uint32_t best = 0;
    for (uint32_t i = 1; i < html->n_nodes; i++) {
        if (c->bad[i] || !(own_marks(c, i) & BR_CLASS_BODY)) continue;
        bool enough = c->prose[i] >= BODY_MIN && (uint64_t)c->prose[i] * 100 >= (uint64_t)c->total * BODY_SHARE;
        if (enough && (!best || c->prose[i] * 10 >= c->prose[best] * 9)) best = i;
    }
    return best;
}

static bool is_inside(const br_html *html, uint32_t node, uint32_t container) {
    return node >= container && node < html->nodes[container].end;
}

/* the child of `above` that holds `node` */
static uint32_t branch_of(const br_html *html, uint32_t above, uint32_t node) {
    while (html->nodes[node].parent != above) node = html->nodes[node].parent;
    return node;
}

/* An article may be split over several elements named its body: what holds them all. One that stands with a headline or an
 * <article> of its own is another article. */
static uint32_t with_other_bodies(const choice *c, uint32_t body) {
    const br_html *html = c->blocks->html;
    for (uint32_t i = html->nodes[body].end; i < html->n_nodes; i++) {
        if (c->bad[i] || !(own_marks(c, i) & BR_CLASS_BODY) || c->prose[i] < BODY_MIN) continue;
        uint32_t above = body;
        while (!is_inside(html, i, above)) above = html->nodes[above].parent;
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
static bool has_paragraphs_beside(const choice *c, uint32_t node, uint32_t child) {
    const br_html *html = c->blocks->html;
    for (uint32_t i = node + 1; i < html->nodes[node].end; i = next_sibling(html, i))
        if (i != child && html->nodes[i].tag == BR_TAG_P && c->prose[i]) return true;
    return false;
}

static uint32_t find_container(const choice *c) {
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
static uint32_t widen(const choice *c, uint32_t node) {
    const br_html *html = c->blocks->html;
    for (;;) {
        br_tag tag = html->nodes[node].tag;
        bool narrow = tag == BR_TAG_P || tag == BR_TAG_LI || tag == BR_TAG_BLOCKQUOTE || tag == BR_TAG_UL ||
                      tag == BR_TAG_OL || !(br_tag_flags(tag) & BR_FLOW_BLOCK);
        if (!narrow || !node) return node;
        node = html->nodes[node].parent;
    }
}

/* ---- blocks ---- */

/* The title again, alone or at the end of the path to the page ("Home News Crime Army leaves town"). */
static bool repeats_title(const choice *c, const br_block *b) {
    if (!c->title_key.len || b->text.len > c->title_key.len * 2 + 8) return false;
    br_str key = br_unicode_key(c->arena, b->text);
    if (!br_str_ends(key, c->title_key)) return false;
    br_str before = br_str_slice(key, 0, key.len - c->title_key.len);
    if (!before.len) return true;
    bool is_path = c->title_key.len >= TITLE_SURE && !br_line_ends_sentence(b->text);
    return is_path && before.len <= PATH_MAX && before.ptr[before.len - 1] == ' ';
}

/* "Published Friday 7 January 2022, 09:12 Updated 8 January Words: Ana Ruiz": labels, days and names, and no sentence. */
static bool is_labelled_row(const choice *c, const br_block *b) {
    bool is_clock = br_str_ends(b->text, BR_STR(".m.")); /* "3:17 p.m." */
    if (!(b->wording & (BR_WORDING_DATE | BR_WORDING_UPDATED | BR_WORDING_BYLINE))) return false;
    if (br_line_ends_sentence(b->text) && !is_clock) return false;
    br_when when;
    return br_when_find(c->hints->lexicon, c->arena, b->text, BR_WHEN_DAY_FIRST, &when);
}

/* Nothing but the authors' names, a date, and words such as "By". */
static bool is_signature(const choice *c, const br_block *b) {
    if (b->text.len > WORDING_MAX) return false;
    if (is_labelled_row(c, b)) return true;
    br_str key = br_unicode_key(c->arena, b->text);
    size_t covered = 0;
    for (size_t i = 0; i < c->hints->n_authors; i++) {
        br_str name = br_unicode_key(c->arena, c->hints->authors[i]);
        if (name.len > 3 && br_str_has(key, name)) covered += name.len;
    }
    if (!covered) return false;
    br_when when;
    if (br_when_find(c->hints->lexicon, c->arena, b->text, BR_WHEN_DAY_FIRST, &when)) covered += when.end - when.start;
    return covered + SIGNATURE_REST >= key.len;
}

/* a row of signs between parts of the text */
static bool is_ornament(br_str text) {
    for (size_t at = 0; at < text.len;) {
        uint32_t c = br_utf8_next(text, &at);
        if (br_cp_is_letter(c) || br_cp_digit(c) >= 0) return false;
    }
    return true;
}

/* an address and nothing else */
static bool is_address(br_str text) {
    bool begins = br_str_starts(text, BR_STR("http://")) || br_str_starts(text, BR_STR("https://")) ||
                  br_str_starts(text, BR_STR("www."));
    return begins && br_str_find_byte(text, ' ') == BR_NOT_FOUND;
}

/* ---- the outlet speaks of itself ---- */

/* "Get The Reed every morning.": asks the reader for something, and names the outlet. */
static bool asks_readers(const choice *c, const br_block *b) {
    br_str site = c->hints->site;
    if (b->text.len > WORDING_MAX || !(b->wording & BR_WORDING_CALL) || site.len < SITE_MIN) return false;
    if (br_str_starts(site, BR_STR("The "))) site = br_str_from(site, 4);
    return br_str_has(b->text, site);
}

/* "The Reed, Pier 4. Telephone 12 34": begins with the outlet's name, and no sentence of it follows. */
static bool is_imprint(const choice *c, const br_block *b) {
    br_str site = c->hints->site;
    if (b->text.len > WORDING_MAX || site.len < SITE_MIN || !br_str_starts_ascii(b->text, site)) return false;
    br_str rest = br_str_from(b->text, site.len);
    size_t signs = 0;
    while (signs < rest.len && strchr(" ,.|-:", rest.ptr[signs])) signs++;
    if (!signs || signs == rest.len || rest.ptr[0] == ' ') return false;
    return br_is_upper(rest.ptr[signs]) || br_is_digit(rest.ptr[signs]);
}

static bool keeps_by_itself(const choice *c, const br_block *b) {
    size_t len = b->text.len;
    unsigned limit = b->marks & BR_MARK_LIST ? LIST_LINKED_DROP : LINKED_DROP;
    if ((size_t)b->link_bytes * 100 > len * limit && !(b->prose && br_line_ends_sentence(b->text))) return false;
    if (b->wording & (BR_WORDING_LINE | BR_WORDING_CAPTION | BR_WORDING_HOME | BR_WORDING_MORE)) return false;
    if ((b->wording & (BR_WORDING_END | BR_WORDING_COMMENTS)) && !b->prose) return false;
    if (b->marks & BR_MARK_FIGURE && !(b->marks & (BR_MARK_QUOTE | BR_MARK_TABLE)) && len < CAPTION_MAX) return false;
    if (!(b->marks & (BR_MARK_LIST | BR_MARK_TABLE)) && br_text_is_caption(b->text, b->wording)) return false;
    if (asks_readers(c, b) || is_imprint(c, b)) return false;
    return !repeats_title(c, b) && !is_signature(c, b) && !is_address(b->text) && !is_ornament(b->text);
}

static void judge_blocks(choice *c, uint32_t container) {
    const br_html *html = c->blocks->html;
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        br_block *b = &c->blocks->at[i];
        b->keep = is_inside(html, b->first, container) && !c->bad[b->first] && keeps_by_itself(c, b);
    }
}

/* The box around a linked headline: as far as it holds no more text than a teaser has, and no paragraph beside a box in
 * it. */
static uint32_t card_of(const choice *c, uint32_t headline, uint32_t container) {
    uint32_t card = headline;
    while (card != container && card) {
        uint32_t box = c->blocks->html->nodes[card].parent;
        if (box == container || c->prose[box] >= CARD_MAX || c->prose[box] - c->prose[card] >= CARD_STEP) break;
        card = box;
    }
    return card;
}

/* A headline that is a link, with little text in its box: a teaser, all of it. */
static void drop_cards(choice *c, uint32_t container) {
    const br_html *html = c->blocks->html;
    uint32_t done = 0; /* node behind the last card */
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        const br_block *b = &c->blocks->at[i];
        bool linked = br_tag_is_heading(b->tag) && (size_t)b->link_bytes * 100 >= b->text.len * HEADLINE_LINKED;
        if (!linked || b->first < done) continue;
        uint32_t card = card_of(c, b->node, container);
        if (card == container || !is_inside(html, card, container)) continue;
        done = html->nodes[card].end;
        for (uint32_t k = br_blocks_from(c->blocks, card); k < c->blocks->n && c->blocks->at[k].first < done; k++)
            c->blocks->at[k].keep = false;
    }
}

/* Before the first and behind the last prose only what reads like a part of the article stays. */
static void trim_ends(choice *c) {
    br_block *at = c->blocks->at;
    uint32_t first = 0, last = c->blocks->n;
    while (first < last && !(at[first].keep && at[first].prose)) first++;
    while (last > first && !(at[last - 1].keep && at[last - 1].prose)) last--;
    for (uint32_t i = 0; i < first; i++) at[i].keep = at[i].keep && br_line_ends_sentence(at[i].text);
    bool in_a_row = true; /* nothing has been left out since the last prose */
    for (uint32_t i = last; i < c->blocks->n; i++) {
        in_a_row &= at[i].keep;
        bool listed = in_a_row && (at[i].marks & (BR_MARK_LIST | BR_MARK_TABLE)) && !at[i].link_bytes;
        bool sound = at[i].text.len >= TAIL_SHORT || br_line_ends_sentence(at[i].text);
        at[i].keep = at[i].keep && (listed || (sound && !br_tag_is_heading(at[i].tag)));
    }
}

static bool begins_with_author(const choice *c, const br_block *b) {
    br_str key = br_unicode_key(c->arena, br_str_slice(b->text, 0, WORDING_MAX));
    for (size_t i = 0; i < c->hints->n_authors; i++) {
        br_str name = br_unicode_key(c->arena, c->hints->authors[i]);
        if (br_str_find_byte(name, ' ') == BR_NOT_FOUND || key.len <= name.len) continue; /* one word may be anything */
        if (br_str_starts(key, name) && strchr(" '", key.ptr[name.len])) return true;
    }
    return false;
}

/* Who the authors are, and whence they reported: the last paragraphs, where they begin with an author's full name. */
static void drop_lives(choice *c) {
    int left = LIVES_WITHIN;
    for (uint32_t i = c->blocks->n; i-- > 0 && left && c->hints->n_authors;) {
        br_block *b = &c->blocks->at[i];
        if (!b->keep) continue;
        left--;
        if (b->text.len <= LIFE_MAX && begins_with_author(c, b)) b->keep = false;
    }
}

/* What readers say begins: nothing of the article follows in its container. */
static void cut_comments(choice *c) {
    bool over = false, begun = false;
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        br_block *b = &c->blocks->at[i];
        begun |= b->keep && b->prose;
        over |= begun && !b->prose && (b->wording & BR_WORDING_COMMENTS);
        if (over) b->keep = false;
    }
}

/* The summary that stands between headline and text is the first thing that the article says. */
static void keep_summary(choice *c) {
    br_block *at = c->blocks->at;
    br_str key = br_unicode_key(c->arena, c->hints->summary);
    bool below_title = false;
    for (uint32_t i = 0; i < c->blocks->n && !at[i].keep; i++) {
        if (repeats_title(c, &at[i])) below_title = true;
        if (!below_title || at[i].text.len > STANDFIRST_MAX || at[i].text.len < STANDFIRST_MIN) continue;
        if (at[i].marks & (BR_CLASS_CAPTION | BR_MARK_FIGURE | BR_CLASS_RELATED | BR_CLASS_COMMENTS | BR_CLASS_HIDDEN))
            continue;
        br_str text = br_unicode_key(c->arena, at[i].text);
        bool told = key.len && (br_str_starts(key, br_str_slice(text, 0, SUMMARY_SAME)) ||
                                br_str_starts(text, br_str_slice(key, 0, SUMMARY_SAME)));
        if (!told && !(at[i].marks & BR_CLASS_STANDFIRST)) continue;
        at[i].keep = true;
        return;
    }
}

/* A heading stays if something of its section does. */
static void drop_empty_headings(choice *c) {
    bool has_text = false;
    for (uint32_t i = c->blocks->n; i-- > 0;) {
        br_block *b = &c->blocks->at[i];
        if (!b->keep) continue;
        if (br_tag_is_heading(b->tag)) b->keep = has_text;
        has_text = !br_tag_is_heading(b->tag) || has_text;
    }
}

static br_body result_of(const choice *c, uint32_t container) {
    br_body body = {.container = container};
    for (uint32_t i = 0; i < c->blocks->n; i++) {
        if (!c->blocks->at[i].keep) continue;
        if (!body.bytes) body.first = i;
        body.last = i + 1;
        body.bytes += c->blocks->at[i].text.len;
    }
    return body;
}

static br_body choose_once(choice *c) {
    mark_furniture(c);
    uint32_t container = widen(c, find_container(c));
    judge_blocks(c, container);
    drop_cards(c, container);
    cut_comments(c);
    drop_lives(c);
    trim_ends(c);
    if (c->hints->title.len) keep_summary(c);
    drop_empty_headings(c);
    return result_of(c, container);
}

br_body br_body_choose(br_arena *arena, br_blocks *blocks, const br_body_hints *hints) {
    uint32_t n = blocks->html->n_nodes;
    choice c = {.arena = arena,
                .blocks = blocks,
                .hints = hints,
                .title_key = br_unicode_key(arena, hints->title),
                .prose = br_array(arena, n + 1, uint32_t),
                .bad = br_array(arena, n + 1, unsigned)};
    br_body body = {0};
    for (c.strictness = BY_ALL_NAMES; c.strictness < N_TRIES; c.strictness++) {
        body = choose_once(&c);
        if (body.bytes >= TOO_SHORT) break;
    }
    return body;
}
