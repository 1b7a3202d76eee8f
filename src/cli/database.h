/* database.h: the database that a command asks. */
#ifndef BR_CLI_DATABASE_H
#define BR_CLI_DATABASE_H

#include "store/store.h"

#define BR_DATABASE_HELP "the database (default: $BIRUNI_DB)"

/* Opens `path`, or what the environment variable BIRUNI_DB names where it is NULL; BR_USAGE when that names none either. */
br_status br_database_open(const char *path, br_store_mode mode, br_store **store, br_error *error);

/* The name that br_database_open() would take; NULL: none. */
const char *br_database_name(const char *path);

#endif
