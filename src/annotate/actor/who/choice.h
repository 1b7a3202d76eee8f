/* choice.h: which of the actors seen lately a phrase that points back means. */
#ifndef BR_ANNOTATE_ACTOR_WHO_CHOICE_H
#define BR_ANNOTATE_ACTOR_WHO_CHOICE_H

#include "annotate/actor/who/fit.h"
#include "annotate/actor/who/pairs.h"

/* The walk through an article that resolves what points back. */
typedef struct br_walk {
    br_actor_work *w;
    br_seen seen;
    int32_t pair[2]; /* what "the former" and "the latter" stood for last */
    int32_t pair_at; /* token where that was, -1 = nowhere */
} br_walk;

/* The actor that fits best of those seen lately by `least` points of fit or more, no further back than `reach` sentences; -1
 * when none does or two do. */
int32_t br_choose(const br_walk *b, const br_pointer *p, br_fit fit, int least, uint32_t reach);

/* The last sentence before a token that names a person. */
uint32_t br_topic_before(const br_walk *b, int32_t token);

/* "X demanded that he resign": the actor who demands what the token's verb says is not who shall do it; -1 = nobody. */
int32_t br_demander_of(const br_walk *b, int32_t token);

/* "forcing him to run to Y": the actor that the object of a verb meets in what he is moved to do is another; -1 = nobody. */
int32_t br_met_by(const br_walk *b, int32_t token);

#endif
