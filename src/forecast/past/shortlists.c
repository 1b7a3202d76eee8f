#include "forecast/past/shortlists.h"

/* Lists of one sort: [owner][width], and the day each was made */
typedef struct shelf_of_lists {
    br_weighted *at;
    uint16_t *len;
    int32_t *made;
    size_t width;
} shelf_of_lists;

struct br_shortlists {
    const br_history *history;
    const br_members *members;
    int32_t now;
    shelf_of_lists partners, hot, places, relations;
    br_weighted *scratch; /* [entity] */
};

br_members br_members_new(br_arena *arena, const br_traits *traits) {
    return (br_members){br_array(arena, traits->n_entities, uint32_t),
                        br_array(arena, (size_t)traits->n_places + 2, uint32_t), traits->n_places};
}

void br_members_renew(br_members *members, const br_traits *traits) {
    memset(members->first, 0, ((size_t)members->n_places + 2) * sizeof *members->first);
    for (uint32_t e = 0; e < traits->n_entities; e++) members->first[traits->place[e] + 1]++;
    for (uint32_t p = 0; p <= members->n_places; p++) members->first[p + 1] += members->first[p];
    for (uint32_t e = traits->n_entities; e-- > 0;) /* fills each group from its end, so that the bounds move down */
        members->at[--members->first[traits->place[e] + 1]] = e;
    for (uint32_t p = 0; p <= members->n_places; p++) members->first[p] = members->first[p + 1];
    members->first[members->n_places + 1] = traits->n_entities;
}

static shelf_of_lists shelf_of(br_arena *arena, size_t owners, size_t width) {
    shelf_of_lists shelf = {br_array(arena, owners * width, br_weighted), br_array(arena, owners, uint16_t),
                            br_array(arena, owners, int32_t), width};
    for (size_t i = 0; i < owners; i++) shelf.made[i] = INT32_MIN;
    return shelf;
}

br_shortlists *br_shortlists_new(br_arena *arena, const br_history *history, const br_members *members) {
    br_shortlists *lists = br_new(arena, br_shortlists);
    uint32_t n = history->n_entities;
    lists->history = history;
    lists->members = members;
    lists->partners = shelf_of(arena, n, BR_TOP_PARTNERS);
    lists->hot = shelf_of(arena, n, BR_TOP_PARTNERS);
    lists->places = shelf_of(arena, (size_t)members->n_places + 1, BR_PLACE_TOP);
    lists->relations = shelf_of(arena, (size_t)history->n_relations * 2, BR_RELATION_TOP);
    lists->scratch = br_array(arena, n, br_weighted);
    return lists;
}

void br_shortlists_day(br_shortlists *lists, int32_t now) {
    lists->now = now;
}

typedef size_t (*filler)(br_shortlists *lists, uint32_t owner);

static br_shortlist take(br_shortlists *lists, shelf_of_lists *shelf, uint32_t owner, filler fill) {
    br_weighted *list = shelf->at + (size_t)owner * shelf->width;
    if (shelf->made[owner] != lists->now) {
        size_t n = br_top(lists->scratch, fill(lists, owner), shelf->width);
        memcpy(list, lists->scratch, n * sizeof *list);
        shelf->len[owner] = (uint16_t)n;
        shelf->made[owner] = lists->now;
    }
    return (br_shortlist){list, shelf->len[owner]};
}

static size_t all_partners(br_shortlists *lists, uint32_t entity) {
    const br_entity *one = &lists->history->entities[entity];
    for (size_t i = 0; i < one->pairs.len; i++) {
        const br_pair *pair = &lists->history->pairs.at[one->pairs.at[i]];
        float weight = br_pair_at(lists->history, pair, lists->now, BR_DAYS_10) +
                       0.05f * br_pair_at(lists->history, pair, lists->now, BR_DAYS_60);
        lists->scratch[i] = (br_weighted){pair->object, weight};
    }
    return one->pairs.len;
}

br_shortlist br_top_partners(br_shortlists *lists, uint32_t entity) {
    return take(lists, &lists->partners, entity, all_partners);
}

static size_t recent_partners(br_shortlists *lists, uint32_t entity) {
    const br_entity *one = &lists->history->entities[entity];
    size_t n = 0;
    if (one->pairs.len && lists->now - one->seen.time > BR_HOT_STEPS) return 0;
    for (size_t i = 0; i < one->pairs.len; i++) {
        const br_pair *pair = &lists->history->pairs.at[one->pairs.at[i]];
        int32_t last = pair->out.count[0] > 0 ? pair->out.time : INT32_MIN;
        if (pair->in.count[0] > 0 && pair->in.time > last) last = pair->in.time;
        if (last >= lists->now - BR_HOT_STEPS)
            lists->scratch[n++] = (br_weighted){pair->object, br_pair_at(lists->history, pair, lists->now, BR_DAYS_2)};
    }
    return n;
}

br_shortlist br_hot_partners(br_shortlists *lists, uint32_t entity) {
    return take(lists, &lists->hot, entity, recent_partners);
}

static size_t all_of_place(br_shortlists *lists, uint32_t place) {
    size_t n = 0;
    for (uint32_t i = lists->members->first[place]; i < lists->members->first[place + 1]; i++) {
        uint32_t entity = lists->members->at[i];
        const br_decay *seen = &lists->history->entities[entity].seen;
        if (!(seen->count[BR_DAYS_ALL] > 0)) continue;
        float weight = br_decay_at(lists->history, seen, lists->now, BR_DAYS_10) +
                       0.2f * br_decay_at(lists->history, seen, lists->now, BR_DAYS_60) +
                       0.01f * br_decay_at(lists->history, seen, lists->now, BR_DAYS_ALL);
        lists->scratch[n++] = (br_weighted){entity, weight};
    }
    return n;
}

br_shortlist br_place_top(br_shortlists *lists, uint32_t place) {
    return take(lists, &lists->places, place, all_of_place);
}

static size_t all_objects(br_shortlists *lists, uint32_t relation) {
    const br_relation *one = &lists->history->relations[relation];
    for (size_t i = 0; i < one->habits.len; i++) {
        const br_habit *habit = &lists->history->habits.at[one->habits.at[i]];
        float weight = 0.5f * br_decay_at(lists->history, &habit->seen, lists->now, BR_DAYS_10) +
                       0.3f * br_decay_at(lists->history, &habit->seen, lists->now, BR_DAYS_60) +
                       0.02f * br_decay_at(lists->history, &habit->seen, lists->now, BR_DAYS_ALL);
        lists->scratch[i] = (br_weighted){habit->entity, weight};
    }
    return one->habits.len;
}

br_shortlist br_relation_top(br_shortlists *lists, uint32_t relation) {
    return take(lists, &lists->relations, relation, all_objects);
}
