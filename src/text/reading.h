/* reading.h: the words of a sentence that the net reads, where some are kept from it. What it says of them is put back in their
 * places. */
#ifndef BR_TEXT_READING_H
#define BR_TEXT_READING_H

#include "base/arena.h"
#include "text/net.h"

typedef struct br_reading {
    br_net_sentence read; /* what the net reads */
    uint32_t *place;      /* where each of its words stands in the sentence; NULL = it is the sentence */
} br_reading;

/* The words from `from` to before `to` that are not `out`, on `arena`; the sentence itself where that is all of it. */
br_reading br_reading_of(br_arena *arena, br_net_sentence sentence, const bool *out, uint32_t from, uint32_t to);

/* Puts tags, names and heads back, once the net has read them. The sentence's other words stay as they are. */
void br_reading_return(const br_reading *reading, br_net_sentence sentence);

#endif
