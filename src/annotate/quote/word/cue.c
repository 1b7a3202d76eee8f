/* Words of speech: the rows of the dictionary that a token has. */
#include "annotate/quote/word/cue.h"

#include "annotate/quote/word/token.h"

static br_str key_of(const br_quote_work *w, int32_t token) {
    br_str lemma = br_qtok(w, token)->lemma;
    return lemma.len ? lemma : br_tok_text(w->tree, token);
}

/* the classes of words that speak */
static const uint32_t speaking = 1u << BR_UPOS_VERB | 1u << BR_UPOS_NOUN | 1u << BR_UPOS_ADJ | 1u << BR_UPOS_ADP |
                                 1u << BR_UPOS_PROPN | 1u << BR_UPOS_SCONJ;

void br_q_look_up_cues(br_quote_work *w) {
    for (uint32_t t = 0; t < w->article->n_tokens; t++) {
        br_upos upos = (br_upos)w->article->tokens[t].upos;
        if (!(speaking >> upos & 1)) continue;
        bool has_lemma = w->article->tokens[t].lemma.len;
        w->cues[t] = (has_lemma ? w->facts->lemma[t] : w->facts->form[t])->quote;
        if (!w->cues[t] && (upos == BR_UPOS_ADP || upos == BR_UPOS_VERB)) w->cues[t] = w->facts->form[t]->quote;
    }
}

int32_t br_q_particle(const br_quote_work *w, int32_t token, br_str particle) {
    if (!particle.len) return -1;
    if (br_q_same_sentence(w, token, token + 1) && br_str_eq_ascii(br_tok_text(w->tree, token + 1), particle))
        return token + 1;
    br_for_children (w->tree, token, child)
        if (br_qtok(w, child)->deprel == BR_DEP_COMPOUND_PRT && br_str_eq(key_of(w, child), particle)) return child;
    return -1;
}

const br_cue_row *br_q_cue(const br_quote_work *w, int32_t token, br_cue_kind kind, uint32_t *frames) {
    const br_cue_row *found = NULL;
    if (!w->cues[token]) return NULL;
    for (const br_cue_row *row = &w->lexicon->quotes->rows[w->cues[token] - 1]; row;
         row = br_cue_row_next(w->lexicon->quotes, row)) {
        if (row->kind != kind) continue;
        if (row->particle.len && br_q_particle(w, token, row->particle) < 0) continue;
        *frames |= row->frames;
        if (!found || row->particle.len) found = row;
    }
    return found;
}

bool br_q_is_joint(const br_quote_work *w, int32_t token) {
    uint32_t first = w->facts->form[token]->quote; /* adverbs speak nowhere else: `cues` has none of them */
    for (const br_cue_row *row = first ? &w->lexicon->quotes->rows[first - 1] : NULL; row;
         row = br_cue_row_next(w->lexicon->quotes, row))
        if (row->kind == BR_CUE_KIND_JOINT) return true;
    return false;
}

bool br_q_is_quotative(const br_quote_work *w, int32_t token) {
    uint32_t frames = 0;
    if (!br_q_cue(w, token, BR_CUE_KIND_VERB, &frames)) return false;
    return (frames & (BR_CUE_FRAME(THAT) | BR_CUE_FRAME(QUOTE))) != 0;
}
