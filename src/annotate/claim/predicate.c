/* Predicates: "is a provocation", "was not due to", "remains open". */
#include "annotate/claim/claim_work.h"

/* whether the preposition or noun that a row asks for stands there */
static bool has_company(const br_claim_work *w, int32_t token, const br_claim_word *row) {
    if (!row->with.len) return true;
    int32_t company = br_claim_prep_child(w, token, row->with);
    return company >= 0 && br_tok(w->tree, company)->upos != BR_UPOS_NUM; /* "part of the 8,500" */
}

/* "due to the drought", but "due in May": a second preposition is part of the first, or leads elsewhere */
static bool leads_elsewhere(const br_claim_work *w, int32_t token, int32_t first) {
    br_for_children (w->tree, token, child)
        if (child != first && br_claim_rel(w, child) == BR_DEP_CASE &&
            !br_tok_is(w->tree, child, BR_GRAMMAR(GENITIVE) | BR_GRAMMAR(INFINITIVE)))
            return true;
    return false;
}

/* "in force", "due to ...": rows are asked for by the preposition */
static const br_claim_word *row_of_preposition(const br_claim_work *w, int32_t token) {
    br_for_children (w->tree, token, child) {
        if (br_claim_rel(w, child) != BR_DEP_CASE) continue;
        for (const br_claim_word *row = NULL;
             (row = br_claim_word_of(w->lexicon->claims, w->facts->lemma[child], BR_CLAIM_PREDICATE, row));)
            if (br_str_eq(row->with, br_claim_lemma(w, token)) ||
                (br_str_is(row->with, "*") && !leads_elsewhere(w, token, child)))
                return row;
    }
    return NULL;
}

/* the row of a predicate word; participles ("banned") stand in their own form */
const br_claim_word *br_claim_predicate_row(const br_claim_work *w, int32_t token) {
    const br_claim_lexicon *claims = w->lexicon->claims;
    const br_claim_word *row = row_of_preposition(w, token);
    if (row) return row;
    bool is_verb = br_tok(w->tree, token)->upos == BR_UPOS_VERB; /* "was ambushed" is no ambush */
    while ((row = br_claim_word_of(claims, w->facts->lemma[token], BR_CLAIM_PREDICATE, row)))
        if (has_company(w, token, row) && (!is_verb || row->with.len)) return row;
    const br_word_facts *form = br_word_facts_of(w->lexicon, br_tok_text(w->tree, token));
    while ((row = br_claim_word_of(claims, form, BR_CLAIM_PREDICATE, row)))
        if (has_company(w, token, row)) return row;
    return NULL;
}

/* for prepositional predicates the preposition is part of what is said */
static br_span with_case(const br_claim_work *w, int32_t token, br_span span) {
    int32_t marker = br_tree_child(w->tree, token, BR_DEP_CASE, -1);
    return marker >= 0 && marker < token ? br_span_join(span, br_tok(w->tree, marker)->span) : span;
}

/* "is likely to collapse", "is bound to fail" */
static void read_likely(br_claim_work *w, int32_t token, int32_t subject, bool negative) {
    int32_t outcome = br_tree_child(w->tree, token, BR_DEP_XCOMP, -1);
    if (outcome < 0) outcome = br_tree_child(w->tree, token, BR_DEP_ADVCL, -1);
    bool befalls = outcome >= 0 && br_claim_is_known(w, outcome, BR_CLAIM_OUTLOOK);
    if (!befalls && br_claim_can_plan(w, subject)) return; /* "is likely to visit" */
    br_span says = br_claim_predicate_span(w, outcome >= 0 ? outcome : token);
    br_claim_add(w, token, (br_claim_draft){BR_CLAIM_FORECAST, says, br_claim_about(w, subject), negative, -1});
}

/* "but" inside what is denied: "not the result of A, but the product of B" */
static int32_t but_within(const br_claim_work *w, int32_t token, br_span says) {
    for (int32_t t = token + 1; (uint32_t)t < w->article->n_tokens && br_tok(w->tree, t)->span.start < says.end; t++)
        if (br_tok(w->tree, t)->upos == BR_UPOS_CCONJ && br_tok_is(w->tree, t, BR_GRAMMAR(CONTRAST))) return t;
    return -1;
}

static uint32_t end_before(const br_claim_work *w, int32_t token) {
    int32_t t = token - 1;
    while (t > 0 && br_tok(w->tree, t)->upos == BR_UPOS_PUNCT) t--;
    return br_tok(w->tree, t)->span.end;
}

