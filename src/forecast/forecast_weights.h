/* forecast_weights.h: every number of the forecaster that was chosen by hand, with what set it.
 *
 * "valid" is the mean reciprocal rank on the validation days of ICEWS14s with frozen weights
 * (docs/forecast.md). */
#ifndef BR_FORECAST_WEIGHTS_H
#define BR_FORECAST_WEIGHTS_H

/* What is left of a count after a step, for half-lives of 2, 10 and 60 steps and for ever (2^-1/2, 2^-1/10
 * ...). */
#define BR_LEFT_AFTER_A_STEP                                                                                           \
    { 0.70710678118654752, 0.93303299153680741, 0.98851402035289614, 1.0 }

/* Rules: how many cases of its own a cell needs to count as much as the coarser one. 4 to 16 do alike on
 * valid. */
#define BR_RULE_PRIOR_WEIGHT 8.0f
/* A single rule never makes an answer surer than this in noisy-or. */
#define BR_RULE_SUREST 0.98f

/* Excitation: the weight of the commoner sort in a cell, in answers; and where the sorts begin: so many cases, other
 * relations call so many times more weakly than the same one. Neither matters after some days. */
#define BR_EXCITATION_PRIOR  5.0f
#define BR_EXCITATION_START  10.0f
#define BR_EXCITATION_OTHERS 20.0f

/* Guessed countries and roles: events of the common kind that a count leans on; the share of all events that a role
 * needs to have a profile, and the events an entity needs to be given one. */
#define BR_GUESS_PRIOR_RELATION 5.0f
#define BR_GUESS_PRIOR_ENTITY   2.0f
#define BR_GUESS_PRIOR_ROLE     20.0f
#define BR_GUESS_COMMON_ROLE    0.001f
#define BR_GUESS_FEWEST         5.0f

/* Kin: partners with more partners than this are no sign of likeness (and cost the square of it). */
#define BR_KIN_BUSIEST 400
/* Ties weaker than this are left out of the comparison. */
#define BR_KIN_FAINT 0.05f
/* Steps of the stream between two comparisons; 30 loses 0.05 on valid. */
#define BR_KIN_EVERY 15

/* Gathering: how far each source of candidates reaches. */
#define BR_TOP_PARTNERS 16
#define BR_HOT_STEPS    4   /* partners of the last steps: the day's affairs */
#define BR_PLACE_TOP    24  /* busiest entities of the subject's country */
#define BR_RELATION_TOP 40  /* usual objects of the relation */
#define BR_LIKE_OBJECTS 16  /* kin looked at of each usual object and of each partner */
#define BR_KIN_FACTS    200 /* facts looked at of each kin's habit */
#define BR_HABIT_FACTS  60  /* objects of the subject's own habit whose kin are looked at */

/* Candidates gathered for one question; further ones are left out, so that a hub costs no more than this. */
#define BR_CANDIDATES_MAX 16384

/* Partners whose whole past is held against the rules; more have only the hubs of dense graphs. */
#define BR_RULED_PARTNERS 1500
/* Facts of a subject beyond which its questions are counted for the rules by lot. */
#define BR_RULE_FACTS 1500

/* The candidates that are described and ranked; 64 rank as well as 100 on valid but the list to show needs
 * 100. */
#define BR_RANKED 100
/* Of these the most promising are learned from: as good as all on valid, for two thirds of the time. */
#define BR_LEARNED 64

/* First sieve, a rough probability that only has to keep the answer among BR_RANKED: a share of ... */
#define BR_SIEVE_RULES    1.0f  /* noisy-or of the rules */
#define BR_SIEVE_FACT     0.6f  /* (s, r, o) among (s, r, *) */
#define BR_SIEVE_PAIR     0.3f  /* (s, *, o) among (s, *, *) */
#define BR_SIEVE_USUAL    0.3f  /* (*, r, o) among (*, r, *) */
#define BR_SIEVE_KIN      0.05f /* what s's kin do under r */
#define BR_SIEVE_LIKE     0.03f /* kin of s's objects under r */
#define BR_SIEVE_KIN_ANY  0.01f
#define BR_SIEVE_LIKE_ANY 0.01f
#define BR_SIEVE_HOP      0.05f /* partners of partners */
#define BR_SIEVE_PLACE    0.02f /* same country */
#define BR_SIEVE_SELF     0.1f  /* factor: acts on oneself are rare */

/* Ranker: a linear part with a correction for each relation, and one hidden layer. 96 units gain 0.1 on valid over
 * 64, for a tenth more time. */
#define BR_HIDDEN         96
#define BR_BATCH          32      /* questions an update, in ... */
#define BR_BATCH_PARTS    2       /* ... parts that may run on threads of their own */
#define BR_RATE           0.0015f /* Adam */
#define BR_RATE_RELATION  0.01f   /* Adagrad of the corrections; .02 loses 0.05 on valid */
#define BR_DECAY_DENSE    1e-4f   /* pull of the weights to zero */
#define BR_DECAY_RELATION 0.02f   /* pull of the corrections to zero: most relations are rare */
/* Candidates with less gradient than this are learned from by lot, so that nothing is biased: saves half the
 * time. */
#define BR_FAINT_GRADIENT 2e-3f
#define BR_SCALE_ROWS     20000 /* rows that set the scale of the features before learning begins */
/* Days at the start of the stream that are only watched: there is no past yet to learn from. */
#define BR_WATCHED_DAYS 10
/* Steps after the weights have settled, relative to those before. */
#define BR_RATE_SETTLED 0.2f

/* Affinity: numbers of a vector (64 do as well), acts of late that tell of an entity (24 do as well), how much these
 * count in one who asks (1 loses .0015 of log loss on valid, 5 gains nothing). */
#define BR_AFFINITY        32
#define BR_AFFINITY_ACTS   12
#define BR_AFFINITY_LATE   3.0f
#define BR_AFFINITY_SPREAD 0.1f  /* of the first vectors */
#define BR_AFFINITY_RATE   0.02f /* Adagrad; .015 to .03 do alike */
#define BR_AFFINITY_DECAY  0.05f /* pull to zero at each step; none loses .007 of log loss on valid, .5 as much */

/* Replay: what was learned from once is learned from again, in another order, before the weights settle. */
#define BR_REPLAY_ROWS   24                  /* candidates kept a question: the best by score and some by lot */
#define BR_REPLAY_PASSES 2                   /* 4 gain nothing */
#define BR_REPLAY_BYTES  ((size_t)224 << 20) /* the latest that fit are kept */

/* The last days before the weights freeze calibrate the probabilities, by weights that have not seen them; then they
 * are replayed with all others: 0.1 on valid. */
#define BR_CALIBRATION_DAYS  30
#define BR_CALIBRATION_SHARE 10 /* but no more than one in so many days */

/* Outlook (chances within a horizon): size of the replay, and what it needs at least. */
#define BR_OUTLOOK_EVENINGS        90       /* looked ahead from at least, spread over the past */
#define BR_OUTLOOK_SAMPLES         400000.0 /* prospects in all: pairs are drawn by lot beyond that */
#define BR_OUTLOOK_RIDGE           1.0
#define BR_OUTLOOK_FEWEST_HORIZONS 6  /* the past must be so many horizons long */
#define BR_OUTLOOK_FEWEST_TRUE     40 /* prospects that came true in the part that is fitted */
#define BR_OUTLOOK_MAX_DAYS        40000
#define BR_OUTLOOK_SPREADS         1.0 /* standard deviations above the usual from which a past speaks for an act */

#endif
