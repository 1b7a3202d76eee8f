/* cmd_run.c: the main job. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/progress.h"
#include "cli/stop.h"
#include "engine/dump.h"
#include "engine/stream.h"

typedef struct settings {
    br_words inputs, lexicon_files, fields;
    const char *to, *db, *data, *progress;
    br_stage last; /* of --to */
    int64_t threads, memory;
    bool quiet, verbose, keep_tokens, predicates, why;
} settings;

static br_status parse(br_call *call, settings *s) {
    const br_option options[] = {
        {"db", BR_OPTION_TEXT, &s->db, "FILE", BR_DATABASE_HELP "; made when it is missing"},
        {"to", BR_OPTION_TEXT, &s->to, "STAGE",
         "no database: records after read, clean, text, annotate, reuse or relate"},
        {"threads", BR_OPTION_COUNT, &s->threads, "N", "worker threads (default: one a core)"},
        {"memory", BR_OPTION_COUNT, &s->memory, "MB", "ceiling of each index across articles (default: none)"},
        {"field", BR_OPTION_LIST, &s->fields, "NAME=KEY",
         "what your JSON calls its text, title, date, url, authors ..."},
        {"lexicon", BR_OPTION_LIST, &s->lexicon_files, "FILE", "a dictionary of your own beside the built-in ones"},
        {"data", BR_OPTION_TEXT, &s->data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"keep-tokens", BR_OPTION_FLAG, &s->keep_tokens, NULL, "with --to: keep the tokens after annotate"},
        {"predicates", BR_OPTION_FLAG, &s->predicates, NULL, "with --to: list every predicate with its factuality"},
        {"why", BR_OPTION_FLAG, &s->why, NULL, "with --to: say which rule made each event"},
        {"progress", BR_OPTION_TEXT, &s->progress, "FORM",
         "how it is told on standard error: text, json (an object a line) or none"},
        {"quiet", BR_OPTION_FLAG, &s->quiet, NULL, "no progress and no summary"},
        {"verbose", BR_OPTION_FLAG, &s->verbose, NULL, "name the pages without an article"},
    };
    BR_FORWARD(br_options_parse(call, options, sizeof options / sizeof options[0]));
    s->inputs = call->rest;
    if (!s->inputs.len) return br_fail(&call->error, BR_USAGE, "nothing to read: name files, folders or \"-\"");
    if (s->to && !br_stage_of(br_str_of(s->to), &s->last))
        return br_fail(&call->error, BR_USAGE, "no such stage: \"%s\" (read, clean, text, annotate, reuse, relate)",
                       s->to);
    if (s->to ? br_option_is_given(call, "db") : !s->db)
        return br_fail(&call->error, BR_USAGE, "name either a database (--db FILE) or a stage (--to STAGE)");
    return BR_OK;
}

static br_status stream_to(const settings *s, br_error *error) {
    br_stream_options options = {
        .inputs = s->inputs.at,
        .n_inputs = s->inputs.len,
        .fields = {s->fields.at, s->fields.len},
        .first = BR_STAGE_READ,
        .last = s->last,
        .threads = (int)s->threads,
        .lexicon = {s->data, s->lexicon_files.at, s->lexicon_files.len, br_stderr_log()},
        .annotate = {s->predicates, s->why},
        .write = {s->keep_tokens},
        .log = br_stderr_log(),
        .stop = br_stop_on_signal(),
    };
    return br_stream(&options, stdout, error);
}

/* ---- with a database ---- */

static br_status run_into(const settings *s, br_job_options *options, br_source *source, br_error *error) {
    br_store *store;
    br_progress progress;
    br_job_counts counts = {0};
    BR_FORWARD(br_progress_start(&progress, s->quiet ? "none" : s->progress, error));
    BR_FORWARD(br_database_open(s->db, BR_STORE_WRITE, &store, error));
    options->progress = br_progress_show;
    options->progress_context = &progress;
    br_status status = br_job_run(options, source, store, &counts, error);
    br_store_close(store);
    br_progress_end(&progress, &counts, status);
    if (status == BR_INTERRUPTED) br_fail(error, status, "interrupted: run the same command again to go on");
    return status;
}

static br_status run_across(const settings *s, br_source *source, br_error *error) {
    br_job_options options = {
        .work = {{BR_STAGE_ANNOTATE, {0}}, (int)s->threads, br_stop_on_signal()},
        .lexicon = {s->data, s->lexicon_files.at, s->lexicon_files.len, br_stderr_log()},
        .relate_memory = (size_t)s->memory << 20,
        .log = s->verbose ? br_verbose_log() : br_stderr_log(),
    };
    return s->to ? br_cross(&options, source, s->last, stdout, error) : run_into(s, &options, source, error);
}

br_status br_cmd_run(br_call *call) {
    settings s = {0};
    BR_FORWARD(parse(call, &s));
    if (s.to && s.last <= BR_STAGE_ANNOTATE) return stream_to(&s, &call->error);
    br_source *source;
    br_read_options read = {{s.fields.at, s.fields.len}, br_stop_on_signal()};
    BR_FORWARD(br_source_of_inputs(s.inputs.at, s.inputs.len, &read, &source, &call->error));
    br_status status = run_across(&s, source, &call->error);
    br_source_close(source);
    return status;
}
