/* phrase.c: role, owner and extent of noun phrases, read from the tree and, where the tree is wrong, from the order of words. */
#include "annotate/actor/phrase.h"

/* Steps from a head into its modifiers ("spokesman for the minister of ..."). */
#define MAX_DEPTH 4
/* Tokens that a phrase may reach to the left or right of its core. */
#define MAX_REACH 12
/* Tokens from "the former" to "the latter". */
#define MAX_PAIR 40

static const br_token *token_at(const br_phrases *p, int32_t token) {
    return &p->w->article->tokens[token];
}

const br_actor_entry *br_phrase_agent(const br_phrases *p, int32_t agent) {
    return br_entry_at(p->w, (int32_t)p->w->actors->namings[p->agents->list.at[agent].naming].entry);
}

static br_str role_code(const br_phrases *p, int32_t agent) {
    return br_phrase_agent(p, agent)->code;
}

/* "the Lakes Agency", of which the language core made no name: capitals between the article and an office of state */
static bool stands_behind_capitals(const br_actor_work *w, const br_agent_match *a) {
    if (br_tok_rel(w->tree, a->last) == BR_DEP_FLAT) return false;
    for (int32_t t = a->first - 1; t >= 0 && t >= a->first - MAX_DEPTH; t--) {
        if (w->tree->sentence[t] != w->tree->sentence[a->last]) return false;
        if (br_has_class(w, t, BR_WORD_CLASS(DEFINITE))) return t < a->first - 1;
        if (!br_is_upper(br_tok_text(w->tree, t).ptr[0])) return false;
    }
    return false;
}

/* The head of an unknown body's name of several words that ends with the agent ("Acme Corp.", where trees take the first word
 * for the head); -1 = ends none. */
static int32_t head_of_named_body(const br_actor_work *w, const br_agent_match *a) {
    int32_t mention = w->mention_of[a->last];
    const br_actor_entry *agent = br_entry_at(w, (int32_t)w->actors->namings[a->naming].entry);
    if (mention < 0) {
        bool is_office = agent->agent == BR_AGENT_NAME && br_str_is(agent->code, "GOV");
        return is_office && stands_behind_capitals(w, a) ? br_head_among(w->tree, a->first, a->last) : -1;
    }
    const br_mention *m = br_mention_at(w, mention);
    bool ends = m->core_last == a->last && m->core_first < a->first;
    bool is_firm = m->kind == BR_ACTOR_PERSON && agent->agent == BR_AGENT_NAME && br_str_is(agent->code, "BUS");
    return ends && m->entry < 0 && (m->kind == BR_ACTOR_ORGANISATION || is_firm) ? m->head : -1;
}

/* for each token the longest agent that it heads; a longest phrase that names nobody hides the shorter ones */
static int32_t *heads_of_agents(const br_actor_work *w, const br_agent_matches *agents) {
    int32_t *agent_of = br_array(w->arena, w->article->n_tokens + 1, int32_t);
    for (uint32_t i = 0; i < w->article->n_tokens; i++) agent_of[i] = -1;
    for (size_t i = 0; i < agents->list.len; i++) {
        const br_agent_match *a = &agents->list.at[i];
        uint8_t kind = br_entry_at(w, (int32_t)w->actors->namings[a->naming].entry)->agent;
        bool names_body = kind == BR_AGENT_NAME;
        bool in_name = kind == BR_AGENT_GROUP && br_tok_rel(w->tree, a->last) == BR_DEP_FLAT;
        int32_t head = names_body || in_name ? head_of_named_body(w, a) : -1;
        if (head < 0 && names_body) continue;
        if (head < 0) head = br_head_among(w->tree, a->first, a->last);
        int32_t old = agent_of[head];
        if (old < 0 || agents->list.at[old].last - agents->list.at[old].first < a->last - a->first)
            agent_of[head] = (int32_t)i;
    }
    for (uint32_t t = 0; t < w->article->n_tokens; t++) {
        if (agent_of[t] < 0) continue;
        const br_naming *naming = &w->actors->namings[agents->list.at[agent_of[t]].naming];
        if (br_entry_at(w, (int32_t)naming->entry)->agent == BR_AGENT_NOBODY) agent_of[t] = -1;
    }
    return agent_of;
}

