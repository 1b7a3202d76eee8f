/* nouns.h: noun phrases that tell a role, and titles beside names. */
#ifndef BR_ANNOTATE_ACTOR_NOUN_NOUNS_H
#define BR_ANNOTATE_ACTOR_NOUN_NOUNS_H

#include "annotate/actor/actor_work.h"

/* Adds a mention for each noun phrase with a role that is not a title in front of a name; titles give their role to the
 * name. Phrases that can only point back ("the country", "the group", "his brother") become mentions without a role. */
void br_find_nouns(br_actor_work *w, const br_agent_matches *agents);

#endif
