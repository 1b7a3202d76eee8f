#include "annotate/actor/code/around.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/subject.h"

/* Countries that are weighed against each other for one phrase. */
#define MAX_RIVALS 16
/* Verbs above a phrase that are asked where their act took place. */
#define MAX_CLAUSES 3
/* Words below such a verb that are looked at. */
#define MAX_CHILDREN 64u

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

/* who is named and sells, reports or teaches: a French designer, a newspaper or a firm in a report on Israel */
static bool goes_everywhere(const br_actor_work *w, const br_mention *m) {
    bool is_body = m->agent >= 0 && br_entry_at(w, m->agent)->agent == BR_AGENT_NAME;
    bool is_named = m->mention == BR_MENTION_NAME && (m->kind == BR_ACTOR_PERSON || is_body);
    return is_named && (br_str_starts(m->told, BR_STR("BUS")) || br_str_starts(m->told, BR_STR("MED")) ||
                        br_str_starts(m->told, BR_STR("EDU")));
}

/* whether it is told nearby, and twice as much as any other */
static bool is_only_one(const rivals *r, int best) {
    for (int i = 0; i < r->n; i++)
        if (i != best && 2 * r->nearby[i] > r->nearby[best]) return false;
    return r->nearby[best];
}

/* the state that a mention tells of; "" = none, or no state */
static br_str state_of(const br_actor_work *w, int32_t mention) {
    const br_mention *m = br_mention_at(w, mention);
    br_str code = BR_STR("");
    if (m->entry < 0 && m->is_place) code = m->country;
    else if (m->actor >= 0) code = w->who.at[m->actor].code;
    else if (m->entry >= 0) code = br_entry_today(w, m->entry);
    br_str country = br_str_slice(code, 0, 3);
    return br_is_bare_country(w, country) ? country : BR_STR("");
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
    int32_t doer;     /* token of who does it to him, -1 = none */
    br_str invaded;   /* the state that it does something to; "" = none */
    br_str force;     /* the state whose army does it to him; "" = none */
    bool is_abroad, is_office, is_army, is_crown;
} seeker;

static bool is_opposite(const br_actor_work *w, const br_mention *m, const seeker *s) {
    if (m->is_place || s->governor < 0) return false;
    return governor_of(w, m->head) == s->governor || m->head == s->doer;
}

/* "the Malian group that killed ten people", "Chad struck back and killed ten people": who does what the phrase suffers, where the
 * tree does not hang him on the same verb; -1 = nobody */
static int32_t doer_of(const br_actor_work *w, int32_t token, int32_t governor) {
    bool suffers = br_tok_rel(w->tree, token) == BR_DEP_OBJ;
    if (!suffers || governor < 0 || br_tok(w->tree, governor)->upos != BR_UPOS_VERB) return -1;
    return br_tok(w->tree, governor)->deprel == BR_DEP_ACL_RELCL ? br_tok(w->tree, governor)->head
                                                                 : br_subject_above(w->tree, governor);
}

/* "the government and the rebels": enemies, who mostly meet elsewhere */
static bool are_enemies(const br_actor_work *w, const br_mention *m) {
    static const char *const armed[] = {"REB", "SEP", "INS", NULL};
    bool is_second = br_tok_rel(w->tree, m->head) == BR_DEP_CONJ;
    int32_t other = is_second ? br_tok(w->tree, m->head)->head : br_tree_child(w->tree, m->head, BR_DEP_CONJ, -1);
    int32_t mention = other < 0 ? -1 : w->mention_of[other];
    if (mention < 0) return false;
    br_str theirs = br_mention_at(w, mention)->told;
    bool rules = br_str_starts(m->told, BR_STR("GOV")), ruled = br_str_starts(theirs, BR_STR("GOV"));
    return (rules && br_is_one_of(theirs, armed)) || (ruled && br_is_one_of(m->told, armed));
}

/* "delegates met in Geneva", "the envoys hold talks in Cairo": not of the place */
static bool are_gathered(const br_actor_work *w, const br_mention *m, int32_t governor) {
    bool official = (br_str_is(m->told, "~") || br_str_starts(m->told, BR_STR("GOV"))) && m->is_plural;
    if ((!official && !are_enemies(w, m)) || m->people.len || governor < 0) return false;
    int32_t object = br_tree_child(w->tree, governor, BR_DEP_OBJ, -1);
    return br_has_class(w, governor, BR_WORD_CLASS(GATHERING)) || br_has_class(w, object, BR_WORD_CLASS(GATHERING));
}

