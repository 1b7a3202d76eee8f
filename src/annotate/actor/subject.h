/* subject.h: who does what a verb of a tree tells, where the clause itself does not say it. Tokens in, tokens out. */
#ifndef BR_ANNOTATE_ACTOR_SUBJECT_H
#define BR_ANNOTATE_ACTOR_SUBJECT_H

#include "record/tree.h"

/* The subject of a verb, or of the one that it goes with: "Lee left, saying he was tired"; -1 = none. */
int32_t br_subject_above(const br_tree *tree, int32_t verb);

/* The verb whose subject a verb shares: "X met Y and gave her a pen", "fired at them, killing ten of them"; itself where it shares
 * none. */
int32_t br_sharing_subject(const br_tree *tree, int32_t verb);

/* Of a verb's subject the one that it stands for: of "who" whom the clause tells of, else the subject itself. */
int32_t br_told_of(const br_tree *tree, int32_t subject, int32_t verb);

#endif
