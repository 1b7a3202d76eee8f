/* calendar.h: days that other rules than the month and the day give: movable feasts, the nth weekday of a month, days of
 * other calendars. All are day numbers. */
#ifndef BR_ANNOTATE_TIME_CALENDAR_H
#define BR_ANNOTATE_TIME_CALENDAR_H

#include "lexicon/times.h"

int32_t br_easter(int year);
int32_t br_orthodox_easter(int year);

/* 1 Tishri, which falls in the autumn of the year. */
int32_t br_jewish_new_year(int year);

int32_t br_holiday_day(const br_holiday *holiday, int year);

#endif
