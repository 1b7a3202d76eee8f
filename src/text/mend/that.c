#include "text/mend/that.h"

static bool is_that(const br_mend *m, int32_t at) {
    return br_mend_is(m, at, BR_GRAMMAR(THAT));
}

/* ---- clauses without a verb ---- */

/* whether nothing between two words could be the verb of a clause */
static bool is_verbless(const br_mend *m, int32_t from, int32_t to) {
    for (int32_t i = from; i <= to; i++)
        if (m->t[i].upos == BR_UPOS_VERB || m->t[i].upos == BR_UPOS_AUX || m->t[i].upos == BR_UPOS_PUNCT) return false;
    return true;
}

/* the last of the common nouns that stand as parts of a noun, behind another: the verb of its clause; -1 = none */
static int32_t verb_among_parts(const br_mend *m, int32_t noun, int32_t that) {
    for (int32_t i = noun - 1; i > that + 2; i--) {
        bool plain = m->t[i].upos == BR_UPOS_NOUN && !(m->t[i].feats & BR_FEAT(NUMBER_PLUR));
        if (m->t[i].head != noun || m->t[i].deprel != BR_DEP_COMPOUND || !plain) continue;
        bool behind = br_mend_is_nominal(m, i - 1) && (m->t[i - 1].head == noun || m->t[i - 1].head == i);
        return behind && m->t[noun].feats & BR_FEAT(NUMBER_PLUR) ? i : -1;
    }
    return -1;
}

void br_mend_verbless(br_mend *m) {
    for (int32_t noun = 4; noun < m->n; noun++) {
        if (m->t[noun].deprel != BR_DEP_CCOMP || m->t[noun].upos != BR_UPOS_NOUN) continue;
        int32_t that = br_mend_child(m, noun, BR_DEP_MARK, 0, noun);
        if (that < 0 || !is_that(m, that) || !is_verbless(m, that, noun) || noun - that > BR_MEND_STEPS) continue;
        int32_t verb = verb_among_parts(m, noun, that);
        if (verb < 0) continue;
        br_mend_hang(m, verb, m->t[noun].head, BR_DEP_CCOMP);
        m->t[verb].upos = BR_UPOS_VERB;
        m->t[verb].feats = BR_FEAT(VERBFORM_FIN);
        for (int32_t i = that; i < verb - 1; i++)
            if (m->t[i].head == noun || m->t[i].head == verb) m->t[i].head = i == that ? verb : verb - 1;
        br_mend_hang(m, verb - 1, verb, BR_DEP_NSUBJ);
        br_mend_hang(m, noun, verb, BR_DEP_OBJ);
    }
}

/* ---- clauses that lack nothing ---- */

void br_mend_filled(br_mend *m) {
    for (int32_t that = 1; that + 2 < m->n; that++) {
        int32_t verb = m->t[that].head;
        if (m->t[that].deprel != BR_DEP_OBJ || verb < that || m->t[verb].deprel != BR_DEP_ACL_RELCL) continue;
        if (!is_that(m, that) || m->t[verb].head != that - 1 || !br_mend_is(m, that - 1, BR_GRAMMAR(TELLING))) continue;
        if (br_mend_child(m, verb, BR_DEP_OBJ, verb, m->n) < 0 || br_mend_child(m, verb, BR_DEP_NSUBJ, that, verb) < 0)
            continue;
        br_mend_hang(m, that, verb, BR_DEP_MARK);
        m->t[that].upos = BR_UPOS_SCONJ;
        m->t[verb].deprel = BR_DEP_ACL;
    }
}

/* ---- what is told ---- */

/* "agreed by telephone that": the noun of a phrase, which tells nothing */
static bool is_means(const br_mend *m, int32_t host, int32_t verb) {
    bool phrase = m->t[host].deprel == BR_DEP_OBL && br_mend_child(m, host, BR_DEP_CASE, 0, host) >= 0;
    return phrase && !br_mend_is(m, host, BR_GRAMMAR(TELLING)) && br_mend_child(m, verb, BR_DEP_MARK, host, verb) >= 0;
}

