#include "annotate/event/date/story.h"

#include <string.h>

#define LEAD_SENTENCES  3  /* that tell what is new */
#define NEWS_DAYS       3  /* days before publication on which what a page is about lies */
#define NEAR_DAYS       7  /* days before publication that are still those of the news */
#define NEAR_SPAN       31 /* "this month", "last week": of the news too */
#define TALE_TIMES      3  /* dates of long ago that make a tale, */
#define TALE_SHARE      4  /* so many to each that is near */
#define DATELINE_TOKENS 8  /* a first sentence so short is a dateline */
#define RANGE_BYTES     8  /* from one end of a range to the other: " to " */
#define TALE_DAYS       60 /* so far back no news lies */

/* where two sentences stand in different paragraphs there is a blank line between them */
static bool is_new_paragraph(const br_article *a, uint32_t sentence) {
    if (!sentence) return true;
    br_span gap = {a->sentences[sentence - 1].span.end, a->sentences[sentence].span.start};
    return br_str_has(br_span_text(a->text, gap), BR_STR("\n\n"));
}

/* How many days before that of the page a time ends; false when either has no day. */
static bool days_back(const br_article *a, const br_time *t, int32_t *days) {
    int32_t first, today, last;
    if (!br_date_range(br_article_date(a), &first, &today) || !br_date_range(t->to, &first, &last)) return false;
    *days = today - last;
    return true;
}

static bool is_within(const br_article *a, const br_time *t, int32_t days) {
    int32_t back;
    return br_has_date(t) && br_is_one_day(t) && days_back(a, t, &back) && back >= 0 && back <= days;
}

static bool is_near_day(const br_article *a, const br_time *t) {
    return is_within(a, t, NEAR_DAYS);
}

/* "on Friday", "last week", "this month", "on Tuesday" of what is to come */
static bool is_near(const br_article *a, const br_time *t) {
    int32_t back;
    return br_has_date(t) && days_back(a, t, &back) && abs(back) <= NEAR_SPAN &&
           br_days_from_date(t->to) - br_days_from_date(t->from) < NEAR_SPAN;
}

/* ---- the page */

static void find_news(br_story *story, const br_article *a, const bool *establishes) {
    uint32_t n = a->n_sentences < LEAD_SENTENCES ? a->n_sentences : LEAD_SENTENCES;
    const br_sentence *last = n ? &a->sentences[n - 1] : NULL;
    bool dateline = n > 1 && a->sentences[0].n_tokens < DATELINE_TOKENS;
    uint32_t opening_end = n ? a->sentences[dateline].span.end : 0; /* whatever its first sentence dates */
    story->lead_end = last ? (int32_t)(last->first_token + last->n_tokens) : 0;
    story->news = BR_NO_TIME;
    for (uint32_t i = 0; last && i < a->n_times && a->times[i].span.start < last->span.end; i++)
        if (story->news == BR_NO_TIME && (establishes[i] || a->times[i].span.end <= opening_end) &&
            is_within(a, &a->times[i], NEWS_DAYS))
            story->news = (int32_t)i;
    int32_t near = 0, back;
    int far = 0;
    for (uint32_t i = 0; i < a->n_times; i++) {
        near += is_near(a, &a->times[i]);
        far += br_has_date(&a->times[i]) && days_back(a, &a->times[i], &back) && back > TALE_DAYS;
    }
    story->is_tale = story->news == BR_NO_TIME && far >= TALE_TIMES && far >= TALE_SHARE * near;
}

/* ---- headings */

/* "1988: Soldiers ...", "Nov. 13, 2010 - The junta ...", "May 2011" above what happened: a date at the head of a line, which a mark or
 * the end of the line parts from what is told */
static bool opens_entry(const br_article *a, const br_time *t) {
    uint32_t start = t->span.start, end = t->span.end;
    while (start > 0 && strchr(" \t*-", a->text.ptr[start - 1])) start--;
    if ((start > 0 && a->text.ptr[start - 1] != '\n') || t->type != BR_TIME_DATE) return false;
    bool ranged = t + 1 < a->times + a->n_times && br_date_cmp(t[1].from, t->from) == 0 &&
                  br_date_cmp(t[1].to, t->to) == 0 && t[1].span.start < end + RANGE_BYTES;
    if (ranged) end = t[1].span.end; /* "Aug 22-23 - Troops ..." */
    while (end < a->text.len && a->text.ptr[end] == ' ') end++;
    br_str behind = br_str_slice(a->text, end, end + 3);
    bool dash = br_str_starts(behind, BR_STR("- ")) || br_str_is(behind, "–") || br_str_is(behind, "—");
    return br_str_starts(behind, BR_STR(":")) || br_str_starts(behind, BR_STR("\n")) || dash;
}

