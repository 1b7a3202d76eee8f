/* names.h: names of the dictionary and of the language core → mentions. */
#ifndef BR_ANNOTATE_ACTOR_NAME_NAMES_H
#define BR_ANNOTATE_ACTOR_NAME_NAMES_H

#include "annotate/actor/actor_work.h"

/* Adds a mention for each name, in the order of the text; agents that were seen go to `agents`. */
void br_find_names(br_actor_work *w, br_agent_matches *agents);

/* What sort of actor an entry of the dictionary is. */
br_actor_kind br_kind_of_entry(br_entry_kind kind);

#endif
