/* shortlists.h: the few that matter of many: an entity's chief partners, its partners of the last
 * days, a country's busiest entities, a relation's usual objects.
 *
 * Each list is made when first asked for on a day and kept for that day; one object a thread. */
#ifndef BR_FORECAST_PAST_SHORTLISTS_H
#define BR_FORECAST_PAST_SHORTLISTS_H

#include "forecast/forecast_weights.h"
#include "forecast/math/top.h"
#include "forecast/past/history.h"
#include "forecast/past/traits.h"

typedef struct br_shortlist {
    const br_weighted *at;
    size_t len;
} br_shortlist;

typedef struct br_shortlists br_shortlists;

/* `members` is shared by all threads: the entities by country (see br_members_renew). */
typedef struct br_members {
    uint32_t *at;    /* [entity], grouped by country */
    uint32_t *first; /* [country + 1]: bounds of each group */
    uint32_t n_places;
} br_members;

br_members br_members_new(br_arena *arena, const br_traits *traits);
void br_members_renew(br_members *members, const br_traits *traits);

br_shortlists *br_shortlists_new(br_arena *arena, const br_history *history, const br_members *members);

/* Starts a new day: what was kept is made anew. */
void br_shortlists_day(br_shortlists *lists, int32_t now);

br_shortlist br_top_partners(br_shortlists *lists, uint32_t entity);   /* by events of late */
br_shortlist br_hot_partners(br_shortlists *lists, uint32_t entity);   /* of the last BR_HOT_STEPS */
br_shortlist br_place_top(br_shortlists *lists, uint32_t place);       /* busiest of a country */
br_shortlist br_relation_top(br_shortlists *lists, uint32_t relation); /* usual objects */

#endif
