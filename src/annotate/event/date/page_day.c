#include "annotate/event/date/page_day.h"

#include "annotate/event/date/tense.h"
#include "annotate/event/verb.h"

#define MAX_STEPS 12

/* the verb that tells the clause of a word */
static int32_t clause_of(const br_tree *tree, int32_t token) {
    for (int steps = 0; steps < MAX_STEPS && !br_is_clause(tree, token); steps++) token = br_tok(tree, token)->head;
    return token;
}

static bool is_comma(const br_tree *tree, int32_t token) {
    return token >= 0 && br_str_is(br_tok_text(tree, token), ",");
}

/* "the man who robbed", "those killed", "a bill that the lower house passed"; a comma parts what is told besides */
static bool tells_which(const br_tree *tree, int32_t clause, int32_t noun) {
    int32_t first = (int32_t)tree->first[clause], subject = br_tree_child(tree, clause, BR_DEP_NSUBJ, -1);
    if (is_comma(tree, first - 1) || is_comma(tree, first)) return false;
    bool of_object =
        subject >= 0 && br_tok(tree, subject)->deprel != BR_DEP_NSUBJ_PASS && !br_is_relative_pronoun(tree, subject);
    return of_object || br_is_definite(tree, noun) || br_tok_is(tree, noun, BR_GRAMMAR(POINTING));
}

/* "The general, who ruled for ten years, was arrested", "a rebel, backed by Chad, said": who somebody is, before it is told what
 * happened */
static bool tells_who(const br_tree *tree, int32_t clause, int32_t noun) {
    int32_t subject = br_tree_child(tree, clause, BR_DEP_NSUBJ, -1), first = (int32_t)tree->first[clause];
    bool aside = is_comma(tree, first - 1) || is_comma(tree, first);
    bool who = subject >= 0 ? br_tok_is(tree, subject, BR_GRAMMAR(WHO))
                            : aside && br_tree_child(tree, clause, BR_DEP_AUX, -1) < 0;
    return who && br_tok_rel(tree, noun) == BR_DEP_NSUBJ && br_tok(tree, noun)->head > clause;
}

bool br_is_known_before(const br_tree *tree, int32_t token) {
    int32_t clause = token;
    for (int steps = 0; steps < MAX_STEPS && br_tok_rel(tree, clause) == BR_DEP_CONJ; steps++)
        clause = br_tok(tree, clause)->head;
    int32_t noun = br_tok(tree, clause)->head;
    bool marked = br_tree_child(tree, clause, BR_DEP_MARK, -1) >= 0; /* "said on television that he had left" */
    if (br_tok_rel(tree, clause) != BR_DEP_ACL || noun < 0 || marked) return false;
    uint32_t feats = br_tok(tree, token)->feats;
    bool past = (feats & BR_FEAT(TENSE_PAST)) || br_is_passive(tree, token);
    bool progressive = feats & BR_FEAT(VERBFORM_GER) || br_str_ends(br_tok_text(tree, token), BR_STR("ing"));
    if (!past || progressive || br_tok_is(tree, noun, BR_GRAMMAR(TIME))) return false;
    return tells_which(tree, clause, noun) || tells_who(tree, clause, noun);
}

/* "has refused", "have been arrested": on some day until now. "Has now refused", "for the first time has" is the news, "has never
 * refused" holds today. */
static bool is_of_any_day(const br_tree *tree, int32_t clause) {
    clause = br_finite_of(tree, clause);
    if (!br_is_perfect(tree, clause) || !br_is_present(tree, clause)) return false;
    for (int32_t i = (int32_t)tree->first[clause]; i < clause; i++)
        if (br_tok_is(tree, i, BR_GRAMMAR(FRESH) | BR_GRAMMAR(NEGATION))) return false;
    return true;
}

/* "considers", "are proud" */
static bool is_of_now(const br_tree *tree, int32_t clause) {
    int32_t copula = br_tree_child(tree, clause, BR_DEP_COP, -1);
    return br_is_present(tree, clause) || (copula >= 0 && (br_tok(tree, copula)->feats & BR_FEAT(TENSE_PRES)));
}

/* "at the time", "during the cold war", "under his reign": in a stretch of time that is not told, before the news */
static bool is_in_stretch(const br_tree *tree, int32_t clause) {
    br_for_children (tree, clause, child) {
        if (br_tok_rel(tree, child) != BR_DEP_OBL || !br_is_definite(tree, child)) continue;
        if (br_tok_is(tree, child, BR_GRAMMAR(STRETCH)) &&
            !br_has_child_of(tree, child, BR_DEP_CASE, BR_GRAMMAR(PURPOSE)))
            return true;
        bool same = br_tree_child(tree, child, BR_DEP_AMOD, -1) >= 0; /* "at the same time" */
        if (!same && br_tok_is(tree, child, BR_GRAMMAR(TIME)) &&
            br_has_child_of(tree, child, BR_DEP_CASE, BR_GRAMMAR(AT_EVENT)))
            return true;
    }
    return false;
}

static bool is_known_noun(const br_tree *tree, int32_t token) {
    return br_tok(tree, token)->upos == BR_UPOS_NOUN && br_is_definite(tree, token);
}

static bool is_background(const br_calendar *c, int32_t token, int32_t clause) {
    const br_tree *tree = c->tree;
    bool lead = token < c->story.lead_end;
    if (is_of_any_day(tree, clause)) return !lead || c->story.is_tale;
    if (is_of_now(tree, clause)) return false;
    bool stood = br_tok(tree, token)->upos == BR_UPOS_ADJ; /* "were due to meet" */
    if (stood || is_in_stretch(tree, clause) || c->story.is_tale || br_is_known_before(tree, clause)) return true;
    return !lead && (c->quoted[token] || is_known_noun(tree, token) || br_is_perfect(tree, br_finite_of(tree, clause)));
}

int32_t br_page_day(const br_calendar *c, int32_t token, bool statement) {
    int32_t clause = clause_of(c->tree, token);
    if (is_background(c, token, clause)) return BR_NO_DAY;
    bool told =
        c->story.news >= 0 && c->tree->article->times[c->story.news].span.start < br_tok(c->tree, token)->span.start;
    bool deed = !statement && br_tok(c->tree, token)->upos == BR_UPOS_VERB &&
                !is_of_now(c->tree, br_finite_of(c->tree, clause));
    return told && deed ? c->story.news : BR_NO_TIME;
}
