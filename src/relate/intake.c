/* intake.c: what relating keeps of an article: copies on its own arena. */
#include <stdlib.h>

#include "base/hash.h"
#include "markup/unicode.h"
#include "relate/relate_int.h"
#include "relate/relate_weights.h"

typedef struct intake {
    br_relate *relate;
    br_arena *arena;
    const br_article *article;
    br_cp_index index;
    br_str id;
} intake;

static br_str keep(const intake *in, br_str s) {
    return s.len ? br_str_copy(in->arena, s) : BR_STR("");
}

static br_party keep_party(const intake *in, const br_party *p) {
    return (br_party){.name = keep(in, p->name), .code = keep(in, p->code), .actor = keep(in, p->actor)};
}

/* the article that a stretch of text was taken from, when it lies inside of a reprint */
static br_str original_of(const intake *in, uint32_t start, uint32_t end) {
    for (uint32_t i = 0; i < in->article->n_reprints; i++) {
        const br_reprint *r = &in->article->reprints[i];
        uint32_t middle = start + (end - start) / 2;
        if (r->span_cp.start <= middle && middle < r->span_cp.end) return keep(in, r->of);
    }
    return BR_STR("");
}

static br_span sentence_span(const br_article *a, uint32_t at) {
    for (uint32_t i = 0; i < a->n_sentences; i++)
        if (a->sentences[i].span.end > at) return a->sentences[i].span;
    return (br_span){0, (uint32_t)a->text.len};
}

static int by_text(const void *a, const void *b) {
    return br_str_cmp(*(const br_str *)a, *(const br_str *)b);
}

/* countries named in a stretch of text, sorted: "KAZ RUS" */
static br_str countries_in(const intake *in, br_span span) {
    br_str found[16];
    size_t n = 0;
    for (uint32_t i = 0; i < in->article->n_actors && n < 16; i++) {
        const br_actor *m = &in->article->actors[i];
        if (!br_span_contains(span, m->span) || m->country.len != 3) continue;
        bool known = false;
        for (size_t k = 0; k < n; k++) known |= br_str_eq(found[k], m->country);
        if (!known) found[n++] = m->country;
    }
    qsort(found, n, sizeof found[0], by_text);
    br_str list = BR_STR("");
    for (size_t i = 0; i < n; i++) list = br_str_join(in->arena, list, br_str_join(in->arena, BR_STR(" "), found[i]));
    return list;
}

static local_actor *local_of(const intake *in, br_map *by_id, const br_actor *m) {
    bool is_new;
    uint64_t *at = br_map_put(by_id, m->actor, &is_new);
    if (!is_new) return &in->relate->actors.at[*at];
    *at = in->relate->actors.len;
    local_actor *a = br_vec_add(in->arena, &in->relate->actors);
    *a = (local_actor){
        .article = in->id,
        .local = keep(in, m->actor),
        .name = keep(in, m->name),
        .code = keep(in, m->code),
        .country = keep(in, m->country),
        .kind = m->kind,
    };
    a->key = br_unicode_key(in->arena, a->name);
    return a;
}

static void take_surface(const intake *in, local_actor *a, br_str surface) {
    for (uint32_t i = 0; i < a->n_surfaces; i++)
        if (br_str_eq(a->surfaces[i], surface)) return;
    a->surfaces =
        br_arena_grow(in->arena, a->surfaces, a->n_surfaces * sizeof(br_str), (a->n_surfaces + 1) * sizeof(br_str));
    a->surfaces[a->n_surfaces++] = keep(in, surface);
}

/* the name alone in "the foreign minister Jane Roe": the language core's name that ends where the mention ends */
static br_str bare_name(const intake *in, br_span whole) {
    const br_article *a = in->article;
    for (uint32_t i = 0; i < a->n_names; i++)
        if (br_span_contains(whole, a->names[i].span) && a->names[i].span.end == whole.end)
            return br_span_text(a->text, a->names[i].span);
    return br_span_text(a->text, whole);
}

