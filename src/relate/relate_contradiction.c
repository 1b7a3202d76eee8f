/* relate_contradiction.c: acts that are told as done and as not done, as done by others, or on another day. */
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

/* "shot down two jets" and "denied that A had shot down its jets" */
static bool denies(const mention *yes, const mention *no) {
    const br_event *a = yes->event, *b = no->event;
    if (!same_deed(yes, no)) return false;
    if (a->factuality != BR_FACT_ASSERTED || b->factuality != BR_FACT_DENIED || !same_affair(a, b)) return false;
    bool said = b->embedded || !br_party_is_none(&b->attributed_to); /* "hardly touched it" denies nobody's word */
    int target = br__side_fits(&a->target, &b->target);
    return said && br__side_fits(&a->source, &b->source) == 2 && br__acts_fit(a, b) &&
           (target == 2 || (target == 1 && same_town(a, b)));
}

/* "A said that it had shelled the stop" accuses nobody */
static bool owns_up(const br_event *e) {
    return br__side_fits(&e->source, &e->attributed_to) == 2;
}

/* Whether two sources are known to be two: "the group" of one article, whose country is only supposed, may be whom the other one
 * names; its army is another than its rebels. */
static bool are_two(const mention *one, const mention *other) {
    br_str a = one->event->source.code, b = other->event->source.code;
    if (!a.len || !b.len || br__side_fits(&one->event->source, &other->event->source) != 0) return false;
    return (one->source_known && other->source_known) || br_str_eq(br_str_slice(a, 0, 3), br_str_slice(b, 0, 3));
}

/* "A said that B shelled the stop" and "B said that A did" */
static bool names_another(const mention *one, const mention *other) {
    const br_event *a = one->event, *b = other->event;
    if (a->factuality != BR_FACT_ASSERTED || b->factuality != BR_FACT_ASSERTED || !same_affair(a, b)) return false;
    if (br_party_is_none(&a->attributed_to) || br_party_is_none(&b->attributed_to)) return false;
    if (br_str_eq(a->attributed_to.name, b->attributed_to.name) || !br__acts_fit(a, b) || !same_deed(one, other))
        return false;
    if (owns_up(a) && owns_up(b)) return false;
    int target = br__side_fits(&a->target, &b->target);
    return are_two(one, other) && (target == 2 || same_town(a, b));
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

/* "A shell B", "day of: A declare" */
static br_str about_of(br_relate *relate, const br_event *e, br_dispute_reason reason) {
    br_buf about = br_buf_on(relate->arena);
    if (reason == BR_REASON_VALUE) br_buf_add(&about, BR_STR("day of: "));
    br_buf_format(&about, "%.*s %.*s", BR_FMT(e->source.name), BR_FMT(e->act));
    if (e->target.name.len) br_buf_format(&about, " %.*s", BR_FMT(e->target.name));
    return br_buf_str(&about);
}

static void add_dispute(br_relate *relate, const mention *a, const mention *b, br_dispute_reason reason,
                        disputes *out) {
    br_dispute d = {
        .about = about_of(relate, a->event, reason),
        .verdict = BR_DISAGREE,
        .reason = reason,
        .claims = br_array(relate->arena, 2, br_dispute_claim),
        .n_claims = 2,
    };
    d.claims[0] = claim_of_mention(relate, a);
    d.claims[1] = claim_of_mention(relate, b);
    br__finish_dispute(relate, &d, out);
}

/* A mention that can be contradicted: a deed (CAMEO's material roots 06 to 08 and 14 to 20), not a statement, with
 * somebody who did it. */
static bool is_deed(const br_event *e) {
    br_str root = br_str_slice(e->code, 0, 2);
    bool helps = br_str_cmp(root, BR_STR("06")) >= 0 && br_str_cmp(root, BR_STR("08")) <= 0;
    return root.len == 2 && (helps || br_str_cmp(root, BR_STR("14")) >= 0) && !br_party_is_none(&e->source);
}

void br__dispute_happenings(br_relate *relate, disputes *out) {
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
            if (denies(m, other) || denies(other, m)) add_dispute(relate, m, other, BR_REASON_HAPPENED, out);
            else if (names_another(m, other)) add_dispute(relate, m, other, BR_REASON_AUTHOR, out);
            else if (is_on_another_day(m, other)) add_dispute(relate, m, other, BR_REASON_VALUE, out);
        }
        next[i] = (uint32_t)*head;
        *head = i + 1;
    }
}
