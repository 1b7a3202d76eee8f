/* join.h: mends of words that the net joined to a clause which is not theirs. */
#ifndef BR_TEXT_MEND_JOIN_H
#define BR_TEXT_MEND_JOIN_H

#include "text/mend/words.h"

/* "toppled the king; rebels then took the north": a noun behind a semicolon is the subject of the verb that follows, not a
 * further name of what stands before. */
void br_mend_halves(br_mend *m);

/* "Groups blocked bridges; police cleared them", read as groups that were blocked: of two subjects the one before the semicolon has
 * its own verb. */
void br_mend_parted(br_mend *m);

/* "Ministers meeting in Oslo agreed": who meets is who agreed, and the meeting describes them. */
void br_mend_led(br_mend *m);

/* "Banks closed, and guards beat two men, neighbours said": who says it stands behind; the first noun has a verb of its own. */
void br_mend_first_clauses(br_mend *m);

/* "..., said Ana Cruz, a spokeswoman": the name right behind a verb without a subject is its subject. */
void br_mend_inverted(br_mend *m);

/* "urged Chad to lift a ban that has hurt many, and accused it", "said that it would be formed and promised help": the past
 * form behind a comma goes on with the main verb, not with a perfect inside; one with an object not with what is done to somebody. */
void br_mend_beyond(br_mend *m);

/* "claimed responsibility and police arrested him", read as two that arrested: what stands right behind a verb without an object,
 * before the "and", is its object. */
void br_mend_divided(br_mend *m);

/* "pressure from gangs that hold the port and from traders": who is led by the same preposition goes on with whom it led before. */
void br_mend_led_alike(br_mend *m);

/* "seized two towns, freed prisoners and killed guards", read as freed prisoners that were seized; "burned shops, cut off the port", read
 * as shops that did: behind the comma goes on a list of what was done. */
void br_mend_listed(br_mend *m);

/* "emerged stronger and on the one hand announced": a phrase with a preposition is no subject of a verb that goes on. */
void br_mend_oblique(br_mend *m);

#endif
