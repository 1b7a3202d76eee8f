#include "look/rows.h"

#include <errno.h>

#include "base/buf.h"
#include "base/json.h"
#include "base/utf8.h"
#include "base/vec.h"

enum {
    MAX_COLUMNS = 40,
    /* of a table: characters of one column, but for the last; what no column shrinks below; percent of the screen that the
     * last one is given; characters of an id, which `show` takes as the whole */
    WIDEST = 60,
    NARROW = 12,
    LAST_SHARE = 40,
    SHORT_ID = 8
};

static bool is_record(const char *name) {
    return strcmp(name, "record") == 0;
}

static bool is_json(const char *name) {
    return br_str_ends(br_str_of(name), BR_STR("_json"));
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
        br_json_key(json, br_query_name(query, c));
        if (br_query_is_null(query, c)) br_json_null(json);
        else if (is_json(br_query_name(query, c))) br_json_raw(json, br_query_str(query, c));
        else if (br_query_is_number(query, c)) br_json_double(json, br_query_double(query, c));
        else br_json_str(json, br_query_str(query, c));
    }
    br_json_close(json, '}');
}

static void write_json_rows(br_query *query, bool as_array, br_arena *arena, FILE *out, size_t *n) {
    if (as_array) fputs("[", out);
    while (br_query_next(query)) {
        br_buf line = br_buf_on(arena);
        br_json json = br_json_on(&line);
        br_row_json(&json, query);
        if (as_array && *n) fputs(",", out);
        if (as_array) fputs("\n", out);
        fwrite(line.ptr, 1, line.len, out);
        if (!as_array) fputc('\n', out);
        ++*n;
        br_arena_reset(arena);
    }
    if (as_array) fputs(*n ? "\n]\n" : "]\n", out);
}

/* a cell as people write it: 2500, not 2500.0 */
static br_str cell_text(br_query *query, int column, char space[static 32]) {
    if (br_query_is_null(query, column) || !br_query_is_number(query, column)) return br_query_str(query, column);
    return br_double_text(br_query_double(query, column), space);
}

/* ---- text that a page gave, as it may stand on a screen ---- */

static bool is_control(char c) {
    return (unsigned char)c < 0x20 || c == 0x7F;
}

/* C0, DEL and C1 (in UTF-8 C2 80 to C2 9F) become blanks, as many bytes as they were */
static br_str without_controls(br_arena *arena, br_str text, bool keep_lines) {
    char *copy = br_str_cstr(arena, text);
    for (size_t i = 0; i < text.len; i++) {
        bool c1 = (unsigned char)copy[i] == 0xC2 && i + 1 < text.len && (unsigned char)copy[i + 1] < 0xA0;
        if (c1) copy[i + 1] = ' ';
        if (c1 || (is_control(copy[i]) && !(keep_lines && copy[i] == '\n'))) copy[i] = ' ';
    }
    return (br_str){copy, text.len};
}

br_str br_one_line(br_arena *arena, br_str text) {
    return without_controls(arena, text, false);
}

br_str br_plain_lines(br_arena *arena, br_str text) {
    return without_controls(arena, text, true);
}

/* ---- CSV and TSV ---- */

