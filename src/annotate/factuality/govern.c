#include "annotate/factuality/govern.h"

#include "annotate/factuality/contest.h"
#include "annotate/factuality/factuality_weights.h"
#include "annotate/factuality/holder.h"

static const br_given plain = {BR_FACT_ASSERTED, false, false, BR_SURE_FULL, BR_HOLDER_NONE};

uint8_t br_join_facts(uint8_t around, uint8_t own) {
    if (around == BR_FACT_ASSERTED) return own;
    if (around == BR_FACT_DENIED) return own == BR_FACT_DENIED ? BR_FACT_ASSERTED : BR_FACT_DENIED;
    if (own == BR_FACT_DENIED) return own;
    return around == BR_FACT_CONDITIONAL || own == BR_FACT_CONDITIONAL ? BR_FACT_CONDITIONAL : BR_FACT_PLANNED;
}

int8_t br_join_degrees(int around, int own) {
    int size = around < 0 ? -around : around, own_size = own < 0 ? -own : own;
    if (own_size < size) size = own_size;
    return (int8_t)((around < 0) == (own < 0) ? size : -size);
}

/* ---- rows */

/* What an effect makes of an act under a word of stance `outer`. */
static uint8_t fact_of(uint8_t effect, uint8_t outer, bool told) {
    switch ((br_effect)effect) {
    case BR_EFFECT_SAME: return outer;
    case BR_EFFECT_DID: return told || outer == BR_FACT_DENIED ? BR_FACT_ASSERTED : outer;
    case BR_EFFECT_DID_NOT: return BR_FACT_DENIED;
    case BR_EFFECT_FIRM:
    case BR_EFFECT_PLANNED:
    case BR_EFFECT_WISHED: return outer == BR_FACT_CONDITIONAL ? outer : BR_FACT_PLANNED;
    default: return BR_FACT_CONDITIONAL;
    }
}

/* The same in degrees. What is told is as sure as the teller makes it, however sure it is that he told it. */
static int8_t degree_of(const br_embedding *e, uint8_t effect, const br_stance *outer, bool told) {
    int size = told || outer->fact == BR_FACT_DENIED ? BR_SURE_FULL : outer->sure < 0 ? -outer->sure : outer->sure;
    switch ((br_effect)effect) {
    case BR_EFFECT_SAME: return told ? BR_SURE_DID : outer->sure;
    case BR_EFFECT_DID: return br_join_degrees(size, BR_SURE_DID);
    case BR_EFFECT_DID_NOT:
        return br_join_degrees(size, told || e->frame == BR_FRAME_OBJ ? BR_SURE_CONTESTED : BR_SURE_DID_NOT);
    case BR_EFFECT_FIRM: return br_join_degrees(size, BR_SURE_FIRM);
    case BR_EFFECT_PLANNED: return br_join_degrees(size, BR_SURE_INTENDED);
    case BR_EFFECT_WISHED: return br_join_degrees(size, BR_SURE_WISHED);
    default: return br_join_degrees(size, BR_SURE_CONDITIONAL);
    }
}

static void bind(br_given *g) { /* to a condition */
    g->fact = BR_FACT_CONDITIONAL;
    g->sure = br_join_degrees(g->sure, BR_SURE_BOUND);
}

static br_given governed(const br_walk *w, int32_t governor, const br_embedding *e) {
    const br_stance *outer = &w->stances[governor];
    bool told = e->holder != BR_HOLDS_NOBODY;
    bool taken_for_granted = e->asserted == BR_EFFECT_DID && e->denied == BR_EFFECT_DID; /* "may regret that" */
    if (taken_for_granted) told = true;
    bool open = told && !taken_for_granted && outer->fact == BR_FACT_CONDITIONAL; /* "do they think that ...?" */
    uint8_t effect = outer->fact == BR_FACT_DENIED ? e->denied : e->asserted;
    br_given g = {
        .fact = effect == BR_EFFECT_SAME && told ? BR_FACT_ASSERTED : fact_of(effect, outer->fact, told),
        .hedged = outer->hedged || e->hedged,
        .sure = degree_of(e, effect, outer, told),
        .holder = outer->holder,
    };
    if (e->hedged && g.sure > BR_SURE_HEDGED) g.sure = BR_SURE_HEDGED;
    if (open && g.fact == BR_FACT_ASSERTED) {
        g.fact = BR_FACT_CONDITIONAL;
        g.sure = br_join_degrees(g.sure, BR_SURE_PERHAPS);
    }
    if (br_has_condition(&w->words, governor)) {
        g.bound = told;
        if (g.fact == BR_FACT_PLANNED) bind(&g);
    }
    bool hearsay = false;
    int32_t holder = br_holder_by_row(&w->words, governor, e, &hearsay);
    if (holder != BR_HOLDER_NONE) {
        if (!e->hedged && holder != outer->holder) g.hedged = hearsay;
        g.holder = holder;
    }
    return g;
}

