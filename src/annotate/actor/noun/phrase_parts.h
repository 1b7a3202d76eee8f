/* phrase_parts.h: what the readers of noun phrases (phrase.c, belonging.c, extent.c) ask of single words. */
#ifndef BR_ANNOTATE_ACTOR_NOUN_PHRASE_PARTS_H
#define BR_ANNOTATE_ACTOR_NOUN_PHRASE_PARTS_H

#include "annotate/actor/noun/phrase.h"

/* Steps from a head into its modifiers ("spokesman for the minister of ..."). */
#define BR_PHRASE_DEPTH 4
/* Tokens that a phrase may reach to the left or right of its core. */
#define BR_PHRASE_REACH 12

static inline const br_token *br_phrase_token(const br_phrases *p, int32_t token) {
    return &p->w->article->tokens[token];
}

static inline bool br_is_left_modifier(br_deprel rel) {
    return rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD || rel == BR_DEP_FLAT ||
           rel == BR_DEP_DEP;
}

static inline bool br_case_is(const br_phrases *p, int32_t token, br_grammar classes) {
    int32_t marker = br_tree_child(p->w->tree, token, BR_DEP_CASE, -1);
    return marker >= 0 && br_tok_is(p->w->tree, marker, classes);
}

/* "of", "for" and their like lead from an office to whom it belongs; "ambassador to X" does not. */
static inline bool br_is_possessor(const br_phrases *p, int32_t child) {
    return br_case_is(p, child, BR_GRAMMAR(OWNER));
}

/* A modifier that is an agent itself: "opposition" of "opposition leader", "ministry" of "spokesman for the ministry"; -1 = none. */
int32_t br_inner_agent(const br_phrases *p, int32_t head);

#endif
