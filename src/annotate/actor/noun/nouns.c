/* nouns.c: noun phrases that tell a role, joined with the country, body or person that they belong to. */
#include "annotate/actor/noun/nouns.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/noun/others.h"
#include "annotate/actor/noun/owners.h"
#include "annotate/actor/noun/phrase.h"
#include "annotate/actor/noun/standing.h"

typedef struct noun_work {
    br_actor_work *w;
    br_phrases p;
    bool *is_covered; /* of each token: stands inside a phrase that is a mention already */
} noun_work;

static const br_token *token_at(const noun_work *n, int32_t token) {
    return &n->w->article->tokens[token];
}

static bool any_class(const noun_work *n, int32_t first, int32_t last, uint64_t classes) {
    for (int32_t t = first; t < last; t++)
        if (br_has_class(n->w, t, classes)) return true;
    return false;
}

/* "the then-33-year-old singer" */
static bool is_of_age(const noun_work *n, int32_t before) {
    int32_t next = before + 1;
    if (br_str_is(br_tok_text(n->w->tree, next), "-")) next++;
    return next < (int32_t)n->w->article->n_tokens && token_at(n, next)->upos == BR_UPOS_NUM;
}

/* by the form: "the late king", but not "hours later the king" */
static bool any_former(const noun_work *n, int32_t first, int32_t last) {
    for (int32_t t = first; t < last; t++) {
        if (!br_has_class(n->w, t, BR_WORD_CLASS(FORMER)) || is_of_age(n, t)) continue;
        br_str form = br_str_lower_ascii(n->w->arena, br_tok_text(n->w->tree, t));
        if (br_actor_word_classes(n->w->lexicon, form) & BR_WORD_CLASS(FORMER)) return true;
    }
    return false;
}

static br_span span_of(const noun_work *n, int32_t first, int32_t last) {
    return (br_span){token_at(n, first)->span.start, token_at(n, last)->span.end};
}

static br_gender gender_of(const noun_work *n, int32_t first, int32_t last) {
    if (any_class(n, first, last + 1, BR_WORD_CLASS(FEMALE))) return BR_GENDER_FEMALE;
    return any_class(n, first, last + 1, BR_WORD_CLASS(MALE)) ? BR_GENDER_MALE : BR_GENDER_UNKNOWN;
}

/* marks what the phrase swallows; the owner can still be asked for, and so can those whose kin somebody is */
static void swallow(noun_work *n, int32_t mention) {
    br_actor_work *w = n->w;
    const br_mention *outer = br_mention_at(w, mention);
    int32_t last = br_has_class(w, outer->head, BR_WORD_CLASS(KIN)) ? outer->core_last : outer->last;
    for (int32_t t = outer->first; t <= last; t++) {
        int32_t inner = w->mention_of[t];
        bool beyond = t > outer->head && inner != outer->of && inner >= 0 && br_mention_at(w, inner)->entry >= 0;
        if (inner >= 0 && inner != mention && !beyond) br_mention_at(w, inner)->is_inner = true;
        n->is_covered[t] = true;
    }
}

static br_mention phrase_mention(const noun_work *n, int32_t head, int32_t core_first, int32_t core_last) {
    int32_t owner = br_phrase_owner(&n->p, head, core_first);
    int32_t first = br_phrase_first(&n->p, head, core_first), last = br_phrase_last(&n->p, head, core_last, owner);
    br_mention m = br_mention_new(n->w, first, last, span_of(n, first, last));
    m.head = head;
    m.core_first = core_first;
    m.core_last = core_last;
    m.mention = BR_MENTION_NOUN;
    m.gender = (uint8_t)gender_of(n, first, last);
    m.is_former = any_former(n, first, head);
    m.is_definite = any_class(n, first, head, BR_WORD_CLASS(DEFINITE));
    m.is_plural = token_at(n, head)->feats & BR_FEAT(NUMBER_PLUR);
    m.of_pronoun = br_phrase_possessive(&n->p, head);
    m.of = owner;
    if (owner < 0 && m.of_pronoun < 0) m.of_body = br_phrase_body(&n->p, head);
    m.people = br_phrase_people(&n->p, first, core_first);
    if (m.of >= 0 && br_mention_at(n->w, m.of)->use == BR_USE_ADJECTIVE &&
        br_mention_at(n->w, m.of)->last == m.first - 1) {
        m.first = br_mention_at(n->w, m.of)->first; /* the tree did not know that it belongs here */
        m.span.start = token_at(n, m.first)->span.start;
    }
    return m;
}

