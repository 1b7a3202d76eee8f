/* generic.h: what is said of anybody at any time and tells of nothing that happened: "companies ask for money", "a
 * government that blames others", "he often meets", "they ask you to pay". */
#ifndef BR_ANNOTATE_EVENT_ACT_GENERIC_H
#define BR_ANNOTATE_EVENT_ACT_GENERIC_H

#include "annotate/event/act/match.h"

/* Whether the clause of a word that tells an act is such a general statement. */
typedef struct br_generic_options {
    bool force; /* an act of force, which is told where it is a practice too: "routinely beat prisoners" */
    bool dated; /* a day is told of it, or stands over it as a heading: "3 May. Soldiers storm the radio." */
} br_generic_options;
bool br_is_generic(const br_matcher *matcher, int32_t token, br_generic_options options);

#endif
