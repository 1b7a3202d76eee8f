#include "annotate/actor/who/pairs.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/code/codes.h"
#include "annotate/actor/who/fit.h"

/* Parties of one sentence that are looked at. */
#define MAX_PARTIES 6

static uint32_t sentence_of(const br_actor_work *w, int32_t token) {
    return w->tree->sentence[token];
}

/* "China urged both sides", "X, who met both leaders": who stands beside them is neither */
static bool is_beside(const br_actor_work *w, const br_mention *m, int32_t token) {
    int32_t verb = br_tok(w->tree, token)->head;
    if (verb < 0 || br_tok_rel(w->tree, token) == BR_DEP_NSUBJ) return false;
    bool told_of = br_tok(w->tree, verb)->deprel == BR_DEP_ACL_RELCL && br_tok(w->tree, verb)->head == m->head;
    return told_of || br_tok(w->tree, m->head)->head == verb;
}

bool br_last_pair(const br_actor_work *w, const br_seen *seen, int32_t token, bool persons, int32_t pair[2]) {
    int32_t second = -1;
    for (size_t i = seen->len; i-- > 0;) {
        const br_mention *m = br_mention_at(w, seen->at[i]);
        if (m->head >= token || m->is_place || m->is_inner || m->mention == BR_MENTION_PRONOUN) continue;
        if (persons && (m->mention != BR_MENTION_NAME || m->kind != BR_ACTOR_PERSON)) continue;
        if (sentence_of(w, token) - sentence_of(w, m->head) > 2) return false;
        if (second < 0 || br_mention_at(w, second)->actor == m->actor) {
            second = seen->at[i];
            continue;
        }
        pair[0] = m->actor;
        pair[1] = br_mention_at(w, second)->actor;
        return true;
    }
    return false;
}

bool br_joined_pair(const br_actor_work *w, const br_seen *seen, int32_t token, int32_t pair[2]) {
    for (size_t i = seen->len; i-- > 0;) {
        const br_mention *m = br_mention_at(w, seen->at[i]);
        if (m->head >= token || m->is_place || m->is_inner) continue;
        if (sentence_of(w, token) - sentence_of(w, m->head) > 1) return false;
        if (br_tok_rel(w->tree, m->head) != BR_DEP_CONJ || m->kind == BR_ACTOR_COUNTRY) continue;
        int32_t head = br_tok(w->tree, m->head)->head;
        int32_t other = head >= 0 ? w->mention_of[head] : -1;
        if (other < 0 || br_mention_at(w, other)->actor < 0 || br_mention_at(w, other)->actor == m->actor) continue;
        pair[0] = br_mention_at(w, other)->actor;
        pair[1] = m->actor;
        return true;
    }
    return false;
}

/* "India accused Pakistan", "they blamed each other": who says something to somebody's face is a side like him */
static bool addresses(const br_actor_work *w, int32_t verb) {
    int32_t object = br_tree_child(w->tree, verb, BR_DEP_OBJ, -1);
    return object >= 0 &&
           (w->mention_of[object] >= 0 || br_tok_is(w->tree, object, BR_GRAMMAR(EACH) | BR_GRAMMAR(OTHER)));
}

/* the first of those whom "and" joins with a token */
static int32_t joined_with(const br_tree *tree, int32_t token) {
    return br_tok_rel(tree, token) == BR_DEP_CONJ ? br_tok(tree, token)->head : token;
}

/* "X told Y that", "officials said": who only tells of it, or hears of it */
static bool tells_of_it(const br_actor_work *w, const br_mention *m) {
    int32_t first = joined_with(w->tree, m->head), verb = br_tok(w->tree, first)->head;
    br_deprel rel = br_tok_rel(w->tree, first);
    if (m->n_states == 2 || !br_has_class(w, verb, BR_WORD_CLASS(SPEECH))) return false;
    if (br_tree_child(w->tree, verb, BR_DEP_CCOMP, -1) >= 0) return rel == BR_DEP_NSUBJ || rel == BR_DEP_OBJ;
    bool are_joint = br_tree_child(w->tree, first, BR_DEP_CONJ, -1) >= 0; /* "X and Y signed", "X and Y agreed" */
    return rel == BR_DEP_NSUBJ && !are_joint && !addresses(w, verb);
}

/* "Egypt brokered a truce", "Egypt backed": who stands behind others is no side */
static bool stands_behind(const br_actor_work *w, const br_mention *m) {
    int32_t first = joined_with(w->tree, m->head);
    return br_tok_rel(w->tree, first) == BR_DEP_NSUBJ &&
           br_has_class(w, br_tok(w->tree, first)->head, BR_WORD_CLASS(PATRON));
}

