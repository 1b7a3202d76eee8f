/* every format: whole, cut at every byte, every byte flipped; what comes is cleaned too */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "clean/clean.h"
#include "read/read.h"

#include "specimens.h"
#include "test.h"

typedef struct outcome {
    int pages, errors, articles;
    bool has_sentence, is_titled; /* of all articles */
} outcome;

static void clean_page(const br_page *page, br_arena *arena, outcome *o) {
    br_articles articles = {0};
    br_error error;
    if (br_clean(specimens_lexicon(), page, arena, &articles, &error) != BR_OK) return;
    for (size_t i = 0; i < articles.len; i++) {
        o->articles++;
        o->has_sentence &= br_str_has(articles.at[i].text, BR_STR(SENTENCE));
        o->is_titled &= br_str_is(articles.at[i].title, "Army leaves town");
    }
}

/* Reads the bytes as a file and cleans what comes; each error is one of a document, by name. */
static outcome outcome_of(br_str bytes) {
    outcome o = {.has_sentence = true, .is_titled = true};
    int fd;
    br_reader *reader = specimens_open(bytes, &fd);
    br_error error = {0};
    br_arena *own = br_arena_new(0);
    br_page page;
    for (br_status status; (status = br_reader_next(reader, own, &page, &error)) != BR_END; br_arena_reset(own)) {
        o.pages += status == BR_OK;
        o.errors += status != BR_OK;
        if (status == BR_OK) clean_page(&page, own, &o);
        else if (error.message[0] != 34) br_test_fail(__FILE__, __LINE__, "no name: %s", error.message);
        if (o.pages + o.errors > 1000) { /* no specimen holds so many: an endless run */
            BR_EXPECT(o.pages + o.errors <= 1000);
            break;
        }
    }
    br_reader_close(reader);
    br_arena_free(own);
    close(fd);
    return o;
}

BR_TEST(formats_whole) {
    specimen list[MAX_SPECIMENS];
    size_t n = specimens_of(arena, list);
    for (size_t i = 0; i < n; i++) {
        outcome o = outcome_of(list[i].bytes);
        bool right =
            o.pages == list[i].pages && !o.errors && o.articles == list[i].pages && o.has_sentence && o.is_titled;
        if (!right)
            br_test_fail(__FILE__, __LINE__, "%s: %d pages, %d errors, %d articles, text %d, title %d", list[i].name,
                         o.pages, o.errors, o.articles, o.has_sentence, o.is_titled);
    }
}

BR_TEST(formats_cut) {
    specimen list[MAX_SPECIMENS];
    size_t n = specimens_of(arena, list);
    for (size_t i = 0; i < n; i++)
        for (size_t len = 0; len < list[i].bytes.len; len++) {
            outcome o = outcome_of(br_str_slice(list[i].bytes, 0, len));
            if (o.pages > list[i].pages || (len && o.pages + o.errors == 0))
                br_test_fail(__FILE__, __LINE__, "%s cut at %zu: %d pages, %d errors", list[i].name, len, o.pages,
                             o.errors);
        }
}

BR_TEST(formats_flipped) {
    specimen list[MAX_SPECIMENS];
    size_t n = specimens_of(arena, list);
    for (size_t i = 0; i < n; i++) {
        br_str copy = br_str_copy(arena, list[i].bytes);
        char *bytes = (char *)(uintptr_t)copy.ptr;
        for (size_t at = 0; at < copy.len; at++) {
            char before = bytes[at];
            bytes[at] = (char)(before ^ (1 << at % 8));
            outcome_of(copy);
            bytes[at] = before;
        }
    }
}
