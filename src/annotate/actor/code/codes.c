#include "annotate/actor/code/codes.h"

#include "annotate/actor/code/around.h"

static bool is_dictionary_person(const br_actor_work *w, int32_t entry) {
    return entry >= 0 && br_entry_at(w, entry)->kind == BR_ENTRY_PERSON;
}

/* code of the one that a phrase belongs to ("Russian" of "Russian troops"); "" = not told */
static br_str owner_code(const br_actor_work *w, const br_mention *m) {
    if (m->of < 0) return m->country;
    const br_mention *of = br_mention_at(w, m->of);
    if (of->entry >= 0) {
        br_str code = br_entry_today(w, of->entry);
        return of->use == BR_USE_SEAT ? br_code_join(w->arena, code, BR_STR("GOV")) : code;
    }
    if (of->is_place) return of->country;
    return of->actor >= 0 ? w->who.at[of->actor].code : BR_STR("");
}

static bool is_body_code(br_str code) {
    static const char *const bodies[] = {"IGO", "NGO", "MNC", NULL};
    return br_is_one_of(code, bodies);
}

/* an official, an inspector, a member of a body is the body; its soldiers and judges, those in its care are told apart */
static bool adds_to_body(br_str role) {
    static const char *const adds[] = {"MIL", "JUD", "REF", "HLH", "DEV", "LEG", "MED", NULL};
    return br_is_one_of(role, adds);
}

/* "MMRROH", "ESPBAS": a people of one state, which has no sector of its own */
static bool is_home_people(const br_actor_work *w, br_str code) {
    static const char *const sectors[] = {"GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "OPP", "ELI", "CVL", "REB",
                                          "SEP", "INS", "UAF", "RAD", "CRM", "BUS", "EDU", "LAB", "AGR", "HLH", "MED",
                                          "REL", "HRI", "ENV", "DEV", "REF", "SET", "MOD", "NGO", NULL};
    return code.len == 6 && br_is_bare_country(w, br_str_slice(code, 0, 3)) &&
           !br_is_one_of(br_str_from(code, 3), sectors);
}

/* owner and role together: "Hamas militants" are Hamas, "UN troops" the UN's troops, "Putin's troops" Russia's */
static br_str owned_code(const br_actor_work *w, br_str owner, const br_mention *of, br_str role) {
    if (of && br_is_region(w, of)) return br_code_join(w->arena, owner, br_str_is(role, "~") ? BR_STR("GOV") : role);
    if (br_str_is(role, "~"))
        return br_is_bare_country(w, owner) ? br_code_join(w->arena, owner, BR_STR("GOV")) : owner;
    if (of && of->entry >= 0 && br_entry_at(w, of->entry)->kind == BR_ENTRY_GROUP) {
        /* three letters of a user's own dictionary are a state, though not one of ours */
        bool state = br_entry_at(w, of->entry)->file >= w->actors->n_own_files && owner.len == 3;
        if (is_home_people(w, owner)) { /* "Rohingya militants" */
            br_str home = br_code_join(w->arena, br_str_slice(owner, 0, 3), role);
            return br_code_join(w->arena, home, br_str_from(owner, 3));
        }
        return state ? br_code_join(w->arena, owner, role) : owner;
    }
    if (is_body_code(owner) && !adds_to_body(role)) return owner;
    return br_code_join(w->arena, br_code_country(w->actors, owner), role);
}

/* "a former teacher" held no office, as a former officer did */
static bool held_no_office(const br_actor_work *w, const br_who *who) {
    static const char *const roles[] = {"CVL", "CRM", "REF", "LAB", "EDU", "AGR", "HLH", "MED", "REL", NULL};
    const br_mention *m = br_mention_at(w, who->name);
    if (who->entry >= 0 || m->agent < 0 || br_entry_at(w, m->agent)->agent == BR_AGENT_TITLE) return false;
    return br_is_one_of(who->told.len ? who->told : m->told, roles);
}

