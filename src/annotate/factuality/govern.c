#include "annotate/factuality/govern.h"

#include "annotate/factuality/clues.h"
#include "annotate/factuality/condition.h"
#include "annotate/factuality/factuality_weights.h"
#include "annotate/factuality/govern_noun.h"
#include "annotate/factuality/holder.h"

static bool has_adverb(const br_walk *w, int32_t token, uint64_t cues) {
    for (int32_t c = br_tree_child(w->tree, token, BR_DEP_ADVMOD, -1); c >= 0;
         c = br_tree_child(w->tree, token, BR_DEP_ADVMOD, c))
        if (w->words.cues[c] & cues) return true;
    return false;
}

/* ---- clauses that a verb or an adjective governs */

/* "too weak to fight", "cared too much to attack", "arrived too late to help" */
static bool is_too_much(const br_walk *w, int32_t governor) {
    uint8_t upos = br_tok(w->tree, governor)->upos;
    if ((upos == BR_UPOS_ADJ || upos == BR_UPOS_ADV) && has_adverb(w, governor, BR_CUE(TOO))) return true;
    br_for_children (w->tree, governor, child) {
        bool scale = br_tok(w->tree, child)->upos == BR_UPOS_ADJ || br_tok(w->tree, child)->upos == BR_UPOS_ADV;
        if (scale && child > governor && has_adverb(w, child, BR_CUE(TOO))) return true;
    }
    return false;
}

static br_given of_infinitive(const br_walk *w, int32_t governor, int32_t clause) {
    br_given g = br__same(w, governor);
    bool have = br_tok_is(w->tree, governor, BR_GRAMMAR(PERFECT));
    if (have && (has_adverb(w, governor, BR_CUE(YET)) || has_adverb(w, clause, BR_CUE(YET))))
        return br__with(g, BR_FACT_DENIED, BR_SURE_NOT); /* "has yet to begin" */
    const br_stance *outer = &w->stances[governor];
    bool past = br_tok(w->tree, governor)->feats & BR_FEAT(TENSE_PAST);
    if (have && past && outer->fact == BR_FACT_ASSERTED)
        return br__with(g, BR_FACT_ASSERTED, BR_SURE_INFERRED); /* "had to leave": and did */
    if (is_too_much(w, governor))
        return br__with(g, br_join_facts(BR_FACT_DENIED, g.fact), br_join_degrees(BR_SURE_DID_NOT, g.sure));
    const br_embedding *e = br__row(w, governor, BR_FRAME_TO);
    if (e) return br__governed(w, governor, e);
    g = br__purpose(g);
    if (g.fact == BR_FACT_PLANNED && br_is_bound(&w->words, governor)) br__bind(&g);
    return g;
}

static bool is_gerund(const br_walk *w, int32_t clause) {
    return br_tok(w->tree, clause)->upos == BR_UPOS_VERB && br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) < 0 &&
           br_tok_is(w->tree, clause, BR_GRAMMAR(GERUND));
}

/* with no comma between: "ruled out sending troops" */
static bool follows(const br_walk *w, int32_t governor, int32_t clause) {
    int32_t first = (int32_t)w->tree->first[clause];
    bool comma = br_tok(w->tree, first)->upos == BR_UPOS_PUNCT; /* wherever the parser hung it */
    return first > governor && !comma && br_tok(w->tree, first - 1)->upos != BR_UPOS_PUNCT;
}

