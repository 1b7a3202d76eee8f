/* belonging.c: whose a noun phrase is, read from the tree and, where the tree is wrong, from the order of words. */
#include "annotate/actor/noun/phrase_parts.h"

bool br_can_own(const br_actor_work *w, int32_t mention) {
    if (mention < 0 || br_mention_at(w, mention)->is_toward) return false;
    const br_mention *m = br_mention_at(w, mention);
    if (m->entry >= 0 && br_entry_at(w, m->entry)->kind == BR_ENTRY_GROUP && br_is_people(w, m)) return false;
    return m->entry >= 0 || m->is_place || m->kind == BR_ACTOR_PERSON || m->kind == BR_ACTOR_ORGANISATION;
}

/* "withdraw inspectors from Iraq", "an embassy in Nairobi": where they are or were, not whose */
static bool is_elsewhere(const br_phrases *p, int32_t head, int32_t child) {
    if (br_has_class(p->w, head, BR_WORD_CLASS(ABROAD))) return true;
    if (!br_case_is(p, child, BR_GRAMMAR(FROM))) return false;
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

/* "police in a region of Georgia", "a judge in Sindh province", "the crew of a Greek ferry": what the part of a country, or the
 * craft, belongs to; -1 = nothing known */
static int32_t owner_of_part(const br_phrases *p, int32_t part) {
    const br_actor_work *w = p->w;
    if (!br_has_class(w, part, BR_WORD_CLASS(PART) | BR_WORD_CLASS(CRAFT))) return -1;
    br_for_children (w->tree, part, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        int32_t mention = w->mention_of[child];
        if ((rel == BR_DEP_NMOD || br_is_left_modifier(rel)) && br_can_own(w, mention)) return mention;
    }
    return -1;
}

/* "the head of the OSCE mission": the body that runs what somebody leads; -1 = none */
static int32_t owner_of_led(const br_phrases *p, int32_t head, int32_t led) {
    const br_actor_work *w = p->w;
    if (!br_has_class(w, head, BR_WORD_CLASS(CHAIR)) || p->agent_of[led] >= 0) return -1;
    br_for_children (w->tree, led, child) {
        int32_t mention = w->mention_of[child];
        bool in_front = child < led && br_is_left_modifier(br_tok_rel(w->tree, child));
        if (in_front && br_can_own(w, mention) && br_mention_at(w, mention)->kind != BR_ACTOR_COUNTRY) return mention;
    }
    return -1;
}

/* "a director at Acme Securities Corp.", where the tree hangs "at" on a later word of the name */
static bool follows_possessor(const br_phrases *p, int32_t mention) {
    const br_mention *m = br_mention_at(p->w, mention);
    return m->kind != BR_ACTOR_COUNTRY && m->entry < 0 && !m->is_place && m->core_first > 0 &&
           br_phrase_token(p, m->core_first - 1)->upos == BR_UPOS_ADP &&
           br_tok_is(p->w->tree, m->core_first - 1, BR_GRAMMAR(OWNER));
}

/* "head of the Russia, Caucasus and Asia Program": a country has no article, so what follows makes it a part of a longer name; those
 * that have one end like plurals ("the Netherlands") or are of more words */
static bool opens_longer_name(const br_phrases *p, int32_t mention) {
    const br_mention *m = br_mention_at(p->w, mention);
    int32_t at = m->core_first, next = at + 1;
    bool state = m->kind == BR_ACTOR_COUNTRY && m->use == BR_USE_NAME && at == m->core_last && at > 0;
    if (!state || !br_tok_is(p->w->tree, at - 1, BR_GRAMMAR(DEFINITE)) || next >= (int32_t)p->w->article->n_tokens)
        return false;
    bool goes_on = br_phrase_token(p, next)->upos == BR_UPOS_CCONJ || br_str_is(br_tok_text(p->w->tree, next), ",");
    br_str name = br_tok_text(p->w->tree, at);
    return goes_on && !br_str_ends(name, BR_STR("s")) && br_is_lower(name.ptr[name.len - 1]);
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
        if (!br_can_own(w, mention) || opens_longer_name(p, mention)) continue;
        if (child < head && br_is_left_modifier(rel)) return known_inside(w, mention);
        if (rel == BR_DEP_NMOD && child > head && follows_possessor(p, mention)) return mention;
        if ((rel == BR_DEP_NMOD || (rel == BR_DEP_OBL && child == head + 2)) && br_is_possessor(p, child)) {
            if (!br_case_is(p, child, BR_GRAMMAR(PLACE))) return mention;
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
        br_upos upos = (br_upos)br_phrase_token(p, t)->upos;
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
        if (joint && br_is_one_of(role, foreign ? official : armed)) return BR_JOINT;
        bool is_office = t >= core_first && br_str_starts(role, BR_STR("GOV")); /* "foreign minister" */
        if (foreign && !is_office) found = BR_FOREIGN;
    }
    bool comes_from = head + 2 < (int32_t)p->w->article->n_tokens &&
                      br_phrase_token(p, head + 1)->upos == BR_UPOS_ADP &&
                      br_phrase_token(p, head + 2)->upos == BR_UPOS_ADV; /* "soldiers from abroad" */
    return comes_from && br_has_class(p->w, head + 2, BR_WORD_CLASS(FOREIGN)) ? BR_FOREIGN : found;
}

/* "Israeli helicopters and tanks": an adjective before the first of two bare nouns owns both */
static int32_t owner_of_pair(const br_phrases *p, int32_t head) {
    const br_actor_work *w = p->w;
    int32_t first = br_tok(w->tree, head)->head;
    if (br_tok_rel(w->tree, head) != BR_DEP_CONJ || first < 0 || first > head) return -1;
    br_for_children (w->tree, first, child) {
        int32_t mention = w->mention_of[child];
        if (child > first || !br_is_left_modifier(br_tok_rel(w->tree, child)) || !br_can_own(w, mention)) continue;
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
    for (int depth = 0; head >= 0 && depth < BR_PHRASE_DEPTH; depth++) {
        int32_t owner = owner_below(p, head, places);
        if (owner < 0) owner = owner_of_words(p, head, places);
        if (owner >= 0) return owner;
        head = br_inner_agent(p, head);
    }
    return -1;
}

/* "supporters of former President X", where the tree hangs X on the verb: what "of" right behind a noun leads to is its owner */
static int32_t owner_behind_of(const br_phrases *p, int32_t head) {
    const br_actor_work *w = p->w;
    int32_t first = head + 2, n = (int32_t)w->article->n_tokens;
    if (first >= n || !br_has_class(w, head + 1, BR_WORD_CLASS(OF))) return -1;
    for (int32_t t = first; t < n && t < first + BR_PHRASE_REACH && w->tree->sentence[t] == w->tree->sentence[head];
         t++) {
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
    for (int depth = 0; head >= 0 && depth < BR_PHRASE_DEPTH; depth++) {
        br_for_children (p->w->tree, head, child)
            if ((br_phrase_token(p, child)->upos == BR_UPOS_PRON || br_phrase_token(p, child)->upos == BR_UPOS_DET) &&
                (br_has_class(p->w, child,
                              BR_WORD_CLASS(HE) | BR_WORD_CLASS(SHE) | BR_WORD_CLASS(IT) | BR_WORD_CLASS(THEY)) ||
                 br_tok_is(p->w->tree, child, BR_GRAMMAR(WHOSE))))
                return child;
        head = br_inner_agent(p, head);
    }
    return -1;
}

int32_t br_phrase_body(const br_phrases *p, int32_t head) {
    br_for_children (p->w->tree, head, child) {
        bool behind = child > head && br_tok_rel(p->w->tree, child) == BR_DEP_NMOD && p->w->mention_of[child] < 0;
        if (!behind || !br_has_class(p->w, child, BR_WORD_CLASS(BODY_NOUN)) || !br_is_possessor(p, child)) continue;
        if (br_phrase_token(p, child)->feats & BR_FEAT(NUMBER_PLUR)) continue;
        if ((int32_t)p->w->tree->last[child] != child) continue; /* "the group of states" */
        int32_t article = child - 1;
        if (br_phrase_token(p, article)->upos == BR_UPOS_ADJ && p->w->mention_of[article] < 0) article--;
        if (br_has_class(p->w, article, BR_WORD_CLASS(DEFINITE))) return child; /* "the armed group" */
    }
    return -1;
}
