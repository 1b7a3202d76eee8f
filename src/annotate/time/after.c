#include "annotate/time/after.h"

#include "annotate/time/time_weights.h"

/* the third of a stretch that "early", "mid" and "late" speak of */
static void narrow(const br_time_features *f, int32_t *first, int32_t *last) {
    int32_t third = (*last - *first + 1) / 3;
    if (!br_tf_has(f, BR_TF_MOD) || third == 0) return;
    switch (f->value[BR_TF_MOD]) {
    case 0: *last = *first + third; break;
    case 1:
        *first += third;
        *last -= third;
        break;
    case 2: *first = *last - third; break;
    default: break;
    }
}

/* "a few months after the siege in early 2014": the finest stretch that holds all the days this may mean */
bool br_time_vague_shift(const br_time_annotator *a, const br_time_features *f, br_moment *moment, br_time *time) {
    static const int days_of[] = {[BR_UNIT_DAY] = 1,    [BR_UNIT_WEEKEND] = 7,  [BR_UNIT_WEEK] = 7,
                                  [BR_UNIT_MONTH] = 30, [BR_UNIT_QUARTER] = 91, [BR_UNIT_SEASON] = 91,
                                  [BR_UNIT_HALF] = 182, [BR_UNIT_YEAR] = 365,   [BR_UNIT_DECADE] = 3652};
    int unit = f->value[BR_TF_UNIT];
    br_time_features base = *f;
    br_tf_drop(&base, BR_TF_DIR);
    br_tf_drop(&base, BR_TF_UNIT);
    int32_t first, last;
    br_moment from;
    if (unit < BR_UNIT_DAY || unit > BR_UNIT_DECADE || !br_time_resolve(&a->context, &base, &from) ||
        !br_moment_range(&from, &first, &last))
        return false;
    narrow(&base, &first, &last);
    int dir = f->value[BR_TF_DIR];
    int32_t near = first + dir * days_of[unit] * BR_TIME_FEW_LOW, far = last + dir * days_of[unit] * BR_TIME_FEW_HIGH;
    if (dir < 0) {
        far = first + dir * days_of[unit] * BR_TIME_FEW_HIGH;
        near = last + dir * days_of[unit] * BR_TIME_FEW_LOW;
    }
    br_moment low = br_moment_of_day(dir < 0 ? far : near), high = br_moment_of_day(dir < 0 ? near : far), low_in,
              high_in;
    static const br_time_unit sizes[] = {BR_UNIT_MONTH, BR_UNIT_YEAR, BR_UNIT_DECADE, BR_UNIT_CENTURY};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        if (!br_moment_within(&low, sizes[i], &low_in) || !br_moment_within(&high, sizes[i], &high_in)) return false;
        if (low_in.year != high_in.year || low_in.month != high_in.month) continue;
        *moment = low_in;
        br_time_set_days(time, dir < 0 ? far : near, dir < 0 ? near : far);
        return true;
    }
    return false;
}

void br_time_blurred_shift(const br_time_annotator *a, const br_time_features *f, br_time *time) {
    const br_moment *then = &a->context.then;
    int unit = br_tf_has(f, BR_TF_UNIT) ? f->value[BR_TF_UNIT] : BR_UNIT_NONE;
    bool counted = br_tf_has(f, BR_TF_DIR) && !br_tf_has(f, BR_TF_AFTER) && br_tf_has(f, BR_TF_ANCHOR) &&
                   f->value[BR_TF_ANCHOR] == BR_ANCHOR_THEN && f->has_amount && f->amount <= BR_TIME_BLURRED_AMOUNT;
    int32_t first, last;
    if (!counted || (unit != BR_UNIT_DAY && unit != BR_UNIT_WEEK) || !br_moment_range(then, &first, &last)) return;
    if (last - first >= BR_TIME_BLURRED_DAYS) return;
    int32_t days = (int32_t)f->amount * f->value[BR_TF_DIR] * (unit == BR_UNIT_WEEK ? 7 : 1);
    br_time_set_days(time, first + days, last + days);
}

/* the date that the event behind a distance carries, as an item; 0 when there is none */
static size_t date_of_event(const br_time_annotator *a, size_t item) {
    const br_time_found *f = br_time_annotator_found(a, item);
    if (!f || f->kind != BR_KIND_DURATION || !br_time_annotator_is(a, item + 1, BR_TC_SIDE)) return 0;
    uint32_t end = a->items.items.at[item + 1].span.end;
    for (size_t i = item + 2; i < a->items.items.len; i++) {
        br_span span = a->items.items.at[i].span;
        br_str between = br_str_slice(a->article->text, end, span.start);
        if (between.len > BR_TIME_NAMED_EVENT_BYTES || br_str_find_byte(between, ',') != BR_NOT_FOUND ||
            br_str_find_byte(between, '.') != BR_NOT_FOUND || br_str_find_byte(between, '\n') != BR_NOT_FOUND)
            return 0;
        const br_time_found *date = br_time_annotator_found(a, i);
        if (!date) continue;
        bool told = date->kind == BR_KIND_DATE &&
                    (br_tf_has(&date->features, BR_TF_YEAR) || br_tf_has(&date->features, BR_TF_MONTH));
        bool day = br_tf_has(&date->features, BR_TF_DAY); /* "on 2 June"; a year wants its preposition */
        return told && (day || br_time_annotator_is(a, i - 1, BR_TC_PREP)) ? i : 0;
    }
    return 0;
}

bool br_time_after_event(const br_time_annotator *a, size_t item, br_time_found *joined, br_span *span) {
    size_t date = date_of_event(a, item);
    if (!date) return false;
    const br_time_found *distance = br_time_annotator_found(a, item);
    const br_time_item *side = &a->items.items.at[item + 1];
    const br_time_word *word =
        side->origin == BR_ITEM_PHRASE ? &a->lexicon->phrase_words[side->payload] : &a->lexicon->words[side->payload];
    *joined = *br_time_annotator_found(a, date);
    br_time_features *f = &joined->features;
    if (br_tf_has(f, BR_TF_UNIT)) return false;
    for (uint8_t s = 0; s < word->n_senses; s++)
        if (word->class_of[s] == BR_TC_SIDE) br_tf_set(f, BR_TF_DIR, word->value[s]);
    br_tf_set(f, BR_TF_UNIT, distance->features.value[BR_TF_UNIT]);
    br_tf_set(f, BR_TF_AFTER, 1);
    f->has_amount = distance->features.has_amount;
    f->amount = distance->features.amount;
    if (br_tf_has(&distance->features, BR_TF_VAGUE)) br_tf_set(f, BR_TF_VAGUE, 1);
    *span = br_span_join(a->items.items.at[item].span, a->items.items.at[date].span);
    return true;
}
