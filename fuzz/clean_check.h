/* clean_check.h: what must hold of the articles of any page, whatever its bytes. */
#ifndef BR_FUZZ_CLEAN_CHECK_H
#define BR_FUZZ_CLEAN_CHECK_H

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/utf8.h"
#include "clean/clean.h"
#include "markup/unicode.h"
#include "read/read.h"

static const br_lexicon *check_lexicon(void) {
    static br_lexicon *lexicon; /* loaded once: the only state of a target */
    if (!lexicon && br_lexicon_open(&(br_lexicon_options){0}, &lexicon, NULL) != BR_OK) abort();
    return lexicon;
}

static br_str check_fold(br_arena *arena, br_str text) {
    char *out = br_arena_raw(arena, text.len + 1);
    size_t n = 0;
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        if (br_cp_is_space(br_utf8_next(text, &at))) continue;
        memcpy(out + n, text.ptr + start, at - start);
        n += at - start;
    }
    return (br_str){out, n};
}

/* Cleans the page; its articles are well-formed, and every paragraph stands in the page read anew. */
static void check_page(const br_page *page, br_arena *arena) {
    br_articles articles = {0};
    br_error error;
    if (br_clean(check_lexicon(), page, arena, &articles, &error) != BR_OK || page->media == BR_MEDIA_RECORD) return;
    br_str whole = check_fold(arena, br_page_text(page, arena));
    for (size_t i = 0; i < articles.len; i++) {
        br_str text = articles.at[i].text;
        if (!text.len || !br_utf8_valid(text) || br_str_find_byte(text, 0) != BR_NOT_FOUND) abort();
        while (text.len) {
            size_t end = br_str_find(text, BR_STR("\n\n"));
            br_str paragraph = br_str_slice(text, 0, end == BR_NOT_FOUND ? text.len : end);
            if (!br_str_has(whole, check_fold(arena, paragraph))) abort();
            text = br_str_from(text, end == BR_NOT_FOUND ? text.len : end + 2);
        }
    }
}

/* Gives the bytes to the reader as a file and cleans what comes. */
static inline void check_file(const uint8_t *data, size_t size) {
    int fd = memfd_create("input", 0);
    if (fd < 0 || write(fd, data, size) != (ssize_t)size) abort();
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    const char *inputs[] = {path};
    br_reader *reader;
    br_error error;
    br_arena *arena = br_arena_new(0);
    if (!arena || br_reader_open(inputs, 1, NULL, &reader, &error) != BR_OK) abort();
    br_page page;
    for (br_status status; (status = br_reader_next(reader, arena, &page, &error)) != BR_END; br_arena_reset(arena))
        if (status == BR_OK) check_page(&page, arena);
    br_reader_close(reader);
    br_arena_free(arena);
    close(fd);
}

#endif
