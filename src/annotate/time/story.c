#include "annotate/time/story.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/time/time_weights.h"

/* ---- sentences ---- */

static bool same_sentence(const br_time_annotator *a, br_span before, br_span here) {
    if (br_span_is_none(before)) return false;
    if (a->article->n_tokens) return br_sentence_at(a->article, before.start) == br_sentence_at(a->article, here.start);
    br_str between = br_str_slice(a->article->text, before.end, here.start);
    return between.len < 200 && br_str_find(between, BR_STR(". ")) == BR_NOT_FOUND &&
           br_str_find_byte(between, '\n') == BR_NOT_FOUND;
}

/* whether nothing of the sentence stands before the span but a word or two ("In 1965, ...") */
bool br_time_opens_sentence(const br_time_annotator *a, br_span span) {
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

/* ---- the story ---- */

/* A date that leads away from the story is told in passing when the next one stands where the story was: "surpassing the
 * peak of May 2007", "which lasted until February 1945". One that opens its sentence has to lead years ahead. */
static bool is_aside(const br_time_annotator *a, const br_moment *m, br_span span) {
    int32_t here, story, last, next = a->context.next_day;
    if (next == BR_TOLD_NEVER || !br_moment_range(m, &here, &last) || !br_moment_range(&a->story, &story, &last))
        return false;
    int32_t ahead = here - story;
    if (br_time_opens_sentence(a, span)) return ahead > BR_TIME_ASIDE_YEARS_DAYS && next >= story && next < here;
    if (ahead > BR_TIME_ASIDE_DAYS) return next < here && next >= story - BR_TIME_ASIDE_BACK_DAYS;
    return ahead < 0 && next >= story;
}

/* Years and dates told in passing do not move the story, nor does what lay before it ("a year earlier"). */
static bool moves_story(const br_time_annotator *a, const br_time_features *f, const br_moment *m, br_span span) {
    if (m->grain > BR_UNIT_YEAR || (br_tf_has(f, BR_TF_DIR) && f->value[BR_TF_DIR] < 0)) return false;
    if (a->story.grain == BR_UNIT_NONE) return true;
    if (br_tf_has(f, BR_TF_YEAR) && is_aside(a, m, span)) return false;
    return m->grain < BR_UNIT_YEAR || a->story.grain >= BR_UNIT_YEAR || br_time_opens_sentence(a, span);
}

/* ---- the day of an hour ---- */

/* "overnight", "at noon": an hour or a part of a day that is not told, or of today */
static bool is_bare_hour(const br_time_features *f) {
    bool then = br_tf_has(f, BR_TF_ANCHOR) && f->value[BR_TF_ANCHOR] == BR_ANCHOR_THEN;
    if (!br_tf_has(f, BR_TF_HOUR) && !br_tf_has(f, BR_TF_PART)) return false;
    return !then && !br_tf_has(f, BR_TF_DAY) && !br_tf_has(f, BR_TF_WEEKDAY) && !br_tf_has(f, BR_TF_MONTH) &&
           !br_tf_has(f, BR_TF_YEAR) && !br_tf_has(f, BR_TF_DIR) &&
           !(br_tf_has(f, BR_TF_REL) && f->value[BR_TF_REL] != 0);
}

/* "Rebels attacked on Sunday. At noon ...": a day of the news is that of the hours behind it in the paragraph. */
static bool has_paragraph_day(const br_time_annotator *a, const br_time_features *f, br_span here) {
    int32_t day, last, today;
    if (!is_bare_hour(f) || br_tf_has(f, BR_TF_REL) || br_span_is_none(a->last_span)) return false;
    if (!br_moment_range(&a->context.then, &day, &last) || !br_moment_range(&a->frame.now, &today, &last)) return false;
    return abs(today - day) <= BR_TIME_NEWS_DAYS && a->last_span.end <= here.start &&
           !br_str_has(br_str_slice(a->article->text, a->last_span.end, here.start), BR_STR("\n\n"));
}

/* A day that stands by itself at the head of a paragraph or over it ("5 January. ...") is the day of its hours. */
static void note_heading(br_time_annotator *a, const br_moment *m, br_span span) {
    br_str text = a->article->text;
    bool opens = span.start == 0 || text.ptr[span.start - 1] == '\n';
    bool closes = span.end >= text.len || strchr(".:\n", text.ptr[span.end]);
    if (m->grain != BR_UNIT_DAY || !opens || !closes) return;
    a->heading = *m;
    a->heading_span = span;
}

/* "10:35 a.m. (0735 GMT) on Friday": the day that stands behind an hour told twice; NULL when there is none */
const br_time_features *br_time_day_behind_bracket(const br_time_annotator *a, size_t item) {
    uint32_t end = a->items.items.at[item].span.end;
    br_str behind = br_str_slice(a->article->text, end, end + BR_TIME_BRACKET_BYTES);
    size_t close = br_str_find_byte(behind, ')'), open = br_str_find_byte(behind, '(');
    if (close == BR_NOT_FOUND || (open != 1 && close != 0)) return NULL;
    for (size_t i = item + 1; i < a->items.items.len; i++) {
        uint32_t start = a->items.items.at[i].span.start;
        if (start > end + close + BR_TIME_LINK_BYTES) return NULL;
        const br_time_found *day = br_time_annotator_found(a, i);
        if (start > end + close && day)
            return day->kind == BR_KIND_DATE && br_time_annotator_is(a, i, BR_TC_DDAY) ? &day->features : NULL;
    }
    return NULL;
}

static bool has_heading(const br_time_annotator *a, br_span here) {
    if (a->heading.grain == BR_UNIT_NONE || here.start - a->heading_span.end > BR_TIME_HEADING_BYTES) return false;
    br_str between = br_str_slice(a->article->text, a->heading_span.end, here.start);
    while (between.len && strchr(".: \n", between.ptr[0])) between = br_str_from(between, 1);
    return !br_str_has(between, BR_STR("\n\n"));
}

/* an hour of the page's day, which the story does not go to */
static bool is_hour_of_now(const br_time_annotator *a, const br_time_features *f) {
    if (a->context.narrative || !is_bare_hour(f)) return false;
    return br_tf_has(f, BR_TF_REL) || !a->context.has_sentence_day;
}

void br_time_find_day(br_time_annotator *a, const br_time_features *f, br_span span) {
    bool told = same_sentence(a, a->last_span, span) || has_paragraph_day(a, f, span);
    a->context.then_is_near = !br_span_is_none(a->last_span) && span.start - a->last_span.end < BR_TIME_NEAR_BYTES;
    a->context.then_is_parted =
        br_span_is_none(a->last_span) || a->last_span.end > span.start ||
        br_str_has(br_str_slice(a->article->text, a->last_span.end, span.start), BR_STR("\n\n"));
    a->context.has_sentence_day = a->context.then.grain == BR_UNIT_DAY && told;
    br_moment day;
    if (a->day_behind && is_bare_hour(f) && br_time_resolve(&a->context, a->day_behind, &day)) {
        a->context.then = day;
        a->context.has_sentence_day = true;
    } else if (!a->context.has_sentence_day && is_bare_hour(f) && has_heading(a, span)) {
        a->context.then = a->heading;
        a->context.has_sentence_day = true;
    }
}

static bool is_of_news(const br_time_annotator *a, const br_moment *m) {
    int32_t day, today, last;
    return m->grain == BR_UNIT_DAY && br_moment_range(m, &day, &last) &&
           br_moment_range(&a->frame.now, &today, &last) && abs(today - day) <= BR_TIME_NEWS_DAYS;
}

void br_time_remember(br_time_annotator *a, const br_time_features *f, const br_moment *m, br_span span) {
    if (is_hour_of_now(a, f)) return;
    note_heading(a, m, span);
    br_moment told = *m;
    told.has_hour = told.has_part = false;
    if (moves_story(a, f, &told, span)) a->story = told;
    bool blurs = br_tf_has(f, BR_TF_DIR) && told.grain > BR_UNIT_YEAR; /* "a decade earlier" */
    if (!blurs) a->context.then = told;
    if (is_of_news(a, &told)) a->context.last_day = told;
    if (told.grain == BR_UNIT_QUARTER && !br_tf_has(f, BR_TF_DIR)) a->context.report = told;
    a->last_span = span;
}
