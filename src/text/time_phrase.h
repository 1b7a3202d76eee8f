/* time_phrase.h: phrases of time that stand between other words without commas. */
#ifndef BR_TEXT_TIME_PHRASE_H
#define BR_TEXT_TIME_PHRASE_H

#include "text/aside.h"

/* Where a date led by a preposition ends that begins at `from`: "on Friday evening", "in March 2004"; `from` = there is none. */
uint32_t br_dated_phrase_end(br_str text, const br_first_reading *s, uint32_t from);

/* The same of any phrase of time that can stand before a verb: "late on Monday", "last month", "two days later", "later" too. */
uint32_t br_time_phrase_end(br_str text, const br_first_reading *s, uint32_t from);

#endif
