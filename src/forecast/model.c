#include "forecast/model.h"

#include <assert.h>

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"
#include "forecast/past/guess.h"
#include "forecast/rank/affinity.h"
#include "forecast/rank/replay.h"

#define UNRANKED (-1e6f) /* below every score; the promise orders them among themselves */

typedef struct worker { /* the scratch memory of one thread */
    br_gatherer *gatherer;
    br_describer *describer;
    br_affinity_view *affinity;
    br_described described;
    br_weighted ranking[BR_CANDIDATES_MAX];
} worker;

struct br_model {
    br_arena *arena, *scratch;
    br_world world;
    br_classes *classes;
    br_ranker *ranker;
    br_affinity *affinity;
    br_replay *replay;
    br_team *team;
    worker *workers;
    br_described *batch; /* [BR_BATCH] */
    float scores[BR_BATCH][BR_RANKED];
    uint8_t marks[BR_BATCH][BR_RANKED];
    uint8_t *is_answer; /* [entity], 0 between days */
    uint64_t seed;
    int32_t now;
    uint32_t n_days, kin_made; /* days taken in; of them when kin were last compared */
    bool settled;
};

static void release_team(void *team) {
    br_team_free(team);
}

static void release_arena(void *arena) {
    br_arena_free(arena);
}

static br_status check_size(uint32_t n_entities, uint32_t n_relations, br_error *error) {
    if (n_entities > BR_MODEL_MAX_ENTITIES)
        return br_fail(error, BR_LIMIT, "%u entities are more than the forecaster can hold", n_entities);
    if (n_relations > BR_MODEL_MAX_RELATIONS)
        return br_fail(error, BR_LIMIT, "%u relations are more than the forecaster can hold", n_relations);
    return BR_OK;
}

br_status br_model_new(br_arena *arena, uint32_t n_entities, uint32_t n_relations, br_traits *traits,
                       const br_model_options *options, br_model **out, br_error *error) {
    BR_FORWARD(check_size(n_entities, n_relations, error));
    br_model *model = br_new(arena, br_model);
    model->arena = arena;
    model->seed = options->seed;
    if (!(model->team = br_team_new(options->threads > 0 ? options->threads : 2)) ||
        !(model->scratch = br_arena_new(0))) {
        br_team_free(model->team);
        return br_fail(error, BR_NO_MEMORY, "out of memory");
    }
    br_arena_defer(arena, release_team, model->team);
    br_arena_defer(arena, release_arena, model->scratch);
    if (!traits) traits = br_traits_new(arena, n_entities);
    model->world = (br_world){br_history_new(arena, n_entities, n_relations),
                              br_rules_new(arena, n_relations),
                              NULL,
                              br_kin_new(arena, n_entities),
                              traits,
                              br_members_new(arena, traits)};
    model->world.excitation = br_excitation_new(arena, model->world.history);
    br_members_renew(&model->world.members, traits);
    model->classes = br_classes_new(arena, model->world.history, traits);
    model->ranker = br_ranker_new(arena, n_relations * 2, options->seed);
    model->affinity = br_affinity_new(arena, model->world.history, traits, options->seed);
    model->replay = br_replay_new(arena, options->seed);
    model->batch = br_array(arena, BR_BATCH, br_described);
    model->is_answer = br_array(arena, n_entities, uint8_t);
    model->workers = br_array(arena, (size_t)br_team_size(model->team), worker);
    for (int i = 0; i < br_team_size(model->team); i++) {
        model->workers[i].gatherer = br_gatherer_new(arena, &model->world);
        model->workers[i].describer = br_describer_new(arena, &model->world, model->classes);
        model->workers[i].affinity = br_affinity_view_new(arena, model->affinity);
    }
    model->now = INT32_MIN;
    *out = model;
    return BR_OK;
}

const br_world *br_model_world(const br_model *model) {
    return &model->world;
}

static br_candidates describe(worker *self, const br_question *question, size_t max_ranked, br_described *out) {
    br_gatherer_day(self->gatherer, question->time);
    br_candidates candidates = br_gather(self->gatherer, question, max_ranked);
    br_describe(self->describer, question, &candidates, out);
    return candidates;
}

typedef struct asking {
    br_model *model;
    const br_question *questions;
    br_hear hear;
    void *context;
} asking;

static void answer(void *context, int number, size_t question) {
    asking *a = context;
    worker *self = &a->model->workers[number];
    float scores[BR_RANKED];
    assert(a->questions[question].time > a->model->now);
    br_candidates candidates = describe(self, &a->questions[question], BR_RANKED, &self->described);
    br_ranker_scale(a->model->ranker, &self->described);
    br_ranker_score(a->model->ranker, &self->described, scores);
    br_affinity_add(self->affinity, &self->described, scores);
    for (size_t i = 0; i < candidates.len; i++)
        self->ranking[i] = (br_weighted){candidates.at[i].entity,
                                         i < candidates.n_ranked ? scores[i] : UNRANKED + candidates.at[i].promise};
    br_top(self->ranking, candidates.n_ranked, candidates.n_ranked);
    br_ranking ranking = {self->ranking, candidates.len, candidates.n_ranked};
    a->hear(a->context, question, &ranking);
}

