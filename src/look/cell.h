/* cell.h: one cell of the rows of a query: its text, and that text in CSV and TSV. */
#ifndef BR_LOOK_CELL_H
#define BR_LOOK_CELL_H

#include <stdio.h>

#include "store/store.h"

/* A cell as people write it; numbers stand in `space`. */
br_str br_cell_text(br_query *query, int column, char space[static 32]);

/* RFC 4180; a cell that a spreadsheet would run as a formula gets an apostrophe before it. A sign alone is none ("=" of a figure,
 * "+" of a claim) and stays what it is for programs. */
void br_cell_csv(FILE *out, br_str cell, bool is_text);

/* Control characters become blanks. */
void br_cell_tsv(FILE *out, br_str cell);

#endif
