#include "text/mend/main.h"

#include "text/mend/clause.h"

/* ---- behind asides */

/* a past form of its own behind a comma, that hangs on the verb of an aside; -1 = none */
static int32_t verb_behind_aside(const br_mend *m, int32_t aside) {
    for (int32_t i = aside + 2; i < m->n && i < aside + BR_MEND_STEPS; i++) {
        const br_token *t = &m->t[i];
        br_deprel rel = br_mend_rel(m, i);
        bool hangs = rel == BR_DEP_ADVCL || rel == BR_DEP_CONJ || rel == BR_DEP_PARATAXIS;
        bool quality = t->deprel == BR_DEP_ACL && br_mend_is_below(m, t->head, aside) && br_mend_has_object(m, i);
        if (quality) hangs = br_str_is(br_mend_word(m, i - 1), ",");
        if ((t->head != aside && !quality) || !hangs || t->upos != BR_UPOS_VERB || !(t->feats & BR_FEAT(TENSE_PAST)))
            continue;
        bool free = br_mend_child(m, i, BR_DEP_MARK, 0, i) < 0 && br_mend_child(m, i, BR_DEP_CC, 0, i) < 0 &&
                    br_mend_child(m, i, BR_DEP_AUX, 0, i) < 0 && !br_mend_has_subject(m, i);
        if (free && m->t[i - 1].upos == BR_UPOS_PUNCT) return i;
    }
    return -1;
}

/* the last word of a name that begins with its head */
static int32_t name_end(const br_mend *m, int32_t noun) {
    int32_t end = noun;
    while (end + 2 < m->n && m->t[end + 1].head == noun && m->t[end + 1].deprel == BR_DEP_FLAT) end++;
    return end;
}

/* "X, who came on Sunday, and Y agreed": the second of two who do it, which the verb of the aside took with their verb; -1 = none */
static int32_t companion_behind_aside(const br_mend *m, int32_t noun, int32_t aside) {
    int32_t verb = br_mend_child(m, aside, BR_DEP_CONJ, aside + 3, m->n);
    if (verb < 0) verb = br_mend_child(m, noun, BR_DEP_CONJ, aside + 3, m->n);
    if (verb < 0 || m->t[verb].upos != BR_UPOS_VERB) return -1;
    int32_t subject = br_mend_child(m, verb, BR_DEP_NSUBJ, aside + 2, verb);
    int32_t open = subject < 0 ? -1 : br_mend_first(m, subject) - 1;
    bool joined = open > aside && m->t[open].upos == BR_UPOS_CCONJ && br_str_is(br_mend_word(m, open - 1), ",");
    return joined && br_mend_last(m, subject) + 1 == verb ? subject : -1;
}

/* the verb of those whom a companion joined, or of the one whom an aside tells of */
static int32_t take_verb(br_mend *m, int32_t noun, int32_t aside) {
    int32_t second = companion_behind_aside(m, noun, aside);
    if (second < 0) return verb_behind_aside(m, aside);
    int32_t verb = m->t[second].head;
    br_mend_hang(m, br_mend_first(m, second) - 1, second, BR_DEP_CC);
    br_mend_hang(m, second, noun, BR_DEP_CONJ);
    return verb;
}

void br_mend_asides(br_mend *m) {
    for (int32_t noun = 0; noun + 1 < m->n; noun++) {
        if (!br_mend_heads_clause(m, noun)) continue;
        int32_t aside = br_mend_child(m, noun, BR_DEP_ACL_RELCL, noun + 2, m->n);
        if (aside < 0 || m->t[name_end(m, noun) + 1].upos != BR_UPOS_PUNCT) continue;
        int32_t verb = take_verb(m, noun, aside);
        if (verb < 0) continue;
        br_mend_give_clause(m, noun, verb);
    }
}

/* ---- behind clauses with "who" ---- */

/* whether a past form that hangs in the clause of `inner` cannot belong to it: an open complement or a clause said is none without
 * subject and mark, and another has an object that a participle could not have */
