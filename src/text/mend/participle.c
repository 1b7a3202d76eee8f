#include "text/mend/participle.h"

#include "text/mend/clause.h"

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

void br_mend_hyphened(br_mend *m) {
    for (int32_t verb = 2; verb + 1 < m->n; verb++) {
        bool glued = br_str_is(br_mend_word(m, verb - 1), "-") && m->t[verb - 1].span.end == m->t[verb].span.start &&
                     m->t[verb - 2].span.end == m->t[verb - 1].span.start && br_mend_is_nominal(m, verb - 2);
        if (!glued || m->t[verb].upos != BR_UPOS_VERB || !br_mend_is(m, verb, BR_GRAMMAR(GERUND))) continue;
        int32_t noun = br_mend_child(m, verb, BR_DEP_OBJ, verb + 1, m->n);
        if (noun < 0 || br_mend_first(m, noun) != verb + 1 || m->t[verb].head < 0) continue;
        int32_t mark = br_mend_first(m, verb - 2) - 1; /* the preposition of the phrase */
        bool led = mark > 0 && m->t[mark].upos == BR_UPOS_ADP;
        br_mend_hang(m, noun, m->t[verb].head, led ? BR_DEP_OBL : (br_deprel)m->t[verb].deprel);
        br_mend_hang(m, verb, noun, BR_DEP_AMOD);
        if (led) br_mend_hang(m, mark, noun, BR_DEP_CASE);
    }
}

void br_mend_uttered(br_mend *m) {
    for (int32_t verb = 2; verb < m->n; verb++) {
        int32_t noun = m->t[verb].head, above = noun < 0 ? -1 : m->t[noun].head;
        bool quality = m->t[verb].deprel == BR_DEP_ACL && m->t[verb].upos == BR_UPOS_VERB && noun < verb && above >= 0;
        if (!quality || above > noun || m->t[above].upos != BR_UPOS_VERB || m->t[noun].deprel != BR_DEP_OBJ) continue;
        if (br_mend_is_saying(m, verb) && br_mend_is(m, noun, BR_GRAMMAR(UTTERANCE)))
            br_mend_hang(m, verb, above, BR_DEP_ADVCL);
    }
}

/* ---- read as qualities ---- */

