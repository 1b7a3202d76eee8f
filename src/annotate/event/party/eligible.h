/* eligible.h: whom an act can be directed at, and who can do it, among those that stand where parties do. */
#ifndef BR_ANNOTATE_EVENT_PARTY_ELIGIBLE_H
#define BR_ANNOTATE_EVENT_PARTY_ELIGIBLE_H

#include "annotate/event/party/cast.h"

/* An act and those that were found to do it. */
typedef struct br_doing {
    const br_matcher *matcher;
    const br_act *act;
    int32_t object; /* of its clause, -1 = none */
    const int32_t *source;
    uint8_t n_source;
} br_doing;

/* The code of the actor that a phrase denotes or belongs to; "" = none. */
br_str br_code_of_phrase(const br_matcher *matcher, int32_t token);

/* Whether the phrase can name those who do it: "the attack on Chad killed" names them by the doers of the attack alone. */
bool br_can_be_source(const br_matcher *matcher, int32_t token);

/* Whether a noun tells an act of force and denotes nobody: "the attack on Chad". */
bool br_is_forceful(const br_matcher *matcher, int32_t token);

/* Whether the phrase can be the other side: not the source again, nor means, scenery or words about it. */
bool br_can_be_target(const br_doing *doing, int32_t token);

#endif
