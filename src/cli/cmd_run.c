/* cmd_run.c: the main job. */
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/stop.h"
#include "engine/dump.h"
#include "engine/stream.h"

typedef struct settings {
    br_words inputs, lexicon_files, fields;
    const char *to, *db, *data;
    int64_t threads, memory;
    bool quiet, keep_tokens, predicates, why;
} settings;

static br_status parse(settings *s, br_arena *arena, int n_words, char **words) {
    const br_option table[] = {
        {"db", BR_OPTION_TEXT, &s->db, "FILE", "the database; made when it is missing"},
        {"to", BR_OPTION_TEXT, &s->to, "STAGE",
         "no database: records after read, clean, text, annotate, reuse or relate"},
        {"threads", BR_OPTION_NUMBER, &s->threads, "N", "worker threads (default: one a core)"},
        {"memory", BR_OPTION_NUMBER, &s->memory, "MB", "ceiling of each index across articles (default: none)"},
        {"field", BR_OPTION_LIST, &s->fields, "NAME=KEY",
         "what your JSON calls its text, title, date, url, authors ..."},
        {"lexicon", BR_OPTION_LIST, &s->lexicon_files, "FILE", "a dictionary of your own beside the built-in ones"},
        {"data", BR_OPTION_TEXT, &s->data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"keep-tokens", BR_OPTION_FLAG, &s->keep_tokens, NULL, "with --to: keep the tokens after annotate"},
        {"predicates", BR_OPTION_FLAG, &s->predicates, NULL, "with --to: list every predicate with its factuality"},
        {"why", BR_OPTION_FLAG, &s->why, NULL, "with --to: say which rule made each event"},
        {"quiet", BR_OPTION_FLAG, &s->quiet, NULL, "no progress and no summary"},
    };
    const br_command *command = br_command_find("run");
    BR_FORWARD(br_options_parse(command, table, sizeof table / sizeof table[0], arena, n_words, words, &s->inputs));
    if (!s->inputs.len) return br_complain_of(BR_USAGE, "nothing to read: name files, folders or \"-\"");
    if (!s->db == !s->to) return br_complain_of(BR_USAGE, "name either a database (--db FILE) or a stage (--to STAGE)");
    return BR_OK;
}

