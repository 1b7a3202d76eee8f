#include "annotate/event/act/play.h"

#include "annotate/event/event_weights.h"

static bool is_in(const br_event_words *w, uint16_t set, uint32_t token) {
    return set != BR_NO_SET && w->sym[token] != BR_NO_SYM && br_set_has(w->lexicon, set, w->sym[token]);
}

/* a few words that come again and again ("the match") make no page of play: how many different ones there are */
static uint32_t count_kinds(const br_event_words *w, uint16_t game, uint16_t play, br_arena *arena) {
    br_sym *seen = br_array(arena, BR_EVENT_PLAY_KINDS, br_sym);
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->tree->article->n_tokens && n < BR_EVENT_PLAY_KINDS; i++) {
        if (!is_in(w, game, i) && !is_in(w, play, i)) continue;
        uint32_t k = 0;
        while (k < n && seen[k] != w->sym[i]) k++;
        if (k == n) seen[n++] = w->sym[i];
    }
    return n;
}

br_play br_play_of(const br_event_words *w, br_arena *arena) {
    const br_article *a = w->tree->article;
    br_play p = {br_array(arena, a->n_sentences + 1, bool), br_array(arena, a->n_sentences + 1, bool),
                 br_array(arena, a->n_sentences + 1, bool), false, false};
    uint16_t game = br_event_set(w->lexicon, BR_STR("game")), play = br_event_set(w->lexicon, BR_STR("play")),
             race = br_event_set(w->lexicon, BR_STR("race"));
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        uint32_t sentence = w->tree->sentence[i];
        if (is_in(w, game, i)) p.of_game[sentence] = p.of_play[sentence] = true;
        if (is_in(w, play, i)) p.of_play[sentence] = true;
        if (is_in(w, race, i)) p.of_race[sentence] = true;
    }
    uint32_t n = 0, races = 0;
    for (uint32_t s = 0; s < a->n_sentences; s++) {
        n += p.of_play[s];
        races += p.of_race[s];
    }
    p.race = (uint64_t)races * 100 > (uint64_t)a->n_sentences * BR_EVENT_RACE_PERCENT && a->n_sentences > 1;
    p.page = (uint64_t)n * 100 > (uint64_t)a->n_sentences * BR_EVENT_PLAY_PERCENT &&
             count_kinds(w, game, play, arena) == BR_EVENT_PLAY_KINDS;
    return p;
}
