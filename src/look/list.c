#include "look/list.h"

#include "base/buf.h"
#include "look/rows.h"
#include "look/status.h"

/* What a filter means on a list: the SQL condition, with one parameter. NULL: the filter does not apply. */
typedef struct list {
    const char *name, *select, *order;
    const char *date, *actor, *code, *place, *language, *factuality, *domestic, *usual;
    const char
        *around[2]; /* what stands before and behind the limited select, where its rows are only the way to others */
} list;

/* an actor is asked for by a part of the name, or by the beginning of the code */
#define PARTY(name, code) "(" name " LIKE '%%' || ?%d || '%%' OR " code " GLOB ?%d || '*')"

/* Dates are shortened to what is known, and so may be the bounds: each is compared as far as both go. */
#define EVENT_FILTERS                                                                                                  \
    .date = "e.date", .actor = "(" PARTY("e.source", "e.source_code") " OR " PARTY("e.target", "e.target_code") ")",   \
    .code = "e.code GLOB ?%d || '*'", .place = "(e.place LIKE '%%' || ?%d || '%%' OR e.country = ?%d)",                \
    .language = "e.id IN (SELECT m.event FROM event_mentions m JOIN articles a ON a.id = m.article WHERE "             \
                "a.language = ?%d)",                                                                                   \
    .factuality = "e.factuality = ?%d", .domestic = "e.domestic"

#define IN_ARTICLE_LANGUAGE "(SELECT a.language FROM articles a WHERE a.id = x.article) = ?%d"
#define ARTICLE_DATE        "(SELECT a.published FROM articles a WHERE a.id = x.article)"

