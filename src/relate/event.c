/* event.c: one happening from the mentions of many pages.
 *
 * Two mentions tell one happening when act, sides, day, place and factuality fit, at least one side is known in both, and
 * names, dates or the words of the sentences say that it is one story: every day police arrest somebody somewhere.
 * Candidates are found by blocks of (first possible day, CAMEO root), so that time stays linear in the mentions. A mention
 * without a day of its own goes to the dated ones when these leave no doubt; the same sentence in a reprint is the same. */
#include <stdlib.h>

#include "base/hash.h"
#include "relate/relate_int.h"
#include "relate/relate_weights.h"

static br_str root_of(br_str code) {
    return br_str_slice(code, 0, 2);
}

/* what a code is the parent of begins so: "020" is an appeal of any kind */
static br_str stem_of(br_str code) {
    return code.len == 3 && code.ptr[2] == '0' ? root_of(code) : code;
}

/* one code is the other's parent, or there is none and the word is the same */
static bool same_act(const br_event *a, const br_event *b) {
    if (!a->code.len || !b->code.len) return !a->code.len && !b->code.len && a->act.len && br_str_eq(a->act, b->act);
    return br_str_starts(a->code, stem_of(b->code)) || br_str_starts(b->code, stem_of(a->code));
}

/* PLOVER calls both the same, and does not tell their modes apart: a release is no ceasefire. An act without a mode may be any
 * of its kind, but that to take somebody is a mode of ASSAULT too, which no attack is. */
static bool akin(const br_event *a, const br_event *b) {
    if (!a->plover.len || !br_str_eq(a->plover, b->plover) || !br_str_eq(root_of(a->code), root_of(b->code)))
        return false;
    if (br_str_eq(a->mode, b->mode)) return true;
    return (!a->mode.len && !br_str_is(b->mode, "abduct")) || (!b->mode.len && !br_str_is(a->mode, "abduct"));
}

bool br__acts_fit(const br_event *a, const br_event *b) {
    return same_act(a, b) || akin(a, b);
}

/* 2 = both known and fit, 1 = one or both not told, 0 = they differ. Who has a name is the same with another office too. */
int br__side_fits(const br_party *a, const br_party *b) {
    if (br_party_is_none(a) || br_party_is_none(b)) return 1;
    if (a->actor.len && br_str_eq(a->actor, b->actor)) return 2;
    if (a->code.len && b->code.len) return br__codes_fit(a->code, b->code) ? 2 : 0;
    return br_str_eq(a->name, b->name) ? 2 : a->code.len || b->code.len ? 1 : 0;
}

static bool sides_fit(const br_event *a, const br_event *b) {
    int source = br__side_fits(&a->source, &b->source), target = br__side_fits(&a->target, &b->target);
    if (source && target && source + target >= 3) return true;
    if (!a->reciprocal || !b->reciprocal) return false;
    source = br__side_fits(&a->source, &b->target);
    target = br__side_fits(&a->target, &b->source);
    return source && target && source + target >= 3;
}

bool br__is_full(br_date d) {
    return d.month && d.day;
}

/* the same day; or neighbouring days where one of the two dates is not of the clause itself */
bool br__days_fit(const br_event *a, const br_event *b) {
    if (!br__is_full(a->date) || !br__is_full(b->date)) return br_date_cmp(a->date, b->date) == 0;
    int32_t apart = br_days_from_date(a->date) - br_days_from_date(b->date);
    if (apart == 0) return true;
    bool vague = a->date_from != BR_FROM_TIME || b->date_from != BR_FROM_TIME;
    return vague && abs(apart) <= NEAR_DAYS;
}

bool br__places_fit(const br_place *a, const br_place *b) {
    if (a->precision == BR_PLACE_NONE || b->precision == BR_PLACE_NONE) return true;
    if (a->country.len && b->country.len && !br_str_eq(a->country, b->country)) return false;
    return a->precision != b->precision || br_str_eq(a->name, b->name);
}

/* all but the days */
static bool can_be_one(const br_event *a, const br_event *b) {
    return a->factuality == b->factuality && a->embedded == b->embedded && br__acts_fit(a, b) && sides_fit(a, b) &&
           br__places_fit(&a->place, &b->place);
}