/* "X flew there to mediate between the sides" */
static bool speaks_of_sides(const br_actor_work *w, const br_seen *seen, size_t at) {
    uint32_t sentence = sentence_of(w, br_mention_at(w, seen->at[at])->head);
    for (size_t i = at; i < seen->len && i - at <= BR_BACK_MENTIONS; i++) {
        const br_mention *m = br_mention_at(w, seen->at[i]);
        if (sentence_of(w, m->head) == sentence && br_has_class(w, m->head, BR_WORD_CLASS(SIDE)) && m->n_states != 2)
            return true;
    }
    return false;
}

/* "the two generals": one may have risen against the other */
static bool commands(const br_actor_work *w, const br_who *who, br_str told) {
    return br_has_sector(w, who, told) || (br_str_is(told, "MIL") && br_has_sector(w, who, BR_STR("REB")));
}

bool br_last_holders(const br_actor_work *w, const br_seen *seen, const br_mention *office, int32_t pair[2]) {
    bool are_sides = br_has_class(w, office->head, BR_WORD_CLASS(SIDE));
    int n = 0;
    for (size_t i = seen->len; i-- > 0 && seen->len - i <= BR_BACK_MENTIONS && n < 2;) {
        const br_mention *m = br_mention_at(w, seen->at[i]);
        if (sentence_of(w, office->head) - sentence_of(w, m->head) > BR_BACK_HOLDER_REACH) break;
        const br_who *who = &w->who.at[m->actor];
        if (are_sides && (tells_of_it(w, m) || stands_behind(w, m) || speaks_of_sides(w, seen, i))) continue;
        bool is_named = m->mention == BR_MENTION_NAME && m->kind == BR_ACTOR_PERSON && m->head < office->head;
        bool has_title = who->told.len && br_str_starts(office->told, who->told); /* "General X" who rebels */
        bool holds = has_title || commands(w, who, office->told);
        if (!is_named || !holds || (n && pair[1] == m->actor) || is_beside(w, m, office->head)) continue;
        pair[1 - n++] = m->actor;
    }
    return n == 2;
}

bool br_twins_before(const br_actor_work *w, const br_seen *seen, int32_t token, int32_t pair[2]) {
    for (size_t i = seen->len; i-- > 1 && seen->len - i <= BR_BACK_MENTIONS;) {
        const br_mention *m = br_mention_at(w, seen->at[i]), *twin = br_mention_at(w, seen->at[i - 1]);
        if (sentence_of(w, token) - sentence_of(w, m->head) > 1) return false;
        bool is_pronoun = m->mention == BR_MENTION_PRONOUN;
        if (is_pronoun || m->head >= token || !br_span_eq(m->span, twin->span) || m->actor == twin->actor) continue;
        pair[0] = twin->actor;
        pair[1] = m->actor;
        return true;
    }
    return false;
}

/* who acts or is acted on; both sides stay what they are */
static bool is_party(const br_actor_work *w, const br_mention *m) {
    br_deprel rel = br_tok_rel(w->tree, m->head);
    bool owns = br_tok(w->tree, m->head)->deprel == BR_DEP_NMOD_POSS;
    bool argues =
        rel == BR_DEP_NSUBJ || rel == BR_DEP_OBJ || rel == BR_DEP_OBL || rel == BR_DEP_CONJ || rel == BR_DEP_NMOD;
    bool unknown = br_has_class(w, m->head, BR_WORD_CLASS(SIDE)) && m->n_states != 2; /* "the sides" */
    return argues && !owns && !unknown && !tells_of_it(w, m) && !stands_behind(w, m) && !m->is_place &&
           !m->is_modifier && !m->is_inner && !m->is_toward;
}

/* "in Nairobi, Kenya": the same sentence has it for a place */
static bool is_scene(const br_actor_work *w, const br_seen *seen, size_t at) {
    const br_mention *m = br_mention_at(w, seen->at[at]);
    for (size_t i = at; i-- > 0 && at - i <= BR_BACK_MENTIONS;) {
        const br_mention *place = br_mention_at(w, seen->at[i]);
        if (sentence_of(w, place->head) != sentence_of(w, m->head)) return false;
        if (place->actor == m->actor && place->is_place) return true;
    }
    return false;
}

