/* sheet.h: tables of text (CSV, with semicolons, with tabs), a row at a time as a JSON object.
 *
 * The first line names the columns; cells in quotation marks may hold separators, ends of lines and doubled quotation marks.
 * From there on a row is a record like one of JSON Lines (records.h), so --field names its columns too. */
#ifndef BR_READ_SHEET_H
#define BR_READ_SHEET_H

#include "base/json.h"
#include "read/inflow.h"
#include "read/read.h"

typedef struct br_sheet {
    json_t *columns; /* their names; NULL: no table */
    char separator;
} br_sheet;

/* Whether `head`, the first bytes of a file, begins a table of pages: two columns or more, one with a text or with HTML. Then
 * `sheet` holds the columns, and behind br_sheet_begin() the rows follow. */
bool br_sheet_sniff(br_arena *scratch, br_str head, const br_field_map *fields, br_sheet *sheet);
br_status br_sheet_begin(br_inflow *in, br_error *error);

/* The next row that has a cell, as a new object {column: cell}; empty cells are left out. BR_END behind the last. */
br_status br_sheet_next(br_sheet *sheet, br_inflow *in, br_arena *arena, json_t **row, br_error *error);

#endif
