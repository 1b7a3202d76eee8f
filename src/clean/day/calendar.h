/* calendar.h: years, months and days that are counted otherwise than in the Gregorian calendar, and numbers in Chinese
 * letters. */
#ifndef BR_CLEAN_DAY_CALENDAR_H
#define BR_CLEAN_DAY_CALENDAR_H

#include "base/date.h"

/* Years of the solar Hijri calendar (Iran, Afghanistan) that pages may be from: 1921 to 2100. */
#define BR_SOLAR_FIRST 1300
#define BR_SOLAR_LAST  1478

/* The Gregorian date of a day in the solar Hijri calendar, by the cycle of 33 years that holds for these years. False
 * where there is no such day. */
bool br_solar_date(int year, int month, int day, br_date *date);

/* A run of Chinese digits at the start of `text`: "二〇二二" (2022), "二十一" (21), "元" (1). Its length in bytes; 0: none, or
 * none that is a number. */
size_t br_han_number(br_str text, int *value);

#endif
