/* when.h: the day of an act: the time told in its own clause, else what the paragraph established, else the day of
 * publication; never invented. */
#ifndef BR_ANNOTATE_EVENT_WHEN_H
#define BR_ANNOTATE_EVENT_WHEN_H

#include "record/tree.h"

typedef struct br_calendar {
    const br_tree *tree;
    int32_t *time_of; /* the time told of each clause by itself: index into the times, -1 = none; by its head token */
    int32_t *established; /* of each sentence: the time that the sentences before it in the paragraph tell of, -1;
                            * on a page without a date a day goes on beyond the paragraph */
    uint32_t *first_time; /* of each sentence: the first time in it or behind it */
    int32_t *heading;     /* of each sentence: the time that stands as a heading over it, -1 = none */
} br_calendar;

br_calendar br_calendar_of(const br_tree *tree, br_arena *arena);

/* whether the clause of `token` itself tells when */
bool br_is_dated(const br_calendar *calendar, int32_t token);

/* Fills date, date_end and date_from of an act told by `token`. `announced`: an act to come, which has no day unless one
 * is told; `saying`: a speech act about another, whose day is its own. */
typedef struct br_when_options {
    bool announced, saying;
} br_when_options;
void br_date_event(const br_calendar *calendar, int32_t token, br_when_options options, br_event *event);

#endif
