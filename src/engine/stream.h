/* stream.h: stages of one document as a filter, without a database: items in, JSON Lines out. */
#ifndef BR_ENGINE_STREAM_H
#define BR_ENGINE_STREAM_H

#include <stdio.h>

#include "engine/workers.h"

typedef struct br_stream_options {
    const char *const *inputs;
    size_t n_inputs;
    br_read_options read; /* of inputs that are no records */
    br_stage first, last; /* first > BR_STAGE_READ: the inputs are records of the stage before */
    int threads;
    br_lexicon_options lexicon;
    br_annotate_options annotate;
    br_write_options write;
    const br_log *log; /* documents that failed are told here */
} br_stream_options;

/* Runs until the input ends. BR_SOME_FAILED when documents failed and the rest are done. */
br_status br_stream(const br_stream_options *options, FILE *out, br_error *error);

#endif
