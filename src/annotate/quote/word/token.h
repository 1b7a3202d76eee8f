/* token.h: what is asked of single tokens. */
#ifndef BR_ANNOTATE_QUOTE_WORD_TOKEN_H
#define BR_ANNOTATE_QUOTE_WORD_TOKEN_H

#include "annotate/quote/quote_work.h"
#include "lexicon/word/grammar.h"

static inline const br_token *br_qtok(const br_quote_work *w, int32_t token) {
    return &w->article->tokens[token];
}
static inline br_deprel br_q_rel(const br_quote_work *w, int32_t token) {
    return br_tok_rel(w->tree, token);
}
static inline bool br_q_valid(const br_quote_work *w, int32_t token) {
    return token >= 0 && (uint32_t)token < w->article->n_tokens;
}
static inline bool br_q_same_sentence(const br_quote_work *w, int32_t a, int32_t b) {
    return br_q_valid(w, a) && br_q_valid(w, b) && w->tree->sentence[a] == w->tree->sentence[b];
}
/* the byte that a token begins with */
static inline char br_q_char(const br_quote_work *w, int32_t token) {
    return w->article->text.ptr[br_qtok(w, token)->span.start];
}

/* whether a line ends between two bytes */
static inline bool br_q_has_border(const br_quote_work *w, uint32_t start, uint32_t end) {
    br_str text = w->article->text;
    for (uint32_t at = start; at < end && at < text.len; at++) /* a byte or two, nearly always */
        if (text.ptr[at] == '\n') return true;
    return false;
}
static inline bool br_q_begins_paragraph(const br_quote_work *w, int32_t token) {
    return token == 0 || br_q_has_border(w, br_qtok(w, token - 1)->span.end, br_qtok(w, token)->span.start);
}

static inline bool br_q_is_nominal(const br_token *token) {
    return token->upos == BR_UPOS_NOUN || token->upos == BR_UPOS_PROPN || token->upos == BR_UPOS_PRON ||
           token->upos == BR_UPOS_NUM;
}
/* "would", "must" */
static inline bool br_q_is_modal(const br_quote_work *w, int32_t auxiliary) {
    return br_tok_is(w->tree, auxiliary, BR_GRAMMAR(MODAL));
}
static inline bool br_q_is_punct(const br_quote_work *w, int32_t token) {
    return br_qtok(w, token)->upos == BR_UPOS_PUNCT;
}

/* between the halves of "wide-ranging", without blanks */
bool br_q_is_hyphen(const br_quote_work *w, int32_t token);

/* a punctuation mark that parts words */
static inline bool br_q_is_break(const br_quote_work *w, int32_t token) {
    return br_q_is_punct(w, token) && !br_q_is_hyphen(w, token);
}

/* a comma or a dash */
bool br_q_is_comma(const br_quote_work *w, int32_t token);

#endif
