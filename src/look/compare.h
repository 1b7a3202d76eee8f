/* compare.h: our events against those of another project. */
#ifndef BR_LOOK_COMPARE_H
#define BR_LOOK_COMPARE_H

#include <stdio.h>

#include "look/import.h"
#include "look/list.h"

typedef struct br_compared {
    uint64_t matched, extra, missing; /* extra: ours alone; missing: theirs alone */
} br_compared;

/* Reads the file as `format` and holds it against the events of the store: two match when their days are at most one apart,
 * CAMEO root (or PLOVER type) and the countries of both sides agree. Writes a row for each pair and for each event that is
 * alone: what (matched, extra, missing), our date, source, code, target, id and sentence, their date, source, code, target, id;
 * `as`: CSV or TSV with a head, or JSON records with the same names, null where a side has nothing. */
br_status br_compare(br_store *store, const char *format, const char *path, br_format as, const br_log *log, FILE *out,
                     br_compared *counts, br_error *error);

#endif
