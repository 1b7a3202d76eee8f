#include "annotate/time/times.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/time/time_frame.h"
#include "annotate/time/time_match.h"
#include "annotate/time/time_resolve.h"
#include "annotate/time/time_tense.h"
#include "annotate/time/time_value.h"
#include "annotate/time/time_weights.h"

typedef struct annotator {
    br_arena *arena;
    const br_tree *tree;
    const br_time_options *options;
    br_article *article;
    const br_time_lexicon *lexicon;
    br_words words;
    br_time_items items;
    br_time_context context;
    br_time_frame frame;
    br_moment published;
    br_moment story;   /* where a narrative has come to */
    uint32_t word;     /* the word that the walk through the text has come to */
    br_span last_span; /* of the time mentioned last */
    br_moment heading; /* the day over the paragraph, grain NONE: there is none */
    br_span heading_span;
    const br_time_features *day_behind; /* of an hour: the day that follows its bracket, NULL = none */
    BR_VEC(br_time) times;
    int32_t *time_of; /* index into times by found time, -1 = none */
} annotator;

static const br_time_found *found_at(const annotator *a, size_t item) {
    return br_time_found_at(&a->items, item);
}

static bool has_class(const annotator *a, size_t item, br_time_class class) {
    return item < a->items.keys.len && a->items.keys.at[item].classes >> class & 1;
}

/* ---- one time ---- */

static void set_days(br_time *time, int32_t first, int32_t last) {
    time->from = br_date_from_days(first);
    time->to = br_date_from_days(last);
}

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
static bool vague_shift(const annotator *a, const br_time_features *f, br_moment *moment, br_time *time) {
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
        set_days(time, dir < 0 ? far : near, dir < 0 ? near : far);
        return true;
    }
    return false;
}

static bool same_sentence(const annotator *a, br_span before, br_span here) {
    if (br_span_is_none(before)) return false;
    if (a->article->n_tokens) return br_sentence_at(a->article, before.start) == br_sentence_at(a->article, here.start);
    br_str between = br_str_slice(a->article->text, before.end, here.start);
    return between.len < 200 && br_str_find(between, BR_STR(". ")) == BR_NOT_FOUND &&
           br_str_find_byte(between, '\n') == BR_NOT_FOUND;
}

/* whether nothing of the sentence stands before the span but a word or two ("In 1965, ...") */
static bool opens_sentence(const annotator *a, br_span span) {
    br_str before =
        br_str_slice(a->article->text,
                     span.start < BR_TIME_OPENING_BYTES + 1 ? 0 : span.start - BR_TIME_OPENING_BYTES - 1, span.start);
    size_t start = before.len;
    while (start > 0 && before.ptr[start - 1] != '.' && before.ptr[start - 1] != '\n') start--;
    br_str opening = br_str_trim(br_str_from(before, start));
    int blanks = 0;
    for (size_t i = 0; i < opening.len; i++) blanks += br_is_space(opening.ptr[i]);
    return before.len - start <= BR_TIME_OPENING_BYTES && blanks < BR_TIME_OPENING_WORDS;
}

/* A date that leads away from the story is told in passing when the next one stands where the story was: "surpassing the
 * peak of May 2007", "which lasted until February 1945". One that opens its sentence has to lead years ahead. */
static bool is_aside(const annotator *a, const br_moment *m, br_span span) {
    int32_t here, story, last, next = a->context.next_day;
    if (next == BR_TOLD_NEVER || !br_moment_range(m, &here, &last) || !br_moment_range(&a->story, &story, &last))
        return false;
    int32_t ahead = here - story;
    if (opens_sentence(a, span)) return ahead > BR_TIME_ASIDE_YEARS_DAYS && next >= story && next < here;
    if (ahead > BR_TIME_ASIDE_DAYS) return next < here && next >= story - BR_TIME_ASIDE_BACK_DAYS;
    return ahead < 0 && next >= story;
}

/* Years and dates told in passing do not move the story, nor does what lay before it ("a year earlier"). */
static bool moves_story(const annotator *a, const br_time_features *f, const br_moment *m, br_span span) {
    if (m->grain > BR_UNIT_YEAR || (br_tf_has(f, BR_TF_DIR) && f->value[BR_TF_DIR] < 0)) return false;
    if (a->story.grain == BR_UNIT_NONE) return true;
    if (br_tf_has(f, BR_TF_YEAR) && is_aside(a, m, span)) return false;
    return m->grain < BR_UNIT_YEAR || a->story.grain >= BR_UNIT_YEAR || opens_sentence(a, span);
}

