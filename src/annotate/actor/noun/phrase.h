/* phrase.h: what a noun phrase with a role tells of itself: its role, whose it is, from where to where it goes.
 *
 * A phrase is asked for by its head, and by the first or last token of the agent of the dictionary that it holds
 * (its core): "the former Russian [foreign minister] of the Kremlin". */
#ifndef BR_ANNOTATE_ACTOR_NOUN_PHRASE_H
#define BR_ANNOTATE_ACTOR_NOUN_PHRASE_H

#include "annotate/actor/actor_work.h"

typedef struct br_phrases {
    br_actor_work *w;
    const br_agent_matches *agents;
    int32_t *agent_of; /* of each token: the longest agent that it heads, index into agents; -1 = none */
} br_phrases;

br_phrases br_phrases_of(br_actor_work *w, const br_agent_matches *agents);

/* The agent's entry in the dictionary. */
const br_actor_entry *br_phrase_agent(const br_phrases *p, int32_t agent);

/* The role that the words tell together: an opposition leader is opposition, the spokesman of the army military. */
br_str br_phrase_role(const br_phrases *p, int32_t head);

/* Mention of the country, body or person that the phrase belongs to; -1 = not told. The second form asks only what
 * hangs on one word, for names that have no agent. */
int32_t br_phrase_owner(const br_phrases *p, int32_t head, int32_t core_first);
int32_t br_phrase_owner_below(const br_phrases *p, int32_t token);

/* Whether a mention can own a noun phrase: whose troops, whose minister. */
bool br_can_own(const br_actor_work *w, int32_t mention);

/* Phrases that belong to nobody around them: "foreign troops" (of some other state), "an international force",
 * "peacekeepers" (of a body of many states). */
typedef enum br_stranger { BR_NO_STRANGER, BR_FOREIGN, BR_JOINT } br_stranger;
br_stranger br_phrase_stranger(const br_phrases *p, int32_t head, int32_t core_first);

/* "The former pardoned rioters, the latter left": one of two named before, no former rioters. */
bool br_is_paired_former(const br_actor_work *w, int32_t token);

/* Code of the people or faith in front of a role ("Hutu rebels"); "" = none. */
br_str br_phrase_people(const br_phrases *p, int32_t first, int32_t core_first);

/* Whether what hangs behind a noun is the object of a gerund: "accused the army of bombing towns". */
bool br_is_behind_gerund(const br_phrases *p, int32_t head, int32_t child);

/* Token of "his", "its", "their" that the phrase begins with, -1 = none. */
int32_t br_phrase_possessive(const br_phrases *p, int32_t head);

/* Token of "the group", "the organisation" behind "of" or "for", a body that the phrase belongs to and does not name; -1 = none. */
int32_t br_phrase_body(const br_phrases *p, int32_t head);

/* Where it begins and ends: with the modifiers in front of it, and "of ..." and "for ..." right behind its head. A place
 * behind it belongs to it only where the place is its owner. */
int32_t br_phrase_first(const br_phrases *p, int32_t head, int32_t core_first);
int32_t br_phrase_last(const br_phrases *p, int32_t head, int32_t core_last, int32_t owner);

#endif
