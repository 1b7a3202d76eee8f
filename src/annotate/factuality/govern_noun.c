#include "annotate/factuality/govern_noun.h"

#include "annotate/factuality/clues.h"
#include "annotate/factuality/condition.h"
#include "annotate/factuality/factuality_weights.h"

/* the object that stands right before a clause: "rejected calls to resign"; -1 = none */
int32_t br__object_before(const br_walk *w, int32_t verb, int32_t clause) {
    int32_t object = br_tree_child(w->tree, verb, BR_DEP_OBJ, -1);
    if (object < 0 || w->tree->last[object] + 1 != w->tree->first[clause]) return -1;
    if (w->settled[verb]) br__stance(w, object); /* its rows turn on it */
    return object;
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
    br_given g = br__beside(w, noun);
    bool past = br_tok(w->tree, clause)->feats & BR_FEAT(TENSE_PAST);
    if (past || br_tree_child(w->tree, clause, BR_DEP_AUX, -1) >= 0) return g;
    if (w->words.cues[noun] & BR_CUE(ANY)) return br__with(g, BR_FACT_CONDITIONAL, BR_SURE_IF);
    int32_t any = br_tree_child(w->tree, noun, BR_DEP_DET, -1);
    bool free = any >= 0 && (w->words.cues[any] & BR_CUE(ANY));
    return free ? br__with(g, BR_FACT_CONDITIONAL, BR_SURE_IF) : g;
}

/* "reports that the queen had died": a conjunction, also where the tree takes it for an object of the verb */
static bool has_that(const br_walk *w, int32_t clause) {
    if (br__has_mark(w, clause, BR_GRAMMAR(THAT))) return true;
    int32_t first = (int32_t)w->tree->first[clause];
    if (!br_tok_is(w->tree, first, BR_GRAMMAR(THAT)) || br_tok(w->tree, first)->head != clause) return false;
    if (br_tok(w->tree, first)->upos == BR_UPOS_SCONJ) return true;
    if (br_tok_rel(w->tree, first) != BR_DEP_OBJ) return false;
    if (br_tree_child(w->tree, clause, BR_DEP_OBJ, first) >= 0) return true;
    /* "the claim that he slept", but "the claim that he made": nouns that tell are told with few verbs */
    const br_embedding *e = br__row(w, clause, BR_FRAME_OBJ);
    int32_t noun = br_tok(w->tree, clause)->head;
    return br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) >= 0 && br__row(w, noun, BR_FRAME_THAT) && !e &&
           !br__row(w, clause, BR_FRAME_THAT);
}

static const br_embedding *row_of_adnominal(const br_walk *w, int32_t noun, int32_t clause) {
    if (br__is_to_infinitive(w, clause)) return br__row(w, noun, BR_FRAME_TO);
    if (has_that(w, clause)) return br__row(w, noun, BR_FRAME_THAT);
    br_str preposition = br__preposition_of(w, clause);
    return preposition.len ? br_embedding_for(&w->words, noun, BR_FRAME_PREP, preposition) : NULL;
}

static bool is_behind(const br_walk *w, int32_t token, br_grammar prepositions) {
    int32_t at = br__preposition_at(w, token);
    return at >= 0 && br_tok_is(w->tree, at, prepositions);
}

/* "a request by the mother to see him", "the failure of the state to act": the noun that the clause goes with stands
 * above the one it hangs on; -1 = none */
static int32_t noun_above(const br_walk *w, int32_t noun, int32_t clause) {
    if (br_tok_rel(w->tree, noun) != BR_DEP_NMOD) return -1;
    const br_grammar doer = BR_GRAMMAR(AGENT) | BR_GRAMMAR(GENITIVE) | BR_GRAMMAR(FROM) | BR_GRAMMAR(PURPOSE);
    int32_t head = br_tok(w->tree, noun)->head;
    return is_behind(w, noun, doer) && head >= 0 && row_of_adnominal(w, head, clause) ? head : -1;
}

/* "became the latest state to recognise it", "Keita, the first president to visit": whoever is singled out by name has done it */
static bool is_singled_out(const br_walk *w, int32_t noun) {
    const br_tree *tree = w->tree;
    bool singled = false;
    br_for_children (tree, noun, child)
        singled = singled || (child < noun && br_tok_is(tree, child, BR_GRAMMAR(SINGLED_OUT)));
    if (!singled) return false;
    int32_t head = br_tok(tree, noun)->head, who = br_tree_child(tree, noun, BR_DEP_NSUBJ, -1);
    if (who < 0 && head >= 0 && br_tok_rel(tree, noun) == BR_DEP_APPOS) who = head;
    if (who < 0 && head >= 0 && br_tok_rel(tree, noun) == BR_DEP_XCOMP)
        who = br_tree_child(tree, head, BR_DEP_NSUBJ, -1);
    return who >= 0 && (br_tok(tree, who)->upos == BR_UPOS_PROPN || br_tok(tree, who)->upos == BR_UPOS_PRON);
}

