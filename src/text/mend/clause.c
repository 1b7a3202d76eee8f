#include "text/mend/clause.h"

/* ---- nouns that head a clause ---- */

static bool stands_for_clause(const br_mend *m, int32_t at) {
    br_deprel rel = br_mend_rel(m, at);
    return m->t[at].head == BR_NO_HEAD || rel == BR_DEP_CCOMP || rel == BR_DEP_PARATAXIS;
}

bool br_mend_heads_clause(const br_mend *m, int32_t at) {
    return stands_for_clause(m, at) && br_mend_is_nominal(m, at) && br_mend_child(m, at, BR_DEP_COP, 0, m->n) < 0 &&
           br_mend_child(m, at, BR_DEP_NSUBJ, 0, m->n) < 0;
}

/* whether a noun stands in the phrase of another: "doctors from two aid groups" */
static bool is_of_phrase(const br_mend *m, int32_t at, int32_t noun) {
    for (int steps = 0; at > noun && m->t[at].deprel == BR_DEP_NMOD && steps < BR_MEND_STEPS; steps++)
        at = m->t[at].head;
    return at == noun;
}

static int32_t verb_behind(const br_mend *m, int32_t noun) {
    for (int32_t i = noun + 1; i < m->n && i < noun + BR_MEND_REACH; i++) {
        bool quality = m->t[i].deprel == BR_DEP_ACL ? is_of_phrase(m, m->t[i].head, noun)
                                                    : m->t[i].deprel == BR_DEP_AMOD && m->t[i].head == noun;
        bool after_day = m->t[i].deprel == BR_DEP_PARATAXIS && m->t[i].head == noun && br_mend_is_day(m, i - 1);
        if (after_day && m->t[i - 1].head == noun && i == noun + 2) { /* "Israel Friday reimposed" */
            m->t[i - 1].deprel = BR_DEP_OBL_UNMARKED;
            quality = true;
        }
        if (quality && br_mend_may_be_verb(m, i)) return i;
    }
    return -1;
}

/* what the words behind the verb are to it, once they hang on it */
static br_deprel to_verb(const br_mend *m, int32_t at, bool *object) {
    switch (br_mend_rel(m, at)) {
    case BR_DEP_NMOD:
        if (*object || br_mend_child(m, at, BR_DEP_CASE, 0, at) >= 0) return BR_DEP_OBL;
        *object = true;
        return BR_DEP_OBJ;
    case BR_DEP_ACL: return BR_DEP_ADVCL;
    case BR_DEP_APPOS:
    case BR_DEP_FLAT:
    case BR_DEP_COMPOUND:
        if (*object || !br_mend_is_nominal(m, at)) return BR_DEP_OBL;
        *object = true;
        return BR_DEP_OBJ;
    default: return (br_deprel)m->t[at].deprel;
    }
}

void br_mend_give_clause(br_mend *m, int32_t noun, int32_t verb) {
    br_mend_hang(m, verb, m->t[noun].head, (br_deprel)m->t[noun].deprel);
    br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
    br_mend_make_past(m, verb);
    int32_t open = br_mend_child(m, verb, BR_DEP_XCOMP, verb, m->n);
    if (open >= 0 && m->t[open].upos == BR_UPOS_PROPN) m->t[open].deprel = BR_DEP_OBJ;
    bool object = br_mend_child(m, verb, BR_DEP_OBJ, verb, m->n) >= 0;
    int32_t from = noun < BR_MEND_REACH ? 0 : noun - BR_MEND_REACH;
    for (int32_t i = from; i < m->n && i < noun + BR_MEND_REACH; i++) {
        bool mark = m->t[i].head == noun && (m->t[i].deprel == BR_DEP_MARK || m->t[i].deprel == BR_DEP_PARATAXIS);
        if (m->t[i].head != noun || (i < verb && !mark)) continue;
        br_mend_hang(m, i, verb, to_verb(m, i, &object));
    }
}

