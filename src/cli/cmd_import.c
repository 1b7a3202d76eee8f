/* cmd_import.c: other people's event files: into the database, or held against it. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "look/compare.h"

#define FORMATS "gdelt, icews, polecat, phoenix or ucdp"

static br_status import_all(br_call *call, br_store *store, const char *format) {
    br_import_counts counts = {0};
    br_status status = BR_OK;
    for (size_t i = 0; i < call->rest.len && (status == BR_OK || status == BR_SOME_FAILED); i++) {
        br_status one = br_import(store, format, call->rest.at[i], br_stderr_log(), &counts, &call->error);
        if (one != BR_OK) status = one;
    }
    fprintf(stderr, "%llu rows read, %llu added, %llu known already, %llu passed over\n",
            (unsigned long long)counts.rows, (unsigned long long)counts.added, (unsigned long long)counts.known,
            (unsigned long long)counts.bad);
    return status;
}

br_status br_cmd_import(br_call *call) {
    const char *db = NULL, *format = NULL;
    const br_option options[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", BR_DATABASE_HELP "; made when it is missing"},
        {"as", BR_OPTION_TEXT, &format, "FORMAT", FORMATS},
    };
    BR_FORWARD(br_options_parse(call, options, 2));
    if (!format) return br_fail(&call->error, BR_USAGE, "name the format: --as " FORMATS);
    if (!call->rest.len) return br_fail(&call->error, BR_USAGE, "nothing to import: name files");
    br_store *store;
    BR_FORWARD(br_database_open(db, BR_STORE_WRITE, &store, &call->error));
    br_status status = import_all(call, store, format);
    br_store_close(store);
    return status;
}

static br_status compare_with(br_call *call, br_store *store, const char *format, const char *path) {
    br_compared counts = {0};
    br_status status = br_compare(store, format, path, br_stderr_log(), stdout, &counts, &call->error);
    if (status == BR_OK || status == BR_SOME_FAILED)
        fprintf(stderr, "%llu matched, %llu ours alone, %llu theirs alone\n", (unsigned long long)counts.matched,
                (unsigned long long)counts.extra, (unsigned long long)counts.missing);
    return status;
}

br_status br_cmd_compare(br_call *call) {
    const char *db = NULL, *format = NULL, *with = NULL;
    const br_option options[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", BR_DATABASE_HELP},
        {"with", BR_OPTION_TEXT, &with, "FILE", "their file"},
        {"as", BR_OPTION_TEXT, &format, "FORMAT", FORMATS},
    };
    BR_FORWARD(br_options_parse(call, options, 3));
    BR_FORWARD(br_no_more_words(call));
    if (!with) return br_fail(&call->error, BR_USAGE, "name their file: --with FILE");
    if (!format) return br_fail(&call->error, BR_USAGE, "name its format: --as " FORMATS);
    br_store *store;
    BR_FORWARD(br_database_open(db, BR_STORE_READ, &store, &call->error));
    br_status status = compare_with(call, store, format, with);
    br_store_close(store);
    return status;
}
