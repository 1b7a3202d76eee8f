/* nouns.c: noun phrases that tell a role, joined with the country, body or person that they belong to. */
#include "annotate/actor/nouns.h"

#include "annotate/actor/actor_weights.h"

/* Steps from a head into its modifiers ("spokesman for the minister of ..."). */
#define MAX_DEPTH 4
/* Tokens that a phrase may reach to the left or right of its core. */
#define MAX_REACH 12

typedef struct noun_work {
    br_actor_work *w;
    const br_agent_matches *agents;
    int32_t *agent_of; /* of each token: the longest agent that it heads, index into agents; -1 = none */
    bool *is_covered;  /* of each token: stands inside a phrase that is a mention already */
} noun_work;

static const br_token *token_at(const noun_work *n, int32_t token) {
    return &n->w->article->tokens[token];
}

static br_str role_code(const noun_work *n, int32_t agent) {
    return br_entry_at(n->w, (int32_t)n->w->actors->namings[n->agents->list.at[agent].naming].entry)->code;
}

/* for each token the longest agent that it heads */
static int32_t *heads_of_agents(const br_actor_work *w, const br_agent_matches *agents) {
    int32_t *agent_of = br_array(w->arena, w->article->n_tokens + 1, int32_t);
    for (uint32_t i = 0; i < w->article->n_tokens; i++) agent_of[i] = -1;
    for (size_t i = 0; i < agents->list.len; i++) {
        const br_agent_match *a = &agents->list.at[i];
        int32_t head = br_head_among(w->tree, a->first, a->last), old = agent_of[head];
        if (old < 0 || agents->list.at[old].last - agents->list.at[old].first < a->last - a->first)
            agent_of[head] = (int32_t)i;
    }
    return agent_of;
}

static bool is_left_modifier(br_deprel rel) {
    return rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD || rel == BR_DEP_FLAT ||
           rel == BR_DEP_DEP;
}

static bool case_is(const noun_work *n, int32_t token, const char *const *words) {
    int32_t marker = br_tree_child(n->w->tree, token, BR_DEP_CASE, -1);
    if (marker < 0) return false;
    br_str text = br_tok_text(n->w->tree, marker);
    for (; *words; words++)
        if (br_str_eq_ascii(text, br_str_of(*words))) return true;
    return false;
}

/* "of", "for" and their like lead from an office to whom it belongs; "ambassador to X" does not */
static bool is_possessor(const noun_work *n, int32_t child) {
    static const char *const words[] = {"of", "for",          "in", "from", "'s", "\xE2\x80\x99s",
                                        "'",  "\xE2\x80\x99", "at", NULL};
    return case_is(n, child, words);
}

/* a modifier that is an agent itself ("opposition" of "opposition leader", "ministry" of "spokesman for the ministry") */
static int32_t inner_agent(const noun_work *n, int32_t head) {
    br_for_children (n->w->tree, head, child) {
        if (n->agent_of[child] < 0) continue;
        br_deprel rel = br_tok_rel(n->w->tree, child);
        if (child < head && is_left_modifier(rel)) return child;
        if (rel == BR_DEP_NMOD && is_possessor(n, child)) return child;
    }
    return -1;
}

/* roles that a modifier keeps whatever the noun behind it says: a rebel commander is a rebel */
static bool is_strong(br_str role) {
    static const char *const strong[] = {"REB", "OPP", "SEP", "INS", "RAD", "CRM", "REF", NULL};
    for (const char *const *s = strong; *s; s++)
        if (br_str_starts(role, br_str_of(*s))) return true;
    return false;
}

static br_str role_of(const noun_work *n, int32_t head) {
    br_str role = role_code(n, n->agent_of[head]);
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
        int32_t inner = inner_agent(n, head);
        if (inner < 0) break;
        br_str inner_role = role_code(n, n->agent_of[inner]);
        if (br_str_is(role, "~")) role = inner_role;
        else if (inner < head && is_strong(inner_role)) return inner_role;
        else break;
        head = inner;
    }
    return role;
}

/* whether a mention can own a noun phrase: whose troops, whose minister */
static bool can_own(const br_actor_work *w, int32_t mention) {
    if (mention < 0) return false;
    const br_mention *m = br_mention_at(w, mention);
    if (m->entry >= 0 && br_entry_at(w, m->entry)->kind == BR_ENTRY_GROUP && br_is_people(w, m)) return false;
    return m->entry >= 0 || m->is_place || m->kind == BR_ACTOR_PERSON || m->kind == BR_ACTOR_ORGANISATION;
}

