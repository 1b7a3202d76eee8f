#include "look/list.h"

#include "look/condition.h"
#include "look/rows.h"
#include "look/status.h"
#include "look/words.h"

/* An actor is asked for by a part of the name or of another spelling of it, or by the beginning of the code. The spellings of a
 * country are its towns and peoples: by them it is not meant. */
#define ASKED_ACTOR                                                                                                    \
    "(a.name LIKE '%%' || ?%d || '%%' OR (a.kind IS NOT 'country' AND a.aliases LIKE '%%' || ?%d || '%%'))"
#define SPELLINGS                                                                                                      \
    "(SELECT n.value FROM actors a, json_each(json_insert(a.record -> '$.aliases', '$[#]', a.name)) n WHERE "          \
    "a.kind IS NOT 'country' AND " ASKED_ACTOR ")"
#define PARTY(name, code) "(" name " LIKE '%%' || ?%d || '%%' OR " code " GLOB ?%d || '*' OR " name " IN " SPELLINGS ")"

/* the articles that name the actor */
#define NAMED_IN                                                                                                                     \
    "(SELECT m.value ->> '$.article' FROM actors a, json_each(a.record, '$.members') m WHERE a.code GLOB ?%d || '*' OR " ASKED_ACTOR \
    ")"

#define EVENT                                                                                                          \
    .date = BR_DAY_OF("e.date"),                                                                                       \
    .actor = "(" PARTY("e.source", "e.source_code") " OR " PARTY("e.target", "e.target_code") ")",                     \
    .articles = "EXISTS (SELECT 1 FROM event_mentions m JOIN articles y ON y.id = m.article WHERE m.event = e.id",     \
    .order = "ORDER BY e.date IS NULL, " BR_DAY_OF("e.date") ", e.code, e.id", .of_events = true

/* what stands in an article: its acts are those told where it stands */
#define PASSAGE                                                                                                         \
    .acts =                                                                                                             \
        "EXISTS (SELECT 1 FROM mentions e WHERE e.article = x.article AND e.start < x.\"end\" AND e.\"end\" > x.start", \
    .articles = "EXISTS (SELECT 1 FROM articles y WHERE y.id = x.article"
/* who published it, as far as the page says; else the name of the file, without its folders */
#define OUTLET(a)                                                                                                      \
    "coalesce(nullif(" a ".site, ''), nullif(" a ".title, ''), nullif(replace(" a ".uri, rtrim(" a ".uri, replace(" a  \
    ".uri, '/', '')), ''), ''), " a ".uri)"
#define OUTLET_OF_PASSAGE                                                                                              \
    "(SELECT a.published FROM articles a WHERE a.id = x.article) AS published, (SELECT " OUTLET(                       \
        "a") " FROM articles a WHERE a.id = x.article) AS outlet"

/* a figure as people write it: ">2,000", "up 43", "12–120" */
#define WRITTEN(x) "CASE WHEN " x " = CAST(" x " AS INTEGER) THEN format('%,d', " x ") ELSE format('%.6g', " x ") END"
#define AMOUNT                                                                                                         \
    "CASE WHEN x.low < x.high THEN " WRITTEN("x.low") " || '–' || " WRITTEN(                                           \
        "x.high") " ELSE CASE x.modifier WHEN '='"                                                                     \
                  " THEN '' WHEN 'up' THEN 'up ' WHEN 'down' THEN 'down ' ELSE x.modifier END || " WRITTEN(            \
                      "x.value") " END"

#define CLAIM_OF_DISPUTE "json_each(d.record, '$.claims') c"

