/* subject.h: who does what a verb tells, where the tree says so and where it hides it. -1 = nobody.
 *
 * A verb borrows its subject from the clause that it goes on ("agreed to leave", "seized and burned"). Parsers hide subjects
 * in ways of their own: the verb is made a quality of its object ("Pakistan deported refugees"), the subject a part of a
 * place or of a day in front of it; these are undone by the order of words. */
#ifndef BR_ANNOTATE_EVENT_PARTY_SUBJECT_H
#define BR_ANNOTATE_EVENT_PARTY_SUBJECT_H

#include "record/tree.h"

/* the verb's own subject, as written */
int32_t br_subject_own(const br_tree *tree, int32_t verb);

/* its own or that of the clause that it borrows from */
int32_t br_subject_of(const br_tree *tree, int32_t verb);

/* "by rebels" of a passive */
int32_t br_agent_of(const br_tree *tree, int32_t verb);

/* whether the parser made the verb a quality of its object */
bool br_is_misread(const br_tree *tree, int32_t verb);

#endif