static br_given of_bare_adverbial(const br_walk *w, int32_t governor, int32_t clause, uint64_t cues) {
    br_given g = br__beside(w, governor);
    const br_stance *outer = &w->stances[governor];
    br_str preposition = br__preposition_of(w, clause);
    const br_embedding *e = preposition.len ? br_embedding_for(&w->words, governor, BR_FRAME_PREP, preposition) : NULL;
    if (!preposition.len && is_gerund(w, clause) && follows(w, governor, clause))
        e = br__row(w, governor, BR_FRAME_ING);
    if (e) return br__governed(w, governor, e);
    int32_t object = preposition.len ? br__object_before(w, governor, clause) : -1; /* "held talks about closing it" */
    if (object >= 0) e = br_embedding_for(&w->words, object, BR_FRAME_PREP, preposition);
    if (e) return br__governed_by_noun(w, object, e);
    bool bare =
        br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) < 0 && br_tree_child(w->tree, clause, BR_DEP_AUX, -1) < 0;
    if (bare && outer->fact != BR_FACT_DENIED)
        /* "will leave, taking the ships along"; said by the way, it is surer than what it hangs on */
        g = br__with(g, outer->fact, outer->sure > 0 && outer->sure < BR_SURE_BESIDE ? BR_SURE_BESIDE : outer->sure);
    if ((cues & BR_CUE(BEFORE)) && br_own_stance(&w->words, clause, false).fact == BR_FACT_CONDITIONAL)
        return br__with(g, BR_FACT_DENIED, BR_SURE_NOT); /* "before they could storm it" */
    if ((cues & BR_CUE(BEFORE)) && outer->fact == BR_FACT_PLANNED) g = br__with(g, BR_FACT_PLANNED, BR_SURE_BEFORE);
    return br__against(w, clause, g);
}

/* a verb that may wish what its that-clause tells: "insist", "suggest", "demand" */
static bool may_wish(const br_walk *w, int32_t governor) {
    for (uint32_t at = w->words.embeddings[governor]; at; at = w->words.lexicon->embeddings[at - 1].next) {
        const br_embedding *e = &w->words.lexicon->embeddings[at - 1];
        if (e->frame == BR_FRAME_THAT && e->asserted == BR_EFFECT_WISHED) return true;
    }
    return false;
}

/* "insisted that they be freed", "suggested that the board sell it": wished, whatever else the verb may tell */
static bool is_subjunctive(const br_walk *w, int32_t governor, int32_t clause) {
    int32_t subject = br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1);
    if (subject < 0 || !may_wish(w, governor)) return false;
    br_for_children (w->tree, clause, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        if (rel == BR_DEP_AUX || rel == BR_DEP_COP) return br_form_is(&w->words, child, BR_GRAMMAR(BE));
    }
    const br_token *t = br_tok(w->tree, clause);
    if (t->feats & BR_FEAT(VERBFORM_INF)) return true;
    bool base = t->upos == BR_UPOS_VERB && br_str_eq(br_tok_text(w->tree, clause), t->lemma);
    const br_token *s = br_tok(w->tree, subject);
    bool third = (s->feats & BR_FEAT(NUMBER_SING)) && !(s->feats & (BR_FEAT(PERSON_1) | BR_FEAT(PERSON_2)));
    return base && third && !(t->feats & BR_FEAT(TENSE_PAST));
}

static br_given wished(br_given g) {
    g.fact = br_join_facts(BR_FACT_PLANNED, g.fact);
    g.sure = br_join_degrees(g.sure, BR_SURE_WISHED);
    return g;
}

static br_given of_clause(const br_walk *w, int32_t governor, int32_t clause) {
    const br_embedding *e;
    if (br_marker_cues(&w->words, clause) & BR_CUE(QUESTION)) { /* also "whether to go" */
        e = br__row(w, governor, BR_FRAME_WHETHER);
        return br__with(e ? br__governed(w, governor, e) : br__same(w, governor), BR_FACT_CONDITIONAL, BR_SURE_IF);
    }
    if (br__is_to_infinitive(w, clause)) return of_infinitive(w, governor, clause);
    uint8_t upos = br_tok(w->tree, clause)->upos;
    if (upos == BR_UPOS_NOUN && br_tok_rel(w->tree, clause) == BR_DEP_XCOMP) { /* "called the raid an invasion" */
        e = br__row(w, governor, BR_FRAME_PRED);
        if (e) return br__governed(w, governor, e);
    }
    bool gerund = is_gerund(w, clause);
    if (gerund && !follows(w, governor, clause)) /* ", saying that" is no complement */
        return of_bare_adverbial(w, governor, clause, br_marker_cues(&w->words, clause));
    bool subject = br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) >= 0;
    e = br__row(w, governor, gerund ? BR_FRAME_ING : BR_FRAME_THAT);
    if (!e && gerund) e = br__row(w, governor, BR_FRAME_OBJ);
    if (!e && !gerund && !subject) e = br__row(w, governor, BR_FRAME_BARE); /* "made them leave" */
    if (!e && !gerund && !subject) e = br__row(w, governor, BR_FRAME_TO);   /* "let them go" */
    br_given g = e ? br__governed(w, governor, e) : br__same(w, governor);
    return e && !gerund && is_subjunctive(w, governor, clause) ? wished(g) : g;
}

