#include "annotate/factuality/clues.h"

#include "annotate/factuality/condition.h"
#include "annotate/factuality/factuality_weights.h"

/* "(not because of the strike) but because of the vote" */
static bool has_but(const br_tree *tree, int32_t phrase) {
    br_for_children (tree, phrase, child) {
        int32_t cc = br_tree_child(tree, child, BR_DEP_CC, -1);
        if (br_tok_rel(tree, child) == BR_DEP_CONJ && cc >= 0 && br_tok_is(tree, cc, BR_GRAMMAR(CONTRAST))) return true;
    }
    return false;
}

/* "not only", "not until", "not because": the act itself is not denied */
static bool is_restricted(const br_stance_words *w, int32_t negation, int32_t verb) {
    const br_tree *tree = w->tree;
    int32_t next = negation + 1;
    if ((uint32_t)next < tree->article->n_tokens && next != verb && (w->cues[next] & (BR_CUE(ONLY) | BR_CUE(UNTIL))))
        return true;
    br_for_children (tree, verb, child) {
        if (child < verb) continue;
        br_for_children (tree, child, mark) {
            br_deprel rel = br_tok_rel(tree, mark);
            if (rel != BR_DEP_CASE && rel != BR_DEP_MARK) continue;
            if (w->cues[mark] & BR_CUE(UNTIL)) return true;
            if (br_tok_is(tree, mark, BR_GRAMMAR(REASON)) && has_but(tree, child)) return true;
        }
    }
    return false;
}

/* "they, not the army, freed them": set off by commas, the word denies that it was the army */
static bool is_contrast(const br_tree *tree, int32_t negation, int32_t noun) {
    int32_t next = (int32_t)tree->last[noun];
    if (br_tok(tree, next)->upos != BR_UPOS_PUNCT) next++;
    return negation > 0 && br_str_is(br_tok_text(tree, negation - 1), ",") &&
           (uint32_t)next < tree->article->n_tokens && br_str_is(br_tok_text(tree, next), ",");
}

/* "no troops", "none of the ships", "neither side", "not a single soldier" */
bool br_is_negative_phrase(const br_stance_words *w, int32_t noun) {
    const br_tree *tree = w->tree;
    if (w->cues[noun] & BR_CUE(NOBODY)) {
        br_for_children (tree, noun, child)
            br_for_children (tree, child, more)
                if (w->cues[more] & BR_CUE(NOBUT)) return false;
        return true;
    }
    br_for_children (tree, noun, child) {
        if (child > noun) break;
        br_deprel rel = br_tok_rel(tree, child);
        if (rel == BR_DEP_DET && (w->cues[child] & BR_CUE(NO))) {
            uint32_t next = (uint32_t)child + 1; /* "no fewer than", "no more than" */
            return !(next < tree->article->n_tokens && (w->cues[next] & BR_CUE(ONLY)));
        }
        int32_t inner = br_tree_child(tree, child, BR_DEP_DET, -1); /* "neither Speaker Ryan nor" */
        bool titled = rel == BR_DEP_NMOD && inner >= 0 && inner < child && inner == (int32_t)tree->first[noun];
        if (titled && (w->cues[inner] & BR_CUE(NO))) return true;
        bool direct = rel == BR_DEP_ADVMOD || rel == BR_DEP_DET || rel == BR_DEP_CC;
        if (direct && (w->cues[child] & BR_CUE(NOT)))
            return !is_restricted(w, child, noun) && !is_contrast(tree, child, noun);
    }
    return false;
}

static bool is_no_more(const br_stance_words *w, int32_t adverb) {
    br_for_children (w->tree, adverb, child)
        if (child < adverb && (w->cues[child] & BR_CUE(NO))) return true;
    return false;
}

static bool negates(const br_stance_words *w, int32_t token, int32_t child) {
    switch (br_tok_rel(w->tree, child)) {
    case BR_DEP_ADVMOD:
        if (w->cues[child] & BR_CUE(NO_LONGER)) return child < token && is_no_more(w, child);
        return (w->cues[child] & BR_CUE(NOT)) && child < token && !is_restricted(w, child, token);
    case BR_DEP_CC:
    case BR_DEP_AUX:
    case BR_DEP_DISCOURSE: return (w->cues[child] & BR_CUE(NOT)) && child < token && !is_restricted(w, child, token);
    case BR_DEP_DET: return (w->cues[child] & BR_CUE(NO)) && br_tok(w->tree, token)->upos != BR_UPOS_VERB;
    case BR_DEP_NSUBJ: return br_is_negative_phrase(w, child);
    case BR_DEP_OBJ: /* "sees no end": who sees nothing of a kind sees all the same */
        return child > token && br_is_negative_phrase(w, child) &&
               !((w->cues[token] & BR_CUE(STATIVE)) && br_tok(w->tree, child)->upos == BR_UPOS_NOUN);
    case BR_DEP_OBL: return (w->cues[child] & BR_CUE(MANNER)) && br_is_negative_phrase(w, child);
    default: return false;
    }
}

