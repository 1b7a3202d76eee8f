#include "clean/fact/published.h"

#include "clean/clean_weights.h"
#include "clean/day/ago.h"
#include "clean/day/dateline.h"
#include "clean/day/stamp.h"
#include "clean/fact/address.h"
#include "clean/line.h"
#include "markup/unicode.h"

/* places where other articles are dated */
#define ELSEWHERE (BR_CLASS_COMMENTS | BR_CLASS_RELATED | BR_CLASS_SIDE | BR_CLASS_NAV | BR_CLASS_FOOTER)

#define FIRST_YEAR 1970 /* no page is from before */

typedef struct search {
    const br_sources *s;
    br_region around;
    br_str url;
    br_when_order order;
    br_published found;
} search;

static bool is_found(const search *c) {
    return c->found.date.year != 0;
}

/* Settles the date, if it can be one of publication. */
static bool take(search *c, br_date date, br_published_from from) {
    if (date.year < FIRST_YEAR || !date.month) return false;
    br_date first = date;
    if (!first.day) first.day = 1;
    if (br_days_from_date(first) > c->s->latest) return false;
    c->found = (br_published){date, from};
    return true;
}

static bool take_text(search *c, br_str text) {
    br_when when;
    return text.len && br_when_find(c->s->lexicon, c->s->arena, text, c->order, &when) &&
           take(c, when.date, BR_PUBLISHED_TEXT);
}

static bool take_stamp(search *c, br_str stamp, br_published_from from) {
    br_date day;
    return stamp.len && br_stamp_day(c->s->lexicon, c->s->arena, stamp, c->order, &day) && take(c, day, from);
}

static bool is_line(const search *c, br_str text, br_when *when) {
    return br_when_is_line(c->s->lexicon, c->s->arena, text, c->order, when);
}

/* ---- stamps of the head ---- */

static bool take_metas(search *c, br_stamp_kind kind, br_published_from from) {
    const br_head *head = c->s->head;
    for (size_t i = 0; i < head->n_metas; i++) {
        const br_html_node *node = &head->html->nodes[head->metas[i]];
        if (br_stamp_kind_of(br_meta_name(node)) == kind && take_stamp(c, br_html_attr_of(node, "content"), from))
            return true;
    }
    return false;
}

static void find_stamp(search *c) {
    if (take_stamp(c, c->s->ld->published, BR_PUBLISHED_META)) return;
    if (!take_metas(c, BR_STAMP_PUBLISHED, BR_PUBLISHED_META)) take_metas(c, BR_STAMP_CREATED, BR_PUBLISHED_META);
}

/* ---- marked elements ---- */

typedef struct element {
    br_stamp_kind kind; /* BR_STAMP_NONE: it bears a date and does not say which */
    br_str stamp;       /* "" where the text tells */
    bool is_named;      /* by a property or a class, not only by being a time element */
} element;

static br_stamp_kind kind_of_names(br_str names) {
    br_stamp_kind kind = BR_STAMP_NONE;
    for (br_str name; br_str_split(&names, ' ', &name);) {
        br_stamp_kind one = br_stamp_kind_of(name);
        if (one == BR_STAMP_CHANGED) return one;
        if (one < kind) kind = one;
    }
    return kind;
}

static br_str stamp_of(const br_html_node *node, bool is_marked) {
    static const char *const names[] = {"datetime",  "content",        "data-timestamp", "data-datetime",
                                        "data-time", "data-published", "data-date",      "title"};
    for (size_t i = 0; i < (is_marked ? sizeof names / sizeof names[0] : 1); i++) {
        br_str value = br_html_attr_of(node, names[i]);
        if (value.len) return value;
    }
    return BR_STR("");
}

