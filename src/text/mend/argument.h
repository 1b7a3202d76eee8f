/* argument.h: mends of arguments that hang on a word that can have none, or by a link that is none of an argument's. */
#ifndef BR_TEXT_MEND_ARGUMENT_H
#define BR_TEXT_MEND_ARGUMENT_H

#include "text/mend/words.h"

/* "that he had ordered them", with "he" hung on "had": nothing is a subject, object or phrase of an auxiliary, but of its verb. */
void br_mend_auxiliaries(br_mend *m);

/* "Abu Dhabi denies", read as a compound: a name before a verb that has no subject is it. */
void br_mend_compounds(br_mend *m);

/* "after Chad asked Niger for aid", with Chad hung on the verb before: between a word that opens a clause and its verb stands the
 * subject. */
void br_mend_enclosed(br_mend *m);

/* "freed him two weeks later": who receives, where nothing is given, is the object. */
void br_mend_receivers(br_mend *m);

/* "was brokered in the city of Qom by lawmakers": places are made by nobody; the passive before them was. "was committed in Qom by the
 * militia": who did it, unless "by" tells when. */
void br_mend_agents(br_mend *m);

/* "accused the army of rape", "stripped the head of the court of his immunity": the "of" of such verbs is theirs. */
void br_mend_charged_with(br_mend *m);

/* "sanctions were imposed by Chad on Mali", "was urged by the king to leave": what stands behind a name that tells who did it goes with
 * the verb. */
void br_mend_behind_agents(br_mend *m);

/* "ten were killed and three leaders arrested": the second is passive as the first is. */
void br_mend_elliptic(br_mend *m);

#endif
