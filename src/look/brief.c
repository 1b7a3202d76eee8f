#include "look/brief.h"

#include "base/buf.h"
#include "engine/evidence.h"
#include "look/brief_int.h"
#include "look/headline.h"
#include "look/question.h"
#include "look/screen.h"
#include "look/status.h"

enum {
    WIDTH = 120,
    LABEL = sizeof "READ     " - 1,
    TIMELINE_LINES = 14,
    DAY_WIDTH = sizeof "2022-01-01?" - 1,
    STATUS_WIDTH = 36,
    CODES_WIDTH = 22,
    NARROW = 100, /* below it a happening has no codes, and of its status only so much: */
    NARROW_STATUS = 12,
    LEAST_WORDS = 20,
    MAX_CLAIMS = 6,
    MAX_BLAMES = 5,
    MAX_VERIFIED = 300 /* pages */
};

static br_str shortened(const br__page *p, br_str raw, size_t columns) {
    return br_screen_cut(p->arena, br_one_line(p->arena, raw), columns);
}

/* A paragraph of the page: "LABEL    text", as long as the screen is wide, or as its indent says. */
static void say_lines(const br__page *p, size_t indent, const br_buf *text) {
    br_screen_lines(p->out, br_buf_str(text), p->width, indent);
}

/* what only people need */
static void say_heading(const br__page *p, const char *heading) {
    if (!p->records) fputs(heading, p->out);
}

static int64_t number(const br__page *p, const char *sql) {
    br_query *query;
    if (br_query_open(p->store, sql, &query, NULL) != BR_OK) return 0;
    int64_t n = br_query_next(query) ? br_query_int(query, 0) : 0;
    br_query_close(query, NULL);
    return n;
}

static br__archive archive_of(const br__page *p) {
    return (br__archive){
        .pages = number(p, "SELECT count(*) FROM pages"),
        .articles = number(p, "SELECT count(*) FROM articles"),
        .undated = number(p, "SELECT count(*) FROM articles WHERE published IS NULL"),
        .foreign = number(p, "SELECT count(*) FROM articles WHERE language IS NOT NULL AND language <> 'en'"),
        .reprints = number(p, "SELECT count(*) FROM reprints"),
    };
}

/* "1 page", "2 pages" */
static void add_count(br_buf *text, const char *before, int64_t n, const char *one, const char *more) {
    br_buf_format(text, "%s%lld %s", before, (long long)n, n == 1 ? one : more);
}

static void say_read(const br__page *p) {
    br__archive archive = archive_of(p);
    if (p->records) {
        br__record_archive(p, &archive);
        return;
    }
    br_buf text = br_buf_on(p->arena);
    add_count(&text, "READ     ", archive.pages, "page", "pages");
    add_count(&text, ", ", archive.articles, "article", "articles");
    add_count(&text, "; ", archive.undated, "undated", "undated");
    add_count(&text, ", ", archive.foreign, "in another language than English", "in other languages than English");
    add_count(&text, ", ", archive.reprints, "passage reprinted from another page",
              "passages reprinted from another page");
    say_lines(p, LABEL, &text);
}

/* ---- timeline ---- */

/* "KAZGOV 0234 IGOCST ×2": the codes of a happening, and how many sources tell it when there are several */
static br_str codes_of(const br__page *p, br_query *query) {
    br_buf codes = br_buf_on(p->arena);
    br_buf_format(&codes, "%.*s %.*s", BR_FMT(br_query_str(query, 2)), BR_FMT(br_query_str(query, 3)));
    br_str target = br_query_str(query, 4);
    if (target.len) br_buf_format(&codes, " %.*s", BR_FMT(shortened(p, target, 20)));
    if (br_query_int(query, 5) > 1) br_buf_format(&codes, " ×%lld", (long long)br_query_int(query, 5));
    return br_buf_str(&codes);
}

static br_status say_happening(const br__page *p, br_query *query, br_error *error) {
    if (p->records) return br__record_happening(p, query, error);
    bool is_narrow = p->width < NARROW;
    br_str status = shortened(p, br_query_str(query, 1), is_narrow ? NARROW_STATUS : STATUS_WIDTH), words;
    br_str codes = is_narrow ? BR_STR("") : codes_of(p, query);
    BR_FORWARD(br_headline(p->store, br_query_str(query, 6), br_query_str(query, 7), p->arena, &words, error));
    size_t used = 2 + DAY_WIDTH + sizeof "  []  " - 1 + br_screen_columns(status);
    if (!is_narrow) used += sizeof "  " - 1 + CODES_WIDTH;
    size_t room = p->width > used + LEAST_WORDS ? p->width - used : LEAST_WORDS;
    fputs("  ", p->out);
    br_screen_cell(p->out, br_query_str(query, 0), DAY_WIDTH, true);
    fprintf(p->out, "  [%.*s]  ", BR_FMT(status));
    br_screen_cell(p->out, shortened(p, words, room), room, !is_narrow);
    fprintf(p->out, "%s%.*s\n", is_narrow ? "" : "  ", BR_FMT(codes));
    return BR_OK;
}

