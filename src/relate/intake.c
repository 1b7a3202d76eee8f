/* intake.c: what relating keeps of an article: copies on its own arena. */
#include <stdlib.h>

#include "base/hash.h"
#include "markup/unicode.h"
#include "relate/intake.h"
#include "relate/relate_weights.h"

/* the two countries that the article names most; at equal counts the lesser code */
static void find_main_countries(intake *in) {
    br_map index = br_map_on(in->arena);
    BR_VEC(struct counted_country {
        br_str code;
        uint32_t n;
    })
    all = {0};
    for (uint32_t i = 0; i < in->article->n_actors; i++) {
        br_str country = in->article->actors[i].country;
        if (country.len != 3) continue;
        bool is_new;
        uint64_t *at = br_map_put(&index, country, &is_new);
        if (is_new) {
            *at = all.len;
            br_vec_push(in->arena, &all, ((struct counted_country){br__intake_keep(in, country), 0}));
        }
        all.at[*at].n++;
    }
    for (int rank = 0; rank < 2; rank++) {
        struct counted_country *best = NULL;
        for (size_t i = 0; i < all.len; i++) {
            struct counted_country *c = &all.at[i];
            bool more = !best || c->n > best->n || (c->n == best->n && br_str_cmp(c->code, best->code) < 0);
            if (c->n && more) best = c;
        }
        in->main[rank] = best ? best->code : BR_STR("");
        if (best) best->n = 0;
    }
}

