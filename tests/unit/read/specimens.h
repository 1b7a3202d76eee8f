/* specimens.h: a small file of every format that is read, each with the same page or item in it. */
#ifndef BR_TESTS_SPECIMENS_H
#define BR_TESTS_SPECIMENS_H

#include <libdeflate.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zstd.h>

#include "base/buf.h"
#include "base/str.h"
#include "lexicon/lexicon.h"
#include "read/read.h"

#include "test.h"

#define SENTENCE                                                                                                       \
    "The minister said on Monday that the army had left the town, and that nobody had been hurt on the way."
#define PAGE                                                                                                           \
    "<html><head><title>Army leaves town</title></head><body><h1>Army leaves town</h1><p>" SENTENCE "</p></body></html>"

/* What clean needs, loaded once. */
static inline const br_lexicon *specimens_lexicon(void) {
    static br_lexicon *once;
    br_error error;
    if (!once) BR_EXPECT_INT(br_lexicon_open_for_clean(&(br_lexicon_options){0}, &once, &error), BR_OK);
    return once;
}

/* Bytes as a file that is read; close *fd behind the reader. */
static inline br_reader *specimens_open(br_str bytes, int *fd) {
    *fd = memfd_create("specimen", 0);
    BR_EXPECT(*fd >= 0 && write(*fd, bytes.ptr, bytes.len) == (ssize_t)bytes.len);
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", *fd);
    const char *inputs[] = {path};
    br_reader *reader = NULL;
    br_error error;
    BR_EXPECT_INT(br_reader_open(inputs, 1, NULL, &reader, &error), BR_OK);
    return reader;
}

static inline br_str gzip_of(br_arena *arena, br_str bytes) {
    struct libdeflate_compressor *c = libdeflate_alloc_compressor(6);
    size_t room = libdeflate_gzip_compress_bound(c, bytes.len);
    char *out = br_arena_raw(arena, room);
    size_t len = libdeflate_gzip_compress(c, bytes.ptr, bytes.len, out, room);
    libdeflate_free_compressor(c);
    return (br_str){out, len};
}

static inline br_str zstd_of(br_arena *arena, br_str bytes) {
    size_t room = ZSTD_compressBound(bytes.len);
    char *out = br_arena_raw(arena, room);
    return (br_str){out, ZSTD_compress(out, room, bytes.ptr, bytes.len, 3)};
}

static inline br_str joined(br_arena *arena, br_str a, br_str b, br_str c) {
    return br_str_join(arena, br_str_join(arena, a, b), c);
}

/* Up to 64 KiB as one block that is not compressed, then the empty last block. */
static inline br_str brotli_of(br_arena *arena, br_str bytes) {
    uint32_t head = (uint32_t)(bytes.len - 1) << 4 | 1u << 20;
    char first[3] = {(char)(head & 255), (char)(head >> 8 & 255), (char)(head >> 16)};
    return joined(arena, (br_str){first, 3}, bytes, BR_STR("\x03"));
}

static inline br_str warc_of(br_arena *arena, const char *version, const char *type, const char *media, br_str body) {
    br_str head =
        br_str_format(arena,
                      "WARC/%s\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: "
                      "http://reed.example/a\r\nWARC-Date: 2022-01-08T00:00:00Z\r\nContent-Type: %s\r\nContent-Length: "
                      "%zu\r\n\r\n",
                      version, type, media, body.len);
    return joined(arena, head, body, BR_STR("\r\n\r\n"));
}

