/* within.h: the parties that an act spoken of has from the act that speaks of it: "asked Chad for help" speaks of help by Chad. */
#ifndef BR_ANNOTATE_EVENT_PARTY_WITHIN_H
#define BR_ANNOTATE_EVENT_PARTY_WITHIN_H

#include "record/note.h"

/* Fills the sides of a noun's act that its own clause leaves open from those of the speech act, and takes back the asker where
 * one asks another to do it. */
void br_lend_sides(br_event *event, const br_event *of);

#endif
