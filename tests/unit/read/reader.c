/* files of every kind, whole, cut at every byte, and damaged */
#include "read/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "read/sniff.h"

#include "specimens.h"
#include "test.h"

#define HTML "<html><body><p>The minister said on Monday that the army had left.</p></body></html>"

typedef struct outcome {
    int pages, errors;
    br_page first;
    br_error last;
} outcome;

/* what the reader makes of a file with these bytes */
static outcome read_bytes(br_arena *arena, br_str bytes) {
    int fd;
    br_reader *reader = specimens_open(bytes, &fd);
    outcome o = {0};
    br_page page;
    for (br_status status; (status = br_reader_next(reader, arena, &page, &o.last)) != BR_END;) {
        if (status == BR_OK && !o.pages++) o.first = page;
        o.errors += status != BR_OK;
        if (status != BR_OK) BR_EXPECT(o.last.message[0] == '"');
    }
    br_reader_close(reader);
    close(fd);
    return o;
}

static br_str warc_record(br_arena *arena, const char *type, br_str body) {
    return br_str_format(
        arena,
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: http://reed.example/a\r\nWARC-Date: 2022-01-08T00:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\nContent-Length: %zu\r\n\r\n%.*s\r\n\r\n",
        type, body.len, BR_FMT(body));
}

static br_str response(br_arena *arena) {
    return warc_record(arena, "response",
                       BR_STR("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" HTML));
}

BR_TEST(reader_kinds) {
    outcome o = read_bytes(arena, BR_STR(HTML));
    BR_EXPECT(o.pages == 1 && o.first.media == BR_MEDIA_HTML && !o.errors);
    o = read_bytes(arena, BR_STR("Just a text of some words.\n"));
    BR_EXPECT(o.pages == 1 && o.first.media == BR_MEDIA_TEXT);
    o = read_bytes(arena, BR_STR("---\ntitle: x\n---\n\n# Head\n\ntext **bold**\n"));
    BR_EXPECT(o.pages == 1 && o.first.media == BR_MEDIA_MARKDOWN);
    o = read_bytes(arena, BR_STR(""));
    BR_EXPECT(o.pages == 0 && o.errors == 0);
    o = read_bytes(arena, BR_STR("%PDF-1.4 and so on"));
    BR_EXPECT(o.pages == 0 && o.errors == 1 && br_str_has(br_str_of(o.last.message), BR_STR("PDF")));
}

BR_TEST(reader_warc) {
    br_str one = response(arena), info = warc_record(arena, "warcinfo", BR_STR("software: x\r\n"));
    br_str file = br_str_join(arena, br_str_join(arena, info, one), one);
    outcome o = read_bytes(arena, file);
    BR_EXPECT(o.pages == 2 && !o.errors);
    BR_EXPECT_STR(o.first.url, "http://reed.example/a");
    BR_EXPECT_STR(o.first.fetched, "2022-01-08T00:00:00Z");
    BR_EXPECT_STR(o.first.charset, "utf-8");
    BR_EXPECT_STR(o.first.bytes, HTML);
    br_str members =
        br_str_join(arena, br_str_join(arena, gzip_of(arena, info), gzip_of(arena, one)), gzip_of(arena, one));
    o = read_bytes(arena, members);
    BR_EXPECT(o.pages == 2 && !o.errors);
    o = read_bytes(arena, gzip_of(arena, file)); /* one member for all */
    BR_EXPECT(o.pages == 2 && !o.errors);
}

/* one damaged member costs its record and no other */
BR_TEST(reader_damage) {
    br_str one = gzip_of(arena, response(arena));
    br_str file = br_str_join(arena, br_str_join(arena, one, one), one);
    ((char *)(uintptr_t)file.ptr)[one.len + one.len / 2] ^= 0x55;
    outcome o = read_bytes(arena, file);
    BR_EXPECT(o.pages == 2 && o.errors >= 1);
    br_str wrong = br_str_copy(arena, response(arena));
    char *length = strstr((char *)(uintptr_t)wrong.ptr, "Content-Length: ") + 16;
    length[0] = '9'; /* claims more than there is */
    o = read_bytes(arena, br_str_join(arena, br_str_join(arena, response(arena), wrong), response(arena)));
    BR_EXPECT(o.pages >= 1 && o.pages + o.errors >= 2);
}

/* lines whose compression is damaged: what comes before is read, one error, and an end */
BR_TEST(reader_damaged_lines) {
    br_buf lines = br_buf_on(arena);
    for (int i = 0; i < 30000; i++) br_buf_format(&lines, "{\"text\":\"%d\"}\n", i * 7919);
    br_str packed = br_str_copy(arena, gzip_of(arena, br_buf_str(&lines)));
    memset((char *)(uintptr_t)packed.ptr + packed.len / 2, 0xFF, 64);
    outcome o = read_bytes(arena, packed);
    BR_EXPECT(o.pages > 1 && o.pages < 30000 && o.errors >= 1 && o.errors < 3);
}

