/* around.h: the country that the article speaks of around a phrase which tells none. */
#ifndef BR_ANNOTATE_ACTOR_CODE_AROUND_H
#define BR_ANNOTATE_ACTOR_CODE_AROUND_H

#include "annotate/actor/actor_work.h"

/* The likeliest country of a mention, the `at`-th of the `n` in `order` (the order of the text); "" = none is spoken of. Codes
 * of the actors must be known as far as their own words tell them. */
br_str br_country_around(const br_actor_work *w, int32_t mention, const int32_t *order, size_t n, size_t at);

#endif
