/* main.h: mends of main clauses whose verb or subject the net gave to the phrase or clause before them. */
#ifndef BR_TEXT_MEND_MAIN_H
#define BR_TEXT_MEND_MAIN_H

#include "text/mend/words.h"

/* "The union, which left in May, accused Chad": the verb behind the second comma is that of the noun before the first. */
void br_mend_asides(br_mend *m);

/* "Men who want to topple the king stormed a hall": the past form behind the object in the clause with "who" is that of the men. */
void br_mend_swallowed(br_mend *m);
/* "Led by Ali, officers toppled the king", read as what was led: the participle opens the clause of the noun behind its comma. */
void br_mend_opening(br_mend *m);

/* "Lungu, whose victory nobody recognised, rejected it": the verb behind the clause with "whose" is the main one. */
void br_mend_whose(br_mend *m);

/* "summoned the envoy and a commander threatened to leave": no object, but a second clause. */
void br_mend_second_clauses(br_mend *m);

/* "took control of payments and prosecutors are investigating": who stands right before an auxiliary, or before the
 * main verb, is the subject. */
void br_mend_helped(br_mend *m);

/* "burned two shops, residents and nurses said": who says it is no further object. */
void br_mend_speakers(br_mend *m);

/* "fired shots on Friday to break up a rally": nothing that stands before the "to" belongs to the infinitive. */
void br_mend_before_to(br_mend *m);

/* "came before dawn and seized the town", read as a dawn and what was seized: a past form with an object of its own goes on with
 * the verb before, not with a noun in between. */
void br_mend_went_on(br_mend *m);

/* "since a bomb ripped through a hall", read as a bomb that was ripped: what opens a clause before a noun leads no quality of it,
 * but the noun's own verb. */
void br_mend_marked(br_mend *m);

#endif