static br_status say_timeline(const br__page *p, br_error *error) {
    br_query *query;
    br_str sql =
        br_str_format(p->arena, "WITH statuses AS (SELECT e.id, " BR_STATUS_SQL " AS status FROM events e), %s",
                      br_question("brief_timeline"));
    BR_FORWARD(br_query_open(p->store, br_str_cstr(p->arena, sql), &query, error));
    br_query_bind_int(query, 1, p->lines);
    say_heading(p, "\nTIMELINE\n");
    br_status status = BR_OK;
    int n = 0;
    for (; status == BR_OK && br_query_next(query); n++) status = say_happening(p, query, error);
    if (!n) say_heading(p, "  none found\n");
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

/* ---- a dispute ---- */

static br_str source_of(const br__page *p, br_str article) {
    br_query *query;
    br_str name = BR_STR("?");
    static const char sql[] = "SELECT coalesce(nullif(site, ''), nullif(title, '')), uri FROM articles WHERE id = ?1";
    if (br_query_open(p->store, sql, &query, NULL) != BR_OK) return name;
    br_query_bind_str(query, 1, article);
    if (br_query_next(query)) {
        br_str uri = br_query_str(query, 1);
        size_t slash = br_str_rfind_byte(uri, '/'); /* of a file without title its name is enough */
        name = br_str_copy(p->arena, !br_query_is_null(query, 0) ? br_query_str(query, 0)
                                     : slash == BR_NOT_FOUND     ? uri
                                                                 : br_str_from(uri, slash + 1));
    }
    br_query_close(query, NULL);
    return name;
}

/* what a claim says: "about 2,500", "denied", "not: foreign agents"; that an act was done, where that is in no doubt, by its sentence */
static br_str said_of(const json_t *claim, br_str reason) {
    br_str value = br_json_get_str(claim, "value");
    bool in_no_doubt = br_str_is(value, "asserted") && !br_str_is(reason, "happened");
    return value.len && !in_no_doubt ? value : br_json_get_str(claim, "text");
}

static void say_claims(const br__page *p, const json_t *claims, br_str reason) {
    for (size_t i = 0; i < json_array_size(claims) && i < MAX_CLAIMS; i++) {
        const json_t *c = json_array_get(claims, i);
        br_str holder = br_json_get_str(c, "attributed_to"), as_of = br_json_get_str(c, "as_of");
        br_str site = source_of(p, br_json_get_str(c, "article"));
        br_buf line = br_buf_on(p->arena);
        br_buf_format(&line, "  %-28.*s  as of %-10.*s  %.*s%s%.*s", BR_FMT(shortened(p, said_of(c, reason), 28)),
                      BR_FMT(as_of.len ? as_of : BR_STR("?")), BR_FMT(shortened(p, site, 40)),
                      holder.len ? ", according to " : "", BR_FMT(shortened(p, holder, 30)));
        say_lines(p, 4, &line);
    }
}

/* "troops (border): 3 claims disagree (value), from 100000 to 115000" */
static void add_dispute(const br__page *p, br_query *query, br_buf *head) {
    br_buf_format(head, "%.*s: %lld claims disagree (%.*s)", BR_FMT(br_one_line(p->arena, br_query_str(query, 0))),
                  (long long)br_query_int(query, 5), BR_FMT(br_query_str(query, 1)));
    char low[32], high[32];
    if (!br_query_is_null(query, 2))
        br_buf_format(head, ", from %.*s to %.*s", BR_FMT(br_double_text(br_query_double(query, 2), low)),
                      BR_FMT(br_double_text(br_query_double(query, 3), high)));
}

/* `query`: NULL when there is none */
static void say_dispute_head(const br__page *p, br_query *query) {
    br_buf head = br_buf_on(p->arena);
    br_buf_add(&head, BR_STR("DISPUTE  "));
    if (query) add_dispute(p, query, &head);
    else br_buf_add(&head, BR_STR("none found"));
    fputc('\n', p->out);
    say_lines(p, LABEL, &head);
}

static br_status say_dispute(const br__page *p, br_error *error) {
    br_query *query;
    static const char sql[] =
        "SELECT about, reason, low, high, record, claims FROM disputes WHERE verdict = 'disagree' "
        "ORDER BY (low IS NOT NULL) DESC, claims DESC, id LIMIT 1";
    BR_FORWARD(br_query_open(p->store, sql, &query, error));
    bool found = br_query_next(query);
    br_str text = found ? br_str_copy(p->arena, br_query_str(query, 4)) : BR_STR("");
    json_t *record = NULL;
    if (p->records && found) br_records_add(p->records, text);
    if (!p->records) {
        say_dispute_head(p, found ? query : NULL);
        record = found ? br_json_read(p->arena, text, error) : NULL;
    }
    if (record) say_claims(p, br_json_get_array(record, "claims"), br_json_get_str(record, "reason"));
    return br_query_close(query, error);
}

/* ---- who blames whom ---- */

/* "X on the unrest: “foreign agents”", a cause that somebody names */
static void say_cause(const br__page *p, br_query *query) {
    bool negative = br_str_is(br_query_str(query, 3), "-");
    br_buf line = br_buf_on(p->arena);
    br_buf_format(&line, "  %.*s on %.*s: %s“%.*s”", BR_FMT(shortened(p, br_query_str(query, 0), 60)),
                  BR_FMT(shortened(p, br_query_str(query, 2), 60)), negative ? "not " : "",
                  BR_FMT(shortened(p, br_query_str(query, 1), 60)));
    say_lines(p, 4, &line);
}

/* "X against Y: “X accused Y of treason”" */
static br_status say_accusation(const br__page *p, br_query *query, br_error *error) {
    br_str words;
    BR_FORWARD(br_headline(p->store, br_query_str(query, 2), br_query_str(query, 3), p->arena, &words, error));
    br_buf line = br_buf_on(p->arena);
    br_buf_format(&line, "  %.*s against %.*s: “%.*s”", BR_FMT(shortened(p, br_query_str(query, 0), 60)),
                  BR_FMT(shortened(p, br_query_str(query, 1), 60)), BR_FMT(shortened(p, words, 60)));
    say_lines(p, 4, &line);
    return BR_OK;
}

static br_status say_blames(const br__page *p, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(p->store, br_question("brief_blames"), &query, error));
    br_query_bind_int(query, 1, MAX_BLAMES);
    say_heading(p, "\nWHO BLAMES WHOM\n");
    br_status status = BR_OK;
    bool any = false;
    for (; status == BR_OK && br_query_next(query); any = true) {
        if (p->records) status = br__record_blame(p, query, error);
        else if (br_query_int(query, 4) == 0) say_cause(p, query);
        else status = say_accusation(p, query, error);
    }
    if (!any) say_heading(p, "  none found\n");
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

/* A brief answers at once: a few hundred pages are read anew for it, more of them when asked for. */
static br_status say_verified(const br__page *p, const char *db, br_error *error) {
    br_verified v = {0};
    if (number(p, "SELECT count(*) FROM pages") > MAX_VERIFIED) {
        if (!p->records) fprintf(p->out, "\nVERIFY   biruni verify --db %s\n", db);
        return BR_OK;
    }
    br_status verified = br_verify(p->store, NULL, &v, error);
    if (verified != BR_OK && !v.wrong) return verified;
    if (p->records) {
        br__record_verified(p, &v);
        return BR_OK;
    }
    br_buf line = br_buf_on(p->arena);
    br_buf_format(&line, "VERIFIED %llu spans and %llu paragraphs are where the records say%s",
                  (unsigned long long)v.spans, (unsigned long long)v.paragraphs,
                  v.wrong ? "; SOME ARE NOT: biruni verify" : "");
    fputc('\n', p->out);
    say_lines(p, LABEL, &line);
    return BR_OK;
}

static br_status say_all(const br__page *p, const char *db, br_error *error) {
    say_read(p);
    BR_FORWARD(say_timeline(p, error));
    BR_FORWARD(say_dispute(p, error));
    BR_FORWARD(say_blames(p, error));
    BR_FORWARD(say_verified(p, db, error));
    if (p->records) return BR_OK;
    br_buf line = br_buf_on(p->arena);
    br_buf_format(&line, "GO ON    biruni timeline --db %s", db);
    br_buf_add(&line, BR_STR(" · disputes · quotes · actors · search WORDS · show ID --why · export --as csv"));
    say_lines(p, LABEL, &line);
    return BR_OK;
}

br_status br_brief(br_store *store, const br_brief_options *options, FILE *out, br_error *error) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory for the page");
    br_records records = {.out = out, .as_array = options->format == BR_FORMAT_JSON};
    br__page p = {.store = store,
                  .out = out,
                  .arena = arena,
                  .width = options->width ? (size_t)options->width : WIDTH,
                  .lines = options->lines ? options->lines : TIMELINE_LINES,
                  .records = options->format == BR_FORMAT_TABLE ? NULL : &records};
    br_status status = say_all(&p, options->db, error);
    if (p.records) br_records_end(p.records);
    br_arena_free(arena);
    return status;
}
