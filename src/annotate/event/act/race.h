/* race.h: campaigns for office. Who runs beats, attacks and crushes rivals and captures states by words and votes. */
#ifndef BR_ANNOTATE_EVENT_ACT_RACE_H
#define BR_ANNOTATE_EVENT_ACT_RACE_H

#include "annotate/event/act/act.h"
#include "record/note.h"

/* Whether an act of force is one of words, done by or to people of politics who bear no arms, or a rally no protest but theirs, where
 * a campaign is told of. */
bool br_is_of_race(const br_matcher *matcher, const br_act *act, const br_event *event);

#endif
