/* time_weights.h: every number that the reading of times weighs by, with what set it. */
#ifndef BR_ANNOTATE_TIME_TIME_WEIGHTS_H
#define BR_ANNOTATE_TIME_TIME_WEIGHTS_H

/* A bare month or day belongs to the year that is nearest, days counted with these factors in percent where the tense
 * speaks against it. */
#define BR_TIME_AHEAD                   130  /* ahead, tense unknown */
#define BR_TIME_BEHIND_IN_PRESENT       130  /* behind, in the present: "takes effect on 1 July" */
#define BR_TIME_AHEAD_IN_PAST           1000 /* a bare month ahead, in a clause in the past */
#define BR_TIME_DAY_AHEAD_IN_PAST       300  /* a day ahead: what is announced ("payable on 7 December") has a day */
#define BR_TIME_BEHIND_IN_FUTURE        1000 /* behind, in a clause in the future */
#define BR_TIME_REPORT_BEHIND_IN_FUTURE 300  /* quarters and halves are still to be reported when they are over */

/* A text with this many months and days told with their years, of which this share lies further from its publication
 * than so many days, is a narrative of the past, unless times seen from the day of the page ("yesterday", "on Thursday")
 * come to more than this share of them. Histories have none to a tenth, reports several times as many. */
#define BR_TIME_NARRATIVE_DATES     5
#define BR_TIME_NARRATIVE_SHARE     70 /* percent */
#define BR_TIME_NARRATIVE_AWAY_DAYS 365
#define BR_TIME_NARRATIVE_SEEN      40 /* percent */

/* Four digits in between, not round, before a plural are a year: "2015 attacks". */
#define BR_TIME_NEAR_YEARS_FIRST 1950
#define BR_TIME_NEAR_YEARS_LAST  2035

/* The head of a page without a date, where its own date may stand, in bytes. */
#define BR_TIME_HEAD_BYTES 400

/* A narrative moves on: a month or day that would lie this many days before what was told last is of the next year. */
#define BR_TIME_NARRATIVE_BACK_DAYS 150
/* A date in a narrative is told in passing when it lies so many days ahead and the next one steps back behind it, to where
 * the story was or at most so many days before; at the head of a sentence only when it lies years ahead. */
#define BR_TIME_ASIDE_DAYS       90
#define BR_TIME_ASIDE_BACK_DAYS  200
#define BR_TIME_ASIDE_YEARS_DAYS 730
/* A year opens its sentence when at most so many bytes and words of it stand before; other bare years ("papers released in
 * 2005") do not move a narrative that goes by months or days. */
#define BR_TIME_OPENING_BYTES 16
#define BR_TIME_OPENING_WORDS 2

/* An event that anchors a distance ("months after the occupation of X in early 2014") is told in at most this many
 * bytes between the preposition and its date. */
#define BR_TIME_NAMED_EVENT_BYTES 90

/* Items between "the quarter ended" and its date. */
#define BR_TIME_COMING_ITEMS 3

/* "A year earlier" means the quarter spoken of if that stands at most this many bytes before. */
#define BR_TIME_NEAR_BYTES 250

/* "A few" units before or after a named event: from and to. */
#define BR_TIME_FEW_LOW  2
#define BR_TIME_FEW_HIGH 6

/* What lies so many days or weeks from a stretch of so many days is told to lie in one as long: "in March ... ten days later". */
#define BR_TIME_BLURRED_AMOUNT 31
#define BR_TIME_BLURRED_DAYS   31

/* The day at the head of a paragraph is that of hours no further behind it than a paragraph may be long */
#define BR_TIME_HEADING_BYTES 2000

/* Bytes of a bracket behind an hour that tells it in another zone, and of what leads from it to the day: "(0735 GMT) on Friday". */
#define BR_TIME_BRACKET_BYTES 32
#define BR_TIME_LINK_BYTES    6

/* days from publication within which a day is one of the news: its hours go on behind it in the paragraph (a week, as for weekdays) */
#define BR_TIME_NEWS_DAYS 7

#endif
