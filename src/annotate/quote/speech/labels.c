/* "NAME: words to the end of the paragraph", as transcripts and headlines are printed. */
#include "annotate/quote/speech/labels.h"

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/token.h"

static bool is_capitals(br_str word) {
    for (size_t i = 0; i < word.len; i++)
        if (!br_is_upper(word.ptr[i])) return false;
    return word.len > 2;
}

/* A body or state that the actors know, or another one before a clause: "Team Rewards: tap here" is a heading. */
static bool is_speaking_body(const br_quote_work *w, int32_t token) {
    if (!br_q_is_somebody(w, token)) return false;
    if (w->article->actors[br_actor_at(&w->parties, token)].code.len) return true;
    for (int32_t t = token + 2; br_q_same_sentence(w, token + 2, t) && t <= token + BR_MAX_ATTRIBUTION; t++)
        if (br_qtok(w, t)->feats & BR_FEAT(VERBFORM_FIN) && !(br_qtok(w, t)->feats & BR_FEAT(MOOD_IMP))) return true;
    return false;
}

/* whether tokens first..last, a label before a colon, name somebody who speaks */
static bool is_speaker_label(const br_quote_work *w, int32_t first, int32_t last) {
    int32_t names = 0;
    for (int32_t t = first; t <= last; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_PROPN || is_capitals(br_tok_text(w->tree, t))) names++;
        else if (upos == BR_UPOS_VERB || upos == BR_UPOS_AUX || upos == BR_UPOS_NUM || br_is_digit(br_q_char(w, t)))
            return false;
    }
    uint32_t frames = 0;
    if (w->region_of[first] >= 0) return false; /* “Shrek: The Musical” */
    return names > 0 ? is_capitals(br_tok_text(w->tree, last)) || br_tok_text(w->tree, last).len == 1 ||
                           br_q_is_person(w, last) || is_speaking_body(w, last)
                     : first == last && br_q_cue(w, first, BR_CUE_KIND_LABEL, &frames) != NULL;
}

static int32_t paragraph_last(const br_quote_work *w, int32_t token) {
    br_str text = w->article->text;
    uint32_t at = br_qtok(w, token)->span.end;
    size_t rest = br_str_find_byte(br_str_from(text, at), '\n');
    uint32_t end = rest == BR_NOT_FOUND ? (uint32_t)text.len : at + (uint32_t)rest;
    while (br_q_valid(w, token + 1) && br_qtok(w, token + 1)->span.start < end) token++;
    return token;
}

static void spend_regions(br_quote_work *w, int32_t first, int32_t last) {
    for (int32_t t = first; t <= last; t++)
        if (w->region_of[t] >= 0) w->regions.at[w->region_of[t]].is_used = true;
    for (int32_t t = first; t <= last; t++) w->is_spent[t] = true;
}

/* the first token behind `t` that begins a paragraph, -1 = none */
static int32_t next_paragraph(const br_quote_work *w, int32_t t) {
    br_str text = w->article->text;
    while (br_q_valid(w, t)) {
        uint32_t end = br_qtok(w, t)->span.end;
        size_t line = br_str_find_byte(br_str_from(text, end), '\n');
        if (line == BR_NOT_FOUND) return -1;
        t = br_token_at(w->article, end + (uint32_t)line);
        if (t > 0 && br_q_begins_paragraph(w, t)) return t;
    }
    return -1;
}

void br_find_labels(br_quote_work *w) {
    for (int32_t t = 0; br_q_valid(w, t); t = next_paragraph(w, t)) {
        int32_t first = t, colon;
        if (br_q_is_punct(w, first)) first++;
        for (colon = first; br_q_valid(w, colon) && colon <= first + BR_MAX_LABEL && !br_q_is_break(w, colon);
             colon++) {}
        if (!br_q_valid(w, colon + 1) || colon == first || br_q_char(w, colon) != ':') continue;
        if (br_q_begins_paragraph(w, colon + 1) || !is_speaker_label(w, first, colon - 1)) continue;
        if (w->region_of[colon + 1] >= 0 && !br_q_is_punct(w, t)) continue; /* NAME: “...”, a region's own matter */
        int32_t last = paragraph_last(w, colon + 1);
        if (last - colon < 3) continue;
        br_span span = {br_qtok(w, colon + 1)->span.start, br_qtok(w, last)->span.end};
        br_vec_push(
            w->arena, &w->drafts,
            (br_draft){
                .span = span, .cue_token = -1, .source = br_phrase_head(w, first, colon - 1), .is_direct = true});
        spend_regions(w, colon + 1, last);
        t = last;
    }
}
