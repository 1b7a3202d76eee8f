/* outcome.h: who killed and wounded, where the act of force beside it tells that. */
#ifndef BR_ANNOTATE_EVENT_PARTY_OUTCOME_H
#define BR_ANNOTATE_EVENT_PARTY_OUTCOME_H

#include "annotate/event/scene.h"

/* "Ten were killed when police opened fire": the police killed them, by that act; whom it befell is the target of the act, where that
 * names none. "Ten were killed and thirty wounded in shelling by Chad": both by Chad. "Shot and killed a guard" is one act: the
 * second is marked in `dropped`. */
void br__lend_outcomes(br_scene *scene, bool *dropped);

#endif
