/* fit.c: whether a phrase that points back can mean an actor named before, and how well. */
#include "annotate/actor/who/fit.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/code/codes.h"

static bool is_person(const br_who *who, const br_mention *m) {
    return who->kind == BR_ACTOR_PERSON && !m->is_plural;
}

static bool gender_fits(const br_who *who, uint64_t classes) {
    if (classes & BR_WORD_CLASS(HE)) return who->gender != BR_GENDER_FEMALE;
    if (classes & BR_WORD_CLASS(SHE)) return who->gender != BR_GENDER_MALE;
    return true;
}

static bool is_many(const br_who *who, const br_mention *m) {
    if (m->is_plural || who->is_plural) return true;
    return m->use == BR_USE_PEOPLE || who->kind == BR_ACTOR_GROUP;
}

/* whether a mention can be what the pronoun stands for */
static bool pronoun_fits(const br_actor_work *w, const br_pointer *p, const br_mention *m) {
    const br_who *who = &w->who.at[m->actor];
    if (p->classes & (BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE))) return is_person(who, m) && gender_fits(who, p->classes);
    if (m->is_place) return false;
    bool is_body =
        m->mention == BR_MENTION_NAME && who->entry >= 0 && m->use != BR_USE_PEOPLE; /* "the Qassam Brigades" */
    if (p->classes & BR_WORD_CLASS(IT))
        return who->kind != BR_ACTOR_PERSON && who->kind != BR_ACTOR_UNKNOWN && (!m->is_plural || is_body);
    return is_many(who, m) || who->kind == BR_ACTOR_ORGANISATION;
}

static br_str country_of_who(const br_actor_work *w, const br_who *who) {
    br_str code = br_who_code(w, who);
    br_str country = br_str_slice(code, 0, 3);
    return br_country_entry(w->actors, country) >= 0 ? country : BR_STR("");
}

br_str br_own_country(const br_actor_work *w, const br_mention *m) {
    br_who alone = {.entry = -1, .name = (int32_t)(m - w->mentions.at)};
    br_str code = br_who_code(w, &alone);
    br_str country = br_str_slice(code, 0, 3);
    return br_country_entry(w->actors, country) >= 0 ? country : BR_STR("");
}

static bool is_office(const br_actor_work *w, br_str told, br_str role) {
    size_t at = br_str_find_ascii(told, role);
    if (!role.len || at == BR_NOT_FOUND || (at && told.ptr[at - 1] != ' ')) return false;
    br_str before = br_str_slice(told, 0, at ? at - 1 : 0); /* the vice president is not the president */
    return !before.len || !(br_actor_word_classes(w->lexicon, before) & BR_WORD_CLASS(SECOND));
}

/* points for the office by its word: told of the person in the text, or held on the day; one that is over speaks for
 * "the former president", hardly for "the president" */
static int office_points(const br_actor_work *w, const br_who *who, br_str role, bool former) {
    int points = is_office(w, who->role, role) && who->is_former == former ? BR_TITLE_SAME_WORD : 0;
    if (who->entry < 0) return points;
    for (uint32_t t = br_entry_at(w, who->entry)->first_term; t; t = w->actors->terms[t - 1].next) {
        const br_actor_term *term = &w->actors->terms[t - 1];
        if (!is_office(w, term->role, role)) continue;
        bool dated = w->day != BR_DAY_OPEN_FROM, over = dated && term->to < w->day,
             ahead = dated && term->from > w->day;
        int now = ahead ? 0 : over == former ? BR_TITLE_SAME_WORD : over ? BR_TITLE_PAST_WORD : 0;
        if (now > points) points = now;
    }
    return points;
}

bool br_has_sector(const br_actor_work *w, const br_who *who, br_str role) {
    br_str code = br_who_code(w, who);
    if (br_str_is(role, "~")) return code.len > 3; /* a leader leads something */
    return role.len >= 3 && code.len >= 6 && br_str_has(br_str_from(code, 3), br_str_slice(role, 0, 3));
}

