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

#endif
