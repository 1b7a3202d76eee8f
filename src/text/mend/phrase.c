#include "text/mend/phrase.h"

/* ---- two subjects of one verb ---- */

static bool is_subject_before(const br_mend *m, int32_t at) {
    br_deprel rel = (br_deprel)m->t[at].deprel;
    return m->t[at].head > at && (rel == BR_DEP_NSUBJ || rel == BR_DEP_NSUBJ_PASS);
}

/* whether nothing but marks stands between two words */
static bool only_marks(const br_mend *m, int32_t from, int32_t to) {
    for (int32_t i = from + 1; i < to; i++)
        if (m->t[i].upos != BR_UPOS_PUNCT) return false;
    return true;
}

/* "Banda on the one hand announced": what has a preposition is no subject */
static bool is_oblique(const br_mend *m, int32_t at) {
    int32_t mark = br_mend_child(m, at, BR_DEP_CASE, 0, at);
    return mark >= 0 && m->t[mark].upos == BR_UPOS_ADP;
}

/* "suspended imports after Chad arrested them": a word that opens the clause between two subjects of its verb leaves the first to
 * the verb above */
static bool give_object_back(br_mend *m, int32_t first, int32_t second) {
    int32_t verb = m->t[second].head, above = m->t[verb].head;
    int32_t mark = br_mend_child(m, verb, BR_DEP_MARK, first, second);
    bool behind = mark >= 0 && above >= 0 && above < first && m->t[above].upos == BR_UPOS_VERB;
    if (!behind || br_mend_has_object(m, above)) return false;
    br_mend_hang(m, first, above, BR_DEP_OBJ);
    return true;
}

static void part_subjects(br_mend *m, int32_t first, int32_t second) {
    if (give_object_back(m, first, second)) return;
    if (is_oblique(m, first) != is_oblique(m, second)) {
        if (is_oblique(m, second) && br_mend_last(m, first) + 1 == br_mend_first(m, second)) {
            br_mend_hang(m, second, first, BR_DEP_NMOD); /* "Inmates in six jails" */
            return;
        }
        m->t[is_oblique(m, first) ? first : second].deprel = BR_DEP_OBL;
        return;
    }
    if (br_mend_is_day(m, second)) {
        m->t[second].deprel = BR_DEP_OBL_UNMARKED;
        return;
    }
    if (br_mend_is_day(m, first)) {
        m->t[first].deprel = BR_DEP_OBL_UNMARKED;
        return;
    }
    int32_t start = br_mend_first(m, second), end = br_mend_last(m, first);
    if (m->t[start].upos != BR_UPOS_CCONJ && start > 0) start--;
    bool conjunction = m->t[start].deprel == BR_DEP_CC;
    if (!conjunction || br_mend_is_below(m, second, start) || !only_marks(m, end, start)) return;
    br_mend_hang(m, start, second, BR_DEP_CC);
    br_mend_hang(m, second, first, BR_DEP_CONJ);
}

void br_mend_second_subjects(br_mend *m) {
    for (int32_t second = 1; second < m->n; second++) {
        if (!is_subject_before(m, second)) continue;
        for (int32_t first = second - 1; first >= 0 && first > second - BR_MEND_STEPS; first--) {
            if (m->t[first].head != m->t[second].head || !is_subject_before(m, first)) continue;
            part_subjects(m, first, second);
            break;
        }
    }
}

/* ---- nouns taken for adverbs ---- */

/* what the noun before it was: "a NATO ally" with NATO for the noun */
static void take_phrase(br_mend *m, int32_t part, int32_t noun) {
    br_mend_hang(m, noun, m->t[part].head, (br_deprel)m->t[part].deprel);
    for (int32_t i = part < BR_MEND_STEPS ? 0 : part - BR_MEND_STEPS; i < part; i++)
        if (m->t[i].head == part && m->t[i].deprel != BR_DEP_COMPOUND) m->t[i].head = noun;
    br_mend_hang(m, part, noun, BR_DEP_COMPOUND);
}

