/* who.h: the actors of an article, each with its mentions. */
#ifndef BR_ANNOTATE_ACTOR_WHO_WHO_H
#define BR_ANNOTATE_ACTOR_WHO_WHO_H

#include "annotate/actor/actor_work.h"

/* Has a mention tell of an actor; br_who_new() makes one of it. */
void br_who_join(br_actor_work *w, int32_t mention, int32_t actor);
int32_t br_who_new(br_actor_work *w, int32_t mention);

/* The name or the agent's phrase of a mention, without what stands around it. */
br_str br_core_text(const br_actor_work *w, const br_mention *m);

/* The gender that a full name tells by its given name, or by the first half of that: "Kassym-Jomart". */
br_gender br_gender_of_name(const br_actor_work *w, br_str name);

/* Whether a mention names a person. */
bool br_is_person_name(const br_mention *m);

#endif
