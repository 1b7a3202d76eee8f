#include "forecast/past/guess.h"

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"

static float count_of(const br_fact *fact) {
    return fact->seen.count[BR_DAYS_ALL];
}

typedef struct tally { /* events whose two sides have stated countries */
    float same, all;   /* of these, in one country */
} tally;

typedef struct homes {
    const br_traits *traits;
    const br_history *history;
    tally *by_relation, *by_entity;
    float usual;   /* odds that an event stays in one country */
    float *weight; /* [country], 0 between votes */
} homes;

static float odds(tally t, float prior, float share) {
    float p = (t.same + prior * share) / (t.all + prior);
    return p / (1.0001f - p);
}

static void tally_one(homes *h, uint32_t entity, tally *total) {
    const br_history *history = h->history;
    uint32_t own = h->traits->stated_place[entity];
    if (!own) return;
    for (size_t i = 0; i < history->entities[entity].pairs.len; i++) {
        const br_pair *pair = &history->pairs.at[history->entities[entity].pairs.at[i]];
        uint32_t other = h->traits->stated_place[pair->object];
        if (!other) continue;
        for (uint32_t f = pair->first; f != BR_NONE; f = history->facts.at[f].next_of_pair) {
            float n = count_of(&history->facts.at[f]), same = own == other ? n : 0;
            tally *counted[] = {&h->by_relation[history->facts.at[f].relation], &h->by_entity[entity], total};
            for (size_t k = 0; k < sizeof counted / sizeof *counted; k++) {
                counted[k]->all += n;
                counted[k]->same += same;
            }
        }
    }
}

static uint32_t home_of(const homes *h, uint32_t entity, float share) {
    const br_history *history = h->history;
    const br_entity *one = &history->entities[entity];
    uint32_t best = 0;
    for (size_t i = 0; i < one->pairs.len; i++) {
        const br_pair *pair = &history->pairs.at[one->pairs.at[i]];
        uint32_t place = h->traits->stated_place[pair->object];
        if (!place) continue;
        float partner = odds(h->by_entity[pair->object], BR_GUESS_PRIOR_ENTITY, share) / h->usual;
        for (uint32_t f = pair->first; f != BR_NONE; f = history->facts.at[f].next_of_pair) {
            const br_fact *fact = &history->facts.at[f];
            float both = partner * odds(h->by_relation[fact->relation], BR_GUESS_PRIOR_RELATION, share);
            h->weight[place] += count_of(fact) * both / (1 + both);
        }
        if (!best || h->weight[place] > h->weight[best]) best = place;
    }
    for (size_t i = 0; i < one->pairs.len; i++)
        h->weight[h->traits->stated_place[history->pairs.at[one->pairs.at[i]].object]] = 0;
    return best;
}

static void guess_places(br_traits *traits, const br_history *history, br_arena *scratch) {
    uint32_t n = history->n_entities;
    tally total = {1, 2};
    homes h = {traits,
               history,
               br_array(scratch, (size_t)history->n_relations * 2, tally),
               br_array(scratch, n, tally),
               0,
               br_array(scratch, traits->n_places + 1, float)};
    for (uint32_t e = 0; e < n; e++) tally_one(&h, e, &total);
    h.usual = odds(total, 0, 0);
    for (uint32_t e = 0; e < n; e++)
        if (!traits->stated_place[e]) traits->place[e] = home_of(&h, e, total.same / total.all);
}

typedef struct profiles {
    const br_history *history;
    uint32_t n_relations;
    float *likely;              /* [role][relation]: logarithm of the relation's share */
    uint32_t *common, n_common; /* roles with enough events to have a profile */
    float *own;                 /* [relation], of the entity at hand */
} profiles;

/* adds the events of an entity to `counts` by relation; returns how many they are */
static float count_relations(const br_history *history, uint32_t entity, float *counts) {
    const br_entity *one = &history->entities[entity];
    float sum = 0;
    for (size_t i = 0; i < one->pairs.len; i++)
        for (uint32_t f = history->pairs.at[one->pairs.at[i]].first; f != BR_NONE;
             f = history->facts.at[f].next_of_pair) {
            counts[history->facts.at[f].relation] += count_of(&history->facts.at[f]);
            sum += count_of(&history->facts.at[f]);
        }
    return sum;
}

static profiles profiles_of(const br_traits *traits, const br_history *history, br_arena *scratch) {
    uint32_t n_roles = traits->n_roles + 1, n_relations = history->n_relations * 2;
    float *by_role = br_array(scratch, n_roles, float), all = 1;
    profiles p = {.history = history, .n_relations = n_relations};
    p.likely = br_array(scratch, (size_t)n_roles * n_relations, float); /* counts first; role 0: not stated */
    p.common = br_array(scratch, n_roles, uint32_t);
    p.own = br_array(scratch, n_relations, float);
    float *any = br_array(scratch, n_relations, float);
    for (uint32_t e = 0; e < history->n_entities; e++) {
        uint32_t role = traits->stated_role[e];
        float n = count_relations(history, e, p.likely + (size_t)role * n_relations);
        by_role[role] += n;
        all += n;
    }
    for (uint32_t role = 0; role < n_roles; role++)
        for (uint32_t r = 0; r < n_relations; r++) any[r] += p.likely[(size_t)role * n_relations + r];
    for (uint32_t role = 1; role < n_roles; role++) {
        if (by_role[role] < all * BR_GUESS_COMMON_ROLE) continue;
        p.common[p.n_common++] = role;
        float *likely = p.likely + (size_t)role * n_relations;
        for (uint32_t r = 0; r < n_relations; r++)
            likely[r] = br_ln((likely[r] + BR_GUESS_PRIOR_ROLE * (any[r] + 0.1f) / all) /
                              (by_role[role] + BR_GUESS_PRIOR_ROLE));
    }
    return p;
}

static uint32_t role_of(const profiles *p, uint32_t entity) {
    float best = 0;
    uint32_t role = 0;
    memset(p->own, 0, p->n_relations * sizeof *p->own);
    if (count_relations(p->history, entity, p->own) < BR_GUESS_FEWEST) return 0;
    for (uint32_t i = 0; i < p->n_common; i++) {
        const float *likely = p->likely + (size_t)p->common[i] * p->n_relations;
        float sum = 0;
        for (uint32_t r = 0; r < p->n_relations; r++) sum += p->own[r] * likely[r];
        if (role && sum <= best) continue;
        best = sum;
        role = p->common[i];
    }
    return role;
}

static void guess_roles(br_traits *traits, const br_history *history, br_arena *scratch) {
    profiles p = profiles_of(traits, history, scratch);
    for (uint32_t e = 0; e < history->n_entities; e++)
        if (!traits->stated_role[e]) traits->role[e] = role_of(&p, e);
}

void br_guess_traits(br_traits *traits, const br_history *history, br_arena *scratch) {
    br_arena_mark mark = br_arena_tell(scratch);
    if (traits->n_places) guess_places(traits, history, scratch);
    if (traits->n_roles) guess_roles(traits, history, scratch);
    br_arena_rewind(scratch, mark);
}
