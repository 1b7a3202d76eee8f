/* contradiction.c: acts that are told as done and as not done, as done by others, or on another day. */
#include <stdlib.h>

#include "base/buf.h"
#include "relate/relate_int.h"
#include "relate/relate_weights.h"

static br_dispute_claim claim_of_mention(br_relate *relate, const mention *m) {
    return (br_dispute_claim){
        .article = m->article,
        .inside = m->event->id,
        .start = m->start,
        .end = m->end,
        .as_of = br_date_format(relate->arena, m->event->date),
        .attributed_to = m->event->attributed_to.name,
        .text = m->sentence,
        .says = br_factuality_text(m->event->factuality),
    };
}

static bool same_town(const br_event *a, const br_event *b) {
    return a->place.precision >= BR_PLACE_REGION && b->place.precision >= BR_PLACE_REGION &&
           br_str_eq(a->place.name, b->place.name);
}

/* the act, its day and its place are one, and so is at least one more thing: a side, or the town */
static bool same_affair(const br_event *a, const br_event *b) {
    bool same_root = a->code.len >= 2 && br_str_eq(br_str_slice(a->code, 0, 2), br_str_slice(b->code, 0, 2));
    return same_root && br__days_fit(a, b) && br__places_fit(&a->place, &b->place);
}

/* one deed, not one kind of deeds: the same verb, or the same words around it */
static bool same_deed(const mention *one, const mention *other) {
    return (one->event->act.len && br_str_eq(one->event->act, other->event->act)) ||
           br__topics_fit(one->about, other->about, STORY_WORDS, STORY_SHARE);
}

/* "A said that it had shelled the stop" accuses nobody */
static bool owns_up(const br_event *e) {
    return br__side_fits(&e->source, &e->attributed_to) == 2;
}

/* Whether the deeds are told alike though not both tell to whom: in one town; nothing is done to anybody ("resigned"); or somebody
 * is accused and says that he did not. */
static bool need_no_target(const mention *yes, const mention *no) {
    const br_event *a = yes->event, *b = no->event;
    if (same_town(a, b)) return true;
    if (!br_str_eq(a->act, b->act) || !yes->named[0] || !br_str_eq(a->source.name, b->source.name)) return false;
    if (br_party_is_none(&a->target) && br_party_is_none(&b->target)) return true;
    return !br_party_is_none(&a->attributed_to) && !owns_up(a) && owns_up(b);
}

/* "shot down two jets" and "denied that A had shot down its jets" */
static bool denies(const mention *yes, const mention *no) {
    const br_event *a = yes->event, *b = no->event;
    if (!same_deed(yes, no)) return false;
    if (a->factuality != BR_FACT_ASSERTED || b->factuality != BR_FACT_DENIED || !same_affair(a, b)) return false;
    bool said = b->embedded || !br_party_is_none(&b->attributed_to); /* "hardly touched it" denies nobody's word */
    int target = br__side_fits(&a->target, &b->target);
    return said && br__side_fits(&a->source, &b->source) == 2 && br__acts_fit(a, b) &&
           (target == 2 || (target == 1 && need_no_target(yes, no)));
}

/* Whether two sources are known to be two: "the group" of one article, whose country is only supposed, may be whom the other one
 * names; its army is another than its rebels. */
static bool are_two(const mention *one, const mention *other) {
    br_str a = one->event->source.code, b = other->event->source.code;
    if (!a.len || !b.len || br__side_fits(&one->event->source, &other->event->source) != 0) return false;
    return (one->source_known && other->source_known) || br_str_eq(br_str_slice(a, 0, 3), br_str_slice(b, 0, 3));
}

/* whether an act has somebody to blame (CAMEO 14 to 20): many may help one */
static bool is_blamed(const br_event *e) {
    return br_str_cmp(br_str_slice(e->code, 0, 2), BR_STR("14")) >= 0;
}

/* "A said that B shelled the stop" and "B said that A did" */
static bool names_another(const mention *one, const mention *other) {
    const br_event *a = one->event, *b = other->event;
    if (a->factuality != BR_FACT_ASSERTED || b->factuality != BR_FACT_ASSERTED || !same_affair(a, b)) return false;
    if (br_party_is_none(&a->attributed_to) || br_party_is_none(&b->attributed_to)) return false;
    if (br_str_eq(a->attributed_to.name, b->attributed_to.name) || !br__acts_fit(a, b) || !same_deed(one, other))
        return false;
    if ((owns_up(a) && owns_up(b)) || !is_blamed(a)) return false;
    int target = br__side_fits(&a->target, &b->target);
    bool one_victim = target == 2 && ((one->named[1] && other->named[1]) ||
                                      br__topics_fit(one->about, other->about, STORY_WORDS, STORY_SHARE));
    return are_two(one, other) &&
           (one_victim || same_town(a, b)); /* many are killed: "nine people" are no other nine */
}

/* "declared martial law on Tuesday" and "on Wednesday": one deed, told in the same words by clauses that name neighbouring days. Deeds
 * between the same sides that go on (fights, talks) have many days. */
