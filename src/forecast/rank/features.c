#include "forecast/rank/features.h"

#include <assert.h>

#include "forecast/math/math.h"

enum { COMPARED = 6, EXCITATION = 51 }; /* numbers in which a list is compared; where that of the sources begin */
#define LONG_AGO (-7.0f)                /* stands for "never" among negative logarithms of steps */

/* Class counts that depend on the candidate's country or role alone: looked up once a question for each. */
enum { OF_PLACE = 8, OF_ROLE = 3 };
typedef struct memo {
    uint32_t *asked; /* [value]: number of the question it was looked up for */
    float *counts;   /* [value][width] */
    size_t width;
} memo;

struct br_describer {
    const br_world *world;
    const br_classes *classes;
    memo places, roles;
    uint32_t n_questions;
};

static memo memo_of(br_arena *arena, uint32_t n, size_t width) {
    return (memo){br_array(arena, (size_t)n + 1, uint32_t), br_array(arena, ((size_t)n + 1) * width, float), width};
}

/* The counts of a value; `fresh` when they are yet to be looked up for the question at hand. */
static float *recall(memo *m, uint32_t value, uint32_t question, bool *fresh) {
    *fresh = m->asked[value] != question;
    m->asked[value] = question;
    return m->counts + value * m->width;
}

br_describer *br_describer_new(br_arena *arena, const br_world *world, const br_classes *classes) {
    br_describer *describer = br_new(arena, br_describer);
    describer->world = world;
    describer->classes = classes;
    describer->places = memo_of(arena, world->traits->n_places, OF_PLACE);
    describer->roles = memo_of(arena, world->traits->n_roles, OF_ROLE);
    return describer;
}

/* Everything about the question that its candidates share */
typedef struct asked {
    const br_question *q;
    const br_history *history;
    const br_decay *subject, *relation;
    const br_habit *habit;
    float of_habit[BR_DECAYS], of_subject[BR_DECAYS], of_relation[BR_DECAYS], of_all[BR_DECAYS];
    uint32_t place, role, back;
    float by_place, by_role;
    float by_place_late; /* any act of the country */
} asked;

static asked ask(const br_describer *d, const br_question *q) {
    const br_history *history = d->world->history;
    uint32_t habit = br_habit_find(history, q->subject, q->relation);
    asked a = {.q = q,
               .history = history,
               .subject = &history->entities[q->subject].seen,
               .relation = &history->relations[q->relation].seen,
               .habit = habit == BR_NONE ? NULL : &history->habits.at[habit],
               .place = d->world->traits->place[q->subject],
               .role = d->world->traits->role[q->subject],
               .back = br_flip(history, q->relation)};
    for (int k = 0; k < BR_DECAYS; k++) {
        a.of_habit[k] = br_decay_at(history, a.habit ? &a.habit->seen : NULL, q->time, k);
        a.of_subject[k] = br_decay_at(history, a.subject, q->time, k);
        a.of_relation[k] = br_decay_at(history, a.relation, q->time, k);
        a.of_all[k] = br_decay_at(history, &history->seen, q->time, k) * 0.5f;
    }
    a.by_place = br_class_ever(d->classes, BR_CLASS_PLACE_TO_ENTITY, a.place, q->relation, BR_CLASS_ANY);
    a.by_role = br_class_ever(d->classes, BR_CLASS_ROLE_TO_ROLE, a.role, q->relation, BR_CLASS_ANY);
    a.by_place_late = br_class_late(
        d->classes, br_class_find(d->classes, BR_CLASS_PLACE_TO_ENTITY_ALL, a.place, BR_CLASS_ANY, BR_CLASS_ANY),
        q->time);
    return a;
}

/* A row being written. Of what is to be a logarithm the number itself is put down, with the sign that the logarithm
 * gets (0: it stays as it is): a row's logarithms are taken together. */
typedef struct pen {
    float *number, *sign;
} pen;

static void put_with(pen *row, float number, float sign) {
    *row->number++ = number;
    *row->sign++ = sign;
}

static void put(pen *row, float number) {
    put_with(row, number, 0);
}

static void put_ln(pen *row, float number) {
    put_with(row, number, 1);
}

BR_WIDEST static void take_logarithms(float *row, const float *signs) {
    for (size_t i = 0; i < BR_FEATURES; i += BR_LANES) {
        const br_wide number = *(const br_wide *)(row + i), sign = *(const br_wide *)(signs + i);
        br_wide logarithm = number;
        br_wide_ln(&logarithm);
        br_wide_bits stays = sign == 0;
        *(br_wide *)(row + i) = (br_wide)(((br_wide_bits)number & stays) | ((br_wide_bits)(logarithm * sign) & ~stays));
    }
}

static float part_of(float part, float whole) {
    return (part + 0.02f) / (whole + 1);
}

