#include "text/mend/object.h"

/* an object, or a clause that stands for one */
static bool is_filled(const br_mend *m, int32_t verb) {
    return br_mend_has_object(m, verb) || br_mend_child(m, verb, BR_DEP_CCOMP, verb, m->n) >= 0 ||
           br_mend_child(m, verb, BR_DEP_XCOMP, verb, m->n) >= 0;
}

void br_mend_that_object(br_mend *m) {
    for (int32_t that = 1; that + 1 < m->n; that++) {
        int32_t verb = that - 1, particle = that + 1, head = m->t[that].head;
        bool mark = m->t[that].deprel == BR_DEP_MARK && br_mend_is(m, that, BR_GRAMMAR(THAT));
        if (!mark || (head != verb && head != particle) || m->t[verb].upos != BR_UPOS_VERB) continue;
        bool led = m->t[particle].head == verb && m->t[particle].deprel == BR_DEP_COMPOUND_PRT;
        if (!led || is_filled(m, verb)) continue;
        m->t[that].upos = BR_UPOS_PRON;
        br_mend_hang(m, that, verb, BR_DEP_OBJ);
    }
}

void br_mend_bare(br_mend *m) {
    for (int32_t noun = 2; noun < m->n; noun++) {
        int32_t verb = m->t[noun].head;
        if (m->t[noun].deprel != BR_DEP_OBL || verb < 0 || verb > noun || m->t[verb].upos != BR_UPOS_VERB) continue;
        int32_t particle = br_mend_child(m, verb, BR_DEP_COMPOUND_PRT, verb + 1, noun);
        if (particle != verb + 1 || !br_mend_is_nominal(m, noun) || br_mend_first(m, noun) != particle + 1) continue;
        bool led =
            br_mend_child(m, noun, BR_DEP_CASE, 0, m->n) >= 0 || br_mend_child(m, noun, BR_DEP_MARK, 0, m->n) >= 0;
        bool passive = br_mend_child(m, verb, BR_DEP_AUX_PASS, 0, verb) >= 0;
        if (!led && !passive && !is_filled(m, verb) && !br_mend_is_day(m, noun) &&
            !br_mend_is(m, noun, BR_GRAMMAR(TIME)))
            m->t[noun].deprel = BR_DEP_OBJ;
    }
}

void br_mend_cut(br_mend *m) {
    for (int32_t part = 2; part + 2 < m->n; part++) {
        int32_t noun = m->t[part].head, number = part + 1;
        bool before = m->t[part].deprel == BR_DEP_COMPOUND && m->t[part].upos == BR_UPOS_NOUN && noun > number;
        bool counts =
            m->t[number].head == noun && (m->t[number].upos == BR_UPOS_NUM || m->t[number].upos == BR_UPOS_DET);
        int32_t mark = part - 1, verb = noun < 0 ? -1 : m->t[noun].head;
        if (!before || !counts || m->t[mark].head != noun || m->t[mark].deprel != BR_DEP_CASE || verb != part - 2)
            continue;
        bool deadly = br_mend_is(m, part, BR_GRAMMAR(DEAD)) && br_mend_is(m, mark, BR_GRAMMAR(INFINITIVE));
        bool digits = br_is_digit(br_mend_word(m, number).ptr[0]) && !deadly;
        if (m->t[verb].upos != BR_UPOS_VERB || digits) continue;
        br_mend_hang(m, part, verb, BR_DEP_OBL);
        m->t[mark].head = part;
        if (!is_filled(m, verb)) m->t[noun].deprel = BR_DEP_OBJ;
    }
}

/* "swore in General Paz", "let in ten doctors": whoever is let in, is no place */
static void take_in(br_mend *m, int32_t in) {
    int32_t verb = in - 1, noun = m->t[in].head;
    bool led = m->t[in].deprel == BR_DEP_CASE && noun > in && m->t[noun].head == verb && br_mend_is_nominal(m, noun);
    if (!led || m->t[verb].upos != BR_UPOS_VERB || br_mend_is(m, noun, BR_GRAMMAR(TIME))) return;
    bool bare = noun == in + 1 && m->t[noun].upos == BR_UPOS_NOUN && !(m->t[noun].feats & BR_FEAT(NUMBER_PLUR));
    bool article = m->t[in + 1].upos == BR_UPOS_DET; /* "swore in the chamber" */
    if (bare || article || br_mend_child(m, verb, BR_DEP_AUX_PASS, 0, verb) >= 0) return;
    br_mend_hang(m, in, verb, BR_DEP_COMPOUND_PRT);
    br_mend_hang(m, noun, verb, BR_DEP_OBJ);
    for (int32_t i = noun + 1; i < m->n; i++) /* "as chief", read as the object */
        if (m->t[i].head == verb && m->t[i].deprel == BR_DEP_OBJ) m->t[i].deprel = BR_DEP_OBL;
}

