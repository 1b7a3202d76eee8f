#include "forecast/rank/affinity.h"

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"

enum { WIDES = BR_AFFINITY / BR_LANES };
_Static_assert(BR_AFFINITY % BR_LANES == 0, "whole registers");

/* In what way an entity or a relation has to do with an event. */
enum { ASKING, ANSWERING, LEFT, WAYS }; /* entities, countries, roles: LEFT as the other side of a past act */
enum { OF_ASKED, OF_MOVED, OF_LEFT, OF_RELATION }; /* relations */

typedef struct vector {
    br_wide at[WIDES];
} vector;

typedef struct weights {          /* of one vector, or of one number in every lane */
    vector value, slope, squares; /* Adagrad */
    bool touched;                 /* by the lessons at hand */
} weights;

typedef struct part { /* an entity in one way */
    uint32_t entity, way;
} part;

typedef struct act {
    uint32_t partner, relation;
    int32_t time;
} act;

typedef struct acts { /* the last of an entity, a ring */
    act at[BR_AFFINITY_ACTS];
    uint32_t n; /* ever */
} acts;

struct br_affinity {
    br_arena *arena;
    const br_history *history;
    const br_traits *traits;
    weights *entities[WAYS], *places[WAYS], *roles[WAYS], *relations[OF_RELATION];
    weights *fame; /* [entity], the first lane */
    acts *acts;    /* [entity] */
    BR_VEC(part) touched_parts;
    BR_VEC(weights *) touched;
    uint64_t seed;
    uint64_t version;       /* of what views are worked out from */
    br_affinity_view *view; /* what it learns through */
};

typedef struct sight { /* an entity as questions of one day see it */
    uint32_t number;   /* of the view's state it belongs to */
    vector answering, late;
    /* while learning: d loss / d vector */
    vector answering_slope, late_slope;
    float fame_slope;
    bool has_slopes;
} sight;

struct br_affinity_view {
    const br_affinity *affinity;
    uint64_t version;
    int32_t now;
    uint32_t number; /* of its states */
    sight *sights;   /* [entity] */
    uint32_t *seen;  /* entities of this state */
    size_t n_seen;
};

static weights *vectors(br_arena *arena, size_t n, float spread, uint64_t *lot) {
    weights *all = br_array(arena, n + 1, weights);
    for (size_t i = 0; i < n && spread > 0; i++)
        for (int k = 0; k < BR_AFFINITY; k++)
            all[i].value.at[k / BR_LANES][k % BR_LANES] = (br_random_share(lot) - 0.5f) * spread;
    return all;
}

br_affinity *br_affinity_new(br_arena *arena, const br_history *history, const br_traits *traits, uint64_t seed) {
    br_affinity *a = br_new(arena, br_affinity);
    uint64_t lot = seed;
    *a = (br_affinity){.arena = arena, .history = history, .traits = traits, .seed = seed};
    for (int way = 0; way < WAYS; way++) {
        a->entities[way] = vectors(arena, history->n_entities, BR_AFFINITY_SPREAD, &lot);
        a->places[way] = vectors(arena, traits->n_places + 1, BR_AFFINITY_SPREAD, &lot);
        a->roles[way] = vectors(arena, traits->n_roles + 1, BR_AFFINITY_SPREAD, &lot);
    }
    for (int of = 0; of < OF_RELATION; of++) a->relations[of] = vectors(arena, history->n_relations * 2, 0, &lot);
    a->fame = vectors(arena, history->n_entities, 0, &lot);
    a->acts = br_array(arena, history->n_entities, acts);
    a->view = br_affinity_view_new(arena, a);
    return a;
}

br_affinity_view *br_affinity_view_new(br_arena *arena, const br_affinity *affinity) {
    br_affinity_view *view = br_new(arena, br_affinity_view);
    view->affinity = affinity;
    view->sights = br_array(arena, affinity->history->n_entities, sight);
    view->seen = br_array(arena, affinity->history->n_entities, uint32_t);
    return view;
}

static void take_side(br_affinity *a, uint32_t s, act one) {
    acts *past = &a->acts[s];
    past->at[past->n++ % BR_AFFINITY_ACTS] = one;
}

void br_affinity_take(br_affinity *a, const br_past_event *event) {
    take_side(a, event->subject, (act){event->object, event->relation, event->time});
    take_side(a, event->object, (act){event->subject, event->relation + a->history->n_relations, event->time});
    a->version++;
}