static const br_list lists[] = {
    {
        .name = "timeline",
        .select =
            "SELECT coalesce(e.date, '?') AS date, CASE e.date_from WHEN 'time' THEN 'told' WHEN 'published' THEN 'page' "
            "WHEN 'inferred' THEN 'guess' ELSE '' END AS dated, '[' || " BR_STATUS_SQL " || ']' AS status, "
            "coalesce(e.source, '') AS who, replace(e.act, '_', ' ') || CASE WHEN e.count > 1 THEN ' (' || e.count || ' times)' "
            "ELSE '' END AS did, coalesce(e.target, '') AS whom, coalesce(e.place, '') AS place, e.code AS code, "
            "e.independent_sources AS sources, substr(e.id, 1, 8) AS id, e.text AS sentence FROM events e",
        .columns = {"date dated status who did whom place code sources id sentence",
                    "dated place sources sentence code"},
        EVENT,
        .usual = "(NOT e.embedded OR e.factuality = 'denied') AND e.code NOT GLOB '01*'",
        .unusual = "also plain statements, and acts told inside of other acts",
    },
    {
        .name = "events",
        .select = "SELECT coalesce(e.date, '') AS date, e.factuality AS factuality, e.source AS source, "
                  "e.source_code AS source_code, e.code AS code, e.act AS act, e.target AS target, "
                  "e.target_code AS target_code, e.place AS place, e.country AS country, e.mentions AS mentions, "
                  "e.articles AS articles, e.independent_sources AS independent_sources, e.goldstein AS goldstein, "
                  "e.id AS id, e.text AS text, e.record AS record FROM events e",
        .columns = {"date factuality source source_code code act target target_code place articles id text",
                    "target_code source_code place factuality articles text"},
        EVENT,
        .usual = "NOT e.embedded",
        .unusual = "also acts told inside of other acts",
    },
    {
        .name = "quotes",
        .select =
            "SELECT x.speaker AS speaker, x.speaker_code AS code, x.type AS type, x.cue AS cue, x.text AS text, "
            "x.article AS article, x.start AS start, x.\"end\" AS \"end\", x.id AS id, x.said AS said, " OUTLET_OF_PASSAGE
            " FROM quotes x",
        .order = "ORDER BY x.speaker IS NULL, x.speaker, x.article, x.start, x.id",
        .columns = {"speaker code published outlet cue id text", "cue outlet published"},
        .actor = PARTY("x.speaker", "x.speaker_code"),
        PASSAGE,
        .usual = "x.said",
        .unusual = "also what was only held, denied, planned or conditional",
    },
    {
        .name = "figures",
        .select =
            "SELECT x.value AS value, x.modifier AS modifier, x.unit AS unit, x.noun AS noun, x.low AS low, "
            "x.high AS high, x.per AS per, x.of AS of, x.as_of AS as_of, x.attributed_to AS attributed_to, "
            "x.text AS text, x.article AS article, x.start AS start, x.\"end\" AS \"end\", x.id AS id, " OUTLET_OF_PASSAGE
            ", " AMOUNT " AS amount FROM figures x",
        .order = "ORDER BY x.noun, x.unit, x.value, x.article, x.start",
        .columns = {"noun amount unit as_of attributed_to outlet id text", "outlet attributed_to as_of unit"},
        .date = BR_DAY_OF("x.as_of"),
        .actor = PARTY("x.attributed_to", "x.attributed_code"),
        PASSAGE,
    },
    {
        .name = "claims",
        .select =
            "SELECT x.holder AS holder, x.holder_code AS code, x.type AS type, x.polarity AS polarity, x.about AS "
            "about, x.says AS says, x.text AS text, x.article AS article, x.start AS start, x.\"end\" AS \"end\", "
            "x.id AS id, " OUTLET_OF_PASSAGE " FROM claims x",
        .order = "ORDER BY x.type, x.about, x.holder, x.article, x.start",
        .columns = {"type holder about polarity published id says", "published polarity about"},
        .actor = PARTY("x.holder", "x.holder_code"),
        PASSAGE,
    },
    {
        .name = "disputes",
        .select = "SELECT d.verdict AS verdict, d.reason AS reason, d.low AS low, d.high AS high, d.claims AS claims, "
                  "d.about AS about, d.id AS id, d.record AS record FROM disputes d",
        .order = "ORDER BY d.verdict DESC, d.claims DESC, d.about, d.id",
        .columns = {"verdict reason low high claims id about", NULL},
        .actor = "(d.about LIKE '%%' || ?%d || '%%' OR EXISTS (SELECT 1 FROM " CLAIM_OF_DISPUTE
                 " WHERE c.value ->> '$.attributed_to' LIKE '%%' || ?%d || '%%'))",
        .acts =
            "EXISTS (SELECT 1 FROM " CLAIM_OF_DISPUTE " JOIN mentions e ON e.article = c.value ->> '$.article' WHERE "
            "e.start < c.value ->> '$.end' AND e.\"end\" > c.value ->> '$.start'",
        .articles =
            "EXISTS (SELECT 1 FROM " CLAIM_OF_DISPUTE " JOIN articles y ON y.id = c.value ->> '$.article' WHERE 1",
    },
    {
        .name = "actors",
        .select =
            "SELECT a.name AS name, a.code AS code, a.kind AS kind, (SELECT count(DISTINCT m.value ->> '$.article') "
            "FROM json_each(a.record, '$.members') m) AS articles, a.aliases AS aliases, a.id AS id, a.record AS "
            "record FROM actors a",
        .order = "ORDER BY articles DESC, a.name, a.id",
        .columns = {"name code kind articles id aliases", "aliases articles"},
        .actor = "(" PARTY("a.name", "a.code") " OR a.aliases LIKE '%%' || ?%d || '%%')",
        .acts = "a.name IN (SELECT p.value FROM mentions e, json_each(json_array(e.source, e.target)) p WHERE 1",
        .articles = "EXISTS (SELECT 1 FROM json_each(a.record, '$.members') m JOIN articles y ON y.id = m.value ->> "
                    "'$.article' WHERE 1",
    },
    {
        .name = "articles",
        .select =
            "SELECT coalesce(x.published, '') AS published, x.published_from AS published_from, x.language AS "
            "language, x.voice AS voice, x.site AS site, x.words AS words, (SELECT count(*) FROM reprints r WHERE "
            "r.article = x.id) AS reprints, x.authors AS authors_json, x.title AS title, x.uri AS uri, x.part AS "
            "part, x.id AS id FROM articles x",
        .order = "ORDER BY x.published IS NULL, x.published, x.uri, x.part",
        .columns = {"published published_from language site words reprints id title",
                    "published_from reprints language words site"},
        .date = BR_DAY_OF("x.published"),
        .actor = "(x.authors LIKE '%%' || ?%d || '%%' OR x.id IN " NAMED_IN ")",
        .acts = "EXISTS (SELECT 1 FROM mentions e WHERE e.article = x.id",
        .articles = "EXISTS (SELECT 1 FROM articles y WHERE y.id = x.id",
    },
    {
        .name = "reprints",
        .select = "SELECT coalesce(x.published, '') AS published, " OUTLET(
            "x") " AS "
                 "outlet, coalesce(o.published, '') AS first, " OUTLET(
                     "o") " AS "
                          "from_outlet, 100 * (r.\"end\" - r.start) / max(length(x.text), 1) AS share, r.similarity / 10 AS same, "
                          "r.article AS article, r.start AS start, r.\"end\" AS \"end\", r.of AS of, r.of_start AS of_start, r.of_end "
                          "AS of_end, r.article AS id, substr(x.text, r.start + 1, r.\"end\" - r.start) AS text FROM reprints r JOIN "
                          "articles x ON x.id = r.article JOIN articles o ON o.id = r.of",
        .order = "ORDER BY r.\"end\" - r.start DESC, r.article, r.start, r.of",
        .columns = {"published outlet first from_outlet share same id text", "from_outlet same first"},
        .date = BR_DAY_OF("x.published"),
        .actor = "x.id IN " NAMED_IN,
        .acts =
            "EXISTS (SELECT 1 FROM mentions e WHERE e.article = x.id AND e.start < r.\"end\" AND e.\"end\" > r.start",
        .articles = "EXISTS (SELECT 1 FROM articles y WHERE y.id = x.id",
    },
    {
        .name = "search",
        /* the hits alone are ranked; snippets, which cost, are made of those that are shown */
        .select = "SELECT search.rowid AS hit, relevance(search, 4.0, 1.0) AS score FROM search",
        .order = "ORDER BY score",
        .columns = {"published site id title snippet", "site published"},
        .actor = "search.rowid IN (SELECT number FROM articles WHERE id IN " NAMED_IN ")",
        .acts = "EXISTS (SELECT 1 FROM articles z JOIN mentions e ON e.article = z.id WHERE z.number = search.rowid",
        .articles = "EXISTS (SELECT 1 FROM articles y WHERE y.number = search.rowid",
        /* snippets in one pass over the matches ("+": not a look-up a hit, of which each goes through the matches again) */
        .around =
            {
                "WITH best AS (",
                "), top AS MATERIALIZED (SELECT best.hit, best.score FROM best JOIN articles y ON y.number = best.hit ORDER BY "
                "best.score, y.id LIMIT %lld), shown AS MATERIALIZED (SELECT search.rowid AS hit, snippet(search, 1, '[', ']', "
                "' … ', 24) AS snippet FROM search WHERE search MATCH ?1 AND +search.rowid IN (SELECT hit FROM top)) SELECT "
                "coalesce(x.published, '') AS published, x.title AS title, shown.snippet AS snippet, x.site AS site, x.id AS id "
                "FROM top JOIN shown ON shown.hit = top.hit JOIN articles x ON x.number = top.hit ORDER BY top.score, x.id",
            },
    },
};

