/* Drafts in the order of the text, no two over each other. */
#include "annotate/quote/order.h"

#include <stdlib.h>

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/token.h"

/* outer statements first, in the order of the text; direct speech before what was read from the tree */
static int by_place(const void *a, const void *b) {
    const br_draft *x = a, *y = b;
    if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
    if (x->span.end != y->span.end) return x->span.end > y->span.end ? -1 : 1;
    if (x->is_direct != y->is_direct) return x->is_direct ? -1 : 1;
    return x->cue_token < y->cue_token ? -1 : x->cue_token > y->cue_token;
}

/* "these remarks recalled": words are the subject, so that somebody else may speak in what they tell */
static bool is_told_by_words(const br_quote_work *w, const br_draft *draft) {
    uint32_t frames = 0;
    return draft->source >= 0 && !br_q_is_somebody(w, draft->source) &&
           br_q_cue(w, draft->source, BR_CUE_KIND_NOUN, &frames) != NULL;
}

static int rank_of(const br_quote_work *w, const br_draft *draft) {
    uint32_t frames = 0;
    if (draft->cue_token < 0 || draft->is_direct) return 0;
    br_upos upos = (br_upos)br_qtok(w, draft->cue_token)->upos;
    if (upos != BR_UPOS_VERB && upos != BR_UPOS_ADP) return 3;
    if (is_told_by_words(w, draft)) return 2;
    bool is_speech = !br_q_cue(w, draft->cue_token, BR_CUE_KIND_VERB, &frames) || frames & BR_CUE_FRAME(QUOTE);
    return is_speech ? 1 : 2;
}

/* whether a statement stands inside of what another word of speech takes ("dismissed reports that they had demanded") */
static bool is_content_of(const br_quote_work *w, const br_draft *inner, const br_draft *outer) {
    bool is_inside =
        inner->cue_token >= 0 && inner->cue.start >= outer->span.start && inner->span.end <= outer->span.end;
    return is_inside && outer->cue.end <= outer->span.start && !inner->is_direct && !is_told_by_words(w, outer);
}

/* the first token of a statement with its attribution, behind token `first` */
static int32_t draft_start(const br_quote_work *w, const br_draft *draft, int32_t first) {
    int32_t start = br_token_at(w->article, draft->span.start);
    int32_t source = draft->source >= 0 ? (int32_t)w->tree->first[draft->source] : -1;
    if (draft->cue_token > first && draft->cue_token < start) start = draft->cue_token;
    return source > first && source < start ? source : start;
}

/* "She said that it had worked, to which X replied: “No.”", "X said he was tired and added, “I will go.”": a statement ends
 * before the next one that the parser took for a part of it. False where no comma or conjunction parts them. */
static bool end_before(const br_quote_work *w, br_draft *draft, const br_draft *next) {
    int32_t first = br_token_at(w->article, draft->span.start), t = draft_start(w, next, first) - 1,
            lowest = t - BR_MAX_LINK;
    while (t > first && t > lowest && !br_q_is_break(w, t) && br_qtok(w, t)->upos != BR_UPOS_CCONJ) t--;
    if (t <= lowest || draft->cue_token > t) return false;
    while (t > first && (br_q_is_punct(w, t) || br_qtok(w, t)->upos == BR_UPOS_CCONJ) && w->region_of[t] < 0) t--;
    if (t <= first) return false;
    draft->span.end = br_qtok(w, t)->span.end;
    return true;
}

/* Of statements inside or across each other the surer kind is kept, then the outer one. `drafts` are in order. */
static size_t drop_overlaps(const br_quote_work *w, br_draft *drafts, size_t n) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        while (kept && drafts[i].span.start < drafts[kept - 1].span.end &&
               rank_of(w, &drafts[i]) < rank_of(w, &drafts[kept - 1]) &&
               !is_content_of(w, &drafts[i], &drafts[kept - 1]) && !end_before(w, &drafts[kept - 1], &drafts[i]))
            kept--;
        if (kept && drafts[i].span.start < drafts[kept - 1].span.end) continue;
        drafts[kept++] = drafts[i];
    }
    return kept;
}

/* “They danced” before the storm, she said. “It was calm.”: words in marks without a speaker of their own carry on a statement
 * whose attribution stands directly before them */
static bool carries_on(const br_quote_work *w, const br_draft *before, const br_draft *draft) {
    if (!draft->is_uncued || before->cue_token < 0 || before->source < 0) return false;
    int32_t first = br_token_at(w->article, draft->span.start), start = br_token_at(w->article, before->span.start);
    int32_t cue = before->cue_token;
    return first > 0 && cue > start && cue < first && br_qtok(w, cue)->upos == BR_UPOS_VERB &&
           w->tree->sentence[first - 1] == w->tree->sentence[cue] && before->source > start &&
           br_qtok(w, first)->span.start > before->span.end &&
           !br_q_has_border(w, before->span.start, draft->span.start);
}

static size_t join_continued(const br_quote_work *w, br_draft *drafts, size_t n) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        if (kept && carries_on(w, &drafts[kept - 1], &drafts[i])) drafts[kept - 1].span.end = drafts[i].span.end;
        else drafts[kept++] = drafts[i];
    }
    return kept;
}

size_t br_q_put_in_order(const br_quote_work *w, br_draft *drafts, size_t n) {
    qsort(drafts, n, sizeof *drafts, by_place);
    return join_continued(w, drafts, drop_overlaps(w, drafts, n));
}
