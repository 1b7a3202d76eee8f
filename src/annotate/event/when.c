#include "annotate/event/when.h"

#include "annotate/event/tense.h"
#include "annotate/event/verb.h"
#include "annotate/number/number_phrase.h"
#include "lexicon/grammar.h"

#define MAX_STEPS    12
#define DAYS_OF_YEAR 366
#define MAX_SHIFT    99 /* days or weeks that are counted from another act */

/* ---- the clause and those that it stands in */

/* "will leave in May and promised", "met in May and will leave": what was and what is to come share no day */
static bool is_parted(const br_tree *tree, int32_t token, int32_t head) {
    if (br_tok(tree, token)->upos != BR_UPOS_VERB || br_tok(tree, head)->upos != BR_UPOS_VERB) return false;
    bool first = br_has_child_of(tree, head, BR_DEP_AUX, BR_GRAMMAR(MODAL)),
         second = br_has_child_of(tree, token, BR_DEP_AUX, BR_GRAMMAR(MODAL));
    bool told = br_tok(tree, first ? token : head)->feats & BR_FEAT(TENSE_PAST);
    return first != second && told;
}

/* the clause whose time is shared: "arrived on Friday and left", "began on Friday to leave" */
static int32_t shared_clause(const br_tree *tree, int32_t token) {
    int32_t head = br_tok(tree, token)->head;
    switch (br_tok_rel(tree, token)) {
    case BR_DEP_CONJ: return is_parted(tree, token, head) ? -1 : head;
    case BR_DEP_XCOMP: return head;
    case BR_DEP_ADVCL: return br_tree_child(tree, token, BR_DEP_NSUBJ, -1) < 0 ? head : -1;
    default: return br_tok(tree, token)->upos == BR_UPOS_VERB ? -1 : head; /* a noun's own clause */
    }
}

/* "when the shah fell in 1979, Iraq attacked": a clause in front tells the time too */
static int32_t time_in_front(const br_calendar *c, int32_t token) {
    const br_tree *tree = c->tree;
    br_for_children (tree, token, child) {
        if (child > token || br_tok_rel(tree, child) != BR_DEP_ADVCL || c->time_of[child] < 0) continue;
        if (br_tok_is(tree, (int32_t)tree->first[child], BR_GRAMMAR(MOMENT))) return c->time_of[child];
    }
    return -1;
}

/* the time with a date whose words end there; -1 = none */
static int32_t time_ending_at(const br_article *a, uint32_t end) {
    uint32_t low = 0, high = a->n_times;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->times[middle].span.end < end) low = middle + 1;
        else high = middle;
    }
    return low < a->n_times && a->times[low].span.end == end && br_has_date(&a->times[low]) ? (int32_t)low : -1;
}

/* "a speech held in 2008, when he claimed": the time that a clause goes on from, wherever it hangs */
static int32_t time_gone_on(const br_calendar *c, int32_t token) {
    const br_tree *tree = c->tree;
    int32_t mark = (int32_t)tree->first[token];
    if (br_str_is(br_tok_text(tree, mark), ",")) mark++;
    if (mark >= token || !br_tok_is(tree, mark, BR_GRAMMAR(MOMENT))) return -1;
    int32_t before = mark - 1;
    if (before >= 0 && br_str_is(br_tok_text(tree, before), ",")) before--;
    if (before < 0 || tree->sentence[before] != tree->sentence[mark]) return -1;
    return time_ending_at(tree->article, br_tok(tree, before)->span.end);
}

static int32_t own_time(const br_calendar *c, int32_t token) {
    if (c->time_of[token] >= 0) return c->time_of[token];
    int32_t time = br_tok(c->tree, token)->upos == BR_UPOS_VERB ? time_gone_on(c, token) : -1;
    return time >= 0 ? time : time_in_front(c, token);
}

static int32_t time_told(const br_calendar *c, int32_t token) {
    for (int steps = 0; token >= 0 && steps < MAX_STEPS; steps++) {
        int32_t time = own_time(c, token);
        if (time >= 0) return time;
        token = shared_clause(c->tree, token);
    }
    return -1;
}

/* the clause that tells the day of an act to come: "will meet on Friday to sign", not "threatened on Friday to sign" */
static int32_t clause_to_come(const br_tree *tree, int32_t token) {
    int32_t head = br_tok(tree, token)->head;
    switch (br_tok_rel(tree, token)) {
    case BR_DEP_CONJ: return is_parted(tree, token, head) ? -1 : head;
    case BR_DEP_XCOMP:
    case BR_DEP_ADVCL:
        return head >= 0 && br_tree_child(tree, token, BR_DEP_NSUBJ, -1) < 0 && br_is_present(tree, head) ? head : -1;
    default: return br_tok(tree, token)->upos == BR_UPOS_VERB ? -1 : head;
    }
}

static int32_t time_to_come(const br_calendar *c, int32_t token) {
    for (int steps = 0; token >= 0 && steps < MAX_STEPS; steps++) {
        if (c->time_of[token] >= 0) return c->time_of[token];
        token = clause_to_come(c->tree, token);
    }
    return -1;
}

/* the time of the clauses around: "said on Friday that it had fired" */
static int32_t time_around(const br_calendar *c, int32_t token) {
    for (int steps = 0; steps < MAX_STEPS; steps++) {
        int32_t head = br_tok(c->tree, token)->head;
        if (head < 0) break;
        bool parted = br_tok_rel(c->tree, token) == BR_DEP_CONJ && is_parted(c->tree, token, head);
        int32_t time = parted ? -1 : own_time(c, head);
        if (time >= 0) return time;
        token = head;
    }
    return -1;
}

/* ---- what was told before */

