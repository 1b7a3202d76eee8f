/* What is asked of stretches of tokens. */
#include "annotate/quote/content/content.h"

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/token.h"

/* the subtree, but never reaching over `edge` to the left of it */
br_content br_c_right_of(const br_quote_work *w, int32_t token, int32_t edge) {
    br_content c = br_c_subtree(w, token);
    if (c.first <= edge) c.first = edge + 1;
    return c;
}

bool br_c_has_mark(const br_quote_work *w, int32_t token, br_grammar words) {
    br_for_children (w->tree, token, child)
        if ((br_q_rel(w, child) == BR_DEP_MARK || br_q_rel(w, child) == BR_DEP_CASE) &&
            br_tok_is(w->tree, child, words))
            return true;
    return false;
}

/* "ahead of": one preposition of two words */
static bool is_joined(const br_quote_work *w, int32_t marker) {
    return br_q_same_sentence(w, marker, marker - 1) && br_q_is_joint(w, marker - 1);
}

/* the frames that a clause or phrase fills by its marks and prepositions ("of", "for", "against") */
uint32_t br_c_marker_frames(const br_quote_work *w, int32_t token) {
    uint32_t frames = 0;
    br_for_children (w->tree, token, child) {
        if (br_q_rel(w, child) != BR_DEP_MARK && br_q_rel(w, child) != BR_DEP_CASE) continue;
        bool is_infinitive =
            br_qtok(w, child)->upos == BR_UPOS_PART && br_tok_is(w->tree, child, BR_GRAMMAR(INFINITIVE));
        if (is_infinitive) frames |= BR_CUE_FRAME(TO);
        else if (!is_joined(w, child)) br_q_cue(w, child, BR_CUE_KIND_MARKER, &frames);
    }
    return frames;
}

/* "to leave"; not "his answer was to leave", which is a clause */
bool br_c_is_infinitive(const br_quote_work *w, int32_t token) {
    int32_t mark = -1;
    br_for_children (w->tree, token, child)
        if (br_q_rel(w, child) == BR_DEP_MARK && br_tok_is(w->tree, child, BR_GRAMMAR(INFINITIVE))) mark = child;
    int32_t copula = br_tree_child(w->tree, token, BR_DEP_COP, -1);
    return mark >= 0 && (copula < 0 || copula > mark);
}

bool br_c_is_ing(const br_quote_work *w, int32_t token) {
    return br_qtok(w, token)->upos == BR_UPOS_VERB && br_tok_is(w->tree, token, BR_GRAMMAR(GERUND));
}

int32_t br_c_subject(const br_quote_work *w, int32_t token) {
    int32_t found = -1; /* the nearest: "Those who stay, he said" has two at times */
    br_for_children (w->tree, token, child) {
        if (br_q_rel(w, child) != BR_DEP_NSUBJ || br_qtok(w, child)->deprel == BR_DEP_EXPL) continue;
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

/* "X said, adding, “B.”": words in marks that are a statement already, or their cue, whatever the parser hung them on */
bool br_c_is_used_speech(const br_quote_work *w, int32_t token) {
    return w->is_spent[token] || (w->region_of[token] >= 0 && w->regions.at[w->region_of[token]].is_used);
}