/* whether a word before "that" takes no such clause: a day, who is told, "a day earlier" */
static bool takes_no_clause(const br_mend *m, int32_t host, int32_t verb) {
    if (m->t[host].upos == BR_UPOS_ADV) return m->t[verb].deprel == BR_DEP_CCOMP && m->t[host].deprel == BR_DEP_ADVMOD;
    if (br_mend_rel(m, verb) != BR_DEP_ACL) return false;
    return m->t[host].deprel == BR_DEP_IOBJ || br_mend_is_day(m, host) || is_means(m, host, verb);
}

/* "told them that Chad had burned homes, beaten a teacher": what stands behind a comma without "that" goes on with what is told */
static bool goes_on(const br_mend *m, int32_t clause, int32_t verb) {
    bool bare =
        clause > verb && br_mend_child(m, clause, BR_DEP_MARK, 0, clause) < 0 && br_mend_is_past_form(m, clause);
    return bare && br_mend_child(m, clause, BR_DEP_NSUBJ, verb, clause) < 0;
}

/* "told the firms on Monday that it would pay": it is what is told */
static void give_to_teller(br_mend *m, int32_t verb) {
    int32_t noun = m->t[verb].head, that = br_mend_child(m, verb, BR_DEP_MARK, 0, verb);
    if (that < 0) that = br_mend_child(m, verb, BR_DEP_OBJ, 0, verb); /* "that they would pay", read as its object */
    if (that < 1 || noun < 0 || noun > that || !is_that(m, that)) return;
    int32_t above = m->t[noun].head;
    if (!takes_no_clause(m, noun, verb) || above < 0 || above > noun || m->t[above].upos != BR_UPOS_VERB) return;
    int32_t filling = br_mend_child(m, above, BR_DEP_CCOMP, 0, m->n);
    bool filled = filling >= 0 && !goes_on(m, filling, verb);
    if (filled || br_mend_child(m, verb, BR_DEP_NSUBJ, that, verb) < 0) return;
    br_mend_hang(m, verb, above, BR_DEP_CCOMP);
    br_mend_hang(m, that, verb, BR_DEP_MARK);
    m->t[that].upos = BR_UPOS_SCONJ;
}

/* "insisting instead that they fired": what somebody says who speaks right before it */
static bool speaks_so(const br_mend *m, int32_t teller, int32_t that) {
    bool near = that == teller + 1 ||
                (that == teller + 2 && m->t[that - 1].upos == BR_UPOS_ADV && !br_mend_is(m, that - 1, BR_GRAMMAR(SO)));
    return near && is_that(m, that) && br_mend_is_saying(m, teller) &&
           br_mend_child(m, teller, BR_DEP_CCOMP, teller, m->n) < 0;
}

/* of two clauses that are told the second, without "that" and subject, goes on with the first */
static void join_told(br_mend *m) {
    for (int32_t clause = 5; clause < m->n; clause++) {
        int32_t teller = m->t[clause].deprel == BR_DEP_CCOMP ? m->t[clause].head : -1;
        int32_t first = teller < 0 ? -1 : br_mend_child(m, teller, BR_DEP_CCOMP, teller, clause);
        if (first < 0 || !goes_on(m, clause, first) || br_mend_child(m, first, BR_DEP_MARK, teller, first) < 0)
            continue;
        br_mend_hang(m, clause, first, BR_DEP_CONJ);
        int32_t subject = br_mend_child(m, clause, BR_DEP_NSUBJ, 0, teller);
        if (subject >= 0) m->t[subject].head = teller;
    }
}