/* Whether an element bears a date: it is one for times, or is named so. */
static bool bears_date(const search *c, uint32_t index, element *e) {
    const br_html_node *node = &c->s->blocks->html->nodes[index];
    if (node->tag == BR_TAG_TEXT || node->tag == BR_TAG_META || node->tag == BR_TAG_DEL || !node->n_attrs)
        return node->tag == BR_TAG_TIME && (*e = (element){.kind = BR_STAMP_NONE}, true);
    br_stamp_kind property = kind_of_names(br_html_attr_of(node, "itemprop"));
    if (property == BR_STAMP_NONE) property = kind_of_names(br_html_attr_of(node, "property"));
    if (property == BR_STAMP_NONE && br_html_attr_of(node, "pubdate").len) property = BR_STAMP_PUBLISHED;
    bool dated = node->tag == BR_TAG_TIME || br_html_attr_of(node, "datetime").len ||
                 (c->s->blocks->marks[index] & BR_CLASS_DATE);
    br_stamp_kind by_class = dated ? kind_of_names(br_html_attr_of(node, "class")) : BR_STAMP_NONE;
    e->kind = property != BR_STAMP_NONE ? property : by_class;
    e->is_named = property != BR_STAMP_NONE;
    e->stamp = stamp_of(node, e->is_named || dated);
    return e->is_named || node->tag == BR_TAG_TIME || (dated && e->stamp.len);
}

/* Whether the text before an element in its line says that it tells a change. */
static bool follows_change(const search *c, uint32_t node) {
    const br_blocks *blocks = c->s->blocks;
    uint32_t behind = br_blocks_from(blocks, blocks->html->nodes[node].end);
    if (!behind) return false;
    const br_block *b = &blocks->at[behind - 1];
    return (b->wording & BR_WORDING_UPDATED) && !(b->wording & BR_WORDING_DATE);
}

typedef enum passage { NAMED, NEAR_HEADLINE, ANYWHERE } passage;

static bool is_around(const search *c, uint32_t node) {
    const br_blocks *blocks = c->s->blocks;
    if (c->around.first >= c->around.last) return false;
    return node >= blocks->at[c->around.first].node && node <= blocks->at[c->around.last - 1].first;
}

static bool fits(const search *c, uint32_t node, const element *e, passage where) {
    unsigned marks = c->s->blocks->marks[node];
    if (e->kind == BR_STAMP_CHANGED) return false;
    if (where == NAMED) return e->is_named;
    if ((marks & (ELSEWHERE | BR_MARK_QUOTE)) || follows_change(c, node)) return false;
    return where == ANYWHERE || is_around(c, node);
}

static void find_element(search *c, passage where) {
    const br_html *html = c->s->blocks->html;
    for (uint32_t i = 0; i < html->n_nodes && !is_found(c); i++) {
        element e = {0};
        if (!bears_date(c, i, &e) || !fits(c, i, &e, where)) continue;
        if (!take_stamp(c, e.stamp, BR_PUBLISHED_META)) take_text(c, br_html_text(c->s->arena, html, i));
    }
}

/* ---- lines ---- */

static bool tells_change(const br_block *b) {
    return (b->wording & BR_WORDING_UPDATED) && !(b->wording & BR_WORDING_DATE);
}

/* The date of a block, or of a part of it: name, day and counts of a byline may stand in elements of their own without
 * a blank between them. */
static void take_block(search *c, uint32_t index) {
    const br_blocks *blocks = c->s->blocks;
    const br_html_node *nodes = blocks->html->nodes;
    const br_block *b = &blocks->at[index];
    br_when when;
    bool says = (b->marks & (BR_CLASS_DATE | BR_CLASS_BYLINE | BR_CLASS_ROW)) ||
                (b->wording & (BR_WORDING_DATE | BR_WORDING_BYLINE)) || is_line(c, b->text, &when);
    if (says && take_text(c, b->text)) return;
    uint32_t last = index + 1 < blocks->n ? blocks->at[index + 1].first : blocks->html->n_nodes;
    for (uint32_t i = b->first; i < last; i++)
        if (nodes[i].tag == BR_TAG_TEXT && is_line(c, nodes[i].text, &when) && take_text(c, nodes[i].text)) return;
}

