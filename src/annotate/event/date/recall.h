/* recall.h: the day of an act that a noun tells once more: "Rebels seized the port on 3 May. ... Since the attack". */
#ifndef BR_ANNOTATE_EVENT_DATE_RECALL_H
#define BR_ANNOTATE_EVENT_DATE_RECALL_H

#include "record/tree.h"

/* Gives "the attack", "their invasion" the date of the act that it speaks of, where its own sentence tells none: the nearest before, else
 * behind it, of one kind and with a side in common. `events`: in the order of the text. */
void br_recall_dates(const br_tree *tree, br_event *events, size_t n);

#endif
