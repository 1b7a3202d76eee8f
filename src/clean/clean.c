#include "clean/clean.h"

#include "base/buf.h"
#include "clean/body/body.h"
#include "clean/body/parts.h"
#include "clean/body/plain.h"
#include "clean/clean_weights.h"
#include "clean/fact/meta.h"
#include "clean/finish.h"
#include "markup/charset.h"
#include "markup/unicode.h"

typedef struct job {
    const br_lexicon *lexicon;
    const br_page *page;
    br_arena *arena;
    br_articles *articles;
    br_str text; /* the page in UTF-8 */
    int32_t latest;
} job;

static br_article new_article(const job *j) {
    br_article a = {.part = (int32_t)j->articles->len};
    a.page.uri = j->page->uri;
    a.page.url = j->page->url;
    a.page.sha256 = j->page->sha256;
    a.page.fetched = j->page->fetched;
    return a;
}

static void push(const job *j, br_article *a, br_str language) {
    if (!a->text.len) return;
    br_article_finish(j->lexicon, j->page, j->arena, language, j->latest, a);
    br_vec_push(j->arena, j->articles, *a);
}

/* ---- parts of a page ---- */

static br_str join_paragraphs(br_arena *arena, const br_str *at, size_t n) {
    br_buf out = br_buf_on(arena);
    for (size_t i = 0; i < n; i++) {
        if (out.len) br_buf_add(&out, BR_STR("\n\n"));
        br_buf_add(&out, at[i]);
    }
    return br_buf_str(&out);
}

static void push_part(const job *j, const br_part *part, br_str site, br_str language) {
    br_article a = new_article(j);
    a.title = part->title;
    a.authors = part->authors.at;
    a.n_authors = (uint32_t)part->authors.len;
    a.site = site;
    a.voice = part->is_opinion ? BR_VOICE_OPINION : BR_VOICE_REPORT;
    if (part->when.date.year) {
        a.published = br_date_format(j->arena, part->when.date);
        a.published_from = BR_PUBLISHED_TEXT;
    }
    a.text = join_paragraphs(j->arena, part->paragraphs.at, part->paragraphs.len);
    push(j, &a, language);
}

static void clean_units(const job *j, const br_units *units, br_when_order order) {
    br_parts parts = br_parts_of(j->lexicon->clean, j->arena, units, order, j->latest);
    for (size_t i = 0; i < parts.len; i++) push_part(j, &parts.at[i], BR_STR(""), BR_STR(""));
}

/* ---- kinds of pages ---- */

static void clean_plain(const job *j) {
    br_units units = {0};
    br_when_order order = br_meta_order(j->page->hints.language, j->page->url);
    br_plain_units(j->lexicon->clean, j->arena, j->text, order, &units);
    clean_units(j, &units, order);
}

static void clean_markdown(const job *j) {
    br_units units = {0};
    br_front_matter front;
    br_when_order order = br_meta_order(j->page->hints.language, j->page->url);
    br_markdown_units(j->lexicon->clean, j->arena, j->text, order, &units, &front);
    size_t before = j->articles->len;
    clean_units(j, &units, order);
    if (j->articles->len != before + 1) return;
    br_article *a = &j->articles->at[before];
    br_page_hints hints = {
        .title = front.title, .published = front.date, .authors = front.authors, .language = front.language};
    br_article_hint(j->lexicon, j->arena, &hints, BR_PUBLISHED_META, j->latest, a);
}

/* The lines of a text as paragraphs. */
static br_str paragraphs_of_lines(br_arena *arena, br_str text) {
    BR_VEC(br_str) paragraphs = {0};
    for (br_str line; br_str_line(&text, &line);) {
        line = br_unicode_squeeze(arena, line);
        if (line.len) br_vec_push(arena, &paragraphs, line);
    }
    return join_paragraphs(arena, paragraphs.at, paragraphs.len);
}

/* text that is an article's already */
static void clean_article_text(const job *j) {
    br_article a = new_article(j);
    a.text = paragraphs_of_lines(j->arena, j->text);
    push(j, &a, BR_STR(""));
}

static unsigned unit_flags(const br_block *b) {
    unsigned flags = br_tag_is_heading(b->tag) || (b->marks & BR_CLASS_TITLE) ? BR_UNIT_HEADING : 0;
    if (b->marks & (BR_CLASS_CAPTION | BR_MARK_FIGURE)) flags |= BR_UNIT_CAPTION;
    if (b->marks & (BR_MARK_LIST | BR_MARK_TABLE)) flags |= BR_UNIT_LIST;
    return flags;
}

/* Blocks of the container as units, without what names tell to be furniture. */
static br_units units_of_blocks(const job *j, const br_blocks *blocks, uint32_t container, br_when_order order) {
    static const unsigned furniture = BR_CLASS_COMMENTS | BR_CLASS_RELATED | BR_CLASS_SHARE | BR_CLASS_NAV |
                                      BR_CLASS_PROMO | BR_CLASS_AD | BR_CLASS_NOTICE | BR_CLASS_TAGS | BR_CLASS_FOOTER |
                                      BR_CLASS_SIDE | BR_CLASS_HIDDEN | BR_CLASS_LEGAL | BR_MARK_FORM;
    unsigned outside = blocks->marks[container];
    br_units units = {0};
    for (uint32_t i = 0; i < blocks->n; i++) {
        const br_block *b = &blocks->at[i];
        bool inside = b->first >= container && b->first < blocks->html->nodes[container].end;
        if (inside && !(b->marks & ~outside & furniture))
            br_unit_add_block(j->lexicon->clean, j->arena, order, b, unit_flags(b), &units);
    }
    return units;
}

