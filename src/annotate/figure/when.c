#include "annotate/figure/when.h"

#include "annotate/event/date/tense.h"
#include "annotate/event/date/when.h"

/* heads climbed to the verb of a clause, and clauses climbed to the statement that a figure is told in */
#define MAX_CLIMB   16
#define MAX_CLAUSES 4
/* a date further than this many bytes from a figure is not when it held */
#define MAX_AS_OF_BYTES 250

/* figures behind one that may be what it is held against */
#define MAX_HELD 3

typedef struct dater {
    const br_figure_text *text;
    const br_tree *tree;
    const br_article *article;
    br_calendar calendar;
    bool *begins;  /* of each time: only where a count begins */
    uint32_t time; /* the first time that ends near the figure at hand */
} dater;

static bool same_sentence(const dater *d, br_span x, br_span y) {
    if (!d->article->n_sentences) return true;
    return br_sentence_at(d->article, x.start) == br_sentence_at(d->article, y.start);
}

/* the verb whose clause a token stands in, or the root */
static int32_t clause_of(const br_tree *tree, int32_t token) {
    for (int climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++) {
        uint8_t upos = br_tok(tree, token)->upos;
        bool verb = (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX) && br_tok_rel(tree, token) != BR_DEP_AMOD;
        if (verb || br_tok(tree, token)->head < 0) break;
        if (br_tree_child(tree, token, BR_DEP_COP, -1) >= 0) break; /* "the pension is 200 dollars" */
        token = br_tok(tree, token)->head;
    }
    return token;
}

/* "since 1996": where the count began, not as of when it stands; the word may stand two before ("since at least 1996") */
static bool is_beginning(const dater *d, const br_time *time) {
    uint32_t word = br_figure_word_at(d->text, time->span.start), start;
    for (uint32_t back = 0; back < 3 && word >= back; back++)
        if (br_figure_is(br_figure_entry_before(d->text, word - back, &start), BR_ROLE_SINCE)) return true;
    if (br_figure_is(br_figure_entry_at(d->text, word, &start), BR_ROLE_SINCE)) return true;
    const br_figure_entry *before = br_figure_entry_before(d->text, word, &start); /* "up 12 % on last year" */
    bool based = br_figure_is(before, BR_ROLE_BASE) || br_figure_is(before, BR_ROLE_AGAINST);
    return based && time->type == BR_TIME_DATE && br_date_cmp(time->from, time->to) != 0;
}

static bool is_dating(const dater *d, const br_time *time) {
    bool day = time->type == BR_TIME_DATE || time->type == BR_TIME_TIME;
    return day && time->from.year && !d->begins[time - d->article->times];
}

/* "dead | 164 | 9 January": cells of one row have no clause */
static bool is_row(const dater *d, br_span a, br_span b) {
    br_span between = a.start < b.start ? (br_span){a.end, b.start} : (br_span){b.end, a.start};
    return between.start < between.end &&
           br_str_find_byte(br_span_text(d->article->text, between), '|') != BR_NOT_FOUND;
}

/* "on March 4 to 46 percent": the parser hangs the day on the percent */
static bool number_between(const br_tree *tree, int32_t day, int32_t head) {
    for (int32_t i = day + 1; i < head; i++)
        if (br_tok(tree, i)->upos == BR_UPOS_NUM) return true;
    return false;
}

/* whether a date tells when the clause of a figure holds: not "the 1997 borders" */
static bool dates_clause(const dater *d, br_span date, br_span figure) {
    if (!d->tree || is_row(d, date, figure)) return true;
    int32_t when = br_tree_head_of(d->tree, date), what = br_tree_head_of(d->tree, figure);
    if (when < 0 || what < 0) return true;
    br_deprel rel = br_tok_rel(d->tree, when);
    bool ahead = when < br_tok(d->tree, when)->head && !number_between(d->tree, when, br_tok(d->tree, when)->head);
    if (ahead && (rel == BR_DEP_NUMMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_AMOD)) return false;
    return clause_of(d->tree, when) == clause_of(d->tree, what);
}