void br_mend_allies(br_mend *m) {
    for (int32_t noun = 1; noun + 1 < m->n; noun++) {
        if (m->t[noun].upos != BR_UPOS_ADV || !br_mend_is(m, noun, BR_GRAMMAR(NO_ADVERB))) continue;
        int32_t part = noun - 1, name = noun + 1, head = m->t[noun].head;
        m->t[noun].upos = BR_UPOS_NOUN;
        m->t[noun].feats = BR_FEAT(NUMBER_SING);
        if (m->t[noun].deprel != BR_DEP_ADVMOD || head < 0) continue;
        if (head == part && m->t[head].upos == BR_UPOS_VERB && !br_mend_has_object(m, head)) {
            m->t[noun].deprel = BR_DEP_OBJ;
            continue;
        }
        if (m->t[name].upos == BR_UPOS_PROPN && (m->t[name].head == head || head == name))
            br_mend_hang(m, noun, name, BR_DEP_NMOD_DESC);
        else if (br_mend_is_nominal(m, part) && m->t[part].head >= 0 && !br_mend_is_below(m, m->t[part].head, noun))
            take_phrase(m, part, noun);
    }
}

/* ---- one phrase read as two ---- */

/* the noun with the same part in the same clause, where nothing but words of one noun phrase stands between; -1 = none */
static int32_t twin_before(const br_mend *m, int32_t noun) {
    for (int32_t i = noun - 1; i >= 0 && br_mend_is_inside_phrase(m, i); i--) {
        if (m->t[i].head == noun) continue;
        bool same = m->t[i].head == m->t[noun].head && br_mend_rel(m, i) == br_mend_rel(m, noun);
        return same && br_mend_is_nominal(m, i) ? i : -1;
    }
    return -1;
}

void br_mend_twins(br_mend *m) {
    for (int32_t i = 1; i < m->n; i++) {
        bool named = m->t[i].upos == BR_UPOS_PROPN;
        bool party = br_mend_rel(m, i) == BR_DEP_NSUBJ || (m->t[i].deprel == BR_DEP_OBJ && named);
        int32_t first = party && br_mend_is_nominal(m, i) ? twin_before(m, i) : -1;
        if (first >= 0) br_mend_hang(m, first, i, named ? BR_DEP_NMOD_DESC : BR_DEP_COMPOUND);
    }
}

void br_mend_evened(br_mend *m) {
    for (int32_t i = 2; i < m->n; i++) {
        const br_token *t = &m->t[i], *before = &m->t[i - 2];
        if (t->deprel != BR_DEP_CONJ || m->t[i - 1].upos != BR_UPOS_CCONJ || t->head < 0) continue;
        bool kind = t->upos == BR_UPOS_ADJ || t->upos == BR_UPOS_PROPN;
        if (!kind || before->upos != t->upos || before->head != t->head || m->t[t->head].upos == t->upos) continue;
        m->t[i].head = i - 2;
    }
}

/* ---- two phrases read as one ---- */

/* the noun before the conjunction that the net took for a part of the noun behind it; -1 = none */
static int32_t part_before(const br_mend *m, int32_t noun, int32_t conjunction) {
    int32_t part = conjunction - 1;
    if (part < 0 || m->t[part].head != noun || !br_mend_is_nominal(m, part)) return -1;
    uint8_t next = m->t[conjunction + 1].upos;
    bool phrase = conjunction + 1 == noun || next == BR_UPOS_DET || next == BR_UPOS_ADJ;
    return phrase && m->t[part].deprel == BR_DEP_COMPOUND ? part : -1;
}

static void split(br_mend *m, int32_t noun, int32_t part) {
    br_mend_hang(m, part, m->t[noun].head, (br_deprel)m->t[noun].deprel);
    for (int32_t i = part < BR_MEND_STEPS ? 0 : part - BR_MEND_STEPS; i < part; i++)
        if (m->t[i].head == noun) m->t[i].head = part;
    br_mend_hang(m, noun, part, BR_DEP_CONJ);
}

void br_mend_joined(br_mend *m) {
    for (int32_t cc = 1; cc + 1 < m->n; cc++) {
        int32_t noun = m->t[cc].head;
        if (m->t[cc].deprel != BR_DEP_CC || noun < cc || !br_mend_is_nominal(m, noun)) continue;
        int32_t part = m->t[noun].deprel == BR_DEP_CONJ ? -1 : part_before(m, noun, cc);
        if (part < 0) continue;
        bool title = m->t[noun].deprel == BR_DEP_NMOD_DESC && m->t[noun].head > noun;
        split(m, title ? m->t[noun].head : noun, part);
    }
    for (int32_t i = 0; i < m->n; i++) { /* "between" asks for two: it stands before the first */
        int32_t second = m->t[i].head,
                first = second >= 0 && m->t[second].deprel == BR_DEP_CONJ ? m->t[second].head : -1;
        bool strays = m->t[i].deprel == BR_DEP_CASE && i < first && first < second;
        if (strays && br_mend_is(m, i, BR_GRAMMAR(BETWEEN))) m->t[i].head = first;
    }
}

