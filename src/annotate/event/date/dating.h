/* dating.h: which times can date an act. */
#ifndef BR_ANNOTATE_EVENT_DATE_DATING_H
#define BR_ANNOTATE_EVENT_DATE_DATING_H

#include "record/tree.h"

/* all times are indices into the times of the article; or nothing is told, or that it was on no day that could be named */
enum { BR_NO_TIME = -1, BR_NO_DAY = -2 };

/* A time that dates an act: a century does not, the years from 1911 to 1943 do. */
#define BR_DATING_YEARS 10
static inline bool br_has_date(const br_time *t) {
    br_date end;
    if (!t->from.year || t->type == BR_TIME_DURATION || t->type == BR_TIME_SET) return false;
    return t->to.year - t->from.year < BR_DATING_YEARS || br_date_parse(t->value, &end);
}

/* Whether a time is a single day. */
static inline bool br_is_one_day(const br_time *t) {
    return t->from.day && br_date_cmp(t->from, t->to) == 0;
}

#endif