BR_TEST(reader_http) {
    br_str chunked = BR_STR("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "6\r\n<html>\r\n2d;x=y\r\n<body><p>The minister said so on Monday.</p>\r\n0\r\n\r\n");
    outcome o = read_bytes(arena, warc_record(arena, "response", chunked));
    BR_EXPECT(o.pages == 1 && br_str_starts(o.first.bytes, BR_STR("<html><body><p>The minister")));
    o = read_bytes(arena,
                   warc_record(arena, "response", BR_STR("HTTP/1.1 404 Gone\r\nContent-Type: text/html\r\n\r\n" HTML)));
    BR_EXPECT(o.pages == 0 && !o.errors);
    o = read_bytes(arena,
                   warc_record(arena, "response", BR_STR("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG")));
    BR_EXPECT(o.pages == 0 && !o.errors);
}

BR_TEST(reader_feeds) {
    outcome o = read_bytes(
        arena,
        BR_STR(
            "<?xml version=\"1.0\"?><rss><channel><title>Reed</title><language>en</language><item><title>T</title>"
            "<link>http://reed.example/1</link><pubDate>Fri, 07 Jan 2022 10:00:00 GMT</pubDate><description>A text.</description>"
            "</item><item><title>U</title><description>B text.</description></item></channel></rss>"));
    BR_EXPECT(o.pages == 2 && !o.errors && o.first.media == BR_MEDIA_FEED_ITEM);
    BR_EXPECT_STR(o.first.hints.title, "T");
    BR_EXPECT_STR(o.first.hints.site, "Reed");
    BR_EXPECT_STR(o.first.url, "http://reed.example/1");
    o = read_bytes(
        arena,
        BR_STR(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\"items\":[{\"title\":\"T\",\"content_text\":\"A text.\"}]}"));
    BR_EXPECT(o.pages == 1 && !o.errors && o.first.media == BR_MEDIA_FEED_ITEM);
}

BR_TEST(reader_json) {
    outcome o = read_bytes(
        arena,
        BR_STR(
            "{\"headline\":\"T\",\"body\":\"A text.\",\"published_at\":\"2022-01-05\"}\nnot json\n{\"x\":1}\n{\"text\":\"B\"}\n"));
    BR_EXPECT(o.pages == 2 && o.errors == 2 && o.first.media == BR_MEDIA_ARTICLE);
    BR_EXPECT_STR(o.first.hints.title, "T");
    BR_EXPECT_STR(o.first.bytes, "A text.");
    BR_EXPECT(br_str_has(br_str_of(o.last.message), BR_STR("record 3")));
}

/* lists inside of objects, on one line or more; what has no words in it is passed over */
BR_TEST(reader_json_lists) {
    outcome o = read_bytes(
        arena,
        BR_STR(
            "{\"count\":3,\"messages\":[{\"text\":\"\"},{\"date\":\"2022-01-05\",\"text\":[\"See \",{\"type\":\"link\",\"text\":"
            "\"this\"}]},{\"text\":[\"One.\",\"Two.\"]}]}\n{\"text\":\"B\"}\n"));
    BR_EXPECT(o.pages == 3 && !o.errors);
    BR_EXPECT_STR(o.first.bytes, "See this");
    BR_EXPECT_STR(o.first.hints.published, "2022-01-05");
    o = read_bytes(arena, BR_STR("{\n\"data\":{\"docs\":[{\"x\":1,\"text\":[\"One.\",\"Two.\"]}]}}"));
    BR_EXPECT(o.pages == 1 && !o.errors);
    BR_EXPECT_STR(o.first.bytes, "One.\n\nTwo.");
    o = read_bytes(arena, BR_STR("{\n\"a\":{\"b\":{\"c\":{\"d\":[{\"text\":\"too deep\"}]}}}}"));
    BR_EXPECT(!o.pages && o.errors == 1);
}

#define MESSAGE "MIME-Version: 1.0\r\nDate: Thu, 10 Mar 2022 12:34:56 -0000\r\nContent-Type: "

/* pages saved as messages: parts in parts, encodings, and what is none */
BR_TEST(reader_messages) {
    outcome o =
        read_bytes(arena, BR_STR(MESSAGE "text/html; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                         "PHA+QSB0\r\nZXh0LjwvcD4=\r\n"));
    BR_EXPECT(o.pages == 1 && o.first.media == BR_MEDIA_HTML);
    BR_EXPECT_STR(o.first.bytes, "<p>A text.</p>");
    BR_EXPECT_STR(o.first.charset, "koi8-r");
    BR_EXPECT_STR(o.first.fetched, "2022-03-10");
    o = read_bytes(arena,
                   BR_STR(MESSAGE "multipart/related;\n boundary=out\n\n--out\nContent-Type: multipart/alternative; "
                                  "boundary=\"in;ner\"\n\n--in;ner\nContent-Type: text/plain\n\nplain\n--in;ner\n"
                                  "Content-Type: text/html\nContent-Location: https://reed.example/a\n\n<p>=41</p>\n"
                                  "--in;ner--\n--out--\n"));
    BR_EXPECT(o.pages == 1 && o.first.media == BR_MEDIA_HTML);
    BR_EXPECT_STR(br_str_trim(o.first.bytes), "<p>=41</p>");
    BR_EXPECT_STR(o.first.url, "https://reed.example/a");
    o = read_bytes(arena, BR_STR(MESSAGE "image/png\r\n\r\nxx"));
    BR_EXPECT(!o.pages && o.errors == 1 && br_str_has(br_str_of(o.last.message), BR_STR("without a page")));
    o = read_bytes(arena, BR_STR("Note: this text has a colon in its first line.\n\nNothing else.\n"));
    BR_EXPECT(o.pages == 1 && o.first.media == BR_MEDIA_TEXT);
}

/* mail as it was before MIME: who sent it, when and about what, then the text, behind its subject */
BR_TEST(reader_mail) {
    outcome o = read_bytes(arena, BR_STR("From: Ana <ana@reed.example>\nDate: Thu, 10 Mar 2022 12:34:56 -0000\n"
                                         "Subject: Bridge opened\n\nThe mayor opened the bridge.\n"));
    BR_EXPECT(o.pages == 1 && o.first.media == BR_MEDIA_TEXT);
    BR_EXPECT_STR(br_str_trim(o.first.bytes), "Bridge opened\n\nThe mayor opened the bridge.");
    BR_EXPECT_STR(o.first.fetched, "2022-03-10");
    o = read_bytes(arena,
                   BR_STR("From: the editor\nDate: 10 March\nSubject: a letter\n\nThe mayor opened the bridge.\n"));
    BR_EXPECT(o.pages == 1 && br_str_starts(o.first.bytes, BR_STR("From: the editor"))); /* sent by nobody */
}

BR_TEST(reader_saved_by_browsers) {
    outcome o =
        read_bytes(arena, BR_STR("<!DOCTYPE html>\n<!-- saved from url=(0022)https://reed.example/a -->\n" HTML));
    BR_EXPECT_STR(o.first.url, "https://reed.example/a");
    o = read_bytes(arena, BR_STR("<!-- saved from url=(0014)about:internet -->\n" HTML));
    BR_EXPECT_STR(o.first.url, "");
}

/* limits: a bomb, and compression within compression */
BR_TEST(reader_limits) {
    br_str zeros = {br_arena_alloc(arena, 8 << 20), 8 << 20};
    memset((char *)(uintptr_t)zeros.ptr, 'a', zeros.len);
    outcome o = read_bytes(arena, gzip_of(arena, zeros));
    BR_EXPECT(!o.pages && o.errors == 1 && br_str_has(br_str_of(o.last.message), BR_STR("bomb")));
    br_str deep = BR_STR(HTML);
    for (int i = 0; i < 5; i++) deep = gzip_of(arena, deep);
    o = read_bytes(arena, deep);
    BR_EXPECT(!o.pages && o.errors == 1 && br_str_has(br_str_of(o.last.message), BR_STR("times over")));
}

/* a bomb costs its record, wherever it stands in the archive */
BR_TEST(reader_bomb_in_archive) {
    size_t size = 8 << 20;
    br_str zeros = {br_arena_alloc(arena, size), size}, page = gzip_of(arena, response(arena));
    memset((char *)(uintptr_t)zeros.ptr, 'a', size);
    br_str head = br_str_format(arena,
                                "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://x.example/\r\n"
                                "Content-Type: text/plain\r\nContent-Length: %zu\r\n\r\n",
                                size);
    br_str bomb = gzip_of(arena, br_str_join(arena, br_str_join(arena, head, zeros), BR_STR("\r\n\r\n")));
    br_str files[] = {br_str_join(arena, bomb, page), br_str_join(arena, page, bomb)};
    for (size_t i = 0; i < 2; i++) {
        outcome o = read_bytes(arena, br_str_join(arena, files[i], page));
        BR_EXPECT_INT(o.pages, 2);
        BR_EXPECT(o.errors == 1 && br_str_has(br_str_of(o.last.message), BR_STR("bomb")));
    }
}

/* cut at every byte: never a crash, never an endless run, whatever is whole comes out */
BR_TEST(reader_cut) {
    br_str one = gzip_of(arena, response(arena));
    br_str file = br_str_join(arena, one, one);
    for (size_t len = 0; len <= file.len; len++) {
        outcome o = read_bytes(arena, br_str_slice(file, 0, len));
        int whole = (int)(len / one.len); /* a record may be whole before the end of its member */
        BR_EXPECT(o.pages == whole || o.pages == whole + 1);
    }
    br_str plain = response(arena);
    for (size_t len = 0; len <= plain.len; len += 3) read_bytes(arena, br_str_slice(plain, 0, len));
}