static bool is_joined_adjective(const br_actor_work *w, int32_t mention, int32_t other) {
    return mention >= 0 && mention != other && br_mention_at(w, mention)->entry >= 0 &&
           br_mention_at(w, mention)->entry != br_mention_at(w, other)->entry;
}

/* "Hungarian and Romanian officials": one more mention for each further owner, below the first or, where the tree does
 * not see the pair, in front of the noun */
static void add_joint_owners(noun_work *n, br_mention m) {
    br_actor_work *w = n->w;
    if (m.of < 0 || !m.is_plural) return;
    int32_t owner = m.of, owner_head = br_mention_at(w, owner)->head;
    br_for_children (w->tree, owner_head, child) {
        if (br_tok_rel(w->tree, child) != BR_DEP_CONJ || !is_joined_adjective(w, w->mention_of[child], owner)) continue;
        m.of = w->mention_of[child];
        br_vec_push(w->arena, &w->mentions, m);
    }
    br_for_children (w->tree, m.head, child) {
        if (child >= m.core_first) break;
        if (child < m.first + 2 || token_at(n, child - 1)->upos != BR_UPOS_CCONJ) continue;
        if (child == owner_head || !is_joined_adjective(w, w->mention_of[child], owner)) continue;
        m.of = w->mention_of[child];
        br_vec_push(w->arena, &w->mentions, m);
    }
}

/* shortened names ("US", "UN") stand before nouns as adjectives do */
static bool is_like_adjective(const br_actor_work *w, const br_mention *m) {
    if (m->use == BR_USE_ADJECTIVE) return true;
    bool owns = m->use == BR_USE_NAME && m->entry >= 0 && br_can_own(w, (int32_t)(m - w->mentions.at));
    br_entry_kind kind = owns ? (br_entry_kind)br_entry_at(w, m->entry)->kind : BR_ENTRY_PERSON;
    return (kind == BR_ENTRY_COUNTRY || kind == BR_ENTRY_BODY) && /* "the FBI and Kenyan police" are two */
           br_is_shortened(br_span_text(w->article->text, m->span));
}

/* "US and British forces", which trees read as the US on one side and the forces on the other: forces of both */
static void add_owner_before_and(noun_work *n, br_mention m) {
    br_actor_work *w = n->w;
    bool owned_in_front = m.of >= 0 && br_mention_at(w, m.of)->first == m.first;
    if (!owned_in_front || m.first < 2 || token_at(n, m.first - 1)->upos != BR_UPOS_CCONJ) return;
    int32_t other = w->mention_of[m.first - 2];
    if (other < 0 || br_mention_at(w, other)->entry == br_mention_at(w, m.of)->entry) return;
    br_mention *before = br_mention_at(w, other);
    if (before->is_inner || before->entry < 0 || before->last != m.first - 2 || !is_like_adjective(w, before)) return;
    if (w->tree->sentence[before->head] != w->tree->sentence[m.head]) return;
    before->is_inner = true;
    m.of = other;
    m.head = before->head;
    m.first = before->first;
    m.span.start = before->span.start;
    br_vec_push(w->arena, &w->mentions, m);
}

/* "Russia's ally", "presidents of five states": of another state than the one beside it, or of several */
static void set_apart(const noun_work *n, int32_t head, br_mention *m) {
    if (br_is_apart(&n->p, head, m->of)) {
        m->apart_from = m->of;
        m->of = -1;
        m->told = BR_STR("~");
        m->is_foreign = true;
    }
    bool alone = m->of < 0 && m->of_pronoun < 0 && br_str_is(m->told, "~");
    m->is_foreign |= alone && br_has_class(n->w, head, BR_WORD_CLASS(PARTNER)); /* "the counterpart" */
    if (m->of < 0 && m->of_pronoun < 0) m->n_states = (uint8_t)br_states_of(&n->p, head);
    m->is_foreign |= m->n_states > 0;
    m->is_pair = m->is_plural && m->of < 0 && br_are_two(&n->p, head) && br_are_known(&n->p, head);
    bool lead = m->is_pair && m->of_pronoun < 0 && br_str_is(m->told, "~");
    if (lead && !m->n_states) m->n_states = 2, m->is_foreign = true; /* "both leaders" */
}

