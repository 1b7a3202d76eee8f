/* places.h: "in Moscow" is a place, "Moscow said" is an actor. */
#ifndef BR_ANNOTATE_ACTOR_PLACES_H
#define BR_ANNOTATE_ACTOR_PLACES_H

#include "annotate/actor/actor_work.h"

/* Sets is_place of the names of countries, regions, capitals and other places that only say where. */
void br_find_places(br_actor_work *w);

/* A name in a dateline, or a capital that opens a paragraph like one: "JERUSALEM (AP)", "LIMA, May 3". */
bool br_is_dateline(const br_actor_work *w, const br_mention *mention);

/* The same for nouns, once they are mentions: "in prison", "near the embassy"; and tells names that only qualify a noun
 * ("the Syrian border"). */
void br_find_noun_places(br_actor_work *w);

#endif
