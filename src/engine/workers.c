#include "engine/workers.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#define MAX_THREADS 256

typedef struct work {
    const br_lexicon *lexicon;
    const br_work_options *options;
    br_source *source;
    const br_sink *sink;
    pthread_mutex_t lock;
    pthread_cond_t turn;
    uint64_t taken, delivered; /* items so far; results are delivered when their number comes up */
    br_status status;          /* BR_OK, or why all stop */
    br_error *error;
    bool at_end;
} work;

/* One item of the source, under the lock. False when there is nothing more to do. */
static bool take(work *w, br_arena *arena, br_item *item, br_result *result, br_error *error, uint64_t *number) {
    bool got = false;
    pthread_mutex_lock(&w->lock);
    if (w->options->stop && *w->options->stop && w->status == BR_OK) w->status = BR_INTERRUPTED;
    if (!w->at_end && w->status == BR_OK) {
        jmp_buf boundary;
        if (setjmp(boundary)) {
            result->status = br_fail(error, br_arena_failure(arena), "the document is too large for memory");
        } else {
            br_arena_guard(arena, &boundary);
            result->status = br_source_next(w->source, arena, item, &result->other, error);
        }
        br_arena_guard(arena, NULL);
        w->at_end = result->status == BR_END;
        if (result->status == BR_INTERRUPTED) w->status = BR_INTERRUPTED;
        got = !w->at_end && result->status != BR_INTERRUPTED;
        if (got) *number = w->taken++;
    }
    pthread_mutex_unlock(&w->lock);
    return got;
}

static bool is_known(work *w, const br_item *item) {
    if (!w->sink->is_known) return false;
    pthread_mutex_lock(&w->lock);
    bool known = w->sink->is_known(w->sink->context, item);
    pthread_mutex_unlock(&w->lock);
    return known;
}

/* A page is asked for by its id, before anything is made of it. */
static br_status flow_unless_known(work *w, br_arena *arena, br_item *item, br_articles *articles, br_error *error) {
    if (!item->is_article) br_page_identify(arena, &item->page);
    return is_known(w, item) ? BR_OK : br_flow(w->lexicon, &w->options->flow, item, arena, articles, error);
}

/* Every error of a document says which one it was. */
static void name_document(const br_item *item, br_error *error) {
    br_error why = *error;
    br_str name = item->is_article ? item->article.id : item->page.uri;
    br_fail_at(error, why.status, why.at, "\"%.*s\": %s", (int)(name.len > 200 ? 200 : name.len), name.ptr,
               why.message);
}

static void process(work *w, br_arena *arena, br_item *item, br_result *result, br_error *error) {
    jmp_buf boundary;
    if (setjmp(boundary)) {
        result->status = br_arena_failure(arena);
        br_fail(error, result->status, "%s",
                result->status == BR_LIMIT ? "what is made of it takes more memory than one document may have (1 GiB)"
                                           : br_status_text(result->status));
    } else {
        br_arena_guard(arena, &boundary);
        result->status = flow_unless_known(w, arena, item, &result->articles, error);
    }
    br_arena_guard(arena, NULL);
    if (result->status == BR_OK) return;
    name_document(item, error);
    result->articles = (br_articles){0};
}

void br_result_warn(const br_result *result, const br_log *log) {
    if (!result->item || result->item->is_article) return;
    for (size_t i = 0; i < result->articles.len; i++) {
        const br_article *a = &result->articles.at[i];
        if (a->cut)
            br_log_line(log, BR_LOG_WARNING, "\"%.*s\": %zu bytes of text are read, the %lld behind them are left out",
                        BR_FMT(a->page.uri), a->text.len, (long long)a->cut);
    }
}

bool br_result_is_empty(const br_result *result, const br_log *log) {
    if (result->articles.len || result->item->is_article) return false;
    br_log_line(log, BR_LOG_NOTE, "\"%.*s\": no article", BR_FMT(result->item->page.uri));
    return true;
}

void br_empty_warn(uint64_t pages, const br_log *log) {
    if (pages)
        br_log_line(log, BR_LOG_WARNING, "%llu page%s without an article", (unsigned long long)pages,
                    pages == 1 ? "" : "s");
}

static void deliver(work *w, uint64_t number, const br_result *result) {
    pthread_mutex_lock(&w->lock);
    while (w->delivered != number) pthread_cond_wait(&w->turn, &w->lock);
    if (w->status == BR_OK || w->status == BR_INTERRUPTED) {
        br_status status = w->sink->deliver(w->sink->context, result, w->error);
        if (status != BR_OK) w->status = status;
    }
    w->delivered++;
    pthread_cond_broadcast(&w->turn);
    pthread_mutex_unlock(&w->lock);
}

static void *worker(void *argument) {
    work *w = argument;
    br_arena *arena = br_arena_new(BR_ARENA_DOCUMENT_CEILING);
    br_item *item = calloc(1, sizeof *item);
    uint64_t number;
    for (;;) {
        br_error error = {0};
        br_result result = {.arena = arena, .error = &error, .item = item};
        if (!arena || !item || !take(w, arena, item, &result, &error, &number)) break;
        if (result.status != BR_OK) result.item = NULL;
        else if (!result.other.len) process(w, arena, item, &result, &error);
        deliver(w, number, &result);
        br_arena_reset(arena);
    }
    free(item);
    br_arena_free(arena);
    return NULL;
}

static int thread_count(const br_work_options *options) {
    long n = options->threads > 0 ? options->threads : sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : n > MAX_THREADS ? MAX_THREADS : (int)n;
}

br_status br_work(const br_lexicon *lexicon, const br_work_options *options, br_source *source, const br_sink *sink,
                  br_error *error) {
    work w = {.lexicon = lexicon, .options = options, .source = source, .sink = sink, .status = BR_OK, .error = error};
    pthread_mutex_init(&w.lock, NULL);
    pthread_cond_init(&w.turn, NULL);
    pthread_t threads[MAX_THREADS];
    int wanted = thread_count(options), started = 0;
    while (started < wanted - 1 && pthread_create(&threads[started], NULL, worker, &w) == 0) started++;
    worker(&w); /* the calling thread works too */
    for (int i = 0; i < started; i++) pthread_join(threads[i], NULL);
    pthread_cond_destroy(&w.turn);
    pthread_mutex_destroy(&w.lock);
    if (w.status == BR_INTERRUPTED) return br_fail(error, BR_INTERRUPTED, "interrupted");
    if (w.status == BR_OK && !w.at_end) return br_fail(error, BR_NO_MEMORY, "no memory to work with");
    return w.status;
}
