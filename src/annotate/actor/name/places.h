/* places.h: "in Moscow" is a place, "Moscow said" is an actor. */
#ifndef BR_ANNOTATE_ACTOR_NAME_PLACES_H
#define BR_ANNOTATE_ACTOR_NAME_PLACES_H

#include "annotate/actor/actor_work.h"

/* Sets is_place of the names of countries, regions, capitals and other places that only say where, is_dateline of those that tell
 * where a report was written, and the state that they name as its home. */
void br_find_places(br_actor_work *w);

/* The same for nouns, once they are mentions: "in prison", "near the embassy"; and tells names that only qualify a noun
 * ("the Syrian border"). */
void br_find_noun_places(br_actor_work *w);

#endif