void br_mend_headless(br_mend *m) {
    for (int32_t i = 0; i < m->n; i++) {
        if (!br_mend_heads_clause(m, i)) continue;
        int32_t verb = verb_behind(m, i);
        if (verb >= 0) br_mend_give_clause(m, i, verb);
    }
}

void br_mend_said(br_mend *m) {
    for (int32_t noun = 2; noun + 2 < m->n; noun++) {
        int32_t above = m->t[noun].head;
        bool object = (m->t[noun].deprel == BR_DEP_OBJ || m->t[noun].deprel == BR_DEP_IOBJ) && above >= 0 &&
                      above < noun && br_mend_is_nominal(m, noun) && br_mend_first(m, noun) == above + 1;
        bool told = object && m->t[above].upos == BR_UPOS_VERB && m->t[above].deprel != BR_DEP_ACL_RELCL;
        if (!told || !br_mend_has_subject(m, above)) continue;
        int32_t verb = verb_behind(m, noun);
        if (verb < 0 || m->t[verb - 1].upos == BR_UPOS_PUNCT || !br_mend_is_past_form(m, verb)) continue;
        bool aims = verb + 1 < m->n && br_mend_is(m, verb + 1, BR_GRAMMAR(INFINITIVE));
        if (!br_mend_has_object(m, verb) && !aims) continue; /* "freed a tourist kidnapped by rebels" */
        m->t[noun].deprel = BR_DEP_CCOMP;
        br_mend_give_clause(m, noun, verb);
    }
}

/* ---- verbs read as a part of their object ---- */

/* "In Lima, youths burned offices", read as offices of youths: a plural does not stand before the quality of a noun */
static bool follows_plural(const br_mend *m, int32_t verb) {
    int32_t before = verb - 1, noun = m->t[verb].head;
    bool past = m->t[verb].feats & BR_FEAT(TENSE_PAST) && m->t[verb].deprel == BR_DEP_AMOD && noun > verb;
    return past && m->t[before].upos == BR_UPOS_NOUN && m->t[before].feats & BR_FEAT(NUMBER_PLUR) &&
           m->t[before].deprel == BR_DEP_COMPOUND && m->t[before].head == noun;
}

/* the subject of a verb that stands as a part of the noun behind it: its own, a plural, the name before its past form, or the noun before
 * its plain form behind "that" */
static int32_t inner_subject(const br_mend *m, int32_t verb) {
    int32_t noun = m->t[verb].head;
    int32_t own = br_mend_child(m, verb, BR_DEP_NSUBJ, 0, verb);
    if (own >= 0) return own;
    int32_t above = br_mend_child(m, noun, BR_DEP_NSUBJ, 0, verb);
    bool modal = br_mend_child(m, noun, BR_DEP_AUX, 0, verb) >= 0 && br_mend_child(m, noun, BR_DEP_COP, 0, noun) < 0;
    if (modal && above >= 0) return above; /* "it would stop refugees" */
    bool past = m->t[verb].deprel == BR_DEP_COMPOUND && m->t[verb].feats & BR_FEAT(TENSE_PAST);
    if (past && m->t[verb - 1].upos == BR_UPOS_PROPN && m->t[verb - 1].head == verb) return verb - 1;
    if (follows_plural(m, verb)) return verb - 1;
    bool plain = !(m->t[verb].feats & (BR_FEAT(VERBFORM_GER) | BR_FEAT(VERBFORM_PART) | BR_FEAT(TENSE_PAST)));
    bool behind = br_mend_is_nominal(m, verb - 1) && (m->t[verb - 1].head == noun || m->t[verb - 1].head == verb);
    if (!plain || !behind || br_mend_is(m, verb, BR_GRAMMAR(GERUND))) return -1;
    bool marked =
        br_mend_child(m, noun, BR_DEP_MARK, 0, verb - 1) >= 0 || br_mend_child(m, verb, BR_DEP_MARK, 0, verb - 1) >= 0;
    return m->t[noun].deprel == BR_DEP_CCOMP && marked ? verb - 1 : -1;
}

