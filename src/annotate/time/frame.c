#include "annotate/time/frame.h"

#include "annotate/time/time_weights.h"

const br_time_found *br_time_found_at(const br_time_items *items, size_t item) {
    const br_time_item *i = &items->items.at[item];
    return i->origin == BR_ITEM_FOUND ? &items->found.at[i->payload] : NULL;
}

/* The days of a month or a day that is told with its year; false for all else. */
static bool days_told(const br_time_items *items, const br_time_found *f, br_moment *m, int32_t *first, int32_t *last) {
    if (!f || f->kind != BR_KIND_DATE || !br_tf_has(&f->features, BR_TF_YEAR) ||
        !br_tf_has(&f->features, BR_TF_MONTH) || br_tf_has(&f->features, BR_TF_DIR))
        return false;
    br_time_context context = {.lexicon = items->lexicon, .bc = items->has_bc};
    return br_time_resolve(&context, &f->features, m) && br_moment_range(m, first, last);
}

/* The first full date that stands in the head of the text, else the latest month or day that it tells. */
static br_moment guess_now(const br_time_items *items) {
    br_moment best = {.grain = BR_UNIT_NONE}, m;
    int32_t first, last, best_day = 0;
    for (size_t i = 0; i < items->items.len; i++) {
        if (!days_told(items, br_time_found_at(items, i), &m, &first, &last)) continue;
        bool head = m.grain == BR_UNIT_DAY && items->items.at[i].span.start < BR_TIME_HEAD_BYTES;
        if (!head && best.grain && first <= best_day) continue;
        best = m;
        best.has_hour = best.has_part = false;
        best_day = first;
        if (head) break;
    }
    return best;
}

/* "yesterday", "last week", "on Thursday": told from the day of the page */
static bool is_seen_from_now(const br_time_found *f) {
    const br_time_features *t = &f->features;
    if (f->kind != BR_KIND_DATE || br_tf_has(t, BR_TF_YEAR)) return false;
    if (br_tf_has(t, BR_TF_ANCHOR)) return t->value[BR_TF_ANCHOR] == BR_ANCHOR_NOW;
    return br_tf_has(t, BR_TF_WEEKDAY) && !br_tf_has(t, BR_TF_DAY);
}

/* A text tells the past when most of the dates that it tells in full lie far from its day, and few times are seen from
 * there; one that counts years before Christ always does. */
static bool tells_the_past(const br_time_items *items, const br_moment *now) {
    int dates = 0, away = 0, seen = 0;
    int32_t today, last_today, first, last;
    br_moment m;
    if (items->has_bc) return true;
    if (!br_moment_range(now, &today, &last_today)) return false;
    for (size_t i = 0; i < items->items.len; i++) {
        const br_time_found *f = br_time_found_at(items, i);
        if (!f) continue;
        seen += is_seen_from_now(f);
        if (!days_told(items, f, &m, &first, &last)) continue;
        dates++;
        away += last < today - BR_TIME_NARRATIVE_AWAY_DAYS || first > last_today + BR_TIME_NARRATIVE_AWAY_DAYS;
    }
    return dates >= BR_TIME_NARRATIVE_DATES && away * 100 >= dates * BR_TIME_NARRATIVE_SHARE &&
           seen * 100 <= dates * BR_TIME_NARRATIVE_SEEN;
}

static int32_t *next_days(const br_time_items *items) {
    size_t n = items->items.len;
    int32_t *next = br_array(items->arena, n + 1, int32_t), coming = BR_TOLD_NEVER, first, last;
    br_moment m;
    for (size_t i = n; i-- > 0;) {
        next[i] = coming;
        if (days_told(items, br_time_found_at(items, i), &m, &first, &last)) coming = first;
    }
    return next;
}

br_time_frame br_time_frame_of(const br_time_items *items, const br_moment *published, br_time_mode mode) {
    br_time_frame frame = {.now = *published};
    if (frame.now.grain == BR_UNIT_NONE) {
        frame.now = guess_now(items);
        frame.guessed = frame.now.grain != BR_UNIT_NONE;
    }
    frame.narrative = mode == BR_TIMES_AUTO ? tells_the_past(items, &frame.now) : mode == BR_TIMES_NARRATIVE;
    frame.next_day = next_days(items);
    return frame;
}
