/* contest.h: reports that are contested in one breath with being told: "denied the report that", "called the claim a
 * lie", "the rumour proved wrong", "rejected calls for". Private to factuality. */
#ifndef BR_ANNOTATE_FACTUALITY_CONTEST_H
#define BR_ANNOTATE_FACTUALITY_CONTEST_H

#include "annotate/factuality/given.h"

typedef enum br_contest { BR_CONTEST_NONE, BR_CONTEST_FALSE, BR_CONTEST_OPEN } br_contest;

/* What becomes of that which `noun` (a report, claim, call ...) tells: false by the word of `holder` (token or
 * BR_HOLDER_*), left open ("neither confirmed nor denied"), or nothing. */
br_contest br_contest_of(const br_walk *walk, int32_t noun, int32_t *holder);

#endif
