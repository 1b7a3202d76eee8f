/* passive.h: what passives hide: who did it, and a preposition whose noun has become the subject. -1 = nothing. */
#ifndef BR_ANNOTATE_EVENT_PARTY_PASSIVE_H
#define BR_ANNOTATE_EVENT_PARTY_PASSIVE_H

#include "record/tree.h"

/* "was sentenced to ten years in prison by a court", "was kept from leaving by the police": a "by" that hangs on a phrase behind
 * the verb; not on what somebody is charged with or what stands against whom. */
int32_t br_hidden_agent(const br_tree *tree, int32_t verb);

/* "were fired at by the army", "was broken into on Monday": the preposition that the subject of a passive left behind */
int32_t br_stranded_preposition(const br_tree *tree, int32_t verb);

#endif
