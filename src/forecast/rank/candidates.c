#include "forecast/rank/candidates.h"

#include <assert.h>

#include "forecast/math/math.h"

struct br_gatherer {
    const br_world *world;
    br_shortlists *lists;
    uint32_t *slot;               /* [entity] -> candidate + 1; 0 between questions */
    br_candidate *found, *sorted; /* [BR_CANDIDATES_MAX + 1]: the last one takes what is too much */
    br_weighted *order;
    size_t n_found;
};

br_gatherer *br_gatherer_new(br_arena *arena, const br_world *world) {
    br_gatherer *gatherer = br_new(arena, br_gatherer);
    gatherer->world = world;
    gatherer->lists = br_shortlists_new(arena, world->history, &world->members);
    gatherer->slot = br_array(arena, world->history->n_entities, uint32_t);
    gatherer->found = br_array(arena, BR_CANDIDATES_MAX + 1, br_candidate);
    gatherer->sorted = br_array(arena, BR_CANDIDATES_MAX, br_candidate);
    gatherer->order = br_array(arena, BR_CANDIDATES_MAX, br_weighted);
    return gatherer;
}

void br_gatherer_day(br_gatherer *gatherer, int32_t now) {
    br_shortlists_day(gatherer->lists, now);
}

/* The candidate of an entity. */
static br_candidate *candidate(br_gatherer *g, uint32_t entity) {
    if (g->slot[entity]) return &g->found[g->slot[entity] - 1];
    br_candidate *fresh = &g->found[g->n_found];
    *fresh = (br_candidate){.entity = entity, .pair = BR_NONE, .fact = BR_NONE, .mirror = BR_NONE};
    if (g->n_found < BR_CANDIDATES_MAX) g->slot[entity] = (uint32_t)++g->n_found;
    return fresh;
}

static void apply_rule(br_candidate *c, float share, int32_t lag) {
    float miss = -br_ln(1 - (share < BR_RULE_SUREST ? share : BR_RULE_SUREST));
    c->log_miss += miss;
    if (lag <= 3) c->log_miss_fresh += miss;
    if (share > c->best_rule) {
        c->second_rule = c->best_rule;
        c->best_rule = share;
    } else if (share > c->second_rule) c->second_rule = share;
}

/* the rules that one partner's past sets off, and what it calls for */
static void apply_past(const br_gatherer *g, const br_question *q, const br_pair *pair, br_candidate *c) {
    const br_history *history = g->world->history;
    const br_kernels *weights = br_excitation_for(g->world->excitation, q->relation);
    uint32_t back = br_flip(history, q->relation);
    br_kernels excitation = {0};
    for (uint32_t f = pair->first; f != BR_NONE; f = history->facts.at[f].next_of_pair) {
        const br_fact *fact = &history->facts.at[f];
        if (fact->relation == q->relation) c->fact = f;
        if (fact->relation == back) c->mirror = f;
        apply_rule(c, br_rule_share(g->world->rules, q->relation, fact, q->time), q->time - fact->seen.time);
        excitation += br_kernels_left(history, fact, q->time) * weights[fact->relation];
    }
    c->excitation = br_kernels_sum(excitation);
    c->excitation_fresh = excitation[BR_DAYS_2] + excitation[BR_DAYS_10];
}

/* Of a hub's partners only the busiest of late are looked at in full: the rest become candidates without
 * rules. */
static size_t choose_partners(br_gatherer *g, const br_question *q, const br_entity *entity) {
    const br_history *history = g->world->history;
    size_t n = entity->pairs.len < BR_CANDIDATES_MAX ? entity->pairs.len : BR_CANDIDATES_MAX;
    for (size_t i = 0; i < n; i++) {
        const br_pair *pair = &history->pairs.at[entity->pairs.at[i]];
        float weight = n > BR_RULED_PARTNERS ? br_pair_at(history, pair, q->time, BR_DAYS_60) : 0;
        g->order[i] = (br_weighted){(uint32_t)i, weight};
    }
    return n > BR_RULED_PARTNERS ? br_top(g->order, n, BR_RULED_PARTNERS) : n;
}

