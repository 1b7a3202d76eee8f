#include "text/mend/join.h"

#include "text/mend/clause.h"

static bool is_told(const br_mend *m, int32_t at) { /* a verb that can stand by itself */
    const br_token *t = &m->t[at];
    return t->upos == BR_UPOS_VERB && !br_mend_is(m, at, BR_GRAMMAR(GERUND)) &&
           br_mend_child(m, at, BR_DEP_MARK, 0, at) < 0;
}

/* ---- behind a semicolon ---- */

/* the first verb behind a phrase that could be its own, with nothing but adverbs and asides between; -1 = none */
static int32_t verb_behind(const br_mend *m, int32_t noun) {
    for (int32_t i = noun + 1; i < m->n && i < noun + BR_MEND_STEPS; i++) {
        bool quality = br_mend_rel(m, i) == BR_DEP_ACL || br_mend_is_below(m, m->t[i].head, noun);
        bool beyond = m->t[i].deprel == BR_DEP_ACL && i > noun + 3 && br_str_is(br_mend_word(m, noun + 1), ",") &&
                      br_str_is(br_mend_word(m, i - 1), ","); /* behind "Britain, the former power," */
        if (is_told(m, i) && (!quality || beyond)) return br_mend_has_subject(m, i) ? -1 : i;
    }
    return -1;
}

/* the words that hang on what stands before the semicolon, but for the verb's own clause, go with the subject */
static void gather(br_mend *m, int32_t from, int32_t subject, int32_t verb) {
    for (int32_t i = from; i < verb; i++) {
        if (i == subject || m->t[i].head >= from || br_mend_is_below(m, verb, i)) continue;
        if (br_mend_rel(m, i) == BR_DEP_CONJ) br_mend_hang(m, i, subject, BR_DEP_CONJ);
        else if (br_mend_rel(m, i) != BR_DEP_PUNCT) br_mend_hang(m, i, verb, (br_deprel)m->t[i].deprel);
    }
}

static int32_t root_over(const br_mend *m, int32_t at) {
    for (int steps = 0; steps < BR_MEND_STEPS && m->t[at].head >= 0; steps++) at = m->t[at].head;
    return at;
}

void br_mend_halves(br_mend *m) {
    for (int32_t at = 1; at + 2 < m->n; at++) {
        if (!br_str_is(br_mend_word(m, at), ";")) continue;
        int32_t noun = at + 1;
        while (noun + 1 < m->n && noun < at + BR_MEND_STEPS && m->t[noun].head > noun) noun = m->t[noun].head;
        int32_t above = m->t[noun].head;
        bool joined = br_mend_is_nominal(m, noun) && above >= 0 && above < at;
        int32_t verb = joined ? verb_behind(m, noun) : -1;
        if (verb < 0) continue;
        br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
        gather(m, at + 1, noun, verb);
        if (m->t[verb].head > at && m->t[verb].deprel == BR_DEP_ACL) m->t[verb].head = root_over(m, above);
        if (m->t[verb].head >= 0 && m->t[verb].head < at) m->t[verb].deprel = BR_DEP_PARATAXIS;
    }
}

/* the first word behind a subject that may be the verb of its half, hung on its phrase as a quality; -1 = none */
static int32_t verb_before(const br_mend *m, int32_t subject, int32_t mark) {
    for (int32_t i = subject + 1; i < mark; i++) {
        bool quality = m->t[i].deprel == BR_DEP_ACL || (m->t[i].deprel == BR_DEP_AMOD && m->t[i].head < i);
        quality |= m->t[i].deprel == BR_DEP_AMOD && br_mend_has_object(m, i);
        if (quality && is_told(m, i) && br_mend_is_below(m, m->t[i].head, subject) && !br_mend_has_subject(m, i))
            return i;
    }
    return -1;
}

/* whether a noun is the object of a verb in front of it that was hung on it with its subject: br_mend_absorbed sees to that */
static bool has_absorbed(const br_mend *m, int32_t noun) {
    int32_t verb = br_mend_child(m, noun, BR_DEP_AMOD, 0, noun);
    return verb >= 0 && m->t[verb].upos == BR_UPOS_VERB && br_mend_child(m, verb, BR_DEP_NSUBJ, 0, verb) >= 0;
}

/* `subject`, before a semicolon, hangs on the verb `second` behind it, which has a subject there: it is the half before that it heads */
static void part(br_mend *m, int32_t subject, int32_t second, int32_t mark) {
    int32_t verb = verb_before(m, subject, mark), top = verb >= 0 ? verb : subject;
    if (verb < 0 && !has_absorbed(m, subject)) return;
    br_mend_hang(m, top, m->t[second].head, (br_deprel)m->t[second].deprel);
    br_mend_hang(m, second, top, BR_DEP_PARATAXIS);
    if (verb >= 0) br_mend_hang(m, subject, verb, BR_DEP_NSUBJ);
}

