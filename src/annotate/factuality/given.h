/* given.h: what surrounds a clause or a noun gives it, and the rows of words applied to it; private to factuality. */
#ifndef BR_ANNOTATE_FACTUALITY_GIVEN_H
#define BR_ANNOTATE_FACTUALITY_GIVEN_H

#include "annotate/factuality/words.h"

typedef struct br_given { /* the state of things, how sure, and by whose word */
    uint8_t fact;         /* br_factuality */
    bool hedged;
    bool bound;  /* a condition stands beside the word that tells it: "if they fire, he said, we will leave" */
    int8_t sure; /* as br_stance.sure */
    int32_t holder;
} br_given;

typedef struct br_walk { /* from a root down to the token that is asked for: what stands above it is settled */
    br_stance_words words;
    const br_tree *tree;
    bool *settled; /* tokens whose stance and what it was given are known */
    br_stance *stances;
    br_given *givens;  /* of each token, so that conjuncts share it */
    int32_t *below;    /* the way back down: of a token on it the next one */
    int32_t *speakers; /* of each token: who says the quotation that it stands in, BR_HOLDER_NONE = nobody */
} br_walk;

/* The stance of a token, settled now where it is not yet. */
const br_stance *br__stance(const br_walk *walk, int32_t token);

/* Told as a fact, by nobody. */
extern const br_given br__plain;

/* Precedence: denied > conditional > planned > asserted; what is denied of a denial happened. */
uint8_t br_join_facts(uint8_t around, uint8_t own);

/* One degree seen through another, both -30 to 30: a chain is as sure as its weakest link. */
int8_t br_join_degrees(int around, int own);

/* What a row makes of the act that its word governs; the second reads a noun's row and looks whether what the noun
 * tells is contested in the same breath. */
br_given br__governed(const br_walk *walk, int32_t governor, const br_embedding *row);
br_given br__governed_by_noun(const br_walk *walk, int32_t noun, const br_embedding *row);

/* The stance of the governor itself, its holder kept; told as a fact within what the governor's holder tells. */
br_given br__same(const br_walk *walk, int32_t governor);
br_given br__beside(const br_walk *walk, int32_t governor);

/* The same but for its fact and degree; bound to a condition; yet to come, as infinitives are that no row speaks of;
 * open where the clause follows "against". */
br_given br__with(br_given given, uint8_t fact, int sure);
void br__bind(br_given *given);
br_given br__purpose(br_given given);
br_given br__against(const br_walk *walk, int32_t clause, br_given given);

const br_embedding *br__row(const br_walk *walk, int32_t governor, br_frame frame);

bool br__has_mark(const br_walk *walk, int32_t clause, br_grammar classes);
bool br__is_to_infinitive(const br_walk *walk, int32_t clause);

/* The preposition that introduces a gerund or a noun; -1, and "", where there is none. */
int32_t br__preposition_at(const br_walk *walk, int32_t token);
br_str br__preposition_of(const br_walk *walk, int32_t token);

#endif
