#include "look/show.h"

#include "lexicon/event/cameo.h"
#include "look/question.h"
#include "look/rows.h"
#include "look/screen.h"

enum {
    AROUND = 300, /* bytes of a long paragraph that are shown on either side of what is meant */
    MEMBERS = 20, /* articles of an actor that are shown */
    LABEL = 15,   /* columns */
    INDENT = 4    /* of evidence */
};

typedef struct found {
    br_str kind, id;
} found;

static br_status find(br_store *store, const char *id, br_arena *arena, found *f, br_error *error) {
    static const char sql[] = "SELECT 'event', id FROM events WHERE id GLOB ?1 || '*' UNION ALL "
                              "SELECT 'mention', id FROM mentions WHERE id GLOB ?1 || '*' UNION ALL "
                              "SELECT 'quote', id FROM quotes WHERE id GLOB ?1 || '*' UNION ALL "
                              "SELECT 'figure', id FROM figures WHERE id GLOB ?1 || '*' UNION ALL "
                              "SELECT 'claim', id FROM claims WHERE id GLOB ?1 || '*' UNION ALL "
                              "SELECT 'dispute', id FROM disputes WHERE id GLOB ?1 || '*' UNION ALL "
                              "SELECT 'actor', id FROM actors WHERE id GLOB ?1 || '*' UNION ALL "
                              "SELECT 'article', id FROM articles WHERE id GLOB ?1 || '*' UNION ALL "
                              "SELECT 'page', id FROM pages WHERE id GLOB ?1 || '*' LIMIT 2";
    bool is_id = *id != 0;
    for (const char *c = id; *c; c++) is_id &= br_is_digit(*c) || br_is_alpha(*c);
    if (!is_id) return br_fail(error, BR_USAGE, "\"%s\" is no id: the lists tell them", id);
    br_query *query;
    BR_FORWARD(br_query_open(store, sql, &query, error));
    br_query_bind_str(query, 1, br_str_of(id));
    size_t n = 0;
    for (; br_query_next(query); n++) {
        if (n) continue;
        f->kind = br_str_copy(arena, br_query_str(query, 0));
        f->id = br_str_copy(arena, br_query_str(query, 1));
    }
    BR_FORWARD(br_query_close(query, error));
    if (n > 1 && f->id.len != strlen(id))
        return br_fail(error, BR_USAGE, "several records begin with \"%s\": give more of the id", id);
    return n ? BR_OK : br_fail(error, BR_NOTHING_FOUND, "no record \"%s\": the lists tell the ids", id);
}

typedef struct shower {
    br_store *store;
    const br_show_options *options;
    FILE *out;
    br_arena *arena;
    br_cameo cameo;
} shower;

static void say(const shower *s, const char *label, br_str value) {
    if (value.len) fprintf(s->out, "%-*s %.*s\n", LABEL, label, BR_FMT(br_one_line(s->arena, value)));
}

/* ---- evidence: a stretch of an article in its paragraph ---- */

static void put_indented(FILE *out, br_str text) {
    for (size_t i = 0; i < text.len; i++) {
        fputc(text.ptr[i], out);
        if (text.ptr[i] == '\n') fprintf(out, "%*s", INDENT, "");
    }
}

/* Its paragraph before and behind, as far as AROUND bytes and then to the next blank. */
static void mark(const shower *s, br_str raw, size_t start, size_t end) {
    br_str text = br_plain_lines(s->arena, raw), dots = BR_STR("… ");
    const char *open = s->options->colour ? "\033[1;33m" : "[[", *close = s->options->colour ? "\033[0m" : "]]";
    size_t from = start, to = end;
    while (from > 0 && text.ptr[from - 1] != '\n' && (start - from < AROUND || text.ptr[from - 1] != ' ')) from--;
    while (to < text.len && text.ptr[to] != '\n' && (to - end < AROUND || text.ptr[to] != ' ')) to++;
    bool cut_before = from > 0 && text.ptr[from - 1] != '\n', cut_behind = to < text.len && text.ptr[to] != '\n';
    br_str shown = br_str_join(s->arena, cut_before ? dots : BR_STR(""), br_str_slice(text, from, to));
    size_t at = shown.len - (to - start), width = s->options->width > INDENT ? (size_t)s->options->width - INDENT : 0;
    shown = br_screen_broken(s->arena, shown, width);
    fprintf(s->out, "\n%*s", INDENT, "");
    put_indented(s->out, br_str_slice(shown, 0, at));
    fputs(open, s->out);
    put_indented(s->out, br_str_slice(shown, at, at + end - start));
    fputs(close, s->out);
    put_indented(s->out, br_str_from(shown, at + end - start));
    fputs(cut_behind ? " …\n\n" : "\n\n", s->out);
}

