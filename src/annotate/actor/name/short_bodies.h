/* short_bodies.h: "the Tigers" of the Tamil Tigers, "the Fund" of the International Monetary Fund. */
#ifndef BR_ANNOTATE_ACTOR_NAME_SHORT_BODIES_H
#define BR_ANNOTATE_ACTOR_NAME_SHORT_BODIES_H

#include "annotate/actor/actor_work.h"

/* Bodies and groups of the dictionary that the article has named in full and then calls by the main word of that name alone, behind
 * "the" and with a capital. A word that is a name of its own in the dictionary ("the House") stays one. After the names, before it is
 * asked which of them are places. */
void br_find_short_bodies(br_actor_work *w);

#endif