/* "the Israeli military said that 20 soldiers": an army speaks of its own, and so does the police */
static bool is_of_one_house(const br_actor_work *w, const br_mention *speaker, const seeker *s) {
    br_str told = br_mention_at(w, s->mention)->told;
    bool armed = br_str_is(told, "MIL") || br_str_is(told, "COP");
    return armed && speaker->actor >= 0 && br_str_starts(br_str_from(w->who.at[speaker->actor].code, 3), told);
}

/* "Chad jailed two journalists": those whom a state itself does it to, where no place says otherwise */
static bool is_ruled(const br_actor_work *w, const br_mention *m, const seeker *s) {
    static const char *const ruled[] = {"MED", "OPP", "LAB", "PTY", "EDU", "JUD", NULL};
    bool is_state = m->kind == BR_ACTOR_COUNTRY && m->mention == BR_MENTION_NAME && !m->is_modifier;
    return is_state && br_is_one_of(br_mention_at(w, s->mention)->told, ruled);
}

/* "the Mexican police arrested three teachers": mostly their own, unless a place says otherwise */
static bool is_captor(const br_actor_work *w, const br_mention *m, const seeker *s) {
    static const char *const powers[] = {"COP", "GOV", "JUD", NULL};
    bool holds = br_is_one_of(m->told, powers) || is_ruled(w, m, s);
    return holds && br_tok_rel(w->tree, m->head) == BR_DEP_NSUBJ && br_tok_rel(w->tree, s->token) == BR_DEP_OBJ &&
           br_has_class(w, br_tok(w->tree, s->token)->head, BR_WORD_CLASS(CUSTODY));
}

/* "..., Reuters reported": who tells what happens anywhere */
static bool is_medium(const br_actor_work *w, const br_mention *m) {
    br_str code = m->actor >= 0 ? w->who.at[m->actor].code : BR_STR("");
    return br_str_starts(m->told, BR_STR("MED")) || br_str_starts(br_str_from(code, 3), BR_STR("MED"));
}

/* points of a mention for a phrase: who stands on the other side of one verb is mostly a stranger ("the militia attacked
 * Israeli posts"), and so is "they" who is the same */
static int nearness(const br_actor_work *w, const br_mention *m, const seeker *s) {
    if (m->is_place && s->is_abroad) return 0;
    bool is_opponent = m->mention == BR_MENTION_PRONOUN && m->actor >= 0 && m->actor == s->opponent;
    if (is_opponent || is_opposite(w, m, s)) return is_captor(w, m, s) ? BR_NEAR_CAPTOR : BR_NEAR_OPPOSITE;
    if (is_of_speaker(w, m->head, s->token))
        return m->is_place || is_medium(w, m) ? 0 : is_of_one_house(w, m, s) ? BR_NEAR_COLLEAGUE : BR_NEAR_SPEAKER;
    int32_t away = (int32_t)w->tree->sentence[m->head] - s->sentence;
    int points = away == 0 ? BR_NEAR_SAME : away == -1 ? BR_NEAR_BEFORE : away < 0 ? BR_NEAR_EARLIER : BR_NEAR_LATER;
    if (m->mention != BR_MENTION_NAME && m->of >= 0)
        return points / 2;       /* "Belgian peacekeepers" may be far from home */
    if (away > 0) return points; /* what comes later says little, whatever it is there */
    if (br_tok_rel(w->tree, m->head) == BR_DEP_NSUBJ) points += BR_NEAR_SUBJECT;
    return m->is_place && !s->is_office ? points + BR_NEAR_PLACE : points;
}

/* "an attack on Israel", "an incursion into Ecuador": where it is done, though the state is meant */
static bool is_struck(const br_actor_work *w, const br_mention *m, int32_t mark) {
    return m->kind == BR_ACTOR_COUNTRY && m->mention == BR_MENTION_NAME && !m->is_modifier && mark >= 0 &&
           br_tok_is(w->tree, mark, BR_GRAMMAR(UPON));
}

/* "in the country's east", "in the Kenyan capital": who owns the place; -1 = nobody */
static int32_t owner_of_place(const br_actor_work *w, int32_t token, int32_t mark) {
    if (mark < 0 || !br_has_class(w, mark, BR_WORD_CLASS(PLACE))) return -1;
    br_for_children (w->tree, token, child) {
        bool owns = br_tok(w->tree, child)->deprel == BR_DEP_NMOD_POSS || br_tok_rel(w->tree, child) == BR_DEP_AMOD;
        if (owns && w->mention_of[child] >= 0) return w->mention_of[child];
    }
    return -1;
}

