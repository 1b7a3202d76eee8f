/* factuality_weights.h: how sure words make an act, on one page.
 *
 * In tenths: 30 is certain, -30 certainly not, 0 open. Each was set by what a word of its kind means, and moved towards
 * the mean of human judgements on newswire for acts under such words (the visible half of UW). Readers there count an
 * act from 15 on as one that happened or will: what is meant, tried or judged stays below. A chain of words is as sure
 * as its weakest: "may plan to go" is BR_SURE_COULD. */
#ifndef BR_ANNOTATE_FACTUALITY_FACTUALITY_WEIGHTS_H
#define BR_ANNOTATE_FACTUALITY_FACTUALITY_WEIGHTS_H

#define BR_SURE_FULL 30

/* what the clause says of itself */
#define BR_SURE_WILL     26 /* "will", "is to", "leaves tomorrow" */
#define BR_SURE_MUST     14 /* "must", "shall" of law, "has to" */
#define BR_SURE_REPORTED 16 /* "said it would": a future that is past by now */
#define BR_SURE_WOULD    12 /* "would" bound to something not told */
#define BR_SURE_INFERRED 22 /* "must have fled" */
#define BR_SURE_CAN      13 /* ability and custom */
#define BR_SURE_SHOULD   12 /* a duty that may be left undone */
#define BR_SURE_COULD    13 /* "may", "might", "could" */
#define BR_SURE_PERHAPS  13
#define BR_SURE_HEDGED   20 /* "apparently", "reportedly", "seems to" */
#define BR_SURE_ASKED    10
#define BR_SURE_COMMAND  10
#define BR_SURE_NOT      (-18) /* denials are taken back more often than assertions */
#define BR_SURE_BOUND    14    /* of a future that hangs on a condition: "will go if" */

#define BR_SURE_WILL_NOT (-17) /* "can not", "would not": no less a denial */
#define BR_SURE_MAY_NOT  (-3)

/* adjectives of nouns that tell an act */
#define BR_SURE_PLANNED_ADJECTIVE  16
#define BR_SURE_POSSIBLE_ADJECTIVE 12

/* what a word makes of the act that it governs (the letters of embedding.tsv) */
#define BR_SURE_DID         28 /* +: told, known, brought about */
#define BR_SURE_FIRM        21 /* f: decided, agreed, promised, scheduled, expected */
#define BR_SURE_INTENDED    14 /* p: planned, tried, meant to */
#define BR_SURE_WISHED      12 /* w: wanted, asked, ordered by one who can't do it himself */
#define BR_SURE_CONDITIONAL 11 /* c: possible, feared, considered */
#define BR_SURE_DID_NOT     (-18)
#define BR_SURE_CONTESTED   (-3) /* denied by one side; prevented, refused, put off: for now */

/* clauses around a clause */
#define BR_SURE_IF       8    /* "if", "unless", "whether" */
#define BR_SURE_ONCE     14   /* "when" of something that is to come */
#define BR_SURE_PURPOSE  14   /* "sent a team to find out" */
#define BR_SURE_NOT_THEN (-5) /* "can't leave without paying" */
#define BR_SURE_BESIDE   18   /* "would mean war, drawing in its neighbours" */
#define BR_SURE_BEFORE   20   /* "before": may have been forestalled */

#endif
