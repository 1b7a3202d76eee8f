/* story.h: where the text has come to: the day told last, the day over a paragraph, the day that an hour belongs to. */
#ifndef BR_ANNOTATE_TIME_STORY_H
#define BR_ANNOTATE_TIME_STORY_H

#include "annotate/time/annotator.h"

/* Whether nothing of the sentence stands before the span but a word or two ("In 1965, ..."). */
bool br_time_opens_sentence(const br_time_annotator *annotator, br_span span);

/* "10:35 a.m. (0735 GMT) on Friday": the day that stands behind an hour told twice; NULL when there is none. */
const br_time_features *br_time_day_behind_bracket(const br_time_annotator *annotator, size_t item);

/* Fills what the context knows of the day told before a time: in its sentence, for an hour also in its paragraph. */
void br_time_find_day(br_time_annotator *annotator, const br_time_features *features, br_span span);

/* Takes a resolved time as told: the story moves there, or it was told in passing. */
void br_time_remember(br_time_annotator *annotator, const br_time_features *features, const br_moment *moment,
                      br_span span);

#endif