static const br_embedding *row(const br_walk *w, int32_t governor, br_frame frame) {
    return br_embedding_for(&w->words, governor, frame, BR_STR(""));
}

/* the stance of the governor itself, its holder kept */
static br_given same(const br_walk *w, int32_t governor) {
    const br_stance *s = &w->stances[governor];
    return (br_given){s->fact, s->hedged, false, s->sure, s->holder};
}

/* told as a fact within what the governor's holder tells */
static br_given beside(const br_walk *w, int32_t governor) {
    br_given g = plain;
    g.holder = w->stances[governor].holder;
    return g;
}

static br_given with(br_given g, uint8_t fact, int sure) {
    g.fact = fact;
    g.sure = (int8_t)sure;
    return g;
}

static bool has_mark(const br_walk *w, int32_t token, const char *lemma) {
    for (int32_t c = br_tree_child(w->tree, token, BR_DEP_MARK, -1); c >= 0;
         c = br_tree_child(w->tree, token, BR_DEP_MARK, c))
        if (br_tok_lemma_is(w->tree, c, lemma)) return true;
    return false;
}

static bool is_to_infinitive(const br_walk *w, int32_t token) {
    return has_mark(w, token, "to");
}

/* the preposition that introduces a gerund or a noun */
static br_str preposition_of(const br_walk *w, int32_t token) {
    br_for_children (w->tree, token, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        bool adposition = br_tok(w->tree, child)->upos == BR_UPOS_ADP || br_tok(w->tree, child)->upos == BR_UPOS_SCONJ;
        if (rel == BR_DEP_CASE || (rel == BR_DEP_MARK && adposition)) return br_tok_text(w->tree, child);
    }
    return BR_STR("");
}

static bool has_adverb(const br_walk *w, int32_t token, const char *lemma) {
    for (int32_t c = br_tree_child(w->tree, token, BR_DEP_ADVMOD, -1); c >= 0;
         c = br_tree_child(w->tree, token, BR_DEP_ADVMOD, c))
        if (br_tok_lemma_is(w->tree, c, lemma)) return true;
    return false;
}

/* ---- clauses that a verb or an adjective governs */

/* "too weak to fight", "cared too much to attack", "arrived too late to help" */
static bool is_too_much(const br_walk *w, int32_t governor) {
    uint8_t upos = br_tok(w->tree, governor)->upos;
    if ((upos == BR_UPOS_ADJ || upos == BR_UPOS_ADV) && has_adverb(w, governor, "too")) return true;
    br_for_children (w->tree, governor, child) {
        bool scale = br_tok(w->tree, child)->upos == BR_UPOS_ADJ || br_tok(w->tree, child)->upos == BR_UPOS_ADV;
        if (scale && child > governor && has_adverb(w, child, "too")) return true;
    }
    return false;
}

/* an infinitive that no row speaks of is yet to come: "stood by to attack" */
static br_given purpose(br_given g) {
    if (g.fact == BR_FACT_ASSERTED) g.fact = BR_FACT_PLANNED;
    g.sure = br_join_degrees(g.sure, BR_SURE_PURPOSE);
    return g;
}

