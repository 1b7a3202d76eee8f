#include <errno.h>
#include <string.h>

#include "look/condition.h"
#include "look/export/int.h"
#include "look/question.h"

/* a question that stands behind our "WITH events AS (...)" goes on with its own tables, or begins */
static void add_question(br_buf *sql, const char *name, bool is_behind) {
    br_str text = br_str_of(br_question(name)), line;
    while (is_behind && br_str_starts(text, BR_STR("--"))) br_str_line(&text, &line);
    if (is_behind && br_str_starts(text, BR_STR("WITH "))) {
        br_buf_byte(sql, ',');
        text = br_str_from(text, sizeof "WITH " - 1);
    }
    br_buf_byte(sql, '\n');
    br_buf_add(sql, text);
}

br_status br__export_query(const br_exporter *x, const char *name, bool of_happened, br_query **query,
                           br_error *error) {
    bool is_filtered = !br_filter_is_empty(&x->filter);
    br_question_text q = {
        .sql = br_buf_on(x->arena), .values = {BIRUNI_VERSION, is_filtered ? "filtered" : ""}, .n_values = 2};
    if (is_filtered) {
        br_buf_add(&q.sql, BR_STR("WITH events AS MATERIALIZED (SELECT e.* FROM main.events e"));
        BR_FORWARD(br_conditions_add(&q, x->arena, br_list_of("events"), &x->filter, error));
        br_buf_byte(&q.sql, ')');
    }
    add_question(&q.sql, of_happened ? "happened" : name, is_filtered);
    if (of_happened) add_question(&q.sql, name, false);
    br_buf_byte(&q.sql, 0);
    BR_FORWARD(br_query_open(x->store, q.sql.ptr, query, error));
    for (int i = 0; i < q.n_values; i++) br_query_bind_str(*query, i + 1, br_str_of(q.values[i]));
    return BR_OK;
}

br_status br__export_written(const br_exporter *x, br_error *error) {
    return ferror(x->out) ? br_fail(error, BR_IO, "can't write: %s", strerror(errno)) : BR_OK;
}

/* ---- our own formats ---- */

static br_status export_jsonl(const br_exporter *x, br_error *error) {
    return br_dump(x->store, (br_dump_options){.relations = true}, x->out, error);
}

static br_status export_pages(const br_exporter *x, br_error *error) {
    return br_dump(x->store, (br_dump_options){.relations = true, .pages = true}, x->out, error);
}

static br_status export_csv(const br_exporter *x, br_error *error) {
    br_status status =
        br_list_write(x->store, "events", &x->filter, &(br_look){.format = BR_FORMAT_CSV}, x->out, error);
    return status == BR_NOTHING_FOUND ? BR_OK : status;
}

/* ---- all ---- */

static const struct {
    const char *name;
    br_status (*write)(const br_exporter *x, br_error *error);
    bool is_whole; /* whole articles: no filter of events */
} formats[] = {
    {"jsonl", export_jsonl, true},
    {"jsonl-pages", export_pages, true},
    {"csv", export_csv, false},
    {"gdelt", br__export_gdelt, false},
    {"icews", br__export_icews, false},
    {"polecat", br__export_polecat, false},
    {"phoenix", br__export_phoenix, false},
    {"gexf", br__export_gexf, false},
    {"graphml", br__export_graphml, false},
    {"geojson", br__export_geojson, false},
    {"timelinejs", br__export_timelinejs, false},
    {"ftm", br__export_ftm, false},
    {"conllu", br__export_conllu, true},
};

enum { N_FORMATS = sizeof formats / sizeof formats[0] };

br_str br_export_formats(br_arena *arena) {
    br_str all = BR_STR("");
    for (size_t i = 0; i < N_FORMATS; i++)
        all = br_str_join(arena, all, br_str_join(arena, i ? BR_STR(" ") : BR_STR(""), br_str_of(formats[i].name)));
    return all;
}

static br_status write_format(const br_exporter *x, const char *name, br_error *error) {
    size_t i = 0;
    while (i < N_FORMATS && strcmp(formats[i].name, name) != 0) i++;
    if (i == N_FORMATS)
        return br_fail(error, BR_USAGE, "no such format: \"%s\" (%.*s)", name, BR_FMT(br_export_formats(x->arena)));
    if (formats[i].is_whole && !br_filter_is_empty(&x->filter))
        return br_fail(error, BR_USAGE, "\"%s\" holds whole articles: only formats of events can be filtered", name);
    br_question_text unused = {
        .sql = br_buf_on(x->arena)}; /* a filter that can't be asked is told before anything is written */
    BR_FORWARD(br_conditions_add(&unused, x->arena, br_list_of("events"), &x->filter, error));
    return formats[i].write(x, error);
}

br_status br_export(br_store *store, const br_lexicon *lexicon, const char *format, const br_filter *filter, FILE *out,
                    br_error *error) {
    br_exporter x = {store, lexicon, *filter, br_arena_new(0), out};
    if (!x.arena) return br_fail(error, BR_NO_MEMORY, "no memory for an export");
    x.filter.everything = true; /* each format says itself what it leaves out */
    br_status status = write_format(&x, format, error);
    br_arena_free(x.arena);
    return status;
}