/* An archive of the web tells above the page when it took it. */
static bool is_capture(const search *c, uint32_t block) {
    return c->s->captured.year && block < c->around.headline && !br_date_cmp(c->found.date, c->s->captured);
}

/* Lines around the headline, until the text has begun. */
static uint32_t find_near_headline(search *c, bool changes) {
    const br_blocks *blocks = c->s->blocks;
    for (uint32_t i = c->around.first; i < c->around.last; i++) {
        const br_block *b = &blocks->at[i];
        if (b->text.len > WORDING_MAX || (b->marks & (BR_CLASS_COMMENTS | BR_MARK_QUOTE))) continue;
        if (tells_change(b) && !changes) take_text(c, br_line_publication(c->s->lexicon, c->s->arena, b->text));
        else if (tells_change(b) == changes) take_block(c, i);
        if (is_capture(c, i)) c->found = (br_published){0};
        if (is_found(c)) return i;
    }
    return blocks->n;
}

/* A block that says when: by its name or label, or because it says nothing else. */
static void find_line(search *c, bool by_name) {
    const br_blocks *blocks = c->s->blocks;
    for (uint32_t i = 0; i < blocks->n && i < META_WITHIN && !is_found(c); i++) {
        const br_block *b = &blocks->at[i];
        if (b->text.len > WORDING_MAX || (b->marks & (ELSEWHERE | BR_MARK_QUOTE)) || tells_change(b)) continue;
        bool is_named = (b->marks & (BR_CLASS_DATE | BR_CLASS_BYLINE | BR_CLASS_ROW)) || (b->wording & BR_WORDING_DATE);
        br_when when;
        if (by_name ? is_named : is_line(c, b->text, &when)) take_text(c, b->text);
        if (is_capture(c, i)) c->found = (br_published){0};
    }
}

/* "LIMA, May 3, 1998 (Wire) - Police fired ..." */
static void find_dateline(search *c) {
    const br_blocks *blocks = c->s->blocks;
    for (uint32_t i = 0; i < blocks->n && i < META_WITHIN && !is_found(c); i++) {
        const br_block *b = &blocks->at[i];
        br_when when;
        if ((b->marks & (ELSEWHERE | BR_MARK_QUOTE)) || !b->prose) continue;
        if (br_dateline(c->s->lexicon, c->s->arena, b->text, c->order, &when)) take(c, when.date, BR_PUBLISHED_TEXT);
    }
}

/* ---- what readers see ---- */

/* Whether the headline names a year, as a word of its own: "The best skis of 2024". */
static bool headline_names(const search *c, int year) {
    br_str titles[] = {c->s->ld->headline, c->s->head->page_title}, word = br_str_format(c->s->arena, "%d", year);
    for (size_t i = 0; i < 2; i++)
        for (size_t at = 0, found; (found = br_str_find(br_str_from(titles[i], at), word)) != BR_NOT_FOUND;) {
            size_t start = at + found;
            at = start + word.len;
            bool is_word = (!start || !br_is_digit(titles[i].ptr[start - 1])) &&
                           (at == titles[i].len || !br_is_digit(titles[i].ptr[at]));
            if (is_word) return true;
        }
    return false;
}

/* The day that a page shows its readers counts where it differs little from the stamp behind it: stamps are in universal
 * time, or of the day when the text was begun. Where it stands in a byline without a word of change, it counts however
 * late: the page is given out as of that day. A page that shows the day of its last change and no other holds the text of
 * that day: if it is not long after the stamp, or the headline names its year and the stamp is from one before. */
