#include "look/brief.h"

#include "base/buf.h"
#include "engine/evidence.h"
#include "look/status.h"

enum {
    WIDTH = 120,
    TIMELINE_LINES = 14,
    STATUS_WIDTH = 26,
    CODES_WIDTH = 22,
    LEAST_WORDS = 30,
    MAX_CLAIMS = 6,
    MAX_BLAMES = 5
};

typedef struct page {
    br_store *store;
    FILE *out;
    br_arena *arena;
    size_t width;
    int lines;
} page;

/* at most `width` characters of a text, cut at a blank where one is near */
static br_str shortened(const page *p, br_str text, size_t width) {
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

/* The happenings worth a line: several sources, both sides known, a date of their own, an act that weighs much on Goldstein's
 * scale; and of each status some. `spot` ranks within the status, so that plans and denials are not crowded out. Each is
 * told by the mention that is the surest, the shortest of these. */
static const char timeline_sql[] =
    "WITH s AS (SELECT e.*, " BR_STATUS_SQL " AS status FROM events e WHERE e.date IS NOT NULL AND e.code <> '' AND "
    "e.code NOT GLOB '01*' AND e.source_code IS NOT NULL AND (NOT e.embedded OR e.factuality <> 'asserted')), "
    "w AS (SELECT s.*, 4 * (independent_sources - 1) + 3 * (target_code IS NOT NULL) + "
    "2 * (date_from = 'time') + abs(coalesce(goldstein, 0)) / 2 + length(code) AS weight FROM s), "
    "r AS (SELECT w.*, row_number() OVER (PARTITION BY substr(status, 1, 6) ORDER BY weight DESC, mentions DESC, id) AS spot "
    "FROM w), "
    "c AS (SELECT * FROM r ORDER BY CASE WHEN status = 'happened' THEN spot ELSE 3 * spot END, id LIMIT ?1) "
    "SELECT date, status, source, source_code, code, coalesce(target_code, target, ''), independent_sources, "
    "(SELECT m.text FROM event_mentions em JOIN mentions m ON m.id = em.mention WHERE em.event = c.id "
    "ORDER BY m.confidence DESC, length(m.text), m.id LIMIT 1) FROM c ORDER BY date, id";

/* the last word of a name, which a clause repeats where it names the actor itself: "Tokayev" of "Kassym-Jomart Tokayev" */
static br_str last_word(br_str name) {
    size_t blank = br_str_rfind_byte(name, ' ');
    return blank == BR_NOT_FOUND ? name : br_str_from(name, blank + 1);
}

/* the clause in the page's own words; where it does not name who acts ("to send 150 soldiers"), the name before it */
static br_str plain_words(const page *p, br_str actor, br_str clause) {
    if (br_str_has(clause, last_word(actor))) return clause;
    return br_str_format(p->arena, "%.*s: %.*s", BR_FMT(actor), BR_FMT(clause));
}

/* "KAZGOV 0234 IGOCST ×2": the codes of a happening, and how many sources tell it when there are several */
static br_str codes_of(const page *p, br_query *query) {
    br_buf codes = br_buf_on(p->arena);
    br_buf_format(&codes, "%.*s %.*s", BR_FMT(br_query_str(query, 3)), BR_FMT(br_query_str(query, 4)));
    br_str target = br_query_str(query, 5);
    if (target.len) br_buf_format(&codes, " %.*s", BR_FMT(shortened(p, target, 20)));
    if (br_query_int(query, 6) > 1) br_buf_format(&codes, " ×%lld", (long long)br_query_int(query, 6));
    return br_buf_str(&codes);
}

static br_status say_timeline(const page *p, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(p->store, timeline_sql, &query, error));
    br_query_bind_int(query, 1, p->lines);
    fprintf(p->out, "\nTIMELINE\n");
    while (br_query_next(query)) {
        br_str status = shortened(p, br_query_str(query, 1), STATUS_WIDTH), codes = codes_of(p, query);
        br_str words = plain_words(p, br_query_str(query, 2), br_query_str(query, 7));
        size_t used = sizeof "  2022-01-01  []    " - 1 + br_utf8_count(status) + CODES_WIDTH;
        size_t room = p->width > used + LEAST_WORDS ? p->width - used : LEAST_WORDS;
        words = shortened(p, words, room);
        int blanks = (int)(room - br_utf8_count(words));
        fprintf(p->out, "  %-10.*s  [%.*s]  %.*s%*s  %.*s\n", BR_FMT(br_query_str(query, 0)), BR_FMT(status),
                BR_FMT(words), blanks, "", BR_FMT(codes));
    }
    return br_query_close(query, error);
}

/* ---- a dispute ---- */

