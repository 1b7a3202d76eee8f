#include "record/article_reader.h"

#include "base/vec.h"
#include "record/token_rows.h"

static void read_authors(br_article_reader *r, const json_t *object) {
    br_article *a = r->article;
    const json_t *authors = br__read_list(r, object, "authors");
    a->authors = br_array(r->arena, json_array_size(authors), br_str);
    a->n_authors = (uint32_t)json_array_size(authors);
    for (uint32_t i = 0; i < a->n_authors; i++) {
        a->authors[i] = br_json_as_str(json_array_get(authors, i));
        if (!json_is_string(json_array_get(authors, i))) br__refuse(r, "authors", "are no names");
    }
}

static void read_head(br_article_reader *r, const json_t *object) {
    br_article *a = r->article;
    br_date day;
    const json_t *page = json_object_get(object, "page");
    a->id = br__read_text(r, object, "id");
    a->page.uri = br_json_get_str(page, "uri");
    a->page.url = br_json_get_str(page, "url");
    a->page.sha256 = br_json_get_str(page, "sha256");
    a->page.fetched = br_json_get_str(page, "fetched");
    int64_t part = br_json_get_int(object, "part", 0);
    a->part = part >= 0 && part < INT32_MAX ? (int32_t)part : 0;
    a->title = br__read_text(r, object, "title");
    a->site = br__read_text(r, object, "site");
    a->published = br__read_text(r, object, "published");
    if (a->published.len && !br_date_parse(a->published, &day)) br__refuse(r, "published", "is no date as 2022-01-13");
    a->published_from = br_published_from_of(br_json_get_str(object, "published_from"));
    a->language = br__read_text(r, object, "language");
    a->voice = br_voice_of(br_json_get_str(object, "voice"));
    a->cut = br_json_get_int(object, "cut", 0);
    read_authors(r, object);
}

static br_token_row row_of(const json_t *value) {
    const json_t *start = json_array_get(value, 0), *end = json_array_get(value, 1), *head = json_array_get(value, 5);
    return (br_token_row){.start = json_is_integer(start) ? json_integer_value(start) : -1,
                          .end = json_is_integer(end) ? json_integer_value(end) : -1,
                          .head = json_is_integer(head) ? json_integer_value(head) : -1,
                          .lemma = br_json_as_str(json_array_get(value, 2)),
                          .upos = br_json_as_str(json_array_get(value, 3)),
                          .feats = br_json_as_str(json_array_get(value, 4)),
                          .deprel = br_json_as_str(json_array_get(value, 6))};
}

static br_token token_of(br_article_reader *r, const br_token_row *row) {
    br_token t = {.span = {br__read_byte(r, row->start, "tokens"), br__read_byte(r, row->end, "tokens")},
                  .lemma = row->lemma,
                  .upos = (uint8_t)br_upos_of(row->upos),
                  .feats = br_feats_of(row->feats),
                  .head = row->head >= -1 && row->head <= INT32_MAX ? (int32_t)row->head : INT32_MAX,
                  .deprel = (uint8_t)br_deprel_of(row->deprel)};
    if (row->quoted.len) {
        json_t *lemma = br_json_read(r->arena, row->quoted, NULL);
        if (!lemma) br__refuse(r, "tokens", "are no tokens");
        t.lemma = br_json_as_str(lemma);
    }
    br_str text = r->article->text;
    t.space_after = t.span.end < text.len && br_is_space(text.ptr[t.span.end]);
    if (t.span.start >= t.span.end) br__refuse(r, "tokens", "do not fit its text");
    return t;
}

typedef BR_VEC(br_token) token_list;

static bool read_plain_rows(br_article_reader *r, br_str text, token_list *tokens) {
    br_token_rows rows = {.left = text};
    br_token_row row;
    br_status status;
    while ((status = br_token_rows_next(&rows, &row)) == BR_OK) br_vec_push(r->arena, tokens, token_of(r, &row));
    return status == BR_END;
}

/* the tokens, from their rows as text or as JSON */
static br_status read_tokens(br_article_reader *r, br_str rows, const json_t *array) {
    token_list tokens = {0};
    const char *bad = r->bad;
    if (rows.len && !read_plain_rows(r, rows, &tokens)) {
        array = br_json_read(r->arena, rows, r->error);
        if (!array) return BR_BAD_INPUT;
        tokens.len = 0;
        r->bad = bad;
    }
    for (size_t i = 0; i < json_array_size(array); i++) {
        br_token_row row = row_of(json_array_get(array, i));
        br_vec_push(r->arena, &tokens, token_of(r, &row));
    }
    r->article->tokens = tokens.at;
    r->article->n_tokens = (uint32_t)tokens.len;
    return BR_OK;
}

