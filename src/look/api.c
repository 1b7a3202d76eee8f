/* api.c: include/biruni.h implemented. */
#include "biruni.h"

#include <stdio.h>
#include <stdlib.h>

#include "engine/evidence.h"
#include "engine/job.h"
#include "look/list.h"

struct biruni {
    br_lexicon *lexicon;
    br_log log;
    biruni_options options;
};

const char *biruni_version(void) {
    return BIRUNI_VERSION;
}

void biruni_free(char *text) {
    free(text);
}

static biruni_status public_status(br_status status) {
    return (biruni_status)br_status_exit_code(status);
}

/* hands the message on and returns the public status */
static biruni_status told(br_status status, const br_error *error, char *why, size_t why_size) {
    if (why && why_size) snprintf(why, why_size, "%s", status == BR_OK ? "" : error->message);
    return public_status(status);
}

static void say_line(void *context, br_log_level level, const char *text) {
    const biruni *engine = context;
    if (level != BR_LOG_NOTE && engine->options.say) engine->options.say(engine->options.context, text);
}

static br_lexicon_options dictionaries_of(const biruni *engine) {
    return (br_lexicon_options){engine->options.data_folder, engine->options.lexicon_files,
                                engine->options.n_lexicon_files, &engine->log};
}

biruni_status biruni_open(const biruni_options *options, biruni **engine, char *why, size_t why_size) {
    br_error error = {0};
    *engine = calloc(1, sizeof **engine);
    if (!*engine) return told(br_fail(&error, BR_NO_MEMORY, "out of memory"), &error, why, why_size);
    if (options) (*engine)->options = *options;
    (*engine)->log = (br_log){say_line, *engine};
    br_lexicon_options dictionaries = dictionaries_of(*engine);
    br_status status = br_lexicon_open(&dictionaries, &(*engine)->lexicon, &error);
    if (status != BR_OK) {
        free(*engine);
        *engine = NULL;
    }
    return told(status, &error, why, why_size);
}

void biruni_close(biruni *engine) {
    if (!engine) return;
    br_lexicon_close(engine->lexicon);
    free(engine);
}

/* ---- text in, record out ---- */

static br_status annotate(const biruni *engine, br_str text, const char *published, br_arena *arena, br_str *record,
                          br_error *error) {
    br_item item = {.is_article = true};
    br_articles articles = {0};
    item.article.text = br_utf8_clean(arena, text);
    item.article.published = br_str_of(published);
    item.article.language = BR_STR("en");
    if (text.len > BR_ARTICLE_MAX_TEXT)
        return br_fail(error, BR_LIMIT, "the text has more than %zu bytes", BR_ARTICLE_MAX_TEXT);
    br_article_identify(arena, &item.article);
    br_flow_options options = {.last = BR_STAGE_ANNOTATE};
    BR_FORWARD(br_flow(engine->lexicon, &options, &item, arena, &articles, error));
    br_buf out = br_buf_on(arena);
    br_json json = br_json_on(&out);
    br_article_write(&json, &articles.at[0], (br_write_options){0}, arena);
    *record = br_buf_str(&out);
    return BR_OK;
}

/* memory that runs out gives the text up */
static br_status guarded_annotate(const biruni *engine, br_str text, const char *published, br_arena *arena,
                                  br_str *record, br_error *error) {
    jmp_buf boundary;
    if (setjmp(boundary)) return br_fail(error, br_arena_failure(arena), "the text is too large for memory");
    br_arena_guard(arena, &boundary);
    br_status status = annotate(engine, text, published, arena, record, error);
    br_arena_guard(arena, NULL);
    return status;
}

