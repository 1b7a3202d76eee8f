/* value.h: the TIMEX3 texts of lengths ("P3W", "PXY") and of what comes again ("P1D", "XXXX-WXX-4"). */
#ifndef BR_ANNOTATE_TIME_VALUE_H
#define BR_ANNOTATE_TIME_VALUE_H

#include "lexicon/times.h"

/* `decades`: "two decades" is P2DE, not P20Y. */
br_str br_time_duration_text(br_arena *arena, const br_time_features *features, br_time_unit unit, bool decades);
br_str br_time_set_text(br_arena *arena, const br_time_features *features, bool decades);

#endif
