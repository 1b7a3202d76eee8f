/* store_write.c: records into tables. */
#include <zstd.h>

#include "store/store_int.h"

#define ZSTD_LEVEL 3

/* binds in a row: each call takes the next parameter. Texts live until the step. */
typedef struct binder {
    sqlite3_stmt *statement;
    int next;
} binder;

static void bind_str(binder *b, br_str s) {
    sqlite3_bind_text64(b->statement, ++b->next, s.ptr, s.len, SQLITE_STATIC, SQLITE_UTF8);
}

static void bind_str_or_null(binder *b, br_str s) {
    if (s.len) bind_str(b, s);
    else b->next++;
}

static void bind_int(binder *b, int64_t value) {
    sqlite3_bind_int64(b->statement, ++b->next, value);
}

static void bind_double(binder *b, double value, bool is_known) {
    b->next++;
    if (is_known) sqlite3_bind_double(b->statement, b->next, value);
}

static void bind_date(binder *b, br_arena *scratch, br_date date) {
    bind_str_or_null(b, br_date_format(scratch, date));
}

static br_status bind_packed(binder *b, br_arena *scratch, br_str bytes, br_error *error) {
    size_t bound = ZSTD_compressBound(bytes.len);
    void *packed = br_arena_raw(scratch, bound);
    size_t size = ZSTD_compress(packed, bound, bytes.ptr, bytes.len, ZSTD_LEVEL);
    if (ZSTD_isError(size)) return br_fail(error, BR_NO_MEMORY, "can't compress: %s", ZSTD_getErrorName(size));
    sqlite3_bind_blob64(b->statement, ++b->next, packed, size, SQLITE_STATIC);
    return BR_OK;
}

#define BEGIN(which)                                                                                                   \
    binder b = {br_store_statement(store, (which), error), 0};                                                         \
    if (!b.statement) return error ? error->status : BR_BAD_DATABASE

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
    BEGIN(BR_ST_PAGE);
    bind_str(&b, page->id);
    bind_str(&b, page->uri);
    bind_str_or_null(&b, page->url);
    bind_str_or_null(&b, page->fetched);
    bind_str(&b, page->sha256);
    bind_str(&b, br_media_type(page->media));
    bind_str_or_null(&b, page->charset);
    bind_str(&b, hints_json(page, scratch));
    bind_int(&b, (int64_t)page->bytes.len);
    BR_FORWARD(bind_packed(&b, scratch, page->bytes, error));
    return br_store_do(store, b.statement, error);
}

bool br_store_has_page(br_store *store, br_str id) {
    br_error error;
    binder b = {br_store_statement(store, BR_ST_HAS_PAGE, &error), 0};
    if (!b.statement) return false;
    bind_str(&b, id);
    bool has = sqlite3_step(b.statement) == SQLITE_ROW;
    sqlite3_reset(b.statement);
    return has;
}

/* an article with what its notes' columns need */
typedef struct table {
    br_store *store;
    const br_article *article;
    br_cp_index index;
    br_arena *scratch;
} table;

static void bind_span(binder *b, const table *t, br_span span) {
    bind_int(b, (int64_t)br_cp_of_byte(&t->index, span.start));
    bind_int(b, (int64_t)br_cp_of_byte(&t->index, span.end));
}

static void bind_party(binder *b, const br_party *party) {
    bind_str_or_null(b, party->name);
    bind_str_or_null(b, party->code);
}

static void bind_act(binder *b, br_str code, br_str act, br_str plover, br_str mode, double goldstein, bool known) {
    bind_str(b, code);
    bind_str(b, act);
    bind_str(b, plover);
    bind_str(b, mode);
    bind_double(b, goldstein, known);
}

static void bind_place(binder *b, const br_place *place) {
    bool known = place->precision != BR_PLACE_NONE;
    bind_str_or_null(b, place->name);
    bind_str_or_null(b, place->country);
    bind_double(b, place->lat, known);
    bind_double(b, place->lon, known);
    bind_str_or_null(b, br_precision_text(place->precision));
}

