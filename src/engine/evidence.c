#include "engine/evidence.h"

#include "base/hash.h"
#include "markup/unicode.h"

typedef struct check {
    br_store *store;
    const br_log *log;
    br_verified *counts;
    br_arena *page_arena; /* holds the page checked last: articles of one page come in no order, but pages are few */
    br_str page_id, page_text;
    br_status page_loaded; /* BR_NOTHING_FOUND: the database has no such page */
} check;

/* one thing that must hold */
static void hold(check *c, bool holds, uint64_t *counter, const char *what, br_str id, br_str detail) {
    if (holds) {
        ++*counter;
        return;
    }
    c->counts->wrong++;
    if (detail.len > 120) detail.len = 120;
    br_log_line(c->log, BR_LOG_ERROR, "%s does not hold: %.*s: \"%.*s\"", what, BR_FMT(id), BR_FMT(detail));
}

/* ---- spans ---- */

static bool is_span(const json_t *object) {
    return json_is_integer(json_object_get(object, "start")) && json_is_integer(json_object_get(object, "end")) &&
           json_is_string(json_object_get(object, "text"));
}

/* every object below `value` that has start, end and text; records are a few levels deep at most */
static void check_spans(check *c, const br_cp_index *index, br_str article, const json_t *value, int depth) {
    if (depth > BR_JSON_MAX_DEPTH) return;
    if (json_is_array(value)) {
        for (size_t i = 0; i < json_array_size(value); i++)
            check_spans(c, index, article, json_array_get(value, i), depth + 1);
        return;
    }
    if (!json_is_object(value)) return;
    if (is_span(value)) {
        json_int_t start = br_json_get_int(value, "start", -1), end = br_json_get_int(value, "end", -1);
        bool inside = start >= 0 && start <= end && (size_t)end <= index->count;
        br_str text = br_json_get_str(value, "text");
        br_str slice =
            inside ? br_str_slice(index->text, br_byte_of_cp(index, (size_t)start), br_byte_of_cp(index, (size_t)end))
                   : BR_STR("");
        hold(c, inside && br_str_eq(slice, text), &c->counts->spans, "a span", article, text);
    }
    const char *key;
    json_t *member;
    json_object_foreach ((json_t *)(uintptr_t)value, key, member) check_spans(c, index, article, member, depth + 1);
}

/* ---- paragraphs ---- */

/* letters and signs only: white space can be anything between the page and the article */
static br_str without_space(br_arena *arena, br_str text) {
    br_buf out = br_buf_on(arena);
    br_buf_reserve(&out, text.len + 1);
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t cp = br_utf8_next(text, &at);
        if (!br_cp_is_space(cp)) br_buf_add(&out, br_str_slice(text, start, at));
    }
    return br_buf_str(&out);
}

static br_status load_page(check *c, br_str id, br_error *error) {
    if (br_str_eq(c->page_id, id)) return c->page_loaded;
    br_arena_reset(c->page_arena);
    c->page_id = br_str_copy(c->page_arena, id);
    br_page page;
    c->page_loaded = br_store_page(c->store, id, c->page_arena, &page, error);
    if (c->page_loaded == BR_OK) c->page_text = without_space(c->page_arena, br_page_text(&page, c->page_arena));
    return c->page_loaded;
}

static void check_paragraphs(check *c, const br_article *article, br_arena *arena) {
    br_str rest = article->text;
    while (rest.len) {
        size_t end = br_str_find(rest, BR_STR("\n\n"));
        br_str paragraph = br_str_slice(rest, 0, end == BR_NOT_FOUND ? rest.len : end);
        rest = br_str_from(rest, end == BR_NOT_FOUND ? rest.len : end + 2);
        bool holds = br_str_has(c->page_text, without_space(arena, paragraph));
        hold(c, holds, &c->counts->paragraphs, "a paragraph", article->id, paragraph);
    }
}

/* what lists and search read is the text of the record */
static br_status check_column(check *c, const br_article *article, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(c->store, "SELECT text FROM articles WHERE id = ?1", &query, error));
    br_query_bind_str(query, 1, article->id);
    bool same = br_query_next(query) && br_str_eq(br_query_str(query, 0), article->text);
    if (!same) hold(c, false, NULL, "the text of an article", article->id, article->title);
    return br_query_close(query, error);
}

static br_status check_article(void *context, br_article *article, br_arena *arena, br_error *error) {
    check *c = context;
    br_buf out = br_buf_on(arena);
    br_json json = br_json_on(&out);
    br_article_write(&json, article, (br_write_options){0}, arena);
    json_t *record = br_json_read(arena, br_buf_str(&out), error);
    br_cp_index index = br_cp_index_of(arena, article->text);
    uint64_t wrong = c->counts->wrong;
    check_spans(c, &index, article->id, record, 0);
    br_status loaded = load_page(c, article->page.sha256, error);
    if (loaded == BR_OK) check_paragraphs(c, article, arena);
    else if (loaded != BR_NOTHING_FOUND) return loaded; /* an article that came as a record has no page */
    BR_FORWARD(check_column(c, article, error));
    c->counts->articles += c->counts->wrong == wrong;
    return BR_OK;
}

/* ---- pages ---- */