/* the least sure of the words of one clause counts: "could probably" */
static void lower(br_stance *own, int sure) {
    if (sure < own->sure) own->sure = (int8_t)sure;
}

static void add_auxiliary(const br_stance_words *w, int32_t child, bool told, br_stance *own) {
    uint64_t cues = w->cues[child];
    bool would = cues & BR_CUE(WOULD), must = cues & BR_CUE(MUST), should = cues & BR_CUE(SHOULD);
    if ((cues & BR_CUE(WILL)) || must || should || (would && told)) {
        if (own->fact == BR_FACT_ASSERTED) own->fact = BR_FACT_PLANNED;
        own->future = !must && !should;
        own->obliged = must;
        own->advised = should;
        lower(own, must ? BR_SURE_MUST : should ? BR_SURE_SHOULD : would ? BR_SURE_REPORTED : BR_SURE_WILL);
        own->open = own->open || must || should; /* what must not be may be */
    } else if (would || (cues & (BR_CUE(CAN) | BR_CUE(COULD) | BR_CUE(MAY)))) {
        own->fact = BR_FACT_CONDITIONAL;
        lower(own, would ? BR_SURE_WOULD : (cues & BR_CUE(CAN)) ? BR_SURE_CAN : BR_SURE_COULD);
        own->open = cues & BR_CUE(MAY);
    }
}

static void add_modifier(const br_stance_words *w, int32_t child, br_stance *own) {
    uint64_t cues = w->cues[child];
    if (cues & BR_CUE(HEARSAY)) own->holder = BR_HOLDER_UNNAMED;
    if (cues & (BR_CUE(HEARSAY) | BR_CUE(HEDGE))) {
        own->hedged = true;
        lower(own, BR_SURE_HEDGED);
    }
    if ((cues & BR_CUE(PERHAPS)) && own->fact != BR_FACT_DENIED) {
        own->fact = BR_FACT_CONDITIONAL;
        lower(own, BR_SURE_PERHAPS);
        own->open = true;
    }
    if (cues & BR_CUE(ALMOST)) own->negated = true;
}

static void add_adjective(const br_stance_words *w, int32_t child, br_stance *own) {
    uint64_t cues = w->cues[child];
    if (cues & BR_CUE(HEARSAY_ADJECTIVE)) {
        own->hedged = true;
        own->holder = BR_HOLDER_UNNAMED;
        lower(own, BR_SURE_HEDGED);
    }
    if (cues & BR_CUE(FAILED_ADJECTIVE)) own->negated = true;
    if (cues & BR_CUE(POSSIBLE_ADJECTIVE)) {
        own->fact = BR_FACT_CONDITIONAL;
        lower(own, BR_SURE_POSSIBLE_ADJECTIVE);
    } else if ((cues & BR_CUE(PLAN_ADJECTIVE)) && own->fact == BR_FACT_ASSERTED) {
        own->fact = BR_FACT_PLANNED;
        lower(own, BR_SURE_PLANNED_ADJECTIVE);
    }
}

/* "leaves tomorrow", "starts next week" */
static bool is_scheduled(const br_stance_words *w, int32_t verb) {
    const br_tree *tree = w->tree;
    uint32_t feats = br_tok(tree, verb)->feats;
    bool present = feats & BR_FEAT(TENSE_PRES);
    br_for_children (tree, verb, child)
        if (br_tok_rel(tree, child) == BR_DEP_AUX) present = br_tok(tree, child)->feats & BR_FEAT(TENSE_PRES);
    if (!present || (feats & BR_FEAT(TENSE_PAST))) return false;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel != BR_DEP_OBL && rel != BR_DEP_ADVMOD) continue;
        if (w->cues[child] & BR_CUE(FUTURE_TIME)) return true;
        br_for_children (tree, child, more)
            if (w->cues[more] & BR_CUE(FUTURE_TIME)) return true;
    }
    return false;
}

static bool has_perfect(const br_tree *tree, int32_t verb) {
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_AUX, -1); c >= 0; c = br_tree_child(tree, verb, BR_DEP_AUX, c))
        if (br_tok_is(tree, c, BR_GRAMMAR(PERFECT))) return true;
    return false;
}

