/* relate_weights.h: the thresholds of relating, with what set them (docs/relate.md). */
#ifndef BR_RELATE_RELATE_WEIGHTS_H
#define BR_RELATE_RELATE_WEIGHTS_H

/* "about, roughly, nearly": compatible within this share of the larger value */
#define ABOUT_SHARE 0.10

/* One happening is told with dates a day apart: "on Thursday" of a page of the next time zone, or a publication date
 * standing for the day of the act. Only where one of the two dates is no date of the clause itself. */
#define NEAR_DAYS 1

/* A mention without a day goes to those with one when they lie within so many days; the day of publication stands for
 * so many days before it. Read off the sample pages. */
#define ANCHOR_DAYS    10
#define PUBLISHED_DAYS 10

/* An actor told by a noun has a country of its own from this confidence on; below, it is supposed from the article */
#define TOLD_CONFIDENCE 700

/* Characters of text on either side of a figure that tell what total it is */
#define AROUND_FIGURE 120

/* Bytes from a figure to the place that it is counted in, "12 people in Niger" */
#define BEHIND_FIGURE 32

/* One deed told with two days: further apart (days) than this, there were two deeds */
#define OTHER_DAYS 2

/* Letters of a word that is a name of its own, not "Jr" or "III" */
#define NAME_LETTERS 4

/* Code points between two sentences of one paragraph: a blank, perhaps a quotation mark */
#define SENTENCE_GAP 2

/* Letters of a word that make it one with others: "exported", "exports" */
#define TOPIC_LETTERS 5

/* Figures without a sense of their own (money, shares, miners) are of one thing when their sentences share this much of
 * the words of the shorter one, and so many at least; those with a sense, but without a context, half as much. Over 422
 * pages of mixed news of one week, these and the groups in which each fits each leave 11 groups of 260. */
#define TOPIC_SHARE       0.60
#define TOPIC_SHARE_SENSE 0.30
#define TOPIC_WORDS       3
#define TOPIC_WORDS_SHORT 2 /* where they share TOPIC_SHARE */
#define TOPIC_WORDS_BARE  4 /* without a sense */

/* Of 60 joins read by hand on five crisis pages, the samples and 392 pages of mixed news, 14 were wrong before and 8 with these; of 50 read afresh 7.
 * Two mentions are of one story when their sentences share so many telling words, and this share: between two countries, or
 * about a named actor; among nameless ones of one country ("police arrested a man") */
#define STORY_WORDS         2
#define STORY_SHARE         0.25
#define STORY_WORDS_UNNAMED 4
#define STORY_SHARE_UNNAMED 0.50
/* of such where neither clause tells its day: two armies fight in many places on the day of a page */
#define STORY_WORDS_UNTOLD 3
#define STORY_SHARE_UNTOLD 0.35
/* of statements: who speaks says many things in like words */
#define STORY_SHARE_STATEMENT 0.67

/* "2,487" told as "2,500": rounding moves a value by this share at most; 2,500 is no rounding of 2,900 */
#define ROUNDING_SHARE 0.05

/* Totals told further apart than this (days) are of different affairs; cumulative counts are told again for longer */
#define TOTAL_DAYS      62
#define CUMULATIVE_DAYS 400

/* Explanations given further apart than this (days) are of different affairs */
#define CAUSE_DAYS 62

/* Words that name a thing by themselves, be it no known kind of affair: "the fire in the harbour", not "an end" */
#define CAUSE_WORDS 2

/* Figures that differ by more than this factor are of different things, whatever their nouns say */
#define SAME_TOTAL_FACTOR 30.0

/* Articles are of one story when, of the actors that each names most, they share so many and this share of the shorter list;
 * tolls further apart than the factor are of a whole and a part */
#define STORY_NAMES        16
#define STORY_NAMES_SHARED 3
#define STORY_NAMES_SHARE  0.40
#define SAME_TOLL_FACTOR   3.0

/* A gathering that several count has so many people at least */
#define CROWD 100.0

/* Words of a cause's effect among which one may say only that it has causes: "the causes of", "one reason for" */
#define OPENING_WORDS 2

/* Claims of one dispute over a figure */
#define MAX_GROUP 64

/* Mentions of one key (date, root, actors) that are compared pairwise; beyond it, only with the first ones */
#define MAX_BLOCK 400

#endif
