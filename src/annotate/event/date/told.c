#include "annotate/event/date/told.h"

#include "annotate/event/date/date_phrase.h"
#include "annotate/event/date/page_day.h"
#include "annotate/event/date/tense.h"
#include "annotate/event/verb.h"

#define MAX_STEPS   12
#define MAX_CLAUSES 3 /* clauses that a day holds for, one within the other */
#define MAX_BELOW   2 /* clauses that go on from an act, to where its day is told */

/* ---- clauses that share a time, or do not */

/* "will leave in May and promised", "met in May and will leave": what was and what is to come share no day */
static bool is_parted(const br_tree *tree, int32_t token, int32_t head) {
    if (br_tok(tree, token)->upos != BR_UPOS_VERB || br_tok(tree, head)->upos != BR_UPOS_VERB) return false;
    bool first = br_has_child_of(tree, head, BR_DEP_AUX, BR_GRAMMAR(MODAL)),
         second = br_has_child_of(tree, token, BR_DEP_AUX, BR_GRAMMAR(MODAL));
    bool told = br_tok(tree, first ? token : head)->feats & BR_FEAT(TENSE_PAST);
    bool up_to_now = br_is_perfect(tree, token) && br_is_present(tree, token) && !br_is_present(tree, head);
    return (first != second && told) || up_to_now; /* "was jailed in May and has been freed" */
}

/* the clause whose time is shared: "arrived on Friday and left", "began on Friday to leave" */
static int32_t shared_clause(const br_tree *tree, int32_t token) {
    int32_t head = br_tok(tree, token)->head;
    if (br_is_judged_deed(tree, token)) return -1;
    switch (br_tok_rel(tree, token)) {
    case BR_DEP_CONJ: return is_parted(tree, token, head) ? -1 : head;
    case BR_DEP_XCOMP: return head;
    case BR_DEP_ADVCL: return br_tree_child(tree, token, BR_DEP_NSUBJ, -1) < 0 ? head : -1;
    default: return br_tok(tree, token)->upos == BR_UPOS_VERB ? -1 : head; /* a noun's own clause */
    }
}

/* "a man who had robbed a shop": what lies behind the clause that it is told in, by how much is not said. "Said on television
 * that he had" is no relative clause. */
static bool lies_back(const br_tree *tree, int32_t token) {
    return br_tok_rel(tree, token) == BR_DEP_ACL && br_tree_child(tree, token, BR_DEP_MARK, -1) < 0 &&
           br_is_perfect(tree, token) && !br_is_present(tree, token);
}

/* ---- nouns: "the invasion that began in May", "the treaty signed in 1996" */

static int32_t time_of_occurrence(const br_calendar *c, int32_t noun) {
    br_for_children (c->tree, noun, child)
        if (br_tok_rel(c->tree, child) == BR_DEP_ACL && br_tok_is(c->tree, child, BR_GRAMMAR(OCCURRING)) &&
            c->time_of[child] >= 0)
            return c->time_of[child];
    return BR_NO_TIME;
}

int32_t br_time_of_noun(const br_calendar *c, int32_t token) {
    if (c->time_of[token] != BR_NO_TIME || br_tok(c->tree, token)->upos == BR_UPOS_VERB) return c->time_of[token];
    int32_t time = time_of_occurrence(c, token);
    br_for_children (c->tree, token, child) /* "the invasion of Georgia that began in May", hung on the country */
        if (time == BR_NO_TIME && br_tok_rel(c->tree, child) == BR_DEP_NMOD) time = time_of_occurrence(c, child);
    return time;
}

/* ---- the clause itself, and what stands beside it */

/* "Arrested in 2012, they pleaded guilty": some time later */
static bool is_led_in(const br_tree *tree, int32_t clause, int32_t token) {
    return clause == (int32_t)tree->first[clause] && br_is_participle(tree, clause) && !br_is_present(tree, token);
}

/* "when the shah fell in 1979, Iraq attacked": a clause in front tells the time too */
static int32_t time_in_front(const br_calendar *c, int32_t token) {
    const br_tree *tree = c->tree;
    br_for_children (tree, token, child) {
        int32_t time = c->time_of[child];
        if (child > token || br_tok_rel(tree, child) != BR_DEP_ADVCL || time < 0) continue;
        if (br_has_child_of(tree, child, BR_DEP_MARK, BR_GRAMMAR(MOMENT)) ||
            br_tok_is(tree, (int32_t)tree->first[child], BR_GRAMMAR(MOMENT)))
            return time;
        if (is_led_in(tree, child, token)) return br_is_one_day(&tree->article->times[time]) ? time : BR_NO_DAY;
    }
    return BR_NO_TIME;
}