static br_given of_infinitive(const br_walk *w, int32_t governor, int32_t clause) {
    br_given g = same(w, governor);
    if (br_tok_lemma_is(w->tree, governor, "have") && (has_adverb(w, governor, "yet") || has_adverb(w, clause, "yet")))
        return with(g, BR_FACT_DENIED, BR_SURE_NOT); /* "has yet to begin" */
    const br_stance *outer = &w->stances[governor];
    bool past = br_tok(w->tree, governor)->feats & BR_FEAT(TENSE_PAST);
    if (br_tok_lemma_is(w->tree, governor, "have") && past && outer->fact == BR_FACT_ASSERTED)
        return with(g, BR_FACT_ASSERTED, BR_SURE_INFERRED); /* "had to leave": and did */
    if (is_too_much(w, governor))
        return with(g, br_join_facts(BR_FACT_DENIED, g.fact), br_join_degrees(BR_SURE_DID_NOT, g.sure));
    const br_embedding *e = row(w, governor, BR_FRAME_TO);
    if (e) return governed(w, governor, e);
    g = purpose(g);
    if (g.fact == BR_FACT_PLANNED && br_has_condition(&w->words, governor)) bind(&g);
    return g;
}

static bool is_gerund(const br_walk *w, int32_t clause) {
    return br_tok(w->tree, clause)->upos == BR_UPOS_VERB && br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) < 0 &&
           br_str_ends(br_tok_text(w->tree, clause), BR_STR("ing"));
}

/* "took a stand against raising taxes" */
static br_given against(const br_walk *w, int32_t clause, br_given g) {
    for (int32_t c = br_tree_child(w->tree, clause, BR_DEP_MARK, -1); c >= 0;
         c = br_tree_child(w->tree, clause, BR_DEP_MARK, c))
        if (w->words.cues[c] & BR_CUE(AGAINST)) return with(g, BR_FACT_CONDITIONAL, BR_SURE_CONDITIONAL);
    return g;
}

/* with no comma between: "ruled out sending troops" */
static bool follows(const br_walk *w, int32_t governor, int32_t clause) {
    int32_t first = (int32_t)w->tree->first[clause];
    return first > governor && br_tok(w->tree, first - 1)->upos != BR_UPOS_PUNCT;
}

static br_given of_bare_adverbial(const br_walk *w, int32_t governor, int32_t clause, uint64_t cues) {
    br_given g = beside(w, governor);
    const br_stance *outer = &w->stances[governor];
    br_str preposition = preposition_of(w, clause);
    const br_embedding *e = preposition.len ? br_embedding_for(&w->words, governor, BR_FRAME_PREP, preposition) : NULL;
    if (!preposition.len && is_gerund(w, clause) && follows(w, governor, clause)) e = row(w, governor, BR_FRAME_ING);
    if (e) return governed(w, governor, e);
    bool bare =
        br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) < 0 && br_tree_child(w->tree, clause, BR_DEP_AUX, -1) < 0;
    if (bare && outer->fact != BR_FACT_DENIED)
        /* "will leave, taking the ships along"; said by the way, it is surer than what it hangs on */
        g = with(g, outer->fact, outer->sure > 0 && outer->sure < BR_SURE_BESIDE ? BR_SURE_BESIDE : outer->sure);
    if ((cues & BR_CUE(BEFORE)) && br_own_stance(&w->words, clause, false).fact == BR_FACT_CONDITIONAL)
        return with(g, BR_FACT_DENIED, BR_SURE_NOT); /* "before they could storm it" */
    if ((cues & BR_CUE(BEFORE)) && outer->fact == BR_FACT_PLANNED) g = with(g, BR_FACT_PLANNED, BR_SURE_BEFORE);
    return against(w, clause, g);
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
        if (rel == BR_DEP_AUX || rel == BR_DEP_COP) return br_str_eq_ascii(br_tok_text(w->tree, child), BR_STR("be"));
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
    if (is_to_infinitive(w, clause)) return of_infinitive(w, governor, clause);
    const br_embedding *e;
    if (br_marker_cues(&w->words, clause) & BR_CUE(QUESTION)) {
        e = row(w, governor, BR_FRAME_WHETHER);
        return with(e ? governed(w, governor, e) : same(w, governor), BR_FACT_CONDITIONAL, BR_SURE_IF);
    }
    uint8_t upos = br_tok(w->tree, clause)->upos;
    if (upos == BR_UPOS_NOUN && br_tok_rel(w->tree, clause) == BR_DEP_XCOMP) { /* "called the raid an invasion" */
        e = row(w, governor, BR_FRAME_PRED);
        if (e) return governed(w, governor, e);
    }
    bool gerund = is_gerund(w, clause);
    if (gerund && !follows(w, governor, clause)) /* ", saying that" is no complement */
        return of_bare_adverbial(w, governor, clause, br_marker_cues(&w->words, clause));
    bool subject = br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) >= 0;
    e = row(w, governor, gerund ? BR_FRAME_ING : BR_FRAME_THAT);
    if (!e && gerund) e = row(w, governor, BR_FRAME_OBJ);
    if (!e && !gerund && !subject) e = row(w, governor, BR_FRAME_BARE); /* "made them leave" */
    if (!e && !gerund && !subject) e = row(w, governor, BR_FRAME_TO);   /* "let them go" */
    br_given g = e ? governed(w, governor, e) : same(w, governor);
    return e && !gerund && is_subjunctive(w, governor, clause) ? wished(g) : g;
}