/* "the United Nations sent inspectors": they are of the body that sends them; -1 = no body does */
static int32_t sending_body(const noun_work *n, int32_t head) {
    const br_tree *tree = n->w->tree;
    int32_t verb = br_tok(tree, head)->head;
    if (br_tok_rel(tree, head) != BR_DEP_OBJ || !br_has_class(n->w, verb, BR_WORD_CLASS(SENDING))) return -1;
    int32_t subject = br_tree_child(tree, verb, BR_DEP_NSUBJ, -1);
    int32_t sender = subject < 0 || br_tok(tree, subject)->deprel == BR_DEP_NSUBJ_PASS ? -1 : n->w->mention_of[subject];
    if (sender < 0 || br_mention_at(n->w, sender)->entry < 0) return -1;
    return br_entry_at(n->w, br_mention_at(n->w, sender)->entry)->kind == BR_ENTRY_BODY ? sender : -1;
}

/* "a coalition led by Chad": the country that leads it; -1 = none does */
static int32_t leading_country(const noun_work *n, int32_t head) {
    const br_tree *tree = n->w->tree;
    int32_t led = br_tree_child(tree, head, BR_DEP_ACL, -1);
    if (led < head || !br_tok_is(tree, led, BR_GRAMMAR(LED_BY))) return -1;
    int32_t leader = br_tree_child(tree, led, BR_DEP_OBL_AGENT, -1);
    int32_t mention = leader < 0 ? -1 : n->w->mention_of[leader];
    if (mention < 0 || br_mention_at(n->w, mention)->entry < 0) return -1;
    return br_entry_at(n->w, br_mention_at(n->w, mention)->entry)->kind == BR_ENTRY_COUNTRY ? mention : -1;
}

/* "a Russian bomber": a plane where a state with an army owns it, elsewhere a man */
static bool is_warplane(const noun_work *n, int32_t head, int32_t owner) {
    if (owner < 0 || !br_has_class(n->w, head, BR_WORD_CLASS(WARPLANE))) return false;
    const br_mention *m = br_mention_at(n->w, owner);
    if (m->entry < 0 || br_entry_at(n->w, m->entry)->kind != BR_ENTRY_COUNTRY || m->is_place) return false;
    return !(br_actor_word_classes(n->w->lexicon, br_entry_at(n->w, m->entry)->code) & BR_WORD_CLASS(ARMLESS));
}

/* no country around it is its own */
static void estrange(br_mention *m, br_stranger stranger) {
    if (stranger == BR_JOINT) m->country = BR_STR("IGO");
    m->is_foreign = stranger == BR_FOREIGN;
}

static bool is_body(const br_actor_entry *agent) {
    return agent->agent == BR_AGENT_GROUP || agent->agent == BR_AGENT_NAME;
}

/* a phrase with a role, by the head of its agent; `modifies`: it only qualifies a noun behind it */
static void add_agent(noun_work *n, int32_t head, bool modifies) {
    br_actor_work *w = n->w;
    const br_agent_match *a = &n->p.agents->list.at[n->p.agent_of[head]];
    const br_actor_entry *agent = br_entry_at(w, (int32_t)w->actors->namings[a->naming].entry);
    br_mention m = phrase_mention(n, head, a->first, a->last);
    m.agent = (int32_t)w->actors->namings[a->naming].entry;
    m.told = is_warplane(n, head, m.of) ? BR_STR("MIL") : br_phrase_role(&n->p, head);
    m.role = agent->name;
    int32_t leader = m.of_pronoun < 0 ? leading_country(n, head) : -1;
    if (leader >= 0) {
        m.of = leader;
        if (br_str_is(m.told, "PTY")) m.told = BR_STR(""); /* of states, and no parties */
    }
    if (m.of < 0 && m.of_pronoun < 0) m.of = sending_body(n, head);
    if (m.of < 0) estrange(&m, br_phrase_stranger(&n->p, head, a->first));
    set_apart(n, head, &m);
    m.is_plural |= w->actors->namings[a->naming].use == BR_USE_PLURAL;
    if (agent->agent == BR_AGENT_TITLE) m.mention = BR_MENTION_TITLE;
    if (agent->agent == BR_AGENT_NAME) m.mention = BR_MENTION_NAME;
    m.kind = agent->agent == BR_AGENT_NAME   ? BR_ACTOR_ORGANISATION
             : is_body(agent) || m.is_plural ? BR_ACTOR_GROUP
                                             : BR_ACTOR_PERSON;
    m.is_modifier = modifies;
    br_settle_minority(&n->p, &m);
    if (modifies && !m.people.len)
        m.people = br_phrase_people(&n->p, a->first - 1, a->first); /* "Kurdish rebel camps" */
    swallow(n, br_mention_add(w, m));
    add_joint_owners(n, m);
    if (m.is_plural || m.kind == BR_ACTOR_GROUP) add_owner_before_and(n, m);
}

