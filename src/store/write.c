/* write.c: pages, articles and their notes into tables. */
#include "store/binder.h"

static br_str hints_json(const br_page *page, br_arena *scratch) {
    br_buf out = br_buf_on(scratch);
    br_json json = br_json_on(&out);
    br_json_open(&json, '{');
    br_json_key_str(&json, "title", page->hints.title);
    br_json_key_str(&json, "published", page->hints.published);
    br_json_key_str(&json, "language", page->hints.language);
    br_json_key_str(&json, "site", page->hints.site);
    br_json_key_str(&json, "authors", page->hints.authors);
    br_json_close(&json, '}');
    return br_buf_str(&out);
}

br_status br_store_add_page(br_store *store, const br_page *page, br_arena *scratch, br_error *error) {
    BR__BIND(b, BR_ST_PAGE);
    br__bind_str(&b, page->id);
    br__bind_str(&b, page->uri);
    br__bind_str_or_null(&b, page->url);
    br__bind_str_or_null(&b, page->fetched);
    br__bind_str(&b, page->sha256);
    br__bind_str(&b, br_media_type(page->media));
    br__bind_str_or_null(&b, page->charset);
    br__bind_str(&b, hints_json(page, scratch));
    br__bind_int(&b, (int64_t)page->bytes.len);
    BR_FORWARD(br__bind_packed(&b, scratch, page->bytes, error));
    return br_store_do(store, b.statement, error);
}

br_page_known br_store_find_page(br_store *store, br_str id, br_str uri) {
    br_error error;
    br__binder b = {br_store_statement(store, BR_ST_FIND_PAGE, &error), 0};
    if (!b.statement) return BR_PAGE_NEW;
    br__bind_str(&b, id);
    br__bind_str(&b, uri);
    br_page_known known = BR_PAGE_NEW;
    if (sqlite3_step(b.statement) == SQLITE_ROW)
        known = sqlite3_column_int(b.statement, 0) ? BR_PAGE_KNOWN : BR_PAGE_KNOWN_ELSE;
    sqlite3_reset(b.statement);
    return known;
}

br_status br_store_drop_page(br_store *store, br_str id, br_error *error) {
#define OF_PAGE "article IN (SELECT id FROM articles WHERE page = ?1)"
    static const char *const drops[] = {
        "INSERT INTO search(search,rowid,title,text) SELECT 'delete', number, title, text FROM articles WHERE page = ?1",
        "DELETE FROM mentions WHERE " OF_PAGE,
        "DELETE FROM quotes WHERE " OF_PAGE,
        "DELETE FROM figures WHERE " OF_PAGE,
        "DELETE FROM claims WHERE " OF_PAGE,
        "DELETE FROM articles WHERE page = ?1",
        "DELETE FROM pages WHERE id = ?1",
    };
#undef OF_PAGE
    for (size_t i = 0; i < sizeof drops / sizeof drops[0]; i++) {
        br_query *query;
        BR_FORWARD(br_query_open(store, drops[i], &query, error));
        br_query_bind_str(query, 1, id);
        br_query_next(query);
        BR_FORWARD(br_query_close(query, error));
    }
    return br_store_mark_outdated(store, error);
}

/* an article with what its notes' columns need */
typedef struct table {
    br_store *store;
    const br_article *article;
    br_cp_index index;
    br_arena *scratch;
    uint32_t taken; /* notes whose ids others have */
} table;

static br_status do_note(table *t, sqlite3_stmt *statement, br_error *error) {
    BR_FORWARD(br_store_do(t->store, statement, error));
    t->taken += sqlite3_changes(t->store->db) == 0;
    return BR_OK;
}

static void bind_span(br__binder *b, const table *t, br_span span) {
    br__bind_int(b, (int64_t)br_cp_of_byte(&t->index, span.start));
    br__bind_int(b, (int64_t)br_cp_of_byte(&t->index, span.end));
}

