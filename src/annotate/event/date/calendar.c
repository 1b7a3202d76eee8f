#include "annotate/event/date/calendar.h"

#include "annotate/event/date/date_phrase.h"
#include "annotate/event/date/tense.h"
#include "annotate/event/quoted.h"
#include "annotate/event/verb.h"

#define MAX_STEPS 12

bool br_is_clause(const br_tree *tree, int32_t token) {
    br_deprel rel = br_tok_rel(tree, token);
    bool phrase = rel == BR_DEP_OBL || rel == BR_DEP_NMOD || rel == BR_DEP_OBJ; /* "as states", read as a verb */
    return (br_tok(tree, token)->upos == BR_UPOS_VERB && !phrase) || br_tok(tree, token)->head < 0 ||
           br_tree_child(tree, token, BR_DEP_COP, -1) >= 0;
}

/* ---- what a clause tells of itself */

/* Which times are marked first: those that hang on the clause itself, then days, then all: "gas for delivery in March rose
 * on Wednesday". */
typedef enum marking { MARK_DIRECT, MARK_DAYS, MARK_ALL } marking;

/* Marks what a time is told of: nouns on the way ("the talks of 13 May") and the clause, which is returned; -1 = none. */
static int32_t mark_time(br_calendar *c, int32_t time, marking which) {
    const br_tree *tree = c->tree;
    const br_time *t = &tree->article->times[time];
    int32_t at = br_tree_head_of(tree, t->span);
    if (at < 0 || br_is_no_date_of_clause(tree, at) || br_is_of_name(tree, t, at)) return -1;
    if (which == MARK_DAYS && !br_is_one_day(t)) return -1;
    if (br_is_set_for(tree, at)) {
        c->time_of[br_tree_child(tree, br_tok(tree, at)->head, BR_DEP_OBJ, -1)] = time;
        return -1;
    }
    int32_t deed = br_is_one_day(t) ? -1 : br_deed_before(tree, at);
    if (deed >= 0) { /* a trial's day is near, its year is that of the deed */
        c->time_of[deed] = time;
        return -1;
    }
    int32_t above = br_tok(tree, at)->head;
    bool part = br_tok_rel(tree, at) == BR_DEP_COMPOUND;               /* "in March rose", read as one name */
    if (above >= 0 && br_tok_is(tree, above, BR_GRAMMAR(ACT_AGAIN))) { /* "is ready, as it did last May" */
        c->time_of[above] = time;
        return -1;
    }
    if (which == MARK_DIRECT && above >= 0 && (part || !br_is_clause(tree, above))) return -1;
    bool names = br_names_noun(tree, t, at);
    int32_t first = at;
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
        if (c->time_of[at] == BR_NO_TIME) c->time_of[at] = time;
        if (br_is_clause(tree, at)) return at;
        int32_t head = br_tok(tree, at)->head;
        bool beside = at != first && br_tok(tree, first)->head >= 0 && /* "of a ship, the Petrel, in June" */
                      br_tok(tree, br_tok(tree, first)->head)->upos == BR_UPOS_PROPN;
        if (names || (!beside && br_is_of_noun(tree, at))) {
            if (c->time_of[head] == BR_NO_TIME) c->time_of[head] = time;
            return -1;
        }
        at = head;
    }
    return -1;
}

/* ---- what the narrative establishes */

/* "Gunmen shot two men on Monday, residents said" */
static bool is_told_behind(const br_tree *tree, int32_t clause) {
    return br_tok_rel(tree, clause) == BR_DEP_CCOMP && br_tok(tree, clause)->head > clause &&
           br_tree_child(tree, clause, BR_DEP_MARK, -1) < 0;
}

/* a main clause that tells what was: what follows goes on from there */
static bool is_narrative(const br_calendar *c, int32_t clause) {
    const br_tree *tree = c->tree;
    if (c->quoted[clause] || br_is_present(tree, clause)) return false;
    for (int steps = 0; steps < MAX_STEPS; steps++) { /* "was forced to resign in 1913" */
        br_deprel rel = br_tok_rel(tree, clause);
        if (rel != BR_DEP_CONJ && rel != BR_DEP_XCOMP && !is_told_behind(tree, clause)) break;
        clause = br_tok(tree, clause)->head;
    }
    return br_tok(tree, clause)->head < 0;
}