static bool is_swallowed(const br_mend *m, int32_t at, int32_t inner) {
    const br_token *t = &m->t[at];
    br_deprel rel = br_mend_rel(m, at);
    bool open = rel == BR_DEP_XCOMP || rel == BR_DEP_CCOMP;
    bool aims =
        at + 1 < m->n && br_mend_is(m, at, BR_GRAMMAR(OWN_AIM)) && br_mend_is(m, at + 1, BR_GRAMMAR(INFINITIVE));
    bool hangs = open || ((rel == BR_DEP_ADVCL || t->deprel == BR_DEP_ACL || rel == BR_DEP_PARATAXIS) &&
                          (aims || br_mend_has_object(m, at)));
    bool past = t->upos == BR_UPOS_VERB && t->feats & BR_FEAT(TENSE_PAST) && br_mend_is_past_form(m, at);
    bool behind = at > inner + 1 && (br_mend_is_nominal(m, at - 1) || m->t[at - 1].upos == BR_UPOS_PUNCT ||
                                     m->t[at - 1].upos == BR_UPOS_ADV);
    return past && hangs && behind && br_mend_stands_free(m, at) && br_mend_is_below(m, t->head, inner);
}

/* what stands behind the main verb belongs to it, not to the clause before */
static void take_behind(br_mend *m, int32_t verb, int32_t inner) {
    bool object = br_mend_has_object(m, verb);
    for (int32_t i = verb + 1; i < m->n && i < verb + BR_MEND_REACH; i++) {
        if (m->t[i].head < inner || m->t[i].head >= verb) continue;
        br_deprel rel = (br_deprel)m->t[i].deprel;
        if (br_mend_rel(m, i) == BR_DEP_OBJ && object) rel = BR_DEP_OBL;
        object |= br_mend_rel(m, i) == BR_DEP_OBJ;
        br_mend_hang(m, i, verb, rel);
    }
}

/* "after rebels who held it left": a noun that a word leads which may open a clause */
static bool opens_clause(const br_mend *m, int32_t noun) {
    int32_t opener = br_mend_is_nominal(m, noun) ? br_mend_child(m, noun, BR_DEP_CASE, 0, noun) : -1;
    return opener >= 0 && br_mend_is(m, opener, BR_GRAMMAR(CLAUSE_OPENER)) && m->t[noun].head >= 0 &&
           m->t[noun].head < opener;
}

/* such a noun is the subject of a clause that hangs where its phrase did */
static void take_opener(br_mend *m, int32_t noun) {
    if (!opens_clause(m, noun)) return;
    int32_t opener = br_mend_child(m, noun, BR_DEP_CASE, 0, noun);
    m->t[opener].deprel = BR_DEP_MARK;
    m->t[opener].upos = BR_UPOS_SCONJ;
    m->t[noun].deprel = br_mend_is_nominal(m, m->t[noun].head) ? BR_DEP_ACL : BR_DEP_ADVCL;
}

/* "rebels who held the town attacked police": of two objects in a row the second is that of the past form between them */
static void part_objects(br_mend *m, int32_t inner) {
    int32_t first = br_mend_child(m, inner, BR_DEP_OBJ, inner + 1, m->n);
    int32_t second = first < 0 ? -1 : br_mend_child(m, inner, BR_DEP_OBJ, first + 1, m->n);
    if (second < 0) return;
    int32_t verb = br_mend_first(m, second);
    bool quality = m->t[verb].deprel == BR_DEP_AMOD && m->t[verb].head == second;
    if (!quality) verb--;
    bool past = verb > first && m->t[verb].upos == BR_UPOS_VERB && br_mend_is_past_form(m, verb);
    if (!past || !(quality || m->t[verb].deprel == BR_DEP_ACL) || !br_mend_stands_free(m, verb)) return;
    br_mend_hang(m, second, verb, BR_DEP_OBJ);
    br_mend_hang(m, verb, inner, BR_DEP_ADVCL);
    br_mend_make_past(m, verb);
}

