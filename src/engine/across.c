#include "engine/across.h"

#include <stdlib.h>

#include "base/vec.h"
#include "relate/relate.h"
#include "reuse/reuse.h"

/* One object for each stage, each on an arena of its own; all escape to one boundary. */
typedef struct across {
    br_store *store;
    br_arena *scratch, *reuse_arena, *relate_arena;
    br_reuse *reuse;
    br_relate *relate;
} across;

/* ---- reprints ---- */

static int by_order(const void *a, const void *b) {
    return br_reuse_order(a, b);
}

/* ids of all articles in the order that decides who was first */
static br_status list_articles(const across *x, br_reuse_rank **list, size_t *n, br_error *error) {
    br_query *query;
    BR_VEC(br_reuse_rank) all = {0};
    BR_FORWARD(br_query_open(x->store, "SELECT id, published, words FROM articles", &query, error));
    while (br_query_next(query))
        br_vec_push(x->scratch, &all,
                    ((br_reuse_rank){.id = br_str_copy(x->scratch, br_query_str(query, 0)),
                                     .published = br_str_copy(x->scratch, br_query_str(query, 1)),
                                     .words = br_query_int(query, 2)}));
    if (all.len) qsort(all.at, all.len, sizeof *all.at, by_order);
    *list = all.at;
    *n = all.len;
    return br_query_close(query, error);
}

static br_status add_reprints(const across *x, br_str article, br_str text, br_error *error) {
    br_arena_mark mark = br_arena_tell(x->scratch);
    br_reprint *reprints;
    size_t n;
    br_reuse_add(x->reuse, article, text, x->scratch, &reprints, &n);
    br_status status = br_store_add_reprints(x->store, article, reprints, n, error);
    br_arena_rewind(x->scratch, mark);
    return status;
}

static br_status find_reprints(const across *x, br_error *error) {
    br_reuse_rank *list;
    size_t n_list;
    br_query *text;
    BR_FORWARD(list_articles(x, &list, &n_list, error));
    BR_FORWARD(br_query_open(x->store, "SELECT text FROM articles WHERE id = ?1", &text, error));
    br_status status = BR_OK;
    for (size_t i = 0; i < n_list && status == BR_OK; i++) {
        br_query_rewind(text);
        br_query_bind_str(text, 1, list[i].id);
        if (!br_query_next(text)) break;
        status = add_reprints(x, list[i].id, br_query_str(text, 0), error);
    }
    br_query_rewind(text);
    br_status closed = br_query_close(text, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

/* ---- relations ---- */

static br_status relate_one(void *relate, br_article *article, br_arena *arena, br_error *error) {
    (void)arena;
    (void)error;
    br_relate_add(relate, article);
    return BR_OK;
}

static br_status store_relations(const across *x, const br_relations *all, br_error *error) {
    for (size_t i = 0; i < all->n_actors; i++) {
        BR_FORWARD(br_store_add_actor(x->store, &all->actors[i], x->scratch, error));
        br_arena_reset(x->scratch);
    }
    for (size_t i = 0; i < all->n_events; i++) {
        BR_FORWARD(br_store_add_event(x->store, &all->events[i], x->scratch, error));
        br_arena_reset(x->scratch);
    }
    for (size_t i = 0; i < all->n_disputes; i++) {
        BR_FORWARD(br_store_add_dispute(x->store, &all->disputes[i], x->scratch, error));
        br_arena_reset(x->scratch);
    }
    return BR_OK;
}

static br_status relate_all(const across *x, br_error *error) {
    BR_FORWARD(br_store_clear_relations(x->store, error));
    BR_FORWARD(find_reprints(x, error));
    BR_FORWARD(br_store_each_article(x->store, x->scratch, relate_one, x->relate, error));
    br_relations all = br_relate_finish(x->relate);
    BR_FORWARD(store_relations(x, &all, error));
    return br_store_mark_related(x->store, error);
}

/* ---- the boundary ---- */

static void guard(across *x, jmp_buf *boundary) {
    br_arena_guard(x->scratch, boundary);
    br_arena_guard(x->reuse_arena, boundary);
    br_arena_guard(x->relate_arena, boundary);
}

static bool is_exhausted(const br_arena *arena) {
    return br_arena_failure(arena) == BR_LIMIT;
}

static br_status give_up(const across *x, br_error *error) {
    bool limit = is_exhausted(x->scratch) || is_exhausted(x->reuse_arena) || is_exhausted(x->relate_arena);
    return br_fail(
        error, limit ? BR_LIMIT : BR_NO_MEMORY,
        "what holds across the articles takes more memory than %s; the pages are stored: run again with more",
        limit ? "--memory allows" : "there is");
}

static br_status relate_guarded(across *x, const br_lexicon *lexicon, br_error *error) {
    jmp_buf boundary;
    if (setjmp(boundary)) {
        guard(x, NULL);
        br_store_rollback(x->store); /* a query that stood open goes with the store */
        return give_up(x, error);
    }
    guard(x, &boundary);
    x->reuse = br_reuse_new(x->reuse_arena);
    x->relate = br_relate_new(lexicon, x->relate_arena);
    br_status status = relate_all(x, error);
    if (status == BR_OK) status = br_store_commit(x->store, error);
    if (status != BR_OK) br_store_rollback(x->store);
    guard(x, NULL);
    return status;
}

br_status br_across(const br_lexicon *lexicon, size_t ceiling, br_store *store, br_error *error) {
    across x = {store, br_arena_new(ceiling), br_arena_new(ceiling), br_arena_new(ceiling), NULL, NULL};
    br_status status = BR_OK;
    if (!x.scratch || !x.reuse_arena || !x.relate_arena)
        status = br_fail(error, BR_NO_MEMORY, "no memory to relate the articles");
    if (status == BR_OK) status = br_store_begin(store, error);
    if (status == BR_OK) status = relate_guarded(&x, lexicon, error);
    br_arena_free(x.relate_arena);
    br_arena_free(x.reuse_arena);
    br_arena_free(x.scratch);
    return status;
}
