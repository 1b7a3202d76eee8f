#include "clean/fact/headline.h"

#include "clean/clean_weights.h"
#include "clean/fact/title.h"
#include "markup/unicode.h"

/* Names of meta elements, the most reliable first. */
static const char *const title_metas[] = {"og:title",       "twitter:title", "parsely-title",
                                          "sailthru.title", "dc.title",      "dcterms.title",
                                          "headline",       "title",         NULL};

static bool is_headline_long(br_str text) {
    size_t blanks = 0;
    for (size_t i = 0; i < text.len; i++) blanks += text.ptr[i] == ' ';
    return blanks >= 3 || text.len >= 40;
}

/* The heading that the page's other titles speak of, or the only one there is: the wording that readers see. */
static br_str heading_title(br_arena *arena, const br_head *head, const br_blocks *blocks, br_str like) {
    br_str best = BR_STR(""), only = BR_STR("");
    int best_likeness = 0, n = 0;
    for (size_t i = 0; i < head->n_headings; i++) {
        if (blocks->marks[head->headings[i]] & (BR_CLASS_RELATED | BR_CLASS_COMMENTS | BR_CLASS_HIDDEN)) continue;
        br_str text = br_unicode_squeeze(arena, br_html_text(arena, head->html, head->headings[i]));
        if (!text.len || text.len > HEADLINE_MAX) continue;
        n++;
        only = text;
        int likeness = like.len ? br_title_likeness(arena, text, like) : 50;
        if (text.len < 12) likeness /= 2;
        if (likeness > best_likeness) {
            best = text;
            best_likeness = likeness;
        }
    }
    if (best_likeness >= TITLE_LIKENESS) return best;
    return n == 1 && is_headline_long(only) ? only : BR_STR("");
}

/* "Opinion What I pray for" beside "What I pray for": a label stands in front. */
static bool is_labelled(br_arena *arena, br_str heading, br_str title) {
    br_str h = br_unicode_key(arena, heading), t = br_unicode_key(arena, title);
    return t.len > 12 && h.len > t.len && h.len <= t.len + LABEL_MAX && br_str_ends(h, t);
}

br_str br_headline_unescape(br_arena *arena, br_str text) {
    br_html html;
    bool escaped =
        br_str_has(text, BR_STR("&amp;")) || br_str_has(text, BR_STR("&#")) || br_str_has(text, BR_STR("&quot;"));
    if (!escaped || br_str_find_byte(text, '<') != BR_NOT_FOUND || br_html_parse(arena, text, &html, NULL) != BR_OK)
        return text;
    return br_unicode_squeeze(arena, br_html_text(arena, &html, 0));
}

/* The part of the page's title that stands on the page as a line of its own. */
static br_str shown_part(br_arena *arena, br_str page_title, const br_blocks *blocks) {
    br_str key = br_unicode_key(arena, page_title);
    br_str best = BR_STR("");
    for (uint32_t i = 0; i < blocks->n && i < SHOWN_WITHIN; i++) {
        br_str text = blocks->at[i].text;
        if (text.len <= best.len || text.len > page_title.len || text.len * 2 < page_title.len) continue;
        if (br_str_has(key, br_unicode_key(arena, text))) best = text;
    }
    return best;
}

br_str br_headline_choose(const br_sources *s, br_str site, br_str host) {
    br_arena *arena = s->arena;
    br_str shared = br_title_strip(arena, br_head_meta(s->head, title_metas), site, host, false);
    br_str headline = br_title_strip(arena, s->ld->headline, site, host, false);
    br_str shown = headline.len || shared.len ? BR_STR("") : shown_part(arena, s->head->page_title, s->blocks);
    br_str page = shown.len ? shown : br_title_strip(arena, s->head->page_title, site, host, true);
    br_str like = headline.len ? headline : shared.len ? shared : page;
    br_str heading = heading_title(arena, s->head, s->blocks, like);
    br_str title =
        heading.len && !is_labelled(arena, heading, like) ? br_title_strip(arena, heading, site, host, false) : like;
    return br_headline_unescape(arena, title);
}

/* ---- its place ---- */

/* How surely a block that holds the title is the headline: menus and lists of links name the article too. */
static int headline_rank(const br_block *b) {
    return b->tag == BR_TAG_H1 ? 3 : 2 * b->link_bytes < b->text.len ? 2 : 1;
}

br_region br_headline_region(const br_sources *s, br_str title) {
    br_arena *arena = s->arena;
    const br_blocks *blocks = s->blocks;
    br_str key = br_unicode_key(arena, title);
    uint32_t at = 0;
    int rank = 0;
    for (uint32_t i = 0; i < blocks->n && key.len && rank < 3; i++) {
        const br_block *b = &blocks->at[i];
        if (b->text.len > title.len + LABEL_MAX || b->text.len + 4 < title.len || headline_rank(b) <= rank) continue;
        if (!br_str_has(br_unicode_key(arena, b->text), key)) continue;
        rank = headline_rank(b);
        at = i;
    }
    uint32_t last = at + BELOW_HEADLINE < blocks->n ? at + BELOW_HEADLINE : blocks->n;
    return (br_region){.first = at > ABOVE_HEADLINE ? at - ABOVE_HEADLINE : 0, .last = last, .headline = at};
}
