/* sides.h: the parties of an event, from the words that a cast names. */
#ifndef BR_ANNOTATE_EVENT_PARTY_SIDES_H
#define BR_ANNOTATE_EVENT_PARTY_SIDES_H

#include "annotate/event/act/match.h"

/* The actors of `n` words as they were on a date: the first into *first, and all into *all when there are several. */
void br_add_side(const br_matcher *matcher, const int32_t *tokens, uint8_t n, br_date date, br_party *first,
                 br_party **all, uint32_t *n_all);

/* "Hundreds marched in Lima": who protests and is told by number alone is the people of the place. */
void br_add_crowd(const br_matcher *matcher, int32_t token, br_event *event);

/* "Hundreds were arrested in Lima": the place is not whom it was done to where a number is. */
void br_forget_place(const br_matcher *matcher, int32_t token, br_event *event);

/* "Police killed nine", "hundreds were arrested in Lima": whom repression and assaults are done to, where nothing but their number is
 * told, is the people of the place. `events`: after all that lends them a target. */
void br_add_counted(const br_matcher *matcher, br_event *events, size_t n);

/* Whether an act on a town is done to those who live there: "a curfew in Lagos", "aid to Sarajevo", and what is threatened
 * ("will shell Aleppo"); whoever takes it over does it to the state. */
bool br_is_done_to_people(br_str code);

/* "shelled Aleppo": a town as target stands for those who live there where it is done to people; "Chilean riots": those who take to
 * the streets of a country are its people. */
void br_give_to_people(const br_matcher *matcher, br_event *event);

#endif