static inline br_str http_of(br_arena *arena, const char *headers, br_str body) {
    br_str head = br_str_format(arena, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n%s\r\n", headers);
    return br_str_join(arena, head, body);
}

static inline br_str response_of(br_arena *arena, const char *headers, br_str body) {
    return warc_of(arena, "1.0", "response", "application/http; msgtype=response", http_of(arena, headers, body));
}

static inline void add_little(br_buf *out, uint32_t value, int bytes) {
    for (int i = 0; i < bytes; i++, value >>= 8) br_buf_byte(out, (char)(value & 255));
}

typedef struct zip_entry {
    const char *name;
    br_str bytes;
} zip_entry;

/* the fields that the head of a file and its line in the directory share */
static inline void add_zip_fields(br_buf *out, const zip_entry *e) {
    add_little(out, 20, 2);
    add_little(out, 0, 8); /* flags, stored, time and day */
    add_little(out, libdeflate_crc32(0, e->bytes.ptr, e->bytes.len), 4);
    add_little(out, (uint32_t)e->bytes.len, 4);
    add_little(out, (uint32_t)e->bytes.len, 4);
    add_little(out, (uint32_t)strlen(e->name), 2);
    add_little(out, 0, 2);
}

/* a ZIP archive of stored files */
static inline br_str zip_of(br_arena *arena, const zip_entry *entries, size_t n) {
    br_buf out = br_buf_on(arena), directory = br_buf_on(arena);
    for (size_t i = 0; i < n; i++) {
        uint32_t place = (uint32_t)out.len;
        br_buf_add(&out, BR_STR("PK\x03\x04"));
        add_zip_fields(&out, &entries[i]);
        br_buf_add(&out, br_str_of(entries[i].name));
        br_buf_add(&out, entries[i].bytes);
        br_buf_add(&directory, BR_STR("PK\x01\x02\x14\x00"));
        add_zip_fields(&directory, &entries[i]);
        add_little(&directory, 0, 10); /* comment, disk, attributes */
        add_little(&directory, place, 4);
        br_buf_add(&directory, br_str_of(entries[i].name));
    }
    uint32_t place = (uint32_t)out.len;
    br_buf_add(&out, br_buf_str(&directory));
    br_buf_add(&out, BR_STR("PK\x05\x06"));
    add_little(&out, 0, 4);
    add_little(&out, (uint32_t)n, 2);
    add_little(&out, (uint32_t)n, 2);
    add_little(&out, (uint32_t)directory.len, 4);
    add_little(&out, place, 4);
    add_little(&out, 0, 2);
    return br_buf_str(&out);
}

static inline br_str wacz_of(br_arena *arena, br_str warc_gz) {
    zip_entry entries[] = {{"datapackage.json", BR_STR("{\"profile\":\"data-package\",\"wacz_version\":\"1.1.1\"}")},
                           {"pages/pages.jsonl", BR_STR("{\"format\":\"json-pages-1.0\"}\n")},
                           {"archive/data.warc.gz", warc_gz}};
    return zip_of(arena, entries, sizeof entries / sizeof entries[0]);
}

typedef struct specimen {
    const char *name;
    br_str bytes;
    int pages;
} specimen;

#define MAX_SPECIMENS 40

static inline void add_texts(specimen *list, size_t *n) {
    specimen texts[] = {
        {"html", BR_STR(PAGE), 1},
        {"text", BR_STR("Army leaves town\n\n" SENTENCE "\n"), 1},
        {"markdown", BR_STR("---\ntitle: Army leaves town\n---\n\n# Army leaves town\n\n" SENTENCE "\n"), 1},
        {"rss",
         BR_STR(
             "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Reed</title><item><title>Army leaves town</title>"
             "<link>http://reed.example/a</link><pubDate>Sat, 08 Jan 2022 10:00:00 GMT</pubDate><description>" SENTENCE
             "</description></item></channel></rss>"),
         1},
        {"rss 1.0",
         BR_STR(
             "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
             "xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Reed</title></channel><item><title>Army leaves town</title>"
             "<link>http://reed.example/a</link><description>" SENTENCE "</description></item></rdf:RDF>"),
         1},
        {"atom",
         BR_STR(
             "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Reed</title><entry><title>Army leaves "
             "town</title><link href=\"http://reed.example/a\"/><published>2022-01-08T10:00:00Z</published><content "
             "type=\"html\">&lt;p&gt;" SENTENCE "&lt;/p&gt;</content></entry></feed>"),
         1},
        {"json feed",
         BR_STR(
             "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Reed\",\"items\":[{\"id\":\"1\",\"title\":\"Army leaves "
             "town\",\"url\":\"http://reed.example/a\",\"content_text\":\"" SENTENCE "\"}]}"),
         1},
        {"json lines",
         BR_STR("{\"title\":\"Army leaves town\",\"url\":\"http://reed.example/a\",\"text\":\"" SENTENCE
                "\",\"date\":\"2022-01-08\"}\n"),
         1},
        {"json lines, our own",
         BR_STR(
             "{\"kind\":\"page\",\"uri\":\"a\",\"media_type\":\"text/html\",\"text\":\"<h1>Army leaves town</h1><p>" SENTENCE
             "</p>\"}\n"),
         1},
        {"mhtml",
         BR_STR(
             "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://reed.example/a\r\nSubject: Army leaves town\r\n"
             "Date: Sat, 8 Jan 2022 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/"
             "html\";\r\n\tboundary=\"--Border\"\r\n\r\n\r\n----Border\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: "
             "quoted-printable\r\n\r\n<html><head><title>Army leaves town</title></head><body><h1>Army leaves t=\r\nown</h1><p>The "
             "minister said on Monday that the army had left the town, and =\r\nthat nobody had been hurt on the way=2E</p></body></"
             "html>\r\n----Border\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----"
             "Border--\r\n"),
         1},
        {"json, a list that is wrapped",
         BR_STR(
             "{\"status\":\"ok\",\"response\":{\"total\":2,\"docs\":[{\"title\":\"Army leaves town\",\"text\":\"" SENTENCE
             "\"},{\"title\":\"Army leaves town\",\"text\":[{\"type\":\"plain\",\"text\":\"" SENTENCE "\"}]}]}}"),
         2},
        {"json array", BR_STR("[{\"title\":\"Army leaves town\",\"text\":\"" SENTENCE "\"}]"), 1},
    };
    memcpy(list + *n, texts, sizeof texts);
    *n += sizeof texts / sizeof texts[0];
}

static inline void add_archives(br_arena *arena, specimen *list, size_t *n) {
    static const char http[] = "application/http; msgtype=response";
    br_str page = BR_STR(PAGE), plain = response_of(arena, "", page), member = gzip_of(arena, plain);
    br_str chunked = br_str_format(arena, "10\r\n%.16s\r\n%zx;a=b\r\n%.*s\r\n0\r\nTrailer: x\r\n\r\n", page.ptr,
                                   page.len - 16, (int)page.len - 16, page.ptr + 16);
    zip_entry pages[] = {{"a.html", page}, {"b/c.txt", BR_STR("Army leaves town\n\n" SENTENCE "\n")}};
    specimen archives[] = {
        {"warc 1.0", plain, 1},
        {"warc 1.1", warc_of(arena, "1.1", "response", http, http_of(arena, "", page)), 1},
        {"warc, resource", warc_of(arena, "1.0", "resource", "text/html", page), 1},
        {"warc, revisit",
         br_str_join(arena, plain, warc_of(arena, "1.0", "revisit", http, BR_STR("HTTP/1.1 200 OK\r\n\r\n"))), 1},
        {"wet", warc_of(arena, "1.0", "conversion", "text/plain", BR_STR("Army leaves town\n" SENTENCE "\n")), 1},
        {"warc, chunked", response_of(arena, "Transfer-Encoding: chunked\r\n", chunked), 1},
        {"warc, gzip body", response_of(arena, "Content-Encoding: gzip\r\n", gzip_of(arena, page)), 1},
        {"warc, brotli body", response_of(arena, "Content-Encoding: br\r\n", brotli_of(arena, page)), 1},
        {"warc.gz, a member a record", br_str_join(arena, member, member), 2},
        {"warc.gz, one member", gzip_of(arena, br_str_join(arena, plain, plain)), 2},
        {"warc.zst", zstd_of(arena, br_str_join(arena, plain, plain)), 2},
        {"wacz", wacz_of(arena, member), 1},
        {"zip", zip_of(arena, pages, 2), 2},
        {"html.gz", gzip_of(arena, page), 1},
    };
    memcpy(list + *n, archives, sizeof archives);
    *n += sizeof archives / sizeof archives[0];
}

static inline size_t specimens_of(br_arena *arena, specimen list[MAX_SPECIMENS]) {
    size_t n = 0;
    add_texts(list, &n);
    add_archives(arena, list, &n);
    return n;
}

#endif