/* ---- phrases taken by the past form behind them ---- */

static bool is_past_alone(const br_mend *m, int32_t verb) {
    static const br_deprel own[] = {BR_DEP_NSUBJ, BR_DEP_AUX, BR_DEP_MARK, BR_DEP_COP};
    const br_token *t = &m->t[verb];
    if (t->upos != BR_UPOS_VERB || t->deprel != BR_DEP_ADVCL || !(t->feats & BR_FEAT(TENSE_PAST))) return false;
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (br_mend_child(m, verb, own[i], 0, m->n) >= 0) return false;
    return true;
}

static bool has_complement(const br_mend *m, int32_t verb) {
    return br_mend_child(m, verb, BR_DEP_OBJ, verb, m->n) >= 0 ||
           br_mend_child(m, verb, BR_DEP_XCOMP, verb, m->n) >= 0 ||
           br_mend_child(m, verb, BR_DEP_CCOMP, verb, m->n) >= 0;
}

/* "fired as police, who had warned them, sealed the road": the noun of the verb above whose aside ends right before a verb; -1 = none */
static int32_t noun_of_aside(const br_mend *m, int32_t verb) {
    int32_t above = m->t[verb].head;
    if (above < 0 || above > verb || !br_str_is(br_mend_word(m, verb - 1), ",")) return -1;
    int32_t noun = br_mend_child(m, above, BR_DEP_OBL, above + 1, verb);
    for (; noun >= 0; noun = br_mend_child(m, above, BR_DEP_OBL, noun + 1, verb)) {
        int32_t aside = br_mend_child(m, noun, BR_DEP_ACL_RELCL, noun + 2, verb);
        if (aside >= 0 && br_str_is(br_mend_word(m, noun + 1), ",") && br_mend_last(m, aside) + 2 >= verb) return noun;
    }
    return -1;
}

/* "met them, as the chief of the union, Ana Paz, left": what no "and" joins is no conjunct, but a clause with its subject; nor is
 * what "after" leads said: "..., traders said, after Chad and Mali confirmed" */
static void free_clause(br_mend *m, int32_t verb) {
    bool conjunct = m->t[verb].deprel == BR_DEP_CONJ && br_mend_child(m, verb, BR_DEP_CC, 0, verb) < 0;
    bool said = m->t[verb].deprel == BR_DEP_CCOMP && br_mend_child(m, verb, BR_DEP_MARK, 0, verb) < 0;
    if ((!conjunct && !said) || m->t[verb].upos != BR_UPOS_VERB || !(m->t[verb].feats & BR_FEAT(VERBFORM_FIN))) return;
    int32_t noun = br_mend_child(m, verb, BR_DEP_OBL, m->t[verb].head + 1, verb);
    if (noun < 0) noun = noun_of_aside(m, verb);
    int32_t mark = noun >= 0 ? br_mend_child(m, noun, BR_DEP_CASE, 0, noun) : -1;
    if (mark < 1 || (said && m->t[mark - 1].upos != BR_UPOS_PUNCT)) return;
    if (br_mend_child(m, verb, BR_DEP_NSUBJ, 0, verb) >= 0 || !br_mend_is(m, mark, BR_GRAMMAR(CLAUSE_OPENER))) return;
    br_mend_hang(m, mark, verb, BR_DEP_MARK);
    m->t[mark].upos = BR_UPOS_SCONJ;
    br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
    m->t[verb].deprel = BR_DEP_ADVCL;
}

/* the phrase with a preposition that ends right before a verb, wherever it hangs behind `above`; -1 = none */
static int32_t phrase_before(const br_mend *m, int32_t above, int32_t verb) {
    int32_t noun = br_mend_child(m, verb, BR_DEP_OBL, above + 1, verb);
    if (noun >= 0) return noun;
    for (noun = verb - 1; m->t[noun].head > noun && m->t[noun].head < verb;) noun = m->t[noun].head;
    bool part = br_mend_is_nominal(m, noun) && m->t[noun].deprel == BR_DEP_NMOD && m->t[noun].head > above;
    return part ? noun : -1;
}

