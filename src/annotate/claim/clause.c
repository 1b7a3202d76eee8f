/* The shape of a clause as claims need it. */
#include "annotate/claim/claim_work.h"

static br_deprel rel_of(const br_claim_work *w, int32_t token) {
    return br_tok_rel(w->tree, token);
}

int32_t br_claim_subject(const br_claim_work *w, int32_t token) {
    for (int i = 0; i < BR_CLAIM_CLIMB && token >= 0; i++) {
        br_for_children (w->tree, token, child)
            if (rel_of(w, child) == BR_DEP_NSUBJ) return child;
        br_deprel rel = rel_of(w, token);
        int32_t head = br_tok(w->tree, token)->head;
        if (rel == BR_DEP_XCOMP && head >= 0) {
            int32_t object = br_tree_child(w->tree, head, BR_DEP_OBJ, -1);
            if (object >= 0) return object;
        } else if (rel != BR_DEP_CONJ && rel != BR_DEP_ADVCL) {
            return -1;
        }
        token = head;
    }
    return -1;
}

int32_t br_claim_copula(const br_claim_work *w, int32_t predicate) {
    int32_t copula = br_tree_child(w->tree, predicate, BR_DEP_COP, -1);
    if (copula >= 0) return copula;
    int32_t head = br_tok(w->tree, predicate)->head;
    if (rel_of(w, predicate) != BR_DEP_XCOMP || head < 0) return -1;
    return br_tok_is(w->tree, head, BR_GRAMMAR(REMAINING)) ? head : -1;
}

bool br_claim_is_negated(const br_claim_work *w, int32_t token) {
    br_for_children (w->tree, token, child) {
        br_deprel rel = rel_of(w, child);
        bool may_negate = rel == BR_DEP_ADVMOD || rel == BR_DEP_DET || rel == BR_DEP_NSUBJ || rel == BR_DEP_CC;
        if (may_negate && (br_tok_is(w->tree, child, BR_GRAMMAR(NEGATION)) ||
                           (br_tok(w->tree, child)->feats & BR_FEAT(POLARITY_NEG) && child < token)))
            return true;
    }
    return false;
}

static bool has_case(const br_claim_work *w, int32_t token, br_str preposition) {
    br_for_children (w->tree, token, child) {
        if (rel_of(w, child) != BR_DEP_CASE && rel_of(w, child) != BR_DEP_MARK) continue;
        if (br_str_eq(br_tok(w->tree, child)->lemma, preposition)) return true;
        if (br_str_eq_ascii(br_tok_text(w->tree, child), preposition)) return true;
    }
    return false;
}

/* whether a child of a word is a phrase that a preposition may lead to */
static bool is_complement(const br_claim_work *w, int32_t token, int32_t child) {
    br_deprel rel = rel_of(w, child);
    return child > token &&
           (rel == BR_DEP_OBL || rel == BR_DEP_NMOD || rel == BR_DEP_ADVCL || rel == BR_DEP_XCOMP || rel == BR_DEP_ACL);
}

int32_t br_claim_prep_child(const br_claim_work *w, int32_t token, br_str preposition) {
    br_for_children (w->tree, token, child)
        if (is_complement(w, token, child) && has_case(w, child, preposition)) return child;
    return -1;
}

bool br_claim_has_marker(const br_claim_work *w, int32_t token, br_grammar classes) {
    br_for_children (w->tree, token, child) {
        bool leads = rel_of(w, child) == BR_DEP_CASE || rel_of(w, child) == BR_DEP_MARK;
        if (leads && br_tok_is(w->tree, child, classes)) return true;
    }
    return false;
}

int32_t br_claim_marked_child(const br_claim_work *w, int32_t token, br_grammar classes) {
    br_for_children (w->tree, token, child)
        if (is_complement(w, token, child) && br_claim_has_marker(w, child, classes)) return child;
    return -1;
}

/* children that do not belong to what a predicate says */
static bool is_outside(const br_claim_work *w, int32_t predicate, int32_t child) {
    switch (rel_of(w, child)) {
    case BR_DEP_NSUBJ:
    case BR_DEP_CSUBJ:
    case BR_DEP_COP:
    case BR_DEP_AUX:
    case BR_DEP_MARK:
    case BR_DEP_EXPL:
    case BR_DEP_CASE:
    case BR_DEP_PARATAXIS:
    case BR_DEP_DISCOURSE:
    case BR_DEP_PUNCT:
    case BR_DEP_CC:
    case BR_DEP_CCOMP: return true;
    case BR_DEP_CONJ: return br_tree_child(w->tree, child, BR_DEP_NSUBJ, -1) >= 0 || br_claim_copula(w, child) >= 0;
    case BR_DEP_ADVCL: return child < predicate;
    case BR_DEP_NMOD: return child < predicate && br_claim_has_marker(w, child, BR_GRAMMAR(VIEWPOINT));
    case BR_DEP_OBL: return child < predicate || br_claim_has_marker(w, child, BR_GRAMMAR(ACCORDING));
    case BR_DEP_ADVMOD: return child < predicate && br_tok_is(w->tree, child, BR_GRAMMAR(NOT));
    default: return false;
    }
}

