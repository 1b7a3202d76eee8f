#include "annotate/actor/subject.h"

#include "lexicon/word/grammar.h"

/* Clauses above a verb that are asked for its subject. */
#define MAX_CLAUSES 6

/* "and gave her a pen", "killing ten of them"; who is sent "to protect them" is another */
static bool shares_subject(const br_tree *tree, int32_t verb) {
    br_deprel rel = br_tok_rel(tree, verb);
    bool participle = rel == BR_DEP_ADVCL && br_tree_child(tree, verb, BR_DEP_MARK, -1) < 0;
    return (rel == BR_DEP_CONJ || participle) && br_tree_child(tree, verb, BR_DEP_NSUBJ, -1) < 0;
}

int32_t br_sharing_subject(const br_tree *tree, int32_t verb) {
    for (int i = 0; i < MAX_CLAUSES && verb >= 0; i++) {
        if (!shares_subject(tree, verb)) break;
        verb = br_tok(tree, verb)->head;
    }
    return verb;
}

int32_t br_told_of(const br_tree *tree, int32_t subject, int32_t verb) {
    bool relative = br_tok(tree, subject)->upos == BR_UPOS_PRON && br_tok_is(tree, subject, BR_GRAMMAR(RELATIVE)) &&
                    br_tok(tree, verb)->deprel == BR_DEP_ACL_RELCL && br_tok(tree, verb)->head < subject;
    return relative ? br_tok(tree, verb)->head : subject;
}

int32_t br_subject_above(const br_tree *tree, int32_t verb) {
    for (int i = 0; i < MAX_CLAUSES && verb >= 0; i++) {
        int32_t subject = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1);
        if (subject >= 0) return br_told_of(tree, subject, verb);
        br_deprel rel = br_tok_rel(tree, verb);
        if (rel != BR_DEP_ADVCL && rel != BR_DEP_XCOMP && rel != BR_DEP_CONJ) return -1;
        verb = br_tok(tree, verb)->head;
    }
    return -1;
}