br_phrases br_phrases_of(br_actor_work *w, const br_agent_matches *agents) {
    return (br_phrases){w, agents, heads_of_agents(w, agents)};
}

static bool is_left_modifier(br_deprel rel) {
    return rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD || rel == BR_DEP_FLAT ||
           rel == BR_DEP_DEP;
}

static bool case_is(const br_phrases *p, int32_t token, br_grammar classes) {
    int32_t marker = br_tree_child(p->w->tree, token, BR_DEP_CASE, -1);
    return marker >= 0 && br_tok_is(p->w->tree, marker, classes);
}

/* "of", "for" and their like lead from an office to whom it belongs; "ambassador to X" does not */
static bool is_possessor(const br_phrases *p, int32_t child) {
    return case_is(p, child, BR_GRAMMAR(OWNER));
}

/* a modifier that is an agent itself ("opposition" of "opposition leader", "ministry" of "spokesman for the ministry") */
static int32_t inner_agent(const br_phrases *p, int32_t head) {
    br_for_children (p->w->tree, head, child) {
        if (p->agent_of[child] < 0) continue;
        br_deprel rel = br_tok_rel(p->w->tree, child);
        bool is_deputy = br_has_class(p->w, child, BR_WORD_CLASS(SECOND)); /* "deputy chief" */
        if (child < head && is_left_modifier(rel) && !is_deputy) return child;
        if (rel == BR_DEP_NMOD && is_possessor(p, child)) return child;
    }
    return -1;
}

static bool is_one_of(br_str role, const char *const *roles) {
    for (; *roles; roles++)
        if (br_str_starts(role, br_str_of(*roles))) return true;
    return false;
}

/* roles that a modifier keeps whatever the noun behind it says (a rebel commander, a rebel court are rebels), unless that
 * names a civil trade (a militant miner), and those that it keeps unless the noun names any trade (a radical farmer is a
 * farmer, an opposition newspaper press) */
static bool is_stronger(br_str modifier, br_str noun) {
    static const char *const armed[] = {"REB", "SEP", "INS", NULL};
    static const char *const mostly[] = {"OPP", "RAD", "CRM", "REF", NULL};
    static const char *const civil[] = {"AGR", "LAB", "EDU", "BUS", "HLH", NULL};
    static const char *const powers[] = {"MED", "JUD", "COP", NULL};
    if (br_str_starts(modifier, BR_STR("COP"))) return br_str_starts(noun, BR_STR("MIL")); /* "police sergeant" */
    bool is_civil = is_one_of(noun, civil);
    return (is_one_of(modifier, armed) && !is_civil) ||
           (is_one_of(modifier, mostly) && !is_civil && !is_one_of(noun, powers));
}

/* "deputies of the chief of staff" sit in no parliament */
static bool is_second(const br_phrases *p, int32_t head, int32_t inner) {
    return inner > head && br_has_class(p->w, head, BR_WORD_CLASS(SECOND)) &&
           br_phrase_agent(p, p->agent_of[inner])->agent != BR_AGENT_GROUP;
}

/* "the president of the university", "the company president": of the house that is led, not of the state */
static bool is_chair_of(const br_phrases *p, int32_t head, int32_t inner, br_str role, br_str inner_role) {
    static const char *const houses[] = {"BUS", "EDU", "MED", "HLH", "LAB", "JUD",
                                         "LEG", "NGO", "REL", "PTY", "AGR", NULL};
    return br_str_starts(role, BR_STR("GOV")) && br_has_class(p->w, head, BR_WORD_CLASS(CHAIR)) &&
           br_phrase_agent(p, p->agent_of[inner])->agent == BR_AGENT_GROUP && is_one_of(inner_role, houses);
}