/* what is held instead of what was denied */
static void read_contrast(br_claim_work *w, int32_t but, br_claim_draft denied) {
    uint32_t sentence = w->tree->sentence[but];
    for (int32_t t = but + 1;
         (uint32_t)t < w->article->n_tokens && w->tree->sentence[t] == sentence && t < but + BR_CLAIM_CONTRAST; t++) {
        const br_claim_word *row = br_claim_predicate_row(w, t);
        if (!row || br_claim_copula(w, t) >= 0) continue;
        br_claim_draft c = denied;
        c.type = (br_claim_type)row->type;
        c.negative = false;
        c.says = with_case(w, t, br_claim_predicate_span(w, t));
        if (c.says.start < br_tok(w->tree, but)->span.end) c.says.start = br_tok(w->tree, but + 1)->span.start;
        br_claim_add(w, t, c);
        return;
    }
}

/* the conjunct that turns a predicate round: "not A but B", "A and not B", not "neither A nor B"; -1 = none */
static int32_t turned_conjunct(const br_claim_work *w, int32_t token, bool negative) {
    br_for_children (w->tree, token, child) {
        if (br_claim_rel(w, child) != BR_DEP_CONJ || br_claim_copula(w, child) >= 0) continue;
        int32_t cc = br_tree_child(w->tree, child, BR_DEP_CC, -1);
        bool but = cc >= 0 && br_tok_is(w->tree, cc, BR_GRAMMAR(CONTRAST));
        if (but || (!negative && cc >= 0 && br_claim_is_negated(w, child))) return child;
    }
    return -1;
}

static void read_predicate(br_claim_work *w, int32_t token, int32_t subject, bool negative, int32_t holder) {
    const br_claim_word *row = br_claim_predicate_row(w, token);
    if (!row) return;
    if (row->type == BR_CLAIM_FORECAST) {
        read_likely(w, token, subject, negative);
        return;
    }
    br_claim_draft c = {.type = (br_claim_type)row->type,
                        .says = with_case(w, token, br_claim_predicate_span(w, token)),
                        .about = br_claim_about(w, subject),
                        .negative = negative,
                        .holder = holder};
    int32_t but = negative ? but_within(w, token, c.says) : -1, turned = turned_conjunct(w, token, negative);
    if (but >= 0) c.says.end = end_before(w, but);
    else if (turned >= 0 && c.says.end > br_tok(w->tree, (int32_t)w->tree->first[turned])->span.start)
        c.says.end = end_before(w, (int32_t)w->tree->first[turned]);
    br_claim_add(w, token, c);
    if (but >= 0) read_contrast(w, but, c);
}

/* whose view the clause tells, or the one that it goes on from: "For Lima, the raid was an attack and the tax a pretext" */
static int32_t viewpoint_of(const br_claim_work *w, int32_t token) {
    int32_t whom = br_claim_for_whom(w, token);
    if (whom < 0 && br_claim_rel(w, token) == BR_DEP_CONJ) whom = br_claim_for_whom(w, br_tok(w->tree, token)->head);
    return whom;
}

/* "denies being a dictatorship", "it is wrong to speak of a war" */
static bool is_denied(const br_claim_work *w, int32_t token) {
    int32_t head = br_tok(w->tree, token)->head;
    br_deprel rel = br_claim_rel(w, token);
    bool is_complement = rel == BR_DEP_XCOMP || rel == BR_DEP_CCOMP || rel == BR_DEP_ADVCL;
    return is_complement && head >= 0 &&
           br_claim_word_of(w->lexicon->claims, w->facts->lemma[head], BR_CLAIM_DENY, NULL);
}

/* "how dull they are to read", but "the rents are to blame for it": a verb */
static bool is_plain_infinitive(const br_claim_work *w, int32_t token, int32_t copula) {
    const br_claim_word *row = br_claim_predicate_row(w, token);
    return br_tree_child(w->tree, token, BR_DEP_MARK, -1) > copula && !(row && row->with.len);
}

/* a predicate with its copula, and the conjunct that turns it round: "not the result of A but the product of B" */
void br_claim_read_copular(br_claim_work *w, int32_t token) {
    int32_t subject = br_claim_subject(w, token), copula = br_claim_copula(w, token);
    int32_t holder = viewpoint_of(w, token);
    if (subject < 0 && holder >= 0)
        subject = br_tree_child(w->tree, holder, BR_DEP_APPOS, -1); /* "For Lima the raid was" */
    if (!br_claim_is_thing(w, subject) || br_claim_is_able(w, token)) return;
    if (copula >= 0 && is_plain_infinitive(w, token, copula)) return;
    if (copula >= 0 && br_claim_is_modal(w, copula)) return; /* "will stay shut": the verb tells it as a forecast */
    bool negative = br_claim_is_negated(w, token) || br_claim_is_negated(w, subject) || is_denied(w, token);
    read_predicate(w, token, subject, negative, holder);
    int32_t turned = turned_conjunct(w, token, negative);
    if (turned >= 0) read_predicate(w, turned, subject, br_claim_is_negated(w, turned), holder);
}