/* "For decades Mali banned ...": what went on for years was on no day; "jailed for two years" was on one. */
static bool is_long_while(const br_tree *tree, const br_time *t) {
    int32_t at = t->type == BR_TIME_DURATION ? br_tree_head_of(tree, t->span) : -1;
    bool years = br_str_ends(t->value, BR_STR("Y")) || br_str_ends(t->value, BR_STR("E"));
    return at >= 0 && years && br_tok(tree, at)->head > at;
}

/* "In recent months", "in the last century": clauses that tell the past without a day; what is told around does not date
 * them either. "Has grown in recent months" holds to this day. */
static void mark_vague(br_calendar *c) {
    const br_tree *tree = c->tree;
    for (uint32_t i = 0; i < tree->article->n_times; i++) {
        const br_time *t = &tree->article->times[i];
        bool past =
            br_str_is(t->value, "PAST_REF") || (t->type == BR_TIME_DATE && t->from.year) || is_long_while(tree, t);
        int32_t at = !past || br_has_date(t) ? -1 : br_tree_head_of(tree, t->span);
        if (at < 0 || br_is_no_date_of_clause(tree, at)) continue;
        int32_t clause = br_is_clause(tree, at) ? at : br_tok(tree, at)->head;
        if (clause >= 0 && c->time_of[clause] == BR_NO_TIME && !br_is_present(tree, clause))
            c->time_of[clause] = BR_NO_DAY;
    }
}

/* "In 1997 the minister, ...; the army arrested him", where the parser hung the year elsewhere: a date that opens a sentence is
 * that of its main clause. */
static void mark_openings(br_calendar *c, bool *establishes) {
    const br_article *a = c->tree->article;
    for (uint32_t i = 0; i < a->n_times; i++) {
        int32_t at = br_has_date(&a->times[i]) ? br_tree_head_of(c->tree, a->times[i].span) : -1;
        if (at < 0 || br_is_no_date_of_clause(c->tree, at)) continue;
        const br_sentence *sentence = &a->sentences[c->tree->sentence[at]];
        int32_t first = (int32_t)sentence->first_token, root = at;
        bool opens = a->times[i].span.start == br_tok(c->tree, first)->span.start ||
                     (br_tok(c->tree, first)->upos == BR_UPOS_ADP && at > first &&
                      a->times[i].span.start == br_tok(c->tree, first + 1)->span.start);
        for (int steps = 0; steps < MAX_STEPS && br_tok(c->tree, root)->head >= 0; steps++)
            root = br_tok(c->tree, root)->head;
        if (!opens || br_tok(c->tree, root)->upos != BR_UPOS_VERB || c->time_of[root] != BR_NO_TIME) continue;
        c->time_of[root] = (int32_t)i;
        establishes[i] = establishes[i] || is_narrative(c, root);
    }
}

/* "agreed to leave by mid-October": the term of what is still to be done */
static bool is_deadline(const br_tree *tree, const br_time *t, int32_t clause) {
    int32_t at = br_tree_head_of(tree, t->span);
    return at >= 0 && br_is_infinitive(tree, clause) && br_has_child_of(tree, at, BR_DEP_CASE, BR_GRAMMAR(AGENT));
}

static void mark_times(br_calendar *c, bool *establishes, marking which) {
    const br_article *a = c->tree->article;
    for (uint32_t i = 0; i < a->n_times; i++) {
        if (!br_has_date(&a->times[i])) continue;
        int32_t clause = mark_time(c, (int32_t)i, which);
        bool of_clause = clause >= 0 && c->time_of[clause] == (int32_t)i;
        if (of_clause && br_tells_moment(c->tree, clause)) clause = br_tok(c->tree, clause)->head;
        bool news = of_clause && is_narrative(c, clause) && !is_deadline(c->tree, &a->times[i], clause);
        establishes[i] = establishes[i] || news;
    }
}

br_calendar br_calendar_of(const br_lexicon *lexicon, const br_tree *tree, br_arena *arena) {
    const br_article *a = tree->article;
    br_calendar c = {.lexicon = lexicon,
                     .tree = tree,
                     .arena = arena,
                     .time_of = br_array(arena, a->n_tokens + 1, int32_t),
                     .quoted = br_quoted_tokens(a, arena)};
    bool *establishes = br_array(arena, a->n_times + 1, bool);
    for (uint32_t i = 0; i < a->n_tokens; i++) c.time_of[i] = BR_NO_TIME;
    for (int which = MARK_DIRECT; which <= MARK_ALL; which++) mark_times(&c, establishes, (marking)which);
    mark_openings(&c, establishes);
    mark_vague(&c);
    c.story = br_story_of(tree, establishes, arena);
    return c;
}
