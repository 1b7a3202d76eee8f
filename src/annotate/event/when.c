#include "annotate/event/when.h"

#include "annotate/event/tense.h"

#define MAX_STEPS 12

static bool is_clause(const br_tree *tree, int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    return upos == BR_UPOS_VERB || br_tok(tree, token)->head < 0 || br_tree_child(tree, token, BR_DEP_COP, -1) >= 0;
}

/* a time that dates an act: a decade or a century does not */
static bool is_dated(const br_time *t) {
    return t->from.year && t->from.year == t->to.year && t->type != BR_TIME_DURATION && t->type != BR_TIME_SET;
}

/* where two sentences stand in different paragraphs there is a blank line between them */
static bool is_new_paragraph(const br_article *a, uint32_t sentence) {
    if (!sentence) return true;
    br_span gap = {a->sentences[sentence - 1].span.end, a->sentences[sentence].span.start};
    return br_str_has(br_span_text(a->text, gap), BR_STR("\n\n"));
}

static bool is_one_day(const br_time *t) {
    return t->from.day && br_date_cmp(t->from, t->to) == 0;
}

/* a sentence that is nothing but a date: "5 January." above or before what happened that day */
static bool is_heading(const br_article *a, uint32_t sentence, const br_time *t) {
    br_span span = a->sentences[sentence].span;
    for (uint32_t i = span.start; i < span.end; i++) {
        bool outside = i < t->span.start || i >= t->span.end,
             word = br_is_alpha(a->text.ptr[i]) || br_is_digit(a->text.ptr[i]);
        if (outside && (word || (unsigned char)a->text.ptr[i] >= 0xC0)) return false;
    }
    return is_one_day(t);
}

/* The dates that stand as headings. In a chronicle, which has several, each holds until the next; a single one holds for
 * its paragraph. */
static void find_headings(br_calendar *c, const br_article *a) {
    uint32_t time = 0, n = 0;
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        c->heading[s] = -1;
        for (; time < a->n_times && a->times[time].span.start < a->sentences[s].span.end; time++)
            if (is_dated(&a->times[time]) && is_heading(a, s, &a->times[time])) c->heading[s] = (int32_t)time, n++;
    }
    int32_t last = -1;
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        if (n < 2 && is_new_paragraph(a, s)) last = -1;
        if (c->heading[s] >= 0) last = c->heading[s];
        c->heading[s] = last;
    }
}

static void find_established(br_calendar *c, const br_article *a) {
    int32_t last = -1;
    uint32_t time = 0;
    bool dated_page = br_article_date(a).year != 0;
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        bool goes_on = last >= 0 && !dated_page && is_one_day(&a->times[last]); /* nothing better is known */
        if (is_new_paragraph(a, s) && !goes_on) last = -1;
        c->established[s] = last;
        c->first_time[s] = time;
        for (; time < a->n_times && a->times[time].span.start < a->sentences[s].span.end; time++)
            if (is_dated(&a->times[time])) last = (int32_t)time;
    }
}

br_calendar br_calendar_of(const br_tree *tree, br_arena *arena) {
    const br_article *a = tree->article;
    br_calendar c = {tree, br_array(arena, a->n_tokens + 1, int32_t), br_array(arena, a->n_sentences + 1, int32_t),
                     br_array(arena, a->n_sentences + 1, uint32_t), br_array(arena, a->n_sentences + 1, int32_t)};
    for (uint32_t i = 0; i < a->n_tokens; i++) c.time_of[i] = -1;
    for (uint32_t i = 0; i < a->n_times; i++) {
        if (!is_dated(&a->times[i])) continue;
        int32_t at = br_tree_head_of(tree, a->times[i].span);
        for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
            if (c.time_of[at] < 0) c.time_of[at] = (int32_t)i; /* nouns on the way: "the talks of 13 May" */
            if (is_clause(tree, at)) break;
            at = br_tok(tree, at)->head;
        }
    }
    find_established(&c, a);
    find_headings(&c, a);
    return c;
}

/* the clause whose time is shared: "arrived on Friday and left", "began on Friday to leave" */
static int32_t shared_clause(const br_tree *tree, int32_t token) {
    int32_t head = br_tok(tree, token)->head;
    switch (br_tok_rel(tree, token)) {
    case BR_DEP_CONJ:
    case BR_DEP_XCOMP: return head;
    case BR_DEP_ADVCL: return br_tree_child(tree, token, BR_DEP_NSUBJ, -1) < 0 ? head : -1;
    default: return br_tok(tree, token)->upos == BR_UPOS_VERB ? -1 : head; /* a noun's own clause */
    }
}

static int32_t time_told(const br_calendar *c, int32_t token) {
    for (int steps = 0; token >= 0 && steps < MAX_STEPS; steps++) {
        if (c->time_of[token] >= 0) return c->time_of[token];
        token = shared_clause(c->tree, token);
    }
    return -1;
}

/* what the words before it establish: in its own sentence, or the sentences before that in the paragraph */
static int32_t established_before(const br_calendar *c, int32_t token) {
    const br_article *a = c->tree->article;
    uint32_t sentence = c->tree->sentence[token];
    int32_t time = c->established[sentence];
    for (uint32_t i = c->first_time[sentence]; i < a->n_times; i++) {
        if (a->times[i].span.start >= br_tok(c->tree, token)->span.start) break;
        if (is_dated(&a->times[i])) time = (int32_t)i;
    }
    return time;
}

static void set_time(const br_time *t, br_event *event) {
    event->date = t->from;
    event->date_end = t->to;
    int32_t first, last;
    br_date day;
    if (br_date_parse(t->value, &day)) event->date = day; /* "2022-01" as it was told */
    else if (t->from.month != t->to.month)
        event->date = (br_date){.year = t->from.year}; /* "last summer": no day is told */
    if (br_date_range(event->date, &first, &last) && br_date_cmp(event->date_end, br_date_from_days(last)) <= 0)
        event->date_end = (br_date){0};
    event->date_from = t->inferred ? BR_FROM_INFERRED : BR_FROM_TIME;
}

/* "the riots look cheap today" tells the day of the looking */
bool br_is_dated(const br_calendar *c, int32_t token) {
    for (int steps = 0; token >= 0 && steps < MAX_STEPS; steps++) {
        if (c->time_of[token] >= 0) return !is_clause(c->tree, token) || !br_is_present(c->tree, token);
        token = shared_clause(c->tree, token);
    }
    return false;
}

void br_date_event(const br_calendar *c, int32_t token, br_when_options options, br_event *event) {
    const br_article *a = c->tree->article;
    int32_t time = options.saying ? -1 : time_told(c, token);
    if (time < 0 && !options.announced && !options.saying && !br_is_present(c->tree, token))
        time = established_before(c, token);
    int32_t heading = c->heading[c->tree->sentence[token]];
    bool hour_of_it = heading >= 0 && time >= 0 && a->times[time].type == BR_TIME_TIME; /* "late in the evening" */
    if (hour_of_it || (time < 0 && !options.announced)) time = heading;
    if (time >= 0) {
        set_time(&a->times[time], event);
        return;
    }
    if (options.announced) return;
    event->date = br_article_date(a);
    if (event->date.year)
        event->date_from = a->published_from == BR_PUBLISHED_INFERRED ? BR_FROM_INFERRED : BR_FROM_PUBLISHED;
}