/* a person whom the text has only described, and otherwise than here: a gunman is no schoolgirl */
static bool is_described_otherwise(const br_actor_work *w, const br_who *who, const br_mention *m) {
    return br_mention_at(w, who->name)->mention != BR_MENTION_NAME && !is_office(w, who->role, m->role);
}

/* who rules does not shoot, nor is he held: words for the armed, for criminals and captives do not mean those in office */
static bool is_unworthy(const br_actor_work *w, const br_who *who, const br_mention *m) {
    static const char *const armed[] = {"UAF", "CRM", "INS", "RAD", "REB", NULL};
    static const char *const offices[] = {"GOV", "LEG", "JUD", "COP", "MIL", "ELI", NULL};
    br_str code = br_who_code(w, who), sector = br_str_slice(code, 3, 6);
    bool is_armed = false, has_office = false;
    for (const char *const *a = armed; *a; a++) is_armed |= br_str_starts(m->told, br_str_of(*a));
    for (const char *const *o = offices; *o; o++)
        has_office |= br_str_is(sector, *o) || br_str_starts(who->told, br_str_of(*o));
    return has_office && (is_armed || br_has_class(w, m->head, BR_WORD_CLASS(CAPTIVE)));
}

static bool has_known_offices(const br_actor_work *w, const br_who *who) {
    if (who->entry < 0) return false;
    for (uint32_t t = br_entry_at(w, who->entry)->first_term; t; t = w->actors->terms[t - 1].next)
        if (w->actors->terms[t - 1].role.len) return true;
    return false;
}

bool br_is_highest_office(br_str role) {
    static const char *const offices[] = {"president", "prime minister", "chancellor", "king", "queen", "emir", NULL};
    for (const char *const *office = offices; *office; office++)
        if (br_str_eq(role, br_str_of(*office))) return true;
    return false;
}

static bool holds_highest_office(const br_actor_work *w, const br_who *who) {
    if (who->entry < 0 || w->day == BR_DAY_OPEN_FROM) return false;
    int32_t term = br_actor_term_at(w->actors, (uint32_t)who->entry, w->day);
    return term >= 0 && br_is_highest_office(w->actors->terms[term].role);
}

bool br_is_of_stranger(const br_actor_work *w, const br_mention *m) {
    for (int32_t t = m->core_last + 1; t <= m->last; t++) {
        if (m->of < 0 && w->article->tokens[t].upos == BR_UPOS_PROPN && w->mention_of[t] < 0) return true;
        bool is_state = br_has_class(w, br_tok(w->tree, t)->head, BR_WORD_CLASS(COUNTRY_NOUN));
        if (br_tok_is(w->tree, t, BR_GRAMMAR(INDEFINITE)) && !is_state)
            return true; /* but "head of an African state" */
    }
    return false;
}

/* "the speaker", "the judge": of a parliament or a court, where who governs does not sit */
static bool is_of_other_power(const br_actor_work *w, const br_who *who, const br_mention *m) {
    static const char *const powers[] = {"LEG", "JUD", NULL};
    if (m->is_former || who->entry < 0 || !br_is_one_of(m->told, powers)) return false;
    return br_str_ends(br_who_code(w, who), BR_STR("GOV"));
}

/* the vice president is not the president */
static bool stands_second(const br_actor_work *w, const br_who *who, br_str role) {
    int32_t term =
        who->entry < 0 || w->day == BR_DAY_OPEN_FROM ? -1 : br_actor_term_at(w->actors, (uint32_t)who->entry, w->day);
    if (term < 0) return false;
    br_str held = w->actors->terms[term].role;
    return br_str_find_ascii(held, role) != BR_NOT_FOUND && !is_office(w, held, role);
}

/* "the driver", "a passenger": somebody in his private life, whom the text has not told to be a minister or an officer; but "the man",
 * "the father of two" may be anybody */
static bool is_of_public_life(const br_actor_work *w, const br_who *who, const br_mention *m) {
    static const char *const private_life[] = {"CVL", "LAB", "AGR", "REF", NULL};
    if (m->gender || !br_is_one_of(m->told, private_life) || br_has_sector(w, who, m->told)) return false;
    return br_who_code(w, who).len > 3 || who->told.len;
}

