#include "text/mend/verb.h"

/* ---- verbs taken for nouns ---- */

static bool follows_to(const br_mend *m, int32_t at) {
    return at > 0 && m->t[at - 1].head == at && br_mend_is(m, at - 1, BR_GRAMMAR(INFINITIVE));
}

/* Nothing stands between the two objects of a verb; what seems to has the second for its own. */
static void give_objects(br_mend *m) {
    for (int32_t i = 1; i + 1 < m->n; i++) {
        int32_t verb = m->t[i].head;
        bool between = m->t[i].upos == BR_UPOS_NOUN && m->t[i].deprel == BR_DEP_OBL && verb < i;
        int32_t object = between && follows_to(m, i) ? br_mend_child(m, verb, BR_DEP_OBJ, i + 1, m->n) : -1;
        if (object >= 0) m->t[object].head = i;
    }
}

/* the form of a verb that was taken for a noun, by its ending */
static uint32_t form_of(const br_mend *m, int32_t at, bool infinitive) {
    if (infinitive) return BR_FEAT(VERBFORM_INF);
    if (br_mend_is(m, at, BR_GRAMMAR(GERUND))) return BR_FEAT(VERBFORM_GER);
    if (br_mend_is(m, at, BR_GRAMMAR(PAST))) return BR_FEAT(VERBFORM_FIN) | BR_FEAT(TENSE_PAST) | BR_FEAT(MOOD_IND);
    return BR_FEAT(VERBFORM_FIN) | BR_FEAT(TENSE_PRES) | BR_FEAT(MOOD_IND);
}

/* "The price for March rose after they confirmed": the subject before a verb is its own, not that of a verb behind it */
static void take_subject(br_mend *m, int32_t verb) {
    int32_t above = m->t[verb].head;
    int32_t subject = above > verb ? br_mend_child(m, above, BR_DEP_NSUBJ, 0, verb) : -1;
    if (subject >= 0) m->t[subject].head = verb;
}

/* The noun before what was taken for one is its subject, with the words before it, unless a preposition is among them. */
static void free_subject(br_mend *m, int32_t verb) {
    int32_t noun = verb - 1;
    if (noun < 0 || m->t[noun].head != verb || m->t[noun].deprel != BR_DEP_COMPOUND) return;
    bool preposition = false;
    for (int32_t i = noun - 1; i >= 0 && i > noun - BR_MEND_REACH; i--) {
        if (m->t[i].head != verb && m->t[i].head != noun) continue;
        if (m->t[i].upos == BR_UPOS_ADP) preposition = true;
        if (m->t[i].upos == BR_UPOS_ADP || m->t[i].upos == BR_UPOS_DET || br_mend_is_inside_phrase(m, i))
            m->t[i].head = noun;
    }
    m->t[noun].deprel = preposition ? BR_DEP_OBL : BR_DEP_NSUBJ;
    if (preposition) take_subject(m, verb);
}

/* "to hand over their weapons": a particle that was taken for the preposition of the object */
static void free_particle(br_mend *m, int32_t verb) {
    int32_t particle = verb + 1, noun = particle < m->n ? m->t[particle].head : -1;
    if (noun <= particle || m->t[particle].deprel != BR_DEP_CASE || !br_mend_is(m, particle, BR_GRAMMAR(PARTICLE)))
        return;
    if (m->t[noun].head != verb || br_mend_has_object(m, verb)) return;
    br_mend_hang(m, particle, verb, BR_DEP_COMPOUND_PRT);
    m->t[noun].deprel = BR_DEP_OBJ;
}

static void make_verb(br_mend *m, int32_t at) {
    br_token *verb = &m->t[at];
    bool infinitive = follows_to(m, at) || verb->deprel == BR_DEP_XCOMP;
    if (follows_to(m, at)) {
        m->t[at - 1].upos = BR_UPOS_PART;
        m->t[at - 1].deprel = BR_DEP_MARK;
    }
    if (!infinitive) free_subject(m, at);
    if (infinitive) free_particle(m, at);
    verb->upos = BR_UPOS_VERB;
    verb->feats = form_of(m, at, infinitive);
    if (verb->deprel == BR_DEP_OBL) verb->deprel = BR_DEP_ADVCL;
    if (verb->deprel == BR_DEP_NMOD) verb->deprel = BR_DEP_ACL;
}

/* An object with an object is none of them: "gave the team a cup", one hung below the other. The "to" of a noun is a preposition;
 * one that marks a clause marks a verb. */
