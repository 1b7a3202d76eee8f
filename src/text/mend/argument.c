#include "text/mend/argument.h"

enum { MAX_ADVERBS = 4 /* words between an auxiliary and its verb: "had not yet fully done" */ };

static bool is_argument(const br_mend *m, int32_t at) {
    switch (br_mend_rel(m, at)) {
    case BR_DEP_NSUBJ:
    case BR_DEP_OBJ:
    case BR_DEP_OBL:
    case BR_DEP_MARK:
    case BR_DEP_ADVCL: return true;
    default: return false;
    }
}

void br_mend_auxiliaries(br_mend *m) {
    for (int32_t i = 0; i < m->n; i++) {
        int32_t aux = m->t[i].head, verb = aux < 0 ? -1 : m->t[aux].head;
        if (aux < 0 || br_mend_rel(m, aux) != BR_DEP_AUX || verb < aux || verb > aux + MAX_ADVERBS ||
            !is_argument(m, i))
            continue;
        bool twice = br_mend_rel(m, i) == BR_DEP_NSUBJ && br_mend_has_subject(m, verb);
        if (!twice && !br_mend_is_below(m, verb, i)) m->t[i].head = verb;
    }
}

/* the name right before a verb that was made a part of it, or of its object behind it; -1 = none */
static int32_t name_before(const br_mend *m, int32_t verb) {
    int32_t object = br_mend_child(m, verb, BR_DEP_OBJ, verb + 1, m->n);
    int32_t name = br_mend_child(m, verb, BR_DEP_COMPOUND, 0, verb);
    if (name < 0 && object >= 0) name = br_mend_child(m, object, BR_DEP_COMPOUND, 0, verb);
    bool part = name >= 0 && m->t[name].upos == BR_UPOS_PROPN && m->t[name].deprel == BR_DEP_COMPOUND;
    return part && !br_mend_is_day(m, name) && br_mend_last(m, name) + 1 == verb ? name : -1;
}

void br_mend_compounds(br_mend *m) {
    for (int32_t verb = 1; verb < m->n; verb++) {
        if (m->t[verb].upos != BR_UPOS_VERB || !(m->t[verb].feats & BR_FEAT(VERBFORM_FIN))) continue;
        int32_t name = name_before(m, verb);
        if (name >= 0 && !br_mend_has_subject(m, verb)) br_mend_hang(m, name, verb, BR_DEP_NSUBJ);
    }
    for (int32_t name = 1; name + 1 < m->n; name++) { /* "and Chad cancelled talks" */
        int32_t verb = m->t[name].head;
        bool bare = m->t[name].deprel == BR_DEP_OBL_UNMARKED && m->t[name].upos == BR_UPOS_PROPN && verb == name + 1;
        bool date = br_mend_is_day(m, name) || br_mend_is(m, name, BR_GRAMMAR(MONTH));
        if (bare && !date && m->t[verb].upos == BR_UPOS_VERB && br_mend_is_past_form(m, verb) &&
            !br_mend_has_subject(m, verb))
            m->t[name].deprel = BR_DEP_NSUBJ;
    }
}

void br_mend_enclosed(br_mend *m) {
    for (int32_t opener = 0; opener + 2 < m->n; opener++) {
        int32_t verb = m->t[opener].head, noun = opener + 1;
        bool opens = m->t[opener].deprel == BR_DEP_MARK && br_mend_is(m, opener, BR_GRAMMAR(CLAUSE_OPENER));
        if (!opens || verb <= noun || m->t[verb].upos != BR_UPOS_VERB || br_mend_has_subject(m, verb)) continue;
        for (int steps = 0; steps < BR_MEND_STEPS && m->t[noun].head > noun && m->t[noun].head < verb; steps++)
            noun = m->t[noun].head;
        bool outside = br_mend_is_nominal(m, noun) && m->t[noun].head >= 0 && m->t[noun].head < opener;
        bool led = br_mend_child(m, noun, BR_DEP_CASE, 0, noun) >= 0 || br_mend_is_day(m, noun);
        if (outside && !led && br_mend_last(m, noun) + 1 == verb) br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
    }
}