static void prefer_shown_day(search *c) {
    search shown = *c;
    shown.found = (br_published){0};
    int32_t most = SHOWN_LATER;
    uint32_t at = find_near_headline(&shown, false);
    if (is_found(&shown)) {
        const br_block *b = &c->s->blocks->at[at];
        bool is_byline = (b->marks & (BR_CLASS_DATE | BR_CLASS_BYLINE | BR_CLASS_ROW)) && !(b->marks & ELSEWHERE);
        if (is_byline) most = INT32_MAX;
    } else {
        find_line(&shown, true);
        if (!is_found(&shown)) find_line(&shown, false);
        most = 1;
    }
    if (!is_found(&shown)) {
        find_near_headline(&shown, true);
        int year = shown.found.date.year;
        most = year > c->found.date.year && headline_names(c, year) ? INT32_MAX : SHOWN_LATER;
    }
    if (!is_found(&shown)) return;
    int32_t later = br_days_from_date(shown.found.date) - br_days_from_date(c->found.date);
    if (later >= -1 && later <= most) c->found.date = shown.found.date;
}

/* ---- all of it ---- */

/* A day in the address; where there is a month only, it comes in `month`. */
static void find_in_address(search *c, br_date *month) {
    br_date date;
    if (!br_url_date(c->s->lexicon, c->s->arena, c->url, &date)) return;
    if (date.day) take(c, date, BR_PUBLISHED_URI);
    else *month = date;
}

static bool take_age(search *c, br_str text) {
    br_date day;
    return br_ago_day(c->s->lexicon, c->s->arena, br_str_trim(text), c->s->page->fetched, &day) &&
           take(c, day, BR_PUBLISHED_INFERRED);
}

/* "3 hours ago" beside the headline, where it is known when the page was taken */
static void find_age(search *c) {
    const br_blocks *blocks = c->s->blocks;
    const br_html *html = blocks->html;
    if (!c->s->page->fetched.len) return;
    for (uint32_t i = c->around.first; i < c->around.last && !is_found(c); i++) {
        const br_block *b = &blocks->at[i];
        if (b->text.len > WORDING_MAX || tells_change(b) || (b->marks & (ELSEWHERE | BR_MARK_QUOTE))) continue;
        uint32_t last = i + 1 < blocks->n ? blocks->at[i + 1].first : html->n_nodes;
        take_age(c, b->text);
        for (uint32_t k = b->first; k < last && !is_found(c); k++)
            if (html->nodes[k].tag == BR_TAG_TEXT) take_age(c, html->nodes[k].text);
    }
}

/* Nothing says when the article was published: when it was last changed is the next best, and no more than that. */
static void find_change(search *c) {
    find_near_headline(c, true);
    if (is_found(c)) c->found.from = BR_PUBLISHED_INFERRED;
    else if (!take_stamp(c, c->s->ld->modified, BR_PUBLISHED_INFERRED))
        take_metas(c, BR_STAMP_CHANGED, BR_PUBLISHED_INFERRED);
}

br_published br_published_choose(const br_sources *s, br_region around, br_str url, br_when_order order) {
    search c = {.s = s, .around = around, .url = url, .order = order};
    find_stamp(&c);
    if (is_found(&c)) {
        prefer_shown_day(&c);
        return c.found;
    }
    find_element(&c, NAMED);
    if (!is_found(&c)) find_element(&c, NEAR_HEADLINE);
    if (!is_found(&c)) find_near_headline(&c, false);
    if (!is_found(&c)) find_element(&c, ANYWHERE);
    if (!is_found(&c)) find_line(&c, true);
    br_date month = {0};
    if (!is_found(&c)) find_in_address(&c, &month);
    if (!is_found(&c)) find_line(&c, false);
    if (!is_found(&c)) find_dateline(&c);
    if (!is_found(&c)) take_stamp(&c, s->ld->uploaded, BR_PUBLISHED_META);
    if (!is_found(&c)) find_age(&c);
    if (!is_found(&c)) take(&c, month, BR_PUBLISHED_URI);
    if (!is_found(&c)) find_change(&c);
    return c.found;
}