/* "In Tehran, the foreign ministry said": a capital in front of an office tells whose it is */
static bool opens_at_seat(const br_actor_work *w, const seeker *s, int32_t place) {
    int32_t mention = w->mention_of[place];
    bool before = s->is_office && place < s->token && (int32_t)w->tree->sentence[place] == s->sentence;
    return before && mention >= 0 && br_mention_at(w, mention)->use == BR_USE_CAPITAL &&
           br_tok(w->tree, place)->head == s->governor;
}

static void add_place(const br_actor_work *w, int32_t token, int32_t phrase, int points, rivals *r) {
    int32_t mention = w->mention_of[token], mark = br_tree_child(w->tree, token, BR_DEP_CASE, -1);
    if (is_of_speaker(w, token, phrase)) return;
    int32_t seat = mention < 0 ? -1 : br_mention_at(w, mention)->of; /* "the tax office in Tarija" */
    if (seat >= 0 && !br_mention_at(w, seat)->is_place) seat = -1;
    if (mention < 0 || seat >= 0) {
        int32_t owner = seat >= 0 ? seat : owner_of_place(w, token, mark);
        br_str country = owner < 0 ? BR_STR("") : state_of(w, owner);
        if (country.len) add_rival(r, country, points, true);
        return;
    }
    if (!br_mention_at(w, mention)->is_place && !is_struck(w, br_mention_at(w, mention), mark)) return;
    if (mark >= 0 && br_tok_is(w->tree, mark, BR_GRAMMAR(INFINITIVE))) return; /* "flown to Miami": from elsewhere */
    br_str country = state_of(w, mention);
    if (country.len) add_rival(r, country, points, true);
}

