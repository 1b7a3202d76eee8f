/* people.h: whom a name names, and which names are one actor. */
#ifndef BR_ANNOTATE_ACTOR_WHO_PEOPLE_H
#define BR_ANNOTATE_ACTOR_WHO_PEOPLE_H

#include "annotate/actor/actor_work.h"

/* Chooses the entry of each name (several actors can share a name, a surname is any of its bearers'), joins what is one
 * actor, and gives appositions ("X, a political expert") the actor of their name. */
void br_find_people(br_actor_work *w);

#endif
