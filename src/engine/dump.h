/* dump.h: all records of a store as JSON Lines, sorted by kind and id: the canonical dump. */
#ifndef BR_ENGINE_DUMP_H
#define BR_ENGINE_DUMP_H

#include <stdio.h>

#include "engine/job.h"

typedef struct br_dump_options {
    bool relations; /* actors, events and disputes too */
    bool pages;     /* the raw pages too */
} br_dump_options;

br_status br_dump(br_store *store, br_dump_options options, FILE *out, br_error *error);

/* The stages across documents as a filter: items in, the records after `last` (reuse or relate) out. Spools in a
 * temporary database. */
br_status br_cross(const br_job_options *options, br_source *source, br_stage last, FILE *out, br_error *error);

#endif
