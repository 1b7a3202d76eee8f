#include "annotate/factuality/given.h"

#include "annotate/factuality/condition.h"
#include "annotate/factuality/contest.h"
#include "annotate/factuality/factuality_weights.h"
#include "annotate/factuality/holder.h"

const br_given br__plain = {BR_FACT_ASSERTED, false, false, BR_SURE_FULL, BR_HOLDER_NONE};

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
    int size = told ? BR_SURE_FULL : outer->sure < 0 ? -outer->sure : outer->sure;
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

void br__bind(br_given *g) { /* to a condition */
    g->fact = BR_FACT_CONDITIONAL;
    g->sure = br_join_degrees(g->sure, BR_SURE_BOUND);
}

br_given br__governed(const br_walk *w, int32_t governor, const br_embedding *e) {
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
    if (br_is_bound(&w->words, governor)) {
        g.bound = told;
        if (g.fact == BR_FACT_PLANNED) br__bind(&g);
    }
    bool hearsay = false;
    int32_t holder = br_holder_by_row(&w->words, governor, e, &hearsay);
    if (holder != BR_HOLDER_NONE) {
        if (!e->hedged && holder != outer->holder) g.hedged = hearsay;
        g.holder = holder;
    }
    return g;
}

const br_embedding *br__row(const br_walk *w, int32_t governor, br_frame frame) {
    return br_embedding_for(&w->words, governor, frame, BR_STR(""));
}

/* the stance of the governor itself, its holder kept */
br_given br__same(const br_walk *w, int32_t governor) {
    const br_stance *s = &w->stances[governor];
    return (br_given){s->fact, s->hedged, false, s->sure, s->holder};
}

/* told as a fact within what the governor's holder tells */
br_given br__beside(const br_walk *w, int32_t governor) {
    br_given g = br__plain;
    g.holder = w->stances[governor].holder;
    return g;
}

br_given br__with(br_given g, uint8_t fact, int sure) {
    g.fact = fact;
    g.sure = (int8_t)sure;
    return g;
}

bool br__has_mark(const br_walk *w, int32_t token, br_grammar classes) {
    for (int32_t c = br_tree_child(w->tree, token, BR_DEP_MARK, -1); c >= 0;
         c = br_tree_child(w->tree, token, BR_DEP_MARK, c))
        if (br_tok_is(w->tree, c, classes)) return true;
    return false;
}

bool br__is_to_infinitive(const br_walk *w, int32_t token) {
    return br__has_mark(w, token, BR_GRAMMAR(INFINITIVE));
}

int32_t br__preposition_at(const br_walk *w, int32_t token) {
    br_for_children (w->tree, token, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        bool adposition = br_tok(w->tree, child)->upos == BR_UPOS_ADP || br_tok(w->tree, child)->upos == BR_UPOS_SCONJ;
        if (rel == BR_DEP_CASE || (rel == BR_DEP_MARK && adposition)) return child;
    }
    if (w->tree->first[token] != (uint32_t)token || !token || br_tok(w->tree, token)->upos != BR_UPOS_VERB) return -1;
    if (!br_tok_is(w->tree, token, BR_GRAMMAR(GERUND))) return -1;
    /* "of stealing gold": the tree may hang the preposition on what was stolen, and both beside the gerund */
    int32_t object = br_tok(w->tree, token - 1)->head;
    bool astray = br_tok_rel(w->tree, token - 1) == BR_DEP_CASE && object > token &&
                  br_tok(w->tree, object)->head == br_tok(w->tree, token)->head;
    return astray ? token - 1 : -1;
}

br_str br__preposition_of(const br_walk *w, int32_t token) {
    int32_t preposition = br__preposition_at(w, token);
    return preposition >= 0 ? br_tok_text(w->tree, preposition) : BR_STR("");
}

/* an infinitive that no row speaks of is yet to come: "stood by to attack" */
br_given br__purpose(br_given g) {
    if (g.fact == BR_FACT_ASSERTED) g.fact = BR_FACT_PLANNED;
    g.sure = br_join_degrees(g.sure, BR_SURE_PURPOSE);
    return g;
}

/* "took a stand against raising taxes" */
br_given br__against(const br_walk *w, int32_t clause, br_given g) {
    for (int32_t c = br_tree_child(w->tree, clause, BR_DEP_MARK, -1); c >= 0;
         c = br_tree_child(w->tree, clause, BR_DEP_MARK, c))
        if (w->words.cues[c] & BR_CUE(AGAINST)) return br__with(g, BR_FACT_CONDITIONAL, BR_SURE_CONDITIONAL);
    return g;
}

/* what a noun's row makes of that which the noun tells, unless it is contested in the same breath */
br_given br__governed_by_noun(const br_walk *w, int32_t noun, const br_embedding *e) {
    int32_t holder;
    br_contest contest = br_contest_of(w, noun, &holder);
    if (contest == BR_CONTEST_NONE) return br__governed(w, noun, e);
    br_given g = br__beside(w, noun);
    if (contest == BR_CONTEST_OPEN) return br__with(g, BR_FACT_CONDITIONAL, BR_SURE_PERHAPS);
    g.holder = holder == BR_HOLDER_NONE ? g.holder : holder;
    return br__with(g, BR_FACT_DENIED, BR_SURE_CONTESTED);
}
