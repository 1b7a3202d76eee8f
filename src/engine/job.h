/* job.h: the main job: items into a database, then what holds across articles.
 *
 * Articles are written in batches, one transaction each. When the input ends, reprints and relations are made anew for
 * all articles of the database, if any came in, so that ten small runs and one large run end in the same. */
#ifndef BR_ENGINE_JOB_H
#define BR_ENGINE_JOB_H

#include "engine/workers.h"
#include "store/store.h"

typedef struct br_job_counts {
    uint64_t pages, articles, known, empty, failed; /* known: pages that were there already; empty: without article */
    uint64_t skipped;                               /* records of archives that hold no page */
    uint64_t undated, other_language;               /* of these articles */
    uint64_t reprints, events, disputes, actors;    /* of the whole database, once it is related */
    uint64_t bytes;
} br_job_counts;

typedef struct br_job_options {
    br_work_options work;
    br_lexicon_options lexicon;
    size_t relate_memory; /* bytes that what holds across articles may take; 0 = no ceiling */
    const br_log *log;    /* documents that failed; as notes the pages without an article */
    /* called now and then while pages come in, from one thread at a time; may be NULL */
    void (*progress)(void *context, const br_job_counts *counts, uint64_t done, uint64_t total);
    void *progress_context;
} br_job_options;

/* Reads all of `source` into `store`. BR_SOME_FAILED when documents failed and the rest are done; BR_INTERRUPTED after a
 * signal: what was taken in is committed, and running again goes on. */
br_status br_job_run(const br_job_options *options, br_source *source, br_store *store, br_job_counts *counts,
                     br_error *error);

/* Reads all of `source` and counts what a run would take in: pages, known ones, articles that come as records, bytes, what fails.
 * `store`, which may be NULL, tells what is known already. Nothing is written. */
br_status br_job_survey(const br_job_options *options, br_source *source, br_store *store, br_job_counts *counts,
                        br_error *error);

/* Joins other databases into `store`, each in one transaction, and relates the whole anew when articles came. */
br_status br_job_merge(const br_job_options *options, const char *const *paths, size_t n, br_store *store,
                       br_job_counts *counts, br_error *error);

#endif
