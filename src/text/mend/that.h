/* that.h: mends of clauses with "that" and "what". */
#ifndef BR_TEXT_MEND_THAT_H
#define BR_TEXT_MEND_THAT_H

#include "text/mend/words.h"

/* "demanded that the government end curbs", read as curbs of an end: a clause needs a verb. */
void br_mend_verbless(br_mend *m);

/* "the demand that Chad grant them rights", read as a demand that Chad grants: a verb has one object. */
void br_mend_filled(br_mend *m);

/* "repeated its demand today that Chad leave", read as a repetition that ends in that: what is demanded, promised or claimed;
 * "told the firms that", "vowed a day earlier that": what is told is the verb's. */
void br_mend_told(br_mend *m);

/* "told them that masked men had beaten him", read as who masked men: a verb with an auxiliary right behind the noun lacks it. */
void br_mend_robbed(br_mend *m);

/* "to build wells that would serve the town": a "that" that is the subject behind an object tells of the object. */
void br_mend_qualities(br_mend *m);

/* "rallied in what the opposition called a victory", read as what opposition was called a victory, or as who rallied calling it so: the
 * clause is of "what", and its noun has the verb right behind it. */
void br_mend_free_relatives(br_mend *m);

#endif
