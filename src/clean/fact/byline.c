#include "clean/fact/byline.h"

#include "base/utf8.h"
#include "clean/clean_weights.h"
#include "clean/day/when.h"
#include "clean/line.h"
#include "markup/unicode.h"

/* Names of meta elements, the most reliable first. */
static const char *const author_metas[] = {"author",
                                           "parsely-author",
                                           "sailthru.author",
                                           "dc.creator",
                                           "dcterms.creator",
                                           "byl",
                                           "article.author",
                                           "authors",
                                           "cxenseparse:author",
                                           "rnews:author",
                                           "article:author",
                                           "citation_author",
                                           "dc.contributor",
                                           NULL};

static void authors_of_metas(const br_clean_lexicon *lexicon, br_arena *arena, const br_head *head, br_names *names) {
    for (const char *const *name = author_metas; *name && !names->len; name++)
        for (size_t i = 0; i < head->n_metas; i++) {
            const br_html_node *node = &head->html->nodes[head->metas[i]];
            if (br_str_eq_ascii(br_meta_name(node), br_str_of(*name)))
                br_authors_add(lexicon, arena, br_html_attr_of(node, "content"), names);
        }
}

static bool names_author(const br_html_node *node) {
    return br_str_is(br_html_attr_of(node, "itemprop"), "author") || br_str_is(br_html_attr_of(node, "rel"), "author");
}

static void authors_of_elements(const br_clean_lexicon *lexicon, br_arena *arena, const br_blocks *blocks,
                                br_names *names) {
    static const unsigned elsewhere = BR_CLASS_COMMENTS | BR_CLASS_RELATED | BR_CLASS_SIDE | BR_CLASS_FOOTER;
    const br_html *html = blocks->html;
    for (uint32_t i = 0; i < html->n_nodes; i++) {
        const br_html_node *node = &html->nodes[i];
        if (node->tag == BR_TAG_TEXT || node->tag == BR_TAG_META || !names_author(node) ||
            (blocks->marks[i] & elsewhere))
            continue;
        br_str text = br_html_text(arena, html, i);
        if (text.len < 100) br_authors_add(lexicon, arena, text, names);
    }
}

/* Whether an address leads into a folder of authors, and not to the folder itself. */
static bool leads_to_author(br_str href) {
    static const br_str folders[] = {BR_STR_INIT("/author/"),    BR_STR_INIT("/authors/"),    BR_STR_INIT("/by/"),
                                     BR_STR_INIT("/staff/"),     BR_STR_INIT("/contributor"), BR_STR_INIT("/reporter"),
                                     BR_STR_INIT("/journalist"), BR_STR_INIT("/profile/"),    BR_STR_INIT("/people/"),
                                     BR_STR_INIT("/author")};
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        size_t at = br_str_find(href, folders[i]);
        if (at != BR_NOT_FOUND && at + folders[i].len < href.len) return true;
    }
    return false;
}

/* Names with a link to their author's page, beside the headline. */
static void authors_of_links(const br_clean_lexicon *lexicon, br_arena *arena, const br_blocks *blocks, br_region r,
                             br_names *names) {
    static const unsigned elsewhere = BR_CLASS_COMMENTS | BR_CLASS_NAV | BR_CLASS_SHARE | BR_CLASS_FOOTER;
    const br_html *html = blocks->html;
    uint32_t first = r.first < blocks->n ? blocks->at[r.first].node : 0;
    uint32_t last = r.last && r.last <= blocks->n ? blocks->at[r.last - 1].first + 1 : 0;
    for (uint32_t i = first; i < last; i++) {
        if (html->nodes[i].tag != BR_TAG_A || (blocks->marks[i] & elsewhere)) continue;
        br_str href = br_html_attr_of(&html->nodes[i], "href"), text = br_html_text(arena, html, i);
        bool in_byline = (blocks->marks[i] & (BR_CLASS_BYLINE | BR_CLASS_ROW)) && href.len;
        bool is_button = br_line_wording(lexicon, arena, br_str_trim(text)) & BR_WORDING_LINE;
        if ((in_byline || leads_to_author(href)) && !is_button && text.len < 80)
            br_authors_add(lexicon, arena, text, names);
    }
}

