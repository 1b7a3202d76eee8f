/* people.h: whom a name names, and which names are one actor. */
#ifndef BR_ANNOTATE_ACTOR_PEOPLE_H
#define BR_ANNOTATE_ACTOR_PEOPLE_H

#include "annotate/actor/actor_work.h"

/* Chooses the entry of each name (several actors can share a name, a surname is any of its bearers'), joins what is one
 * actor, and gives appositions ("X, a political expert") the actor of their name. */
void br_find_people(br_actor_work *w);

/* Has a mention tell of an actor; br_who_new() makes one of it. */
void br_who_join(br_actor_work *w, int32_t mention, int32_t actor);
int32_t br_who_new(br_actor_work *w, int32_t mention);

#endif
