#include "annotate/event/verb.h"

#define MAX_CONJUNCTS 64 /* verbs that are joined one behind the other */
#define MAX_STEPS     8  /* longest way up a tree: to the head of a phrase, out of a relative clause */

bool br_has_child_of(const br_tree *tree, int32_t token, br_deprel rel, br_grammar classes) {
    for (int32_t c = br_tree_child(tree, token, rel, -1); c >= 0; c = br_tree_child(tree, token, rel, c))
        if (br_tok_is(tree, c, classes)) return true;
    return false;
}

bool br_is_condition(const br_tree *tree, int32_t clause) {
    if (br_tok_rel(tree, clause) != BR_DEP_ADVCL) return false;
    return br_has_child_of(tree, clause, BR_DEP_MARK, BR_GRAMMAR(CONDITION));
}

bool br_is_infinitive(const br_tree *tree, int32_t verb) {
    return br_has_child_of(tree, verb, BR_DEP_MARK, BR_GRAMMAR(INFINITIVE));
}

bool br_is_participle(const br_tree *tree, int32_t verb) {
    uint32_t feats = br_tok(tree, verb)->feats;
    return (feats & (BR_FEAT(VERBFORM_PART) | BR_FEAT(VERBFORM_GER))) && br_tree_child(tree, verb, BR_DEP_AUX, -1) < 0;
}

/* "spoke of tourists kidnapped in Mali", where the parser took "kidnapped" for a clause of its own: the noun before a
 * past form that has neither subject, object, conjunction nor auxiliary */
int32_t br_reduced_noun(const br_tree *tree, int32_t verb) {
    const br_token *t = br_tok(tree, verb);
    if (br_tok_rel(tree, verb) != BR_DEP_ADVCL || !(t->feats & BR_FEAT(TENSE_PAST)) || !verb) return -1;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (child < verb || rel == BR_DEP_OBJ || rel == BR_DEP_NSUBJ) return -1;
    }
    int32_t at = verb - 1;
    uint8_t before = br_tok(tree, at)->upos;
    if (tree->sentence[at] != tree->sentence[verb] || (before != BR_UPOS_NOUN && before != BR_UPOS_PROPN)) return -1;
    for (int steps = 0; steps < MAX_STEPS; steps++) { /* up to the head of its phrase */
        int32_t head = br_tok(tree, at)->head;
        if (head < 0 || head == t->head || head > verb || br_tok(tree, head)->upos == BR_UPOS_VERB) break;
        at = head;
    }
    return br_tok_rel(tree, at) == BR_DEP_NSUBJ ? -1 : at;
}

/* whether the verb is a bare past participle: no subject, no auxiliary of its own */
static bool is_bare_participle(const br_tree *tree, int32_t verb) {
    const br_token *t = br_tok(tree, verb);
    bool reduced = br_tok(tree, verb)->deprel == BR_DEP_ACL && br_tree_child(tree, verb, BR_DEP_OBJ, -1) < 0;
    bool past =
        ((t->feats & BR_FEAT(VERBFORM_PART)) || reduced) && /* "tourists kidnapped by rebels", whatever its form */
        (t->feats & (BR_FEAT(TENSE_PAST) | BR_FEAT(VOICE_PASS)));
    return past && br_tree_child(tree, verb, BR_DEP_NSUBJ, -1) < 0 && br_tree_child(tree, verb, BR_DEP_AUX, -1) < 0;
}

/* "The king, echoing Chad, called on Mali to leave", where the parser took what is told for a participle of its subject, which
 * then is all of the sentence */
static bool is_verb_of_sentence(const br_tree *tree, int32_t verb) {
    int32_t noun = br_tok(tree, verb)->head, comma = verb - 1;
    if (br_tok_rel(tree, verb) != BR_DEP_ACL || noun < 0 || br_tok(tree, noun)->head >= 0 || noun > comma) return false;
    if (!br_str_is(br_tok_text(tree, comma), ",") || !br_str_is(br_tok_text(tree, noun + 1), ",")) return false;
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_OBL, -1); c >= 0; c = br_tree_child(tree, verb, BR_DEP_OBL, c))
        if (br_has_child_of(tree, c, BR_DEP_CASE, BR_GRAMMAR(AGENT))) return false;
    return comma > noun + 1 && (br_tok(tree, verb)->feats & BR_FEAT(TENSE_PAST));
}

