/* The flow of the quote annotator: words, drafts, statements. */
#include "annotate/quote/quote.h"

#include "annotate/quote/order.h"
#include "annotate/quote/quote_weights.h"
#include "annotate/quote/said.h"
#include "annotate/quote/speaker.h"
#include "annotate/quote/speech/direct.h"
#include "annotate/quote/speech/indirect.h"
#include "annotate/quote/speech/labels.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/marks.h"
#include "annotate/quote/word/token.h"

static br_quote_type type_of(const br_quote_work *w, const br_draft *draft) {
    int32_t t = br_token_at(w->article, draft->span.start);
    bool quoted = false, plain = false;
    if (draft->is_direct) return BR_QUOTE_DIRECT;
    for (; br_q_valid(w, t) && br_qtok(w, t)->span.start < draft->span.end; t++) {
        if (w->region_of[t] >= 0) quoted = true;
        else if (!br_q_is_punct(w, t)) plain = true;
        if (quoted && plain) return BR_QUOTE_MIXED;
    }
    return quoted ? BR_QUOTE_DIRECT : BR_QUOTE_INDIRECT;
}

static void keep_quotes(br_quote_work *w, br_article *article) {
    size_t n = w->drafts.len;
    br_draft *sorted = br_array(w->arena, n + 1, br_draft);
    if (n) memcpy(sorted, w->drafts.at, n * sizeof *sorted);
    size_t kept = br_q_put_in_order(w, sorted, n);
    article->quotes = br_array(w->arena, n + 1, br_quote);
    br_speakers speakers = br_speakers_of(w);
    for (size_t i = 0; i < kept && article->n_quotes < BR_MAX_QUOTES; i++) {
        const br_draft *draft = &sorted[i];
        const br_quote *before = article->n_quotes ? &article->quotes[article->n_quotes - 1] : NULL;
        br_quote *quote = &article->quotes[article->n_quotes++];
        br_quote_type type = type_of(w, draft);
        *quote = (br_quote){.span = draft->span,
                            .type = type,
                            .said = br_q_is_said(w, draft, type),
                            .cue = draft->cue,
                            .speaker = br_speaker_of(w, &speakers, draft, before)};
        br_speakers_note(w, &speakers, quote);
    }
}

br_status br_annotate_quotes(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                             const br_stances *stances, br_article *article, br_arena *arena, br_error *error) {
    (void)error;
    br_quote_work w = {
        .lexicon = lexicon, .tree = tree, .facts = facts, .stances = stances, .article = article, .arena = arena};
    if (!article->n_tokens) return BR_OK;
    w.parties = br_parties_of(arena, lexicon, tree, facts);
    w.region_of = br_array(arena, article->n_tokens, int32_t);
    w.cues = br_array(arena, article->n_tokens, uint32_t);
    w.is_spent = br_array(arena, article->n_tokens, bool);
    br_q_look_up_cues(&w);
    br_find_regions(&w);
    br_find_labels(&w);
    br_find_direct(&w);
    br_find_indirect(&w);
    keep_quotes(&w, article);
    return BR_OK;
}
