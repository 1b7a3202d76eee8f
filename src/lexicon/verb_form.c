#include "lexicon/verb_form.h"

br_str br_verb_stem(br_arena *arena, br_str form, size_t n) {
    static const struct { br_str ending, instead; } endings[BR_VERB_STEMS] = {
        {BR_STR_INIT("ed"), BR_STR_INIT("")},  {BR_STR_INIT("ed"), BR_STR_INIT("e")}, {BR_STR_INIT("ing"), BR_STR_INIT("")},
        {BR_STR_INIT("ing"), BR_STR_INIT("e")}, {BR_STR_INIT("es"), BR_STR_INIT("")},  {BR_STR_INIT("s"), BR_STR_INIT("")},
        {BR_STR_INIT("ied"), BR_STR_INIT("y")},
    };
    br_str lower = br_str_lower_ascii(arena, form), ending = endings[n].ending;
    if (!br_str_ends(lower, ending) || lower.len <= ending.len + 1) return (br_str){0};
    br_str stem = br_str_slice(lower, 0, lower.len - ending.len);
    return endings[n].instead.len ? br_str_join(arena, stem, endings[n].instead) : stem;
}
