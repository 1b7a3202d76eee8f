#include "annotate/time/times.h"

#include "annotate/time/after.h"
#include "annotate/time/match.h"
#include "annotate/time/story.h"
#include "annotate/time/tense.h"
#include "annotate/time/time_weights.h"
#include "annotate/time/value.h"

/* ---- one time ---- */

/* a part of a year whose year is not told */
static bool is_open(const br_time_features *f) {
    return br_tf_has(f, BR_TF_MONTH) && !br_tf_has(f, BR_TF_YEAR) && !br_tf_has(f, BR_TF_REL) &&
           !br_tf_has(f, BR_TF_DIR);
}

static bool is_bare_weekday(const br_time_features *f) {
    return br_tf_has(f, BR_TF_WEEKDAY) && !br_tf_has(f, BR_TF_MONTH) && !br_tf_has(f, BR_TF_REL) &&
           !br_tf_has(f, BR_TF_DIR) && !br_tf_has(f, BR_TF_HOUR) && !br_tf_has(f, BR_TF_PART);
}

/* "From October to March": which year the first end is of hangs on the second, and the first lies before it. */
static bool resolve_range_start(const br_time_annotator *a, const br_time_found *found, br_moment *m) {
    const br_time_features *first = &found->features, *second = &a->items.found.at[found->range_other].features;
    br_moment end;
    int32_t first_day, end_day, last;
    if (is_bare_weekday(first) && is_bare_weekday(second) && br_time_resolve(&a->context, second, &end) &&
        br_moment_range(&end, &end_day, &last)) { /* "from Monday to Thursday" */
        *m = br_moment_of_day(end_day - (second->value[BR_TF_WEEKDAY] - first->value[BR_TF_WEEKDAY] + 7) % 7);
        return true;
    }
    if (!is_open(first) || !is_open(second) || !br_time_resolve(&a->context, second, &end) ||
        !br_moment_range(&end, &end_day, &last))
        return false;
    for (int year = end.year; year > 0 && year >= end.year - 1; year--) {
        br_time_features told = *first;
        br_tf_set(&told, BR_TF_YEAR, year);
        if (br_time_resolve(&a->context, &told, m) && br_moment_range(m, &first_day, &last) && first_day <= end_day)
            return true;
    }
    return false;
}

/* a day of the calendar of Islam: where the moon is seen later, it is the day after */
static bool hangs_on_the_moon(const br_time_annotator *a, const br_time_features *f) {
    return br_tf_has(f, BR_TF_HOLIDAY) && a->lexicon->holidays[f->value[BR_TF_HOLIDAY]].kind == BR_HOLIDAY_ISLAMIC;
}

static void date_value(br_time_annotator *a, const br_time_found *found, br_time *time) {
    const br_time_features *f = &found->features;
    bool closes_range = found->range_other >= 0 && !found->range_first && !found->is_list;
    br_moment m;
    br_time_find_day(a, f, time->span);
    if (br_tf_has(f, BR_TF_REF)) {
        time->value = br_str_of(br_time_symbol(BR_TF_REF, f->value[BR_TF_REF]));
        return;
    }
    if (br_tf_has(f, BR_TF_HOUR) || br_tf_has(f, BR_TF_PART)) time->type = BR_TIME_TIME;
    bool resolved = (found->range_first && resolve_range_start(a, found, &m)) || br_time_resolve(&a->context, f, &m);
    int32_t first, last;
    if (resolved && br_moment_range(&m, &first, &last)) br_time_set_days(time, first, last);
    if (resolved && time->from.year && hangs_on_the_moon(a, f)) {
        br_time_set_days(time, first - 1, last + 1);
        if (!time->mod.len) time->mod = BR_STR("APPROX");
    }
    if (!resolved && br_tf_has(f, BR_TF_AFTER)) resolved = br_time_vague_shift(a, f, &m, time);
    if (!resolved) br_time_blurred_shift(a, f, time);
    time->inferred = resolved && !br_tf_has(f, BR_TF_YEAR) && a->frame.guessed;
    time->value = resolved ? br_moment_text(a->arena, &m) : br_time_open_text(a->arena, f);
    if (!resolved && br_tf_has(f, BR_TF_DIR) && br_tf_has(f, BR_TF_VAGUE))
        time->value = f->value[BR_TF_DIR] < 0 ? BR_STR("PAST_REF") : BR_STR("FUTURE_REF");
    if (resolved && !closes_range) br_time_remember(a, f, &m, time->span);
}

