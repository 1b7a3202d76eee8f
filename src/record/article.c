#include "record/article.h"

#include <stdio.h>

#include "base/hash.h"

br_date br_article_date(const br_article *article) {
    br_date date;
    return br_date_parse(article->published, &date) ? date : (br_date){0};
}

void br_article_identify(br_arena *arena, br_article *article) {
    if (article->id.len) return;
    br_str page = article->page.sha256.len ? article->page.sha256 : article->page.uri;
    br_str parts[] = {BR_STR("article"), page, br_str_format(arena, "%d", article->part), article->text};
    article->id = br_content_id(arena, parts, 4);
}

/* spans as text in code points: "event:start-end,start-end" */
typedef struct id_maker {
    br_arena *arena;
    const br_cp_index *index;
    br_str article;
} id_maker;

static br_str id_of(const id_maker *maker, const char *kind, const br_span *spans, size_t n) {
    char text[256];
    size_t len = 0;
    for (size_t i = 0; i < n; i++)
        len += (size_t)snprintf(text + len, sizeof text - len, "%zu-%zu,", br_cp_of_byte(maker->index, spans[i].start),
                                br_cp_of_byte(maker->index, spans[i].end));
    br_str parts[] = {br_str_of(kind), maker->article, {text, len}};
    return br_content_id(maker->arena, parts, 3);
}

static void identify_events(const id_maker *maker, br_article *article) {
    for (uint32_t i = 0; i < article->n_events; i++) {
        br_event *e = &article->events[i];
        br_span spans[] = {e->span, e->trigger, e->source.span, e->target.span};
        if (!e->id.len) e->id = id_of(maker, "event", spans, 4);
    }
    for (uint32_t i = 0; i < article->n_events; i++) {
        br_event *e = &article->events[i];
        bool has_outer = !e->of.len && e->of_index >= 0 && (uint32_t)e->of_index < article->n_events;
        if (has_outer && (uint32_t)e->of_index != i) e->of = article->events[e->of_index].id;
    }
}

static bool has_nameless(const br_article *a) {
    for (uint32_t i = 0; i < a->n_events; i++)
        if (!a->events[i].id.len) return true;
    for (uint32_t i = 0; i < a->n_quotes; i++)
        if (!a->quotes[i].id.len) return true;
    for (uint32_t i = 0; i < a->n_figures; i++)
        if (!a->figures[i].id.len) return true;
    for (uint32_t i = 0; i < a->n_claims; i++)
        if (!a->claims[i].id.len) return true;
    return false;
}

void br_article_identify_notes(br_arena *arena, br_article *article) {
    if (!has_nameless(article)) return;
    br_cp_index index = br_cp_index_of(arena, article->text);
    id_maker maker = {arena, &index, article->id};
    identify_events(&maker, article);
    for (uint32_t i = 0; i < article->n_quotes; i++) {
        br_quote *q = &article->quotes[i];
        if (!q->id.len) q->id = id_of(&maker, "quote", (br_span[]){q->span, q->cue}, 2);
    }
    for (uint32_t i = 0; i < article->n_figures; i++) {
        br_figure *f = &article->figures[i];
        if (!f->id.len) f->id = id_of(&maker, "figure", &f->span, 1);
    }
    for (uint32_t i = 0; i < article->n_claims; i++) {
        br_claim *c = &article->claims[i];
        if (!c->id.len) c->id = id_of(&maker, "claim", &c->span, 1);
    }
}
