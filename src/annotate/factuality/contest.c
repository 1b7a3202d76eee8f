#include "annotate/factuality/contest.h"

#include "annotate/factuality/holder.h"

/* "false", "a lie", "baseless": words under which a that-clause is not so */
static bool is_falsehood(const br_stance_words *w, int32_t token) {
    uint8_t upos = br_tok(w->tree, token)->upos;
    if (upos != BR_UPOS_NOUN && upos != BR_UPOS_ADJ) return false;
    const br_embedding *e = br_embedding_for(w, token, BR_FRAME_THAT, BR_STR(""));
    return e && e->asserted == BR_EFFECT_DID_NOT;
}

/* what a verb calls its object: "a lie", "as baseless", "false" */
static bool calls_false(const br_stance_words *w, int32_t verb) {
    br_for_children (w->tree, verb, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        bool complement = rel == BR_DEP_XCOMP || rel == BR_DEP_OBL || rel == BR_DEP_ADVCL || rel == BR_DEP_OBJ ||
                          rel == BR_DEP_ADVMOD;
        if (complement && child > verb && is_falsehood(w, child)) return true;
    }
    return false;
}

static br_contest by_object(const br_walk *walk, int32_t verb, int32_t *holder) {
    const br_stance_words *w = &walk->words;
    const br_embedding *e = br_embedding_for(w, verb, BR_FRAME_TOLD, BR_STR(""));
    bool contests = calls_false(w, verb) || (e && e->asserted == BR_EFFECT_DID_NOT);
    if (!e && !contests) return BR_CONTEST_NONE;
    if (walk->stances[verb].fact == BR_FACT_DENIED) return BR_CONTEST_OPEN;
    if (!contests) return BR_CONTEST_NONE;
    *holder = br_holder_of_verb(w, verb);
    return BR_CONTEST_FALSE;
}

br_contest br_contest_of(const br_walk *walk, int32_t noun, int32_t *holder) {
    const br_stance_words *w = &walk->words;
    int32_t head = br_tok(w->tree, noun)->head;
    *holder = BR_HOLDER_NONE;
    if (head < 0) return BR_CONTEST_NONE;
    br_deprel rel = (br_deprel)br_tok(w->tree, noun)->deprel;
    bool bare =
        rel == BR_DEP_OBL && br_tree_child(w->tree, noun, BR_DEP_CASE, -1) < 0; /* "described as baseless a report" */
    if (bare || rel == BR_DEP_OBJ || rel == BR_DEP_NSUBJ_PASS) return by_object(walk, head, holder);
    if (rel != BR_DEP_NSUBJ || !(is_falsehood(w, head) || calls_false(w, head))) return BR_CONTEST_NONE;
    return walk->stances[head].fact == BR_FACT_DENIED ? BR_CONTEST_NONE : BR_CONTEST_FALSE;
}
