/* cmd_forecast.c: what comes next, and how well that was told: of a database, and on published benchmarks. */
#include <errno.h>
#include <stdio.h>

#include "cli/commands.h"
#include "cli/forecast_print.h"

/* ---- published benchmarks ---- */

static br_status evaluate(br_arena *arena, const char *folder_path, const char *top_path,
                          br_protocol_options *options) {
    br_error error = {0};
    br_folder folder;
    br_evaluation evaluation;
    if (br_folder_read(arena, folder_path, &folder, &error) != BR_OK) return br_complain(&error);
    if (top_path && !(options->top = fopen(top_path, "w")))
        return br_complain_of(BR_IO, "can't write \"%s\": %s", top_path, strerror(errno));
    br_status status = br_evaluate(arena, &folder, options, &evaluation, &error);
    if (options->top && fclose(options->top) && status == BR_OK)
        status = br_fail(&error, BR_IO, "can't write \"%s\": %s", top_path, strerror(errno));
    if (status != BR_OK) return br_complain(&error);
    printf("%s, %s, weights %s\n\n", folder_path, options->on_test ? "test" : "valid",
           options->learning ? "learning day by day" : "frozen");
    br_print_evaluation(&evaluation);
    return BR_OK;
}

static br_status run_evaluate(br_arena *arena, const br_command *command, int n_words, char **words) {
    const char *on = "test", *top = NULL;
    int64_t threads = 0, seed = 1;
    br_protocol_options options = {0};
    br_words folders = {0};
    const br_option table[] = {
        {"on", BR_OPTION_TEXT, &on, "PART", "test (default) or valid"},
        {"learning", BR_OPTION_FLAG, &options.learning, NULL, "weights go on learning, day by day"},
        {"top", BR_OPTION_TEXT, &top, "FILE", "write the 100 best candidates of every question"},
        {"threads", BR_OPTION_NUMBER, &threads, "N", "threads (default: two); the result is the same"},
        {"seed", BR_OPTION_NUMBER, &seed, "N", "of the random start (default: 1)"},
    };
    BR_FORWARD(br_options_parse(command, table, sizeof table / sizeof table[0], arena, n_words, words, &folders));
    if (folders.len != 1) return br_complain_of(BR_USAGE, "\"forecast evaluate\" needs one folder");
    options.on_test = strcmp(on, "test") == 0;
    if (!options.on_test && strcmp(on, "valid") != 0)
        return br_complain_of(BR_USAGE, "\"--on\" needs \"test\" or \"valid\", not \"%s\"", on);
    options.model = (br_model_options){(uint64_t)seed, (int)threads};
    return evaluate(arena, folders.at[0], top, &options);
}

/* ---- a database ---- */

typedef struct db_words {
    const char *db, *within, *by;
    br_words supposed, without, rest;
    int64_t limit;
    bool json;
} db_words;

/* "30d", "4w" or "30" */
static bool read_days(const char *text, int32_t *days) {
    br_str s = br_str_of(text);
    int64_t number, unit = 1;
    if (br_str_ends(s, BR_STR("w"))) unit = 7;
    if (unit == 7 || br_str_ends(s, BR_STR("d"))) s.len--;
    if (!br_str_int(s, &number) || number < 1 || number > BR_OUTLOOK_MAX_HORIZON / unit) return false;
    *days = (int32_t)(number * unit);
    return true;
}

static br_status read_request(const db_words *w, br_prospects_request *request) {
    static const char *const kinds[] = {[BR_BY_ROOT] = "root", [BR_BY_PLOVER] = "plover", [BR_BY_QUAD] = "quad"};
    size_t kind = 0;
    while (kind < 3 && strcmp(w->by, kinds[kind]) != 0) kind++;
    if (kind == 3) return br_complain_of(BR_USAGE, "\"--by\" needs root, plover or quad, not \"%s\"", w->by);
    request->by = (br_act_class)kind;
    if (!read_days(w->within, &request->horizon))
        return br_complain_of(BR_USAGE, "\"--within\" needs days such as 30d, or weeks such as 4w, not \"%s\"",
                              w->within);
    if (w->rest.len) return br_complain_of(BR_USAGE, "unexpected word \"%s\"", w->rest.at[0]);
    if (!w->db) return br_complain_of(BR_USAGE, "name the database: --db FILE");
    if (w->limit < 0) return br_complain_of(BR_USAGE, "\"--limit\" needs a number from 0");
    request->limit = (size_t)w->limit;
    request->supposed = w->supposed.at;
    request->n_supposed = w->supposed.len;
    request->without = w->without.at;
    request->n_without = w->without.len;
    return BR_OK;
}