static void take_actors(const intake *in) {
    br_map by_id = br_map_on(in->arena);
    for (uint32_t i = 0; i < in->article->n_actors; i++) {
        const br_actor *m = &in->article->actors[i];
        if (!m->actor.len || !m->name.len) continue;
        local_actor *a = local_of(in, &by_id, m);
        if (!a->code.len && m->code.len) a->code = keep(in, m->code);
        if (m->mention != BR_MENTION_NAME) continue;
        a->is_named = true;
        take_surface(in, a, bare_name(in, m->span));
    }
}

static const br_event *keep_event(const intake *in, const br_event *e) {
    br_event *copy = br_new(in->arena, br_event);
    *copy = *e;
    copy->id = keep(in, e->id);
    copy->source = keep_party(in, &e->source);
    copy->target = keep_party(in, &e->target);
    copy->attributed_to = keep_party(in, &e->attributed_to);
    copy->code = keep(in, e->code);
    copy->act = keep(in, e->act);
    copy->plover = keep(in, e->plover);
    copy->mode = keep(in, e->mode);
    copy->place.name = keep(in, e->place.name);
    copy->place.country = keep(in, e->place.country);
    copy->of = keep(in, e->of);
    copy->why = BR_STR("");
    copy->sources = copy->targets = NULL;
    copy->n_sources = copy->n_targets = 0;
    return copy;
}

static uint32_t cp(const intake *in, uint32_t byte) {
    return (uint32_t)br_cp_of_byte(&in->index, byte);
}

static void take_events(const intake *in) {
    for (uint32_t i = 0; i < in->article->n_events; i++) {
        const br_event *e = &in->article->events[i];
        uint32_t start = cp(in, e->span.start), end = cp(in, e->span.end);
        br_span around = sentence_span(in->article, e->trigger.start ? e->trigger.start : e->span.start);
        mention m = {
            .article = in->id,
            .event = keep_event(in, e),
            .sentence = keep(in, br_span_text(in->article->text, around)),
            .start = start,
            .end = end,
            .original = original_of(in, start, end),
        };
        br_vec_push(in->arena, &in->relate->mentions, m);
    }
}

static const br_figure *keep_figure(const intake *in, const br_figure *f) {
    br_figure *copy = br_new(in->arena, br_figure);
    *copy = *f;
    copy->id = keep(in, f->id);
    copy->unit = keep(in, f->unit);
    copy->noun = keep(in, f->noun);
    copy->per = keep(in, f->per);
    copy->of = keep(in, f->of);
    copy->measure = keep(in, f->measure);
    copy->about = keep(in, f->about);
    copy->attributed_to = keep_party(in, &f->attributed_to);
    return copy;
}

/* "Juba said": a place's name that stands for somebody who acts */
static bool is_acting(const br_article *a, br_span name) {
    for (uint32_t i = 0; i < a->n_actors; i++)
        if (br_span_eq(a->actors[i].span, name)) return !a->actors[i].is_place;
    return false;
}

static br_str places_in(const intake *in, br_span span) {
    br_buf places = br_buf_on(in->arena);
    for (uint32_t i = 0; i < in->article->n_names; i++) {
        const br_name *name = &in->article->names[i];
        if (name->type != BR_NAME_LOC || !br_span_contains(span, name->span) || is_acting(in->article, name->span))
            continue;
        br_buf_add(&places, br_unicode_key(in->arena, br_span_text(in->article->text, name->span)));
        br_buf_byte(&places, ';');
    }
    return br_buf_str(&places);
}

/* the words around a figure, inside of its sentence */
static br_span around_figure(br_span figure, br_span sentence) {
    uint32_t start = figure.start > AROUND_FIGURE ? figure.start - AROUND_FIGURE : 0;
    uint32_t end = figure.end + AROUND_FIGURE;
    return (br_span){start < sentence.start ? sentence.start : start, end > sentence.end ? sentence.end : end};
}

