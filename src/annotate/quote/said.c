/* Whether the text tells that the words were uttered, or only what somebody thinks, wants, or did not or may yet say. */
#include "annotate/quote/said.h"

#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/source.h"
#include "annotate/quote/word/token.h"

static br_cue_kind kind_of(const br_quote_work *w, int32_t cue) {
    switch (br_qtok(w, cue)->upos) {
    case BR_UPOS_NOUN: return BR_CUE_KIND_NOUN;
    case BR_UPOS_ADJ: return BR_CUE_KIND_ADJ;
    default: return BR_CUE_KIND_VERB;
    }
}

/* "a poll shows", "the letter sees": words speak for those who wrote them */
static bool is_document(const br_quote_work *w, int32_t source) {
    uint32_t frames = 0;
    if (source < 0 || br_q_is_somebody(w, source)) return false;
    const br_cue_row *row = br_q_cue(w, source, BR_CUE_KIND_NOUN, &frames);
    return (row && !(row->frames & BR_CUE_FRAME(HELD))) || br_q_cue(w, source, BR_CUE_KIND_LABEL, &frames);
}

bool br_q_is_said(const br_quote_work *w, const br_draft *draft, br_quote_type type) {
    int32_t cue = draft->cue_token;
    if (cue < 0) return true;
    br_stance stance = br_stance_at(w->stances, cue);
    if (type != BR_QUOTE_INDIRECT) return stance.fact != BR_FACT_DENIED;
    uint32_t frames = 0;
    br_cue_kind kind = kind_of(w, cue);
    const br_cue_row *row = br_q_cue(w, cue, kind, &frames);
    if (!row) row = br_q_cue(w, cue, BR_CUE_KIND_HOLDER, &frames);
    if (row && row->frames & BR_CUE_FRAME(HELD) && !is_document(w, draft->source)) return false;
    if (kind != BR_CUE_KIND_VERB) return stance.fact != BR_FACT_DENIED;
    return stance.fact == BR_FACT_ASSERTED || (stance.fact != BR_FACT_DENIED && br_q_finite_above(w, cue) >= 0);
}
