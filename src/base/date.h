/* date.h: calendar dates, possibly known in part, in the proleptic Gregorian calendar.
 *
 * Text is ISO 8601 shortened to what is known: "2022-01-13", "2022-01", "2022", "2022-W02". */
#ifndef BR_BASE_DATE_H
#define BR_BASE_DATE_H

#include "base/str.h"

/* month, day, week: 0 = not known. A date has month and day, or week, or neither. year 0 = nothing known. */
typedef struct br_date {
    int16_t year;
    uint8_t month, day, week;
} br_date;

bool br_date_parse(br_str text, br_date *date);       /* whole of `text`, or an ISO time stamp's date part; checked */
br_str br_date_format(br_arena *arena, br_date date); /* "" when nothing is known */

bool br_date_valid(int year, int month, int day);
int br_days_in_month(int year, int month);

/* Days since 1970-01-01 and back. Needs a full date. */
int32_t br_days_from_date(br_date date);
br_date br_date_from_days(int32_t days);

/* First and last day that a partial date may mean, as day numbers; false when nothing is known. */
bool br_date_range(br_date date, int32_t *first, int32_t *last);

int br_weekday(int32_t days);      /* 0 = Monday ... 6 = Sunday */
br_date br_iso_week(int32_t days); /* year and week of a day */

/* <0, 0, >0 by first possible day, then the finer date first. */
int br_date_cmp(br_date a, br_date b);

#endif