static bool is_international(const br_event *e) {
    return e->source.code.len >= 3 && e->target.code.len >= 3 &&
           !br_str_eq(br_str_slice(e->source.code, 0, 3), br_str_slice(e->target.code, 0, 3));
}

/* both sides told by both, and the same */
static bool both_sides_told(const br_event *a, const br_event *b) {
    return !br_party_is_none(&a->source) && !br_party_is_none(&a->target) && !br_party_is_none(&b->source) &&
           !br_party_is_none(&b->target);
}

static bool same_name(const mention *a, const mention *b, int side) {
    const br_party *x = side ? &a->event->target : &a->event->source, *y = side ? &b->event->target : &b->event->source;
    return a->named[side] && b->named[side] && br_str_eq_ascii(x->name, y->name);
}

/* two of one country, and of one office perhaps, who are two all the same */
static bool are_other_people(const mention *a, const mention *b, int side) {
    return a->person[side] && b->person[side] && !same_name(a, b, side);
}

static bool have_other_people(const mention *a, const mention *b) {
    bool swapped = a->event->reciprocal && b->event->reciprocal;
    return !swapped && (are_other_people(a, b, 0) || are_other_people(a, b, 1));
}

/* "a state of emergency was declared", "a curfew was imposed": a measure of a government for its own people, one a day */
static bool is_measure_of_state(const br_event *a, const br_event *b) {
    bool measure = br_str_starts(a->code, BR_STR("1723")) || br_str_starts(a->code, BR_STR("1724"));
    return measure && br_str_eq(a->code, b->code) && a->source.code.len && b->source.code.len;
}

/* Whether names, dates and the words around say that two mentions that fit are of one story: what the codes, alike for a thousand
 * arrests, cannot say. */
static bool same_story(const mention *a, const mention *b) {
    const br_event *e = a->event, *f = b->event;
    bool dated = e->date_from == BR_FROM_TIME && f->date_from == BR_FROM_TIME;
    bool between_states = both_sides_told(e, f) && is_international(e) && is_international(f);
    bool statement = br_str_is(root_of(e->code), "01"); /* who speaks says many things a day */
    if (statement) return br__topics_fit(a->about, b->about, STORY_WORDS_UNNAMED, STORY_SHARE_STATEMENT);
    bool both_named = same_name(a, b, 0) && same_name(a, b, 1), again = br_str_eq(a->article, b->article);
    if (dated && is_measure_of_state(e, f)) return true;
    if (same_act(e, f) && ((between_states && dated) || both_named)) return true;
    bool particular = (between_states && (dated || !again)) || (same_name(a, b, 0) && a->event->source.code.len > 3) ||
                      (same_name(a, b, 1) && a->event->target.code.len > 3);
    bool told = e->date_from == BR_FROM_TIME || f->date_from == BR_FROM_TIME;
    if (particular && !told) return br__topics_fit(a->about, b->about, STORY_WORDS_UNTOLD, STORY_SHARE_UNTOLD);
    return particular ? br__topics_fit(a->about, b->about, STORY_WORDS, STORY_SHARE)
                      : br__topics_fit(a->about, b->about, STORY_WORDS_UNNAMED, STORY_SHARE_UNNAMED);
}

/* one sentence tells an act once: what else it tells is another act, in a copy of it too */
static bool told_side_by_side(const mention *a, const mention *b) {
    return br_str_eq(a->sentence, b->sentence) && !br_str_eq(a->event->act, b->event->act);
}

static bool are_one(const mention *a, const mention *b) {
    return !told_side_by_side(a, b) && !have_other_people(a, b) && br__days_fit(a->event, b->event) &&
           can_be_one(a->event, b->event) && same_story(a, b);
}

static br_str block_key(br_relate *relate, const br_event *e, int32_t day) {
    br_str act = e->code.len ? root_of(e->code) : e->act;
    return br_str_format(relate->arena, "%d %.*s %d", day, BR_FMT(act), br__is_full(e->date));
}

typedef BR_VEC(uint32_t) block;
typedef struct blocks {
    br_map index;
    BR_VEC(block) list;
} blocks;