static br_str former_code(const br_actor_work *w, const br_who *who, br_str code) {
    br_str country = br_str_slice(code, 0, 3);
    if (!br_is_bare_country(w, country)) return code;
    return br_code_join(w->arena, country, held_no_office(w, who) ? BR_STR("CVL") : BR_STR("ELI"));
}

/* whether a title without a role of its own has a state for its owner */
static bool leads_country(const br_actor_work *w, const br_who *who) {
    int32_t of = br_mention_at(w, who->name)->of;
    return of >= 0 && br_mention_at(w, of)->entry >= 0 &&
           br_entry_at(w, br_mention_at(w, of)->entry)->kind == BR_ENTRY_COUNTRY;
}

static bool held_before(const br_actor_work *w, int32_t entry, br_str role) {
    for (uint32_t t = br_entry_at(w, entry)->first_term; t; t = w->actors->terms[t - 1].next) {
        const br_actor_term *term = &w->actors->terms[t - 1];
        if (term->to < w->day && br_str_find_ascii(term->role, role) != BR_NOT_FOUND) return true;
    }
    return false;
}

/* "President Kostunica" governs, though the dictionary has him in the opposition on the article's day: the text tells of a
 * later one. A title outlives its office, but nobody bears it ahead. */
static bool governs_by_title(const br_actor_work *w, const br_who *who, br_str code) {
    const br_mention *name = br_mention_at(w, who->name);
    bool is_out = br_str_ends(code, BR_STR("OPP")) || br_str_ends(code, BR_STR("PTY"));
    bool in_front = name->first < name->core_first; /* not "X, who wants to be president" */
    return is_out && in_front && br_str_starts(name->told, BR_STR("GOV")) && !held_before(w, who->entry, name->role);
}

/* Whether the office that the text calls a former one is the one that the dictionary knows on the day: "the former leader" is,
 * "the former journalist" and "a former finance minister" are not where it knows a president. */
static bool is_out_of_office(const br_actor_work *w, const br_who *who, br_str code) {
    br_str side = br_str_slice(code, 3, 6);
    if (!who->is_former || !side.len || br_str_is(side, "ELI") || br_str_is(who->former_told, "~"))
        return who->is_former;
    int32_t term = br_actor_term_at(w->actors, (uint32_t)who->entry, w->day);
    br_str role = term >= 0 ? w->actors->terms[term].role : BR_STR(""), office = who->former;
    bool in_phrase = br_str_starts(who->former_told, BR_STR("ELI")); /* "former president" is an agent of its own */
    if (in_phrase) office = br_str_from(office, br_str_find_byte(office, ' ') + 1);
    if (role.len && (in_phrase || br_str_starts(who->former_told, BR_STR("GOV"))))
        return br_str_find_ascii(role, office) != BR_NOT_FOUND;
    return br_str_starts(who->former_told, side);
}

/* a person of the dictionary whose title in the text may say more than the dictionary does */
static br_str person_code(const br_actor_work *w, const br_who *who) {
    br_str code = br_entry_today(w, who->entry);
    if (is_out_of_office(w, who, code)) return former_code(w, who, code);
    bool is_over = br_str_ends(code, BR_STR("ELI"));
    bool governs = governs_by_title(w, who, code);
    if (!who->told.len || (code.len > 3 && !is_over && !governs)) return code; /* an office is known at that date */
    if (is_body_code(code)) return is_over ? br_str_slice(code, 0, code.len - 3) : code;
    if (br_str_is(who->told, "~")) /* "Chilean leader Patricio Aylwin" leads it */
        return is_over && leads_country(w, who) ? br_code_join(w->arena, br_str_slice(code, 0, 3), BR_STR("GOV"))
                                                : code;
    br_str country = br_code_country(w->actors, br_str_slice(code, 0, 3));
    return country.len ? br_code_join(w->arena, country, who->told) : code;
}