static local_actor *local_of(intake *in, const br_actor *m) {
    bool is_new;
    uint64_t *at = br_map_put(&in->actors, m->actor, &is_new);
    if (!is_new) return &in->relate->actors.at[*at];
    *at = in->relate->actors.len;
    local_actor *a = br_vec_add(in->arena, &in->relate->actors);
    *a = (local_actor){
        .article = in->id,
        .local = br__intake_keep(in, m->actor),
        .name = br__intake_keep(in, m->name),
        .code = br__intake_keep(in, m->code),
        .country = br__intake_keep(in, m->country),
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
    a->surfaces[a->n_surfaces++] = br__intake_keep(in, surface);
}

/* the name alone in "the foreign minister Jane Roe": the language core's name that ends where the mention ends */
static br_str bare_name(const intake *in, br_span whole) {
    const br_article *a = in->article;
    for (uint32_t i = 0; i < a->n_names; i++)
        if (br_span_contains(whole, a->names[i].span) && a->names[i].span.end == whole.end)
            return br_span_text(a->text, a->names[i].span);
    return br_span_text(a->text, whole);
}

static void take_actors(intake *in) {
    for (uint32_t i = 0; i < in->article->n_actors; i++) {
        const br_actor *m = &in->article->actors[i];
        if (!m->actor.len || !m->name.len) continue;
        local_actor *a = local_of(in, m);
        a->n_mentions++;
        a->tells_country |= br__intake_tells_country(m);
        if (!a->code.len && m->code.len) a->code = br__intake_keep(in, m->code);
        if (m->mention != BR_MENTION_NAME) continue;
        a->is_named = true;
        take_surface(in, a, bare_name(in, m->span));
    }
}

/* the named actors of the article, most mentioned first */
static int by_mentions(const void *a, const void *b) {
    const local_actor *p = *(const local_actor *const *)a, *q = *(const local_actor *const *)b;
    if (p->is_named != q->is_named) return p->is_named ? -1 : 1;
    if (p->n_mentions != q->n_mentions) return p->n_mentions > q->n_mentions ? -1 : 1;
    return br_str_cmp(p->key, q->key);
}

static void find_story(intake *in, size_t first) {
    size_t n = in->relate->actors.len - first, n_named = 0;
    const local_actor **list = br_array(in->arena, n + 1, const local_actor *);
    for (size_t i = 0; i < n; i++) list[i] = &in->relate->actors.at[first + i];
    if (n) qsort(list, n, sizeof(const local_actor *), by_mentions);
    br_str names[STORY_NAMES];
    while (n_named < n && n_named < STORY_NAMES && list[n_named]->is_named) {
        names[n_named] = list[n_named]->key;
        n_named++;
    }
    in->story = br__topic_of_names(in->arena, names, n_named);
}

static br_event *keep_event(const intake *in, const br_event *e) {
    br_event *copy = br_new(in->arena, br_event);
    *copy = *e;
    copy->id = br__intake_keep(in, e->id);
    copy->source = br__intake_keep_party(in, &e->source);
    copy->target = br__intake_keep_party(in, &e->target);
    copy->attributed_to = br__intake_keep_party(in, &e->attributed_to);
    copy->code = br__intake_keep(in, e->code);
    copy->act = br__intake_keep(in, e->act);
    copy->plover = br__intake_keep(in, e->plover);
    copy->mode = br__intake_keep(in, e->mode);
    copy->place.name = br__intake_keep(in, e->place.name);
    copy->place.country = br__intake_keep(in, e->place.country);
    copy->of = br__intake_keep(in, e->of);
    copy->why = BR_STR("");
    copy->sources = copy->targets = NULL;
    copy->n_sources = copy->n_targets = 0;
    return copy;
}

/* the actor of the article that a party is, + 1; 0 for one without */
static uint32_t actor_of(const intake *in, const br_party *p) {
    const uint64_t *at = p->actor.len ? br_map_get(&in->actors, p->actor) : NULL;
    return at ? (uint32_t)*at + 1 : 0;
}

static bool has_name(const intake *in, const br_party *p) {
    uint32_t who = actor_of(in, p);
    return who && in->relate->actors.at[who - 1].is_named;
}

static bool is_named_person(const intake *in, const br_party *p) {
    return has_name(in, p) && in->relate->actors.at[actor_of(in, p) - 1].kind == BR_ACTOR_PERSON;
}

/* Events of one sentence have its words in common: kept once, since a sentence may be long and full of them. */
static void take_events(const intake *in) {
    br_span last = {0};
    br_str sentence = BR_STR("");
    topic words = {0};
    for (uint32_t i = 0; i < in->article->n_events; i++) {
        const br_event *e = &in->article->events[i];
        uint32_t start = br__intake_cp(in, e->span.start), end = br__intake_cp(in, e->span.end);
        br_span around = br__intake_sentence_span(in->article, e->trigger.start ? e->trigger.start : e->span.start);
        const br_str sides[] = {e->source.name, e->target.name};
        uint32_t source = actor_of(in, &e->source);
        if (!sentence.len || !br_span_eq(around, last)) {
            last = around;
            sentence = br__intake_keep(in, br_span_text(in->article->text, around));
            words = br__topic_of(in->arena, in->relate->words, sentence);
        }
        mention m = {
            .article = in->id,
            .named = {has_name(in, &e->source), has_name(in, &e->target)},
            .person = {is_named_person(in, &e->source), is_named_person(in, &e->target)},
            .who = {source, actor_of(in, &e->target), actor_of(in, &e->attributed_to)},
            .source_known = source && in->relate->actors.at[source - 1].tells_country,
            .event = keep_event(in, e),
            .sentence = sentence,
            .start = start,
            .end = end,
            .original = br__intake_original_of(in, start, end),
            .about = br__topic_without(in->arena, in->relate->words, words, sides, 2),
        };
        br_vec_push(in->arena, &in->relate->mentions, m);
    }
}

static void take_causes(const intake *in) {
    for (uint32_t i = 0; i < in->article->n_claims; i++) {
        const br_claim *c = &in->article->claims[i];
        if (c->type != BR_CLAIM_CAUSE || br_party_is_none(&c->holder)) continue;
        br_claim *copy = br_new(in->arena, br_claim);
        *copy = *c;
        copy->id = br__intake_keep(in, c->id);
        copy->about = br__intake_keep(in, c->about);
        copy->says = br__intake_keep(in, c->says);
        copy->holder = br__intake_keep_party(in, &c->holder);
        uint32_t start = br__intake_cp(in, c->span.start), end = br__intake_cp(in, c->span.end);
        br_span around = br_span_join(br__intake_sentence_span(in->article, c->span.start), c->span);
        cause one = {
            .article = in->id,
            .claim = copy,
            .start = start,
            .end = end,
            .countries = br__intake_countries_in(in, around),
            .main = {in->main[0], in->main[1]},
            .named = has_name(in, &c->holder),
            .about = br__topic_of(in->arena, in->relate->words, c->about),
            .told = br_article_date(in->article),
            .original = br__intake_original_of(in, start, end),
        };
        br_vec_push(in->arena, &in->relate->causes, one);
    }
}

void br_relate_add(br_relate *relate, const br_article *article) {
    intake in = {.relate = relate, .arena = relate->arena, .article = article};
    in.index = br_cp_index_of(relate->arena, article->text);
    in.id = br_str_copy(relate->arena, article->id);
    in.actors = br_map_on(relate->arena);
    size_t first_actor = relate->actors.len;
    find_main_countries(&in);
    take_actors(&in);
    find_story(&in, first_actor);
    take_events(&in);
    br__take_figures(&in);
    take_causes(&in);
}
