/* cmd_run.c: the main job. */
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/stop.h"
#include "engine/dump.h"
#include "engine/stream.h"

typedef struct settings {
    br_words inputs, lexicon_files, fields;
    const char *to, *db, *data;
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
        {"quiet", BR_OPTION_FLAG, &s->quiet, NULL, "no progress and no summary"},
        {"verbose", BR_OPTION_FLAG, &s->verbose, NULL, "name the pages without an article"},
    };
    BR_FORWARD(br_options_parse(call, options, sizeof options / sizeof options[0]));
    s->inputs = call->rest;
    if (!s->inputs.len) return br_fail(&call->error, BR_USAGE, "nothing to read: name files, folders or \"-\"");
    if (s->to && !br_stage_of(br_str_of(s->to), &s->last))
        return br_fail(&call->error, BR_USAGE, "no such stage: \"%s\" (read, clean, text, annotate, reuse, relate)",
                       s->to);
    if (s->to ? s->db != NULL : !br_database_name(s->db))
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

#define SCREEN_SECONDS 0.2 /* between two looks at the progress, on a terminal */
#define LOG_SECONDS    30  /* and in a log */

typedef struct meter {
    struct timespec started, told;
    bool is_terminal;
} meter;

static double seconds_since(struct timespec from) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - from.tv_sec) + (double)(now.tv_nsec - from.tv_nsec) / 1e9;
}

static void show_progress(void *context, const br_job_counts *counts, uint64_t done, uint64_t total) {
    meter *m = context;
    if (seconds_since(m->told) < (m->is_terminal ? SCREEN_SECONDS : LOG_SECONDS)) return;
    clock_gettime(CLOCK_MONOTONIC, &m->told);
    double elapsed = seconds_since(m->started);
    fprintf(stderr, "%s%llu pages, %llu articles, %.0f pages/s, %.1f MB", m->is_terminal ? "\r" : "",
            (unsigned long long)counts->pages, (unsigned long long)counts->articles,
            (double)counts->pages / (elapsed > 0 ? elapsed : 1), (double)counts->bytes / 1e6);
    if (total) fprintf(stderr, ", %.0f %%", 100.0 * (double)done / (double)total);
    if (counts->failed) fprintf(stderr, ", %llu failed", (unsigned long long)counts->failed);
    fputs(m->is_terminal ? "   " : "\n", stderr);
}

/* "1 page", "2 pages" */
static void say_count(const char *before, uint64_t n, const char *one, const char *more) {
    fprintf(stderr, "%s%llu %s", before, (unsigned long long)n, n == 1 ? one : more);
}

static void summarize(const br_job_counts *c, bool is_related, double elapsed) {
    say_count("", c->pages, "page read", "pages read");
    say_count(", ", c->articles, "article", "articles");
    if (c->known) say_count(", ", c->known, "page known already", "pages known already");
    if (c->empty) say_count(", ", c->empty, "page without an article", "pages without an article");
    if (c->skipped) say_count(", ", c->skipped, "record without a page", "records without a page");
    if (c->failed) say_count(", ", c->failed, "failed", "failed");
    if (c->undated) say_count(", ", c->undated, "undated", "undated");
    if (c->other_language) say_count(", ", c->other_language, "in another language", "in other languages");
    if (is_related) {
        say_count("; in the database now ", c->events, "event", "events");
        say_count(", ", c->disputes, "dispute", "disputes");
        say_count(", ", c->actors, "actor", "actors");
        say_count(", ", c->reprints, "reprinted passage", "reprinted passages");
    }
    fprintf(stderr, "; %.1f s\n", elapsed);
}

static br_status run_into(const settings *s, const br_job_options *options, br_source *source, meter *m,
                          br_error *error) {
    br_store *store;
    br_job_counts counts = {0};
    BR_FORWARD(br_database_open(s->db, BR_STORE_WRITE, &store, error));
    br_status status = br_job_run(options, source, store, &counts, error);
    br_store_close(store);
    bool is_done = status == BR_OK || status == BR_SOME_FAILED;
    if (m->is_terminal && !s->quiet) fprintf(stderr, "\r%*s\r", 70, ""); /* over the progress */
    if (!s->quiet && (is_done || status == BR_INTERRUPTED)) summarize(&counts, is_done, seconds_since(m->started));
    if (status == BR_INTERRUPTED) br_fail(error, status, "interrupted: run the same command again to go on");
    return status;
}

static br_status run_across(const settings *s, br_source *source, br_error *error) {
    meter m = {.is_terminal = isatty(STDERR_FILENO)};
    clock_gettime(CLOCK_MONOTONIC, &m.started);
    m.told = m.started;
    br_job_options options = {
        .work = {{BR_STAGE_ANNOTATE, {0}}, (int)s->threads, br_stop_on_signal()},
        .lexicon = {s->data, s->lexicon_files.at, s->lexicon_files.len, br_stderr_log()},
        .relate_memory = (size_t)s->memory << 20,
        .log = s->verbose ? br_verbose_log() : br_stderr_log(),
        .progress = s->quiet || s->to ? NULL : show_progress,
        .progress_context = &m,
    };
    return s->to ? br_cross(&options, source, s->last, stdout, error) : run_into(s, &options, source, &m, error);
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
