#include "text/bound.h"

enum {
    FEWEST_LEFT = 3, /* words that must be left for the net */
    BOUND_MAX = 3    /* words of a bound: "as many as" */
};

/* where the number begins that a bound at `at` stands before; `at` itself where there is no bound */
static uint32_t bound_end(br_str text, const br_grammar *grammar, const br_net_sentence *s, uint32_t at) {
    if (!(grammar[at] & BR_GRAMMAR(BOUND_OPENER))) return at;
    uint32_t end = at + 1;
    while (end < s->n_tokens && end < at + BOUND_MAX && grammar[end] & BR_GRAMMAR(BOUND)) end++;
    if (end == at + 1 || end >= s->n_tokens) return at;
    bool number = br_is_digit(br_span_text(text, s->tokens[end].span).ptr[0]) || (grammar[end] & BR_GRAMMAR(COUNT));
    return number ? end : at;
}

void br_bound_mark(br_str text, const br_grammar *grammar, br_net_sentence sentence, bool *out) {
    uint32_t left = sentence.n_tokens;
    for (uint32_t i = 0; i < sentence.n_tokens; i++)
        for (uint32_t end = bound_end(text, grammar, &sentence, i); i < end && left > FEWEST_LEFT; i++, left--)
            out[i] = true;
}

static void hang(br_token *t, br_upos upos, uint32_t head, br_deprel rel) {
    t->upos = (uint8_t)upos;
    t->feats = 0;
    t->head = (int32_t)head;
    t->deprel = (uint8_t)rel;
}

/* "at least" is a phrase of its own, "up to" and "as many as" are fixed */
static void hang_bound(const br_grammar *grammar, br_token *t, uint32_t from, uint32_t number) {
    bool up_to = grammar[from + 1] & BR_GRAMMAR(INFINITIVE);
    if (number == from + 2 && !up_to) {
        hang(&t[from], BR_UPOS_ADP, from + 1, BR_DEP_CASE);
        hang(&t[from + 1], BR_UPOS_ADJ, number, BR_DEP_NMOD);
        t[from + 1].feats = BR_FEAT(DEGREE_SUP);
        return;
    }
    hang(&t[from], up_to ? BR_UPOS_ADP : BR_UPOS_ADV, number, BR_DEP_ADVMOD);
    for (uint32_t i = from + 1; i < number; i++) hang(&t[i], BR_UPOS_ADP, from, BR_DEP_FIXED);
}

void br_bound_hang(const br_grammar *grammar, br_net_sentence sentence, const bool *out) {
    for (uint32_t i = 0; i < sentence.n_tokens; i++) {
        uint32_t number = i;
        while (number < sentence.n_tokens && out[number]) number++;
        if (number > i) hang_bound(grammar, sentence.tokens, i, number);
        i = number;
    }
}
