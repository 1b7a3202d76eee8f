/* Where what is said ends: before the author's own words, and before the next statement. */
#include "annotate/quote/content/ends.h"

#include "annotate/quote/content/clause.h"
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/token.h"
#include "annotate/quote/word/voice.h"

/* ---- before what the author adds */

/* "in an interview", "during the debate": where or when it was said */
static bool is_setting(const br_quote_work *w, int32_t preposition) {
    if (br_qtok(w, preposition)->upos != BR_UPOS_ADP) return false;
    if (br_tok_is(w->tree, preposition, BR_GRAMMAR(THROUGHOUT))) return true;
    int32_t noun = br_qtok(w, preposition)->head;
    uint32_t frames = 0;
    return br_tok_is(w->tree, preposition, BR_GRAMMAR(AT_EVENT)) && noun > preposition &&
           br_q_cue(w, noun, BR_CUE_KIND_SETTING, &frames);
}

/* ", which he believes", ", who came later", ", to which he replied" */
static bool opens_relative(const br_quote_work *w, int32_t t) {
    int32_t word = t + 1;
    if (br_q_char(w, t) != ',' || !br_q_same_sentence(w, t, word)) return false;
    if (br_qtok(w, word)->upos == BR_UPOS_ADP && br_q_same_sentence(w, t, word + 1)) word++;
    return br_qtok(w, word)->feats & BR_FEAT(PRONTYPE_REL);
}

/* "four times", "twice", "more than once" at the end: how often it was said */
static bool is_frequency(const br_quote_work *w, int32_t t, int32_t last) {
    if (t + 2 <= last && br_tok_is(w->tree, t + 1, BR_GRAMMAR(THAN))) t += 2;
    if (br_tok_is(w->tree, t, BR_GRAMMAR(OFTEN))) return t == last;
    return t + 1 == last && br_qtok(w, t)->upos == BR_UPOS_NUM && br_tok_is(w->tree, last, BR_GRAMMAR(TIME));
}

/* What is named ends before what the author tells of it or of the saying. */
br_content br_c_without_asides(const br_quote_work *w, br_content c) {
    for (int32_t t = c.first + 1; t <= c.last; t++) {
        if (w->region_of[t] >= 0) continue;
        if (is_setting(w, t) || br_c_opens_adverbial(w, t) || opens_relative(w, t) || is_frequency(w, t, c.last) ||
            br_q_char(w, t) == ';')
            return (br_content){c.first, t - 1};
    }
    return c;
}

/* A clause that is said ends before a semicolon, and before ", who ..." up to its end, which is told by the author. */
br_content br_c_own_words(const br_quote_work *w, br_content c) {
    int32_t relative = -1;
    for (int32_t t = c.first + 2; t < c.last && t < c.first + BR_MAX_CONTENT; t++) {
        if (w->region_of[t] >= 0) continue;
        if (br_q_char(w, t) == ';') return (br_content){c.first, t - 1};
        bool tells = opens_relative(w, t) && (br_tok_is(w->tree, t + 1, BR_GRAMMAR(RELATIVE)) ||
                                              br_qtok(w, t + 1)->upos == BR_UPOS_ADP); /* not "whatever comes" */
        if (tells) relative = t;
        else if (br_q_is_comma(w, t)) relative = -1; /* "..., who came, ...": the clause goes on */
    }
    return relative > 0 ? (br_content){c.first, relative - 1} : c;
}

/* "..., a remark that nobody has forgotten", "..., the first public criticism of his rival": the author's own word for what was said */
static bool opens_remark(const br_quote_work *w, int32_t comma, int32_t last) {
    uint32_t frames = 0;
    if (br_q_char(w, comma) != ',' || comma + 2 > last) return false;
    if (!br_tok_is(w->tree, comma + 1, BR_GRAMMAR(DEFINITE) | BR_GRAMMAR(INDEFINITE))) return false;
    int32_t noun = comma + 2;
    while (noun < last && br_qtok(w, noun)->upos == BR_UPOS_ADJ) noun++;
    const br_cue_row *row = br_q_cue(w, noun, BR_CUE_KIND_NOUN, &frames);
    if (!row || row->frames & BR_CUE_FRAME(HELD) || br_qtok(w, noun)->upos != BR_UPOS_NOUN) return false;
    if (br_q_rel(w, noun) == BR_DEP_NSUBJ || br_q_rel(w, noun) == BR_DEP_COMPOUND) return false;
    for (int32_t t = noun + 1; t <= last; t++)
        if (br_qtok(w, t)->upos == BR_UPOS_CCONJ) return false; /* one of several things said */
    return true;
}

/* the tense that a verb shows by its auxiliary or its form; 0: none */
static uint32_t told_in(const br_quote_work *w, int32_t verb) {
    const uint32_t tenses = BR_FEAT(TENSE_PAST) | BR_FEAT(TENSE_PRES);
    uint32_t feats = br_qtok(w, verb)->feats;
    if (feats & BR_FEAT(VERBFORM_FIN)) return feats & tenses;
    bool is_perfect =
        br_tree_child(w->tree, verb, BR_DEP_AUX, -1) >= 0 && br_tok_is(w->tree, verb, BR_GRAMMAR(PARTICIPLE));
    return is_perfect ? BR_FEAT(TENSE_PAST) : 0; /* "has promised ... and praised" */
}

/* a verb in the tense of the saying, without a subject of its own */
static bool is_told_alike(const br_quote_work *w, int32_t verb, int32_t cue) {
    uint32_t tense = told_in(w, cue);
    bool is_agentive = br_q_same_sentence(w, verb, verb + 1) && br_tok_is(w->tree, verb + 1, BR_GRAMMAR(AGENT));
    bool is_past = tense & BR_FEAT(TENSE_PAST) && br_tok_is(w->tree, verb, BR_GRAMMAR(PAST)) && !is_agentive &&
                   br_q_rel(w, verb) != BR_DEP_AMOD; /* not "false and invented by rivals" */
    return br_qtok(w, verb)->upos == BR_UPOS_VERB && tense && (told_in(w, verb) == tense || is_past);
}

