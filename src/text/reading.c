#include "text/reading.h"

br_reading br_reading_of(br_arena *arena, br_net_sentence sentence, const bool *out, uint32_t from, uint32_t to) {
    uint32_t n = 0;
    for (uint32_t i = from; i < to; i++) n += !out[i];
    if (n == sentence.n_tokens) return (br_reading){sentence, NULL};
    br_reading reading = {{br_array(arena, n, br_token), br_array(arena, n, uint8_t), n}, br_array(arena, n, uint32_t)};
    for (uint32_t i = from, at = 0; i < to; i++) {
        if (out[i]) continue;
        reading.place[at] = i;
        reading.read.tokens[at++] = sentence.tokens[i];
    }
    return reading;
}

void br_reading_return(const br_reading *reading, br_net_sentence sentence) {
    if (!reading->place) return;
    for (uint32_t i = 0; i < reading->read.n_tokens; i++) {
        br_token *t = &sentence.tokens[reading->place[i]];
        *t = reading->read.tokens[i];
        if (t->head != BR_NO_HEAD) t->head = (int32_t)reading->place[t->head];
        sentence.name_tags[reading->place[i]] = reading->read.name_tags[i];
    }
}