static br_given of_plain_adnominal(const br_walk *w, int32_t noun, int32_t clause) {
    if (br_tok(w->tree, clause)->deprel == BR_DEP_ACL_RELCL) return of_relative(w, noun, clause);
    if (is_behind(w, clause, BR_GRAMMAR(PURPOSE))) /* "a formula for ending the war" */
        return br__purpose(br__same(w, noun));
    if (!br__is_to_infinitive(w, clause)) return br__against(w, clause, br__beside(w, noun));
    bool passive = br_tree_child(w->tree, clause, BR_DEP_AUX_PASS, -1) >= 0; /* "a list to be published in June" */
    br_given g = br__same(w, noun);
    if (!passive && is_singled_out(w, noun)) return g;
    return passive && g.fact == BR_FACT_ASSERTED ? br__with(g, BR_FACT_PLANNED, BR_SURE_FIRM) : br__purpose(g);
}

/* "blocked a highway to demand pay": what is done by the act, hung on its object; but "lacked the votes to condemn it" */
static bool is_done_by_verb(const br_walk *w, int32_t verb, int32_t clause) {
    return verb >= 0 && br_tok(w->tree, verb)->upos == BR_UPOS_VERB && !(w->words.cues[verb] & BR_CUE(STATIVE)) &&
           (w->words.cues[clause] & BR_CUE(DONE_BY)) && br__is_to_infinitive(w, clause) &&
           br_tree_child(w->tree, clause, BR_DEP_AUX_PASS, -1) < 0;
}

br_given br__of_adnominal(const br_walk *w, int32_t noun, int32_t clause) {
    if (br_tok(w->tree, clause)->deprel == BR_DEP_ACL_RELCL && !has_that(w, clause))
        return of_plain_adnominal(w, noun, clause);
    const br_embedding *e = row_of_adnominal(w, noun, clause);
    if (e) return br__governed_by_noun(w, noun, e);
    int32_t above = noun_above(w, noun, clause);
    if (above >= 0) return br__governed_by_noun(w, above, row_of_adnominal(w, above, clause));
    /* "accused the guard of ramming", "told reporters that": the tree hangs on the object what is the verb's */
    int32_t verb = verb_of_object(w, noun);
    e = verb >= 0 ? row_of_adnominal(w, verb, clause) : NULL;
    if (e) return br__governed(w, verb, e);
    return is_done_by_verb(w, verb, clause) ? br__same(w, verb) : of_plain_adnominal(w, noun, clause);
}

/* ---- nouns that tell an act */

/* whether an object stands behind another, or in a clause of "what": "called the raid a massacre", "what it called a massacre" */
static bool is_second_object(const br_walk *w, int32_t verb, int32_t noun) {
    int32_t what = br_tok_rel(w->tree, verb) == BR_DEP_ACL ? br_tok(w->tree, verb)->head : -1;
    if (what >= 0 && br_tok(w->tree, what)->upos == BR_UPOS_PRON && br_tok_is(w->tree, what, BR_GRAMMAR(QUESTION)))
        return true;
    return br_tree_child(w->tree, verb, BR_DEP_OBJ, -1) < noun;
}

/* "called the raid a massacre": a verb that gives its object a name has another noun behind it */
static bool is_named_object(const br_walk *w, int32_t verb, int32_t noun) {
    int32_t name = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
    return name > noun && br_tok(w->tree, name)->upos == BR_UPOS_NOUN && br__row(w, verb, BR_FRAME_PRED);
}

static const br_embedding *row_of_object(const br_walk *w, int32_t verb, int32_t noun) {
    const br_embedding *e = is_second_object(w, verb, noun) ? br__row(w, verb, BR_FRAME_PRED) : NULL;
    return e || is_named_object(w, verb, noun) ? e : br__row(w, verb, BR_FRAME_OBJ);
}