/* "gave Chad a week to leave": what stands right behind who receives it is given */
static void give_stretch(br_mend *m, int32_t receiver) {
    int32_t verb = m->t[receiver].head, last = br_mend_last(m, receiver);
    if (br_mend_has_object(m, verb)) return;
    int32_t stretch = br_mend_child(m, verb, BR_DEP_OBL_UNMARKED, last + 1, m->n);
    bool next = stretch >= 0 && stretch + 1 < m->n && br_mend_first(m, stretch) == last + 1;
    if (next && br_mend_is(m, stretch + 1, BR_GRAMMAR(INFINITIVE))) m->t[stretch].deprel = BR_DEP_OBJ;
}

/* "shipped it guns": of two objects right behind one another the first receives */
static bool has_thing_behind(const br_mend *m, int32_t receiver) {
    if (receiver + 1 >= m->n) return false;
    int32_t thing = br_mend_child(m, m->t[receiver].head, BR_DEP_OBJ, receiver + 1, m->n);
    bool named = br_mend_is(m, receiver + 1, BR_GRAMMAR(INDEFINITE)); /* "called it a forgery" */
    return thing >= 0 && !named && m->t[thing].upos == BR_UPOS_NOUN && br_mend_first(m, thing) == receiver + 1;
}

void br_mend_receivers(br_mend *m) {
    for (int32_t i = 1; i < m->n; i++) {
        int32_t verb = m->t[i].head;
        if (m->t[i].deprel == BR_DEP_IOBJ && verb >= 0 && verb < i) give_stretch(m, i);
        if (m->t[i].upos != BR_UPOS_PRON || verb != i - 1) continue;
        if (m->t[i].deprel == BR_DEP_OBJ && has_thing_behind(m, i)) m->t[i].deprel = BR_DEP_IOBJ;
        if (m->t[i].deprel != BR_DEP_IOBJ) continue;
        bool given = br_mend_has_object(m, verb) || br_mend_child(m, verb, BR_DEP_CCOMP, 0, m->n) >= 0 ||
                     br_mend_child(m, verb, BR_DEP_XCOMP, 0, m->n) >= 0;
        if (!given) m->t[i].deprel = BR_DEP_OBJ;
    }
}

/* the phrase of a place that a passive verb has, above what hangs on a name in it; -1 = none */
static int32_t place_above(const br_mend *m, int32_t at) {
    for (int steps = 0; at >= 0 && m->t[at].deprel == BR_DEP_NMOD && steps < BR_MEND_STEPS; steps++) at = m->t[at].head;
    int32_t mark = at < 0 || m->t[at].deprel != BR_DEP_OBL ? -1 : br_mend_child(m, at, BR_DEP_CASE, 0, at);
    if (mark < 0 || !br_mend_is(m, mark, BR_GRAMMAR(PLACE))) return -1;
    int32_t name = br_mend_child(m, at, BR_DEP_NMOD, at + 1, m->n); /* "the city of Qom" */
    bool named = name >= 0 && m->t[name].upos == BR_UPOS_PROPN;
    return named || m->t[at].upos == BR_UPOS_PROPN ? at : -1;
}

static bool is_passive(const br_mend *m, int32_t verb) {
    return br_mend_child(m, verb, BR_DEP_AUX_PASS, 0, verb) >= 0;
}

/* "by Friday", "by 2015", "by five percent": no doer */
static bool tells_when(const br_mend *m, int32_t noun) {
    for (int32_t i = br_mend_first(m, noun); i <= noun; i++)
        if (br_mend_is(m, i, BR_GRAMMAR(DAY) | BR_GRAMMAR(MONTH) | BR_GRAMMAR(DAYTIME) | BR_GRAMMAR(SPAN))) return true;
    return br_mend_child(m, noun, BR_DEP_NUMMOD, noun, m->n) >= 0 || !br_mend_is_nominal(m, noun);
}