static br_given of_subject_clause(const br_walk *w, int32_t governor, int32_t clause) {
    if (br_marker_cues(&w->words, clause) & BR_CUE(QUESTION))
        return with(same(w, governor), BR_FACT_CONDITIONAL, BR_SURE_IF);
    const br_embedding *e = row(w, governor, is_to_infinitive(w, clause) ? BR_FRAME_TO : BR_FRAME_THAT);
    if (!e) e = row(w, governor, BR_FRAME_SUBJ);
    return e ? governed(w, governor, e) : same(w, governor);
}

/* ---- clauses beside the act */

/* what a noun's row makes of that which the noun tells, unless it is contested in the same breath */
static br_given governed_by_noun(const br_walk *w, int32_t noun, const br_embedding *e) {
    int32_t holder;
    br_contest contest = br_contest_of(w, noun, &holder);
    if (contest == BR_CONTEST_NONE) return governed(w, noun, e);
    br_given g = beside(w, noun);
    if (contest == BR_CONTEST_OPEN) return with(g, BR_FACT_CONDITIONAL, BR_SURE_PERHAPS);
    g.holder = holder == BR_HOLDER_NONE ? g.holder : holder;
    return with(g, BR_FACT_DENIED, BR_SURE_CONTESTED);
}

/* the object that stands right before a clause: "rejected calls to resign"; -1 = none */
static int32_t object_before(const br_walk *w, int32_t verb, int32_t clause) {
    int32_t object = br_tree_child(w->tree, verb, BR_DEP_OBJ, -1);
    return object >= 0 && w->tree->last[object] + 1 == w->tree->first[clause] ? object : -1;
}

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
    return open ? with(g, BR_FACT_CONDITIONAL, BR_SURE_ONCE) : g;
}

static br_given of_adverbial(const br_walk *w, int32_t governor, int32_t clause) {
    uint64_t cues = br_clause_cues(&w->words, clause);
    if (br_tok(w->tree, governor)->upos == BR_UPOS_ADV && br_tok(w->tree, governor)->head >= 0)
        governor = br_tok(w->tree, governor)->head; /* "as soon as they leave" */
    br_given g = beside(w, governor);
    const br_stance *outer = &w->stances[governor];
    if (cues & (BR_CUE(ASIF) | BR_CUE(WITHOUT) | BR_CUE(INSTEAD)))
        return with(g, BR_FACT_DENIED, outer->fact == BR_FACT_ASSERTED ? BR_SURE_NOT : BR_SURE_NOT_THEN);
    if (cues & (BR_CUE(IF) | BR_CUE(QUESTION))) return with(g, BR_FACT_CONDITIONAL, BR_SURE_IF);
    if (cues & (BR_CUE(ONCE) | BR_CUE(WHEN))) return of_temporal(w, governor, clause, g);
    if (!is_to_infinitive(w, clause)) return of_bare_adverbial(w, governor, clause, cues);
    if (row(w, governor, BR_FRAME_TO) || is_too_much(w, governor)) return of_infinitive(w, governor, clause);
    int32_t noun = object_before(w, governor, clause);
    const br_embedding *e = noun >= 0 ? row(w, noun, BR_FRAME_TO) : NULL;
    return e ? governed_by_noun(w, noun, e) : purpose(same(w, governor));
}