static void gather_partners(br_gatherer *g, const br_question *q) {
    const br_history *history = g->world->history;
    const br_entity *entity = &history->entities[q->subject];
    size_t n_ruled = choose_partners(g, q, entity);
    for (size_t i = 0; i < n_ruled; i++) {
        uint32_t number = entity->pairs.at[g->order[i].id];
        const br_pair *pair = &history->pairs.at[number];
        br_candidate *c = candidate(g, pair->object);
        c->pair = number;
        apply_past(g, q, pair, c);
    }
    for (size_t i = 0; n_ruled < entity->pairs.len && i < entity->pairs.len; i++) {
        uint32_t number = entity->pairs.at[i];
        br_candidate *c = candidate(g, history->pairs.at[number].object);
        if (c->pair != BR_NONE) continue;
        c->pair = number;
        c->fact = br_fact_find(history, number, q->relation);
        c->mirror = br_fact_find(history, number, br_flip(history, q->relation));
    }
}

/* what one of the subject's kin does under the relation */
static void gather_from_kin(br_gatherer *g, const br_question *q, br_weighted kin) {
    const br_history *history = g->world->history;
    uint32_t habit = br_habit_find(history, kin.id, q->relation);
    uint32_t fact = habit == BR_NONE ? BR_NONE : history->habits.at[habit].first;
    for (int n = 0; fact != BR_NONE && n < BR_KIN_FACTS; n++) {
        const br_fact *one = &history->facts.at[fact];
        float often = br_decay_at(history, &one->seen, q->time, BR_DAYS_60) + 0.2f * one->seen.count[BR_DAYS_ALL];
        br_candidate *c = candidate(g, one->object);
        c->kin += kin.weight * br_ln1p(often);
        c->kin_hot += kin.weight * br_decay_at(history, &one->seen, q->time, BR_DAYS_2);
        fact = one->next_of_habit;
    }
    br_shortlist partners = br_top_partners(g->lists, kin.id);
    for (size_t i = 0; i < partners.len; i++)
        candidate(g, partners.at[i].id)->kin_any += kin.weight * br_ln1p(partners.at[i].weight);
}

/* kin of the objects of the subject's own habit */
static void gather_like_objects(br_gatherer *g, const br_question *q) {
    const br_history *history = g->world->history;
    uint32_t habit = br_habit_find(history, q->subject, q->relation);
    uint32_t fact = habit == BR_NONE ? BR_NONE : history->habits.at[habit].first;
    for (int n = 0; fact != BR_NONE && n < BR_HABIT_FACTS; n++) {
        const br_fact *one = &history->facts.at[fact];
        float weight =
            br_ln1p(br_decay_at(history, &one->seen, q->time, BR_DAYS_60) + 0.1f * one->seen.count[BR_DAYS_ALL]);
        const br_weighted *kin = br_kin_of(&g->world->kin, one->object);
        for (int i = 0; i < g->world->kin.n[one->object] && i < BR_LIKE_OBJECTS; i++)
            candidate(g, kin[i].id)->like += weight * kin[i].weight;
        fact = one->next_of_habit;
    }
}

/* kin and partners of one of the subject's chief partners */
static void gather_around(br_gatherer *g, const br_question *q, br_weighted partner) {
    const br_history *history = g->world->history;
    float weight = br_ln1p(partner.weight);
    const br_weighted *kin = br_kin_of(&g->world->kin, partner.id);
    for (int i = 0; i < g->world->kin.n[partner.id] && i < BR_LIKE_OBJECTS; i++)
        candidate(g, kin[i].id)->like_any += weight * kin[i].weight;
    br_shortlist next = br_top_partners(g->lists, partner.id);
    float all = br_decay_at(history, &history->entities[partner.id].seen, q->time, BR_DAYS_10) + 1;
    for (size_t i = 0; i < next.len; i++) candidate(g, next.at[i].id)->hop += weight * next.at[i].weight / all;
}

static void gather_hot(br_gatherer *g, const br_question *q) {
    const br_history *history = g->world->history;
    br_shortlist hot = br_hot_partners(g->lists, q->subject);
    for (size_t i = 0; i < hot.len; i++) {
        br_shortlist next = br_hot_partners(g->lists, hot.at[i].id);
        float all = br_decay_at(history, &history->entities[hot.at[i].id].seen, q->time, BR_DAYS_2) + 1;
        for (size_t k = 0; k < next.len; k++)
            candidate(g, next.at[k].id)->hot_hop += hot.at[i].weight * next.at[k].weight / all;
    }
}

