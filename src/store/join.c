/* join.c: all that another database has from pages or imports, copied into this one. */
#include "base/vec.h"
#include "store/store_int.h"

/* Everything is known by its content, so that what is there already stays as it is. The articles of a page come only with the page,
 * their notes only with the article: another version of the program may have made others of the same bytes. */
#define OF_ARTICLE(table)                                                                                              \
    "INSERT OR IGNORE INTO main." table " SELECT n.* FROM main.articles a JOIN other." table                           \
    " n ON n.article = a.id WHERE a.number > ?1"

static const char *const copies[] = {
    "INSERT OR IGNORE INTO main.articles(id,page,part,uri,url,title,authors,site,published,published_from,language,voice,"
    "words,text,record) SELECT id,page,part,uri,url,title,authors,site,published,published_from,language,voice,words,text,"
    "record FROM other.articles WHERE page NOT IN (SELECT id FROM main.pages) ORDER BY id",
    "INSERT INTO main.search(rowid,title,text) SELECT number, title, text FROM main.articles WHERE number > ?1",
    OF_ARTICLE("mentions"),
    OF_ARTICLE("quotes"),
    OF_ARTICLE("figures"),
    OF_ARTICLE("claims"),
    "INSERT OR IGNORE INTO main.pages SELECT * FROM other.pages",
    "INSERT OR IGNORE INTO main.imported SELECT * FROM other.imported",
};

static br_status ask_number(br_store *store, const char *sql, int64_t *number, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, sql, &query, error));
    *number = br_query_next(query) ? br_query_int(query, 0) : 0;
    return br_query_close(query, error);
}

/* a statement without rows; ?1, where it has one, is `number` */
static br_status change(br_store *store, const char *sql, int64_t number, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, sql, &query, error));
    br_query_bind_int(query, 1, number);
    br_query_next(query);
    return br_query_close(query, error);
}

/* pages that the other has under a lesser name make room for it */
static br_status drop_greater_names(br_store *store, br_arena *arena, br_error *error) {
    BR_VEC(br_str) ids = {0};
    br_query *query;
    BR_FORWARD(br_query_open(store, "SELECT p.id FROM main.pages p JOIN other.pages o USING (id) WHERE o.uri < p.uri",
                             &query, error));
    while (br_query_next(query)) br_vec_push(arena, &ids, br_str_copy(arena, br_query_str(query, 0)));
    BR_FORWARD(br_query_close(query, error));
    for (size_t i = 0; i < ids.len; i++) BR_FORWARD(br_store_drop_page(store, ids.at[i], error));
    return BR_OK;
}

static br_status copy(br_store *store, br_arena *scratch, br_joined *joined, br_error *error) {
    int64_t before, after, last;
    BR_FORWARD(ask_number(store, "SELECT count(*) FROM other.pages", &joined->pages, error));
    BR_FORWARD(ask_number(store, "SELECT count(*) FROM other.pages JOIN main.pages USING (id)", &joined->known, error));
    BR_FORWARD(drop_greater_names(store, scratch, error));
    BR_FORWARD(ask_number(store, "SELECT count(*) FROM main.articles", &before, error));
    BR_FORWARD(ask_number(store, "SELECT coalesce(max(number), 0) FROM main.articles", &last, error));
    for (size_t i = 0; i < sizeof copies / sizeof copies[0]; i++) BR_FORWARD(change(store, copies[i], last, error));
    BR_FORWARD(ask_number(store, "SELECT count(*) FROM main.articles", &after, error));
    joined->articles = after - before;
    return joined->articles ? br_store_mark_outdated(store, error) : BR_OK;
}

static br_status attach(br_store *store, const char *path, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, "ATTACH ?1 AS other", &query, error));
    br_query_bind_str(query, 1, br_str_of(path));
    br_query_next(query);
    return br_query_close(query, error);
}

static br_status pass(void *context, br_article *article, br_arena *arena, br_error *error) {
    (void)context, (void)article, (void)arena, (void)error;
    return BR_OK;
}

/* What is damaged is refused as a whole: one record that can't be read would spoil all that is related after it. */
static br_status check_other(const char *path, br_arena *scratch, br_error *error) {
    br_store *other;
    BR_FORWARD(br_store_open(path, BR_STORE_READ, &other, error));
    br_status status = br_store_check(other, error);
    if (status == BR_OK) status = br_store_each_article(other, scratch, pass, NULL, error);
    br_store_close(other);
    return status;
}

br_status br_store_join(br_store *store, const char *path, br_arena *scratch, br_joined *joined, br_error *error) {
    *joined = (br_joined){0};
    BR_FORWARD(check_other(path, scratch, error));
    BR_FORWARD(attach(store, path, error));
    br_status status = br_store_begin(store, error);
    if (status == BR_OK) {
        status = copy(store, scratch, joined, error);
        if (status == BR_OK) status = br_store_commit(store, error);
        if (status != BR_OK) br_store_rollback(store);
    }
    br_status detached = br_store_exec(store, "DETACH other", status == BR_OK ? error : NULL);
    return status == BR_OK ? detached : status;
}
