/* act.h: what act a word tells: its pattern's code, or, for speech acts and light verbs, what follows from the act
 * that they speak of: "urged Iran to release the sailors" is an appeal (0253) that speaks of a release (0841). */
#ifndef BR_ANNOTATE_EVENT_ACT_ACT_H
#define BR_ANNOTATE_EVENT_ACT_ACT_H

#include "annotate/event/act/match.h"
#include "annotate/factuality/stance.h"

typedef struct br_act {
    int32_t token;
    const br_pattern *pattern; /* NULL = no act */
    int16_t weight;            /* of the pattern's match */
    br_str code;
    br_speech speech;
    int32_t content; /* the act spoken of, or done with a light verb; -1 = none */
} br_act;

/* The act of one word; pattern NULL when it tells none. */
br_act br_act_of(const br_matcher *matcher, const br_stances *stances, int32_t token);

/* The root of a code as a number, 0 = none. */
static inline int br_act_root(br_str code) {
    bool digits = code.len >= 2 && br_is_digit(code.ptr[0]) && br_is_digit(code.ptr[1]);
    return digits ? (code.ptr[0] - '0') * 10 + code.ptr[1] - '0' : 0;
}

/* "On a visit to Chad, the king praised", "said after talks with Chad": whether a noun tells a meeting beside the act of a clause. */
bool br_is_occasion(const br_matcher *matcher, const br_act *act);

/* The word by which such a noun hangs on the clause: the weeks of "after three weeks of talks", else the noun itself. */
int32_t br_occasion_head(const br_matcher *matcher, int32_t noun);

/* Whether an act speaks of acts rather than being one done by force or by hand. */
bool br_is_verbal(const br_act *act);

/* What an announced act is called: "will send troops" is an intention (033x), "will not send" a refusal. "" when the
 * scheme has no code for it. */
br_str br_announced(const br_cameo *cameo, br_str code, bool negated);

#endif
