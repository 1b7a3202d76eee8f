#include <stdlib.h>

#include "store/store_int.h"

struct br_query {
    br_store *store;
    sqlite3_stmt *statement;
    int code;              /* of the last step */
    br_query *next, *prev; /* among the open queries of the store */
};

static void enlist(br_query *q) {
    q->next = q->store->queries;
    if (q->next) q->next->prev = q;
    q->store->queries = q;
}

static void delist(br_query *q) {
    if (q->prev) q->prev->next = q->next;
    else q->store->queries = q->next;
    if (q->next) q->next->prev = q->prev;
}

void br_store_close_queries(br_store *store) {
    while (store->queries) br_query_close(store->queries, NULL);
}

br_status br_query_open(br_store *store, const char *sql, br_query **query, br_error *error) {
    br_query *q = calloc(1, sizeof *q);
    if (!q) return br_fail(error, BR_NO_MEMORY, "no memory for a query");
    q->store = store;
    q->code = sqlite3_prepare_v2(store->db, sql, -1, &q->statement, NULL);
    if (q->code != SQLITE_OK) {
        br_status status = br_store_failure(store, q->code, error);
        free(q);
        return status;
    }
    enlist(q);
    *query = q;
    return BR_OK;
}

void br_query_rewind(br_query *query) {
    sqlite3_reset(query->statement);
    sqlite3_clear_bindings(query->statement);
    query->code = SQLITE_OK;
}

void br_query_bind_str(br_query *query, int parameter, br_str value) {
    sqlite3_bind_text64(query->statement, parameter, value.ptr, value.len, SQLITE_TRANSIENT, SQLITE_UTF8);
}

void br_query_bind_int(br_query *query, int parameter, int64_t value) {
    sqlite3_bind_int64(query->statement, parameter, value);
}

bool br_query_next(br_query *query) {
    query->code = sqlite3_step(query->statement);
    return query->code == SQLITE_ROW;
}

br_str br_query_str(br_query *query, int column) {
    const void *text = sqlite3_column_blob(query->statement, column);
    int len = sqlite3_column_bytes(query->statement, column);
    return text ? (br_str){text, (size_t)len} : (br_str){"", 0};
}

int64_t br_query_int(br_query *query, int column) {
    return sqlite3_column_int64(query->statement, column);
}

double br_query_double(br_query *query, int column) {
    return sqlite3_column_double(query->statement, column);
}

bool br_query_is_null(br_query *query, int column) {
    return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

bool br_query_is_number(br_query *query, int column) {
    int type = sqlite3_column_type(query->statement, column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

int br_query_columns(const br_query *query) {
    return sqlite3_column_count(query->statement);
}

const char *br_query_name(const br_query *query, int column) {
    return sqlite3_column_name(query->statement, column);
}

br_status br_query_close(br_query *query, br_error *error) {
    int code = query->code;
    br_status status = BR_OK;
    if (code != SQLITE_ROW && code != SQLITE_DONE && code != SQLITE_OK)
        status = br_store_failure(query->store, code, error);
    sqlite3_finalize(query->statement);
    delist(query);
    free(query);
    return status;
}
