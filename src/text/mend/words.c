#include "text/mend/words.h"

int32_t br_mend_child(const br_mend *m, int32_t head, br_deprel rel, int32_t from, int32_t to) {
    bool universal = br_deprel_universal(rel) == rel;
    if (from < head - BR_MEND_REACH) from = head - BR_MEND_REACH;
    if (to > head + BR_MEND_REACH) to = head + BR_MEND_REACH;
    for (int32_t i = from < 0 ? 0 : from; i < to && i < m->n; i++) {
        if (m->t[i].head != head) continue;
        if ((universal ? br_mend_rel(m, i) : (br_deprel)m->t[i].deprel) == rel) return i;
    }
    return -1;
}

bool br_mend_has_subject(const br_mend *m, int32_t verb) {
    return br_mend_child(m, verb, BR_DEP_NSUBJ, 0, m->n) >= 0 || br_mend_child(m, verb, BR_DEP_CSUBJ, 0, m->n) >= 0 ||
           br_mend_child(m, verb, BR_DEP_EXPL, 0, m->n) >= 0;
}

bool br_mend_has_object(const br_mend *m, int32_t verb) {
    return br_mend_child(m, verb, BR_DEP_OBJ, 0, m->n) >= 0;
}

bool br_mend_stands_free(const br_mend *m, int32_t verb) {
    return !br_mend_has_subject(m, verb) && br_mend_child(m, verb, BR_DEP_MARK, 0, verb) < 0 &&
           br_mend_child(m, verb, BR_DEP_AUX, 0, verb) < 0 && br_mend_child(m, verb, BR_DEP_CC, 0, verb) < 0;
}

bool br_mend_is_open_participle(const br_mend *m, int32_t at) {
    return m->t[at].upos == BR_UPOS_VERB && m->t[at].deprel == BR_DEP_XCOMP &&
           (m->t[at].feats & BR_FEAT(VERBFORM_PART)) && (m->t[at].feats & (BR_FEAT(TENSE_PAST) | BR_FEAT(VOICE_PASS)));
}

bool br_mend_is_below(const br_mend *m, int32_t at, int32_t top) {
    for (int steps = 0; at >= 0 && steps < BR_MEND_STEPS; steps++) {
        if (at == top) return true;
        at = m->t[at].head;
    }
    return false;
}

int32_t br_mend_first(const br_mend *m, int32_t top) {
    int32_t at = top;
    while (at > 0 && top - at < BR_MEND_STEPS && br_mend_is_below(m, at - 1, top)) at--;
    return at;
}

int32_t br_mend_last(const br_mend *m, int32_t top) {
    int32_t at = top;
    while (at + 1 < m->n && at - top < BR_MEND_STEPS && br_mend_is_below(m, at + 1, top)) at++;
    return at;
}

bool br_mend_is_day(const br_mend *m, int32_t at) {
    return br_mend_is(m, at, BR_GRAMMAR(DAY)) && br_mend_is_nominal(m, at);
}

/* "called on", "called for": no participle goes on so */
static bool is_call(const br_mend *m, int32_t verb) {
    if (!br_mend_is(m, verb, BR_GRAMMAR(CALLED))) return false;
    for (int32_t i = verb + 1; i < m->n && i < verb + 4; i++)
        if (m->t[i].upos == BR_UPOS_ADP && br_mend_is(m, i, BR_GRAMMAR(CALLED_FOR))) return true;
    return false;
}

/* "Ana Paz, the mayor, called": the comma before a verb closes what was opened behind the noun that it hangs on */
static bool closes_aside(const br_mend *m, int32_t comma, int32_t noun) {
    if (!br_str_is(br_mend_word(m, comma), ",") || noun < 0 || noun > comma) return false;
    int32_t aside = br_mend_child(m, noun, BR_DEP_APPOS, noun + 1, comma);
    if (aside < 0 || br_mend_last(m, aside) + 1 != comma) return false;
    int32_t open = br_mend_first(m, aside);
    return br_str_is(br_mend_word(m, open), ",") || (open > 0 && br_str_is(br_mend_word(m, open - 1), ","));
}

/* "Unions called a strike": what bears no name was not called so */
static bool calls_thing(const br_mend *m, int32_t verb) {
    int32_t object = br_mend_child(m, verb, BR_DEP_OBJ, verb + 1, m->n);
    if (object < 0 || m->t[object].upos != BR_UPOS_NOUN) return false;
    int32_t article = br_mend_child(m, object, BR_DEP_DET, verb + 1, object);
    return article >= 0 && br_mend_is(m, article, BR_GRAMMAR(INDEFINITE)) && br_mend_is(m, verb, BR_GRAMMAR(CALLED)) &&
           br_mend_child(m, verb, BR_DEP_XCOMP, verb, m->n) < 0;
}

bool br_mend_may_be_verb(const br_mend *m, int32_t at) {
    const br_token *t = &m->t[at];
    if (t->upos != BR_UPOS_VERB || !(t->feats & BR_FEAT(TENSE_PAST)) || !at) return false;
    if (br_mend_child(m, at, BR_DEP_NSUBJ, 0, m->n) >= 0 || br_mend_child(m, at, BR_DEP_AUX, 0, m->n) >= 0)
        return false;
    if (br_mend_child(m, at, BR_DEP_MARK, 0, at) >= 0) return false;
    if (m->t[at - 1].upos == BR_UPOS_PUNCT && !closes_aside(m, at - 1, t->head)) return false;
    if (is_call(m, at) || calls_thing(m, at)) return true;
    if (br_mend_is(m, at, BR_GRAMMAR(NAMING))) return false; /* "the man named Ali", "a law called harsh" */
    if (t->feats & BR_FEAT(VERBFORM_FIN)) return true;
    if (br_mend_is_day(m, at - 1)) return true;
    if (br_mend_is(m, at, BR_GRAMMAR(GOING)) && br_mend_child(m, at, BR_DEP_OBL_AGENT, at + 1, m->n) < 0) return true;
    if (at + 1 < m->n && br_mend_is(m, at, BR_GRAMMAR(OWN_AIM)) && br_mend_is(m, at + 1, BR_GRAMMAR(INFINITIVE)))
        return true;                                                 /* "a commander threatened to leave" */
    int32_t other = br_mend_child(m, at, BR_DEP_CONJ, at + 1, m->n); /* "donated and delivered goods" */
    if (other >= 0 && m->t[other].upos == BR_UPOS_VERB && br_mend_child(m, other, BR_DEP_OBJ, other, m->n) >= 0 &&
        br_mend_child(m, other, BR_DEP_NSUBJ, 0, m->n) < 0)
        return true;
    int32_t open = br_mend_child(m, at, BR_DEP_XCOMP, at + 1, m->n); /* "gunmen shot President Diaz" */
    if (open >= 0 && m->t[open].upos == BR_UPOS_PROPN && br_mend_first(m, open) == at + 1) return true;
    return br_mend_child(m, at, BR_DEP_OBJ, at + 1, m->n) >= 0 || br_mend_child(m, at, BR_DEP_CCOMP, at + 1, m->n) >= 0;
}