/* a name that no dictionary has tells by its head what it is: "the Kazakh Interior Ministry" */
static void give_role(noun_work *n, int32_t head, int32_t mention) {
    br_actor_work *w = n->w;
    br_mention *m = br_mention_at(w, mention);
    if (m->entry >= 0 || m->agent >= 0 || m->head != head) return;
    const br_agent_match *a = &n->p.agents->list.at[n->p.agent_of[head]];
    m->agent = (int32_t)w->actors->namings[a->naming].entry;
    m->told = br_phrase_role(&n->p, head);
    m->role = br_entry_at(w, m->agent)->name;
    m->is_place = false;
    if (is_body(br_entry_at(w, m->agent))) m->kind = BR_ACTOR_ORGANISATION;
    bool is_common = br_is_lower(br_tok_text(w->tree, head).ptr[0]); /* "Togolese jets", taken for a name */
    m->is_plural |= is_common && (token_at(n, head)->feats & BR_FEAT(NUMBER_PLUR));
    int32_t owner = br_phrase_owner(&n->p, head, m->core_first);
    if (owner == mention) owner = -1; /* its own words */
    if (owner < 0 && m->last > head && br_can_own(w, w->mention_of[m->last])) owner = w->mention_of[m->last];
    if (owner >= 0 || m->of < 0) m->of = owner; /* the owner may stand inside: "Israeli army" */
    m->first = br_phrase_first(&n->p, head, m->core_first);
    m->span.start = token_at(n, m->first)->span.start;
    swallow(n, mention);
}

/* the name gets role, owner and reach of the title in front of it */
static void give_title(noun_work *n, int32_t agent, int32_t name) {
    br_actor_work *w = n->w;
    const br_agent_match *a = &n->p.agents->list.at[agent];
    br_mention *m = br_mention_at(w, name);
    int32_t head = br_head_among(w->tree, a->first, a->last);
    int32_t first = br_phrase_first(&n->p, head, a->first), of_name = br_phrase_first(&n->p, m->head, a->first);
    if (of_name < first) first = of_name;
    m->agent = (int32_t)w->actors->namings[a->naming].entry;
    m->told = br_phrase_role(&n->p, head);
    m->role = br_entry_at(w, m->agent)->name;
    m->of = br_phrase_owner(&n->p, head, a->first);
    if (m->of == name) m->of = -1;
    if (m->of < 0) m->of = br_phrase_owner_below(&n->p, m->head);
    bool in_title = m->of >= 0 && br_mention_at(w, m->of)->first >= a->first; /* "Central Bank Governor" */
    if (m->of == name || (in_title && br_mention_at(w, m->of)->last <= a->last)) m->of = -1;
    m->of_pronoun = br_phrase_possessive(&n->p, head);
    m->is_former = any_former(n, first, a->first + 1);
    m->kind = BR_ACTOR_PERSON;
    m->is_place = false;
    m->gender = (uint8_t)gender_of(n, first, a->last);
    m->first = first;
    m->span.start = token_at(n, first)->span.start;
    swallow(n, name);
}