static void give_object(br_mend *m, int32_t noun, int32_t verb, int32_t subject) {
    br_mend_hang(m, verb, m->t[noun].head, (br_deprel)m->t[noun].deprel);
    br_mend_hang(m, noun, verb, BR_DEP_OBJ);
    for (int32_t i = verb < BR_MEND_STEPS ? 0 : verb - BR_MEND_STEPS; i < verb; i++) {
        br_deprel rel = br_mend_rel(m, i);
        bool part = rel == BR_DEP_DET || rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD;
        if (m->t[i].head == noun || (m->t[i].head == verb && part)) m->t[i].head = part ? subject : verb;
        bool apart = m->t[i].head == subject && part && br_mend_child(m, i, BR_DEP_CASE, 0, i) >= 0 &&
                     br_str_is(br_mend_word(m, br_mend_last(m, i)), ",");
        if (apart) br_mend_hang(m, i, verb, BR_DEP_OBL); /* "In Lima, youths" */
    }
    br_mend_hang(m, subject, verb, BR_DEP_NSUBJ);
    for (int32_t i = noun + 1; i < m->n && i < noun + BR_MEND_REACH; i++) {
        bool clause = m->t[i].deprel == BR_DEP_CONJ || m->t[i].deprel == BR_DEP_PARATAXIS;
        if (m->t[i].head == noun && clause && m->t[i].upos == BR_UPOS_VERB) m->t[i].head = verb;
    }
}

void br_mend_absorbed(br_mend *m) {
    for (int32_t verb = 1; verb < m->n; verb++) {
        int32_t noun = m->t[verb].head;
        br_deprel rel = (br_deprel)m->t[verb].deprel;
        bool part = rel == BR_DEP_ACL || rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND;
        if (noun <= verb || !part || m->t[verb].upos != BR_UPOS_VERB || m->t[noun].upos != BR_UPOS_NOUN) continue;
        if (!stands_for_clause(m, noun)) continue;
        int32_t subject = inner_subject(m, verb);
        if (subject >= 0) give_object(m, noun, verb, subject);
    }
}

/* ---- relative clauses ---- */

static bool is_bare_name(const br_mend *m, int32_t at) {
    bool number = m->t[at].upos == BR_UPOS_NUM && br_is_digit(br_mend_word(m, at).ptr[0]); /* "one that" is no date */
    bool name = m->t[at].upos == BR_UPOS_PROPN || number;
    return name && br_mend_child(m, at, BR_DEP_DET, 0, at) < 0;
}

/* the common noun that a name behind it belongs to, or the object of their verb; -1 = none */
static int32_t noun_above(const br_mend *m, int32_t name) {
    int32_t at = m->t[name].head;
    for (int steps = 0; at >= 0 && at < name && is_bare_name(m, at) && steps < BR_MEND_STEPS; steps++)
        at = m->t[at].head;
    if (at < 0 || at > name) return -1;
    if (m->t[at].upos == BR_UPOS_VERB) at = br_mend_child(m, at, BR_DEP_OBJ, at, name);
    return at >= 0 && m->t[at].upos == BR_UPOS_NOUN ? at : -1;
}

/* the "that", "which" or "who" that opens the clause of a verb; -1 = none */
static int32_t opening_of(const br_mend *m, int32_t verb) {
    for (int32_t i = verb - 1; i >= 0 && i > verb - BR_MEND_STEPS; i--)
        if (m->t[i].head == verb && m->t[i].upos == BR_UPOS_PRON && br_mend_is(m, i, BR_GRAMMAR(RELATIVE))) return i;
    return -1;
}

/* phrases before the opening of a relative clause belong to the noun that it is about */
static void clear_before(br_mend *m, int32_t verb) {
    int32_t noun = m->t[verb].head, opening = opening_of(m, verb);
    for (int32_t i = noun + 1; i < opening; i++)
        if (m->t[i].head == verb && m->t[i].deprel == BR_DEP_OBL) br_mend_hang(m, i, noun, BR_DEP_NMOD);
}

