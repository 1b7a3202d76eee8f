#include "clean/clean.h"

#include "base/buf.h"

/* paragraphs of plain text: one blank line between them, white space folded */
static br_str fold_paragraphs(br_arena *arena, br_str text) {
    br_buf out = br_buf_on(arena);
    for (br_str line; br_str_line(&text, &line);) {
        line = br_str_trim(line);
        if (!line.len) continue;
        if (out.len) br_buf_add(&out, BR_STR("\n\n"));
        br_buf_add(&out, line);
    }
    return br_buf_str(&out);
}

br_status br_clean(const br_lexicon *lexicon, const br_page *page, br_arena *arena, br_articles *articles,
                   br_error *error) {
    (void)lexicon;
    (void)error;
    br_article a = {.language = BR_STR("en"), .part = 0};
    a.page.uri = page->uri;
    a.page.url = page->url;
    a.page.sha256 = page->sha256;
    a.page.fetched = page->fetched;
    a.text = fold_paragraphs(arena, br_utf8_clean(arena, page->bytes));
    br_article_identify(arena, &a);
    br_vec_push(arena, articles, a);
    return BR_OK;
}

br_str br_page_text(const br_page *page, br_arena *arena) {
    return br_utf8_clean(arena, page->bytes);
}
