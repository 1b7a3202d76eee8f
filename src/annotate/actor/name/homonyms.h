/* homonyms.h: one name of two countries' places, parties and unions. */
#ifndef BR_ANNOTATE_ACTOR_NAME_HOMONYMS_H
#define BR_ANNOTATE_ACTOR_NAME_HOMONYMS_H

#include "annotate/actor/actor_work.h"

/* "Georgia" is a state on the Black Sea unless the article, which says nothing else of it, names towns or regions of the
 * country that has a region of that name; "Tripoli" is the capital of Libya unless the article speaks of Lebanon alone; "Brussels" that
 * acts is the European Union, or NATO. "The CGT" is the French union where France is spoken of, or no country is. The places of the
 * article must be known (br_find_places). */
void br_settle_homonyms(br_actor_work *w, const br_agent_matches *agents);

#endif
