/* statement.c: the statements that write, prepared once, and what a failure of SQLite means. */
#include "store/store_int.h"

static const char *const statement_sql[BR_ST_COUNT] = {
    [BR_ST_FIND_PAGE] = "SELECT uri <= ?2 FROM pages WHERE id = ?1",
    [BR_ST_PAGE] = "INSERT OR IGNORE INTO pages VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)",
    [BR_ST_ARTICLE] = "INSERT OR IGNORE INTO articles(id,page,part,uri,url,title,authors,site,published,published_from,"
                      "language,voice,words,text,record) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)",
    [BR_ST_SEARCH] = "INSERT INTO search(rowid,title,text) VALUES (?1,?2,?3)",
    [BR_ST_MENTION] = "INSERT OR IGNORE INTO mentions VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,"
                      "?17,?18,?19,?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30,?31)",
    [BR_ST_QUOTE] = "INSERT OR IGNORE INTO quotes VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)",
    [BR_ST_FIGURE] =
        "INSERT OR IGNORE INTO figures VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17)",
    [BR_ST_CLAIM] = "INSERT OR IGNORE INTO claims VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)",
    [BR_ST_REPRINT] = "INSERT OR IGNORE INTO reprints VALUES (?1,?2,?3,?4,?5,?6,?7)",
    [BR_ST_EVENT] = "INSERT OR IGNORE INTO events VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,"
                    "?18,?19,?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30)",
    [BR_ST_EVENT_MENTION] = "INSERT OR IGNORE INTO event_mentions VALUES (?1,?2,?3)",
    [BR_ST_ACTOR] = "INSERT OR IGNORE INTO actors VALUES (?1,?2,?3,?4,?5,?6,?7)",
    [BR_ST_DISPUTE] = "INSERT OR IGNORE INTO disputes VALUES (?1,?2,?3,?4,?5,?6,?7,?8)",
    [BR_ST_IMPORTED] =
        "INSERT OR IGNORE INTO imported VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,"
        "?18,?19,?20,?21)",
    [BR_ST_META] = "UPDATE meta SET value = ?2 WHERE key = ?1",
};

br_status br_store_failure(br_store *store, int code, br_error *error) {
    const char *path = store->path[0] ? store->path : "the temporary database";
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return br_fail(error, BR_IO, "\"%s\" is locked by another program: try again when it has finished", path);
    case SQLITE_READONLY: return br_fail(error, BR_IO, "\"%s\" can't be written: it is read-only", path);
    case SQLITE_FULL: return br_fail(error, BR_IO, "no room left on the disk for \"%s\"", path);
    case SQLITE_CANTOPEN: return br_fail(error, BR_IO, "can't open \"%s\"", path);
    case SQLITE_IOERR:
        return br_fail(error, BR_IO, "\"%s\": %s: is there room on the disk?", path, sqlite3_errstr(code));
    case SQLITE_NOMEM: return br_fail(error, BR_NO_MEMORY, "out of memory in \"%s\"", path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    default: /* also what asks for a table that is not there */
        return br_fail(error, BR_BAD_DATABASE, "\"%s\" is damaged or no database of biruni: %s", path,
                       sqlite3_errmsg(store->db));
    }
}

br_status br_store_exec(br_store *store, const char *sql, br_error *error) {
    int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? BR_OK : br_store_failure(store, code, error);
}

sqlite3_stmt *br_store_statement(br_store *store, br_statement which, br_error *error) {
    sqlite3_stmt **statement = &store->statements[which];
    if (!*statement) {
        int code = sqlite3_prepare_v3(store->db, statement_sql[which], -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);
        if (code != SQLITE_OK) {
            br_store_failure(store, code, error);
            return NULL;
        }
    }
    sqlite3_reset(*statement);
    sqlite3_clear_bindings(*statement);
    return *statement;
}

br_status br_store_do(br_store *store, sqlite3_stmt *statement, br_error *error) {
    int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? BR_OK : br_store_failure(store, code, error);
}
