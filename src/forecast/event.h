/* event.h: what the forecaster reads: acts of one entity on another, as numbers.
 *
 * Entities and relations are counted from 0. `time` is in steps (days for news, whatever the file has
 * otherwise) and never runs backwards. `tag` is the caller's own (the row of the event), so that evidence can
 * be opened. */
#ifndef BR_FORECAST_EVENT_H
#define BR_FORECAST_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"

typedef struct br_past_event {
    uint32_t subject, relation, object;
    int32_t time;
    uint32_t tag;
} br_past_event;

typedef BR_VEC(br_past_event) br_past_events;

/* An iterator of events in order of time: false at the end. */
typedef struct br_event_source {
    bool (*next)(void *context, br_past_event *event);
    void *context;
} br_event_source;

#endif