void br_model_ask(br_model *model, const br_question *questions, size_t n_questions, br_hear hear, void *context) {
    asking a = {model, questions, hear, context};
    if (!br_ranker_is_scaled(model->ranker)) br_ranker_fix_scale(model->ranker);
    br_team_run(model->team, answer, &a, n_questions);
}

typedef struct lecture {
    br_model *model;
    const br_day *day;
    const uint32_t *order;
} lecture;

static void prepare(void *context, int number, size_t at) {
    lecture *l = context;
    br_model *model = l->model;
    br_described *out = &model->batch[at];
    assert(l->day->time > model->now);
    describe(&model->workers[number], &l->day->questions[l->order[at]], BR_LEARNED, out);
    if (br_ranker_is_scaled(model->ranker)) br_ranker_scale(model->ranker, out);
    for (uint32_t i = 0; i < out->n; i++) model->marks[at][i] = br_day_is_answer(l->day, l->order[at], out->entity[i]);
}

static void learn_batch(br_model *model, size_t n) {
    br_lesson lessons[BR_BATCH];
    for (size_t i = 0; i < n; i++)
        lessons[i] = (br_lesson){&model->batch[i], model->marks[i], model->batch[i].n, 0, model->scores[i]};
    br_ranker_learn(model->ranker, model->team, lessons, n, model->settled ? BR_RATE_SETTLED : 1);
    br_affinity_learn(model->affinity, lessons, n);
    for (size_t i = 0; i < n; i++) br_replay_keep(model->replay, &model->batch[i], model->marks[i], model->scores[i]);
}

static uint32_t *shuffled(br_model *model, size_t n, int32_t time) {
    uint32_t *order = br_array(model->scratch, n + 1, uint32_t);
    uint64_t lot = br_index_mix(model->seed ^ (uint64_t)(uint32_t)time);
    for (size_t i = 0; i < n; i++) {
        size_t j = br_random_below(&lot, (uint32_t)i + 1);
        order[i] = order[j];
        order[j] = (uint32_t)i;
    }
    return order;
}

void br_model_learn(br_model *model, const br_day *day) {
    if (model->n_days < BR_WATCHED_DAYS) return;
    br_arena_mark mark = br_arena_tell(model->scratch);
    uint32_t *order = shuffled(model, day->n_questions, day->time);
    for (size_t first = 0; first < day->n_questions; first += BR_BATCH) {
        size_t n = day->n_questions - first < BR_BATCH ? day->n_questions - first : BR_BATCH;
        lecture l = {model, day, order + first};
        bool scaled = br_ranker_is_scaled(model->ranker);
        br_team_run(model->team, prepare, &l, n);
        if (scaled) learn_batch(model, n);
        else
            for (size_t i = 0; i < n && !br_ranker_is_scaled(model->ranker); i++)
                br_ranker_see_scale(model->ranker, &model->batch[i]);
    }
    br_arena_rewind(model->scratch, mark);
}

/* Hubs of dense graphs are counted by lot: the shares stay the same and the work stays bounded. */
static bool is_counted(const br_model *model, const br_question *q) {
    uint32_t n_facts = model->world.history->entities[q->subject].n_facts;
    if (n_facts <= BR_RULE_FACTS) return true;
    uint64_t lot = br_index_mix(model->seed ^ br_index_mix((uint64_t)q->subject << 32 | q->relation) ^
                                (uint64_t)(uint32_t)q->time);
    return br_random_share(&lot) * (float)n_facts < BR_RULE_FACTS;
}

static void learn_rules(br_model *model, const br_day *day) {
    for (size_t q = 0; q < day->n_questions; q++) {
        if (!is_counted(model, &day->questions[q])) continue;
        for (uint32_t i = day->first_answer[q]; i < day->first_answer[q + 1]; i++)
            model->is_answer[day->answers[i]] = 1;
        uint32_t s = day->questions[q].subject, asked = day->questions[q].relation;
        br_rules_learn(model->world.rules, model->world.history, s, asked, day->time, model->is_answer);
        br_excitation_learn(model->world.excitation, model->world.history, s, asked, day->time, model->is_answer);
        for (uint32_t i = day->first_answer[q]; i < day->first_answer[q + 1]; i++)
            model->is_answer[day->answers[i]] = 0;
    }
    br_excitation_renew(model->world.excitation, model->world.history);
}

void br_model_take(br_model *model, const br_day *day) {
    assert(day->time > model->now);
    learn_rules(model, day);
    for (size_t i = 0; i < day->n_events; i++) {
        br_history_add(model->world.history, &day->events[i]);
        br_classes_add(model->classes, &day->events[i]);
        br_affinity_take(model->affinity, &day->events[i]);
    }
    model->now = day->time;
    model->n_days++;
    if (model->n_days != BR_WATCHED_DAYS && model->n_days - model->kin_made < BR_KIN_EVERY) return;
    model->kin_made = model->n_days;
    br_kin_renew(&model->world.kin, model->world.history, day->time + 1, model->scratch);
    br_guess_traits(model->world.traits, model->world.history, model->scratch);
    br_members_renew(&model->world.members, model->world.traits);
}

void br_model_settle(br_model *model) {
    if (!br_ranker_is_scaled(model->ranker)) br_ranker_fix_scale(model->ranker);
    br_replay_run(model->replay, model->ranker, model->team);
    model->settled = true;
}
