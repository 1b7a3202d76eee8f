#include "text/text_mend_participle.h"

#include "text/text_mend_clause.h"

/* ---- before a noun ---- */

void br_mend_ruling(br_mend *m) {
    for (int32_t i = 1; i + 1 < m->n; i++) {
        int32_t noun = m->t[i - 1].head;
        bool between = m->t[i - 1].upos == BR_UPOS_DET && noun > i && m->t[i].upos == BR_UPOS_VERB;
        if (!between || m->t[noun].head != i || !br_mend_is_nominal(m, noun) || !br_mend_is(m, i, BR_GRAMMAR(GERUND)))
            continue;
        br_mend_hang(m, noun, m->t[i].head, (br_deprel)m->t[i].deprel);
        br_mend_hang(m, i, noun, BR_DEP_AMOD);
        for (int32_t k = i < BR_MEND_STEPS ? 0 : i - BR_MEND_STEPS; k < m->n && k < i + BR_MEND_REACH; k++)
            if (m->t[k].head == i) m->t[k].head = noun;
    }
}

/* ---- read as qualities ---- */

static bool is_past_form(const br_mend *m, int32_t at) {
    return br_mend_is(m, at, BR_GRAMMAR(PAST) | BR_GRAMMAR(PAST_FORM));
}

/* the past form right behind the comma that closes an aside about a noun, read as a quality of a noun behind it; -1 = none */
static int32_t verb_behind_description(const br_mend *m, int32_t noun) {
    int32_t aside = br_mend_child(m, noun, BR_DEP_APPOS, noun + 2, m->n);
    int32_t verb = aside < 0 ? m->n : br_mend_last(m, aside) + 2;
    if (verb + 1 < m->n && !br_str_is(br_mend_word(m, verb - 1), ",")) verb--; /* the comma hangs on the aside */
    if (verb + 1 >= m->n || !br_str_is(br_mend_word(m, verb - 1), ",")) return -1;
    int32_t object = m->t[verb].head;
    bool quality = m->t[verb].deprel == BR_DEP_AMOD && object > verb && br_mend_is_below(m, object, noun);
    return quality && m->t[verb].upos == BR_UPOS_VERB && is_past_form(m, verb) ? verb : -1;
}

void br_mend_described(br_mend *m) {
    for (int32_t noun = 0; noun + 5 < m->n; noun++) {
        int32_t verb = br_mend_heads_clause(m, noun) ? verb_behind_description(m, noun) : -1;
        if (verb < 0) continue;
        int32_t object = m->t[verb].head;
        br_mend_hang(m, object, verb, BR_DEP_OBJ);
        br_mend_give_clause(m, noun, verb);
    }
}

void br_mend_misread(br_mend *m) {
    for (int32_t i = 1; i + 1 < m->n; i++) {
        int32_t noun = m->t[i].head;
        bool quality = m->t[i].upos == BR_UPOS_ADJ && noun > i && br_mend_is(m, i, BR_GRAMMAR(PAST_FORM));
        if (!quality || br_mend_child(m, i, BR_DEP_NSUBJ, 0, i) < 0) continue;
        bool clause = m->t[noun].head < 0 || m->t[noun].deprel == BR_DEP_CCOMP || m->t[noun].deprel == BR_DEP_CONJ;
        br_mend_hang(m, i, m->t[noun].head, clause ? (br_deprel)m->t[noun].deprel : BR_DEP_PARATAXIS);
        br_mend_hang(m, noun, i, BR_DEP_OBJ);
        m->t[i].upos = BR_UPOS_VERB;
        m->t[i].feats = BR_FEAT(VERBFORM_FIN) | BR_FEAT(TENSE_PAST) | BR_FEAT(MOOD_IND);
    }
}

/* ---- behind a comma ---- */

static bool tells(const br_mend *m, int32_t at) { /* a verb with a tense, or one that has a subject */
    bool verb = m->t[at].upos == BR_UPOS_VERB;
    return verb && ((m->t[at].feats & BR_FEAT(VERBFORM_FIN)) || br_mend_has_subject(m, at));
}

/* the verb above an infinitive or a quality of its object that tells what is done; -1 = none */
static int32_t telling_above(const br_mend *m, int32_t at) {
    for (int steps = 0; at >= 0 && steps < BR_MEND_STEPS; steps++) {
        if (tells(m, at)) return at;
        if (m->t[at].deprel == BR_DEP_ACL_RELCL) return -1;
        at = m->t[at].head;
    }
    return -1;
}

static bool is_quality(const br_mend *m, int32_t at) {
    return m->t[at].deprel == BR_DEP_ACL && !(m->t[at].feats & BR_FEAT(VERBFORM_INF));
}

void br_mend_loose(br_mend *m) {
    for (int32_t verb = 3; verb < m->n; verb++) {
        int32_t above = m->t[verb].head;
        bool hangs = m->t[verb].deprel == BR_DEP_ADVCL && m->t[verb].upos == BR_UPOS_VERB && above >= 0 && above < verb;
        if (!hangs || tells(m, above) || m->t[above].upos != BR_UPOS_VERB || !br_mend_is(m, verb, BR_GRAMMAR(GERUND)))
            continue;
        int32_t mark = br_mend_child(m, verb, BR_DEP_MARK, above, verb), open = mark < 0 ? verb : mark;
        if (br_mend_has_subject(m, verb) || !br_str_is(br_mend_word(m, open - 1), ",")) continue;
        bool meanwhile = mark >= 0 && br_mend_is(m, mark, BR_GRAMMAR(MEANWHILE));
        bool speaks = mark < 0 && br_mend_is(m, verb, BR_GRAMMAR(SPEAKING));
        bool beyond = mark < 0 && is_quality(m, above);
        int32_t teller = meanwhile || speaks || beyond ? telling_above(m, above) : -1;
        if (teller >= 0) m->t[verb].head = teller;
    }
}
