/* files made to hurt: wrong lengths, bombs in every wrapping, nesting, encodings that lie */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "clean/clean.h"
#include "read/read.h"

#include "specimens.h"
#include "test.h"

#define SECONDS_A_FILE 4.0 /* processor time, generous enough for sanitizers */
#define BOMB           ((size_t)3 << 20)

typedef struct outcome {
    int pages, errors;
    br_str text; /* of the first article */
    br_error last;
} outcome;

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static outcome outcome_of(br_arena *arena, br_str bytes) {
    outcome o = {0};
    int fd;
    double start = seconds();
    br_reader *reader = specimens_open(bytes, &fd);
    br_page page;
    for (br_status status; (status = br_reader_next(reader, arena, &page, &o.last)) != BR_END;) {
        br_articles articles = {0};
        br_error error;
        o.pages += status == BR_OK;
        o.errors += status != BR_OK;
        if (status != BR_OK || br_clean(specimens_lexicon(), &page, arena, &articles, &error) != BR_OK || !articles.len)
            continue;
        if (!o.text.len) o.text = articles.at[0].text;
    }
    BR_EXPECT(seconds() - start < SECONDS_A_FILE);
    br_reader_close(reader);
    close(fd);
    return o;
}

static br_str repeat(br_arena *arena, const char *head, const char *what, size_t n, const char *tail) {
    br_buf out = br_buf_on(arena);
    br_buf_add(&out, br_str_of(head));
    for (size_t i = 0; i < n; i++) br_buf_add(&out, br_str_of(what));
    br_buf_add(&out, br_str_of(tail));
    return br_buf_str(&out);
}

static br_str replaced(br_arena *arena, br_str text, const char *what, const char *by) {
    size_t at = br_str_find(text, br_str_of(what));
    BR_EXPECT(at != BR_NOT_FOUND);
    return joined(arena, br_str_slice(text, 0, at), br_str_of(by), br_str_from(text, at + strlen(what)));
}

/* ---- lengths ---- */

BR_TEST(lengths_of_records_that_lie) {
    static const char *const lies[] = {
        "Content-Length: 0",   "Content-Length: 1",  "Content-Length: 99999", "Content-Length: 18446744073709551615",
        "Content-Length: -17", "Content-Length: 9x", "Content-Length:",       "X-Nothing: 1"};
    br_str good = response_of(arena, "", BR_STR(PAGE));
    size_t at = br_str_find(good, BR_STR("Content-Length: "));
    size_t end = at + br_str_find(br_str_from(good, at), BR_STR("\r\n"));
    br_str line = br_str_slice(good, at, end);
    for (size_t i = 0; i < sizeof lies / sizeof lies[0]; i++) {
        br_str bad = replaced(arena, good, br_str_cstr(arena, line), lies[i]);
        outcome o = outcome_of(arena, br_str_join(arena, br_str_join(arena, good, bad), good));
        BR_EXPECT(o.pages >= 1); /* the one before the lie */
        BR_EXPECT_STR(o.text, SENTENCE);
        outcome packed =
            outcome_of(arena, br_str_join(arena, br_str_join(arena, gzip_of(arena, good), gzip_of(arena, bad)),
                                          gzip_of(arena, good)));
        BR_EXPECT(packed.pages >= 2); /* a member ends what a lie began */
    }
}

BR_TEST(lengths_of_chunks_that_lie) {
    static const char *const bodies[] = {"ffffffffffffffff\r\n" PAGE "\r\n0\r\n\r\n",
                                         "-5\r\n" PAGE,
                                         "5\r\n" PAGE,
                                         "zz\r\n" PAGE,
                                         "7fffffff\r\n" PAGE "\r\n",
                                         PAGE,
                                         "",
                                         "0\r\n\r\n" PAGE};
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        br_str bad = response_of(arena, "Transfer-Encoding: chunked\r\n", br_str_of(bodies[i]));
        outcome o = outcome_of(arena, br_str_join(arena, bad, response_of(arena, "", BR_STR(PAGE))));
        BR_EXPECT(o.pages >= 1);
    }
}

BR_TEST(lengths_of_archives_that_lie) {
    br_str member = gzip_of(arena, response_of(arena, "", BR_STR(PAGE)));
    br_str wrong = br_str_copy(arena, member);
    memset((char *)(uintptr_t)wrong.ptr + wrong.len - 4, 0xFF, 4); /* size of what it holds */
    outcome o = outcome_of(arena, br_str_join(arena, wrong, member));
    BR_EXPECT(o.pages >= 1);
    br_str wacz = br_str_copy(arena, wacz_of(arena, member));
    for (size_t at = wacz.len - 22; at < wacz.len; at++) { /* the end of the directory */
        char *byte = (char *)(uintptr_t)wacz.ptr + at, before = *byte;
        *byte = (char)0xFF;
        outcome_of(arena, wacz);
        *byte = before;
    }
}

