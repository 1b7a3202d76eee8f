/* story.h: what the days that a text tells hold for beyond their clause: for the sentences behind them, below a heading, for the
 * news of the page. */
#ifndef BR_ANNOTATE_EVENT_DATE_STORY_H
#define BR_ANNOTATE_EVENT_DATE_STORY_H

#include "annotate/event/date/calendar.h"

/* Fills the story of a calendar whose times are marked. `establishes`: of each time, whether it dates a main clause that tells the
 * past. */
void br_find_story(br_calendar *calendar, const bool *establishes);

#endif
