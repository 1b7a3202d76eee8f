/* relate_weights.h: the thresholds of relating, with what set them (docs/relate.md). */
#ifndef BR_RELATE_RELATE_WEIGHTS_H
#define BR_RELATE_RELATE_WEIGHTS_H

/* CODING, "about, roughly, nearly": compatible within this share of the larger value */
#define ABOUT_SHARE 0.10

/* One happening is told with dates a day apart: "on Thursday" of a page of the next time zone, or a publication date
 * standing for the day of the act. Only where one of the two dates is no date of the clause itself. */
#define NEAR_DAYS 1

/* A mention without a day goes to those with one when they lie within so many days; the day of publication stands for
 * so many days before it. Read off the sample pages. */
#define ANCHOR_DAYS    10
#define PUBLISHED_DAYS 10

/* Characters of text on either side of a figure that tell what total it is */
#define AROUND_FIGURE 120

/* Letters of a word that make it one with others: "exported", "exports" */
#define TOPIC_LETTERS 5

/* Figures without a sense of their own (money, shares, miners) are of one thing when their sentences share this much of
 * the words of the shorter one; those with a sense, but without a context, half as much */
#define TOPIC_SHARE       0.60
#define TOPIC_SHARE_SENSE 0.30

/* "2,487" told as "2,500": rounding moves a value by this share at most; 2,500 is no rounding of 2,900 */
#define ROUNDING_SHARE 0.05

/* Totals told further apart than this (days) are of different affairs; cumulative counts are told again for longer */
#define TOTAL_DAYS      62
#define CUMULATIVE_DAYS 400

/* Figures that differ by more than this factor are of different things, whatever their nouns say */
#define SAME_TOTAL_FACTOR 30.0

/* Mentions of one key (date, root, actors) that are compared pairwise; beyond it, only with the first ones */
#define MAX_BLOCK 400

#endif
