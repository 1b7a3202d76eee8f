/* outcome.h: whom an act of force killed and wounded is told by that act. */
#ifndef BR_ANNOTATE_EVENT_OUTCOME_H
#define BR_ANNOTATE_EVENT_OUTCOME_H

#include "annotate/event/scene.h"

/* "Ten were killed when police opened fire", "police opened fire, killing ten": one act, by the police. Marks the events of the harm in
 * `dropped`; whom it befell becomes the target of the act that did it, where that names none. */
void br__join_outcomes(br_scene *scene, bool *dropped);

#endif