/* points of a person whose offices do not tell that the title is his: the sector, or that the text speaks of nobody else */
static int hint_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate, bool same_country) {
    const br_mention *m = br_mention_at(w, p->mention);
    const br_who *who = &w->who.at[candidate->actor];
    bool is_government = br_str_starts(m->told, BR_STR("GOV")), named = candidate->mention == BR_MENTION_NAME;
    int points = 0;
    bool is_portfolio =
        is_government && br_str_find_byte(m->role, ' ') != BR_NOT_FOUND;      /* "foreign minister", not "ruler" */
    if (is_portfolio && !same_country && has_known_offices(w, who)) return 0; /* other offices are not this one */
    if (is_government && stands_second(w, who, m->role)) return BR_NO_FIT;
    if (is_government && holds_highest_office(w, who) && !br_has_class(w, m->head, BR_WORD_CLASS(RULER)))
        return BR_NO_FIT; /* the president is not the envoy */
    if (br_has_class(w, m->head, BR_WORD_CLASS(POST)) && has_known_offices(w, who))
        return BR_NO_FIT; /* nor is the foreign minister the ambassador */
    if (is_of_other_power(w, who, m) || is_of_public_life(w, who, m)) return BR_NO_FIT;
    if (br_has_sector(w, who, m->told)) points += BR_TITLE_SAME_SECTOR;
    else if (!is_government && named && w->tree->sentence[candidate->head] == p->topic) points += BR_TITLE_TOPIC;
    if (m->is_former && (who->is_former || br_str_ends(br_who_code(w, who), BR_STR("ELI"))))
        points += BR_TITLE_SAME_SECTOR;
    return points;
}

/* the sector of whom an office belongs to: a party, a movement; "" = of none */
static br_str house_of(const br_actor_work *w, const br_mention *m) {
    if (m->country.len > 3) return br_str_from(m->country, 3);
    if (m->possessor >= 0) return w->who.at[m->possessor].told;
    if (m->of < 0 || br_mention_at(w, m->of)->entry < 0) return BR_STR("");
    br_entry_kind kind = (br_entry_kind)br_entry_at(w, br_mention_at(w, m->of)->entry)->kind;
    br_str code = kind == BR_ENTRY_GROUP ? br_entry_today(w, br_mention_at(w, m->of)->entry) : BR_STR("");
    return code.len > 3 ? br_str_from(code, 3) : BR_STR("");
}

/* "the leader of the National Front", "their leader": not the minister or the king, whom the dictionary knows for another */
static bool leads_another(const br_actor_work *w, const br_who *who, const br_mention *m) {
    static const char *const houses[] = {"PTY", "OPP", "REB", "SEP", "INS", "RAD", "UAF", NULL};
    if (who->entry < 0 || !br_is_one_of(house_of(w, m), houses)) return false;
    return br_str_ends(br_who_code(w, who), BR_STR("GOV"));
}

/* points of a person for "the foreign minister"; below the least: does not fit */
int br_title_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate) {
    const br_mention *m = br_mention_at(w, p->mention);
    const br_who *who = &w->who.at[candidate->actor];
    if (!is_person(who, candidate) || is_described_otherwise(w, who, m) || is_unworthy(w, who, m)) return BR_NO_FIT;
    if (leads_another(w, who, m)) return BR_NO_FIT;
    if (m->gender && who->gender && m->gender != who->gender) return BR_NO_FIT;
    br_str mine = br_own_country(w, m), theirs = country_of_who(w, who);
    if (mine.len && theirs.len && !br_str_eq(mine, theirs)) return BR_NO_FIT;
    if (mine.len && !theirs.len && candidate->mention != BR_MENTION_NAME) return BR_NO_FIT; /* "a leader" of nobody */
    int points = mine.len && theirs.len ? BR_TITLE_SAME_COUNTRY : 0;
    int office = office_points(w, who, m->role, m->is_former);
    if (office) return points + office;
    int hint = hint_points(w, p, candidate, points > 0);
    return hint == BR_NO_FIT ? BR_NO_FIT : points + hint;
}

