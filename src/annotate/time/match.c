#include "annotate/time/match.h"

/* ---- gathering the features of a match ---- */

/* Adds one feature; a second, different value is a contradiction ("Monday of Tuesday"). */
static bool merge_feature(br_time_features *into, br_time_feature f, int value) {
    if (br_tf_has(into, f) && into->value[f] != value) return false;
    br_tf_set(into, f, value);
    return true;
}

static bool merge(br_time_features *into, const br_time_features *more) {
    for (int f = 0; f < BR_TF_COUNT; f++)
        if (br_tf_has(more, (br_time_feature)f) && !merge_feature(into, (br_time_feature)f, more->value[f]))
            return false;
    if (more->has_amount) {
        into->amount += more->amount;
        into->has_amount = true;
    }
    return true;
}

static bool merge_word(br_time_features *into, const br_time_word *word, uint8_t class) {
    br_time_feature f = br_time_feature_of((br_time_class) class);
    if (f == BR_TF_COUNT) return true;
    for (uint8_t s = 0; s < word->n_senses; s++)
        if (word->class_of[s] == class) return merge_feature(into, f, word->value[s]);
    return true;
}

static int short_year(int year) {
    return year > 49 ? 1900 + year : 2000 + year;
}

static bool merge_number(br_time_features *into, const br_numeral *n, uint8_t class) {
    int whole = n->value < 10000 ? (int)n->value : 0;
    switch (class) {
    case BR_TC_YEAR:
    case BR_TC_FREEYEAR:
    case BR_TC_BAREYEAR: return merge_feature(into, BR_TF_YEAR, whole);
    case BR_TC_YEAR2: return merge_feature(into, BR_TF_YEAR, short_year(whole));
    case BR_TC_DECADE: return merge_feature(into, BR_TF_YEAR, whole);
    case BR_TC_TENS: return merge_feature(into, BR_TF_YEAR, 1900 + whole);
    case BR_TC_DAY:
    case BR_TC_DAYORD: return merge_feature(into, BR_TF_DAY, whole);
    case BR_TC_ORD: return merge_feature(into, BR_TF_ORD, whole);
    case BR_TC_HOUR: return merge_feature(into, BR_TF_HOUR, whole);
    case BR_TC_VNUM: return merge_feature(into, BR_TF_VAGUE, 1);
    case BR_TC_NUM:
        into->amount += n->value;
        into->has_amount = true;
        return true;
    default: return true;
    }
}

static bool merge_item(const br_time_items *t, br_time_features *into, uint32_t i, uint8_t class) {
    const br_time_item *item = &t->items.at[i];
    switch ((br_time_origin)item->origin) {
    case BR_ITEM_FOUND: return class == BR_TC_LITERAL || merge(into, &t->found.at[item->payload].features);
    case BR_ITEM_PHRASE: return merge_word(into, &t->lexicon->phrase_words[item->payload], class);
    case BR_ITEM_NUMBER: {
        const br_numeral *n = &t->numbers.at[item->payload];
        uint32_t word = t->keys.at[i].word;
        if (word && word < t->lexicon->n_words && t->lexicon->words[word].classes >> class & 1)
            return merge_word(into, &t->lexicon->words[word], class);
        return merge_number(into, n, class);
    }
    case BR_ITEM_WORD: return merge_word(into, &t->lexicon->words[item->payload], class);
    case BR_ITEM_GAP: return true;
    }
    return true;
}

/* ---- sense of what was gathered ---- */

/* an ordinal before a unit of the calendar names one of them */
static bool name_ordinal(br_time_features *f) {
    if (!br_tf_has(f, BR_TF_ORD) || !br_tf_has(f, BR_TF_UNIT)) return true;
    int nth = f->value[BR_TF_ORD], unit = f->value[BR_TF_UNIT];
    switch (unit) {
    case BR_UNIT_QUARTER:
        if (nth < 1 || nth > 4) return false;
        br_tf_set(f, BR_TF_QUARTER, nth);
        break;
    case BR_UNIT_HALF:
        if (nth < 1 || nth > 2) return false;
        br_tf_set(f, BR_TF_HALF, nth);
        break;
    case BR_UNIT_CENTURY:
        if (nth < 1 || nth > 22) return false;
        br_tf_set(f, BR_TF_YEAR, (nth - 1) * 100);
        br_tf_set(f, BR_TF_SPAN, 100);
        break;
    default: return true;
    }
    br_tf_drop(f, BR_TF_ORD);
    br_tf_drop(f, BR_TF_UNIT);
    return true;
}

/* whether day, month and year can stand together */
static bool is_possible(const br_time_features *f) {
    if (!br_tf_has(f, BR_TF_DAY) || !br_tf_has(f, BR_TF_MONTH)) return true;
    int year = br_tf_has(f, BR_TF_YEAR) ? f->value[BR_TF_YEAR] : 2000;
    return br_date_valid(year, f->value[BR_TF_MONTH], f->value[BR_TF_DAY]);
}