/* ---- bombs ---- */

BR_TEST(bombs_in_every_wrapping) {
    br_str text = {br_arena_alloc(arena, BOMB), BOMB};
    memset((char *)(uintptr_t)text.ptr, 'a', text.len);
    br_str good = response_of(arena, "", BR_STR(PAGE));
    br_str body = response_of(arena, "Content-Encoding: gzip\r\n", gzip_of(arena, text));
    zip_entry inside[] = {{"a.html.gz", gzip_of(arena, text)}};
    br_str files[] = {gzip_of(arena, text), zstd_of(arena, text), gzip_of(arena, gzip_of(arena, gzip_of(arena, text))),
                      wacz_of(arena, gzip_of(arena, text)), zip_of(arena, inside, 1)};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        outcome o = outcome_of(arena, files[i]);
        BR_EXPECT(!o.pages && o.errors && br_str_has(br_str_of(o.last.message), BR_STR("bomb")));
    }
    outcome o = outcome_of(arena, br_str_join(arena, body, good)); /* costs its record only */
    BR_EXPECT(o.pages == 1 && o.errors == 1 && br_str_has(br_str_of(o.last.message), BR_STR("bomb")));
}

/* entities that double a hundred times, and one that is a file */
BR_TEST(bombs_of_entities) {
    br_buf out = br_buf_on(arena);
    br_buf_add(
        &out,
        BR_STR("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e0 \"ha\"><!ENTITY f SYSTEM \"file:///etc/passwd\">"));
    for (int i = 1; i < 100; i++) br_buf_format(&out, "<!ENTITY e%d \"&e%d;&e%d;\">", i, i - 1, i - 1);
    br_buf_add(&out, BR_STR("]><rss><channel><title>R</title><item><title>T</title><description>" SENTENCE
                            " &f; &e99;</description></item></channel></rss>"));
    outcome o = outcome_of(arena, br_buf_str(&out));
    BR_EXPECT(!br_str_has(o.text, BR_STR("root:")));
    BR_EXPECT(o.text.len < 100000);
}

/* ---- nesting ---- */

