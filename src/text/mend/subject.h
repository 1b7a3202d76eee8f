/* subject.h: mends of subjects that stand in their place and were hung elsewhere, or called something else. */
#ifndef BR_TEXT_MEND_SUBJECT_H
#define BR_TEXT_MEND_SUBJECT_H

#include "text/mend/words.h"

/* "Ethnic Kabye fighters, acting on a tip, killed ten", read as a Kabye who fights: a present whose clause a past form goes on with,
 * joined by nothing, is who did it. */
void br_mend_fighters(br_mend *m);

/* "On Friday Ana Cruz, the mayor, resigned", read as a time or place: a name without a preposition before a verb that lacks a subject
 * is the subject. */
void br_mend_unled(br_mend *m);

/* "the neighbour had forced her way in": of two objects of a verb without a subject the one before it is the subject. */
void br_mend_fronted(br_mend *m);

/* "Soldiers firing shots killed ten in the capital", with the soldiers hung on the capital: a noun without copula has no subject; the
 * verb in between lacks it. */
void br_mend_estranged(br_mend *m);

/* "Here in Chad, the minister promised": adverbs have no subject; their verb has. */
void br_mend_adverbs(br_mend *m);

/* "The chief on Friday shortened the curfew after a coup toppled the king": the first of two clauses in a row has the first
 * subject, the clause behind "after" its own. */
void br_mend_crossed(br_mend *m);

/* "Fighting broke out", "Voting has ended": what opens a clause in -ing, right before a past form without a subject, is that. */
void br_mend_doings(br_mend *m);

/* "Gunmen shot and killed a mayor", read as shots; "tanks thrust into Chad", read as what they are: a past form that a verb with an
 * object goes on with is no noun, one with a subject and no copula no quality. */
void br_mend_shots(br_mend *m);

#endif
