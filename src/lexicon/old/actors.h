/* actors.h: actor and agent files of TABARI, PETRARCH and PETRARCH2 → the actor lexicon; private to the loaders. */
#ifndef BR_LEXICON_OLD_ACTORS_H
#define BR_LEXICON_OLD_ACTORS_H

#include "lexicon/actor/loader.h"

void br_load_old_actors(br_actor_loader *loader, br_str bytes);
void br_load_old_agents(br_actor_loader *loader, br_str bytes);

#endif
