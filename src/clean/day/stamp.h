/* stamp.h: dates that a page writes for machines: what their names say of them, and how they are written. */
#ifndef BR_CLEAN_DAY_STAMP_H
#define BR_CLEAN_DAY_STAMP_H

#include "clean/day/when.h"

/* The most telling first. */
typedef enum br_stamp_kind { BR_STAMP_PUBLISHED, BR_STAMP_CREATED, BR_STAMP_CHANGED, BR_STAMP_NONE } br_stamp_kind;

/* What the name of a meta element, a property or a class says of the date that it bears: "article:published_time",
 * "DC.date.issued", "dt-published", "lastmod". Signs and case say nothing. */
br_stamp_kind br_stamp_kind_of(br_str name);

/* The day of a stamp: whatever br_when_find() reads, "20220107" at the start of a run of digits, seconds or
 * milliseconds since 1970. */
bool br_stamp_day(const br_clean_lexicon *lexicon, br_arena *arena, br_str stamp, br_when_order order, br_date *day);

#endif
