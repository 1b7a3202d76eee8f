/* match.h: runs the rules over the items, level by level. What a rule finds takes the place of its items. */
#ifndef BR_ANNOTATE_TIME_MATCH_H
#define BR_ANNOTATE_TIME_MATCH_H

#include "annotate/time/items.h"

void br_time_match(br_time_items *items);

#endif
