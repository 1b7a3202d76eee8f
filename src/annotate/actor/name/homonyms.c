#include "annotate/actor/name/homonyms.h"

#include "annotate/actor/actor_weights.h"

/* People of an article who are called like a country. */
#define MAX_BEARERS 32

static bool is_capital(const br_mention *m) {
    return m->use == BR_USE_CAPITAL || m->use == BR_USE_SEAT;
}

/* the region of another country that bears the name of a state, the town that bears that of a capital; the index of its
 * naming, -1 = none */
static int32_t namesake(const br_actor_work *w, const br_mention *m) {
    if (m->naming < 0 || (m->use != BR_USE_NAME && !is_capital(m))) return -1;
    br_name_use use = is_capital(m) ? BR_USE_TOWN : BR_USE_REGION;
    br_str text = br_span_text(w->article->text, m->span);
    for (uint32_t i = br_phrase_get(&w->actors->phrases, text); i; i = w->actors->namings[i - 1].next) {
        const br_naming *n = &w->actors->namings[i - 1];
        if (n->use == use && (int32_t)n->entry != m->entry && br_phrase_fits(n->phrase, text, (br_phrase_case)n->match))
            return (int32_t)i - 1;
    }
    return -1;
}

static bool is_of(const br_actor_work *w, int32_t entry, br_str country) {
    if (entry < 0 || !country.len) return entry >= 0;
    br_str code = br_entry_at(w, entry)->code; /* asked of every pair of mentions: most differ in the first letter */
    return code.len && code.ptr[0] == country.ptr[0] && br_str_starts(code, country);
}

/* the mentions that tell what an article speaks of around one of them: all, but in a book */
typedef struct around {
    size_t first, end;
} around;

static around around_of(const br_actor_work *w, const br_mention *m) {
    size_t at = (size_t)(m - w->mentions.at), n = w->mentions.len;
    return (around){at > BR_SPOKEN_AROUND ? at - BR_SPOKEN_AROUND : 0,
                    n - at > BR_SPOKEN_AROUND ? at + BR_SPOKEN_AROUND : n};
}

/* something else of the country than `called`: its people, a town, somebody who governs it */
static bool is_spoken_of(const br_actor_work *w, br_str country, const br_mention *called) {
    around a = around_of(w, called);
    for (size_t i = a.first; i < a.end; i++) {
        const br_mention *m = &w->mentions.at[i];
        if (m->naming != called->naming && (is_of(w, m->entry, country) || br_str_eq(m->country, country))) return true;
    }
    return false;
}

/* a region or a town of the country, not its capital, where foreign policy is made */
static bool is_walked_in(const br_actor_work *w, br_str country, const br_mention *called) {
    around a = around_of(w, called);
    for (size_t i = a.first; i < a.end; i++) {
        const br_mention *m = &w->mentions.at[i];
        bool region = is_of(w, m->entry, country) && (m->use == BR_USE_REGION || m->use == BR_USE_TOWN);
        bool town = m->entry < 0 && m->is_place && br_str_eq(m->country, country);
        if (m->naming != called->naming && (region || town)) return true;
    }
    return false;
}

/* the body whose seat the capital is, among those that are called by it: the first that the article names, else the first
 * of all; the index of its naming, -1 = none */
static int32_t body_seated_in(const br_actor_work *w, const br_mention *m) {
    int32_t found = -1;
    br_str text = br_span_text(w->article->text, m->span);
    for (uint32_t i = br_phrase_get(&w->actors->phrases, text); i; i = w->actors->namings[i - 1].next) {
        const br_naming *n = &w->actors->namings[i - 1];
        if (br_entry_at(w, (int32_t)n->entry)->kind != BR_ENTRY_BODY) continue;
        if (!br_phrase_fits(n->phrase, text, (br_phrase_case)n->match)) continue;
        if (is_spoken_of(w, br_entry_at(w, (int32_t)n->entry)->code, m)) return (int32_t)i - 1;
        if (found < 0) found = (int32_t)i - 1;
    }
    return found;
}