/* "the union of teachers": a trade with a sector of its own gives it to those who join for it */
static bool is_trade_union(const br_phrases *p, int32_t head, br_str role, br_str inner_role) {
    static const char *const trades[] = {"EDU", "HLH", "MED", "AGR", "JUD", NULL};
    return br_str_is(role, "LAB") && br_phrase_agent(p, p->agent_of[head])->agent == BR_AGENT_GROUP &&
           is_one_of(inner_role, trades);
}

/* those who stand by somebody out of power are opposition, those who stand by rebels rebels: "supporters of the ousted
 * president", "followers of the opposition leader"; "" = says nothing */
static br_str role_of_followed(const br_phrases *p, int32_t head, int32_t followed, br_str role) {
    static const char *const sides[] = {"OPP", "REB", "SEP", "INS", "RAD", NULL};
    if (followed < head || !br_has_class(p->w, head, BR_WORD_CLASS(FOLLOWER))) return BR_STR("");
    if (is_one_of(role, sides)) return role;
    br_for_children (p->w->tree, followed, child)
        if (child < followed && br_has_class(p->w, child, BR_WORD_CLASS(FORMER))) return BR_STR("OPP");
    return BR_STR("");
}

br_str br_phrase_role(const br_phrases *p, int32_t head) {
    br_str role = role_code(p, p->agent_of[head]);
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
        int32_t inner = inner_agent(p, head);
        if (inner < 0) break;
        br_str inner_role = role_code(p, p->agent_of[inner]);
        br_str followed = role_of_followed(p, head, inner, inner_role);
        if (followed.len) return followed;
        if (br_str_is(role, "~") || is_second(p, head, inner) || is_chair_of(p, head, inner, role, inner_role) ||
            is_trade_union(p, head, role, inner_role))
            role = inner_role;
        else if (inner < head && is_stronger(inner_role, role)) return inner_role;
        else break;
        head = inner;
    }
    return role;
}

bool br_can_own(const br_actor_work *w, int32_t mention) {
    if (mention < 0 || br_mention_at(w, mention)->is_toward) return false;
    const br_mention *m = br_mention_at(w, mention);
    if (m->entry >= 0 && br_entry_at(w, m->entry)->kind == BR_ENTRY_GROUP && br_is_people(w, m)) return false;
    return m->entry >= 0 || m->is_place || m->kind == BR_ACTOR_PERSON || m->kind == BR_ACTOR_ORGANISATION;
}

/* "withdraw inspectors from Iraq", "an embassy in Nairobi": where they are or were, not whose */
static bool is_elsewhere(const br_phrases *p, int32_t head, int32_t child) {
    if (br_has_class(p->w, head, BR_WORD_CLASS(ABROAD))) return true;
    if (!case_is(p, child, BR_GRAMMAR(FROM))) return false;
    int32_t governor = br_tok(p->w->tree, head)->head;
    return br_has_class(p->w, head, BR_WORD_CLASS(REMOVAL)) || br_has_class(p->w, governor, BR_WORD_CLASS(REMOVAL));
}

/* "U.S. border patrol" as an unknown body's name: the country at its head owns what the body owns */
static int32_t known_inside(const br_actor_work *w, int32_t mention) {
    const br_mention *m = br_mention_at(w, mention);
    if (m->entry >= 0 || m->kind != BR_ACTOR_ORGANISATION) return mention;
    int32_t inner = w->mention_of[m->first];
    return inner >= 0 && br_mention_at(w, inner)->entry >= 0 && br_can_own(w, inner) ? inner : mention;
}

/* "police in a region of Georgia", "a judge in Sindh province": what the part of a country belongs to; -1 = nothing known */
static int32_t owner_of_part(const br_phrases *p, int32_t part) {
    const br_actor_work *w = p->w;
    if (!br_has_class(w, part, BR_WORD_CLASS(PART))) return -1;
    br_for_children (w->tree, part, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        int32_t mention = w->mention_of[child];
        if ((rel == BR_DEP_NMOD || is_left_modifier(rel)) && br_can_own(w, mention)) return mention;
    }
    return -1;
}