/* the verb that a noun is the object of; -1 = it is none */
static int32_t verb_of_object(const br_walk *w, int32_t noun) {
    switch (br_tok_rel(w->tree, noun)) {
    case BR_DEP_OBJ:
    case BR_DEP_IOBJ: return br_tok(w->tree, noun)->head;
    default: return -1;
    }
}

/* "any ship that enters": nobody has to have done it */
static br_given of_relative(const br_walk *w, int32_t noun, int32_t clause) {
    br_given g = beside(w, noun);
    bool past = br_tok(w->tree, clause)->feats & BR_FEAT(TENSE_PAST);
    if (past || br_tree_child(w->tree, clause, BR_DEP_AUX, -1) >= 0) return g;
    if (w->words.cues[noun] & BR_CUE(ANY)) return with(g, BR_FACT_CONDITIONAL, BR_SURE_IF);
    int32_t any = br_tree_child(w->tree, noun, BR_DEP_DET, -1);
    bool free = any >= 0 && (w->words.cues[any] & BR_CUE(ANY));
    return free ? with(g, BR_FACT_CONDITIONAL, BR_SURE_IF) : g;
}

/* "reports that the queen had died": a conjunction, also where the tree takes it for an object of the verb */
static bool has_that(const br_walk *w, int32_t clause) {
    if (has_mark(w, clause, "that")) return true;
    int32_t first = (int32_t)w->tree->first[clause];
    if (!br_tok_lemma_is(w->tree, first, "that") || br_tok(w->tree, first)->head != clause) return false;
    if (br_tok(w->tree, first)->upos == BR_UPOS_SCONJ) return true;
    if (br_tok_rel(w->tree, first) != BR_DEP_OBJ) return false;
    if (br_tree_child(w->tree, clause, BR_DEP_OBJ, first) >= 0) return true;
    /* "the claim that he slept", but "the claim that he made": nouns that tell are told with few verbs */
    const br_embedding *e = row(w, clause, BR_FRAME_OBJ);
    int32_t noun = br_tok(w->tree, clause)->head;
    return br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) >= 0 && row(w, noun, BR_FRAME_THAT) && !e &&
           !row(w, clause, BR_FRAME_THAT);
}

static const br_embedding *row_of_adnominal(const br_walk *w, int32_t noun, int32_t clause) {
    if (is_to_infinitive(w, clause)) return row(w, noun, BR_FRAME_TO);
    if (has_that(w, clause)) return row(w, noun, BR_FRAME_THAT);
    br_str preposition = preposition_of(w, clause);
    return preposition.len ? br_embedding_for(&w->words, noun, BR_FRAME_PREP, preposition) : NULL;
}

/* "a request by the mother to see him", "the failure of the state to act": the noun that the clause goes with stands above
 * the one it hangs on; -1 = none */
static int32_t noun_above(const br_walk *w, int32_t noun, int32_t clause) {
    if (br_tok_rel(w->tree, noun) != BR_DEP_NMOD) return -1;
    br_str preposition = preposition_of(w, noun);
    bool agent = br_str_eq_ascii(preposition, BR_STR("by")) || br_str_eq_ascii(preposition, BR_STR("of")) ||
                 br_str_eq_ascii(preposition, BR_STR("from")) || br_str_eq_ascii(preposition, BR_STR("for"));
    int32_t head = br_tok(w->tree, noun)->head;
    return agent && head >= 0 && row_of_adnominal(w, head, clause) ? head : -1;
}

static br_given of_plain_adnominal(const br_walk *w, int32_t noun, int32_t clause) {
    if (br_tok(w->tree, clause)->deprel == BR_DEP_ACL_RELCL) return of_relative(w, noun, clause);
    if (!is_to_infinitive(w, clause)) return against(w, clause, beside(w, noun));
    bool passive = br_tree_child(w->tree, clause, BR_DEP_AUX_PASS, -1) >= 0; /* "a list to be published in June" */
    br_given g = same(w, noun);
    return passive && g.fact == BR_FACT_ASSERTED ? with(g, BR_FACT_PLANNED, BR_SURE_FIRM) : purpose(g);
}

