/* table.c: events as the tables of other projects. Columns after docs/exports.md. */
#include "look/export/int.h"

#include <string.h>

#include "lexicon/event/events.h"

/* How a project writes its table. */
typedef struct table {
    const char *name;    /* of the question */
    const char *missing; /* stands where nothing is known */
    bool header;
} table;

static br_str cell_of(const br_exporter *x, const table *t, br_query *query, int column) {
    br_str cell = br_query_str(query, column);
    if (t->header && strcmp(br_query_name(query, column), "Event Text") == 0) {
        const br_cameo_code *code = br_cameo_find(&x->lexicon->events->cameo, cell);
        return code ? code->name : cell;
    }
    return cell.len ? cell : br_str_of(t->missing);
}

static void write_cell(FILE *out, br_str cell, char end) {
    for (size_t i = 0; i < cell.len; i++) fputc((unsigned char)cell.ptr[i] < 0x20 ? ' ' : cell.ptr[i], out);
    fputc(end, out);
}

/* the rows of a question as lines of cells with tabs between */
static br_status write_table(const br_exporter *x, const table *t, br_error *error) {
    br_query *query;
    BR_FORWARD(br__export_query(x, t->name, true, &query, error));
    int n = br_query_columns(query);
    for (int c = 0; t->header && c < n; c++)
        write_cell(x->out, br_str_of(br_query_name(query, c)), c + 1 < n ? '\t' : '\n');
    while (br_query_next(query))
        for (int c = 0; c < n; c++) write_cell(x->out, cell_of(x, t, query, c), c + 1 < n ? '\t' : '\n');
    BR_FORWARD(br_query_close(query, error));
    return br__export_written(x, error);
}

br_status br__export_gdelt(const br_exporter *x, br_error *error) {
    return write_table(x, &(table){"gdelt", "", false}, error);
}

br_status br__export_icews(const br_exporter *x, br_error *error) {
    return write_table(x, &(table){"icews", "", true}, error);
}

br_status br__export_polecat(const br_exporter *x, br_error *error) {
    return write_table(x, &(table){"polecat", "None", true}, error);
}

br_status br__export_phoenix(const br_exporter *x, br_error *error) {
    return write_table(x, &(table){"phoenix", "", false}, error);
}