static const list lists[] = {
    {
        .name = "timeline",
        .select = "SELECT coalesce(e.date, '?') AS date, '[' || " BR_STATUS_SQL " || ']' AS status, "
                  "coalesce(e.source, '') AS who, e.act || CASE WHEN e.count > 1 THEN ' (' || e.count || ' times)' "
                  "ELSE '' END AS did, coalesce(e.target, '') AS whom, coalesce(e.place, '') AS place, e.code AS code, "
                  "e.independent_sources AS sources, substr(e.id, 1, 8) AS id, e.text AS sentence FROM events e",
        .order = "ORDER BY e.date IS NULL, e.date, e.code, e.id",
        EVENT_FILTERS,
        .usual = "(NOT e.embedded OR e.factuality = 'denied') AND e.code NOT GLOB '01*'",
    },
    {
        .name = "events",
        .select = "SELECT coalesce(e.date, '') AS date, e.factuality AS factuality, e.source AS source, "
                  "e.source_code AS source_code, e.code AS code, e.act AS act, e.target AS target, "
                  "e.target_code AS target_code, e.place AS place, e.country AS country, e.mentions AS mentions, "
                  "e.articles AS articles, e.independent_sources AS independent_sources, e.goldstein AS goldstein, "
                  "e.id AS id, e.text AS text, e.record AS record FROM events e",
        .order = "ORDER BY e.date IS NULL, e.date, e.code, e.id",
        EVENT_FILTERS,
        .usual = "NOT e.embedded",
    },
    {
        .name = "quotes",
        .select =
            "SELECT x.speaker AS speaker, x.speaker_code AS code, x.type AS type, x.cue AS cue, x.text AS text, "
            "x.article AS article, x.start AS start, x.\"end\" AS \"end\", x.id AS id, x.said AS said FROM quotes x",
        .order = "ORDER BY x.speaker IS NULL, x.speaker, x.article, x.start, x.id",
        .date = ARTICLE_DATE,
        .actor = PARTY("x.speaker", "x.speaker_code"),
        .language = IN_ARTICLE_LANGUAGE,
        .usual = "x.said",
    },
    {
        .name = "figures",
        .select =
            "SELECT x.value AS value, x.modifier AS modifier, x.unit AS unit, x.noun AS noun, x.low AS low, "
            "x.high AS high, x.per AS per, x.of AS of, x.as_of AS as_of, x.attributed_to AS attributed_to, "
            "x.text AS text, x.article AS article, x.start AS start, x.\"end\" AS \"end\", x.id AS id FROM figures x",
        .order = "ORDER BY x.noun, x.unit, x.value, x.article, x.start",
        .date = "x.as_of",
        .actor = PARTY("x.attributed_to", "x.attributed_code"),
        .language = IN_ARTICLE_LANGUAGE,
    },
    {
        .name = "claims",
        .select =
            "SELECT x.holder AS holder, x.holder_code AS code, x.type AS type, x.polarity AS polarity, x.about AS "
            "about, x.says AS says, x.text AS text, x.article AS article, x.start AS start, x.\"end\" AS \"end\", "
            "x.id AS id FROM claims x",
        .order = "ORDER BY x.type, x.about, x.holder, x.article, x.start",
        .date = ARTICLE_DATE,
        .actor = PARTY("x.holder", "x.holder_code"),
        .language = IN_ARTICLE_LANGUAGE,
    },
    {
        .name = "disputes",
        .select = "SELECT d.verdict AS verdict, d.reason AS reason, d.low AS low, d.high AS high, d.claims AS claims, "
                  "d.about AS about, d.id AS id, d.record AS record FROM disputes d",
        .order = "ORDER BY d.verdict DESC, d.claims DESC, d.about, d.id",
        .actor = "(d.record LIKE '%%' || ?%d || '%%')",
    },
    {
        .name = "actors",
        .select = "SELECT a.name AS name, a.code AS code, a.kind AS kind, a.members AS articles, a.aliases AS aliases, "
                  "a.id AS id, a.record AS record FROM actors a",
        .order = "ORDER BY a.members DESC, a.name, a.id",
        .actor = "(" PARTY("a.name", "a.code") " OR a.aliases LIKE '%%' || ?%d || '%%')",
    },
    {
        .name = "articles",
        .select =
            "SELECT coalesce(x.published, '') AS published, x.published_from AS published_from, x.language AS "
            "language, x.voice AS voice, x.site AS site, x.words AS words, (SELECT count(*) FROM reprints r WHERE "
            "r.article = x.id) AS reprints, x.authors AS authors_json, x.title AS title, x.uri AS uri, x.part AS "
            "part, x.id AS id FROM articles x",
        .order = "ORDER BY x.published IS NULL, x.published, x.uri, x.part",
        .date = "x.published",
        .actor = "(x.authors LIKE '%%' || ?%d || '%%')",
        .language = "x.language = ?%d",
    },
    {
        .name = "search",
        /* the hits alone are ranked; what costs (snippets) is made for those that are shown */
        .select = "SELECT search.rowid AS hit, bm25(search, 4.0, 1.0) AS score FROM search",
        .order = "ORDER BY score",
        .date = "(SELECT a.published FROM articles a WHERE a.number = search.rowid)",
        .language = "(SELECT a.language FROM articles a WHERE a.number = search.rowid) = ?%d",
        .around =
            {
                "SELECT coalesce(x.published, '') AS published, x.title AS title, (SELECT snippet(search, 1, '[', ']', ' … ', "
                "24) FROM search WHERE search MATCH ?1 AND rowid = top.hit) AS snippet, x.site AS site, x.id AS id FROM (SELECT "
                "best.hit, best.score FROM (",
                ") best JOIN articles y ON y.number = best.hit ORDER BY best.score, y.id LIMIT %lld) top JOIN articles x ON "
                "x.number = top.hit ORDER BY top.score, x.id",
            },
    },
};

static const list *find_list(const char *name) {
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        if (strcmp(lists[i].name, name) == 0) return &lists[i];
    return NULL;
}

/* ---- the question ---- */

typedef struct question {
    br_buf sql;
    const char *values[8];
    int n_values;
    bool has_where;
} question;

static void add_condition(question *q, const char *condition) {
    br_buf_add(&q->sql, q->has_where ? BR_STR(" AND ") : BR_STR(" WHERE "));
    q->has_where = true;
    int n = q->n_values;
    for (br_str rest = br_str_of(condition); rest.len;) {
        size_t percent = br_str_find_byte(rest, '%');
        br_buf_add(&q->sql, br_str_slice(rest, 0, percent == BR_NOT_FOUND ? rest.len : percent));
        if (percent == BR_NOT_FOUND) break;
        if (rest.ptr[percent + 1] == 'd') br_buf_format(&q->sql, "%d", n);
        else br_buf_byte(&q->sql, '%');
        rest = br_str_from(rest, percent + 2);
    }
}

/* a condition with a value: each %d in it becomes the number of the parameter */
static void add_filter(question *q, const char *condition, const char *value) {
    if (!condition || !value) return;
    q->values[q->n_values++] = value;
    add_condition(q, condition);
}