void br_mend_swallowed(br_mend *m) {
    for (int32_t noun = 0; noun + 4 < m->n; noun++) {
        if (!br_mend_heads_clause(m, noun) && !opens_clause(m, noun)) continue;
        int32_t inner = noun + 1, last = noun + BR_MEND_STEPS < m->n ? noun + BR_MEND_STEPS : m->n;
        while (inner < last && (m->t[inner].deprel != BR_DEP_ACL_RELCL || !br_mend_is_below(m, inner, noun))) inner++;
        if (inner < last) part_objects(m, inner);
        int32_t verb = inner + 2;
        while (verb < last && !is_swallowed(m, verb, inner)) verb++;
        if (inner >= last || verb >= last) continue;
        take_opener(m, noun);
        br_mend_give_clause(m, noun, verb);
        br_mend_hang(m, inner, m->t[inner].head == verb ? noun : m->t[inner].head, BR_DEP_ACL_RELCL);
        take_behind(m, verb, inner);
    }
}

/* ---- behind openings ---- */

/* the noun behind the first comma with a past form right behind it that the net took for its quality; -1 = none */
static int32_t subject_behind_opening(const br_mend *m, int32_t opening) {
    int32_t comma = opening + 1;
    while (comma + 2 < m->n && !br_str_is(br_mend_word(m, comma), ",")) comma++;
    for (int32_t noun = comma + 1; noun + 1 < m->n && noun < comma + BR_MEND_STEPS; noun++) {
        if (m->t[noun].upos == BR_UPOS_PUNCT || m->t[noun].upos == BR_UPOS_VERB) return -1;
        bool quality = m->t[noun + 1].head == noun && m->t[noun + 1].deprel == BR_DEP_ACL;
        if (br_mend_is_nominal(m, noun) && quality && m->t[noun + 1].upos == BR_UPOS_VERB) return noun;
    }
    return -1;
}

void br_mend_opening(br_mend *m) {
    int32_t opening = 0;
    bool led = m->n > 5 && m->t[opening].head == BR_NO_HEAD && m->t[opening].upos == BR_UPOS_VERB &&
               br_mend_is(m, opening, BR_GRAMMAR(PAST) | BR_GRAMMAR(LED)) && !br_mend_has_subject(m, opening) &&
               !br_mend_has_object(m, opening) && br_mend_child(m, opening, BR_DEP_OBL, 1, m->n) >= 0;
    int32_t subject = led ? subject_behind_opening(m, opening) : -1, verb = subject + 1;
    if (subject < 0) return;
    br_mend_hang(m, verb, BR_NO_HEAD, BR_DEP_ROOT);
    br_mend_hang(m, opening, verb, BR_DEP_ADVCL);
    br_mend_hang(m, subject, verb, BR_DEP_NSUBJ);
    br_mend_make_past(m, verb);
    for (int32_t i = verb + 1; i < m->n; i++) {
        bool stray = m->t[i].head >= 0 && m->t[i].head < subject && br_mend_is_nominal(m, i);
        if (!stray || br_mend_has_object(m, verb) || br_mend_child(m, i, BR_DEP_CASE, verb, i) >= 0) continue;
        if (br_mend_first(m, i) == verb + 1) br_mend_hang(m, i, verb, BR_DEP_OBJ);
    }
}

/* the verb of a clause that "whose" opens, which the net took for the main one; -1 = none */
static int32_t verb_of_whose(const br_mend *m, int32_t whose) {
    int32_t owned = m->t[whose].head, verb = owned < whose ? -1 : m->t[owned].head;
    bool opens = m->t[whose].deprel == BR_DEP_NMOD_POSS && br_str_is(br_mend_word(m, whose - 1), ",");
    if (!opens || verb < owned || m->t[verb].upos != BR_UPOS_VERB || m->t[verb].deprel == BR_DEP_ACL_RELCL) return -1;
    return br_mend_is_nominal(m, whose - 2) ? verb : -1;
}

