/* classes.h: counters over countries and roles instead of single entities, for what two never did
 * before: police arrest citizens, and of their own country. */
#ifndef BR_FORECAST_PAST_CLASSES_H
#define BR_FORECAST_PAST_CLASSES_H

#include "forecast/past/history.h"
#include "forecast/past/traits.h"

/* What is counted: who (or their country or role) did r to whom (or theirs). ANY stands for all on that side.
 */
typedef enum br_class_kind {
    BR_CLASS_PLACE_TO_ENTITY,     /* (country of s, r, o) */
    BR_CLASS_ENTITY_TO_PLACE,     /* (s, r, country of o) */
    BR_CLASS_ROLE_TO_ROLE,        /* (role of s, r, role of o) */
    BR_CLASS_PLACE_TO_PLACE,      /* (country of s, r, country of o) */
    BR_CLASS_ROLE_TO_ROLE_INSIDE, /* roles within one country */
    BR_CLASS_ENTITY_TO_PLACE_ALL, /* (s, any r, country of o) */
    BR_CLASS_ENTITY_TO_ROLE,      /* (s, r, role of o) */
    BR_CLASS_ROLE_TO_ENTITY,      /* (role of s, r, o) */
    BR_CLASS_PLACE_TO_ENTITY_ALL, /* (country of s, any r, o) */
    BR_CLASS_PLACE_TO_PLACE_ALL   /* (country of s, any r, country of o) */
} br_class_kind;

#define BR_CLASS_ANY     UINT32_MAX
#define BR_CLASS_CEILING ((uint32_t)1 << 24) /* counters; further ones are not begun, so that memory stays bounded */

typedef struct br_class_count {
    float hot, lately, ever; /* half-lives of 2 and 60 steps; never fading */
    int32_t time;
} br_class_count;

typedef struct br_classes {
    br_arena *arena;
    const br_history *history; /* for the fading */
    const br_traits *traits;
    br_index at;
    BR_VEC(br_class_count) counts;
} br_classes;

br_classes *br_classes_new(br_arena *arena, const br_history *history, const br_traits *traits);

/* Counts an event for both sides. */
void br_classes_add(br_classes *classes, const br_past_event *event);

/* NULL when never seen. */
const br_class_count *br_class_find(const br_classes *classes, br_class_kind kind, uint32_t a, uint32_t relation,
                                    uint32_t b);

static inline float br_class_ever(const br_classes *classes, br_class_kind kind, uint32_t a, uint32_t relation,
                                  uint32_t b) {
    const br_class_count *count = br_class_find(classes, kind, a, relation, b);
    return count ? count->ever : 0;
}
/* `hot` and `lately` at now; `count` may be NULL. */
float br_class_hot(const br_classes *classes, const br_class_count *count, int32_t now);
float br_class_late(const br_classes *classes, const br_class_count *count, int32_t now);

#endif