void br_mend_taken(br_mend *m) {
    for (int32_t verb = 2; verb < m->n; verb++)
        if (m->t[verb].head >= 0 && m->t[verb].head < verb) free_clause(m, verb);
    for (int32_t verb = 2; verb < m->n; verb++) {
        int32_t above = m->t[verb].head;
        if (above < 0 || above > verb || !is_past_alone(m, verb)) continue;
        int32_t noun = phrase_before(m, above, verb);
        int32_t mark = noun >= 0 ? br_mend_child(m, noun, BR_DEP_CASE, above + 1, noun) : -1;
        if (mark < 0 || m->t[mark - 1].upos == BR_UPOS_PUNCT || br_mend_last(m, noun) + 1 != verb) continue;
        bool clause = has_complement(m, verb);
        if (br_mend_is(m, mark, BR_GRAMMAR(CLAUSE_OPENER))) {
            if (!clause) continue; /* "after a deal signed in May", or "before police came" */
            br_mend_hang(m, mark, verb, BR_DEP_MARK);
            m->t[mark].upos = BR_UPOS_SCONJ;
            br_mend_hang(m, noun, verb, BR_DEP_NSUBJ);
        } else if (!clause && m->t[noun].head == verb) {
            br_mend_hang(m, noun, above, BR_DEP_OBL);
            br_mend_hang(m, verb, noun, BR_DEP_ACL);
        }
    }
}

/* ---- neighbours ---- */

void br_mend_neighbours(br_mend *m) {
    for (int32_t i = 1; i + 1 < m->n; i++) {
        if (!br_mend_is(m, i, BR_GRAMMAR(NEIGHBOURING))) continue;
        int32_t noun = br_mend_child(m, i, BR_DEP_OBJ, i + 1, m->n), mark = br_mend_child(m, i, BR_DEP_MARK, 0, i);
        int32_t above = m->t[i].head;
        if (noun < 0 || mark < 0 || above < 0) continue;
        bool of_noun = br_mend_is_nominal(m, above);
        br_mend_hang(m, noun, above, of_noun ? BR_DEP_NMOD : BR_DEP_OBL);
        br_mend_hang(m, mark, noun, BR_DEP_CASE);
        m->t[mark].upos = BR_UPOS_ADP;
        m->t[i].upos = BR_UPOS_ADJ;
        for (int32_t k = i < BR_MEND_REACH ? 0 : i - BR_MEND_REACH; k < m->n && k < i + BR_MEND_REACH; k++)
            if (m->t[k].head == i) m->t[k].head = noun;
        br_mend_hang(m, i, noun, BR_DEP_AMOD);
    }
}

/* ---- days ---- */

/* "took the town from rebels on Friday": from whom or by whom it was done has no day */
static void give_back_days(br_mend *m) {
    for (int32_t day = 3; day < m->n; day++) {
        int32_t noun = m->t[day].deprel == BR_DEP_NMOD && br_mend_is_day(m, day) ? m->t[day].head : -1;
        int32_t mark = noun < 0 || noun > day ? -1 : br_mend_child(m, noun, BR_DEP_CASE, 0, noun);
        if (mark < 0 || !br_mend_is(m, mark, BR_GRAMMAR(FROM) | BR_GRAMMAR(AGENT))) continue;
        int32_t verb = m->t[noun].head;
        for (int steps = 0; verb >= 0 && br_mend_is_nominal(m, verb) && steps < BR_MEND_STEPS; steps++)
            verb = m->t[verb].head;
        if (verb >= 0 && verb < noun && m->t[verb].upos == BR_UPOS_VERB) br_mend_hang(m, day, verb, BR_DEP_OBL);
    }
}