/* whether two face each other: subject and object, or what stands by "with", of one verb */
static bool are_opposed(const br_actor_work *w, const br_mention *first, const br_mention *second) {
    int32_t doer = joined_with(w->tree, first->head);
    if (br_tok(w->tree, doer)->head != br_tok(w->tree, second->head)->head) return false;
    br_deprel rel = br_tok_rel(w->tree, second->head);
    bool is_met = rel == BR_DEP_OBL && br_tok_is(w->tree, br_tree_child(w->tree, second->head, BR_DEP_CASE, -1),
                                                 BR_GRAMMAR(WITH) | BR_GRAMMAR(AGAINST));
    return br_tok_rel(w->tree, doer) == BR_DEP_NSUBJ && (rel == BR_DEP_OBJ || is_met);
}

/* "Chad and Sudan accused each other" */
static bool are_joined(const br_actor_work *w, const br_mention *first, const br_mention *second) {
    return br_tok_rel(w->tree, first->head) == BR_DEP_NSUBJ && joined_with(w->tree, second->head) == first->head &&
           second->head != first->head;
}

/* Parties of one sentence, the latest first; each stands once. */
typedef struct parties {
    const br_mention *at[MAX_PARTIES];
    int n;
} parties;

static void add_party(parties *found, const br_mention *m) {
    for (int i = 0; i < found->n; i++)
        if (found->at[i]->actor == m->actor) return;
    if (found->n < MAX_PARTIES) found->at[found->n++] = m;
}

/* just two, or the only two among more that face each other or act together */
static bool pair_of(const br_actor_work *w, const parties *found, int32_t pair[2]) {
    int n = 0;
    for (int i = found->n; i-- > 0;)
        for (int j = i; j-- > 0;) {
            const br_mention *first = found->at[i], *second = found->at[j];
            if (found->n > 2 && !are_opposed(w, first, second) && !are_joined(w, first, second)) continue;
            pair[0] = first->actor;
            pair[1] = second->actor;
            n++;
        }
    return n == 1;
}

bool br_last_sides(const br_actor_work *w, const br_seen *seen, int32_t token, int32_t pair[2]) {
    parties found = {.n = 0};
    uint32_t nearest = sentence_of(w, token);
    for (size_t i = seen->len; i-- > 0 && seen->len - i <= BR_BACK_MENTIONS;) {
        const br_mention *m = br_mention_at(w, seen->at[i]);
        if (m->head >= token || !is_party(w, m) || is_scene(w, seen, i) || is_beside(w, m, token)) continue;
        bool is_further = sentence_of(w, m->head) != nearest;
        if (sentence_of(w, token) - sentence_of(w, m->head) > BR_BACK_PAIR_REACH || (is_further && found.n > 1)) break;
        if (is_further) found.n = 0; /* both of one sentence */
        nearest = sentence_of(w, m->head);
        add_party(&found, m);
    }
    return pair_of(w, &found, pair);
}

/* the states of the nearest sentences, three at most; where `acting`, without those that are only places */
static int states_before(const br_actor_work *w, const br_seen *seen, int32_t token, bool acting, br_str pair[2]) {
    int n = 0;
    uint32_t nearest = sentence_of(w, token);
    for (size_t i = seen->len; i-- > 0 && seen->len - i <= BR_BACK_MENTIONS;) {
        const br_mention *m = br_mention_at(w, seen->at[i]);
        bool is_further = sentence_of(w, m->head) != nearest;
        if (sentence_of(w, token) - sentence_of(w, m->head) > BR_BACK_PAIR_REACH || (is_further && n == 2)) break;
        nearest = sentence_of(w, m->head);
        br_str state = br_str_slice(br_who_code(w, &w->who.at[m->actor]), 0, 3);
        if (m->head >= token || br_country_entry(w->actors, state) < 0 || is_beside(w, m, token)) continue;
        bool known = (n > 0 && br_str_eq(pair[1], state)) || (n > 1 && br_str_eq(pair[0], state));
        if (known || (acting && m->is_place)) continue;
        if (n == 2) return 3;
        pair[1 - n++] = state;
    }
    return n;
}

bool br_last_states(const br_actor_work *w, const br_seen *seen, int32_t token, br_str pair[2]) {
    int n = states_before(w, seen, token, false, pair);
    return n == 2 || (n > 2 && states_before(w, seen, token, true, pair) == 2); /* "A and B signed it in Geneva" */
}

int32_t br_who_is_state(const br_actor_work *w, const br_seen *seen, br_str state) {
    for (size_t i = seen->len; i-- > 0 && seen->len - i <= BR_BACK_MENTIONS;) {
        int32_t actor = br_mention_at(w, seen->at[i])->actor;
        const br_who *who = &w->who.at[actor];
        if (who->kind == BR_ACTOR_COUNTRY && who->entry >= 0 && br_str_eq(br_who_code(w, who), state)) return actor;
    }
    return -1;
}
