/* event_weights.h: the numbers of the event coder on one page. */
#ifndef BR_ANNOTATE_EVENT_EVENT_WEIGHTS_H
#define BR_ANNOTATE_EVENT_EVENT_WEIGHTS_H

/* Words between a noun and the verb of its clause that are climbed: "reports of the start of talks on ..." */
#define BR_EVENT_MAX_CLIMB 6

/* "a thousand times" is a way of speaking. */
#define BR_EVENT_MAX_COUNT 1000

/* Parties of one side that are kept. */
#define BR_EVENT_MAX_PARTIES 8

/* How much a verb's pattern must ask for (event/parse.c, weight_of) to be told without any known actor: two
 * named conditions. */
#define BR_EVENT_ALONE_WEIGHT 20

/* An article is a page of play (act/play.h) where more than so many hundredths of its sentences have a word of games, shows or
 * stories, and so many different ones stand in it. Of 120 news pages of all kinds, those on sports, films and games have .24 to
 * .82; those on politics .00 to .12. */
#define BR_EVENT_PLAY_PERCENT 25
#define BR_EVENT_PLAY_KINDS   5

/* An article is about a campaign for office where more than so many hundredths of its sentences have a word of @race. */
#define BR_EVENT_RACE_PERCENT 20

/* So many days ahead of the writing a meeting may be told of by its day; beyond, the page's own day is wrong more often. */
#define BR_EVENT_AHEAD_DAYS 366

/* Confidence in thousandths: what a bare pattern is worth, each point of its weight, each known party. */
#define BR_EVENT_BASE_CONFIDENCE   450
#define BR_EVENT_WEIGHT_CONFIDENCE 6
#define BR_EVENT_PARTY_CONFIDENCE  150
#define BR_EVENT_MAX_CONFIDENCE    980
#define BR_EVENT_OLD_CONFIDENCE    600 /* of events by a user's old verb files */

#endif
