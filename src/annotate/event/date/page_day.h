/* page_day.h: what the page tells of the day of an act that no time dates. What is told as its news was on the day of the news; what
 * is told as background was before, on a day that nobody tells. */
#ifndef BR_ANNOTATE_EVENT_DATE_PAGE_DAY_H
#define BR_ANNOTATE_EVENT_DATE_PAGE_DAY_H

#include "annotate/event/date/calendar.h"

/* "the man who robbed the bank": told to say which one is meant, and so known before; the clauses around do not date it. */
bool br_is_known_before(const br_tree *tree, int32_t token);

/* The time of the page's news; BR_NO_TIME: the day of publication; BR_NO_DAY: background, as a perfect behind the lead, an act that its
 * noun takes for known, what belongs to a tale of long ago or to a speaker's own past. `statement`: it was said, not done. */
int32_t br_page_day(const br_calendar *calendar, int32_t token, bool statement);

#endif