static void authors_of_headline(const br_clean_lexicon *lexicon, br_arena *arena, const br_blocks *blocks, br_region r,
                                br_names *names) {
    for (uint32_t i = r.first; i < r.last && !names->len; i++) {
        const br_block *b = &blocks->at[i];
        bool says = !b->prose || (b->wording & (BR_WORDING_DATE | BR_WORDING_BYLINE | BR_WORDING_OPINION));
        if (b->text.len <= WORDING_MAX && says && !(b->marks & (BR_CLASS_COMMENTS | BR_CLASS_CAPTION)))
            br_authors_inside(lexicon, arena, b->text, names);
    }
}

/* blocks named bylines, anywhere above the end of the page */
static void authors_of_bylines(const br_clean_lexicon *lexicon, br_arena *arena, const br_blocks *blocks,
                               br_names *names) {
    static const unsigned elsewhere =
        BR_CLASS_COMMENTS | BR_CLASS_RELATED | BR_CLASS_SIDE | BR_CLASS_FOOTER | BR_CLASS_CAPTION | BR_CLASS_NAV;
    for (uint32_t i = 0; i < blocks->n && i < META_WITHIN && !names->len; i++) {
        const br_block *b = &blocks->at[i];
        if (b->text.len > WORDING_MAX || (b->marks & elsewhere)) continue;
        bool named = (b->marks & (BR_CLASS_BYLINE | BR_CLASS_ROW)) != 0;
        if (b->wording & (BR_WORDING_BYLINE | BR_WORDING_OPINION)) {
            if (named) br_authors_add(lexicon, arena, b->text, names);
            else br_authors_in_line(lexicon, arena, b->text, names, NULL);
        }
    }
}

/* ---- names without a word that says so ---- */

/* The part of a row before the first sign or digit that ends a name. */
static br_str before_signs(br_str text) {
    static const br_str signs[] = {BR_STR_INIT("|"),
                                   BR_STR_INIT("\xE2\x80\xA2"),
                                   BR_STR_INIT("\xC2\xB7"),
                                   BR_STR_INIT("\xE2\x80\x93"),
                                   BR_STR_INIT("\xE2\x80\x94"),
                                   BR_STR_INIT(" - "),
                                   BR_STR_INIT(",")};
    size_t end = 0;
    while (end < text.len && !br_is_digit(text.ptr[end])) end++;
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        size_t at = br_str_find(br_str_slice(text, 0, end), signs[i]);
        if (at != BR_NOT_FOUND) end = at;
    }
    return br_str_trim(br_str_slice(text, 0, end));
}

/* An element that is named the author's and holds a bare name, with or without the day behind it. */
static void authors_of_named(const br_sources *s, br_region around, br_names *names) {
    static const unsigned elsewhere = BR_CLASS_COMMENTS | BR_CLASS_RELATED | BR_CLASS_CAPTION | BR_CLASS_SHARE;
    const br_html *html = s->blocks->html;
    for (uint32_t i = around.first; i < around.last && !names->len; i++) {
        const br_block *b = &s->blocks->at[i];
        uint32_t last = i + 1 < s->blocks->n ? s->blocks->at[i + 1].first : html->n_nodes;
        for (uint32_t k = b->first; k < last && !names->len; k++) {
            unsigned marks = s->blocks->marks[k];
            if (html->nodes[k].tag != BR_TAG_TEXT || !(marks & BR_CLASS_BYLINE) || (marks & elsewhere)) continue;
            br_str name = before_signs(br_unicode_squeeze(s->arena, html->nodes[k].text));
            if (br_authors_is_bare(name)) br_authors_add(s->lexicon, s->arena, name, names);
        }
    }
}