static br_status add_mention(const table *t, const br_event *e, br_error *error) {
    br_store *store = t->store;
    BEGIN(BR_ST_MENTION);
    bind_str(&b, e->id);
    bind_str(&b, t->article->id);
    bind_span(&b, t, e->span);
    bind_date(&b, t->scratch, e->date);
    bind_date(&b, t->scratch, e->date_end);
    bind_str(&b, br_date_from_text(e->date_from));
    bind_party(&b, &e->source);
    bind_party(&b, &e->target);
    bind_act(&b, e->code, e->act, e->plover, e->mode, e->goldstein, e->has_goldstein);
    bind_str(&b, br_factuality_text(e->factuality));
    bind_party(&b, &e->attributed_to);
    bind_int(&b, e->hedged);
    bind_int(&b, e->embedded);
    bind_str_or_null(&b, e->of);
    bind_int(&b, e->reciprocal);
    bind_int(&b, e->count);
    bind_place(&b, &e->place);
    bind_int(&b, e->confidence);
    bind_str(&b, br_span_text(t->article->text, e->span));
    return br_store_do(store, b.statement, error);
}

static br_status add_quote(const table *t, const br_quote *q, br_error *error) {
    br_store *store = t->store;
    BEGIN(BR_ST_QUOTE);
    bind_str(&b, q->id);
    bind_str(&b, t->article->id);
    bind_span(&b, t, q->span);
    bind_str(&b, br_quote_type_text(q->type));
    bind_party(&b, &q->speaker);
    bind_str_or_null(&b, br_span_text(t->article->text, q->cue));
    bind_str(&b, br_span_text(t->article->text, q->span));
    bind_int(&b, q->said);
    return br_store_do(store, b.statement, error);
}

static br_status add_figure(const table *t, const br_figure *f, br_error *error) {
    br_store *store = t->store;
    BEGIN(BR_ST_FIGURE);
    bind_str(&b, f->id);
    bind_str(&b, t->article->id);
    bind_span(&b, t, f->span);
    bind_double(&b, f->value, true);
    bind_double(&b, f->low, true);
    bind_double(&b, f->high, true);
    bind_str(&b, br_modifier_text(f->modifier));
    bind_str_or_null(&b, f->unit);
    bind_str(&b, f->noun);
    bind_str_or_null(&b, f->per);
    bind_str_or_null(&b, f->of);
    bind_date(&b, t->scratch, f->as_of);
    bind_str(&b, br_date_from_text(f->as_of_from));
    bind_party(&b, &f->attributed_to);
    bind_str(&b, br_span_text(t->article->text, f->span));
    return br_store_do(store, b.statement, error);
}

static br_status add_claim(const table *t, const br_claim *c, br_error *error) {
    br_store *store = t->store;
    BEGIN(BR_ST_CLAIM);
    bind_str(&b, c->id);
    bind_str(&b, t->article->id);
    bind_span(&b, t, c->span);
    bind_str(&b, br_claim_type_text(c->type));
    bind_str(&b, c->about);
    bind_str(&b, c->says);
    bind_str(&b, c->negative ? BR_STR("-") : BR_STR("+"));
    bind_party(&b, &c->holder);
    bind_str(&b, br_span_text(t->article->text, c->span));
    return br_store_do(store, b.statement, error);
}

static br_status add_notes(const table *t, br_error *error) {
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
    br_json_open(&json, '[');
    for (uint32_t i = 0; i < a->n_authors; i++) br_json_str(&json, a->authors[i]);
    br_json_close(&json, ']');
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
    BEGIN(BR_ST_META);
    bind_str(&b, br_str_of(key));
    bind_str(&b, br_str_of(value));
    return br_store_do(store, b.statement, error);
}

