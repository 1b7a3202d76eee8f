#include "annotate/actor/codes.h"

#include "annotate/actor/actor_weights.h"

/* Countries that are weighed against each other for one phrase. */
#define MAX_RIVALS 16
/* Verbs above a phrase that are asked where their act took place. */
#define MAX_CLAUSES 3
/* Words below such a verb that are looked at. */
#define MAX_CHILDREN 64u

static bool is_dictionary_person(const br_actor_work *w, int32_t entry) {
    return entry >= 0 && br_entry_at(w, entry)->kind == BR_ENTRY_PERSON;
}

static br_str entry_code(const br_actor_work *w, int32_t entry) {
    return br_entry_code_at(w->actors, (uint32_t)entry, br_article_date(w->article), w->arena);
}

/* code of the one that a phrase belongs to ("Russian" of "Russian troops"); "" = not told */
static br_str owner_code(const br_actor_work *w, const br_mention *m) {
    if (m->of < 0) return m->country;
    const br_mention *of = br_mention_at(w, m->of);
    if (of->entry >= 0) {
        br_str code = entry_code(w, of->entry);
        return of->use == BR_USE_SEAT ? br_code_join(w->arena, code, BR_STR("GOV")) : code;
    }
    if (of->is_place) return of->country;
    return of->actor >= 0 ? w->who.at[of->actor].code : BR_STR("");
}

static bool is_bare_country(const br_actor_work *w, br_str code) {
    return code.len == 3 && br_country_entry(w->actors, code) >= 0;
}

static bool is_body_code(br_str code) {
    return br_str_starts(code, BR_STR("IGO")) || br_str_starts(code, BR_STR("NGO"));
}

/* an official, an inspector, a member of a body is the body; its soldiers and judges, those in its care are told apart */
static bool adds_to_body(br_str role) {
    static const char *const adds[] = {"MIL", "JUD", "REF", "HLH", "DEV", "LEG", "MED", NULL};
    for (const char *const *a = adds; *a; a++)
        if (br_str_starts(role, br_str_of(*a))) return true;
    return false;
}

/* owner and role together: "Hamas militants" are Hamas, "UN troops" the UN's troops, "Putin's troops" Russia's */
static br_str owned_code(const br_actor_work *w, br_str owner, const br_mention *of, br_str role) {
    if (of && br_is_region(w, of)) return br_code_join(w->arena, owner, br_str_is(role, "~") ? BR_STR("GOV") : role);
    if (br_str_is(role, "~")) return is_bare_country(w, owner) ? br_code_join(w->arena, owner, BR_STR("GOV")) : owner;
    if (of && of->entry >= 0 && br_entry_at(w, of->entry)->kind == BR_ENTRY_GROUP) {
        /* three letters of a user's own dictionary are a state, though not one of ours */
        bool state = br_entry_at(w, of->entry)->file >= w->actors->n_own_files && owner.len == 3;
        return state ? br_code_join(w->arena, owner, role) : owner;
    }
    if (is_body_code(owner) && !adds_to_body(role)) return owner;
    return br_code_join(w->arena, br_code_country(w->actors, owner), role);
}

/* "a former teacher" held no office, as a former officer did */
static bool held_no_office(const br_actor_work *w, const br_who *who) {
    static const char *const roles[] = {"CRM", "REF", "LAB", "EDU", "AGR", "HLH", "MED", "REL", NULL};
    const br_mention *m = br_mention_at(w, who->name);
    if (who->entry >= 0 || m->agent < 0 || br_entry_at(w, m->agent)->agent == BR_AGENT_TITLE) return false;
    for (const char *const *role = roles; *role; role++)
        if (br_str_starts(who->told.len ? who->told : m->told, br_str_of(*role))) return true;
    return false;
}

