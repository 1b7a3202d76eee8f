/* halves.h: "the North" of North and South Korea. */
#ifndef BR_ANNOTATE_ACTOR_NAME_HALVES_H
#define BR_ANNOTATE_ACTOR_NAME_HALVES_H

#include "annotate/actor/actor_work.h"

/* Adds mentions of states that the article calls by the first word of their name alone: "the South's army". After the names, before
 * it is asked which of them are places. */
void br_find_halves(br_actor_work *w);

#endif