/* "Albanians in Serbia": people of that country, "168 Liberians" (their own owner) of their own; a people without a state is named behind */
static br_str part_of_people(const br_actor_work *w, const br_who *who, const br_mention *m) {
    br_str code = br_entry_today(w, who->entry);
    br_str country = br_str_slice(owner_code(w, m), 0, 3);
    if (!br_is_bare_country(w, country)) return code;
    country = br_code_join(w->arena, country, BR_STR("CVL"));
    return br_is_bare_country(w, br_str_slice(code, 0, 3)) ? country
                                                           : br_code_join(w->arena, country, br_str_slice(code, 0, 3));
}

/* who leads a people holds no office of the state by it: "Yoruba leaders" are notables */
static br_str role_of_people(br_str role, br_str people) {
    return people.len && br_str_is(role, "~") ? BR_STR("ELI") : role;
}

static br_str last_word(br_str phrase) {
    size_t blank = br_str_rfind_byte(phrase, ' ');
    return blank == BR_NOT_FOUND ? phrase : br_str_from(phrase, blank + 1);
}

/* "Relief Partners" tells none */
static bool tells_sector(const br_mention *house) {
    return house->told.len && !br_str_is(house->told, "~");
}

/* "the director of the Lakes Agency": whose sector its name tells, not business */
static bool leads_house(const br_actor_work *w, const br_mention *m, br_str role) {
    static const char *const leaders[] = {"GOV", "BUS", NULL};
    if (m->of < 0 || !br_is_one_of(role, leaders)) return false;
    const br_mention *house = br_mention_at(w, m->of);
    bool is_named = house->mention == BR_MENTION_NAME && house->entry < 0 && house->kind == BR_ACTOR_ORGANISATION;
    uint64_t classes = w->classes[m->head] | br_actor_word_classes(w->lexicon, last_word(m->role));
    return is_named && tells_sector(house) && (classes & BR_WORD_CLASS(CHAIR));
}

br_str br_role_on_side(const br_actor_work *w, const br_mention *m, br_str side, br_str role) {
    static const char *const fighters[] = {"MIL", "UAF", NULL}, *const irregular[] = {"REB", "SEP", "INS",
                                                                                      "UAF", "CRM", NULL};
    static const char *const arms[] = {"MIL", "COP", NULL}, *const parted[] = {"OPP", "REB", "SEP", "INS", NULL};
    if (leads_house(w, m, role)) return br_mention_at(w, m->of)->told;
    bool of_person = m->of < 0 ? m->of_pronoun >= 0 : br_mention_at(w, m->of)->kind == BR_ACTOR_PERSON;
    if (br_is_one_of(role, fighters) && br_is_one_of(side, irregular)) return side;
    if (!of_person) return role;
    if (br_has_class(w, m->head, BR_WORD_CLASS(FOLLOWER))) {
        if (br_str_is(side, "ELI")) return BR_STR("OPP");
        return br_is_one_of(side, parted) ? side : role;
    }
    if (br_has_class(w, m->head, BR_WORD_CLASS(MEN)) && (br_is_one_of(side, irregular) || br_is_one_of(side, arms)))
        return side;
    return br_str_starts(role, BR_STR("PTY")) && br_str_is(side, "OPP") ? side : role;
}

/* "its fighters", "its men", "the leader of the movement": those of an armed movement or a party are the body, its captives and
 * friends are not */
static bool are_of_body(const br_actor_work *w, const br_mention *m, br_str owner, br_str role) {
    static const char *const movements[] = {"REB", "SEP", "INS", "UAF", "RAD", "CRM", NULL};
    static const char *const armed[] = {"MIL", "REB", "SEP", "INS", "UAF", "RAD", NULL};
    static const char *const leaders[] = {"GOV", "PTY", "OPP", "REL", NULL};
    bool is_movement = br_str_starts(owner, BR_STR("IMG")) || br_is_one_of(br_str_from(owner, 3), movements);
    bool is_named = owner.len > 6 || (owner.len > 3 && br_str_starts(owner, BR_STR("IMG")));
    if (!is_named) return false;
    if (m->of_body >= 0 && br_is_one_of(role, leaders)) return true;
    if ((m->of_pronoun < 0 && m->of_body < 0) || !is_movement) return false;
    return br_is_one_of(role, armed) || br_has_class(w, m->head, BR_WORD_CLASS(MEN) | BR_WORD_CLASS(EVERYBODY));
}

