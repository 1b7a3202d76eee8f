#include "annotate/actor/who/namesake.h"

#include "annotate/actor/who/who.h"

bool br_role_is_told(const br_actor_work *w, int32_t entry, br_str role) {
    if (!role.len) return false;
    for (uint32_t t = br_entry_at(w, entry)->first_term; t; t = w->actors->terms[t - 1].next)
        if (br_str_find_ascii(w->actors->terms[t - 1].role, role) != BR_NOT_FOUND) return true;
    return false;
}

bool br_entry_suits_title(const br_actor_work *w, const br_mention *m, int32_t entry) {
    br_gender gender = m->gender ? br_gender_of_name(w, br_entry_at(w, entry)->name) : BR_GENDER_UNKNOWN;
    return !gender || gender == m->gender;
}

static bool holds(const br_actor_work *w, int32_t entry, br_str role) {
    if (w->day == BR_DAY_OPEN_FROM) return br_role_is_told(w, entry, role);
    int32_t term = br_actor_term_at(w->actors, (uint32_t)entry, w->day);
    return term >= 0 && br_str_find_ascii(w->actors->terms[term].role, role) != BR_NOT_FOUND;
}

int32_t br_holder_of_title(const br_actor_work *w, const br_mention *m) {
    if (m->naming < 0 || !m->told.len || !m->role.len || m->is_former) return -1;
    for (uint32_t i = (uint32_t)m->naming + 1; i; i = w->actors->namings[i - 1].next) {
        int32_t entry = (int32_t)w->actors->namings[i - 1].entry;
        bool person = br_entry_at(w, entry)->kind == BR_ENTRY_PERSON;
        if (person && holds(w, entry, m->role) && br_entry_suits_title(w, m, entry)) return entry;
    }
    return -1;
}

bool br_who_suits_title(const br_actor_work *w, const br_mention *m, const br_who *who, int32_t holder) {
    if (m->gender && who->gender && m->gender != who->gender) return false;
    if (holder < 0 || who->entry == holder) return true;
    return who->entry < 0 ? br_str_eq(who->role, m->role) : holds(w, who->entry, m->role);
}