/* "Will vote in five months": when, not how long */
static bool is_due(const br_time_annotator *a, br_span span) {
    bool ahead = a->context.tense == BR_TENSE_FUTURE;
    if (!(ahead || a->context.tense == BR_TENSE_PRESENT) || !a->tree || !a->article->n_tokens) return false;
    int32_t token = br_tree_head_of(a->tree, span), verb = token < 0 ? -1 : br_tok(a->tree, token)->head;
    if (verb < 0 || br_tok(a->tree, verb)->upos != BR_UPOS_VERB) return false;
    return ahead ? verb < token || br_time_opens_sentence(a, span)
                 : br_time_opens_sentence(a, span); /* "In two weeks the truce ends" */
}

static void emit(br_time_annotator *a, br_span span, const br_time_found *found) {
    if (found->bare_start && a->options->bare_approx) span.start = found->bare_start;
    br_time time = {.span = span};
    const br_time_features *f = &found->features;
    while (a->word + 1 < a->words.n && a->words.at[a->word].span.start < span.start) a->word++;
    if (br_tf_has(f, BR_TF_MOD)) time.mod = br_str_of(br_time_symbol(BR_TF_MOD, f->value[BR_TF_MOD]));
    a->context.tense = br_time_tense(a->lexicon, a->tree, &a->words, a->word, span);
    if (is_bare_weekday(f) && br_time_is_set_for(a->lexicon, a->tree, &a->words, a->word, span))
        a->context.tense = BR_TENSE_FUTURE;
    bool months = br_tf_has(f, BR_TF_MONTH) && !br_tf_has(f, BR_TF_WEEKDAY);
    if (a->context.tense == BR_TENSE_FUTURE && months && br_time_is_of_subject(a->tree, span))
        a->context.tense = BR_TENSE_NONE;
    a->context.is_done = a->context.tense == BR_TENSE_PAST && br_time_is_of_past_verb(a->tree, span);
    if (a->context.narrative && a->story.grain != BR_UNIT_NONE) a->context.now = a->story;
    switch (found->kind) {
    case BR_KIND_DATE: date_value(a, found, &time); break;
    case BR_KIND_REF: time.value = br_str_of(br_time_symbol(BR_TF_REF, f->value[BR_TF_REF])); break;
    case BR_KIND_DURATION:
        if (br_tf_has(f, BR_TF_AFTER) && is_due(a, span)) {
            br_time_found due = *found;
            br_tf_drop(&due.features, BR_TF_AFTER);
            br_tf_set(&due.features, BR_TF_DIR, 1);
            br_tf_set(&due.features, BR_TF_ANCHOR, BR_ANCHOR_NOW);
            date_value(a, &due, &time);
            break;
        }
        time.type = BR_TIME_DURATION;
        time.value =
            br_time_duration_text(a->arena, f, (br_time_unit)f->value[BR_TF_UNIT], a->options->decades_as_units);
        break;
    case BR_KIND_SET:
        time.type = BR_TIME_SET;
        time.value = br_time_set_text(a->arena, f, a->options->decades_as_units);
        break;
    case BR_KIND_RANGE:
    case BR_KIND_LIST:
    case BR_KIND_NOTHING: return;
    }
    if (time.value.len) br_vec_push(a->arena, &a->times, time);
}

static bool emit_after_event(br_time_annotator *a, size_t item) {
    br_time_found joined;
    br_span span;
    if (!br_time_after_event(a, item, &joined, &span)) return false;
    size_t before = a->times.len;
    emit(a, span, &joined);
    if (a->times.len > before) a->times.at[a->times.len - 1].mod = BR_STR("");
    return true;
}

/* ---- the whole text ---- */

/* the days of a range are those from its first to its last, on both of its ends */
static void close_range(br_time_annotator *a, size_t item) {
    const br_time_found *f = br_time_annotator_found(a, item);
    if (f->range_other < 0 || f->range_first || f->is_list) return;
    int32_t first = a->time_of[f->range_other];
    if (first < 0 || !a->times.len) return;
    br_time *left = &a->times.at[first], *right = &a->times.at[a->times.len - 1];
    if (!left->from.year || !right->to.year || br_date_cmp(left->from, right->to) > 0) return;
    right->from = left->from;
    left->to = right->to;
}

