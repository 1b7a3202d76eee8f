#include "clean/block.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "clean/clean_weights.h"
#include "clean/line.h"
#include "markup/unicode.h"

typedef struct walk {
    const br_clean_lexicon *lexicon;
    br_arena *arena;
    br_blocks *out;
    BR_VEC(br_block) blocks;
    BR_VEC(uint32_t) open; /* elements of block kind around the present node */
    br_block block;        /* the one that grows */
    br_buf text;
    int breaks;    /* <br> since the last text */
    bool blank;    /* white space since the last text */
    bool has_wide; /* bytes beyond ASCII */
} walk;

static unsigned marks_of_tag(br_tag tag) {
    switch (tag) {
    case BR_TAG_A: return BR_MARK_LINK;
    case BR_TAG_B:
    case BR_TAG_STRONG: return BR_MARK_STRONG;
    case BR_TAG_FIGURE: return BR_MARK_FIGURE;
    case BR_TAG_FIGCAPTION:
    case BR_TAG_CAPTION: return BR_CLASS_CAPTION;
    case BR_TAG_UL:
    case BR_TAG_OL:
    case BR_TAG_DL:
    case BR_TAG_MENU: return BR_MARK_LIST;
    case BR_TAG_TABLE: return BR_MARK_TABLE;
    case BR_TAG_BLOCKQUOTE: return BR_MARK_QUOTE;
    case BR_TAG_HEADER: return BR_MARK_HEADER;
    case BR_TAG_NAV: return BR_CLASS_NAV;
    case BR_TAG_FOOTER: return BR_CLASS_FOOTER;
    case BR_TAG_ASIDE: return BR_CLASS_SIDE;
    case BR_TAG_FORM:
    case BR_TAG_FIELDSET: return BR_MARK_FORM;
    case BR_TAG_PRE: return BR_MARK_PRE;
    case BR_TAG_BUTTON: return BR_CLASS_SHARE;
    case BR_TAG_DIALOG: return BR_CLASS_NOTICE;
    case BR_TAG_VIDEO:
    case BR_TAG_AUDIO: return BR_CLASS_HIDDEN;
    default: return 0;
    }
}

/* class names of layouts that show on wide screens what they hide on small ones */
static bool shown_elsewhere(br_str class_value) {
    return br_str_has(class_value, BR_STR(":block")) || br_str_has(class_value, BR_STR(":flex")) ||
           br_str_has(class_value, BR_STR(":inline")) || br_str_has(class_value, BR_STR(":grid"));
}

static unsigned marks_of_attr(const walk *w, const br_html_attr *attr) {
    static const char *const names[] = {"class", "id", "role", "data-component", "data-testid", "data-qa"};
    br_str name = attr->name, value = attr->value;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (br_str_is(name, names[i])) {
            unsigned marks = br_clean_class(w->lexicon, value);
            return shown_elsewhere(value) ? marks & ~(unsigned)BR_CLASS_HIDDEN : marks;
        }
    if (br_str_is(name, "itemprop")) {
        if (br_str_has(value, BR_STR("articleBody"))) return BR_CLASS_BODY;
        if (br_str_is(value, "author")) return BR_CLASS_BYLINE;
        if (br_str_is(value, "headline")) return BR_CLASS_TITLE;
        if (br_str_is(value, "comment")) return BR_CLASS_COMMENTS;
        if (br_str_is(value, "caption")) return BR_CLASS_CAPTION;
    }
    if (br_str_is(name, "itemtype") && br_str_has(value, BR_STR("/Comment"))) return BR_CLASS_COMMENTS;
    if (br_str_is(name, "hidden") && !br_str_is(value, "false")) return BR_CLASS_HIDDEN;
    if (br_str_is(name, "aria-hidden") && br_str_is(value, "true")) return BR_CLASS_HIDDEN;
    if (br_str_is(name, "style") &&
        (br_str_has(value, BR_STR("display:none")) || br_str_has(value, BR_STR("display: none"))))
        return BR_CLASS_HIDDEN;
    return 0;
}

/* The page's own frame says nothing about what stands in it. */
static unsigned own_marks(const walk *w, const br_html_node *node) {
    unsigned marks = marks_of_tag(node->tag);
    if (!w->lexicon || node->tag == BR_TAG_HTML || node->tag == BR_TAG_BODY || node->tag == BR_TAG_MAIN) return marks;
    for (size_t i = 0; i < node->n_attrs; i++) marks |= marks_of_attr(w, &node->attrs[i]);
    return marks;
}

