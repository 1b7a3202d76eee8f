#include "annotate/factuality/condition.h"

uint64_t br_marker_cues(const br_stance_words *w, int32_t token) {
    uint64_t cues = 0;
    br_for_children (w->tree, token, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        bool leads = child < token && (rel == BR_DEP_ADVMOD || rel == BR_DEP_CC);
        if (rel != BR_DEP_MARK && rel != BR_DEP_CASE && !leads) continue;
        bool as = child > 0 && br_tok(w->tree, child - 1)->head == token &&
                  br_tok_is(w->tree, child - 1, BR_GRAMMAR(LIKENESS));
        cues |= as && (w->cues[child] & BR_CUE(SEEMING)) ? BR_CUE(ASIF) : w->cues[child];
    }
    return cues & (BR_CUE(IF) | BR_CUE(QUESTION) | BR_CUE(ONCE) | BR_CUE(WHEN) | BR_CUE(UNTIL) | BR_CUE(BEFORE) |
                   BR_CUE(WITHOUT) | BR_CUE(INSTEAD) | BR_CUE(ASIF));
}

/* "in the event of", "in case of", "on condition that" */
static bool is_condition_phrase(const br_stance_words *w, int32_t token) {
    const br_tree *tree = w->tree;
    int32_t in = br_tree_child(tree, token, BR_DEP_CASE, -1);
    if (in < 0) return false;
    if ((w->cues[token] & BR_CUE(EVENTUALITY)) && br_tok_is(tree, in, BR_GRAMMAR(WITHIN)))
        return br_tree_child(tree, token, BR_DEP_NMOD, -1) >= 0 || br_tree_child(tree, token, BR_DEP_ACL, -1) >= 0;
    return (w->cues[token] & BR_CUE(PROVISO)) && br_tok_is(tree, in, BR_GRAMMAR(TERMS));
}

static bool has_subordinator(const br_tree *tree, int32_t clause) {
    for (int32_t c = br_tree_child(tree, clause, BR_DEP_MARK, -1); c >= 0;
         c = br_tree_child(tree, clause, BR_DEP_MARK, c))
        if (!br_tok_is(tree, c, BR_GRAMMAR(INFINITIVE))) return true;
    return false;
}

/* "Should the rebels enter the town, France will ...": the tree may hang the first word on the main clause */
static bool follows_inversion(const br_stance_words *w, int32_t clause) {
    const br_tree *tree = w->tree;
    int32_t before = (int32_t)tree->first[clause] - 1;
    const br_sentence *s = &tree->article->sentences[tree->sentence[clause]];
    if (before != (int32_t)s->first_token || br_tok(tree, before)->upos != BR_UPOS_AUX) return false;
    return w->cues[before] & BR_CUE(INVERSION);
}

bool br_is_inverted(const br_stance_words *w, int32_t clause) {
    const br_tree *tree = w->tree;
    int32_t subject = br_tree_child(tree, clause, BR_DEP_NSUBJ, -1);
    if (subject < 0 || has_subordinator(tree, clause)) return false;
    if (follows_inversion(w, clause)) return true;
    bool leads = false;
    br_for_children (tree, clause, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel != BR_DEP_AUX && rel != BR_DEP_COP) continue;
        if (child < subject) leads = w->cues[child] & BR_CUE(INVERSION);
        else if (w->cues[child] & (BR_CUE(WILL) | BR_CUE(WOULD))) return false; /* the first word is another clause's */
    }
    return leads;
}

/* "so long as", "as soon as" where the tree hangs the clause on the adverb; 0 for other words */
static uint64_t adverb_cues(const br_stance_words *w, int32_t adverb) {
    if (br_tok(w->tree, adverb)->upos != BR_UPOS_ADV) return 0;
    br_for_children (w->tree, adverb, child) {
        if (!br_tok_is(w->tree, child, BR_GRAMMAR(LIKENESS) | BR_GRAMMAR(SO)) || child > adverb) continue;
        if (w->cues[adverb] & BR_CUE(AS_LONG)) return BR_CUE(IF);
        if (w->cues[adverb] & BR_CUE(AS_SOON)) return BR_CUE(ONCE);
    }
    return 0;
}

bool br_is_whoever(const br_stance_words *w, int32_t clause) {
    int32_t subject = br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1);
    return subject >= 0 && (w->cues[subject] & BR_CUE(ANY));
}

uint64_t br_clause_cues(const br_stance_words *w, int32_t clause) {
    uint64_t cues = br_marker_cues(w, clause);
    int32_t head = br_tok(w->tree, clause)->head;
    if (head >= 0) cues |= adverb_cues(w, head);
    if (br_is_inverted(w, clause)) cues |= BR_CUE(IF);
    if (br_tok_rel(w->tree, clause) == BR_DEP_ADVCL && br_is_whoever(w, clause)) cues |= BR_CUE(IF);
    bool verb = br_tok(w->tree, clause)->upos == BR_UPOS_VERB && (w->cues[clause] & BR_CUE(IF));
    if (verb && br_tree_child(w->tree, clause, BR_DEP_CCOMP, -1) >= 0) cues |= BR_CUE(IF); /* "provided that" */
    return cues;
}

/* "any ship that enters (will be sunk)" */
static bool is_any_that(const br_stance_words *w, int32_t subject) {
    int32_t any = br_tree_child(w->tree, subject, BR_DEP_DET, -1);
    return any >= 0 && (w->cues[any] & BR_CUE(ANY)) && br_tree_child(w->tree, subject, BR_DEP_ACL_RELCL, -1) >= 0;
}

static bool is_condition(const br_stance_words *w, int32_t child) {
    uint64_t cues;
    switch (br_tok_rel(w->tree, child)) {
    case BR_DEP_ADVCL:
        if (br_is_whoever(w, child)) return false; /* "whatever happens": in any case */
        cues = br_clause_cues(w, child);
        if ((cues & BR_CUE(IF)) && !(cues & BR_CUE(ASIF)) && !br_tok_is(w->tree, child, BR_GRAMMAR(WHETHER)))
            return true;
        return cues & BR_CUE(ONCE);
    case BR_DEP_NSUBJ: return is_any_that(w, child) || br_is_whoever(w, child);
    case BR_DEP_OBL: return is_condition_phrase(w, child) || (br_marker_cues(w, child) & BR_CUE(IF));
    case BR_DEP_ADVMOD:
        if (w->cues[child] & BR_CUE(OTHERWISE)) return true;
        return adverb_cues(w, child) && br_tree_child(w->tree, child, BR_DEP_ADVCL, -1) >= 0;
    default: return false;
    }
}

static bool has_condition(const br_stance_words *w, int32_t token) {
    br_for_children (w->tree, token, child) {
        if (is_condition(w, child)) return true;
        if (br_tok_rel(w->tree, child) != BR_DEP_XCOMP) continue; /* "will stop serving the town unless" */
        br_for_children (w->tree, child, more)
            if (is_condition(w, more)) return true;
    }
    return false;
}

bool br_is_bound(const br_stance_words *w, int32_t clause) {
    if (w->bound[clause] == BR_BOUND_UNKNOWN) w->bound[clause] = has_condition(w, clause) ? BR_BOUND : BR_BOUND_NOT;
    return w->bound[clause] == BR_BOUND;
}