static void add_dates(question *q, br_arena *arena, const list *l, const br_filter *f) {
    if (!l->date) return;
    const char *from = "%1$s >= substr(?%%d, 1, length(%1$s))", *to = "substr(%1$s, 1, length(?%%d)) <= ?%%d";
    if (f->from) {
        br_str condition = br_str_format(arena, from, l->date);
        add_filter(q, br_str_cstr(arena, condition), f->from);
    }
    if (f->to) {
        br_str condition = br_str_format(arena, to, l->date);
        add_filter(q, br_str_cstr(arena, condition), f->to);
    }
}

/* Words of a search become quoted FTS5 strings, so that no sign in them is read as syntax; "a phrase" stays one. */
static const char *search_words(br_arena *arena, const char *words) {
    br_buf out = br_buf_on(arena);
    br_str rest = br_str_trim(br_str_of(words));
    while (rest.len) {
        bool phrase = rest.ptr[0] == '"';
        if (phrase) rest = br_str_from(rest, 1);
        size_t end = br_str_find_byte(rest, phrase ? '"' : ' ');
        br_str word = br_str_slice(rest, 0, end == BR_NOT_FOUND ? rest.len : end);
        rest = br_str_trim(br_str_from(rest, end == BR_NOT_FOUND ? rest.len : end + 1));
        bool prefix = !phrase && word.len > 1 && word.ptr[word.len - 1] == '*';
        if (prefix) word.len--;
        if (!word.len) continue;
        br_buf_byte(&out, '"');
        for (size_t i = 0; i < word.len; i++) br_buf_byte(&out, word.ptr[i] == '"' ? ' ' : word.ptr[i]);
        br_buf_add(&out, prefix ? BR_STR("\"* ") : BR_STR("\" "));
    }
    return br_str_cstr(arena, br_buf_str(&out));
}

/* hits of one score stand in the order of their ids: as many more are ranked as may share the last one's */
#define TIES 100

static void build(question *q, br_arena *arena, const list *l, const br_filter *f) {
    if (l->around[0]) br_buf_add(&q->sql, br_str_of(l->around[0]));
    br_buf_add(&q->sql, br_str_of(l->select));
    if (f->words) add_filter(q, "search MATCH ?%d", search_words(arena, f->words));
    add_dates(q, arena, l, f);
    add_filter(q, l->actor, f->actor);
    add_filter(q, l->code, f->code);
    add_filter(q, l->place, f->place);
    add_filter(q, l->language, f->language);
    add_filter(q, l->factuality, f->factuality);
    if (l->domestic && f->domestic) add_condition(q, l->domestic);
    if (l->domestic && f->international)
        add_condition(q, "NOT e.domestic AND e.source_code IS NOT NULL AND e.target_code IS NOT NULL");
    if (l->usual && !f->everything) add_condition(q, l->usual);
    br_buf_byte(&q->sql, ' ');
    br_buf_add(&q->sql, br_str_of(l->order));
    long long limit = f->limit > 0 ? f->limit : -1;
    br_buf_format(&q->sql, " LIMIT %lld", limit > 0 && l->around[0] ? limit + TIES : limit);
    if (l->around[1]) br_buf_format(&q->sql, l->around[1], limit);
    br_buf_byte(&q->sql, 0);
}

br_status br_list_write(br_store *store, const char *name, const br_filter *filter, br_format format, int width,
                        FILE *out, br_error *error) {
    const list *l = find_list(name);
    if (!l) return br_fail(error, BR_USAGE, "no such list: \"%s\"", name);
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory for a query");
    question q = {.sql = br_buf_on(arena)};
    build(&q, arena, l, filter);
    br_query *query;
    br_status status = br_query_open(store, q.sql.ptr, &query, error);
    if (status == BR_OK) {
        size_t n = 0;
        for (int i = 0; i < q.n_values; i++) br_query_bind_str(query, i + 1, br_str_of(q.values[i]));
        status = br_rows_write(query, format, width, out, &n, error);
        br_status closed = br_query_close(query, error);
        if (status == BR_OK) status = closed;
        if (status == BR_OK && !n) status = br_fail(error, BR_NOTHING_FOUND, "nothing found");
    }
    br_arena_free(arena);
    return status;
}
