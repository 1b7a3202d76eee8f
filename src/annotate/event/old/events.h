/* events.h: events by the verb files of TABARI and PETRARCH: words in their order, no trees. For users who replicate
 * what those programs coded; where such files are given with --lexicon, events come from them alone, since their codes
 * are often those of another scheme. */
#ifndef BR_ANNOTATE_EVENT_OLD_EVENTS_H
#define BR_ANNOTATE_EVENT_OLD_EVENTS_H

#include "annotate/event/old/units.h"

/* An event as it was found. */
typedef struct br_old_event {
    int32_t verb;                       /* token */
    const br_old_unit *source, *target; /* gone when the visit ends */
    br_str code;
    const br_old_verb *entry;
    const br_old_pattern *pattern; /* NULL: the verb's own code */
} br_old_event;

typedef void (*br_old_visit)(void *context, const br_old_event *event);

/* Finds the events of all sentences. */
void br_old_events(const br_old_verbs *verbs, const br_parties *parties, br_arena *arena, br_old_visit visit,
                   void *context);

#endif