static block *block_at(br_relate *relate, blocks *b, br_str key, bool create) {
    if (!create) {
        const uint64_t *at = br_map_get(&b->index, key);
        return at ? &b->list.at[*at] : NULL;
    }
    bool is_new;
    uint64_t *at = br_map_put(&b->index, key, &is_new);
    if (is_new) {
        *at = b->list.len;
        br_vec_add(relate->arena, &b->list);
    }
    return &b->list.at[*at];
}

/* Whether two happenings, as far as they are joined, tell two acts of one sentence: "warned and threatened" are not made one by a
 * page in between. */
static bool clash(const br_relate *relate, const sets *s, uint32_t i, uint32_t k) {
    uint32_t tried = 0, a = i, b = k;
    do {
        do {
            if (told_side_by_side(&relate->mentions.at[a], &relate->mentions.at[b])) return true;
            b = s->next[b];
        } while (b != k && ++tried < MAX_BLOCK);
        a = s->next[a];
    } while (a != i && tried < MAX_BLOCK);
    return false;
}

static bool same_word(const mention *a, const mention *b) {
    return br_str_eq(a->event->act, b->event->act);
}

static void compare_with(br_relate *relate, sets *s, const block *b, uint32_t i, bool in_other_words) {
    const mention *m = &relate->mentions.at[i];
    for (size_t k = 0; b && k < b->len && k < MAX_BLOCK; k++) {
        const mention *other = &relate->mentions.at[b->at[k]];
        if (same_word(m, other) == in_other_words || !are_one(other, m)) continue;
        if (br__sets_find(s, i) != br__sets_find(s, b->at[k]) && !clash(relate, s, i, b->at[k]))
            br__sets_join(s, b->at[k], i);
    }
}

/* what is told with one word first, and then what is told in other words */
static void join_mentions(br_relate *relate, sets *s, bool in_other_words) {
    blocks b = {.index = br_map_on(relate->arena)};
    for (uint32_t i = 0; i < relate->mentions.len; i++) {
        const br_event *e = relate->mentions.at[i].event;
        int32_t first, last;
        if (!br_date_range(e->date, &first, &last)) continue; /* without a date nothing says that it is the same */
        for (int32_t day = first - NEAR_DAYS; day <= first + NEAR_DAYS; day++)
            compare_with(relate, s, block_at(relate, &b, block_key(relate, e, day), false), i, in_other_words);
        block *own = block_at(relate, &b, block_key(relate, e, first), true);
        br_vec_push(relate->arena, own, i);
    }
}

/* ---- mentions that do not tell their day ---- */

/* what is told with days of its own of one act by one side to the other */
typedef struct anchor {
    uint32_t first;   /* mention */
    int32_t from, to; /* days */
} anchor;

/* whether the clause tells the day; whether a day is known, be it that of the page */
static bool tells_day(const br_event *e) {
    return br__is_full(e->date) && e->date_from == BR_FROM_TIME;
}

static bool has_day(const br_event *e) {
    return br__is_full(e->date);
}

static br_str side_key(const br_party *p) {
    return p->code.len ? br_str_slice(p->code, 0, 3) : p->name;
}

/* "" where a side or the act is not told */
static br_str anchor_key(br_relate *relate, const br_event *e) {
    br_str source = side_key(&e->source), target = side_key(&e->target), act = e->code.len ? root_of(e->code) : e->act;
    if (!source.len || !target.len || !act.len || e->reciprocal) return BR_STR("");
    return br_str_format(relate->arena, "%.*s %.*s %.*s", BR_FMT(act), BR_FMT(source), BR_FMT(target));
}

/* The days that a mention without a day of its own can mean. A day of publication stands for the days before it when the
 * act is told finely enough. */
static void days_of(const br_event *e, int32_t *from, int32_t *to) {
    *from = INT32_MIN;
    *to = INT32_MAX;
    if (!br_date_range(e->date, from, to)) return;
    if (br__is_full(e->date) && e->code.len > 2) *from -= PUBLISHED_DAYS;
}

/* force (CAMEO's roots 18 to 20): at war there is much of one code between two states */
static bool is_force(const br_event *e) {
    return br_str_cmp(root_of(e->code), BR_STR("18")) >= 0;
}