/* "the head of the OSCE mission": the body that runs what somebody leads; -1 = none */
static int32_t owner_of_led(const br_phrases *p, int32_t head, int32_t led) {
    const br_actor_work *w = p->w;
    if (!br_has_class(w, head, BR_WORD_CLASS(CHAIR)) || p->agent_of[led] >= 0) return -1;
    br_for_children (w->tree, led, child) {
        int32_t mention = w->mention_of[child];
        bool in_front = child < led && is_left_modifier(br_tok_rel(w->tree, child));
        if (in_front && br_can_own(w, mention) && br_mention_at(w, mention)->kind != BR_ACTOR_COUNTRY) return mention;
    }
    return -1;
}

/* the owner among what hangs on a word, -1 = none; a place behind it only where `places` allows it */
static int32_t owner_below(const br_phrases *p, int32_t head, bool places) {
    const br_actor_work *w = p->w;
    int32_t by_place = -1;
    br_for_children (w->tree, head, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        int32_t mention = w->mention_of[child];
        if (mention < 0 && rel == BR_DEP_NMOD && child > head) mention = owner_of_part(p, child);
        if (mention < 0 && rel == BR_DEP_NMOD && child > head) mention = owner_of_led(p, head, child);
        if (!br_can_own(w, mention)) continue;
        if (child < head && is_left_modifier(rel)) return known_inside(w, mention);
        if ((rel == BR_DEP_NMOD || (rel == BR_DEP_OBL && child == head + 2)) && is_possessor(p, child)) {
            if (!case_is(p, child, BR_GRAMMAR(PLACE))) return mention;
            if (by_place < 0 && places && !is_elsewhere(p, head, child)) by_place = mention;
        }
    }
    return by_place;
}

int32_t br_phrase_owner_below(const br_phrases *p, int32_t token) {
    return owner_below(p, token, true);
}

/* the tree may be wrong: a country right in front of the phrase owns it too */
static int32_t owner_in_front(const br_phrases *p, int32_t first) {
    const br_actor_work *w = p->w;
    for (int32_t t = first - 1; t >= 0 && t >= first - 3; t--) {
        br_upos upos = (br_upos)token_at(p, t)->upos;
        int32_t mention = w->mention_of[t];
        if (mention >= 0 && br_mention_at(w, mention)->entry >= 0) {
            const br_mention *m = br_mention_at(w, mention);
            bool joined = m->use == BR_USE_ADJECTIVE || t == first - 1;
            bool owns = br_can_own(w, mention) && br_entry_at(w, m->entry)->kind != BR_ENTRY_PERSON;
            return joined && owns ? mention : -1;
        }
        if (upos != BR_UPOS_ADJ && upos != BR_UPOS_NOUN && upos != BR_UPOS_NUM && upos != BR_UPOS_PART) return -1;
    }
    return -1;
}

/* "Zimbabwe's", "the president's" before a noun */
static bool is_owner_in_front(const br_phrases *p, int32_t child) {
    const br_token *token = token_at(p, child);
    return token->deprel == BR_DEP_NMOD_POSS && token->upos != BR_UPOS_PRON && token->upos != BR_UPOS_DET;
}

bool br_is_paired_former(const br_actor_work *w, int32_t token) {
    if (token < 1 || !br_tok_is(w->tree, token, BR_GRAMMAR(FORMER))) return false;
    if (!br_tok_is(w->tree, token - 1, BR_GRAMMAR(DEFINITE))) return false;
    const br_token *next = token + 1 < (int32_t)w->article->n_tokens ? br_tok(w->tree, token + 1) : NULL;
    if (next && next->upos == BR_UPOS_NOUN && !(next->feats & BR_FEAT(NUMBER_PLUR)))
        return false; /* "former journalist" */
    for (int32_t t = token + 2; t < (int32_t)w->article->n_tokens && t < token + MAX_PAIR; t++) {
        if (w->tree->sentence[t] - w->tree->sentence[token] > 1) return false;
        if (br_tok_is(w->tree, t, BR_GRAMMAR(LATTER))) return true;
    }
    return false;
}

