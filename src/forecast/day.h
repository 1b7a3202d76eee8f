/* day.h: the events of one step of time as questions with their answers.
 *
 * Each event asks twice: (s, r, ?) and, from its object's side, (o, r + R, ?). Questions that several events
 * share are one with several answers. */
#ifndef BR_FORECAST_DAY_H
#define BR_FORECAST_DAY_H

#include "forecast/rank/candidates.h"

typedef struct br_day {
    int32_t time;
    const br_past_event *events;
    size_t n_events;
    br_question *questions;
    size_t n_questions;
    uint32_t *answers;      /* distinct, ascending, question by question */
    uint32_t *first_answer; /* [n_questions + 1] */
} br_day;

/* The day of `events`, all of one time. */
br_day br_day_of(br_arena *arena, const br_past_event *events, size_t n_events, uint32_t n_relations);

/* The run of events of one time that begins at `from`. */
size_t br_day_end(const br_past_event *events, size_t n_events, size_t from);

static inline bool br_day_is_answer(const br_day *day, size_t question, uint32_t entity) {
    for (uint32_t i = day->first_answer[question]; i < day->first_answer[question + 1]; i++)
        if (day->answers[i] == entity) return true;
    return false;
}

#endif
