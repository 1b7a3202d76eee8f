/* cmd_look.c: the questions to a database: lists, one record, one page, checks. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/filter.h"
#include "cli/format.h"
#include "cli/terminal.h"
#include "look/brief.h"
#include "look/list.h"
#include "look/show.h"

/* ---- lists ---- */

typedef struct list_request {
    br_filter filter;
    const char *db;
    br_format format;
} list_request;

static br_status parse_list(br_call *call, list_request *r) {
    br_filter *f = &r->filter;
    br_format_flags formats = {0};
    enum { OWN = 3, MOST = OWN + BR_FORMAT_OPTIONS + BR_FILTER_OPTIONS };
    br_option options[MOST] = {
        {"db", BR_OPTION_TEXT, &r->db, "FILE", BR_DATABASE_HELP},
        {"limit", BR_OPTION_COUNT, &f->limit, "N", "at most N rows (0, the default: all)"},
    };
    size_t n = 2;
    const char *unusual = br_list_unusual(call->command->name);
    if (unusual) options[n++] = (br_option){"everything", BR_OPTION_FLAG, &f->everything, NULL, unusual};
    br_format_options(&formats, BR_FORMAT_TABLE, options + n);
    br_filter_options(f, options + n + BR_FORMAT_OPTIONS);
    BR_FORWARD(br_options_parse(call, options, n + BR_FORMAT_OPTIONS + BR_FILTER_OPTIONS));
    br_format usual = isatty(STDOUT_FILENO) ? BR_FORMAT_TABLE : BR_FORMAT_TSV;
    return br_format_chosen(&formats, usual, &r->format, &call->error);
}

/* the words of a search, as they were typed */
static const char *joined(br_arena *arena, const br_words *words) {
    br_str all = BR_STR("");
    for (size_t i = 0; i < words->len; i++)
        all = br_str_format(arena, "%.*s%s%s", BR_FMT(all), i ? " " : "", words->at[i]);
    return br_str_cstr(arena, all);
}

br_status br_cmd_list(br_call *call) {
    const char *name = call->command->name;
    bool searches = strcmp(name, "search") == 0;
    list_request r = {0};
    BR_FORWARD(parse_list(call, &r));
    if (searches && !call->rest.len) return br_fail(&call->error, BR_USAGE, "search for what?");
    if (searches) r.filter.words = joined(call->arena, &call->rest);
    else BR_FORWARD(br_no_more_words(call));
    br_store *store;
    BR_FORWARD(br_database_open(r.db, BR_STORE_READ, &store, &call->error));
    br_look look = {r.format, br_terminal_columns()};
    br_status status = br_list_write(store, name, &r.filter, &look, stdout, &call->error);
    br_store_close(store);
    return status;
}

/* ---- one record ---- */

static br_status show(br_call *call, br_store *store, br_show_options show, const br_lexicon_options *dictionaries) {
    br_lexicon *lexicon = NULL;
    if (show.why) BR_FORWARD(br_lexicon_open(dictionaries, &lexicon, &call->error));
    show.lexicon = lexicon;
    br_status status = br_show(store, call->rest.at[0], &show, stdout, &call->error);
    br_lexicon_close(lexicon);
    return status;
}

br_status br_cmd_show(br_call *call) {
    const char *db = NULL, *data = NULL;
    br_words files = {0};
    br_show_options how = {.colour = br_terminal_has_colour(), .width = br_terminal_columns()};
    const br_option options[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", BR_DATABASE_HELP},
        {"why", BR_OPTION_FLAG, &how.why, NULL, "the pattern, dictionary line and tree path behind an event"},
        {"json", BR_OPTION_FLAG, &how.json, NULL, "the record as JSON"},
        {"data", BR_OPTION_TEXT, &data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"lexicon", BR_OPTION_LIST, &files, "FILE", "a dictionary of your own beside them"},
    };
    BR_FORWARD(br_options_parse(call, options, sizeof options / sizeof options[0]));
    if (call->rest.len != 1) return br_fail(&call->error, BR_USAGE, "name one id: any list has them");
    how.data_folder = data;
    br_lexicon_options dictionaries = {data, files.at, files.len, br_stderr_log()};
    br_store *store;
    BR_FORWARD(br_database_open(db, BR_STORE_READ, &store, &call->error));
    br_status status = show(call, store, how, &dictionaries);
    br_store_close(store);
    return status;
}

/* ---- on one page ---- */

br_status br_cmd_brief(br_call *call) {
    const char *db = NULL;
    int64_t lines = 0;
    br_format_flags formats = {0};
    enum { OWN = 2 };
    br_option options[OWN + BR_FORMAT_OPTIONS] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", BR_DATABASE_HELP},
        {"lines", BR_OPTION_COUNT, &lines, "N", "lines of the timeline (default: 14)"},
    };
    br_format_options(&formats, BR_FORMAT_TABLE,
                      options + OWN); /* of which a page of several kinds of records has JSON only */
    BR_FORWARD(br_options_parse(call, options, OWN + BR_JSON_OPTIONS));
    br_format format;
    BR_FORWARD(br_format_chosen(&formats, BR_FORMAT_TABLE, &format, &call->error));
    BR_FORWARD(br_no_more_words(call));
    br_store *store;
    BR_FORWARD(br_database_open(db, BR_STORE_READ, &store, &call->error));
    br_brief_options how = {db, br_terminal_columns(), (int)lines, format};
    br_status status = br_brief(store, &how, stdout, &call->error);
    br_store_close(store);
    return status;
}

/* ---- verify ---- */

static void print_verified(const br_verified *v) {
    const struct {
        uint64_t n;
        const char *one, *more;
    } counts[] = {{v->pages, "page", "pages"},
                  {v->articles, "article", "articles"},
                  {v->paragraphs, "paragraph", "paragraphs"},
                  {v->spans, "span", "spans"}};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
        printf("%s%llu %s",
               !i      ? ""
               : i < 3 ? ", "
                       : " and ",
               (unsigned long long)counts[i].n, counts[i].n == 1 ? counts[i].one : counts[i].more);
    puts(" hold");
}

static void print_verified_json(const br_verified *v) {
    printf("{\"pages\":%llu,\"articles\":%llu,\"paragraphs\":%llu,\"spans\":%llu,\"wrong\":%llu}\n",
           (unsigned long long)v->pages, (unsigned long long)v->articles, (unsigned long long)v->paragraphs,
           (unsigned long long)v->spans, (unsigned long long)v->wrong);
}

br_status br_cmd_verify(br_call *call) {
    const char *db = NULL;
    bool json = false;
    const br_option options[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", BR_DATABASE_HELP},
        {"json", BR_OPTION_FLAG, &json, NULL, "one object: what holds, and how many things do not (wrong)"},
    };
    BR_FORWARD(br_options_parse(call, options, 2));
    BR_FORWARD(br_no_more_words(call));
    br_store *store;
    br_verified v = {0};
    BR_FORWARD(br_database_open(db, BR_STORE_READ, &store, &call->error));
    br_status status = br_verify(store, br_stderr_log(), &v, &call->error);
    br_store_close(store);
    if (json && (status == BR_OK || v.wrong)) print_verified_json(&v);
    else if (status == BR_OK) print_verified(&v);
    return status;
}
