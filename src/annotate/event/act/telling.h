/* telling.h: which words tell acts of their own, and which stand within the act of another. One clause tells one act. */
#ifndef BR_ANNOTATE_EVENT_ACT_TELLING_H
#define BR_ANNOTATE_EVENT_ACT_TELLING_H

#include "annotate/event/act/act.h"

typedef struct br_telling { /* of each token */
    br_act *acts;           /* pattern NULL = none */
    int32_t *within;        /* the speech act that an act is spoken of in, -1 = none */
    bool *spent;            /* told by another word of its clause */
} br_telling;

/* Words whose heaviest pattern only counts when spoken of, and that nobody speaks of, are matched again without it. */
br_telling br_telling_of(br_matcher *matcher, const br_stances *stances);

static inline bool br_tells(const br_telling *telling, int32_t token) {
    return telling->acts[token].pattern && !telling->spent[token];
}

#endif