/* "Mali and Niger, all of which left": they are told of who stand before the comma */
static void give_quantified(br_mend *m) {
    for (int32_t all = 2; all + 3 < m->n; all++) {
        int32_t which = all + 2, verb = m->t[all].head, noun = all - 2;
        bool relative = m->t[which].upos == BR_UPOS_PRON && br_mend_is(m, which, BR_GRAMMAR(RELATIVE));
        bool opens = relative && m->t[all + 1].upos == BR_UPOS_ADP && br_str_is(br_mend_word(m, all - 1), ",");
        if (!opens || verb < which || m->t[verb].deprel != BR_DEP_ACL_RELCL || !br_mend_is_nominal(m, noun)) continue;
        br_mend_hang(m, which, all, BR_DEP_NMOD);
        while (m->t[noun].deprel == BR_DEP_FLAT) noun = m->t[noun].head;
        bool joined = m->t[noun].deprel == BR_DEP_CONJ && m->t[noun].head == m->t[verb].head;
        if (!joined && noun < verb && !br_mend_is_below(m, noun, verb)) m->t[verb].head = noun;
    }
}

/* "arms for Chad at the request of the United Nations, which had": a "which" behind a comma tells of the name right before it rather
 * than of what stands two phrases away */
static void give_nearest(br_mend *m) {
    for (int32_t which = 4; which + 1 < m->n; which++) {
        int32_t verb = m->t[which].head, near = which - 2;
        bool opens = m->t[which].upos == BR_UPOS_PRON && br_mend_is(m, which, BR_GRAMMAR(RELATIVE)) &&
                     !br_mend_is(m, which, BR_GRAMMAR(WHO)) && br_str_is(br_mend_word(m, which - 1), ",");
        if (!opens || verb < which || m->t[verb].deprel != BR_DEP_ACL_RELCL || m->t[near].upos != BR_UPOS_PROPN)
            continue;
        while (m->t[near].deprel == BR_DEP_FLAT && m->t[near].head >= 0 && m->t[near].head < near)
            near = m->t[near].head;
        int32_t noun = m->t[verb].head, above = m->t[near].head;
        bool far = noun >= 0 && noun < near && above != noun && m->t[near].deprel != BR_DEP_CONJ;
        if (far && !br_mend_is_below(m, near, verb)) m->t[verb].head = near;
    }
}

void br_mend_relatives(br_mend *m) {
    give_quantified(m);
    give_nearest(m);
    for (int32_t verb = 1; verb < m->n; verb++) {
        int32_t name = m->t[verb].head;
        if (m->t[verb].deprel != BR_DEP_ACL_RELCL || name < 0 || name > verb) continue;
        int32_t opening = opening_of(m, verb);
        bool that = opening >= 0 && br_mend_is(m, opening, BR_GRAMMAR(THAT));
        int32_t noun = that && is_bare_name(m, name) ? noun_above(m, name) : -1;
        if (noun >= 0) m->t[verb].head = noun;
        clear_before(m, verb);
    }
    for (int32_t which = 1; which + 2 < m->n; which++) { /* "a town that Chad hit with shells" */
        int32_t verb = m->t[which].head;
        bool lost = m->t[which].deprel == BR_DEP_OBL && m->t[which].upos == BR_UPOS_PRON && verb > which &&
                    br_mend_is(m, which, BR_GRAMMAR(RELATIVE)) && m->t[verb].upos == BR_UPOS_VERB;
        if (!lost || m->t[which - 1].upos == BR_UPOS_ADP || br_mend_child(m, which, BR_DEP_CASE, 0, which) >= 0)
            continue;
        bool passive = br_mend_child(m, verb, BR_DEP_AUX_PASS, which, verb) >= 0;
        bool open = br_mend_child(m, verb, BR_DEP_NSUBJ, which + 1, verb) >= 0 && !br_mend_has_object(m, verb);
        if (open && !passive) m->t[which].deprel = BR_DEP_OBJ;
    }
}

/* ---- "it" ---- */

