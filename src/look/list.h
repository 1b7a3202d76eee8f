/* list.h: the lists of a database: timeline, events, quotes, figures, claims, disputes, actors, articles, search.
 *
 * One table of lists (list.c): for each its columns, what the filters mean on it, and its order. */
#ifndef BR_LOOK_LIST_H
#define BR_LOOK_LIST_H

#include <stdio.h>

#include "store/store.h"

typedef struct br_filter {
    const char *from, *to; /* ISO dates, shortened at will; NULL = any */
    const char *actor;     /* part of a name, or the beginning of a code in capitals */
    const char *code;      /* beginning of a CAMEO code */
    const char *place;     /* part of a name, or a country code */
    const char *language;
    const char *factuality;
    const char *words; /* search: full-text words */
    bool domestic, international;
    bool
        everything; /* also what is embedded in other acts, and plain statements (root 01); of quotes, what was not said */
    int64_t limit; /* 0: no limit */
} br_filter;

typedef enum br_format { BR_FORMAT_TABLE, BR_FORMAT_JSON, BR_FORMAT_JSONL, BR_FORMAT_CSV, BR_FORMAT_TSV } br_format;

/* Writes the list `name` ("timeline", "events" ...) to `out`. `width`: columns of the terminal for BR_FORMAT_TABLE, 0 =
 * do not cut. BR_NOTHING_FOUND when no row fits the filter. */
br_status br_list_write(br_store *store, const char *name, const br_filter *filter, br_format format, int width,
                        FILE *out, br_error *error);

#endif
