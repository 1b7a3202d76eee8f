/* when.h: calendar dates as pages write them, in any language of the lexicon. */
#ifndef BR_CLEAN_DAY_WHEN_H
#define BR_CLEAN_DAY_WHEN_H

#include "base/date.h"
#include "lexicon/clean.h"

/* Years that dates may have. */
#define BR_WHEN_FIRST_YEAR 1900
#define BR_WHEN_LAST_YEAR  2100

typedef enum br_when_order { BR_WHEN_DAY_FIRST, BR_WHEN_MONTH_FIRST } br_when_order; /* of "3/4/2022" */

typedef struct br_when {
    br_date date;      /* year, month and day */
    size_t start, end; /* bytes of the text that say so */
} br_when;

/* The first full date in `text`: "7 January 2022", "January 7th, 2022", "7 de enero de 2022", "2022-01-07T09:30",
 * "07.01.2022", "7/1/22", "7-Jan-22", "Fri Jan 7 10:15:00 UTC 2022", "2022年1月7日", "令和4年1月7日", "۱۷ دی ۱۴۰۰" (of the solar
 * Hijri calendar; all become Gregorian dates). Only its first BR_WHEN_TOKENS words and signs are looked at. */
#define BR_WHEN_TOKENS 160
bool br_when_find(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_when_order order, br_when *when);

/* Whether a line says when and nothing else: a date with weekday, time, zone, a label before it ("Published: Friday 7 January
 * 2022, 10:15 GMT"), or a day and month with a time but no year. `when` is set if there is a full date. */
bool br_when_is_line(const br_clean_lexicon *lexicon, br_arena *arena, br_str line, br_when_order order, br_when *when);

#endif
