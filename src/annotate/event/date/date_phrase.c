#include "annotate/event/date/date_phrase.h"

#include "annotate/event/verb.h"

#define MAX_STEPS   3 /* from the head of a time to the phrase that it stands in: "by the end of the week of 4 May" */
#define YEAR_DIGITS 4

static bool is_negated(const br_tree *tree, int32_t token) {
    return br_has_child_of(tree, token, BR_DEP_ADVMOD, BR_GRAMMAR(NEGATION));
}

static bool has_link(const br_tree *tree, int32_t token, br_grammar classes) {
    return br_has_child_of(tree, token, BR_DEP_CASE, classes) || br_has_child_of(tree, token, BR_DEP_MARK, classes);
}

bool br_is_since(const br_tree *tree, int32_t token) {
    return has_link(tree, token, BR_GRAMMAR(SINCE));
}

bool br_is_set_for(const br_tree *tree, int32_t token) {
    int32_t verb = br_tok(tree, token)->head;
    return has_link(tree, token, BR_GRAMMAR(PURPOSE)) && verb >= 0 && verb < token &&
           br_tree_child(tree, verb, BR_DEP_OBJ, -1) >= 0;
}

bool br_is_no_date_of_clause(const br_tree *tree, int32_t token) {
    for (int steps = 0; token >= 0 && steps < MAX_STEPS; steps++) {
        int32_t head = br_tok(tree, token)->head;
        if (has_link(tree, token, BR_GRAMMAR(COMPARISON))) return true;
        if (has_link(tree, token, BR_GRAMMAR(ON_DAY))) break;                    /* "before the palace on Sunday" */
        bool behind = token > 0 && br_tok_is(tree, token - 1, BR_GRAMMAR(TERM)); /* "until Monday to leave" */
        if (behind || has_link(tree, token, BR_GRAMMAR(TERM)))
            return !is_negated(tree, token) && (head < 0 || !is_negated(tree, head));
        if (br_is_since(tree, token)) return head < 0 || !br_is_perfect(tree, head);
        if (br_tok_rel(tree, token) != BR_DEP_NMOD) break;
        token = head;
    }
    return false;
}

static bool is_bare_year(const br_tree *tree, const br_time *time) {
    br_str text = br_span_text(tree->article->text, time->span);
    if (text.len != YEAR_DIGITS) return false;
    for (size_t i = 0; i < text.len; i++)
        if (!br_is_digit(text.ptr[i])) return false;
    return true;
}

bool br_is_of_name(const br_tree *tree, const br_time *time, int32_t token) {
    int32_t before = token - 1;
    if (before < 0 || tree->sentence[before] != tree->sentence[token] || !is_bare_year(tree, time)) return false;
    bool name = br_tok(tree, before)->upos == BR_UPOS_PROPN && br_is_upper(br_tok_text(tree, before).ptr[0]);
    if (!name || has_link(tree, token, ~(br_grammar)0)) return false;
    for (int steps = 0; steps < MAX_STEPS && before >= 0; steps++) {
        if (has_link(tree, before, BR_GRAMMAR(AT_EVENT) | BR_GRAMMAR(THROUGHOUT))) return false;
        uint8_t above = br_tok(tree, before)->head < 0 ? BR_UPOS_NONE : br_tok(tree, br_tok(tree, before)->head)->upos;
        if (above != BR_UPOS_PROPN && above != BR_UPOS_NOUN) break;
        before = br_tok(tree, before)->head;
    }
    return true;
}

bool br_names_noun(const br_tree *tree, const br_time *time, int32_t token) {
    br_deprel rel = br_tok_rel(tree, token);
    int32_t noun = br_tok(tree, token)->head;
    bool before = rel == BR_DEP_NUMMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_AMOD;
    return before && noun > token && is_bare_year(tree, time) &&
           !has_link(tree, noun, BR_GRAMMAR(AT_EVENT) | BR_GRAMMAR(THROUGHOUT));
}

bool br_is_of_noun(const br_tree *tree, int32_t token) {
    int32_t noun = br_tok(tree, token)->head;
    bool subject = noun >= 0 && (br_tok_rel(tree, noun) == BR_DEP_NSUBJ || br_tok(tree, noun)->head < 0);
    if (br_tok_rel(tree, token) != BR_DEP_NMOD || subject) return false;
    return br_tok(tree, token)->deprel == BR_DEP_NMOD_POSS ||
           br_has_child_of(tree, token, BR_DEP_CASE, BR_GRAMMAR(GENITIVE) | BR_GRAMMAR(FROM));
}

bool br_is_judged_deed(const br_tree *tree, int32_t token) {
    int32_t head = br_tok(tree, token)->head;
    if (br_tok_rel(tree, token) == BR_DEP_OBL && br_tok(tree, token)->upos == BR_UPOS_NOUN)
        return head >= 0 && br_tok_is(tree, head, BR_GRAMMAR(CHARGE) | BR_GRAMMAR(JUDGES)) &&
               br_has_child_of(tree, token, BR_DEP_CASE, BR_GRAMMAR(DEED_OF));
    return br_tok_rel(tree, token) == BR_DEP_ADVCL && br_tok_is(tree, token, BR_GRAMMAR(GERUND)) &&
           br_has_child_of(tree, token, BR_DEP_MARK, BR_GRAMMAR(DEED_OF)) &&
           br_tree_child(tree, token, BR_DEP_NSUBJ, -1) < 0;
}

/* a deed that is named as a certain one: "their part in riots", "the bombing"; not "murder", not "two years" */
static bool is_certain_deed(const br_tree *tree, int32_t noun, br_grammar links) {
    if (br_tok_rel(tree, noun) != BR_DEP_OBL || br_tok(tree, noun)->upos != BR_UPOS_NOUN) return false;
    if (br_tok_is(tree, noun, BR_GRAMMAR(DAY) | BR_GRAMMAR(TIME)) || !has_link(tree, noun, links)) return false;
    return br_tree_child(tree, noun, BR_DEP_DET, -1) >= 0 || br_tree_child(tree, noun, BR_DEP_NMOD, -1) >= 0;
}

int32_t br_deed_before(const br_tree *tree, int32_t token) {
    int32_t verb = br_tok(tree, token)->head;
    if (verb < 0 || !br_tok_is(tree, verb, BR_GRAMMAR(CHARGE) | BR_GRAMMAR(JUDGES))) return -1;
    bool charge = br_tok_is(tree, verb, BR_GRAMMAR(CHARGE));
    br_for_children (tree, verb, child)
        if (child > verb && child < token &&
            is_certain_deed(tree, child, charge ? BR_GRAMMAR(DEED_OF) : BR_GRAMMAR(PURPOSE)))
            return child;
    return -1;
}

bool br_tells_moment(const br_tree *tree, int32_t clause) {
    if (br_tok_rel(tree, clause) != BR_DEP_ADVCL || br_tok_is(tree, clause, BR_GRAMMAR(ACT_AGAIN))) return false;
    br_for_children (tree, clause, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (child > clause || (rel != BR_DEP_MARK && rel != BR_DEP_ADVMOD)) continue;
        if (br_tok_is(tree, child, BR_GRAMMAR(MOMENT))) return !br_tok_is(tree, child, BR_GRAMMAR(LATER_THAN));
    }
    return false;
}