BR_INLINE void add(vector *sum, const vector *more) {
    for (int k = 0; k < WIDES; k++) sum->at[k] += more->at[k];
}

BR_INLINE void add_times(vector *sum, const vector *more, float factor) {
    for (int k = 0; k < WIDES; k++) sum->at[k] += more->at[k] * factor;
}

BR_INLINE float product(const vector *a, const vector *b) {
    br_wide sum = {0};
    for (int k = 0; k < WIDES; k++) sum += a->at[k] * b->at[k];
    return br_wide_sum(&sum);
}

/* an entity's own vector, its country's and its role's */
BR_INLINE vector whole(const br_affinity *a, int way, uint32_t entity) {
    vector sum = a->entities[way][entity].value;
    add(&sum, &a->places[way][a->traits->place[entity]].value);
    add(&sum, &a->roles[way][a->traits->role[entity]].value);
    return sum;
}

/* How much each of the last acts weighs; returns how many there are. */
static uint32_t weigh(const br_affinity *a, const acts *past, int32_t now, float weight[BR_AFFINITY_ACTS]) {
    uint32_t n = past->n < BR_AFFINITY_ACTS ? past->n : BR_AFFINITY_ACTS;
    float all = 1;
    for (uint32_t i = 0; i < n; i++) {
        int32_t age = now - past->at[i].time;
        weight[i] = a->history->fade[age < BR_DECAY_MEMORY ? age : BR_DECAY_MEMORY - 1][BR_DAYS_10];
        all += weight[i];
    }
    for (uint32_t i = 0; i < n; i++) weight[i] /= all;
    return n;
}

BR_INLINE vector late_of(const br_affinity *a, uint32_t entity, int32_t now) {
    vector sum = {0};
    const acts *past = &a->acts[entity];
    float weight[BR_AFFINITY_ACTS];
    uint32_t n = weigh(a, past, now, weight);
    for (uint32_t i = 0; i < n; i++) {
        vector left = whole(a, LEFT, past->at[i].partner);
        add(&left, &a->relations[OF_LEFT][past->at[i].relation].value);
        add_times(&sum, &left, weight[i]);
    }
    return sum;
}

/* What was seen before of other versions or on other days is seen anew. */
static void open_view(br_affinity_view *view, int32_t now) {
    if (view->number && view->version == view->affinity->version && view->now == now) return;
    view->version = view->affinity->version;
    view->now = now;
    view->number++;
    view->n_seen = 0;
}

BR_INLINE sight *see(br_affinity_view *view, uint32_t entity) {
    sight *s = &view->sights[entity];
    if (s->number == view->number) return s;
    *s = (sight){.number = view->number,
                 .answering = whole(view->affinity, ANSWERING, entity),
                 .late = late_of(view->affinity, entity, view->now)};
    view->seen[view->n_seen++] = entity;
    return s;
}

/* the question's side of both products */
typedef struct wanted {
    vector answering, late;
} wanted;

BR_INLINE wanted want(br_affinity_view *view, const br_question *q) {
    const br_affinity *a = view->affinity;
    wanted w;
    w.answering = w.late = whole(a, ASKING, q->subject);
    add(&w.answering, &a->relations[OF_ASKED][q->relation].value);
    add(&w.late, &a->relations[OF_MOVED][q->relation].value);
    add_times(&w.late, &see(view, q->subject)->late, BR_AFFINITY_LATE);
    return w;
}

BR_INLINE void add_scores(br_affinity_view *view, const wanted *w, const br_described *d, float *scores) {
    for (uint32_t i = 0; i < d->n; i++) {
        const sight *s = see(view, d->entity[i]);
        scores[i] += product(&w->answering, &s->answering) + product(&w->late, &s->late) +
                     view->affinity->fame[d->entity[i]].value.at[0][0];
    }
}

BR_WIDEST void br_affinity_add(br_affinity_view *view, const br_described *described, float *scores) {
    open_view(view, described->question.time);
    wanted w = want(view, &described->question);
    add_scores(view, &w, described, scores);
}

static vector *slope_of(br_affinity *a, weights *one) {
    if (!one->touched) br_vec_push(a->arena, &a->touched, one);
    one->touched = true;
    return &one->slope;
}

