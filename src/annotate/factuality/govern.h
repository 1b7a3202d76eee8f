/* govern.h: what surrounds a clause or a noun makes of it: the word that governs it and the kind of its clause; private to
 * factuality. "failed to stop": what stands under "failed to" did not happen. */
#ifndef BR_ANNOTATE_FACTUALITY_GOVERN_H
#define BR_ANNOTATE_FACTUALITY_GOVERN_H

#include "annotate/factuality/clues.h"

/* What surrounds a clause gives it: the state of things, how sure, and by whose word. */
typedef struct br_given {
    uint8_t fact; /* br_factuality */
    bool hedged;
    bool bound;  /* a condition stands beside the word that tells it: "if they fire, he said, we will leave" */
    int8_t sure; /* as br_stance.sure */
    int32_t holder;
} br_given;

typedef struct br_walk { /* from the roots down: what stands above a token is settled */
    br_stance_words words;
    const br_tree *tree;
    br_stance *stances;
    br_given *givens; /* of each token, so that conjuncts share it */
} br_walk;

br_given br_given_to(const br_walk *walk, int32_t token);

/* Precedence: denied > conditional > planned > asserted; what is denied of a denial happened. */
uint8_t br_join_facts(uint8_t around, uint8_t own);

/* One degree seen through another, both -30 to 30: a chain is as sure as its weakest link. */
int8_t br_join_degrees(int around, int own);

#endif
