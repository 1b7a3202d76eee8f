#include "cli/database.h"

#include <stdlib.h>

const char *br_database_name(const char *path) {
    const char *usual = path ? path : getenv("BIRUNI_DB");
    return usual && *usual ? usual : NULL;
}

br_status br_database_open(const char *path, br_store_mode mode, br_store **store, br_error *error) {
    const char *name = br_database_name(path);
    if (!name)
        return br_fail(error, BR_USAGE, "name the database: --db FILE (\"biruni run pages/ --db FILE\" makes one)");
    return br_store_open(name, mode, store, error);
}
