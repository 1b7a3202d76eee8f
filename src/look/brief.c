#include "look/brief.h"

#include "base/buf.h"
#include "engine/evidence.h"
#include "look/headline.h"
#include "look/question.h"
#include "look/rows.h"
#include "look/status.h"

enum {
    WIDTH = 120,
    TIMELINE_LINES = 14,
    DAY_WIDTH = sizeof "2022-01-01?" - 1,
    STATUS_WIDTH = 26,
    CODES_WIDTH = 22,
    LEAST_WORDS = 30,
    MAX_CLAIMS = 6,
    MAX_BLAMES = 5,
    MAX_VERIFIED = 300 /* pages */
};

typedef struct page {
    br_store *store;
    FILE *out;
    br_arena *arena;
    size_t width;
    int lines;
} page;

/* at most `width` characters of a text, cut at a blank where one is near */
static br_str shortened(const page *p, br_str raw, size_t width) {
    br_str text = br_one_line(p->arena, raw);
    if (br_utf8_count(text) <= width) return text;
    br_cp_index index = br_cp_index_of(p->arena, text);
    size_t end = br_byte_of_cp(&index, width - 1), blank = br_str_rfind_byte(br_str_slice(text, 0, end), ' ');
    if (blank != BR_NOT_FOUND && blank + 20 > end) end = blank;
    return br_str_join(p->arena, br_str_slice(text, 0, end), BR_STR("…"));
}

static int64_t number(const page *p, const char *sql) {
    br_query *query;
    if (br_query_open(p->store, sql, &query, NULL) != BR_OK) return 0;
    int64_t n = br_query_next(query) ? br_query_int(query, 0) : 0;
    br_query_close(query, NULL);
    return n;
}

static void say_read(const page *p) {
    fprintf(p->out,
            "READ     %lld pages, %lld articles; %lld undated, %lld in other languages than English, "
            "%lld passages reprinted from another page\n",
            (long long)number(p, "SELECT count(*) FROM pages"), (long long)number(p, "SELECT count(*) FROM articles"),
            (long long)number(p, "SELECT count(*) FROM articles WHERE published IS NULL"),
            (long long)number(p, "SELECT count(*) FROM articles WHERE language IS NOT NULL AND language <> 'en'"),
            (long long)number(p, "SELECT count(*) FROM reprints"));
}

/* ---- timeline ---- */

/* "KAZGOV 0234 IGOCST ×2": the codes of a happening, and how many sources tell it when there are several */
static br_str codes_of(const page *p, br_query *query) {
    br_buf codes = br_buf_on(p->arena);
    br_buf_format(&codes, "%.*s %.*s", BR_FMT(br_query_str(query, 2)), BR_FMT(br_query_str(query, 3)));
    br_str target = br_query_str(query, 4);
    if (target.len) br_buf_format(&codes, " %.*s", BR_FMT(shortened(p, target, 20)));
    if (br_query_int(query, 5) > 1) br_buf_format(&codes, " ×%lld", (long long)br_query_int(query, 5));
    return br_buf_str(&codes);
}

static br_status say_happening(const page *p, br_query *query, br_error *error) {
    br_str status = shortened(p, br_query_str(query, 1), STATUS_WIDTH), codes = codes_of(p, query), words;
    BR_FORWARD(br_headline(p->store, br_query_str(query, 6), br_query_str(query, 7), p->arena, &words, error));
    br_str day = br_query_str(query, 0);
    size_t used = 2 + DAY_WIDTH + sizeof "  []    " - 1 + br_utf8_count(status) + CODES_WIDTH;
    size_t room = p->width > used + LEAST_WORDS ? p->width - used : LEAST_WORDS;
    words = shortened(p, words, room);
    int blanks = (int)(room - br_utf8_count(words));
    fprintf(p->out, "  %.*s%*s  [%.*s]  %.*s%*s  %.*s\n", BR_FMT(day), (int)(DAY_WIDTH - br_utf8_count(day)), "",
            BR_FMT(status), BR_FMT(words), blanks, "", BR_FMT(codes));
    return BR_OK;
}

