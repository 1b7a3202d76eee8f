#include "engine/dump.h"

#include "base/file.h"

static br_status dump_table(FILE *out, br_store *store, const char *sql, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, sql, &query, error));
    br_status status = BR_OK;
    while (status == BR_OK && br_query_next(query)) status = br_file_line(out, br_query_str(query, 0), error);
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

static br_status dump_article(void *context, br_article *article, br_arena *arena, br_error *error) {
    br_buf line = br_buf_on(arena);
    br_json json = br_json_on(&line);
    br_article_write(&json, article, (br_write_options){0}, arena);
    return br_file_line(context, br_buf_str(&line), error);
}

static br_status dump_pages(FILE *out, br_store *store, br_arena *arena, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, "SELECT id FROM pages ORDER BY id", &query, error));
    br_status status = BR_OK;
    while (status == BR_OK && br_query_next(query)) {
        br_page page;
        br_buf line = br_buf_on(arena);
        br_json json = br_json_on(&line);
        status = br_store_page(store, br_query_str(query, 0), arena, &page, error);
        if (status == BR_OK) {
            br_page_write(&json, &page);
            status = br_file_line(out, br_buf_str(&line), error);
        }
        br_arena_reset(arena);
    }
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

static br_status dump_all(FILE *out, br_store *store, br_dump_options options, br_arena *arena, br_error *error) {
    if (options.relations) BR_FORWARD(dump_table(out, store, "SELECT record FROM actors ORDER BY id", error));
    BR_FORWARD(br_store_each_article(store, arena, dump_article, out, error));
    if (options.relations) {
        BR_FORWARD(dump_table(out, store, "SELECT record FROM disputes ORDER BY id", error));
        BR_FORWARD(dump_table(out, store, "SELECT record FROM events ORDER BY id", error));
    }
    return options.pages ? dump_pages(out, store, arena, error) : BR_OK;
}

br_status br_dump(br_store *store, br_dump_options options, FILE *out, br_error *error) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory to write records");
    br_status status = dump_all(out, store, options, arena, error);
    br_arena_free(arena);
    return status;
}

br_status br_cross(const br_job_options *options, br_source *source, br_stage last, FILE *out, br_error *error) {
    br_store *store;
    br_job_counts counts = {0};
    BR_FORWARD(br_store_open(NULL, BR_STORE_TEMPORARY, &store, error));
    br_status status = br_job_run(options, source, store, &counts, error);
    br_empty_warn(counts.empty, options->log);
    if (status == BR_OK || status == BR_SOME_FAILED) {
        br_status dumped = br_dump(store, (br_dump_options){.relations = last == BR_STAGE_RELATE}, out, error);
        if (dumped != BR_OK) status = dumped;
    }
    br_store_close(store);
    return status;
}