static bool is_masked(const br_mend *m, int32_t at) {
    if (m->t[at].upos != BR_UPOS_NOUN) return false;
    if (follows_to(m, at) && m->t[at - 1].deprel == BR_DEP_MARK) return true;
    return m->t[at].deprel != BR_DEP_OBJ && br_mend_has_object(m, at);
}

/* "gunmen shot dead Father X", read as a shot: the name that hangs on it is its object */
static void make_deadly(br_mend *m, int32_t at) {
    make_verb(m, at);
    br_mend_make_past(m, at);
    br_mend_hang(m, at + 1, at, BR_DEP_XCOMP);
    for (int32_t i = at + 2; i < m->n && i < at + BR_MEND_STEPS; i++) {
        bool behind = m->t[i].head == at && br_mend_is_nominal(m, i) && br_mend_first(m, i) <= at + 2;
        if (behind && br_mend_child(m, i, BR_DEP_CASE, at, i) < 0) m->t[i].deprel = BR_DEP_OBJ;
    }
}

/* "offered to hand power over", "threatened to sue", read as to power, to a Sue: whoever offers does so to do something */
static void cut_aim(br_mend *m, int32_t at) {
    int32_t verb = at - 2, to = at - 1, noun = m->t[at].head;
    bool part = noun > at && br_mend_is(m, at, BR_GRAMMAR(HANDING)) && m->t[to].head == noun &&
                m->t[to].deprel == BR_DEP_CASE && m->t[noun].head == verb && m->t[at].deprel == BR_DEP_COMPOUND &&
                m->t[noun].deprel == BR_DEP_OBL;
    if (part) {
        br_mend_hang(m, at, verb, BR_DEP_OBL);
        br_mend_hang(m, noun, at, BR_DEP_OBJ);
        m->t[to].head = at;
    }
    bool name = m->t[at].upos == BR_UPOS_PROPN && !br_is_upper(br_mend_word(m, at).ptr[0]);
    if (part || name) m->t[at].upos = BR_UPOS_NOUN;
}

/* "tried to march on parliament": behind a verb that asks for one stands the plain form, where no article tells a noun */
static void free_aims(br_mend *m) {
    for (int32_t i = 2; i < m->n; i++) {
        int32_t verb = i - 2;
        if (m->t[verb].upos == BR_UPOS_VERB && br_mend_is(m, verb, BR_GRAMMAR(OWN_AIM)) &&
            br_mend_is(m, i - 1, BR_GRAMMAR(INFINITIVE)) && br_mend_is_nominal(m, i))
            cut_aim(m, i);
        bool noun = m->t[i].upos == BR_UPOS_NOUN && !(m->t[i].feats & BR_FEAT(NUMBER_PLUR)) && follows_to(m, i);
        bool asked =
            m->t[verb].upos == BR_UPOS_VERB && br_mend_is(m, verb, BR_GRAMMAR(OWN_AIM)) && m->t[i].head == verb;
        if (!noun || !asked || m->t[i].deprel != BR_DEP_OBL) continue;
        make_verb(m, i);
        m->t[i].deprel = BR_DEP_XCOMP;
    }
}

void br_mend_masked(br_mend *m) {
    give_objects(m);
    free_aims(m);
    for (int32_t i = 1; i + 2 < m->n; i++) {
        bool noun = m->t[i].upos == BR_UPOS_NOUN && br_mend_is(m, i, BR_GRAMMAR(SUFFERED));
        bool dead = m->t[i + 1].upos == BR_UPOS_ADJ && br_mend_is(m, i + 1, BR_GRAMMAR(DEAD));
        if (noun && dead && !br_mend_is_below(m, i, i + 1)) make_deadly(m, i);
    }
    for (int32_t i = 0; i < m->n; i++)
        if (is_masked(m, i)) make_verb(m, i);
}

/* the verb that a phrase stands below; -1 = none before it */
static int32_t verb_over(const br_mend *m, int32_t at) {
    int32_t above = m->t[at].head;
    for (int steps = 0; above >= 0 && m->t[above].upos != BR_UPOS_VERB && steps < BR_MEND_STEPS; steps++)
        above = m->t[above].head;
    return above >= 0 && above < at ? above : -1;
}

/* What stands behind a quality tells that it is a verb: an article, an owner; behind words that are both, a number, or nothing
 * where the verb before asks for one ("pledged to free soldiers") */