static br_given of_adnominal(const br_walk *w, int32_t noun, int32_t clause) {
    if (br_tok(w->tree, clause)->deprel == BR_DEP_ACL_RELCL && !has_that(w, clause))
        return of_plain_adnominal(w, noun, clause);
    const br_embedding *e = row_of_adnominal(w, noun, clause);
    if (e) return governed_by_noun(w, noun, e);
    int32_t above = noun_above(w, noun, clause);
    if (above >= 0) return governed_by_noun(w, above, row_of_adnominal(w, above, clause));
    /* "accused the guard of ramming", "told reporters that": the tree hangs on the object what is the verb's */
    int32_t verb = verb_of_object(w, noun);
    e = verb >= 0 ? row_of_adnominal(w, verb, clause) : NULL;
    return e ? governed(w, verb, e) : of_plain_adnominal(w, noun, clause);
}

/* ---- nouns that tell an act */

static bool is_definite(const br_walk *w, int32_t noun) {
    br_for_children (w->tree, noun, child) {
        if (br_tok(w->tree, child)->deprel == BR_DEP_NMOD_POSS) return true;
        if (br_tok_rel(w->tree, child) != BR_DEP_DET) continue;
        if (br_tok_lemma_is(w->tree, child, "the") || br_tok_lemma_is(w->tree, child, "this") ||
            br_tok_lemma_is(w->tree, child, "that"))
            return true;
    }
    return false;
}

static const br_embedding *row_of_noun(const br_walk *w, int32_t governor, int32_t noun) {
    br_str preposition = preposition_of(w, noun);
    if (preposition.len) {
        const br_embedding *own = br_embedding_for(&w->words, governor, BR_FRAME_PREP, preposition);
        bool bare = w->tree->first[noun] + 1 == (uint32_t)noun; /* "declined to fire": an infinitive taken for a noun */
        if (own) return own;
        if (bare && br_str_eq_ascii(preposition, BR_STR("to"))) return row(w, governor, BR_FRAME_TO);
        const br_embedding *object = row(w, governor, BR_FRAME_OBJ); /* "called off talks": its particle */
        bool particle = object && object->particle.len && br_str_eq_ascii(object->particle, preposition);
        return particle ? object : NULL;
    }
    const br_embedding *e;
    switch ((br_deprel)br_tok(w->tree, noun)->deprel) {
    case BR_DEP_COMPOUND: /* "coup attempt", "war threat": an attempt to, a threat of */
        e = row(w, governor, BR_FRAME_TO);
        return e ? e : br_embedding_for(&w->words, governor, BR_FRAME_PREP, BR_STR("of"));
    case BR_DEP_NSUBJ: return row(w, governor, BR_FRAME_SUBJ);
    case BR_DEP_OBJ:
        if (br_tree_child(w->tree, governor, BR_DEP_OBJ, -1) < noun) { /* "called the raid a massacre" */
            e = row(w, governor, BR_FRAME_PRED);
            if (e) return e;
        }
        return row(w, governor, BR_FRAME_OBJ);
    case BR_DEP_OBL: /* an object that the particle of its verb hides: "called off the talks" */
    case BR_DEP_NSUBJ_PASS: return row(w, governor, BR_FRAME_OBJ);
    default: return NULL;
    }
}

/* a noun that no row speaks of: an indefinite argument is as real as its verb, the rest is taken for granted */
static br_given of_plain_noun(const br_walk *w, int32_t governor, int32_t noun) {
    br_given g = beside(w, governor);
    if (br_marker_cues(&w->words, noun) & BR_CUE(IF))
        return with(g, BR_FACT_CONDITIONAL, BR_SURE_IF);         /* "in case of" */
    if (br_tok(w->tree, noun)->deprel == BR_DEP_NSUBJ) return g; /* "the bombings will not change that" */
    if (br_str_eq_ascii(preposition_of(w, noun), BR_STR("without"))) {
        if (w->stances[governor].fact == BR_FACT_CONDITIONAL) /* "without a deal, it would close" */
            return with(g, BR_FACT_CONDITIONAL, BR_SURE_IF);
        return with(g, BR_FACT_DENIED, BR_SURE_NOT);
    }
    uint8_t upos = br_tok(w->tree, governor)->upos;
    bool verb = upos == BR_UPOS_VERB || upos == BR_UPOS_AUX;
    bool argument = verb && br_tok_rel(w->tree, noun) != BR_DEP_NMOD;
    return argument && !is_definite(w, noun) ? same(w, governor) : g;
}

