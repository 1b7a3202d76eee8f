#include "cli/progress.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SCREEN_SECONDS 0.2 /* between two looks at the progress, on a terminal */
#define JSON_SECONDS   1
#define LOG_SECONDS    30
#define GUESS_SECONDS  3 /* before it is told how long it will take yet */
#define SCREEN_LINE    78

static double seconds_since(struct timespec from) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - from.tv_sec) + (double)(now.tv_nsec - from.tv_nsec) / 1e9;
}

br_status br_progress_start(br_progress *progress, const char *form, br_error *error) {
    static const char *const forms[] = {"none", "text", "json"};
    *progress = (br_progress){.form = BR_PROGRESS_TEXT, .is_terminal = isatty(STDERR_FILENO)};
    clock_gettime(CLOCK_MONOTONIC, &progress->started);
    progress->told = progress->started;
    if (!form) return BR_OK;
    for (int i = 0; i < (int)(sizeof forms / sizeof forms[0]); i++) {
        if (strcmp(form, forms[i]) != 0) continue;
        progress->form = (br_progress_form)i;
        return BR_OK;
    }
    return br_fail(error, BR_USAGE, "\"%s\" is no form of progress: text, json or none", form);
}

/* ---- for programs ---- */

static void put(const char *name, uint64_t value) {
    fprintf(stderr, ",\"%s\":%llu", name, (unsigned long long)value);
}

/* {"state":"reading","seconds":1.2,"pages":3 ...; the caller closes the object */
static void open_json(const char *state, double seconds, const br_job_counts *c) {
    fprintf(stderr, "{\"state\":\"%s\",\"seconds\":%.1f", state, seconds);
    put("pages", c->pages);
    put("articles", c->articles);
    put("known", c->known);
    put("empty", c->empty);
    put("failed", c->failed);
    put("bytes", c->bytes);
}

static void show_json(double seconds, const br_job_counts *c, uint64_t done, uint64_t total) {
    flockfile(stderr);
    open_json("reading", seconds, c);
    put("done", done);
    put("total", total);
    fputs("}\n", stderr);
    funlockfile(stderr);
}

static const char *state_of(br_status status) {
    switch (status) {
    case BR_OK: return "done";
    case BR_SOME_FAILED: return "some_failed";
    case BR_INTERRUPTED: return "interrupted";
    default: return "failed";
    }
}

static void end_json(double seconds, const br_job_counts *c, br_status status) {
    open_json(state_of(status), seconds, c);
    put("skipped", c->skipped);
    put("undated", c->undated);
    put("other_language", c->other_language);
    put("events", c->events);
    put("disputes", c->disputes);
    put("actors", c->actors);
    put("reprints", c->reprints);
    fputs("}\n", stderr);
}

/* ---- for people ---- */

static void show_text(const br_progress *p, double seconds, const br_job_counts *c, uint64_t done, uint64_t total) {
    char line[200];
    double megabytes = (double)c->bytes / 1e6, a_second = seconds > 0 ? 1 / seconds : 1;
    int n =
        snprintf(line, sizeof line, "%llu pages, %llu articles, %.0f pages/s, %.1f MB/s", (unsigned long long)c->pages,
                 (unsigned long long)c->articles, (double)c->pages * a_second, megabytes * a_second);
    if (total) n += snprintf(line + n, sizeof line - (size_t)n, ", %.0f %%", 100.0 * (double)done / (double)total);
    if (done && total > done && seconds > GUESS_SECONDS) {
        long left = (long)(seconds * (double)(total - done) / (double)done);
        n += snprintf(line + n, sizeof line - (size_t)n, ", %ld:%02ld left", left / 60, left % 60);
    }
    if (c->failed) snprintf(line + n, sizeof line - (size_t)n, ", %llu failed", (unsigned long long)c->failed);
    if (p->is_terminal) fprintf(stderr, "\r%-*.*s", SCREEN_LINE, SCREEN_LINE, line);
    else fprintf(stderr, "%s\n", line);
}

/* "1 page", "2 pages" */
static void say_count(const char *before, uint64_t n, const char *one, const char *more) {
    fprintf(stderr, "%s%llu %s", before, (unsigned long long)n, n == 1 ? one : more);
}

static void end_text(const br_progress *p, double seconds, const br_job_counts *c, br_status status) {
    bool is_done = status == BR_OK || status == BR_SOME_FAILED;
    if (p->is_terminal) fprintf(stderr, "\r%*s\r", SCREEN_LINE, ""); /* over the progress */
    if (!is_done && status != BR_INTERRUPTED) return;
    say_count("", c->pages, "page read", "pages read");
    if (p->is_dry) fprintf(stderr, ", %.1f MB", (double)c->bytes / 1e6);
    else say_count(", ", c->articles, "article", "articles");
    if (c->known) say_count(", ", c->known, "page known already", "pages known already");
    if (c->empty) say_count(", ", c->empty, "page without an article", "pages without an article");
    if (c->skipped) say_count(", ", c->skipped, "file or record without a page", "files or records without a page");
    if (c->failed) say_count(", ", c->failed, "failed", "failed");
    if (c->undated) say_count(", ", c->undated, "undated", "undated");
    if (c->other_language) say_count(", ", c->other_language, "in another language", "in other languages");
    if (p->is_dry) fputs("; nothing is written", stderr);
    else if (is_done) {
        say_count("; in the database now ", c->events, "event", "events");
        say_count(", ", c->disputes, "dispute", "disputes");
        say_count(", ", c->actors, "actor", "actors");
        say_count(", ", c->reprints, "reprinted passage", "reprinted passages");
    }
    fprintf(stderr, "; %.1f s\n", seconds);
}

/* ---- both ---- */

void br_progress_show(void *context, const br_job_counts *counts, uint64_t done, uint64_t total) {
    br_progress *p = context;
    double pause = p->form == BR_PROGRESS_JSON ? JSON_SECONDS : p->is_terminal ? SCREEN_SECONDS : LOG_SECONDS;
    if (p->form == BR_PROGRESS_NONE || seconds_since(p->told) < pause) return;
    clock_gettime(CLOCK_MONOTONIC, &p->told);
    double seconds = seconds_since(p->started);
    if (p->form == BR_PROGRESS_JSON) show_json(seconds, counts, done, total);
    else show_text(p, seconds, counts, done, total);
}

void br_progress_end(br_progress *progress, const br_job_counts *counts, br_status status) {
    double seconds = seconds_since(progress->started);
    if (progress->form == BR_PROGRESS_JSON) end_json(seconds, counts, status);
    else if (progress->form == BR_PROGRESS_TEXT) end_text(progress, seconds, counts, status);
}
