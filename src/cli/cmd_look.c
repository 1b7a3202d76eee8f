/* cmd_look.c: the questions to a database: lists, one record, exports, checks. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/commands.h"
#include "engine/dump.h"
#include "look/brief.h"
#include "look/list.h"
#include "look/show.h"

/* columns of the terminal that stdout is; 0 when it is none */
static int screen_width(void) {
    struct winsize size;
    if (!isatty(STDOUT_FILENO)) return 0;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}

static bool wants_colour(void) {
    const char *term = getenv("TERM"), *forced = getenv("CLICOLOR_FORCE"), *no = getenv("NO_COLOR");
    if (forced && *forced && strcmp(forced, "0") != 0) return true;
    return isatty(STDOUT_FILENO) && !(no && *no) && term && strcmp(term, "dumb") != 0;
}

static br_status open_db(const char *db, br_store **store, br_error *error) {
    if (!db)
        return br_fail(error, BR_USAGE, "name the database: --db FILE (\"biruni run pages/ --db FILE\" makes one)");
    return br_store_open(db, BR_STORE_READ, store, error);
}

static void say_unless_empty(br_status status, const br_error *error) {
    if (status != BR_OK) br_complain(error);
}

/* ---- lists ---- */

typedef struct list_request {
    br_filter filter;
    const char *db;
    bool json, jsonl, csv, tsv;
} list_request;

static br_status parse_list(const char *name, br_arena *arena, int n_words, char **words, list_request *r,
                            br_words *rest) {
    br_filter *f = &r->filter;
    const br_option table[] = {
        {"db", BR_OPTION_TEXT, &r->db, "FILE", "the database"},
        {"from", BR_OPTION_TEXT, &f->from, "DATE", "not before (2022, 2022-01, 2022-01-05)"},
        {"to", BR_OPTION_TEXT, &f->to, "DATE", "not after"},
        {"actor", BR_OPTION_TEXT, &f->actor, "NAME",
         "part of a name in any of its spellings, or the beginning of a code (KAZGOV)"},
        {"code", BR_OPTION_TEXT, &f->code, "CODE", "acts: beginning of a CAMEO code (19, 190)"},
        {"place", BR_OPTION_TEXT, &f->place, "PLACE", "acts: part of a name, a country or its code"},
        {"factuality", BR_OPTION_TEXT, &f->factuality, "WORD", "acts: asserted, denied, planned or conditional"},
        {"domestic", BR_OPTION_FLAG, &f->domestic, NULL, "acts: both sides of one country"},
        {"international", BR_OPTION_FLAG, &f->international, NULL, "acts: sides of different countries"},
        {"sources", BR_OPTION_NUMBER, &f->sources, "N", "timeline, events: told by at least N independent sources"},
        {"language", BR_OPTION_TEXT, &f->language, "LANG", "language of the article (en, es)"},
        {"outlet", BR_OPTION_TEXT, &f->outlet, "NAME", "part of the name or address of who published it"},
        {"everything", BR_OPTION_FLAG, &f->everything, NULL,
         "also statements and acts told inside of them; quotes: also what was not said"},
        {"limit", BR_OPTION_NUMBER, &f->limit, "N", "at most N rows (0: all)"},
        {"json", BR_OPTION_FLAG, &r->json, NULL, "one JSON array"},
        {"jsonl", BR_OPTION_FLAG, &r->jsonl, NULL, "one JSON object a line"},
        {"csv", BR_OPTION_FLAG, &r->csv, NULL, "comma-separated (RFC 4180)"},
        {"tsv", BR_OPTION_FLAG, &r->tsv, NULL, "tab-separated (the default when stdout is no terminal)"},
    };
    return br_options_parse(br_command_find(name), table, sizeof table / sizeof table[0], arena, n_words, words, rest);
}

static br_format format_of(const list_request *r) {
    if (r->json) return BR_FORMAT_JSON;
    if (r->jsonl) return BR_FORMAT_JSONL;
    if (r->csv) return BR_FORMAT_CSV;
    return r->tsv || !isatty(STDOUT_FILENO) ? BR_FORMAT_TSV : BR_FORMAT_TABLE;
}

/* the words of a search, as they were typed */
static const char *joined(br_arena *arena, const br_words *words) {
    br_str all = BR_STR("");
    for (size_t i = 0; i < words->len; i++)
        all = br_str_format(arena, "%.*s%s%s", BR_FMT(all), i ? " " : "", words->at[i]);
    return br_str_cstr(arena, all);
}

static br_status write_list(const char *name, list_request *r, const br_words *rest, br_arena *arena, br_error *error) {
    bool searches = strcmp(name, "search") == 0;
    if (searches && !rest->len) return br_fail(error, BR_USAGE, "search for what?");
    if (!searches && rest->len) return br_fail(error, BR_USAGE, "unexpected word \"%s\"", rest->at[0]);
    if (searches) r->filter.words = joined(arena, rest);
    br_store *store;
    BR_FORWARD(open_db(r->db, &store, error));
    br_look look = {format_of(r), screen_width()};
    br_status status = br_list_write(store, name, &r->filter, &look, stdout, error);
    br_store_close(store);
    return status;
}

