/* article_parse.c: a JSON object read back into an article. Hostile input: every span and index is checked. */
#include <math.h>

#include "base/vec.h"
#include "record/article.h"
#include "record/token_rows.h"

typedef struct reader {
    br_arena *arena;
    br_article *article;
    br_cp_index index;
    br_error *error;
    const char *bad; /* first field that did not fit; sticky */
} reader;

static uint32_t byte_at(reader *r, int64_t position, const char *field) {
    if (position < 0 || (uint64_t)position > r->index.count) {
        if (!r->bad) r->bad = field;
        return 0;
    }
    return (uint32_t)br_byte_of_cp(&r->index, (size_t)position);
}

static uint32_t byte_of(reader *r, const json_t *value, const char *field) {
    return byte_at(r, json_is_integer(value) ? json_integer_value(value) : -1, field);
}

static br_span read_span(reader *r, const json_t *object, const char *field) {
    br_span span = {byte_of(r, json_object_get(object, "start"), field),
                    byte_of(r, json_object_get(object, "end"), field)};
    if (span.start > span.end && !r->bad) r->bad = field;
    return span;
}

static br_span read_span_if(reader *r, const json_t *object, const char *field) {
    return json_object_get(object, "start") ? read_span(r, object, field) : (br_span){0};
}

static br_date read_date(const json_t *object, const char *key) {
    br_date date;
    return br_date_parse(br_json_get_str(object, key), &date) ? date : (br_date){0};
}

static br_party read_party_value(reader *r, const json_t *party, const char *field) {
    if (!json_is_object(party)) return (br_party){0};
    return (br_party){
        .span = read_span_if(r, party, field),
        .name = br_json_get_str(party, "name"),
        .code = br_json_get_str(party, "code"),
        .actor = br_json_get_str(party, "actor"),
    };
}

static br_party read_party(reader *r, const json_t *object, const char *key) {
    return read_party_value(r, json_object_get(object, key), key);
}

static int16_t read_share(const json_t *object, const char *key) {
    double share = br_json_get_double(object, key, 0);
    return (int16_t)(share < 0 ? 0 : share > 1 ? 1000 : share * 1000 + 0.5);
}

