/* cmd_export.c: a database in the formats of other programs. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/filter.h"
#include "look/export/export.h"

static br_status write_export(br_call *call, br_store *store, const char *format, const br_filter *filter) {
    br_lexicon *lexicon;
    BR_FORWARD(br_lexicon_open(&(br_lexicon_options){0}, &lexicon, &call->error));
    br_status status = br_export(store, lexicon, format, filter, stdout, &call->error);
    br_lexicon_close(lexicon);
    return status;
}

br_status br_cmd_export(br_call *call) {
    const char *db = NULL, *format = NULL;
    br_filter filter = {0};
    br_str known = br_export_formats(call->arena);
    enum { OWN = 2 };
    br_option options[OWN + BR_FILTER_OPTIONS] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", BR_DATABASE_HELP},
        {"as", BR_OPTION_TEXT, &format, "FORMAT", br_str_cstr(call->arena, known)},
    };
    br_filter_options(&filter, options + OWN);
    BR_FORWARD(br_options_parse(call, options, OWN + BR_FILTER_OPTIONS));
    BR_FORWARD(br_no_more_words(call));
    if (!format) return br_fail(&call->error, BR_USAGE, "name the format: --as %.*s", BR_FMT(known));
    br_store *store;
    BR_FORWARD(br_database_open(db, BR_STORE_READ, &store, &call->error));
    br_status status = write_export(call, store, format, &filter);
    br_store_close(store);
    return status;
}
