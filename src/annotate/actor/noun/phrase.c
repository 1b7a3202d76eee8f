/* phrase.c: which agent of the dictionary heads which noun, and the role that the words of a phrase tell together. */
#include "annotate/actor/noun/phrase_parts.h"

const br_actor_entry *br_phrase_agent(const br_phrases *p, int32_t agent) {
    return br_entry_at(p->w, (int32_t)p->w->actors->namings[p->agents->list.at[agent].naming].entry);
}

static br_str role_code(const br_phrases *p, int32_t agent) {
    return br_phrase_agent(p, agent)->code;
}

/* "the Lakes Agency", of which the language core made no name: capitals between the article and an office of state */
static bool stands_behind_capitals(const br_actor_work *w, const br_agent_match *a) {
    if (br_tok_rel(w->tree, a->last) == BR_DEP_FLAT) return false;
    for (int32_t t = a->first - 1; t >= 0 && t >= a->first - BR_PHRASE_DEPTH; t--) {
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

/* "staff" of "the chief of staff" is nobody else */
static bool is_own_word(const br_phrases *p, int32_t head, int32_t child) {
    const br_agent_match *a = p->agent_of[head] < 0 ? NULL : &p->agents->list.at[p->agent_of[head]];
    return a && child >= a->first && child <= a->last;
}

int32_t br_inner_agent(const br_phrases *p, int32_t head) {
    br_for_children (p->w->tree, head, child) {
        if (p->agent_of[child] < 0 || is_own_word(p, head, child)) continue;
        br_deprel rel = br_tok_rel(p->w->tree, child);
        bool is_deputy = br_has_class(p->w, child, BR_WORD_CLASS(SECOND)); /* "deputy chief" */
        if (child < head && br_is_left_modifier(rel) && !is_deputy) return child;
        if (rel == BR_DEP_NMOD && br_is_possessor(p, child)) return child;
    }
    return -1;
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
    bool is_civil = br_is_one_of(noun, civil);
    return (br_is_one_of(modifier, armed) && !is_civil) ||
           (br_is_one_of(modifier, mostly) && !is_civil && !br_is_one_of(noun, powers));
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
           br_phrase_agent(p, p->agent_of[inner])->agent == BR_AGENT_GROUP && br_is_one_of(inner_role, houses);
}

/* "the union of teachers": a trade with a sector of its own gives it to those who join for it */
static bool is_trade_union(const br_phrases *p, int32_t head, br_str role, br_str inner_role) {
    static const char *const trades[] = {"EDU", "HLH", "MED", "AGR", "JUD", NULL};
    return br_str_is(role, "LAB") && br_phrase_agent(p, p->agent_of[head])->agent == BR_AGENT_GROUP &&
           br_is_one_of(inner_role, trades);
}

/* those who stand by somebody out of power are opposition, those who stand by rebels rebels: "supporters of the ousted
 * president", "followers of the opposition leader"; "" = says nothing */
static br_str role_of_followed(const br_phrases *p, int32_t head, int32_t followed, br_str role) {
    static const char *const sides[] = {"OPP", "REB", "SEP", "INS", "RAD", NULL};
    if (followed < head || !br_has_class(p->w, head, BR_WORD_CLASS(FOLLOWER))) return BR_STR("");
    if (br_is_one_of(role, sides)) return role;
    br_for_children (p->w->tree, followed, child)
        if (child < followed && br_has_class(p->w, child, BR_WORD_CLASS(FORMER))) return BR_STR("OPP");
    return BR_STR("");
}

/* "the captain of a Greek ferry" is no soldier */
static bool is_mate_of_craft(const br_phrases *p, int32_t head) {
    if (!br_has_class(p->w, head, BR_WORD_CLASS(RANK))) return false;
    br_for_children (p->w->tree, head, child)
        if (child > head && br_has_class(p->w, child, BR_WORD_CLASS(CRAFT)) && br_is_possessor(p, child)) return true;
    return false;
}

br_str br_phrase_role(const br_phrases *p, int32_t head) {
    br_str role = role_code(p, p->agent_of[head]);
    if (is_mate_of_craft(p, head)) return BR_STR("LAB");
    for (int depth = 0; depth < BR_PHRASE_DEPTH; depth++) {
        int32_t inner = br_inner_agent(p, head);
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
