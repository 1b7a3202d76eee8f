/* article_write.c: an article as one JSON object, keys in the order of the contract. Spans become code points. */
#include <math.h>

#include "record/article.h"

typedef struct writer {
    br_json *json;
    const br_article *article;
    br_cp_index index;
    br_arena *scratch;
} writer;

static int64_t position(const writer *w, uint32_t byte) {
    return (int64_t)br_cp_of_byte(&w->index, byte);
}

static void write_bounds(writer *w, br_span span) {
    br_json_key_int(w->json, "start", position(w, span.start));
    br_json_key_int(w->json, "end", position(w, span.end));
}

/* start, end and the surface text */
static void write_span(writer *w, br_span span) {
    write_bounds(w, span);
    br_json_key_str(w->json, "text", br_span_text(w->article->text, span));
}

static void write_span_or_null(writer *w, const char *key, br_span span) {
    br_json_key(w->json, key);
    if (br_span_is_none(span)) {
        br_json_null(w->json);
        return;
    }
    br_json_open(w->json, '{');
    write_span(w, span);
    br_json_close(w->json, '}');
}

static void write_party_value(writer *w, const br_party *party) {
    if (br_party_is_none(party)) {
        br_json_null(w->json);
        return;
    }
    br_json_open(w->json, '{');
    if (!br_span_is_none(party->span)) write_span(w, party->span);
    br_json_key_str(w->json, "name", party->name);
    br_json_key_str(w->json, "code", party->code);
    if (party->actor.len) br_json_key_str(w->json, "actor", party->actor);
    br_json_close(w->json, '}');
}

static void write_party(writer *w, const char *key, const br_party *party) {
    br_json_key(w->json, key);
    write_party_value(w, party);
}

static void write_date(writer *w, const char *key, br_date date) {
    br_json_key_str_or_null(w->json, key, br_date_format(w->scratch, date));
}

static void write_head(writer *w) {
    br_json *json = w->json;
    const br_article *a = w->article;
    br_json_key_str(json, "kind", BR_STR("article"));
    br_json_key_str(json, "id", a->id);
    br_json_key(json, "page");
    br_json_open(json, '{');
    br_json_key_str(json, "uri", a->page.uri);
    if (a->page.url.len) br_json_key_str(json, "url", a->page.url);
    br_json_key_str(json, "sha256", a->page.sha256);
    if (a->page.fetched.len) br_json_key_str(json, "fetched", a->page.fetched);
    br_json_close(json, '}');
    br_json_key_int(json, "part", a->part);
    br_json_key_str(json, "title", a->title);
    br_json_key_strs(json, "authors", a->authors, a->n_authors);
    br_json_key_str(json, "site", a->site);
    br_json_key_str_or_null(json, "published", a->published);
    br_json_key_str(json, "published_from", br_published_from_text(a->published_from));
    br_json_key_str_or_null(json, "language", a->language);
    br_json_key(json, "languages");
    br_json_open(json, '[');
    for (uint32_t i = 0; i < a->n_languages; i++) {
        br_json_open(json, '{');
        write_bounds(w, a->languages[i].span);
        br_json_key_str(json, "language", a->languages[i].language);
        br_json_close(json, '}');
    }
    br_json_close(json, ']');
    br_json_key_str(json, "voice", br_voice_text(a->voice));
    br_json_key_str(json, "text", a->text);
    if (a->cut) br_json_key_int(json, "cut", a->cut);
}

static void write_tokens(writer *w) {
    br_json *json = w->json;
    br_json_key(json, "tokens");
    br_json_open(json, '[');
    for (uint32_t i = 0; i < w->article->n_tokens; i++) {
        const br_token *t = &w->article->tokens[i];
        br_json_open(json, '[');
        br_json_int(json, position(w, t->span.start));
        br_json_int(json, position(w, t->span.end));
        br_json_str(json, t->lemma);
        br_json_str(json, br_upos_text((br_upos)t->upos));
        br_json_str(json, br_feats_text(w->scratch, t->feats));
        br_json_int(json, t->head);
        br_json_str(json, br_deprel_text((br_deprel)t->deprel));
        br_json_close(json, ']');
    }
    br_json_close(json, ']');
}

