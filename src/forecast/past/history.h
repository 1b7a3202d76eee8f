/* history.h: all events so far as counters that fade.
 *
 * A counter holds the same count at several half-lives, so that "often", "lately" and "yesterday" are all at
 * hand; it is brought up to date when touched. Every event enters twice, once for each side: relations are
 * numbered 0..2R-1, r + R being the act seen from its object. Then "what did s do with whom" and "who did r
 * to o" are the same question.
 *
 *     entity s ── pairs (s, o) ── facts (s, r, o)
 *          └───── habits (s, r, *) ── facts (s, r, o)
 *
 * Places in the arrays are 32-bit; BR_NONE ends a chain. A day enters only as a whole, after it was
 * predicted. */
#ifndef BR_FORECAST_PAST_HISTORY_H
#define BR_FORECAST_PAST_HISTORY_H

#include "forecast/event.h"
#include "forecast/math/index.h"

#define BR_NONE         BR_INDEX_NONE
#define BR_DECAYS       4
#define BR_DECAY_MEMORY 4096 /* steps after which a fading counter counts as having faded for good */

enum { BR_DAYS_2, BR_DAYS_10, BR_DAYS_60, BR_DAYS_ALL };

typedef struct br_decay {
    float count[BR_DECAYS];
    int32_t time; /* of the last event */
} br_decay;

typedef struct br_fact { /* (s, r, o) */
    uint32_t pair, relation, object;
    uint32_t next_of_pair, next_of_habit;
    uint32_t at_event; /* how many events the habit had counted when this one was last seen */
    uint32_t tag;      /* the caller's number of the last event */
    int32_t gap;       /* steps between the last two days that saw it; 0: there was only one */
    br_decay seen;
} br_fact;

typedef struct br_pair {    /* (s, o) */
    uint32_t object, first; /* fact */
    uint32_t at_event;      /* how many events s had counted when they last met */
    br_decay out, in;       /* acts of s on o, of o on s */
} br_pair;

typedef struct br_habit { /* (s, r, *) */
    uint32_t entity;
    uint32_t first, n_facts, n_events;
    br_decay seen;
} br_habit;

typedef struct br_entity {
    BR_VEC(uint32_t) pairs;
    uint32_t n_events; /* on either side */
    uint32_t n_facts;
    br_decay seen;
} br_entity;

typedef struct br_relation {
    BR_VEC(uint32_t) habits; /* (o, flipped r, *) of each object o seen under the relation */
    br_decay seen;
} br_relation;

typedef struct br_history {
    br_arena *arena;
    uint32_t n_entities, n_relations; /* relations as given; the history has twice as many */
    br_entity *entities;
    br_relation *relations;
    BR_VEC(br_pair) pairs;
    BR_VEC(br_fact) facts;
    BR_VEC(br_habit) habits;
    br_index pair_at, fact_at, habit_at;
    br_decay seen;
    int32_t first_time;                     /* of the first event */
    float fade[BR_DECAY_MEMORY][BR_DECAYS]; /* what is left of a count after so many steps */
} br_history;

br_history *br_history_new(br_arena *arena, uint32_t n_entities, uint32_t n_relations);

/* Takes one event in, for both sides. Times must not run backwards. */
void br_history_add(br_history *history, const br_past_event *event);

static inline uint32_t br_flip(const br_history *history, uint32_t relation) {
    return relation < history->n_relations ? relation + history->n_relations : relation - history->n_relations;
}

static inline uint32_t br_pair_find(const br_history *history, uint32_t s, uint32_t o) {
    return br_index_get(&history->pair_at, (uint64_t)s << 32 | o);
}
static inline uint32_t br_fact_find(const br_history *history, uint32_t pair, uint32_t relation) {
    return br_index_get(&history->fact_at, (uint64_t)pair << 32 | relation);
}
static inline uint32_t br_habit_find(const br_history *history, uint32_t s, uint32_t relation) {
    return br_index_get(&history->habit_at, (uint64_t)s << 32 | relation);
}

/* What is left at `now` of a counter at half-life k; `decay` may be NULL. */
static inline float br_decay_at(const br_history *history, const br_decay *decay, int32_t now, int k) {
    if (!decay) return 0;
    int32_t age = now - decay->time;
    return decay->count[k] * history->fade[age < BR_DECAY_MEMORY ? age : BR_DECAY_MEMORY - 1][k];
}

/* The same for both directions of a pair. */
static inline float br_pair_at(const br_history *history, const br_pair *pair, int32_t now, int k) {
    return br_decay_at(history, &pair->out, now, k) + br_decay_at(history, &pair->in, now, k);
}

#endif
