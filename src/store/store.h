/* store.h: the database: one SQLite file.
 *
 * An object with one owner: calls from several threads take turns under a lock of the caller's. Writing happens in
 * batches, one transaction each; a run that dies leaves whole batches only. Ids make all writes idempotent: what is
 * there already stays as it is. */
#ifndef BR_STORE_STORE_H
#define BR_STORE_STORE_H

#include "record/article.h"
#include "record/page.h"
#include "record/relation.h"

#define BR_STORE_FORMAT 2 /* PRAGMA user_version; 2: quotes tell whether they were said */

typedef struct br_store br_store;
typedef enum br_store_mode {
    BR_STORE_READ,     /* an existing database */
    BR_STORE_WRITE,    /* created when missing */
    BR_STORE_TEMPORARY /* in a temporary file that goes with the store; `path` is not used */
} br_store_mode;

br_status br_store_open(const char *path, br_store_mode mode, br_store **store, br_error *error);
void br_store_close(br_store *store);
const char *br_store_path(const br_store *store); /* as it was given, for messages */

br_status br_store_begin(br_store *store, br_error *error);
br_status br_store_commit(br_store *store, br_error *error);
void br_store_rollback(br_store *store);

/* A page is its bytes, but what is made of them may hang on its name and address. Of the same bytes under several names the
 * least counts, so that the order in which they come does not matter. */
typedef enum br_page_known {
    BR_PAGE_NEW,
    BR_PAGE_KNOWN,     /* under this name or a lesser one */
    BR_PAGE_KNOWN_ELSE /* under a greater name: to be dropped and made anew */
} br_page_known;
br_page_known br_store_find_page(br_store *store, br_str id, br_str uri);

/* Takes a page away with its articles and all that was noted in them. Marks the relations as outdated. */
br_status br_store_drop_page(br_store *store, br_str id, br_error *error);

/* What came of an article: new, or there already; or left out, because another text has its id. `notes_taken`: how many of its
 * events, quotes, figures and claims are left out of their tables, because others have their ids. */
typedef struct br_added {
    bool is_new, is_taken;
    uint32_t notes_taken;
} br_added;

/* Marks the relations as outdated when the article was new. */
br_status br_store_add_page(br_store *store, const br_page *page, br_arena *scratch, br_error *error);
br_status br_store_add_article(br_store *store, const br_article *article, br_arena *scratch, br_added *added,
                               br_error *error);

/* Whether articles were added since the relations were made. */
bool br_store_is_outdated(br_store *store);
br_status br_store_mark_related(br_store *store, br_error *error);

/* Replaces all reprints and relations: clear, then add each; the caller holds a transaction. */
br_status br_store_clear_relations(br_store *store, br_error *error);
br_status br_store_add_reprints(br_store *store, br_str article, const br_reprint *reprints, size_t n, br_error *error);
br_status br_store_add_actor(br_store *store, const br_actor_record *actor, br_arena *scratch, br_error *error);
br_status br_store_add_event(br_store *store, const br_happening *event, br_arena *scratch, br_error *error);
br_status br_store_add_dispute(br_store *store, const br_dispute *dispute, br_arena *scratch, br_error *error);

/* A row of somebody else's event file; texts may be empty, dates are ISO. */
typedef struct br_imported {
    br_str format, id, date;
    br_str source, source_code, target, target_code, code, plover, place, country, text, url, file;
    double goldstein, lat, lon;
    bool has_goldstein, has_point;
    int64_t deaths_low, deaths_best, deaths_high; /* -1 = not told */
    uint64_t line;
} br_imported;

/* *added tells whether it was new: a row is known by (format, id, date). */
br_status br_store_add_imported(br_store *store, const br_imported *row, bool *added, br_error *error);

/* What came of a join: the other's pages, those of them that were known, and the articles that were not. */
typedef struct br_joined {
    int64_t pages, known, articles;
} br_joined;

/* Copies what another database has from pages or imports into this one, in one transaction; its relations are not taken, but
 * marked as outdated here when articles came. */
br_status br_store_join(br_store *store, const char *path, br_arena *scratch, br_joined *joined, br_error *error);

/* Calls `visit` with every article, in the order of the ids, reprints included; `arena` is reset after each. */
typedef br_status (*br_article_visit)(void *context, br_article *article, br_arena *arena, br_error *error);
br_status br_store_each_article(br_store *store, br_arena *arena, br_article_visit visit, void *context,
                                br_error *error);

/* One article by id; BR_NOTHING_FOUND when there is none. */
br_status br_store_article(br_store *store, br_str id, br_arena *arena, br_article *article, br_error *error);

/* One page with its raw bytes. */
br_status br_store_page(br_store *store, br_str id, br_arena *arena, br_page *page, br_error *error);

/* Questions in SQL. Columns are read by number from 0; texts live until the next step. */
typedef struct br_query br_query;
br_status br_query_open(br_store *store, const char *sql, br_query **query, br_error *error);
void br_query_rewind(br_query *query);                                /* to ask again with other parameters */
void br_query_bind_str(br_query *query, int parameter, br_str value); /* parameters count from 1 */
void br_query_bind_int(br_query *query, int parameter, int64_t value);
bool br_query_next(br_query *query); /* false at the end and on failure: br_query_close() tells which */
br_str br_query_str(br_query *query, int column);
int64_t br_query_int(br_query *query, int column);
double br_query_double(br_query *query, int column);
bool br_query_is_null(br_query *query, int column);
bool br_query_is_number(br_query *query, int column);
int br_query_columns(const br_query *query);
const char *br_query_name(const br_query *query, int column);
br_status br_query_close(br_query *query, br_error *error);

/* Checks SQLite's own integrity. */
br_status br_store_check(br_store *store, br_error *error);

#endif
