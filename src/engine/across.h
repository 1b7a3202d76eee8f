/* across.h: what holds across the articles of a store: reprints, actors, happenings, disputes. */
#ifndef BR_ENGINE_ACROSS_H
#define BR_ENGINE_ACROSS_H

#include "lexicon/lexicon.h"
#include "store/store.h"

/* Makes the relations of all articles of the store anew, in one transaction. `ceiling`: bytes that each
 * of its indexes may take, 0 = no ceiling. BR_LIMIT or BR_NO_MEMORY when they don't suffice: the store then is as it
 * was before, and the next run tries again. */
br_status br_across(const br_lexicon *lexicon, size_t ceiling, br_store *store, br_error *error);

#endif