/* "in Almaty" beside one of the verbs that the phrase stands under */
static void add_clause_places(const br_actor_work *w, const seeker *s, rivals *r) {
    int32_t phrase = s->token, head = phrase;
    for (int i = 0; i < MAX_CLAUSES && head >= 0; i++) {
        br_deprel rel = br_tok_rel(w->tree, head);
        head = br_tok(w->tree, head)->head;
        if (head < 0) return;
        if (i && s->is_office && br_tok_rel(w->tree, phrase) == BR_DEP_NSUBJ) return; /* "..., the ministry said" */
        bool describes = rel == BR_DEP_ACL || rel == BR_DEP_APPOS; /* "Lyon, the town where police ..." */
        if (describes) add_place(w, head, phrase, BR_NEAR_CLAUSE_PLACE - i, r);
        uint32_t n = 0;
        br_for_children (w->tree, head, child) {
            if (n++ == MAX_CHILDREN) break;
            int points = !i && opens_at_seat(w, s, child) ? BR_NEAR_SEAT : BR_NEAR_CLAUSE_PLACE - i;
            add_place(w, child, phrase, points, r);
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
        bool is_his = other->mention == BR_MENTION_PRONOUN && other->is_modifier; /* "their positions" */
        if (order[i] == s->mention || other->is_toward || is_his || other->is_dateline) continue;
        br_str country = state_of(w, order[i]);
        bool is_origin = m->people.len && br_str_eq(country, m->people); /* "ethnic Albanians" live elsewhere */
        if (!country.len || is_origin) continue;
        int32_t away = (int32_t)w->tree->sentence[other->head] - s->sentence;
        bool nearby = away == 0 || away == -1;
        int points = nearness(w, other, s);
        if (other->actor >= 0 && w->who.at[other->actor].is_guessed) points /= BR_NEAR_GUESSED;
        if (!other->is_place && br_str_eq(country, s->force)) points /= 2;
        add_rival(r, country, points, nearby);
    }
}

/* "militants fired rockets into Israel", "the emir fled to Kenya": the state that somebody does it to, or goes to, is not his */
static bool is_invaded(const br_actor_work *w, const br_mention *m, int32_t doer) {
    int32_t mark = br_tree_child(w->tree, m->head, BR_DEP_CASE, -1);
    bool is_state = m->mention == BR_MENTION_NAME && m->kind == BR_ACTOR_COUNTRY && m->use == BR_USE_NAME;
    bool goes = mark >= 0 && br_tok_is(w->tree, mark, BR_GRAMMAR(INFINITIVE)) &&
                br_has_class(w, br_tok(w->tree, m->head)->head, BR_WORD_CLASS(MOTION)); /* "fled to" */
    return is_state && mark >= 0 && (goes || br_tok_is(w->tree, mark, BR_GRAMMAR(UPON))) &&
           br_tok_rel(w->tree, doer) == BR_DEP_NSUBJ && governor_of(w, m->head) == br_tok(w->tree, doer)->head;
}

static int32_t opponent_of(const br_actor_work *w, const seeker *s, const int32_t *order, size_t from, size_t to) {
    int32_t opponent = -1;
    for (size_t i = from; i < to; i++) {
        const br_mention *other = br_mention_at(w, order[i]);
        if (order[i] != s->mention && !other->is_inner && is_opposite(w, other, s)) opponent = other->actor;
    }
    return opponent;
}

/* the state that the phrase invades; "" = none */
static br_str invaded_by(const br_actor_work *w, int32_t token, const int32_t *order, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (is_invaded(w, br_mention_at(w, order[i]), token)) return state_of(w, order[i]);
    return BR_STR("");
}

/* "Israeli forces detained ten people": an army is mostly not among its own, unless a place says so; "" = no army does it */
static br_str force_of(const br_actor_work *w, const br_mention *m, int32_t doer) {
    static const char *const unarmed[] = {"CVL", "REF", "HLH", "MED", "EDU", NULL};
    int32_t mention = doer < 0 ? -1 : w->mention_of[doer];
    bool armed = mention >= 0 && br_str_starts(br_mention_at(w, mention)->told, BR_STR("MIL"));
    return armed && br_is_one_of(m->told, unarmed) ? state_of(w, mention) : BR_STR("");
}

/* "the air force struck Gaza", "the king" in Washington: whose it cannot be */
static bool can_be_of(const br_actor_work *w, const seeker *s, br_str country) {
    uint64_t classes = br_actor_word_classes(w->lexicon, country);
    if (br_str_eq(country, s->invaded)) return false;
    if (s->is_army && (classes & BR_WORD_CLASS(ARMLESS))) return false;
    return !s->is_crown || (classes & BR_WORD_CLASS(CROWN));
}

br_str br_country_around(const br_actor_work *w, int32_t mention, const int32_t *order, size_t n, size_t at) {
    rivals r = {.n = 0};
    const br_mention *m = br_mention_at(w, mention);
    seeker s = {.mention = mention,
                .token = m->head,
                .sentence = (int32_t)w->tree->sentence[m->head],
                .governor = governor_of(w, m->head),
                .is_office = names_sole_office(w, m),
                .is_army = br_str_starts(m->told, BR_STR("MIL")),
                .is_crown = br_has_class(w, m->head, BR_WORD_CLASS(CROWN))};
    s.doer = doer_of(w, m->head, s.governor);
    s.is_abroad = br_has_class(w, m->head, BR_WORD_CLASS(ABROAD)) || are_gathered(w, m, s.governor);
    size_t from = at > BR_NEAR_MENTIONS ? at - BR_NEAR_MENTIONS : 0;
    size_t to = at + BR_NEAR_MENTIONS < n ? at + BR_NEAR_MENTIONS : n;
    s.opponent = opponent_of(w, &s, order, from, to);
    s.invaded = invaded_by(w, s.token, order, from, to);
    s.force = force_of(w, m, s.doer);
    if (!s.is_abroad) add_clause_places(w, &s, &r);
    add_sender(w, m, &r);
    add_mentions(w, &s, order, from, to, &r);
    if (!s.is_abroad && w->home.len) add_rival(&r, w->home, BR_NEAR_DATELINE, true);
    int best = -1;
    for (int i = 0; i < r.n; i++)
        if ((best < 0 || points_of(&r, i) > points_of(&r, best)) && can_be_of(w, &s, r.country[i])) best = i;
    bool is_stranger = m->mention == BR_MENTION_NAME && m->kind == BR_ACTOR_PERSON;
    bool told = best >= 0 && points_of(&r, best) > 0 && (!is_stranger || r.nearby[best]);
    if (told && goes_everywhere(w, m)) told = is_only_one(&r, best);
    return told ? r.country[best] : BR_STR(""); /* a stranger's country is told near his name, or not at all */
}
