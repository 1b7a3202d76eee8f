#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "test.h"

static br_article article_of(const char *id, const char *text) {
    br_article a = {
        .id = br_str_of(id), .text = br_str_of(text), .published = BR_STR("2022-01-10"), .has = BR_HAS_NOTES};
    a.page.uri = BR_STR("page.html");
    a.page.sha256 = BR_STR("00");
    a.title = BR_STR("A title");
    return a;
}

BR_TEST(an_article_comes_back_as_it_went_in) {
    br_store *store;
    br_error error = {0};
    BR_EXPECT_INT(br_store_open(NULL, BR_STORE_TEMPORARY, &store, &error), BR_OK);
    br_article a = article_of("a1", "Über Ägypten sprach “niemand”.");
    br_quote quote = {.id = BR_STR("q1"), .span = {20, 28}, .speaker = {.name = BR_STR("Nobody")}};
    a.quotes = &quote;
    a.n_quotes = 1;
    br_added added;
    BR_EXPECT_INT(br_store_add_article(store, &a, arena, &added, &error), BR_OK);
    BR_EXPECT(added.is_new);
    BR_EXPECT_INT(br_store_add_article(store, &a, arena, &added, &error), BR_OK);
    BR_EXPECT(!added.is_new && !added.is_taken);
    BR_EXPECT(br_store_is_outdated(store));
    br_article back;
    BR_EXPECT_INT(br_store_article(store, BR_STR("a1"), arena, &back, &error), BR_OK);
    BR_EXPECT_STR(back.text, "Über Ägypten sprach “niemand”.");
    BR_EXPECT_INT(back.n_quotes, 1);
    BR_EXPECT(br_span_eq(back.quotes[0].span, quote.span));
    BR_EXPECT_STR(back.quotes[0].speaker.name, "Nobody");
    BR_EXPECT_INT(br_store_article(store, BR_STR("a2"), arena, &back, &error), BR_NOTHING_FOUND);
    br_store_close(store);
}

/* the number of hits for which relevance() and bm25() differ; -1 when there are fewer than `wanted` */
static int64_t ranked_otherwise(br_store *store, const char *words, int64_t wanted) {
    br_query *query;
    br_error error = {0};
    int64_t hits = 0, others = 0;
    const char *sql = "SELECT relevance(search, 4.0, 1.0) = bm25(search, 4.0, 1.0) FROM search WHERE search MATCH ?1";
    BR_EXPECT_INT(br_query_open(store, sql, &query, &error), BR_OK);
    br_query_bind_str(query, 1, br_str_of(words));
    for (; br_query_next(query); hits++) others += !br_query_int(query, 0);
    BR_EXPECT_INT(br_query_close(query, &error), BR_OK);
    return hits < wanted ? -1 : others;
}

BR_TEST(relevance_is_the_bm25_of_fts5) {
    br_store *store;
    br_error error = {0};
    br_added added;
    BR_EXPECT_INT(br_store_open(NULL, BR_STORE_TEMPORARY, &store, &error), BR_OK);
    for (int i = 0; i < 400; i++) {
        br_str text = BR_STR("rain");
        for (int k = 0; k < i % 150; k++) text = br_str_format(arena, "%.*s word%d", BR_FMT(text), i * k % 7);
        br_str id = br_str_format(arena, "a%d", i);
        br_article a = article_of(id.ptr, br_str_format(arena, "%.*s %s", BR_FMT(text), i % 90 ? "" : "drought").ptr);
        BR_EXPECT_INT(br_store_add_article(store, &a, arena, &added, &error), BR_OK);
    }
    BR_EXPECT_INT(ranked_otherwise(store, "rain", 400), 0);
    BR_EXPECT_INT(ranked_otherwise(store, "title", 400), 0);
    BR_EXPECT_INT(ranked_otherwise(store, "drought", 5), 0); /* far between */
    BR_EXPECT_INT(ranked_otherwise(store, "word3 NOT drought", 100), 0);
    BR_EXPECT_INT(ranked_otherwise(store, "\"word3 word6\" OR drought OR w*", 300), 0);
    br_store_close(store);
}

BR_TEST(damaged_files_never_crash) {
    char path[] = "/tmp/biruni-store-XXXXXX";
    int fd = mkstemp(path);
    br_store *store;
    br_error error = {0};
    close(fd);
    unlink(path);
    BR_EXPECT_INT(br_store_open(path, BR_STORE_WRITE, &store, &error), BR_OK);
    br_added added;
    br_store_begin(store, &error);
    for (int i = 0; i < 50; i++) {
        br_article a =
            article_of(br_str_cstr(arena, br_str_format(arena, "a%d", i)), "Some text of an article about nothing.");
        br_store_add_article(store, &a, arena, &added, &error);
    }
    BR_EXPECT_INT(br_store_commit(store, &error), BR_OK);
    br_store_close(store);
    unsigned seed = 7;
    for (int round = 0; round < 200; round++) {
        FILE *file = fopen(path, "r+b");
        fseek(file, 0, SEEK_END);
        long size = ftell(file), at = (long)((seed = seed * 1103515245u + 12345u) % (unsigned long)size);
        fseek(file, at, SEEK_SET);
        fputc((int)(seed >> 16 & 255), file);
        fclose(file);
        if (br_store_open(path, BR_STORE_READ, &store, &error) != BR_OK) continue;
        br_article back;
        br_arena *scratch = br_arena_new(0);
        for (int i = 0; i < 50; i++) br_store_article(store, br_str_format(arena, "a%d", i), scratch, &back, &error);
        br_store_check(store, &error);
        br_arena_free(scratch);
        br_store_close(store);
    }
    const char *const files[] = {"", "-wal", "-shm"}; /* a damaged one may leave all three */
    for (int i = 0; i < 3; i++) unlink(br_str_cstr(arena, br_str_format(arena, "%s%s", path, files[i])));
}
