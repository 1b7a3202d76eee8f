/* happening.c: the record of one happening, from the mentions that tell it. */
#include <stdlib.h>

#include "relate/relate_int.h"

/* how well a mention tells the happening: finer code and date, both sides, its own date, more certain */
static int telling(const br_event *e) {
    int score = (int)e->code.len * 10 + (e->date_from == BR_FROM_TIME ? 20 : e->date.year ? 10 : 0);
    score += !br_party_is_none(&e->source) ? 30 + (int)e->source.code.len : 0;
    score += !br_party_is_none(&e->target) ? 30 + (int)e->target.code.len : 0;
    score += (int)e->place.precision * 3;
    return score * 1000 + e->confidence;
}

/* how well a mention tells the day: in its clause, to the day or not; by its page; not at all */
static int dating(const br_event *e) {
    if (!e->date.year) return 0;
    return e->date_from != BR_FROM_TIME ? 1 : br__is_full(e->date) ? 3 : 2;
}

/* whether the day of an act is better known by `a` than by `b`: of two pages the earlier one, for it was done by then */
static bool dates_better(const br_event *a, const br_event *b) {
    int by_a = dating(a), by_b = dating(b);
    return by_a != by_b ? by_a > by_b : by_a == 1 && br_date_cmp(a->date, b->date) < 0;
}

/* Sources that speak for themselves: mentions in reprints of one text count once, and so do those that name one same
 * holder. */
static uint32_t independent(br_relate *relate, const uint32_t *members, size_t n) {
    sets s = br__sets_of(relate->arena, n);
    br_map first = br_map_on(relate->arena);
    for (uint32_t i = 0; i < n; i++) {
        const mention *m = &relate->mentions.at[members[i]];
        br_str origin = m->original.len ? m->original : m->article;
        br_str keys[2] = {br_str_join(relate->arena, BR_STR("article "), origin), BR_STR("")};
        br_str holder = m->event->attributed_to.name;
        if (holder.len && !br_str_is(holder, "unnamed"))
            keys[1] = br_str_join(relate->arena, BR_STR("holder "), holder);
        for (int k = 0; k < 2 && keys[k].len; k++) {
            bool is_new;
            uint64_t *at = br_map_put(&first, keys[k], &is_new);
            if (is_new) *at = i;
            else br__sets_join(&s, (uint32_t)*at, i);
        }
    }
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++) count += br__sets_find(&s, i) == i;
    return count;
}

static uint32_t distinct_articles(const br_member *sorted, size_t n) {
    uint32_t count = 0;
    for (size_t i = 0; i < n; i++) count += !i || !br_str_eq(sorted[i - 1].article, sorted[i].article);
    return count;
}

/* the holder that every mention names; "" when one tells the act as fact */
static br_str common_holder(br_relate *relate, const uint32_t *members, size_t n) {
    br_str holder = relate->mentions.at[members[0]].event->attributed_to.name;
    for (size_t i = 1; i < n; i++)
        if (!br_str_eq(relate->mentions.at[members[i]].event->attributed_to.name, holder)) return BR_STR("");
    return holder;
}

static bool is_country(br_str code) {
    return code.len >= 3 && !br_str_starts(code, BR_STR("IGO")) && !br_str_starts(code, BR_STR("NGO")) &&
           !br_str_starts(code, BR_STR("MNC"));
}

static br_str country_of(br_str code) {
    return is_country(code) ? br_str_slice(code, 0, 3) : BR_STR("");
}

static void fill_date(br_happening *h, const br_event *e) {
    h->date = e->date;
    h->date_end = e->date_end;
    h->date_from = e->date_from;
}

static void fill_from_best(br_happening *h, const mention *best) {
    const br_event *e = best->event;
    h->source = e->source;
    h->target = e->target;
    h->code = e->code;
    h->act = e->act;
    h->plover = e->plover;
    h->mode = e->mode;
    h->goldstein = e->goldstein;
    h->has_goldstein = e->has_goldstein;
    h->factuality = e->factuality;
    h->embedded = e->embedded;
    h->reciprocal = e->reciprocal;
    h->place = e->place;
    h->text = best->sentence;
    br_str country = country_of(e->source.code);
    h->domestic = country.len && br_str_eq(country, country_of(e->target.code));
}

void br__make_happening(br_relate *relate, const uint32_t *members, size_t n, void *context) {
    happenings *records = context;
    br_happening h = {.mentions = br_array(relate->arena, n, br_member), .n_mentions = (uint32_t)n, .hedged = true};
    uint32_t best = members[0];
    for (size_t i = 1; i < n; i++)
        if (telling(relate->mentions.at[members[i]].event) > telling(relate->mentions.at[best].event))
            best = members[i];
    const br_event *dated = relate->mentions.at[best].event;
    for (size_t i = 0; i < n; i++) {
        const mention *m = &relate->mentions.at[members[i]];
        if (dates_better(m->event, dated)) dated = m->event;
        h.mentions[i] = (br_member){m->article, m->event->id};
        if (m->event->count > h.count) h.count = m->event->count;
        h.hedged &= m->event->hedged;
    }
    fill_from_best(&h, &relate->mentions.at[best]);
    fill_date(&h, dated);
    h.attributed_to = common_holder(relate, members, n);
    h.independent_sources = independent(relate, members, n);
    qsort(h.mentions, n, sizeof(br_member), br__member_cmp);
    h.articles = distinct_articles(h.mentions, n);
    h.id = br__merged_id(relate->arena, "event", h.mentions, n);
    br_vec_push(relate->arena, records, h);
}
