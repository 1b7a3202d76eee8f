#include "look/export_int.h"
#include "look/list.h"

static br_status export_jsonl(br_store *store, FILE *out, br_error *error) {
    return br_dump(store, (br_dump_options){.relations = true}, out, error);
}

static br_status export_pages(br_store *store, FILE *out, br_error *error) {
    return br_dump(store, (br_dump_options){.relations = true, .pages = true}, out, error);
}

static br_status export_csv(br_store *store, FILE *out, br_error *error) {
    br_status status = br_list_write(store, "events", &(br_filter){.everything = true}, BR_FORMAT_CSV, 0, out, error);
    return status == BR_NOTHING_FOUND ? BR_OK : status;
}

static const struct {
    const char *name;
    br_status (*write)(br_store *store, FILE *out, br_error *error);
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

br_status br_export(br_store *store, const char *format, FILE *out, br_error *error) {
    for (size_t i = 0; i < N_FORMATS; i++)
        if (strcmp(formats[i].name, format) == 0) return formats[i].write(store, out, error);
    return br_fail(error, BR_USAGE, "no such format: \"%s\"", format);
}
