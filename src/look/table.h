/* table.h: rows of a query as a table for people, fitted to their screen. */
#ifndef BR_LOOK_TABLE_H
#define BR_LOOK_TABLE_H

#include <stdio.h>

#include "store/store.h"

/* What a table shows, as names cut by blanks. The last column takes what room is left. */
typedef struct br_columns {
    const char *shown; /* NULL: all */
    const char *spare; /* of these, what a narrow screen leaves out, the first of them first; NULL: none */
} br_columns;

/* Writes a head and a line a row, cut to `screen` columns (0: as wide as it gets), ids shortened to what `show` takes; nothing when
 * there is no row. Returns how many there are. */
size_t br_table_write(br_query *query, br_columns columns, int screen, br_arena *arena, FILE *out);

#endif