/* the time with a date whose words end there */
static int32_t time_ending_at(const br_article *a, uint32_t end) {
    uint32_t low = 0, high = a->n_times;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->times[middle].span.end < end) low = middle + 1;
        else high = middle;
    }
    bool found = low < a->n_times && a->times[low].span.end == end && br_has_date(&a->times[low]);
    return found ? (int32_t)low : BR_NO_TIME;
}

/* "a speech held in 2008, when he claimed": the time that a clause goes on from, wherever it hangs */
static int32_t time_gone_on(const br_calendar *c, int32_t token) {
    const br_tree *tree = c->tree;
    int32_t mark = (int32_t)tree->first[token];
    if (br_str_is(br_tok_text(tree, mark), ",")) mark++;
    if (mark >= token || !br_tok_is(tree, mark, BR_GRAMMAR(MOMENT))) return BR_NO_TIME;
    int32_t before = mark - 1;
    if (before >= 0 && br_str_is(br_tok_text(tree, before), ",")) before--;
    if (before < 0 || tree->sentence[before] != tree->sentence[mark]) return BR_NO_TIME;
    return time_ending_at(tree->article, br_tok(tree, before)->span.end);
}

/* "had previously met", "eventually surrendered", but not "has once more met" */
static bool is_of_some_day(const br_tree *tree, int32_t verb) {
    if (br_is_present(tree, verb)) return false;
    br_for_children (tree, verb, child)
        if (child < verb && br_tok_rel(tree, child) == BR_DEP_ADVMOD && br_tok_is(tree, child, BR_GRAMMAR(SOME_DAY)))
            return true;
    return false;
}

/* "at Friday's hearing", "in the war, which lasted from 1954 to 1962": the time of what an act was done at */
static int32_t time_of_occasion(const br_calendar *c, int32_t verb) {
    br_for_children (c->tree, verb, child)
        if (br_tok_rel(c->tree, child) == BR_DEP_OBL && br_time_of_noun(c, child) >= 0 &&
            br_has_child_of(c->tree, child, BR_DEP_CASE, BR_GRAMMAR(AT_EVENT) | BR_GRAMMAR(THROUGHOUT)))
            return br_time_of_noun(c, child);
    return BR_NO_TIME;
}

/* "18 years after Mali invaded Niger in May 2001": what stands within the words of a time has the date that stands there */
static int32_t time_within(const br_calendar *c, int32_t token, int32_t time) {
    const br_article *a = c->tree->article;
    if (time < 0 || br_tok(c->tree, token)->upos != BR_UPOS_VERB ||
        !br_span_contains(a->times[time].span, br_tok(c->tree, token)->span))
        return time;
    bool inner = (uint32_t)time + 1 < a->n_times && br_span_contains(a->times[time].span, a->times[time + 1].span);
    return inner && br_has_date(&a->times[time + 1]) ? time + 1 : BR_NO_DAY;
}

static int32_t own_time(const br_calendar *c, int32_t token) {
    if (c->time_of[token] != BR_NO_TIME) return time_within(c, token, c->time_of[token]);
    if (br_tok(c->tree, token)->upos != BR_UPOS_VERB) return br_time_of_noun(c, token);
    int32_t time = time_gone_on(c, token);
    if (time == BR_NO_TIME) time = time_in_front(c, token);
    if (time == BR_NO_TIME) time = time_of_occasion(c, token);
    return time == BR_NO_TIME && is_of_some_day(c->tree, token) ? BR_NO_DAY : time;
}

/* ---- a time told at the end for all that goes before it */

/* "killed two guards and seized the station on Friday", "opened fire, killing eight on Friday", "cheered as he came on Friday" */
static bool goes_on(const br_tree *tree, int32_t child, int32_t token) {
    if (br_tok(tree, child)->upos != BR_UPOS_VERB || child < token) return false;
    if (br_tells_moment(tree, child)) return br_is_present(tree, child) == br_is_present(tree, token);
    if (br_tree_child(tree, child, BR_DEP_NSUBJ, -1) >= 0) return false;
    if (br_tok_rel(tree, child) == BR_DEP_CONJ)
        return !is_parted(tree, child, token) && br_is_perfect(tree, child) == br_is_perfect(tree, token) &&
               br_is_present(tree, child) == br_is_present(tree, token);
    if (br_tok_rel(tree, child) == BR_DEP_XCOMP)
        return !br_is_infinitive(tree, child); /* "helped end the war in May" */
    return br_tok_rel(tree, child) == BR_DEP_ADVCL && br_is_participle(tree, child) && !br_is_infinitive(tree, child) &&
           !br_has_child_of(tree, child, BR_DEP_MARK, BR_GRAMMAR(LATER_THAN));
}

