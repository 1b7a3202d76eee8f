/* affinity.h: how well two suit each other beyond what is counted of them, in vectors that are learned.
 *
 *     affinity(s, r, o) = (asking(s) + asked(r)) . answering(o)
 *                       + (asking(s) + moved(r) + 3 late(s)) . late(o) + fame(o)
 *
 * asking and answering are an entity's own vector, its country's and its role's added up, so that whoever was seldom
 * seen is like others of its sort. late(e) tells whom e dealt with in its last acts, and how: each act leaves the
 * vector of the other side (its own, its country's, its role's again) and that of the relation, and newer acts weigh more.
 *
 * Added to the ranker's scores. It learns day by day, once and for each question before the day is taken in, from
 * what these scores leave over; never from a second look, in which so many vectors would know the answers by heart. */
#ifndef BR_FORECAST_RANK_AFFINITY_H
#define BR_FORECAST_RANK_AFFINITY_H

#include "forecast/rank/lesson.h"

typedef struct br_affinity br_affinity;

/* `seed` sets the first vectors and every lot. */
br_affinity *br_affinity_new(br_arena *arena, const br_history *history, const br_traits *traits, uint64_t seed);

/* Entities as the questions of one day see them, worked out when first asked for; one a thread. */
typedef struct br_affinity_view br_affinity_view;

br_affinity_view *br_affinity_view_new(br_arena *arena, const br_affinity *affinity);

/* Adds its own to the score of each row. */
void br_affinity_add(br_affinity_view *view, const br_described *described, float *scores);

/* Learns from lessons of one day with their scores. */
void br_affinity_learn(br_affinity *affinity, const br_lesson *lessons, size_t n_lessons);

/* Takes one event in, for both sides. */
void br_affinity_take(br_affinity *affinity, const br_past_event *event);

#endif
