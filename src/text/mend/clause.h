/* clause.h: mends of clauses whose verb the net made a part of its own subject or object. */
#ifndef BR_TEXT_MEND_CLAUSE_H
#define BR_TEXT_MEND_CLAUSE_H

#include "text/mend/words.h"

/* Whether a noun stands where a clause should, without subject and copula: its verb is elsewhere. */
bool br_mend_heads_clause(const br_mend *m, int32_t at);

/* "Norway on Friday denounced the attack", read as a Norway that was denounced: a noun that heads a clause, and has neither
 * subject nor copula, is the subject of the past form that hangs behind it. */
void br_mend_headless(br_mend *m);

/* "Witnesses said a group of gunmen vowed to fight", read as a group that was said: an object with a past form that is no participle is
 * the subject of a clause. */
void br_mend_said(br_mend *m);

/* Makes a word that hangs below a noun the verb of the clause that the noun heads, and the noun its subject. */
void br_mend_give_clause(br_mend *m, int32_t noun, int32_t verb);

/* "demanded that Chad cancel plans", read as plans of a kind: a verb that hangs on its object. */
void br_mend_absorbed(br_mend *m);

/* "an attack on Chad in May that killed ten": names and dates take no "that"; the clause is of the noun that they belong to;
 * one with "all of which" is of what stands before its comma. */
void br_mend_relatives(br_mend *m);

/* "Chad says it is willing to leave": no empty "it". */
void br_mend_empty_it(br_mend *m);

/* "In Lima, where thousands marched, the mayor spoke": of two subjects of one verb the first, behind "where", is that of the
 * clause in between. */
void br_mend_where(br_mend *m);

/* "rebels who have held it since dawn threatened", read as a dawn that threatened: a time right behind "since" does nothing. */
void br_mend_times(br_mend *m);

/* "..., traders said, after Chad and Niger confirmed": a word that opens clauses leads no subject, but the clause, which is none that is
 * said. */
void br_mend_opened(br_mend *m);

#endif
