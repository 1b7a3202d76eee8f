/* Cue and speaker at the end of a sentence, whatever tags and tree make of them. */
#include "annotate/quote/content/closing.h"

#include "annotate/quote/content/clause.h"
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/token.h"

static bool is_nominal_opening(br_upos upos) {
    return upos == BR_UPOS_DET || upos == BR_UPOS_PROPN || upos == BR_UPOS_NOUN || upos == BR_UPOS_ADJ ||
           upos == BR_UPOS_NUM;
}

/* the first token of a phrase of nouns that ends before `end`, behind a comma or dash; -1 = none */
static int32_t phrase_behind_comma(const br_quote_work *w, int32_t end, int32_t first) {
    int32_t t = end - 1;
    for (; t > first && end - t <= BR_MAX_HEARER && !br_q_is_break(w, t) && w->region_of[t] < 0; t--) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ) return -1;
        if (upos == BR_UPOS_PRON && t + 1 < end && !(br_qtok(w, t)->feats & BR_FEAT(POSS))) return -1;
    }
    if (!br_q_is_comma(w, t) || t + 1 >= end) return -1;
    br_upos opening = (br_upos)br_qtok(w, t + 1)->upos;
    uint32_t feats = br_qtok(w, t + 1)->feats;
    bool is_pronoun =
        opening == BR_UPOS_PRON && feats & BR_FEAT(PRONTYPE_PRS) && (t + 2 == end || feats & BR_FEAT(POSS));
    return is_pronoun || is_nominal_opening(opening) ? t + 1 : -1;
}

/* "..., the head of the port said", "..., Anna Weber, head of the port, said": the speaker before a cue, behind a comma */
int32_t br_c_named_before(const br_quote_work *w, int32_t cue) {
    br_content s = br_c_sentence(w, cue);
    int32_t subject = br_c_subject(w, cue);
    bool is_relative = br_q_rel(w, cue) == BR_DEP_ACL && (subject < 0 || !br_q_has_preposition(w, subject));
    if (cue <= s.first + 2 || is_relative)
        return -1; /* "..., a fact he mentions"; not "..., clerks in both towns say" */
    if (br_q_char(w, cue - 1) != ',') return phrase_behind_comma(w, cue, s.first);
    int32_t apposition = phrase_behind_comma(w, cue - 1, s.first);
    return apposition > s.first + 2 ? phrase_behind_comma(w, apposition - 1, s.first) : -1;
}

/* "told the paper in Rome", "said on Monday": what stands behind the cue to the end tells of the saying only */
static bool only_tells_of_saying(const br_quote_work *w, int32_t cue, uint32_t frames, int32_t last) {
    if (last - cue > BR_MAX_HEARER) return false;
    for (int32_t t = cue + 1; t <= last; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || upos == BR_UPOS_SCONJ || upos == BR_UPOS_CCONJ ||
            upos == BR_UPOS_PUNCT)
            return false;
    }
    if (cue >= last) return true;
    br_upos next = (br_upos)br_qtok(w, cue + 1)->upos;
    return next == BR_UPOS_ADP || next == BR_UPOS_ADV || br_q_in_time(w, cue + 1) || frames & BR_CUE_FRAME(HEARER);
}

/* "The war was lost, the historian insists.", "..., an official told the paper on Monday." */
br_content br_c_closed_by(const br_quote_work *w, int32_t cue) {
    uint32_t frames = 0;
    if (!br_q_cue(w, cue, BR_CUE_KIND_VERB, &frames) || !(frames & BR_CUE_FRAME(QUOTE))) return br_nothing;
    bool is_finite = br_tok_is(w->tree, cue, BR_GRAMMAR(PRESENT) | BR_GRAMMAR(PAST)) ||
                     br_qtok(w, cue)->feats & BR_FEAT(VERBFORM_FIN);
    if (!is_finite) return br_nothing;
    br_content s = br_c_sentence(w, cue);
    int32_t last = cue;
    while (last < s.last && last <= cue + BR_MAX_HEARER && br_q_char(w, last + 1) != ';') last++;
    if (last == s.last && last > cue && br_q_is_punct(w, last)) last--;
    int32_t named = only_tells_of_saying(w, cue, frames, last) ? br_c_named_before(w, cue) : -1;
    if (named < 0) return br_nothing;
    br_content left = {s.first, named - 2};
    for (int32_t t = left.last; t >= left.first; t--)
        if (w->region_of[t] >= 0 && w->regions.at[w->region_of[t]].is_used) left.first = t + 1;
    return !br_c_is_empty(left) && br_c_has_main_clause(w, left) ? left : br_nothing;
}