static br_str source_of(const page *p, br_str article) {
    br_query *query;
    br_str name = BR_STR("?");
    static const char sql[] = "SELECT coalesce(nullif(site, ''), nullif(title, ''), uri) FROM articles WHERE id = ?1";
    if (br_query_open(p->store, sql, &query, NULL) != BR_OK) return name;
    br_query_bind_str(query, 1, article);
    if (br_query_next(query)) name = br_str_copy(p->arena, br_query_str(query, 0));
    br_query_close(query, NULL);
    return name;
}

static void say_claims(const page *p, const json_t *claims) {
    for (size_t i = 0; i < json_array_size(claims) && i < MAX_CLAIMS; i++) {
        const json_t *c = json_array_get(claims, i);
        br_str holder = br_json_get_str(c, "attributed_to"), as_of = br_json_get_str(c, "as_of");
        br_str site = source_of(p, br_json_get_str(c, "article"));
        fprintf(p->out, "  %-28.*s  as of %-10.*s  %.*s%s%.*s\n", BR_FMT(shortened(p, br_json_get_str(c, "text"), 28)),
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
        fprintf(p->out, "%.*s: %lld claims disagree (%.*s)", BR_FMT(br_query_str(query, 0)),
                (long long)br_query_int(query, 5), BR_FMT(br_query_str(query, 1)));
        char low[32], high[32];
        if (!br_query_is_null(query, 2))
            fprintf(p->out, ", from %.*s to %.*s", BR_FMT(br_double_text(br_query_double(query, 2), low)),
                    BR_FMT(br_double_text(br_query_double(query, 3), high)));
        fprintf(p->out, "\n");
        json_t *record = br_json_read(p->arena, br_str_copy(p->arena, br_query_str(query, 4)), error);
        say_claims(p, br_json_get_array(record, "claims"));
    } else {
        fprintf(p->out, "none found\n");
    }
    return br_query_close(query, error);
}

/* ---- who blames whom ---- */

static br_status say_blames(const page *p, br_error *error) {
    br_query *query;
    static const char sql[] =
        "WITH causes AS (SELECT holder, says, about, polarity, 0 AS kind, row_number() OVER (ORDER BY count(*) DESC, "
        "holder_code IS NULL OR holder_code = '', holder, says) AS spot FROM claims WHERE type = 'cause' AND holder IS NOT "
        "NULL AND holder <> 'unnamed' GROUP BY holder, says), "
        "pairs AS (SELECT min(id) AS id, source, target, row_number() OVER (ORDER BY max(independent_sources) DESC, "
        "max(length(code)) DESC, source, target) AS spot FROM events WHERE code GLOB '11*' AND factuality = 'asserted' AND NOT "
        "embedded AND source_code IS NOT NULL AND target_code IS NOT NULL AND source <> target GROUP BY source, target), "
        "accusations AS (SELECT source, target, (SELECT m.text FROM event_mentions em JOIN mentions m ON m.id = em.mention "
        "WHERE em.event = pairs.id ORDER BY length(m.text), m.id LIMIT 1), '', 1, spot FROM pairs) "
        "SELECT * FROM (SELECT * FROM causes UNION ALL SELECT * FROM accusations) ORDER BY spot, kind LIMIT ?1";
    BR_FORWARD(br_query_open(p->store, sql, &query, error));
    br_query_bind_int(query, 1, MAX_BLAMES);
    fprintf(p->out, "\nWHO BLAMES WHOM\n");
    while (br_query_next(query)) {
        br_str holder = br_query_str(query, 0), says = shortened(p, br_query_str(query, 1), 60);
        br_str about = shortened(p, br_query_str(query, 2), 60);
        bool is_cause = br_query_int(query, 4) == 0, negative = br_str_is(br_query_str(query, 3), "-");
        if (is_cause)
            fprintf(p->out, "  %.*s on %.*s: %s“%.*s”\n", BR_FMT(holder), BR_FMT(about), negative ? "not " : "",
                    BR_FMT(says));
        else fprintf(p->out, "  %.*s accuses %.*s: “%.*s”\n", BR_FMT(holder), BR_FMT(says), BR_FMT(about));
    }
    return br_query_close(query, error);
}

static br_status say_all(const page *p, const char *db, br_error *error) {
    br_verified v = {0};
    say_read(p);
    BR_FORWARD(say_timeline(p, error));
    BR_FORWARD(say_dispute(p, error));
    BR_FORWARD(say_blames(p, error));
    br_status verified = br_verify(p->store, NULL, &v, error);
    if (verified != BR_OK && !v.wrong) return verified;
    fprintf(p->out, "\nVERIFIED %llu spans and %llu paragraphs are where the records say%s\n",
            (unsigned long long)v.spans, (unsigned long long)v.paragraphs,
            v.wrong ? "; SOME ARE NOT: biruni verify" : "");
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