static br_status add_mention(table *t, const br_event *e, br_error *error) {
    br_store *store = t->store;
    BR__BIND(b, BR_ST_MENTION);
    br__bind_str(&b, e->id);
    br__bind_str(&b, t->article->id);
    bind_span(&b, t, e->span);
    br__bind_date(&b, t->scratch, e->date);
    br__bind_date(&b, t->scratch, e->date_end);
    br__bind_str(&b, br_date_from_text(e->date_from));
    br__bind_party(&b, &e->source);
    br__bind_party(&b, &e->target);
    br__bind_act(&b, e->code, e->act, e->plover, e->mode, e->goldstein, e->has_goldstein);
    br__bind_str(&b, br_factuality_text(e->factuality));
    br__bind_party(&b, &e->attributed_to);
    br__bind_int(&b, e->hedged);
    br__bind_int(&b, e->embedded);
    br__bind_str_or_null(&b, e->of);
    br__bind_int(&b, e->reciprocal);
    br__bind_int(&b, e->count);
    br__bind_place(&b, &e->place);
    br__bind_int(&b, e->confidence);
    br__bind_str(&b, br_span_text(t->article->text, e->span));
    return do_note(t, b.statement, error);
}

static br_status add_quote(table *t, const br_quote *q, br_error *error) {
    br_store *store = t->store;
    BR__BIND(b, BR_ST_QUOTE);
    br__bind_str(&b, q->id);
    br__bind_str(&b, t->article->id);
    bind_span(&b, t, q->span);
    br__bind_str(&b, br_quote_type_text(q->type));
    br__bind_party(&b, &q->speaker);
    br__bind_str_or_null(&b, br_span_text(t->article->text, q->cue));
    br__bind_str(&b, br_span_text(t->article->text, q->span));
    br__bind_int(&b, q->said);
    return do_note(t, b.statement, error);
}

static br_status add_figure(table *t, const br_figure *f, br_error *error) {
    br_store *store = t->store;
    BR__BIND(b, BR_ST_FIGURE);
    br__bind_str(&b, f->id);
    br__bind_str(&b, t->article->id);
    bind_span(&b, t, f->span);
    br__bind_double(&b, f->value, true);
    br__bind_double(&b, f->low, true);
    br__bind_double(&b, f->high, true);
    br__bind_str(&b, br_modifier_text(f->modifier));
    br__bind_str_or_null(&b, f->unit);
    br__bind_str(&b, f->noun);
    br__bind_str_or_null(&b, f->per);
    br__bind_str_or_null(&b, f->of);
    br__bind_date(&b, t->scratch, f->as_of);
    br__bind_str(&b, br_date_from_text(f->as_of_from));
    br__bind_party(&b, &f->attributed_to);
    br__bind_str(&b, br_span_text(t->article->text, f->span));
    return do_note(t, b.statement, error);
}

static br_status add_claim(table *t, const br_claim *c, br_error *error) {
    br_store *store = t->store;
    BR__BIND(b, BR_ST_CLAIM);
    br__bind_str(&b, c->id);
    br__bind_str(&b, t->article->id);
    bind_span(&b, t, c->span);
    br__bind_str(&b, br_claim_type_text(c->type));
    br__bind_str(&b, c->about);
    br__bind_str(&b, c->says);
    br__bind_str(&b, c->negative ? BR_STR("-") : BR_STR("+"));
    br__bind_party(&b, &c->holder);
    br__bind_str(&b, br_span_text(t->article->text, c->span));
    return do_note(t, b.statement, error);
}

static br_status add_notes(table *t, br_error *error) {
    const br_article *a = t->article;
    for (uint32_t i = 0; i < a->n_events; i++) BR_FORWARD(add_mention(t, &a->events[i], error));
    for (uint32_t i = 0; i < a->n_quotes; i++) BR_FORWARD(add_quote(t, &a->quotes[i], error));
    for (uint32_t i = 0; i < a->n_figures; i++) BR_FORWARD(add_figure(t, &a->figures[i], error));
    for (uint32_t i = 0; i < a->n_claims; i++) BR_FORWARD(add_claim(t, &a->claims[i], error));
    return BR_OK;
}