void br_mend_days(br_mend *m) {
    give_back_days(m);
    for (int32_t i = 2; i < m->n; i++) {
        int32_t day = i - 1, mark = i - 2, above = m->t[i].head;
        bool taken =
            m->t[i].upos == BR_UPOS_NOUN && m->t[day].head == i && m->t[mark].head == i && above >= 0 && above < mark;
        if (!taken || !br_mend_is_day(m, day) || m->t[mark].deprel != BR_DEP_CASE) continue;
        if (!br_mend_is(m, i, BR_GRAMMAR(GERUND)) || !br_mend_is(m, mark, BR_GRAMMAR(ON_DAY))) continue;
        if (m->t[above].upos != BR_UPOS_VERB) continue;
        br_mend_hang(m, day, above, BR_DEP_OBL);
        br_mend_hang(m, mark, day, BR_DEP_CASE);
        br_mend_hang(m, i, above, BR_DEP_ADVCL);
        m->t[i].upos = BR_UPOS_VERB;
        m->t[i].feats = BR_FEAT(VERBFORM_GER);
        for (int32_t k = i + 1; k < m->n && k < i + BR_MEND_REACH; k++)
            if (m->t[k].head == i && m->t[k].deprel == BR_DEP_NMOD) m->t[k].deprel = BR_DEP_OBL;
    }
}

static bool is_year(br_str word) {
    for (size_t i = 0; i < word.len; i++)
        if (!br_is_digit(word.ptr[i])) return false;
    return word.len == 4;
}

/* "on Friday", "in May", "in 2019": whether a word is a date with the right preposition in front of it */
static bool is_led_date(const br_mend *m, int32_t date, int32_t mark) {
    if (br_mend_is_day(m, date)) return br_mend_is(m, mark, BR_GRAMMAR(ON_DAY));
    bool month = m->t[date].upos == BR_UPOS_PROPN && br_mend_is(m, date, BR_GRAMMAR(MONTH));
    return (month || is_year(br_mend_word(m, date))) && br_mend_is(m, mark, BR_GRAMMAR(PLACE) | BR_GRAMMAR(AGENT));
}

/* "In Lima police arrested two men": a name before a common noun, and a verb that needs a subject and has none */
static bool is_led_place(const br_mend *m, int32_t place, int32_t mark) {
    int32_t noun = m->t[place].head, verb = noun < 0 ? -1 : m->t[noun].head;
    bool name = m->t[place].upos == BR_UPOS_PROPN && m->t[place].deprel == BR_DEP_COMPOUND && verb > noun;
    if (!name || m->t[noun].upos != BR_UPOS_NOUN || !br_mend_is(m, mark, BR_GRAMMAR(PLACE))) return false;
    br_deprel rel = br_mend_rel(m, verb);
    bool free = rel != BR_DEP_CONJ && rel != BR_DEP_ACL && m->t[noun].deprel == BR_DEP_OBL;
    return free && m->t[verb].upos == BR_UPOS_VERB && m->t[verb].feats & BR_FEAT(VERBFORM_FIN) &&
           m->t[verb].feats & BR_FEAT(TENSE_PAST);
}

/* whether nothing but auxiliaries and adverbs stands between a phrase and a verb */
static bool stands_before(const br_mend *m, int32_t noun, int32_t verb) {
    for (int32_t i = br_mend_last(m, noun) + 1; i < verb; i++)
        if (m->t[i].head != verb || (m->t[i].upos != BR_UPOS_AUX && m->t[i].upos != BR_UPOS_ADV)) return false;
    return true;
}

void br_mend_dated(br_mend *m) {
    for (int32_t day = 1; day + 2 < m->n; day++) {
        int32_t noun = m->t[day].head, mark = day - 1, end = day;
        while (mark > 0 && m->t[mark].head == day && br_mend_is_inside_phrase(m, mark)) mark--; /* "in New York" */
        bool part = m->t[day].deprel == BR_DEP_COMPOUND || m->t[day].deprel == BR_DEP_NUMMOD;
        if (!part || noun < day || !(is_led_date(m, day, mark) || is_led_place(m, day, mark))) continue;
        if (m->t[mark].head != noun && m->t[mark].head != day) continue;
        bool subject = br_mend_rel(m, noun) == BR_DEP_NSUBJ;
        if (br_mend_is(m, noun, BR_GRAMMAR(DAYTIME)) || (m->t[noun].deprel != BR_DEP_OBL && !subject)) continue;
        int32_t verb = m->t[noun].head;
        if (verb < noun || (!subject && (!stands_before(m, noun, verb) || br_mend_has_subject(m, verb)))) continue;
        if (br_mend_is(m, day + 1, BR_GRAMMAR(DAYTIME))) br_mend_hang(m, day, ++end, BR_DEP_COMPOUND);
        br_mend_hang(m, end, verb, BR_DEP_OBL);
        br_mend_hang(m, mark, end, BR_DEP_CASE);
        bool passive = br_mend_child(m, verb, BR_DEP_AUX_PASS, noun, verb) >= 0;
        if (!subject) m->t[noun].deprel = passive ? BR_DEP_NSUBJ_PASS : BR_DEP_NSUBJ;
    }
}