typedef br_status (*asker)(br_arena *arena, br_store *store, const br_prospects_request *request, br_prospects *out,
                           br_error *error);

static br_status ask(br_arena *arena, const char *db, const br_prospects_request *request, asker put,
                     br_prospects *out) {
    br_error error = {0};
    br_store *store;
    br_status status = br_store_open(db, BR_STORE_READ, &store, &error);
    if (status == BR_OK) {
        status = put(arena, store, request, out, &error);
        br_store_close(store);
    }
    return status == BR_OK ? BR_OK : br_complain(&error);
}

static br_status show_backtest(br_arena *arena, const br_prospects *out, const br_prospects_request *request,
                               bool json) {
    if (json) br_print_backtest_json(arena, out, request);
    else br_print_backtest(out, request);
    return BR_OK;
}

static br_status show_prospects(br_arena *arena, const br_prospects *out, const br_prospects_request *request,
                                bool json) {
    br_data data = {0};
    br_cameo cameo = {0};
    br_error error = {0};
    if (br_cameo_load(arena, &data, &cameo, &error) != BR_OK) return br_complain(&error);
    if (json) br_print_prospects_json(arena, &cameo, out, request);
    else br_print_prospects(arena, &cameo, out, request);
    return BR_OK;
}

static br_status run_db(br_arena *arena, const br_command *command, bool backtest, int n_words, char **words) {
    br_prospects_request request = {0};
    db_words w = {.within = "30d", .by = "root", .limit = 10};
    const br_option table[] = {
        {"db", BR_OPTION_TEXT, &w.db, "FILE", "the database"},
        {"source", BR_OPTION_TEXT, &request.source, "CODE", "who acts: RUS (all of Russia), KAZGOV (default: whoever)"},
        {"target", BR_OPTION_TEXT, &request.target, "CODE", "on whom (default: whomever)"},
        {"code", BR_OPTION_TEXT, &request.code, "CODE",
         "which act: 19, ASSAULT or \"material conflict\", as --by has it"},
        {"within", BR_OPTION_TEXT, &w.within, "TIME", "days (30d, the default) or weeks (4w) after the last event"},
        {"by", BR_OPTION_TEXT, &w.by, "KIND", "acts by CAMEO root (default), plover or quad"},
        {"imported", BR_OPTION_TEXT, &request.imported, "FORMAT",
         "from the events imported as gdelt, icews, polecat, phoenix or ucdp, instead of our own"},
        {"statements", BR_OPTION_FLAG, &request.statements, NULL, "count root 01 too"},
        {"suppose", BR_OPTION_LIST, &w.supposed, "EVENT", "as if \"SOURCE CODE TARGET DATE\" had happened"},
        {"without", BR_OPTION_LIST, &w.without, "ID", "as if the event had not happened"},
        {"limit", BR_OPTION_NUMBER, &w.limit, "N", "rows (default: 10; 0: all)"},
        {"json", BR_OPTION_FLAG, &w.json, NULL, "one JSON array; of backtest, one object"},
    };
    br_prospects out;
    BR_FORWARD(br_options_parse(command, table, sizeof table / sizeof table[0], arena, n_words, words, &w.rest));
    BR_FORWARD(read_request(&w, &request));
    BR_FORWARD(ask(arena, w.db, &request, backtest ? br_prospects_backtest : br_prospects_ask, &out));
    return backtest ? show_backtest(arena, &out, &request, w.json) : show_prospects(arena, &out, &request, w.json);
}

br_status br_cmd_forecast(int n_words, char **words) {
    const br_command *command = br_command_find("forecast");
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    const char *first = n_words ? words[0] : "";
    br_status status;
    if (strcmp(first, "evaluate") == 0) status = run_evaluate(arena, command, n_words - 1, words + 1);
    else if (strcmp(first, "backtest") == 0) status = run_db(arena, command, true, n_words - 1, words + 1);
    else status = run_db(arena, command, false, n_words, words);
    br_arena_free(arena);
    return status;
}
