/* claim.h: what people say that is no act: causes, characterisations, evaluations, forecasts and states: fills
 * article->claims.
 *
 * A claim is a phrase (`span`, `says`) said of something (`about`) by somebody (`holder`; none when the author speaks).
 * Needs article->actors and article->quotes: who speaks comes from the statement that a claim stands in, or from the
 * verb that makes it ("X calls Y Z"). Linear time. */
#ifndef BR_ANNOTATE_CLAIM_CLAIM_H
#define BR_ANNOTATE_CLAIM_CLAIM_H

#include "lexicon/word/facts.h"
#include "record/tree.h"

/* Most claims that are kept of one article. */
#define BR_MAX_CLAIMS 100000u

br_status br_annotate_claims(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                             br_article *article, br_arena *arena, br_error *error);

#endif