int32_t br_clause_going_on(const br_tree *tree, int32_t token) {
    int32_t next = -1;
    br_for_children (tree, token, child)
        if (goes_on(tree, child, token)) next = child;
    return next;
}

static int32_t time_behind(const br_calendar *c, int32_t token) {
    for (int steps = 0; steps < MAX_BELOW; steps++) {
        int32_t next = br_clause_going_on(c->tree, token);
        if (next < 0) break;
        if (c->time_of[next] != BR_NO_TIME) return c->time_of[next];
        token = next;
    }
    return BR_NO_TIME;
}

/* "two were killed and 30 injured on Monday": the second half, hung on its noun, tells the day of both */
static int32_t time_of_second_half(const br_calendar *c, int32_t verb) {
    if (!br_is_passive(c->tree, verb)) return BR_NO_TIME;
    br_for_children (c->tree, verb, child) {
        if (br_tok_rel(c->tree, child) != BR_DEP_CONJ) continue;
        int32_t half =
            br_tok(c->tree, child)->upos == BR_UPOS_VERB ? child : br_tree_child(c->tree, child, BR_DEP_ACL, -1);
        bool gapped = half >= 0 && br_is_participle(c->tree, half) && br_tree_child(c->tree, half, BR_DEP_AUX, -1) < 0;
        if (gapped && c->time_of[half] != BR_NO_TIME) return c->time_of[half];
    }
    return BR_NO_TIME;
}

int32_t br_time_told(const br_calendar *c, int32_t token) {
    int32_t act = token;
    for (int steps = 0; token >= 0 && steps < MAX_STEPS; steps++) {
        int32_t time = own_time(c, token);
        if (time != BR_NO_TIME) return time;
        token = shared_clause(c->tree, token);
    }
    if (br_tok(c->tree, act)->upos != BR_UPOS_VERB) return BR_NO_TIME;
    int32_t behind = time_behind(c, act);
    return behind != BR_NO_TIME ? behind : time_of_second_half(c, act);
}

/* ---- what is to come, what was told around */

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

int32_t br_time_to_come(const br_calendar *c, int32_t token) {
    for (int steps = 0; token >= 0 && steps < MAX_STEPS; steps++) {
        if (c->time_of[token] != BR_NO_TIME) return c->time_of[token];
        token = clause_to_come(c->tree, token);
    }
    return BR_NO_TIME;
}

/* "Two men were shot, the police said on Friday": told behind what was said */
static int32_t time_of_teller(const br_calendar *c, int32_t root) {
    br_for_children (c->tree, root, child)
        if (br_tok_rel(c->tree, child) == BR_DEP_PARATAXIS && br_tok(c->tree, child)->upos == BR_UPOS_VERB &&
            c->time_of[child] != BR_NO_TIME)
            return c->time_of[child];
    return BR_NO_TIME;
}

/* "the attack that killed ten"; "the bombing of a market that killed ten", hung on the market */
static int32_t time_of_antecedent(const br_calendar *c, int32_t noun) {
    int32_t time = br_time_of_noun(c, noun);
    bool within = time == BR_NO_TIME && br_tok_rel(c->tree, noun) == BR_DEP_NMOD;
    return within ? br_time_of_noun(c, br_tok(c->tree, noun)->head) : time;
}

int32_t br_time_around(const br_calendar *c, int32_t token) {
    const br_tree *tree = c->tree;
    int clauses = 0;
    bool back = false;
    for (int steps = 0; steps < MAX_STEPS; steps++) {
        int32_t head = br_tok(tree, token)->head;
        if (head < 0) break;
        if (br_is_judged_deed(tree, token)) return BR_NO_DAY;
        if (br_is_known_before(tree, token)) return time_of_antecedent(c, head);
        back = back || lies_back(tree, token);
        clauses += br_tok(tree, head)->upos == BR_UPOS_VERB && !br_is_infinitive(tree, head);
        bool parted = br_tok_rel(tree, token) == BR_DEP_CONJ && is_parted(tree, token, head);
        int32_t time = parted ? BR_NO_TIME : own_time(c, head);
        if (time != BR_NO_TIME) return back || clauses > MAX_CLAUSES ? BR_NO_DAY : time;
        token = head;
    }
    return time_of_teller(c, token);
}

bool br_is_dated(const br_calendar *c, int32_t token) {
    for (int steps = 0; token >= 0 && steps < MAX_STEPS; steps++) {
        if (c->time_of[token] >= 0) return !br_is_clause(c->tree, token) || !br_is_present(c->tree, token);
        token = shared_clause(c->tree, token);
    }
    return false;
}
