#include "engine/job.h"

#include "engine/across.h"

#define BATCH_PAGES 256

/* ---- taking in ---- */

typedef struct job {
    const br_job_options *options;
    br_source *source;
    br_store *store;
    br_job_counts *counts;
    uint64_t in_batch;
} job;

static br_status end_batch(job *j, br_error *error) {
    j->in_batch = 0;
    BR_FORWARD(br_store_commit(j->store, error));
    return br_store_begin(j->store, error);
}

static br_page_known find_page(const job *j, const br_item *item) {
    bool is_asked = j->store && !item->is_article;
    return is_asked ? br_store_find_page(j->store, item->page.id, item->page.uri) : BR_PAGE_NEW;
}

static bool has_page(void *context, const br_item *item) {
    return find_page(context, item) == BR_PAGE_KNOWN;
}

static void count_article(br_job_counts *counts, const br_article *a) {
    counts->articles++;
    counts->undated += !a->published.len;
    counts->other_language += a->language.len && !br_str_is(a->language, "en");
}

/* Nothing is left out without a word. */
static void tell_added(job *j, const br_article *a, const br_added *added) {
    if (added->is_taken) {
        j->counts->failed++;
        br_log_line(j->options->log, BR_LOG_ERROR,
                    "\"%.*s\": another text has this id: left out; give each article an id of its own, or none",
                    BR_FMT(a->id));
    }
    if (added->notes_taken)
        br_log_line(
            j->options->log, BR_LOG_WARNING,
            "\"%.*s\": %u of its events, quotes, figures and claims have ids that others have: the lists leave them out",
            BR_FMT(a->id), added->notes_taken);
}

static br_status add_articles(job *j, const br_result *result, bool counted, br_error *error) {
    for (size_t i = 0; i < result->articles.len; i++) {
        br_added added;
        BR_FORWARD(br_store_add_article(j->store, &result->articles.at[i], result->arena, &added, error));
        tell_added(j, &result->articles.at[i], &added);
        if (added.is_new && counted) count_article(j->counts, &result->articles.at[i]);
        j->counts->known += result->item->is_article && !added.is_new && !added.is_taken;
    }
    return BR_OK;
}

static void tell_progress(job *j) {
    uint64_t done, total;
    if (!j->options->progress) return;
    br_source_progress(j->source, &done, &total);
    j->options->progress(j->options->progress_context, j->counts, done, total);
}

/* false: it failed, or is a record that nothing is done with */
static bool count_page(job *j, const br_result *result) {
    if (result->status != BR_OK) {
        j->counts->failed++;
        br_log_line(j->options->log, BR_LOG_ERROR, "%s", result->error->message);
        return false;
    }
    if (result->other.len) return false;
    const br_item *item = result->item;
    j->counts->pages++;
    j->counts->bytes += item->is_article ? item->article.text.len : item->page.bytes.len;
    j->counts->known += find_page(j, item) != BR_PAGE_NEW;
    return true;
}

/* a page that is new, or under its least name */
static br_status add_page(job *j, const br_result *result, br_error *error) {
    const br_page *page = &result->item->page;
    if (find_page(j, result->item) == BR_PAGE_KNOWN_ELSE) BR_FORWARD(br_store_drop_page(j->store, page->id, error));
    return br_store_add_page(j->store, page, result->arena, error);
}

static br_status take_in(void *context, const br_result *result, br_error *error) {
    job *j = context;
    if (!count_page(j, result)) return BR_OK;
    const br_item *item = result->item;
    br_page_known known = find_page(j, item);
    if (known == BR_PAGE_KNOWN) return BR_OK;
    if (known == BR_PAGE_NEW) j->counts->empty += br_result_is_empty(result, j->options->log);
    br_result_warn(result, j->options->log);
    if (!item->is_article) BR_FORWARD(add_page(j, result, error));
    BR_FORWARD(add_articles(j, result, known == BR_PAGE_NEW, error));
    tell_progress(j);
    return ++j->in_batch < BATCH_PAGES ? BR_OK : end_batch(j, error);
}

static br_status look_at(void *context, const br_result *result, br_error *error) {
    (void)error;
    job *j = context;
    if (!count_page(j, result)) return BR_OK;
    j->counts->articles += result->item->is_article;
    tell_progress(j);
    return BR_OK;
}

