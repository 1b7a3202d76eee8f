/* events.c: questions to the event lexicon; compile.c makes it. */
#include "lexicon/event/events.h"

static const br_str slot_words[] = {
#define X(name, text) BR_STR_INIT(text),
    BR_SLOT_LIST(X)
#undef X
};

uint16_t br_event_set(const br_event_lexicon *events, br_str name) {
    const uint64_t *set = br_map_get(&events->set_names, name);
    return set ? (uint16_t)*set : BR_NO_SET;
}

const br_membership *br_set_memberships(const br_event_lexicon *events, uint16_t set, br_sym sym,
                                        const br_membership **end) {
    const br_membership *all = events->memberships;
    uint32_t low = events->first_membership[sym], high = events->first_membership[sym + 1];
    *end = all + high;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (all[middle].set < set) low = middle + 1;
        else high = middle;
    }
    return all + low;
}

br_str br_slot_text(const br_event_lexicon *events, uint8_t slot) {
    return slot < BR_SLOT_PREP ? slot_words[slot] : events->preposition_names[slot - BR_SLOT_PREP];
}