/* "Syria and Palestinian leader X": one person has one country; "U.S. and Russian negotiators" are of two */
static bool joins_another(const br_phrases *p, int32_t token, int32_t head) {
    if (token_at(p, token)->upos != BR_UPOS_CCONJ || token == 0 || p->w->mention_of[token - 1] < 0) return false;
    return !(token_at(p, head)->feats & BR_FEAT(NUMBER_PLUR));
}

/* "on Wednesday parliament voted": a day in front is no part of the phrase, but a time that qualifies it is */
static bool is_day_in_front(const br_phrases *p, int32_t token) {
    return br_tok_is(p->w->tree, token, BR_GRAMMAR(DAY)) && token_at(p, token)->upos == BR_UPOS_PROPN;
}

/* what wrong trees hang in front of a phrase: words up to a comma, days, prepositions, conjunctions */
static int32_t without_strangers(const br_phrases *p, int32_t first, int32_t core_first, int32_t head) {
    for (int32_t t = core_first - 1; t >= first; t--)
        if (br_str_is(br_tok_text(p->w->tree, t), ",") || br_is_paired_former(p->w, t) || joins_another(p, t, head) ||
            is_day_in_front(p, t))
            first = t + 1;
    while (first < core_first) {
        br_upos upos = (br_upos)token_at(p, first)->upos;
        if (upos != BR_UPOS_ADP && upos != BR_UPOS_PUNCT && upos != BR_UPOS_CCONJ && upos != BR_UPOS_SCONJ &&
            upos != BR_UPOS_VERB)
            break;
        first++;
        bool is_bound = upos == BR_UPOS_ADP && (token_at(p, first)->feats & BR_FEAT(DEGREE_SUP)); /* "at least 70" */
        if (is_bound && first < core_first) first++;
    }
    return first;
}

/* "The bloc imposed sanctions", where the tree gives the article to a noun behind */
static bool has_article_in_front(const br_phrases *p, int32_t first, int32_t head) {
    int32_t article = first - 1;
    bool qualifies = is_left_modifier(br_tok_rel(p->w->tree, head)) && token_at(p, head)->head > head;
    if (article < 0 || qualifies || token_at(p, article)->upos != BR_UPOS_DET || p->w->mention_of[article] >= 0)
        return false;
    bool is_article =
        br_has_class(p->w, article, BR_WORD_CLASS(DEFINITE)) && !br_tok_is(p->w->tree, article, BR_GRAMMAR(THAT));
    return is_article && token_at(p, article)->head > head;
}

int32_t br_phrase_first(const br_phrases *p, int32_t head, int32_t core_first) {
    const br_tree *tree = p->w->tree;
    int32_t first = core_first;
    int32_t owner_end = -1; /* "Zimbabwe's army": the owner is a mention of its own */
    br_for_children (tree, head, child) {
        if (child > head) break;
        br_deprel rel = br_tok_rel(tree, child);
        if (is_owner_in_front(p, child)) {
            owner_end = (int32_t)tree->last[child];
            continue;
        }
        if (rel != BR_DEP_DET && rel != BR_DEP_NUMMOD && !is_left_modifier(rel)) continue;
        int32_t start = (int32_t)tree->first[child];
        if (start < first && start >= head - MAX_REACH) first = start;
    }
    if (owner_end >= first && owner_end < core_first) first = owner_end + 1;
    first = without_strangers(p, first, core_first, head);
    return has_article_in_front(p, first, head) ? first - 1 : first;
}

/* whose modifier a country or body inside the phrase is, the tree may not know: "the U.S. border patrol chief" */
static int32_t owner_inside(const br_phrases *p, int32_t first, int32_t core_first) {
    for (int32_t t = core_first - 1; t >= first; t--) {
        int32_t mention = p->w->mention_of[t];
        if (mention >= 0 && br_mention_at(p->w, mention)->entry >= 0 && br_can_own(p->w, mention)) return mention;
    }
    return -1;
}

