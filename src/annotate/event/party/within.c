#include "annotate/event/party/within.h"

#include "annotate/event/act/act.h"

/* who does what is spoken of, and to whom */
typedef enum doing { DOING_UNKNOWN, DOING_BY_SPEAKER, DOING_FOR_SPEAKER, DOING_BY_OTHER } doing;

static doing doing_of(const br_event *of, const br_event *e) {
    int inner = br_act_root(e->code);
    if (e->factuality == BR_FACT_CONDITIONAL) return DOING_UNKNOWN; /* "will leave in the event of an attack" */
    switch (br_act_root(of->code)) {
    case 2:
    case 10: return DOING_FOR_SPEAKER;
    case 3:
    case 13: return DOING_BY_SPEAKER;
    case 11: return DOING_BY_OTHER; /* who blames need not have suffered it */
    case 12:
        return inner >= 15 || (inner >= 4 && inner <= 8) ? DOING_BY_SPEAKER : DOING_BY_OTHER; /* an offer, a call */
    default: return DOING_UNKNOWN;
    }
}

typedef struct side {
    br_party *first, **all;
    uint32_t *n;
} side;

static side source_of(br_event *e) {
    return (side){&e->source, &e->sources, &e->n_sources};
}

static side target_of(br_event *e) {
    return (side){&e->target, &e->targets, &e->n_targets};
}

static void fill(side to, side from, const br_party *other) {
    bool same = from.first->code.len && br_str_eq(from.first->code, other->code);
    if (!br_party_is_none(to.first) || same) return;
    *to.first = *from.first;
    *to.all = *from.all;
    *to.n = *from.n;
}

void br_lend_sides(br_event *e, const br_event *of) {
    doing by = doing_of(of, e);
    bool inquiry = br_act_root(e->code) == 9; /* "called for an inquiry into": neither side of the call need be in it */
    if (by == DOING_UNKNOWN || (inquiry && by == DOING_FOR_SPEAKER)) return;
    br_event told = *of;
    bool self = by == DOING_BY_SPEAKER;
    if (!self &&
        br_span_eq(e->source.span, told.source.span)) { /* "turned to Chad for help": lent by the verb, not meant */
        e->source = (br_party){0};
        e->sources = NULL;
        e->n_sources = 0;
    }
    fill(source_of(e), self ? source_of(&told) : target_of(&told), &e->target);
    if (by != DOING_BY_OTHER) fill(target_of(e), self ? target_of(&told) : source_of(&told), &e->source);
}
