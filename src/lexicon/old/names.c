#include "lexicon/old/names.h"

static bool is_gap(char c) {
    return c == '_' || c == '-' || c == '=' || br_is_space(c);
}

/* "PRINCE DOL_AMROTH": what stands between two words says whether others may */
static br_old_words words_of(br_arena *arena, br_str phrase, bool tabari) {
    BR_VEC(br_old_word) words = {0};
    bool adjacent = false;
    for (size_t i = 0; i < phrase.len;) {
        size_t start = i;
        while (i < phrase.len && !is_gap(phrase.ptr[i])) i++;
        br_str text = br_str_slice(phrase, start, i);
        bool blank = i >= phrase.len || br_is_space(phrase.ptr[i]);
        if (text.len) br_vec_push(arena, &words, (br_old_word){text, tabari && blank, adjacent});
        adjacent = !tabari || !blank;
        while (i < phrase.len && is_gap(phrase.ptr[i])) i++;
    }
    return (br_old_words){words.at, (uint32_t)words.len};
}

void br_old_names_add(br_old_names *names, br_arena *arena, br_str phrase, uint32_t entry, bool agent, bool tabari) {
    phrase = br_str_trim(phrase);
    br_old_words words = words_of(arena, phrase, tabari && !agent);
    if (!words.n) return;
    br_map *map = words.at[0].stem ? &names->stems : &names->first_words;
    uint64_t *first = br_map_put(map, words.at[0].text, NULL);
    br_old_name name = {words, entry, (uint32_t)*first, agent, phrase.ptr[phrase.len - 1] == '_'};
    br_vec_push(arena, &names->at, name);
    *first = names->at.len;
    if (!agent) names->n_actors++;
}
