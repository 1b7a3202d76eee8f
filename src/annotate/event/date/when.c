#include "annotate/event/date/when.h"

#include "annotate/event/date/date_phrase.h"
#include "annotate/event/date/page_day.h"
#include "annotate/event/date/tense.h"
#include "annotate/event/date/told.h"
#include "annotate/event/verb.h"
#include "annotate/number/phrase.h"

#define MAX_STEPS     12
#define DAYS_OF_YEAR  366
#define DAYS_OF_WEEK  7
#define DAYS_OF_MONTH 31
#define MAX_SHIFT     99 /* days or weeks that are counted from another act */

/* ---- what was told before */

/* "This time the ministers signed": now, not in the year told before */
static bool is_this_time(const br_tree *tree, int32_t token) {
    const br_sentence *sentence = &tree->article->sentences[tree->sentence[token]];
    int32_t first = (int32_t)sentence->first_token;
    return sentence->n_tokens > 1 && br_tok_is(tree, first, BR_GRAMMAR(POINTING)) &&
           br_tok_is(tree, first + 1, BR_GRAMMAR(TIME));
}

/* "amid the war", "by the fighting": not what the story goes on to tell */
static bool is_aside(const br_tree *tree, int32_t token) {
    br_deprel rel = br_tok_rel(tree, token);
    int32_t head = br_tok(tree, token)->head;
    if (br_tok(tree, token)->upos != BR_UPOS_NOUN || head < 0) return false;
    return rel == BR_DEP_NMOD || rel == BR_DEP_OBL || rel == BR_DEP_COMPOUND || br_is_present(tree, head);
}

/* "He was later dismissed", but "dismissed hours later" and "later in the day" are of the same day */
static bool is_some_time_later(const br_tree *tree, int32_t verb) {
    br_for_children (tree, verb, child) {
        if (br_tok_rel(tree, child) != BR_DEP_ADVMOD || !br_tok_is(tree, child, BR_GRAMMAR(SUBSEQUENT))) continue;
        bool hours = child > 0 && br_tok_is(tree, child - 1, BR_GRAMMAR(HOURS));
        uint32_t next = (uint32_t)child + 1;
        bool within = next < tree->article->n_tokens && br_tok_is(tree, (int32_t)next, BR_GRAMMAR(WITHIN_DAY));
        return !hours && !within;
    }
    return false;
}

/* whether a time ends within the year before the page, or in it: a story of which still goes on what is said of it */
static bool is_of_last_year(const br_calendar *c, int32_t time) {
    int32_t first, today, last;
    const br_article *a = c->tree->article;
    if (!br_date_range(br_article_date(a), &first, &today) || !br_date_range(a->times[time].to, &first, &last))
        return false;
    return today - last <= DAYS_OF_YEAR;
}

static int32_t established_before(const br_calendar *c, int32_t token, br_when_options options) {
    int32_t time = c->story.established[c->tree->sentence[token]];
    bool words = options.in_words && time >= 0 && !c->story.is_tale && is_of_last_year(c, time);
    bool day_only = options.saying || options.statement || words;
    if (time == BR_NO_TIME || is_aside(c->tree, token) || br_is_present(c->tree, token) || is_this_time(c->tree, token))
        return BR_NO_TIME;
    if ((day_only || options.as_written) && c->story.carried[c->tree->sentence[token]]) return BR_NO_TIME;
    if (time == BR_NO_DAY) return BR_NO_DAY;
    bool which = br_is_known_before(c->tree, token) && br_is_one_day(&c->tree->article->times[time]);
    if (which || br_is_perfect(c->tree, token)) return BR_NO_DAY;
    if (!day_only && is_some_time_later(c->tree, token)) return BR_NO_DAY;
    return !day_only || br_is_one_day(&c->tree->article->times[time]) ? time : BR_NO_TIME;
}

/* "announced on Friday a visit": the day of the saying is not that of what is to come */
static int32_t time_ahead(const br_calendar *c, int32_t token) {
    int32_t time = br_time_to_come(c, token), own = br_time_of_noun(c, token), first, last;
    bool shared = time >= 0 && time != own && br_tok(c->tree, token)->upos == BR_UPOS_NOUN;
    if (!shared || !br_date_range(br_article_date(c->tree->article), &first, &last)) return time;
    return br_days_from_date(c->tree->article->times[time].to) <= last ? BR_NO_TIME : time;
}

/* "condemned the attack on Tuesday" tells when it was condemned, "the attack of Tuesday" when it was made */
static int32_t time_of_spoken(const br_calendar *c, int32_t noun) {
    int32_t time = br_time_of_noun(c, noun), clause = br_tok(c->tree, noun)->head;
    bool verb = clause >= 0 && br_tok(c->tree, clause)->upos == BR_UPOS_VERB;
    bool shared = time < 0 || (verb && c->time_of[clause] == time);
    return shared ? BR_NO_DAY : time;
}