const br_list *br_list_of(const char *name) {
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        if (strcmp(lists[i].name, name) == 0) return &lists[i];
    return NULL;
}

/* hits of one score stand in the order of their ids: as many more are ranked as may share the last one's */
#define TIES 100

/* the rows that the filter lets through, in no order */
static br_status add_rows(br_question_text *q, br_arena *arena, const br_list *l, const br_filter *f, br_error *error) {
    const char *words = NULL;
    if (f->words) BR_FORWARD(br_search_words(arena, f->words, &words, error));
    br_buf_add(&q->sql, br_str_of(l->select));
    br_condition_add(q, "search MATCH ?%d", words);
    return br_conditions_add(q, arena, l, f, error);
}

static br_status build(br_question_text *q, br_arena *arena, const br_list *l, const br_filter *f, br_error *error) {
    if (l->around[0]) br_buf_add(&q->sql, br_str_of(l->around[0]));
    BR_FORWARD(add_rows(q, arena, l, f, error));
    br_buf_byte(&q->sql, ' ');
    br_buf_add(&q->sql, br_str_of(l->order));
    long long limit = f->limit ? f->limit : -1;
    br_buf_format(&q->sql, " LIMIT %lld", limit > 0 && l->around[0] ? limit + TIES : limit);
    if (l->around[1]) br_buf_format(&q->sql, l->around[1], limit);
    br_buf_byte(&q->sql, 0);
    return BR_OK;
}

