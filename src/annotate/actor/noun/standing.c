#include "annotate/actor/noun/standing.h"

#include "annotate/actor/noun/phrase_parts.h"

/* "a human rights activist", "the wounded" are nouns whatever the tagger says: several words, a determiner before them or
 * as the first of them */
static bool looks_like_noun(const br_phrases *p, const br_agent_match *a) {
    if (a->last == a->first) return false;
    return br_phrase_token(p, a->first)->upos == BR_UPOS_DET ||
           (a->first > 0 && br_phrase_token(p, a->first - 1)->upos == BR_UPOS_DET);
}

/* the noun that a word qualifies: of "the Rolpa guerrilla camp", read as a name before a noun, the camp */
static int32_t qualified(const br_phrases *p, int32_t head) {
    int32_t governor = br_phrase_token(p, head)->head;
    bool in_name = br_tok_rel(p->w->tree, head) == BR_DEP_FLAT && governor >= 0 && governor < head;
    return in_name ? br_phrase_token(p, governor)->head : governor;
}

/* an agent of the dictionary that is no name here: "the general", not "General Motors" */
bool br_noun_stands_alone(const br_phrases *p, int32_t head) {
    const br_actor_work *w = p->w;
    const br_token *token = br_phrase_token(p, head);
    bool is_noun_by_form = p->agent_of[head] >= 0 && looks_like_noun(p, &p->agents->list.at[p->agent_of[head]]);
    if (!is_noun_by_form && (token->upos == BR_UPOS_VERB || token->upos == BR_UPOS_ADV || token->upos == BR_UPOS_ADP))
        return false;
    br_deprel rel = br_tok_rel(w->tree, head);
    bool modifies = (rel == BR_DEP_COMPOUND || rel == BR_DEP_AMOD || rel == BR_DEP_DET || rel == BR_DEP_NUMMOD) &&
                    token->head > head;
    bool taken =
        modifies && (token->feats & BR_FEAT(NUMBER_PLUR)) && br_has_class(w, token->head, BR_WORD_CLASS(CAPTIVE));
    if (taken) return true; /* "took two officers hostage" */
    modifies |= rel == BR_DEP_FLAT && qualified(p, head) > head && token->upos == BR_UPOS_NOUN;
    return !modifies && !(token->upos == BR_UPOS_ADJ && rel == BR_DEP_AMOD);
}

/* "rebel positions", "Israeli army bulldozers": who owns a noun that is no actor. Trades in front of a noun mostly tell
 * what it is made of ("school books"), adjectives what it is like ("military aid"), unless somebody owns them. */
bool br_noun_qualifies_noun(const br_phrases *p, int32_t head) {
    static const char *const powers[] = {"MIL", "REB", "COP", "GOV", "OPP", "INS", "SEP", "RAD",
                                         "UAF", "CRM", "REF", "SET", "SPY", "LEG", "PTY", NULL};
    const br_agent_match *a = &p->agents->list.at[p->agent_of[head]];
    const br_token *token = br_phrase_token(p, head);
    int32_t governor = qualified(p, head);
    if (governor != a->last + 1 || p->w->mention_of[governor] >= 0 || p->agent_of[governor] >= 0) return false;
    if (!br_has_class(p->w, governor, BR_WORD_CLASS(HOLDING)) ||
        br_phrase_agent(p, p->agent_of[head])->agent == BR_AGENT_TITLE)
        return false;
    if (br_phrase_owner(p, head, a->first) >= 0)
        return token->upos == BR_UPOS_NOUN || token->upos == BR_UPOS_ADJ || token->upos == BR_UPOS_PROPN;
    if (token->upos != BR_UPOS_NOUN) return false;
    br_str role = br_phrase_role(p, head);
    return br_is_one_of(role, powers);
}

/* "a plane crashed", "back to school": a thing that nobody owns is no actor */
bool br_noun_is_mere_thing(const br_phrases *p, int32_t head) {
    if (!br_has_class(p->w, head, BR_WORD_CLASS(THING)) || !br_is_lower(br_tok_text(p->w->tree, head).ptr[0]))
        return false;
    const br_agent_match *a = &p->agents->list.at[p->agent_of[head]];
    bool strikes = br_tok_rel(p->w->tree, head) == BR_DEP_NSUBJ &&
                   br_str_is(br_phrase_agent(p, p->agent_of[head])->code, "MIL") &&
                   br_has_class(p->w, br_tok(p->w->tree, head)->head, BR_WORD_CLASS(STRIKING));
    if (strikes) return false; /* "jets bombed the airport" */
    bool is_title = br_phrase_agent(p, p->agent_of[head])->agent == BR_AGENT_TITLE;
    if (is_title && a->last > a->first) return false; /* "the chief justice" */
    int32_t owner = br_phrase_owner(p, head, a->first);
    return owner < 0 || br_mention_at(p->w, owner)->head > head;
}

/* "elected him president", "no longer prime minister": an office without any word before it, held by nobody here */
bool br_noun_is_predicate(const br_phrases *p, int32_t head) {
    const br_agent_match *a = &p->agents->list.at[p->agent_of[head]];
    const br_naming *naming = &p->w->actors->namings[a->naming];
    const br_actor_entry *agent = br_entry_at(p->w, (int32_t)naming->entry);
    if (agent->agent == BR_AGENT_GROUP || naming->use == BR_USE_PLURAL) return false;
    if ((br_phrase_token(p, head)->feats & BR_FEAT(NUMBER_PLUR)) ||
        !br_is_lower(br_tok_text(p->w->tree, a->first).ptr[0]))
        return false;
    br_for_children (p->w->tree, head, child) {
        br_deprel rel = br_tok_rel(p->w->tree, child);
        if (rel == BR_DEP_DET || rel == BR_DEP_NUMMOD ||
            (br_deprel)br_phrase_token(p, child)->deprel == BR_DEP_NMOD_POSS)
            return false;
        if (child < head && p->w->mention_of[child] >= 0) return false;
        if (rel == BR_DEP_APPOS && p->w->mention_of[child] >= 0) return false; /* "shot deputy governor X" */
    }
    br_deprel rel = br_tok_rel(p->w->tree, head);
    return rel != BR_DEP_NSUBJ && rel != BR_DEP_APPOS; /* "X, president of the club" */
}
