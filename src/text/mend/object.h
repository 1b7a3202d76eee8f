/* object.h: mends of objects that the net took for something else. */
#ifndef BR_TEXT_MEND_OBJECT_H
#define BR_TEXT_MEND_OBJECT_H

#include "text/mend/words.h"

/* "ruled that out": a "that" with nothing but a particle behind it is no mark of a clause. */
void br_mend_that_object(br_mend *m);

/* "shut down a thousand accounts": a phrase behind a verb without a preposition is its object, unless it tells a time. */
void br_mend_bare(br_mend *m);

/* "hacked to death two men", read as death men: a noun before a number is no part of the phrase behind it. */
void br_mend_cut(br_mend *m);

/* "hand over ten men": a particle, and no bound of a number. */
void br_mend_handed(br_mend *m);

/* "sanctions that it lifted": a verb that lacks its object has it in what "that" goes on with. */
void br_mend_lacking(br_mend *m);

/* "had organised attacks": what they had is no thing, but done. */
void br_mend_done(br_mend *m);

/* "looted shops and set cars alight", "banned rallies and strikes, closed papers": a noun is not joined to another across a
 * verb, nor behind the "and" that closed the list; it is the verb's object. */
void br_mend_passed(br_mend *m);

/* "to block roads and accused Ali", with Ali hung on the blocking: what stands right behind a verb that lacks an object is its. */
void br_mend_skipped(br_mend *m);

/* "called the raid "unjust"", "called it a crime": what stands in quotes behind the object is what it is called, no part of it,
 * and no second object; nor is what stands behind a passive ("was considered a crime"). */
void br_mend_labels(br_mend *m);

/* "told the guards to leave", "ordered them to leave": who is told something has no leaving, but does it. */
void br_mend_told_to(br_mend *m);

/* "barred Deby, his wife and ten others", read as what is open: a name right behind a verb that does not call somebody so is its object. */
void br_mend_barred(br_mend *m);

/* "warned against harming citizens": a preposition whose noun is the object of the verb right behind it leads that verb. */
void br_mend_gerunds(br_mend *m);

#endif