/* the owner told by a phrase's own words, -1 = none */
static int32_t owner_among_children(const noun_work *n, int32_t head) {
    const br_actor_work *w = n->w;
    int32_t by_place = -1;
    br_for_children (w->tree, head, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        int32_t mention = w->mention_of[child];
        if (!can_own(w, mention)) continue;
        if (child < head && is_left_modifier(rel)) return mention;
        if ((rel == BR_DEP_NMOD || (rel == BR_DEP_OBL && child == head + 2)) && is_possessor(n, child)) {
            static const char *const places[] = {"in", "from", "at", NULL};
            if (!case_is(n, child, places)) return mention;
            if (by_place < 0) by_place = mention;
        }
    }
    return by_place;
}

/* the tree may be wrong: a country right in front of the phrase owns it too */
static int32_t owner_in_front(const noun_work *n, int32_t first) {
    const br_actor_work *w = n->w;
    for (int32_t t = first - 1; t >= 0 && t >= first - 3; t--) {
        br_upos upos = (br_upos)token_at(n, t)->upos;
        int32_t mention = w->mention_of[t];
        if (mention >= 0 && br_mention_at(w, mention)->entry >= 0) {
            const br_mention *m = br_mention_at(w, mention);
            bool joined = m->use == BR_USE_ADJECTIVE || t == first - 1;
            return joined && br_entry_at(w, m->entry)->kind != BR_ENTRY_PERSON ? mention : -1;
        }
        if (upos != BR_UPOS_ADJ && upos != BR_UPOS_NOUN && upos != BR_UPOS_NUM && upos != BR_UPOS_PART) return -1;
    }
    return -1;
}

/* "Zimbabwe's", "the president's" before a noun */
static bool is_owner_in_front(const noun_work *n, int32_t child) {
    const br_token *token = token_at(n, child);
    return token->deprel == BR_DEP_NMOD_POSS && token->upos != BR_UPOS_PRON && token->upos != BR_UPOS_DET;
}

/* what wrong trees hang in front of a phrase: words up to a comma, prepositions, conjunctions */
static int32_t without_strangers(const noun_work *n, int32_t first, int32_t core_first) {
    for (int32_t t = core_first - 1; t >= first; t--)
        if (br_str_is(br_tok_text(n->w->tree, t), ",")) first = t + 1;
    while (first < core_first) {
        br_upos upos = (br_upos)token_at(n, first)->upos;
        if (upos != BR_UPOS_ADP && upos != BR_UPOS_PUNCT && upos != BR_UPOS_CCONJ && upos != BR_UPOS_SCONJ &&
            upos != BR_UPOS_VERB)
            break;
        first++;
    }
    return first;
}

/* first token of a phrase: determiners, adjectives and modifiers in front of its head */
static int32_t first_of(const noun_work *n, int32_t head, int32_t core_first) {
    const br_tree *tree = n->w->tree;
    int32_t first = core_first;
    int32_t owner_end = -1; /* "Zimbabwe's army": the owner is a mention of its own */
    br_for_children (tree, head, child) {
        if (child > head) break;
        br_deprel rel = br_tok_rel(tree, child);
        if (is_owner_in_front(n, child)) {
            owner_end = (int32_t)tree->last[child];
            continue;
        }
        if (rel != BR_DEP_DET && rel != BR_DEP_NUMMOD && !is_left_modifier(rel)) continue;
        int32_t start = (int32_t)tree->first[child];
        if (start < first && start >= head - MAX_REACH) first = start;
    }
    if (owner_end >= first && owner_end < core_first) first = owner_end + 1;
    return without_strangers(n, first, core_first);
}

/* whose modifier a country or body inside the phrase is, the tree may not know: "the U.N. war crimes court" */
static int32_t owner_inside(const noun_work *n, int32_t first, int32_t core_first) {
    for (int32_t t = core_first - 1; t >= first; t--) {
        int32_t mention = n->w->mention_of[t];
        if (mention >= 0 && br_mention_at(n->w, mention)->entry >= 0 && can_own(n->w, mention)) return mention;
    }
    return -1;
}

static int32_t owner_of(const noun_work *n, int32_t head, int32_t core_first) {
    int32_t at = head;
    for (int depth = 0; at >= 0 && depth < MAX_DEPTH; depth++) {
        int32_t owner = owner_among_children(n, at);
        if (owner >= 0) return owner;
        at = inner_agent(n, at);
    }
    int32_t owner = owner_inside(n, first_of(n, head, core_first), core_first);
    return owner >= 0 ? owner : owner_in_front(n, core_first);
}

