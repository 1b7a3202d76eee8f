/* Phrases of those who speak: their heads, their borders, the persons and times in them. */
#include "annotate/quote/word/phrase.h"

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/token.h"

/* "in Rome" */
bool br_q_has_preposition(const br_quote_work *w, int32_t token) {
    int32_t marker = br_tree_child(w->tree, token, BR_DEP_CASE, -1);
    return marker >= 0 && marker < token;
}

/* "in Rome", "last summer": no phrase of somebody who speaks */
static bool is_adjunct(const br_quote_work *w, int32_t token) {
    br_deprel rel = (br_deprel)br_qtok(w, token)->deprel;
    if (rel == BR_DEP_OBL_UNMARKED || rel == BR_DEP_OBL_TMOD || rel == BR_DEP_NMOD_TMOD) return true;
    return br_q_has_preposition(w, token);
}

int32_t br_phrase_head(const br_quote_work *w, int32_t first, int32_t last) {
    int32_t best = -1;
    for (int32_t t = first; t <= last && br_q_valid(w, t); t++) {
        bool owns = br_qtok(w, t)->feats & BR_FEAT(POSS); /* "its citizens" */
        if (!br_q_is_nominal(br_qtok(w, t)) || owns || is_adjunct(w, t)) continue;
        if (best < 0 || w->tree->depth[t] < w->tree->depth[best]) best = t;
    }
    return best;
}

bool br_q_is_person(const br_quote_work *w, int32_t token) {
    uint32_t at = br_qtok(w, token)->span.start, low = 0, high = w->article->n_names;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (w->article->names[middle].span.end <= at) low = middle + 1;
        else high = middle;
    }
    const br_name *name = low < w->article->n_names ? &w->article->names[low] : NULL;
    return name && name->span.start <= at && name->type == BR_NAME_PER;
}

/* whether a token is part of a time ("last summer") */
bool br_q_in_time(const br_quote_work *w, int32_t token) {
    uint32_t at = br_qtok(w, token)->span.start, low = 0,
             high = w->article->n_times; /* the first that ends behind `at` */
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (w->article->times[middle].span.end <= at) low = middle + 1;
        else high = middle;
    }
    return low < w->article->n_times && w->article->times[low].span.start <= at;
}

bool br_q_is_moment(const br_quote_work *w, int32_t token) {
    if (!br_q_in_time(w, token)) return false;
    br_for_children (w->tree, token, child)
        if (br_tok_rel(w->tree, child) == BR_DEP_NSUBJ || br_tok_rel(w->tree, child) == BR_DEP_COP) return false;
    return true;
}

/* "said Rovers manager Ian Cottle": the last person named in the phrase that begins behind a verb; -1 = none */
int32_t br_q_person_behind(const br_quote_work *w, int32_t verb) {
    int32_t person = -1;
    for (int32_t t = verb + 1; br_q_same_sentence(w, verb, t) && t <= verb + BR_MAX_HEARER; t++) {
        br_upos upos = (br_upos)br_qtok(w, t)->upos;
        if (br_q_is_break(w, t) || upos == BR_UPOS_ADP || upos == BR_UPOS_CCONJ || upos == BR_UPOS_AUX) break;
        bool owns = br_q_same_sentence(w, t, t + 1) && br_qtok(w, t + 1)->upos == BR_UPOS_PART;
        if (br_q_is_person(w, t) && !owns && br_tok_rel(w->tree, t) != BR_DEP_FLAT) person = t;
    }
    return person;
}

/* the comma that opens what stands between it and the comma `closing` ("Weber, head of the port, said"); -1 = none */
int32_t br_q_opening_comma(const br_quote_work *w, int32_t closing) {
    for (int32_t t = closing - 1; br_q_same_sentence(w, closing, t) && closing - t < BR_MAX_ATTRIBUTION; t--) {
        if (w->region_of[t] >= 0) return -1;
        if (br_q_is_comma(w, t)) return t;
    }
    return -1;
}

/* "and | the rector", "said | Weber": what the parser takes for the beginning of a speaker's phrase */
static bool leads_into_phrase(const br_quote_work *w, int32_t token) {
    uint32_t frames = 0;
    br_upos upos = (br_upos)br_qtok(w, token)->upos;
    if (upos == BR_UPOS_VERB)
        return br_q_cue(w, token, BR_CUE_KIND_VERB, &frames) && frames & BR_CUE_FRAME(QUOTE) &&
               br_tok_rel(w->tree, token) != BR_DEP_AMOD;
    return br_q_is_punct(w, token) || (upos == BR_UPOS_CCONJ && !br_tok_is(w->tree, token, BR_GRAMMAR(PAIRED)));
}

/* what makes a noun a predicate, and no part of its phrase: "the film is | a plea" */
static bool makes_clause(br_deprel rel) {
    return rel == BR_DEP_NSUBJ || rel == BR_DEP_COP || rel == BR_DEP_AUX || rel == BR_DEP_ADVCL;
}

/* the last token of the phrase of `head`: clauses that hang on it are left out */
br_span br_phrase_span(const br_quote_work *w, int32_t head) {
    uint32_t first = w->tree->first[head], last = w->tree->last[head];
    br_for_children (w->tree, head, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        if (child < head && (rel == BR_DEP_CASE || rel == BR_DEP_MARK || rel == BR_DEP_CC || makes_clause(rel)) &&
            w->tree->last[child] >= first)
            first = w->tree->last[child] + 1;
        bool is_clause = rel == BR_DEP_ACL || rel == BR_DEP_PARATAXIS || rel == BR_DEP_ADVCL || rel == BR_DEP_APPOS;
        if (is_clause && child > head && w->tree->first[child] <= last)
            last = w->tree->first[child] - (w->tree->first[child] > (uint32_t)head);
    }
    if (w->tree->sentence[first] != w->tree->sentence[head]) first = (uint32_t)head;
    while (last > (uint32_t)head && br_q_is_punct(w, (int32_t)last)) last--;
    while (first < (uint32_t)head && (leads_into_phrase(w, (int32_t)first) ||
                                      w->region_of[first] > w->region_of[head])) /* “No,” | the clerk said */
        first++;
    return (br_span){br_qtok(w, (int32_t)first)->span.start, br_qtok(w, (int32_t)last)->span.end};
}