static void write_text_parts(writer *w, bool with_tokens) {
    br_json *json = w->json;
    const br_article *a = w->article;
    br_json_key(json, "sentences");
    br_json_open(json, '[');
    for (uint32_t i = 0; i < a->n_sentences; i++) {
        br_json_open(json, '{');
        write_bounds(w, a->sentences[i].span);
        br_json_close(json, '}');
    }
    br_json_close(json, ']');
    if (with_tokens) write_tokens(w);
    br_json_key(json, "names");
    br_json_open(json, '[');
    for (uint32_t i = 0; i < a->n_names; i++) {
        br_json_open(json, '{');
        write_span(w, a->names[i].span);
        br_json_key_str(json, "type", br_name_type_text(a->names[i].type));
        br_json_close(json, '}');
    }
    br_json_close(json, ']');
}

static void write_time(writer *w, const br_time *t) {
    write_span(w, t->span);
    br_json_key_str(w->json, "type", br_time_type_text(t->type));
    br_json_key_str(w->json, "value", t->value);
    if (t->mod.len) br_json_key_str(w->json, "mod", t->mod);
    if (t->from.year) write_date(w, "from", t->from);
    if (t->to.year) write_date(w, "to", t->to);
    if (t->inferred) br_json_key_bool(w->json, "inferred", true);
}

static void write_actor(writer *w, const br_actor *a) {
    write_span(w, a->span);
    br_json_key_str(w->json, "actor", a->actor);
    br_json_key_str(w->json, "name", a->name);
    br_json_key_str(w->json, "code", a->code);
    if (a->role.len) br_json_key_str(w->json, "role", a->role);
    if (a->country.len) br_json_key_str(w->json, "country", a->country);
    if (a->kind != BR_ACTOR_UNKNOWN) br_json_key_str(w->json, "kind", br_actor_kind_text(a->kind));
    br_json_key_str(w->json, "mention", br_mention_kind_text(a->mention));
    if (a->is_place) br_json_key_bool(w->json, "is_place", true);
    if (a->is_modifier) br_json_key_bool(w->json, "is_modifier", true);
    br_json_key_double(w->json, "confidence", a->confidence / 1000.0);
}

static void write_place(writer *w, const br_place *p) {
    br_json_key(w->json, "place");
    if (p->precision == BR_PLACE_NONE) {
        br_json_null(w->json);
        return;
    }
    br_json_open(w->json, '{');
    if (!br_span_is_none(p->span)) write_span(w, p->span);
    br_place_write(w->json, p);
    br_json_close(w->json, '}');
}

static void write_parties(writer *w, const char *key, const br_party *parties, uint32_t n) {
    if (n < 2) return;
    br_json_key(w->json, key);
    br_json_open(w->json, '[');
    for (uint32_t i = 0; i < n; i++) write_party_value(w, &parties[i]);
    br_json_close(w->json, ']');
}

static void write_event(writer *w, const br_event *e) {
    br_json *json = w->json;
    br_json_key_str(json, "id", e->id);
    write_span(w, e->span);
    write_date(w, "date", e->date);
    write_date(w, "date_end", e->date_end);
    br_json_key_str(json, "date_from", br_date_from_text(e->date_from));
    write_party(w, "source", &e->source);
    write_party(w, "target", &e->target);
    write_parties(w, "sources", e->sources, e->n_sources);
    write_parties(w, "targets", e->targets, e->n_targets);
    br_act_write(json, e->code, e->act, e->plover, e->mode, e->has_goldstein ? e->goldstein : NAN);
    br_json_key_str(json, "factuality", br_factuality_text(e->factuality));
    write_party(w, "attributed_to", &e->attributed_to);
    br_json_key_bool(json, "hedged", e->hedged);
    br_json_key_bool(json, "embedded", e->embedded);
    br_json_key_str_or_null(json, "of", e->of);
    br_json_key_bool(json, "reciprocal", e->reciprocal);
    br_json_key_int(json, "count", e->count);
    write_place(w, &e->place);
    write_span_or_null(w, "trigger", e->trigger);
    br_json_key_double(json, "confidence", e->confidence / 1000.0);
    if (e->why.len) br_json_key_str(json, "why", e->why);
}

static void write_quote(writer *w, const br_quote *q) {
    br_json_key_str(w->json, "id", q->id);
    write_span(w, q->span);
    br_json_key_str(w->json, "type", br_quote_type_text(q->type));
    br_json_key_bool(w->json, "said", q->said);
    write_party(w, "speaker", &q->speaker);
    write_span_or_null(w, "cue", q->cue);
}

