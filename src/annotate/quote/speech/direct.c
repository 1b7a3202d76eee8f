/* Direct speech: each region is looked at with what stands around it. */
#include "annotate/quote/speech/direct.h"

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/speech/attribution.h"
#include "annotate/quote/speech/region.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/token.h"

static br_draft *last_draft(br_quote_work *w) {
    return w->drafts.len > w->n_labels ? &w->drafts.at[w->drafts.len - 1] : NULL;
}

static void extend_last(br_quote_work *w, br_region *region) {
    last_draft(w)->span.end = region->span.end;
    region->is_used = true;
}

static void add_draft(br_quote_work *w, br_region *region, br_attribution a, uint32_t start) {
    br_span cue = {0};
    if (a.cue >= 0) {
        cue = br_qtok(w, a.cue)->span;
        w->is_spent[a.cue] = true;
    }
    br_vec_push(w->arena, &w->drafts,
                (br_draft){.span = {start, region->span.end},
                           .cue = cue,
                           .cue_token = a.cue,
                           .source = a.source,
                           .is_direct = start == region->span.start});
    region->is_used = true;
}

/* "..., adding later, “B”": nothing but adverbs stands before the region */
static bool leads_on(const br_quote_work *w, int32_t t, int32_t last) {
    while (t < last && (br_qtok(w, t + 1)->upos == BR_UPOS_ADV || br_q_is_punct(w, t + 1))) t++;
    return t >= last;
}

/* “A,” X said, adding, “B”; “A,” X said, noting that it was late. “B”; “A,” X said, and Y cut in. “B”: the attribution goes on to
 * words of its own, or to somebody else */
static bool speaks_again(const br_quote_work *w, int32_t cue, int32_t last) {
    for (int32_t t = cue + 1; t <= last; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (upos == BR_UPOS_VERB && br_q_is_comma(w, t - 1) && br_q_is_quotative(w, t) &&
            (leads_on(w, t, last) || br_q_has_own_content(w, t)))
            return true;
        if (upos == BR_UPOS_VERB && br_tok_rel(w->tree, t) == BR_DEP_CONJ && br_qtok(w, t)->head == cue &&
            br_tree_child(w->tree, t, BR_DEP_NSUBJ, -1) > cue)
            return true;
    }
    return false;
}

/* whether a region by itself is something that somebody said: it begins a sentence, or stands behind a colon */
static bool is_statement(const br_quote_work *w, const br_region *region) {
    bool opens = br_region_begins_sentence(w, region) || br_q_char(w, region->first - 1) == ':';
    if (region->last - region->first < BR_MIN_UNCUED || !opens) return false;
    char behind = br_region_char_behind(w, region);
    return br_is_end_mark(br_region_ending(w, region)) || behind == 0 || br_is_end_mark(behind);
}

/* whether a sentence ends with token t: a full stop, also that of a short form ("Calif.") */
static bool ends_with(const br_quote_work *w, int32_t t) {
    br_str text = br_tok_text(w->tree, t);
    return text.len && br_is_end_mark(text.ptr[text.len - 1]);
}

/* A paragraph in marks behind “A,” X said. X goes on speaking: between the two stands nothing but the attribution. */
static bool opens_next_paragraph(const br_quote_work *w, const br_region *region, const br_draft *before) {
    int32_t k = region->first - 1, last = br_token_at(w->article, before->span.end - 1);
    if (!br_q_begins_paragraph(w, region->first) || !is_statement(w, region) || br_region_char_behind(w, region) != 0 ||
        before->span.end > br_qtok(w, k)->span.end)
        return false;
    if (w->region_of[k] >= 0 || last < 0) return w->region_of[k] >= 0 && last == k;
    return before->is_direct && before->cue_token > last && br_q_same_sentence(w, before->cue_token, k);
}

/* whether the statement before is carried on by this region: “A,” X said, “B” and “A,” X said. “B” */
static bool carries_on(br_quote_work *w, const br_region *region, const br_attribution *behind) {
    const br_draft *before = last_draft(w);
    if (!before || before->span.end > region->span.start) return false;
    if (br_q_has_border(w, before->span.end, region->span.start))
        return !behind->is_found && !br_attribution_before(w, region).is_found &&
               opens_next_paragraph(w, region, before);
    int32_t k = region->first - 1;
    if (w->region_of[k] >= 0) return !behind->is_found; /* “A.” “B.” */
    int32_t cue = before->cue_token;
    if (cue < 0 || br_qtok(w, cue)->span.start < before->span.end || behind->is_found) return false;
    if (speaks_again(w, cue, k)) return false;
    if (br_qtok(w, k)->upos == BR_UPOS_CCONJ && br_q_is_comma(w, k - 1)) k--; /* “A,” X said, but “B” */
    return br_q_same_sentence(w, cue, k) && (br_q_is_comma(w, k) || ends_with(w, k));
}

/* the content of “..., X said” begins where its sentence does */
static uint32_t content_start(const br_quote_work *w, const br_region *region) {
    int32_t before = region->first - 1;
    if (br_region_begins_sentence(w, region) || br_q_char(w, before) == ':') return region->span.start;
    int32_t first = br_q_sentence_start(w, before);
    while (first < region->first && br_q_is_punct(w, first)) first++;
    return br_qtok(w, first)->span.start;
}

/* nobody is named beside it: the subject of the sentence before may speak (quote.c decides) */
static void add_uncued(br_quote_work *w, br_region *region) {
    br_attribution a = {.cue = -1, .source = -1};
    int32_t k = region->first - 1;
    if (br_q_valid(w, k) && !br_q_has_border(w, br_qtok(w, k)->span.end, region->span.start))
        a.source = br_q_subject_before(w, k);
    add_draft(w, region, a, region->span.start);
    last_draft(w)->is_uncued = true;
}

static bool ends_its_clause(const br_quote_work *w, const br_region *region) {
    char ending = br_region_ending(w, region), behind = br_region_char_behind(w, region);
    return br_is_end_mark(ending) || ending == ',' || behind == 0 || br_is_end_mark(behind) || behind == ',' ||
           behind == ';';
}

static void read_region(br_quote_work *w, br_region *region) {
    if (region->first > region->last) return;
    if (region->goes_on && last_draft(w) && w->regions.at[w->region_of[region->first] - 1].is_used) {
        extend_last(w, region);
        return;
    }
    br_attribution behind = br_attribution_behind(w, region);
    if (carries_on(w, region, &behind)) {
        extend_last(w, region);
        return;
    }
    char ending = br_region_ending(w, region);
    br_attribution before = br_attribution_before(w, region);
    if (behind.is_found && !(before.is_found && ending == '.')) {
        add_draft(w, region, behind, before.is_found ? region->span.start : content_start(w, region));
    } else if (before.is_found && ends_its_clause(w, region)) {
        uint32_t start = region->span.start;
        before = br_with_words_before(w, before, &start);
        add_draft(w, region, before, start);
    } else if (is_statement(w, region)) {
        br_attribution inside = br_attribution_inside(w, region);
        if (inside.is_found) add_draft(w, region, inside, region->span.start);
        else add_uncued(w, region);
    }
}

void br_find_direct(br_quote_work *w) {
    w->n_labels = w->drafts.len;
    for (size_t i = 0; i < w->regions.len; i++)
        if (!w->regions.at[i].is_used) read_region(w, &w->regions.at[i]);
}
