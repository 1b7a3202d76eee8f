/* quote_weights.h: the limits of the quote annotator. */
#ifndef BR_ANNOTATE_QUOTE_QUOTE_WEIGHTS_H
#define BR_ANNOTATE_QUOTE_QUOTE_WEIGHTS_H

/* Words between a comma or conjunction and the attribution behind it ("to which X replied"). */
#define BR_MAX_LINK 3

/* Most statements that are kept of one article. */
#define BR_MAX_QUOTES 100000u

/* Longest stretch between single quotation marks in bytes; beyond it the mark was an apostrophe. */
#define BR_MAX_SINGLE_QUOTED 1200u

/* Words of an attribution ("..., said X, the Y of Z, on Friday") that are searched for its cue. */
#define BR_MAX_ATTRIBUTION 40

/* Words between a verb of saying and its clause that may name hearer, place and day ("told the paper in Rome that"). */
#define BR_MAX_HEARER 12

/* Words on either side of a cue that its statement is looked for in: real sentences are shorter, hostile ones are not. */
#define BR_MAX_CONTENT 400

/* Words of a speaker's label before a colon at the start of a paragraph, or behind a cue between commas. */
#define BR_MAX_LABEL 6

/* Fewest tokens of a quotation without any cue that counts as a statement. */
#define BR_MIN_UNCUED 4

/* Fewest words behind "said" without a verb that the parser knows which are a clause all the same ("said carters dig wells there"). */
#define BR_MIN_PLAIN 5

/* Steps up the tree in search of a subject. */
#define BR_MAX_CLIMB 8

/* Sentences between a statement and one by "the expert" that may be the same man's. */
#define BR_MAX_APART 3

#endif
