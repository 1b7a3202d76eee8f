/* moment.h: a stretch of the calendar of some size, its arithmetic and its TIMEX3 text. */
#ifndef BR_ANNOTATE_TIME_MOMENT_H
#define BR_ANNOTATE_TIME_MOMENT_H

#include "base/date.h"
#include "lexicon/times.h"

/* `grain` says how much is known; what is finer than it is 0. */
typedef struct br_moment {
    br_time_unit grain; /* DAY, WEEKEND, WEEK, MONTH, QUARTER, SEASON, HALF, YEAR, DECADE, CENTURY, MILLENNIUM; NONE */
    int year;           /* of a week: the year of ISO 8601's week */
    int8_t month, day, week, season, quarter, half;
    bool bc; /* the year counts before Christ: such a moment has a text, but no days */
    bool has_hour, has_part;
    int8_t hour, minute, second, part; /* within a day; second -1: not told */
} br_moment;

br_moment br_moment_of_date(br_date date); /* grain NONE for an unknown date */
br_moment br_moment_of_day(int32_t days);

/* First and last day; false when nothing is known. */
bool br_moment_range(const br_moment *moment, int32_t *first, int32_t *last);

/* The stretch of size `unit` that holds the first day of the moment; false when the moment is too coarse to tell. */
bool br_moment_within(const br_moment *moment, br_time_unit unit, br_moment *out);

/* The moment moved by n units, in the grain of the unit. False when it leaves the calendar (years 1 to 9999) or
 * starts from a moment that is too coarse. Before Christ only years, decades and centuries move. */
bool br_moment_shift(const br_moment *moment, int n, br_time_unit unit, br_moment *out);

br_str br_moment_text(br_arena *arena, const br_moment *moment);

#endif
