#include "relate/relate_int.h"

br_relate *br_relate_new(const br_lexicon *lexicon, br_arena *arena) {
    br_relate *relate = br_new(arena, br_relate);
    relate->arena = arena;
    relate->lexicon = lexicon;
    relate->words = lexicon->relations;
    return relate;
}

br_relations br_relate_finish(br_relate *relate) {
    br_relations out = {0};
    br__relate_actors(relate, &out);
    br__relate_events(relate, &out);
    br__relate_disputes(relate, &out);
    return out;
}
