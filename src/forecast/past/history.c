#include "forecast/past/history.h"

#include <assert.h>

#include "forecast/forecast_weights.h"

static void fill_fades(br_history *history) {
    static const double left_after_a_step[BR_DECAYS] = BR_LEFT_AFTER_A_STEP;
    for (int k = 0; k < BR_DECAYS; k++) {
        double value = 1;
        for (int i = 0; i < BR_DECAY_MEMORY; i++) {
            history->fade[i][k] = (float)value;
            value *= left_after_a_step[k];
        }
    }
}

br_history *br_history_new(br_arena *arena, uint32_t n_entities, uint32_t n_relations) {
    br_history *history = br_new(arena, br_history);
    history->arena = arena;
    history->n_entities = n_entities;
    history->n_relations = n_relations;
    history->entities = br_array(arena, n_entities, br_entity);
    history->relations = br_array(arena, (size_t)n_relations * 2, br_relation);
    history->pair_at = history->fact_at = history->habit_at = br_index_on(arena);
    fill_fades(history);
    return history;
}

static void add_to(const br_history *history, br_decay *decay, int32_t now) {
    assert(now >= decay->time);
    for (int k = 0; k < BR_DECAYS; k++) decay->count[k] = br_decay_at(history, decay, now, k) + 1;
    decay->time = now;
}

static uint32_t pair_of(br_history *history, uint32_t s, uint32_t o) {
    uint32_t fresh = (uint32_t)history->pairs.len;
    uint32_t found = br_index_put(&history->pair_at, (uint64_t)s << 32 | o, fresh);
    if (found == fresh) {
        br_vec_push(history->arena, &history->pairs, (br_pair){.object = o, .first = BR_NONE});
        br_vec_push(history->arena, &history->entities[s].pairs, found);
    }
    return found;
}

static uint32_t habit_of(br_history *history, uint32_t s, uint32_t relation) {
    uint32_t fresh = (uint32_t)history->habits.len;
    uint32_t found = br_index_put(&history->habit_at, (uint64_t)s << 32 | relation, fresh);
    if (found == fresh) {
        br_vec_push(history->arena, &history->habits, (br_habit){.entity = s, .first = BR_NONE});
        br_vec_push(history->arena, &history->relations[br_flip(history, relation)].habits, found);
    }
    return found;
}

static uint32_t fact_of(br_history *history, uint32_t pair, uint32_t habit, uint32_t relation, uint32_t o) {
    uint32_t fresh = (uint32_t)history->facts.len;
    uint32_t found = br_index_put(&history->fact_at, (uint64_t)pair << 32 | relation, fresh);
    if (found == fresh) {
        br_vec_push(history->arena, &history->facts,
                    (br_fact){.pair = pair,
                              .relation = relation,
                              .object = o,
                              .next_of_pair = history->pairs.at[pair].first,
                              .next_of_habit = history->habits.at[habit].first});
        history->pairs.at[pair].first = history->habits.at[habit].first = found;
        history->habits.at[habit].n_facts++;
        history->entities[history->habits.at[habit].entity].n_facts++;
    }
    return found;
}

static void add_side(br_history *history, uint32_t s, uint32_t relation, uint32_t o, int32_t now, uint32_t tag) {
    uint32_t pair = pair_of(history, s, o), habit = habit_of(history, s, relation);
    uint32_t fact = fact_of(history, pair, habit, relation, o);
    br_pair *of_pair = &history->pairs.at[pair];
    br_fact *of_fact = &history->facts.at[fact];
    if (of_fact->seen.time < now && of_fact->seen.count[0] > 0) of_fact->gap = now - of_fact->seen.time;
    of_fact->tag = tag;
    of_fact->at_event = ++history->habits.at[habit].n_events;
    of_pair->at_event = ++history->entities[s].n_events;
    add_to(history, relation < history->n_relations ? &of_pair->out : &of_pair->in, now);
    add_to(history, &history->habits.at[habit].seen, now);
    add_to(history, &of_fact->seen, now);
    add_to(history, &history->entities[s].seen, now);
    add_to(history, &history->relations[relation].seen, now);
    add_to(history, &history->seen, now);
}

void br_history_add(br_history *history, const br_past_event *event) {
    assert(event->subject < history->n_entities && event->object < history->n_entities);
    assert(event->relation < history->n_relations);
    if (!history->facts.len) history->first_time = event->time;
    add_side(history, event->subject, event->relation, event->object, event->time, event->tag);
    add_side(history, event->object, event->relation + history->n_relations, event->subject, event->time, event->tag);
}