void br_mend_placed(br_mend *m) {
    for (int32_t subject = 0; subject + 3 < m->n; subject++) {
        int32_t verb = m->t[subject].head, mark = subject + 1, place = m->t[mark].head;
        if (br_mend_rel(m, subject) != BR_DEP_NSUBJ || m->t[subject].upos != BR_UPOS_NOUN || place < mark) continue;
        bool between =
            m->t[place].upos == BR_UPOS_PROPN && m->t[place].deprel == BR_DEP_OBL && m->t[place].head == verb;
        if (!between || place > verb || m->t[mark].deprel != BR_DEP_CASE || br_mend_is_day(m, place)) continue;
        if (br_mend_is(m, mark, BR_GRAMMAR(PLACE)) && br_mend_last(m, place) + 1 == verb)
            br_mend_hang(m, place, subject, BR_DEP_NMOD);
    }
}

/* ---- objects behind phrases ---- */

void br_mend_shifted(br_mend *m) {
    for (int32_t noun = 3; noun < m->n; noun++) {
        int32_t verb = m->t[noun].head;
        if (m->t[noun].deprel != BR_DEP_OBL || m->t[noun].upos != BR_UPOS_NOUN || verb < 0 || verb > noun) continue;
        if (m->t[verb].upos != BR_UPOS_VERB || br_mend_child(m, noun, BR_DEP_CASE, 0, m->n) >= 0) continue;
        int32_t article = br_mend_child(m, noun, BR_DEP_DET, verb, noun), day = article - 1;
        if (article < 0 || !br_mend_is(m, article, BR_GRAMMAR(INDEFINITE)) || m->t[article].head != noun) continue;
        bool behind = br_mend_is_day(m, day) && m->t[day].head == verb && !br_mend_is(m, noun, BR_GRAMMAR(TIME));
        if (behind && !has_complement(m, verb)) m->t[noun].deprel = BR_DEP_OBJ;
    }
}

/* ---- prepositions ---- */

/* the noun whose phrase begins behind a word and has no preposition yet; -1 = none */
static int32_t noun_behind(const br_mend *m, int32_t at) {
    for (int32_t i = at + 1; i < m->n && i < at + BR_MEND_STEPS; i++) {
        if (!br_mend_is_nominal(m, i) || br_mend_is_below(m, at, i)) continue;
        if (br_mend_first(m, i) == at + 1) return br_mend_child(m, i, BR_DEP_CASE, at, i) < 0 ? i : -1;
    }
    return -1;
}

void br_mend_prepositions(br_mend *m) {
    for (int32_t i = 1; i + 1 < m->n; i++) {
        int32_t before = m->t[i].head;
        if (m->t[i].deprel != BR_DEP_CASE || m->t[i].upos != BR_UPOS_ADP || before >= i || before < 0) continue;
        if (br_mend_child(m, before, BR_DEP_CASE, 0, before) < 0) continue; /* "the whole day through" */
        int32_t noun = noun_behind(m, i);
        if (noun >= 0 && !br_mend_is_below(m, noun, i)) m->t[i].head = noun; /* not "of course", fixed */
    }
}

/* ---- names before a form in -ing ---- */

void br_mend_named(br_mend *m) {
    for (int32_t i = 1; i < m->n; i++) {
        if (m->t[i].upos != BR_UPOS_VERB || m->t[i].deprel != BR_DEP_NSUBJ || m->t[i].head < i) continue;
        int32_t name = i - 1;
        bool named = m->t[name].head == i && m->t[name].deprel == BR_DEP_COMPOUND && br_mend_is_nominal(m, name);
        if (!named || !br_mend_is(m, i, BR_GRAMMAR(GERUND))) continue;
        br_mend_hang(m, name, m->t[i].head, BR_DEP_NSUBJ);
        for (int32_t k = i < BR_MEND_STEPS ? 0 : i - BR_MEND_STEPS; k < name; k++)
            if (m->t[k].head == i) m->t[k].head = name;
        br_mend_hang(m, i, name, BR_DEP_ACL);
    }
}
