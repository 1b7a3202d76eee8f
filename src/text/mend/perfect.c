#include "text/mend/perfect.h"

enum { LONGEST_PHRASE = 8 /* words between "had" and its participle */ };

/* "have" with nothing that it helps, nor had */
static bool is_main_have(const br_mend *m, int32_t at) {
    return br_mend_is(m, at, BR_GRAMMAR(PERFECT)) && br_mend_rel(m, at) != BR_DEP_AUX && !br_mend_has_object(m, at);
}

/* "had for years handed out arms": the "had" without an object, in front of a phrase, whose participle was hung on it or on the verb
 * above both; -1 = none */
static int32_t have_before(const br_mend *m, int32_t at) {
    int32_t head = m->t[at].head;
    br_deprel rel = br_mend_rel(m, at);
    bool clause =
        rel == BR_DEP_XCOMP || rel == BR_DEP_CCOMP || (rel == BR_DEP_ADVCL && head >= 0 && is_main_have(m, head));
    bool past = m->t[at].upos == BR_UPOS_VERB && (m->t[at].feats & (BR_FEAT(TENSE_PAST) | BR_FEAT(VERBFORM_PART)));
    if (!clause || !past || head >= at || br_mend_has_subject(m, at)) return -1;
    int32_t have = at - 1;
    while (have > 0 && have > at - LONGEST_PHRASE && m->t[have].upos != BR_UPOS_VERB && !is_main_have(m, have)) {
        if (m->t[have].upos == BR_UPOS_AUX || m->t[have].upos == BR_UPOS_PUNCT) return -1;
        have--;
    }
    bool leads = have < at - 1 && (have == head || m->t[have].head == head);
    return leads && !br_mend_has_object(m, have) ? have : -1;
}

/* what hung on "had" is its participle's; of two subjects the one behind is the object */
static void take_children(br_mend *m, int32_t have, int32_t verb) {
    bool subject = br_mend_child(m, have, BR_DEP_NSUBJ, 0, have) >= 0;
    int32_t from = have < BR_MEND_REACH ? 0 : have - BR_MEND_REACH;
    for (int32_t k = from; k < m->n && k < verb + BR_MEND_REACH; k++) {
        if (m->t[k].head != have) continue;
        m->t[k].head = verb;
        bool object = subject && k > verb && br_mend_rel(m, k) == BR_DEP_NSUBJ && !br_mend_has_object(m, verb);
        if (object) m->t[k].deprel = BR_DEP_OBJ;
    }
}

/* "had ousted X, suspended Y": a past form without a subject that was made a second clause beside the first goes on with it */
static void take_parallels(br_mend *m, int32_t verb) {
    br_deprel rel = (br_deprel)m->t[verb].deprel;
    if (rel != BR_DEP_CCOMP) return;
    for (int32_t k = verb + 2; k < m->n && k < verb + BR_MEND_REACH; k++) {
        bool beside = m->t[k].head == m->t[verb].head && m->t[k].deprel == rel && m->t[k].upos == BR_UPOS_VERB;
        if (!beside || !br_mend_is_past_form(m, k) || !br_mend_stands_free(m, k)) continue;
        if (br_str_is(br_mend_word(m, k - 1), ",")) br_mend_hang(m, k, verb, BR_DEP_CONJ);
    }
}

void br_mend_perfect(br_mend *m) {
    for (int32_t i = 1; i < m->n; i++) {
        int32_t have = m->t[i].head == i - 1 && br_mend_is_open_participle(m, i) ? i - 1 : have_before(m, i);
        bool helps = have >= 0 && (m->t[have].upos == BR_UPOS_VERB || br_mend_rel(m, have) != BR_DEP_AUX);
        if (!helps || !br_mend_is(m, have, BR_GRAMMAR(PERFECT)) || !(m->t[have].feats & BR_FEAT(VERBFORM_FIN)))
            continue;
        br_mend_hang(m, i, m->t[have].head, (br_deprel)m->t[have].deprel);
        take_children(m, have, i);
        br_mend_hang(m, have, i, BR_DEP_AUX);
        m->t[have].upos = BR_UPOS_AUX;
        take_parallels(m, i);
    }
}

