/* verb.h: mends of verbs that the net took for nouns, and of what belongs to a verb. */
#ifndef BR_TEXT_MEND_VERB_H
#define BR_TEXT_MEND_VERB_H

#include "text/mend/words.h"

/* "The city police report two dead", "called him to voice thanks": nouns have no objects; what has one is a verb. */
void br_mend_masked(br_mend *m);

/* "ordered them to free all hostages", "to secure the border": a quality does not stand before an article; what does behind "to"
 * is a verb. */
void br_mend_freed(br_mend *m);

/* "accused the army of attacking hospitals": behind a charge, what somebody did, and no hospitals of a kind. */
void br_mend_charges(br_mend *m);

/* "helped the mayor restore order", "claims the shirt keeps one warm": an open complement has no subject of its own. That of a
 * bare infinitive is the object of the verb above; a finite verb is no open complement. */
void br_mend_open(br_mend *m);

/* "He shut the border, then banned the party": a finite verb in the tense of the one before, without a subject and behind
 * "then", goes on with that one's. */
void br_mend_then(br_mend *m);
/* "Chad, like its neighbours, plans to leave", read as plans of Chad: what has a subject and no copula is a verb. */
void br_mend_plans(br_mend *m);

/* "rejected proposed changes": a participle between a verb and its object is a part of the object. */
void br_mend_participles(br_mend *m);

/* "arranged a truce with rebels fighting to topple him and held elections", "were chasing boys who had run and shooting them":
 * verbs that are joined have one form; nor does
 * one that tells what was done go on with "of plotting". */
void br_mend_agreed(br_mend *m);

/* "has sent tents but denies sending guns": a form that is no noun. */
void br_mend_unmistaken(br_mend *m);

/* "and Weber himself stated": a word with a capital before its "himself" is a name. */
void br_mend_names(br_mend *m);

/* "rejected pleas", read as what one cries; "Inmates took guards", read as what they do: who acts or is acted on is a noun. */
void br_mend_cries(br_mend *m);

/* "Gunmen shot a guard", read as a present: a form that is no present is a past. */
void br_mend_pasts(br_mend *m);

#endif