static br_status write_rows(br_store *store, const br_list *l, const br_question_text *q, const br_look *look,
                            FILE *out, size_t *n, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, q->sql.ptr, &query, error));
    for (int i = 0; i < q->n_values; i++) br_query_bind_str(query, i + 1, br_str_of(q->values[i]));
    br_status status = br_rows_write(query, look, l->columns, out, n, error);
    br_status closed = br_query_close(query, error);
    return status == BR_OK ? closed : status;
}

/* ---- nothing found: what to leave out of the question ---- */

static long long count_rows(br_store *store, br_arena *arena, const br_list *l, const br_filter *f) {
    br_question_text q = {.sql = br_buf_on(arena)};
    br_query *query;
    br_buf_add(&q.sql, BR_STR("SELECT count(*) FROM ("));
    if (add_rows(&q, arena, l, f, NULL) != BR_OK) return 0;
    br_buf_add(&q.sql, BR_STR(")"));
    br_buf_byte(&q.sql, 0);
    if (br_query_open(store, q.sql.ptr, &query, NULL) != BR_OK) return 0;
    for (int i = 0; i < q.n_values; i++) br_query_bind_str(query, i + 1, br_str_of(q.values[i]));
    long long n = br_query_next(query) ? br_query_int(query, 0) : 0;
    br_query_close(query, NULL);
    return n;
}