static br_status stream_to(const settings *s, br_stage last, br_error *error) {
    br_stream_options options = {
        .inputs = s->inputs.at,
        .n_inputs = s->inputs.len,
        .fields = {s->fields.at, s->fields.len},
        .first = BR_STAGE_READ,
        .last = last,
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

typedef struct meter {
    struct timespec started, told;
} meter;

static double seconds_between(struct timespec from, struct timespec to) {
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static void show_progress(void *context, const br_job_counts *counts, uint64_t done, uint64_t total) {
    meter *m = context;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (seconds_between(m->told, now) < 0.2) return;
    m->told = now;
    double elapsed = seconds_between(m->started, now);
    fprintf(stderr, "\r%llu pages, %llu articles, %.0f pages/s, %.1f MB", (unsigned long long)counts->pages,
            (unsigned long long)counts->articles, (double)counts->pages / (elapsed > 0 ? elapsed : 1),
            (double)counts->bytes / 1e6);
    if (total) fprintf(stderr, ", %.0f %%", 100.0 * (double)done / (double)total);
    if (counts->failed) fprintf(stderr, ", %llu failed", (unsigned long long)counts->failed);
    fprintf(stderr, "   ");
}

static void say_count(FILE *out, uint64_t n, const char *what) {
    if (n) fprintf(out, ", %llu %s", (unsigned long long)n, what);
}

static void summarize(const br_job_counts *c, double elapsed) {
    FILE *out = stderr;
    fprintf(out, "%llu pages read, %llu articles", (unsigned long long)c->pages, (unsigned long long)c->articles);
    say_count(out, c->known, "pages known already");
    say_count(out, c->empty, "pages without an article");
    say_count(out, c->failed, "failed");
    say_count(out, c->undated, "undated");
    say_count(out, c->other_language, "in other languages");
    say_count(out, c->reprints, "reprinted passages");
    fprintf(out, "; %llu events, %llu disputes, %llu actors; %.1f s\n", (unsigned long long)c->events,
            (unsigned long long)c->disputes, (unsigned long long)c->actors, elapsed);
}

static br_status run_into(const settings *s, br_source *source, br_error *error) {
    meter m = {0};
    clock_gettime(CLOCK_MONOTONIC, &m.started);
    bool shows = isatty(STDERR_FILENO) && !s->quiet;
    br_job_options options = {
        .work = {{BR_STAGE_ANNOTATE, {0}}, (int)s->threads, br_stop_on_signal()},
        .lexicon = {s->data, s->lexicon_files.at, s->lexicon_files.len, br_stderr_log()},
        .relate_memory = s->memory > 0 ? (size_t)s->memory << 20 : 0,
        .log = br_stderr_log(),
        .progress = shows ? show_progress : NULL,
        .progress_context = &m,
    };
    br_stage last = BR_STAGE_RELATE;
    if (s->to) {
        br_stage_of(br_str_of(s->to), &last);
        return br_cross(&options, source, last, stdout, error);
    }
    br_store *store;
    br_job_counts counts = {0};
    BR_FORWARD(br_store_open(s->db, BR_STORE_WRITE, &store, error));
    br_status status = br_job_run(&options, source, store, &counts, error);
    br_store_close(store);
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (shows) fputc('\r', stderr);
    if (!s->quiet) summarize(&counts, seconds_between(m.started, now));
    if (status == BR_INTERRUPTED) br_fail(error, status, "interrupted: run the same command again to go on");
    return status;
}

static br_status run(const settings *s, br_error *error) {
    br_stage last = BR_STAGE_RELATE;
    if (s->to && !br_stage_of(br_str_of(s->to), &last))
        return br_fail(error, BR_USAGE, "no such stage: \"%s\" (read, clean, text, annotate, reuse, relate)", s->to);
    if (s->to && last <= BR_STAGE_ANNOTATE) return stream_to(s, last, error);
    br_source *source;
    br_field_map fields = {s->fields.at, s->fields.len};
    BR_FORWARD(br_source_of_inputs(s->inputs.at, s->inputs.len, fields, &source, error));
    br_status status = run_into(s, source, error);
    br_source_close(source);
    return status;
}

br_status br_cmd_run(int n_words, char **words) {
    settings s = {0};
    br_error error = {0};
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    br_status status = parse(&s, arena, n_words, words);
    if (status == BR_OK) {
        status = run(&s, &error);
        if (status != BR_OK && status != BR_SOME_FAILED) br_complain(&error);
    }
    br_arena_free(arena);
    return status;
}

/* ---- the stages across documents as filters ---- */

static br_status cross(const char *name, br_stage last, int n_words, char **words) {
    settings s = {0};
    br_error error = {0};
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    const br_option table[] = {
        {"threads", BR_OPTION_NUMBER, &s.threads, "N", "worker threads (default: one a core)"},
        {"data", BR_OPTION_TEXT, &s.data, "DIR", "dictionaries to use instead of the built-in ones"},
    };
    br_status status = br_options_parse(br_command_find(name), table, 2, arena, n_words, words, &s.inputs);
    if (status == BR_OK && !s.inputs.len && isatty(STDIN_FILENO)) {
        br_options_help(br_command_find(name), table, 2);
        status = BR_USAGE;
    } else if (status == BR_OK) {
        if (!s.inputs.len) br_vec_push(arena, &s.inputs, "-");
        br_source *source;
        br_job_options options = {
            .work = {{BR_STAGE_ANNOTATE, {0}}, (int)s.threads, br_stop_on_signal()},
            .lexicon = {.data_folder = s.data, .log = br_stderr_log()},
            .log = br_stderr_log(),
        };
        status = br_source_of_records(s.inputs.at, s.inputs.len, &source, &error);
        if (status == BR_OK) {
            status = br_cross(&options, source, last, stdout, &error);
            br_source_close(source);
        }
        if (status != BR_OK && status != BR_SOME_FAILED) br_complain(&error);
    }
    br_arena_free(arena);
    return status;
}

br_status br_cmd_reuse(int n_words, char **words) {
    return cross("reuse", BR_STAGE_REUSE, n_words, words);
}

br_status br_cmd_relate(int n_words, char **words) {
    return cross("relate", BR_STAGE_RELATE, n_words, words);
}
