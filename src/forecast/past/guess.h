/* guess.h: country and role of those whose names tell neither, from what they do.
 *
 * Country: the partners' countries vote. A vote weighs as much as the relation keeps within one country (arrests
 * do, visits do not) and as the partner keeps to its own (a country's police does, its president does not), both
 * counted over those whose country is stated. Taking each vote for one puts travelling presidents abroad: of
 * those whose country is stated it finds 78 % again, this 83 % (ICEWS14s; 81 and 86 on ICEWS18).
 * Role: that of the stated ones whose mix of relations is most like (naive Bayes). */
#ifndef BR_FORECAST_PAST_GUESS_H
#define BR_FORECAST_PAST_GUESS_H

#include "forecast/past/history.h"
#include "forecast/past/traits.h"

/* Guesses anew for all without a stated country or role. Temporary memory comes from `scratch` and is given back. */
void br_guess_traits(br_traits *traits, const br_history *history, br_arena *scratch);

#endif
