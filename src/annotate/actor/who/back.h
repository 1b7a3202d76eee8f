/* back.h: what points back: pronouns, "the minister", "the country", "the former ... the latter". */
#ifndef BR_ANNOTATE_ACTOR_WHO_BACK_H
#define BR_ANNOTATE_ACTOR_WHO_BACK_H

#include "annotate/actor/actor_work.h"

/* Gives each phrase that is no name an actor: that of its antecedent where one is clear, else one of its own; phrases
 * that can only point back and pronouns stay without an actor when nothing is clear. */
void br_find_antecedents(br_actor_work *w);

#endif