br_str br_who_code(const br_actor_work *w, const br_who *who) {
    const br_mention *m = br_mention_at(w, who->name);
    if (is_dictionary_person(w, who->entry)) return person_code(w, who);
    if (who->entry >= 0 && m->of >= 0 && br_is_people(w, m)) return part_of_people(w, who, m);
    if (who->entry >= 0) {
        br_str code = br_entry_today(w, who->entry);
        return who->use == BR_USE_SEAT ? br_code_join(w->arena, code, BR_STR("GOV")) : code;
    }
    br_str owner = owner_code(w, m);
    if (!owner.len) return BR_STR("");
    if (who->is_former) return former_code(w, who, owner);
    br_str role = role_of_people(who->told.len ? who->told : m->told, m->people);
    if (are_of_body(w, m, owner, role)) return br_code_join(w->arena, owner, m->people);
    role = br_role_on_side(w, m, br_str_slice(owner, 3, 6), role);
    br_str code = owned_code(w, owner, m->of >= 0 ? br_mention_at(w, m->of) : NULL, role);
    return br_code_join(w->arena, code, m->people);
}

/* the role told of somebody; who leads a house has that of the house */
static br_str role_today(const br_actor_work *w, const br_who *who) {
    const br_mention *m = br_mention_at(w, who->name);
    return leads_house(w, m, who->told) ? br_mention_at(w, m->of)->told : who->told;
}

/* who has a role, told in words, but no country */
static bool lacks_country(const br_who *who) {
    return !who->code.len && who->entry < 0 && who->told.len && !is_body_code(who->told);
}

/* the body with a name that no dictionary knows and no country tells, to which a phrase belongs; NULL = none */
static const br_mention *unknown_house(const br_actor_work *w, const br_mention *m) {
    if (m->of < 0) return NULL;
    const br_mention *of = br_mention_at(w, m->of);
    bool unknown = of->mention == BR_MENTION_NAME && of->entry < 0 && of->of < 0;
    return unknown && of->kind == BR_ACTOR_ORGANISATION ? of : NULL;
}

/* "a professor of the National Defense University": who speaks for a school, a company or a newspaper that no dictionary
 * knows may be quoted from anywhere; its students and workers are mostly of here */
static bool is_of_unknown_house(const br_actor_work *w, const br_mention *m) {
    static const char *const roles[] = {"EDU", "BUS", "MED", "NGO", NULL};
    const br_mention *of = unknown_house(w, m);
    if (!of || m->is_plural || m->kind != BR_ACTOR_PERSON) return false;
    return br_is_one_of(of->told, roles);
}

/* "the group's armed wing", where no group was named before */
static bool is_of_lost_body(const br_actor_work *w, const br_mention *m) {
    if (m->of < 0) return false;
    const br_mention *of = br_mention_at(w, m->of);
    return of->mention == BR_MENTION_NOUN && of->kind == BR_ACTOR_ORGANISATION && of->agent < 0 && of->actor < 0;
}

/* "diplomats", "analysts at the Lund Institute", "human rights groups": quoted from anywhere */
static bool is_from_anywhere(const br_actor_work *w, const br_mention *m) {
    static const char *const causes[] = {"HRI", "DEV", "NGO", "ENV", NULL};
    if (br_has_class(w, m->head, BR_WORD_CLASS(HOMELESS)) || is_of_unknown_house(w, m) || is_of_lost_body(w, m))
        return true;
    if (m->agent < 0 || br_entry_at(w, m->agent)->agent != BR_AGENT_GROUP) return false;
    return br_is_one_of(m->told, causes);
}

/* the first word of the office in a phrase; -1 = none stands in front of the name */
static int32_t office_first(const br_mention *m) {
    if (m->mention != BR_MENTION_NAME) return m->core_first;
    if (m->first == m->core_first) return -1;
    int32_t first = m->core_first - 1;
    for (size_t i = 0; i < m->role.len; i++) first -= m->role.ptr[i] == ' ';
    return first;
}