/* the past form right behind the comma that closes an aside about a noun, read as a quality of a noun behind it; -1 = none */
static int32_t verb_behind_description(const br_mend *m, int32_t noun) {
    int32_t aside = br_mend_child(m, noun, BR_DEP_APPOS, noun + 2, m->n);
    int32_t verb = aside < 0 ? m->n : br_mend_last(m, aside) + 2;
    if (verb + 1 < m->n && !br_str_is(br_mend_word(m, verb - 1), ",")) verb--; /* the comma hangs on the aside */
    if (verb + 1 >= m->n || !br_str_is(br_mend_word(m, verb - 1), ",")) return -1;
    int32_t object = m->t[verb].head;
    bool quality = m->t[verb].deprel == BR_DEP_AMOD && object > verb && br_mend_is_below(m, object, noun);
    return quality && m->t[verb].upos == BR_UPOS_VERB && br_mend_is_past_form(m, verb) ? verb : -1;
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

/* the verb without a subject before it that was hung on a past form as an aside, right behind the comma that closes its phrase;
 * -1 = none */
static int32_t verb_behind_asked(const br_mend *m, int32_t asked) {
    for (int32_t verb = asked + 3; verb + 1 < m->n && verb < asked + BR_MEND_STEPS; verb++) {
        br_deprel rel = br_mend_rel(m, verb);
        bool hung = m->t[verb].head == asked && (rel == BR_DEP_PARATAXIS || rel == BR_DEP_CCOMP || rel == BR_DEP_CONJ);
        if (!hung || m->t[verb].upos != BR_UPOS_VERB || !br_str_is(br_mend_word(m, verb - 1), ",")) continue;
        bool past = br_mend_is_past_form(m, verb) && br_mend_child(m, verb, BR_DEP_NSUBJ, 0, verb) < 0;
        return past ? verb : -1;
    }
    return -1;
}

void br_mend_asked(br_mend *m) {
    for (int32_t asked = 2; asked + 5 < m->n; asked++) {
        bool past = m->t[asked].upos == BR_UPOS_VERB && br_mend_is_past_form(m, asked) &&
                    br_str_is(br_mend_word(m, asked - 1), ",") && m->t[asked + 1].upos == BR_UPOS_ADP;
        int32_t noun = past ? br_mend_child(m, asked, BR_DEP_NSUBJ, 0, asked - 1) : -1;
        if (noun < 0 || br_mend_child(m, asked, BR_DEP_AUX, 0, asked) >= 0) continue;
        int32_t verb = br_mend_last(m, noun) + 2 >= asked ? verb_behind_asked(m, asked) : -1;
        if (verb < 0) continue;
        int32_t told = br_mend_child(m, verb, BR_DEP_NSUBJ, verb + 1, m->n);
        if (told >= 0 && !br_mend_has_object(m, verb)) m->t[told].deprel = BR_DEP_OBJ;
        br_mend_hang(m, verb, m->t[asked].head, (br_deprel)m->t[asked].deprel);
        br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
        br_mend_hang(m, asked, noun, BR_DEP_ACL);
        br_mend_make_past(m, verb);
    }
}

/* "Chad barred foreign observers", read as what is barred: nothing but a hyphen makes a name a part of a participle; "Sri Lanka sent
 * tanks", read as tanks of it: nor does it describe the only noun of a sentence. The name; -1 = none. */
static int32_t named_doer(const br_mend *m, int32_t at) {
    int32_t name = at - 1, noun = m->t[at].head;
    if (m->t[at].upos != BR_UPOS_VERB || m->t[at].deprel != BR_DEP_AMOD || !br_mend_is_past_form(m, at)) return -1;
    while (name > 0 && m->t[name].deprel == BR_DEP_FLAT && m->t[name].head < name) name = m->t[name].head;
    bool part = m->t[name].upos == BR_UPOS_PROPN && m->t[name].deprel == BR_DEP_COMPOUND;
    bool alone = m->t[name].head == noun && m->t[noun].head < 0 && br_mend_heads_clause(m, noun) &&
                 br_mend_first(m, noun) == br_mend_first(m, name);
    return part && (m->t[name].head == at || alone) ? name : -1;
}

void br_mend_misread(br_mend *m) {
    for (int32_t i = 1; i + 1 < m->n; i++) {
        int32_t noun = m->t[i].head;
        bool form = m->t[i].upos == BR_UPOS_ADJ || (m->t[i].upos == BR_UPOS_VERB && m->t[i].deprel == BR_DEP_AMOD);
        bool quality = form && noun > i && br_mend_is(m, i, BR_GRAMMAR(PAST_FORM));
        int32_t name = noun > i ? named_doer(m, i) : -1;
        if (name >= 0) br_mend_hang(m, name, i, BR_DEP_NSUBJ);
        if (name < 0 && (!quality || br_mend_child(m, i, BR_DEP_NSUBJ, 0, i) < 0)) continue;
        bool clause = m->t[noun].head < 0 || m->t[noun].deprel == BR_DEP_CCOMP || m->t[noun].deprel == BR_DEP_CONJ;
        br_mend_hang(m, i, m->t[noun].head, clause ? (br_deprel)m->t[noun].deprel : BR_DEP_PARATAXIS);
        br_mend_hang(m, noun, i, BR_DEP_OBJ);
        br_mend_make_past(m, i);
    }
}

/* ---- behind reduced clauses ---- */

/* "hidden", "taken": a form that tells nothing without an auxiliary */
static bool is_bare_participle(const br_mend *m, int32_t at) {
    return br_mend_is(m, at, BR_GRAMMAR(PARTICIPLE)) && !br_mend_is(m, at, BR_GRAMMAR(PAST) | BR_GRAMMAR(PAST_FORM)) &&
           m->t[at].feats & (BR_FEAT(TENSE_PAST) | BR_FEAT(VERBFORM_PART));
}

/* whether a past form behind a phrase cannot go with the verb before it: it has an object, or that one is no verb of a clause */
static bool is_finite_behind(const br_mend *m, int32_t verb, int32_t inner) {
    br_deprel rel = br_mend_rel(m, verb);
    bool hangs = rel == BR_DEP_ADVCL || m->t[verb].deprel == BR_DEP_ACL || rel == BR_DEP_XCOMP || rel == BR_DEP_CCOMP ||
                 rel == BR_DEP_AMOD;
    if (!hangs || m->t[verb].upos != BR_UPOS_VERB || !br_mend_is_past_form(m, verb) || !br_mend_is_nominal(m, verb - 1))
        return false;
    if (br_mend_child(m, verb, BR_DEP_OBL_AGENT, verb, m->n) >= 0 || !br_mend_stands_free(m, verb)) return false;
    int32_t object = m->t[verb].head; /* "tanks wrested control": two nouns with nothing that joins them */
    if (rel == BR_DEP_AMOD)
        return object > verb && m->t[object].deprel == BR_DEP_CONJ && m->t[object].head == verb - 1 &&
               br_mend_child(m, object, BR_DEP_CC, 0, object) < 0;
    return is_bare_participle(m, inner) || br_mend_has_object(m, verb) || br_mend_is(m, verb, BR_GRAMMAR(GOING));
}

/* the past form in what hangs on a participle that is the verb of the noun before it; -1 = none */
static int32_t verb_behind_reduced(const br_mend *m, int32_t inner) {
    for (int32_t i = inner + 2; i < m->n && i < inner + BR_MEND_STEPS; i++) {
        if (m->t[i].upos == BR_UPOS_PUNCT) return -1;
        if (br_mend_is_below(m, i, inner) && is_finite_behind(m, i, inner)) return i;
    }
    return -1;
}

/* the participle that a noun was hung on as its subject, or that qualifies it, with nothing in between; -1 = none */
static int32_t reduced_behind(const br_mend *m, int32_t noun) {
    int32_t inner = noun + 1;
    bool form = inner < m->n && (m->t[inner].upos == BR_UPOS_VERB || m->t[inner].upos == BR_UPOS_ADJ);
    if (!form || br_mend_has_object(m, inner) || br_mend_child(m, inner, BR_DEP_COP, 0, m->n) >= 0) return -1;
    bool past = br_mend_is_past_form(m, inner) || is_bare_participle(m, inner);
    bool told = br_mend_rel(m, noun) == BR_DEP_NSUBJ && m->t[noun].head == inner;
    bool quality = m->t[inner].head == noun && (m->t[inner].deprel == BR_DEP_ACL || m->t[inner].deprel == BR_DEP_AMOD);
    bool free = br_mend_child(m, inner, BR_DEP_MARK, 0, inner) < 0 && br_mend_child(m, inner, BR_DEP_AUX, 0, inner) < 0;
    bool phrase = br_mend_child(m, inner, BR_DEP_OBL, inner, m->n) >= 0 ||
                  (inner + 1 < m->n && m->t[inner + 1].upos == BR_UPOS_ADP);
    return past && (told || quality) && free && phrase ? inner : -1;
}

/* "In the town, a bomb": read as the subject of the place */
static bool is_of_phrase_before(const br_mend *m, int32_t noun) {
    int32_t place = m->t[noun].head;
    return br_mend_rel(m, noun) == BR_DEP_NSUBJ && place >= 0 && place < noun && br_mend_is_nominal(m, place) &&
           br_mend_child(m, place, BR_DEP_CASE, 0, place) >= 0;
}

/* a quality of its object becomes the verb above it */
static void free_object(br_mend *m, int32_t verb) {
    int32_t object = m->t[verb].head;
    if (br_mend_rel(m, verb) != BR_DEP_AMOD || object < verb) return;
    br_mend_hang(m, object, verb, BR_DEP_OBJ);
}

/* the clause of a noun goes from its participle, or from the verb of another subject, to its own verb */
static void give_back(br_mend *m, int32_t noun, int32_t inner, int32_t verb) {
    bool quality = m->t[inner].head == noun;
    int32_t top = quality ? noun : inner;
    if (is_of_phrase_before(m, noun)) top = m->t[noun].head;
    int32_t above = m->t[top].head;
    br_deprel rel = (br_deprel)m->t[top].deprel;
    if (top == noun && br_mend_rel(m, noun) == BR_DEP_NSUBJ) rel = BR_DEP_CCOMP; /* "..., the army said" has its own */
    if (top < noun) br_mend_hang(m, top, verb, BR_DEP_OBL);
    free_object(m, verb);
    for (int32_t i = 0; i < m->n; i++) {
        bool before = i < noun && m->t[i].head == inner && i != noun;
        bool behind = i > verb && (m->t[i].head == inner || (m->t[i].head > inner && m->t[i].head < verb));
        if (before || (behind && m->t[i].head != verb)) m->t[i].head = verb;
        if (i > inner && i < verb && m->t[i].head == verb) m->t[i].head = inner;
    }
    br_mend_hang(m, verb, above, rel);
    br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
    br_mend_hang(m, inner, noun, BR_DEP_ACL);
    br_mend_make_past(m, verb);
}

/* whether the clause of a noun may be another's: it heads one, its participle was taken for its verb, it hangs on a phrase before it,
 * or its verb has a second subject */
static bool may_have_clause(const br_mend *m, int32_t noun, int32_t inner) {
    if (m->t[noun].head == inner || br_mend_heads_clause(m, noun) || is_of_phrase_before(m, noun)) return true;
    int32_t above = m->t[noun].head;
    return br_mend_rel(m, noun) == BR_DEP_NSUBJ && above > inner &&
           br_mend_child(m, above, BR_DEP_NSUBJ, noun + 1, above) >= 0;
}

void br_mend_reduced(br_mend *m) {
    for (int32_t noun = 0; noun + 4 < m->n; noun++) {
        int32_t inner = br_mend_is_nominal(m, noun) ? reduced_behind(m, noun) : -1;
        if (inner < 0 || !may_have_clause(m, noun, inner)) continue;
        int32_t verb = verb_behind_reduced(m, inner);
        if (verb >= 0) give_back(m, noun, inner, verb);
    }
}

/* "praised Chad, prompting Deby, whose party won": of him who stands right before it */
static void tell_of_nearest(br_mend *m, int32_t whose) {
    int32_t owned = m->t[whose].head, verb = owned < whose ? -1 : m->t[owned].head, noun = whose - 2;
    if (verb < 0 || verb < owned || m->t[verb].deprel != BR_DEP_ACL_RELCL) return;
    if (!br_str_is(br_mend_word(m, whose - 1), ",")) return;
    while (m->t[noun].deprel == BR_DEP_FLAT && m->t[noun].head < noun) noun = m->t[noun].head;
    bool far = br_mend_is_nominal(m, noun) && m->t[verb].head < noun && !br_mend_is_below(m, noun, m->t[verb].head);
    if (far && !br_mend_is_below(m, noun, verb)) m->t[verb].head = noun;
}

void br_mend_owned(br_mend *m) {
    for (int32_t whose = 2; whose + 2 < m->n; whose++)
        if (br_mend_is(m, whose, BR_GRAMMAR(WHOSE))) tell_of_nearest(m, whose);
    for (int32_t whose = 2; whose + 3 < m->n; whose++) {
        int32_t owned = m->t[whose].head, owner = owned < whose ? -1 : m->t[owned].head;
        bool opens = br_mend_is(m, whose, BR_GRAMMAR(WHOSE)) && br_str_is(br_mend_word(m, whose - 1), ",");
        if (!opens || owner < 0 || owner > whose || !br_mend_is_nominal(m, owner)) continue;
        int32_t verb = br_mend_child(m, owned, BR_DEP_ACL, owned + 1, m->n);
        if (verb >= 0 && m->t[verb].upos == BR_UPOS_PROPN) { /* his name */
            m->t[verb].deprel = BR_DEP_APPOS;
            verb = br_mend_child(m, owned, BR_DEP_ACL, verb + 1, m->n);
        }
        bool past = verb >= 0 && m->t[verb].upos == BR_UPOS_VERB && br_mend_is_past_form(m, verb) &&
                    br_mend_stands_free(m, verb);
        if (!past || m->t[verb].deprel == BR_DEP_ACL_RELCL) continue;
        br_mend_hang(m, verb, owner, BR_DEP_ACL_RELCL);
        br_mend_hang(m, owned, verb, BR_DEP_NSUBJ);
        br_mend_make_past(m, verb);
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
    return m->t[at].deprel == BR_DEP_ACL && !(m->t[at].feats & BR_FEAT(VERBFORM_INF)) &&
           br_mend_child(m, at, BR_DEP_MARK, 0, at) < 0;
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
        bool speaks = mark < 0 && br_mend_is_saying(m, verb);
        bool beyond = mark < 0 && is_quality(m, above);
        int32_t teller = meanwhile || speaks || beyond ? telling_above(m, above) : -1;
        if (teller >= 0) m->t[verb].head = teller;
    }
}

/* "units led by Ali, recently stripped of his rank, had met": what was done to who stands before the comma */
void br_mend_stripped(br_mend *m) {
    for (int32_t verb = 4; verb + 1 < m->n; verb++) {
        int32_t above = m->t[verb].head, open = verb;
        bool hangs = m->t[verb].deprel == BR_DEP_ADVCL && m->t[verb].upos == BR_UPOS_VERB && above >= 0 &&
                     above < verb && m->t[above].deprel == BR_DEP_ACL && br_mend_is_past_form(m, verb) &&
                     !br_mend_has_object(m, verb);
        if (!hangs || br_mend_has_subject(m, verb)) continue;
        if (m->t[open - 1].upos == BR_UPOS_ADV && m->t[open - 1].head == verb) open--;
        int32_t name = open - 2;
        if (!br_str_is(br_mend_word(m, open - 1), ",") || name <= above || m->t[name].upos != BR_UPOS_PROPN) continue;
        while (m->t[name].deprel == BR_DEP_FLAT && m->t[name].head < name && m->t[name].head > above)
            name = m->t[name].head;
        br_mend_hang(m, verb, name, BR_DEP_ACL);
    }
}

void br_mend_doers(br_mend *m) {
    for (int32_t verb = 2; verb < m->n; verb++) {
        int32_t above = m->t[verb].head, noun = verb - 1;
        bool quality = m->t[verb].deprel == BR_DEP_ACL && m->t[verb].upos == BR_UPOS_VERB &&
                       br_mend_is(m, verb, BR_GRAMMAR(GERUND));
        if (!quality || above < 0 || above >= noun || m->t[noun].head != verb || m->t[noun].deprel != BR_DEP_OBL)
            continue;
        int32_t mark = br_mend_child(m, noun, BR_DEP_CASE, above + 1, noun), over = m->t[above].head;
        for (int steps = 0; over >= 0 && br_mend_is_nominal(m, over) && steps < BR_MEND_STEPS; steps++)
            over = m->t[over].head;
        if (mark < 0 || !br_mend_is_nominal(m, noun) || over < 0 || over > above) continue;
        br_mend_hang(m, noun, over, BR_DEP_OBL);
        m->t[verb].head = noun;
    }
}

void br_mend_accused(br_mend *m) {
    for (int32_t verb = 5; verb < m->n; verb++) {
        int32_t accuses = m->t[verb].head;
        bool goes_on = m->t[verb].deprel == BR_DEP_ADVCL && m->t[verb].upos == BR_UPOS_VERB && accuses >= 0 &&
                       accuses < verb && br_mend_is(m, verb, BR_GRAMMAR(GERUND)) &&
                       br_str_is(br_mend_word(m, verb - 1), ",");
        if (!goes_on || !br_mend_is(m, accuses, BR_GRAMMAR(CHARGE)) || br_mend_is_saying(m, verb)) continue;
        for (int32_t deed = verb - 2; deed > accuses + 1; deed--) {
            int32_t of = m->t[deed].upos == BR_UPOS_VERB ? br_mend_child(m, deed, BR_DEP_MARK, accuses, deed) : -1;
            if (of < 0 || !br_mend_is(m, of, BR_GRAMMAR(GENITIVE)) || !br_mend_is_below(m, deed, accuses)) continue;
            m->t[verb].head = deed;
            break;
        }
    }
}

/* ---- past forms read as qualities of what stands behind ---- */

void br_mend_parted_phrases(br_mend *m) {
    for (int32_t verb = 3; verb + 1 < m->n; verb++) {
        int32_t noun = m->t[verb].head, first = verb - 1;
        bool quality = m->t[verb].deprel == BR_DEP_AMOD && m->t[verb].upos == BR_UPOS_VERB && noun > verb;
        bool behind = quality && m->t[first].head == noun && m->t[first].deprel == BR_DEP_COMPOUND &&
                      m->t[first].upos == BR_UPOS_NOUN && m->t[first - 1].upos == BR_UPOS_DET;
        if (!behind || !br_mend_is_past_form(m, verb) || br_mend_is(m, verb, BR_GRAMMAR(LED))) continue;
        br_mend_hang(m, first, m->t[noun].head, (br_deprel)m->t[noun].deprel);
        for (int32_t i = first < BR_MEND_STEPS ? 0 : first - BR_MEND_STEPS; i < first; i++)
            if (m->t[i].head == noun) m->t[i].head = first;
        br_mend_hang(m, verb, first, BR_DEP_ACL);
        br_mend_make_past(m, verb);
        br_mend_hang(m, noun, verb, BR_DEP_OBJ);
    }
}

/* the verb that what opens with a past form behind "and" goes on with; -1 = none. Before a name it tells a deed wherever somebody said
 * or did something before; before another noun where that one has an object and the form is seldom a quality. */
static int32_t deed_before(const br_mend *m, int32_t verb, int32_t noun) {
    int32_t joined = m->t[noun].deprel == BR_DEP_CONJ ? m->t[noun].head : -1;
    if (joined < 0 || !br_mend_is_past_form(m, verb)) return -1;
    if (m->t[noun].upos == BR_UPOS_PROPN) return telling_above(m, joined);
    bool plain = m->t[noun].upos == BR_UPOS_NOUN && br_mend_first(m, noun) >= verb - 1 &&
                 br_mend_child(m, joined, BR_DEP_CONJ, joined, verb) < 0;
    bool object = m->t[joined].deprel == BR_DEP_OBJ && joined < verb - 1 && br_mend_last(m, joined) >= verb;
    if (!plain || !object || br_mend_is(m, verb, BR_GRAMMAR(ATTRIBUTIVE))) return -1;
    int32_t above = m->t[joined].head;
    return br_mend_is_past_form(m, above) && br_mend_child(m, above, BR_DEP_NSUBJ, 0, above) >= 0 ? above : -1;
}

void br_mend_joined_deeds(br_mend *m) {
    for (int32_t verb = 4; verb + 1 < m->n; verb++) {
        int32_t noun = m->t[verb].head, conjunction = verb - 1;
        if (m->t[verb].deprel != BR_DEP_AMOD || m->t[conjunction].upos != BR_UPOS_CCONJ || noun < verb) continue;
        if (m->t[noun].deprel == BR_DEP_NMOD_DESC) noun = m->t[noun].head;
        int32_t above = deed_before(m, verb, noun);
        if (above >= 0 && m->t[above].upos != BR_UPOS_VERB) above = -1;
        if (above < 0 || above > conjunction || !(m->t[above].feats & BR_FEAT(TENSE_PAST))) continue;
        br_mend_hang(m, verb, above, BR_DEP_CONJ);
        br_mend_hang(m, conjunction, verb, BR_DEP_CC);
        br_mend_make_past(m, verb);
        br_mend_hang(m, noun, verb, BR_DEP_OBJ);
    }
}
