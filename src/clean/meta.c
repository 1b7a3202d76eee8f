#include "clean/meta.h"

#include "base/utf8.h"
#include "clean/authors.h"
#include "clean/clean_weights.h"
#include "clean/line.h"
#include "clean/title.h"
#include "markup/unicode.h"

/* Names of meta elements, the most reliable first. */
static const char *const title_metas[] = {"og:title",       "twitter:title", "parsely-title",
                                          "sailthru.title", "dc.title",      "dcterms.title",
                                          "headline",       "title",         NULL};
static const char *const date_metas[] = {"article:published_time",
                                         "og:article:published_time",
                                         "article.published",
                                         "datepublished",
                                         "rnews:datepublished",
                                         "parsely-pub-date",
                                         "sailthru.date",
                                         "dc.date.issued",
                                         "dcterms.issued",
                                         "dcterms.created",
                                         "dc.date.created",
                                         "dc.date",
                                         "dcterms.date",
                                         "publish-date",
                                         "publish_date",
                                         "publishdate",
                                         "published-date",
                                         "publication_date",
                                         "publicationdate",
                                         "originalpublicationdate",
                                         "article_date_original",
                                         "cxenseparse:recs:publishtime",
                                         "pubdate",
                                         "pub_date",
                                         "date",
                                         "article.created",
                                         "displaydate",
                                         "date.release",
                                         "og:pubdate",
                                         "created",
                                         "citation_publication_date",
                                         "citation_date",
                                         NULL};
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
static const char *const site_metas[] = {"og:site_name",
                                         "application-name",
                                         "apple-mobile-web-app-title",
                                         "dc.publisher",
                                         "publisher",
                                         "twitter:site",
                                         NULL};
static const char *const section_metas[] = {
    "article:section", "section", "parsely-section", "category", "sailthru.section", "news_keywords", NULL};

#define MAX_METAS 256

/* what stands in the head and around the headline, collected in one walk */
typedef struct found {
    const br_html *html;
    uint32_t metas[MAX_METAS];
    size_t n_metas;
    br_str page_title, language, canonical;
    uint32_t headings[8]; /* nodes of h1 */
    size_t n_headings;
} found;

static void note(found *f, br_arena *arena, uint32_t i) {
    const br_html_node *node = &f->html->nodes[i];
    switch (node->tag) {
    case BR_TAG_META:
        if (f->n_metas < MAX_METAS) f->metas[f->n_metas++] = i;
        break;
    case BR_TAG_TITLE:
        if (!f->page_title.len) f->page_title = br_unicode_squeeze(arena, br_html_text(arena, f->html, i));
        break;
    case BR_TAG_HTML: {
        br_str lang = br_html_attr_of(node, "lang");
        if (lang.len) f->language = lang;
        break;
    }
    case BR_TAG_LINK:
        if (br_str_is(br_html_attr_of(node, "rel"), "canonical")) f->canonical = br_html_attr_of(node, "href");
        break;
    case BR_TAG_H1:
        if (f->n_headings < 8) f->headings[f->n_headings++] = i;
        break;
    default: break;
    }
}

static br_str meta_name(const br_html_node *node) {
    br_str name = br_html_attr_of(node, "property");
    if (!name.len) name = br_html_attr_of(node, "name");
    return name.len ? name : br_html_attr_of(node, "itemprop");
}

/* content of the first meta element with one of the names; *at: where to go on looking for a name's next */
static br_str meta_of(const found *f, const char *const *names) {
    for (; *names; names++)
        for (size_t i = 0; i < f->n_metas; i++) {
            const br_html_node *node = &f->html->nodes[f->metas[i]];
            if (!br_str_eq_ascii(meta_name(node), br_str_of(*names))) continue;
            br_str content = br_str_trim(br_html_attr_of(node, "content"));
            if (content.len) return content;
        }
    return BR_STR("");
}

/* ---- around the headline ---- */

typedef struct region {
    uint32_t first, last; /* blocks; the one behind the last */
} region;

