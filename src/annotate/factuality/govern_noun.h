/* govern_noun.h: the part of govern.h for clauses that hang on nouns, and for nouns that tell an act. */
#ifndef BR_ANNOTATE_FACTUALITY_GOVERN_NOUN_H
#define BR_ANNOTATE_FACTUALITY_GOVERN_NOUN_H

#include "annotate/factuality/given.h"

br_given br__of_adnominal(const br_walk *walk, int32_t noun, int32_t clause);
br_given br__of_noun(const br_walk *walk, int32_t governor, int32_t noun);

/* The object that stands right before a clause or phrase: "rejected calls to resign"; -1 = none. */
int32_t br__object_before(const br_walk *walk, int32_t verb, int32_t clause);

#endif
