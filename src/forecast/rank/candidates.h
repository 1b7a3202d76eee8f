/* candidates.h: who may be the answer to (s, r, ?): gathered from the past, sieved to the likely
 * ones.
 *
 * Sources: all past partners of s (with the rules that speak for them), what kin of s do, kin of the usual
 * objects, partners of partners, the busiest of the country, the usual objects of the relation. Each source
 * leaves its weight with the candidate, for the description. */
#ifndef BR_FORECAST_RANK_CANDIDATES_H
#define BR_FORECAST_RANK_CANDIDATES_H

#include "forecast/past/excitation.h"
#include "forecast/past/kin.h"
#include "forecast/past/rules.h"
#include "forecast/past/shortlists.h"

typedef struct br_question {
    uint32_t subject, relation; /* relation of either side: 0..2R-1 */
    int32_t time;
} br_question;

typedef struct br_candidate {
    uint32_t entity;
    uint32_t pair, fact, mirror; /* (s, o), (s, r, o), (s, flipped r, o); BR_NONE where never seen */
    uint32_t undergone;          /* the habit (o, flipped r, *) */
    float log_miss;              /* -ln of the chance that no rule fires: noisy-or */
    float log_miss_fresh;        /* the same over pasts of the last 3 steps */
    float best_rule, second_rule;
    float excitation;            /* what all facts with s call for */
    float excitation_fresh;      /* the part of the two fastest half-lives */
    float kin, kin_hot, kin_any; /* kin of s do r to o; in the last days; deal with o */
    float like, like_any;        /* o is kin of an object of (s, r); of a partner of s */
    float hop, hot_hop;          /* o is a partner of partners, lately; of the last days */
    float promise;               /* what the sieve goes by */
} br_candidate;

typedef struct br_world { /* what is known before the day that is asked about; read-only while questions are
                             answered */
    br_history *history;
    br_rules *rules;
    br_excitation *excitation;
    br_kin kin;
    br_traits *traits;
    br_members members;
} br_world;

typedef struct br_gatherer br_gatherer; /* one a thread */

br_gatherer *br_gatherer_new(br_arena *arena, const br_world *world);
void br_gatherer_day(br_gatherer *gatherer, int32_t now);

/* All candidates, the `n_ranked` (at most `max_ranked`) most promising first and in order, the rest behind them in no order. Valid
 * until the next call. */
typedef struct br_candidates {
    br_candidate *at;
    size_t len, n_ranked;
    float excitation, excitation_fresh; /* of all together */
} br_candidates;
br_candidates br_gather(br_gatherer *gatherer, const br_question *question, size_t max_ranked);

#endif
