/* pages made to hurt: each must end soon, whatever comes out */
#include <time.h>

#include "base/buf.h"
#include "clean/clean.h"

#include "test.h"

#define SECONDS_A_PAGE 2.0 /* CHECKS 7; processor time, generous enough for sanitizers at these sizes */

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void repeat(br_buf *page, const char *what, size_t n) {
    for (size_t i = 0; i < n; i++) br_buf_add(page, br_str_of(what));
}

static void survive(const br_buf *page) {
    static br_lexicon *lexicon;
    br_error error;
    if (!lexicon) BR_EXPECT_INT(br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error), BR_OK);
    static const br_media kinds[] = {BR_MEDIA_HTML, BR_MEDIA_TEXT, BR_MEDIA_MARKDOWN};
    for (size_t i = 0; i < 3; i++) {
        br_articles articles = {0};
        br_page p = {.uri = BR_STR("page"), .media = kinds[i], .bytes = br_buf_str(page)};
        br_arena *own = br_arena_new(0);
        double start = seconds();
        br_status status = br_clean(lexicon, &p, own, &articles, &error);
        BR_EXPECT(status == BR_OK || status == BR_LIMIT);
        BR_EXPECT(seconds() - start < SECONDS_A_PAGE);
        br_arena_free(own);
    }
}

#define PROSE "<p>The minister said on Monday that the army had left the town, and that nobody was hurt.</p>"

/* a head, a part many times, a tail */
static const struct {
    const char *head, *part, *tail;
    size_t times;
} pages[] = {
    {"", "<div>", PROSE, 100000},
    {"", "<span>", "text</b>", 100000},
    {"", "<p><b>", "</i></p>", 50000},
    {"", "<ul><li>", "x", 50000},
    {"", "<table><tr><td>", "x", 30000},
    {"", "<font>a", "", 100000},
    {"", "</div></span></p>", "x", 100000},
    {"<p ", "a=b ", ">" PROSE, 100000},
    {"<p ", "class=x ", ">" PROSE, 100000},
    {"<p class=\"", "side bar ad ", "\">" PROSE, 100000},
    {"", "<script>", PROSE, 100000},
    {"", "<!--", PROSE, 200000},
    {"", "<", "", 1000000},
    {"", "<a href=\"", "", 200000},
    {"", "&amp;&foo;&#x", "", 200000},
    {"", "<h2><a href=x>A linked headline</a></h2>", "", 20000},
    {"", "<div class=sidebar>", PROSE PROSE PROSE, 300},
    {"", "<p>By the way of 12 January there</p>", "", 20000},
    {"<script type='application/ld+json'>", "[", "</script>" PROSE, 100000},
    {"<script type='application/ld+json'>", "{\"a\":", "</script>" PROSE, 100000},
    {"", "<meta name=author content='By A B and C D'>", PROSE, 20000},
    {"", "word ", "", 1000000},
    {"", "January 7, 2022\n\nA title of words\n\nBy: Ana Ruiz\n\n", "", 10000},
    {"", "\xE2\x80\xA6  Seguir leyendo \xC2\xBB\n", "", 20000},
    {"", "[a](", "", 50000},
    {"", "- # | `*_\n", "", 50000},
    {"", "\xFF\xC0\x80\xED\xA0\x80", "", 100000},
    {"\xFF\xFE", "\xD8\xDC", "", 100000},
};

BR_TEST(hostile_pages) {
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        br_buf page = br_buf_on(arena);
        br_buf_add(&page, br_str_of(pages[i].head));
        repeat(&page, pages[i].part, pages[i].times);
        br_buf_add(&page, br_str_of(pages[i].tail));
        survive(&page);
    }
}

BR_TEST(hostile_zero_bytes) {
    br_buf page = br_buf_on(arena);
    for (int i = 0; i < 100000; i++) br_buf_add(&page, BR_STR("<p>a\0b\0</p>"));
    survive(&page);
}