static uint32_t distance(br_span a, br_span b) {
    if (a.start >= b.end) return a.start - b.end;
    return b.start >= a.end ? b.start - a.end : 0;
}

/* whether two figures measure or count the same */
static bool is_same_kind(const br_figure *a, const br_figure *b) {
    return br_str_eq(a->unit, b->unit) && (a->unit.len || (a->noun.len && br_str_eq(a->noun, b->noun)));
}

/* "was 61 percent, against 55 percent in 2018", "$87 million, or $2 a share, from $58 million a year earlier": where what a
 * figure is held against begins; the dates behind are that one's. UINT32_MAX: nothing is. */
static uint32_t end_of_figure(const dater *d, const br_figure *figures, uint32_t i, uint32_t n) {
    for (uint32_t k = i + 1; k < n && k <= i + MAX_HELD && same_sentence(d, figures[i].span, figures[k].span); k++) {
        uint32_t start, at = br_figure_word_at(d->text, figures[k].span.start);
        const br_figure_entry *before = br_figure_entry_before(d->text, at, &start);
        bool against = k == i + 1 && br_figure_is(before, BR_ROLE_AGAINST);
        bool from = br_figure_is(before, BR_ROLE_FROM) || br_figure_is(before, BR_ROLE_AGAINST);
        if (against || (from && is_same_kind(&figures[i], &figures[k]))) return figures[k].span.start;
    }
    return UINT32_MAX;
}

/* the date of the same clause that stands nearest and does not lie behind byte `end`; NULL when there is none */
static const br_time *nearest_of_clause(dater *d, br_span figure, uint32_t end) {
    const br_article *a = d->article;
    const br_time *best = NULL;
    uint32_t least = MAX_AS_OF_BYTES;
    while (d->time < a->n_times && a->times[d->time].span.end + MAX_AS_OF_BYTES < figure.start) d->time++;
    for (uint32_t i = d->time; i < a->n_times && a->times[i].span.start <= figure.end + MAX_AS_OF_BYTES; i++) {
        const br_time *time = &a->times[i];
        if (time->span.start > end) break;
        uint32_t away = distance(time->span, figure);
        if (away >= least || !is_dating(d, time) || !same_sentence(d, time->span, figure) ||
            !dates_clause(d, time->span, figure))
            continue;
        least = away;
        best = time;
    }
    return best;
}

/* "83 % last month, 74 % last week": the date behind a figure and before the next one (byte `end`), where the date before it
 * stands behind the figure before; NULL when there is none */
static const br_time *date_behind(const dater *d, br_span figure, uint32_t end) {
    const br_article *a = d->article;
    for (uint32_t i = d->time; i < a->n_times && a->times[i].span.end <= end; i++)
        if (a->times[i].span.start >= figure.end)
            return is_dating(d, &a->times[i]) && same_sentence(d, a->times[i].span, figure) ? &a->times[i] : NULL;
    return NULL;
}

/* "between May 1 and June 9": the day that a count goes to; the date itself where it opens no span */
static const br_time *end_of_span(const dater *d, const br_time *time) {
    const br_time *next = time + 1;
    if (next >= d->article->times + d->article->n_times || !is_dating(d, next) ||
        br_date_cmp(time->from, next->to) >= 0)
        return time;
    uint32_t start, behind, first = br_figure_word_at(d->text, time->span.start),
                            end = br_figure_word_at(d->text, time->span.end - 1) + 1;
    const br_figure_entry *opener = br_figure_entry_before(d->text, first, &start);
    bool span = (br_figure_is(opener, BR_ROLE_BETWEEN) || br_figure_is(opener, BR_ROLE_FROM)) &&
                br_figure_is(br_figure_entry_at(d->text, end, &behind), BR_ROLE_RANGE);
    return span && br_figure_word(d->text, behind)->span.start == next->span.start ? next : time;
}

