#include "look/cell.h"

#include "base/json.h"

/* 2500, not 2500.0 */
br_str br_cell_text(br_query *query, int column, char space[static 32]) {
    if (br_query_is_null(query, column) || !br_query_is_number(query, column)) return br_query_str(query, column);
    return br_double_text(br_query_double(query, column), space);
}

static bool is_control(char c) {
    return (unsigned char)c < 0x20 || c == 0x7F;
}

void br_cell_csv(FILE *out, br_str cell, bool is_text) {
    bool formula = is_text && cell.len > 1 && memchr("=+-@\t\r", cell.ptr[0], 6);
    bool quoted = formula;
    for (size_t i = 0; i < cell.len && !quoted; i++) quoted = memchr("\",\n\r", cell.ptr[i], 4);
    if (quoted) fputc('"', out);
    if (formula) fputc('\'', out);
    for (size_t i = 0; i < cell.len; i++) {
        bool is_blank = cell.ptr[i] == '\n' || cell.ptr[i] == '\r' || cell.ptr[i] == '\t';
        if (cell.ptr[i] == '"') fputc('"', out);
        fputc(is_control(cell.ptr[i]) && !is_blank ? ' ' : cell.ptr[i], out);
    }
    if (quoted) fputc('"', out);
}

void br_cell_tsv(FILE *out, br_str cell) {
    for (size_t i = 0; i < cell.len; i++) {
        fputc(is_control(cell.ptr[i]) ? ' ' : cell.ptr[i], out);
    }
}
