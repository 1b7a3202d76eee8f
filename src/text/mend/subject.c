#include "text/mend/subject.h"

#include "text/mend/clause.h"

void br_mend_fronted(br_mend *m) {
    for (int32_t i = 0; i + 1 < m->n; i++) {
        int32_t verb = m->t[i].head;
        if (m->t[i].deprel != BR_DEP_OBJ || verb < i || !br_mend_is_nominal(m, i)) continue;
        bool told = m->t[verb].feats & BR_FEAT(VERBFORM_FIN) || br_mend_child(m, verb, BR_DEP_AUX, i, verb) >= 0;
        bool other = br_mend_child(m, verb, BR_DEP_OBJ, verb, m->n) >= 0;
        bool first = m->t[verb].deprel != BR_DEP_ACL_RELCL && m->t[verb].deprel != BR_DEP_CONJ;
        if (told && other && first && !br_mend_has_subject(m, verb)) m->t[i].deprel = BR_DEP_NSUBJ;
    }
}

void br_mend_fighters(br_mend *m) {
    for (int32_t noun = 1; noun + 2 < m->n; noun++) {
        int32_t name = noun - 1;
        bool taken = m->t[noun].upos == BR_UPOS_VERB && m->t[noun].feats & BR_FEAT(TENSE_PRES) &&
                     br_str_ends(br_mend_word(m, noun), BR_STR("ers")) && m->t[name].upos == BR_UPOS_PROPN &&
                     m->t[name].head == noun && br_mend_rel(m, name) == BR_DEP_NSUBJ;
        int32_t verb = taken ? br_mend_child(m, noun, BR_DEP_CONJ, noun + 1, m->n) : -1;
        if (verb < 0) verb = taken ? br_mend_child(m, noun, BR_DEP_PARATAXIS, noun + 1, m->n) : -1;
        bool past = verb >= 0 && m->t[verb].upos == BR_UPOS_VERB && br_mend_is_past_form(m, verb);
        if (!past || !br_mend_stands_free(m, verb)) continue;
        br_mend_hang(m, verb, m->t[noun].head, (br_deprel)m->t[noun].deprel);
        br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
        br_mend_hang(m, name, noun, BR_DEP_COMPOUND);
        m->t[noun].upos = BR_UPOS_NOUN;
        m->t[noun].feats = BR_FEAT(NUMBER_PLUR);
        for (int32_t i = 0; i < name && i < m->n; i++)
            if (m->t[i].head == noun && m->t[i].deprel != BR_DEP_AMOD) m->t[i].head = verb;
        for (int32_t i = 0; i < name; i++)
            if (m->t[i].head == name) m->t[i].head = noun;
        for (int32_t i = verb + 1; i < m->n; i++)
            if (m->t[i].head == noun) m->t[i].head = verb;
    }
}

/* "Ana Cruz", "the mayor, Ana Cruz", without a preposition */
static bool is_bare_party(const br_mend *m, int32_t noun) {
    bool name = m->t[noun].upos == BR_UPOS_PROPN;
    if (!name && m->t[noun].upos == BR_UPOS_NOUN) {
        int32_t told = br_mend_child(m, noun, BR_DEP_APPOS, noun + 1, m->n);
        name = told >= 0 && m->t[told].upos == BR_UPOS_PROPN;
    }
    bool date = br_mend_is(m, noun, BR_GRAMMAR(DAY) | BR_GRAMMAR(MONTH)) || br_is_digit(br_mend_word(m, noun).ptr[0]);
    return name && !date && br_mend_child(m, noun, BR_DEP_CASE, 0, m->n) < 0;
}

void br_mend_unled(br_mend *m) {
    for (int32_t verb = 1; verb < m->n; verb++) {
        const br_token *t = &m->t[verb];
        bool told = t->upos == BR_UPOS_VERB && t->feats & BR_FEAT(VERBFORM_FIN) && t->feats & BR_FEAT(TENSE_PAST);
        if (!told || t->deprel == BR_DEP_CONJ || t->deprel == BR_DEP_ACL_RELCL || br_mend_has_subject(m, verb))
            continue;
        int32_t last = -1;
        for (int32_t i = verb - 1; i >= 0 && i > verb - BR_MEND_STEPS && last < 0; i--)
            if (m->t[i].head == verb && br_mend_rel(m, i) == BR_DEP_OBL) last = i;
        if (last >= 0 && is_bare_party(m, last)) m->t[last].deprel = BR_DEP_NSUBJ;
    }
}

