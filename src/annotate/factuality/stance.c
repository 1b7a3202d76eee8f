#include "annotate/factuality/stance.h"

#include "annotate/factuality/clues.h"
#include "annotate/factuality/condition.h"
#include "annotate/factuality/factuality_weights.h"
#include "annotate/factuality/govern.h"
#include "annotate/factuality/holder.h"

/* a conjunct without a subject or auxiliary of its own shares those of the first: "will not attack or invade" */
static bool shares_words(const br_walk *w, int32_t first, int32_t conjunct) {
    const br_tree *tree = w->tree;
    if (br_tree_child(tree, conjunct, BR_DEP_NSUBJ, -1) >= 0) return false;
    if (br_tree_child(tree, conjunct, BR_DEP_AUX, -1) >= 0) return false;
    int32_t aux = br_tree_child(tree, first, BR_DEP_AUX, -1);
    if (br_tok(tree, conjunct)->upos != BR_UPOS_VERB) return true;
    if (aux < 0) return true;
    uint32_t feats = br_tok(tree, conjunct)->feats;
    bool finite = (feats & BR_FEAT(VERBFORM_FIN)) && (feats & BR_FEAT(TENSE_PAST));
    return !finite;
}

static bool is_but(const br_walk *w, int32_t conjunct) {
    int32_t cc = br_tree_child(w->tree, conjunct, BR_DEP_CC, -1);
    return cc >= 0 && br_tok_is(w->tree, cc, BR_GRAMMAR(CONTRAST));
}

/* yes-no questions ask; "who", "when" and "why" take the act for granted */
static bool is_asked(const br_walk *w, int32_t token, uint8_t fact) {
    const br_article *a = w->tree->article;
    if (br_tok(w->tree, token)->head >= 0) return false;
    const br_sentence *s = &a->sentences[w->tree->sentence[token]];
    if (!s->n_tokens) return false;
    int32_t first = (int32_t)s->first_token, last = first + (int32_t)s->n_tokens - 1;
    while (last > first && br_tok(w->tree, last)->upos == BR_UPOS_PUNCT && !br_str_is(br_tok_text(w->tree, last), "?"))
        last--;
    if (!br_str_is(br_tok_text(w->tree, last), "?")) return false;
    while (first < last && br_tok(w->tree, first)->upos == BR_UPOS_PUNCT) first++;
    bool granted = w->words.cues[first] & BR_CUE(ASKING);
    return !granted || fact == BR_FACT_PLANNED; /* "when will they leave?" does not say that they will */
}

/* "Free them!", "Let the monitors enter" */
static bool is_command(const br_walk *w, int32_t token) {
    const br_token *t = br_tok(w->tree, token);
    if (t->upos != BR_UPOS_VERB || !(t->feats & (BR_FEAT(MOOD_IMP) | BR_FEAT(VERBFORM_INF)))) return false;
    br_deprel rel = br_tok_rel(w->tree, token);
    bool first = token == (int32_t)w->tree->article->sentences[w->tree->sentence[token]].first_token;
    bool leads = first && rel == BR_DEP_COMPOUND && (t->feats & BR_FEAT(MOOD_IMP)); /* "Raise wages, they said" */
    if (t->head >= 0 && rel != BR_DEP_CCOMP && rel != BR_DEP_PARATAXIS && !leads) return false;
    if (br_tree_child(w->tree, token, BR_DEP_NSUBJ, -1) >= 0 || br_tree_child(w->tree, token, BR_DEP_AUX, -1) >= 0)
        return false;
    return br_tree_child(w->tree, token, BR_DEP_MARK, -1) < 0;
}

/* what a conjunct takes over from the first of its row */
static void share_words(const br_walk *w, int32_t first, int32_t conjunct, bool told, br_stance *own) {
    bool nearest = br_tok(w->tree, conjunct)->head == first; /* one further up has words of its own */
    if (!nearest || !shares_words(w, first, conjunct)) return;
    br_stance theirs = br_own_stance(&w->words, first, told);
    if (own->fact == BR_FACT_ASSERTED && !(theirs.negated && is_but(w, conjunct))) {
        own->fact = theirs.fact;
        own->sure = theirs.sure;
        own->future = theirs.future;
        own->negated = theirs.negated;
    }
    own->hedged = own->hedged || theirs.hedged;
    if (own->holder == BR_HOLDER_NONE) own->holder = theirs.holder;
}

