/* prospect.h: "will A do r to B within the next days?" as a row of numbers, and what speaks for it.
 */
#ifndef BR_FORECAST_PROSPECT_H
#define BR_FORECAST_PROSPECT_H

#include "forecast/past/rules.h"

typedef struct br_prospect {
    uint32_t source, relation, target;
} br_prospect;

#define BR_PROSPECT_NUMBERS 28

/* What the prospect looks like on the evening of `now`, with all of `history` known. `horizon`: days asked
 * about. */
void br_prospect_describe(const br_history *history, const br_rules *rules, const br_prospect *prospect, int32_t now,
                          int32_t horizon, float numbers[BR_PROSPECT_NUMBERS]);

/* The chance by its own long-run rate alone, as if it had come `more` times besides: never is no rate. */
double br_prospect_usual(const br_history *history, const br_prospect *prospect, int32_t now, int32_t horizon,
                         double more);

/* A past event and the counted rule that says what followed such events. */
#define BR_REASONS 5
typedef struct br_reason {
    uint32_t tag;      /* of the last event of its sort */
    uint32_t relation; /* of either side: >= R means that the target did it to the source */
    int32_t time;
    uint32_t times; /* events of this sort between the two */
    int lag;        /* class of the time since (br_lag_text) */
    double share;   /* how often the act asked for followed such a past */
    br_rule_cell counted;
    bool speaks; /* the act followed more often than it follows pasts at large, by more than chance */
} br_reason;

/* Those that speak for the prospect, the strongest first; where none does, the one that comes nearest to it. Returns how
 * many there are. */
size_t br_prospect_reasons(const br_history *history, const br_rules *rules, const br_prospect *prospect, int32_t now,
                           br_reason reasons[BR_REASONS]);

#endif