void br_mend_empty_it(br_mend *m) {
    for (int32_t i = 0; i < m->n; i++) {
        int32_t head = m->t[i].head;
        if (m->t[i].deprel != BR_DEP_EXPL || head < i || !br_mend_is(m, i, BR_GRAMMAR(EMPTY_SUBJECT))) continue;
        if (!br_mend_is(m, head, BR_GRAMMAR(DISPOSED))) continue;
        m->t[i].deprel = BR_DEP_NSUBJ;
        int32_t clause = br_mend_child(m, head, BR_DEP_CSUBJ, head, m->n);
        if (clause >= 0) m->t[clause].deprel = BR_DEP_XCOMP;
    }
}

/* ---- clauses of a place or a time ---- */

void br_mend_where(br_mend *m) {
    for (int32_t where = 2; where + 2 < m->n; where++) {
        int32_t noun = m->t[where].head, of = where - 2;
        bool opens = br_mend_is(m, where, BR_GRAMMAR(QUESTION)) && m->t[where].upos == BR_UPOS_ADV &&
                     br_str_is(br_mend_word(m, where - 1), ",");
        if (!opens || noun <= where || br_mend_rel(m, noun) != BR_DEP_NSUBJ || !br_mend_is_nominal(m, of)) continue;
        int32_t verb = br_mend_child(m, noun, BR_DEP_ACL, noun + 1, m->n);
        if (verb < 0 || m->t[verb].deprel == BR_DEP_ACL_RELCL || !(m->t[verb].feats & BR_FEAT(TENSE_PAST))) continue;
        if (br_mend_child(m, m->t[noun].head, BR_DEP_NSUBJ, noun + 1, m->n) < 0) continue;
        br_mend_hang(m, verb, of, BR_DEP_ACL_RELCL);
        br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
        br_mend_hang(m, where, verb, BR_DEP_ADVMOD);
    }
}

/* "Friday", "dawn", "May 3" */
static bool is_time(const br_mend *m, int32_t at) {
    if (br_mend_is_day(m, at) || br_mend_is(m, at, BR_GRAMMAR(DAYTIME) | BR_GRAMMAR(MONTH))) return true;
    return m->t[at].upos == BR_UPOS_NUM && br_mend_is(m, at - 1, BR_GRAMMAR(MONTH)) && m->t[at - 1].head == at;
}

void br_mend_times(br_mend *m) {
    for (int32_t mark = 1; mark + 2 < m->n; mark++) {
        int32_t verb = m->t[mark].head, time = mark + 1;
        if (time + 1 < m->n && m->t[time].head == time + 1) time++;
        bool opens =
            m->t[mark].deprel == BR_DEP_MARK && br_mend_is(m, mark, BR_GRAMMAR(CLAUSE_OPENER) | BR_GRAMMAR(TERM));
        if (!opens || verb < time || m->t[time].head != verb || br_mend_rel(m, time) != BR_DEP_NSUBJ) continue;
        if (!is_time(m, time)) continue;
        int32_t above = m->t[verb].head;
        if (above < 0 || above > mark || br_mend_last(m, time) + 1 != verb) continue;
        br_mend_hang(m, time, above, BR_DEP_OBL);
        br_mend_hang(m, mark, time, BR_DEP_CASE);
        m->t[mark].upos = BR_UPOS_ADP;
    }
}

void br_mend_opened(br_mend *m) {
    for (int32_t opener = 1; opener + 2 < m->n; opener++) {
        int32_t noun = m->t[opener].head, verb = noun < 0 ? -1 : m->t[noun].head;
        bool opens = m->t[opener].deprel == BR_DEP_CASE && br_mend_is(m, opener, BR_GRAMMAR(CLAUSE_OPENER));
        if (!opens || noun < opener || br_mend_rel(m, noun) != BR_DEP_NSUBJ || verb < noun) continue;
        br_mend_hang(m, opener, verb, BR_DEP_MARK);
        m->t[opener].upos = BR_UPOS_SCONJ;
        if (m->t[verb].deprel == BR_DEP_CCOMP && m->t[verb].head < opener) m->t[verb].deprel = BR_DEP_ADVCL;
    }
}
