/* predicates.h: every word of an article that tells an act or a state, with its stance; for measuring factuality
 * alone. */
#ifndef BR_ANNOTATE_FACTUALITY_PREDICATES_H
#define BR_ANNOTATE_FACTUALITY_PREDICATES_H

#include "annotate/factuality/stance.h"

/* Fills article->predicates: verbs, copulas and what they link, adjectives that tell a state, nouns that tell an
 * act. */
void br_list_predicates(const br_stance_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                        const br_stances *stances, br_article *article, br_arena *arena);

#endif
