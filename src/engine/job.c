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

static bool has_page(void *context, const br_item *item) {
    job *j = context;
    return j->store && !item->is_article && br_store_has_page(j->store, item->page.id);
}

static void count_article(br_job_counts *counts, const br_article *a) {
    counts->articles++;
    counts->undated += !a->published.len;
    counts->other_language += a->language.len && !br_str_is(a->language, "en");
}

static br_status add_articles(job *j, const br_result *result, br_error *error) {
    for (size_t i = 0; i < result->articles.len; i++) {
        bool added;
        BR_FORWARD(br_store_add_article(j->store, &result->articles.at[i], result->arena, &added, error));
        if (added) count_article(j->counts, &result->articles.at[i]);
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
    j->counts->known += has_page(j, item);
    return true;
}

static br_status take_in(void *context, const br_result *result, br_error *error) {
    job *j = context;
    if (!count_page(j, result)) return BR_OK;
    const br_item *item = result->item;
    if (has_page(j, item)) /* keeps the lesser of two names */
        return br_store_add_page(j->store, &item->page, result->arena, error);
    if (!result->articles.len) {
        j->counts->empty++;
        br_log_line(j->options->log, BR_LOG_NOTE, "\"%.*s\": no article", BR_FMT(item->page.uri));
    }
    if (!item->is_article) BR_FORWARD(br_store_add_page(j->store, &item->page, result->arena, error));
    br_result_warn(result, j->options->log);
    BR_FORWARD(add_articles(j, result, error));
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

br_status br_job_run(const br_job_options *options, br_source *source, br_store *store, br_job_counts *counts,
                     br_error *error) {
    br_lexicon *lexicon;
    BR_FORWARD(br_lexicon_open(&options->lexicon, &lexicon, error));
    job j = {options, source, store, counts, 0};
    br_sink sink = {take_in, has_page, &j};
    br_status status = br_store_begin(store, error);
    if (status == BR_OK) {
        status = br_work(lexicon, &options->work, source, &sink, error);
        counts->skipped = br_source_skipped(source);
        bool keep = status == BR_OK || status == BR_INTERRUPTED;
        br_error why = {0};
        br_status ended = keep ? br_store_commit(store, &why) : BR_OK;
        if (!keep || ended != BR_OK) br_store_rollback(store);
        if (ended != BR_OK) status = br_fail_of(error, &why);
    }
    if (status == BR_OK && br_store_is_outdated(store))
        status = br_across(lexicon, options->relate_memory, store, error);
    if (status == BR_OK) status = count_relations(store, counts, error);
    br_lexicon_close(lexicon);
    return status == BR_OK && counts->failed ? BR_SOME_FAILED : status;
}