static bool is_object_behind(const br_mend *m, int32_t at, int32_t noun) {
    const br_token *next = &m->t[at + 1];
    if (next->head == noun && (next->upos == BR_UPOS_DET || next->deprel == BR_DEP_NMOD_POSS)) return true;
    if (!br_mend_is(m, at, BR_GRAMMAR(DONE_TO))) return false;
    return next->deprel == BR_DEP_NUMMOD || br_mend_is(m, m->t[noun].head, BR_GRAMMAR(OWN_AIM));
}

void br_mend_freed(br_mend *m) {
    for (int32_t i = 1; i + 1 < m->n; i++) {
        int32_t noun = m->t[i].head, to = i - 1;
        if (m->t[i].upos != BR_UPOS_ADJ || noun <= i || m->t[to].head != noun || m->t[noun].head < 0) continue;
        bool article = is_object_behind(m, i, noun);
        int32_t above = br_mend_is_nominal(m, noun) ? verb_over(m, noun) : -1;
        if (!article || above < 0 || above > to || !br_mend_is(m, to, BR_GRAMMAR(INFINITIVE))) continue;
        m->t[i].upos = BR_UPOS_VERB;
        m->t[i].feats = BR_FEAT(VERBFORM_INF);
        br_mend_hang(m, i, above, br_mend_has_object(m, above) ? BR_DEP_XCOMP : BR_DEP_ADVCL);
        br_mend_hang(m, to, i, BR_DEP_MARK);
        m->t[to].upos = BR_UPOS_PART;
        br_mend_hang(m, noun, i, BR_DEP_OBJ);
    }
}

/* ---- charges ---- */

/* the word of charge that a phrase hangs on, straight or by its object; -1 = none */
static int32_t charge_above(const br_mend *m, int32_t above) {
    if (above >= 0 && br_mend_is_nominal(m, above)) above = m->t[above].head;
    return above >= 0 && br_mend_is(m, above, BR_GRAMMAR(CHARGE)) ? above : -1;
}

/* the noun right behind a verb that hangs where the verb does, without a preposition; -1 = none */
static int32_t bare_sister(const br_mend *m, int32_t verb) {
    for (int32_t i = verb + 1; i < m->n && i < verb + BR_MEND_STEPS; i++) {
        if (m->t[i].head != m->t[verb].head) continue;
        bool bare = br_mend_is_nominal(m, i) && br_mend_child(m, i, BR_DEP_CASE, 0, i) < 0;
        return bare && br_mend_first(m, i) == verb + 1 ? i : -1;
    }
    return -1;
}

void br_mend_charges(br_mend *m) {
    for (int32_t i = 2; i + 1 < m->n; i++) {
        int32_t head = m->t[i].head, mark = i - 1;
        if (m->t[i].upos != BR_UPOS_VERB || !br_mend_is(m, i, BR_GRAMMAR(GERUND)) || head < 0) continue;
        bool part = m->t[i].deprel == BR_DEP_AMOD && head > i && m->t[mark].head == head; /* of [attacking hospitals] */
        bool alone = m->t[i].deprel == BR_DEP_ACL && m->t[mark].head == i;                /* of [killing] villagers */
        int32_t sister = m->t[mark].deprel == BR_DEP_CASE ? m->t[mark].head : -1; /* [of shops] that it is bombing */
        bool crossed = m->t[i].deprel == BR_DEP_ACL && sister > i && m->t[sister].head == head;
        int32_t charge = part ? charge_above(m, m->t[head].head) : alone || crossed ? charge_above(m, head) : -1;
        int32_t object = part ? head : crossed ? sister : alone ? bare_sister(m, i) : -1;
        if (charge < 0 || charge > mark || m->t[mark].upos != BR_UPOS_ADP) continue;
        br_mend_hang(m, i, charge, BR_DEP_ADVCL);
        br_mend_hang(m, mark, i, BR_DEP_MARK);
        m->t[mark].upos = BR_UPOS_SCONJ;
        m->t[i].feats = BR_FEAT(VERBFORM_GER);
        if (object >= 0 && !br_mend_has_object(m, i)) br_mend_hang(m, object, i, BR_DEP_OBJ);
    }
}

/* ---- open complements ---- */