/* RFC 4180; a cell that a spreadsheet would run as a formula gets an apostrophe before it */
static void write_csv_cell(FILE *out, br_str cell, bool is_text) {
    bool formula = is_text && cell.len && memchr("=+-@\t\r", cell.ptr[0], 6);
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

static void write_tsv_cell(FILE *out, br_str cell) {
    for (size_t i = 0; i < cell.len; i++) {
        fputc(is_control(cell.ptr[i]) ? ' ' : cell.ptr[i], out);
    }
}

static void write_separated(br_query *query, char separator, FILE *out, size_t *n) {
    bool csv = separator == ',';
    const char *end = csv ? "\r\n" : "\n", *between = csv ? "," : "\t";
    for (int c = 0, first = 1; c < br_query_columns(query); c++) {
        if (is_record(br_query_name(query, c))) continue;
        fprintf(out, "%s%s", first ? "" : between, br_query_name(query, c));
        first = 0;
    }
    fputs(end, out);
    for (; br_query_next(query); ++*n) {
        for (int c = 0, first = 1; c < br_query_columns(query); c++) {
            if (is_record(br_query_name(query, c))) continue;
            if (!first) fputs(between, out);
            first = 0;
            char space[32];
            br_str cell = cell_text(query, c, space);
            if (csv) write_csv_cell(out, cell, !br_query_is_number(query, c));
            else write_tsv_cell(out, cell);
        }
        fputs(end, out);
    }
}

/* ---- tables ---- */

typedef struct cells {
    br_str at[MAX_COLUMNS];
} cells;

/* at most `width` characters, an ellipsis where it is cut */
static void write_padded(FILE *out, br_str cell, size_t width, bool pad) {
    size_t len = br_utf8_count(cell), shown = 0;
    for (size_t at = 0; at < cell.len && shown < width; shown++) {
        size_t start = at;
        br_utf8_next(cell, &at);
        if (len > width && shown + 1 == width) fputs("…", out);
        else fwrite(cell.ptr + start, 1, at - start, out);
    }
    for (; pad && shown < width; shown++) fputc(' ', out);
}

/* The widest columns give way, a character at a time, until the last one, which holds a sentence, has its share; numbers, codes,
 * days and ids are narrow and stay whole. */
static void fit_to_screen(size_t *widths, int n, int screen) {
    for (int c = 0; c + 1 < n; c++)
        if (widths[c] > WIDEST) widths[c] = WIDEST;
    if (!screen) return;
    size_t share = (size_t)screen * LAST_SHARE / 100, last = widths[n - 1] < share ? widths[n - 1] : share;
    size_t used = 0;
    for (int c = 0; c + 1 < n; c++) used += widths[c] + 2;
    while (used + last > (size_t)screen) {
        int widest = 0;
        for (int c = 1; c + 1 < n; c++)
            if (widths[c] > widths[widest]) widest = c;
        if (n == 1 || widths[widest] <= NARROW) break;
        widths[widest]--;
        used--;
    }
    size_t left = (size_t)screen > used + NARROW ? (size_t)screen - used : NARROW;
    if (widths[n - 1] > left) widths[n - 1] = left;
}

typedef struct table {
    int n, column[MAX_COLUMNS]; /* of the query, in the order shown */
    size_t widths[MAX_COLUMNS];
    bool is_id[MAX_COLUMNS];
} table;

static void add_column(table *t, const br_query *query, int column) {
    const char *name = br_query_name(query, column);
    t->is_id[t->n] = strcmp(name, "id") == 0;
    t->widths[t->n] = strlen(name);
    t->column[t->n++] = column;
}

/* the columns that `shown` names, or all */
static table columns_of(const br_query *query, const char *shown) {
    table t = {0};
    br_str list = br_str_of(shown ? shown : "");
    for (br_str one; br_str_split(&list, ' ', &one);)
        for (int c = 0; c < br_query_columns(query) && t.n < MAX_COLUMNS; c++)
            if (br_str_is(one, br_query_name(query, c))) add_column(&t, query, c);
    for (int c = 0; !shown && c < br_query_columns(query) && t.n < MAX_COLUMNS; c++)
        if (!is_record(br_query_name(query, c))) add_column(&t, query, c);
    return t;
}

static void write_line(FILE *out, const table *t, const cells *row) {
    for (int c = 0; c < t->n; c++) {
        bool last = c + 1 == t->n;
        write_padded(out, row->at[c], t->widths[c], !last);
        fputs(last ? "\n" : "  ", out);
    }
}

static void write_table(br_query *query, const br_look *look, const char *shown, br_arena *arena, FILE *out,
                        size_t *n) {
    table t = columns_of(query, shown);
    BR_VEC(cells) rows = {0};
    while (br_query_next(query)) {
        cells row = {0};
        for (int c = 0; c < t.n; c++) {
            char space[32];
            row.at[c] = br_one_line(arena, cell_text(query, t.column[c], space));
            if (t.is_id[c]) row.at[c] = br_str_slice(row.at[c], 0, SHORT_ID);
            size_t len = br_utf8_count(row.at[c]);
            if (len > t.widths[c]) t.widths[c] = len;
        }
        br_vec_push(arena, &rows, row);
    }
    *n = rows.len;
    if (!rows.len) return;
    fit_to_screen(t.widths, t.n, look->width);
    cells head = {0};
    for (int c = 0; c < t.n; c++) head.at[c] = br_str_of(br_query_name(query, t.column[c]));
    write_line(out, &t, &head);
    for (size_t i = 0; i < rows.len; i++) write_line(out, &t, &rows.at[i]);
}

br_status br_rows_write(br_query *query, const br_look *look, const char *shown, FILE *out, size_t *n,
                        br_error *error) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory for the rows");
    *n = 0;
    switch (look->format) {
    case BR_FORMAT_JSON:
    case BR_FORMAT_JSONL: write_json_rows(query, look->format == BR_FORMAT_JSON, arena, out, n); break;
    case BR_FORMAT_CSV: write_separated(query, ',', out, n); break;
    case BR_FORMAT_TSV: write_separated(query, '\t', out, n); break;
    case BR_FORMAT_TABLE: write_table(query, look, shown, arena, out, n); break;
    }
    br_arena_free(arena);
    if (ferror(out)) return br_fail(error, BR_IO, "can't write: %s", strerror(errno));
    return BR_OK;
}