/* Several articles in one page: a listing of excerpts, or posts with a head each. True if it is such a page. */
static bool clean_several(const job *j, const br_blocks *blocks, uint32_t container, const br_meta *meta) {
    if (blocks->n > SEVERAL_MAX) return false;
    br_when_order order = br_meta_order(meta->language, meta->url);
    br_units units = units_of_blocks(j, blocks, container, order);
    br_parts parts = br_parts_of(j->lexicon->clean, j->arena, &units, order, j->latest);
    size_t full = 0;
    for (size_t i = 0; i < parts.len; i++) full += parts.at[i].bytes >= SEVERAL_MIN;
    bool several = br_parts_excerpts(&units) >= 2 || full >= 2;
    for (size_t i = 0; several && i < parts.len; i++) push_part(j, &parts.at[i], meta->site, meta->language);
    return several;
}

/* The article's paragraphs; those in JSON-LD where the page itself has next to none. */
static br_str body_text(const job *j, const br_blocks *blocks, const br_meta *meta) {
    BR_VEC(br_str) paragraphs = {0};
    size_t bytes = 0;
    for (uint32_t i = 0; i < blocks->n; i++)
        if (blocks->at[i].keep) {
            br_vec_push(j->arena, &paragraphs, blocks->at[i].text);
            bytes += blocks->at[i].text.len;
        }
    if (meta->ld.body.len >= LD_BODY_MIN && bytes * 100 < meta->ld.body.len * LD_BODY_SHARE)
        return paragraphs_of_lines(j->arena, br_ld_body(j->arena, &meta->ld));
    return join_paragraphs(j->arena, paragraphs.at, paragraphs.len);
}

static void push_body(const job *j, const br_blocks *blocks, const br_meta *meta) {
    br_article a = new_article(j);
    a.title = meta->title;
    a.authors = meta->authors.at;
    a.n_authors = (uint32_t)meta->authors.len;
    a.site = meta->site;
    a.published = br_date_format(j->arena, meta->published.date);
    a.published_from = meta->published.from;
    a.voice = meta->is_opinion ? BR_VOICE_OPINION : BR_VOICE_REPORT;
    a.text = body_text(j, blocks, meta);
    push(j, &a, meta->language);
}

static br_status clean_html(const job *j, br_error *error) {
    br_html html;
    BR_FORWARD(br_html_parse(j->arena, j->text, &html, error));
    br_blocks blocks = br_blocks_of(j->lexicon->clean, j->arena, &html);
    br_meta_context context = {j->lexicon->clean, j->page, j->latest};
    br_meta meta = br_meta_read(&context, j->arena, &blocks);
    br_body_hints hints = {j->lexicon->clean, meta.title, meta.site, meta.summary, meta.authors.at, meta.authors.len};
    br_body body = br_body_choose(j->arena, &blocks, &hints);
    bool is_single = j->page->media == BR_MEDIA_FEED_ITEM || meta.is_article;
    if (is_single || !clean_several(j, &blocks, body.container, &meta)) push_body(j, &blocks, &meta);
    return BR_OK;
}

static br_status clean_record(const job *j, br_error *error) {
    br_article a;
    json_t *record = j->page->record ? j->page->record : br_json_read(j->arena, j->page->bytes, error);
    if (!record) return BR_BAD_INPUT;
    BR_FORWARD(br_article_parse(j->arena, record, &a, error));
    br_vec_push(j->arena, j->articles, a);
    return BR_OK;
}

static bool is_markup(const br_page *page, br_str text) {
    if (page->media == BR_MEDIA_HTML) return true;
    return page->media == BR_MEDIA_FEED_ITEM && br_str_find_byte(text, '<') != BR_NOT_FOUND;
}

br_status br_clean(const br_lexicon *lexicon, const br_page *page, br_arena *arena, br_articles *articles,
                   br_error *error) {
    job j = {.lexicon = lexicon,
             .page = page,
             .arena = arena,
             .articles = articles,
             .latest = br_meta_latest(lexicon->clean, page->fetched)};
    if (page->media == BR_MEDIA_RECORD) return clean_record(&j, error);
    j.text = br_charset_to_utf8(arena, page->bytes, page->charset);
    if (is_markup(page, j.text)) return clean_html(&j, error);
    if (page->media == BR_MEDIA_MARKDOWN) clean_markdown(&j);
    else if (page->media == BR_MEDIA_TEXT) clean_plain(&j);
    else clean_article_text(&j);
    return BR_OK;
}

br_str br_page_text(const br_page *page, br_arena *arena) {
    br_str text = br_charset_to_utf8(arena, page->bytes, page->charset);
    br_buf out = br_buf_on(arena);
    if (page->media == BR_MEDIA_MARKDOWN) {
        br_units units = {0};
        br_front_matter front;
        br_markdown_units(NULL, arena, text, BR_WHEN_DAY_FIRST, &units, &front);
        for (size_t i = 0; i < units.len; i++) {
            br_buf_add(&out, units.at[i].text);
            br_buf_add(&out, BR_STR("\n\n"));
        }
        return br_buf_str(&out);
    }
    br_html html;
    br_error error;
    if (!is_markup(page, text) || br_html_parse(arena, text, &html, &error) != BR_OK) return text;
    br_blocks blocks = br_blocks_of(NULL, arena, &html);
    br_ld ld = br_ld_read(arena, &html);
    return br_str_format(arena, "%.*s\n\n%.*s", BR_FMT(br_blocks_text(arena, &blocks)), BR_FMT(br_ld_body(arena, &ld)));
}
