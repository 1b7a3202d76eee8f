/* rows.h: rows of a query in the formats of the command line. */
#ifndef BR_LOOK_ROWS_H
#define BR_LOOK_ROWS_H

#include "look/list.h"

/* Writes all rows. A column called "record" is a whole JSON record: in JSON formats it stands for the row, in the others
 * it is left out; one whose name ends in "_json" is JSON inside of a row. `shown` names the columns of a table, cut by blanks,
 * the last of which takes what room is left; NULL: all. *n counts the rows. */
br_status br_rows_write(br_query *query, const br_look *look, const char *shown, FILE *out, size_t *n, br_error *error);

/* The current row as one JSON object. */
void br_row_json(br_json *json, br_query *query);

/* A text of a page as it may stand on a terminal: no control characters that could steer it; on one line, or on its own lines. */
br_str br_one_line(br_arena *arena, br_str text);
br_str br_plain_lines(br_arena *arena, br_str text);

#endif
