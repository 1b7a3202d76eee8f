/* cmd_forecast.c: what comes next, and how well that was told: of a database, and on published benchmarks. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/forecast_print.h"

/* ---- published benchmarks ---- */

static br_status evaluate(br_call *call, const char *top_path, br_protocol_options *options) {
    br_folder folder;
    br_evaluation evaluation;
    const char *path = call->rest.at[0];
    BR_FORWARD(br_folder_read(call->arena, path, &folder, &call->error));
    if (top_path && !(options->top = fopen(top_path, "w")))
        return br_fail(&call->error, BR_IO, "can't write \"%s\": %s", top_path, strerror(errno));
    br_status status = br_evaluate(call->arena, &folder, options, &evaluation, &call->error);
    if (options->top && fclose(options->top) && status == BR_OK)
        status = br_fail(&call->error, BR_IO, "can't write \"%s\": %s", top_path, strerror(errno));
    BR_FORWARD(status);
    printf("%s, %s, weights %s\n\n", path, options->on_test ? "test" : "valid",
           options->learning ? "learning day by day" : "frozen");
    br_print_evaluation(&evaluation);
    return BR_OK;
}

br_status br_cmd_evaluate(br_call *call) {
    const char *on = "test", *top = NULL;
    int64_t threads = 0, seed = 1;
    br_protocol_options protocol = {0};
    const br_option options[] = {
        {"on", BR_OPTION_TEXT, &on, "PART", "test (default) or valid"},
        {"learning", BR_OPTION_FLAG, &protocol.learning, NULL, "weights go on learning, day by day"},
        {"top", BR_OPTION_TEXT, &top, "FILE", "write the 100 best candidates of every question"},
        {"threads", BR_OPTION_COUNT, &threads, "N", "threads (default: two); the result is the same"},
        {"seed", BR_OPTION_COUNT, &seed, "N", "of the random start (default: 1)"},
    };
    BR_FORWARD(br_options_parse(call, options, sizeof options / sizeof options[0]));
    if (call->rest.len != 1)
        return br_fail(&call->error, BR_USAGE, "name one folder with train.txt, valid.txt, test.txt");
    protocol.on_test = strcmp(on, "test") == 0;
    if (!protocol.on_test && strcmp(on, "valid") != 0)
        return br_fail(&call->error, BR_USAGE, "\"--on\" needs \"test\" or \"valid\", not \"%s\"", on);
    protocol.model = (br_model_options){(uint64_t)seed, (int)threads};
    return evaluate(call, top, &protocol);
}

/* ---- a database ---- */