/* the passive that a phrase with "by" belongs to; -1 = none, or it has its agent already */
static int32_t verb_of_agent(const br_mend *m, int32_t noun) {
    bool phrase = m->t[noun].deprel == BR_DEP_NMOD || m->t[noun].deprel == BR_DEP_OBL;
    int32_t by = phrase ? br_mend_child(m, noun, BR_DEP_CASE, 0, noun) : -1;
    if (by < 0 || !br_mend_is(m, by, BR_GRAMMAR(AGENT))) return -1;
    int32_t place = m->t[noun].deprel == BR_DEP_NMOD ? place_above(m, m->t[noun].head) : noun;
    int32_t verb = place < 0 ? -1 : m->t[place].head;
    if (verb < 0 || verb > place || !is_passive(m, verb) || (place == noun && tells_when(m, noun))) return -1;
    return br_mend_child(m, verb, BR_DEP_OBL_AGENT, 0, m->n) < 0 ? verb : -1;
}

void br_mend_agents(br_mend *m) {
    for (int32_t noun = 3; noun < m->n; noun++) {
        int32_t verb = verb_of_agent(m, noun);
        if (verb >= 0) br_mend_hang(m, noun, verb, BR_DEP_OBL_AGENT);
    }
}

/* whether a doer is named in full by what stands before `end`: "Chad", "the president of Chad" */
static bool is_named_doer(const br_mend *m, int32_t doer, int32_t end) {
    if (m->t[doer].upos == BR_UPOS_PROPN) return true;
    int32_t of = br_mend_child(m, doer, BR_DEP_NMOD, doer + 1, end);
    return of >= 0 && m->t[of].upos == BR_UPOS_PROPN;
}

/* how what hangs on a doer hangs on the verb; BR_DEP_ROOT = it is the doer's own */
static br_deprel behind_agent(const br_mend *m, int32_t verb, int32_t doer, int32_t at) {
    const br_grammar to_whom = BR_GRAMMAR(ADDRESSED) | BR_GRAMMAR(AGAINST);
    if (m->t[at].deprel == BR_DEP_ACL) {
        bool moved =
            br_mend_is(m, verb, BR_GRAMMAR(MOVES)) && br_mend_is(m, br_mend_first(m, at), BR_GRAMMAR(INFINITIVE));
        return moved ? BR_DEP_XCOMP : BR_DEP_ROOT;
    }
    int32_t mark = m->t[at].deprel == BR_DEP_NMOD ? br_mend_child(m, at, BR_DEP_CASE, doer, at) : -1;
    if (mark < 0) return BR_DEP_ROOT;
    bool own =
        !br_mend_is(m, mark, BR_GRAMMAR(LIKENESS)) && (!br_mend_is(m, mark, to_whom) || !is_named_doer(m, doer, mark));
    return own ? BR_DEP_ROOT : BR_DEP_OBL;
}

void br_mend_behind_agents(br_mend *m) {
    for (int32_t doer = 3; doer + 2 < m->n; doer++) {
        int32_t verb = m->t[doer].deprel == BR_DEP_OBL_AGENT ? m->t[doer].head : -1;
        if (verb < 0 || verb > doer || !is_passive(m, verb)) continue;
        for (int32_t at = doer + 2; at < m->n && at < doer + BR_MEND_STEPS; at++) {
            if (m->t[at].head == verb && m->t[at].deprel == BR_DEP_ADVCL && br_mend_is(m, verb, BR_GRAMMAR(MOVES)) &&
                br_mend_is(m, br_mend_first(m, at), BR_GRAMMAR(INFINITIVE)))
                m->t[at].deprel = BR_DEP_XCOMP; /* "was encouraged by Chad to join" */
            br_deprel rel = m->t[at].head == doer ? behind_agent(m, verb, doer, at) : BR_DEP_ROOT;
            if (rel != BR_DEP_ROOT) br_mend_hang(m, at, verb, rel);
        }
    }
}