static br_str former_code(const br_actor_work *w, const br_who *who, br_str code) {
    br_str country = br_str_slice(code, 0, 3);
    if (!is_bare_country(w, country)) return code;
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

/* a person of the dictionary whose title in the text may say more than the dictionary does */
static br_str person_code(const br_actor_work *w, const br_who *who) {
    br_str code = entry_code(w, who->entry);
    if (who->is_former) return former_code(w, who, code);
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
    br_str code = entry_code(w, who->entry);
    br_str country = br_str_slice(owner_code(w, m), 0, 3);
    if (!is_bare_country(w, country)) return code;
    country = br_code_join(w->arena, country, BR_STR("CVL"));
    return is_bare_country(w, br_str_slice(code, 0, 3)) ? country
                                                        : br_code_join(w->arena, country, br_str_slice(code, 0, 3));
}

/* who leads a people holds no office of the state by it: "Yoruba leaders" are notables */
static br_str role_of_people(br_str role, br_str people) {
    return people.len && br_str_is(role, "~") ? BR_STR("ELI") : role;
}

/* those who stand by somebody out of power are opposition, by a rebel rebels: "supporters of former President X" */
static br_str role_of_follower(const br_actor_work *w, const br_mention *m, br_str owner, br_str role) {
    bool of_person = m->of >= 0 && br_mention_at(w, m->of)->kind == BR_ACTOR_PERSON;
    if (!of_person || !br_has_class(w, m->head, BR_WORD_CLASS(FOLLOWER))) return role;
    br_str side = br_str_slice(owner, 3, 6);
    if (br_str_is(side, "ELI")) return BR_STR("OPP");
    return br_str_is(side, "OPP") || br_str_is(side, "REB") || br_str_is(side, "SEP") ? side : role;
}

br_str br_who_code(const br_actor_work *w, const br_who *who) {
    const br_mention *m = br_mention_at(w, who->name);
    if (is_dictionary_person(w, who->entry)) return person_code(w, who);
    if (who->entry >= 0 && m->of >= 0 && br_is_people(w, m)) return part_of_people(w, who, m);
    if (who->entry >= 0) {
        br_str code = entry_code(w, who->entry);
        return who->use == BR_USE_SEAT ? br_code_join(w->arena, code, BR_STR("GOV")) : code;
    }
    br_str owner = owner_code(w, m);
    if (!owner.len) return BR_STR("");
    if (who->is_former) return former_code(w, who, owner);
    br_str role = role_of_people(who->told.len ? who->told : m->told, m->people);
    role = role_of_follower(w, m, owner, role);
    br_str code = owned_code(w, owner, m->of >= 0 ? br_mention_at(w, m->of) : NULL, role);
    return br_code_join(w->arena, code, m->people);
}

/* ---- the country that the article speaks of around a phrase ---- */

typedef struct rivals {
    br_str country[MAX_RIVALS];
    int nearby[MAX_RIVALS], elsewhere[MAX_RIVALS]; /* points */
    int n;
} rivals;

static void add_rival(rivals *r, br_str country, int points, bool nearby) {
    int i = 0;
    while (i < r->n && !br_str_eq(r->country[i], country)) i++;
    if (i == MAX_RIVALS) return;
    if (i == r->n) {
        r->country[r->n] = country;
        r->nearby[r->n] = r->elsewhere[r->n] = 0;
        r->n++;
    }
    *(nearby ? &r->nearby[i] : &r->elsewhere[i]) += points;
}

/* how often a country is spoken of elsewhere says little against one that is told nearby */
static int points_of(const rivals *r, int i) {
    return r->nearby[i] + (r->elsewhere[i] < BR_NEAR_ELSEWHERE ? r->elsewhere[i] : BR_NEAR_ELSEWHERE);
}

/* the state that a mention tells of; "" = none, or no state */
static br_str state_of(const br_actor_work *w, int32_t mention) {
    const br_mention *m = br_mention_at(w, mention);
    br_str code = BR_STR("");
    if (m->entry < 0 && m->is_place) code = m->country;
    else if (m->actor >= 0) code = w->who.at[m->actor].code;
    else if (m->entry >= 0) code = entry_code(w, m->entry);
    br_str country = br_str_slice(code, 0, 3);
    return is_bare_country(w, country) ? country : BR_STR("");
}

/* the verb or noun whose argument a token is, above the noun that it only modifies */
static int32_t governor_of(const br_actor_work *w, int32_t token) {
    int32_t head = br_tok(w->tree, token)->head;
    for (int i = 0; i < MAX_CLAUSES && head >= 0; i++) {
        br_deprel rel = br_tok_rel(w->tree, token);
        if (rel != BR_DEP_COMPOUND && rel != BR_DEP_AMOD && rel != BR_DEP_NMOD && rel != BR_DEP_CONJ) break;
        token = head;
        head = br_tok(w->tree, token)->head;
    }
    return head;
}

/* whether a token stands in the subject of a verb of saying that another clause hangs on, or that hangs on it: "20 people died,
 * officials in Nairobi said" */
static bool is_of_speaker(const br_actor_work *w, int32_t token, int32_t told) {
    const br_tree *tree = w->tree;
    for (int i = 0; i < MAX_CLAUSES && token >= 0; i++) {
        int32_t head = br_tok(tree, token)->head;
        if (head >= 0 && br_tok_rel(tree, token) == BR_DEP_NSUBJ && br_has_class(w, head, BR_WORD_CLASS(SPEECH))) {
            bool within = (int32_t)tree->first[token] <= told && told <= (int32_t)tree->last[token];
            bool tells = br_tok_rel(tree, head) == BR_DEP_PARATAXIS ||
                         br_tree_child(tree, head, BR_DEP_CCOMP, -1) >= 0 ||
                         br_tree_child(tree, head, BR_DEP_PARATAXIS, -1) >= 0;
            return tells && !within;
        }
        token = head;
    }
    return false;
}

/* A phrase that a country is looked for, in a sentence, under a verb, on whose other side somebody may stand. Who is abroad
 * is not of the place; an office is less likely of it than of who acts. */
typedef struct seeker {
    int32_t mention, token, sentence, governor;
    int32_t opponent; /* actor, -1 = none */
    bool is_abroad, is_office;
} seeker;

static bool is_opposite(const br_actor_work *w, const br_mention *m, const seeker *s) {
    return !m->is_place && s->governor >= 0 && governor_of(w, m->head) == s->governor;
}

/* points of a mention for a phrase: who stands on the other side of one verb is mostly a stranger ("the militia attacked
 * Israeli posts"), and so is "they" who is the same */
static int nearness(const br_actor_work *w, const br_mention *m, const seeker *s) {
    if (m->is_place && s->is_abroad) return 0;
    bool is_opponent = m->mention == BR_MENTION_PRONOUN && m->actor >= 0 && m->actor == s->opponent;
    if (is_opponent || is_opposite(w, m, s)) return BR_NEAR_OPPOSITE;
    if (is_of_speaker(w, m->head, s->token)) return m->is_place ? 0 : BR_NEAR_SPEAKER;
    int32_t away = (int32_t)w->tree->sentence[m->head] - s->sentence;
    int points = away == 0 ? BR_NEAR_SAME : away == -1 ? BR_NEAR_BEFORE : away < 0 ? BR_NEAR_EARLIER : BR_NEAR_LATER;
    if (m->mention != BR_MENTION_NAME && m->of >= 0)
        return points / 2; /* "Belgian peacekeepers" may be far from home */
    if (br_tok_rel(w->tree, m->head) == BR_DEP_NSUBJ) points += BR_NEAR_SUBJECT;
    return m->is_place && !s->is_office ? points + BR_NEAR_PLACE : points;
}

static void add_place(const br_actor_work *w, int32_t token, int32_t phrase, int points, rivals *r) {
    int32_t mention = w->mention_of[token];
    if (mention < 0 || !br_mention_at(w, mention)->is_place || is_of_speaker(w, token, phrase)) return;
    br_str country = state_of(w, mention);
    if (country.len) add_rival(r, country, points, true);
}

/* "in Almaty" beside one of the verbs that the phrase stands under */
static void add_clause_places(const br_actor_work *w, int32_t phrase, rivals *r) {
    int32_t head = phrase;
    for (int i = 0; i < MAX_CLAUSES && head >= 0; i++) {
        br_deprel rel = br_tok_rel(w->tree, head);
        head = br_tok(w->tree, head)->head;
        if (head < 0) return;
        bool describes = rel == BR_DEP_ACL || rel == BR_DEP_APPOS; /* "Lyon, the town where police ..." */
        if (describes) add_place(w, head, phrase, BR_NEAR_CLAUSE_PLACE - i, r);
        uint32_t n = 0;
        br_for_children (w->tree, head, child) {
            if (n++ == MAX_CHILDREN) break;
            add_place(w, child, phrase, BR_NEAR_CLAUSE_PLACE - i, r);
            br_for_children (w->tree, child, grandchild) {
                if (n++ == MAX_CHILDREN) break;
                add_place(w, grandchild, phrase, BR_NEAR_CLAUSE_PLACE / 2 - i, r);
            }
        }
    }
}

/* "Greece sent firemen to Turkey": whoever sends them */
static void add_sender(const br_actor_work *w, const br_mention *m, rivals *r) {
    int32_t object = m->head;
    for (int i = 0; i < MAX_CLAUSES && br_tok_rel(w->tree, object) == BR_DEP_CONJ; i++)
        object = br_tok(w->tree, object)->head; /* "sent drones and advisers" */
    int32_t verb = br_tok(w->tree, object)->head;
    if (br_tok_rel(w->tree, object) != BR_DEP_OBJ || !br_has_class(w, verb, BR_WORD_CLASS(SENDING))) return;
    for (int i = 0; i < MAX_CLAUSES && verb >= 0; i++) { /* "plans to send" */
        int32_t subject = br_tree_child(w->tree, verb, BR_DEP_NSUBJ, -1);
        int32_t mention = subject < 0 ? -1 : w->mention_of[subject];
        br_str country = mention < 0 ? BR_STR("") : state_of(w, mention);
        if (country.len) add_rival(r, country, BR_NEAR_SENDER, true);
        if (subject >= 0 || br_tok_rel(w->tree, verb) != BR_DEP_XCOMP) return;
        verb = br_tok(w->tree, verb)->head;
    }
}

/* "the foreign ministry", "the president" */
static bool names_sole_office(const br_actor_work *w, const br_mention *m) {
    for (int32_t t = m->core_first; t <= m->core_last; t++)
        if (br_has_class(w, t, BR_WORD_CLASS(SOLE))) return true;
    return false;
}

/* the points of all mentions from..to for the phrase */
static void add_mentions(const br_actor_work *w, const seeker *s, const int32_t *order, size_t from, size_t to,
                         rivals *r) {
    const br_mention *m = br_mention_at(w, s->mention);
    for (size_t i = from; i < to; i++) {
        const br_mention *other = br_mention_at(w, order[i]);
        if (order[i] == s->mention || other->is_toward) continue;
        br_str country = state_of(w, order[i]);
        bool is_origin = m->people.len && br_str_eq(country, m->people); /* "ethnic Albanians" live elsewhere */
        if (!country.len || is_origin) continue;
        int32_t away = (int32_t)w->tree->sentence[other->head] - s->sentence;
        bool nearby = away == 0 || away == -1;
        add_rival(r, country, nearness(w, other, s), nearby);
    }
}

static int32_t opponent_of(const br_actor_work *w, const seeker *s, const int32_t *order, size_t from, size_t to) {
    int32_t opponent = -1;
    for (size_t i = from; i < to; i++) {
        const br_mention *other = br_mention_at(w, order[i]);
        if (order[i] != s->mention && !other->is_inner && is_opposite(w, other, s)) opponent = other->actor;
    }
    return opponent;
}

static br_str country_around(const br_actor_work *w, int32_t mention, const int32_t *order, size_t n, size_t at) {
    rivals r = {.n = 0};
    const br_mention *m = br_mention_at(w, mention);
    seeker s = {.mention = mention,
                .token = m->head,
                .sentence = (int32_t)w->tree->sentence[m->head],
                .governor = governor_of(w, m->head),
                .is_abroad = br_has_class(w, m->head, BR_WORD_CLASS(ABROAD)),
                .is_office = names_sole_office(w, m)};
    size_t from = at > BR_NEAR_MENTIONS ? at - BR_NEAR_MENTIONS : 0;
    size_t to = at + BR_NEAR_MENTIONS < n ? at + BR_NEAR_MENTIONS : n;
    s.opponent = opponent_of(w, &s, order, from, to);
    if (!s.is_abroad) add_clause_places(w, m->head, &r);
    add_sender(w, m, &r);
    add_mentions(w, &s, order, from, to, &r);
    int best = -1;
    for (int i = 0; i < r.n; i++)
        if (best < 0 || points_of(&r, i) > points_of(&r, best)) best = i;
    return best < 0 ? BR_STR("") : r.country[best];
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
    for (const char *const *role = roles; *role; role++)
        if (br_str_starts(of->told, br_str_of(*role))) return true;
    return false;
}

/* "diplomats", "analysts at the Lund Institute", "human rights groups": quoted from anywhere */
static bool is_from_anywhere(const br_actor_work *w, const br_mention *m) {
    static const char *const causes[] = {"HRI", "DEV", "NGO", "ENV", NULL};
    if (br_has_class(w, m->head, BR_WORD_CLASS(HOMELESS)) || is_of_unknown_house(w, m)) return true;
    if (m->agent < 0 || br_entry_at(w, m->agent)->agent != BR_AGENT_GROUP) return false;
    for (const char *const *cause = causes; *cause; cause++)
        if (br_str_starts(m->told, br_str_of(*cause))) return true;
    return false;
}

static br_str last_word(br_str phrase) {
    size_t blank = br_str_rfind_byte(phrase, ' ');
    return blank == BR_NOT_FOUND ? phrase : br_str_from(phrase, blank + 1);
}

/* Whose role nobody around tells: "the team", "a member" of something without a name; "the president" of a club that no
 * dictionary knows. A spokesman and a leader without more are the government's. */
static bool stands_for_unknown(const br_actor_work *w, const br_who *who) {
    const br_mention *m = br_mention_at(w, who->name), *house = unknown_house(w, m);
    bool is_bare = br_str_is(who->told, "~"), governs = is_bare || br_str_starts(who->told, BR_STR("GOV"));
    if (house && governs && !house->told.len && br_has_class(w, m->head, BR_WORD_CLASS(CHAIR))) return true;
    bool voice = br_has_class(w, m->head, BR_WORD_CLASS(VOICE)) ||
                 (br_actor_word_classes(w->lexicon, last_word(who->role)) & BR_WORD_CLASS(VOICE));
    return is_bare && !voice;
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
        br_str country = stranger ? BR_STR("") : country_around(w, order[i], order, n, i);
        if (who->is_former && country.len) who->code = former_code(w, who, country);
        else
            who->code = country.len                 ? owned_code(w, country, NULL, role_of_people(who->told, m->people))
                        : br_str_is(who->told, "~") ? BR_STR("")
                                                    : who->told;
        who->code = br_code_join(w->arena, who->code, m->people);
    }
}