void br_mend_open(br_mend *m) {
    for (int32_t i = 0; i < m->n; i++) {
        int32_t verb = m->t[i].head;
        if (m->t[i].deprel != BR_DEP_NSUBJ || verb < i || m->t[verb].deprel != BR_DEP_XCOMP) continue;
        int32_t above = m->t[verb].head;
        if (m->t[verb].feats & BR_FEAT(VERBFORM_FIN)) m->t[verb].deprel = BR_DEP_CCOMP;
        else if (above >= 0 && above < i && m->t[above].upos == BR_UPOS_VERB && !br_mend_has_object(m, above))
            br_mend_hang(m, i, above, BR_DEP_OBJ);
    }
}

/* ---- verbs that go on ---- */

static bool is_past(const br_mend *m, int32_t at) {
    const br_token *t = &m->t[at];
    return t->upos == BR_UPOS_VERB && (t->feats & BR_FEAT(TENSE_PAST)) && (t->feats & BR_FEAT(VERBFORM_FIN));
}

void br_mend_then(br_mend *m) {
    for (int32_t i = 1; i < m->n; i++) {
        int32_t above = m->t[i].head;
        if (m->t[i].deprel != BR_DEP_PARATAXIS || above < 0 || above > i || !is_past(m, i) || !is_past(m, above))
            continue;
        bool own = br_mend_child(m, i, BR_DEP_NSUBJ, 0, m->n) >= 0 || br_mend_child(m, i, BR_DEP_CSUBJ, 0, m->n) >= 0;
        if (!own && br_mend_is(m, i - 1, BR_GRAMMAR(THEN))) m->t[i].deprel = BR_DEP_CONJ;
    }
}

/* ---- forms ---- */

void br_mend_plans(br_mend *m) {
    for (int32_t i = 1; i + 2 < m->n; i++) {
        bool noun = m->t[i].upos == BR_UPOS_NOUN && (m->t[i].feats & BR_FEAT(NUMBER_PLUR));
        if (!noun || !br_mend_is(m, i + 1, BR_GRAMMAR(INFINITIVE))) continue;
        int32_t aim = br_mend_child(m, i, BR_DEP_ACL, i + 2, i + 4);
        if (aim < 0 || m->t[i + 1].head != aim || br_mend_child(m, i, BR_DEP_COP, 0, m->n) >= 0) continue;
        br_deprel rel = br_mend_rel(m, i);
        bool clause = m->t[i].head == BR_NO_HEAD || rel == BR_DEP_CCOMP || rel == BR_DEP_PARATAXIS;
        if (!clause || br_mend_child(m, i, BR_DEP_NSUBJ, 0, i) < 0) continue;
        m->t[i].upos = BR_UPOS_VERB;
        m->t[i].feats = form_of(m, i, false);
        m->t[aim].deprel = BR_DEP_XCOMP;
    }
}

void br_mend_participles(br_mend *m) {
    for (int32_t i = 1; i + 1 < m->n; i++) {
        int32_t verb = m->t[i].head;
        if (verb != i - 1 || !br_mend_is_open_participle(m, i) || m->t[verb].upos != BR_UPOS_VERB ||
            br_mend_is(m, verb, BR_GRAMMAR(PERFECT)))
            continue;
        int32_t object = br_mend_child(m, i, BR_DEP_OBJ, i + 1, m->n);
        if (object < 0 || br_mend_has_object(m, verb) || br_mend_first(m, object) != i + 1) continue;
        br_mend_hang(m, object, verb, BR_DEP_OBJ);
        br_mend_hang(m, i, object, BR_DEP_AMOD);
    }
}

/* "to topple", "of plotting", "using force" */
static bool is_bound(const br_mend *m, int32_t verb) {
    if (follows_to(m, verb) || m->t[verb].feats & BR_FEAT(VERBFORM_INF)) return true;
    bool gerund = m->t[verb].upos == BR_UPOS_VERB && br_mend_is(m, verb, BR_GRAMMAR(GERUND));
    return gerund && br_mend_child(m, verb, BR_DEP_AUX, 0, verb) < 0;
}

/* "accuses", "offers": present by its ending */
static bool is_present(const br_mend *m, int32_t at) {
    const br_token *t = &m->t[at];
    return t->upos == BR_UPOS_VERB && (t->feats & BR_FEAT(TENSE_PRES)) && br_str_ends(br_mend_word(m, at), BR_STR("s"));
}

/* "accuses", "has accused": what is told of now */
static bool is_told_now(const br_mend *m, int32_t at) {
    int32_t have = m->t[at].upos == BR_UPOS_VERB ? br_mend_child(m, at, BR_DEP_AUX, 0, at) : -1;
    return is_present(m, at) ||
           (have >= 0 && br_mend_is(m, have, BR_GRAMMAR(PERFECT)) && m->t[have].feats & BR_FEAT(TENSE_PRES));
}

