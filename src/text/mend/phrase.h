/* phrase.h: mends of noun phrases that the net cut in two, joined, or hung on a verb that stands behind them. */
#ifndef BR_TEXT_MEND_PHRASE_H
#define BR_TEXT_MEND_PHRASE_H

#include "text/mend/words.h"

/* "a NATO ally", "its ally Iran sent arms", read as how it sent them: nouns that end like adverbs. */
void br_mend_allies(br_mend *m);

/* "Chadian officials and French witnesses said", "officers today left": of two subjects in front of one verb the second is a
 * conjunct, or one of them a day. */
void br_mend_second_subjects(br_mend *m);

/* "a night raid left ten homeless", "met her counterpart Li Chen": two nouns of one phrase, both taken for subjects or
 * objects of the verb. The last is its head. Common nouns may well be two objects: "gives students books". */
void br_mend_twins(br_mend *m);

/* "seemed unable or unwilling", "two friends, Ana and Eva": an adjective or name that "or" joins to another of its kind goes
 * on with that one, not with the word above both. */
void br_mend_evened(br_mend *m);

/* "between Chad and Libyan leader X", read as a Chad leader: the "and" tells two phrases. */
void br_mend_joined(br_mend *m);

/* "asylum to officers held in Bonn", "after a gunman fired shots": a phrase with a preposition in front of a past form that
 * took it. */
void br_mend_taken(br_mend *m);

/* "from neighbouring Chad": no clause. */
void br_mend_neighbours(br_mend *m);

/* "met on Sunday demanding", "took it from rebels on Sunday": the day is no part of a demanding, nor of the rebels. */
void br_mend_days(br_mend *m);

/* "On Friday parliament met", "in May troops left", "in Lima police fired": day, month, year and place are no part of who acts. */
void br_mend_dated(br_mend *m);

/* "Police in Lima fired shots": a place between a subject and its verb is the subject's. */
void br_mend_placed(br_mend *m);

/* "announced on Friday a further tax": an object may stand behind a phrase. */
void br_mend_shifted(br_mend *m);

/* "complained on Friday over raids": a preposition stands before its noun. */
void br_mend_prepositions(br_mend *m);

/* "the Red Cross working in Chad said": the name is the subject. */
void br_mend_named(br_mend *m);

#endif