static bool is_on_another_day(const mention *one, const mention *other) {
    const br_event *a = one->event, *b = other->event;
    if (a->date_from != BR_FROM_TIME || b->date_from != BR_FROM_TIME || !a->date.day || !b->date.day) return false;
    int32_t apart = abs(br_days_from_date(a->date) - br_days_from_date(b->date));
    if (!apart || apart > OTHER_DAYS || br_str_eq(one->article, other->article)) return false;
    if (a->factuality != BR_FACT_ASSERTED || b->factuality != BR_FACT_ASSERTED || a->embedded || b->embedded)
        return false;
    return br_str_eq(a->act, b->act) && br_str_eq(a->code, b->code) && a->code.len > 2 && one->named[0] &&
           other->named[0] && br_str_eq(a->source.name, b->source.name) && br__side_fits(&a->target, &b->target) &&
           br__places_fit(&a->place, &b->place) &&
           br__topics_fit(one->about, other->about, STORY_WORDS_UNTOLD, STORY_SHARE_UNNAMED);
}

/* ---- the record of what contradicts itself ---- */

/* "A shell B", "day of: A declare": of the claim that tells most */
static br_str about_of(br_relate *relate, const br_event *e, br_dispute_reason reason) {
    br_buf about = br_buf_on(relate->arena);
    if (reason == BR_REASON_VALUE) br_buf_add(&about, BR_STR("day of: "));
    br_buf_format(&about, "%.*s %.*s", BR_FMT(e->source.name), BR_FMT(e->act));
    if (e->target.name.len) br_buf_format(&about, " %.*s", BR_FMT(e->target.name));
    return br_buf_str(&about);
}

/* a reprint of what one of them tells */
static bool is_told_before(const br_relate *relate, const uint32_t *members, size_t n, const mention *m) {
    for (size_t i = 0; m->original.len && i < n; i++)
        if (br_str_eq(relate->mentions.at[members[i]].article, m->original)) return true;
    return false;
}

typedef struct contradictions {
    br_dispute_reason reason;
    sets of; /* mentions */
    disputes *out;
} contradictions;

static void make_dispute(br_relate *relate, const uint32_t *members, size_t n, void *context) {
    const contradictions *c = context;
    if (n < 2) return;
    br_dispute d = {
        .verdict = BR_DISAGREE,
        .reason = c->reason,
        .claims = br_array(relate->arena, MAX_GROUP, br_dispute_claim),
    };
    const mention *best = NULL;
    for (size_t i = 0; i < n && d.n_claims < MAX_GROUP; i++) {
        const mention *m = &relate->mentions.at[members[i]];
        if (is_told_before(relate, members, n, m)) continue;
        if (!best || (!best->event->target.name.len && m->event->target.name.len)) best = m;
        d.claims[d.n_claims++] = claim_of_mention(relate, m);
    }
    if (d.n_claims < 2) return;
    d.about = about_of(relate, best->event, c->reason);
    br__finish_dispute(relate, &d, c->out);
}

/* A mention that can be contradicted: a deed (CAMEO's material roots 06 to 08 and 14 to 20), not a statement, with
 * somebody who did it. */
static bool is_deed(const br_event *e) {
    br_str root = br_str_slice(e->code, 0, 2);
    bool helps = br_str_cmp(root, BR_STR("06")) >= 0 && br_str_cmp(root, BR_STR("08")) <= 0;
    return root.len == 2 && (helps || br_str_cmp(root, BR_STR("14")) >= 0) && !br_party_is_none(&e->source);
}

enum { HAPPENED, AUTHOR, DAY, WAYS };

/* the way in which two mentions contradict each other; WAYS when they do not */
static int way_of(const mention *a, const mention *b) {
    if (denies(a, b) || denies(b, a)) return HAPPENED;
    if (names_another(a, b)) return AUTHOR;
    return is_on_another_day(a, b) ? DAY : WAYS;
}

static void find_contradictions(br_relate *relate, contradictions *ways) {
    size_t n = relate->mentions.len;
    br_map blocks = br_map_on(relate->arena); /* root and year -> newest mention + 1 */
    uint32_t *next = br_array(relate->arena, n + 1, uint32_t);
    for (uint32_t i = 0; i < n; i++) {
        const mention *m = &relate->mentions.at[i];
        if (!is_deed(m->event)) continue;
        br_str key = br_str_format(relate->arena, "%.2s %d", m->event->code.ptr, m->event->date.year);
        uint64_t *head = br_map_put(&blocks, key, NULL);
        uint32_t tried = 0;
        for (uint64_t k = *head; k && tried < MAX_BLOCK; k = next[k - 1], tried++) {
            const mention *other = &relate->mentions.at[k - 1];
            if (m->original.len && br_str_eq(m->original, other->article)) continue; /* its own reprint */
            int way = way_of(m, other);
            if (way < WAYS) br__sets_join(&ways[way].of, (uint32_t)k - 1, i);
        }
        next[i] = (uint32_t)*head;
        *head = i + 1;
    }
}

void br__dispute_happenings(br_relate *relate, disputes *out) {
    static const br_dispute_reason reasons[WAYS] = {BR_REASON_HAPPENED, BR_REASON_AUTHOR, BR_REASON_VALUE};
    contradictions ways[WAYS];
    size_t n = relate->mentions.len;
    for (int w = 0; w < WAYS; w++) ways[w] = (contradictions){reasons[w], br__sets_of(relate->arena, n), out};
    find_contradictions(relate, ways);
    for (int w = 0; w < WAYS; w++) br__sets_each(relate, relate->arena, &ways[w].of, n, make_dispute, &ways[w]);
}