/* the people or faith that stands in front of a role: "Hutu rebels" */
static br_str people_before(const noun_work *n, int32_t first, int32_t core_first) {
    for (int32_t t = first; t < core_first; t++) {
        int32_t mention = n->w->mention_of[t];
        if (mention >= 0 && br_mention_at(n->w, mention)->use != BR_USE_PEOPLE &&
            br_is_people(n->w, br_mention_at(n->w, mention)))
            return br_str_slice(br_entry_at(n->w, br_mention_at(n->w, mention)->entry)->code, 0, 3);
    }
    return BR_STR("");
}

/* token of "his", "its", "their" that a phrase begins with, -1 = none */
static int32_t possessive_of(const noun_work *n, int32_t head) {
    for (int depth = 0; head >= 0 && depth < MAX_DEPTH; depth++) {
        br_for_children (n->w->tree, head, child)
            if ((token_at(n, child)->upos == BR_UPOS_PRON || token_at(n, child)->upos == BR_UPOS_DET) &&
                br_has_class(n->w, child,
                             BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE) | BR_WORD_CLASS(IT) | BR_WORD_CLASS(THEY)))
                return child;
        head = inner_agent(n, head);
    }
    return -1;
}

/* last token: "of ..." and "for ..." right behind the head */
static int32_t last_of(const noun_work *n, int32_t head, int32_t core_last) {
    const br_tree *tree = n->w->tree;
    int32_t last = core_last;
    br_for_children (tree, head, child) {
        if (child < head || br_tok_rel(tree, child) != BR_DEP_NMOD || !is_possessor(n, child)) continue;
        if ((int32_t)tree->first[child] != last + 1 || (int32_t)tree->last[child] > head + MAX_REACH) break;
        last = (int32_t)tree->last[child];
    }
    return last;
}

static bool any_class(const noun_work *n, int32_t first, int32_t last, uint32_t classes) {
    for (int32_t t = first; t < last; t++)
        if (br_has_class(n->w, t, classes)) return true;
    return false;
}

static br_span span_of(const noun_work *n, int32_t first, int32_t last) {
    return (br_span){token_at(n, first)->span.start, token_at(n, last)->span.end};
}

static br_gender gender_of(const noun_work *n, int32_t first, int32_t last) {
    if (any_class(n, first, last + 1, BR_WORD_CLASS(FEMALE))) return BR_GENDER_FEMALE;
    return any_class(n, first, last + 1, BR_WORD_CLASS(MALE)) ? BR_GENDER_MALE : BR_GENDER_UNKNOWN;
}

/* "a human rights activist" is a noun whatever the tagger says: several words, a determiner before them */
static bool looks_like_noun(const noun_work *n, const br_agent_match *a) {
    return a->last > a->first && a->first > 0 && token_at(n, a->first - 1)->upos == BR_UPOS_DET;
}

/* an agent of the dictionary that is no name here: "the general", not "General Motors" */
static bool stands_alone(const noun_work *n, int32_t head) {
    const br_actor_work *w = n->w;
    const br_token *token = token_at(n, head);
    bool is_noun_by_form = n->agent_of[head] >= 0 && looks_like_noun(n, &n->agents->list.at[n->agent_of[head]]);
    if (!is_noun_by_form && (token->upos == BR_UPOS_VERB || token->upos == BR_UPOS_ADV || token->upos == BR_UPOS_ADP))
        return false;
    br_deprel rel = br_tok_rel(w->tree, head);
    bool modifies = (rel == BR_DEP_COMPOUND || rel == BR_DEP_AMOD || rel == BR_DEP_DET || rel == BR_DEP_NUMMOD) &&
                    token->head > head;
    return !modifies && !(token->upos == BR_UPOS_ADJ && rel == BR_DEP_AMOD);
}

/* "elected him president", "no longer prime minister": an office without any word before it, held by nobody here */
static bool is_predicate(const noun_work *n, int32_t head) {
    const br_agent_match *a = &n->agents->list.at[n->agent_of[head]];
    const br_naming *naming = &n->w->actors->namings[a->naming];
    const br_actor_entry *agent = br_entry_at(n->w, (int32_t)naming->entry);
    if (agent->agent == BR_AGENT_GROUP || naming->use == BR_USE_PLURAL) return false;
    if ((token_at(n, head)->feats & BR_FEAT(NUMBER_PLUR)) || !br_is_lower(br_tok_text(n->w->tree, a->first).ptr[0]))
        return false;
    br_for_children (n->w->tree, head, child) {
        br_deprel rel = br_tok_rel(n->w->tree, child);
        if (rel == BR_DEP_DET || rel == BR_DEP_NUMMOD || (br_deprel)token_at(n, child)->deprel == BR_DEP_NMOD_POSS)
            return false;
        if (child < head && n->w->mention_of[child] >= 0) return false;
    }
    return br_tok_rel(n->w->tree, head) != BR_DEP_NSUBJ;
}

