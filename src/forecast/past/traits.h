/* traits.h: what an entity's name or code tells of it: its country and its role.
 *
 * "Police (India)" acts for India as police; a country's name stands for its state. Of those whose names say
 * nothing, country and role are guessed from what they do (guess.h). Numbers from 1, 0 = not known. Files
 * of bare numbers have no names: then all is 0 and the forecaster leans on the rest. */
#ifndef BR_FORECAST_PAST_TRAITS_H
#define BR_FORECAST_PAST_TRAITS_H

#include "base/map.h"
#include "base/str.h"

typedef struct br_traits {
    uint32_t n_entities, n_places, n_roles;
    uint32_t *stated_place, *stated_role; /* [entity], as the names have it */
    uint32_t *place, *role;               /* [entity], stated or guessed */
    br_map places, roles;
} br_traits;

br_traits *br_traits_new(br_arena *arena, uint32_t n_entities);

/* The same read off names of the form "Role (Country)" ("_" stands for a blank); names[e] may be empty. */
void br_traits_read_names(br_traits *traits, br_arena *arena, const br_str *names);

#endif