void br_mend_whose(br_mend *m) {
    for (int32_t whose = 2; whose + 3 < m->n; whose++) {
        int32_t inner = br_mend_is(m, whose, BR_GRAMMAR(WHOSE)) ? verb_of_whose(m, whose) : -1;
        int32_t main = inner < 0 ? -1 : br_mend_child(m, inner, BR_DEP_CONJ, inner + 2, m->n);
        if (main < 0 || m->t[main].upos != BR_UPOS_VERB || br_mend_has_subject(m, main)) continue;
        if (!br_str_is(br_mend_word(m, main - 1), ",")) continue;
        int32_t subject = whose - 2;
        while (m->t[subject].head < whose - 1 && m->t[subject].head >= 0) subject = m->t[subject].head;
        if (!br_mend_is_below(m, subject, inner) || !br_mend_is_nominal(m, subject)) continue;
        br_mend_hang(m, main, m->t[inner].head, (br_deprel)m->t[inner].deprel);
        br_mend_hang(m, subject, main, BR_DEP_NSUBJ);
        br_mend_hang(m, inner, subject, BR_DEP_ACL_RELCL);
    }
}

/* ---- second clauses */

/* the verb whose object or phrase a noun goes on with; -1 = none */
static int32_t verb_above(const br_mend *m, int32_t noun) {
    int32_t first = m->t[noun].deprel == BR_DEP_CONJ ? m->t[noun].head : -1;
    if (first < 0 || first > noun || !br_mend_is_nominal(m, first)) return -1;
    br_deprel rel = br_mend_rel(m, first);
    int32_t verb = rel == BR_DEP_OBJ || rel == BR_DEP_OBL ? m->t[first].head : -1;
    return verb >= 0 && verb < first && m->t[verb].upos == BR_UPOS_VERB ? verb : -1;
}

/* "said that it left for Chad and thousands tried": a clause without a subject behind what was joined to the last noun is its own */
static bool takes_verb_behind(br_mend *m, int32_t noun, int32_t above) {
    int32_t verb = noun + 1;
    bool clause = m->t[verb].deprel == BR_DEP_CCOMP || m->t[verb].deprel == BR_DEP_ADVCL;
    bool told = m->t[verb].upos == BR_UPOS_VERB && m->t[verb].feats & BR_FEAT(VERBFORM_FIN);
    if (!clause || !told || m->t[verb].head > above || br_mend_has_subject(m, verb)) return false;
    if (br_mend_child(m, verb, BR_DEP_MARK, 0, verb) >= 0) return false;
    br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
    return true;
}

void br_mend_second_clauses(br_mend *m) {
    for (int32_t noun = 2; noun + 1 < m->n; noun++) {
        int32_t above = br_mend_is_nominal(m, noun) ? verb_above(m, noun) : -1;
        int32_t conjunction = above >= 0 ? br_mend_child(m, noun, BR_DEP_CC, 0, noun) : -1;
        if (conjunction >= 0 && takes_verb_behind(m, noun, above)) continue;
        if (conjunction < 0 || m->t[noun + 1].head != noun || m->t[noun + 1].deprel != BR_DEP_ACL) continue;
        int32_t verb = noun + 1;
        if (!br_mend_may_be_verb(m, verb)) continue;
        br_mend_hang(m, noun, above, BR_DEP_CONJ);
        br_mend_give_clause(m, noun, verb);
        m->t[conjunction].head = verb;
    }
}

/* ---- before auxiliaries */