/* There is none whatever is asked: no article was read, or none in the language that is coded. */
static br_status tell_lack(br_store *store, br_arena *arena, const br_list *l, br_error *error) {
    const br_list *articles = br_list_of("articles");
    br_filter any = {.everything = true}, english = {.language = "en", .everything = true};
    if (!count_rows(store, arena, articles, &any))
        return br_fail(error, BR_NOTHING_FOUND, "nothing found: the database has no article");
    const char *what = strcmp(l->name, "timeline") == 0 ? "events" : l->name;
    bool is_coded = strcmp(l->name, "reprints") != 0; /* those are found in any language */
    const char *why = !is_coded || count_rows(store, arena, articles, &english)
                          ? ""
                          : "; none of its articles is in English, the language that is coded";
    return br_fail(error, BR_NOTHING_FOUND, "nothing found: the database has no %s%s", what, why);
}

/* "there are 12 without --actor": each part of the filter that alone keeps rows out; if there is none, what is there without all */
static br_status say_nothing_found(br_store *store, br_arena *arena, const br_list *l, const br_filter *f,
                                   br_error *error) {
    br_filter less = *f;
    struct {
        const char *name, **text;
        bool *flag;
        int64_t *number;
    } parts[] = {{"from", .text = &less.from},
                 {"to", .text = &less.to},
                 {"actor", .text = &less.actor},
                 {"code", .text = &less.code},
                 {"place", .text = &less.place},
                 {"language", .text = &less.language},
                 {"factuality", .text = &less.factuality},
                 {"outlet", .text = &less.outlet},
                 {"domestic", .flag = &less.domestic},
                 {"international", .flag = &less.international},
                 {"sources", .number = &less.sources}};
    br_buf hints = br_buf_on(arena);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++, less = *f) {
        if (parts[i].text ? !*parts[i].text : parts[i].flag ? !*parts[i].flag : !*parts[i].number) continue;
        if (parts[i].text) *parts[i].text = NULL;
        if (parts[i].flag) *parts[i].flag = false;
        if (parts[i].number) *parts[i].number = 0;
        long long n = count_rows(store, arena, l, &less);
        if (n) br_buf_format(&hints, "%s %lld without --%s", hints.len ? "," : "", n, parts[i].name);
    }
    if (hints.len) return br_fail(error, BR_NOTHING_FOUND, "nothing found; there are%.*s", BR_FMT(br_buf_str(&hints)));
    br_filter all = {.words = f->words, .everything = true};
    long long n = count_rows(store, arena, l, &all);
    if (n) return br_fail(error, BR_NOTHING_FOUND, "nothing found; there are %lld with --everything and no filter", n);
    if (f->words) return br_fail(error, BR_NOTHING_FOUND, "nothing found: no article has all of these words");
    return tell_lack(store, arena, l, error);
}

const char *br_list_unusual(const char *name) {
    const br_list *l = br_list_of(name);
    return l ? l->unusual : NULL;
}

br_status br_list_write(br_store *store, const char *name, const br_filter *filter, const br_look *look, FILE *out,
                        br_error *error) {
    const br_list *l = br_list_of(name);
    if (!l) return br_fail(error, BR_USAGE, "no such list: \"%s\"", name);
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory for a query");
    br_question_text q = {.sql = br_buf_on(arena)};
    br_status status = build(&q, arena, l, filter, error);
    size_t n = 0;
    if (status == BR_OK) status = write_rows(store, l, &q, look, out, &n, error);
    if (status == BR_OK && !n) status = say_nothing_found(store, arena, l, filter, error);
    br_arena_free(arena);
    return status;
}