/* "killed ten men hours after he left", "condemned the raid days after it", read as hours of men: what stands right before is the
 * object */
static void cut_stretch(br_mend *m, int32_t stretch) {
    int32_t noun = stretch - 1, verb = noun;
    bool counted = m->t[noun].head == stretch && m->t[noun].deprel == BR_DEP_COMPOUND &&
                   (m->t[noun].feats & BR_FEAT(NUMBER_PLUR) || br_mend_child(m, stretch, BR_DEP_DET, 0, noun) >= 0);
    while (verb >= 0 && m->t[verb].upos != BR_UPOS_VERB && stretch - verb < BR_MEND_STEPS) verb--;
    if (!counted || verb < 0 || m->t[verb].upos != BR_UPOS_VERB) return;
    bool object = m->t[stretch].head == verb && m->t[stretch].deprel == BR_DEP_OBJ;
    if (!object && is_filled(m, verb)) return;
    if (object) m->t[stretch].deprel = BR_DEP_OBL_UNMARKED;
    for (int32_t i = verb + 1; i < noun; i++)
        if (m->t[i].head != stretch && m->t[i].head != noun) return;
    for (int32_t i = verb + 1; i < noun; i++) m->t[i].head = noun;
    br_mend_hang(m, noun, verb, BR_DEP_OBJ);
}

void br_mend_handed(br_mend *m) {
    for (int32_t at = 2; at + 1 < m->n; at++)
        if (br_mend_is(m, at, BR_GRAMMAR(HOURS) | BR_GRAMMAR(STRETCH)) && m->t[at].feats & BR_FEAT(NUMBER_PLUR) &&
            br_mend_is(m, at + 1, BR_GRAMMAR(MOMENT) | BR_GRAMMAR(CLAUSE_OPENER)))
            cut_stretch(m, at);
    for (int32_t over = 2; over + 1 < m->n; over++) {
        int32_t verb = over - 1, number = m->t[over].head;
        bool handed = br_mend_is(m, over, BR_GRAMMAR(OVER)) && br_mend_is(m, verb, BR_GRAMMAR(HANDING));
        bool does = m->t[verb].upos == BR_UPOS_VERB || br_mend_is(m, verb - 1, BR_GRAMMAR(INFINITIVE));
        if (handed && does && number > over) br_mend_hang(m, over, verb, BR_DEP_COMPOUND_PRT);
    }
    for (int32_t in = 1; in + 1 < m->n; in++)
        if (br_mend_is(m, in, BR_GRAMMAR(WITHIN)) && br_mend_is(m, in - 1, BR_GRAMMAR(HANDING))) take_in(m, in);
}

void br_mend_lacking(br_mend *m) {
    for (int32_t that = 1; that + 2 < m->n; that++) {
        int32_t verb = m->t[that].head, noun = that - 1;
        bool mark = m->t[that].deprel == BR_DEP_MARK && verb > that && br_mend_is(m, that, BR_GRAMMAR(THAT));
        if (!mark || m->t[verb].deprel != BR_DEP_ACL || m->t[verb].head != noun || m->t[noun].upos != BR_UPOS_NOUN)
            continue;
        if (br_mend_is(m, noun, BR_GRAMMAR(TELLING)) || m->t[verb].upos != BR_UPOS_VERB || is_filled(m, verb)) continue;
        bool whole = br_mend_child(m, verb, BR_DEP_NSUBJ, that, verb) < 0 ||
                     br_mend_child(m, verb, BR_DEP_AUX_PASS, that, verb) >= 0;
        if (whole) continue;
        m->t[that].upos = BR_UPOS_PRON;
        m->t[that].deprel = BR_DEP_OBJ;
        m->t[verb].deprel = BR_DEP_ACL_RELCL;
    }
}