/* the verb without a subject that a phrase is told of which stands right before it or its auxiliary; -1 = none */
static int32_t verb_helped_behind(const br_mend *m, int32_t noun) {
    int32_t aux = br_mend_last(m, noun) + 1, verb = aux < m->n ? m->t[aux].head : -1;
    bool main = aux < m->n && m->t[aux].head < 0 && br_mend_is(m, aux, BR_GRAMMAR(PAST_FORM) | BR_GRAMMAR(SAME_PAST));
    if (main && m->t[aux].upos == BR_UPOS_VERB && br_mend_stands_free(m, aux)) return aux;
    bool named =
        aux < m->n && br_str_is(br_mend_word(m, aux - 1), ",") && br_mend_child(m, noun, BR_DEP_APPOS, noun, aux) >= 0;
    bool goes_on = named && m->t[aux].deprel == BR_DEP_CONJ && m->t[aux].upos == BR_UPOS_VERB;
    if (goes_on && br_mend_is_past_form(m, aux) && !br_mend_has_subject(m, aux)) return aux;
    bool joined = aux < m->n && m->t[aux].deprel == BR_DEP_CONJ && m->t[aux].upos == BR_UPOS_VERB;
    if (joined && br_mend_is_past_form(m, aux) && br_mend_stands_free(m, aux)) return aux; /* the "and" is the verb's */
    bool helps = verb > aux && m->t[aux].upos == BR_UPOS_AUX && br_mend_rel(m, aux) == BR_DEP_AUX;
    return helps && m->t[verb].upos == BR_UPOS_VERB && !br_mend_has_subject(m, verb) ? verb : -1;
}

/* "and its army chief, Ana Cruz, left": the name between commas tells who the chief is */
static void name_subject(br_mend *m, int32_t verb) {
    int32_t name = br_mend_child(m, verb, BR_DEP_NSUBJ, 0, verb), office = -1;
    if (name < 3 || m->t[name].upos != BR_UPOS_PROPN || !br_str_is(br_mend_word(m, verb - 1), ",")) return;
    int32_t comma = br_mend_first(m, name);
    if (!br_str_is(br_mend_word(m, comma), ",")) comma--;
    if (comma > 1 && br_str_is(br_mend_word(m, comma), ",")) office = comma - 1;
    bool joined = office > 0 && m->t[office].upos == BR_UPOS_NOUN && m->t[office].deprel == BR_DEP_CONJ;
    if (!joined || br_mend_child(m, office, BR_DEP_CC, 0, office) < 0) return;
    br_mend_hang(m, br_mend_child(m, office, BR_DEP_CC, 0, office), verb, BR_DEP_CC);
    br_mend_hang(m, office, verb, (br_deprel)m->t[name].deprel);
    br_mend_hang(m, name, office, BR_DEP_APPOS);
}

void br_mend_helped(br_mend *m) {
    for (int32_t verb = 5; verb < m->n; verb++)
        if (m->t[verb].upos == BR_UPOS_VERB) name_subject(m, verb);
    for (int32_t noun = 3; noun + 2 < m->n; noun++) {
        bool joined = m->t[noun].deprel == BR_DEP_CONJ && br_mend_is_nominal(m, noun) && m->t[noun].head < noun;
        int32_t conjunction = joined ? br_mend_first(m, noun) : 0;
        if (joined && m->t[conjunction].upos != BR_UPOS_CCONJ) conjunction--;
        bool cut = conjunction > 0 && m->t[conjunction].upos == BR_UPOS_CCONJ;
        int32_t verb = cut ? verb_helped_behind(m, noun) : -1;
        if (verb < 0 || m->t[verb].head > conjunction || m->t[verb].deprel == BR_DEP_ACL_RELCL ||
            (m->t[verb].head >= 0 && br_mend_is_below(m, noun, verb)))
            continue;
        bool passive = br_mend_child(m, verb, BR_DEP_AUX_PASS, 0, verb) >= 0;
        br_mend_hang(m, noun, verb, passive ? BR_DEP_NSUBJ_PASS : BR_DEP_NSUBJ);
        m->t[conjunction].head = verb;
    }
}

/* ---- who says it */