void br_mend_parted(br_mend *m) {
    for (int32_t mark = 2; mark + 2 < m->n; mark++) {
        if (!br_str_is(br_mend_word(m, mark), ";")) continue;
        for (int32_t subject = mark - 1; subject >= 0 && subject > mark - BR_MEND_STEPS; subject--) {
            int32_t second = m->t[subject].head;
            if (br_mend_rel(m, subject) != BR_DEP_NSUBJ || second < mark) continue;
            if (br_mend_child(m, second, BR_DEP_NSUBJ, mark + 1, second) >= 0) part(m, subject, second, mark);
            break;
        }
    }
}

/* ---- gerunds with a subject before the verb ---- */

void br_mend_led(br_mend *m) {
    for (int32_t gerund = 1; gerund + 1 < m->n; gerund++) {
        int32_t verb = m->t[gerund].head;
        if (m->t[gerund].deprel != BR_DEP_CSUBJ || verb < gerund || !br_mend_is(m, gerund, BR_GRAMMAR(GERUND)))
            continue;
        int32_t subject = br_mend_child(m, gerund, BR_DEP_NSUBJ, 0, gerund);
        if (subject < 0 || !br_mend_is_nominal(m, subject)) continue;
        br_mend_hang(m, subject, verb, BR_DEP_NSUBJ);
        br_mend_hang(m, gerund, subject, BR_DEP_ACL);
    }
}

/* ---- first clauses ---- */

/* the past form right behind a phrase that hangs on its noun as a quality; -1 = none */
static int32_t own_verb(const br_mend *m, int32_t noun, int32_t before) {
    int32_t verb = br_mend_child(m, noun, BR_DEP_ACL, noun + 1, before);
    bool past = verb >= 0 && m->t[verb].upos == BR_UPOS_VERB && (m->t[verb].feats & BR_FEAT(TENSE_PAST));
    return past && verb == noun + 1 && !br_mend_has_subject(m, verb) ? verb : -1;
}

void br_mend_first_clauses(br_mend *m) {
    for (int32_t noun = 0; noun < m->n; noun++) {
        int32_t said = m->t[noun].head;
        if (br_mend_rel(m, noun) != BR_DEP_NSUBJ || said < noun || m->t[said].upos != BR_UPOS_VERB) continue;
        int32_t clause = br_mend_child(m, said, BR_DEP_CCOMP, noun, said);
        int32_t speaker = clause >= 0 ? br_mend_child(m, said, BR_DEP_NSUBJ, clause, said) : -1;
        int32_t verb = speaker >= 0 ? own_verb(m, noun, clause) : -1;
        if (verb < 0) continue;
        br_mend_hang(m, verb, said, BR_DEP_CCOMP);
        br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
        br_mend_hang(m, clause, verb, BR_DEP_CONJ);
    }
}

/* ---- inverted speakers ---- */

void br_mend_inverted(br_mend *m) {
    for (int32_t verb = 1; verb + 1 < m->n; verb++) {
        br_deprel rel = br_mend_rel(m, verb);
        bool aside = rel == BR_DEP_PARATAXIS || br_mend_child(m, verb, BR_DEP_CCOMP, 0, verb) >= 0;
        if (!aside || m->t[verb].upos != BR_UPOS_VERB || m->t[verb - 1].upos != BR_UPOS_PUNCT ||
            br_mend_has_subject(m, verb))
            continue;
        int32_t name = br_mend_child(m, verb, BR_DEP_IOBJ, verb + 1, m->n);
        if (name < 0) name = br_mend_child(m, verb, BR_DEP_OBJ, verb + 1, m->n);
        bool right = name >= 0 && m->t[name].upos == BR_UPOS_PROPN && br_mend_first(m, name) == verb + 1;
        if (right) m->t[name].deprel = BR_DEP_NSUBJ;
    }
}

/* ---- verbs that go on beyond a clause ---- */

/* the verb in the past that a relative clause stands below, itself in none; -1 = none */
static int32_t past_above(const br_mend *m, int32_t at) {
    at = m->t[at].head;
    for (int steps = 0; at >= 0 && steps < BR_MEND_STEPS; steps++, at = m->t[at].head)
        if (m->t[at].upos == BR_UPOS_VERB && m->t[at].feats & BR_FEAT(VERBFORM_FIN))
            return m->t[at].feats & BR_FEAT(TENSE_PAST) && m->t[at].deprel != BR_DEP_ACL_RELCL ? at : -1;
    return -1;
}

/* with an object, or a clause that is said: nobody has it done to him */
static bool acts(const br_mend *m, int32_t verb) {
    return br_mend_has_object(m, verb) || br_mend_child(m, verb, BR_DEP_CCOMP, verb, m->n) >= 0;
}