/* the date of the figure's own clause; `last`: that of the figure before it */
static const br_time *date_of_clause(dater *d, br_span before, const br_time *last, br_span figure, br_span next,
                                     uint32_t end) {
    const br_time *time = nearest_of_clause(d, figure, end);
    bool of_before = time && time == last && time->span.start >= before.end && time->span.end <= figure.start;
    if (!of_before) return time;
    uint32_t limit = next.end && next.start > figure.end ? next.start : figure.end + MAX_AS_OF_BYTES;
    const br_time *own = date_behind(d, figure, limit);
    return own ? own : time;
}

/* "Late in the evening" below the heading "5 January": that day */
static const br_time *day_of_hour(const dater *d, const br_time *time) {
    int32_t sentence = d->tree ? br_sentence_at(d->article, time->span.start) : -1;
    int32_t heading = sentence < 0 ? -1 : d->calendar.story.heading[sentence];
    return heading < 0 ? time : &d->article->times[heading];
}

/* "the war of 1990, in which 40 died": the date of what a clause goes on to tell of; NULL when there is none */
static const br_time *date_of_antecedent(const dater *d, int32_t clause) {
    const br_article *a = d->article;
    int32_t noun = br_tok(d->tree, clause)->head;
    if (br_tok_rel(d->tree, clause) != BR_DEP_ACL || noun < 0 || noun > clause) return NULL;
    for (uint32_t i = d->time; i < a->n_times && a->times[i].span.start < br_tok(d->tree, clause)->span.start; i++) {
        if (!is_dating(d, &a->times[i]) || !same_sentence(d, a->times[i].span, br_tok(d->tree, noun)->span)) continue;
        int32_t when = br_tree_head_of(d->tree, a->times[i].span);
        if (when >= 0 && (when == noun || br_tok(d->tree, when)->head == noun)) return &a->times[i];
    }
    return NULL;
}

/* "The ministry said on Monday that 40 people had died", "read out on Monday: 40 had died": the date of the clause
 * above that tells it, or of the one that it goes on from; NULL when there is none */
static const br_time *date_of_telling(const dater *d, br_span figure) {
    int32_t clause = clause_of(d->tree, br_tree_head_of(d->tree, figure));
    for (int climbed = 0; clause >= 0 && climbed < MAX_CLAUSES; climbed++) {
        int32_t time = d->calendar.time_of[clause];
        if (time >= 0 && is_dating(d, &d->article->times[time])) return &d->article->times[time];
        br_deprel rel = br_tok_rel(d->tree, clause);
        if (rel == BR_DEP_ACL) return date_of_antecedent(d, clause);
        int32_t head = br_tok(d->tree, clause)->head;
        bool goes_on = rel == BR_DEP_CONJ || rel == BR_DEP_PARATAXIS;
        if (goes_on && br_is_present(d->tree, clause) != br_is_present(d->tree, head)) return NULL;
        bool told = rel == BR_DEP_CCOMP || rel == BR_DEP_PARATAXIS || rel == BR_DEP_CONJ || rel == BR_DEP_XCOMP;
        if (!told) return NULL;
        clause = clause_of(d->tree, head);
    }
    return NULL;
}

/* "Kim, who called the vote in May, asked for one term": the last date before the figure is told aside */
static bool is_aside(const dater *d, int32_t token) {
    const br_article *a = d->article;
    const br_time *last = NULL;
    for (uint32_t i = d->time; i < a->n_times && a->times[i].span.start < br_tok(d->tree, token)->span.start; i++)
        if (is_dating(d, &a->times[i]) && same_sentence(d, a->times[i].span, br_tok(d->tree, token)->span))
            last = &a->times[i];
    if (!last) return false;
    int32_t clause = clause_of(d->tree, br_tree_head_of(d->tree, last->span));
    return clause >= 0 && br_tok_rel(d->tree, clause) == BR_DEP_ACL && !br_tree_is_below(d->tree, token, clause);
}

/* "the pension is 200 dollars": of the day of writing, whatever was told before */
static bool is_now(const dater *d, int32_t clause) {
    int32_t copula = clause < 0 ? -1 : br_tree_child(d->tree, clause, BR_DEP_COP, -1);
    return copula >= 0 && br_tok(d->tree, copula)->feats & BR_FEAT(TENSE_PRES);
}