br_stranger br_phrase_stranger(const br_phrases *p, int32_t head, int32_t core_first) {
    static const char *const armed[] = {"MIL", NULL};
    static const char *const official[] = {"MIL", "GOV", "COP", "EDU", "IGO", NULL};
    if (p->agent_of[head] < 0) return BR_NO_STRANGER;
    br_str role = br_phrase_role(p, head);
    br_stranger found = BR_NO_STRANGER;
    for (int32_t t = br_phrase_first(p, head, core_first); t <= head; t++) {
        if (t < head && br_str_is(br_tok_text(p->w->tree, t + 1), "-")) continue; /* "foreign-trained militants" */
        bool joint = br_has_class(p->w, t, BR_WORD_CLASS(JOINT)),
             foreign = br_has_class(p->w, t, BR_WORD_CLASS(FOREIGN));
        if (joint && is_one_of(role, foreign ? official : armed)) return BR_JOINT;
        bool is_office = t >= core_first && br_str_starts(role, BR_STR("GOV")); /* "foreign minister" */
        if (foreign && !is_office) found = BR_FOREIGN;
    }
    bool comes_from = head + 2 < (int32_t)p->w->article->n_tokens && token_at(p, head + 1)->upos == BR_UPOS_ADP &&
                      token_at(p, head + 2)->upos == BR_UPOS_ADV; /* "soldiers from abroad" */
    return comes_from && br_has_class(p->w, head + 2, BR_WORD_CLASS(FOREIGN)) ? BR_FOREIGN : found;
}

/* "Israeli helicopters and tanks": an adjective before the first of two bare nouns owns both */
static int32_t owner_of_pair(const br_phrases *p, int32_t head) {
    const br_actor_work *w = p->w;
    int32_t first = br_tok(w->tree, head)->head;
    if (br_tok_rel(w->tree, head) != BR_DEP_CONJ || first < 0 || first > head) return -1;
    br_for_children (w->tree, first, child) {
        int32_t mention = w->mention_of[child];
        if (child > first || !is_left_modifier(br_tok_rel(w->tree, child)) || !br_can_own(w, mention)) continue;
        if (br_mention_at(w, mention)->use == BR_USE_ADJECTIVE) return mention;
    }
    return -1;
}

/* "the Ministry of Health in Gaza": what hangs on another word of the office; -1 = none */
static int32_t owner_of_words(const br_phrases *p, int32_t head, bool places) {
    const br_agent_match *a = p->agent_of[head] < 0 ? NULL : &p->agents->list.at[p->agent_of[head]];
    for (int32_t t = a ? a->first : 0; a && t <= a->last; t++) {
        int32_t owner = t == head ? -1 : owner_below(p, t, places);
        if (owner >= 0) return owner;
    }
    return -1;
}

/* the owner that hangs on the head or on an agent within the phrase, -1 = none */
static int32_t owner_in_phrase(const br_phrases *p, int32_t head, bool places) {
    for (int depth = 0; head >= 0 && depth < MAX_DEPTH; depth++) {
        int32_t owner = owner_below(p, head, places);
        if (owner < 0) owner = owner_of_words(p, head, places);
        if (owner >= 0) return owner;
        head = inner_agent(p, head);
    }
    return -1;
}

/* "supporters of former President X", where the tree hangs X on the verb: what "of" right behind a noun leads to is its owner */
static int32_t owner_behind_of(const br_phrases *p, int32_t head) {
    const br_actor_work *w = p->w;
    int32_t first = head + 2, n = (int32_t)w->article->n_tokens;
    if (first >= n || !br_has_class(w, head + 1, BR_WORD_CLASS(OF))) return -1;
    for (int32_t t = first; t < n && t < first + MAX_REACH && w->tree->sentence[t] == w->tree->sentence[head]; t++) {
        int32_t mention = w->mention_of[t];
        if (mention >= 0) return br_mention_at(w, mention)->first == first && br_can_own(w, mention) ? mention : -1;
    }
    return -1;
}

