/* workers.h: threads that take items from a source through the flow to a sink.
 *
 * Each worker owns one arena. Taking an item and delivering its result happen under locks; what comes between runs
 * in parallel. Results are delivered in the order of the input, so that streams read the same for any number of
 * threads. */
#ifndef BR_ENGINE_WORKERS_H
#define BR_ENGINE_WORKERS_H

#include "engine/source.h"

/* What became of one item. `articles` and `page` live until deliver() returns. */
typedef struct br_result {
    br_status status; /* of the document; articles are empty unless BR_OK */
    const br_error *error;
    const br_item *item; /* NULL when it could not even be read */
    br_str other;        /* a record of another kind, passing through */
    br_articles articles;
    br_arena *arena;
} br_result;

/* Warns of texts that cleaning has cut for their length. */
void br_result_warn(const br_result *result, const br_log *log);

/* Whether it is a page that nothing came of; the log is told as a note. */
bool br_result_is_empty(const br_result *result, const br_log *log);

/* Tells how many such pages there were, unless there were none: for filters, which end without a summary. */
void br_empty_warn(uint64_t pages, const br_log *log);

typedef struct br_sink {
    /* Called by one thread at a time, in the order of the input. Not BR_OK: everything stops with that status. */
    br_status (*deliver)(void *context, const br_result *result, br_error *error);
    /* Optional: true leaves the item without articles, before any work is done on it: it is known already. A page has its id by
     * then. Same lock as deliver(). */
    bool (*is_known)(void *context, const br_item *item);
    void *context;
} br_sink;

typedef struct br_work_options {
    br_flow_options flow;
    int threads;              /* 0: as many as the machine has */
    const volatile int *stop; /* set to not 0 by a signal: finish what is begun and end with BR_INTERRUPTED */
} br_work_options;

/* Takes all of `source` through the flow. BR_INTERRUPTED when `stop` came; or what deliver() ended with. A document that
 * failed is told to deliver() and is no failure of the whole. */
br_status br_work(const br_lexicon *lexicon, const br_work_options *options, br_source *source, const br_sink *sink,
                  br_error *error);

#endif