/* marks what the phrase swallows; the owner can still be asked for */
static void swallow(noun_work *n, int32_t mention) {
    br_actor_work *w = n->w;
    const br_mention *outer = br_mention_at(w, mention);
    for (int32_t t = outer->first; t <= outer->last; t++) {
        int32_t inner = w->mention_of[t];
        if (inner >= 0 && inner != mention) br_mention_at(w, inner)->is_inner = true;
        n->is_covered[t] = true;
    }
}

static br_mention phrase_mention(const noun_work *n, int32_t head, int32_t core_first, int32_t core_last) {
    int32_t first = first_of(n, head, core_first), last = last_of(n, head, core_last);
    br_mention m = br_mention_new(n->w, first, last, span_of(n, first, last));
    m.head = head;
    m.core_first = core_first;
    m.core_last = core_last;
    m.mention = BR_MENTION_NOUN;
    m.gender = (uint8_t)gender_of(n, first, last);
    m.is_former = any_class(n, first, head, BR_WORD_CLASS(FORMER));
    m.is_definite = any_class(n, first, head, BR_WORD_CLASS(DEFINITE));
    m.is_plural = token_at(n, head)->feats & BR_FEAT(NUMBER_PLUR);
    m.of_pronoun = possessive_of(n, head);
    m.of = owner_of(n, head, core_first);
    m.people = people_before(n, first, core_first);
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

/* "Hungarian and Romanian officials": one more mention for each further owner */
static void add_joint_owners(noun_work *n, br_mention m) {
    br_actor_work *w = n->w;
    if (m.of < 0 || !m.is_plural) return;
    int32_t owner = m.of, owner_head = br_mention_at(w, owner)->head;
    br_for_children (w->tree, owner_head, child) {
        if (br_tok_rel(w->tree, child) != BR_DEP_CONJ || !is_joined_adjective(w, w->mention_of[child], owner)) continue;
        m.of = w->mention_of[child];
        br_vec_push(w->arena, &w->mentions, m);
    }
}

static void add_agent(noun_work *n, int32_t head) {
    br_actor_work *w = n->w;
    const br_agent_match *a = &n->agents->list.at[n->agent_of[head]];
    const br_actor_entry *agent = br_entry_at(w, (int32_t)w->actors->namings[a->naming].entry);
    br_mention m = phrase_mention(n, head, a->first, a->last);
    m.agent = (int32_t)w->actors->namings[a->naming].entry;
    m.told = role_of(n, head);
    m.role = agent->name;
    m.is_plural |= w->actors->namings[a->naming].use == BR_USE_PLURAL;
    if (agent->agent == BR_AGENT_TITLE) m.mention = BR_MENTION_TITLE;
    m.kind = agent->agent == BR_AGENT_GROUP || m.is_plural ? BR_ACTOR_GROUP : BR_ACTOR_PERSON;
    swallow(n, br_mention_add(w, m));
    add_joint_owners(n, m);
}

/* a name that no dictionary has tells by its head what it is: "the Kazakh Interior Ministry" */
static void give_role(noun_work *n, int32_t head, int32_t mention) {
    br_actor_work *w = n->w;
    br_mention *m = br_mention_at(w, mention);
    if (m->entry >= 0 || m->agent >= 0 || m->head != head) return;
    const br_agent_match *a = &n->agents->list.at[n->agent_of[head]];
    m->agent = (int32_t)w->actors->namings[a->naming].entry;
    m->told = role_of(n, head);
    m->role = br_entry_at(w, m->agent)->name;
    m->is_place = false;
    if (br_entry_at(w, m->agent)->agent == BR_AGENT_GROUP) m->kind = BR_ACTOR_ORGANISATION;
    m->of = owner_of(n, head, m->core_first);
    m->first = first_of(n, head, m->core_first);
    m->span.start = token_at(n, m->first)->span.start;
    swallow(n, mention);
}

/* the name gets role, owner and reach of the title in front of it */
static void give_title(noun_work *n, int32_t agent, int32_t name) {
    br_actor_work *w = n->w;
    const br_agent_match *a = &n->agents->list.at[agent];
    br_mention *m = br_mention_at(w, name);
    int32_t head = br_head_among(w->tree, a->first, a->last);
    int32_t first = first_of(n, head, a->first), of_name = first_of(n, m->head, a->first);
    if (of_name < first) first = of_name;
    m->agent = (int32_t)w->actors->namings[a->naming].entry;
    m->told = role_of(n, head);
    m->role = br_entry_at(w, m->agent)->name;
    m->of = owner_of(n, head, a->first);
    if (m->of == name) m->of = -1;
    if (m->of < 0) m->of = owner_among_children(n, m->head);
    if (m->of == name) m->of = -1;
    m->of_pronoun = possessive_of(n, head);
    m->is_former = any_class(n, first, a->first + 1, BR_WORD_CLASS(FORMER));
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

/* "the country", "the group", "his brother", "the former cricketer": phrases that can only point back */
static bool points_back(const noun_work *n, int32_t head) {
    const br_token *token = token_at(n, head);
    if (token->upos != BR_UPOS_NOUN || !stands_alone(n, head) || (token->feats & BR_FEAT(NUMBER_PLUR))) return false;
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

static void add_back_pointer(noun_work *n, int32_t head) {
    br_mention m = phrase_mention(n, head, head, head);
    bool is_country = br_has_class(n->w, head, BR_WORD_CLASS(COUNTRY_NOUN));
    bool is_body = br_has_class(n->w, head, BR_WORD_CLASS(BODY_NOUN));
    m.kind = is_country ? BR_ACTOR_COUNTRY : is_body ? BR_ACTOR_ORGANISATION : BR_ACTOR_PERSON;
    swallow(n, br_mention_add(n->w, m));
}

/* "ethnic Albanians" live elsewhere: where, the article tells */
static void forget_state(br_mention *m) {
    m->entry = m->naming = -1;
    m->kind = BR_ACTOR_GROUP;
    m->told = BR_STR("CVL");
    m->is_plural = true;
}

/* "Albanians in Serbia", "the Swiss Agency for Development": what names themselves tell of whose they are; people that are
 * counted ("168 Liberians") are their own owner: persons, not the state */
static void find_owners_of_names(noun_work *n) {
    br_actor_work *w = n->w;
    size_t n_mentions = w->mentions.len;
    for (size_t i = 0; i < n_mentions; i++) {
        br_mention *m = &w->mentions.at[i];
        if (m->mention != BR_MENTION_NAME || m->of >= 0) continue;
        bool is_ethnic = m->core_first > 0 && br_has_class(w, m->core_first - 1, BR_WORD_CLASS(ETHNIC));
        if (br_is_people(w, m)) {
            int32_t owner = owner_among_children(n, m->head);
            if (owner >= 0 && br_mention_at(w, owner)->entry != m->entry) m->of = owner;
            else if (is_ethnic) forget_state(m);
            else if (owner < 0 && br_tree_child(w->tree, m->head, BR_DEP_NUMMOD, -1) >= 0) m->of = (int32_t)i;
        } else if (is_ethnic) { /* "ethnic Albanian guerrillas" */
            m->entry = -1;
            m->is_inner = true;
        } else if (m->entry < 0 && m->kind == BR_ACTOR_ORGANISATION) {
            int32_t inner = w->mention_of[m->core_first];
            if (inner < 0 || inner == (int32_t)i || !can_own(w, inner)) continue;
            m->of = inner;
            br_mention_at(w, inner)->is_inner = true;
        }
    }
}

void br_find_nouns(br_actor_work *w, const br_agent_matches *agents) {
    noun_work n = {w, agents, heads_of_agents(w, agents), br_array(w->arena, w->article->n_tokens + 1, bool)};
    /* titles first: what they belong to must not be taken for a phrase of its own */
    for (size_t i = 0; i < agents->list.len; i++) {
        const br_agent_match *a = &agents->list.at[i];
        int32_t head = br_head_among(w->tree, a->first, a->last);
        bool is_longest = n.agent_of[head] == (int32_t)i;
        int32_t name = is_longest && w->mention_of[head] < 0 ? named_behind(&n, a) : -1;
        if (name < 0) continue;
        give_title(&n, (int32_t)i, name);
        for (int32_t t = a->first; t <= a->last; t++) w->mention_of[t] = name;
    }
    find_owners_of_names(&n);
    for (int32_t t = 0; t < (int32_t)w->article->n_tokens && w->mentions.len < BR_MAX_MENTIONS; t++) {
        int32_t mention = w->mention_of[t];
        if (mention >= 0) {
            if (n.agent_of[t] >= 0) give_role(&n, t, mention);
        } else if (n.is_covered[t]) {
            continue;
        } else if (n.agent_of[t] >= 0) {
            if (stands_alone(&n, t) && !is_predicate(&n, t)) add_agent(&n, t);
        } else if (points_back(&n, t)) {
            add_back_pointer(&n, t);
        }
    }
}
