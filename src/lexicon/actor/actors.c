#include "lexicon/actor/actors.h"

#include "base/buf.h"

int32_t br_country_entry(const br_actor_lexicon *actors, br_str code) {
    const uint64_t *entry = br_map_get(&actors->countries, code);
    return entry ? (int32_t)*entry : -1;
}

int32_t br_actor_term_at(const br_actor_lexicon *actors, uint32_t entry, int32_t day) {
    const br_actor_entry *e = &actors->entries[entry];
    bool is_behind = false;
    for (uint32_t i = e->first_term; i; i = actors->terms[i - 1].next) {
        const br_actor_term *term = &actors->terms[i - 1];
        if (term->from <= day && day <= term->to) return (int32_t)i - 1;
        is_behind |= term->to < day;
    }
    return is_behind ? BR_TERM_FORMER : BR_TERM_FUTURE;
}

/* a page without a date is likelier of today than of the days of somebody's first office */
static br_str latest_code(const br_actor_lexicon *actors, const br_actor_entry *e) {
    const br_actor_term *latest = NULL;
    for (uint32_t i = e->first_term; i; i = actors->terms[i - 1].next)
        if (!latest || actors->terms[i - 1].from > latest->from) latest = &actors->terms[i - 1];
    return latest ? latest->code : e->code;
}

/* the last days of an office are told while it is over already: dismissals, deaths, overthrows */
static int32_t term_ended_lately(const br_actor_lexicon *actors, const br_actor_entry *e, int32_t day) {
    for (uint32_t i = e->first_term; i; i = actors->terms[i - 1].next) {
        int32_t to = actors->terms[i - 1].to;
        if (to < day && day - to <= BR_OFFICE_GRACE_DAYS) return (int32_t)i - 1;
    }
    return BR_TERM_FORMER;
}

br_str br_entry_code_at(const br_actor_lexicon *actors, uint32_t entry, br_date date, br_arena *arena) {
    const br_actor_entry *e = &actors->entries[entry];
    int32_t first, last;
    if (!e->first_term || !br_date_range(date, &first, &last)) return latest_code(actors, e);
    int32_t term = br_actor_term_at(actors, entry, first);
    if (term == BR_TERM_FORMER) term = term_ended_lately(actors, e, first);
    if (term >= 0) return actors->terms[term].code;
    if (e->kind != BR_ENTRY_PERSON) return e->code; /* a body is itself before and after */
    br_str country = br_code_country(actors, e->code);
    return term == BR_TERM_FORMER ? br_code_join(arena, country, BR_STR("ELI")) : country;
}

/* whether the group of three stands in the code on a border of groups */
static bool has_group(br_str code, br_str group) {
    for (size_t i = 0; i + 3 <= code.len; i += 3)
        if (br_str_eq(br_str_slice(code, i, i + 3), group)) return true;
    return false;
}

br_str br_code_join(br_arena *arena, br_str code, br_str role) {
    if (!role.len) return code;
    br_buf joined = br_buf_on(arena);
    br_buf_add(&joined, code);
    for (size_t i = 0; i < role.len; i += 3) {
        br_str group = br_str_slice(role, i, i + 3);
        if (group.len < 3 || !has_group(br_buf_str(&joined), group)) br_buf_add(&joined, group);
    }
    return br_buf_str(&joined);
}

static bool is_body(br_str group) {
    return br_str_is(group, "IGO") || br_str_is(group, "NGO") || br_str_is(group, "MNC") || br_str_is(group, "IMG");
}

br_str br_code_country(const br_actor_lexicon *actors, br_str code) {
    br_str group = br_str_slice(code, 0, 3);
    if (group.len < 3) return BR_STR("");
    if (is_body(group)) return code;
    return br_country_entry(actors, group) >= 0 ? group : BR_STR("");
}
