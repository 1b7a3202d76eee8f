/* answer.h: whom a reply is to that does not say so: "Mali accused Niger. Niger denied the charge.", "Mali closed the border. Niger condemned the move.", "Thousands marched. Police fired
 * tear gas." */
#ifndef BR_ANNOTATE_EVENT_ANSWER_H
#define BR_ANNOTATE_EVENT_ANSWER_H

#include "record/tree.h"

/* Gives denials of "the charge" the accuser for their target, and blame or praise for "the raid", "the move" the one who did it, where nobody else is
 * named and the sentences right before tell of it; the force of police is used on those who protest in the same sentence or the one
 * before. `events`: in the order of the text. */
void br_answer_events(const br_tree *tree, br_event *events, size_t n);

#endif