/* "not to let it spread and reinforced": whatever the net says of its form */
static bool may_be_past(const br_mend *m, int32_t at) {
    bool past = m->t[at].upos == BR_UPOS_VERB && (m->t[at].feats & BR_FEAT(TENSE_PAST));
    return past && br_mend_child(m, at, BR_DEP_AUX, 0, at) < 0 &&
           (br_mend_has_object(m, at) || br_mend_may_be_verb(m, at));
}

static bool is_gerund(const br_mend *m, int32_t at) {
    return m->t[at].upos == BR_UPOS_VERB && br_mend_is(m, at, BR_GRAMMAR(GERUND));
}

/* the verb of that form before `at` which `above` stands below; -1 = none */
static int32_t like_above(const br_mend *m, int32_t at, int32_t above, bool (*form)(const br_mend *, int32_t)) {
    for (int steps = 0; above >= 0 && above < at && !form(m, above) && steps < BR_MEND_STEPS; steps++)
        above = m->t[above].head;
    return above >= 0 && above < at && form(m, above) ? above : -1;
}

/* what stands behind a verb that leaves another is its own */
static void take_along(br_mend *m, int32_t verb, int32_t left) {
    for (int32_t i = verb + 1; i < m->n && i < verb + BR_MEND_REACH; i++)
        if (m->t[i].head == left && m->t[i].upos != BR_UPOS_PUNCT) m->t[i].head = verb;
}

void br_mend_agreed(br_mend *m) {
    for (int32_t i = 1; i < m->n; i++) {
        int32_t above = m->t[i].head;
        bool past = is_past(m, i) || may_be_past(m, i), present = !past && is_present(m, i);
        bool gerund = !past && is_gerund(m, i) && br_mend_child(m, i, BR_DEP_AUX, 0, i) < 0;
        if (m->t[i].deprel != BR_DEP_CONJ || above < 0 || above > i || !(past || present || gerund)) continue;
        if (!past && br_mend_child(m, i, BR_DEP_NSUBJ, 0, m->n) >= 0) continue;
        if (gerund ? m->t[above].upos != BR_UPOS_VERB || is_gerund(m, above) : !is_bound(m, above)) continue;
        int32_t left = above;
        above = like_above(m, i, above, past ? is_past : present ? is_told_now : is_gerund);
        if (above < 0) continue;
        take_along(m, i, left);
        m->t[i].head = above;
        if (past) br_mend_make_past(m, i);
    }
}

void br_mend_unmistaken(br_mend *m) {
    for (int32_t i = 2; i + 1 < m->n; i++) {
        bool joined = m->t[i].deprel == BR_DEP_CONJ && m->t[i - 1].upos == BR_UPOS_CCONJ;
        if (!joined || m->t[i].upos != BR_UPOS_NOUN || !br_mend_is(m, i, BR_GRAMMAR(PLAIN_VERB))) continue;
        int32_t above = verb_over(m, i), aim = br_mend_child(m, i, BR_DEP_ACL, i + 1, m->n);
        if (above < 0) continue;
        br_mend_hang(m, i, above, BR_DEP_CONJ);
        m->t[i].upos = BR_UPOS_VERB;
        m->t[i].feats = form_of(m, i, false);
        if (aim >= 0) m->t[aim].deprel = BR_DEP_XCOMP;
    }
}

/* ---- names taken for verbs ---- */

void br_mend_names(br_mend *m) {
    for (int32_t i = 0; i + 2 < m->n; i++) {
        bool capital = m->t[i].upos == BR_UPOS_VERB && br_is_upper(br_mend_word(m, i).ptr[0]);
        if (!capital || m->t[i + 1].head != i || !br_mend_is(m, i + 1, BR_GRAMMAR(REFLEXIVE))) continue;
        if (m->t[i + 2].upos != BR_UPOS_VERB && m->t[i + 2].upos != BR_UPOS_AUX) continue; /* "Help himself" */
        m->t[i].upos = BR_UPOS_PROPN;
        m->t[i].feats = BR_FEAT(NUMBER_SING);
        m->t[i + 1].deprel = BR_DEP_NMOD_UNMARKED;
        int32_t verb = m->t[i].head;
        bool free = verb > i && m->t[verb].upos == BR_UPOS_VERB;
        if (free && (m->t[i].deprel == BR_DEP_NSUBJ || !br_mend_has_subject(m, verb))) m->t[i].deprel = BR_DEP_NSUBJ;
    }
}

