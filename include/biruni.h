/* biruni.h: the public C interface of biruni, usable from this header alone.
 *
 *   1 Version and status     2 Engine     3 Text in, record out     4 Pages into a database
 *   5 Questions to a database     6 Checks
 *
 * Ownership: what a function hands out as `char *` belongs to the caller and is given back with biruni_free(); what a
 * callback gets lives until it returns. Text is UTF-8 with a length. Records are JSON objects as the documentation of
 * records describes them (docs/records.md).
 *
 * Threads: an engine is constant after biruni_open() and may be used by any number of threads at once; a database is
 * opened by each call that names it. */
#ifndef BIRUNI_H
#define BIRUNI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- 1 Version and status ------------------------------------------------------------------------------------- */

/* "0.1.0" */
const char *biruni_version(void);

/* The values are the exit codes of the program. */
typedef enum biruni_status {
    BIRUNI_OK = 0,
    BIRUNI_NOTHING_FOUND = 1,
    BIRUNI_USAGE = 2,       /* an argument does not make sense */
    BIRUNI_SOME_FAILED = 3, /* some documents failed, the rest are done */
    BIRUNI_BAD_INPUT = 4,   /* bad or damaged input or database */
    BIRUNI_IO = 5,          /* files, disk, memory */
    BIRUNI_INTERRUPTED = 130
} biruni_status;

/* ---- 2 Engine ------------------------------------------------------------------------------------------------- */

typedef struct biruni biruni;

typedef struct biruni_options {
    const char *data_folder;          /* dictionaries to use instead of the built-in ones; NULL = built in */
    const char *const *lexicon_files; /* dictionaries of the user's own beside them */
    size_t n_lexicon_files;
    int threads; /* for biruni_run(); 0 = one a core */
    /* What the library has to say while it works (a document that failed, a bad dictionary line). May be NULL: silence.
     * May be called from any thread. */
    void (*say)(void *context, const char *line);
    void *context;
} biruni_options;

/* Loads the dictionaries. `options` may be NULL. On failure *engine is NULL and `why` (may be NULL), a buffer of
 * `why_size` bytes, says what is wrong. */
biruni_status biruni_open(const biruni_options *options, biruni **engine, char *why, size_t why_size);
void biruni_close(biruni *engine); /* NULL is allowed */

void biruni_free(char *text); /* NULL is allowed */

/* ---- 3 Text in, record out ------------------------------------------------------------------------------------ */

/* The record `article` of one text: sentences, times, actors, events, quotes, figures, claims, as one JSON object without
 * a line end in *record. `published` is the date of publication ("2022-01-10", NULL when unknown). */
biruni_status biruni_annotate(const biruni *engine, const char *text, size_t len, const char *published, char **record,
                              char *why, size_t why_size);

/* ---- 4 Pages into a database ---------------------------------------------------------------------------------- */

typedef struct biruni_counts {
    uint64_t pages, articles, known, empty, failed, undated, other_language, reprints, events, disputes, actors;
} biruni_counts;

/* The main job: reads files and folders into the database `db` (made when missing) and relates everything in it. Running
 * it again on the same input changes nothing. `counts` may be NULL. */
biruni_status biruni_run(const biruni *engine, const char *const *inputs, size_t n_inputs, const char *db,
                         biruni_counts *counts, char *why, size_t why_size);

/* ---- 5 Questions to a database -------------------------------------------------------------------------------- */

typedef struct biruni_filter {
    const char *from, *to; /* dates, shortened at will: "2022", "2022-01", "2022-01-05" */
    const char *actor;     /* part of a name, or the beginning of an actor code */
    const char *code;      /* beginning of a CAMEO code */
    const char *place, *language, *factuality;
    const char *outlet; /* part of the name or address of who published it */
    const char *words;  /* for the list "search" */
    int domestic, international, everything;
    int64_t sources; /* timeline, events: told by at least so many independent ones */
    int64_t limit;   /* 0 = all */
} biruni_filter;

/* Calls `row` with each row of a list as a JSON object ("timeline", "events", "quotes", "figures", "claims", "disputes",
 * "actors", "articles", "reprints", "search"). `filter` may be NULL. */
biruni_status biruni_list(const char *db, const char *list, const biruni_filter *filter,
                          void (*row)(void *context, const char *json, size_t len), void *context, char *why,
                          size_t why_size);

/* ---- 6 Checks ------------------------------------------------------------------------------------------------- */

/* Whether pages, paragraphs and spans of the database are what was stored. BIRUNI_BAD_INPUT when something is not. */
biruni_status biruni_verify(const char *db, char *why, size_t why_size);

#ifdef __cplusplus
}
#endif

#endif
