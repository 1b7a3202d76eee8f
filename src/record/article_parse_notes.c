#include "record/article_reader.h"

#include <math.h>

/* ---- parts of records ---- */

static br_span read_span_if(br_article_reader *r, const json_t *object, const char *field) {
    return json_object_get(object, "start") ? br__read_span(r, object, field) : (br_span){0};
}

static br_date read_date(const json_t *object, const char *key) {
    br_date date;
    return br_date_parse(br_json_get_str(object, key), &date) ? date : (br_date){0};
}

static br_party read_party_value(br_article_reader *r, const json_t *party, const char *field) {
    if (!json_is_object(party)) return (br_party){0};
    return (br_party){
        .span = read_span_if(r, party, field),
        .name = br_json_get_str(party, "name"),
        .code = br_json_get_str(party, "code"),
        .actor = br_json_get_str(party, "actor"),
    };
}

static br_party read_party(br_article_reader *r, const json_t *object, const char *key) {
    return read_party_value(r, json_object_get(object, key), key);
}

static int16_t read_share(const json_t *object, const char *key) {
    double share = br_json_get_double(object, key, 0);
    return (int16_t)(share < 0 ? 0 : share > 1 ? 1000 : share * 1000 + 0.5);
}

/* ---- records ---- */

static void read_language(br_article_reader *r, const json_t *o, void *element) {
    br_language_span *l = element;
    *l = (br_language_span){br__read_span(r, o, "languages"), br_json_get_str(o, "language")};
}

static void read_time(br_article_reader *r, const json_t *o, void *element) {
    br_time *t = element;
    *t = (br_time){
        .span = br__read_span(r, o, "times"),
        .type = br_time_type_of(br_json_get_str(o, "type")),
        .value = br_json_get_str(o, "value"),
        .mod = br_json_get_str(o, "mod"),
        .from = read_date(o, "from"),
        .to = read_date(o, "to"),
        .inferred = br_json_get_bool(o, "inferred"),
    };
}

static void read_actor(br_article_reader *r, const json_t *o, void *element) {
    br_actor *a = element;
    *a = (br_actor){
        .span = br__read_span(r, o, "actors"),
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

static br_place read_place(br_article_reader *r, const json_t *place) {
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

static br_party *read_parties(br_article_reader *r, const json_t *o, const char *key, uint32_t *n) {
    const json_t *list = br__read_list(r, o, key);
    *n = (uint32_t)json_array_size(list);
    br_party *parties = br_array(r->arena, *n, br_party);
    for (uint32_t i = 0; i < *n; i++) parties[i] = read_party_value(r, json_array_get(list, i), key);
    return parties;
}

static void read_event(br_article_reader *r, const json_t *o, void *element) {
    br_event *e = element;
    *e = (br_event){
        .id = br_json_get_str(o, "id"),
        .span = br__read_span(r, o, "events"),
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

static void read_quote(br_article_reader *r, const json_t *o, void *element) {
    br_quote *q = element;
    *q = (br_quote){
        .id = br_json_get_str(o, "id"),
        .span = br__read_span(r, o, "quotes"),
        .type = br_quote_type_of(br_json_get_str(o, "type")),
        .said = !json_is_false(json_object_get(o, "said")),
        .speaker = read_party(r, o, "speaker"),
        .cue = read_span_if(r, json_object_get(o, "cue"), "cue"),
    };
}

static void read_figure(br_article_reader *r, const json_t *o, void *element) {
    br_figure *f = element;
    *f = (br_figure){
        .id = br_json_get_str(o, "id"),
        .span = br__read_span(r, o, "figures"),
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

static void read_claim(br_article_reader *r, const json_t *o, void *element) {
    br_claim *c = element;
    *c = (br_claim){
        .id = br_json_get_str(o, "id"),
        .span = br__read_span(r, o, "claims"),
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

static void read_predicate(br_article_reader *r, const json_t *o, void *element) {
    br_predicate *p = element;
    *p = (br_predicate){
        .span = br__read_span(r, o, "predicates"),
        .lemma = br_json_get_str(o, "lemma"),
        .factuality = br_factuality_of(br_json_get_str(o, "factuality")),
        .sure = read_sure(o),
        .hedged = br_json_get_bool(o, "hedged"),
        .holder = read_party(r, o, "holder"),
    };
}

static void read_reprint(br_article_reader *r, const json_t *o, void *element) {
    br_reprint *p = element;
    *p = (br_reprint){
        .span = br__read_span(r, o, "reprints"),
        .of = br_json_get_str(o, "of"),
        .of_span = {(uint32_t)br_json_get_int(o, "of_start", 0), (uint32_t)br_json_get_int(o, "of_end", 0)},
        .span_cp = {(uint32_t)br_json_get_int(o, "start", 0), (uint32_t)br_json_get_int(o, "end", 0)},
        .similarity = read_share(o, "similarity"),
    };
}

/* reads the array `key` into r->article->key, one element by `read` each; false when it is absent */
#define READ_ALL(r, object, key, read)                                                                                 \
    read_list((r), br__read_list((r), (object), #key), sizeof *(r)->article->key, (void **)&(r)->article->key,         \
              &(r)->article->n_##key, (read))

typedef void (*read_one)(br_article_reader *r, const json_t *object, void *element);

static bool read_list(br_article_reader *r, const json_t *list, size_t size, void **at, uint32_t *n, read_one read) {
    if (!list) return false;
    *n = (uint32_t)json_array_size(list);
    *at = br_arena_array(r->arena, *n, size);
    for (uint32_t i = 0; i < *n; i++) read(r, json_array_get(list, i), (char *)*at + i * size);
    return true;
}

void br__read_notes(br_article_reader *r, json_t *object) {
    READ_ALL(r, object, languages, read_language);
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
