/* generic.h: what is said of anybody at any time and tells of nothing that happened: "companies ask for money", "a
 * government that blames others", "he often meets", "they ask you to pay". */
#ifndef BR_ANNOTATE_EVENT_GENERIC_H
#define BR_ANNOTATE_EVENT_GENERIC_H

#include "annotate/event/match.h"

/* Whether the clause of a word that tells an act is such a general statement. `force`: the act is one of force, which is
 * told where it is a practice too ("routinely beat prisoners"). */
bool br_is_generic(const br_matcher *matcher, int32_t token, bool force);

#endif