static br_stance settle(const br_walk *w, int32_t token, br_given g) {
    bool hedged = false;
    int32_t teller = br_told_by(&w->words, token, &hedged);
    if (teller != BR_HOLDER_NONE) {
        g.holder = teller;
        g.hedged = hedged;
    }
    bool told = g.holder != BR_HOLDER_NONE;
    br_stance own = br_own_stance(&w->words, token, told);
    bool is_conjunct = br_tok_rel(w->tree, token) == BR_DEP_CONJ && br_tok(w->tree, token)->head >= 0;
    int32_t head = is_conjunct ? br_first_of_row(&w->words, token) : BR_NO_HEAD;
    if (is_conjunct) share_words(w, head, token, told, &own);
    bool settled = own.fact != BR_FACT_ASSERTED && own.fact != BR_FACT_PLANNED;
    if (!settled && is_asked(w, token, own.fact)) {
        own.fact = BR_FACT_CONDITIONAL;
        own.sure = BR_SURE_ASKED;
    }
    bool command =
        is_command(w, token) || (is_conjunct && !own.negated && shares_words(w, head, token) && is_command(w, head));
    if (own.fact == BR_FACT_ASSERTED && command) {
        own.fact = BR_FACT_PLANNED;
        own.sure = BR_SURE_COMMAND;
    }
    bool bound = g.fact == BR_FACT_PLANNED && br_is_bound(&w->words, token);
    if (g.bound && own.fact == BR_FACT_PLANNED) {
        own.fact = BR_FACT_CONDITIONAL;
        own.sure = br_join_degrees(own.sure, BR_SURE_BOUND);
    }
    own.fact = br_join_facts(bound ? BR_FACT_CONDITIONAL : g.fact, own.fact);
    own.sure = br_join_degrees(bound ? BR_SURE_BOUND : g.sure, own.sure);
    own.hedged = own.hedged || g.hedged;
    if (own.holder == BR_HOLDER_NONE) own.holder = g.holder;
    return own;
}

const br_stance *br__stance(const br_walk *w, int32_t token) {
    int32_t top = token;
    w->below[top] = -1;
    while (!w->settled[top] && w->tree->depth[top]) { /* only roots have none, those of cut cycles too */
        int32_t head = br_tok(w->tree, top)->head;
        w->below[head] = top;
        top = head;
    }
    for (int32_t t = top; t >= 0; t = w->below[t]) {
        if (w->settled[t]) continue;
        w->givens[t] = br_given_to(w, t);
        w->stances[t] = settle(w, t, w->givens[t]);
        w->settled[t] = true;
    }
    return &w->stances[token];
}

br_stance br_stance_at(const br_stances *w, int32_t token) {
    br_stance stance = *br__stance(w, token);
    if (stance.holder == BR_HOLDER_NONE) stance.holder = w->speakers[token];
    return stance;
}

/* Only quotations whose speaker the tree does not show. */
void br_stances_hear(const br_stances *w) {
    const br_article *a = w->tree->article;
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        const br_quote *q = &a->quotes[i];
        if (br_span_is_none(q->speaker.span) || q->type == BR_QUOTE_INDIRECT) continue; /* the tree shows those */
        int32_t speaker = br_tree_head_of(w->tree, q->speaker.span);
        if (speaker < 0) continue;
        int32_t t = br_token_at(a, q->span.start);
        for (; t >= 0 && (uint32_t)t < a->n_tokens && a->tokens[t].span.start < q->span.end; t++)
            if (w->speakers[t] == BR_HOLDER_NONE) w->speakers[t] = speaker;
    }
}

br_stances *br_stances_of(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                          br_arena *arena) {
    uint32_t n = tree->article->n_tokens;
    br_walk *w = br_new(arena, br_walk);
    *w = (br_walk){
        .words = br_stance_words_of(lexicon, tree, facts, arena),
        .tree = tree,
        .settled = br_array(arena, n + 1, bool),
        .stances = br_array(arena, n + 1, br_stance),
        .givens = br_array(arena, n + 1, br_given),
        .below = br_array(arena, n + 1, int32_t),
        .speakers = br_array(arena, n + 1, int32_t),
    };
    for (uint32_t i = 0; i < n; i++) w->speakers[i] = BR_HOLDER_NONE;
    br_stances_hear(w);
    return w;
}

/* ---- out */

/* the phrase up to what only adds to it: a relative clause, an apposition, what he said */
static br_span holder_span(const br_tree *tree, int32_t holder) {
    br_span span = br_tree_span(tree, holder);
    br_for_children (tree, holder, child) {
        br_deprel rel = br_tok_rel(tree, child);
        bool leads = rel == BR_DEP_CASE || rel == BR_DEP_MARK || rel == BR_DEP_CC; /* "according to", "by" */
        if (leads && child < holder && child + 1 <= holder) {
            span.start = br_tok(tree, child + 1 + (int32_t)(tree->last[child] - (uint32_t)child))->span.start;
            continue;
        }
        if (rel == BR_DEP_CASE && child > holder) { /* "the envoy's" */
            span.end = br_tok(tree, holder)->span.end;
            break;
        }
        bool relative = br_tok(tree, child)->deprel == BR_DEP_ACL_RELCL;
        bool adds = relative || rel == BR_DEP_APPOS || rel == BR_DEP_PARATAXIS || rel == BR_DEP_CCOMP;
        if (!adds || child < holder) continue;
        uint32_t last = tree->first[child];
        while (last > (uint32_t)holder + 1 && br_tok(tree, (int32_t)last - 1)->upos == BR_UPOS_PUNCT) last--;
        if (last > (uint32_t)holder && br_tok(tree, (int32_t)last - 1)->span.end < span.end)
            span.end = br_tok(tree, (int32_t)last - 1)->span.end;
        break;
    }
    return span;
}

br_party br_stance_holder(const br_tree *tree, br_stance stance, br_arena *arena) {
    br_party party = {0};
    if (stance.holder == BR_HOLDER_UNNAMED) party.name = BR_STR("unnamed");
    if (stance.holder < 0) return party;
    party.span = holder_span(tree, stance.holder);
    party.name = br_str_copy(arena, br_span_text(tree->article->text, party.span));
    return party;
}
