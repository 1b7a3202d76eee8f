/* read.h: the first stage: files, folders, standard input → pages.
 *
 * What a file is, is sniffed from its content (sniff.h). A container (archive, feed, JSON Lines) gives one page a record.
 * In folders and archives pictures, fonts and recordings are passed over and counted, and so is what a browser put beside a page
 * that it saved whole ("page_files/" of "page.html"); asked for by name a picture is an error. A file with nothing in it is passed
 * over with a warning: a download that broke off is no reason to stop a run.
 * Pages stream: memory does not grow with the file. Limits stand in read_limits.h; reaching one is an error by name.
 *
 *   read.c       inputs → files → origins, a stack of them where archives hold archives
 *   origin*.c    one of them: told by its bytes, and what pages are in it
 *   inflow*.c    bytes through a window: mapped files, pipes, gzip, zstd
 *   warc.c http.c inflate.c, feed.c, records.c, archive.c    the kinds of containers */
#ifndef BR_READ_READ_H
#define BR_READ_READ_H

#include "base/log.h"
#include "record/page.h"

/* Largest page. */
#define BR_READ_MAX_PAGE ((size_t)64 << 20)

typedef struct br_reader br_reader;

/* What the fields of the users' own JSON are called, where they have none of the usual names: "title=headline.main". Left: text,
 * html, title, date, url, authors, site, language or fetched; right: a key, or keys with dots between them into objects. */
typedef struct br_field_map {
    const char *const *at;
    size_t n;
} br_field_map;
br_status br_field_map_check(const br_field_map *fields, br_error *error);

typedef struct br_read_options {
    br_field_map fields;
    const volatile int
        *stop; /* may be NULL; not 0: waiting for more from a pipe or a terminal ends with BR_INTERRUPTED */
    bool names_end_with_nul; /* standard input is a list of files, each name with a zero byte behind it */
    const br_log *log;       /* what was empty; may be NULL */
} br_read_options;

/* Opens `n_inputs` files, folders or "-" (standard input: a document, or a list of files, one a line). Nothing is read
 * yet. What `options` (may be NULL) points to has to outlive the reader. */
br_status br_reader_open(const char *const *inputs, size_t n_inputs, const br_read_options *options, br_reader **reader,
                         br_error *error);

/* The next page, its views in `arena` or living as long as it. BR_END behind the last one. Any other status is one
 * document that could not be read: `error` names file, place and cause, and the next call goes on behind it.
 * sha256 and id are left to br_page_identify(), which workers call in parallel.
 * Not thread-safe: workers take turns under a lock of the caller's. */
br_status br_reader_next(br_reader *reader, br_arena *arena, br_page *page, br_error *error);

/* Files read to the end so far, and in all (0 while unknown), for progress. */
void br_reader_progress(const br_reader *reader, uint64_t *done, uint64_t *total);

/* Files, and records of archives, that were passed over so far, since they hold no page: empty ones, requests, pictures, redirects. */
uint64_t br_reader_skipped(const br_reader *reader);

void br_reader_close(br_reader *reader);

#endif