/* "replied that he lacked it and warned that they would pay": who replied warned */
static void go_on_telling(br_mend *m) {
    for (int32_t verb = 5; verb < m->n; verb++) {
        int32_t told = m->t[verb].deprel == BR_DEP_CONJ ? m->t[verb].head : -1,
                teller = told < 0 ? -1 : m->t[told].head;
        if (teller < 0 || teller > told || m->t[told].deprel != BR_DEP_CCOMP || br_mend_has_subject(m, verb)) continue;
        int32_t clause = br_mend_child(m, verb, BR_DEP_CCOMP, verb, m->n);
        int32_t that = clause < 0 ? -1 : br_mend_child(m, clause, BR_DEP_MARK, verb, clause);
        int32_t first = br_mend_child(m, told, BR_DEP_MARK, teller, told);
        bool both = that == verb + 1 && is_that(m, that) && first >= 0 && is_that(m, first);
        if (both && br_mend_child(m, told, BR_DEP_CCOMP, told, m->n) < 0 &&
            br_mend_child(m, verb, BR_DEP_AUX, 0, verb) < 0)
            m->t[verb].head = teller;
    }
}

void br_mend_told(br_mend *m) {
    go_on_telling(m);
    for (int32_t verb = 3; verb < m->n; verb++) give_to_teller(m, verb);
    join_told(m);
    for (int32_t verb = 3; verb < m->n; verb++) {
        int32_t above = m->t[verb].head;
        if (m->t[verb].deprel != BR_DEP_ADVCL || above < 0 || above > verb || m->t[above].upos != BR_UPOS_VERB)
            continue;
        int32_t that = br_mend_child(m, verb, BR_DEP_MARK, above + 1, verb);
        int32_t object = br_mend_child(m, above, BR_DEP_OBJ, above + 1, verb);
        if (that > 0 && speaks_so(m, above, that)) m->t[verb].deprel = BR_DEP_CCOMP;
        if (that < 1 || object < 0 || object > that || !is_that(m, that)) continue;
        if (br_mend_is(m, that - 1, BR_GRAMMAR(SO)) || !br_mend_is(m, object, BR_GRAMMAR(TELLING))) continue;
        br_mend_hang(m, verb, object, BR_DEP_ACL);
    }
}

/* ---- what has a quality ---- */

void br_mend_qualities(br_mend *m) {
    for (int32_t that = 2; that + 1 < m->n; that++) {
        int32_t verb = m->t[that].head, object = that - 1;
        if (m->t[that].deprel != BR_DEP_NSUBJ || m->t[that].upos != BR_UPOS_PRON || !is_that(m, that)) continue;
        bool clause = verb > that && m->t[verb].deprel == BR_DEP_CCOMP && br_mend_is_nominal(m, object);
        if (!clause || m->t[object].deprel != BR_DEP_OBJ || m->t[object].head != m->t[verb].head) continue;
        br_mend_hang(m, verb, object, BR_DEP_ACL_RELCL);
    }
}

/* ---- subjects that a quality took ---- */

void br_mend_robbed(br_mend *m) {
    for (int32_t that = 1; that + 4 < m->n; that++) {
        int32_t quality = m->t[that].head, teller = quality < that ? -1 : m->t[quality].head;
        bool relative = quality == that + 1 && is_that(m, that) && m->t[that].deprel == BR_DEP_NSUBJ &&
                        m->t[quality].deprel == BR_DEP_ACL_RELCL && m->t[quality].feats & BR_FEAT(TENSE_PAST);
        int32_t noun = relative && teller >= 0 ? br_mend_child(m, quality, BR_DEP_OBJ, quality, m->n) : -1;
        int32_t aux = noun < 0 ? m->n : br_mend_last(m, noun) + 1, verb = aux < m->n ? m->t[aux].head : -1;
        if (verb < aux || m->t[aux].upos != BR_UPOS_AUX || br_mend_has_subject(m, verb)) continue;
        bool below = m->t[verb].head == quality && m->t[teller].head >= 0 && m->t[teller].head < teller;
        if (m->t[verb].deprel != BR_DEP_CCOMP || (m->t[verb].head >= that && !below)) continue;
        if (below) m->t[verb].head = m->t[teller].head;
        br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
        br_mend_hang(m, quality, noun, BR_DEP_AMOD);
        br_mend_hang(m, that, verb, BR_DEP_MARK);
        m->t[that].upos = BR_UPOS_SCONJ;
    }
}

