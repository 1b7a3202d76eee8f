/* tense.h: in what time a verb stands: that of the finite verb that it leans on. */
#ifndef BR_ANNOTATE_EVENT_DATE_TENSE_H
#define BR_ANNOTATE_EVENT_DATE_TENSE_H

#include "record/tree.h"

/* The finite verb that a participle or an infinitive leans on: "reacted by annexing" */
int32_t br_finite_of(const br_tree *tree, int32_t token);

/* "considers", "has met", "may blockade": of the day of writing, whatever was told before */
bool br_is_present(const br_tree *tree, int32_t token);

/* "considers", "may blockade", "will buy", neither "is considering" nor "has met": what may be said of any time */
bool br_is_simple_present(const br_tree *tree, int32_t token);

#endif