/* the last phrase before a verb of saying, that a comma without "and" parts from the objects before it; -1 = none */
static int32_t phrase_before(const br_mend *m, int32_t verb) {
    for (int32_t i = verb - 1; i > 0 && i > verb - BR_MEND_STEPS; i--) {
        if (m->t[i].deprel != BR_DEP_CONJ || !br_mend_is_nominal(m, i) || br_mend_last(m, i) + 1 != verb) continue;
        int32_t start = br_mend_first(m, i);
        bool comma = start > 0 && (m->t[start].upos == BR_UPOS_PUNCT || m->t[start - 1].upos == BR_UPOS_PUNCT);
        if (comma && br_mend_child(m, i, BR_DEP_CC, 0, i) < 0) return i;
    }
    return -1;
}

void br_mend_speakers(br_mend *m) {
    for (int32_t verb = 2; verb < m->n; verb++) {
        if (m->t[verb].upos != BR_UPOS_VERB || br_mend_child(m, verb, BR_DEP_CCOMP, 0, verb) < 0) continue;
        int32_t speaker = br_mend_has_subject(m, verb) ? -1 : phrase_before(m, verb);
        if (speaker >= 0 && br_mend_is_below(m, speaker, verb)) br_mend_hang(m, speaker, verb, BR_DEP_NSUBJ);
    }
}

/* ---- before infinitives ---- */

void br_mend_before_to(br_mend *m) {
    for (int32_t verb = 3; verb < m->n; verb++) {
        int32_t above = m->t[verb].head;
        if (m->t[verb].upos != BR_UPOS_VERB || above < 0 || above > verb || m->t[above].upos != BR_UPOS_VERB) continue;
        int32_t to = br_mend_child(m, verb, BR_DEP_MARK, above, verb);
        if (to < 0 || m->t[to].upos != BR_UPOS_PART || !br_mend_is(m, to, BR_GRAMMAR(INFINITIVE))) continue;
        for (int32_t i = to - 1; i > above && i > to - BR_MEND_STEPS; i--)
            if (m->t[i].head == verb && m->t[i].deprel == BR_DEP_OBL) m->t[i].head = above;
    }
}

/* ---- verbs that go on with a clause */

/* the past verb above a noun that another verb was joined to; -1 = none */
static int32_t verb_over(const br_mend *m, int32_t noun) {
    int32_t at = noun;
    for (int steps = 0; at >= 0 && br_mend_is_nominal(m, at) && steps < BR_MEND_STEPS; steps++) at = m->t[at].head;
    bool past = at >= 0 && at < noun && m->t[at].upos == BR_UPOS_VERB && (m->t[at].feats & BR_FEAT(TENSE_PAST));
    return past ? at : -1;
}

/* the noun of the phrase right behind a verb, where it has no preposition; -1 = none */
static int32_t phrase_behind(const br_mend *m, int32_t verb) {
    int32_t at = verb + 1;
    if (at < m->n && m->t[at].upos == BR_UPOS_ADP && m->t[at].deprel == BR_DEP_COMPOUND_PRT) at++;
    int32_t first = at;
    for (; at < m->n && at < verb + BR_MEND_STEPS; at++) {
        if (m->t[at].upos == BR_UPOS_VERB || m->t[at].upos == BR_UPOS_ADP || m->t[at].upos == BR_UPOS_PUNCT) return -1;
        if (br_mend_is_nominal(m, at) && (m->t[at].head < first || m->t[at].head > at + BR_MEND_STEPS)) break;
    }
    return at < m->n && br_mend_is_nominal(m, at) && br_mend_child(m, at, BR_DEP_CASE, 0, at) < 0 ? at : -1;
}

/* what stands behind a verb is its own, not that of the verb before it */
static void take_rest(br_mend *m, int32_t verb, int32_t from, int32_t noun) {
    for (int32_t i = verb + 1; i < m->n && i < verb + BR_MEND_REACH; i++) {
        br_deprel rel = br_mend_rel(m, i);
        bool phrase = rel == BR_DEP_OBL || rel == BR_DEP_NMOD || rel == BR_DEP_ADVMOD;
        if (phrase && (m->t[i].head == from || m->t[i].head == noun))
            br_mend_hang(m, i, verb, rel == BR_DEP_NMOD ? BR_DEP_OBL : (br_deprel)m->t[i].deprel);
    }
}