static int by_hash(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* What a sentence is about: its words but for numbers and those that say nothing, each by its first letters, so that
 * "exported" and "exports" are one. */
static void take_topic(const intake *in, quantity *q) {
    BR_VEC(uint32_t) topic = {0};
    br_str key = br_unicode_key(in->arena, q->sentence);
    for (size_t at = 0; at < key.len;) {
        while (at < key.len && !br_is_alpha(key.ptr[at])) at++;
        size_t start = at;
        while (at < key.len && br_is_alpha(key.ptr[at])) at++;
        br_str word = br_str_slice(key, start, at);
        if (word.len < 3 || br_is_stopword(in->relate->words, word)) continue;
        br_vec_push(in->arena, &topic, (uint32_t)br_hash64(br_str_slice(word, 0, TOPIC_LETTERS), 0));
    }
    if (topic.len) qsort(topic.at, topic.len, sizeof *topic.at, by_hash);
    size_t n = 0;
    for (size_t i = 0; i < topic.len; i++)
        if (!n || topic.at[n - 1] != topic.at[i]) topic.at[n++] = topic.at[i];
    q->topic = topic.at;
    q->n_topic = (uint32_t)n;
}

/* the last word of a noun phrase, folded, without a plural's "s" */
static br_str head_noun(const intake *in, br_str noun) {
    br_str key = br_unicode_key(in->arena, noun);
    size_t blank = br_str_rfind_byte(key, ' ');
    if (blank != BR_NOT_FOUND) key = br_str_from(key, blank + 1);
    return key.len > 3 && key.ptr[key.len - 1] == 's' ? br_str_slice(key, 0, key.len - 1) : key;
}

static void take_figures(const intake *in) {
    for (uint32_t i = 0; i < in->article->n_figures; i++) {
        const br_figure *f = &in->article->figures[i];
        br_span sentence = sentence_span(in->article, f->span.start), near = around_figure(f->span, sentence);
        br_str around = br_span_text(in->article->text, near);
        uint32_t start = cp(in, f->span.start), end = cp(in, f->span.end);
        quantity q = {
            .article = in->id,
            .figure = keep_figure(in, f),
            .start = start,
            .end = end,
            .sentence = keep(in, br_span_text(in->article->text, sentence)),
            .text = keep(in, br_span_text(in->article->text, f->span)),
            .countries = countries_in(in, sentence),
            .places = places_in(in, sentence),
            .original = original_of(in, start, end),
            .as_of = f->as_of.year ? f->as_of : br_article_date(in->article),
            .told = br_article_date(in->article),
        };
        if (!f->unit.len)
            q.sense = br_quantity_sense_of(in->relate->words, f->noun, around, f->span.start - near.start);
        q.context = br_quantity_context(in->relate->words, q.sense.name, around);
        if (!q.sense.name.len || q.sense.by_words) q.noun = head_noun(in, f->noun);
        if (br_is_stopword(in->relate->words, q.noun)) q.noun = BR_STR("");
        take_topic(in, &q);
        br_vec_push(in->arena, &in->relate->quantities, q);
    }
}

static void take_causes(const intake *in) {
    for (uint32_t i = 0; i < in->article->n_claims; i++) {
        const br_claim *c = &in->article->claims[i];
        if (c->type != BR_CLAIM_CAUSE || br_party_is_none(&c->holder)) continue;
        br_claim *copy = br_new(in->arena, br_claim);
        *copy = *c;
        copy->id = keep(in, c->id);
        copy->about = keep(in, c->about);
        copy->says = keep(in, c->says);
        copy->holder = keep_party(in, &c->holder);
        uint32_t start = cp(in, c->span.start), end = cp(in, c->span.end);
        br_span around = br_span_join(sentence_span(in->article, c->span.start), c->span);
        cause one = {in->id, copy, start, end, countries_in(in, around), original_of(in, start, end)};
        br_vec_push(in->arena, &in->relate->causes, one);
    }
}

void br_relate_add(br_relate *relate, const br_article *article) {
    intake in = {relate, relate->arena, article, br_cp_index_of(relate->arena, article->text), BR_STR("")};
    in.id = br_str_copy(relate->arena, article->id);
    take_actors(&in);
    take_events(&in);
    take_figures(&in);
    take_causes(&in);
}
