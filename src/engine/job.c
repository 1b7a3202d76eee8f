#include "engine/job.h"

#include <stdlib.h>

#include "relate/relate.h"
#include "reuse/reuse.h"

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
    return !item->is_article && br_store_has_page(j->store, item->page.id);
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

static br_status take_in(void *context, const br_result *result, br_error *error) {
    job *j = context;
    if (result->status != BR_OK) {
        j->counts->failed++;
        br_log_line(j->options->log, BR_LOG_ERROR, "%s", result->error->message);
        return BR_OK;
    }
    if (result->other.len) return BR_OK;
    const br_item *item = result->item;
    j->counts->pages++;
    j->counts->bytes += item->is_article ? item->article.text.len : item->page.bytes.len;
    if (has_page(j, item)) {
        j->counts->known++;
        return br_store_add_page(j->store, &item->page, result->arena, error); /* keeps the lesser of two names */
    }
    j->counts->empty += !result->articles.len;
    if (!item->is_article) BR_FORWARD(br_store_add_page(j->store, &item->page, result->arena, error));
    BR_FORWARD(add_articles(j, result, error));
    tell_progress(j);
    return ++j->in_batch < BATCH_PAGES ? BR_OK : end_batch(j, error);
}

/* ---- across documents ---- */

typedef struct listed {
    br_str id, published;
} listed;

static int by_order(const void *a, const void *b) {
    const listed *p = a, *q = b;
    return br_reuse_order(p->published, p->id, q->published, q->id);
}

/* ids of all articles in the order that decides who was first */
static br_status list_articles(br_store *store, br_arena *arena, listed **list, size_t *n, br_error *error) {
    br_query *query;
    BR_VEC(listed) all = {0};
    BR_FORWARD(br_query_open(store, "SELECT id, published FROM articles", &query, error));
    while (br_query_next(query))
        br_vec_push(arena, &all,
                    (listed){br_str_copy(arena, br_query_str(query, 0)), br_str_copy(arena, br_query_str(query, 1))});
    if (all.len) qsort(all.at, all.len, sizeof *all.at, by_order);
    *list = all.at;
    *n = all.len;
    return br_query_close(query, error);
}

static br_status find_reprints(br_store *store, br_reuse *reuse, br_arena *arena, br_job_counts *counts,
                               br_error *error) {
    listed *list;
    size_t n_list;
    br_query *text;
    BR_FORWARD(list_articles(store, arena, &list, &n_list, error));
    BR_FORWARD(br_query_open(store, "SELECT text FROM articles WHERE id = ?1", &text, error));
    br_status status = BR_OK;
    for (size_t i = 0; i < n_list && status == BR_OK; i++) {
        br_arena_mark mark = br_arena_tell(arena);
        br_reprint *reprints;
        size_t n;
        br_query_rewind(text);
        br_query_bind_str(text, 1, list[i].id);
        if (!br_query_next(text)) break;
        br_reuse_add(reuse, list[i].id, br_query_str(text, 0), arena, &reprints, &n);
        counts->reprints += n;
        status = br_store_add_reprints(store, list[i].id, reprints, n, error);
        br_arena_rewind(arena, mark);
    }
    br_query_rewind(text);
    br_status closed = br_query_close(text, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

static br_status relate_one(void *relate, br_article *article, br_arena *arena, br_error *error) {
    (void)arena;
    (void)error;
    br_relate_add(relate, article);
    return BR_OK;
}

static br_status store_relations(br_store *store, const br_relations *all, br_arena *arena, br_error *error) {
    for (size_t i = 0; i < all->n_actors; i++) {
        BR_FORWARD(br_store_add_actor(store, &all->actors[i], arena, error));
        br_arena_reset(arena);
    }
    for (size_t i = 0; i < all->n_events; i++) {
        BR_FORWARD(br_store_add_event(store, &all->events[i], arena, error));
        br_arena_reset(arena);
    }
    for (size_t i = 0; i < all->n_disputes; i++) {
        BR_FORWARD(br_store_add_dispute(store, &all->disputes[i], arena, error));
        br_arena_reset(arena);
    }
    return BR_OK;
}

static br_status relate_all(br_store *store, br_reuse *reuse, br_relate *relate, br_arena *arena, br_job_counts *counts,
                            br_error *error) {
    BR_FORWARD(br_store_clear_relations(store, error));
    BR_FORWARD(find_reprints(store, reuse, arena, counts, error));
    BR_FORWARD(br_store_each_article(store, arena, relate_one, relate, error));
    br_relations all = br_relate_finish(relate);
    counts->actors = all.n_actors;
    counts->events = all.n_events;
    counts->disputes = all.n_disputes;
    BR_FORWARD(store_relations(store, &all, arena, error));
    return br_store_mark_related(store, error);
}

br_status br_job_relate(const br_lexicon *lexicon, br_store *store, br_job_counts *counts, br_error *error) {
    br_arena *arena = br_arena_new(0);
    br_reuse *reuse = br_reuse_new();
    br_relate *relate = br_relate_new(lexicon);
    br_status status = BR_OK;
    counts->reprints = 0;
    if (!arena || !reuse || !relate) status = br_fail(error, BR_NO_MEMORY, "no memory to relate the articles");
    if (status == BR_OK) status = br_store_begin(store, error);
    if (status == BR_OK) {
        status = relate_all(store, reuse, relate, arena, counts, error);
        if (status == BR_OK) status = br_store_commit(store, error);
        if (status != BR_OK) br_store_rollback(store);
    }
    br_relate_free(relate);
    br_reuse_free(reuse);
    br_arena_free(arena);
    return status;
}

/* ---- the whole ---- */

br_status br_job_run(const br_job_options *options, br_source *source, br_store *store, br_job_counts *counts,
                     br_error *error) {
    br_lexicon *lexicon;
    BR_FORWARD(br_lexicon_open(&options->lexicon, &lexicon, error));
    job j = {options, source, store, counts, 0};
    br_sink sink = {take_in, has_page, &j};
    br_status status = br_store_begin(store, error);
    if (status == BR_OK) {
        status = br_work(lexicon, &options->work, source, &sink, error);
        bool keep = status == BR_OK || status == BR_INTERRUPTED;
        br_error why = {0};
        br_status ended = keep ? br_store_commit(store, &why) : BR_OK;
        if (!keep || ended != BR_OK) br_store_rollback(store);
        if (ended != BR_OK) {
            status = ended;
            if (error) *error = why;
        }
    }
    if (status == BR_OK && br_store_is_outdated(store)) status = br_job_relate(lexicon, store, counts, error);
    br_lexicon_close(lexicon);
    return status == BR_OK && counts->failed ? BR_SOME_FAILED : status;
}