/* the last word of a date behind a preposition: "May 3", "Monday"; the preposition itself = none */
static int32_t date_end(const br_mend *m, int32_t preposition) {
    int32_t at = preposition + 1;
    while (at < m->n && at < preposition + LONGEST_PHRASE &&
           (br_mend_is(m, at, BR_GRAMMAR(DAY) | BR_GRAMMAR(MONTH) | BR_GRAMMAR(DAYTIME)) ||
            br_is_digit(br_mend_word(m, at).ptr[0])))
        at++;
    return at - 1;
}

void br_mend_perfect_since(br_mend *m) {
    for (int32_t have = 1; have + 4 < m->n; have++) {
        if (m->t[have].upos != BR_UPOS_VERB || !br_mend_is(m, have, BR_GRAMMAR(PERFECT))) continue;
        int32_t preposition = have + 1, date = date_end(m, preposition), verb = date + 1;
        if (date == preposition || verb + 1 >= m->n || m->t[preposition].upos == BR_UPOS_PUNCT) continue;
        int32_t noun = m->t[verb].head;
        bool quality = m->t[verb].deprel == BR_DEP_AMOD && noun > verb && m->t[noun].head == have;
        if (!quality || !br_mend_is_past_form(m, verb) || br_mend_has_object(m, have)) continue;
        br_mend_hang(m, verb, m->t[have].head, (br_deprel)m->t[have].deprel);
        take_children(m, have, verb);
        br_mend_hang(m, have, verb, BR_DEP_AUX);
        m->t[have].upos = BR_UPOS_AUX;
        br_mend_hang(m, noun, verb, BR_DEP_OBJ);
        for (int32_t k = preposition + 1; k < date; k++) br_mend_hang(m, k, date, BR_DEP_NMOD_UNMARKED);
        br_mend_hang(m, preposition, date, BR_DEP_CASE);
        br_mend_hang(m, date, verb, BR_DEP_OBL);
        br_mend_make_past(m, verb);
    }
}

void br_mend_having(br_mend *m) {
    for (int32_t have = 0; have + 2 < m->n; have++) {
        int32_t verb = have + 1, noun = m->t[verb].head;
        bool quality = m->t[verb].deprel == BR_DEP_AMOD && m->t[verb].upos == BR_UPOS_VERB && noun > verb;
        bool having = br_mend_is(m, have, BR_GRAMMAR(PERFECT)) && br_mend_is(m, have, BR_GRAMMAR(GERUND));
        if (!quality || !having || m->t[noun].head != have) continue;
        br_mend_hang(m, verb, m->t[have].head, (br_deprel)m->t[have].deprel);
        for (int32_t i = 0; i < m->n; i++)
            if (m->t[i].head == have) m->t[i].head = verb;
        br_mend_hang(m, have, verb, BR_DEP_AUX);
        m->t[have].upos = BR_UPOS_AUX;
    }
}

void br_mend_suffered(br_mend *m) {
    for (int32_t verb = 1; verb < m->n; verb++) {
        if (m->t[verb].upos != BR_UPOS_VERB || !br_mend_is(m, verb, BR_GRAMMAR(PAST) | BR_GRAMMAR(PARTICIPLE)))
            continue;
        int32_t be = br_mend_child(m, verb, BR_DEP_COP, 0, verb);
        if (be < 0 || br_mend_has_object(m, verb)) continue;
        m->t[be].deprel = BR_DEP_AUX_PASS;
        int32_t subject = br_mend_child(m, verb, BR_DEP_NSUBJ, 0, verb);
        if (subject >= 0) m->t[subject].deprel = BR_DEP_NSUBJ_PASS;
    }
}
