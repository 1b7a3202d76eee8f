/* cmd_run.c: the main job. */
#include <stdio.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/date_way.h"
#include "cli/progress.h"
#include "cli/stop.h"
#include "engine/dump.h"
#include "engine/stream.h"

typedef struct settings {
    br_words inputs, lexicon_files, fields;
    const char *to, *db, *data, *date, *progress;
    br_stage last; /* of --to */
    int64_t threads, memory;
    br_annotate_options annotate;
    br_read_options read;
    bool quiet, verbose, keep_tokens, dry_run;
} settings;

static br_status parse(br_call *call, settings *s) {
    const br_option options[] = {
        {"db", BR_OPTION_TEXT, &s->db, "FILE", BR_DATABASE_HELP "; made when it is missing"},
        {"to", BR_OPTION_TEXT, &s->to, "STAGE",
         "no database: records after read, clean, text, annotate, reuse or relate"},
        {"null", BR_OPTION_FLAG, &s->read.names_end_with_nul, NULL,
         "standard input names the files, each with a zero byte behind it (find -print0)"},
        {"dry-run", BR_OPTION_FLAG, &s->dry_run, NULL, "count what would be read and what is known; write nothing"},
        {"date", BR_OPTION_TEXT, &s->date, "WAY", BR_DATE_HELP},
        {"threads", BR_OPTION_COUNT, &s->threads, "N", "worker threads (default: one a core)"},
        {"memory", BR_OPTION_COUNT, &s->memory, "MB", "ceiling of each index across articles (default: none)"},
        {"field", BR_OPTION_LIST, &s->fields, "NAME=KEY",
         "what your JSON or table calls its text, title, date, url, authors ..."},
        {"lexicon", BR_OPTION_LIST, &s->lexicon_files, "FILE", "a dictionary of your own beside the built-in ones"},
        {"data", BR_OPTION_TEXT, &s->data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"keep-tokens", BR_OPTION_FLAG, &s->keep_tokens, NULL, "with --to: keep the tokens after annotate"},
        {"predicates", BR_OPTION_FLAG, &s->annotate.predicates, NULL,
         "with --to: list every predicate with its factuality"},
        {"why", BR_OPTION_FLAG, &s->annotate.why, NULL, "with --to: say which rule made each event"},
        {"progress", BR_OPTION_TEXT, &s->progress, "FORM",
         "how it is told on standard error: text, json (an object a line) or none"},
        {"quiet", BR_OPTION_FLAG, &s->quiet, NULL, "no progress and no summary"},
        {"verbose", BR_OPTION_FLAG, &s->verbose, NULL, "name the pages without an article"},
    };
    BR_FORWARD(br_options_parse(call, options, sizeof options / sizeof options[0]));
    if (s->read.names_end_with_nul && !call->rest.len) br_vec_push(call->arena, &call->rest, "-");
    s->inputs = call->rest;
    s->read.fields = (br_field_map){s->fields.at, s->fields.len};
    s->read.stop = br_stop_on_signal();
    s->read.log = br_stderr_log();
    BR_FORWARD(br_date_way(s->date, &s->annotate, &call->error));
    if (!s->inputs.len) return br_fail(&call->error, BR_USAGE, "nothing to read: name files, folders or \"-\"");
    if (s->to && !br_stage_of(br_str_of(s->to), &s->last))
        return br_fail(&call->error, BR_USAGE, "no such stage: \"%s\" (read, clean, text, annotate, reuse, relate)",
                       s->to);
    if (s->to ? br_option_is_given(call, "db") : !s->db)
        return br_fail(&call->error, BR_USAGE, "name either a database (--db FILE) or a stage (--to STAGE)");
    if (s->to && s->dry_run) return br_fail(&call->error, BR_USAGE, "--dry-run goes with --db: --to writes no file");
    return BR_OK;
}

static br_status stream_to(const settings *s, br_error *error) {
    br_stream_options options = {
        .inputs = s->inputs.at,
        .n_inputs = s->inputs.len,
        .read = s->read,
        .first = BR_STAGE_READ,
        .last = s->last,
        .threads = (int)s->threads,
        .lexicon = {s->data, s->lexicon_files.at, s->lexicon_files.len, br_stderr_log()},
        .annotate = s->annotate,
        .write = {s->keep_tokens},
        .log = s->verbose ? br_verbose_log() : br_stderr_log(),
    };
    return br_stream(&options, stdout, error);
}

/* ---- with a database ---- */

typedef br_status (*job)(const br_job_options *options, br_source *source, br_store *store, br_job_counts *counts,
                         br_error *error);

/* does the job and tells how far it is and what came of it */
static br_status run_told(const settings *s, job run, br_job_options options, br_source *source, br_store *store,
                          br_error *error) {
    br_progress progress;
    br_job_counts counts = {0};
    BR_FORWARD(br_progress_start(&progress, s->quiet ? "none" : s->progress, error));
    progress.is_dry = s->dry_run;
    options.progress = br_progress_show;
    options.progress_context = &progress;
    br_status status = run(&options, source, store, &counts, error);
    br_progress_end(&progress, &counts, status);
    if (status == BR_INTERRUPTED) br_fail(error, status, "interrupted: run the same command again to go on");
    return status;
}

static br_status run_into(const settings *s, const br_job_options *options, br_source *source, br_error *error) {
    br_store *store = NULL;
    bool is_new = s->dry_run && access(s->db, F_OK) != 0;
    if (!is_new) BR_FORWARD(br_database_open(s->db, s->dry_run ? BR_STORE_READ : BR_STORE_WRITE, &store, error));
    br_status status = run_told(s, s->dry_run ? br_job_survey : br_job_run, *options, source, store, error);
    br_store_close(store);
    return status;
}

static br_status run_across(const settings *s, br_source *source, br_error *error) {
    br_job_options options = {
        .work = {{BR_STAGE_ANNOTATE, s->annotate}, (int)s->threads, s->read.stop},
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
    BR_FORWARD(br_source_of_inputs(s.inputs.at, s.inputs.len, &s.read, &source, &call->error));
    br_status status = run_across(&s, source, &call->error);
    br_source_close(source);
    return status;
}