void br_mend_done(br_mend *m) {
    for (int32_t have = 0; have + 2 < m->n; have++) {
        int32_t verb = have + 1, noun = m->t[verb].head;
        if (m->t[have].upos != BR_UPOS_VERB || !br_mend_is(m, have, BR_GRAMMAR(PERFECT)) || noun < verb) continue;
        bool part = m->t[verb].upos == BR_UPOS_VERB && m->t[verb].deprel == BR_DEP_AMOD &&
                    (m->t[verb].feats & BR_FEAT(VERBFORM_PART)) && (m->t[verb].feats & BR_FEAT(TENSE_PAST));
        bool several = m->t[noun].upos == BR_UPOS_NOUN && (m->t[noun].feats & BR_FEAT(NUMBER_PLUR));
        if (!part || !several || m->t[noun].head != have || m->t[noun].deprel != BR_DEP_OBJ) continue;
        if (br_mend_first(m, noun) != verb) continue;
        br_mend_hang(m, verb, m->t[have].head, (br_deprel)m->t[have].deprel);
        int32_t from = have < BR_MEND_REACH ? 0 : have - BR_MEND_REACH;
        for (int32_t i = from; i < m->n && i < have + BR_MEND_REACH; i++)
            if (m->t[i].head == have) m->t[i].head = verb;
        br_mend_hang(m, have, verb, BR_DEP_AUX);
        m->t[have].upos = BR_UPOS_AUX;
    }
}

/* the verb right before a phrase that was joined to a noun across it; -1 = none */
static int32_t verb_crossed(const br_mend *m, int32_t noun) {
    int32_t first = m->t[noun].head, verb = br_mend_first(m, noun) - 1;
    if (m->t[noun].deprel != BR_DEP_CONJ || first < 0 || verb <= first || !br_mend_is_nominal(m, noun)) return -1;
    bool apart = m->t[verb].upos == BR_UPOS_VERB && !br_mend_is_below(m, verb, first) && !is_filled(m, verb);
    return apart ? verb : -1;
}

/* the verb that a noun is joined to another with, as if it were its quality, although "and" has closed the list; -1 = none */
static int32_t verb_listed(const br_mend *m, int32_t noun) {
    int32_t first = m->t[noun].head;
    if (m->t[noun].deprel != BR_DEP_CONJ || first < 0 || first > noun) return -1;
    int32_t verb = br_mend_child(m, noun, BR_DEP_AMOD, first + 2, noun);
    if (verb < 0 || m->t[verb].upos != BR_UPOS_VERB || !(m->t[verb].feats & BR_FEAT(TENSE_PAST))) return -1;
    if (!br_str_is(br_mend_word(m, verb - 1), ",")) return -1;
    int32_t closed = br_mend_child(m, first, BR_DEP_CONJ, first + 1, verb);
    return closed >= 0 && br_mend_child(m, closed, BR_DEP_CC, 0, closed) >= 0 ? verb : -1;
}

void br_mend_passed(br_mend *m) {
    for (int32_t noun = 3; noun < m->n; noun++) {
        int32_t verb = verb_crossed(m, noun);
        if (verb >= 0) br_mend_hang(m, noun, verb, BR_DEP_OBJ);
        verb = verb < 0 ? verb_listed(m, noun) : -1;
        int32_t above = verb < 0 ? -1 : m->t[m->t[noun].head].head;
        if (above < 0 || m->t[above].upos != BR_UPOS_VERB || !(m->t[above].feats & BR_FEAT(TENSE_PAST))) continue;
        br_mend_hang(m, verb, above, BR_DEP_CONJ);
        br_mend_hang(m, noun, verb, BR_DEP_OBJ);
        m->t[verb].feats = m->t[above].feats;
    }
}

