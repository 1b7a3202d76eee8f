/* namesake.h: of several persons with one surname, whom the title in front of it can mean: "Mrs. Clinton", "President Obama". */
#ifndef BR_ANNOTATE_ACTOR_WHO_NAMESAKE_H
#define BR_ANNOTATE_ACTOR_WHO_NAMESAKE_H

#include "annotate/actor/actor_work.h"

/* Whether some term of an entry's has an office with that name. */
bool br_role_is_told(const br_actor_work *w, int32_t entry, br_str role);

/* Whether the gender that the title of a mention tells is not against a person of the dictionary. */
bool br_entry_suits_title(const br_actor_work *w, const br_mention *m, int32_t entry);

/* The person of the dictionary with that surname who holds the office told in front of it on the day of the article; -1 = nobody does. */
int32_t br_holder_of_title(const br_actor_work *w, const br_mention *m);

/* Whether a mention can mean an actor of the article; `holder` as br_holder_of_title() gave it. */
bool br_who_suits_title(const br_actor_work *w, const br_mention *m, const br_who *who, int32_t holder);

#endif