void br_mend_adverbs(br_mend *m) {
    for (int32_t i = 0; i < m->n; i++) {
        int32_t adverb = m->t[i].head;
        if (m->t[i].deprel != BR_DEP_NSUBJ || adverb < 0 || adverb > i || m->t[adverb].upos != BR_UPOS_ADV) continue;
        int32_t verb = m->t[adverb].head;
        bool free = verb > i && m->t[verb].upos == BR_UPOS_VERB && !br_mend_has_subject(m, verb);
        if (free && br_mend_child(m, adverb, BR_DEP_COP, 0, m->n) < 0) m->t[i].head = verb;
    }
}

/* ---- two clauses in a row ---- */

/* the phrase right before a verb that should be its subject: "after a coup toppled"; -1 = none */
static int32_t inner_subject(const br_mend *m, int32_t verb, int32_t subject) {
    int32_t phrase = br_mend_child(m, verb, BR_DEP_OBL, subject + 1, verb);
    for (; phrase >= 0; phrase = br_mend_child(m, verb, BR_DEP_OBL, phrase + 1, verb)) {
        int32_t mark = br_mend_child(m, phrase, BR_DEP_CASE, subject + 1, phrase);
        if (mark >= 0 && br_mend_is(m, mark, BR_GRAMMAR(CLAUSE_OPENER)) && br_mend_last(m, phrase) + 1 == verb)
            return phrase;
    }
    return -1;
}

/* the past form that hangs on a subject and has no clause: its own verb; -1 = none */
static int32_t own_verb(const br_mend *m, int32_t subject, int32_t before) {
    for (int32_t i = subject + 1; i < before && i < subject + BR_MEND_STEPS; i++)
        if (m->t[i].head == subject && m->t[i].deprel == BR_DEP_ACL && br_mend_may_be_verb(m, i)) return i;
    return -1;
}

static void open_clause(br_mend *m, int32_t verb, int32_t phrase) {
    int32_t mark = br_mend_child(m, phrase, BR_DEP_CASE, 0, phrase);
    br_mend_hang(m, phrase, verb, BR_DEP_NSUBJ);
    br_mend_hang(m, mark, verb, BR_DEP_MARK);
    m->t[mark].upos = BR_UPOS_SCONJ;
}

/* "The chief shortened by a day the curfew": what was taken for the subject behind the verb is the object */
static void take_back(br_mend *m, int32_t subject, int32_t verb) {
    int32_t late = br_mend_child(m, verb, BR_DEP_NSUBJ, verb, m->n);
    m->t[subject].head = verb;
    if (late >= 0) m->t[late].deprel = BR_DEP_OBJ;
}

void br_mend_crossed(br_mend *m) {
    for (int32_t subject = 0; subject < m->n; subject++) {
        int32_t second = m->t[subject].head;
        if (m->t[subject].deprel != BR_DEP_NSUBJ || second < subject || m->t[second].upos != BR_UPOS_VERB) continue;
        int32_t phrase = inner_subject(m, second, subject);
        if (phrase < 0) continue;
        int32_t above = m->t[second].head, first = own_verb(m, subject, phrase);
        bool freed = above > subject && above < phrase && m->t[above].upos == BR_UPOS_VERB;
        if (first < 0 && !freed) continue;
        open_clause(m, second, phrase);
        if (first < 0) {
            if (br_mend_child(m, above, BR_DEP_NSUBJ, 0, above) < 0) take_back(m, subject, above);
            continue;
        }
        br_mend_hang(m, subject, above, (br_deprel)m->t[second].deprel);
        br_mend_hang(m, second, first, BR_DEP_ADVCL);
        br_mend_give_clause(m, subject, first);
    }
}

/* ---- doings ---- */

/* what stands in front of a doing that opens a clause */
static bool opens_clause(const br_mend *m, int32_t at) {
    if (!at) return true;
    br_upos before = (br_upos)m->t[at - 1].upos;
    return before == BR_UPOS_PUNCT || before == BR_UPOS_CCONJ || before == BR_UPOS_SCONJ;
}

/* the past form, or the verb of a perfect, right behind a doing, which one of the two was hung on the other for: "Fighting erupted",
 * "Looting has spread"; -1 = none */
static int32_t verb_of_doing(const br_mend *m, int32_t doing) {
    int32_t verb = doing + 1;
    if (m->t[verb].upos == BR_UPOS_AUX && verb + 1 < m->n && m->t[verb].head == verb + 1) verb++;
    bool told = (m->t[verb].feats & BR_FEAT(TENSE_PAST)) && m->t[verb].upos == BR_UPOS_VERB;
    if (!told || br_mend_has_subject(m, verb)) return -1;
    br_deprel above = br_mend_rel(m, doing), below = br_mend_rel(m, verb);
    bool taken = m->t[doing].head == verb && (above == BR_DEP_ADVCL || above == BR_DEP_COMPOUND);
    bool taking = m->t[verb].head == doing && below == BR_DEP_XCOMP;
    return taken || taking ? verb : -1;
}