int32_t br_phrase_owner(const br_phrases *p, int32_t head, int32_t core_first) {
    int32_t first = br_phrase_first(p, head, core_first);
    bool places = !br_phrase_stranger(p, head, core_first) && br_phrase_possessive(p, head) < 0;
    int32_t owner = owner_in_phrase(p, head, false);
    if (owner < 0) owner = owner_inside(p, first, core_first);
    if (owner < 0 && places) owner = owner_in_phrase(p, head, true); /* "a Cambodian refugee camp in Laos" */
    if (owner < 0) owner = owner_behind_of(p, head);
    if (owner < 0) owner = owner_in_front(p, core_first);
    return owner < 0 && first == core_first ? owner_of_pair(p, head) : owner;
}

br_str br_phrase_people(const br_phrases *p, int32_t first, int32_t core_first) {
    for (int32_t t = first < 0 ? 0 : first; t < core_first; t++) {
        int32_t mention = p->w->mention_of[t];
        if (mention >= 0 && br_mention_at(p->w, mention)->people.len) return br_mention_at(p->w, mention)->people;
        if (mention >= 0 && br_mention_at(p->w, mention)->use != BR_USE_PEOPLE &&
            br_is_people(p->w, br_mention_at(p->w, mention)))
            return br_str_slice(br_entry_at(p->w, br_mention_at(p->w, mention)->entry)->code, 0, 3);
    }
    return BR_STR("");
}

int32_t br_phrase_possessive(const br_phrases *p, int32_t head) {
    for (int depth = 0; head >= 0 && depth < MAX_DEPTH; depth++) {
        br_for_children (p->w->tree, head, child)
            if ((token_at(p, child)->upos == BR_UPOS_PRON || token_at(p, child)->upos == BR_UPOS_DET) &&
                br_has_class(p->w, child,
                             BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE) | BR_WORD_CLASS(IT) | BR_WORD_CLASS(THEY) |
                                 BR_WORD_CLASS(WHOSE)))
                return child;
        head = inner_agent(p, head);
    }
    return -1;
}

/* "troops in Iraq" that are not Iraq's */
static bool is_mere_place(const br_phrases *p, int32_t child, int32_t owner) {
    int32_t mention = p->w->mention_of[child];
    return mention >= 0 && mention != owner && case_is(p, child, BR_GRAMMAR(PLACE));
}

/* the last word of what hangs behind a noun, without a relative clause at its end: "police in Lyon who had painted" */
static int32_t last_before_clause(const br_tree *tree, int32_t child) {
    int32_t last = (int32_t)tree->last[child];
    br_for_children (tree, child, inner)
        if (br_tok(tree, inner)->deprel == BR_DEP_ACL_RELCL && (int32_t)tree->first[inner] > child)
            return (int32_t)tree->first[inner] - 1;
    return last;
}

/* "accused the army of bombing towns": a clause stands between "of" and what hangs there */
bool br_is_behind_gerund(const br_phrases *p, int32_t head, int32_t child) {
    for (int32_t t = (int32_t)p->w->tree->first[child]; t < child; t++)
        if (token_at(p, t)->upos == BR_UPOS_VERB && token_at(p, t)->head == head) return true;
    return token_at(p, child - 1)->upos == BR_UPOS_VERB && token_at(p, child - 1)->head == head;
}

int32_t br_phrase_last(const br_phrases *p, int32_t head, int32_t core_last, int32_t owner) {
    const br_tree *tree = p->w->tree;
    int32_t last = core_last;
    br_for_children (tree, head, child) {
        if (child < head || br_tok_rel(tree, child) != BR_DEP_NMOD || !is_possessor(p, child)) continue;
        int32_t end = last_before_clause(tree, child);
        if ((int32_t)tree->first[child] != last + 1 || end > head + MAX_REACH) break;
        if (is_mere_place(p, child, owner) || br_is_behind_gerund(p, head, child)) break;
        last = end;
    }
    return last;
}