/* a run of proper nouns behind a title that nobody knew to be a name */
static int32_t name_behind(noun_work *n, int32_t title_last) {
    br_actor_work *w = n->w;
    int32_t first = title_last + 1, last = title_last;
    while (last + 1 < (int32_t)w->article->n_tokens && last < title_last + 4 &&
           token_at(n, last + 1)->upos == BR_UPOS_PROPN && w->mention_of[last + 1] < 0 &&
           w->tree->sentence[last + 1] == w->tree->sentence[title_last])
        last++;
    if (last < first) return -1;
    br_mention m = br_mention_new(w, first, last, span_of(n, first, last));
    m.kind = BR_ACTOR_PERSON;
    m.mention = BR_MENTION_NAME;
    return br_mention_add(w, m);
}

/* the mention of a person that begins right behind an agent, -1 = none */
static int32_t named_behind(noun_work *n, const br_agent_match *a) {
    br_actor_work *w = n->w;
    int32_t next = a->last + 1;
    if (next >= (int32_t)w->article->n_tokens || w->tree->sentence[next] != w->tree->sentence[a->last]) return -1;
    if (token_at(n, a->last)->upos == BR_UPOS_VERB) return -1; /* "she accused Lee" */
    int32_t mention = w->mention_of[next];
    const br_actor_entry *agent = br_entry_at(w, (int32_t)w->actors->namings[a->naming].entry);
    if (mention < 0)
        return agent->agent == BR_AGENT_TITLE && token_at(n, a->first)->upos != BR_UPOS_VERB ? name_behind(n, a->last)
                                                                                             : -1;
    const br_mention *m = br_mention_at(w, mention);
    if (m->core_first != next || agent->agent == BR_AGENT_GROUP) return -1;
    bool is_person = m->kind == BR_ACTOR_PERSON || (m->entry < 0 && m->mention == BR_MENTION_NAME);
    return is_person ? mention : -1;
}

/* "both countries", but not "the two separatist republics" */
static bool are_two_states(const noun_work *n, int32_t head) {
    if (!br_has_class(n->w, head, BR_WORD_CLASS(COUNTRY_NOUN)) || br_states_of(&n->p, head) != 2) return false;
    br_for_children (n->w->tree, head, child) {
        br_deprel rel = br_tok_rel(n->w->tree, child);
        if (child < head && rel != BR_DEP_DET && rel != BR_DEP_NUMMOD && rel != BR_DEP_CASE) return false;
    }
    return true;
}

/* "the two capitals", "both groups": two that were named */
static bool are_two_seats(const noun_work *n, int32_t head) {
    bool is_seat =
        br_has_class(n->w, head, BR_WORD_CLASS(SIDE)) && br_are_two(&n->p, head) && br_are_known(&n->p, head);
    return is_seat || br_are_two_bodies(&n->p, head);
}

/* "the country", "the group", "his brother", "the former cricketer", "both countries": phrases that can only point back */
static bool points_back(const noun_work *n, int32_t head) {
    const br_token *token = token_at(n, head);
    if (token->upos != BR_UPOS_NOUN || !br_noun_stands_alone(&n->p, head)) return false;
    if (token->feats & BR_FEAT(NUMBER_PLUR)) return are_two_states(n, head) || are_two_seats(n, head);
    if (br_is_neighbour_state(&n->p, head, br_phrase_owner(&n->p, head, head))) return true;
    bool definite = false, former = false;
    br_for_children (n->w->tree, head, child) {
        if (child > head) break;
        definite |= br_has_class(n->w, child, BR_WORD_CLASS(DEFINITE));
        former |= br_has_class(n->w, child, BR_WORD_CLASS(FORMER));
    }
    if (!definite) return false;
    return former || br_has_class(n->w, head,
                                  BR_WORD_CLASS(COUNTRY_NOUN) | BR_WORD_CLASS(BODY_NOUN) | BR_WORD_CLASS(PERSON_NOUN));
}

/* "the Islamic Jihad movement", "the Volkswagen group": called by its name, it points to nothing else */
static bool is_named(const noun_work *n, int32_t head, const br_mention *m) {
    if (m->of < 0 || !br_has_class(n->w, head, BR_WORD_CLASS(BODY_NOUN))) return false;
    const br_mention *of = br_mention_at(n->w, m->of);
    if (of->last != head - 1 || of->use != BR_USE_NAME) return false;
    if (of->kind == BR_ACTOR_ORGANISATION) return true;
    bool is_people = of->entry >= 0 && br_entry_at(n->w, of->entry)->code.len <= 6; /* "the Basque group" */
    return of->kind == BR_ACTOR_GROUP && !is_people;
}