/* ---- text ---- */

static void end_block(walk *w) {
    br_str text = w->has_wide ? br_unicode_squeeze(w->arena, br_buf_str(&w->text)) : br_buf_str(&w->text);
    if (text.len) {
        br_block b = w->block;
        b.text = br_str_copy(w->arena, text);
        b.tag = w->out->html->nodes[b.node].tag;
        br_line_measure(w->lexicon, w->arena, &b);
        br_vec_push(w->arena, &w->blocks, b);
    }
    w->text.len = 0;
    w->block = (br_block){0};
    w->blank = w->has_wide = false;
    w->breaks = 0;
}

static void add_word(walk *w, br_str word, unsigned marks) {
    if (w->blank && w->text.len) br_buf_byte(&w->text, ' ');
    w->blank = false;
    br_buf_add(&w->text, word);
    if (marks & BR_MARK_LINK) w->block.link_bytes += (uint32_t)word.len + 1;
    if (marks & BR_MARK_STRONG) w->block.strong_bytes += (uint32_t)word.len + 1;
}

static void add_text(walk *w, uint32_t index, unsigned marks) {
    br_str s = w->out->html->nodes[index].text;
    for (size_t at = 0; at < s.len;) {
        size_t start = at;
        while (at < s.len && !br_is_space(s.ptr[at])) {
            w->has_wide |= (s.ptr[at] & 0x80) != 0;
            at++;
        }
        if (at > start) {
            bool bold_line = w->breaks && w->block.strong_bytes >= w->text.len; /* a heading in all but name */
            if (w->breaks > 1 || bold_line) end_block(w);
            else if (w->breaks) w->blank = true;
            w->breaks = 0;
            if (!w->text.len) {
                w->block.node = w->open.len ? w->open.at[w->open.len - 1] : 0;
                w->block.first = index;
                w->block.marks = w->out->marks[w->block.node] | (marks & ~(unsigned)(BR_MARK_LINK | BR_MARK_STRONG));
            }
            add_word(w, br_str_slice(s, start, at), marks);
        }
        while (at < s.len && br_is_space(s.ptr[at])) {
            w->blank = true;
            at++;
        }
    }
}

static void close_elements(walk *w, uint32_t until) {
    const br_html_node *nodes = w->out->html->nodes;
    while (w->open.len && nodes[w->open.at[w->open.len - 1]].end <= until) {
        end_block(w);
        w->open.len--;
    }
}

static void visit(walk *w, uint32_t i) {
    const br_html_node *node = &w->out->html->nodes[i];
    unsigned above = i ? w->out->marks[node->parent] : 0;
    close_elements(w, i);
    if (node->tag == BR_TAG_TEXT) {
        w->out->marks[i] = above;
        add_text(w, i, above);
        return;
    }
    w->out->marks[i] = above | own_marks(w, node);
    if (node->tag == BR_TAG_BR) w->breaks++;
    if (!(br_tag_flags(node->tag) & BR_FLOW_BLOCK)) return;
    end_block(w);
    if (node->end > i + 1) br_vec_push(w->arena, &w->open, i);
}

br_blocks br_blocks_of(const br_clean_lexicon *lexicon, br_arena *arena, const br_html *html) {
    br_blocks out = {.html = html, .marks = br_array(arena, html->n_nodes + 1, unsigned)};
    walk w = {.lexicon = lexicon, .arena = arena, .out = &out, .text = br_buf_on(arena)};
    for (uint32_t i = 0; i < html->n_nodes; i++) {
        if (html->nodes[i].tag == BR_TAG_HEAD) i = html->nodes[i].end; /* nothing to read there */
        if (i < html->n_nodes) visit(&w, i);
    }
    close_elements(&w, html->n_nodes);
    end_block(&w);
    out.at = w.blocks.at;
    out.n = (uint32_t)w.blocks.len;
    return out;
}

uint32_t br_blocks_from(const br_blocks *blocks, uint32_t node) {
    uint32_t low = 0, high = blocks->n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (blocks->at[middle].first < node) low = middle + 1;
        else high = middle;
    }
    return low;
}

br_str br_blocks_text(br_arena *arena, const br_blocks *blocks) {
    br_buf out = br_buf_on(arena);
    for (uint32_t i = 0; i < blocks->n; i++) {
        if (out.len) br_buf_add(&out, BR_STR("\n\n"));
        br_buf_add(&out, blocks->at[i].text);
    }
    return br_buf_str(&out);
}