biruni_status biruni_annotate(const biruni *engine, const char *text, size_t len, const char *published, char **record,
                              char *why, size_t why_size) {
    br_error error = {0};
    br_str out = {0};
    *record = NULL;
    br_arena *arena = br_arena_new(BR_ARENA_DOCUMENT_CEILING);
    if (!arena) return told(br_fail(&error, BR_NO_MEMORY, "out of memory"), &error, why, why_size);
    br_status status = guarded_annotate(engine, (br_str){text, len}, published, arena, &out, &error);
    if (status == BR_OK) *record = strndup(out.ptr, out.len);
    if (status == BR_OK && !*record) status = br_fail(&error, BR_NO_MEMORY, "out of memory");
    br_arena_free(arena);
    return told(status, &error, why, why_size);
}

/* ---- pages into a database ---- */

static br_status run(const biruni *engine, const char *const *inputs, size_t n_inputs, const char *db,
                     br_job_counts *counts, br_error *error) {
    br_job_options options = {
        .work = {{BR_STAGE_ANNOTATE, {0}}, engine->options.threads, NULL},
        .lexicon = dictionaries_of(engine),
        .log = &engine->log,
    };
    br_source *source;
    br_store *store;
    BR_FORWARD(br_source_of_inputs(inputs, n_inputs, NULL, &source, error));
    br_status status = br_store_open(db, BR_STORE_WRITE, &store, error);
    if (status == BR_OK) {
        status = br_job_run(&options, source, store, counts, error);
        br_store_close(store);
    }
    br_source_close(source);
    return status;
}

biruni_status biruni_run(const biruni *engine, const char *const *inputs, size_t n_inputs, const char *db,
                         biruni_counts *counts, char *why, size_t why_size) {
    br_error error = {0};
    br_job_counts c = {0};
    br_status status = run(engine, inputs, n_inputs, db, &c, &error);
    if (counts)
        *counts = (biruni_counts){c.pages,          c.articles, c.known,  c.empty,    c.failed, c.undated,
                                  c.other_language, c.reprints, c.events, c.disputes, c.actors};
    return told(status, &error, why, why_size);
}

/* ---- questions ---- */

static br_filter filter_of(const biruni_filter *f) {
    if (!f) return (br_filter){0};
    return (br_filter){.from = f->from,
                       .to = f->to,
                       .actor = f->actor,
                       .code = f->code,
                       .place = f->place,
                       .language = f->language,
                       .factuality = f->factuality,
                       .outlet = f->outlet,
                       .words = f->words,
                       .domestic = f->domestic,
                       .international = f->international,
                       .everything = f->everything,
                       .sources = f->sources,
                       .limit = f->limit};
}

biruni_status biruni_list(const char *db, const char *list, const biruni_filter *filter,
                          void (*row)(void *context, const char *json, size_t len), void *context, char *why,
                          size_t why_size) {
    br_error error = {0};
    br_store *store;
    char *lines = NULL;
    size_t size = 0;
    br_status status = br_store_open(db, BR_STORE_READ, &store, &error);
    if (status != BR_OK) return told(status, &error, why, why_size);
    FILE *memory = open_memstream(&lines, &size);
    br_filter f = filter_of(filter);
    if (!memory) status = br_fail(&error, BR_NO_MEMORY, "out of memory");
    else status = br_list_write(store, list, &f, &(br_look){.format = BR_FORMAT_JSONL}, memory, &error);
    if (memory && fclose(memory)) status = br_fail(&error, BR_NO_MEMORY, "out of memory");
    br_str rest = {lines, size}, line;
    while (status == BR_OK && br_str_line(&rest, &line)) row(context, line.ptr, line.len);
    free(lines);
    br_store_close(store);
    return told(status, &error, why, why_size);
}

biruni_status biruni_verify(const char *db, char *why, size_t why_size) {
    br_error error = {0};
    br_store *store;
    br_verified counts;
    br_status status = br_store_open(db, BR_STORE_READ, &store, &error);
    if (status == BR_OK) {
        status = br_verify(store, NULL, &counts, &error);
        br_store_close(store);
    }
    return told(status, &error, why, why_size);
}