/* what is refused or denied is not that the demand was made; but "declined comment" says nothing */
static bool is_utterance(const br_walk *w, int32_t noun) {
    bool bare = w->tree->first[noun] == (uint32_t)noun && !(br_tok(w->tree, noun)->feats & BR_FEAT(NUMBER_PLUR));
    if (bare || preposition_of(w, noun).len) return false;
    for (uint32_t at = w->words.embeddings[noun]; at; at = w->words.lexicon->embeddings[at - 1].next) {
        const br_embedding *e = &w->words.lexicon->embeddings[at - 1];
        if (e->upos == BR_UPOS_NOUN && e->holder != BR_HOLDS_NOBODY) return true;
    }
    return false;
}

static br_given of_noun(const br_walk *w, int32_t governor, int32_t noun) {
    if (br_is_negative_phrase(&w->words, noun))
        return beside(w, governor); /* "took no action": denied by its own word */
    const br_embedding *e = row_of_noun(w, governor, noun);
    if (!e && br_tok_rel(w->tree, noun) == BR_DEP_NMOD && verb_of_object(w, governor) >= 0) {
        int32_t verb = verb_of_object(w, governor); /* "blamed Athens for the raid" */
        e = row_of_noun(w, verb, noun);
        if (e) return governed(w, verb, e);
    }
    if (!e && br_tok_rel(w->tree, noun) == BR_DEP_OBL) { /* "rejected calls for elections" */
        int32_t object = object_before(w, governor, noun);
        e = object >= 0 ? row_of_noun(w, object, noun) : NULL;
        if (e) return governed_by_noun(w, object, e);
    }
    if (e && e->asserted == BR_EFFECT_DID_NOT && is_utterance(w, noun)) return beside(w, governor);
    return e ? governed_by_noun(w, governor, e) : of_plain_noun(w, governor, noun);
}

/* ---- by the place in the tree */

static bool ends_in_question(const br_walk *w, int32_t token) {
    const br_sentence *s = &w->tree->article->sentences[w->tree->sentence[token]];
    for (uint32_t i = s->n_tokens; i-- && i + 3 > s->n_tokens;)
        if (br_str_is(br_tok_text(w->tree, (int32_t)(s->first_token + i)), "?")) return true;
    return false;
}

static br_given of_root(const br_walk *w, int32_t root) {
    if (is_to_infinitive(w, root)) return purpose(plain);
    bool condition = br_is_inverted(&w->words, root) && !ends_in_question(w, root);
    return condition ? with(plain, BR_FACT_CONDITIONAL, BR_SURE_IF) : plain;
}

/* "Should they refuse, she will sue": some trees put the condition above; what it binds hangs below it */
static br_given bound_by_root(const br_walk *w, int32_t token) {
    br_given g = plain;
    switch (br_tok_rel(w->tree, token)) {
    case BR_DEP_CCOMP:
    case BR_DEP_XCOMP:
    case BR_DEP_CONJ:
    case BR_DEP_PARATAXIS: g.bound = true; return g;
    default: return beside(w, br_tok(w->tree, token)->head);
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
    case BR_DEP_XCOMP: return of_clause(w, head, token);
    case BR_DEP_CSUBJ: return of_subject_clause(w, head, token);
    case BR_DEP_ADVCL: return of_adverbial(w, head, token);
    case BR_DEP_ACL: return of_adnominal(w, head, token);
    case BR_DEP_PARATAXIS: {
        bool hedged = false;
        return br_told_by(&w->words, head, &hedged) != BR_HOLDER_NONE ? plain : beside(w, head);
    }
    case BR_DEP_NSUBJ:
    case BR_DEP_OBJ:
    case BR_DEP_IOBJ:
    case BR_DEP_OBL:
    case BR_DEP_NMOD:
    case BR_DEP_COMPOUND: return of_noun(w, head, token);
    default: {
        br_given g = beside(w, head); /* "unless the state lowered tariffs", read as a phrase with a participle */
        bool condition = br_marker_cues(&w->words, head) & BR_CUE(IF);
        return condition ? with(g, BR_FACT_CONDITIONAL, BR_SURE_IF) : g;
    }
    }
}
