/* apposition.h: "X, a political expert", "the president, X": two phrases that are one actor. */
#ifndef BR_ANNOTATE_ACTOR_WHO_APPOSITION_H
#define BR_ANNOTATE_ACTOR_WHO_APPOSITION_H

#include "annotate/actor/actor_work.h"

/* Gives phrases beside a name the name's actor; the name learns role and owner from them. */
void br_find_appositions(br_actor_work *w);

#endif