BR_TEST(nesting_of_every_kind) {
    br_str files[] = {
        repeat(arena, "<html><body>", "<div>", 50000, SENTENCE),
        repeat(arena, "<rss><channel><item><description>", "<a>", 50000,
               SENTENCE "</description></item></channel></rss>"),
        repeat(arena, "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>", "<content><div>", 50000,
               SENTENCE "</entry></feed>"),
        repeat(arena, "{\"text\":\"x\",\"a\":", "[", 50000, "}\n"),
        repeat(arena, "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":", "[{\"items\":", 50000, "1"),
        repeat(arena, "", "> ", 50000, SENTENCE),
        repeat(arena, "# Head\n\n", "- ", 50000, SENTENCE),
        repeat(arena, "", "WARC/1.0\r\n", 50000, "\r\n\r\n"),
    };
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) outcome_of(arena, files[i]);
    br_str packed = response_of(arena, "", BR_STR(PAGE));
    for (int i = 0; i < 8; i++) {
        zip_entry entry[] = {{"inner.zip", packed}};
        packed = i % 2 ? zip_of(arena, entry, 1) : gzip_of(arena, packed);
    }
    outcome o = outcome_of(arena, packed);
    BR_EXPECT(!o.pages && o.errors == 1);
}

/* ---- encodings ---- */

#define CYRILLIC "Министр сказал в понедельник, что войска покинули город и что никто не пострадал."

static br_str in_16_bits(br_arena *arena, br_str ascii, bool big) {
    br_buf out = br_buf_on(arena);
    br_buf_add(&out, big ? BR_STR("\xFE\xFF") : BR_STR("\xFF\xFE"));
    for (size_t i = 0; i < ascii.len; i++) {
        if (big) br_buf_byte(&out, 0);
        br_buf_byte(&out, ascii.ptr[i]);
        if (!big) br_buf_byte(&out, 0);
    }
    return br_buf_str(&out);
}

/* Beginnings of records without end: the first is told, the search for their ends does not begin anew with each, and what is whole
 * behind them is read. */
BR_TEST(damaged_records_in_a_row) {
    br_str whole =
        warc_of(arena, "1.0", "response", "application/http; msgtype=response", http_of(arena, "", BR_STR(PAGE)));
    br_str broken = repeat(arena, "", "WARC/1.0\r\n", 200000, "\r\n\r\n");
    outcome o = outcome_of(arena, joined(arena, broken, whole, BR_STR("")));
    BR_EXPECT_INT(o.errors, 1);
    BR_EXPECT_INT(o.pages, 1);
    o = outcome_of(arena, joined(arena, whole, broken, whole));
    BR_EXPECT_INT(o.errors, 1);
    BR_EXPECT_INT(o.pages, 2);
}

/* More text than an article holds: what is left out is counted. */
BR_TEST(texts_are_cut) {
    br_str long_text = repeat(arena, "", SENTENCE "\n\n", BR_ARTICLE_MAX_TEXT / sizeof SENTENCE + 100, "");
    br_page page = {.uri = BR_STR("long.txt"), .bytes = long_text, .media = BR_MEDIA_TEXT};
    br_articles articles = {0};
    br_error error;
    BR_EXPECT_INT(br_clean(specimens_lexicon(), &page, arena, &articles, &error), BR_OK);
    BR_EXPECT_INT(articles.len, 1);
    BR_EXPECT(articles.at[0].text.len <= BR_ARTICLE_MAX_TEXT && br_str_ends(articles.at[0].text, BR_STR(".")));
    BR_EXPECT(articles.at[0].cut > 0 && (size_t)articles.at[0].cut + articles.at[0].text.len < long_text.len);
}

/* of Cyrillic letters in UTF-8 */
static br_str in_windows_1251(br_arena *arena, const char *text) {
    br_buf out = br_buf_on(arena);
    for (const unsigned char *s = (const unsigned char *)text; *s; s++) {
        uint32_t c = *s < 0x80 ? *s : (uint32_t)(*s & 0x1F) << 6 | (s[1] & 0x3Fu);
        br_buf_byte(&out, (char)(c < 0x80 ? c : c - 0x410 + 0xC0));
        s += *s >= 0x80;
    }
    return br_buf_str(&out);
}

static br_str page_of(br_arena *arena, const char *head, br_str body) {
    br_str before = br_str_format(arena, "<html><head>%s</head><body><p>", head);
    return joined(arena, before, body, BR_STR("</p></body></html>"));
}

BR_TEST(encodings_told_and_not) {
    br_str old = in_windows_1251(arena, CYRILLIC);
    BR_EXPECT_STR(outcome_of(arena, page_of(arena, "<meta charset=windows-1251>", old)).text, CYRILLIC);
    BR_EXPECT_STR(outcome_of(arena, page_of(arena, "", old)).text, CYRILLIC); /* a guess */
    BR_EXPECT_STR(outcome_of(arena, page_of(arena, "<meta charset=iso-8859-1>", BR_STR(CYRILLIC))).text, CYRILLIC);
    BR_EXPECT_STR(outcome_of(arena, page_of(arena, "<meta charset=no-such-thing>", BR_STR(CYRILLIC))).text, CYRILLIC);
    BR_EXPECT_STR(outcome_of(arena, in_16_bits(arena, BR_STR(PAGE), true)).text, SENTENCE);
    BR_EXPECT_STR(outcome_of(arena, in_16_bits(arena, BR_STR(PAGE), false)).text, SENTENCE);
    br_str marked =
        br_str_join(arena, BR_STR("\xEF\xBB\xBF"), page_of(arena, "<meta charset=windows-1251>", BR_STR(CYRILLIC)));
    BR_EXPECT_STR(outcome_of(arena, marked).text, CYRILLIC);
    br_str told = http_of(arena, "", page_of(arena, "", old));
    told = replaced(arena, told, "charset=utf-8", "charset=windows-1251");
    outcome o = outcome_of(arena, warc_of(arena, "1.0", "response", "application/http; msgtype=response", told));
    BR_EXPECT_STR(o.text, CYRILLIC);
}

/* Two encodings in one page, halves of letters, marks in the middle: text comes, and it is well-formed. */
BR_TEST(encodings_mixed) {
    br_str old = in_windows_1251(arena, CYRILLIC);
    br_str pages[] = {
        page_of(arena, "<meta charset=utf-8>", joined(arena, BR_STR(CYRILLIC " " SENTENCE), BR_STR("</p><p>"), old)),
        page_of(arena, "<meta charset=utf-8>",
                BR_STR(SENTENCE " \xD0 \xFF\xFE \xEF\xBB\xBF \xED\xA0\x80 \xF4\x90\x80\x80")),
        br_str_slice(in_16_bits(arena, BR_STR(PAGE), false), 0, 151),
        page_of(arena, "<meta charset=utf-16>", BR_STR(SENTENCE)),
        page_of(arena, "<meta charset=utf-7>", BR_STR(SENTENCE " +ADw-script+AD4-"))};
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        outcome o = outcome_of(arena, pages[i]);
        BR_EXPECT_INT(o.pages, 1);
        BR_EXPECT(br_str_find_byte(o.text, 0) == BR_NOT_FOUND);
        if (i != 2) BR_EXPECT(br_str_has(o.text, BR_STR("The minister said on Monday")));
    }
}