/* Of an entity's own vector, that is of its country's and its role's too, which get it in the end. */
static vector *slope_of_entity(br_affinity *a, uint32_t way, uint32_t entity) {
    weights *one = &a->entities[way][entity];
    if (!one->touched) br_vec_push(a->arena, &a->touched_parts, (part){entity, way});
    one->touched = true;
    return &one->slope;
}

BR_INLINE void learn_lesson(br_affinity *a, const br_lesson *lesson, uint64_t lot) {
    br_affinity_view *view = a->view;
    const br_described *d = lesson->described;
    const br_question *q = &d->question;
    float scores[BR_RANKED], slopes[BR_RANKED];
    wanted w = want(view, q), slope = {0};
    memcpy(scores, lesson->scores, d->n * sizeof *scores);
    add_scores(view, &w, d, scores);
    if (!br_lesson_slopes(lesson, scores, lot, slopes)) return;
    for (uint32_t i = 0; i < d->n; i++) {
        if (slopes[i] == 0) continue;
        sight *s = see(view, d->entity[i]);
        add_times(&slope.answering, &s->answering, slopes[i]);
        add_times(&slope.late, &s->late, slopes[i]);
        add_times(&s->answering_slope, &w.answering, slopes[i]);
        add_times(&s->late_slope, &w.late, slopes[i]);
        s->fame_slope += slopes[i];
        s->has_slopes = true;
    }
    add(slope_of(a, &a->relations[OF_ASKED][q->relation]), &slope.answering);
    add(slope_of(a, &a->relations[OF_MOVED][q->relation]), &slope.late);
    sight *asker = see(view, q->subject);
    add_times(&asker->late_slope, &slope.late, BR_AFFINITY_LATE);
    asker->has_slopes = true;
    vector *asking = slope_of_entity(a, ASKING, q->subject);
    add(asking, &slope.answering);
    add(asking, &slope.late);
}

/* hands the slopes of what was seen of an entity on to the vectors it was made of */
BR_INLINE void hand_on(br_affinity *a, const sight *s, uint32_t entity, int32_t now) {
    const acts *past = &a->acts[entity];
    float weight[BR_AFFINITY_ACTS];
    uint32_t n = weigh(a, past, now, weight);
    slope_of(a, &a->fame[entity])->at[0][0] += s->fame_slope;
    add(slope_of_entity(a, ANSWERING, entity), &s->answering_slope);
    for (uint32_t i = 0; i < n; i++) {
        add_times(slope_of_entity(a, LEFT, past->at[i].partner), &s->late_slope, weight[i]);
        add_times(slope_of(a, &a->relations[OF_LEFT][past->at[i].relation]), &s->late_slope, weight[i]);
    }
}

BR_INLINE void step(weights *one) {
    for (int k = 0; k < WIDES; k++) {
        br_wide slope = one->slope.at[k] + one->value.at[k] * BR_AFFINITY_DECAY;
        one->squares.at[k] += slope * slope;
        br_wide brake = one->squares.at[k] + 1e-4f;
        br_wide_rsqrt(&brake);
        one->value.at[k] -= slope * brake * BR_AFFINITY_RATE;
        one->slope.at[k] = (br_wide){0};
    }
    one->touched = false;
}

BR_INLINE void step_all(br_affinity *a) {
    for (size_t i = 0; i < a->touched_parts.len; i++) {
        const part *p = &a->touched_parts.at[i];
        weights *one = &a->entities[p->way][p->entity];
        add(slope_of(a, &a->places[p->way][a->traits->place[p->entity]]), &one->slope);
        add(slope_of(a, &a->roles[p->way][a->traits->role[p->entity]]), &one->slope);
        step(one);
    }
    for (size_t i = 0; i < a->touched.len; i++) step(a->touched.at[i]);
    a->touched_parts.len = a->touched.len = 0;
}

BR_WIDEST void br_affinity_learn(br_affinity *a, const br_lesson *lessons, size_t n_lessons) {
    if (!n_lessons) return;
    int32_t now = lessons[0].described->question.time;
    open_view(a->view, now);
    for (size_t i = 0; i < n_lessons; i++)
        learn_lesson(a, &lessons[i], a->seed ^ br_index_mix(a->version * BR_BATCH + i + 1));
    for (size_t i = 0; i < a->view->n_seen; i++) {
        uint32_t entity = a->view->seen[i];
        if (a->view->sights[entity].has_slopes) hand_on(a, &a->view->sights[entity], entity, now);
    }
    step_all(a);
    a->version++;
}
