/* cmd_merge.c: databases that were made apart, as one. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/progress.h"
#include "cli/stop.h"

static br_status merge(br_call *call, const char *db, const char *form, br_job_options *options) {
    br_store *store;
    br_progress progress;
    br_job_counts counts = {0};
    BR_FORWARD(br_progress_start(&progress, form, &call->error));
    BR_FORWARD(br_database_open(db, BR_STORE_WRITE, &store, &call->error));
    options->progress = br_progress_show;
    options->progress_context = &progress;
    br_status status = br_job_merge(options, call->rest.at, call->rest.len, store, &counts, &call->error);
    br_store_close(store);
    br_progress_end(&progress, &counts, status);
    return status;
}

br_status br_cmd_merge(br_call *call) {
    const char *db = NULL, *data = NULL, *form = NULL;
    int64_t memory = 0;
    bool quiet = false;
    const br_option options[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", BR_DATABASE_HELP "; made when it is missing"},
        {"memory", BR_OPTION_COUNT, &memory, "MB", "ceiling of each index across articles (default: none)"},
        {"data", BR_OPTION_TEXT, &data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"progress", BR_OPTION_TEXT, &form, "FORM",
         "how it is told on standard error: text, json (an object a line) or none"},
        {"quiet", BR_OPTION_FLAG, &quiet, NULL, "no progress and no summary"},
    };
    BR_FORWARD(br_options_parse(call, options, sizeof options / sizeof options[0]));
    if (!call->rest.len) return br_fail(&call->error, BR_USAGE, "nothing to merge: name databases");
    br_job_options job = {
        .work = {.stop = br_stop_on_signal()},
        .lexicon = {.data_folder = data, .log = br_stderr_log()},
        .relate_memory = (size_t)memory << 20,
        .log = br_stderr_log(),
    };
    return merge(call, db, quiet ? "none" : form, &job);
}