static br_status show_place(const shower *s, br_str article, uint32_t start, uint32_t end, br_error *error) {
    br_query *query;
    BR_FORWARD(
        br_query_open(s->store,
                      "SELECT title, coalesce(site, ''), coalesce(published, 'undated'), uri, coalesce(url, ''), "
                      "text, page, id FROM articles WHERE id = ?1",
                      &query, error));
    br_query_bind_str(query, 1, article);
    if (br_query_next(query)) {
        br_str text = br_str_copy(s->arena, br_query_str(query, 5));
        br_cp_index index = br_cp_index_of(s->arena, text);
        if (end > start) mark(s, text, br_byte_of_cp(&index, start), br_byte_of_cp(&index, end));
        say(s, "title", br_query_str(query, 0));
        say(s, "site", br_query_str(query, 1));
        say(s, "published", br_query_str(query, 2));
        say(s, "file", br_query_str(query, 3));
        say(s, "address", br_query_str(query, 4));
        say(s, "article", br_query_str(query, 7));
        say(s, "page", br_query_str(query, 6));
    }
    return br_query_close(query, error);
}

/* a code of the scheme with its name; codes of actors have none there */
static void say_code(const shower *s, br_str code) {
    const br_cameo_code *known = br_cameo_find(&s->cameo, code);
    say(s, "code", known ? br_str_format(s->arena, "%.*s  %.*s", BR_FMT(code), BR_FMT(known->name)) : code);
}

/* A column as people read it: what is usual is not told (said, not hedged, once), numbers are short. */
static void say_column(const shower *s, br_query *query, int column) {
    static const char *const flags[] = {"hedged", "embedded", "reciprocal", "domestic"};
    const char *name = br_query_name(query, column);
    char space[32];
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        if (strcmp(name, flags[i]) != 0) continue;
        if (br_query_int(query, column)) say(s, name, BR_STR("yes"));
        return;
    }
    bool once = strcmp(name, "count") == 0 && br_query_int(query, column) == 1;
    bool said = strcmp(name, "said") == 0 && br_query_int(query, column) == 1;
    if (once || said) return;
    if (strcmp(name, "said") == 0) say(s, name, BR_STR("no"));
    else if (strcmp(name, "code") == 0) say_code(s, br_query_str(query, column));
    else if (strcmp(name, "confidence") == 0)
        say(s, name, br_double_text((double)br_query_int(query, column) / 1000, space));
    else if (br_query_is_number(query, column)) say(s, name, br_double_text(br_query_double(query, column), space));
    else say(s, name, br_query_str(query, column));
}

/* in the first line, in the evidence, or as JSON */
static bool stands_elsewhere(const char *column) {
    return strcmp(column, "id") == 0 || strcmp(column, "text") == 0 || strcmp(column, "record") == 0;
}

/* every column of the row of `table` that has something to say, then its evidence */
static br_status show_row(const shower *s, const char *table, br_str id, br_str *article, br_error *error) {
    br_query *query;
    br_str sql = br_str_format(s->arena, "SELECT * FROM %s WHERE id = ?1", table);
    BR_FORWARD(br_query_open(s->store, br_str_cstr(s->arena, sql), &query, error));
    br_query_bind_str(query, 1, id);
    uint32_t start = 0, end = 0;
    if (br_query_next(query)) {
        for (int c = 0; c < br_query_columns(query); c++) {
            const char *name = br_query_name(query, c);
            br_str value = br_query_str(query, c);
            if (strcmp(name, "start") == 0) start = (uint32_t)br_query_int(query, c);
            else if (strcmp(name, "end") == 0) end = (uint32_t)br_query_int(query, c);
            else if (strcmp(name, "article") == 0) *article = br_str_copy(s->arena, value);
            else if (!stands_elsewhere(name)) say_column(s, query, c);
        }
    }
    BR_FORWARD(br_query_close(query, error));
    return article->len ? show_place(s, *article, start, end, error) : BR_OK;
}