/* "announced a fund, ordered a freeze", "told them that it was over, and he left": the speaker's next act, told like the saying */
static bool opens_next_act(const br_quote_work *w, int32_t comma, int32_t last, int32_t cue) {
    int32_t t = comma + 1;
    if (comma < cue || br_q_char(w, comma) != ',' || t + 1 > last) return false;
    bool is_joined = br_qtok(w, t)->upos == BR_UPOS_CCONJ;
    if (is_joined) t++;
    if (is_joined && br_qtok(w, t)->upos == BR_UPOS_PRON && br_qtok(w, t)->feats & BR_FEAT(PRONTYPE_PRS)) t++;
    if (!is_joined && !(br_q_rel(w, t) == BR_DEP_CONJ && br_qtok(w, t)->head == cue)) return false;
    return t <= last && is_told_alike(w, t, cue);
}

/* "said it was late and added that", "denies the charge and points out that", without a comma: a verb of saying goes on from the
 * first one, and so does any verb behind a phrase that has none */
static bool goes_on_to_act(const br_quote_work *w, int32_t link, bool has_verb, int32_t last, int32_t cue) {
    uint32_t frames = 0;
    int32_t verb = link + 1;
    if (link < cue || br_qtok(w, link)->upos != BR_UPOS_CCONJ || br_tok_is(w->tree, link, BR_GRAMMAR(PAIRED)))
        return false;
    if (verb < last && br_qtok(w, verb)->upos == BR_UPOS_ADV) verb++;
    if (verb > last || !is_told_alike(w, verb, cue)) return false;
    bool is_speech =
        br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames) && frames & BR_CUE_FRAME(QUOTE) && frames & BR_CUE_FRAME(THAT);
    return !has_verb || is_speech;
}

/* ---- before the next statement */

/* “..., the law,” */
static bool closes_with_comma(const br_quote_work *w, int32_t t) {
    if (w->region_of[t] < 0 || w->region_of[t + 1] == w->region_of[t] || t == 0) return false;
    return br_q_char(w, t - 1) == ',';
}

/* "... and warned that", "..., saying that" */
static bool opens_own(const br_quote_work *w, int32_t t, br_content c, int32_t cue) {
    uint32_t frames = 0;
    bool opens = ((br_q_is_comma(w, t) || closes_with_comma(w, t)) && br_c_is_ing(w, t + 1)) ||
                 (br_qtok(w, t)->upos == BR_UPOS_CCONJ && br_qtok(w, t + 1)->upos == BR_UPOS_VERB && t + 2 <= c.last &&
                  br_tok_is(w->tree, t + 2, BR_GRAMMAR(THAT)));
    if (!opens || !br_q_cue(w, t + 1, BR_CUE_KIND_VERB, &frames)) return false;
    int32_t head = br_qtok(w, t + 1)->head;
    bool is_held = frames & BR_CUE_FRAME(HELD) && br_q_rel(w, t + 1) == BR_DEP_CONJ && head != cue && head >= c.first &&
                   head < t; /* "said she was sorry and hoped that": hoped is said too */
    return !is_held && frames & (BR_CUE_FRAME(THAT) | BR_CUE_FRAME(AS));
}

/* "X said he would go; Y said he would stay", "... and Y accused him": token t parts two speakers, the second of which is
 * the subject of a verb of saying that stands level with the first */
static bool parts_speakers(const br_quote_work *w, int32_t t, int32_t verb, int32_t cue) {
    uint32_t frames = 0;
    if (!br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames) || !(frames & BR_CUE_FRAME(QUOTE))) return false;
    if (br_tok_is(w->tree, t + 1, BR_GRAMMAR(THAT))) return false; /* "and that talks would begin" */
    int32_t subject = br_c_subject(w, verb);
    if (subject <= t || br_qtok(w, subject)->upos == BR_UPOS_PRON || br_q_is_passive(w, verb)) return false;
    return (int32_t)w->tree->first[subject] <= t + 2 && br_q_same_sentence(w, verb, cue);
}

/* Statements of their own that begin inside end what is said. */
br_content br_c_until_next(const br_quote_work *w, br_content c, int32_t cue) {
    int32_t parting = -1;
    bool is_around = c.first < cue, has_verb = false;
    for (int32_t t = c.first + 1; t < c.last && t < c.first + BR_MAX_CONTENT; t++) {
        if (closes_with_comma(w, t) && w->cues[t + 1] && opens_own(w, t, c, cue)) c.last = t;
        if (w->region_of[t] >= 0) continue;
        if (w->cues[t + 1] && opens_own(w, t, c, cue)) c.last = t - 1;
        bool next_act =
            !is_around && (opens_next_act(w, t, c.last, cue) || goes_on_to_act(w, t, has_verb, c.last, cue));
        if (opens_remark(w, t, c.last) || next_act) c.last = t - 1;
        has_verb = has_verb || br_qtok(w, t)->feats & BR_FEAT(VERBFORM_FIN);
        bool parts = br_qtok(w, t)->upos == BR_UPOS_CCONJ || br_q_char(w, t) == ';' ||
                     br_tok_is(w->tree, t, BR_GRAMMAR(MEANWHILE));
        if (parts && t > cue && t > c.first + 2) parting = t;
        else if (w->cues[t] && parting >= 0 && t < parting + BR_MAX_HEARER && parts_speakers(w, parting, t, cue))
            c.last = parting - 1;
    }
    return c;
}