br_status br_job_survey(const br_job_options *options, br_source *source, br_store *store, br_job_counts *counts,
                        br_error *error) {
    job j = {options, source, store, counts, 0};
    br_sink sink = {look_at, NULL, &j};
    br_work_options work = {{BR_STAGE_READ, {0}}, options->work.threads, options->work.stop};
    br_status status = br_work(NULL, &work, source, &sink, error);
    counts->skipped = br_source_skipped(source);
    return status == BR_OK && counts->failed ? BR_SOME_FAILED : status;
}

/* ---- the whole ---- */

/* what the database holds of what stands across articles */
static br_status count_relations(br_store *store, br_job_counts *counts, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store,
                             "SELECT (SELECT count(*) FROM reprints), (SELECT count(*) FROM events),"
                             " (SELECT count(*) FROM disputes), (SELECT count(*) FROM actors)",
                             &query, error));
    if (br_query_next(query)) {
        counts->reprints = (uint64_t)br_query_int(query, 0);
        counts->events = (uint64_t)br_query_int(query, 1);
        counts->disputes = (uint64_t)br_query_int(query, 2);
        counts->actors = (uint64_t)br_query_int(query, 3);
    }
    return br_query_close(query, error);
}

/* what holds across articles, made anew where it has to be, and counted */
static br_status relate(const job *j, const br_lexicon *lexicon, br_error *error) {
    if (br_store_is_outdated(j->store)) BR_FORWARD(br_across(lexicon, j->options->relate_memory, j->store, error));
    return count_relations(j->store, j->counts, error);
}

static br_status take_in_all(job *j, const br_lexicon *lexicon, br_error *error) {
    br_sink sink = {take_in, has_page, j};
    BR_FORWARD(br_store_begin(j->store, error));
    br_status status = br_work(lexicon, &j->options->work, j->source, &sink, error);
    j->counts->skipped = br_source_skipped(j->source);
    bool keep = status == BR_OK || status == BR_INTERRUPTED;
    br_error why = {0};
    br_status ended = keep ? br_store_commit(j->store, &why) : BR_OK;
    if (!keep || ended != BR_OK) br_store_rollback(j->store);
    return ended != BR_OK ? br_fail_of(error, &why) : status;
}

br_status br_job_run(const br_job_options *options, br_source *source, br_store *store, br_job_counts *counts,
                     br_error *error) {
    br_lexicon *lexicon;
    BR_FORWARD(br_lexicon_open(&options->lexicon, &lexicon, error));
    job j = {options, source, store, counts, 0};
    br_status status = take_in_all(&j, lexicon, error);
    if (status == BR_OK) status = relate(&j, lexicon, error);
    br_lexicon_close(lexicon);
    return status == BR_OK && counts->failed ? BR_SOME_FAILED : status;
}

static br_status join_all(const job *j, br_arena *scratch, const char *const *paths, size_t n, br_error *error) {
    for (size_t i = 0; i < n; i++) {
        const volatile int *stop = j->options->work.stop;
        br_joined joined;
        if (stop && *stop) return br_fail(error, BR_INTERRUPTED, "interrupted: run the same command again to go on");
        BR_FORWARD(br_store_join(j->store, paths[i], scratch, &joined, error));
        br_arena_reset(scratch);
        j->counts->pages += (uint64_t)joined.pages;
        j->counts->known += (uint64_t)joined.known;
        j->counts->articles += (uint64_t)joined.articles;
        if (j->options->progress) j->options->progress(j->options->progress_context, j->counts, i + 1, n);
    }
    return BR_OK;
}

/* an arena that runs out of memory comes back to here */
static br_status join_guarded(const job *j, const char *const *paths, size_t n, br_error *error) {
    br_arena *scratch = br_arena_new(0);
    if (!scratch) return br_fail(error, BR_NO_MEMORY, "no memory to join databases");
    jmp_buf boundary;
    br_status status;
    if (setjmp(boundary)) {
        br_store_rollback(j->store);
        status = br_fail(error, br_arena_failure(scratch), "no memory to join databases");
    } else {
        br_arena_guard(scratch, &boundary);
        status = join_all(j, scratch, paths, n, error);
    }
    br_arena_guard(scratch, NULL);
    br_arena_free(scratch);
    return status;
}

br_status br_job_merge(const br_job_options *options, const char *const *paths, size_t n, br_store *store,
                       br_job_counts *counts, br_error *error) {
    br_lexicon *lexicon;
    BR_FORWARD(br_lexicon_open(&options->lexicon, &lexicon, error));
    job j = {options, NULL, store, counts, 0};
    br_status status = join_guarded(&j, paths, n, error);
    if (status == BR_OK) status = relate(&j, lexicon, error);
    br_lexicon_close(lexicon);
    return status;
}