static br_str authors_json(const br_article *a, br_arena *scratch) {
    br_buf out = br_buf_on(scratch);
    br_json json = br_json_on(&out);
    br_json_strs(&json, a->authors, a->n_authors);
    return br_buf_str(&out);
}

static br_str record_json(const br_article *article, br_arena *scratch) {
    br_article bare = *article; /* reprints live in their table: they change when other articles come */
    bare.has &= ~(unsigned)BR_HAS_REPRINTS;
    br_buf out = br_buf_on(scratch);
    br_json json = br_json_on(&out);
    br_article_write(&json, &bare, (br_write_options){0}, scratch);
    return br_buf_str(&out);
}

static int64_t word_count(br_str text) {
    int64_t n = 0;
    bool inside = false;
    for (size_t i = 0; i < text.len; i++) {
        bool space = br_is_space(text.ptr[i]);
        n += !space && !inside;
        inside = !space;
    }
    return n;
}

static br_status set_meta(br_store *store, const char *key, const char *value, br_error *error) {
    BR__BIND(b, BR_ST_META);
    br__bind_str(&b, br_str_of(key));
    br__bind_str(&b, br_str_of(value));
    return br_store_do(store, b.statement, error);
}

static br_status add_to_search(br_store *store, const br_article *a, int64_t number, br_error *error) {
    BR__BIND(b, BR_ST_SEARCH);
    br__bind_int(&b, number);
    br__bind_str(&b, a->title);
    br__bind_str(&b, a->text);
    return br_store_do(store, b.statement, error);
}

static br_status add_row(br_store *store, const br_article *a, br_arena *scratch, br_error *error) {
    BR__BIND(b, BR_ST_ARTICLE);
    br__bind_str(&b, a->id);
    br__bind_str(&b, a->page.sha256);
    br__bind_int(&b, a->part);
    br__bind_str(&b, a->page.uri);
    br__bind_str_or_null(&b, a->page.url);
    br__bind_str(&b, a->title);
    br__bind_str(&b, authors_json(a, scratch));
    br__bind_str(&b, a->site);
    br__bind_str_or_null(&b, a->published);
    br__bind_str(&b, br_published_from_text(a->published_from));
    br__bind_str_or_null(&b, a->language);
    br__bind_str(&b, br_voice_text(a->voice));
    br__bind_int(&b, word_count(a->text));
    br__bind_str(&b, a->text);
    BR_FORWARD(br__bind_packed(&b, scratch, record_json(a, scratch), error));
    return br_store_do(store, b.statement, error);
}

br_status br_store_mark_outdated(br_store *store, br_error *error) {
    if (store->marked_outdated) return BR_OK;
    store->marked_outdated = true;
    return set_meta(store, "related", "no", error);
}

/* whether another text stands there under the id of an article */
static br_status is_taken(br_store *store, const br_article *a, bool *taken, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(store, "SELECT text FROM articles WHERE id = ?1", &query, error));
    br_query_bind_str(query, 1, a->id);
    *taken = br_query_next(query) && !br_str_eq(br_query_str(query, 0), a->text);
    return br_query_close(query, error);
}

br_status br_store_add_article(br_store *store, const br_article *a, br_arena *scratch, br_added *added,
                               br_error *error) {
    *added = (br_added){0};
    BR_FORWARD(add_row(store, a, scratch, error));
    added->is_new = sqlite3_changes(store->db) > 0;
    if (!added->is_new) return is_taken(store, a, &added->is_taken, error);
    BR_FORWARD(add_to_search(store, a, sqlite3_last_insert_rowid(store->db), error));
    table t = {store, a, br_cp_index_of(scratch, a->text), scratch, 0};
    BR_FORWARD(add_notes(&t, error));
    added->notes_taken = t.taken;
    return br_store_mark_outdated(store, error);
}

br_status br_store_mark_related(br_store *store, br_error *error) {
    store->marked_outdated = false;
    return set_meta(store, "related", "yes", error);
}