static float log_share(float part, float whole) {
    return br_ln(part_of(part, whole));
}

static void put_share(pen *row, float part, float whole) {
    put_ln(row, part_of(part, whole));
}

static void put_steps(pen *row, bool ever, uint32_t steps) {
    if (ever) put_with(row, 1 + (float)steps, -1);
    else put(row, LONG_AGO);
}

static bool seen_ever(const br_decay *seen) {
    return seen && seen->count[BR_DAYS_ALL] > 0;
}

static void put_age(pen *row, const br_decay *seen, int32_t now) {
    bool ever = seen_ever(seen);
    put_steps(row, ever, ever ? (uint32_t)(now - seen->time) : 0);
}

static bool yesterday(const br_decay *seen, int32_t now) {
    return seen_ever(seen) && now - seen->time == 1;
}

/* how much busier than usual */
static float rise(const asked *a, const br_decay *seen) {
    return (br_decay_at(a->history, seen, a->q->time, BR_DAYS_2) + 0.1f) /
           (br_decay_at(a->history, seen, a->q->time, BR_DAYS_60) * 0.05f + 0.1f);
}

static void describe_context(const asked *a, size_t n_candidates, float *out) {
    float facts = a->habit ? (float)a->habit->n_facts : 0;
    float partners = (float)a->history->entities[a->q->subject].pairs.len;
    float *x = out;
    *x++ = 0.3f * br_ln1p(a->of_habit[BR_DAYS_ALL]);
    *x++ = 0.2f * br_ln1p(a->of_subject[BR_DAYS_ALL]);
    *x++ = 0.5f * br_ln1p(a->of_habit[BR_DAYS_10]);
    *x++ = 0.3f * br_ln1p(a->of_subject[BR_DAYS_10]);
    *x++ = 0.3f * br_ln1p(partners);
    *x++ = 0.3f * br_ln1p(facts);
    *x++ = 0.3f * (a->habit ? br_ln1p((float)(a->q->time - a->habit->seen.time)) : -LONG_AGO);
    *x++ = 0.2f * br_ln1p(a->of_relation[BR_DAYS_10] + 1);
    *x++ = a->habit ? 0.5f * br_ln((facts + 0.5f) / (a->of_habit[BR_DAYS_ALL] + 1)) : 0;
    *x++ = a->q->time % 7 < 2;
    *x++ = 0.3f * br_ln(rise(a, a->subject));
    *x++ = 0.15f * br_ln1p((float)n_candidates);
    assert(x == out + BR_CONTEXT);
}

/* what stands between the two so far */
static void describe_past(const asked *a, const br_candidate *c, pen *row) {
    const br_history *history = a->history;
    int32_t now = a->q->time;
    const br_fact *known = c->fact == BR_NONE ? NULL : &history->facts.at[c->fact];
    const br_decay *fact = known ? &known->seen : NULL;
    const br_decay *mirror = c->mirror == BR_NONE ? NULL : &history->facts.at[c->mirror].seen;
    const br_pair *pair = c->pair == BR_NONE ? NULL : &history->pairs.at[c->pair];
    bool active = a->q->relation < history->n_relations;
    const br_decay *same = pair ? (active ? &pair->out : &pair->in) : NULL;
    const br_decay *other = pair ? (active ? &pair->in : &pair->out) : NULL;
    for (int k = 0; k < BR_DECAYS; k++) {
        float often = br_decay_at(history, fact, now, k);
        put_ln(row, 1 + 4 * often);
        put_share(row, often, a->of_habit[k]);
    }
    for (int k = 0; k < BR_DECAYS; k++) {
        float there = br_decay_at(history, same, now, k), back = br_decay_at(history, other, now, k);
        put_ln(row, 1 + 4 * there);
        put_ln(row, 1 + 4 * back);
        put_share(row, there + back, a->of_subject[k]);
    }
    put_ln(row, 1 + 4 * br_decay_at(history, mirror, now, BR_DAYS_10));
    put_ln(row, 1 + 4 * br_decay_at(history, mirror, now, BR_DAYS_ALL));
    put(row, fact != NULL);
    put_age(row, fact, now);
    put_age(row, same, now);
    put_age(row, other, now);
    put(row, pair != NULL);
    put(row, yesterday(fact, now));
    put(row, yesterday(same, now) || yesterday(other, now));
    /* how many others came between, which for the busy says more than the days */
    put_steps(row, known != NULL, known ? a->habit->n_events - known->at_event : 0);
    put_steps(row, pair != NULL, pair ? history->entities[a->q->subject].n_events - pair->at_event : 0);
    bool again = known && known->gap;
    if (again) put_ln(row, 1 + (float)known->gap);
    else put(row, LONG_AGO);
    put_ln(row, again ? (float)(now - fact->time) / (float)known->gap : 1);
}