typedef struct db_words {
    const char *db, *within, *by;
    br_words supposed, without;
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

static br_status read_request(br_call *call, const db_words *w, br_prospects_request *request) {
    static const char *const kinds[] = {[BR_BY_ROOT] = "root", [BR_BY_PLOVER] = "plover", [BR_BY_QUAD] = "quad"};
    size_t kind = 0;
    while (kind < 3 && strcmp(w->by, kinds[kind]) != 0) kind++;
    if (kind == 3) return br_fail(&call->error, BR_USAGE, "\"--by\" needs root, plover or quad, not \"%s\"", w->by);
    request->by = (br_act_class)kind;
    if (!read_days(w->within, &request->horizon))
        return br_fail(&call->error, BR_USAGE, "\"--within\" needs days such as 30d, or weeks such as 4w, not \"%s\"",
                       w->within);
    request->limit = (size_t)w->limit;
    request->supposed = w->supposed.at;
    request->n_supposed = w->supposed.len;
    request->without = w->without.at;
    request->n_without = w->without.len;
    return BR_OK;
}

typedef br_status (*asker)(br_arena *arena, br_store *store, const br_prospects_request *request, br_prospects *out,
                           br_error *error);

static br_status ask(br_call *call, const char *db, const br_prospects_request *request, asker put, br_prospects *out) {
    br_store *store;
    BR_FORWARD(br_database_open(db, BR_STORE_READ, &store, &call->error));
    br_status status = put(call->arena, store, request, out, &call->error);
    br_store_close(store);
    return status;
}

static br_status show_prospects(br_call *call, const br_prospects *out, const br_prospects_request *request,
                                bool json) {
    br_data data = {0};
    br_cameo cameo = {0};
    BR_FORWARD(br_cameo_load(call->arena, &data, &cameo, &call->error));
    if (json) br_print_prospects_json(call->arena, &cameo, out, request);
    else br_print_prospects(call->arena, &cameo, out, request);
    return BR_OK;
}

enum { SHARED = 6, OWN = 6 };

/* what a backtest has too */
static void shared_options(db_words *w, br_prospects_request *request, br_option options[static SHARED]) {
    const br_option all[SHARED] = {
        {"db", BR_OPTION_TEXT, &w->db, "FILE", BR_DATABASE_HELP},
        {"within", BR_OPTION_TEXT, &w->within, "TIME", "days (30d, the default) or weeks (4w) after the last event"},
        {"by", BR_OPTION_TEXT, &w->by, "KIND", "acts by CAMEO root (default), plover or quad"},
        {"imported", BR_OPTION_TEXT, &request->imported, "FORMAT",
         "from the events imported as gdelt, icews, polecat, phoenix or ucdp, instead of our own"},
        {"statements", BR_OPTION_FLAG, &request->statements, NULL, "count root 01 too"},
        {"json", BR_OPTION_FLAG, &w->json, NULL, "for programs"},
    };
    memcpy(options, all, sizeof all);
}

static void own_options(db_words *w, br_prospects_request *request, br_option options[static OWN]) {
    const br_option all[OWN] = {
        {"source", BR_OPTION_TEXT, &request->source, "CODE",
         "who acts: RUS (all of Russia), KAZGOV (default: whoever)"},
        {"target", BR_OPTION_TEXT, &request->target, "CODE", "on whom (default: whomever)"},
        {"code", BR_OPTION_TEXT, &request->code, "CODE",
         "which act: 19, ASSAULT or \"material conflict\", as --by has it"},
        {"suppose", BR_OPTION_LIST, &w->supposed, "EVENT", "as if \"SOURCE CODE TARGET DATE\" had happened"},
        {"without", BR_OPTION_LIST, &w->without, "ID", "as if the event had not happened"},
        {"limit", BR_OPTION_COUNT, &w->limit, "N", "rows (default: 10; 0: all)"},
    };
    memcpy(options, all, sizeof all);
}

static br_status parse_request(br_call *call, bool is_asked, db_words *w, br_prospects_request *request) {
    br_option options[SHARED + OWN];
    shared_options(w, request, options);
    own_options(w, request, options + SHARED);
    BR_FORWARD(br_options_parse(call, options, is_asked ? SHARED + OWN : SHARED));
    BR_FORWARD(br_no_more_words(call));
    return read_request(call, w, request);
}

static const db_words usual_words = {.within = "30d", .by = "root", .limit = 10};

br_status br_cmd_forecast(br_call *call) {
    br_prospects_request request = {0};
    br_prospects out;
    db_words w = usual_words;
    BR_FORWARD(parse_request(call, true, &w, &request));
    BR_FORWARD(ask(call, w.db, &request, br_prospects_ask, &out));
    return show_prospects(call, &out, &request, w.json);
}

br_status br_cmd_backtest(br_call *call) {
    br_prospects_request request = {0};
    br_prospects out;
    db_words w = usual_words;
    BR_FORWARD(parse_request(call, false, &w, &request));
    BR_FORWARD(ask(call, w.db, &request, br_prospects_backtest, &out));
    if (w.json) br_print_backtest_json(call->arena, &out, &request);
    else br_print_backtest(&out, &request);
    return BR_OK;
}