void br_mend_beyond(br_mend *m) {
    for (int32_t verb = 4; verb < m->n; verb++) {
        int32_t inner = m->t[verb].head, conjunction = verb - 1;
        bool joined =
            m->t[verb].deprel == BR_DEP_CONJ && m->t[verb].upos == BR_UPOS_VERB && inner >= 0 && inner < verb - 1;
        if (!joined || m->t[conjunction].upos != BR_UPOS_CCONJ) continue;
        bool comma = br_str_is(br_mend_word(m, conjunction - 1), ",");
        bool perfect = m->t[inner].deprel == BR_DEP_ACL_RELCL && br_mend_child(m, inner, BR_DEP_AUX, 0, inner) >= 0;
        bool suffered = (m->t[inner].deprel == BR_DEP_CCOMP || m->t[inner].deprel == BR_DEP_ACL_RELCL) &&
                        br_mend_child(m, inner, BR_DEP_AUX_PASS, 0, inner) >= 0 && acts(m, verb);
        bool past = br_mend_is_past_form(m, verb) && !br_mend_has_subject(m, verb) &&
                    br_mend_child(m, verb, BR_DEP_AUX, 0, verb) < 0 && (suffered || br_mend_has_object(m, verb));
        int32_t above = ((perfect && comma) || suffered) && past ? past_above(m, inner) : -1;
        if (above < 0) continue;
        m->t[verb].head = above;
        m->t[verb].feats = m->t[above].feats;
    }
}

/* ---- the same preposition twice ---- */

/* the noun above, led by the preposition that a further phrase begins with; -1 = none */
static int32_t led_alike_above(const br_mend *m, int32_t at, int32_t preposition) {
    for (int steps = 0; at >= 0 && steps < BR_MEND_STEPS; steps++, at = m->t[at].head) {
        int32_t other = br_mend_is_nominal(m, at) ? br_mend_child(m, at, BR_DEP_CASE, 0, at) : -1;
        if (other >= 0 && br_str_eq(br_mend_word(m, other), br_mend_word(m, preposition))) return at;
    }
    return -1;
}

void br_mend_led_alike(br_mend *m) {
    for (int32_t noun = 5; noun < m->n; noun++) {
        int32_t above = m->t[noun].head;
        if (m->t[noun].deprel != BR_DEP_CONJ || !br_mend_is_nominal(m, noun) || above < 0 || above > noun) continue;
        int32_t preposition = br_mend_child(m, noun, BR_DEP_CASE, above, noun);
        bool opens = preposition > 0 && m->t[preposition - 1].upos == BR_UPOS_CCONJ;
        if (!opens || br_mend_child(m, above, BR_DEP_CASE, 0, above) >= 0) continue;
        int32_t first = led_alike_above(m, m->t[above].head, preposition);
        if (first >= 0 && first < above) m->t[noun].head = first;
    }
}

/* ---- lists of what was done ---- */

/* the past form that opens a bare noun phrase which goes on with an object: "[freed] prisoners"; -1 = none */
static int32_t deed_in(const br_mend *m, int32_t noun) {
    int32_t deed = br_mend_first(m, noun);
    while (deed < noun && (m->t[deed].upos == BR_UPOS_PUNCT || m->t[deed].upos == BR_UPOS_CCONJ)) deed++;
    bool quality = m->t[deed].head == noun && m->t[deed].deprel == BR_DEP_AMOD && br_mend_is_past_form(m, deed);
    return quality && m->t[deed].upos == BR_UPOS_VERB ? deed : -1;
}

/* whether all that an object goes on with, two or more, are opened by a past form, and it itself is not */
static bool lists_deeds(const br_mend *m, int32_t object) {
    int32_t deeds = 0;
    for (int32_t i = object + 1; i < m->n && i < object + BR_MEND_REACH; i++) {
        if (m->t[i].head != object || m->t[i].deprel != BR_DEP_CONJ) continue;
        if (deed_in(m, i) < 0) return false;
        deeds++;
    }
    return deeds > 1 && deed_in(m, object) < 0;
}

static void free_deeds(br_mend *m, int32_t object, int32_t verb) {
    for (int32_t i = object + 1; i < m->n && i < object + BR_MEND_REACH; i++) {
        if (m->t[i].head != object || m->t[i].deprel != BR_DEP_CONJ) continue;
        int32_t deed = deed_in(m, i), open = br_mend_first(m, i);
        for (int32_t k = open; k < deed; k++)
            if (m->t[k].head == i) m->t[k].head = deed;
        br_mend_hang(m, deed, verb, BR_DEP_CONJ);
        m->t[deed].feats = m->t[verb].feats;
        br_mend_hang(m, i, deed, BR_DEP_OBJ);
    }
}

