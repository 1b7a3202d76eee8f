/* What the parser failed to hang on a word of speech, read from the words behind it. */
#include "annotate/quote/content/loose.h"

#include "annotate/quote/content/clause.h"
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/token.h"

/* "told his men as he left": what follows tells of the saying */
static bool leads_away(const br_quote_work *w, int32_t t) {
    return br_q_is_break(w, t) ||
           (br_qtok(w, t)->upos == BR_UPOS_SCONJ && !br_tok_is(w->tree, t, BR_GRAMMAR(TOLD_OPENER)) &&
            !br_tok_is(w->tree, t + 1, BR_GRAMMAR(THAT))); /* "said soon after that they would go" */
}

/* "said, in a letter to the court, that": the comma or dash that closes what is put between, before "that"; -1 = none */
static int32_t end_of_insertion(const br_quote_work *w, int32_t comma) {
    if (!br_q_is_comma(w, comma)) return -1;
    for (int32_t t = comma + 1; br_q_same_sentence(w, comma, t + 1) && t <= comma + BR_MAX_HEARER; t++)
        if (br_q_is_comma(w, t)) return br_tok_is(w->tree, t + 1, BR_GRAMMAR(THAT)) ? t : -1;
    return -1;
}

/* tokens outside of quotation marks */
static int32_t plain_words(const br_quote_work *w, br_content c) {
    int32_t n = 0;
    for (int32_t t = c.first; t <= c.last; t++) n += w->region_of[t] < 0;
    return n;
}

/* What the parser failed to hang on a verb of saying ("told reporters in Rome that he would go", "said prices rose"): from
 * the first word that begins a clause to the end of the sentence. */
br_content br_c_in_text(const br_quote_work *w, int32_t cue, bool marked) {
    br_content s = br_c_sentence(w, cue);
    br_content c = {cue + 1, s.last};
    for (int32_t t = cue + 1; t < s.last && t <= cue + BR_MAX_HEARER; t++) {
        int32_t behind = marked ? end_of_insertion(w, t) : -1;
        if (behind >= 0) return (br_content){behind + 1, s.last};
        bool is_title = w->region_of[t] >= 0 && !w->regions.at[w->region_of[t]].is_used; /* "said on “Today” that" */
        if (is_title) continue;
        if (leads_away(w, t)) break;
        if (br_c_begins_clause(w, t) && (!marked || br_tok_is(w->tree, t, BR_GRAMMAR(THAT))))
            return (br_content){t, s.last};
    }
    if (marked) return br_nothing;
    uint32_t frames = 0;
    br_q_cue(w, cue, BR_CUE_KIND_VERB, &frames);
    if (frames & BR_CUE_FRAME(HEARER) || br_c_is_empty(c)) return br_nothing;
    if (br_q_is_punct(w, c.first) && w->region_of[c.first] < 0) return br_nothing;
    br_upos upos = (br_upos)br_qtok(w, c.first)->upos;
    bool is_link = upos == BR_UPOS_CCONJ && !br_tok_is(w->tree, c.first, BR_GRAMMAR(PAIRED));
    if (upos == BR_UPOS_ADP || upos == BR_UPOS_ADV || upos == BR_UPOS_SCONJ || is_link) return br_nothing;
    if (br_c_is_mere_time(w, c.first)) return br_nothing;
    bool has_verb = false, speaks_on = br_c_speaks_on(w, cue);
    for (c.last = c.first; c.last < s.last; c.last++) {
        has_verb = has_verb || br_c_is_main_verb(w, c.last);
        bool joins = br_qtok(w, c.last + 1)->upos == BR_UPOS_CCONJ, ends = joins || br_q_is_comma(w, c.last + 1);
        bool acts =
            joins && c.last + 2 <= s.last && br_qtok(w, c.last + 2)->upos == BR_UPOS_VERB; /* "said no and left" */
        int32_t list = ends && !joins && has_verb ? br_c_list_end(w, c.last + 1, c, cue) : -1;
        if (list > c.last) c.last = list - 1;
        else if (ends && (has_verb || acts || !speaks_on)) break;
    }
    bool is_long = plain_words(w, c) >= BR_MIN_PLAIN && !br_q_is_comma(w, cue - 1);
    if (!has_verb && speaks_on && is_long && !(frames & BR_CUE_FRAME(OBJ))) return c; /* its verb looks like a noun */
    return has_verb && c.last > c.first ? c : br_nothing;
}

/* "asked the mayor | if he knew", "was asked | why": a word that opens a question, with a clause behind it. After a name "who" and
 * "which" describe whom they stand behind. */
static bool opens_question(const br_quote_work *w, int32_t t, int32_t cue, bool asks) {
    if (!br_tok_is(w->tree, t, asks ? BR_GRAMMAR(QUESTION) : BR_GRAMMAR(ASKED))) return false;
    int32_t last = br_c_sentence(w, t).last;
    bool may_describe = br_tok_is(w->tree, t, BR_GRAMMAR(RELATIVE) | BR_GRAMMAR(MOMENT));
    if (may_describe && t > cue + 1 && br_qtok(w, t - 1)->upos != BR_UPOS_PRON) return false;
    return br_q_same_sentence(w, t, t + 2) && !br_q_is_break(w, t + 1) &&
           br_c_has_verb(w, (br_content){t + 1, t + BR_MAX_ATTRIBUTION < last ? t + BR_MAX_ATTRIBUTION : last});
}

/* "asked a member of the council [whether he would stay]", "was asked by the judge [if he knew]", "told them [why it rained]": a
 * question that the parser hung elsewhere. It goes on to the next comma that carries nothing on. */
br_content br_c_told_question(const br_quote_work *w, int32_t cue, uint32_t frames) {
    if (!(frames & (BR_CUE_FRAME(WHETHER) | BR_CUE_FRAME(HEARER)))) return br_nothing;
    for (int32_t t = cue + 1; br_q_same_sentence(w, cue, t) && t <= cue + BR_MAX_HEARER; t++) {
        if (opens_question(w, t, cue, frames & BR_CUE_FRAME(WHETHER))) {
            br_content c = {t, t};
            while (br_q_same_sentence(w, t, c.last + 1) && c.last < t + BR_MAX_CONTENT &&
                   (!br_q_is_comma(w, c.last + 1) || br_c_carries_on(w, c.last + 1)))
                c.last++;
            return c;
        }
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ || upos == BR_UPOS_CCONJ ||
            br_q_is_break(w, t))
            break;
    }
    return br_nothing;
}