/* "The town had been shelled": on a day before that of the page, nobody says how long */
static bool lies_before(const br_tree *tree, int32_t token) {
    if (br_tok(tree, token)->upos != BR_UPOS_VERB || br_is_present(tree, token)) return false;
    bool main = br_tok(tree, token)->head < 0;
    return main && br_is_perfect(tree, token) && !br_has_child_of(tree, token, BR_DEP_AUX, BR_GRAMMAR(MODAL)) &&
           br_tree_child(tree, token, BR_DEP_PARATAXIS, -1) < 0;
}

static int32_t find_time(const br_calendar *c, int32_t token, br_when_options options) {
    if (options.announced) return time_ahead(c, token);
    if (options.spoken) return time_of_spoken(c, token);
    int32_t time = options.saying ? BR_NO_TIME : br_time_told(c, token);
    if (time == BR_NO_TIME) time = br_time_around(c, token);
    if (time == BR_NO_TIME) time = established_before(c, token, options);
    if (time == BR_NO_TIME && !options.statement && lies_before(c->tree, token)) return BR_NO_DAY;
    return time;
}

/* ---- "two days after he had called them fair" */

/* How far before the clause around it a clause lies: "(one day) after ..." is one day, "(a week) before ..." minus seven, "(nine
 * years) after" nine years; nothing = it does not say. */
typedef struct distance {
    int days, years;
} distance;

static distance distance_of(const br_calendar *c, int32_t clause) {
    const br_tree *tree = c->tree;
    int32_t mark = (int32_t)tree->first[clause], noun = mark - 1;
    br_deprel rel = br_tok_rel(tree, clause);
    bool beside = rel == BR_DEP_ADVCL || rel == BR_DEP_CONJ || rel == BR_DEP_PARATAXIS;
    if (!beside || noun < 0 || tree->sentence[noun] != tree->sentence[mark]) return (distance){0};
    bool after = br_str_is(br_tok_text(tree, mark), "after"), before = br_str_is(br_tok_text(tree, mark), "before");
    if (!after && !before) { /* the noun hangs on the clause itself */
        noun = br_tree_child(tree, clause, BR_DEP_OBL, -1);
        if (noun < 0 || noun > clause || noun + 1 >= clause) return (distance){0};
        after = br_str_is(br_tok_text(tree, noun + 1), "after");
        before = br_str_is(br_tok_text(tree, noun + 1), "before");
    }
    if (!after && !before) return (distance){0};
    int days = br_tok_lemma_is(tree, noun, "day") ? 1 : br_tok_lemma_is(tree, noun, "week") ? 7 : 0;
    bool years = br_tok_lemma_is(tree, noun, "year");
    int n = days || years ? br_number_before(c->lexicon, tree, noun, MAX_SHIFT, c->arena) : 0;
    if (before) n = -n;
    return (distance){.days = days * n, .years = years ? n : 0};
}

/* the day that a clause is counted from, or its year alone; no year = none */
static br_date counted_from(const br_calendar *c, int32_t clause, int32_t time) {
    const br_article *a = c->tree->article;
    int32_t head = br_tok(c->tree, clause)->head;
    if (time < 0) /* "comes a day after" */
        return head >= 0 && br_is_present(c->tree, head) ? br_article_date(a) : (br_date){0};
    const br_time *t = &a->times[time];
    if (br_is_one_day(t)) return t->from;
    return t->from.year == t->to.year ? (br_date){.year = t->from.year} : (br_date){0};
}

/* the day of a clause that tells how far it lies from the one around it; false when it does not */
static bool shifted_day(const br_calendar *c, int32_t token, br_event *event) {
    for (int steps = 0; steps < MAX_STEPS && br_tok(c->tree, token)->upos != BR_UPOS_VERB; steps++) {
        if (br_tok(c->tree, token)->head < 0) return false;
        token = br_tok(c->tree, token)->head;
    }
    distance apart = distance_of(c, token);
    if ((!apart.days && !apart.years) || c->time_of[token] >= 0) return false;
    int32_t time = br_time_around(c, token);
    if (time < 0) time = c->story.heading[c->tree->sentence[token]];
    if (time < 0)
        time = br_page_day(c, br_tok(c->tree, token)->head, false); /* "The arrests came ten days after ..." */
    br_date from = counted_from(c, token, time);
    if (!from.year || (apart.days && !from.day)) return false;
    event->date = apart.days ? br_date_from_days(br_days_from_date(from) - apart.days)
                             : (br_date){.year = (int16_t)(from.year - apart.years)};
    event->date_from = time >= 0 && c->tree->article->times[time].inferred ? BR_FROM_INFERRED : BR_FROM_TIME;
    return true;
}

/* ---- the date */

/* a date no finer than another: "from 1942 to 1945" ends in 1945, not on its last day */
static br_date in_grain(br_date date, br_date like) {
    if (!like.week && !like.month) date.month = 0;
    if (!like.week && !like.day) date.day = 0;
    return date;
}

