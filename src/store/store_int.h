/* store_int.h: inside of the store. */
#ifndef BR_STORE_STORE_INT_H
#define BR_STORE_STORE_INT_H

#include <sqlite3.h>

#include "store/store.h"

/* statements that run once a record are prepared once */
typedef enum br_statement {
    BR_ST_FIND_PAGE,
    BR_ST_PAGE,
    BR_ST_ARTICLE,
    BR_ST_SEARCH,
    BR_ST_MENTION,
    BR_ST_QUOTE,
    BR_ST_FIGURE,
    BR_ST_CLAIM,
    BR_ST_REPRINT,
    BR_ST_EVENT,
    BR_ST_EVENT_MENTION,
    BR_ST_ACTOR,
    BR_ST_DISPUTE,
    BR_ST_META,
    BR_ST_IMPORTED,
    BR_ST_COUNT
} br_statement;

#define BR_STORE_PATH 4096 /* bytes of a name of a file */

struct br_store {
    sqlite3 *db;
    sqlite3_stmt *statements[BR_ST_COUNT];
    struct br_query *queries; /* open ones */
    bool marked_outdated;     /* said so in this process already */
    char path[BR_STORE_PATH];
};

/* The statement, reset and unbound. NULL (with `error` filled) when it can't be prepared. */
sqlite3_stmt *br_store_statement(br_store *store, br_statement which, br_error *error);

/* Closes the queries that an arena's escape left open. */
void br_store_close_queries(br_store *store);

/* Steps a statement that returns no rows. */
br_status br_store_do(br_store *store, sqlite3_stmt *statement, br_error *error);

/* Marks the relations as outdated, once a process. */
br_status br_store_mark_outdated(br_store *store, br_error *error);

/* Runs SQL that returns no rows. */
br_status br_store_exec(br_store *store, const char *sql, br_error *error);

/* Makes relevance() known to a connection: rank.c. Gives SQLite's code. */
int br_store_know_relevance(sqlite3 *db);

/* What SQLite's last failure means to us, said with the database's name. */
br_status br_store_failure(br_store *store, int code, br_error *error);

#endif