static br_given of_subject_clause(const br_walk *w, int32_t governor, int32_t clause) {
    if (br_marker_cues(&w->words, clause) & BR_CUE(QUESTION))
        return br__with(br__same(w, governor), BR_FACT_CONDITIONAL, BR_SURE_IF);
    bool infinitive = br__is_to_infinitive(w, clause);
    const br_embedding *e = br__row(w, governor, infinitive ? BR_FRAME_TO : BR_FRAME_THAT);
    if (!e) e = br__row(w, governor, BR_FRAME_SUBJ);
    if (e) return br__governed(w, governor, e);
    if (infinitive) /* "it is harder to sell": judged, not told */
        return br__with(br__same(w, governor), BR_FACT_CONDITIONAL, BR_SURE_PERHAPS);
    return br__same(w, governor);
}

/* "raising wages would ruin them": the tree may take what was raised for the subject, and the gerund for its modifier */
static bool is_subject_gerund(const br_walk *w, int32_t noun, int32_t gerund) {
    const br_sentence *s = &w->tree->article->sentences[w->tree->sentence[gerund]];
    return gerund == (int32_t)s->first_token && is_gerund(w, gerund) && br_tok_rel(w->tree, noun) == BR_DEP_NSUBJ &&
           br_tok(w->tree, noun)->head > noun;
}

/* ---- clauses beside the act */

static bool has_past(const br_walk *w, int32_t clause) {
    uint32_t feats = br_tok(w->tree, clause)->feats;
    br_for_children (w->tree, clause, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        bool finite = br_tok(w->tree, child)->feats & (BR_FEAT(VERBFORM_FIN) | BR_FEAT(MOOD_IND));
        if ((rel == BR_DEP_AUX || rel == BR_DEP_COP) && finite) feats = br_tok(w->tree, child)->feats;
    }
    return feats & BR_FEAT(TENSE_PAST);
}

/* "when", "once", "until": of what is to come a condition, of what was a date */
static br_given of_temporal(const br_walk *w, int32_t governor, int32_t clause, br_given g) {
    const br_stance *outer = &w->stances[governor];
    bool past = has_past(w, clause);
    bool open = outer->fact == BR_FACT_DENIED ? outer->future : outer->fact != BR_FACT_ASSERTED;
    if (past && !outer->future) open = false; /* "were about to leave when the guards fired" */
    if (!past && (br_marker_cues(&w->words, clause) & BR_CUE(UNTIL))) open = true; /* "stays shut until they vote" */
    return open ? br__with(g, BR_FACT_CONDITIONAL, BR_SURE_ONCE) : g;
}

static br_given of_adverbial(const br_walk *w, int32_t governor, int32_t clause) {
    uint64_t cues = br_clause_cues(&w->words, clause);
    if (br_tok(w->tree, governor)->upos == BR_UPOS_ADV && br_tok(w->tree, governor)->head >= 0)
        governor = br_tok(w->tree, governor)->head; /* "as soon as they leave" */
    br_given g = br__beside(w, governor);
    const br_stance *outer = &w->stances[governor];
    if (cues & (BR_CUE(ASIF) | BR_CUE(WITHOUT) | BR_CUE(INSTEAD)))
        return br__with(g, BR_FACT_DENIED, outer->fact == BR_FACT_ASSERTED ? BR_SURE_NOT : BR_SURE_NOT_THEN);
    if (cues & (BR_CUE(IF) | BR_CUE(QUESTION))) return br__with(g, BR_FACT_CONDITIONAL, BR_SURE_IF);
    if (cues & (BR_CUE(ONCE) | BR_CUE(WHEN))) return of_temporal(w, governor, clause, g);
    if (!br__is_to_infinitive(w, clause)) return of_bare_adverbial(w, governor, clause, cues);
    if (br__row(w, governor, BR_FRAME_TO) || is_too_much(w, governor)) return of_infinitive(w, governor, clause);
    int32_t noun = br__object_before(w, governor, clause);
    const br_embedding *e = noun >= 0 ? br__row(w, noun, BR_FRAME_TO) : NULL;
    if (e) return br__governed_by_noun(w, noun, e);
    return w->words.cues[clause] & BR_CUE(DONE_BY) ? br__same(w, governor) : br__purpose(br__same(w, governor));
}