/* "overnight", "at noon": an hour or a part of a day that is not told, or of today */
static bool is_bare_hour(const br_time_features *f) {
    bool then = br_tf_has(f, BR_TF_ANCHOR) && f->value[BR_TF_ANCHOR] == BR_ANCHOR_THEN;
    if (!br_tf_has(f, BR_TF_HOUR) && !br_tf_has(f, BR_TF_PART)) return false;
    return !then && !br_tf_has(f, BR_TF_DAY) && !br_tf_has(f, BR_TF_WEEKDAY) && !br_tf_has(f, BR_TF_MONTH) &&
           !br_tf_has(f, BR_TF_YEAR) && !br_tf_has(f, BR_TF_DIR) &&
           !(br_tf_has(f, BR_TF_REL) && f->value[BR_TF_REL] != 0);
}

/* "Rebels attacked on Sunday. At noon ...": a day of the news is that of the hours behind it in the paragraph. */
static bool has_paragraph_day(const annotator *a, const br_time_features *f, br_span here) {
    int32_t day, last, today;
    if (!is_bare_hour(f) || br_tf_has(f, BR_TF_REL) || br_span_is_none(a->last_span)) return false;
    if (!br_moment_range(&a->context.then, &day, &last) || !br_moment_range(&a->frame.now, &today, &last)) return false;
    return abs(today - day) <= BR_TIME_NEWS_DAYS && a->last_span.end <= here.start &&
           !br_str_has(br_str_slice(a->article->text, a->last_span.end, here.start), BR_STR("\n\n"));
}

/* A day that stands by itself at the head of a paragraph or over it ("5 January. ...") is the day of its hours. */
static void note_heading(annotator *a, const br_moment *m, br_span span) {
    br_str text = a->article->text;
    bool opens = span.start == 0 || text.ptr[span.start - 1] == '\n';
    bool closes = span.end >= text.len || strchr(".:\n", text.ptr[span.end]);
    if (m->grain != BR_UNIT_DAY || !opens || !closes) return;
    a->heading = *m;
    a->heading_span = span;
}

/* "10:35 a.m. (0735 GMT) on Friday": the day that stands behind an hour told twice; NULL when there is none */
static const br_time_features *day_behind_bracket(const annotator *a, size_t item) {
    uint32_t end = a->items.items.at[item].span.end;
    br_str behind = br_str_slice(a->article->text, end, end + BR_TIME_BRACKET_BYTES);
    size_t close = br_str_find_byte(behind, ')'), open = br_str_find_byte(behind, '(');
    if (close == BR_NOT_FOUND || (open != 1 && close != 0)) return NULL;
    for (size_t i = item + 1; i < a->items.items.len; i++) {
        uint32_t start = a->items.items.at[i].span.start;
        if (start > end + close + BR_TIME_LINK_BYTES) return NULL;
        const br_time_found *day = found_at(a, i);
        if (start > end + close && day)
            return day->kind == BR_KIND_DATE && has_class(a, i, BR_TC_DDAY) ? &day->features : NULL;
    }
    return NULL;
}

static bool has_heading(const annotator *a, br_span here) {
    if (a->heading.grain == BR_UNIT_NONE || here.start - a->heading_span.end > BR_TIME_HEADING_BYTES) return false;
    br_str between = br_str_slice(a->article->text, a->heading_span.end, here.start);
    while (between.len && strchr(".: \n", between.ptr[0])) between = br_str_from(between, 1);
    return !br_str_has(between, BR_STR("\n\n"));
}

/* an hour of the page's day, which the story does not go to */
static bool is_hour_of_now(const annotator *a, const br_time_features *f) {
    if (a->context.narrative || !is_bare_hour(f)) return false;
    return br_tf_has(f, BR_TF_REL) || !a->context.has_sentence_day;
}

