#include <errno.h>
#include <string.h>

#include "look/export_int.h"
#include "look/list.h"
#include "look/question.h"

br_status br__export_query(const br_exporter *x, const char *name, bool of_happened, br_query **query,
                           br_error *error) {
    br_str sql = br_str_format(x->arena, "%s%s", of_happened ? br_question("happened") : "", br_question(name));
    BR_FORWARD(br_query_open(x->store, br_str_cstr(x->arena, sql), query, error));
    br_query_bind_str(*query, 1, BR_STR(BIRUNI_VERSION));
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
    br_filter all = {.everything = true};
    br_status status = br_list_write(x->store, "events", &all, &(br_look){.format = BR_FORMAT_CSV}, x->out, error);
    return status == BR_NOTHING_FOUND ? BR_OK : status;
}

/* ---- all ---- */

static const struct {
    const char *name;
    br_status (*write)(const br_exporter *x, br_error *error);
} formats[] = {
    {"jsonl", export_jsonl},
    {"jsonl-pages", export_pages},
    {"csv", export_csv},
    {"gdelt", br__export_gdelt},
    {"icews", br__export_icews},
    {"polecat", br__export_polecat},
    {"phoenix", br__export_phoenix},
    {"gexf", br__export_gexf},
    {"graphml", br__export_graphml},
    {"geojson", br__export_geojson},
    {"timelinejs", br__export_timelinejs},
    {"ftm", br__export_ftm},
    {"conllu", br__export_conllu},
};

enum { N_FORMATS = sizeof formats / sizeof formats[0] };

br_str br_export_formats(br_arena *arena) {
    br_str all = BR_STR("");
    for (size_t i = 0; i < N_FORMATS; i++)
        all = br_str_join(arena, all, br_str_join(arena, i ? BR_STR(" ") : BR_STR(""), br_str_of(formats[i].name)));
    return all;
}

br_status br_export(br_store *store, const br_lexicon *lexicon, const char *format, FILE *out, br_error *error) {
    size_t i = 0;
    while (i < N_FORMATS && strcmp(formats[i].name, format) != 0) i++;
    if (i == N_FORMATS) return br_fail(error, BR_USAGE, "no such format: \"%s\"", format);
    br_exporter x = {store, lexicon, br_arena_new(0), out};
    if (!x.arena) return br_fail(error, BR_NO_MEMORY, "no memory for an export");
    br_status status = formats[i].write(&x, error);
    br_arena_free(x.arena);
    return status;
}