/* "now there are 900" */
static bool is_told_of_now(const dater *d, br_span figure) {
    const br_article *a = d->article;
    for (uint32_t i = d->time; i < a->n_times && a->times[i].span.start <= figure.end + MAX_AS_OF_BYTES; i++)
        if (br_str_is(a->times[i].value, "PRESENT_REF") && same_sentence(d, a->times[i].span, figure) &&
            dates_clause(d, a->times[i].span, figure))
            return true;
    return false;
}

static void set_from_time(const br_time *time, br_figure *figure) {
    br_date date;
    if (!br_date_parse(time->value, &date)) /* a week has a last day, a decade only its last year */
        date = time->from.year == time->to.year ? time->to
               : br_str_is(time->mod, "START")  ? (br_date){.year = time->from.year}
                                                : (br_date){.year = time->to.year};
    figure->as_of = date;
    figure->as_of_from = BR_FROM_TIME;
}

static void set_from_article(const dater *d, br_figure *figure) {
    figure->as_of = br_article_date(d->article);
    if (figure->as_of.year) figure->as_of_from = BR_FROM_PUBLISHED;
}

/* what the paragraph or a heading establishes, as for an act; else the day of publication */
static void set_from_around(const dater *d, br_figure *figure) {
    int32_t token = d->tree ? br_tree_head_of(d->tree, figure->span) : -1;
    int32_t clause = token < 0 ? -1 : clause_of(d->tree, token);
    if (clause < 0 || is_aside(d, token) || is_now(d, clause) || is_told_of_now(d, figure->span)) {
        set_from_article(d, figure);
        return;
    }
    br_event act = {0};
    br_date_event(&d->calendar, clause, (br_when_options){.as_written = true}, &act);
    figure->as_of = act.date;
    bool told = act.date_from == BR_FROM_TIME || act.date_from == BR_FROM_INFERRED;
    figure->as_of_from = told ? BR_FROM_TIME : act.date_from;
}

static void find_beginnings(dater *d, br_arena *arena) {
    const br_article *a = d->article;
    d->begins = br_array(arena, a->n_times + 1, bool);
    for (uint32_t i = 0; i < a->n_times; i++) d->begins[i] = is_beginning(d, &a->times[i]);
}

/* times that only begin a count date no clause here */
static void leave_beginnings_out(dater *d) {
    for (uint32_t i = 0; i < d->article->n_tokens; i++)
        if (d->calendar.time_of[i] >= 0 && d->begins[d->calendar.time_of[i]]) d->calendar.time_of[i] = -1;
}

void br_date_figures(const br_lexicon *lexicon, const br_figure_text *t, const br_tree *tree, const br_article *article,
                     br_figure *figures, uint32_t n, br_arena *arena) {
    if (!n) return;
    dater d = {.text = t, .article = article, .tree = tree && article->n_tokens ? tree : NULL};
    find_beginnings(&d, arena);
    if (d.tree) {
        d.calendar = br_calendar_of(lexicon, tree, arena);
        leave_beginnings_out(&d);
    }
    const br_time *last = NULL;
    for (uint32_t i = 0; i < n; i++) {
        br_span next = i + 1 < n ? figures[i + 1].span : (br_span){0, 0}, before = i ? figures[i - 1].span : next;
        uint32_t end = end_of_figure(&d, figures, i, n);
        const br_time *time = last = date_of_clause(&d, before, last, figures[i].span, next, end);
        if (time && time->type == BR_TIME_TIME) time = day_of_hour(&d, time);
        bool held = end != UINT32_MAX; /* the date of its clause is that of the other figure */
        if (!time && d.tree && !held) time = date_of_telling(&d, figures[i].span);
        if (time) set_from_time(end_of_span(&d, time), &figures[i]);
        else if (held) set_from_article(&d, &figures[i]);
        else set_from_around(&d, &figures[i]);
    }
}