static void extend_name(noun_work *n, int32_t mention, int32_t last) {
    br_mention *m = br_mention_at(n->w, mention);
    m->head = m->last = last;
    m->span.end = token_at(n, last)->span.end;
    n->w->mention_of[last] = mention;
}

static void add_back_pointer(noun_work *n, int32_t head) {
    br_mention m = phrase_mention(n, head, head, head);
    if (is_named(n, head, &m)) {
        extend_name(n, m.of, head);
        return;
    }
    bool is_country = br_has_class(n->w, head, BR_WORD_CLASS(COUNTRY_NOUN));
    bool is_body = br_has_class(n->w, head, BR_WORD_CLASS(BODY_NOUN));
    m.kind = is_country ? BR_ACTOR_COUNTRY : is_body ? BR_ACTOR_ORGANISATION : BR_ACTOR_PERSON;
    set_apart(n, head, &m);
    m.told = BR_STR("");
    swallow(n, br_mention_add(n->w, m));
}

/* "the Lakes Agency", "Apple Computer Co.": bodies whose names the language core did not see, or not to their end; found before
 * the phrases that belong to them */
static void find_named_bodies(noun_work *n) {
    br_actor_work *w = n->w;
    for (size_t i = 0; i < n->p.agents->list.len; i++) {
        const br_agent_match *a = &n->p.agents->list.at[i];
        if (br_entry_at(w, (int32_t)w->actors->namings[a->naming].entry)->agent != BR_AGENT_NAME) continue;
        int32_t head = br_head_among(w->tree, a->first, a->last),
                before = a->first > 0 ? w->mention_of[a->first - 1] : -1;
        if (w->mention_of[head] >= 0) continue;
        if (n->p.agent_of[head] == (int32_t)i) {
            add_agent(n, head, false);
        } else if (before >= 0 && br_mention_at(w, before)->kind == BR_ACTOR_ORGANISATION) {
            extend_name(n, before, a->last);
        }
    }
}

void br_find_nouns(br_actor_work *w, const br_agent_matches *agents) {
    noun_work n = {w, br_phrases_of(w, agents), br_array(w->arena, w->article->n_tokens + 1, bool)};
    /* titles first: what they belong to must not be taken for a phrase of its own */
    for (size_t i = 0; i < agents->list.len; i++) {
        const br_agent_match *a = &agents->list.at[i];
        int32_t head = br_head_among(w->tree, a->first, a->last);
        bool is_longest = n.p.agent_of[head] == (int32_t)i &&
                          agents->list.at[agents->from[a->first]].last == a->last; /* not "Lt." of "Lt. Gen." */
        int32_t name = is_longest && w->mention_of[head] < 0 ? named_behind(&n, a) : -1;
        if (name < 0) continue;
        give_title(&n, (int32_t)i, name);
        for (int32_t t = a->first; t <= a->last; t++) w->mention_of[t] = name;
    }
    find_named_bodies(&n);
    br_find_owners_of_names(&n.p);
    for (int32_t t = 0; t < (int32_t)w->article->n_tokens && w->mentions.len < BR_MAX_MENTIONS; t++) {
        int32_t mention = w->mention_of[t];
        if (mention >= 0) {
            if (n.p.agent_of[t] >= 0 && !br_noun_is_mere_thing(&n.p, t)) give_role(&n, t, mention);
        } else if (n.is_covered[t]) {
            continue;
        } else if (n.p.agent_of[t] >= 0 && !br_is_neighbour_state(&n.p, t, br_phrase_owner(&n.p, t, t))) {
            bool alone = br_noun_stands_alone(&n.p, t);
            if (alone ? !br_noun_is_predicate(&n.p, t) && !br_noun_is_mere_thing(&n.p, t)
                      : br_noun_qualifies_noun(&n.p, t))
                add_agent(&n, t, !alone);
        } else if (points_back(&n, t)) {
            add_back_pointer(&n, t);
        }
    }
}
