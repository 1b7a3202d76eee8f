/* others.h: phrases whose state is not the one beside them, or not one alone: "Russia's ally", "the two countries",
 * "governments of the region". */
#ifndef BR_ANNOTATE_ACTOR_NOUN_OTHERS_H
#define BR_ANNOTATE_ACTOR_NOUN_OTHERS_H

#include "annotate/actor/noun/phrase.h"

/* What br_states_of says of phrases that speak of states without saying how many. */
#define BR_MANY_STATES 255

/* "two", "both" before a noun */
bool br_are_two(const br_phrases *p, int32_t noun);

/* "the two", "both": such as were named before, not "two generals" */
bool br_are_known(const br_phrases *p, int32_t noun);

/* "both parties", "the two movements": the two that did something to each other */
bool br_are_two_bodies(const br_phrases *p, int32_t head);

/* How many states not named here the phrase is or belongs to: 2 for "the two countries" and their leaders,
 * BR_MANY_STATES for "presidents of five states", 0 where it does not speak of several. */
int br_states_of(const br_phrases *p, int32_t head);

/* Whether a noun tells another one than whom it belongs to: "Serbia's neighbours", "an ally of Iran". A person's ally is
 * mostly of the same state. */
bool br_is_apart(const br_phrases *p, int32_t head, int32_t owner);

/* "its neighbour", "Russia's neighbour": a state; "his neighbour" is not */
bool br_is_neighbour_state(const br_phrases *p, int32_t head, int32_t owner);

#endif