/* whether a word stands behind "of", of a noun between `from` and itself */
static bool is_genitive(const br_mend *m, int32_t at, int32_t from) {
    if (m->t[at].deprel != BR_DEP_NMOD || m->t[at].head < from || m->t[at].head > at) return false;
    int32_t mark = br_mend_child(m, at, BR_DEP_CASE, from, at);
    if (mark < 0 || !br_mend_is(m, mark, BR_GRAMMAR(GENITIVE))) return false;
    for (int32_t i = mark + 1; i < at; i++)
        if (m->t[i].upos == BR_UPOS_VERB) return false; /* "of stealing gold" */
    return true;
}

/* the next phrase with "of" below an object, behind `after`; -1 = none */
static int32_t next_genitive(const br_mend *m, int32_t object, int32_t after) {
    for (int32_t i = after + 1; i < m->n && i < object + BR_MEND_STEPS; i++)
        if (is_genitive(m, i, object) && br_mend_is_below(m, i, object)) return i;
    return -1;
}

/* "the boy", "a boy", as against "rape" and "his seat" */
static bool has_article(const br_mend *m, int32_t noun) {
    return br_mend_child(m, noun, BR_DEP_DET, 0, noun) >= 0;
}

/* "of Chad", "of the army", "of the army of rape" tell whose somebody is; "of the murder of a boy" a deed */
static bool tells_whose(const br_mend *m, int32_t noun, int32_t next) {
    if (m->t[noun].upos == BR_UPOS_PROPN) return true;
    int32_t article = br_mend_child(m, noun, BR_DEP_DET, 0, noun);
    if (article < 0 || !br_mend_is(m, article, BR_GRAMMAR(DEFINITE))) return false;
    return next < 0 || (m->t[next].upos == BR_UPOS_NOUN && !has_article(m, next));
}

/* what a verb charges its object with, where it hangs on the object or on whose that is; -1 = nothing */
static int32_t charge_below(const br_mend *m, int32_t object) {
    int32_t charge = next_genitive(m, object, object);
    for (int steps = 0; charge >= 0 && steps < BR_MEND_STEPS; steps++) {
        int32_t next = next_genitive(m, object, charge);
        if (!tells_whose(m, charge, next)) return charge;
        charge = next;
    }
    return -1;
}

void br_mend_charged_with(br_mend *m) {
    for (int32_t verb = 0; verb + 3 < m->n; verb++) {
        if (!br_mend_is(m, verb, BR_GRAMMAR(CHARGING)) || m->t[verb].upos != BR_UPOS_VERB) continue;
        int32_t object = br_mend_child(m, verb, BR_DEP_OBJ, verb + 1, m->n);
        if (object < 0 || br_mend_is(m, object, BR_GRAMMAR(COUNT))) continue; /* "accused dozens of officers" */
        int32_t charge = charge_below(m, object);
        if (charge >= 0) br_mend_hang(m, charge, verb, BR_DEP_OBL);
    }
}

void br_mend_elliptic(br_mend *m) {
    for (int32_t verb = 3; verb < m->n; verb++) {
        int32_t first = m->t[verb].head;
        if (m->t[verb].deprel != BR_DEP_CONJ || m->t[verb].upos != BR_UPOS_VERB || first < 0 || first > verb) continue;
        if (!br_mend_is(m, verb, BR_GRAMMAR(SUFFERED)) || br_mend_has_object(m, verb)) continue;
        int32_t subject = br_mend_child(m, verb, BR_DEP_NSUBJ, first + 1, verb);
        if (subject < 0 || !is_passive(m, first) || br_mend_child(m, verb, BR_DEP_AUX, 0, verb) >= 0) continue;
        m->t[subject].deprel = BR_DEP_NSUBJ_PASS;
        m->t[verb].feats = m->t[first].feats;
    }
}