/* "halted arms deliveries", read as arms that do so: several have no form in -s; the noun right behind the verb is its object */
static void make_object(br_mend *m, int32_t at) {
    int32_t several = at - 1, verb = m->t[at].head;
    bool told = m->t[at].upos == BR_UPOS_VERB && m->t[at].deprel == BR_DEP_CCOMP && verb == at - 2 && verb >= 0;
    if (!told || !is_present(m, at) || m->t[several].head != at || m->t[several].deprel != BR_DEP_NSUBJ) return;
    bool disagree = m->t[several].upos == BR_UPOS_NOUN && (m->t[several].feats & BR_FEAT(NUMBER_PLUR));
    if (!disagree || br_mend_has_object(m, at) || br_mend_has_object(m, verb)) return;
    br_mend_hang(m, several, at, BR_DEP_COMPOUND);
    m->t[at].upos = BR_UPOS_NOUN;
    m->t[at].feats = BR_FEAT(NUMBER_PLUR);
    m->t[at].deprel = BR_DEP_OBJ;
}

void br_mend_cries(br_mend *m) {
    for (int32_t i = 0; i < m->n; i++) {
        if (i > 1) make_object(m, i);
        br_deprel rel = br_mend_rel(m, i);
        bool party = rel == BR_DEP_OBJ || rel == BR_DEP_NSUBJ || rel == BR_DEP_OBL;
        if (follows_to(m, i) && is_present(m, i)) { /* "invited the union to talks" */
            m->t[i - 1].upos = BR_UPOS_ADP;
            m->t[i - 1].deprel = BR_DEP_CASE;
            m->t[i].upos = BR_UPOS_NOUN;
            m->t[i].feats = BR_FEAT(NUMBER_PLUR);
            if (rel == BR_DEP_XCOMP || rel == BR_DEP_ADVCL) m->t[i].deprel = BR_DEP_OBL;
            continue;
        }
        bool doing = rel == BR_DEP_CSUBJ && is_present(m, i) && !br_mend_has_subject(m, i) && !br_mend_has_object(m, i);
        if (doing) m->t[i].deprel = BR_DEP_NSUBJ;
        bool article = i > 0 && m->t[i].upos == BR_UPOS_VERB && m->t[i - 1].head == i &&
                       m->t[i - 1].upos == BR_UPOS_DET && m->t[i - 1].deprel == BR_DEP_DET; /* "rejected a ruling" */
        bool taken = m->t[i].upos == BR_UPOS_INTJ || doing || article || (rel == BR_DEP_NSUBJ && is_present(m, i));
        if (!(party || doing) || !taken || m->t[m->t[i].head].upos != BR_UPOS_VERB) continue;
        m->t[i].upos = BR_UPOS_NOUN;
        m->t[i].feats = br_mend_is(m, i, BR_GRAMMAR(PRESENT)) ? BR_FEAT(NUMBER_PLUR) : BR_FEAT(NUMBER_SING);
    }
}

/* ---- tense ---- */

/* "offered to mediate and voiced support", read as an infinitive, which has no such ending */
static bool is_no_infinitive(const br_mend *m, int32_t at) {
    if (m->t[at].deprel != BR_DEP_CONJ || !(m->t[at].feats & BR_FEAT(VERBFORM_INF))) return false;
    bool ending = br_mend_is(m, at, BR_GRAMMAR(PAST)) && !br_mend_is(m, at, BR_GRAMMAR(PLAIN_ED));
    bool past = ending || br_mend_is(m, at, BR_GRAMMAR(PAST_FORM));
    return past && !follows_to(m, at) && br_mend_child(m, at, BR_DEP_AUX, 0, at) < 0;
}

void br_mend_pasts(br_mend *m) {
    for (int32_t i = 0; i < m->n; i++) {
        if (m->t[i].upos != BR_UPOS_VERB) continue;
        bool present = m->t[i].feats & BR_FEAT(TENSE_PRES) && br_mend_is(m, i, BR_GRAMMAR(PAST_FORM));
        if (!present && !is_no_infinitive(m, i)) continue;
        m->t[i].feats &= ~(BR_FEAT(TENSE_PRES) | BR_FEAT(VERBFORM_INF));
        m->t[i].feats |= BR_FEAT(TENSE_PAST) | (present ? 0 : BR_FEAT(VERBFORM_FIN) | BR_FEAT(MOOD_IND));
    }
}
