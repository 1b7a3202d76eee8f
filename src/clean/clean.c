#include "clean/clean.h"

#include "base/buf.h"
#include "clean/body.h"
#include "clean/language.h"
#include "clean/meta.h"
#include "markup/charset.h"
#include "markup/unicode.h"

static br_str kept_text(br_arena *arena, const br_blocks *blocks) {
    br_buf out = br_buf_on(arena);
    for (uint32_t i = 0; i < blocks->n; i++) {
        if (!blocks->at[i].keep) continue;
        if (out.len) br_buf_add(&out, BR_STR("\n\n"));
        br_buf_add(&out, blocks->at[i].text);
    }
    return br_buf_str(&out);
}

/* paragraphs of plain text: one blank line between them */
static br_str fold_paragraphs(br_arena *arena, br_str text) {
    br_buf out = br_buf_on(arena);
    for (br_str line; br_str_line(&text, &line);) {
        line = br_unicode_squeeze(arena, line);
        if (!line.len) continue;
        if (out.len) br_buf_add(&out, BR_STR("\n\n"));
        br_buf_add(&out, line);
    }
    return br_buf_str(&out);
}

static bool is_markup(const br_page *page, br_str text) {
    if (page->media == BR_MEDIA_HTML) return true;
    return page->media == BR_MEDIA_FEED_ITEM && br_str_find_byte(text, '<') != BR_NOT_FOUND;
}

static void take_meta(br_arena *arena, const br_meta *meta, br_article *a) {
    a->title = meta->title;
    a->authors = meta->authors;
    a->n_authors = meta->n_authors;
    a->site = meta->site;
    a->published = br_date_format(arena, meta->published);
    a->published_from = meta->published_from;
    if (meta->is_opinion) a->voice = BR_VOICE_OPINION;
}

static br_status clean_html(const br_lexicon *lexicon, const br_page *page, br_str text, br_arena *arena, br_article *a, br_error *error) {
    br_html html;
    BR_FORWARD(br_html_parse(arena, text, &html, error));
    br_blocks blocks = br_blocks_of(lexicon->clean, arena, &html);
    br_meta_context context = {lexicon->clean, page, br_meta_latest(lexicon->clean, page->fetched)};
    br_meta meta = br_meta_read(&context, arena, &blocks);
    br_body_choose(arena, &blocks, meta.title);
    a->text = kept_text(arena, &blocks);
    take_meta(arena, &meta, a);
    return BR_OK;
}

br_status br_clean(const br_lexicon *lexicon, const br_page *page, br_arena *arena, br_articles *articles,
                   br_error *error) {
    br_article a = {.part = 0};
    a.page.uri = page->uri;
    a.page.url = page->url;
    a.page.sha256 = page->sha256;
    a.page.fetched = page->fetched;
    br_str text = br_charset_to_utf8(arena, page->bytes, page->charset);
    if (is_markup(page, text)) BR_FORWARD(clean_html(lexicon, page, text, arena, &a, error));
    else a.text = fold_paragraphs(arena, text);
    a.language = br_str_of(br_language_detect(a.text.ptr, a.text.len, "", NULL));
    br_article_identify(arena, &a);
    br_vec_push(arena, articles, a);
    return BR_OK;
}

br_str br_page_text(const br_page *page, br_arena *arena) {
    br_str text = br_charset_to_utf8(arena, page->bytes, page->charset);
    br_html html;
    br_error error;
    if (!is_markup(page, text) || br_html_parse(arena, text, &html, &error) != BR_OK) return text;
    br_blocks blocks = br_blocks_of(NULL, arena, &html);
    return br_blocks_text(arena, &blocks);
}
