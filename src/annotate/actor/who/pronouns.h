/* pronouns.h: whom "he", "them" and "their" stand for. */
#ifndef BR_ANNOTATE_ACTOR_WHO_PRONOUNS_H
#define BR_ANNOTATE_ACTOR_WHO_PRONOUNS_H

#include "annotate/actor/who/choice.h"

/* The walk has passed a mention: it may be meant by what points back. */
void br_walk_note(br_walk *b, int32_t mention);

/* Adds a mention of one token for a known actor: a pronoun, "the former" with its article; `modifies`: "their positions". */
void br_walk_add(br_walk *b, int32_t token, br_mention_kind kind, int32_t actor, bool modifies);

/* Adds whom a pronoun stands for, one mention or two, or whose the noun behind a possessive is, where that is no actor itself; none
 * where nobody is likely enough. */
void br_resolve_pronoun(br_walk *b, int32_t token);

#endif
