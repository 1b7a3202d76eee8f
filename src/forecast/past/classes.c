#include "forecast/past/classes.h"

br_classes *br_classes_new(br_arena *arena, const br_history *history, const br_traits *traits) {
    br_classes *classes = br_new(arena, br_classes);
    classes->arena = arena;
    classes->history = history;
    classes->traits = traits;
    classes->at = br_index_on(arena);
    return classes;
}

static uint64_t key_of(br_class_kind kind, uint32_t a, uint32_t relation, uint32_t b) {
    uint64_t key = br_index_mix(((uint64_t)kind << 32 | a) + 1);
    key = br_index_mix(key ^ ((uint64_t)relation << 32 | b));
    return key;
}

const br_class_count *br_class_find(const br_classes *classes, br_class_kind kind, uint32_t a, uint32_t relation,
                                    uint32_t b) {
    uint32_t at = br_index_get(&classes->at, key_of(kind, a, relation, b));
    return at == BR_INDEX_NONE ? NULL : &classes->counts.at[at];
}

static float fade(const br_classes *classes, const br_class_count *count, int32_t now, int k) {
    int32_t age = now - count->time;
    return classes->history->fade[age < BR_DECAY_MEMORY ? age : BR_DECAY_MEMORY - 1][k];
}

float br_class_hot(const br_classes *classes, const br_class_count *count, int32_t now) {
    return count ? count->hot * fade(classes, count, now, BR_DAYS_2) : 0;
}

float br_class_late(const br_classes *classes, const br_class_count *count, int32_t now) {
    return count ? count->lately * fade(classes, count, now, BR_DAYS_60) : 0;
}

static void count(br_classes *classes, int32_t now, br_class_kind kind, uint32_t a, uint32_t relation, uint32_t b) {
    if (classes->counts.len == BR_CLASS_CEILING) return;
    uint32_t fresh = (uint32_t)classes->counts.len;
    uint32_t at = br_index_put(&classes->at, key_of(kind, a, relation, b), fresh);
    if (at == fresh) br_vec_push(classes->arena, &classes->counts, (br_class_count){.time = now});
    br_class_count *counted = &classes->counts.at[at];
    counted->hot = br_class_hot(classes, counted, now) + 1;
    counted->lately = br_class_late(classes, counted, now) + 1;
    counted->ever += 1;
    counted->time = now;
}

static void count_side(br_classes *classes, uint32_t s, uint32_t r, uint32_t o, int32_t now) {
    const br_traits *traits = classes->traits;
    uint32_t from = traits->place[s], to = traits->place[o], role = traits->role[s], other = traits->role[o];
    count(classes, now, BR_CLASS_PLACE_TO_ENTITY, from, r, o);
    count(classes, now, BR_CLASS_PLACE_TO_ENTITY, from, r, BR_CLASS_ANY);
    count(classes, now, BR_CLASS_ENTITY_TO_PLACE, s, r, to);
    count(classes, now, BR_CLASS_ROLE_TO_ROLE, role, r, other);
    count(classes, now, BR_CLASS_ROLE_TO_ROLE, role, r, BR_CLASS_ANY);
    count(classes, now, BR_CLASS_PLACE_TO_PLACE, from, r, to);
    if (from && from == to) count(classes, now, BR_CLASS_ROLE_TO_ROLE_INSIDE, role, r, other);
    count(classes, now, BR_CLASS_ENTITY_TO_PLACE_ALL, s, BR_CLASS_ANY, to);
    count(classes, now, BR_CLASS_ENTITY_TO_ROLE, s, r, other);
    count(classes, now, BR_CLASS_ROLE_TO_ENTITY, role, r, o);
    count(classes, now, BR_CLASS_PLACE_TO_ENTITY_ALL, from, BR_CLASS_ANY, o);
    count(classes, now, BR_CLASS_PLACE_TO_ENTITY_ALL, from, BR_CLASS_ANY, BR_CLASS_ANY);
    count(classes, now, BR_CLASS_PLACE_TO_PLACE_ALL, from, BR_CLASS_ANY, to);
}

void br_classes_add(br_classes *classes, const br_past_event *event) {
    uint32_t back = br_flip(classes->history, event->relation);
    count_side(classes, event->subject, event->relation, event->object, event->time);
    count_side(classes, event->object, back, event->subject, event->time);
}
