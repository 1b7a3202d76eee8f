/* story.h: what the days that a text tells hold for beyond their clause: for the sentences behind them, below a heading, for the
 * news of the page. */
#ifndef BR_ANNOTATE_EVENT_DATE_STORY_H
#define BR_ANNOTATE_EVENT_DATE_STORY_H

#include "annotate/event/date/dating.h"

typedef struct br_story {
    int32_t *established; /* of each sentence: the time told before it; BR_NO_DAY = a tale of long ago goes on */
    bool *carried;        /* of each sentence: that was established in a paragraph before */
    bool *blurred;    /* of each sentence: a tale has gone on for sentences since that day, which is its month now */
    int32_t *heading; /* of each sentence: the time that stands as a heading over it */
    int32_t news;     /* the day of the page's news, which its lead tells */
    int32_t lead_end; /* the first token behind the lead */
    bool is_tale;     /* the page tells what was long ago: no day near that of the page is told */
} br_story;

/* The story of an article. `establishes`: of each time, whether it dates a main clause that tells the past. */
br_story br_story_of(const br_tree *tree, const bool *establishes, br_arena *arena);

#endif
