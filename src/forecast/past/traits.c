#include "forecast/past/traits.h"

br_traits *br_traits_new(br_arena *arena, uint32_t n_entities) {
    br_traits *traits = br_new(arena, br_traits);
    traits->n_entities = n_entities;
    traits->stated_place = br_array(arena, n_entities, uint32_t);
    traits->place = br_array(arena, n_entities, uint32_t);
    traits->stated_role = br_array(arena, n_entities, uint32_t);
    traits->role = br_array(arena, n_entities, uint32_t);
    traits->places = br_map_on(arena);
    traits->roles = br_map_on(arena);
    return traits;
}

static uint32_t number_of(br_map *map, br_str text, uint32_t *n) {
    if (!text.len) return 0;
    bool is_new;
    uint64_t *value = br_map_put(map, text, &is_new);
    if (is_new) *value = ++*n;
    return (uint32_t)*value;
}

/* Either text may be empty; they must outlive the traits. */
static void set_traits(br_traits *traits, uint32_t entity, br_str place, br_str role) {
    traits->stated_place[entity] = traits->place[entity] = number_of(&traits->places, place, &traits->n_places);
    traits->stated_role[entity] = traits->role[entity] = number_of(&traits->roles, role, &traits->n_roles);
}

static br_str with_blanks(br_arena *arena, br_str name) {
    char *copy = br_str_cstr(arena, name);
    for (size_t i = 0; i < name.len; i++)
        if (copy[i] == '_') copy[i] = ' ';
    return br_str_trim((br_str){copy, name.len});
}

/* "Role (Place)" into its parts; false for other shapes */
static bool split_name(br_str name, br_str *role, br_str *place) {
    size_t open = br_str_rfind_byte(name, '(');
    if (open == BR_NOT_FOUND || !open || name.ptr[name.len - 1] != ')') return false;
    *role = br_str_trim(br_str_slice(name, 0, open));
    *place = br_str_trim(br_str_slice(name, open + 1, name.len - 1));
    return role->len && place->len;
}

void br_traits_read_names(br_traits *traits, br_arena *arena, const br_str *names) {
    br_str *clean = br_array(arena, traits->n_entities, br_str);
    for (uint32_t e = 0; e < traits->n_entities; e++) {
        br_str role, place;
        if (names[e].len) clean[e] = with_blanks(arena, names[e]);
        if (clean[e].len && split_name(clean[e], &role, &place)) set_traits(traits, e, place, role);
    }
    for (uint32_t e = 0; e < traits->n_entities; e++)
        if (!traits->place[e] && clean[e].len && br_map_get(&traits->places, clean[e]))
            set_traits(traits, e, clean[e], BR_STR("(the state)"));
}