/* "Brussels said" is the Union, or the alliance, that has its seat there, unless the article speaks of Belgium */
static void settle_seat(br_actor_work *w, br_mention *m) {
    int32_t body = m->use == BR_USE_SEAT ? body_seated_in(w, m) : -1;
    if (body < 0 || is_spoken_of(w, br_entry_at(w, m->entry)->code, m)) return;
    m->naming = body;
    m->entry = (int32_t)w->actors->namings[body].entry;
    m->use = BR_USE_NAME;
    m->kind = BR_ACTOR_ORGANISATION;
}

/* ---- people called like a country ---- */

static bool is_full_name(const br_mention *m) {
    return m->mention == BR_MENTION_NAME && m->kind == BR_ACTOR_PERSON && m->core_last > m->core_first;
}

/* whether a word of a person's name is a country or a town of the dictionary too */
static bool names_country(const br_actor_work *w, int32_t token) {
    for (uint32_t i = br_phrase_get(&w->actors->phrases, br_tok_text(w->tree, token)); i;
         i = w->actors->namings[i - 1].next)
        if (br_entry_at(w, (int32_t)w->actors->namings[i - 1].entry)->kind == BR_ENTRY_COUNTRY) return true;
    return false;
}

/* "Jordan" after "Jordan Peterson", "Michael Jordan" */
static bool is_called(const br_actor_work *w, const br_mention *person, br_str name) {
    return br_str_eq(br_tok_text(w->tree, person->core_first), name) ||
           br_str_eq(br_tok_text(w->tree, person->core_last), name);
}

static bool may_be_person(const br_mention *m) {
    bool name = m->use == BR_USE_NAME || m->use == BR_USE_REGION || m->use == BR_USE_TOWN; /* "Paris said" is France */
    return m->mention == BR_MENTION_NAME && m->kind == BR_ACTOR_COUNTRY && m->core_first == m->core_last && name &&
           !m->is_place && !m->is_toward;
}

/* whether the country is meant somewhere: its people, its capital, a place "in" it */
static bool is_meant(const br_actor_work *w, const br_mention *m) {
    around a = around_of(w, m);
    for (size_t i = a.first; i < a.end; i++) {
        const br_mention *other = br_mention_at(w, (int32_t)i);
        if (other->entry == m->entry && (other->is_place || other->naming != m->naming)) return true;
    }
    return false;
}

/* "Jordan Peterson", of which the language core saw the last word alone: the tree makes one name of both */
static void join_surname(br_actor_work *w, int32_t given) {
    br_mention *m = br_mention_at(w, given);
    int32_t last = m->core_last, next = last + 1;
    if (next >= (int32_t)w->article->n_tokens || w->mention_of[next] < 0) return;
    int32_t surname = w->mention_of[next];
    if (br_tok(w->tree, next)->head != last && br_tok(w->tree, last)->head != next) return;
    br_mention *person = br_mention_at(w, surname);
    if (person->kind != BR_ACTOR_PERSON || person->core_first != next || person->entry >= 0) return;
    person->first = person->core_first = last;
    person->span.start = m->span.start;
    person->head = br_head_among(w->tree, last, person->core_last);
    m->is_inner = true;
    m->entry = m->naming = -1;
    w->mention_of[last] = surname;
}

/* Who was named in full goes by one of the names afterwards, unless the article speaks of the country too. */
static void settle_bearer(br_actor_work *w, const br_mention *person) {
    for (size_t i = 0; i < w->mentions.len; i++) {
        br_mention *m = &w->mentions.at[i];
        if (!may_be_person(m) || !is_called(w, person, br_tok_text(w->tree, m->core_first)) || is_meant(w, m)) continue;
        m->kind = BR_ACTOR_PERSON;
        m->entry = m->naming = -1;
        m->use = BR_USE_NAME;
    }
}

