/* answer.h: whom an act is directed at that does not say so, because it answers another: "Mali accused Niger. Niger denied the
 * charge.", "Thousands marched. Police fired tear gas." */
#ifndef BR_ANNOTATE_EVENT_PARTY_ANSWER_H
#define BR_ANNOTATE_EVENT_PARTY_ANSWER_H

#include "annotate/event/act/match.h"

/* Gives denials of "the charge" the accuser for their target, refusals of "the demand" who demanded it, blame and praise for "the
 * raid", "the move" the one who did it, who asks for a release the captor and who returns fire the attacker, where nobody else is
 * named and the sentences right before tell of it; the force of police is used on those who protest in the same sentence or the one
 * before. `events`: in the order of the text. */
void br_answer_events(const br_matcher *matcher, br_event *events, size_t n);

#endif
