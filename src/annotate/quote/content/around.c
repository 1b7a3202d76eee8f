/* What stands around the cue: [...], X said[, ...]. The parser errs most where the cue stands at the end or in the middle, so
 * that these are read from the commas. */
#include "annotate/quote/content/around.h"

#include "annotate/quote/content/clause.h"
#include "annotate/quote/content/closing.h"
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/token.h"

/* first token of the attribution clause: its subject or the inverted verb with its adverbs */
static int32_t attribution_start(const br_quote_work *w, int32_t cue, int32_t source) {
    int32_t first = cue;
    if (source >= 0 && source < cue) first = (int32_t)w->tree->first[source];
    br_for_children (w->tree, cue, child) {
        br_deprel rel = br_q_rel(w, child);
        bool is_part =
            rel == BR_DEP_AUX || rel == BR_DEP_ADVMOD || rel == BR_DEP_MARK || (rel == BR_DEP_NSUBJ && source < 0);
        if (is_part && child < first && child > first - 3) first = (int32_t)w->tree->first[child];
    }
    return first;
}

/* Whether what follows the attribution takes the content up again: "The deal, he said, is dead" has to; "Prices rose, he
 * said, after the war" may; "..., he said, adding that" does not. */
static bool resumes(const br_quote_work *w, br_content left, int32_t cue, int32_t source, int32_t token) {
    br_upos upos = (br_upos)br_qtok(w, token)->upos;
    if (br_c_is_ing(w, token)) return false;
    if (!br_c_has_verb(w, left)) return true;
    if (upos == BR_UPOS_CCONJ && br_q_same_sentence(w, token, token + 1)) /* "..., he said, and (they) would stay" */
        return br_q_is_modal(w, token + 1) || br_c_is_second_clause(w, token + 1, true);
    if (br_tok_is(w->tree, left.last, BR_GRAMMAR(QUESTION)))
        return true; /* "That is why, he said, the road is closed" */
    bool describes =
        source < cue && br_tok_is(w->tree, token, BR_GRAMMAR(RELATIVE)); /* "a plan, he said, that works" */
    br_upos last = (br_upos)br_qtok(w, left.last)->upos;                 /* "It is like, he said, a war" */
    bool is_open = last == BR_UPOS_ADP || last == BR_UPOS_SCONJ || last == BR_UPOS_AUX || last == BR_UPOS_DET;
    bool is_aim = upos == BR_UPOS_PART && br_tok_is(w->tree, token, BR_GRAMMAR(INFINITIVE)); /* "..., he said, to go" */
    return describes || is_open || is_aim || upos == BR_UPOS_ADP || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ;
}

/* "..., though he admitted", "..., who preaches", "..., arguing that": clauses that hang on what stands before them and
 * attribute nothing of it */
static bool hangs_on_what_precedes(const br_quote_work *w, int32_t cue, int32_t source) {
    if (br_c_is_ing(w, cue)) return true;
    if (source >= 0 && br_c_is_relative(w, source)) return true;
    int32_t subject = br_c_subject(w, cue);
    if (subject >= 0 && br_c_is_relative(w, subject)) return true;
    br_for_children (w->tree, cue, child)
        if (br_q_rel(w, child) == BR_DEP_MARK && !br_tok_is(w->tree, child, BR_GRAMMAR(LIKENESS))) return true;
    return false;
}

/* "In a speech last July, X said", "On the day when he won, X said": what stands before only tells of the saying */
static bool is_adverbial(const br_quote_work *w, int32_t cue, br_content left) {
    bool is_beside = false;
    for (int32_t t = left.first; t <= left.last; t++) {
        int32_t head = br_qtok(w, t)->head;
        if (head >= left.first && head <= left.last) continue;
        br_deprel rel = br_q_rel(w, t);
        if (br_q_is_punct(w, t)) continue;
        if (head != cue || (rel != BR_DEP_OBL && rel != BR_DEP_ADVMOD && rel != BR_DEP_CC)) return false;
        is_beside = true;
    }
    return is_beside;
}

static bool is_dash(const br_quote_work *w, int32_t t) {
    return br_q_is_comma(w, t) && br_q_char(w, t) != ',';
}