/* acts of one code between states are few, those of force where one word tells them; of other ones the words must tell */
static bool is_told(br_relate *relate, uint32_t dated, uint32_t undated) {
    const mention *a = &relate->mentions.at[dated], *b = &relate->mentions.at[undated];
    bool rare = is_international(a->event) && same_act(a->event, b->event) && (!is_force(a->event) || same_word(a, b));
    return rare || same_story(a, b);
}

typedef struct anchors {
    br_map index;
    BR_VEC(anchor) list;
} anchors;

static void add_anchor(br_relate *relate, anchors *a, uint32_t i) {
    const br_event *e = relate->mentions.at[i].event;
    br_str key = anchor_key(relate, e);
    if (!key.len) return;
    bool is_new;
    int32_t day = br_days_from_date(e->date);
    uint64_t *at = br_map_put(&a->index, key, &is_new);
    if (is_new) {
        *at = a->list.len;
        br_vec_push(relate->arena, &a->list, ((anchor){i, day, day}));
    }
    anchor *found = &a->list.at[*at];
    if (day < found->from) found->from = day;
    if (day > found->to) found->to = day;
}

static void join_to_anchor(br_relate *relate, sets *s, const anchors *a, uint32_t i) {
    const br_event *e = relate->mentions.at[i].event;
    br_str key = anchor_key(relate, e);
    const uint64_t *at = key.len ? br_map_get(&a->index, key) : NULL;
    if (!at) return;
    const anchor *found = &a->list.at[*at];
    int32_t from, to;
    days_of(e, &from, &to);
    bool no_doubt = found->to - found->from <= ANCHOR_DAYS && from <= found->from && found->to <= to;
    if (no_doubt && can_be_one(relate->mentions.at[found->first].event, e) && is_told(relate, found->first, i) &&
        !clash(relate, s, found->first, i))
        br__sets_join(s, found->first, i);
}

static void join_undated(br_relate *relate, sets *s, bool (*is_anchor)(const br_event *)) {
    anchors a = {.index = br_map_on(relate->arena)};
    for (uint32_t i = 0; i < relate->mentions.len; i++)
        if (is_anchor(relate->mentions.at[i].event)) add_anchor(relate, &a, i);
    for (uint32_t i = 0; i < relate->mentions.len; i++)
        if (!is_anchor(relate->mentions.at[i].event)) join_to_anchor(relate, s, &a, i);
}

/* ---- the same sentence again ---- */

static br_str sentence_key(br_relate *relate, br_str article, const mention *m) {
    br_str parts[] = {article,
                      m->sentence,
                      m->event->code,
                      m->event->act,
                      m->event->source.name,
                      m->event->target.name,
                      br_factuality_text(m->event->factuality)};
    return br_content_id(relate->arena, parts, sizeof parts / sizeof parts[0]);
}

static void join_reprints(br_relate *relate, sets *s) {
    br_map first = br_map_on(relate->arena);
    for (uint32_t i = 0; i < relate->mentions.len; i++) {
        const mention *m = &relate->mentions.at[i];
        bool is_new;
        uint64_t *at = br_map_put(&first, sentence_key(relate, m->article, m), &is_new);
        if (is_new) *at = i;
    }
    for (uint32_t i = 0; i < relate->mentions.len; i++) {
        const mention *m = &relate->mentions.at[i];
        const uint64_t *at = m->original.len ? br_map_get(&first, sentence_key(relate, m->original, m)) : NULL;
        if (at) br__sets_join(s, (uint32_t)*at, i);
    }
}

static int by_id(const void *a, const void *b) {
    return br_str_cmp(((const br_happening *)a)->id, ((const br_happening *)b)->id);
}

void br__relate_events(br_relate *relate, br_relations *out) {
    sets s = br__sets_of(relate->arena, relate->mentions.len);
    join_mentions(relate, &s, false);
    join_mentions(relate, &s, true);
    join_undated(relate, &s, tells_day);
    join_undated(relate, &s, has_day);
    join_reprints(relate, &s);
    happenings records = {0};
    br__sets_each(relate, relate->arena, &s, relate->mentions.len, br__make_happening, &records);
    if (records.len) qsort(records.at, records.len, sizeof *records.at, by_id);
    out->events = records.at;
    out->n_events = records.len;
}
