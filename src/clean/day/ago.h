/* ago.h: lines that tell when by how long ago it was ("3 hours ago", "hace 2 días", "вчера"). */
#ifndef BR_CLEAN_DAY_AGO_H
#define BR_CLEAN_DAY_AGO_H

#include "base/date.h"
#include "lexicon/clean.h"

/* The day that `line` tells, seen from `moment` (ISO 8601; noon where it has no clock). The whole line must say so, but for
 * a label before it. False: it says something else, or `moment` is no day. */
bool br_ago_day(const br_clean_lexicon *lexicon, br_arena *arena, br_str line, br_str moment, br_date *day);

#endif
