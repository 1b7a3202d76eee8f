/* cmd_import.c: other people's event files: into the database, or held against it. */
#include <stdio.h>

#include "cli/commands.h"
#include "look/compare.h"

static br_status import_all(const char *db, const char *format, const br_words *files, br_error *error) {
    br_store *store;
    br_import_counts counts = {0};
    BR_FORWARD(br_store_open(db, BR_STORE_WRITE, &store, error));
    br_status status = BR_OK;
    for (size_t i = 0; i < files->len && (status == BR_OK || status == BR_SOME_FAILED); i++) {
        br_status one = br_import(store, format, files->at[i], br_stderr_log(), &counts, error);
        if (one != BR_OK) status = one;
    }
    br_store_close(store);
    fprintf(stderr, "%llu rows read, %llu added, %llu known already, %llu passed over\n",
            (unsigned long long)counts.rows, (unsigned long long)counts.added, (unsigned long long)counts.known,
            (unsigned long long)counts.bad);
    return status;
}

br_status br_cmd_import(int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    const char *db = NULL, *format = NULL;
    br_words files = {0};
    const br_option table[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", "the database; made when it is missing"},
        {"as", BR_OPTION_TEXT, &format, "FORMAT", "gdelt, icews, polecat, phoenix or ucdp"},
    };
    br_error error = {0};
    br_status status = br_options_parse(br_command_find("import"), table, 2, arena, n_words, words, &files);
    if (status == BR_OK && (!db || !format || !files.len)) {
        status = br_complain_of(BR_USAGE, "name the database (--db), the format (--as) and the files");
    } else if (status == BR_OK) {
        status = import_all(db, format, &files, &error);
        if (status != BR_OK && status != BR_SOME_FAILED) br_complain(&error);
    }
    br_arena_free(arena);
    return status;
}

br_status br_cmd_compare(int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    const char *db = NULL, *format = NULL, *with = NULL;
    br_words rest = {0};
    const br_option table[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", "our database"},
        {"with", BR_OPTION_TEXT, &with, "FILE", "their file"},
        {"as", BR_OPTION_TEXT, &format, "FORMAT", "gdelt, icews, polecat, phoenix or ucdp"},
    };
    br_error error = {0};
    br_status status = br_options_parse(br_command_find("compare"), table, 3, arena, n_words, words, &rest);
    if (status == BR_OK && (!db || !format || !with)) {
        status = br_complain_of(BR_USAGE, "name the database (--db), their file (--with) and its format (--as)");
    } else if (status == BR_OK) {
        br_store *store;
        br_compared counts = {0};
        status = br_store_open(db, BR_STORE_READ, &store, &error);
        if (status == BR_OK) {
            status = br_compare(store, format, with, br_stderr_log(), stdout, &counts, &error);
            br_store_close(store);
            if (status == BR_OK || status == BR_SOME_FAILED)
                fprintf(stderr, "%llu matched, %llu ours alone, %llu theirs alone\n",
                        (unsigned long long)counts.matched, (unsigned long long)counts.extra,
                        (unsigned long long)counts.missing);
        }
        if (status != BR_OK && status != BR_SOME_FAILED) br_complain(&error);
    }
    br_arena_free(arena);
    return status;
}
