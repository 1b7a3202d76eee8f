/* database.h: the database that a command asks. */
#ifndef BR_CLI_DATABASE_H
#define BR_CLI_DATABASE_H

#include "store/store.h"

#define BR_DATABASE_HELP "the database (default: $BIRUNI_DB)"

/* Opens `path`, the value of --db; BR_USAGE when nothing names one. */
br_status br_database_open(const char *path, br_store_mode mode, br_store **store, br_error *error);

#endif