static br_status say_timeline(const page *p, br_error *error) {
    br_query *query;
    br_str sql =
        br_str_format(p->arena, "WITH statuses AS (SELECT e.id, " BR_STATUS_SQL " AS status FROM events e), %s",
                      br_question("brief_timeline"));
    BR_FORWARD(br_query_open(p->store, br_str_cstr(p->arena, sql), &query, error));
    br_query_bind_int(query, 1, p->lines);
    fprintf(p->out, "\nTIMELINE\n");
    br_status status = BR_OK;
    int n = 0;
    for (; status == BR_OK && br_query_next(query); n++) status = say_happening(p, query, error);
    if (!n) fprintf(p->out, "  none found\n");
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

/* ---- a dispute ---- */

static br_str source_of(const page *p, br_str article) {
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

static void say_claims(const page *p, const json_t *claims, br_str reason) {
    for (size_t i = 0; i < json_array_size(claims) && i < MAX_CLAIMS; i++) {
        const json_t *c = json_array_get(claims, i);
        br_str holder = br_json_get_str(c, "attributed_to"), as_of = br_json_get_str(c, "as_of");
        br_str site = source_of(p, br_json_get_str(c, "article"));
        fprintf(p->out, "  %-28.*s  as of %-10.*s  %.*s%s%.*s\n", BR_FMT(shortened(p, said_of(c, reason), 28)),
                BR_FMT(as_of.len ? as_of : BR_STR("?")), BR_FMT(shortened(p, site, 40)),
                holder.len ? ", according to " : "", BR_FMT(shortened(p, holder, 30)));
    }
}

static br_status say_dispute(const page *p, br_error *error) {
    br_query *query;
    static const char sql[] =
        "SELECT about, reason, low, high, record, claims FROM disputes WHERE verdict = 'disagree' "
        "ORDER BY (low IS NOT NULL) DESC, claims DESC, id LIMIT 1";
    BR_FORWARD(br_query_open(p->store, sql, &query, error));
    fprintf(p->out, "\nDISPUTE  ");
    if (br_query_next(query)) {
        fprintf(p->out, "%.*s: %lld claims disagree (%.*s)", BR_FMT(br_one_line(p->arena, br_query_str(query, 0))),
                (long long)br_query_int(query, 5), BR_FMT(br_query_str(query, 1)));
        char low[32], high[32];
        if (!br_query_is_null(query, 2))
            fprintf(p->out, ", from %.*s to %.*s", BR_FMT(br_double_text(br_query_double(query, 2), low)),
                    BR_FMT(br_double_text(br_query_double(query, 3), high)));
        fprintf(p->out, "\n");
        json_t *record = br_json_read(p->arena, br_str_copy(p->arena, br_query_str(query, 4)), error);
        say_claims(p, br_json_get_array(record, "claims"), br_json_get_str(record, "reason"));
    } else {
        fprintf(p->out, "none found\n");
    }
    return br_query_close(query, error);
}

/* ---- who blames whom ---- */

/* "X on the unrest: “foreign agents”", a cause that somebody names */
static void say_cause(const page *p, br_query *query) {
    bool negative = br_str_is(br_query_str(query, 3), "-");
    fprintf(p->out, "  %.*s on %.*s: %s“%.*s”\n", BR_FMT(shortened(p, br_query_str(query, 0), 60)),
            BR_FMT(shortened(p, br_query_str(query, 2), 60)), negative ? "not " : "",
            BR_FMT(shortened(p, br_query_str(query, 1), 60)));
}

/* "X against Y: “X accused Y of treason”" */
static br_status say_accusation(const page *p, br_query *query, br_error *error) {
    br_str words;
    BR_FORWARD(br_headline(p->store, br_query_str(query, 2), br_query_str(query, 3), p->arena, &words, error));
    fprintf(p->out, "  %.*s against %.*s: “%.*s”\n", BR_FMT(shortened(p, br_query_str(query, 0), 60)),
            BR_FMT(shortened(p, br_query_str(query, 1), 60)), BR_FMT(shortened(p, words, 60)));
    return BR_OK;
}

static br_status say_blames(const page *p, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(p->store, br_question("brief_blames"), &query, error));
    br_query_bind_int(query, 1, MAX_BLAMES);
    fprintf(p->out, "\nWHO BLAMES WHOM\n");
    br_status status = BR_OK;
    bool any = false;
    for (; status == BR_OK && br_query_next(query); any = true) {
        if (br_query_int(query, 4) == 0) say_cause(p, query);
        else status = say_accusation(p, query, error);
    }
    if (!any) fprintf(p->out, "  none found\n");
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

/* A brief answers at once: a few hundred pages are read anew for it, more of them when asked for. */
static br_status say_verified(const page *p, const char *db, br_error *error) {
    br_verified v = {0};
    if (number(p, "SELECT count(*) FROM pages") > MAX_VERIFIED) {
        fprintf(p->out, "\nVERIFY   biruni verify --db %s\n", db);
        return BR_OK;
    }
    br_status verified = br_verify(p->store, NULL, &v, error);
    if (verified != BR_OK && !v.wrong) return verified;
    fprintf(p->out, "\nVERIFIED %llu spans and %llu paragraphs are where the records say%s\n",
            (unsigned long long)v.spans, (unsigned long long)v.paragraphs,
            v.wrong ? "; SOME ARE NOT: biruni verify" : "");
    return BR_OK;
}

static br_status say_all(const page *p, const char *db, br_error *error) {
    say_read(p);
    BR_FORWARD(say_timeline(p, error));
    BR_FORWARD(say_dispute(p, error));
    BR_FORWARD(say_blames(p, error));
    BR_FORWARD(say_verified(p, db, error));
    fprintf(
        p->out,
        "GO ON    biruni timeline --db %s · disputes · quotes · actors · search WORDS · show ID --why · export --as csv\n",
        db);
    return BR_OK;
}

br_status br_brief(br_store *store, const br_brief_options *options, FILE *out, br_error *error) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory for the page");
    page p = {store, out, arena, options->width ? (size_t)options->width : WIDTH,
              options->lines ? options->lines : TIMELINE_LINES};
    br_status status = say_all(&p, options->db, error);
    br_arena_free(arena);
    return status;
}
