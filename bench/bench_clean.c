/* bench_clean: how fast pages are read and cleaned, beside the limits of the libraries below, in one run.
 *
 *     bench_clean [MEGABYTES] FILE...
 *
 * FILEs are HTML pages, such as those of samples/; they are repeated until the corpus has the size asked for (default 32 MB). Prints MB/s of
 * libxml2's bare parse, of our tree, and of all of clean; then records/s of libdeflate on the members of a WARC.gz made of the same
 * pages, and of our reader. Ratios hold on any machine; times only on this one. */
#include <libdeflate.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "clean/clean.h"
#include "markup/html.h"
#include "read/read.h"

#define MAX_FILES 1024

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

typedef struct corpus {
    br_str files[MAX_FILES];
    int n;
    size_t rounds, bytes; /* bytes of all rounds */
} corpus;

static double time_libxml2(const corpus *c) {
    double start = now();
    for (size_t r = 0; r < c->rounds; r++)
        for (int i = 0; i < c->n; i++)
            xmlFreeDoc(
                htmlReadMemory(c->files[i].ptr, (int)c->files[i].len, NULL, "UTF-8",
                               HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    return now() - start;
}

static double time_tree(const corpus *c, br_arena *arena) {
    double start = now();
    for (size_t r = 0; r < c->rounds; r++)
        for (int i = 0; i < c->n; i++) {
            br_html html;
            br_html_parse(arena, c->files[i], &html, NULL);
            br_arena_reset(arena);
        }
    return now() - start;
}

static double time_clean(const corpus *c, const br_lexicon *lexicon, br_arena *arena) {
    double start = now();
    for (size_t r = 0; r < c->rounds; r++)
        for (int i = 0; i < c->n; i++) {
            br_articles articles = {0};
            br_page page = {.uri = BR_STR("page"), .media = BR_MEDIA_HTML, .bytes = c->files[i]};
            br_page_identify(arena, &page);
            br_clean(lexicon, &page, arena, &articles, NULL);
            br_arena_reset(arena);
        }
    return now() - start;
}

/* ---- archives ---- */

static br_str archive_of(const corpus *c, br_arena *arena, size_t *n_records) {
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
    br_buf out = br_buf_on(arena);
    *n_records = 0;
    for (size_t r = 0; r < c->rounds; r++)
        for (int i = 0; i < c->n; i++, ++*n_records) {
            br_buf record = br_buf_on(arena);
            static const br_str head = BR_STR_INIT("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            br_buf_format(
                &record,
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://bench.example/%zu\r\nContent-Length: %zu\r\n\r\n",
                *n_records, head.len + c->files[i].len);
            br_buf_add(&record, head);
            br_buf_add(&record, c->files[i]);
            br_buf_add(&record, BR_STR("\r\n\r\n"));
            size_t room = libdeflate_gzip_compress_bound(compressor, record.len);
            br_buf_reserve(&out, room);
            out.len += libdeflate_gzip_compress(compressor, record.ptr, record.len, out.ptr + out.len, room);
        }
    libdeflate_free_compressor(compressor);
    return br_buf_str(&out);
}

static double time_libdeflate(br_str archive, size_t largest) {
    struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
    char *out = malloc(largest);
    double start = now();
    while (archive.len && out) {
        size_t used, made;
        if (libdeflate_gzip_decompress_ex(d, archive.ptr, archive.len, out, largest, &used, &made) !=
            LIBDEFLATE_SUCCESS)
            break;
        archive = br_str_from(archive, used);
    }
    double seconds = now() - start;
    free(out);
    libdeflate_free_decompressor(d);
    return seconds;
}

static double time_reader(br_str archive, br_arena *arena) {
    char path[] = "/tmp/bench_clean-XXXXXX";
    int fd = mkstemp(path);
    if (fd < 0 || write(fd, archive.ptr, archive.len) != (ssize_t)archive.len) return 0;
    close(fd);
    const char *inputs[] = {path};
    br_reader *reader;
    br_error error;
    double start = now();
    if (br_reader_open(inputs, 1, NULL, &reader, &error) != BR_OK) return 0;
    br_page page;
    while (br_reader_next(reader, arena, &page, &error) == BR_OK) br_arena_reset(arena);
    br_reader_close(reader);
    double seconds = now() - start;
    unlink(path);
    return seconds;
}

int main(int argc, char **argv) {
    br_memory_keep();
    br_arena *files = br_arena_new(0), *arena = br_arena_new(0);
    corpus c = {0};
    size_t size = (size_t)32 << 20, sum = 0, largest = 0;
    br_error error;
    for (int i = 1; i < argc && c.n < MAX_FILES; i++) {
        int64_t megabytes;
        if (br_str_int(br_str_of(argv[i]), &megabytes)) size = (size_t)megabytes << 20;
        else if (br_file_read(files, argv[i], BR_READ_MAX_PAGE, &c.files[c.n], &error) == BR_OK) {
            sum += c.files[c.n].len;
            if (c.files[c.n].len > largest) largest = c.files[c.n].len;
            c.n++;
        }
    }
    br_lexicon *lexicon;
    if (!sum || br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &error) != BR_OK) {
        fprintf(stderr, "usage: bench_clean [MEGABYTES] FILE...\n");
        return 2;
    }
    c.rounds = size / sum + 1;
    c.bytes = c.rounds * sum;
    double mb = (double)c.bytes / 1e6;
    double bare = time_libxml2(&c), tree = time_tree(&c, arena), all = time_clean(&c, lexicon, arena);
    printf("%d pages, %zu times: %.1f MB\n", c.n, c.rounds, mb);
    printf("libxml2 alone   %7.1f MB/s\n", mb / bare);
    printf("our tree        %7.1f MB/s  %.2f of libxml2\n", mb / tree, bare / tree);
    printf("clean           %7.1f MB/s  %.2f of libxml2\n", mb / all, bare / all);
    size_t records;
    br_str archive = archive_of(&c, files, &records);
    double limit = time_libdeflate(archive, largest + 4096), reader = time_reader(archive, arena);
    printf("libdeflate alone %8.0f records/s of WARC.gz\n", (double)records / limit);
    printf("reader           %8.0f records/s  %.2f times libdeflate's time\n", (double)records / reader,
           reader / limit);
    br_lexicon_close(lexicon);
    br_arena_free(arena);
    br_arena_free(files);
    return 0;
}
