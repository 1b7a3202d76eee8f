/* How a stretch of tokens becomes a statement. */
#include "annotate/quote/content/draft.h"

#include "annotate/quote/content/content.h"
#include "annotate/quote/content/ends.h"
#include "annotate/quote/word/token.h"

/* the noun phrase that the words in marks open: a “closed” city */
static int32_t phrase_end(const br_quote_work *w, int32_t last) {
    int32_t t = last + 1;
    if (!br_q_same_sentence(w, last, t) || w->region_of[t] >= 0 || br_q_is_punct(w, last - 1)) return last;
    br_upos upos = (br_upos)br_qtok(w, t)->upos;
    if (upos != BR_UPOS_NOUN && upos != BR_UPOS_PROPN) return last;
    return (int32_t)w->tree->last[t] > last ? (int32_t)w->tree->last[t] : last;
}

/* words in marks that stand directly behind the content belong to it: called it “a disgrace” */
static br_content with_adjacent_region(const br_quote_work *w, br_content c) {
    if (br_c_is_empty(c) || !br_q_same_sentence(w, c.last, c.last + 1) || w->region_of[c.last + 1] < 0) return c;
    const br_region *region = &w->regions.at[w->region_of[c.last + 1]];
    if (!region->is_used && !br_q_is_punct(w, c.last) && region->last > c.last) c.last = phrase_end(w, region->last);
    return c;
}

/* "and left": a conjunction that joins to what stands before; not "But that is late, he said", "both laws" */
static bool hangs_over(const br_quote_work *w, br_content c, int32_t cue) {
    return br_qtok(w, c.first)->upos == BR_UPOS_CCONJ && c.first != br_c_sentence(w, cue).first &&
           !br_tok_is(w->tree, c.first, BR_GRAMMAR(PAIRED));
}

/* "argued that:", with what is said in a list below */
static bool is_bare_marker(const br_quote_work *w, br_content c) {
    return c.first == c.last && w->region_of[c.first] < 0 && br_qtok(w, c.first)->upos == BR_UPOS_SCONJ;
}

void br_c_add(br_quote_work *w, br_content c, int32_t cue, int32_t cue_last, int32_t source) {
    c = br_c_until_next(w, with_adjacent_region(w, c), cue);
    while (c.first <= c.last && br_q_is_punct(w, c.first) && w->region_of[c.first] < 0) c.first++;
    while (c.last >= c.first && br_q_is_punct(w, c.last) && w->region_of[c.last] < 0) c.last--;
    if (br_c_is_empty(c) || hangs_over(w, c, cue) || is_bare_marker(w, c)) return;
    br_span span = {br_qtok(w, c.first)->span.start, br_qtok(w, c.last)->span.end};
    /* a quotation that begins inside belongs to the content as a whole */
    for (int32_t t = c.last; t >= c.first && t > c.last - 2; t--)
        if (w->region_of[t] >= 0) span = br_span_join(span, w->regions.at[w->region_of[t]].span);
    if (w->region_of[c.first] >= 0) span = br_span_join(span, w->regions.at[w->region_of[c.first]].span);
    br_span cue_span = {br_qtok(w, cue)->span.start, br_qtok(w, cue_last)->span.end};
    br_vec_push(w->arena, &w->drafts, (br_draft){.span = span, .cue = cue_span, .cue_token = cue, .source = source});
    w->is_spent[cue] = true;
}