/* gives each sentence its run of tokens; both lists must stand in the order of the text, no token outside of all sentences */
static void assign_tokens(br_article_reader *r) {
    br_article *a = r->article;
    uint32_t at = 0;
    for (uint32_t i = 1; i < a->n_tokens; i++)
        if (a->tokens[i].span.start < a->tokens[i - 1].span.start) br__refuse(r, "tokens", "do not fit its text");
    for (uint32_t i = 0; i < a->n_sentences; i++) {
        br_sentence *s = &a->sentences[i];
        if (i && s->span.start < a->sentences[i - 1].span.end) br__refuse(r, "sentences", "do not fit its text");
        s->first_token = at;
        while (at < a->n_tokens && a->tokens[at].span.start < s->span.end) at++;
        s->n_tokens = at - s->first_token;
        if (s->n_tokens && a->tokens[s->first_token].span.start < s->span.start)
            br__refuse(r, "tokens", "do not fit its sentences");
    }
    if (at < a->n_tokens) br__refuse(r, "tokens", "do not fit its sentences");
}

static void check_trees(br_article_reader *r) {
    const br_article *a = r->article;
    for (uint32_t i = 0; i < a->n_sentences && !r->bad; i++)
        if (!br_tokens_are_tree(a->tokens, a->sentences[i].first_token, a->sentences[i].n_tokens, r->arena))
            br__refuse(r, "tokens", "have heads that make no trees");
}

static br_status read_text_parts(br_article_reader *r, const json_t *object, br_str rows) {
    br_article *a = r->article;
    const json_t *sentences = br__read_list(r, object, "sentences"), *tokens = br__read_list(r, object, "tokens");
    const json_t *names = br__read_list(r, object, "names");
    if (sentences) a->has |= BR_HAS_TEXT;
    if (tokens) a->has |= BR_HAS_TOKENS;
    a->n_sentences = (uint32_t)json_array_size(sentences);
    a->sentences = br_array(r->arena, a->n_sentences, br_sentence);
    for (uint32_t i = 0; i < a->n_sentences; i++)
        a->sentences[i].span = br__read_span(r, json_array_get(sentences, i), "sentences");
    BR_FORWARD(read_tokens(r, rows, tokens));
    assign_tokens(r);
    check_trees(r);
    a->n_names = (uint32_t)json_array_size(names);
    a->names = br_array(r->arena, a->n_names, br_name);
    for (uint32_t i = 0; i < a->n_names; i++) {
        const json_t *name = json_array_get(names, i);
        a->names[i] = (br_name){br__read_span(r, name, "names"), br_name_type_of(br_json_get_str(name, "type"))};
    }
    return BR_OK;
}

static void release_json(void *value) {
    json_decref(value);
}

/* what the record has beyond the contract's fields travels on untouched */
static json_t *strangers(br_arena *arena, json_t *object) {
    static const char *const ours[] = {
        "kind",     "id",        "page",   "part",    "title",    "authors",    "site",   "published", "published_from",
        "language", "languages", "voice",  "text",    "reprints", "sentences",  "tokens", "names",     "times",
        "actors",   "events",    "quotes", "figures", "claims",   "predicates", "cut"};
    json_t *extra = json_copy(object);
    if (!extra) br_arena_escape(arena, BR_NO_MEMORY);
    for (size_t i = 0; i < sizeof ours / sizeof ours[0]; i++) json_object_del(extra, ours[i]);
    br_arena_defer(arena, release_json, extra);
    return json_object_size(extra) ? extra : NULL;
}

json_t *br_article_json(br_arena *arena, br_str text, br_str *token_rows, br_error *error) {
    br_str rest, rows;
    *token_rows = BR_STR("");
    if (!br_token_rows_cut(arena, text, &rest, &rows)) return br_json_read(arena, text, error);
    *token_rows = br_str_copy(arena, rows);
    return br_json_read(arena, rest, error);
}

br_status br_article_parse(br_arena *arena, json_t *object, br_article *article, br_error *error) {
    return br_article_parse_with(arena, object, BR_STR(""), article, error);
}

br_status br_article_parse_with(br_arena *arena, json_t *object, br_str token_rows, br_article *article,
                                br_error *error) {
    *article = (br_article){0};
    if (!json_is_object(object) || !json_is_string(json_object_get(object, "text")))
        return br_fail(error, BR_BAD_INPUT, "an article needs a \"text\"");
    article->text = br_utf8_clean(arena, br_json_get_str(object, "text"));
    if (article->text.len > BR_ARTICLE_MAX_TEXT)
        return br_fail(error, BR_LIMIT, "the article's text has more than %zu bytes", BR_ARTICLE_MAX_TEXT);
    br_article_reader r = {arena, article, br_cp_index_of(arena, article->text), error, NULL, NULL};
    read_head(&r, object);
    BR_FORWARD(read_text_parts(&r, object, token_rows));
    br__read_notes(&r, object);
    article->extra = strangers(arena, object);
    br_article_identify(arena, article);
    if (article->has & BR_HAS_NOTES) br_article_identify_notes(arena, article);
    if (r.bad) return br_fail(error, BR_BAD_INPUT, "the article's \"%s\" %s", r.bad, r.why);
    return BR_OK;
}
