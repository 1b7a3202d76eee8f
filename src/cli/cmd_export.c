#include <stdio.h>

#include "cli/commands.h"
#include "look/export.h"

static br_status write_export(const char *db, const char *format, br_error *error) {
    br_store *store;
    br_lexicon *lexicon;
    BR_FORWARD(br_store_open(db, BR_STORE_READ, &store, error));
    br_status status = br_lexicon_open(&(br_lexicon_options){0}, &lexicon, error);
    if (status == BR_OK) {
        status = br_export(store, lexicon, format, stdout, error);
        br_lexicon_close(lexicon);
    }
    br_store_close(store);
    return status;
}

br_status br_cmd_export(int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    const char *db = NULL, *format = NULL;
    br_words rest = {0};
    br_str known = br_export_formats(arena);
    const br_option table[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", "the database"},
        {"as", BR_OPTION_TEXT, &format, "FORMAT", br_str_cstr(arena, known)},
    };
    br_error error = {0};
    br_status status = br_options_parse(br_command_find("export"), table, 2, arena, n_words, words, &rest);
    if (status == BR_OK && (!db || !format)) {
        status = br_complain_of(BR_USAGE, "name the database (--db FILE) and the format (--as %.*s)", BR_FMT(known));
    } else if (status == BR_OK) {
        status = write_export(db, format, &error);
        if (status != BR_OK) br_complain(&error);
    }
    br_arena_free(arena);
    return status;
}