int br_demonym_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate) {
    const br_who *who = &w->who.at[candidate->actor];
    if (!is_person(who, candidate)) return BR_NO_FIT;
    br_str theirs = country_of_who(w, who), mine = br_entry_at(w, br_mention_at(w, p->mention)->entry)->code;
    if (theirs.len) return br_str_eq(theirs, mine) ? BR_TITLE_SAME_COUNTRY : BR_NO_FIT;
    return candidate->mention == BR_MENTION_NAME ? 0 : BR_NO_FIT; /* "Kofi Annan ... the Ghanaian" */
}

/* the army, the police or the government of a state, which nobody calls an organisation or a group */
static bool is_state_power(const br_actor_work *w, const br_who *who) {
    static const char *const powers[] = {"MIL", "COP", "GOV", NULL};
    br_str code = br_who_code(w, who), sector = br_str_slice(code, 3, 6);
    if (!code.len) sector = who->told; /* whose, the article tells later */
    for (const char *const *p = powers; *p; p++)
        if (code.len % 6 == 0 && br_str_is(sector, *p)) return true;
    return false;
}

int br_noun_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate) {
    const br_mention *m = br_mention_at(w, p->mention);
    const br_who *who = &w->who.at[candidate->actor];
    bool fits = false;
    if (m->kind == BR_ACTOR_COUNTRY) fits = who->kind == BR_ACTOR_COUNTRY;
    else if (m->kind == BR_ACTOR_PERSON)
        fits = is_person(who, candidate) && (!m->gender || !who->gender || m->gender == who->gender);
    else
        fits = (who->kind == BR_ACTOR_ORGANISATION || (who->kind == BR_ACTOR_GROUP && who->entry >= 0)) &&
               !is_state_power(w, who);
    if (!fits || (candidate->is_place && m->kind != BR_ACTOR_COUNTRY)) return BR_NO_FIT;
    br_str mine = br_own_country(w, m), theirs = country_of_who(w, who);
    if (mine.len && theirs.len && !br_str_eq(mine, theirs)) return BR_NO_FIT;
    bool is_kingdom = br_has_class(w, m->head, BR_WORD_CLASS(CROWN));
    if (is_kingdom && !(br_actor_word_classes(w->lexicon, theirs) & BR_WORD_CLASS(CROWN))) return BR_NO_FIT;
    int seat = m->kind == BR_ACTOR_COUNTRY && candidate->use == BR_USE_SEAT ? BR_BACK_SEAT : 0;
    int home = m->kind == BR_ACTOR_COUNTRY && w->home.len && br_str_eq(theirs, w->home) ? BR_BACK_HOME : 0;
    bool aside = candidate->use == BR_USE_ADJECTIVE || (candidate->is_modifier && m->kind == BR_ACTOR_ORGANISATION);
    int told = aside ? BR_BACK_ADJECTIVE : 0; /* "the American ambassador", "a United Nations compound" */
    bool names_part = br_has_class(w, m->head, BR_WORD_CLASS(PART)); /* "the enclave" is hardly a state */
    int part = !names_part ? 0 : candidate->use == BR_USE_REGION ? BR_BACK_PART : -BR_BACK_PART;
    return BR_TITLE_LEAST + (mine.len && theirs.len ? BR_TITLE_SAME_COUNTRY : 0) + part + seat + home + told;
}

/* "they were freed", "charged them": the police is not meant */
static int captor_points(const br_actor_work *w, const br_pointer *p, const br_who *who) {
    const br_token *token = br_tok(w->tree, p->part);
    bool suffers = token->deprel == BR_DEP_NSUBJ_PASS || token->deprel == BR_DEP_OBJ;
    if (!suffers || !br_has_class(w, token->head, BR_WORD_CLASS(CUSTODY))) return 0;
    static const char *const captors[] = {"COP", "JUD", NULL};
    for (const char *const *c = captors; *c; c++)
        if (br_str_starts(who->told, br_str_of(*c)) || br_has_sector(w, who, br_str_of(*c))) return BR_BACK_CAPTOR;
    return 0;
}