/* "This time the ministers signed": now, not in the year told before */
static bool is_this_time(const br_tree *tree, int32_t token) {
    const br_sentence *sentence = &tree->article->sentences[tree->sentence[token]];
    int32_t first = (int32_t)sentence->first_token;
    return sentence->n_tokens > 1 && br_tok_is(tree, first, BR_GRAMMAR(POINTING)) &&
           br_tok_is(tree, first + 1, BR_GRAMMAR(TIME));
}

static int32_t established_before(const br_calendar *c, int32_t token, bool day_only) {
    int32_t time = c->established[c->tree->sentence[token]];
    if (time < 0 || br_is_present(c->tree, token) || is_this_time(c->tree, token)) return -1;
    return !day_only || br_is_one_day(&c->tree->article->times[time]) ? time : -1;
}

static int32_t find_time(const br_calendar *c, int32_t token, br_when_options options) {
    if (options.announced) return time_to_come(c, token);
    int32_t time = options.saying ? -1 : time_told(c, token);
    if (time < 0) time = time_around(c, token);
    return time < 0 ? established_before(c, token, options.saying || options.statement) : time;
}

/* ---- "two days after he had called them fair" */

/* How many days before the clause around it a clause lies: "(one day) after ..." is one, "(a week) before ..." is minus
 * seven; 0 = it does not say. */
static int days_apart(const br_calendar *c, int32_t clause) {
    const br_tree *tree = c->tree;
    int32_t mark = (int32_t)tree->first[clause], noun = mark - 1;
    if (br_tok_rel(tree, clause) != BR_DEP_ADVCL || noun < 0 || tree->sentence[noun] != tree->sentence[mark]) return 0;
    bool after = br_str_is(br_tok_text(tree, mark), "after"), before = br_str_is(br_tok_text(tree, mark), "before");
    if (!after && !before) { /* the noun hangs on the clause itself */
        noun = br_tree_child(tree, clause, BR_DEP_OBL, -1);
        if (noun < 0 || noun > clause || noun + 1 >= clause) return 0;
        after = br_str_is(br_tok_text(tree, noun + 1), "after");
        before = br_str_is(br_tok_text(tree, noun + 1), "before");
    }
    int unit = br_tok_lemma_is(tree, noun, "day") ? 1 : br_tok_lemma_is(tree, noun, "week") ? 7 : 0;
    int days = unit ? unit * br_number_before(c->lexicon, tree, noun, MAX_SHIFT, c->arena) : 0;
    return after ? days : before ? -days : 0;
}

/* the day of a clause that tells how far it lies from the one around it; false when it does not */
static bool shifted_day(const br_calendar *c, int32_t token, br_event *event) {
    for (int steps = 0; steps < MAX_STEPS && br_tok(c->tree, token)->upos != BR_UPOS_VERB; steps++) {
        if (br_tok(c->tree, token)->head < 0) return false;
        token = br_tok(c->tree, token)->head;
    }
    int days = days_apart(c, token);
    if (!days || c->time_of[token] >= 0) return false;
    int32_t time = time_around(c, token);
    if (time < 0) time = c->heading[c->tree->sentence[token]];
    if (time < 0 || !br_is_one_day(&c->tree->article->times[time])) return false;
    const br_time *around = &c->tree->article->times[time];
    event->date = br_date_from_days(br_days_from_date(around->from) - days);
    event->date_from = around->inferred ? BR_FROM_INFERRED : BR_FROM_TIME;
    return true;
}

/* ---- the date */

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
        if (c->time_of[token] >= 0) return !br_is_clause(c->tree, token) || !br_is_present(c->tree, token);
        token = shared_clause(c->tree, token);
    }
    return false;
}

/* "On Feb. 23 he was arrested", written in December, read as of next year: what has happened lies behind */
static void pull_back(const br_calendar *c, const br_time *t, br_event *event) {
    br_date written = br_article_date(c->tree->article);
    int32_t first, last, today, tonight;
    if (!br_date_range(event->date, &first, &last) || !br_date_range(written, &today, &tonight)) return;
    br_str text = br_span_text(c->tree->article->text, t->span);
    bool digits = false;
    for (size_t i = 0; i < text.len; i++) {
        digits = digits || br_is_digit(text.ptr[i]);
        bool year = i + 2 < text.len && br_is_digit(text.ptr[i]) && br_is_digit(text.ptr[i + 1]) &&
                    br_is_digit(text.ptr[i + 2]);
        if (year) return;
    }
    if (event->date.day && !digits) return; /* "Wednesday" has no other year */
    bool dated = event->date.month && first > tonight + 1 && first < tonight + DAYS_OF_YEAR;
    if (!dated || (event->date.month == 2 && event->date.day == 29)) return;
    event->date.year--;
    event->date_end = (br_date){0};
}

void br_date_event(const br_calendar *c, int32_t token, br_when_options options, br_event *event) {
    const br_article *a = c->tree->article;
    if (!options.announced && !options.saying && shifted_day(c, token, event)) return;
    int32_t time = find_time(c, token, options);
    int32_t heading = c->heading[c->tree->sentence[token]];
    bool hour_of_it = heading >= 0 && time >= 0 && a->times[time].type == BR_TIME_TIME; /* "late in the evening" */
    if (hour_of_it || (time < 0 && !options.announced)) time = heading;
    if (time >= 0) {
        set_time(&a->times[time], event);
        if (options.happened && !br_is_present(c->tree, token)) pull_back(c, &a->times[time], event);
        return;
    }
    if (options.announced) return;
    event->date = br_article_date(a);
    if (event->date.year)
        event->date_from = a->published_from == BR_PUBLISHED_INFERRED ? BR_FROM_INFERRED : BR_FROM_PUBLISHED;
}