/* subject and copula, which what is said stands behind: "Instead, it is | a warning" */
static bool precedes_predicate(br_deprel rel) {
    return rel == BR_DEP_NSUBJ || rel == BR_DEP_COP || rel == BR_DEP_AUX || rel == BR_DEP_EXPL;
}

br_span br_claim_predicate_span(const br_claim_work *w, int32_t token) {
    uint32_t first = (uint32_t)token, last = (uint32_t)token, lowest = 0;
    bool ended = false;
    br_for_children (w->tree, token, child) {
        if (child < token && precedes_predicate(rel_of(w, child)) && w->tree->last[child] < (uint32_t)token)
            lowest = w->tree->last[child] + 1;
        if (is_outside(w, token, child)) {
            if (child > token && rel_of(w, child) != BR_DEP_PUNCT && rel_of(w, child) != BR_DEP_CC) ended = true;
            continue;
        }
        if (child < token && w->tree->first[child] < first) first = w->tree->first[child];
        if (child > token && !ended && w->tree->last[child] > last) last = w->tree->last[child];
    }
    if (first < lowest) first = lowest;
    while (first < (uint32_t)token && (br_tok(w->tree, (int32_t)first)->upos == BR_UPOS_PUNCT ||
                                       br_tok_is(w->tree, (int32_t)first, BR_GRAMMAR(NEGATION))))
        first++;
    while (last > (uint32_t)token && br_tok(w->tree, (int32_t)last)->upos == BR_UPOS_PUNCT) last--;
    return (br_span){br_tok(w->tree, (int32_t)first)->span.start, br_tok(w->tree, (int32_t)last)->span.end};
}

br_span br_claim_phrase_span(const br_claim_work *w, int32_t token) {
    uint32_t first = (uint32_t)token, last = (uint32_t)token;
    bool is_open = br_tok_is(w->tree, token, BR_GRAMMAR(QUESTION)); /* "what they built": nothing without its clause */
    br_for_children (w->tree, token, child) {
        br_deprel rel = rel_of(w, child);
        if (rel == BR_DEP_CASE || rel == BR_DEP_PUNCT || rel == BR_DEP_MARK || rel == BR_DEP_PARATAXIS ||
            rel == BR_DEP_CC)
            continue;
        if (child < token && w->tree->first[child] < first) first = w->tree->first[child];
        bool is_clause = (rel == BR_DEP_ACL && !is_open) || rel == BR_DEP_ADVCL || rel == BR_DEP_APPOS;
        if (child > token && !is_clause && w->tree->last[child] > last) last = w->tree->last[child];
    }
    while (last > (uint32_t)token && br_tok(w->tree, (int32_t)last)->upos == BR_UPOS_PUNCT) last--;
    return (br_span){br_tok(w->tree, (int32_t)first)->span.start, br_tok(w->tree, (int32_t)last)->span.end};
}

int32_t br_claim_child_behind(const br_claim_work *w, int32_t token, br_deprel rel) {
    br_for_children (w->tree, token, child)
        if (child > token && rel_of(w, child) == rel) return child;
    return -1;
}

int32_t br_claim_object(const br_claim_work *w, int32_t verb) {
    return br_tree_child(w->tree, verb, BR_DEP_OBJ, -1);
}

static bool has_aux(const br_claim_work *w, int32_t verb, br_grammar classes) {
    br_for_children (w->tree, verb, child)
        if (rel_of(w, child) == BR_DEP_AUX && br_tok_is(w->tree, child, classes)) return true;
    return false;
}

bool br_claim_is_modal(const br_claim_work *w, int32_t verb) {
    return has_aux(w, verb, BR_GRAMMAR(OUTLOOK));
}

bool br_claim_is_able(const br_claim_work *w, int32_t predicate) {
    return has_aux(w, predicate, BR_GRAMMAR(ABLE));
}

bool br_claim_is_known(const br_claim_work *w, int32_t token, br_claim_kind kind) {
    return br_claim_word_of(w->lexicon->claims, w->facts->lemma[token], kind, NULL) != NULL;
}
