#include "relate/relate_int.h"

br_relate *br_relate_new(const br_lexicon *lexicon, br_arena *arena) {
    br_relate *relate = br_new(arena, br_relate);
    relate->arena = arena;
    relate->lexicon = lexicon;
    relate->words = lexicon->relations;
    return relate;
}

static int by_id(const void *a, const void *b) {
    return br_str_cmp(((const br_dispute *)a)->id, ((const br_dispute *)b)->id);
}

static void relate_disputes(br_relate *relate, br_relations *out) {
    disputes found = {0};
    br__dispute_figures(relate, &found);
    br__dispute_happenings(relate, &found);
    br__dispute_causes(relate, &found);
    if (found.len) qsort(found.at, found.len, sizeof *found.at, by_id);
    out->disputes = found.at;
    out->n_disputes = found.len;
}

br_relations br_relate_finish(br_relate *relate) {
    br_relations out = {0};
    br__relate_actors(relate, &out);
    br__relate_events(relate, &out);
    relate_disputes(relate, &out);
    return out;
}
