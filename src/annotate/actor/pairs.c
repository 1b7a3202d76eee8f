#include "annotate/actor/pairs.h"

#include "annotate/actor/actor_weights.h"
#include "annotate/actor/codes.h"
#include "annotate/actor/fit.h"

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

bool br_last_holders(const br_actor_work *w, const br_seen *seen, const br_mention *office, int32_t pair[2]) {
    int n = 0;
    for (size_t i = seen->len; i-- > 0 && seen->len - i <= BR_BACK_MENTIONS && n < 2;) {
        const br_mention *m = br_mention_at(w, seen->at[i]);
        if (sentence_of(w, office->head) - sentence_of(w, m->head) > BR_BACK_HOLDER_REACH) break;
        const br_who *who = &w->who.at[m->actor];
        bool is_named = m->mention == BR_MENTION_NAME && m->kind == BR_ACTOR_PERSON && m->head < office->head;
        bool has_title = who->told.len && br_str_starts(office->told, who->told); /* "General X" who rebels */
        bool holds = has_title || br_has_sector(w, who, office->told);
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

/* who acts or is acted on, not who only tells of it or is a place */
static bool is_party(const br_actor_work *w, const br_mention *m) {
    br_deprel rel = br_tok_rel(w->tree, m->head);
    bool argues =
        rel == BR_DEP_NSUBJ || rel == BR_DEP_OBJ || rel == BR_DEP_OBL || rel == BR_DEP_CONJ || rel == BR_DEP_NMOD;
    bool tells = rel == BR_DEP_NSUBJ && br_has_class(w, br_tok(w->tree, m->head)->head, BR_WORD_CLASS(SPEECH));
    return argues && !tells && !m->is_place && !m->is_modifier && !m->is_inner && !m->is_toward;
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

bool br_last_sides(const br_actor_work *w, const br_seen *seen, int32_t token, int32_t pair[2]) {
    int n = 0;
    uint32_t nearest = sentence_of(w, token);
    for (size_t i = seen->len; i-- > 0 && seen->len - i <= BR_BACK_MENTIONS;) {
        const br_mention *m = br_mention_at(w, seen->at[i]);
        if (m->head >= token || !is_party(w, m) || is_scene(w, seen, i) || is_beside(w, m, token)) continue;
        bool is_further = sentence_of(w, m->head) != nearest;
        if (sentence_of(w, token) - sentence_of(w, m->head) > BR_BACK_PAIR_REACH || (is_further && n == 2)) break;
        if (is_further) n = 0; /* both of one sentence */
        nearest = sentence_of(w, m->head);
        bool known = (n > 0 && pair[1] == m->actor) || (n > 1 && pair[0] == m->actor);
        if (!known && n == 2) return false;
        if (!known) pair[1 - n++] = m->actor;
    }
    return n == 2;
}

bool br_last_states(const br_actor_work *w, const br_seen *seen, int32_t token, br_str pair[2]) {
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
        if (!known && n == 2) return false;
        if (!known) pair[1 - n++] = state;
    }
    return n == 2;
}

int32_t br_who_is_state(const br_actor_work *w, const br_seen *seen, br_str state) {
    for (size_t i = seen->len; i-- > 0 && seen->len - i <= BR_BACK_MENTIONS;) {
        int32_t actor = br_mention_at(w, seen->at[i])->actor;
        const br_who *who = &w->who.at[actor];
        if (who->kind == BR_ACTOR_COUNTRY && who->entry >= 0 && br_str_eq(br_who_code(w, who), state)) return actor;
    }
    return -1;
}
