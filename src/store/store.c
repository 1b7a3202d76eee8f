#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/embedded.h"
#include "store/store_int.h"

#define APPLICATION_ID 0x62697275 /* "biru" */
#define BUSY_MS        5000       /* how long to wait for another program's write */

extern const struct br_embedded br_embedded_schema[];

static br_status pragma_int(br_store *store, const char *sql, int64_t *value, br_error *error) {
    sqlite3_stmt *statement;
    int code = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);
    if (code == SQLITE_OK) code = sqlite3_step(statement);
    bool got = code == SQLITE_ROW;
    if (got) *value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return got ? BR_OK : br_store_failure(store, code, error);
}

static br_status create_schema(br_store *store, br_error *error) {
    char sql[512];
    snprintf(sql, sizeof sql, "PRAGMA application_id = %d; PRAGMA user_version = %d;", APPLICATION_ID, BR_STORE_FORMAT);
    BR_FORWARD(br_store_exec(store, "BEGIN IMMEDIATE", error));
    br_status status = br_store_exec(store, (const char *)br_embedded_schema[0].start, error);
    if (status == BR_OK) status = br_store_exec(store, sql, error);
    if (status == BR_OK) status = br_store_exec(store, "COMMIT", error);
    if (status != BR_OK) br_store_rollback(store);
    return status;
}

/* what a file is before anything is asked of it: ours, of which format, or new and empty */
static br_status check_format(br_store *store, br_store_mode mode, br_error *error) {
    int64_t application, version, tables;
    BR_FORWARD(pragma_int(store, "PRAGMA application_id", &application, error));
    BR_FORWARD(pragma_int(store, "PRAGMA user_version", &version, error));
    BR_FORWARD(pragma_int(store, "SELECT count(*) FROM sqlite_master", &tables, error));
    if (!tables && mode != BR_STORE_READ) return create_schema(store, error);
    if (application != APPLICATION_ID)
        return br_fail(error, BR_BAD_DATABASE, "\"%s\" is no database of biruni", store->path);
    if (version > BR_STORE_FORMAT)
        return br_fail(error, BR_BAD_DATABASE, "\"%s\" has format %d, this program reads up to %d: use a newer biruni",
                       store->path, (int)version, BR_STORE_FORMAT);
    if (version < BR_STORE_FORMAT)
        return br_fail(error, BR_BAD_DATABASE,
                       "\"%s\" has format %d of an older biruni: make it anew with \"biruni run\"", store->path,
                       (int)version);
    return BR_OK;
}

static br_status configure(br_store *store, br_store_mode mode, br_error *error) {
    sqlite3_busy_timeout(store->db, BUSY_MS);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0,
                      NULL); /* ours have none: who made the file has none either */
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    /* pages in a cache, not mapped: of a mapped page the cells would be checked again each time that it is asked for */
    BR_FORWARD(br_store_exec(
        store, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768", error));
    BR_FORWARD(check_format(store, mode, error));
    int code = br_store_know_relevance(store->db);
    if (code != SQLITE_OK) return br_store_failure(store, code, error);
    if (mode == BR_STORE_READ) return br_store_exec(store, "PRAGMA query_only = ON", error);
    if (mode == BR_STORE_WRITE)
        return br_store_exec(store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL", error);
    if (mode == BR_STORE_TEMPORARY)
        return br_store_exec(store, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", error);
    return BR_OK;
}

/* "file:...?immutable=1" for SQLite */
static void immutable_name(const char *path, char *name, size_t size) {
    size_t n = (size_t)snprintf(name, size, "file:");
    for (const char *c = path; *c && n + sizeof "%00?immutable=1" < size; c++)
        n += (size_t)snprintf(name + n, size - n, *c == '?' || *c == '#' || *c == '%' ? "%%%02X" : "%c",
                              (unsigned char)*c);
    snprintf(name + n, size - n, "?immutable=1");
}

static bool is_folder(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static bool has_log(const char *path) {
    char name[BR_STORE_PATH + sizeof "-wal"];
    snprintf(name, sizeof name, "%s-wal", path);
    return access(name, F_OK) == 0;
}

static br_status open_as(br_store *s, const char *name, int flags, br_store_mode mode, br_error *error) {
    int code = sqlite3_open_v2(name, &s->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
    return code == SQLITE_OK ? configure(s, mode, error) : br_store_failure(s, code, error);
}

/* Opened to be written where that is possible, and then nothing is: only who may write takes SQLite's log away when he is the last
 * to close. In a folder that can't be written SQLite can't keep the index of its log; without a log the file alone is all there is, and
 * can be read as one that nobody changes. */
static br_status open_to_read(br_store *s, const char *path, br_error *error) {
    char name[3 * BR_STORE_PATH];
    if (access(path, R_OK) != 0)
        return br_fail(error, BR_IO, "can't open the database \"%s\": %s", path, strerror(errno));
    if (is_folder(path)) return br_fail(error, BR_USAGE, "\"%s\" is a folder: name a database", path);
    br_status status = open_as(s, s->path, SQLITE_OPEN_READWRITE, BR_STORE_READ, error);
    if (status != BR_IO || has_log(path)) return status;
    sqlite3_close(s->db);
    s->db = NULL;
    immutable_name(path, name, sizeof name);
    return open_as(s, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, BR_STORE_READ, error);
}

br_status br_store_open(const char *path, br_store_mode mode, br_store **store, br_error *error) {
    br_store *s = calloc(1, sizeof *s);
    if (!s) return br_fail(error, BR_NO_MEMORY, "no memory for the database");
    if (mode != BR_STORE_TEMPORARY) snprintf(s->path, sizeof s->path, "%s", path);
    bool is_new = mode == BR_STORE_WRITE && access(path, F_OK) != 0;
    br_status status = mode == BR_STORE_READ
                           ? open_to_read(s, path, error)
                           : open_as(s, s->path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, mode, error);
    if (status != BR_OK) {
        br_store_close(s);
        if (is_new) unlink(path); /* nothing half-written stays behind */
        return status;
    }
    *store = s;
    return BR_OK;
}

const char *br_store_path(const br_store *store) {
    return store->path;
}

void br_store_close(br_store *store) {
    if (!store) return;
    br_store_close_queries(store);
    for (int i = 0; i < BR_ST_COUNT; i++) sqlite3_finalize(store->statements[i]);
    sqlite3_close(store->db);
    free(store);
}

br_status br_store_begin(br_store *store, br_error *error) {
    return br_store_exec(store, "BEGIN IMMEDIATE", error);
}

br_status br_store_commit(br_store *store, br_error *error) {
    return br_store_exec(store, "COMMIT", error);
}

void br_store_rollback(br_store *store) {
    sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

br_status br_store_check(br_store *store, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, "PRAGMA integrity_check(1)", &query, error));
    bool sound = br_query_next(query) && br_str_is(br_query_str(query, 0), "ok");
    br_str why = sound ? BR_STR("") : br_query_str(query, 0);
    br_status status = BR_OK;
    if (!sound) status = br_fail(error, BR_BAD_DATABASE, "\"%s\" is damaged: %.*s", store->path, BR_FMT(why));
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}