static void gather_all(br_gatherer *g, const br_question *q) {
    const br_kin *kin = &g->world->kin;
    gather_partners(g, q);
    for (int i = 0; i < kin->n[q->subject]; i++) gather_from_kin(g, q, br_kin_of(kin, q->subject)[i]);
    gather_like_objects(g, q);
    br_shortlist partners = br_top_partners(g->lists, q->subject);
    for (size_t i = 0; i < partners.len; i++) gather_around(g, q, partners.at[i]);
    gather_hot(g, q);
    uint32_t place = g->world->traits->place[q->subject];
    if (place) {
        br_shortlist busiest = br_place_top(g->lists, place);
        for (size_t i = 0; i < busiest.len; i++) candidate(g, busiest.at[i].id);
    }
    br_shortlist usual = br_relation_top(g->lists, q->relation);
    for (size_t i = 0; i < usual.len; i++) candidate(g, usual.at[i].id);
}

/* a count of late with a little of all time, among all of its sort */
static float share(const br_history *history, const br_decay *part, float whole, int32_t now) {
    return (br_decay_at(history, part, now, BR_DAYS_60) + 0.1f * part->count[BR_DAYS_ALL]) / whole;
}

typedef struct totals {
    float habit, subject, relation;
} totals;

static totals totals_of(const br_history *history, const br_question *q) {
    uint32_t habit = br_habit_find(history, q->subject, q->relation);
    const br_decay *of_habit = habit == BR_NONE ? NULL : &history->habits.at[habit].seen;
    return (totals){br_decay_at(history, of_habit, q->time, BR_DAYS_60) + 1,
                    br_decay_at(history, &history->entities[q->subject].seen, q->time, BR_DAYS_60) + 1,
                    br_decay_at(history, &history->relations[q->relation].seen, q->time, BR_DAYS_60) + 1};
}

static float promise(const br_gatherer *g, const br_question *q, const br_candidate *c, const totals *all) {
    const br_history *history = g->world->history;
    const br_traits *traits = g->world->traits;
    float sum = BR_SIEVE_RULES * (1 - br_exp(-c->log_miss));
    if (c->fact != BR_NONE)
        sum += BR_SIEVE_FACT * share(history, &history->facts.at[c->fact].seen, all->habit, q->time);
    if (c->pair != BR_NONE) {
        const br_pair *pair = &history->pairs.at[c->pair];
        sum += BR_SIEVE_PAIR *
               (share(history, &pair->out, all->subject, q->time) + share(history, &pair->in, all->subject, q->time));
    }
    if (c->undergone != BR_NONE)
        sum += BR_SIEVE_USUAL * share(history, &history->habits.at[c->undergone].seen, all->relation, q->time);
    sum += BR_SIEVE_KIN * c->kin + BR_SIEVE_LIKE * c->like + BR_SIEVE_KIN_ANY * c->kin_any +
           BR_SIEVE_LIKE_ANY * c->like_any + BR_SIEVE_HOP * c->hop;
    if (traits->place[c->entity] && traits->place[c->entity] == traits->place[q->subject]) sum += BR_SIEVE_PLACE;
    return c->entity == q->subject ? sum * BR_SIEVE_SELF : sum;
}

/* One after the other without anything between, so that the machine waits for many of them at once. */
static void find_undergone(br_gatherer *g, const br_question *q) {
    uint32_t back = br_flip(g->world->history, q->relation);
    for (size_t i = 0; i < g->n_found; i++)
        g->found[i].undergone = br_habit_find(g->world->history, g->found[i].entity, back);
}

/* brings the most promising to the front */
static size_t sieve(br_gatherer *g, size_t max_ranked) {
    for (size_t i = 0; i < g->n_found; i++) g->order[i] = (br_weighted){(uint32_t)i, g->found[i].promise};
    size_t n_ranked = br_top(g->order, g->n_found, max_ranked);
    for (size_t i = 0; i < g->n_found; i++) g->sorted[i] = g->found[g->order[i].id];
    return n_ranked;
}

br_candidates br_gather(br_gatherer *g, const br_question *question, size_t max_ranked) {
    g->n_found = 0;
    gather_all(g, question);
    find_undergone(g, question);
    totals all = totals_of(g->world->history, question);
    br_candidates out = {.at = g->sorted, .len = g->n_found};
    for (size_t i = 0; i < g->n_found; i++) {
        g->found[i].promise = promise(g, question, &g->found[i], &all);
        g->slot[g->found[i].entity] = 0;
        out.excitation += g->found[i].excitation;
        out.excitation_fresh += g->found[i].excitation_fresh;
    }
    out.n_ranked = sieve(g, max_ranked);
    return out;
}