static br_status show_why(const shower *s, br_str article, br_str mention, br_error *error) {
    br_str why = BR_STR("");
    BR_FORWARD(br_event_why(s->options->lexicon, s->store, article, mention, s->arena, &why, error));
    say(s, "why", why);
    return BR_OK;
}

static br_status show_mention(const shower *s, br_str id, br_error *error) {
    br_str article = BR_STR("");
    BR_FORWARD(show_row(s, "mentions", id, &article, error));
    if (!article.len)
        return br_fail(error, BR_BAD_DATABASE, "\"%s\" is damaged: it lacks the mention \"%.*s\" of an event",
                       br_store_path(s->store), BR_FMT(id));
    return s->options->why ? show_why(s, article, id, error) : BR_OK;
}

/* a happening: itself, then each page that tells it */
static br_status show_event(const shower *s, br_str id, br_error *error) {
    br_str none = BR_STR("");
    BR_FORWARD(show_row(s, "events", id, &none, error));
    br_query *query;
    BR_FORWARD(br_query_open(s->store, "SELECT mention FROM event_mentions WHERE event = ?1 ORDER BY article, mention",
                             &query, error));
    br_query_bind_str(query, 1, id);
    br_status status = BR_OK;
    for (int n = 1; status == BR_OK && br_query_next(query); n++) {
        fprintf(s->out, "\n--- mention %d\n", n);
        status = show_mention(s, br_str_copy(s->arena, br_query_str(query, 0)), error);
    }
    br_status closed = br_query_close(query, status == BR_OK ? error : NULL);
    return status == BR_OK ? closed : status;
}

static br_status show_dispute(const shower *s, br_str id, br_error *error) {
    br_str none = BR_STR(""), record;
    BR_FORWARD(show_row(s, "disputes", id, &none, error));
    br_query *query;
    BR_FORWARD(br_query_open(s->store, "SELECT record FROM disputes WHERE id = ?1", &query, error));
    br_query_bind_str(query, 1, id);
    record = br_query_next(query) ? br_str_copy(s->arena, br_query_str(query, 0)) : BR_STR("{}");
    BR_FORWARD(br_query_close(query, error));
    json_t *claims = br_json_get_array(br_json_read(s->arena, record, error), "claims");
    for (size_t i = 0; i < json_array_size(claims); i++) {
        const json_t *claim = json_array_get(claims, i);
        fprintf(s->out, "\n--- claim %zu\n", i + 1);
        say(s, "says", br_json_get_str(claim, "text"));
        say(s, "as of", br_json_get_str(claim, "as_of"));
        say(s, "according to", br_json_get_str(claim, "attributed_to"));
        BR_FORWARD(show_place(s, br_json_get_str(claim, "article"), (uint32_t)br_json_get_int(claim, "start", 0),
                              (uint32_t)br_json_get_int(claim, "end", 0), error));
    }
    return BR_OK;
}

/* an actor: the articles that name it, the oldest first, each with the first sentence that does */
static br_status show_members(const shower *s, br_str id, br_error *error) {
    br_query *query;
    BR_FORWARD(br_query_open(s->store, br_question("actor_members"), &query, error));
    br_query_bind_str(query, 1, id);
    int n = 0;
    for (; br_query_next(query); n++) {
        if (n >= MEMBERS) continue;
        br_article a;
        br_str article = br_str_copy(s->arena, br_query_str(query, 0)),
               local = br_str_copy(s->arena, br_query_str(query, 1));
        br_status status = br_store_article(s->store, article, s->arena, &a, error);
        if (status != BR_OK) {
            br_query_close(query, NULL);
            return status;
        }
        fprintf(s->out, "\n%s%.*s  %.*s  %.*s\n", n ? "" : "named in\n\n", BR_FMT(br_query_str(query, 2)),
                BR_FMT(br_one_line(s->arena, br_query_str(query, 3))), BR_FMT(br_str_slice(article, 0, 8)));
        for (uint32_t i = 0; i < a.n_actors; i++) {
            if (!br_str_eq(a.actors[i].actor, local)) continue;
            mark(s, a.text, a.actors[i].span.start, a.actors[i].span.end);
            break;
        }
    }
    if (n > MEMBERS) fprintf(s->out, "... and %d more: biruni articles --actor NAME\n", n - MEMBERS);
    return br_query_close(query, error);
}

