#include "annotate/actor/noun/owners.h"

/* where the people of a phrase live, as told behind it: a country, or a part of one that is not named ("of the province") */
static bool tells_home(const br_phrases *p, int32_t head, int32_t *home) {
    *home = -1;
    br_for_children (p->w->tree, head, child) {
        if (child < head || br_tok_rel(p->w->tree, child) != BR_DEP_NMOD) continue;
        int32_t mention = p->w->mention_of[child];
        if (br_can_own(p->w, mention)) *home = mention;
        if (*home >= 0 || br_has_class(p->w, child, BR_WORD_CLASS(PART) | BR_WORD_CLASS(COUNTRY_NOUN))) return true;
    }
    return false;
}

void br_settle_minority(const br_phrases *p, br_mention *m) {
    int32_t home;
    if (m->of < 0 || !br_str_is(m->told, "CVL") || m->kind != BR_ACTOR_GROUP) return;
    const br_mention *of = br_mention_at(p->w, m->of);
    if (of->use != BR_USE_ADJECTIVE || of->entry < 0 || br_entry_at(p->w, of->entry)->kind != BR_ENTRY_COUNTRY) return;
    int32_t head = m->head;
    if (br_has_class(p->w, head, BR_WORD_CLASS(MEMBER))) head = br_tree_child(p->w->tree, head, BR_DEP_NMOD, -1);
    bool is_group = head >= 0 && br_entry_at(p->w, m->agent)->agent == BR_AGENT_GROUP;
    bool told = is_group && tells_home(p, head, &home);
    if (!told && !br_has_class(p->w, head, BR_WORD_CLASS(MINORITY))) return;
    m->people = br_str_slice(br_entry_at(p->w, of->entry)->code, 0, 3);
    m->of = told ? home : -1;
}

/* "ethnic Albanians" live elsewhere: where, the article tells */
static void forget_state(const br_actor_work *w, br_mention *m) {
    m->people = br_str_slice(br_entry_at(w, m->entry)->code, 0, 3);
    m->entry = m->naming = -1;
    m->kind = BR_ACTOR_GROUP;
    m->told = BR_STR("CVL");
    m->is_plural = true;
}

/* "168 Liberians", "thousands of Nigerians", "young Algerians", "Palestinians living there": persons, not their state */
static bool are_counted(const br_actor_work *w, const br_mention *m) {
    int32_t governor = br_tok(w->tree, m->head)->head;
    if (br_tok_rel(w->tree, m->head) == BR_DEP_NMOD && br_has_class(w, governor, BR_WORD_CLASS(COLLECTIVE)))
        return true;
    br_for_children (w->tree, m->head, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        if (rel == BR_DEP_NUMMOD || rel == BR_DEP_ACL) return true;
        if (rel == BR_DEP_AMOD && child < m->head && w->mention_of[child] < 0) return true;
    }
    return false;
}

/* Whose a body is by its own name, -1 = not told: "the Swiss Agency for Development" begins with it, "the Royal Thai Army" has an
 * adjective before what it is. */
static int32_t owner_in_name(const br_actor_work *w, const br_mention *m) {
    for (int32_t k = m->core_first; k <= m->core_last; k++) {
        if (k > m->core_first && (k >= m->head || br_tok(w->tree, k)->upos == BR_UPOS_ADP)) return -1;
        int32_t inner = w->mention_of[k];
        if (inner < 0 || br_mention_at(w, inner) == m || !br_can_own(w, inner)) continue;
        if (k == m->core_first || br_mention_at(w, inner)->use == BR_USE_ADJECTIVE) return inner;
    }
    return -1;
}

void br_find_owners_of_names(const br_phrases *p) {
    br_actor_work *w = p->w;
    size_t n_mentions = w->mentions.len;
    for (size_t i = 0; i < n_mentions; i++) {
        br_mention *m = &w->mentions.at[i];
        if (m->mention != BR_MENTION_NAME || m->of >= 0) continue;
        bool is_ethnic = m->core_first > 0 && br_has_class(w, m->core_first - 1, BR_WORD_CLASS(ETHNIC));
        if (br_is_people(w, m)) {
            int32_t owner = br_phrase_owner_below(p, m->head);
            if (owner >= 0 && br_mention_at(w, owner)->entry != m->entry) m->of = owner;
            else if (is_ethnic) forget_state(w, m);
            else if (owner < 0 && are_counted(w, m)) m->of = (int32_t)i;
        } else if (is_ethnic && m->entry >= 0) { /* "ethnic Albanian guerrillas" */
            m->people = br_str_slice(br_entry_at(w, m->entry)->code, 0, 3);
            m->entry = -1;
            m->is_inner = true;
        } else if (m->entry < 0 && m->kind == BR_ACTOR_ORGANISATION && !m->is_inner) {
            int32_t inner = owner_in_name(w, m);
            if (inner < 0) continue;
            m->of = inner;
            br_mention_at(w, inner)->is_inner = true;
        }
    }
}
