/* protocol.h: the published way to measure forecasts of graphs in time.
 *
 * Both directions, single step: a day is asked about with all earlier days known, and none of its own events.
 * Time-aware filter: other true answers of the same day leave the list. Ties count as the mean of their
 * ranks; an entity that was never a candidate shares the places behind all that were. Frozen: no weight moves
 * from the first day of the part that is measured on; the history does go on. */
#ifndef BR_FORECAST_PROTOCOL_H
#define BR_FORECAST_PROTOCOL_H

#include <stdio.h>

#include "forecast/folder.h"
#include "forecast/math/calibration.h"
#include "forecast/model.h"

#define BR_TOP_WRITTEN 100 /* candidates a question in the file of --top */

typedef struct br_protocol_options {
    bool on_test;  /* else on valid */
    bool learning; /* weights go on learning, a day after it was asked about */
    FILE *top;     /* the best candidates of every question are written here; may be NULL */
    br_model_options model;
} br_protocol_options;

typedef struct br_ranks {
    size_t n;
    double reciprocal, first, third, tenth; /* sums; divide by n */
} br_ranks;

/* What stood between the two of an event before its day */
enum { BR_KNOWN_FACT, BR_KNOWN_PAIR, BR_UNKNOWN_PAIR, BR_FAMILIARITIES };

typedef struct br_evaluation {
    br_ranks all, objects, subjects; /* asked for */
    br_ranks by_past[BR_FAMILIARITIES];
    size_t n_not_ranked; /* answers that were not among the ranked candidates */
    br_calibration calibration;
    br_reliability claimed, calibrated; /* of the top answer, before and after */
} br_evaluation;

br_status br_evaluate(br_arena *arena, const br_folder *folder, const br_protocol_options *options, br_evaluation *out,
                      br_error *error);

#endif