static br_status show_article(const shower *s, br_str id, br_error *error) {
    br_article a;
    BR_FORWARD(br_store_article(s->store, id, s->arena, &a, error));
    BR_FORWARD(show_place(s, id, 0, 0, error));
    for (uint32_t i = 0; i < a.n_reprints; i++)
        fprintf(s->out, "%-*s %u to %u stands in %.*s (%d %%)\n", LABEL, "reprint", a.reprints[i].span_cp.start,
                a.reprints[i].span_cp.end, BR_FMT(a.reprints[i].of), a.reprints[i].similarity / 10);
    size_t width = s->options->width > 0 ? (size_t)s->options->width : 0;
    fprintf(s->out, "\n%.*s\n", BR_FMT(br_screen_broken(s->arena, br_plain_lines(s->arena, a.text), width)));
    return BR_OK;
}

static br_status show_page(const shower *s, br_str id, br_error *error) {
    br_page page;
    BR_FORWARD(br_store_page(s->store, id, s->arena, &page, error));
    say(s, "file", page.uri);
    say(s, "address", page.url);
    say(s, "fetched", page.fetched);
    say(s, "sha256", page.sha256);
    say(s, "holds", br_str_format(s->arena, "%zu bytes of %.*s", page.bytes.len, BR_FMT(br_media_type(page.media))));
    return BR_OK;
}

/* ---- as JSON ---- */

static br_status show_json(const shower *s, const found *f, br_error *error) {
    br_buf line = br_buf_on(s->arena);
    br_json json = br_json_on(&line);
    if (br_str_is(f->kind, "article")) {
        br_article a;
        BR_FORWARD(br_store_article(s->store, f->id, s->arena, &a, error));
        br_article_write(&json, &a, (br_write_options){0}, s->arena);
    } else if (br_str_is(f->kind, "page")) {
        br_page page;
        BR_FORWARD(br_store_page(s->store, f->id, s->arena, &page, error));
        br_page_write(&json, &page);
    } else {
        br_query *query;
        br_str sql = br_str_format(s->arena, "SELECT * FROM %.*ss WHERE id = ?1", BR_FMT(f->kind));
        BR_FORWARD(br_query_open(s->store, br_str_cstr(s->arena, sql), &query, error));
        br_query_bind_str(query, 1, f->id);
        if (br_query_next(query)) br_row_json(&json, query);
        BR_FORWARD(br_query_close(query, error));
    }
    fprintf(s->out, "%.*s\n", BR_FMT(br_buf_str(&line)));
    return BR_OK;
}

static br_status show_found(const shower *s, const found *f, br_error *error) {
    br_str article = BR_STR("");
    if (s->options->json) return show_json(s, f, error);
    fprintf(s->out, "%.*s %.*s\n", BR_FMT(f->kind), BR_FMT(f->id));
    if (br_str_is(f->kind, "event")) return show_event(s, f->id, error);
    if (br_str_is(f->kind, "mention")) return show_mention(s, f->id, error);
    if (br_str_is(f->kind, "dispute")) return show_dispute(s, f->id, error);
    if (br_str_is(f->kind, "article")) return show_article(s, f->id, error);
    if (br_str_is(f->kind, "page")) return show_page(s, f->id, error);
    br_str table = br_str_format(s->arena, "%.*ss", BR_FMT(f->kind));
    BR_FORWARD(show_row(s, table.ptr, f->id, &article, error));
    return br_str_is(f->kind, "actor") ? show_members(s, f->id, error) : BR_OK;
}

br_status br_show(br_store *store, const char *id, const br_show_options *options, FILE *out, br_error *error) {
    br_arena *arena = br_arena_new(0);
    if (!arena) return br_fail(error, BR_NO_MEMORY, "no memory to show a record");
    found f = {0};
    shower s = {store, options, out, arena, {0}};
    br_status status = br_cameo_load(arena, &(br_data){arena, options->data_folder}, &s.cameo, error);
    if (status == BR_OK) status = find(store, id, arena, &f, error);
    if (status == BR_OK) status = show_found(&s, &f, error);
    br_arena_free(arena);
    return status;
}
