/* cmd_import.c: other people's event files: into the database, or held against it. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/format.h"
#include "look/compare.h"

#define FORMATS "gdelt, icews, polecat, phoenix or ucdp"

static void print_counts(const br_import_counts *counts) {
    fprintf(stderr, "%llu rows read, %llu added, %llu known already, %llu passed over\n",
            (unsigned long long)counts->rows, (unsigned long long)counts->added, (unsigned long long)counts->known,
            (unsigned long long)counts->bad);
}

static void print_json(const br_import_counts *counts) {
    printf("{\"rows\":%llu,\"added\":%llu,\"known\":%llu,\"passed_over\":%llu}\n", (unsigned long long)counts->rows,
           (unsigned long long)counts->added, (unsigned long long)counts->known, (unsigned long long)counts->bad);
}

static br_status import_all(br_call *call, br_store *store, const char *format, bool json) {
    br_import_counts counts = {0};
    br_status status = BR_OK;
    for (size_t i = 0; i < call->rest.len && (status == BR_OK || status == BR_SOME_FAILED); i++) {
        br_status one = br_import(store, format, call->rest.at[i], br_stderr_log(), &counts, &call->error);
        if (one != BR_OK) status = one;
    }
    if (json) print_json(&counts);
    else print_counts(&counts);
    return status;
}

br_status br_cmd_import(br_call *call) {
    const char *db = NULL, *format = NULL;
    bool json = false;
    const br_option options[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", BR_DATABASE_HELP "; made when it is missing"},
        {"as", BR_OPTION_TEXT, &format, "FORMAT", FORMATS},
        {"json", BR_OPTION_FLAG, &json, NULL, "one object on stdout: rows read, added, known already, passed over"},
    };
    BR_FORWARD(br_options_parse(call, options, sizeof options / sizeof options[0]));
    if (!format) return br_fail(&call->error, BR_USAGE, "name the format: --as " FORMATS);
    if (!call->rest.len) return br_fail(&call->error, BR_USAGE, "nothing to import: name files");
    br_store *store;
    BR_FORWARD(br_database_open(db, BR_STORE_WRITE, &store, &call->error));
    br_status status = import_all(call, store, format, json);
    br_store_close(store);
    return status;
}

static br_status compare_with(br_call *call, br_store *store, const char *format, const char *path, br_format as) {
    br_compared counts = {0};
    br_status status = br_compare(store, format, path, as, br_stderr_log(), stdout, &counts, &call->error);
    if (status == BR_OK || status == BR_SOME_FAILED)
        fprintf(stderr, "%llu matched, %llu ours alone, %llu theirs alone\n", (unsigned long long)counts.matched,
                (unsigned long long)counts.extra, (unsigned long long)counts.missing);
    return status;
}

br_status br_cmd_compare(br_call *call) {
    const char *db = NULL, *format = NULL, *with = NULL;
    br_format_flags formats = {0};
    br_format as;
    enum { OWN = 3 };
    br_option options[OWN + BR_FORMAT_OPTIONS] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", BR_DATABASE_HELP},
        {"with", BR_OPTION_TEXT, &with, "FILE", "their file"},
        {"as", BR_OPTION_TEXT, &format, "FORMAT", FORMATS},
    };
    br_format_options(&formats, BR_FORMAT_TSV, options + OWN);
    BR_FORWARD(br_options_parse(call, options, OWN + BR_FORMAT_OPTIONS));
    BR_FORWARD(br_format_chosen(&formats, BR_FORMAT_TSV, &as, &call->error));
    BR_FORWARD(br_no_more_words(call));
    if (!with) return br_fail(&call->error, BR_USAGE, "name their file: --with FILE");
    if (!format) return br_fail(&call->error, BR_USAGE, "name its format: --as " FORMATS);
    br_store *store;
    BR_FORWARD(br_database_open(db, BR_STORE_READ, &store, &call->error));
    br_status status = compare_with(call, store, format, with, as);
    br_store_close(store);
    return status;
}
