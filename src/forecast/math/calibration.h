/* calibration.h: from a claimed probability to one that holds, learned on days kept for it.
 *
 * Isotonic: pairs of (claimed, came true) in order of the claim are pooled until the shares rise; between the
 * pools the map is a straight line. It rises strictly, so that no order is lost. */
#ifndef BR_FORECAST_MATH_CALIBRATION_H
#define BR_FORECAST_MATH_CALIBRATION_H

#include "base/vec.h"

typedef struct br_claim_pair {
    double claimed;
    bool came_true;
} br_claim_pair;

typedef BR_VEC(br_claim_pair) br_claim_pairs;

#define BR_CALIBRATION_KNOTS 64

typedef struct br_calibration {
    size_t n; /* knots; 0: the claim is left as it is */
    double claimed[BR_CALIBRATION_KNOTS], holds[BR_CALIBRATION_KNOTS];
} br_calibration;

/* Learns from the pairs (sorted in place). Too few of them leave the claims as they are. */
br_calibration br_calibration_of(br_claim_pair *pairs, size_t n_pairs);

double br_calibrated(const br_calibration *calibration, double claimed);

/* The table of reliability: claims in ten classes of equal width. */
#define BR_RELIABILITY_ROWS 10
typedef struct br_reliability {
    size_t n[BR_RELIABILITY_ROWS];
    double claimed[BR_RELIABILITY_ROWS], true_share[BR_RELIABILITY_ROWS]; /* means of the class */
    double error; /* mean distance of the two, weighted by n: expected calibration error */
} br_reliability;

/* `calibration` may be NULL. */
br_reliability br_reliability_of(const br_claim_pair *pairs, size_t n_pairs, const br_calibration *calibration);

#endif
