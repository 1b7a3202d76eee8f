/* model.h: the forecaster: reads days in order, answers questions about the next one, and learns.
 *
 *     for each day:  ask its questions  ·  learn from its answers  ·  take the day into the history
 *
 * A question carries no answer, and the day enters by br_model_take() only, after it was asked about: nothing
 * of a day can be seen by any of its own questions. The same events, seed and calls give the same answers,
 * whatever the number of threads. */
#ifndef BR_FORECAST_MODEL_H
#define BR_FORECAST_MODEL_H

#include "forecast/day.h"
#include "forecast/past/classes.h"

typedef struct br_model br_model;

typedef struct br_model_options {
    uint64_t seed;
    int threads; /* 0: two */
} br_model_options;

#define BR_MODEL_MAX_ENTITIES  ((uint32_t)1 << 24)
#define BR_MODEL_MAX_RELATIONS 1000 /* the rules hold a table of their square */

/* `traits` may be NULL: nothing is known of the entities. They and `arena` must outlive the model, which
 * lives in it; what is outside the arena is released with it. */
br_status br_model_new(br_arena *arena, uint32_t n_entities, uint32_t n_relations, br_traits *traits,
                       const br_model_options *options, br_model **model, br_error *error);

/* Who may be the answer: the first `n_ranked` described and ranked, best first, with the logarithms of their
 * odds; the rest, less likely than all of these, in no order. Who is not in the list is less likely still. */
typedef struct br_ranking {
    const br_weighted *at;
    size_t len, n_ranked;
} br_ranking;

/* Called once a question, from any thread and in any order; the ranking is gone afterwards. */
typedef void (*br_hear)(void *context, size_t question, const br_ranking *ranking);

/* Asks about a day later than all that were taken in. */
void br_model_ask(br_model *model, const br_question *questions, size_t n_questions, br_hear hear, void *context);

/* Learns from a day that was not taken in yet. */
void br_model_learn(br_model *model, const br_day *day);

/* Takes a day into the history. */
void br_model_take(br_model *model, const br_day *day);

/* Goes over the latest lessons again and lets the weights settle; later lessons move them less. May be called again
 * after more days. */
void br_model_settle(br_model *model);

/* What the model knows, to explain its answers. */
const br_world *br_model_world(const br_model *model);

#endif
