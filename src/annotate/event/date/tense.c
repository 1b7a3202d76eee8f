#include "annotate/event/date/tense.h"

#include "lexicon/word/grammar.h"

#define MAX_STEPS 12

int32_t br_finite_of(const br_tree *tree, int32_t token) {
    for (int steps = 0; steps < MAX_STEPS; steps++) {
        bool leans =
            br_tok(tree, token)->feats & (BR_FEAT(VERBFORM_PART) | BR_FEAT(VERBFORM_GER) | BR_FEAT(VERBFORM_INF));
        if (!leans || br_tree_child(tree, token, BR_DEP_AUX, -1) >= 0 || br_tok(tree, token)->head < 0) break;
        token = br_tok(tree, token)->head;
    }
    return token;
}

static bool is_present_auxiliary(const br_tree *tree, int32_t aux) {
    uint32_t feats = br_tok(tree, aux)->feats;
    return (feats & (BR_FEAT(VERBFORM_FIN) | BR_FEAT(TENSE_PRES))) && !(feats & BR_FEAT(TENSE_PAST));
}

/* "a bomb hit", read as a present, though only pasts lack the -s there; "soldiers hit", which may be either: news tells the past */
static bool is_bare_past(const br_tree *tree, int32_t verb) {
    if (br_tok_is(tree, verb, BR_GRAMMAR(SAME_PAST))) return true;
    int32_t subject = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1);
    bool singular = subject >= 0 && (br_tok(tree, subject)->feats & BR_FEAT(NUMBER_SING)) &&
                    br_tok(tree, subject)->upos != BR_UPOS_PRON;
    return singular && !br_str_ends(br_tok_text(tree, verb), BR_STR("s"));
}

bool br_is_present(const br_tree *tree, int32_t token) {
    token = br_finite_of(tree, token);
    if ((br_tok(tree, token)->feats & BR_FEAT(TENSE_PRES)) && !is_bare_past(tree, token)) return true;
    bool verb = br_tok(tree, token)->upos == BR_UPOS_VERB; /* "are to meet" */
    br_for_children (tree, token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if ((rel == BR_DEP_AUX || (verb && rel == BR_DEP_COP)) && is_present_auxiliary(tree, child)) return true;
    }
    return false;
}

bool br_is_simple_present(const br_tree *tree, int32_t token) {
    token = br_finite_of(tree, token);
    bool has_auxiliary = false;
    br_for_children (tree, token, child) {
        if (br_tok_rel(tree, child) != BR_DEP_AUX) continue;
        has_auxiliary = true;
        if (br_tok_is(tree, child, BR_GRAMMAR(PERFECT))) return false;
        bool progressive = br_tok_is(tree, child, BR_GRAMMAR(BE)) && br_tok(tree, child)->deprel != BR_DEP_AUX_PASS;
        if (progressive || !is_present_auxiliary(tree, child)) return false;
    }
    return has_auxiliary || ((br_tok(tree, token)->feats & BR_FEAT(TENSE_PRES)) && !is_bare_past(tree, token));
}