void br_mend_listed(br_mend *m) {
    for (int32_t object = 1; object + 3 < m->n; object++) {
        int32_t verb = m->t[object].head;
        bool done = m->t[object].deprel == BR_DEP_OBJ && verb < object && m->t[verb].upos == BR_UPOS_VERB &&
                    m->t[verb].feats & BR_FEAT(TENSE_PAST);
        if (!done) continue;
        if (lists_deeds(m, object)) free_deeds(m, object, verb);
        int32_t deed = br_mend_child(m, object, BR_DEP_ACL, object + 2, m->n);
        bool past = deed >= 0 && m->t[deed].deprel == BR_DEP_ACL && m->t[deed].upos == BR_UPOS_VERB &&
                    (br_mend_is_past_form(m, deed) || br_mend_is(m, deed, BR_GRAMMAR(SAME_PAST))) &&
                    br_mend_stands_free(m, deed);
        if (past && br_str_is(br_mend_word(m, deed - 1), ",") && br_mend_has_object(m, deed)) {
            br_mend_hang(m, deed, verb, BR_DEP_CONJ);
            br_mend_make_past(m, deed);
        }
    }
}

/* ---- phrases before a verb that goes on ---- */

void br_mend_oblique(br_mend *m) {
    const br_grammar prepositions = BR_GRAMMAR(ON_DAY) | BR_GRAMMAR(FROM) | BR_GRAMMAR(AGENT) | BR_GRAMMAR(WITH);
    for (int32_t noun = 1; noun < m->n; noun++) {
        int32_t verb = m->t[noun].head;
        if (m->t[noun].deprel != BR_DEP_NSUBJ || verb < noun || m->t[verb].deprel != BR_DEP_CONJ) continue;
        int32_t mark = br_mend_child(m, noun, BR_DEP_CASE, 0, noun);
        if (mark >= 0 && br_mend_is(m, mark, prepositions)) m->t[noun].deprel = BR_DEP_OBL;
    }
}

/* ---- an object and a subject taken for one ---- */

/* the verb without an object right before a noun, that the clause of `verb` hangs on; -1 = none */
static int32_t lacking_verb(const br_mend *m, int32_t verb, int32_t noun) {
    int32_t above = m->t[verb].head, open = br_mend_first(m, noun);
    bool before = above >= 0 && above == open - 1 && m->t[above].upos == BR_UPOS_VERB;
    if (!before || br_mend_has_object(m, above) || !is_told(m, verb)) return -1;
    return br_mend_child(m, above, BR_DEP_XCOMP, above, noun) < 0 ? above : -1;
}

/* "claimed it and police arrested", "imposed a curfew and police units were sent": the noun before the "and", which the subject of
 * `verb` goes on with or begins with; -1 = none */
static int32_t object_in_subject(const br_mend *m, int32_t verb, int32_t subject) {
    int32_t second = br_mend_child(m, subject, BR_DEP_CONJ, subject + 2, verb);
    if (second >= 0) return m->t[verb].deprel == BR_DEP_CONJ ? subject : -1;
    int32_t part = br_mend_child(m, subject, BR_DEP_COMPOUND, 0, subject);
    bool own = part >= 0 && br_mend_child(m, part, BR_DEP_DET, 0, part) >= 0;
    return own && br_mend_child(m, part, BR_DEP_CONJ, part + 2, subject) >= 0 ? part : -1;
}

void br_mend_divided(br_mend *m) {
    for (int32_t verb = 4; verb < m->n; verb++) {
        bool clause = m->t[verb].deprel == BR_DEP_CONJ || m->t[verb].deprel == BR_DEP_CCOMP;
        int32_t subject = clause ? br_mend_child(m, verb, BR_DEP_NSUBJ, 1, verb) : -1;
        int32_t object = subject < 0 ? -1 : object_in_subject(m, verb, subject);
        int32_t above = object < 0 ? -1 : lacking_verb(m, verb, object);
        int32_t second = above < 0 ? -1 : br_mend_child(m, object, BR_DEP_CONJ, object + 2, verb);
        int32_t conjunction = second < 0 ? -1 : br_mend_child(m, second, BR_DEP_CC, object + 1, second);
        if (conjunction < 0 || br_mend_child(m, object, BR_DEP_CASE, above, object) >= 0) continue;
        if (object == subject) br_mend_hang(m, second, verb, (br_deprel)m->t[subject].deprel);
        else br_mend_hang(m, second, subject, BR_DEP_COMPOUND);
        br_mend_hang(m, object, above, BR_DEP_OBJ);
        br_mend_hang(m, conjunction, verb, BR_DEP_CC);
        m->t[verb].deprel = BR_DEP_CONJ;
    }
}
