#include "cli/database.h"

br_status br_database_open(const char *path, br_store_mode mode, br_store **store, br_error *error) {
    if (!path || !*path)
        return br_fail(error, BR_USAGE, "name the database: --db FILE (\"biruni run pages/ --db FILE\" makes one)");
    return br_store_open(path, mode, store, error);
}
