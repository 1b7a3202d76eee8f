#include "text/mend/heading.h"

#include "text/mend/clause.h"

/* "Police arrest six": the plain form of several, "Army raids a camp": the form in -s of one, with what is raided right behind */
static bool agrees(const br_mend *m, int32_t noun, int32_t verb) {
    bool several = m->t[noun].feats & BR_FEAT(NUMBER_PLUR);
    if (!br_mend_is(m, verb, BR_GRAMMAR(PRESENT))) return several;
    bool object = verb + 1 < m->n && (br_mend_is_inside_phrase(m, verb + 1) || m->t[verb + 1].upos == BR_UPOS_DET);
    return !several && object;
}

/* the first word that may be the verb of the nouns that the sentence begins with; -1 = none */
static int32_t hidden_verb(const br_mend *m) {
    for (int32_t i = 0; i + 1 < m->n && i < BR_MEND_STEPS; i++) {
        bool nominal = br_mend_is_nominal(m, i);
        if (!nominal && !br_mend_is_inside_phrase(m, i) && m->t[i].upos != BR_UPOS_DET) return -1;
        bool led = i > 0 && nominal && br_mend_is(m, i, BR_GRAMMAR(NOUN_OR_ACT)) && br_mend_is_nominal(m, i - 1);
        if (led && agrees(m, i - 1, i)) return i;
    }
    return -1;
}

/* what headed the sentence becomes an object, or hangs on the verb by its preposition */
static void put_behind(br_mend *m, int32_t head, int32_t verb) {
    bool phrase = br_mend_child(m, head, BR_DEP_CASE, verb, head) >= 0;
    br_mend_hang(m, head, verb, phrase ? BR_DEP_OBL : BR_DEP_OBJ);
    for (int32_t i = head + 1; i < m->n; i++) {
        if (m->t[i].head != head || br_mend_rel(m, i) != BR_DEP_NMOD) continue;
        int32_t first = br_mend_first(m, i);
        if (!br_mend_is(m, first, BR_GRAMMAR(GENITIVE))) br_mend_hang(m, i, verb, BR_DEP_OBL);
    }
}

/* the words behind the verb that hang on it or in front of it are its own */
static void take_rest(br_mend *m, int32_t verb) {
    for (int32_t i = verb + 1; i < m->n; i++) {
        if (m->t[i].head > verb || m->t[i].head == BR_NO_HEAD) continue;
        m->t[i].head = verb;
        br_deprel rel = br_mend_rel(m, i);
        bool bare = br_mend_child(m, i, BR_DEP_CASE, verb, i) < 0;
        if (rel == BR_DEP_APPOS || (rel == BR_DEP_NMOD && bare)) m->t[i].deprel = BR_DEP_OBJ;
        if (rel == BR_DEP_NMOD && !bare) m->t[i].deprel = BR_DEP_OBL;
        if (rel == BR_DEP_ACL) m->t[i].deprel = BR_DEP_ADVCL;
    }
}

void br_mend_heading(br_mend *m) {
    int32_t verb = hidden_verb(m);
    if (verb < 0) return;
    int32_t root = 0, noun = verb - 1;
    while (root < m->n && m->t[root].head != BR_NO_HEAD) root++;
    if (root == m->n || !br_mend_is_nominal(m, root) || br_mend_child(m, root, BR_DEP_COP, 0, m->n) >= 0) return;
    if (br_mend_child(m, root, BR_DEP_NSUBJ, verb + 1, m->n) >= 0) return;
    br_mend_hang(m, verb, BR_NO_HEAD, BR_DEP_ROOT);
    m->t[verb].upos = BR_UPOS_VERB;
    m->t[verb].feats = BR_FEAT(VERBFORM_FIN) | BR_FEAT(TENSE_PRES) | BR_FEAT(MOOD_IND);
    for (int32_t i = 0; i < noun; i++)
        if (m->t[i].head < 0 || m->t[i].head >= verb) m->t[i].head = noun;
    if (m->t[0].head == noun && root < noun) m->t[root].deprel = BR_DEP_COMPOUND;
    br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
    if (root > verb) put_behind(m, root, verb);
    take_rest(m, verb);
}