/* the candidate by itself: how usual under the relation, how busy */
static void describe_fame(const asked *a, const br_candidate *c, pen *row) {
    const br_history *history = a->history;
    const br_decay *fact = c->fact == BR_NONE ? NULL : &history->facts.at[c->fact].seen;
    const br_pair *pair = c->pair == BR_NONE ? NULL : &history->pairs.at[c->pair];
    int32_t now = a->q->time;
    const br_entity *entity = &history->entities[c->entity];
    const br_habit *undergone = c->undergone == BR_NONE ? NULL : &history->habits.at[c->undergone];
    for (int k = 0; k < BR_DECAYS; k++) {
        put_share(row, br_decay_at(history, undergone ? &undergone->seen : NULL, now, k), a->of_relation[k]);
        put_share(row, br_decay_at(history, &entity->seen, now, k), a->of_all[k]);
    }
    put_age(row, undergone ? &undergone->seen : NULL, now);
    put_ln(row, rise(a, &entity->seen));
    put_ln(row, undergone ? 1 + (float)undergone->n_facts : 1);
    put_ln(row, 1 + (float)entity->pairs.len);
    put(row, c->entity == a->q->subject);
    put_age(row, &entity->seen, now);
    /* the same past from its side: what share of its acts is with s */
    for (int k = BR_DAYS_60; k <= BR_DAYS_ALL; k++) {
        put_share(row, br_decay_at(history, fact, now, k),
                  br_decay_at(history, undergone ? &undergone->seen : NULL, now, k));
        put_share(row, pair ? br_pair_at(history, pair, now, k) : 0, br_decay_at(history, &entity->seen, now, k));
    }
}

static void describe_sources(const br_candidates *all, const br_candidate *c, pen *row) {
    put_ln(row, (c->excitation + 1e-3f) / (all->excitation + 1e-2f));
    put_ln(row, c->excitation + 1e-3f);
    put_ln(row, (c->excitation_fresh + 1e-3f) / (all->excitation_fresh + 1e-2f));
    put_ln(row, 1.0001f - br_exp(-c->log_miss));
    put_ln(row, c->best_rule + 1e-4f);
    put_ln(row, c->second_rule + 1e-4f);
    put_ln(row, c->log_miss_fresh + 1e-3f);
    put_ln(row, 1 + 4 * c->kin);
    put_ln(row, 1 + 4 * c->kin_hot);
    put_ln(row, 1 + 4 * c->kin_any);
    put_ln(row, 1 + 4 * c->like);
    put_ln(row, 1 + 4 * c->like_any);
    put_ln(row, 1 + 10 * c->hop);
    put_ln(row, 1 + 10 * c->hot_hop);
    put_ln(row, c->promise + 1e-4f);
}

/* what s and its country had to do with the country `place` */
static const float *of_place(br_describer *d, const asked *a, uint32_t place) {
    bool fresh;
    float *x = recall(&d->places, place, d->n_questions, &fresh);
    if (!fresh) return x;
    const br_question *q = a->q;
    const br_class_count *by_one =
        br_class_find(d->classes, BR_CLASS_ENTITY_TO_PLACE_ALL, q->subject, BR_CLASS_ANY, place);
    const br_class_count *by_all =
        br_class_find(d->classes, BR_CLASS_PLACE_TO_PLACE_ALL, a->place, BR_CLASS_ANY, place);
    const br_class_count *same = br_class_find(d->classes, BR_CLASS_PLACE_TO_PLACE, a->place, q->relation, place);
    float ever = br_class_ever(d->classes, BR_CLASS_ENTITY_TO_PLACE, q->subject, q->relation, place);
    x[0] = log_share(ever, a->of_habit[BR_DAYS_ALL]);
    x[1] = log_share(same ? same->ever : 0, a->by_place);
    x[2] = br_ln1p(4 * br_class_hot(d->classes, same, q->time));
    x[3] = log_share(by_one ? by_one->ever : 0, a->of_subject[BR_DAYS_ALL]);
    x[4] = br_ln1p(4 * br_class_hot(d->classes, by_one, q->time));
    x[5] = br_ln1p(4 * br_class_late(d->classes, by_one, q->time));
    x[6] = br_ln1p(4 * br_class_hot(d->classes, by_all, q->time));
    x[7] = log_share(br_class_late(d->classes, by_all, q->time), a->by_place_late);
    return x;
}