/* "two hours later", "a few days later" say no more than how long: the length stands by itself */
static bool can_be_shifted(const br_time_rule *rule, const br_time_features *f) {
    if (!br_tf_has(f, BR_TF_DIR) || !br_tf_has(&rule->sets, BR_TF_ANCHOR)) return true;
    if (f->value[BR_TF_UNIT] < BR_UNIT_DAY) return false;
    return !br_tf_has(f, BR_TF_VAGUE) || f->value[BR_TF_ANCHOR] == BR_ANCHOR_NOW;
}

static bool gather(const br_time_items *t, uint32_t at, const br_pattern_leaf *leaf, br_time_found *found) {
    const br_time_rule *rule = &t->lexicon->rules[leaf->rule];
    *found = (br_time_found){.kind = rule->kind, .silent = rule->silent, .range_other = -1};
    bool only_ref = br_tf_has(&rule->sets, BR_TF_REF); /* a time that is not told has no other features */
    for (uint32_t k = leaf->before; k < (uint32_t)leaf->length - leaf->after && !only_ref; k++)
        if (!merge_item(t, &found->features, at + k, leaf->class_of[k])) return false;
    if (leaf->class_of[leaf->before] == BR_TC_APPROX) found->bare_start = t->items.at[at + leaf->before + 1].span.start;
    br_time_features *f = &found->features;
    for (int i = 0; i < BR_TF_COUNT; i++)
        if (br_tf_has(&rule->sets, (br_time_feature)i)) br_tf_set(f, (br_time_feature)i, rule->sets.value[i]);
    if (rule->sets.has_amount) {
        f->amount += rule->sets.amount;
        f->has_amount = true;
    }
    if (rule->kind == BR_KIND_DATE && br_tf_has(f, BR_TF_REL) && !br_tf_has(f, BR_TF_ANCHOR))
        br_tf_set(f, BR_TF_ANCHOR, BR_ANCHOR_NOW);
    return name_ordinal(f) && is_possible(f) && can_be_shifted(rule, f);
}

/* ---- ranges ---- */

/* what one end of a range tells and the other needs: "between 4 and 6 January", "January 4-6, 1995" */
static void share(br_time_features *to, const br_time_features *from, br_time_feature f) {
    if (!br_tf_has(to, f) && br_tf_has(from, f)) br_tf_set(to, f, from->value[f]);
}

/* a month or coarser: "the winter and early spring of 1951" */
static bool is_part_of_year(const br_time_features *f) {
    return br_tf_has(f, BR_TF_MONTH) || br_tf_has(f, BR_TF_SEASON) || br_tf_has(f, BR_TF_QUARTER) ||
           br_tf_has(f, BR_TF_HALF);
}

static bool complete_range(br_time_features *first, br_time_features *second) {
    bool first_day = br_tf_has(first, BR_TF_DAY), second_day = br_tf_has(second, BR_TF_DAY);
    if (br_tf_has(second, BR_TF_REL) || br_tf_has(first, BR_TF_REL)) return true;
    if (second_day && !br_tf_has(second, BR_TF_MONTH)) {
        if (!first_day) return false;
        share(second, first, BR_TF_MONTH);
        share(second, first, BR_TF_YEAR);
    }
    if (first_day && !br_tf_has(first, BR_TF_MONTH)) {
        if (!second_day) return false;
        share(first, second, BR_TF_MONTH);
    }
    if (is_part_of_year(first) && is_part_of_year(second)) share(first, second, BR_TF_YEAR);
    share(first, second, BR_TF_ERA);
    return is_possible(first) && is_possible(second);
}

static bool is_end(uint8_t class) {
    return class == BR_TC_DATE || class == BR_TC_DDAY || class == BR_TC_DYEAR || class == BR_TC_YEAR ||
           class == BR_TC_YEAR2 || class == BR_TC_DAY || class == BR_TC_MON || class == BR_TC_TIME ||
           class == BR_TC_BAREYEAR || class == BR_TC_DMONTH || class == BR_TC_DSEASON;
}

static bool leaf_has(const br_pattern_leaf *leaf, br_time_class class) {
    for (uint32_t k = leaf->before; k < (uint32_t)leaf->length - leaf->after; k++)
        if (leaf->class_of[k] == class) return true;
    return false;
}

