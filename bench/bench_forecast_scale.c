/* bench_forecast_scale.c: the forecaster on a made-up graph of GDELT's size: seconds and peak memory.
 *
 * Two million acts of 7,700 entities in 240 relations over 2,976 steps; a few entities have their hand in
 * most of it, and three of five acts repeat one of late. All steps enter the history, every 200th is learned
 * from; the last four are asked about.
 *
 *     bench_forecast_scale [EVENTS]                                        prints one line of figures */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "forecast/math/math.h"
#include "forecast/model.h"

enum { ENTITIES = 7700, RELATIONS = 240, STEPS = 2976, ASKED = 4, LEARNED_EVERY = 200, MEMORY = 40000 };

static uint32_t draw_entity(uint64_t *lot) { /* about one over the rank */
    float x = br_exp(br_random_share(lot) * br_ln(ENTITIES));
    uint32_t entity = (uint32_t)x - 1;
    return entity < ENTITIES ? entity : ENTITIES - 1;
}

static br_past_event draw_event(uint64_t *lot, const br_past_events *past, int32_t time) {
    size_t n = past->len < MEMORY ? past->len : MEMORY;
    if (n && br_random_below(lot, 5) < 3) {
        br_past_event again = past->at[past->len - 1 - br_random_below(lot, (uint32_t)n)];
        again.time = time;
        return again;
    }
    float share = br_random_share(lot);
    return (br_past_event){draw_entity(lot), (uint32_t)(share * share * RELATIONS), draw_entity(lot), time, 0};
}

static void ignore(void *context, size_t question, const br_ranking *ranking) {
    (void)question;
    *(volatile size_t *)context = ranking->len;
}

int main(int argc, char **argv) {
    size_t n_events = argc > 1 ? strtoul(argv[1], NULL, 10) : 2000000;
    uint64_t lot = 1;
    br_arena *arena = br_arena_new(0), *scratch = br_arena_new(0);
    br_model *model;
    br_error error = {0};
    br_past_events past = {0};
    volatile size_t heard;
    size_t n_questions = 0;
    br_model_options options = {1, 2};
    if (!arena || !scratch || br_model_new(arena, ENTITIES, RELATIONS, NULL, &options, &model, &error) != BR_OK)
        return 1;
    for (int32_t step = 0; step < STEPS; step++) {
        br_arena_mark mark = br_arena_tell(scratch);
        size_t first = past.len;
        for (size_t i = 0; i < n_events / STEPS; i++) br_vec_push(arena, &past, draw_event(&lot, &past, step));
        br_day day = br_day_of(scratch, past.at + first, past.len - first, RELATIONS);
        if (step % LEARNED_EVERY == 0) br_model_learn(model, &day);
        if (step >= STEPS - ASKED) {
            br_model_ask(model, day.questions, day.n_questions, ignore, (void *)&heard);
            n_questions += day.n_questions;
        }
        br_model_take(model, &day);
        br_arena_rewind(scratch, mark);
    }
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%zu events, %zu facts, %zu questions asked: %.0f CPU-seconds, peak %.0f MB\n", past.len,
           br_model_world(model)->history->facts.len, n_questions, (double)clock() / CLOCKS_PER_SEC,
           (double)usage.ru_maxrss / 1024);
    br_arena_free(scratch);
    br_arena_free(arena);
    return 0;
}