static void remember(annotator *a, const br_time_features *f, const br_moment *m, br_span span) {
    if (is_hour_of_now(a, f)) return;
    note_heading(a, m, span);
    br_moment told = *m;
    told.has_hour = told.has_part = false;
    if (moves_story(a, f, &told, span)) a->story = told;
    bool blurs = br_tf_has(f, BR_TF_DIR) && told.grain > BR_UNIT_YEAR; /* "a decade earlier" */
    if (!blurs) a->context.then = told;
    if (told.grain == BR_UNIT_QUARTER && !br_tf_has(f, BR_TF_DIR)) a->context.report = told;
    a->last_span = span;
}

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
static bool resolve_range_start(const annotator *a, const br_time_found *found, br_moment *m) {
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
static bool hangs_on_the_moon(const annotator *a, const br_time_features *f) {
    return br_tf_has(f, BR_TF_HOLIDAY) && a->lexicon->holidays[f->value[BR_TF_HOLIDAY]].kind == BR_HOLIDAY_ISLAMIC;
}

static void date_value(annotator *a, const br_time_found *found, br_time *time) {
    const br_time_features *f = &found->features;
    bool closes_range = found->range_other >= 0 && !found->range_first && !found->is_list;
    br_moment m;
    bool then_is_day = a->context.then.grain == BR_UNIT_DAY;
    a->context.then_is_near =
        !br_span_is_none(a->last_span) && time->span.start - a->last_span.end < BR_TIME_NEAR_BYTES;
    bool told = same_sentence(a, a->last_span, time->span) || has_paragraph_day(a, f, time->span);
    a->context.has_sentence_day = then_is_day && told;
    br_moment day;
    if (a->day_behind && is_bare_hour(f) && br_time_resolve(&a->context, a->day_behind, &day)) {
        a->context.then = day;
        a->context.has_sentence_day = true;
    } else if (!a->context.has_sentence_day && is_bare_hour(f) && has_heading(a, time->span)) {
        a->context.then = a->heading;
        a->context.has_sentence_day = true;
    }
    if (br_tf_has(f, BR_TF_REF)) {
        time->value = br_str_of(br_time_symbol(BR_TF_REF, f->value[BR_TF_REF]));
        return;
    }
    if (br_tf_has(f, BR_TF_HOUR) || br_tf_has(f, BR_TF_PART)) time->type = BR_TIME_TIME;
    bool resolved = (found->range_first && resolve_range_start(a, found, &m)) || br_time_resolve(&a->context, f, &m);
    int32_t first, last;
    if (resolved && br_moment_range(&m, &first, &last)) set_days(time, first, last);
    if (resolved && time->from.year && hangs_on_the_moon(a, f)) {
        set_days(time, first - 1, last + 1);
        if (!time->mod.len) time->mod = BR_STR("APPROX");
    }
    if (!resolved && br_tf_has(f, BR_TF_AFTER)) resolved = vague_shift(a, f, &m, time);
    time->inferred = resolved && !br_tf_has(f, BR_TF_YEAR) && a->frame.guessed;
    time->value = resolved ? br_moment_text(a->arena, &m) : br_time_open_text(a->arena, f);
    if (!resolved && br_tf_has(f, BR_TF_DIR) && br_tf_has(f, BR_TF_VAGUE))
        time->value = f->value[BR_TF_DIR] < 0 ? BR_STR("PAST_REF") : BR_STR("FUTURE_REF");
    if (resolved && !closes_range) remember(a, f, &m, time->span);
}

/* "Will vote in five months": when, not how long */
static bool is_due(const annotator *a, br_span span) {
    bool ahead = a->context.tense == BR_TENSE_FUTURE;
    if (!(ahead || a->context.tense == BR_TENSE_PRESENT) || !a->tree || !a->article->n_tokens) return false;
    int32_t token = br_tree_head_of(a->tree, span), verb = token < 0 ? -1 : br_tok(a->tree, token)->head;
    if (verb < 0 || br_tok(a->tree, verb)->upos != BR_UPOS_VERB) return false;
    return ahead ? verb < token || opens_sentence(a, span)
                 : opens_sentence(a, span); /* "In two weeks the truce ends" */
}

static void emit(annotator *a, br_span span, const br_time_found *found) {
    if (found->bare_start && a->options->bare_approx) span.start = found->bare_start;
    br_time time = {.span = span};
    const br_time_features *f = &found->features;
    while (a->word + 1 < a->words.n && a->words.at[a->word].span.start < span.start) a->word++;
    if (br_tf_has(f, BR_TF_MOD)) time.mod = br_str_of(br_time_symbol(BR_TF_MOD, f->value[BR_TF_MOD]));
    a->context.tense = br_time_tense(a->lexicon, a->tree, &a->words, a->word, span);
    if (is_bare_weekday(f) && br_time_is_set_for(a->lexicon, a->tree, &a->words, a->word, span)) a->context.tense = BR_TENSE_FUTURE;
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

/* ---- "a few months after the occupation of X in early 2014" ---- */

/* the date that the event behind a distance carries, as an item; 0 when there is none */
static size_t date_of_event(const annotator *a, size_t item) {
    const br_time_found *f = found_at(a, item);
    if (!f || f->kind != BR_KIND_DURATION || !has_class(a, item + 1, BR_TC_SIDE)) return 0;
    uint32_t end = a->items.items.at[item + 1].span.end;
    for (size_t i = item + 2; i < a->items.items.len; i++) {
        br_span span = a->items.items.at[i].span;
        br_str between = br_str_slice(a->article->text, end, span.start);
        if (between.len > BR_TIME_NAMED_EVENT_BYTES || br_str_find_byte(between, ',') != BR_NOT_FOUND ||
            br_str_find_byte(between, '.') != BR_NOT_FOUND || br_str_find_byte(between, '\n') != BR_NOT_FOUND)
            return 0;
        const br_time_found *date = found_at(a, i);
        if (!date) continue;
        bool told = date->kind == BR_KIND_DATE &&
                    (br_tf_has(&date->features, BR_TF_YEAR) || br_tf_has(&date->features, BR_TF_MONTH));
        bool day = br_tf_has(&date->features, BR_TF_DAY); /* "on 2 June"; a year wants its preposition */
        return told && (day || has_class(a, i - 1, BR_TC_PREP)) ? i : 0;
    }
    return 0;
}

static bool emit_after_event(annotator *a, size_t item) {
    size_t date = date_of_event(a, item);
    if (!date) return false;
    br_time_found joined = *found_at(a, date), distance = *found_at(a, item);
    const br_time_item *side = &a->items.items.at[item + 1];
    const br_time_word *word =
        side->origin == BR_ITEM_PHRASE ? &a->lexicon->phrase_words[side->payload] : &a->lexicon->words[side->payload];
    br_time_features *f = &joined.features;
    if (br_tf_has(f, BR_TF_UNIT)) return false;
    for (uint8_t s = 0; s < word->n_senses; s++)
        if (word->class_of[s] == BR_TC_SIDE) br_tf_set(f, BR_TF_DIR, word->value[s]);
    br_tf_set(f, BR_TF_UNIT, distance.features.value[BR_TF_UNIT]);
    br_tf_set(f, BR_TF_AFTER, 1);
    f->has_amount = distance.features.has_amount;
    f->amount = distance.features.amount;
    if (br_tf_has(&distance.features, BR_TF_VAGUE)) br_tf_set(f, BR_TF_VAGUE, 1);
    br_span span = br_span_join(a->items.items.at[item].span, a->items.items.at[date].span);
    size_t before = a->times.len;
    emit(a, span, &joined);
    if (a->times.len > before) a->times.at[a->times.len - 1].mod = BR_STR("");
    return true;
}

/* ---- the whole text ---- */

/* the days of a range are those from its first to its last, on both of its ends */
static void close_range(annotator *a, size_t item) {
    const br_time_found *f = found_at(a, item);
    if (f->range_other < 0 || f->range_first || f->is_list) return;
    int32_t first = a->time_of[f->range_other];
    if (first < 0 || !a->times.len) return;
    br_time *left = &a->times.at[first], *right = &a->times.at[a->times.len - 1];
    if (!left->from.year || !right->to.year || br_date_cmp(left->from, right->to) > 0) return;
    right->from = left->from;
    left->to = right->to;
}

/* the date that an item is told to end with: "the quarter ended 30 June" */
static const br_time_features *date_behind(const annotator *a, size_t item) {
    const br_time_found *f = found_at(a, item);
    if (!f || !br_tf_has(&f->features, BR_TF_AFTER) || br_tf_has(&f->features, BR_TF_DIR)) return NULL;
    size_t end = item + 1 + BR_TIME_COMING_ITEMS;
    for (size_t i = item + 1; i < a->items.items.len && i < end; i++) {
        const br_time_found *date = found_at(a, i);
        if (date) return date->kind == BR_KIND_DATE ? &date->features : NULL;
    }
    return NULL;
}

static void emit_all(annotator *a) {
    a->time_of = br_array(a->arena, a->items.found.len + 1, int32_t);
    for (size_t i = 0; i < a->items.items.len; i++) {
        const br_time_found *f = found_at(a, i);
        if (!f) continue;
        uint32_t index = a->items.items.at[i].payload;
        a->context.next_day = a->frame.next_day[i];
        a->context.coming = date_behind(a, i);
        a->day_behind = day_behind_bracket(a, i);
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

br_status br_annotate_times(const br_lexicon *lexicon, const br_tree *tree, const br_time_options *options,
                            br_article *article, br_arena *arena, br_error *error) {
    (void)error;
    static const br_time_options none = {0};
    annotator a = {.arena = arena, .tree = tree, .options = options ? options : &none, .article = article};
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
    a.frame.guessed |= article->published_from == BR_PUBLISHED_INFERRED;
    a.context = (br_time_context){
        .lexicon = a.lexicon, .bc = a.items.has_bc, .now = a.frame.now, .narrative = a.frame.narrative};
    emit_all(&a);
    article->times = a.times.at;
    article->n_times = (uint32_t)a.times.len;
    return BR_OK;
}