/* the date that an item is told to end with: "the quarter ended 30 June" */
static const br_time_features *date_behind(const br_time_annotator *a, size_t item) {
    const br_time_found *f = br_time_annotator_found(a, item);
    if (!f || !br_tf_has(&f->features, BR_TF_AFTER) || br_tf_has(&f->features, BR_TF_DIR)) return NULL;
    size_t end = item + 1 + BR_TIME_COMING_ITEMS;
    for (size_t i = item + 1; i < a->items.items.len && i < end; i++) {
        const br_time_found *date = br_time_annotator_found(a, i);
        if (date) return date->kind == BR_KIND_DATE ? &date->features : NULL;
    }
    return NULL;
}

static void emit_all(br_time_annotator *a) {
    a->time_of = br_array(a->arena, a->items.found.len + 1, int32_t);
    for (size_t i = 0; i < a->items.items.len; i++) {
        const br_time_found *f = br_time_annotator_found(a, i);
        if (!f) continue;
        uint32_t index = a->items.items.at[i].payload;
        a->context.next_day = a->frame.next_day[i];
        a->context.coming = date_behind(a, i);
        a->day_behind = br_time_day_behind_bracket(a, i);
        size_t before = a->times.len;
        if (!f->silent && !emit_after_event(a, i)) emit(a, a->items.items.at[i].span, f);
        a->time_of[index] = a->times.len > before ? (int32_t)before : -1;
        if (a->times.len > before) close_range(a, i);
    }
}

/* what a year may be glued to: "FY2021" */
static bool is_glued(const void *context, br_str text, size_t start, size_t end) {
    const br_time_lexicon *lexicon = context;
    if (end - start > 2 || !br_is_upper(text.ptr[start])) return false;
    uint32_t id = br_vocabulary_find(&lexicon->vocabulary, br_str_slice(text, start, end));
    return id && id < lexicon->n_words && lexicon->words[id].classes >> BR_TC_GLUED & 1;
}

/* "Sudan, April 2019: a chronology": where neither the page nor its text tells a year, the title may */
static void take_day_of_title(br_time_annotator *a) {
    br_words words = br_scan_words_cut(a->arena, a->article->title, is_glued, a->lexicon);
    br_time_items items = {.arena = a->arena, .lexicon = a->lexicon};
    br_time_items_of(&items, &words);
    br_time_match(&items);
    br_moment told = br_time_frame_of(&items, &a->published, a->options->mode).now;
    if (told.grain == BR_UNIT_NONE) return;
    a->frame = br_time_frame_of(&a->items, &told, a->options->mode);
    a->frame.guessed = true;
}

br_status br_annotate_times(const br_lexicon *lexicon, const br_tree *tree, const br_time_options *options,
                            br_article *article, br_arena *arena, br_error *error) {
    (void)error;
    static const br_time_options none = {0};
    br_time_annotator a = {.arena = arena, .tree = tree, .options = options ? options : &none, .article = article};
    a.lexicon = br_time_lexicon_of(lexicon, article->language);
    if (!a.lexicon) return BR_OK;
    a.published = br_moment_of_date(br_article_date(article));
    a.words = br_scan_words_cut(arena, article->text, is_glued, a.lexicon);
    a.items = (br_time_items){.arena = arena, .lexicon = a.lexicon};
    int32_t first, last;
    if (br_moment_range(&a.published, &first, &last)) {
        a.items.has_now = true;
        a.items.now = first;
    }
    br_time_items_of(&a.items, &a.words);
    br_time_match(&a.items);
    a.frame = br_time_frame_of(&a.items, &a.published, a.options->mode);
    if (a.frame.now.grain == BR_UNIT_NONE) take_day_of_title(&a);
    a.frame.guessed |= article->published_from == BR_PUBLISHED_INFERRED;
    a.context = (br_time_context){
        .lexicon = a.lexicon, .bc = a.items.has_bc, .now = a.frame.now, .narrative = a.frame.narrative};
    emit_all(&a);
    article->times = a.times.at;
    article->n_times = (uint32_t)a.times.len;
    return BR_OK;
}
