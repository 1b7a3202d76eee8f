/* after.h: "a few months after the siege in early 2014": times that are counted from what happened at another. */
#ifndef BR_ANNOTATE_TIME_AFTER_H
#define BR_ANNOTATE_TIME_AFTER_H

#include "annotate/time/annotator.h"

/* The finest stretch that holds all the days which a vague distance from a date may mean; false when there is none. */
bool br_time_vague_shift(const br_time_annotator *annotator, const br_time_features *features, br_moment *moment,
                         br_time *time);

/* The time that a distance at an item and the date of the event behind it make together, and its span; false when they make none. */
bool br_time_after_event(const br_time_annotator *annotator, size_t item, br_time_found *joined, br_span *span);

/* "Ten days later" than a month or a week: which day is not told, but the days that it may be. */
void br_time_blurred_shift(const br_time_annotator *a, const br_time_features *features, br_time *time);

#endif