/* How surely a block that holds the title is the headline: menus and lists of links name the article too. */
static int headline_rank(const br_block *b) {
    return b->tag == BR_TAG_H1 ? 3 : 2 * b->link_bytes < b->text.len ? 2 : 1;
}

static region around_headline(br_arena *arena, const br_blocks *blocks, br_str title) {
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
    return (region){at > ABOVE_HEADLINE ? at - ABOVE_HEADLINE : 0, last};
}

/* ---- title ---- */

static bool is_headline_long(br_str text) {
    size_t blanks = 0;
    for (size_t i = 0; i < text.len; i++) blanks += text.ptr[i] == ' ';
    return blanks >= 3 || text.len >= 40;
}

/* The heading that the page's other titles speak of, or the only one there is: the wording that readers see. */
static br_str heading_title(br_arena *arena, const found *f, const br_blocks *blocks, br_str like) {
    br_str best = BR_STR(""), only = BR_STR("");
    int best_likeness = 0, n = 0;
    for (size_t i = 0; i < f->n_headings; i++) {
        if (blocks->marks[f->headings[i]] & (BR_CLASS_RELATED | BR_CLASS_COMMENTS | BR_CLASS_HIDDEN)) continue;
        br_str text = br_unicode_squeeze(arena, br_html_text(arena, f->html, f->headings[i]));
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

/* Entities that were escaped twice. */
static br_str unescape(br_arena *arena, br_str title) {
    br_html html;
    bool escaped =
        br_str_has(title, BR_STR("&amp;")) || br_str_has(title, BR_STR("&#")) || br_str_has(title, BR_STR("&quot;"));
    if (!escaped || br_str_find_byte(title, '<') != BR_NOT_FOUND || br_html_parse(arena, title, &html, NULL) != BR_OK)
        return title;
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

static br_str choose_title(br_arena *arena, const found *f, const br_ld *ld, const br_blocks *blocks, br_str site,
                           br_str host) {
    br_str shared = br_title_strip(arena, meta_of(f, title_metas), site, host, false);
    br_str headline = br_title_strip(arena, ld->headline, site, host, false);
    br_str shown = headline.len || shared.len ? BR_STR("") : shown_part(arena, f->page_title, blocks);
    br_str page = shown.len ? shown : br_title_strip(arena, f->page_title, site, host, true);
    br_str like = headline.len ? headline : shared.len ? shared : page;
    br_str heading = heading_title(arena, f, blocks, like);
    br_str title =
        heading.len && !is_labelled(arena, heading, like) ? br_title_strip(arena, heading, site, host, false) : like;
    return unescape(arena, title);
}

/* ---- date ---- */

static bool is_possible(br_date date, int32_t latest) {
    if (!date.year || !date.month || !date.day) return false;
    return br_days_from_date(date) <= latest && date.year >= 1970;
}

static bool take_date(const br_meta_context *c, br_arena *arena, br_str text, br_when_order order,
                      br_published_from from, br_meta *meta) {
    br_when when;
    if (meta->published.year || !text.len) return false;
    if (!br_when_find(c->lexicon, arena, text, order, &when) || !is_possible(when.date, c->latest)) return false;
    meta->published = when.date;
    meta->published_from = from;
    return true;
}

static void date_of_time_elements(const br_meta_context *c, br_arena *arena, const br_blocks *blocks,
                                  br_when_order order, br_meta *meta) {
    const br_html *html = blocks->html;
    static const unsigned elsewhere =
        BR_CLASS_COMMENTS | BR_CLASS_RELATED | BR_CLASS_SIDE | BR_CLASS_NAV | BR_CLASS_FOOTER;
    for (int strict = 1; strict >= 0; strict--)
        for (uint32_t i = 0; i < html->n_nodes && !meta->published.year; i++) {
            const br_html_node *node = &html->nodes[i];
            if (node->tag == BR_TAG_TEXT || node->tag == BR_TAG_META) continue;
            br_str prop = br_html_attr_of(node, "itemprop");
            bool names = br_str_is(prop, "datePublished") || br_html_attr_of(node, "pubdate").len;
            if (!names && (strict || node->tag != BR_TAG_TIME || (blocks->marks[i] & elsewhere))) continue;
            br_str value = br_html_attr_of(node, "datetime");
            if (!value.len) value = br_html_attr_of(node, "content");
            if (!take_date(c, arena, value, order, BR_PUBLISHED_META, meta))
                take_date(c, arena, br_html_text(arena, html, i), order, BR_PUBLISHED_TEXT, meta);
        }
}

static bool tells_change(const br_block *b) {
    return (b->wording & BR_WORDING_UPDATED) && !(b->wording & BR_WORDING_DATE);
}

/* A block around the headline that says when: by its name, or because it says nothing else. */
static void date_of_text(const br_meta_context *c, br_arena *arena, const br_blocks *blocks, br_when_order order,
                         br_meta *meta) {
    static const unsigned elsewhere =
        BR_CLASS_COMMENTS | BR_CLASS_RELATED | BR_CLASS_SIDE | BR_CLASS_NAV | BR_CLASS_FOOTER;
    for (int named = 1; named >= 0; named--)
        for (uint32_t i = 0; i < blocks->n && i < META_WITHIN && !meta->published.year; i++) {
            const br_block *b = &blocks->at[i];
            if (b->text.len > WORDING_MAX || (b->marks & elsewhere)) continue;
            br_when when;
            bool by_name = (b->marks & (BR_CLASS_DATE | BR_CLASS_BYLINE)) != 0;
            if (tells_change(b)) continue;
            by_name |= (b->wording & BR_WORDING_DATE) != 0;
            if (named && by_name) take_date(c, arena, b->text, order, BR_PUBLISHED_TEXT, meta);
            else if (!named && br_when_is_line(c->lexicon, arena, b->text, order, &when) &&
                     is_possible(when.date, c->latest)) {
                meta->published = when.date;
                meta->published_from = BR_PUBLISHED_TEXT;
            }
        }
}

/* The date of a block, or of a part of it: name, day and counts of a byline may stand in elements of their own without
 * a blank between them. */
static void date_of_block(const br_meta_context *c, br_arena *arena, const br_blocks *blocks, uint32_t index,
                          br_when_order order, br_meta *meta) {
    const br_html *html = blocks->html;
    const br_block *b = &blocks->at[index];
    br_when when;
    bool says = (b->marks & (BR_CLASS_DATE | BR_CLASS_BYLINE)) ||
                (b->wording & (BR_WORDING_DATE | BR_WORDING_BYLINE)) ||
                br_when_is_line(c->lexicon, arena, b->text, order, &when);
    if (says) take_date(c, arena, b->text, order, BR_PUBLISHED_TEXT, meta);
    uint32_t last = index + 1 < blocks->n ? blocks->at[index + 1].first : html->n_nodes;
    for (uint32_t i = b->first; i < last && !meta->published.year; i++)
        if (html->nodes[i].tag == BR_TAG_TEXT && br_when_is_line(c->lexicon, arena, html->nodes[i].text, order, &when))
            take_date(c, arena, html->nodes[i].text, order, BR_PUBLISHED_TEXT, meta);
}

/* A line beside the headline with a date: of publication, or else (`changes`) of the last change. */
static void date_near_headline(const br_meta_context *c, br_arena *arena, const br_blocks *blocks, br_when_order order,
                               bool changes, br_meta *meta) {
    region r = around_headline(arena, blocks, meta->title);
    for (uint32_t i = r.first; i < r.last && !meta->published.year; i++) {
        const br_block *b = &blocks->at[i];
        if (tells_change(b) == changes && b->text.len <= WORDING_MAX && !(b->marks & BR_CLASS_COMMENTS))
            date_of_block(c, arena, blocks, i, order, meta);
    }
}

/* The day that the page shows its readers counts where it differs little from the stamp behind it: stamps are in
 * universal time, or of the day when the text was begun. A page that shows the day of its last change and no other holds
 * the text of that day. */
static void prefer_shown_day(const br_meta_context *c, br_arena *arena, const br_blocks *blocks, br_when_order order,
                             br_meta *meta) {
    br_meta shown = {.title = meta->title};
    date_near_headline(c, arena, blocks, order, false, &shown);
    int32_t most = SHOWN_LATER;
    if (!shown.published.year) {
        date_of_text(c, arena, blocks, order, &shown);
        most = 1;
    }
    if (!shown.published.year) {
        date_near_headline(c, arena, blocks, order, true, &shown);
        most = SHOWN_LATER;
    }
    if (!shown.published.year) return;
    int32_t later = br_days_from_date(shown.published) - br_days_from_date(meta->published);
    if (later >= -1 && later <= most) meta->published = shown.published;
}

static void choose_date(const br_meta_context *c, br_arena *arena, const found *f, const br_ld *ld,
                        const br_blocks *blocks, br_meta *meta) {
    br_when_order order = br_meta_order(f->language, meta->url);
    take_date(c, arena, ld->published, order, BR_PUBLISHED_META, meta);
    for (const char *const *name = date_metas; *name && !meta->published.year; name++) {
        const char *const one[] = {*name, NULL};
        take_date(c, arena, meta_of(f, one), order, BR_PUBLISHED_META, meta);
    }
    if (meta->published.year) prefer_shown_day(c, arena, blocks, order, meta);
    date_of_time_elements(c, arena, blocks, order, meta);
    br_date date;
    date_near_headline(c, arena, blocks, order, false, meta);
    if (!meta->published.year) date_of_text(c, arena, blocks, order, meta);
    if (!meta->published.year && br_when_in_url(meta->url, &date) && is_possible(date, c->latest)) {
        meta->published = date;
        meta->published_from = BR_PUBLISHED_URI;
    }
}

br_when_order br_meta_order(br_str language, br_str url) {
    static const char *const day_first[] = {"-GB", "-AU", "-NZ", "-IN", "-ZA", "-IE", "-NG", "-KE", "-PK", NULL};
    static const char *const hosts[] = {".uk", ".au", ".nz", ".in", ".za", ".ie",
                                        ".ng", ".ke", ".pk", ".my", ".sg", NULL};
    if (language.len && !br_str_starts_ascii(language, BR_STR("en"))) return BR_WHEN_DAY_FIRST;
    for (size_t i = 0; day_first[i]; i++)
        if (br_str_find_ascii(language, br_str_of(day_first[i])) != BR_NOT_FOUND) return BR_WHEN_DAY_FIRST;
    br_str host = br_url_host(url);
    for (size_t i = 0; hosts[i]; i++)
        if (br_str_ends(host, br_str_of(hosts[i]))) return BR_WHEN_DAY_FIRST;
    return language.len ? BR_WHEN_MONTH_FIRST : BR_WHEN_DAY_FIRST;
}

int32_t br_meta_latest(const br_clean_lexicon *lexicon, br_str fetched) {
    br_date date;
    int32_t today = br_clean_today(lexicon);
    if (br_date_parse(fetched, &date) && date.day) {
        int32_t day = br_days_from_date(date) + 1; /* zones */
        return day < today ? day : today;
    }
    return today + 1;
}

/* ---- authors ---- */

static void take_authors(br_meta *meta, const br_names *names) {
    meta->authors = names->at;
    meta->n_authors = (uint32_t)names->len;
}

static void authors_of_metas(const br_clean_lexicon *lexicon, br_arena *arena, const found *f, br_names *names) {
    for (const char *const *name = author_metas; *name && !names->len; name++)
        for (size_t i = 0; i < f->n_metas; i++) {
            const br_html_node *node = &f->html->nodes[f->metas[i]];
            if (br_str_eq_ascii(meta_name(node), br_str_of(*name)))
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

/* Names with a link to their author's page, beside the headline. */
static void authors_of_links(const br_clean_lexicon *lexicon, br_arena *arena, const br_blocks *blocks, region r,
                             br_names *names) {
    static const char *const folders[] = {"/author",     "/by/",      "/contributor", "/staff/", "/reporter",
                                          "/journalist", "/profile/", "/people/",     NULL};
    const br_html *html = blocks->html;
    uint32_t first = r.first < blocks->n ? blocks->at[r.first].node : 0;
    uint32_t last = r.last && r.last <= blocks->n ? blocks->at[r.last - 1].first + 1 : 0;
    for (uint32_t i = first; i < last; i++) {
        if (html->nodes[i].tag != BR_TAG_A) continue;
        br_str href = br_html_attr_of(&html->nodes[i], "href"), text = br_html_text(arena, html, i);
        bool leads = false;
        for (size_t k = 0; folders[k]; k++) leads |= br_str_has(href, br_str_of(folders[k]));
        leads |= (blocks->marks[i] & BR_CLASS_BYLINE) && href.len;
        if (leads && text.len < 80 && !(blocks->marks[i] & BR_CLASS_COMMENTS))
            br_authors_add(lexicon, arena, text, names);
    }
}

/* "posted on 7 January 2022 by Ana Ruiz": a byline that begins inside of a line */
static void authors_inside(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_names *names) {
    for (size_t at = 0; at < text.len && !names->len; at++) {
        bool border = at == 0 || text.ptr[at - 1] == ' ' || text.ptr[at - 1] == '|';
        if (!border) continue;
        bool opinion;
        br_authors_in_line(lexicon, arena, br_str_from(text, at), names, &opinion);
    }
}

static void authors_of_headline(const br_clean_lexicon *lexicon, br_arena *arena, const br_blocks *blocks, region r,
                                br_names *names) {
    for (uint32_t i = r.first; i < r.last && !names->len; i++) {
        const br_block *b = &blocks->at[i];
        bool says = !b->prose || (b->wording & (BR_WORDING_DATE | BR_WORDING_BYLINE | BR_WORDING_OPINION));
        if (b->text.len <= WORDING_MAX && says && !(b->marks & (BR_CLASS_COMMENTS | BR_CLASS_CAPTION)))
            authors_inside(lexicon, arena, b->text, names);
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
        bool named = (b->marks & BR_CLASS_BYLINE) != 0;
        if (b->wording & (BR_WORDING_BYLINE | BR_WORDING_OPINION)) {
            if (named) br_authors_add(lexicon, arena, b->text, names);
            else br_authors_in_line(lexicon, arena, b->text, names, NULL);
        }
    }
}

/* Outlets that sign their own articles wait until no person is found. */
static void set_houses_aside(br_arena *arena, const br_meta *meta, const br_ld *ld, br_names *names, br_names *houses) {
    size_t kept = 0;
    for (size_t i = 0; i < names->len; i++) {
        br_str key = br_unicode_key(arena, names->at[i]), site = br_unicode_key(arena, meta->site),
               house = br_unicode_key(arena, ld->site);
        bool is_house =
            (site.len && (br_str_has(site, key) || br_str_has(key, site))) || (house.len && br_str_eq(house, key));
        if (is_house && !houses->len) br_vec_push(arena, houses, names->at[i]);
        else if (!is_house) names->at[kept++] = names->at[i];
    }
    names->len = kept;
}

static void choose_authors(const br_meta_context *c, br_arena *arena, const found *f, const br_ld *ld,
                           const br_blocks *blocks, br_meta *meta) {
    br_names names = {0}, houses = {0};
    for (uint32_t i = 0; i < ld->n_authors; i++) br_authors_add(c->lexicon, arena, ld->authors[i], &names);
    set_houses_aside(arena, meta, ld, &names, &houses);
    if (!names.len) authors_of_metas(c->lexicon, arena, f, &names);
    set_houses_aside(arena, meta, ld, &names, &houses);
    if (!names.len) authors_of_elements(c->lexicon, arena, blocks, &names);
    region r = around_headline(arena, blocks, meta->title);
    if (!names.len) authors_of_links(c->lexicon, arena, blocks, r, &names);
    set_houses_aside(arena, meta, ld, &names, &houses);
    if (!names.len) authors_of_headline(c->lexicon, arena, blocks, r, &names);
    if (!names.len) authors_of_bylines(c->lexicon, arena, blocks, &names);
    take_authors(meta, names.len ? &names : &houses);
}

/* ---- all of it ---- */

static bool says_opinion(const br_meta_context *c, br_arena *arena, const found *f, const br_ld *ld) {
    br_str texts[] = {ld->section, meta_of(f, section_metas)};
    if (br_str_has(ld->type, BR_STR("Opinion"))) return true;
    for (size_t i = 0; i < 2; i++)
        if (texts[i].len && (br_clean_wording(c->lexicon, br_unicode_key(arena, texts[i])) & BR_WORDING_OPINION))
            return true;
    br_str path = br_str_slice(br_str_lower_ascii(arena, c->page->url), 0, 300);
    return br_str_has(path, BR_STR("/opinion")) || br_str_has(path, BR_STR("/editorial")) ||
           br_str_has(path, BR_STR("/commentisfree"));
}

static br_str choose_site(br_arena *arena, const found *f, const br_ld *ld) {
    br_str site = meta_of(f, site_metas);
    if (!site.len || site.ptr[0] == '@') site = ld->site.len ? ld->site : BR_STR("");
    return br_unicode_squeeze(arena, br_str_slice(site, 0, 200));
}

/* The other part of the page's title, where one part is the article's: "Talks fail | The Reed". */
static br_str site_of_title(br_arena *arena, br_str page_title, br_str title) {
    br_str page = br_unicode_squeeze(arena, page_title);
    br_str rest = BR_STR("");
    if (!title.len || page.len <= title.len) return rest;
    if (br_str_starts(page, title)) rest = br_str_from(page, title.len);
    else if (br_str_ends(page, title)) rest = br_str_slice(page, 0, page.len - title.len);
    static const br_str dashes[] = {
        BR_STR_INIT("|"),        BR_STR_INIT("-"),  BR_STR_INIT("\xE2\x80\x93"), BR_STR_INIT("\xE2\x80\x94"),
        BR_STR_INIT("\xC2\xBB"), BR_STR_INIT("::"), BR_STR_INIT("\xE2\x80\xA2")};
    rest = br_str_trim(rest);
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
        if (br_str_starts(rest, dashes[i])) return br_str_trim(br_str_from(rest, dashes[i].len));
        if (br_str_ends(rest, dashes[i])) return br_str_trim(br_str_slice(rest, 0, rest.len - dashes[i].len));
    }
    return BR_STR("");
}

br_meta br_meta_read(const br_meta_context *c, br_arena *arena, const br_blocks *blocks) {
    found *f = br_new(arena, found);
    f->html = blocks->html;
    for (uint32_t i = 0; i < blocks->html->n_nodes; i++) note(f, arena, i);
    br_ld ld = br_ld_read(arena, blocks->html);
    br_meta meta = {.language = f->language.len ? f->language : ld.language, .ld = ld};
    static const char *const url_metas[] = {"og:url", "twitter:url", NULL};
    meta.url = c->page->url.len ? c->page->url : f->canonical.len ? f->canonical : meta_of(f, url_metas);
    meta.site = choose_site(arena, f, &ld);
    meta.title = choose_title(arena, f, &ld, blocks, meta.site, br_url_host(meta.url));
    if (!meta.site.len) meta.site = site_of_title(arena, f->page_title, meta.title);
    choose_date(c, arena, f, &ld, blocks, &meta);
    choose_authors(c, arena, f, &ld, blocks, &meta);
    static const char *const summary_metas[] = {"og:description", "description", "twitter:description", NULL};
    meta.summary = unescape(arena, meta_of(f, summary_metas));
    static const char *const kind_metas[] = {"og:type", NULL};
    meta.is_article = ld.headline.len || br_str_is(meta_of(f, kind_metas), "article");
    meta.is_opinion = says_opinion(c, arena, f, &ld);
    return meta;
}
