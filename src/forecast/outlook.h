/* outlook.h: how likely an act between two is within the next days, learned from the same events'
 * own past.
 *
 * The past is replayed: on evenings all along it, prospects are described with what was known then, and what
 * came within the horizon is their outcome. The first three fifths fit a logistic regression, the next fifth
 * calibrates it, the last one shows how well it holds. Rules are counted only from outcomes that were known
 * on the evening. */
#ifndef BR_FORECAST_OUTLOOK_H
#define BR_FORECAST_OUTLOOK_H

#include "forecast/event.h"
#include "forecast/math/calibration.h"
#include "forecast/math/logit.h"
#include "forecast/prospect.h"

#define BR_OUTLOOK_MAX_HORIZON 3650

typedef struct br_outlook_options {
    uint32_t n_entities, n_relations;
    int32_t horizon; /* days */
    uint64_t seed;
} br_outlook_options;

/* A way to tell chances, measured on evenings that nothing was fitted to. */
typedef struct br_skill {
    double brier, log_loss; /* means */
} br_skill;

typedef struct br_outlook {
    br_outlook_options options;
    br_rules *rules;
    br_logit logit;
    br_calibration calibration;
    /* what it was learned from and how it held */
    size_t n_fitted, n_calibrated, n_held_out, n_came_true; /* prospects; of those held out that came true */
    int32_t held_out_from, held_out_to;                     /* first and last evening */
    br_reliability reliability;
    br_skill model, base_rate, last_week, recency;
} br_outlook;

/* Learns from all events, which stand in order of time. BR_NOTHING_FOUND when there is too little of a past
 * to say anything, with what is missing in `error`. */
br_status br_outlook_learn(br_arena *arena, const br_past_event *events, size_t n_events,
                           const br_outlook_options *options, br_outlook *outlook, br_error *error);

/* A history of events to ask about: the real one, or one with events supposed or left out. */
br_history *br_outlook_past(br_arena *arena, const br_outlook *outlook, const br_past_event *events, size_t n_events);

/* The calibrated chance of the act within the horizon after the evening of `now`. 0 for two that have no
 * past: what never met cannot be told from here. */
double br_outlook_chance(const br_outlook *outlook, const br_history *past, const br_prospect *prospect, int32_t now);

#endif