static br_status add_to_search(br_store *store, const br_article *a, int64_t number, br_error *error) {
    BEGIN(BR_ST_SEARCH);
    bind_int(&b, number);
    bind_str(&b, a->title);
    bind_str(&b, a->text);
    return br_store_do(store, b.statement, error);
}

static br_status add_row(br_store *store, const br_article *a, br_arena *scratch, br_error *error) {
    BEGIN(BR_ST_ARTICLE);
    bind_str(&b, a->id);
    bind_str(&b, a->page.sha256);
    bind_int(&b, a->part);
    bind_str(&b, a->page.uri);
    bind_str_or_null(&b, a->page.url);
    bind_str(&b, a->title);
    bind_str(&b, authors_json(a, scratch));
    bind_str(&b, a->site);
    bind_str_or_null(&b, a->published);
    bind_str(&b, br_published_from_text(a->published_from));
    bind_str_or_null(&b, a->language);
    bind_str(&b, br_voice_text(a->voice));
    bind_int(&b, word_count(a->text));
    bind_str(&b, a->text);
    BR_FORWARD(bind_packed(&b, scratch, record_json(a, scratch), error));
    return br_store_do(store, b.statement, error);
}

br_status br_store_add_article(br_store *store, const br_article *a, br_arena *scratch, bool *added, br_error *error) {
    BR_FORWARD(add_row(store, a, scratch, error));
    *added = sqlite3_changes(store->db) > 0;
    if (!*added) return BR_OK;
    BR_FORWARD(add_to_search(store, a, sqlite3_last_insert_rowid(store->db), error));
    table t = {store, a, br_cp_index_of(scratch, a->text), scratch};
    BR_FORWARD(add_notes(&t, error));
    if (store->marked_outdated) return BR_OK;
    store->marked_outdated = true;
    return set_meta(store, "related", "no", error);
}

br_status br_store_mark_related(br_store *store, br_error *error) {
    store->marked_outdated = false;
    return set_meta(store, "related", "yes", error);
}

br_status br_store_clear_relations(br_store *store, br_error *error) {
    return br_store_exec(store,
                         "DELETE FROM reprints; DELETE FROM events; DELETE FROM event_mentions; DELETE FROM actors; "
                         "DELETE FROM disputes",
                         error);
}

br_status br_store_add_reprints(br_store *store, br_str article, const br_reprint *reprints, size_t n,
                                br_error *error) {
    for (size_t i = 0; i < n; i++) {
        BEGIN(BR_ST_REPRINT);
        bind_str(&b, article);
        bind_int(&b, reprints[i].span_cp.start);
        bind_int(&b, reprints[i].span_cp.end);
        bind_str(&b, reprints[i].of);
        bind_int(&b, reprints[i].of_span.start);
        bind_int(&b, reprints[i].of_span.end);
        bind_int(&b, reprints[i].similarity);
        BR_FORWARD(br_store_do(store, b.statement, error));
    }
    return BR_OK;
}

br_status br_store_add_actor(br_store *store, const br_actor_record *actor, br_arena *scratch, br_error *error) {
    br_buf out = br_buf_on(scratch), aliases = br_buf_on(scratch);
    br_json json = br_json_on(&out);
    br_actor_record_write(&json, actor);
    for (uint32_t i = 0; i < actor->n_aliases; i++) {
        if (i) br_buf_add(&aliases, BR_STR("; "));
        br_buf_add(&aliases, actor->aliases[i]);
    }
    BEGIN(BR_ST_ACTOR);
    bind_str(&b, actor->id);
    bind_str(&b, actor->name);
    bind_str(&b, actor->code);
    bind_str(&b, br_actor_kind_text(actor->kind));
    bind_str(&b, br_buf_str(&aliases));
    bind_int(&b, actor->n_members);
    bind_str(&b, br_buf_str(&out));
    return br_store_do(store, b.statement, error);
}