/* What stands in a block before its day; "" where it has none. */
static br_str before_day(const br_sources *s, uint32_t index) {
    const br_html *html = s->blocks->html;
    const br_block *b = &s->blocks->at[index];
    br_when when;
    if (br_when_find(s->lexicon, s->arena, b->text, BR_WHEN_DAY_FIRST, &when))
        return br_str_slice(b->text, 0, when.start);
    uint32_t last = index + 1 < s->blocks->n ? s->blocks->at[index + 1].first : html->n_nodes;
    for (uint32_t i = b->first; i < last; i++)
        if (html->nodes[i].tag == BR_TAG_TIME) {
            size_t at = br_str_find(b->text, br_unicode_squeeze(s->arena, br_html_text(s->arena, html, i)));
            return br_str_slice(b->text, 0, at == BR_NOT_FOUND ? 0 : at);
        }
    return BR_STR("");
}

static bool stands_in_prose(const br_blocks *blocks, br_str name) {
    for (uint32_t i = 0; i < blocks->n; i++)
        if (blocks->at[i].prose && br_str_has(blocks->at[i].text, name)) return true;
    return false;
}

/* "Ana Ruiz, Madrid. 7 January 2022": name and place before the day. A place and its country look the same, but the
 * text speaks of them. */
static void authors_before_day(const br_sources *s, br_region around, br_names *names) {
    for (uint32_t i = around.first; i < around.last && !names->len; i++) {
        const br_block *b = &s->blocks->at[i];
        if (b->prose || b->text.len > WORDING_MAX || (b->marks & (BR_CLASS_COMMENTS | BR_CLASS_CAPTION))) continue;
        br_str head = before_day(s, i), name;
        size_t blanks = 0;
        if (!br_str_split(&head, ',', &name) || !br_authors_is_bare(name) || stands_in_prose(s->blocks, name)) continue;
        head = before_signs(br_str_trim(head));
        while (head.len && strchr(". ", head.ptr[head.len - 1])) head.len--;
        for (size_t k = 0; k < head.len; k++) blanks += head.ptr[k] == ' ';
        size_t at = 0;
        bool is_place = head.len && head.len <= BARE_NAME_MAX && blanks <= 1 && br_cp_is_upper(br_utf8_next(head, &at));
        if (is_place) br_authors_add(s->lexicon, s->arena, name, names);
    }
}

/* Outlets that sign their own articles wait until no person is found. */
static void set_houses_aside(br_arena *arena, br_str own_name, const br_ld *ld, br_names *names, br_names *houses) {
    size_t kept = 0;
    for (size_t i = 0; i < names->len; i++) {
        br_str key = br_unicode_key(arena, names->at[i]), site = br_unicode_key(arena, own_name),
               house = br_unicode_key(arena, ld->site);
        bool is_house = (site.len && (br_str_has(site, key) || br_str_has(key, site))) || br_str_has(house, key);
        if (is_house && !houses->len) br_vec_push(arena, houses, names->at[i]);
        else if (!is_house) names->at[kept++] = names->at[i];
    }
    names->len = kept;
}

br_names br_byline_choose(const br_sources *s, br_region around, br_str site) {
    br_names names = {0}, houses = {0};
    br_arena *arena = s->arena;
    for (uint32_t i = 0; i < s->ld->n_authors; i++) br_authors_add(s->lexicon, arena, s->ld->authors[i], &names);
    set_houses_aside(arena, site, s->ld, &names, &houses);
    if (!names.len) authors_of_metas(s->lexicon, arena, s->head, &names);
    set_houses_aside(arena, site, s->ld, &names, &houses);
    if (!names.len) authors_of_elements(s->lexicon, arena, s->blocks, &names);
    if (!names.len) authors_of_links(s->lexicon, arena, s->blocks, around, &names);
    set_houses_aside(arena, site, s->ld, &names, &houses);
    if (!names.len) authors_of_headline(s->lexicon, arena, s->blocks, around, &names);
    if (!names.len) authors_of_named(s, around, &names);
    if (!names.len) authors_of_bylines(s->lexicon, arena, s->blocks, &names);
    if (!names.len) authors_before_day(s, around, &names);
    set_houses_aside(arena, site, s->ld, &names, &houses);
    return names.len ? names : houses;
}
