/* play.h: sports, shows and stories, whose attacks, strikes and orders are no politics; and campaigns for office, whose battles are
 * of words. */
#ifndef BR_ANNOTATE_EVENT_ACT_PLAY_H
#define BR_ANNOTATE_EVENT_ACT_PLAY_H

#include "annotate/event/act/words.h"

typedef struct br_play {
    bool *of_game; /* of each sentence: it has a word that is said of games alone (set @game) */
    bool *of_play; /* of each sentence: it has a word of games, shows or stories (sets @game and @play) */
    bool *of_race; /* of each sentence: it has a word of campaigns for office (set @race) */
    bool page;     /* the whole article is about them: such words stand in many of its sentences, and several of them */
    bool race;     /* the whole article is about such a campaign */
} br_play;

br_play br_play_of(const br_event_words *words, br_arena *arena);

#endif
