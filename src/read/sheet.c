#include "read/sheet.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "markup/charset.h"
#include "read/read_limits.h"
#include "read/records.h"

#define MAX_COLUMNS 1024
#define MAX_NAME    64 /* bytes of the name of a column: longer ones are prose */

/* ---- cells ---- */

/* Where the cell that begins at `at` ends: at a separator, the end of the line or of the text. */
static size_t cell_end(br_str s, size_t at, char separator) {
    bool quoted = at < s.len && s.ptr[at] == '"';
    for (at += quoted; quoted && at < s.len; at++) {
        if (s.ptr[at] != '"') continue;
        quoted = at + 1 < s.len && s.ptr[at + 1] == '"';
        at += quoted;
    }
    while (at < s.len && s.ptr[at] != separator && s.ptr[at] != '\n') at++;
    return at;
}

/* The end of the line that ends the row; the length of `s` when it goes on behind it. */
static size_t row_end(br_str s, char separator) {
    for (size_t at = 0;; at++) {
        at = cell_end(s, at, separator);
        if (at == s.len || s.ptr[at] == '\n') return at;
    }
}

/* Splits the next cell off a row; false behind the last. */
static bool next_cell(br_str row, size_t *at, char separator, br_str *cell) {
    if (*at > row.len) return false;
    size_t end = cell_end(row, *at, separator);
    *cell = br_str_trim(br_str_slice(row, *at, end));
    *at = end + 1;
    return true;
}

static br_str unquote(br_arena *arena, br_str cell) {
    if (!br_str_starts(cell, BR_STR("\""))) return cell;
    br_buf out = br_buf_on(arena);
    for (size_t at = 1; at < cell.len; at++) {
        if (cell.ptr[at] == '"' && ++at == cell.len) break;
        br_buf_byte(&out, cell.ptr[at]);
    }
    return br_buf_str(&out);
}

static br_str words_of(br_arena *arena, br_str cell) {
    return br_str_trim(br_utf8_clean(arena, br_charset_to_utf8(arena, unquote(arena, cell), BR_STR(""))));
}

/* ---- columns ---- */

/* The names of the columns in the first line; NULL when it is none of a table. */
static json_t *columns_of(br_arena *scratch, br_str line, char separator) {
    json_t *names = json_array();
    br_str cell;
    for (size_t at = 0; names && next_cell(line, &at, separator, &cell);) {
        bool is_prose = cell.len > MAX_NAME || (cell.len && cell.ptr > line.ptr && cell.ptr[-1] == ' ');
        br_str name = words_of(scratch, cell);
        if (!is_prose && json_array_size(names) < MAX_COLUMNS &&
            json_array_append_new(names, json_stringn(name.ptr, name.len)) == 0)
            continue;
        json_decref(names);
        return NULL;
    }
    return names;
}

/* Whether a row of these columns would be a page. */
static bool hold_pages(const json_t *names, const br_field_map *fields) {
    json_t *row = json_object();
    for (size_t i = 0; i < json_array_size(names); i++)
        json_object_setn_new(row, json_string_value(json_array_get(names, i)),
                             json_string_length(json_array_get(names, i)), json_string(""));
    bool yes = json_array_size(names) > 1 && br_json_has_text(row, fields);
    json_decref(row);
    return yes;
}

bool br_sheet_sniff(br_arena *scratch, br_str head, const br_field_map *fields, br_sheet *sheet) {
    static const char separators[] = {',', '\t', ';'};
    if (br_str_starts(head, BR_STR("\xEF\xBB\xBF"))) head = br_str_from(head, 3);
    for (size_t i = 0; i < sizeof separators; i++) {
        size_t end = row_end(head, separators[i]);
        if (end == head.len) continue;
        *sheet = (br_sheet){columns_of(scratch, br_str_slice(head, 0, end), separators[i]), separators[i]};
        if (hold_pages(sheet->columns, fields)) return true;
        json_decref(sheet->columns);
    }
    *sheet = (br_sheet){0};
    return false;
}

/* ---- rows ---- */

/* The bytes of the next row, its end with them. */
static br_status take_row(br_sheet *sheet, br_inflow *in, br_str *row, br_error *error) {
    for (size_t want = READ_SNIFF;; want *= 2) {
        BR_FORWARD(br_inflow_need(in, want, error));
        if (!in->window.len) return BR_END;
        br_str seen = br_str_slice(in->window, 0, READ_MAX_LINE);
        size_t end = row_end(seen, sheet->separator);
        if (end == seen.len && seen.len == READ_MAX_LINE)
            return br_fail(error, BR_LIMIT, "a row larger than %zu bytes: a quotation mark may be left open",
                           READ_MAX_LINE);
        if (end == seen.len && !in->at_end) continue;
        *row = br_str_slice(seen, 0, end);
        br_inflow_take(in, end + (end < seen.len));
        return BR_OK;
    }
}

br_status br_sheet_begin(br_inflow *in, br_error *error) {
    br_str names;
    return br_inflow_line(in, READ_SNIFF, &names, error);
}

br_status br_sheet_next(br_sheet *sheet, br_inflow *in, br_arena *arena, json_t **row, br_error *error) {
    br_str bytes, cell;
    do BR_FORWARD(take_row(sheet, in, &bytes, error));
    while (!br_str_trim(bytes).len);
    *row = json_object();
    size_t n = 0;
    for (size_t at = 0; *row && next_cell(bytes, &at, sheet->separator, &cell); n++) {
        const json_t *name = json_array_get(sheet->columns, n);
        br_str text = words_of(arena, cell);
        if (name && text.len)
            json_object_setn_new(*row, json_string_value(name), json_string_length(name),
                                 json_stringn(text.ptr, text.len));
    }
    if (!*row) return br_fail(error, BR_NO_MEMORY, "no memory for a row");
    if (n == json_array_size(sheet->columns)) return BR_OK;
    json_decref(*row);
    return br_fail(error, BR_BAD_INPUT, "%zu cells in a table of %zu columns", n, json_array_size(sheet->columns));
}
