/* phrase.h: the actors that phrases denote or belong to, and the nearest actor in reach of an act. */
#ifndef BR_ANNOTATE_EVENT_PARTY_PHRASE_H
#define BR_ANNOTATE_EVENT_PARTY_PHRASE_H

#include "annotate/event/act/match.h"

/* The actor that a phrase denotes or belongs to ("Russian depots"): index of a mention with a code, -1 = none. */
int32_t br_phrase_mention(const br_matcher *matcher, int32_t token);

/* The same for what the word itself denotes; owners and parts are not asked. */
int32_t br_phrase_own_mention(const br_matcher *matcher, int32_t token);

/* The phrase of `token` and those that stand beside it with an actor of their own: conjuncts, also those that hang on
 * its apposition or owner ("Hungarian and Romanian officials"). Returns how many were written, at least one. */
uint8_t br_phrase_parties(const br_matcher *matcher, int32_t token, int32_t *tokens, uint8_t max);

/* Whether the preposition of a phrase is one of a row of roles.tsv. */
bool br_is_linked_by(const br_matcher *matcher, int32_t token, br_role role);

/* The nearest word below `token` that `fits`, for sentences whose parts hang elsewhere than slots expect: breadth first,
 * objects and what belongs to them before what stands around. It stays in the act's own clause: no subjects, no finite
 * clauses, no phrases with a preposition that leads aside (roles.tsv: "before the war", "according to"). Unless it is done `at_places`, not where the act itself
 * happens ("said in Moscow"). -1 = none. */
typedef bool (*br_phrase_fits)(const void *context, int32_t token);
int32_t br_phrase_reach(const br_matcher *matcher, int32_t token, bool at_places, br_phrase_fits fits,
                        const void *context);

#endif