static bool is_quote(br_str word) {
    static const char *const marks[] = {"\"", "'", "``", "\xE2\x80\x9C", "\xE2\x80\x98", "\xC2\xAB", "\xE2\x80\x9E"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (br_str_is(word, marks[i])) return true;
    return false;
}

/* the verb above a phrase that says what something is called, where it has an object before it; -1 = none */
static int32_t labelling_verb(const br_mend *m, int32_t inner, int32_t label) {
    int32_t verb = inner;
    for (int steps = 0; verb >= 0 && m->t[verb].upos != BR_UPOS_VERB && steps < BR_MEND_STEPS; steps++)
        verb = m->t[verb].head;
    if (verb < 0 || verb > inner || !br_mend_is(m, verb, BR_GRAMMAR(NAMING))) return -1;
    int32_t object = br_mend_child(m, verb, BR_DEP_OBJ, 0, label), to = object < 0 ? -1 : object + 1;
    if (to >= 0 && to < label && br_mend_is(m, to, BR_GRAMMAR(INFINITIVE)))
        return -1; /* "called Chad to voice "regret"" */
    return object >= 0 ? verb : -1;
}

/* called the police "terrorists", read as police terrorists: no phrase goes on into the quotes that what it is called stands in */
static void cut_at_quotes(br_mend *m) {
    for (int32_t mark = 2; mark + 1 < m->n; mark++) {
        int32_t noun = mark - 1, label = m->t[noun].head, verb = label < mark ? -1 : m->t[label].head;
        if (!is_quote(br_mend_word(m, mark)) || m->t[noun].deprel != BR_DEP_COMPOUND || verb < 0 || verb > noun)
            continue;
        if (m->t[label].deprel != BR_DEP_OBJ || !br_mend_is(m, verb, BR_GRAMMAR(NAMING))) continue;
        for (int32_t i = verb + 1; i < noun; i++)
            if (m->t[i].head == label) m->t[i].head = noun;
        br_mend_hang(m, noun, verb, BR_DEP_OBJ);
        m->t[label].deprel = BR_DEP_XCOMP;
    }
}

/* "called him a "Nazi"": a name with an article is what somebody is */
static bool is_sort(const br_mend *m, int32_t label) {
    int32_t article = m->t[label].upos == BR_UPOS_PROPN ? br_mend_child(m, label, BR_DEP_DET, 0, label) : -1;
    return article >= 0 && br_mend_is(m, article, BR_GRAMMAR(INDEFINITE));
}

void br_mend_skipped(br_mend *m) {
    for (int32_t noun = 3; noun < m->n; noun++) {
        int32_t verb = m->t[noun].head, next = m->t[noun].deprel == BR_DEP_OBJ ? br_mend_first(m, noun) - 1 : -1;
        bool joined = next > verb && verb >= 0 && m->t[next].upos == BR_UPOS_VERB && m->t[next].head == verb &&
                      m->t[next].deprel == BR_DEP_CONJ;
        if (!joined || is_filled(m, next) || br_mend_is(m, next, BR_GRAMMAR(GOING))) continue;
        if (br_mend_child(m, next, BR_DEP_AUX_PASS, 0, next) < 0) m->t[noun].head = next;
    }
}

/* "was considered a threat", "was named envoy": what a passive leaves behind it is what somebody is called */
static void label_passives(br_mend *m) {
    for (int32_t label = 2; label < m->n; label++) {
        int32_t verb = m->t[label].head;
        bool behind = m->t[label].deprel == BR_DEP_OBJ && verb >= 0 && verb < label;
        if (!behind || m->t[verb].upos != BR_UPOS_VERB || !br_mend_is(m, verb, BR_GRAMMAR(NAMING))) continue;
        bool passive = br_mend_child(m, verb, BR_DEP_AUX_PASS, 0, verb) >= 0 ||
                       br_mend_child(m, verb, BR_DEP_NSUBJ_PASS, 0, verb) >= 0;
        if (passive && br_mend_child(m, verb, BR_DEP_XCOMP, verb, m->n) < 0) m->t[label].deprel = BR_DEP_XCOMP;
    }
}

void br_mend_labels(br_mend *m) {
    cut_at_quotes(m);
    label_passives(m);
    for (int32_t label = 3; label < m->n; label++) {
        bool quality = m->t[label].upos == BR_UPOS_ADJ || m->t[label].upos == BR_UPOS_NOUN || is_sort(m, label);
        int32_t inner = m->t[label].head;
        if (!quality || inner < 0 || inner > label || br_mend_child(m, label, BR_DEP_CASE, 0, label) >= 0) continue;
        int32_t open = br_mend_first(m, label);
        if (open > 0 && m->t[open].upos != BR_UPOS_PUNCT) open--;
        bool second = m->t[label].deprel == BR_DEP_OBJ || (is_sort(m, label) && m->t[open].upos != BR_UPOS_PUNCT);
        if (inner >= open || (!second && !is_quote(br_mend_word(m, open)))) continue;
        int32_t verb = labelling_verb(m, inner, label);
        if (verb >= 0) br_mend_hang(m, label, verb, BR_DEP_XCOMP);
    }
}

/* "urged the army to lift a ban": what hangs on the verb itself */
static void move_aim(br_mend *m, int32_t aim) {
    int32_t verb = m->t[aim].head;
    if (m->t[aim].deprel != BR_DEP_ADVCL || verb < 0 || verb > aim || !br_mend_is(m, verb, BR_GRAMMAR(MOVES))) return;
    int32_t whom = br_mend_child(m, verb, BR_DEP_IOBJ, verb + 1, aim);
    if (whom < 0 || is_filled(m, verb)) return;
    m->t[whom].deprel = BR_DEP_OBJ;
    m->t[aim].deprel = BR_DEP_XCOMP;
}

/* "prompting Deby, whose party had won, to leave": behind an aside about whom one moves stands what he is moved to */
static void move_beyond_aside(br_mend *m) {
    for (int32_t to = 4; to + 1 < m->n; to++) {
        int32_t aim = m->t[to].head, inner = aim < to ? -1 : m->t[aim].head;
        bool opens = m->t[to].deprel == BR_DEP_MARK && br_mend_is(m, to, BR_GRAMMAR(INFINITIVE)) && inner >= 0 &&
                     inner < to && br_str_is(br_mend_word(m, to - 1), ",");
        if (!opens || m->t[inner].deprel != BR_DEP_ACL_RELCL) continue;
        int32_t whom = m->t[inner].head, verb = whom < 0 ? -1 : m->t[whom].head;
        bool moved = verb >= 0 && verb < whom && m->t[whom].deprel == BR_DEP_OBJ &&
                     br_mend_is(m, verb, BR_GRAMMAR(MOVES)) && br_mend_child(m, verb, BR_DEP_XCOMP, 0, m->n) < 0;
        if (moved) br_mend_hang(m, aim, verb, BR_DEP_XCOMP);
    }
}

void br_mend_told_to(br_mend *m) {
    move_beyond_aside(m);
    for (int32_t to = 2; to + 1 < m->n; to++) {
        int32_t inner = m->t[to].head, noun = inner < 0 ? -1 : m->t[inner].head;
        bool aim = m->t[to].deprel == BR_DEP_MARK && br_mend_is(m, to, BR_GRAMMAR(INFINITIVE)) && inner > to &&
                   !br_mend_is(m, to - 1, BR_GRAMMAR(QUESTION));
        if (aim) move_aim(m, inner);
        if (!aim || m->t[inner].deprel != BR_DEP_ACL || noun > to) continue;
        int32_t verb = m->t[noun].head;
        if (verb < 0 || verb > noun) continue;
        bool told = m->t[noun].deprel == BR_DEP_IOBJ && !is_filled(m, verb);
        bool moved = m->t[noun].deprel == BR_DEP_OBJ && br_mend_is(m, verb, BR_GRAMMAR(MOVES)) &&
                     m->t[verb].upos == BR_UPOS_VERB && br_mend_child(m, verb, BR_DEP_XCOMP, 0, m->n) < 0 &&
                     !br_mend_is(m, noun, BR_GRAMMAR(TELLING));
        if (told || moved) br_mend_hang(m, inner, verb, BR_DEP_XCOMP);
    }
}

void br_mend_barred(br_mend *m) {
    for (int32_t name = 1; name < m->n; name++) {
        int32_t verb = m->t[name].head;
        bool open = m->t[name].deprel == BR_DEP_XCOMP && m->t[name].upos == BR_UPOS_PROPN && verb >= 0 && verb < name;
        if (!open || m->t[verb].upos != BR_UPOS_VERB || br_mend_has_object(m, verb)) continue;
        bool called = br_mend_is(m, verb, BR_GRAMMAR(NAMING) | BR_GRAMMAR(REMAINING)) ||
                      br_mend_child(m, verb, BR_DEP_AUX_PASS, 0, verb) >= 0;
        bool led =
            br_mend_child(m, name, BR_DEP_CASE, 0, name) >= 0 || br_mend_child(m, name, BR_DEP_MARK, 0, name) >= 0;
        if (!called && !led && br_mend_first(m, name) == verb + 1) m->t[name].deprel = BR_DEP_OBJ;
    }
}

void br_mend_gerunds(br_mend *m) {
    for (int32_t before = 0; before + 2 < m->n; before++) {
        int32_t verb = before + 1, noun = m->t[before].head;
        if (m->t[before].deprel != BR_DEP_CASE || m->t[verb].upos != BR_UPOS_VERB || noun <= verb) continue;
        if (m->t[noun].head == verb && m->t[noun].deprel == BR_DEP_OBJ) br_mend_hang(m, before, verb, BR_DEP_MARK);
    }
}