void br_mend_went_on(br_mend *m) {
    for (int32_t verb = 3; verb + 1 < m->n; verb++) {
        int32_t noun = m->t[verb].head, conjunction = verb - 1;
        if (m->t[verb].deprel != BR_DEP_CONJ || m->t[verb].upos != BR_UPOS_VERB || noun < 0 || noun > verb) continue;
        if (m->t[conjunction].upos == BR_UPOS_ADV) conjunction--;
        bool past = (m->t[verb].feats & BR_FEAT(TENSE_PAST)) && !br_mend_has_subject(m, verb) &&
                    br_mend_child(m, verb, BR_DEP_AUX, 0, verb) < 0;
        int32_t above = past && m->t[conjunction].upos == BR_UPOS_CCONJ ? verb_over(m, noun) : -1;
        int32_t object = above >= 0 ? phrase_behind(m, verb) : -1;
        if (object < 0) continue;
        br_mend_hang(m, verb, above, BR_DEP_CONJ);
        m->t[verb].feats = m->t[above].feats;
        br_mend_hang(m, conjunction, verb, BR_DEP_CC);
        if (!br_mend_is_below(m, object, verb)) br_mend_hang(m, object, verb, BR_DEP_OBJ);
        take_rest(m, verb, above, noun);
    }
}

/* ---- openers before a noun and its verb */

/* "as a ferry capsized", read as a ferry that was capsized: the word before the phrase that opens its clause; -1 = none */
static int32_t misread_opener(const br_mend *m, int32_t noun, int32_t verb) {
    int32_t opener = br_mend_child(m, noun, BR_DEP_CASE, 0, noun);
    bool opens = opener >= 0 && br_mend_is(m, opener, BR_GRAMMAR(CLAUSE_OPENER));
    bool finite = br_mend_is(m, verb, BR_GRAMMAR(GOING)) ||
                  (br_mend_is(m, verb, BR_GRAMMAR(PAST)) && !br_mend_is(m, verb, BR_GRAMMAR(PARTICIPLE)));
    return opens && finite ? opener : -1;
}

/* "came after troops of both sides left the town": the phrase right before a clause that has neither opener nor subject; -1 = none */
static int32_t phrase_cut_off(const br_mend *m, int32_t verb) {
    bool alone = m->t[verb].deprel == BR_DEP_ADVCL && br_mend_stands_free(m, verb) && br_mend_has_object(m, verb);
    for (int32_t noun = verb - 1; alone && noun > 0 && noun > verb - BR_MEND_STEPS; noun--)
        if (m->t[noun].head == m->t[verb].head)
            return br_mend_is_nominal(m, noun) && br_mend_last(m, noun) + 1 == verb ? noun : -1;
    return -1;
}

void br_mend_marked(br_mend *m) {
    for (int32_t verb = 2; verb < m->n; verb++) {
        if (m->t[verb].upos != BR_UPOS_VERB || !(m->t[verb].feats & BR_FEAT(TENSE_PAST))) continue;
        int32_t noun = m->t[verb].deprel == BR_DEP_ACL ? m->t[verb].head : phrase_cut_off(m, verb);
        if (noun < 1 || noun > verb || m->t[noun].head < 0 || br_mend_rel(m, noun) != BR_DEP_OBL) continue;
        int32_t mark = br_mend_child(m, verb, BR_DEP_MARK, 0, noun);
        if (mark < 0) mark = misread_opener(m, noun, verb);
        if (mark < 0 || br_mend_has_subject(m, verb)) continue;
        br_mend_hang(m, verb, m->t[noun].head, BR_DEP_ADVCL);
        br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
        br_mend_hang(m, mark, verb, BR_DEP_MARK);
    }
}