/* "Acme Foods president Ana Cruz": a name that nobody knows stands right in front of the office. "The Caspian presidents" are no
 * house's: it has one. */
static bool is_behind_stranger(const br_actor_work *w, const br_mention *m) {
    int32_t office = office_first(m), before = office - 1;
    if (br_tok(w->tree, m->head)->feats & BR_FEAT(NUMBER_PLUR)) return false;
    if (m->of >= 0 || m->people.len || before < 0 || w->tree->sentence[before] != w->tree->sentence[office])
        return false;
    const br_token *token = &w->article->tokens[before];
    bool hangs = token->head >= office && token->head <= m->last;
    return token->upos == BR_UPOS_PROPN && hangs && !br_has_class(w, before, BR_WORD_CLASS(FORMER));
}

/* Whose role nobody around tells: "the team", "a member" of something without a name; "the president" of a club that no
 * dictionary knows. A spokesman and a leader without more are the government's. */
static bool stands_for_unknown(const br_actor_work *w, const br_who *who) {
    const br_mention *m = br_mention_at(w, who->name), *house = unknown_house(w, m);
    bool is_bare = br_str_is(who->told, "~"), governs = is_bare || br_str_starts(who->told, BR_STR("GOV"));
    uint64_t classes = w->classes[m->head] | br_actor_word_classes(w->lexicon, last_word(who->role));
    if (governs && (classes & BR_WORD_CLASS(CHAIR)) && (house ? !tells_sector(house) : is_behind_stranger(w, m)))
        return true;
    return is_bare && !(classes & BR_WORD_CLASS(VOICE));
}

/* "an officer" in a report on the police is no soldier: the police or the army named last before, the police where both are
 * silent of it; says nothing where the phrase has words of its own for it */
static void settle_ranks(br_actor_work *w, const int32_t *order, size_t n) {
    bool police = false;
    for (size_t i = 0; i < n; i++) {
        const br_mention *m = br_mention_at(w, order[i]);
        if (m->actor < 0) continue;
        br_who *who = &w->who.at[m->actor];
        br_str told = who->told.len ? who->told : m->told;
        bool open = who->entry < 0 && m->of < 0 && br_str_is(told, "MIL") &&
                    (br_actor_word_classes(w->lexicon, who->role) & BR_WORD_CLASS(RANK));
        if (open && police) who->told = BR_STR("COP");
        else if (!open && br_str_starts(told, BR_STR("COP"))) police = true;
        else if (!open && br_str_starts(told, BR_STR("MIL"))) police = false;
    }
}

void br_find_codes(br_actor_work *w) {
    size_t n = w->mentions.len;
    const int32_t *order = br_mentions_in_order(w);
    settle_ranks(w, order, n);
    for (size_t i = 0; i < w->who.len; i++) w->who.at[i].code = br_who_code(w, &w->who.at[i]);
    for (size_t i = 0; i < n; i++) {
        const br_mention *m = br_mention_at(w, order[i]);
        if (m->actor < 0) continue;
        br_who *who = &w->who.at[m->actor];
        bool is_body = who->kind == BR_ACTOR_GROUP && !who->is_plural; /* "the bloc": which one must be known */
        if (!who->code.len && who->entry < 0 && !is_body && is_body_code(who->told)) who->code = who->told;
        if (!lacks_country(who) || stands_for_unknown(w, who)) continue;
        bool stranger = who->is_foreign || is_from_anywhere(w, br_mention_at(w, who->name));
        br_str country = stranger ? BR_STR("") : br_country_around(w, order[i], order, n, i);
        br_str role = role_today(w, who);
        who->is_guessed = country.len > 0;
        if (who->is_former && country.len) who->code = former_code(w, who, country);
        else
            who->code = country.len            ? owned_code(w, country, NULL, role_of_people(role, m->people))
                        : br_str_is(role, "~") ? BR_STR("")
                                               : role;
        who->code = br_code_join(w->arena, who->code, m->people);
    }
}
