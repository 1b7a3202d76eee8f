/* import.h: other people's event files into the store: GDELT 1.0 and 2.0, ICEWS, POLECAT, Phoenix, UCDP GED.
 *
 * A file is read line by line; a line that does not fit is told with its number and passed over. Importing again changes
 * nothing. Columns after docs/exports.md. */
#ifndef BR_LOOK_IMPORT_H
#define BR_LOOK_IMPORT_H

#include "base/log.h"
#include "store/store.h"

typedef struct br_import_counts {
    uint64_t rows, added, known, bad;
} br_import_counts;

/* Reads one file ("-": standard input) into `store`, one transaction. BR_SOME_FAILED when lines were passed over. */
br_status br_import(br_store *store, const char *format, const char *path, const br_log *log, br_import_counts *counts,
                    br_error *error);

/* Calls `visit` with each row of a file without a store. The row's views live until the next one. */
typedef br_status (*br_import_visit)(void *context, const br_imported *row, br_error *error);
br_status br_import_each(const char *format, const char *path, const br_log *log, br_import_counts *counts,
                         br_import_visit visit, void *context, br_error *error);

#endif
