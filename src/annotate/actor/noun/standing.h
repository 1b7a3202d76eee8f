/* standing.h: whether a noun with a role stands for somebody where it is. All ask for the head of the agent. */
#ifndef BR_ANNOTATE_ACTOR_NOUN_STANDING_H
#define BR_ANNOTATE_ACTOR_NOUN_STANDING_H

#include "annotate/actor/noun/phrase.h"

/* "the general", not "General Motors" or "the general idea". */
bool br_noun_stands_alone(const br_phrases *p, int32_t head);

/* "rebel positions", "Israeli army bulldozers": it owns a noun behind that is no actor. */
bool br_noun_qualifies_noun(const br_phrases *p, int32_t head);

/* "a plane crashed", "back to school": a thing that nobody owns. */
bool br_noun_is_mere_thing(const br_phrases *p, int32_t head);

/* "elected him president", "no longer prime minister": an office that nobody holds here. */
bool br_noun_is_predicate(const br_phrases *p, int32_t head);

#endif