static void settle_bearers(br_actor_work *w) {
    int n = 0;
    for (size_t i = 0; i < w->mentions.len; i++)
        if (may_be_person(br_mention_at(w, (int32_t)i))) join_surname(w, (int32_t)i);
    for (size_t i = 0; i < w->mentions.len && n < MAX_BEARERS; i++) {
        const br_mention *person = br_mention_at(w, (int32_t)i);
        if (!is_full_name(person)) continue;
        bool first = names_country(w, person->core_first), last = names_country(w, person->core_last);
        if (!first && !last) continue;
        settle_bearer(w, person);
        n++;
    }
}

/* ---- parties and unions called alike ---- */

/* Letters of a name that is no more than an abbreviation. */
#define MAX_INITIALS 4u

/* what every state has: a ministry, a parliament, a court, an army, a police, parties, unions */
static bool is_of_every_state(br_str code) {
    static const char *const sectors[] = {"GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "OPP", "LAB", "ELI", NULL};
    return br_is_one_of(br_str_slice(code, 3, 6), sectors);
}

/* "CGT", "Congress", "the Labour Party", "the National Security Council": initials or words that tell what it is, such as others
 * elsewhere bear too; but "the Medellin cartel", "Houthi rebels" */
static bool is_common_name(const br_actor_work *w, const br_agent_matches *agents, const br_mention *m) {
    if (m->use != BR_USE_NAME || m->entry < 0 || m->is_inner || m->is_toward) return false;
    if (br_entry_at(w, m->entry)->kind != BR_ENTRY_GROUP) return false;
    br_str text = br_span_text(w->article->text, m->span);
    bool tells_what = agents->to[m->core_last] >= 0;
    if (m->core_first == m->core_last) return tells_what || (text.len <= MAX_INITIALS && br_is_shortened(text));
    if (!tells_what || names_country(w, m->core_first)) return false; /* "the US Congress" */
    if (!is_of_every_state(br_entry_at(w, m->entry)->code)) return false;
    int32_t whole = agents->from[m->core_first];
    if (whole >= 0 && agents->list.at[whole].last == m->core_last) return true;
    return m->core_last == m->core_first + 1 && br_has_class(w, m->core_first, BR_WORD_CLASS(COMMON));
}

static bool is_any_spoken_of(const br_actor_work *w, const br_mention *called) {
    around a = around_of(w, called);
    for (size_t i = a.first; i < a.end; i++) {
        const br_mention *m = &w->mentions.at[i];
        if (m->kind == BR_ACTOR_COUNTRY || m->country.len) return true;
    }
    return false;
}

/* the group of that name in a country that is spoken of; the index of its naming, -1 = none */
static int32_t group_spoken_of(const br_actor_work *w, const br_mention *m) {
    br_str text = br_span_text(w->article->text, m->span);
    for (uint32_t i = br_phrase_get(&w->actors->phrases, text); i; i = w->actors->namings[i - 1].next) {
        const br_naming *n = &w->actors->namings[i - 1];
        const br_actor_entry *entry = br_entry_at(w, (int32_t)n->entry);
        if (entry->kind != BR_ENTRY_GROUP || !br_phrase_fits(n->phrase, text, (br_phrase_case)n->match)) continue;
        if (is_spoken_of(w, br_str_slice(entry->code, 0, 3), m)) return (int32_t)i - 1;
    }
    return -1;
}

/* "the Democratic Party of Albanians" is another than the Democratic Party */
static bool has_longer_name(const br_actor_work *w, const br_mention *m) {
    int32_t of = m->core_last + 1;
    if ((uint32_t)of + 1 >= w->article->n_tokens || !br_has_class(w, of, BR_WORD_CLASS(OF))) return false;
    return w->article->tokens[of + 1].upos == BR_UPOS_PROPN && m->core_last > m->core_first;
}

/* "Kenya's Liberal Democratic Party": the country that the name stands behind, where that is not its own; -1 = none */
static int32_t owner_elsewhere(const br_actor_work *w, const br_mention *m) {
    if (m->entry < 0 || br_entry_at(w, m->entry)->kind != BR_ENTRY_GROUP) return -1;
    br_str own = br_code_country(w->actors, br_entry_at(w, m->entry)->code);
    int32_t poss = br_tree_child(w->tree, m->head, BR_DEP_NMOD_POSS, -1);
    int32_t owner = poss < 0 || poss >= m->core_first ? -1 : w->mention_of[poss];
    if (owner < 0 || !own.len || br_mention_at(w, owner)->kind != BR_ACTOR_COUNTRY) return -1;
    return is_of(w, br_mention_at(w, owner)->entry, own) ? -1 : owner;
}

/* "the CGT" in a report on Argentina is not the French one but another that is so called, the Labour Party there one that nobody
 * knows */
static void settle_group(br_actor_work *w, const br_agent_matches *agents, br_mention *m) {
    int32_t owner = owner_elsewhere(w, m);
    if (owner >= 0) {
        m->entry = m->naming = -1;
        m->kind = BR_ACTOR_ORGANISATION;
        m->of = owner;
    }
    if (!is_common_name(w, agents, m)) return;
    br_str own = br_code_country(w->actors, br_entry_at(w, m->entry)->code);
    bool longer = has_longer_name(w, m);
    if (!own.len || (!longer && (is_spoken_of(w, own, m) || !is_any_spoken_of(w, m)))) return;
    int32_t other = longer ? -1 : group_spoken_of(w, m);
    if (other < 0 && agents->to[m->core_last] < 0) return; /* "BBC" */
    m->naming = other;
    m->entry = other < 0 ? -1 : (int32_t)w->actors->namings[other].entry;
    m->kind = BR_ACTOR_ORGANISATION;
}

/* ---- states and capitals called like a region or a town elsewhere ---- */

/* "Georgians", "Georgian": people of the region too */
static bool is_derived_from(const br_actor_work *w, const br_mention *m, const br_mention *name) {
    br_str whole = br_span_text(w->article->text, m->span), stem = br_span_text(w->article->text, name->span);
    return m->entry == name->entry && whole.len > stem.len && br_str_starts(whole, stem);
}

/* something else of the state than words made of its name */
static bool is_told_apart(const br_actor_work *w, const br_mention *name) {
    br_str country = br_entry_at(w, name->entry)->code;
    around a = around_of(w, name);
    for (size_t i = a.first; i < a.end; i++) {
        const br_mention *m = &w->mentions.at[i];
        bool own = is_of(w, m->entry, country) || br_str_eq(m->country, country);
        if (own && m->naming != name->naming && !is_derived_from(w, m, name)) return true;
    }
    return false;
}

static void settle_namesake(br_actor_work *w, br_mention *m) {
    int32_t other = namesake(w, m);
    if (other < 0) return;
    int32_t entry = (int32_t)w->actors->namings[other].entry;
    br_str theirs = br_entry_at(w, entry)->code;
    bool there = is_capital(m) ? is_spoken_of(w, theirs, m) : is_walked_in(w, theirs, m);
    if (!there || is_told_apart(w, m)) return;
    around a = around_of(w, m);
    for (size_t i = a.first; i < a.end; i++) {
        br_mention *derived = &w->mentions.at[i];
        if (!is_derived_from(w, derived, m)) continue;
        derived->entry = entry;
        derived->naming = other;
    }
    m->is_place = m->is_place || is_capital(m);
    m->use = w->actors->namings[other].use;
    m->naming = other;
    m->entry = entry;
}

void br_settle_homonyms(br_actor_work *w, const br_agent_matches *agents) {
    settle_bearers(w);
    for (size_t i = 0; i < w->mentions.len; i++) {
        br_mention *m = &w->mentions.at[i];
        settle_seat(w, m);
        settle_group(w, agents, m);
        settle_namesake(w, m);
    }
}
