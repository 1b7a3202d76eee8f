/* Content: what the other parts ask of stretches of tokens, and how a stretch becomes a draft. */
#include "annotate/quote/content.h"
#include "annotate/quote/quote_weights.h"

/* the subtree, but never reaching over `edge` to the left of it */
br_content br_c_right_of(const br_quote_work *w, int32_t token, int32_t edge) {
    br_content c = br_c_subtree(w, token);
    if (c.first <= edge) c.first = edge + 1;
    return c;
}

bool br_c_has_mark(const br_quote_work *w, int32_t token, br_grammar words) {
    br_for_children (w->tree, token, child)
        if ((br_c_rel(w, child) == BR_DEP_MARK || br_c_rel(w, child) == BR_DEP_CASE) &&
            br_tok_is(w->tree, child, words))
            return true;
    return false;
}

/* the frames that a clause or phrase fills by its marks and prepositions ("of", "for", "against") */
uint32_t br_c_marker_frames(const br_quote_work *w, int32_t token) {
    uint32_t frames = 0;
    br_for_children (w->tree, token, child) {
        if (br_c_rel(w, child) != BR_DEP_MARK && br_c_rel(w, child) != BR_DEP_CASE) continue;
        bool is_infinitive =
            br_qtok(w, child)->upos == BR_UPOS_PART && br_tok_is(w->tree, child, BR_GRAMMAR(INFINITIVE));
        if (is_infinitive) frames |= BR_CUE_FRAME(TO);
        else br_q_cue(w, child, BR_CUE_KIND_MARKER, &frames);
    }
    return frames;
}

/* "to leave"; not "his answer was to leave", which is a clause */
bool br_c_is_infinitive(const br_quote_work *w, int32_t token) {
    int32_t mark = -1;
    br_for_children (w->tree, token, child)
        if (br_c_rel(w, child) == BR_DEP_MARK && br_tok_is(w->tree, child, BR_GRAMMAR(INFINITIVE))) mark = child;
    int32_t copula = br_tree_child(w->tree, token, BR_DEP_COP, -1);
    return mark >= 0 && (copula < 0 || copula > mark);
}

bool br_c_is_ing(const br_quote_work *w, int32_t token) {
    return br_qtok(w, token)->upos == BR_UPOS_VERB && br_tok_is(w->tree, token, BR_GRAMMAR(GERUND));
}

int32_t br_c_subject(const br_quote_work *w, int32_t token) {
    int32_t found = -1; /* the nearest: "Those who stay, he said" has two at times */
    br_for_children (w->tree, token, child) {
        if (br_c_rel(w, child) != BR_DEP_NSUBJ || br_qtok(w, child)->deprel == BR_DEP_EXPL) continue;
        if (found < 0 || child < token) found = child;
    }
    return found;
}

bool br_c_is_relative(const br_quote_work *w, int32_t token) {
    const br_token *t = br_qtok(w, token); /* "those" has a number */
    return t->upos == BR_UPOS_PRON && br_tok_is(w->tree, token, BR_GRAMMAR(RELATIVE)) &&
           !(t->feats & BR_FEAT(NUMBER_PLUR));
}

/* last token of a parenthetical attribution: up to the next comma or the end of the sentence */
int32_t br_c_attribution_end(const br_quote_work *w, int32_t cue) {
    int32_t t = cue;
    while (br_q_same_sentence(w, cue, t + 1) && w->region_of[t + 1] < 0) {
        if (br_q_is_break(w, t + 1)) break;
        t++;
    }
    return t;
}

/* the sentence of a token, as far as statements are looked for */
br_content br_c_sentence(const br_quote_work *w, int32_t token) {
    const br_sentence *s = &w->article->sentences[w->tree->sentence[token]];
    int32_t first = (int32_t)s->first_token, last = first + (int32_t)s->n_tokens - 1;
    if (first < token - BR_MAX_CONTENT) first = token - BR_MAX_CONTENT;
    return (br_content){first, last > token + BR_MAX_CONTENT ? token + BR_MAX_CONTENT : last};
}

bool br_c_has_verb(const br_quote_work *w, br_content c) {
    for (int32_t t = c.first; t <= c.last && t - c.first < BR_MAX_CONTENT; t++)
        if (br_qtok(w, t)->upos == BR_UPOS_AUX || (br_qtok(w, t)->upos == BR_UPOS_VERB && !br_c_is_ing(w, t)))
            return true;
    return false;
}

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

void br_c_add(br_quote_work *w, br_content c, int32_t cue, int32_t cue_last, int32_t source) {
    c = br_c_until_next(w, with_adjacent_region(w, c), cue);
    while (c.first <= c.last && br_q_is_punct(w, c.first) && w->region_of[c.first] < 0) c.first++;
    while (c.last >= c.first && br_q_is_punct(w, c.last) && w->region_of[c.last] < 0) c.last--;
    if (br_c_is_empty(c) || hangs_over(w, c, cue)) return;
    br_span span = {br_qtok(w, c.first)->span.start, br_qtok(w, c.last)->span.end};
    /* a quotation that begins inside belongs to the content as a whole */
    for (int32_t t = c.last; t >= c.first && t > c.last - 2; t--)
        if (w->region_of[t] >= 0) span = br_span_join(span, w->regions.at[w->region_of[t]].span);
    if (w->region_of[c.first] >= 0) span = br_span_join(span, w->regions.at[w->region_of[c.first]].span);
    br_span cue_span = {br_qtok(w, cue)->span.start, br_qtok(w, cue_last)->span.end};
    br_vec_push(w->arena, &w->drafts, (br_draft){.span = span, .cue = cue_span, .cue_token = cue, .source = source});
    w->is_spent[cue] = true;
}
