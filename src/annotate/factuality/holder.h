/* holder.h: who says or believes what a clause tells; private to factuality. */
#ifndef BR_ANNOTATE_FACTUALITY_HOLDER_H
#define BR_ANNOTATE_FACTUALITY_HOLDER_H

#include "annotate/factuality/words.h"

/* Whom "according to", "in the view of", an inverted "X said" or a quotation's frame names: token or BR_HOLDER_*. */
int32_t br_told_by(const br_stance_words *words, int32_t token, bool *hedged);

/* Surface subject, borrowed from the governing clause where there is none; the agent of passives. Token or
 * BR_HOLDER_*. */
int32_t br_holder_of_verb(const br_stance_words *words, int32_t verb);

/* Who holds what `governor` says by its row: "the army's claim", "the minister said". BR_HOLDER_NONE: nobody new.
 * Sets `hedged` where the holder is hearsay ("rumours say"). */
int32_t br_holder_by_row(const br_stance_words *words, int32_t governor, const br_embedding *row, bool *hedged);

#endif
