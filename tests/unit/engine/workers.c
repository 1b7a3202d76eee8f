/* What the workers promise to whoever takes their results: known pages cost no work, an end before the end is told. */
#include "engine/workers.h"

#include <stdlib.h>
#include <unistd.h>

#include "test.h"

typedef struct seen {
    unsigned asked, delivered, articles;
    br_str id;
    br_arena *arena;
    volatile int stop;
    bool stops;
} seen;

static bool is_known(void *context, const br_item *item) {
    seen *s = context;
    s->asked++;
    s->id = br_str_copy(s->arena, item->page.id);
    return true;
}

static br_status deliver(void *context, const br_result *result, br_error *error) {
    (void)error;
    seen *s = context;
    s->delivered += result->status == BR_OK;
    s->articles += (unsigned)result->articles.len;
    s->stop = s->stops;
    return BR_OK;
}

/* the pages through the workers, one thread */
static br_status work(const br_lexicon *lexicon, const char *const *pages, size_t n, const br_sink *sink,
                      const volatile int *stop, br_error *error) {
    br_source *source;
    br_status status = br_source_of_inputs(pages, n, NULL, &source, error);
    if (status != BR_OK) return status;
    br_work_options options = {{BR_STAGE_CLEAN, {0}}, 1, stop};
    status = br_work(lexicon, &options, source, sink, error);
    br_source_close(source);
    return status;
}

static void write_page(char *path) {
    static const char page[] =
        "The minister resigned on Monday. The government said that it would name another soon.\n";
    int fd = mkstemp(path);
    BR_EXPECT(fd >= 0 && write(fd, page, sizeof page - 1) == (ssize_t)(sizeof page - 1));
    close(fd);
}

BR_TEST(a_known_page_is_asked_for_by_its_id_and_costs_no_work) {
    char path[] = "/tmp/biruni-known-XXXXXX";
    write_page(path);
    const char *pages[] = {path};
    br_lexicon *lexicon;
    br_error error = {0};
    seen s = {.arena = arena};
    br_sink sink = {deliver, is_known, &s};
    BR_EXPECT_INT(br_lexicon_open_for_clean(&(br_lexicon_options){0}, &lexicon, &error), BR_OK);
    BR_EXPECT_INT(work(lexicon, pages, 1, &sink, NULL, &error), BR_OK);
    BR_EXPECT_INT(s.asked, 1);
    BR_EXPECT_INT(s.id.len, 64);
    BR_EXPECT_INT(s.delivered, 1);
    BR_EXPECT_INT(s.articles, 0);
    sink.is_known = NULL;
    BR_EXPECT_INT(work(lexicon, pages, 1, &sink, NULL, &error), BR_OK);
    BR_EXPECT_INT(s.articles, 1);
    br_lexicon_close(lexicon);
    unlink(path);
}

BR_TEST(a_stop_finishes_what_is_begun_and_says_so) {
    char path[] = "/tmp/biruni-stop-XXXXXX";
    write_page(path);
    const char *pages[] = {path, path, path};
    br_lexicon *lexicon;
    br_error error = {0};
    seen s = {.arena = arena, .stops = true};
    br_sink sink = {deliver, NULL, &s};
    BR_EXPECT_INT(br_lexicon_open_for_clean(&(br_lexicon_options){0}, &lexicon, &error), BR_OK);
    BR_EXPECT_INT(work(lexicon, pages, 3, &sink, &s.stop, &error), BR_INTERRUPTED);
    BR_EXPECT_INT(s.delivered, 1);
    BR_EXPECT_STR(br_str_of(error.message), "interrupted");
    br_lexicon_close(lexicon);
    unlink(path);
}
