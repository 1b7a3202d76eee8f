#include "annotate/actor/noun/others.h"

static const br_token *token_at(const br_phrases *p, int32_t token) {
    return &p->w->article->tokens[token];
}

static bool is_plural(const br_phrases *p, int32_t token) {
    return token_at(p, token)->feats & BR_FEAT(NUMBER_PLUR);
}

bool br_are_two(const br_phrases *p, int32_t noun) {
    br_for_children (p->w->tree, noun, child) {
        if (child < noun && br_tok_is(p->w->tree, child, BR_GRAMMAR(BOTH))) return true;
    }
    return false;
}

bool br_are_known(const br_phrases *p, int32_t noun) {
    br_for_children (p->w->tree, noun, child) {
        bool points =
            br_has_class(p->w, child, BR_WORD_CLASS(DEFINITE)) || br_tok_is(p->w->tree, child, BR_GRAMMAR(PAIRED));
        if (child < noun && points) return true;
    }
    return false;
}

/* "each side" */
static bool is_each(const br_phrases *p, int32_t noun) {
    br_for_children (p->w->tree, noun, child) {
        bool distributes = br_tok_is(p->w->tree, child, BR_GRAMMAR(EACH)) &&
                           br_tok_is(p->w->tree, child, BR_GRAMMAR(INDEFINITE)); /* not "one side" */
        if (child < noun && distributes) return true;
    }
    return false;
}

/* states behind "of": "the two countries", "five states", "the region" */
static int states_behind(const br_phrases *p, int32_t head) {
    static const char *const rulers[] = {"GOV", "~", NULL};
    br_for_children (p->w->tree, head, child) {
        if (child < head || br_tok_rel(p->w->tree, child) != BR_DEP_NMOD || p->w->mention_of[child] >= 0) continue;
        if (!br_has_class(p->w, child, BR_WORD_CLASS(COUNTRY_NOUN) | BR_WORD_CLASS(PART))) continue;
        if (br_is_behind_gerund(p, head, child)) continue;
        if (br_phrase_owner_below(p, child) >= 0) return 0; /* "of the regions of Russia" */
        if (is_plural(p, child)) return br_are_two(p, child) ? 2 : BR_MANY_STATES;
        bool rule = p->agent_of[head] >= 0 && br_is_one_of(br_phrase_role(p, head), rulers); /* not "unions" */
        if (rule && is_plural(p, head) && br_has_class(p->w, child, BR_WORD_CLASS(PART))) return BR_MANY_STATES;
    }
    return 0;
}

/* "presidents", "governments": a state has one; those who held the office before are several */
static bool are_heads_of_several(const br_phrases *p, int32_t head) {
    if (p->agent_of[head] < 0 || !is_plural(p, head)) return false;
    const br_agent_match *a = &p->agents->list.at[p->agent_of[head]];
    bool is_title = br_phrase_agent(p, p->agent_of[head])->agent == BR_AGENT_TITLE, sole = false;
    for (int32_t t = is_title ? a->first : head; t <= head; t++) /* "prime ministers", but not "military units" */
        sole |= br_has_class(p->w, t, BR_WORD_CLASS(SOLE));      /* not "members of the government" */
    for (int32_t t = br_phrase_first(p, head, a->first); t < a->first; t++)
        if (br_has_class(p->w, t, BR_WORD_CLASS(FORMER))) return false;
    return sole;
}

bool br_are_two_bodies(const br_phrases *p, int32_t head) {
    bool is_body = br_has_class(p->w, head, BR_WORD_CLASS(BODY_NOUN));
    return is_body && is_plural(p, head) && br_are_two(p, head) && br_are_known(p, head);
}

int br_states_of(const br_phrases *p, int32_t head) {
    bool is_side = br_has_class(p->w, head, BR_WORD_CLASS(SIDE)); /* "the two capitals" */
    if (br_has_class(p->w, head, BR_WORD_CLASS(PART)) && !(is_side && is_plural(p, head) && br_are_known(p, head)))
        return 0; /* "two regions" of one state */
    if (br_has_class(p->w, head, BR_WORD_CLASS(COUNTRY_NOUN)))
        return !is_plural(p, head) ? 0 : br_are_two(p, head) ? 2 : BR_MANY_STATES;
    if (br_are_two_bodies(p, head)) return 2;
    if (is_side) return is_plural(p, head) ? (br_are_two(p, head) ? 2 : 0) : is_each(p, head) ? 2 : 0;
    int behind = states_behind(p, head);
    return behind ? behind : !are_heads_of_several(p, head) ? 0 : br_are_two(p, head) ? 2 : BR_MANY_STATES;
}

bool br_is_apart(const br_phrases *p, int32_t head, int32_t owner) {
    if (owner < 0 || !br_has_class(p->w, head, BR_WORD_CLASS(PARTNER))) return false;
    const br_mention *m = br_mention_at(p->w, owner);
    if (m->entry < 0 || br_entry_at(p->w, m->entry)->kind != BR_ENTRY_COUNTRY) return false;
    return m->use != BR_USE_ADJECTIVE; /* "his Turkish counterpart" is Turkish */
}

bool br_is_neighbour_state(const br_phrases *p, int32_t head, int32_t owner) {
    uint64_t both = BR_WORD_CLASS(PARTNER) | BR_WORD_CLASS(COUNTRY_NOUN);
    if ((p->w->classes[head] & both) != both || is_plural(p, head)) return false;
    return br_is_apart(p, head, owner) ||
           (owner < 0 && br_has_class(p->w, br_phrase_possessive(p, head), BR_WORD_CLASS(IT)));
}