/* "called on Chad to leave" is no participle */
static bool is_called_on(const br_tree *tree, int32_t verb) {
    return br_tok_is(tree, verb, BR_GRAMMAR(CALLED)) && (uint32_t)verb + 1 < tree->article->n_tokens &&
           br_tok_is(tree, verb + 1, BR_GRAMMAR(CALLED_FOR));
}

/* "was sworn in and vowed to fight": nobody is vowed to do something */
static bool tells_own_aim(const br_tree *tree, int32_t verb) {
    return br_tok_is(tree, verb, BR_GRAMMAR(OWN_AIM)) && br_tree_child(tree, verb, BR_DEP_XCOMP, -1) >= 0;
}

/* a conjunct without auxiliary is passive when the verb is that it goes on with: "were beaten, robbed and shot" */
bool br_is_passive(const br_tree *tree, int32_t verb) {
    for (int steps = 0; steps < MAX_CONJUNCTS; steps++) {
        const br_token *t = br_tok(tree, verb);
        if (br_tree_child(tree, verb, BR_DEP_AUX_PASS, -1) >= 0 || br_reduced_noun(tree, verb) >= 0) return true;
        bool active = (t->feats & BR_FEAT(VERBFORM_FIN)) || br_tree_child(tree, verb, BR_DEP_OBJ, -1) >= 0 ||
                      is_called_on(tree, verb) || tells_own_aim(tree, verb);
        if (!active && br_tree_child(tree, verb, BR_DEP_NSUBJ_PASS, -1) >= 0) return true; /* "ten killed in Lagos" */
        if (!is_bare_participle(tree, verb) || is_verb_of_sentence(tree, verb) || tells_own_aim(tree, verb))
            return false;
        br_deprel rel = br_tok_rel(tree, verb);
        if (rel != BR_DEP_CONJ || t->head < 0)
            return rel == BR_DEP_ACL || rel == BR_DEP_ADVCL || rel == BR_DEP_AMOD || rel == BR_DEP_XCOMP;
        verb = t->head;
    }
    return false;
}

bool br_is_relative_pronoun(const br_tree *tree, int32_t token) {
    const br_token *t = br_tok(tree, token);
    if (t->feats & BR_FEAT(PRONTYPE_REL)) return true;
    return t->upos == BR_UPOS_PRON && br_tok_is(tree, token, BR_GRAMMAR(RELATIVE));
}

/* "all of whom", "two of which" */
static bool is_of_relative(const br_tree *tree, int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    if (upos != BR_UPOS_DET && upos != BR_UPOS_PRON && upos != BR_UPOS_NUM && upos != BR_UPOS_ADJ) return false;
    int32_t of = br_tree_child(tree, token, BR_DEP_NMOD, -1);
    return of > token && br_is_relative_pronoun(tree, of);
}

int32_t br_clause_antecedent(const br_tree *tree, int32_t token) {
    if (token < 0 || (!br_is_relative_pronoun(tree, token) && !is_of_relative(tree, token))) return token;
    int32_t at = br_tok(tree, token)->head;
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
        if (br_tok_rel(tree, at) == BR_DEP_ACL) return br_tok(tree, at)->head;
        at = br_tok(tree, at)->head;
    }
    return token;
}

bool br_is_perfect(const br_tree *tree, int32_t verb) {
    return br_has_child_of(tree, verb, BR_DEP_AUX, BR_GRAMMAR(PERFECT));
}

int32_t br_there_verb(const br_tree *tree, int32_t noun) {
    int32_t verb = br_tok_rel(tree, noun) == BR_DEP_NSUBJ ? br_tok(tree, noun)->head : -1;
    return verb >= 0 && br_tree_child(tree, verb, BR_DEP_EXPL, -1) >= 0 ? verb : -1;
}