static br_status check_pages(check *c, br_arena *arena, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(c->store, "SELECT id FROM pages ORDER BY id", &query, error));
    br_status status = BR_OK;
    while (status == BR_OK && br_query_next(query)) {
        br_page page;
        status = br_store_page(c->store, br_query_str(query, 0), arena, &page, error);
        if (status != BR_OK) break;
        bool holds = br_str_eq(br_sha256_hex(arena, page.bytes), page.sha256);
        hold(c, holds, &c->counts->pages, "the sha256 of a page", page.id, page.uri);
        br_arena_reset(arena);
    }
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

/* ---- rows ---- */

#define OF_TEXT(table)                                                                                                 \
    "SELECT n.id, n.text FROM " table " n LEFT JOIN articles a ON a.id = n.article WHERE a.id IS NULL OR "             \
    "substr(a.text, n.start + 1, n.\"end\" - n.start) IS NOT n.text"

/* Rows of the tables that lists and exports show, which do not hold. Those of the relations are asked for only when nothing was
 * added since they were made. */
static const struct {
    const char *what, *sql;
    bool of_relations;
} row_checks[] = {
    {"a mention", OF_TEXT("mentions"), false},
    {"a quote", OF_TEXT("quotes"), false},
    {"a figure", OF_TEXT("figures"), false},
    {"a claim", OF_TEXT("claims"), false},
    {"an event", "SELECT id, text FROM events WHERE NOT json_valid(record)", true},
    {"an actor", "SELECT id, name FROM actors WHERE NOT json_valid(record)", true},
    {"a mention of an event",
     "SELECT m.event, m.mention FROM event_mentions m LEFT JOIN mentions n ON n.id = m.mention "
     "LEFT JOIN events e ON e.id = m.event WHERE n.id IS NULL OR e.id IS NULL",
     true},
    {"a reprint",
     "SELECT r.article, r.of FROM reprints r LEFT JOIN articles a ON a.id = r.article LEFT JOIN articles o ON o.id = r.of "
     "WHERE a.id IS NULL OR o.id IS NULL OR r.start < 0 OR r.start > r.\"end\" OR r.\"end\" > length(a.text) OR "
     "r.of_start < 0 OR r.of_start > r.of_end OR r.of_end > length(o.text)",
     true},
    {"a claim of a dispute",
     "SELECT d.id, c.value ->> 'text' FROM disputes d JOIN json_each(d.record, '$.claims') c "
     "LEFT JOIN articles a ON a.id = c.value ->> 'article' WHERE a.id IS NULL OR "
     "substr(a.text, (c.value ->> 'start') + 1, (c.value ->> 'end') - (c.value ->> 'start')) IS NOT c.value ->> 'text'",
     true},
};

static br_status check_rows(check *c, br_error *error) {
    bool is_related = !br_store_is_outdated(c->store);
    for (size_t i = 0; i < sizeof row_checks / sizeof row_checks[0]; i++) {
        br_query *query;
        if (row_checks[i].of_relations && !is_related) continue;
        BR_FORWARD(br_query_open(c->store, row_checks[i].sql, &query, error));
        while (br_query_next(query))
            hold(c, false, NULL, row_checks[i].what, br_query_str(query, 0), br_query_str(query, 1));
        BR_FORWARD(br_query_close(query, error));
    }
    return BR_OK;
}

br_status br_verify(br_store *store, const br_log *log, br_verified *counts, br_error *error) {
    br_arena *arena = br_arena_new(0), *page_arena = br_arena_new(0);
    br_status status = BR_OK;
    if (!arena || !page_arena) status = br_fail(error, BR_NO_MEMORY, "no memory to verify");
    check c = {store, log, counts, page_arena, BR_STR(""), BR_STR(""), BR_NOTHING_FOUND};
    *counts = (br_verified){0};
    if (status == BR_OK) status = br_store_check(store, error);
    if (status == BR_OK) status = check_pages(&c, arena, error);
    if (status == BR_OK) status = br_store_each_article(store, arena, check_article, &c, error);
    if (status == BR_OK) status = check_rows(&c, error);
    br_arena_free(arena);
    br_arena_free(page_arena);
    if (status == BR_OK && counts->wrong)
        return br_fail(error, BR_BAD_DATABASE,
                       counts->wrong == 1 ? "\"%s\": %llu thing does not hold" : "\"%s\": %llu things do not hold",
                       br_store_path(store), (unsigned long long)counts->wrong);
    return status;
}

br_status br_event_why(const br_lexicon *lexicon, br_store *store, br_str article_id, br_str event, br_arena *arena,
                       br_str *why, br_error *error) {
    br_item item = {.is_article = true};
    br_articles articles = {0};
    BR_FORWARD(br_store_article(store, article_id, arena, &item.article, error));
    item.article.has = 0;
    br_flow_options options = {BR_STAGE_ANNOTATE, {.why = true}};
    BR_FORWARD(br_flow(lexicon, &options, &item, arena, &articles, error));
    const br_article *a = &articles.at[0];
    for (uint32_t i = 0; i < a->n_events; i++)
        if (br_str_eq(a->events[i].id, event)) {
            *why = a->events[i].why;
            return BR_OK;
        }
    return br_fail(error, BR_NOTHING_FOUND, "this program and its dictionaries do not find the event again");
}
