/* when.h: the day of an act: the time told in its own clause, else that of the clause which it stands in, else what the
 * paragraph established, else the day of publication; never invented. */
#ifndef BR_ANNOTATE_EVENT_DATE_WHEN_H
#define BR_ANNOTATE_EVENT_DATE_WHEN_H

#include "annotate/event/date/calendar.h"

/* `announced`: an act to come or left open, which has no day unless one is told; `saying`: a speech act that the words
 * of the act spoken of tell ("said he would not sign"), whose day is that of the saying; `statement`: something said,
 * which belongs to the day of writing rather than to a past year that was told before; `happened`: told as a fact, which lies
 * behind the day of writing; `spoken`: a noun that somebody speaks of ("condemned the attack on Friday"), which the day of the
 * saying does not date; `as_written`: no act, but how things stand, which is of the day of the page where no other is told; `in_words`:
 * done by speaking ("accused", "promised"), which in a report belongs to its day rather than to a month or year told before. */
typedef struct br_when_options {
    bool announced, saying, statement, happened, spoken, as_written, in_words;
} br_when_options;

/* Fills date, date_end and date_from of an act told by `token`. */
void br_date_event(const br_calendar *calendar, int32_t token, br_when_options options, br_event *event);

#endif
