/* formal.h: dates and times of day written in digits: ISO 8601 ("2022-01-10", "2022-01-10T07:32:00Z"), with
 * slashes or dots ("10/01/2022", "10.1.22"), and the clock ("7:32", "19:15:20"). */
#ifndef BR_ANNOTATE_TIME_FORMAL_H
#define BR_ANNOTATE_TIME_FORMAL_H

#include "lexicon/times.h"
#include "lexicon/word/scan.h"

/* Reads a date or a time of day that begins with the number at word `at`; gives the word behind it, `at` when there is
 * none. Where day and month could be either, the reading nearer to `now` (a day number, may be NULL) is taken; without
 * it, the month comes first before slashes and the day before dots. Never a day that the calendar does not have. */
uint32_t br_time_formal(const br_words *words, uint32_t at, const int32_t *now, br_time_features *features);

#endif