/* makes found times of both ends of a range or list; false when they do not fit together */
static bool link_range(br_time_items *t, uint32_t at, const br_pattern_leaf *leaf, uint32_t ends[2]) {
    br_time_found pair[2];
    int n = 0;
    for (uint32_t k = leaf->before; k < (uint32_t)leaf->length - leaf->after && n < 2; k++) {
        if (!is_end(leaf->class_of[k])) continue;
        pair[n] = (br_time_found){.kind = BR_KIND_DATE, .range_other = -1};
        if (!merge_item(t, &pair[n].features, at + k, leaf->class_of[k])) return false;
        ends[n++] = at + k;
    }
    if (n < 2 || !complete_range(&pair[0].features, &pair[1].features)) return false;
    if (leaf_has(leaf, BR_TC_YEAR2) && br_tf_has(&pair[0].features, BR_TF_YEAR)) { /* "1914-18": of the same century */
        int begin = pair[0].features.value[BR_TF_YEAR], end = begin - begin % 100;
        end += pair[1].features.value[BR_TF_YEAR] % 100;
        br_tf_set(&pair[1].features, BR_TF_YEAR, end < begin ? end + 100 : end);
    }
    bool counts_down = br_tf_has(&pair[0].features, BR_TF_ERA) || pair[0].features.value[BR_TF_YEAR] < 1000;
    if (!counts_down && br_tf_has(&pair[0].features, BR_TF_YEAR) && br_tf_has(&pair[1].features, BR_TF_YEAR) &&
        pair[1].features.value[BR_TF_YEAR] < pair[0].features.value[BR_TF_YEAR])
        return false; /* "1999-50": no range of years */
    uint32_t index = (uint32_t)t->found.len;
    pair[0].range_other = (int32_t)index + 1;
    pair[1].range_other = (int32_t)index;
    pair[0].range_first = true;
    pair[0].is_list = pair[1].is_list = t->lexicon->rules[leaf->rule].kind == BR_KIND_LIST;
    for (int i = 0; i < 2; i++) {
        br_vec_push(t->arena, &t->found, pair[i]);
        br_time_item *item = &t->items.at[ends[i]];
        item->origin = BR_ITEM_FOUND;
        item->payload = index + (uint32_t)i;
        t->keys.at[ends[i]] = (br_pattern_item){0, br_time_classes_of(&pair[i])};
    }
    return true;
}

/* ---- levels ---- */

/* replaces the items of a match; gives the first item behind it, `at` when the match does not hold */
static uint32_t apply(br_time_items *t, uint32_t at, const br_pattern_leaf *leaf, uint32_t *out) {
    uint32_t from = at + leaf->before, to = at + leaf->length - leaf->after, ends[2];
    br_time_found found;
    br_time_kind kind = t->lexicon->rules[leaf->rule].kind;
    if (kind == BR_KIND_RANGE || kind == BR_KIND_LIST) {
        if (!link_range(t, at, leaf, ends)) return at;
        found.kind = BR_KIND_RANGE;
    } else if (!gather(t, at, leaf, &found)) return at;
    uint32_t keep = found.kind == BR_KIND_RANGE ? to : from;
    for (uint32_t i = at; i < keep; i++, (*out)++) {
        t->items.at[*out] = t->items.at[i];
        t->keys.at[*out] = t->keys.at[i];
    }
    if (found.kind == BR_KIND_RANGE) return to;
    br_span span = br_span_join(t->items.at[from].span, t->items.at[to - 1].span);
    bool nothing = found.kind == BR_KIND_NOTHING;
    t->items.at[*out] = (br_time_item){
        .span = span, .payload = (uint32_t)t->found.len, .origin = nothing ? BR_ITEM_GAP : BR_ITEM_FOUND};
    t->keys.at[*out] = (br_pattern_item){0, nothing ? 0 : br_time_classes_of(&found)};
    (*out)++;
    if (!nothing) br_vec_push(t->arena, &t->found, found);
    return to;
}

/* A rule that needs something before it gives way to one that finds more without: "in May" to "May 2014". */
static const br_pattern_leaf *best_match(const br_pattern_trie *rules, const br_pattern_item *keys, uint32_t n,
                                         uint32_t at) {
    const br_pattern_leaf *leaf = br_pattern_match(rules, keys, n, at);
    if (!leaf || !leaf->before) return leaf;
    const br_pattern_leaf *rival = br_pattern_match(rules, keys, n, at + leaf->before);
    bool gives_way = rival && rival->length - rival->before - rival->after > leaf->length - leaf->before - leaf->after;
    return gives_way ? NULL : leaf;
}

static void run_level(br_time_items *t, const br_pattern_trie *rules) {
    uint32_t n = (uint32_t)t->items.len, out = 0;
    for (uint32_t i = 0; i < n;) {
        const br_pattern_leaf *leaf = best_match(rules, t->keys.at, n, i);
        uint32_t next = leaf ? apply(t, i, leaf, &out) : i;
        if (next > i) {
            i = next;
            continue;
        }
        if (out < i) { /* up to the first match all stay where they are */
            t->items.at[out] = t->items.at[i];
            t->keys.at[out] = t->keys.at[i];
        }
        out++, i++;
    }
    t->items.len = t->keys.len = out;
}

void br_time_match(br_time_items *t) {
    for (uint32_t level = 0; level < t->lexicon->n_levels; level++) run_level(t, &t->lexicon->level[level]);
}