static const float *of_role(br_describer *d, const asked *a, uint32_t role) {
    bool fresh;
    float *x = recall(&d->roles, role, d->n_questions, &fresh);
    if (!fresh) return x;
    const br_question *q = a->q;
    x[0] = br_class_ever(d->classes, BR_CLASS_ROLE_TO_ROLE, a->role, q->relation, role);
    x[1] = br_class_ever(d->classes, BR_CLASS_ROLE_TO_ROLE_INSIDE, a->role, q->relation, role);
    x[2] = br_class_ever(d->classes, BR_CLASS_ENTITY_TO_ROLE, q->subject, q->relation, role);
    return x;
}

/* What the country and the peers of s had to do with one candidate; NULL where nothing. Looked up for all candidates
 * before any is described, so that the machine waits for many of them at once. */
typedef struct counters {
    const br_class_count *here, *here_all, *by_peers;
} counters;

static void look_up(const br_describer *d, const asked *a, const br_candidate *c, counters *out) {
    const br_question *q = a->q;
    out->here = br_class_find(d->classes, BR_CLASS_PLACE_TO_ENTITY, a->place, q->relation, c->entity);
    out->here_all = br_class_find(d->classes, BR_CLASS_PLACE_TO_ENTITY_ALL, a->place, BR_CLASS_ANY, c->entity);
    out->by_peers = br_class_find(d->classes, BR_CLASS_ROLE_TO_ENTITY, a->role, q->relation, c->entity);
}

/* countries and roles */
static void describe_classes(br_describer *d, const asked *a, const br_candidate *c, const counters *found, pen *row) {
    const br_question *q = a->q;
    const br_class_count *here = found->here, *here_all = found->here_all, *by_peers = found->by_peers;
    uint32_t place = d->world->traits->place[c->entity], role = d->world->traits->role[c->entity];
    bool at_home = a->place && a->place == place;
    const float *by_place = of_place(d, a, place), *by_role = of_role(d, a, role);
    float roles = at_home ? by_role[1] : by_role[0] - by_role[1];
    put(row, at_home);
    put(row, a->role && a->role == role);
    put(row, place == 0);
    put_share(row, here ? here->ever : 0, a->by_place);
    put_share(row, br_class_late(d->classes, here, q->time), a->by_place);
    put_ln(row, 1 + 4 * br_class_hot(d->classes, here, q->time));
    for (int i = 0; i < OF_PLACE; i++) put(row, by_place[i]);
    put_share(row, by_role[0], a->by_role);
    put_share(row, roles, a->by_role);
    put_ln(row, (roles + 0.5f) / (by_role[0] + 1));
    put_share(row, by_role[2], a->of_habit[BR_DAYS_ALL]);
    put_share(row, by_peers ? by_peers->ever : 0, a->by_role);
    put_ln(row, 1 + 4 * br_class_hot(d->classes, by_peers, q->time));
    put_share(row, br_class_late(d->classes, here_all, q->time), a->by_place_late);
    put_ln(row, 1 + 4 * br_class_hot(d->classes, here_all, q->time));
}

/* where each stands in its list: its place by promise, and what it lacks to the best in six of the numbers */
static void describe_standing(br_described *out, size_t first) {
    static const uint8_t compared[COMPARED] = {0, 4, 8, 11, 14, EXCITATION};
    for (size_t j = 0; j < COMPARED; j++) {
        float best = -1e9f;
        for (uint32_t i = 0; i < out->n; i++)
            if (out->rows[i][compared[j]] > best) best = out->rows[i][compared[j]];
        for (uint32_t i = 0; i < out->n; i++) out->rows[i][first + j] = out->rows[i][compared[j]] - best;
    }
    for (uint32_t i = 0; i < out->n; i++) out->rows[i][first + COMPARED] = -br_ln1p((float)i);
}

void br_describe(br_describer *d, const br_question *question, const br_candidates *candidates, br_described *out) {
    asked a = ask(d, question);
    counters looked[BR_RANKED];
    size_t used = 0;
    d->n_questions++;
    out->question = *question;
    out->n = (uint32_t)candidates->n_ranked;
    describe_context(&a, candidates->len, out->context);
    for (uint32_t i = 0; i < out->n; i++) look_up(d, &a, &candidates->at[i], &looked[i]);
    for (uint32_t i = 0; i < out->n; i++) {
        float signs[BR_FEATURES] = {0};
        const br_candidate *c = &candidates->at[i];
        pen row = {out->rows[i], signs};
        out->entity[i] = c->entity;
        describe_past(&a, c, &row);
        describe_fame(&a, c, &row);
        assert(row.number - out->rows[i] == EXCITATION);
        describe_sources(candidates, c, &row);
        describe_classes(d, &a, c, &looked[i], &row);
        used = (size_t)(row.number - out->rows[i]);
        assert(used + COMPARED + 1 <= BR_FEATURES);
        memset(row.number, 0, (BR_FEATURES - used) * sizeof(float));
        take_logarithms(out->rows[i], signs);
    }
    if (out->n) describe_standing(out, used);
}
