#include "look/rows.h"

#include <errno.h>

#include "base/buf.h"
#include "base/json.h"
#include "look/cell.h"
#include "look/table.h"

static bool is_record(const char *name) {
    return strcmp(name, "record") == 0;
}

static bool is_json(const char *name) {
    return br_str_ends(br_str_of(name), BR_STR("_json"));
}

/* the name of a column for who reads it: without the mark of JSON */
static br_str label(const char *name) {
    br_str all = br_str_of(name);
    return is_json(name) ? br_str_slice(all, 0, all.len - (sizeof "_json" - 1)) : all;
}

/* ---- JSON ---- */

void br_row_json(br_json *json, br_query *query) {
    for (int c = 0; c < br_query_columns(query); c++) {
        if (is_record(br_query_name(query, c))) {
            br_json_raw(json, br_query_str(query, c));
            return;
        }
    }
    br_json_open(json, '{');
    for (int c = 0; c < br_query_columns(query); c++) {
        br_json_key(json, br_str_cstr(json->out->arena, label(br_query_name(query, c))));
        if (br_query_is_null(query, c)) br_json_null(json);
        else if (is_json(br_query_name(query, c))) br_json_raw(json, br_query_str(query, c));
        else if (br_query_is_number(query, c)) br_json_double(json, br_query_double(query, c));
        else br_json_str(json, br_query_str(query, c));
    }
    br_json_close(json, '}');
}

void br_records_add(br_records *records, br_str record) {
    if (records->as_array) fputs(records->n ? ",\n" : "[\n", records->out);
    fwrite(record.ptr, 1, record.len, records->out);
    if (!records->as_array) fputc('\n', records->out);
    records->n++;
}

void br_records_end(br_records *records) {
    if (records->as_array) fputs(records->n ? "\n]\n" : "[]\n", records->out);
}

static void write_json_rows(br_query *query, bool as_array, br_arena *arena, FILE *out, size_t *n) {
    br_records records = {.out = out, .as_array = as_array};
    while (br_query_next(query)) {
        br_buf line = br_buf_on(arena);
        br_json json = br_json_on(&line);
        br_row_json(&json, query);
        br_records_add(&records, br_buf_str(&line));
        br_arena_reset(arena);
    }
    br_records_end(&records);
    *n = records.n;
}

/* ---- CSV and TSV ---- */

void br_line_write(FILE *out, br_format format, const br_str *cells, size_t n) {
    bool csv = format == BR_FORMAT_CSV;
    for (size_t i = 0; i < n; i++) {
        if (i) fputc(csv ? ',' : '\t', out);
        if (csv) br_cell_csv(out, cells[i], true);
        else br_cell_tsv(out, cells[i]);
    }
    fputs(csv ? "\r\n" : "\n", out);
}

static void write_separated(br_query *query, char separator, FILE *out, size_t *n) {
    bool csv = separator == ',';
    const char *end = csv ? "\r\n" : "\n", *between = csv ? "," : "\t";
    for (int c = 0, first = 1; c < br_query_columns(query); c++) {
        if (is_record(br_query_name(query, c))) continue;
        fprintf(out, "%s%.*s", first ? "" : between, BR_FMT(label(br_query_name(query, c))));
        first = 0;
    }
    fputs(end, out);
    for (; br_query_next(query); ++*n) {
        for (int c = 0, first = 1; c < br_query_columns(query); c++) {
            if (is_record(br_query_name(query, c))) continue;
            if (!first) fputs(between, out);
            first = 0;
            char space[32];
            br_str cell = br_cell_text(query, c, space);
            if (csv) br_cell_csv(out, cell, !br_query_is_number(query, c));
            else br_cell_tsv(out, cell);
        }
        fputs(end, out);
    }
}

br_status br_rows_write(br_query *query, const br_look *look, br_columns columns, FILE *out, size_t *n,
                        br_error *error) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory for the rows");
    *n = 0;
    switch (look->format) {
    case BR_FORMAT_JSON:
    case BR_FORMAT_JSONL: write_json_rows(query, look->format == BR_FORMAT_JSON, arena, out, n); break;
    case BR_FORMAT_CSV: write_separated(query, ',', out, n); break;
    case BR_FORMAT_TSV: write_separated(query, '\t', out, n); break;
    case BR_FORMAT_TABLE: *n = br_table_write(query, columns, look->width, arena, out); break;
    }
    br_arena_free(arena);
    if (ferror(out)) return br_fail(error, BR_IO, "can't write: %s", strerror(errno));
    return BR_OK;
}