static const br_embedding *row_of_noun(const br_walk *w, int32_t governor, int32_t noun) {
    int32_t at = br__preposition_at(w, noun);
    if (at >= 0) {
        br_str preposition = br_tok_text(w->tree, at);
        const br_embedding *own = br_embedding_for(&w->words, governor, BR_FRAME_PREP, preposition);
        bool bare = w->tree->first[noun] + 1 == (uint32_t)noun; /* "declined to fire": an infinitive taken for a noun */
        if (own) return own;
        if (bare && br_tok_is(w->tree, at, BR_GRAMMAR(INFINITIVE))) return br__row(w, governor, BR_FRAME_TO);
        const br_embedding *object = br__row(w, governor, BR_FRAME_OBJ); /* "called off talks": its particle */
        bool particle = object && object->particle.len && br_str_eq_ascii(object->particle, preposition);
        return particle ? object : NULL;
    }
    const br_embedding *e;
    switch ((br_deprel)br_tok(w->tree, noun)->deprel) {
    case BR_DEP_COMPOUND: /* "coup attempt", "war threat": an attempt to, a threat of */
        e = br__row(w, governor, BR_FRAME_TO);
        return e ? e : br_genitive_embedding(&w->words, governor);
    case BR_DEP_NSUBJ: return br__row(w, governor, BR_FRAME_SUBJ);
    case BR_DEP_OBJ: return row_of_object(w, governor, noun);
    case BR_DEP_OBL: /* an object that the particle of its verb hides: "called off the talks" */
    case BR_DEP_NSUBJ_PASS: return br__row(w, governor, BR_FRAME_OBJ);
    default: return NULL;
    }
}

/* a noun that no row speaks of: an indefinite argument is as real as its verb, the rest is taken for granted */
static br_given of_plain_noun(const br_walk *w, int32_t governor, int32_t noun) {
    br_given g = br__beside(w, governor);
    if (br_marker_cues(&w->words, noun) & BR_CUE(IF))
        return br__with(g, BR_FACT_CONDITIONAL, BR_SURE_IF);     /* "in case of" */
    if (br_tok(w->tree, noun)->deprel == BR_DEP_NSUBJ) return g; /* "the bombings will not change that" */
    int32_t preposition = br__preposition_at(w, noun);
    if (preposition >= 0 && (w->words.cues[preposition] & BR_CUE(WITHOUT))) {
        if (w->stances[governor].fact == BR_FACT_CONDITIONAL) /* "without a deal, it would close" */
            return br__with(g, BR_FACT_CONDITIONAL, BR_SURE_IF);
        return br__with(g, BR_FACT_DENIED, BR_SURE_NOT_THEN);
    }
    uint8_t upos = br_tok(w->tree, governor)->upos;
    bool verb = upos == BR_UPOS_VERB || upos == BR_UPOS_AUX;
    bool argument = verb && br_tok_rel(w->tree, noun) != BR_DEP_NMOD;
    if (!argument || br_is_definite(w->tree, noun)) return g;
    g = br__same(w, governor);
    if (g.sure < BR_SURE_NOT_THEN) g.sure = BR_SURE_NOT_THEN; /* "did not go by a raid": there may have been raids */
    return g;
}

/* what is refused or denied is not that the demand was made; but "declined comment" says nothing */
static bool is_utterance(const br_walk *w, int32_t noun) {
    bool bare = w->tree->first[noun] == (uint32_t)noun && !(br_tok(w->tree, noun)->feats & BR_FEAT(NUMBER_PLUR));
    if (bare || br__preposition_of(w, noun).len) return false;
    for (uint32_t at = w->words.embeddings[noun]; at; at = w->words.lexicon->embeddings[at - 1].next) {
        const br_embedding *e = &w->words.lexicon->embeddings[at - 1];
        if (e->upos == BR_UPOS_NOUN && e->holder != BR_HOLDS_NOBODY) return true;
    }
    return false;
}

br_given br__of_noun(const br_walk *w, int32_t governor, int32_t noun) {
    if (br_is_negative_phrase(&w->words, noun))
        return br__beside(w, governor); /* "took no action": denied by its own word */
    const br_embedding *e = row_of_noun(w, governor, noun);
    if (!e && br_tok_rel(w->tree, noun) == BR_DEP_NMOD && verb_of_object(w, governor) >= 0) {
        int32_t verb = verb_of_object(w, governor); /* "blamed Athens for the raid" */
        e = row_of_noun(w, verb, noun);
        if (e) return br__governed(w, verb, e);
    }
    if (!e && br_tok_rel(w->tree, noun) == BR_DEP_OBL) { /* "rejected calls for elections" */
        int32_t object = br__object_before(w, governor, noun);
        e = object >= 0 ? row_of_noun(w, object, noun) : NULL;
        if (e) return br__governed_by_noun(w, object, e);
    }
    if (e && e->asserted == BR_EFFECT_DID_NOT && is_utterance(w, noun)) return br__beside(w, governor);
    return e ? br__governed_by_noun(w, governor, e) : of_plain_noun(w, governor, noun);
}