static void read_head(reader *r, const json_t *object) {
    br_article *a = r->article;
    const json_t *page = json_object_get(object, "page");
    a->id = br_json_get_str(object, "id");
    a->page.uri = br_json_get_str(page, "uri");
    a->page.url = br_json_get_str(page, "url");
    a->page.sha256 = br_json_get_str(page, "sha256");
    a->page.fetched = br_json_get_str(page, "fetched");
    int64_t part = br_json_get_int(object, "part", 0);
    a->part = part >= 0 && part < INT32_MAX ? (int32_t)part : 0;
    a->title = br_json_get_str(object, "title");
    a->site = br_json_get_str(object, "site");
    a->published = br_json_get_str(object, "published");
    a->published_from = br_published_from_of(br_json_get_str(object, "published_from"));
    a->language = br_json_get_str(object, "language");
    a->voice = br_voice_of(br_json_get_str(object, "voice"));
    json_t *authors = br_json_get_array(object, "authors");
    a->authors = br_array(r->arena, json_array_size(authors), br_str);
    a->n_authors = (uint32_t)json_array_size(authors);
    for (uint32_t i = 0; i < a->n_authors; i++) a->authors[i] = br_json_as_str(json_array_get(authors, i));
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

static br_token token_of(reader *r, const br_token_row *row) {
    br_token t = {.span = {byte_at(r, row->start, "tokens"), byte_at(r, row->end, "tokens")},
                  .lemma = row->lemma,
                  .upos = (uint8_t)br_upos_of(row->upos),
                  .feats = br_feats_of(row->feats),
                  .head = row->head >= -1 && row->head <= INT32_MAX ? (int32_t)row->head : INT32_MAX,
                  .deprel = (uint8_t)br_deprel_of(row->deprel)};
    if (row->quoted.len) {
        json_t *lemma = br_json_read(r->arena, row->quoted, NULL);
        if (!lemma && !r->bad) r->bad = "tokens";
        t.lemma = br_json_as_str(lemma);
    }
    br_str text = r->article->text;
    t.space_after = t.span.end < text.len && br_is_space(text.ptr[t.span.end]);
    if (t.span.start >= t.span.end && !r->bad) r->bad = "tokens";
    return t;
}

typedef BR_VEC(br_token) token_list;

static bool read_plain_rows(reader *r, br_str text, token_list *tokens) {
    br_token_rows rows = {.left = text};
    br_token_row row;
    br_status status;
    while ((status = br_token_rows_next(&rows, &row)) == BR_OK) br_vec_push(r->arena, tokens, token_of(r, &row));
    return status == BR_END;
}

/* the tokens, from their rows as text or as JSON */
static br_status read_tokens(reader *r, br_str rows, const json_t *array) {
    token_list tokens = {0};
    if (rows.len && !read_plain_rows(r, rows, &tokens)) {
        array = br_json_read(r->arena, rows, r->error);
        if (!array) return BR_BAD_INPUT;
        tokens.len = 0;
        r->bad = NULL;
    }
    for (size_t i = 0; i < json_array_size(array); i++) {
        br_token_row row = row_of(json_array_get(array, i));
        br_vec_push(r->arena, &tokens, token_of(r, &row));
    }
    for (size_t i = 0; i < tokens.len; i++) {
        if (tokens.at[i].head < (int32_t)tokens.len) continue;
        if (!r->bad) r->bad = "tokens";
        tokens.at[i].head = -1;
    }
    r->article->tokens = tokens.at;
    r->article->n_tokens = (uint32_t)tokens.len;
    return BR_OK;
}

/* gives each sentence its run of tokens; both lists must stand in the order of the text */
static void assign_tokens(reader *r) {
    br_article *a = r->article;
    uint32_t at = 0;
    for (uint32_t i = 1; i < a->n_tokens; i++)
        if (a->tokens[i].span.start < a->tokens[i - 1].span.start && !r->bad) r->bad = "tokens";
    for (uint32_t i = 0; i < a->n_sentences; i++) {
        if (i && a->sentences[i].span.start < a->sentences[i - 1].span.end && !r->bad) r->bad = "sentences";
        a->sentences[i].first_token = at;
        while (at < a->n_tokens && a->tokens[at].span.start < a->sentences[i].span.end) at++;
        a->sentences[i].n_tokens = at - a->sentences[i].first_token;
    }
}

static br_status read_text_parts(reader *r, const json_t *object, br_str rows) {
    br_article *a = r->article;
    json_t *sentences = br_json_get_array(object, "sentences"), *tokens = br_json_get_array(object, "tokens");
    json_t *names = br_json_get_array(object, "names");
    if (sentences) a->has |= BR_HAS_TEXT;
    if (tokens) a->has |= BR_HAS_TOKENS;
    a->n_sentences = (uint32_t)json_array_size(sentences);
    a->sentences = br_array(r->arena, a->n_sentences, br_sentence);
    for (uint32_t i = 0; i < a->n_sentences; i++)
        a->sentences[i].span = read_span(r, json_array_get(sentences, i), "sentences");
    BR_FORWARD(read_tokens(r, rows, tokens));
    assign_tokens(r);
    a->n_names = (uint32_t)json_array_size(names);
    a->names = br_array(r->arena, a->n_names, br_name);
    for (uint32_t i = 0; i < a->n_names; i++) {
        const json_t *name = json_array_get(names, i);
        a->names[i] = (br_name){read_span(r, name, "names"), br_name_type_of(br_json_get_str(name, "type"))};
    }
    return BR_OK;
}

static void read_language(reader *r, const json_t *o, void *element) {
    br_language_span *l = element;
    *l = (br_language_span){read_span(r, o, "languages"), br_json_get_str(o, "language")};
}

static void read_time(reader *r, const json_t *o, void *element) {
    br_time *t = element;
    *t = (br_time){
        .span = read_span(r, o, "times"),
        .type = br_time_type_of(br_json_get_str(o, "type")),
        .value = br_json_get_str(o, "value"),
        .mod = br_json_get_str(o, "mod"),
        .from = read_date(o, "from"),
        .to = read_date(o, "to"),
        .inferred = br_json_get_bool(o, "inferred"),
    };
}

static void read_actor(reader *r, const json_t *o, void *element) {
    br_actor *a = element;
    *a = (br_actor){
        .span = read_span(r, o, "actors"),
        .actor = br_json_get_str(o, "actor"),
        .name = br_json_get_str(o, "name"),
        .code = br_json_get_str(o, "code"),
        .role = br_json_get_str(o, "role"),
        .country = br_json_get_str(o, "country"),
        .kind = br_actor_kind_of(br_json_get_str(o, "kind")),
        .mention = br_mention_kind_of(br_json_get_str(o, "mention")),
        .head = -1,
        .entry = -1,
        .is_place = br_json_get_bool(o, "is_place"),
        .is_modifier = br_json_get_bool(o, "is_modifier"),
        .confidence = read_share(o, "confidence"),
    };
}

static br_place read_place(reader *r, const json_t *place) {
    if (!json_is_object(place)) return (br_place){0};
    return (br_place){
        .span = read_span_if(r, place, "place"),
        .name = br_json_get_str(place, "name"),
        .country = br_json_get_str(place, "country"),
        .lat = br_json_get_double(place, "lat", (double)NAN),
        .lon = br_json_get_double(place, "lon", (double)NAN),
        .precision = br_precision_of(br_json_get_str(place, "precision")),
    };
}

static br_party *read_parties(reader *r, const json_t *o, const char *key, uint32_t *n) {
    json_t *list = br_json_get_array(o, key);
    *n = (uint32_t)json_array_size(list);
    br_party *parties = br_array(r->arena, *n, br_party);
    for (uint32_t i = 0; i < *n; i++) parties[i] = read_party_value(r, json_array_get(list, i), key);
    return parties;
}

static void read_event(reader *r, const json_t *o, void *element) {
    br_event *e = element;
    *e = (br_event){
        .id = br_json_get_str(o, "id"),
        .span = read_span(r, o, "events"),
        .trigger = read_span_if(r, json_object_get(o, "trigger"), "trigger"),
        .date = read_date(o, "date"),
        .date_end = read_date(o, "date_end"),
        .date_from = br_date_from_of(br_json_get_str(o, "date_from")),
        .source = read_party(r, o, "source"),
        .target = read_party(r, o, "target"),
        .code = br_json_get_str(o, "code"),
        .act = br_json_get_str(o, "act"),
        .plover = br_json_get_str(o, "plover"),
        .mode = br_json_get_str(o, "mode"),
        .goldstein = br_json_get_double(o, "goldstein", 0),
        .has_goldstein = json_is_number(json_object_get(o, "goldstein")),
        .factuality = br_factuality_of(br_json_get_str(o, "factuality")),
        .attributed_to = read_party(r, o, "attributed_to"),
        .hedged = br_json_get_bool(o, "hedged"),
        .embedded = br_json_get_bool(o, "embedded"),
        .reciprocal = br_json_get_bool(o, "reciprocal"),
        .of = br_json_get_str(o, "of"),
        .of_index = -1,
        .count = (int32_t)br_json_get_int(o, "count", 1),
        .place = read_place(r, json_object_get(o, "place")),
        .confidence = read_share(o, "confidence"),
        .why = br_json_get_str(o, "why"),
    };
    e->sources = read_parties(r, o, "sources", &e->n_sources);
    e->targets = read_parties(r, o, "targets", &e->n_targets);
}

static void read_quote(reader *r, const json_t *o, void *element) {
    br_quote *q = element;
    *q = (br_quote){
        .id = br_json_get_str(o, "id"),
        .span = read_span(r, o, "quotes"),
        .type = br_quote_type_of(br_json_get_str(o, "type")),
        .said = !json_is_false(json_object_get(o, "said")),
        .speaker = read_party(r, o, "speaker"),
        .cue = read_span_if(r, json_object_get(o, "cue"), "cue"),
    };
}

static void read_figure(reader *r, const json_t *o, void *element) {
    br_figure *f = element;
    *f = (br_figure){
        .id = br_json_get_str(o, "id"),
        .span = read_span(r, o, "figures"),
        .value = br_json_get_double(o, "value", 0),
        .low = br_json_get_double(o, "low", 0),
        .high = br_json_get_double(o, "high", 0),
        .modifier = br_modifier_of(br_json_get_str(o, "modifier")),
        .change = br_modifier_of(br_json_get_str(o, "change")),
        .unit = br_json_get_str(o, "unit"),
        .noun = br_json_get_str(o, "noun"),
        .per = br_json_get_str(o, "per"),
        .of = br_json_get_str(o, "of"),
        .measure = br_json_get_str(o, "measure"),
        .about = br_json_get_str(o, "about"),
        .as_of = read_date(o, "as_of"),
        .as_of_from = br_date_from_of(br_json_get_str(o, "as_of_from")),
        .attributed_to = read_party(r, o, "attributed_to"),
        .head = -1,
    };
}

static void read_claim(reader *r, const json_t *o, void *element) {
    br_claim *c = element;
    *c = (br_claim){
        .id = br_json_get_str(o, "id"),
        .span = read_span(r, o, "claims"),
        .type = br_claim_type_of(br_json_get_str(o, "type")),
        .about = br_json_get_str(o, "about"),
        .says = br_json_get_str(o, "says"),
        .negative = br_str_is(br_json_get_str(o, "polarity"), "-"),
        .holder = read_party(r, o, "holder"),
    };
}

static int8_t read_sure(const json_t *object) { /* -3.0 to 3.0 as tenths */
    double value = br_json_get_double(object, "value", 0);
    return (int8_t)(value < -3 ? -30 : value > 3 ? 30 : value * 10 + (value < 0 ? -0.5 : 0.5));
}

static void read_predicate(reader *r, const json_t *o, void *element) {
    br_predicate *p = element;
    *p = (br_predicate){
        .span = read_span(r, o, "predicates"),
        .lemma = br_json_get_str(o, "lemma"),
        .factuality = br_factuality_of(br_json_get_str(o, "factuality")),
        .sure = read_sure(o),
        .hedged = br_json_get_bool(o, "hedged"),
        .holder = read_party(r, o, "holder"),
    };
}

static void read_reprint(reader *r, const json_t *o, void *element) {
    br_reprint *p = element;
    *p = (br_reprint){
        .span = read_span(r, o, "reprints"),
        .of = br_json_get_str(o, "of"),
        .of_span = {(uint32_t)br_json_get_int(o, "of_start", 0), (uint32_t)br_json_get_int(o, "of_end", 0)},
        .span_cp = {(uint32_t)br_json_get_int(o, "start", 0), (uint32_t)br_json_get_int(o, "end", 0)},
        .similarity = read_share(o, "similarity"),
    };
}

/* reads the array `key` into r->article->key, one element by `read` each; false when it is absent */
#define READ_ALL(r, object, key, read)                                                                                 \
    read_list((r), br_json_get_array((object), #key), sizeof *(r)->article->key, (void **)&(r)->article->key,          \
              &(r)->article->n_##key, (read))

typedef void (*read_one)(reader *r, const json_t *object, void *element);

static bool read_list(reader *r, json_t *list, size_t size, void **at, uint32_t *n, read_one read) {
    if (!list) return false;
    *n = (uint32_t)json_array_size(list);
    *at = br_arena_array(r->arena, *n, size);
    for (uint32_t i = 0; i < *n; i++) read(r, json_array_get(list, i), (char *)*at + i * size);
    return true;
}

static void read_notes(reader *r, json_t *object) {
    bool annotated = READ_ALL(r, object, times, read_time);
    annotated |= READ_ALL(r, object, actors, read_actor);
    annotated |= READ_ALL(r, object, events, read_event);
    annotated |= READ_ALL(r, object, quotes, read_quote);
    annotated |= READ_ALL(r, object, figures, read_figure);
    annotated |= READ_ALL(r, object, claims, read_claim);
    if (annotated) r->article->has |= BR_HAS_NOTES;
    if (READ_ALL(r, object, predicates, read_predicate)) r->article->has |= BR_HAS_PREDICATES;
    if (READ_ALL(r, object, reprints, read_reprint)) r->article->has |= BR_HAS_REPRINTS;
}

static void release_json(void *value) {
    json_decref(value);
}

/* what the record has beyond the contract's fields travels on untouched */
static json_t *strangers(br_arena *arena, json_t *object) {
    static const char *const ours[] = {"kind",   "id",        "page",           "part",     "title",     "authors",
                                       "site",   "published", "published_from", "language", "languages", "voice",
                                       "text",   "reprints",  "sentences",      "tokens",   "names",     "times",
                                       "actors", "events",    "quotes",         "figures",  "claims",    "predicates"};
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
    reader r = {arena, article, br_cp_index_of(arena, article->text), error, NULL};
    read_head(&r, object);
    READ_ALL(&r, object, languages, read_language);
    BR_FORWARD(read_text_parts(&r, object, token_rows));
    read_notes(&r, object);
    article->extra = strangers(arena, object);
    br_article_identify(arena, article);
    if (r.bad) return br_fail(error, BR_BAD_INPUT, "the article's \"%s\" do not fit its text", r.bad);
    return BR_OK;
}
