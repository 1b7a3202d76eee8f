/* told.h: the time that the clauses of a sentence tell of an act: its own, one that it shares, one around it. Each is an index into
 * the times of the article, BR_NO_TIME or BR_NO_DAY. */
#ifndef BR_ANNOTATE_EVENT_DATE_TOLD_H
#define BR_ANNOTATE_EVENT_DATE_TOLD_H

#include "annotate/event/date/calendar.h"

/* Its own clause's time, or that of a clause that it goes on from or that goes on from it. */
int32_t br_time_told(const br_calendar *calendar, int32_t token);

/* What is told of a noun itself: "the talks of 13 May", "the invasion that began in May". */
int32_t br_time_of_noun(const br_calendar *calendar, int32_t token);

/* That of an act to come, which the day of the promise does not tell. */
int32_t br_time_to_come(const br_calendar *calendar, int32_t token);

/* That of the clauses around: "said on Friday that it had fired". */
int32_t br_time_around(const br_calendar *calendar, int32_t token);

/* The last clause behind an act that goes on telling it: "killed two guards and seized the station", "opened fire, killing two"; -1 =
 * none. */
int32_t br_clause_going_on(const br_tree *tree, int32_t token);

/* Whether the clause of `token` itself tells when. "The riots look cheap today" tells the day of the looking. */
bool br_is_dated(const br_calendar *calendar, int32_t token);

#endif