/* a sentence that is nothing but a date: "5 January." above or before what happened that day */
static bool is_heading(const br_article *a, uint32_t sentence, const br_time *t) {
    br_span span = a->sentences[sentence].span;
    for (uint32_t i = span.start; i < span.end; i++) {
        bool outside = i < t->span.start || i >= t->span.end,
             word = br_is_alpha(a->text.ptr[i]) || br_is_digit(a->text.ptr[i]);
        if (outside && (word || (unsigned char)a->text.ptr[i] >= 0xC0)) return false;
    }
    return br_is_one_day(t);
}

/* The dates that stand as headings. In a chronicle, which has several, each holds until the next; a single one holds for
 * its paragraph. */
static void find_headings(br_story *story, const br_article *a) {
    uint32_t time = 0, n = 0;
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        story->heading[s] = -1;
        for (; time < a->n_times && a->times[time].span.start < a->sentences[s].span.end; time++)
            if (br_has_date(&a->times[time]) && (is_heading(a, s, &a->times[time]) || opens_entry(a, &a->times[time])))
                story->heading[s] = (int32_t)time, n++;
    }
    int32_t last = -1;
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        if (n < 2 && is_new_paragraph(a, s)) last = -1;
        if (story->heading[s] >= 0) last = story->heading[s];
        story->heading[s] = last;
    }
}

/* ---- what the narrative establishes */

/* What a new paragraph keeps of what was told: a day that is still news, where the lead tells none to go back to, or that it is long ago. On a page without a date nothing
 * better is known than the day told last. */
static int32_t carry_over(const br_story *story, const br_article *a, int32_t last) {
    if (last < 0) return last;
    if (is_near_day(a, &a->times[last])) return story->news < 0 ? last : BR_NO_TIME;
    if (!br_article_date(a).year) return br_is_one_day(&a->times[last]) ? last : BR_NO_TIME;
    int32_t back;
    return days_back(a, &a->times[last], &back) && back > 0 ? BR_NO_DAY : BR_NO_TIME;
}

/* Of each sentence, whether somebody is told to have said it: where a paragraph opens so, the news goes on. */
static bool *find_reports(const br_tree *tree, br_arena *arena) {
    const br_article *a = tree->article;
    bool *reports = br_array(arena, a->n_sentences + 1, bool);
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        int32_t cue = a->quotes[i].cue.end ? br_token_at(a, a->quotes[i].cue.start) : -1;
        if (cue >= 0) reports[tree->sentence[cue]] = true;
    }
    return reports;
}

static void find_established(br_story *story, const br_article *a, const bool *establishes, const bool *reports) {
    int32_t last = BR_NO_TIME;
    bool carried = false;
    uint32_t time = 0, since = 0;
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        bool heads = story->heading[s] >= 0 && (s == 0 || story->heading[s] != story->heading[s - 1]);
        if (is_new_paragraph(a, s)) last = carry_over(story, a, last), carried = last != BR_NO_TIME;
        if (heads) last = BR_NO_TIME, carried = false;
        if (carried && reports[s] && br_article_date(a).year) last = BR_NO_TIME, carried = false;
        story->established[s] = last;
        story->carried[s] = carried;
        story->blurred[s] = story->is_tale && s > since + 1 && story->heading[s] < 0;
        for (; time < a->n_times && a->times[time].span.start < a->sentences[s].span.end; time++) {
            bool news = carried && is_near_day(a, &a->times[time]);
            if (establishes[time]) since = s;
            if (establishes[time] || news) last = establishes[time] ? (int32_t)time : BR_NO_TIME, carried = false;
        }
    }
}

br_story br_story_of(const br_tree *tree, const bool *establishes, br_arena *arena) {
    const br_article *a = tree->article;
    br_story story = {.established = br_array(arena, a->n_sentences + 1, int32_t),
                      .carried = br_array(arena, a->n_sentences + 1, bool),
                      .blurred = br_array(arena, a->n_sentences + 1, bool),
                      .heading = br_array(arena, a->n_sentences + 1, int32_t)};
    find_news(&story, a, establishes);
    find_headings(&story, a);
    find_established(&story, a, establishes, find_reports(tree, arena));
    return story;
}
