#include "annotate/actor/name/halves.h"

/* States of an article that are named after a side: North and South Korea, West and East Germany. */
#define MAX_HALVES 4

typedef struct halves {
    int32_t mention[MAX_HALVES];
    int n;
} halves;

/* "North Korea", "South Korean": a state whose name begins with a side */
static bool is_half(const br_actor_work *w, const br_mention *m) {
    bool whole = m->use == BR_USE_NAME || m->use == BR_USE_ADJECTIVE;
    return m->kind == BR_ACTOR_COUNTRY && m->entry >= 0 && whole && m->core_last > m->core_first &&
           br_has_class(w, m->core_first, BR_WORD_CLASS(DIRECTION));
}

static int32_t half_called(const br_actor_work *w, const halves *known, br_str side) {
    for (int i = 0; i < known->n; i++) {
        int32_t mention = known->mention[i];
        if (br_str_eq(br_tok_text(w->tree, br_mention_at(w, mention)->core_first), side)) return mention;
    }
    return -1;
}

static halves halves_of(const br_actor_work *w) {
    halves known = {.n = 0};
    for (size_t i = 0; i < w->mentions.len && known.n < MAX_HALVES; i++) {
        const br_mention *m = br_mention_at(w, (int32_t)i);
        if (!is_half(w, m) || half_called(w, &known, br_tok_text(w->tree, m->core_first)) >= 0) continue;
        known.mention[known.n++] = (int32_t)i;
    }
    return known;
}

/* "the North attacked", "the South's army", but not "the South Pole", "the north" */
static bool stands_for_half(const br_actor_work *w, int32_t token) {
    if (token == 0 || w->mention_of[token] >= 0 || !br_has_class(w, token, BR_WORD_CLASS(DIRECTION))) return false;
    if (!br_tok_is(w->tree, token - 1, BR_GRAMMAR(DEFINITE))) return false;
    if ((uint32_t)token + 1 == w->article->n_tokens) return true;
    br_upos next = (br_upos)w->article->tokens[token + 1].upos;
    return next != BR_UPOS_PROPN && next != BR_UPOS_NOUN && next != BR_UPOS_ADJ;
}

void br_find_halves(br_actor_work *w) {
    halves known = halves_of(w);
    for (int32_t t = 0; known.n && t < (int32_t)w->article->n_tokens && w->mentions.len < BR_MAX_MENTIONS; t++) {
        int32_t whole = stands_for_half(w, t) ? half_called(w, &known, br_tok_text(w->tree, t)) : -1;
        if (whole < 0) continue;
        const br_mention *of = br_mention_at(w, whole);
        br_mention m = br_mention_new(w, t, t, w->article->tokens[t].span);
        m.mention = BR_MENTION_NAME;
        m.kind = BR_ACTOR_COUNTRY;
        m.use = BR_USE_NAME;
        m.naming = of->naming;
        m.entry = of->entry;
        br_mention_add(w, m);
    }
}