void br_mend_doings(br_mend *m) {
    for (int32_t i = 0; i + 1 < m->n; i++) {
        if (!br_mend_is(m, i, BR_GRAMMAR(GERUND)) || !opens_clause(m, i)) continue;
        int32_t verb = verb_of_doing(m, i);
        if (verb < 0) continue;
        if (m->t[verb].head == i) br_mend_give_clause(m, i, verb);
        m->t[i].upos = BR_UPOS_NOUN;
        m->t[i].deprel = BR_DEP_NSUBJ;
        m->t[i].feats = BR_FEAT(NUMBER_SING);
    }
}

/* ---- past forms that are nouns or qualities too ---- */

/* "shot and killed a mayor": a past form that a verb with an object goes on with */
static bool is_gone_on_with(const br_mend *m, int32_t at) {
    int32_t next = br_mend_child(m, at, BR_DEP_CONJ, at + 2, m->n);
    bool verb =
        next >= 0 && m->t[next].upos == BR_UPOS_VERB && m->t[at + 1].upos == BR_UPOS_CCONJ && m->t[at + 1].head == next;
    return verb && br_mend_has_object(m, next) && !br_mend_has_subject(m, next);
}

/* the noun right before a past form, that the net made a part of it; -1 = none */
static int32_t part_before(const br_mend *m, int32_t verb) {
    int32_t subject = verb - 1;
    bool part = m->t[subject].head == verb && br_mend_is_nominal(m, subject) && !br_mend_has_subject(m, verb);
    return part && br_mend_child(m, subject, BR_DEP_CASE, 0, subject) < 0 ? subject : -1;
}

static void give_subject(br_mend *m, int32_t verb, int32_t subject) {
    for (int32_t i = br_mend_first(m, verb); i < subject; i++)
        if (m->t[i].head == verb && m->t[i].deprel != BR_DEP_PUNCT) m->t[i].head = subject;
    br_mend_hang(m, subject, verb, BR_DEP_NSUBJ);
    br_mend_make_past(m, verb);
}

void br_mend_shots(br_mend *m) {
    for (int32_t verb = 1; verb + 1 < m->n; verb++) {
        if (!br_mend_is(m, verb, BR_GRAMMAR(PAST_FORM) | BR_GRAMMAR(SAME_PAST))) continue;
        br_upos upos = (br_upos)m->t[verb].upos;
        bool quality = upos == BR_UPOS_ADJ && br_mend_child(m, verb, BR_DEP_NSUBJ, 0, verb) >= 0;
        if (quality && br_mend_child(m, verb, BR_DEP_COP, 0, verb) < 0) br_mend_make_past(m, verb);
        bool object = upos == BR_UPOS_VERB && br_mend_has_object(m, verb);
        bool told = object || ((upos == BR_UPOS_VERB || upos == BR_UPOS_NOUN) && is_gone_on_with(m, verb));
        int32_t above = m->t[verb].head; /* "tanks thrust into", read as tanks of that kind */
        bool behind = upos == BR_UPOS_VERB && above >= 0 && above < verb && m->t[verb].deprel == BR_DEP_AMOD;
        if (behind && above == verb - 1 && br_mend_heads_clause(m, above)) br_mend_give_clause(m, above, verb);
        int32_t subject = told ? part_before(m, verb) : -1;
        if (subject >= 0 && m->t[subject].deprel != BR_DEP_NSUBJ) give_subject(m, verb, subject);
    }
}

/* ---- subjects hung on a noun ---- */

void br_mend_estranged(br_mend *m) {
    for (int32_t noun = 0; noun + 2 < m->n; noun++) {
        int32_t place = m->t[noun].head;
        bool led = m->t[noun].deprel == BR_DEP_NSUBJ && place > noun + 1 && br_mend_is_nominal(m, noun);
        if (!led || !br_mend_is_nominal(m, place) || br_mend_child(m, place, BR_DEP_COP, 0, m->n) >= 0) continue;
        for (int32_t verb = noun + 1; verb < place; verb++) {
            bool past = br_mend_is_past_form(m, verb) && m->t[verb].head < 0;
            bool told = m->t[verb].upos == BR_UPOS_VERB && (past || m->t[verb].feats & BR_FEAT(VERBFORM_FIN));
            if (!told || br_mend_has_subject(m, verb) || !br_mend_is_below(m, place, verb)) continue;
            br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
            break;
        }
    }
}
