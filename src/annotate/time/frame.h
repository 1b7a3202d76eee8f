/* frame.h: what the times of a text are counted from: the day of its publication, or the story that it tells. */
#ifndef BR_ANNOTATE_TIME_FRAME_H
#define BR_ANNOTATE_TIME_FRAME_H

#include "annotate/time/items.h"
#include "annotate/time/resolve.h"
#include "annotate/time/times.h"

#define BR_TOLD_NEVER INT32_MAX

typedef struct br_time_frame {
    br_moment now;  /* publication, or what the text gives in its place; grain NONE: nothing does */
    bool guessed;   /* `now` is from the text */
    bool narrative; /* the text tells the past in its order */
    int32_t
        *next_day; /* by item: the first day of the next month or day that is told with its year, or BR_TOLD_NEVER */
} br_time_frame;

/* The found time at an item, NULL when it is something else. */
const br_time_found *br_time_found_at(const br_time_items *items, size_t item);

/* From the found times of the whole text; `published` may have grain NONE. */
br_time_frame br_time_frame_of(const br_time_items *items, const br_moment *published, br_time_mode mode);

#endif
