/* worth.h: which of the acts that words tell are events: background, private affairs and what is only said of anybody
 * at any time ("companies ask for money") are not. */
#ifndef BR_ANNOTATE_EVENT_ACT_WORTH_H
#define BR_ANNOTATE_EVENT_ACT_WORTH_H

#include "annotate/event/act/act.h"

/* Whether an act that stands by itself is an event, with the sides, code and date it got. A noun that names neither side is
 * one only where its sentence tells nothing else (`in_silence`). */
bool br_is_worth(const br_matcher *matcher, const br_act *act, const br_event *event, bool in_silence);

#endif