/* "ten days later" than a month: as many days that begin in one month and end in the next, and none of them is told */
static bool is_blurred_month(const br_time *t) {
    int days = br_days_from_date(t->to) - br_days_from_date(t->from);
    return br_str_ends(t->value, BR_STR("XX")) && t->from.day > 1 && days > 1 && days <= DAYS_OF_MONTH;
}

static br_date middle_month(const br_time *t) {
    br_date day = br_date_from_days((br_days_from_date(t->from) + br_days_from_date(t->to)) / 2);
    return (br_date){.year = day.year, .month = day.month};
}

static void set_time(const br_calendar *c, const br_time *t, br_event *event) {
    int32_t first, last, at = br_tree_head_of(c->tree, t->span);
    br_date day;
    event->date = t->from;
    event->date_end = t->to;
    if (br_date_parse(t->value, &day)) event->date = day; /* "2022-01" as it was told */
    else if (is_blurred_month(t)) event->date = event->date_end = middle_month(t);
    else if (t->from.month != t->to.month || t->from.year != t->to.year)
        event->date = (br_date){.year = t->from.year}; /* "last summer", "the 1990s": no day is told */
    event->date_end = in_grain(event->date_end, event->date);
    if (at >= 0 && br_is_since(c->tree, at)) event->date_end = br_article_date(c->tree->article);
    bool ends = br_date_range(event->date_end, &first, &last);
    int32_t end = last;
    if (!ends || (br_date_range(event->date, &first, &last) && end <= last)) event->date_end = (br_date){0};
    event->date_from = t->inferred ? BR_FROM_INFERRED : BR_FROM_TIME;
}

/* whether the words of a time tell its year; `digits`: whether they tell anything in digits */
static bool tells_year(br_str text, bool *digits) {
    *digits = false;
    for (size_t i = 0; i < text.len; i++) {
        *digits = *digits || br_is_digit(text.ptr[i]);
        if (i + 2 < text.len && br_is_digit(text.ptr[i]) && br_is_digit(text.ptr[i + 1]) &&
            br_is_digit(text.ptr[i + 2]))
            return true;
    }
    return false;
}

/* "On Feb. 23 he was arrested", written in December, read as of next year: what has happened lies behind. "On Sunday" is the one
 * before; "two weeks later" than the page is no day of what was done. A noun may be still ahead ("talks are due next week"). */
static void pull_back(const br_calendar *c, const br_time *t, bool verb, br_event *event) {
    br_date written = br_article_date(c->tree->article);
    int32_t first, last, today, tonight;
    bool digits;
    if (!br_date_range(event->date, &first, &last) || !br_date_range(written, &today, &tonight)) return;
    if (first <= tonight + 1 || tells_year(br_span_text(c->tree->article->text, t->span), &digits)) return;
    if (!verb && (!digits || !event->date.month)) return;
    if (event->date.day && !digits) {
        int32_t token = br_tree_head_of(c->tree, t->span);
        bool weekday = first <= tonight + DAYS_OF_WEEK && token >= 0 && br_tok_is(c->tree, token, BR_GRAMMAR(DAY));
        event->date = weekday ? br_date_from_days(first - DAYS_OF_WEEK) : (br_date){0};
    } else if (event->date.month && first < tonight + DAYS_OF_YEAR &&
               (event->date.month != 2 || event->date.day != 29)) {
        event->date.year--;
    } else if (verb) {
        event->date = (br_date){0};
    } else {
        return;
    }
    event->date_end = (br_date){0};
    if (!event->date.year) event->date_from = BR_FROM_NONE;
}

void br_date_event(const br_calendar *c, int32_t token, br_when_options options, br_event *event) {
    const br_article *a = c->tree->article;
    if (!options.announced && !options.saying && shifted_day(c, token, event)) return;
    int32_t time = find_time(c, token, options);
    uint32_t sentence = c->tree->sentence[token];
    int32_t heading = c->story.heading[sentence];
    bool hour_of_it = heading >= 0 && time >= 0 && a->times[time].type == BR_TIME_TIME; /* "late in the evening" */
    if (hour_of_it || (time == BR_NO_TIME && !options.announced)) time = heading;
    if (time == BR_NO_TIME && !options.announced && !options.saying && !options.as_written)
        time = br_page_day(c, token, options.statement);
    if (time >= 0) {
        set_time(c, &a->times[time], event);
        if (c->story.blurred[sentence] && time == c->story.established[sentence]) event->date.day = 0;
        bool done = options.happened && !br_is_present(c->tree, token);
        if (done) pull_back(c, &a->times[time], br_tok(c->tree, token)->upos == BR_UPOS_VERB, event);
        return;
    }
    if (options.announced || time == BR_NO_DAY) return;
    event->date = br_article_date(a);
    if (event->date.year)
        event->date_from = a->published_from == BR_PUBLISHED_INFERRED ? BR_FROM_INFERRED : BR_FROM_PUBLISHED;
}