/* "The road (it is closed, he said) was wide", "they left - it was late, he said - and slept": where the part of the sentence begins
 * that holds the attribution which ends with `end` */
static int32_t part_start(const br_quote_work *w, br_content left, int32_t end) {
    bool in_dashes = br_q_same_sentence(w, end, end + 1) && is_dash(w, end + 1);
    for (int32_t t = left.last, depth = 0; t > left.first; t--) {
        if (w->region_of[t] >= 0) continue;
        if (br_q_char(w, t) == ')') depth++;
        if (br_q_char(w, t) == '(' && depth-- == 0) return t + 1;
        if (depth == 0 && (br_q_char(w, t) == ';' || (in_dashes && is_dash(w, t)))) return t + 1;
    }
    return left.first;
}

/* [...], X said[, ...] */
br_content br_c_around(const br_quote_work *w, int32_t cue, int32_t source) {
    if (source < 0 || hangs_on_what_precedes(w, cue, source)) return br_nothing;
    int32_t first = attribution_start(w, cue, source);
    br_content s = br_c_sentence(w, cue);
    if (first > s.first && !br_q_is_comma(w, first - 1) && source < cue) first = br_c_named_before(w, cue);
    if (first <= s.first || !br_q_is_comma(w, first - 1)) return br_nothing;
    br_content left = {s.first, first - 2};
    for (int32_t t = left.last; t >= left.first; t--)
        if (w->region_of[t] >= 0 && w->regions.at[w->region_of[t]].is_used) left.first = t + 1;
    int32_t end = br_c_attribution_end(w, cue);
    left.first = part_start(w, left, end);
    if (br_c_is_empty(left) || is_adverbial(w, cue, left)) return br_nothing;
    if (source > cue && (int32_t)w->tree->last[source] > end) end = (int32_t)w->tree->last[source];
    if (end + 2 <= s.last && br_q_is_comma(w, end + 1) && resumes(w, left, cue, source, end + 2)) left.last = s.last;
    else if (!br_c_has_main_clause(w, left) &&
             (br_c_has_verb(w, left) || br_c_has_verb(w, (br_content){cue + 1, s.last})))
        return br_nothing; /* an adverbial: "After that, X said ...", "When it rained, X said ..." */
    return left.last - left.first < 1 ? br_nothing : left;
}

/* "[If it rains], X said, [the road will close]": what stands on both sides of an attribution between commas is said */
br_content br_c_both_sides(const br_quote_work *w, br_content c, int32_t cue, int32_t source) {
    while (c.first < c.last && br_q_is_punct(w, c.first) && w->region_of[c.first] < 0) c.first++;
    if (br_c_is_empty(c) || source < 0 || c.first < cue + 2 || c.first > cue + BR_MAX_HEARER ||
        !br_q_is_comma(w, c.first - 1))
        return c;
    if (br_c_attribution_end(w, cue) != c.first - 2 || br_c_is_ing(w, cue) || hangs_on_what_precedes(w, cue, source))
        return c;
    int32_t first = attribution_start(w, cue, source);
    br_content s = br_c_sentence(w, cue);
    if (first < s.first + 2 || !br_q_is_comma(w, first - 1)) return c;
    for (int32_t t = s.first; t < first; t++)
        if (w->region_of[t] >= 0 || w->is_spent[t]) return c;
    return (br_content){s.first, c.last};
}

/* "as X said, ..." and "..., as X said" */
br_content br_c_of_as(const br_quote_work *w, int32_t cue) {
    br_content s = br_c_sentence(w, cue), clause = br_c_subtree(w, cue);
    if (clause.first <= s.first + 1) {
        int32_t from = clause.last + 1;
        while (from <= s.last && br_q_is_punct(w, from)) from++;
        return (br_content){from, s.last};
    }
    bool is_parted = br_q_is_comma(w, clause.first - 1) || (br_q_is_punct(w, clause.first) && clause.first > s.first);
    if (!is_parted) return br_nothing;
    br_content left = {s.first, clause.first - 1};
    bool goes_on = clause.last < s.last && (br_q_is_comma(w, clause.last) || br_q_is_comma(w, clause.last + 1));
    return goes_on && !br_c_has_main_clause(w, left) ? s : left; /* "Peru, as X said, is poor" */
}
