/* owners.h: whose names and peoples are. */
#ifndef BR_ANNOTATE_ACTOR_NOUN_OWNERS_H
#define BR_ANNOTATE_ACTOR_NOUN_OWNERS_H

#include "annotate/actor/noun/phrase.h"

/* "Albanians in Serbia", "the Swiss Agency for Development": what names themselves tell of whose they are; people that are
 * counted ("168 Liberians") are their own owner: persons, not the state. */
void br_find_owners_of_names(const br_phrases *p);

/* "the Russian minority", "the Albanian population of the province": a people that lives in another state than its own. The
 * mention is not in the list yet. */
void br_settle_minority(const br_phrases *p, br_mention *m);

#endif
