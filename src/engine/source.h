/* source.h: where items come from: pages from a reader, or records of an earlier stage, one JSON object a line. */
#ifndef BR_ENGINE_SOURCE_H
#define BR_ENGINE_SOURCE_H

#include "engine/flow.h"
#include "read/read.h"

typedef struct br_source br_source;

/* Pages (and articles, where the input holds such records) of files, folders or "-". `options` may be NULL; what it points to has
 * to outlive the source. BR_IO when none of the inputs is there. */
br_status br_source_of_inputs(const char *const *inputs, size_t n_inputs, const br_read_options *options,
                              br_source **source, br_error *error);

/* Records of kind page or article from files or "-"; records of other kinds come as they stand. `stop` as in br_read_options.
 * BR_IO as above. */
br_status br_source_of_records(const char *const *inputs, size_t n_inputs, const volatile int *stop, br_source **source,
                               br_error *error);

/* The next item, its memory in `arena`; *other is set to a record that is neither page nor article. BR_END at the
 * end; BR_INTERRUPTED when `stop` came while it waited; any
 * other status is one document that failed. Not thread-safe: callers take turns. */
br_status br_source_next(br_source *source, br_arena *arena, br_item *item, br_str *other, br_error *error);

void br_source_progress(const br_source *source, uint64_t *done, uint64_t *total);
uint64_t br_source_skipped(const br_source *source); /* records of archives that hold no page */
void br_source_close(br_source *source);

#endif