static void write_figure(writer *w, const br_figure *f) {
    br_json *json = w->json;
    br_json_key_str(json, "id", f->id);
    write_span(w, f->span);
    br_json_key_double(json, "value", f->value);
    br_json_key_double(json, "low", f->low);
    br_json_key_double(json, "high", f->high);
    br_json_key_str(json, "modifier", br_modifier_text(f->modifier));
    if (f->change != BR_MOD_EXACT) br_json_key_str(json, "change", br_modifier_text(f->change));
    br_json_key_str_or_null(json, "unit", f->unit);
    br_json_key_str(json, "noun", f->noun);
    br_json_key_str_or_null(json, "per", f->per);
    br_json_key_str_or_null(json, "of", f->of);
    if (f->measure.len) br_json_key_str(json, "measure", f->measure);
    if (f->about.len) br_json_key_str(json, "about", f->about);
    write_date(w, "as_of", f->as_of);
    br_json_key_str(json, "as_of_from", br_date_from_text(f->as_of_from));
    write_party(w, "attributed_to", &f->attributed_to);
}

static void write_claim(writer *w, const br_claim *c) {
    br_json_key_str(w->json, "id", c->id);
    write_span(w, c->span);
    br_json_key_str(w->json, "type", br_claim_type_text(c->type));
    br_json_key_str(w->json, "about", c->about);
    br_json_key_str(w->json, "says", c->says);
    br_json_key_str(w->json, "polarity", c->negative ? BR_STR("-") : BR_STR("+"));
    write_party(w, "holder", &c->holder);
}

static void write_predicate(writer *w, const br_predicate *p) {
    write_span(w, p->span);
    br_json_key_str(w->json, "lemma", p->lemma);
    br_json_key_str(w->json, "factuality", br_factuality_text(p->factuality));
    br_json_key_double(w->json, "value", p->sure / 10.0);
    br_json_key_bool(w->json, "hedged", p->hedged);
    write_party(w, "holder", &p->holder);
}

static void write_reprint(writer *w, const br_reprint *r) {
    br_json_key_int(w->json, "start", r->span_cp.start);
    br_json_key_int(w->json, "end", r->span_cp.end);
    br_json_key_str(w->json, "of", r->of);
    br_json_key_int(w->json, "of_start", r->of_span.start);
    br_json_key_int(w->json, "of_end", r->of_span.end);
    br_json_key_double(w->json, "similarity", r->similarity / 1000.0);
}

/* one array of notes: each element an object written by `write` */
#define WRITE_ALL(w, key, list, n, write)                                                                              \
    do {                                                                                                               \
        br_json_key((w)->json, key);                                                                                   \
        br_json_open((w)->json, '[');                                                                                  \
        for (uint32_t i_ = 0; i_ < (n); i_++) {                                                                        \
            br_json_open((w)->json, '{');                                                                              \
            write((w), &(list)[i_]);                                                                                   \
            br_json_close((w)->json, '}');                                                                             \
        }                                                                                                              \
        br_json_close((w)->json, ']');                                                                                 \
    } while (0)

static void write_notes(writer *w) {
    const br_article *a = w->article;
    WRITE_ALL(w, "times", a->times, a->n_times, write_time);
    WRITE_ALL(w, "actors", a->actors, a->n_actors, write_actor);
    WRITE_ALL(w, "events", a->events, a->n_events, write_event);
    WRITE_ALL(w, "quotes", a->quotes, a->n_quotes, write_quote);
    WRITE_ALL(w, "figures", a->figures, a->n_figures, write_figure);
    WRITE_ALL(w, "claims", a->claims, a->n_claims, write_claim);
}

void br_article_write(br_json *json, const br_article *a, br_write_options options, br_arena *scratch) {
    writer w = {json, a, br_cp_index_of(scratch, a->text), scratch};
    br_json_open(json, '{');
    write_head(&w);
    if (a->has & BR_HAS_REPRINTS) WRITE_ALL(&w, "reprints", a->reprints, a->n_reprints, write_reprint);
    bool annotated = a->has & BR_HAS_NOTES;
    if (a->has & BR_HAS_TEXT) write_text_parts(&w, (a->has & BR_HAS_TOKENS) && (!annotated || options.keep_tokens));
    if (annotated) write_notes(&w);
    if (a->has & BR_HAS_PREDICATES) WRITE_ALL(&w, "predicates", a->predicates, a->n_predicates, write_predicate);
    const char *key;
    json_t *value;
    json_object_foreach (a->extra, key, value) {
        br_json_key(json, key);
        br_json_value(json, value);
    }
    br_json_close(json, '}');
}