/* "rejects that reading: a spokesman promised ...": what stands behind a colon is told beside, whatever governs it; what
 * is said may stand there too */
static bool is_behind_colon(const br_walk *w, int32_t governor, int32_t clause) {
    if (br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) < 0 || governor > clause) return false;
    if (w->stances[governor].fact == BR_FACT_ASSERTED) return false;
    int32_t first = (int32_t)w->tree->first[clause]; /* the mark may hang on the clause */
    return br_str_is(br_tok_text(w->tree, first), ":") ||
           (first > 0 && br_str_is(br_tok_text(w->tree, first - 1), ":"));
}

/* ---- by the place in the tree */

static bool ends_in_question(const br_walk *w, int32_t token) {
    const br_sentence *s = &w->tree->article->sentences[w->tree->sentence[token]];
    for (uint32_t i = s->n_tokens; i-- && i + 3 > s->n_tokens;)
        if (br_str_is(br_tok_text(w->tree, (int32_t)(s->first_token + i)), "?")) return true;
    return false;
}

static br_given of_root(const br_walk *w, int32_t root) {
    if (br__is_to_infinitive(w, root)) return br__purpose(br__plain);
    bool condition = br_is_inverted(&w->words, root) && !ends_in_question(w, root);
    return condition ? br__with(br__plain, BR_FACT_CONDITIONAL, BR_SURE_IF) : br__plain;
}

/* "Should they refuse, she will sue": some trees put the condition above; what it binds hangs below it */
static br_given bound_by_root(const br_walk *w, int32_t token) {
    br_given g = br__plain;
    switch (br_tok_rel(w->tree, token)) {
    case BR_DEP_CCOMP:
    case BR_DEP_XCOMP:
    case BR_DEP_CONJ:
    case BR_DEP_PARATAXIS: g.bound = true; return g;
    default: return br__beside(w, br_tok(w->tree, token)->head);
    }
}

br_given br_given_to(const br_walk *w, int32_t token) {
    const br_token *t = br_tok(w->tree, token);
    int32_t head = t->head;
    if (head < 0) return of_root(w, token);
    if (br_tok(w->tree, head)->head < 0 && br_is_inverted(&w->words, head) && !ends_in_question(w, head))
        return bound_by_root(w, token);
    switch (br_tok_rel(w->tree, token)) {
    case BR_DEP_CONJ: return w->givens[br_first_of_row(&w->words, token)];
    case BR_DEP_CCOMP:
    case BR_DEP_XCOMP: return is_behind_colon(w, head, token) ? br__beside(w, head) : of_clause(w, head, token);
    case BR_DEP_CSUBJ: return of_subject_clause(w, head, token);
    case BR_DEP_ADVCL: return of_adverbial(w, head, token);
    case BR_DEP_ACL: return br__of_adnominal(w, head, token);
    case BR_DEP_PARATAXIS: {
        bool hedged = false;
        return br_told_by(&w->words, head, &hedged) != BR_HOLDER_NONE ? br__plain : br__beside(w, head);
    }
    case BR_DEP_NSUBJ:
        if (br_is_whoever(&w->words, token)) return br__with(br__beside(w, head), BR_FACT_CONDITIONAL, BR_SURE_IF);
        return br__of_noun(w, head, token);
    case BR_DEP_COMPOUND:
        if (is_subject_gerund(w, head, token)) return of_subject_clause(w, br_tok(w->tree, head)->head, token);
        return br__of_noun(w, head, token);
    case BR_DEP_OBJ:
    case BR_DEP_IOBJ:
    case BR_DEP_OBL:
    case BR_DEP_NMOD: return br__of_noun(w, head, token);
    default: {
        br_given g = br__beside(w, head); /* "unless the state lowered tariffs", read as a phrase with a participle */
        bool condition = br_marker_cues(&w->words, head) & BR_CUE(IF);
        return condition ? br__with(g, BR_FACT_CONDITIONAL, BR_SURE_IF) : g;
    }
    }
}
