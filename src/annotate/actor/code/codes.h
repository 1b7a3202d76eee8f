/* codes.h: the CAMEO code of an actor at the date of the article. */
#ifndef BR_ANNOTATE_ACTOR_CODE_CODES_H
#define BR_ANNOTATE_ACTOR_CODE_CODES_H

#include "annotate/actor/actor_work.h"

/* Code told by the actor's name, title and own words; "" when they do not tell it. */
br_str br_who_code(const br_actor_work *w, const br_who *who);

/* Who stands by somebody, fights for him or is of one party is on his side: "supporters of former President X" are
 * opposition, a rebel's soldiers rebels, a general's men soldiers. `side`: the sector of whom `m` belongs to. */
br_str br_role_on_side(const br_actor_work *w, const br_mention *m, br_str side, br_str role);

/* Gives each actor its code; a role without a country gets the country that the article speaks of around it. */
void br_find_codes(br_actor_work *w);

#endif