int br_pronoun_points(const br_actor_work *w, const br_pointer *p, const br_mention *m) {
    if (!pronoun_fits(w, p, m)) return BR_NO_FIT;
    const br_who *who = &w->who.at[m->actor];
    int captor = captor_points(w, p, who);
    if (captor) return captor;
    if (p->classes & BR_WORD_CLASS(THEY)) return is_many(who, m) ? 0 : BR_BACK_ONE_AS_THEY;
    return (p->classes & (BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE))) && who->gender ? BR_BACK_GENDER : 0;
}

/* a movement that fought once, though it rules today: "the militia" */
static bool was_armed(const br_actor_work *w, const br_who *who) {
    static const char *const arms[] = {"REB", "SEP", "INS", "UAF", "RAD", NULL};
    if (who->entry < 0) return false;
    for (uint32_t t = br_entry_at(w, who->entry)->first_term; t; t = w->actors->terms[t - 1].next)
        if (br_is_one_of(br_str_from(w->actors->terms[t - 1].code, 3), arms)) return true;
    return false;
}

/* points of a named body for such a phrase: of the same sector, or an international one for a noun of bodies */
int br_body_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate) {
    const br_mention *m = br_mention_at(w, p->mention);
    const br_who *who = &w->who.at[candidate->actor];
    bool is_body = who->kind == BR_ACTOR_ORGANISATION || who->kind == BR_ACTOR_GROUP;
    if (!is_body || candidate->mention != BR_MENTION_NAME || candidate->is_place) return BR_NO_FIT;
    if (br_has_sector(w, who, m->told) || (br_str_is(m->told, "UAF") && was_armed(w, who))) return BR_TITLE_SAME_SECTOR;
    bool is_international = br_str_starts(br_who_code(w, who), BR_STR("IGO"));
    return is_international && !m->is_plural && br_has_class(w, m->head, BR_WORD_CLASS(BODY_NOUN)) ? 0 : BR_NO_FIT;
}

/* "party", "court" name what the body is, "group" and "organisation" do not; the word itself in its name tells as much */
static bool is_such_body(const br_actor_work *w, const br_who *who, int32_t noun) {
    static const char *const houses[] = {"PTY", "JUD", "GOV", "LEG", "BUS", "MED", "IGO", NULL};
    br_str word = br_tok_text(w->tree, noun);
    for (uint32_t i = br_phrase_get(&w->actors->phrases, word); i; i = w->actors->namings[i - 1].next) {
        const br_naming *n = &w->actors->namings[i - 1];
        const br_actor_entry *agent = &w->actors->entries[n->entry];
        if (!n->names_agent || !br_is_one_of(agent->code, houses)) continue;
        br_str name = br_str_lower_ascii(w->arena, br_span_text(w->article->text, br_mention_at(w, who->name)->span));
        if (br_str_is(agent->code, "IGO")) return br_str_starts(br_who_code(w, who), agent->code);
        bool parted = br_str_is(agent->code, "PTY") && br_has_sector(w, who, BR_STR("OPP"));
        return parted || br_has_sector(w, who, agent->code) || br_str_find_ascii(name, word) != BR_NOT_FOUND;
    }
    return true;
}

int br_house_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate) {
    const br_who *who = &w->who.at[candidate->actor];
    bool is_body = who->kind == BR_ACTOR_ORGANISATION || (who->kind == BR_ACTOR_GROUP && who->entry >= 0);
    if (!is_body || candidate->is_place || br_is_people(w, br_mention_at(w, who->name)) || is_state_power(w, who))
        return BR_NO_FIT;
    int aside = candidate->is_modifier ? BR_BACK_ADJECTIVE : 0; /* "a United Nations compound" */
    return is_such_body(w, who, p->token) ? BR_TITLE_LEAST + aside : BR_NO_FIT;
}
