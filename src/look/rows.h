/* rows.h: rows of a query in the formats of the command line. */
#ifndef BR_LOOK_ROWS_H
#define BR_LOOK_ROWS_H

#include "look/list.h"
#include "look/table.h"

/* Writes all rows. A column called "record" is a whole JSON record: in JSON formats it stands for the row, in the others
 * it is left out; one whose name ends in "_json" is JSON inside of a row, and is shown without that ending. *n counts the rows. */
br_status br_rows_write(br_query *query, const br_look *look, br_columns columns, FILE *out, size_t *n,
                        br_error *error);

/* The current row as one JSON object. */
void br_row_json(br_json *json, br_query *query);

/* A line of cells that are all text, comma- or tab-separated as `format` (CSV or TSV) says. */
void br_line_write(FILE *out, br_format format, const br_str *cells, size_t n);

/* Records as JSON, one a line: as a stream of lines or, between brackets, as one array. Begin with {out, as_array}. */
typedef struct br_records {
    FILE *out;
    bool as_array;
    size_t n;
} br_records;

void br_records_add(br_records *records, br_str record);
void br_records_end(br_records *records); /* an array without records is one too */

#endif