static br_status add_event_row(br_store *store, const br_happening *e, br_arena *scratch, br_error *error) {
    br_buf out = br_buf_on(scratch);
    br_json json = br_json_on(&out);
    br_happening_write(&json, e, scratch);
    BEGIN(BR_ST_EVENT);
    bind_str(&b, e->id);
    bind_date(&b, scratch, e->date);
    bind_date(&b, scratch, e->date_end);
    bind_str(&b, br_date_from_text(e->date_from));
    bind_party(&b, &e->source);
    bind_party(&b, &e->target);
    bind_act(&b, e->code, e->act, e->plover, e->mode, e->goldstein, e->has_goldstein);
    bind_str(&b, br_factuality_text(e->factuality));
    bind_str_or_null(&b, e->attributed_to);
    bind_int(&b, e->hedged);
    bind_int(&b, e->embedded);
    bind_int(&b, e->reciprocal);
    bind_int(&b, e->domestic);
    bind_int(&b, e->count);
    bind_place(&b, &e->place);
    bind_int(&b, e->n_mentions);
    bind_int(&b, e->articles);
    bind_int(&b, e->independent_sources);
    bind_str(&b, e->text);
    bind_str(&b, br_buf_str(&out));
    return br_store_do(store, b.statement, error);
}

br_status br_store_add_event(br_store *store, const br_happening *e, br_arena *scratch, br_error *error) {
    BR_FORWARD(add_event_row(store, e, scratch, error));
    for (uint32_t i = 0; i < e->n_mentions; i++) {
        BEGIN(BR_ST_EVENT_MENTION);
        bind_str(&b, e->id);
        bind_str(&b, e->mentions[i].inside);
        bind_str(&b, e->mentions[i].article);
        BR_FORWARD(br_store_do(store, b.statement, error));
    }
    return BR_OK;
}

br_status br_store_add_dispute(br_store *store, const br_dispute *dispute, br_arena *scratch, br_error *error) {
    br_buf out = br_buf_on(scratch);
    br_json json = br_json_on(&out);
    br_dispute_write(&json, dispute);
    BEGIN(BR_ST_DISPUTE);
    bind_str(&b, dispute->id);
    bind_str(&b, dispute->about);
    bind_str(&b, br_verdict_text(dispute->verdict));
    bind_str(&b, br_dispute_reason_text(dispute->reason));
    bind_double(&b, dispute->low, dispute->has_range);
    bind_double(&b, dispute->high, dispute->has_range);
    bind_int(&b, dispute->n_claims);
    bind_str(&b, br_buf_str(&out));
    return br_store_do(store, b.statement, error);
}

static void bind_count(binder *b, int64_t count) {
    b->next++;
    if (count >= 0) sqlite3_bind_int64(b->statement, b->next, count);
}

br_status br_store_add_imported(br_store *store, const br_imported *row, bool *added, br_error *error) {
    BEGIN(BR_ST_IMPORTED);
    bind_str(&b, row->format);
    bind_str(&b, row->id);
    bind_str(&b, row->date);
    bind_str_or_null(&b, row->source);
    bind_str_or_null(&b, row->source_code);
    bind_str_or_null(&b, row->target);
    bind_str_or_null(&b, row->target_code);
    bind_str(&b, row->code);
    bind_str(&b, row->plover);
    bind_double(&b, row->goldstein, row->has_goldstein);
    bind_str_or_null(&b, row->place);
    bind_str_or_null(&b, row->country);
    bind_double(&b, row->lat, row->has_point);
    bind_double(&b, row->lon, row->has_point);
    bind_count(&b, row->deaths_low);
    bind_count(&b, row->deaths_best);
    bind_count(&b, row->deaths_high);
    bind_str_or_null(&b, row->text);
    bind_str_or_null(&b, row->url);
    bind_str(&b, row->file);
    bind_int(&b, (int64_t)row->line);
    BR_FORWARD(br_store_do(store, b.statement, error));
    *added = sqlite3_changes(store->db) > 0;
    return BR_OK;
}