/* "is to meet", "was to have met"; not "said to be meeting" */
static bool is_be_to(const br_tree *tree, int32_t verb) {
    bool be = false;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel == BR_DEP_MARK && br_tok_is(tree, child, BR_GRAMMAR(INFINITIVE))) return be;
        bool plain = rel == BR_DEP_COP || (rel == BR_DEP_AUX && br_tok(tree, child)->deprel == BR_DEP_AUX);
        if (plain && br_tok_is(tree, child, BR_GRAMMAR(BE)) && child < verb) be = true;
    }
    return false;
}

/* "vowed never to go": the tree may hang the negation on the vow */
static bool is_negated_infinitive(const br_stance_words *w, int32_t verb) {
    int32_t to = br_tree_child(w->tree, verb, BR_DEP_MARK, -1);
    if (to < 1 || !br_tok_is(w->tree, to, BR_GRAMMAR(INFINITIVE))) return false;
    return (w->cues[to - 1] & BR_CUE(NOT)) && br_tok(w->tree, to - 1)->upos != BR_UPOS_CCONJ &&
           br_tok(w->tree, to - 1)->head != verb;
}

/* "could not have come at a worse time", "could not be clearer": it did, it is */
static bool is_outdone(const br_stance_words *w, int32_t verb) {
    const br_tree *tree = w->tree;
    bool could = false;
    br_for_children (tree, verb, child) could = could || (w->cues[child] & (BR_CUE(COULD) | BR_CUE(CAN)));
    if (!could) return false;
    if (br_tok(tree, verb)->feats & BR_FEAT(DEGREE_CMP)) return true;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (child < verb || (rel != BR_DEP_OBJ && rel != BR_DEP_OBL && rel != BR_DEP_XCOMP)) continue;
        br_for_children (tree, child, more) {
            if (br_tok_rel(tree, more) == BR_DEP_AMOD && (br_tok(tree, more)->feats & BR_FEAT(DEGREE_CMP))) return true;
            int32_t adverb = br_tree_child(tree, more, BR_DEP_ADVMOD, -1);
            if (adverb >= 0 && br_tok_rel(tree, more) == BR_DEP_AMOD && (w->cues[adverb] & BR_CUE(COMPARISON)))
                return true;
        }
    }
    return false;
}

br_stance br_own_stance(const br_stance_words *w, int32_t token, bool told) {
    const br_tree *tree = w->tree;
    br_stance own = {.fact = BR_FACT_ASSERTED, .sure = BR_SURE_FULL, .holder = BR_HOLDER_NONE};
    bool condition = br_is_bound(w, token);
    br_for_children (tree, token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel == BR_DEP_AUX) add_auxiliary(w, child, told && !condition, &own);
        if (rel == BR_DEP_ADVMOD || rel == BR_DEP_DISCOURSE) add_modifier(w, child, &own);
        if (rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND) add_adjective(w, child, &own);
        if (rel == BR_DEP_DET && (w->cues[child] & BR_CUE(ANY)) && br_tok(tree, token)->upos == BR_UPOS_NOUN) {
            own.fact = BR_FACT_CONDITIONAL; /* "any talks" */
            lower(&own, BR_SURE_PERHAPS);
        }
        if (negates(w, token, child)) own.negated = true;
    }
    if (own.obliged && has_perfect(tree, token)) { /* "must have fled" */
        own.fact = BR_FACT_ASSERTED;
        own.obliged = false;
        own.sure = BR_SURE_INFERRED;
    }
    if (own.fact == BR_FACT_PLANNED && !own.future && has_perfect(tree, token))
        own.fact = BR_FACT_CONDITIONAL; /* "should have left": and did not, or may not have */
    if (is_negated_infinitive(w, token)) own.negated = true;
    if (own.fact == BR_FACT_ASSERTED && (is_scheduled(w, token) || is_be_to(tree, token))) {
        own.fact = BR_FACT_PLANNED;
        own.future = true;
        lower(&own, BR_SURE_WILL);
    }
    if (condition && own.fact == BR_FACT_PLANNED) {
        own.fact = BR_FACT_CONDITIONAL;
        lower(&own, BR_SURE_BOUND);
    }
    own.advised = own.advised && own.fact == BR_FACT_PLANNED;
    if (own.negated && is_outdone(w, token)) {
        own.fact = BR_FACT_ASSERTED;
        own.sure = BR_SURE_FULL;
        own.negated = false;
    }
    if (own.negated) {
        own.fact = BR_FACT_DENIED;
        own.sure = own.open ? BR_SURE_MAY_NOT : own.future || own.sure < BR_SURE_FULL ? BR_SURE_WILL_NOT : BR_SURE_NOT;
    }
    return own;
}
