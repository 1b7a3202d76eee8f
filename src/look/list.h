/* list.h: the lists of a database: timeline, events, quotes, figures, claims, disputes, actors, articles, reprints, search.
 *
 * One table of lists (list.c): for each its columns, what the filters mean on it (condition.h), and its order. */
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
    const char *outlet; /* part of the name or the address of who published it */
    const char *words;  /* search: full-text words (words.h) */
    bool domestic, international;
    bool
        everything; /* also what is embedded in other acts, and plain statements (root 01); of quotes, what was not said */
    bool one_a_day;  /* of acts of a kind between the same two sides on one day the best told alone */
    int64_t sources; /* at least so many independent ones */
    int64_t limit;   /* 0: no limit */
} br_filter;

typedef enum br_format { BR_FORMAT_TABLE, BR_FORMAT_JSON, BR_FORMAT_JSONL, BR_FORMAT_CSV, BR_FORMAT_TSV } br_format;

/* How rows look: a table shows what people read, in `width` columns (0: as wide as it gets) and with short ids; the other
 * formats are for programs and hold all. */
typedef struct br_look {
    br_format format;
    int width;
} br_look;

/* What `everything` adds to the list `name`, in words; NULL where nothing is left out without it. */
const char *br_list_unusual(const char *name);

/* Writes the list `name` ("timeline", "events" ...) to `out`. BR_NOTHING_FOUND when no row fits the filter, BR_USAGE when the
 * list can't be asked what the filter asks. */
br_status br_list_write(br_store *store, const char *name, const br_filter *filter, const br_look *look, FILE *out,
                        br_error *error);

#endif