static br_status list(const char *name, int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    list_request request = {0};
    br_words rest = {0};
    br_error error = {0};
    br_status status = parse_list(name, arena, n_words, words, &request, &rest);
    if (status == BR_OK) {
        status = write_list(name, &request, &rest, arena, &error);
        say_unless_empty(status, &error);
    }
    br_arena_free(arena);
    return status;
}

#define LIST_COMMAND(name)                                                                                             \
    br_status br_cmd_##name(int n_words, char **words) {                                                               \
        return list(#name, n_words, words);                                                                            \
    }

LIST_COMMAND(timeline)
LIST_COMMAND(events)
LIST_COMMAND(quotes)
LIST_COMMAND(figures)
LIST_COMMAND(claims)
LIST_COMMAND(disputes)
LIST_COMMAND(actors)
LIST_COMMAND(articles)
LIST_COMMAND(reprints)
LIST_COMMAND(search)

/* ---- one record ---- */

static br_status show(const char *db, const char *id, br_show_options options, const br_lexicon_options *dictionaries,
                      br_error *error) {
    br_store *store;
    br_lexicon *lexicon = NULL;
    BR_FORWARD(open_db(db, &store, error));
    br_status status = options.why ? br_lexicon_open(dictionaries, &lexicon, error) : BR_OK;
    options.lexicon = lexicon;
    if (status == BR_OK) status = br_show(store, id, &options, stdout, error);
    br_lexicon_close(lexicon);
    br_store_close(store);
    return status;
}

br_status br_cmd_show(int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    const char *db = NULL, *data = NULL;
    br_words ids = {0}, files = {0};
    br_show_options options = {.colour = wants_colour()};
    const br_option table[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", "the database"},
        {"why", BR_OPTION_FLAG, &options.why, NULL, "the pattern, dictionary line and tree path behind an event"},
        {"json", BR_OPTION_FLAG, &options.json, NULL, "the record as JSON"},
        {"data", BR_OPTION_TEXT, &data, "DIR", "dictionaries to use instead of the built-in ones"},
        {"lexicon", BR_OPTION_LIST, &files, "FILE", "a dictionary of your own beside them"},
    };
    br_error error = {0};
    br_status status =
        br_options_parse(br_command_find("show"), table, sizeof table / sizeof table[0], arena, n_words, words, &ids);
    if (status == BR_OK && ids.len != 1) status = br_complain_of(BR_USAGE, "name one id");
    else if (status == BR_OK) {
        br_lexicon_options dictionaries = {data, files.at, files.len, br_stderr_log()};
        status = show(db, ids.at[0], options, &dictionaries, &error);
        say_unless_empty(status, &error);
    }
    br_arena_free(arena);
    return status;
}

/* ---- on one page ---- */

br_status br_cmd_brief(int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    const char *db = NULL;
    int64_t lines = 0;
    br_words rest = {0};
    const br_option table[] = {
        {"db", BR_OPTION_TEXT, &db, "FILE", "the database"},
        {"lines", BR_OPTION_NUMBER, &lines, "N", "lines of the timeline (default: 14)"},
    };
    br_error error = {0};
    br_status status = br_options_parse(br_command_find("brief"), table, 2, arena, n_words, words, &rest);
    if (status == BR_OK) {
        br_store *store;
        status = open_db(db, &store, &error);
        if (status == BR_OK) {
            br_brief_options options = {db, screen_width(), (int)lines};
            status = br_brief(store, &options, stdout, &error);
            br_store_close(store);
        }
        say_unless_empty(status, &error);
    }
    br_arena_free(arena);
    return status;
}

/* ---- verify ---- */

br_status br_cmd_verify(int n_words, char **words) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_complain_of(BR_NO_MEMORY, "out of memory");
    const char *db = NULL;
    br_words rest = {0};
    const br_option table[] = {{"db", BR_OPTION_TEXT, &db, "FILE", "the database"}};
    br_error error = {0};
    br_status status = br_options_parse(br_command_find("verify"), table, 1, arena, n_words, words, &rest);
    if (status == BR_OK) {
        br_store *store;
        br_verified v = {0};
        status = open_db(db, &store, &error);
        if (status == BR_OK) {
            status = br_verify(store, br_stderr_log(), &v, &error);
            br_store_close(store);
        }
        if (status == BR_OK)
            printf("%llu pages, %llu articles, %llu paragraphs and %llu spans hold\n", (unsigned long long)v.pages,
                   (unsigned long long)v.articles, (unsigned long long)v.paragraphs, (unsigned long long)v.spans);
        say_unless_empty(status, &error);
    }
    br_arena_free(arena);
    return status;
}
