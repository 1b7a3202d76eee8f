/* perfect.h: mends of perfects and passives whose auxiliary the net took for their verb or for a copula. */
#ifndef BR_TEXT_MEND_PERFECT_H
#define BR_TEXT_MEND_PERFECT_H

#include "text/mend/words.h"

/* "Chad has broken relations", read as broken relations that it has: an auxiliary. What stood behind it as a subject is the object,
 * and the past forms that went with it as further clauses go on with the participle: "had ousted X, suspended Y". */
void br_mend_perfect(br_mend *m);

/* "have since May 3 burned stations", read as burned stations that they have: what stands between is when. */
void br_mend_perfect_since(br_mend *m);

/* "Why was the mayor arrested", read as what he is: before a participle stands the auxiliary of what is done to somebody. */
void br_mend_suffered(br_mend *m);

/* "having threatened sanctions", read as threatened sanctions that one has: a perfect. */
void br_mend_having(br_mend *m);

#endif
