/* progress.h: how far the main job is, and what came of it: on standard error, for people or for programs.
 *
 * As text: one line that is written over on a terminal, a line each half minute elsewhere, and a summary. As JSON: an object a
 * line, one a second, the last with "state": "done", "some_failed", "interrupted" or "failed" and everything that was counted. */
#ifndef BR_CLI_PROGRESS_H
#define BR_CLI_PROGRESS_H

#include <time.h>

#include "engine/job.h"

typedef enum br_progress_form { BR_PROGRESS_NONE, BR_PROGRESS_TEXT, BR_PROGRESS_JSON } br_progress_form;

typedef struct br_progress {
    br_progress_form form;
    bool is_terminal, is_dry; /* dry: of what a run would read */
    struct timespec started, told;
} br_progress;

/* Starts the clock. `form`: "text", "json" or "none"; NULL is text. BR_USAGE for anything else. */
br_status br_progress_start(br_progress *progress, const char *form, br_error *error);

/* br_job_options.progress: `context` is the br_progress. */
void br_progress_show(void *context, const br_job_counts *counts, uint64_t done, uint64_t total);

/* The end of the job, with the status that it ended with. */
void br_progress_end(br_progress *progress, const br_job_counts *counts, br_status status);

#endif