/* ---- what somebody calls something ---- */

/* the noun right behind "what" that has its verb right behind it; -1 = none */
static int32_t namer_behind(const br_mend *m, int32_t what) {
    for (int32_t noun = what + 1; noun + 2 < m->n && noun < what + BR_MEND_STEPS; noun++) {
        bool named = br_mend_is_nominal(m, noun) || m->t[noun].upos == BR_UPOS_PRON;
        bool says = br_mend_is_past_form(m, noun + 1) || br_mend_is(m, noun + 1, BR_GRAMMAR(SPEAKING));
        if (m->t[noun + 1].upos == BR_UPOS_VERB && says) return named ? noun : -1;
        if (m->t[noun].upos != BR_UPOS_DET && !br_mend_is_inside_phrase(m, noun)) return -1;
    }
    return -1;
}

/* the nearest verb at or above a word before `end`; -1 = none */
static int32_t verb_above(const br_mend *m, int32_t at, int32_t end) {
    for (int steps = 0; at >= 0 && at < end && steps < BR_MEND_STEPS; steps++, at = m->t[at].head)
        if (m->t[at].upos == BR_UPOS_VERB) return at;
    return -1;
}

/* The verb that the whole hangs on. "Protesters rallied", read as those who called it so, gets its subject and its place back. */
static int32_t verb_before_what(br_mend *m, int32_t what, int32_t noun, int32_t verb) {
    int32_t subject = br_mend_child(m, verb, BR_DEP_NSUBJ, 0, what);
    int32_t act = subject < 0 ? -1 : br_mend_child(m, subject, BR_DEP_ACL, subject + 1, what);
    if (act >= 0 && !br_mend_is_below(m, m->t[verb].head, subject)) {
        br_mend_hang(m, act, m->t[verb].head, (br_deprel)m->t[verb].deprel);
        br_mend_hang(m, subject, act, BR_DEP_NSUBJ);
        br_mend_make_past(m, act);
        return act;
    }
    const int32_t hosts[] = {m->t[what].head, m->t[noun].head, m->t[verb].head};
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
        if ((act = verb_above(m, hosts[i], what)) >= 0) return act;
    return -1;
}

void br_mend_free_relatives(br_mend *m) {
    for (int32_t what = 2; what + 3 < m->n; what++) {
        bool opens = br_mend_is(m, what, BR_GRAMMAR(QUESTION)) && !br_mend_is(m, what, BR_GRAMMAR(RELATIVE)) &&
                     (m->t[what].upos == BR_UPOS_DET || m->t[what].upos == BR_UPOS_PRON);
        int32_t noun = opens && m->t[what - 1].upos == BR_UPOS_ADP ? namer_behind(m, what) : -1;
        if (noun < 0) continue;
        int32_t verb = noun + 1;
        if (m->t[noun].head == verb && m->t[verb].head == what) continue;
        int32_t above = verb_before_what(m, what, noun, verb);
        bool inside =
            br_mend_is_below(m, above, what) || br_mend_is_below(m, above, noun) || br_mend_is_below(m, above, verb);
        if (above < 0 || inside) continue;
        br_mend_hang(m, what, above, BR_DEP_OBL);
        m->t[what].upos = BR_UPOS_PRON;
        br_mend_hang(m, what - 1, what, BR_DEP_CASE);
        br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
        br_mend_hang(m, verb, what, BR_DEP_ACL_RELCL);
        br_mend_make_past(m, verb);
    }
}
