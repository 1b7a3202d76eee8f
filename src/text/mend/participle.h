/* participle.h: mends of participles: those that qualify a noun, those that are its verb, and those that go with the verb
 * of the clause rather than with what stands right before them. */
#ifndef BR_TEXT_MEND_PARTICIPLE_H
#define BR_TEXT_MEND_PARTICIPLE_H

#include "text/mend/words.h"

/* "two members of the ruling party", read as a party that is ruled: between an article and its noun stands a quality. */
void br_mend_ruling(br_mend *m);

/* "fired at stone-throwing youths", read as who threw youths: behind a hyphen stands a quality. */
void br_mend_hyphened(br_mend *m);

/* "issued a statement demanding talks": who issues it demands. */
void br_mend_uttered(br_mend *m);

/* "Ana Cruz, the leader, accused relatives of plotting", read as accused relatives: what follows an aside about the noun that heads
 * the sentence is its verb. */
void br_mend_described(br_mend *m);

/* "Eva Paz, asked about the plan, told Chad to wait", read as one who asked: behind the commas stands the verb of who was asked. */
void br_mend_asked(br_mend *m);

/* "The bank froze loans, France warned", read as frozen loans: a past form that is no participle is the verb of its subject. */
void br_mend_misread(br_mend *m);

/* "A bomb hidden in a car ripped through a market", "troops backed by tanks wrested a town from rebels", read as what hid or what
 * was backed by a town: what was done to the noun qualifies it, and the past form behind is its verb. */
void br_mend_reduced(br_mend *m);

/* "the EU, whose envoy, Ana Cruz, called for talks": what somebody has who was named before heads no clause but with a verb. */
void br_mend_owned(br_mend *m);

/* "units led by Ali, recently stripped of his rank, had met": it was done to who stands before the comma. */
void br_mend_stripped(br_mend *m);

/* "killed a guard in an ambush battled police", read as police of an ambush: behind a noun with its article a past form is a verb. */
void br_mend_parted_phrases(br_mend *m);

/* "said they were rebels and accused Governor Paz of fraud", read as an accused governor, "lifted the siege and shared food", read as
 * shared food: right behind "and" and before a name, or a bare noun that goes on with an object, stands what one did. */
void br_mend_joined_deeds(br_mend *m);

/* "fired shots at boys marching on the palace": who stands right before what he does, does it. */
void br_mend_doers(br_mend *m);

/* "accused Chad of shelling the town, killing ten": killing them is what it is accused of. */
void br_mend_accused(br_mend *m);

/* "called on Chad to hold talks, while urging rebels to leave", "blew up a line carrying gas, cutting exports": behind a comma goes
 * on who acts, not the infinitive or the quality before it. */
void br_mend_loose(br_mend *m);

#endif
