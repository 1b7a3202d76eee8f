#include "annotate/factuality/stance.h"

#include "annotate/factuality/clues.h"
#include "base/vec.h"

/* What surrounds a clause gives it: the state of things, and by whose word. */
typedef struct given {
    uint8_t fact;
    bool hedged;
    int32_t holder;
} given;

typedef struct walk {
    br_stance_words words;
    const br_tree *tree;
    br_stance *stances;
    given *givens; /* of each token, so that conjuncts share it */
} walk;

static const given plain = {BR_FACT_ASSERTED, false, BR_HOLDER_NONE};

/* Precedence: denied > conditional > planned > asserted; what is denied of a denial happened. */
static uint8_t join(uint8_t around, uint8_t own) {
    if (around == BR_FACT_ASSERTED) return own;
    if (around == BR_FACT_DENIED) return own == BR_FACT_DENIED ? BR_FACT_ASSERTED : BR_FACT_DENIED;
    if (own == BR_FACT_DENIED) return own;
    return around == BR_FACT_CONDITIONAL || own == BR_FACT_CONDITIONAL ? BR_FACT_CONDITIONAL : BR_FACT_PLANNED;
}

/* What an effect makes of an act under a word of stance `outer`. */
static uint8_t apply(uint8_t effect, uint8_t outer, bool told) {
    switch (effect) {
    case BR_EFFECT_SAME: return outer;
    case BR_EFFECT_DID: return told || outer == BR_FACT_DENIED ? BR_FACT_ASSERTED : outer;
    case BR_EFFECT_DID_NOT: return BR_FACT_DENIED;
    case BR_EFFECT_PLANNED: return outer == BR_FACT_CONDITIONAL ? outer : BR_FACT_PLANNED;
    default: return BR_FACT_CONDITIONAL;
    }
}

static int32_t new_holder(const walk *w, int32_t governor, const br_embedding *e) {
    if (e->holder == BR_HOLDS_NOBODY) return BR_HOLDER_NONE;
    const br_token *t = br_tok(w->tree, governor);
    if (t->upos == BR_UPOS_NOUN || t->upos == BR_UPOS_PROPN) { /* "the army's claim", "the claim of the army" */
        int32_t owner = br_tree_child(w->tree, governor, BR_DEP_NMOD_POSS, -1);
        br_deprel rel = br_tok_rel(w->tree, governor);
        bool object = t->head >= 0 && br_tok(w->tree, t->head)->upos == BR_UPOS_VERB && rel == BR_DEP_OBJ;
        bool light =
            object && (br_tok_lemma_is(w->tree, t->head, "make") || br_tok_lemma_is(w->tree, t->head, "give") ||
                       br_tok_lemma_is(w->tree, t->head, "issue"));
        if (owner < 0 && light) owner = br_holder_of_verb(&w->words, t->head);
        return owner >= 0 ? owner : e->holder == BR_HOLDS_SUBJECT_OR_UNNAMED ? BR_HOLDER_UNNAMED : BR_HOLDER_NONE;
    }
    int32_t holder = br_holder_of_verb(&w->words, governor);
    return holder == BR_HOLDER_UNNAMED && e->holder == BR_HOLDS_SUBJECT ? BR_HOLDER_NONE : holder;
}

/* what a row makes of an act that its word governs */
static given governed(const walk *w, int32_t governor, const br_embedding *e) {
    const br_stance *outer = &w->stances[governor];
    bool told = e->holder != BR_HOLDS_NOBODY;
    given g = {BR_FACT_ASSERTED, outer->hedged || e->hedged, outer->holder};
    uint8_t effect = outer->fact == BR_FACT_DENIED ? e->denied : e->asserted;
    g.fact =
        apply(effect,
              outer->fact == BR_FACT_DENIED && effect == BR_EFFECT_SAME && told ? BR_FACT_ASSERTED : outer->fact, told);
    if (effect == BR_EFFECT_SAME && told) g.fact = BR_FACT_ASSERTED;
    if (g.fact == BR_FACT_PLANNED && br_has_condition(&w->words, governor)) g.fact = BR_FACT_CONDITIONAL;
    int32_t holder = new_holder(w, governor, e);
    if (holder != BR_HOLDER_NONE) {
        g.holder = holder;
        if (!e->hedged && holder != outer->holder) g.hedged = false;
    }
    return g;
}

static const br_embedding *row(const walk *w, int32_t governor, br_frame frame) {
    return br_embedding_for(&w->words, governor, frame, BR_STR(""));
}

/* the stance of the governor itself, its holder kept */
static given same(const walk *w, int32_t governor) {
    const br_stance *s = &w->stances[governor];
    return (given){s->fact, s->hedged, s->holder};
}

/* told as a fact within what the governor's holder tells */
static given beside(const walk *w, int32_t governor) {
    given g = plain;
    g.holder = w->stances[governor].holder;
    return g;
}

static bool has_mark(const walk *w, int32_t token, const char *lemma) {
    for (int32_t c = br_tree_child(w->tree, token, BR_DEP_MARK, -1); c >= 0;
         c = br_tree_child(w->tree, token, BR_DEP_MARK, c))
        if (br_tok_lemma_is(w->tree, c, lemma)) return true;
    return false;
}

static bool is_to_infinitive(const walk *w, int32_t token) {
    return has_mark(w, token, "to");
}

/* the preposition that introduces a gerund or a noun */
static br_str preposition_of(const walk *w, int32_t token) {
    br_for_children (w->tree, token, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        bool adposition = br_tok(w->tree, child)->upos == BR_UPOS_ADP || br_tok(w->tree, child)->upos == BR_UPOS_SCONJ;
        if (rel == BR_DEP_CASE || (rel == BR_DEP_MARK && adposition)) return br_tok_text(w->tree, child);
    }
    return BR_STR("");
}

static bool has_adverb(const walk *w, int32_t token, const char *lemma) {
    for (int32_t c = br_tree_child(w->tree, token, BR_DEP_ADVMOD, -1); c >= 0;
         c = br_tree_child(w->tree, token, BR_DEP_ADVMOD, c))
        if (br_tok_lemma_is(w->tree, c, lemma)) return true;
    return false;
}

/* ---- clauses that a verb or an adjective governs */

static given of_infinitive(const walk *w, int32_t governor) {
    const br_embedding *e = row(w, governor, BR_FRAME_TO);
    if (br_tok_lemma_is(w->tree, governor, "have") && has_adverb(w, governor, "yet")) {
        given g = same(w, governor); /* "has yet to begin" */
        g.fact = BR_FACT_DENIED;
        return g;
    }
    if (br_tok(w->tree, governor)->upos == BR_UPOS_ADJ && has_adverb(w, governor, "too")) {
        given g = same(w, governor); /* "too weak to fight" */
        g.fact = join(BR_FACT_DENIED, g.fact);
        return g;
    }
    if (e) return governed(w, governor, e);
    given g = same(w, governor);
    if (g.fact == BR_FACT_ASSERTED) g.fact = BR_FACT_PLANNED;
    if (g.fact == BR_FACT_PLANNED && br_has_condition(&w->words, governor)) g.fact = BR_FACT_CONDITIONAL;
    return g;
}

static given of_clause(const walk *w, int32_t governor, int32_t clause) {
    if (is_to_infinitive(w, clause)) return of_infinitive(w, governor);
    const br_embedding *e;
    if (br_marker_cues(&w->words, clause) & BR_CUE(QUESTION)) {
        e = row(w, governor, BR_FRAME_WHETHER);
        given g = e ? governed(w, governor, e) : same(w, governor);
        g.fact = BR_FACT_CONDITIONAL;
        return g;
    }
    bool gerund = br_tok(w->tree, clause)->upos == BR_UPOS_VERB &&
                  br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) < 0 &&
                  br_str_ends(br_tok_text(w->tree, clause), BR_STR("ing"));
    e = row(w, governor, gerund ? BR_FRAME_ING : BR_FRAME_THAT);
    if (!e && gerund) e = row(w, governor, BR_FRAME_OBJ);
    if (!e && !gerund && br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) < 0)
        e = row(w, governor, BR_FRAME_TO); /* "let them go" */
    return e ? governed(w, governor, e) : same(w, governor);
}

static given of_subject_clause(const walk *w, int32_t governor, int32_t clause) {
    const br_embedding *e = row(w, governor, is_to_infinitive(w, clause) ? BR_FRAME_TO : BR_FRAME_THAT);
    if (!e) e = row(w, governor, BR_FRAME_SUBJ);
    if (br_marker_cues(&w->words, clause) & BR_CUE(QUESTION)) {
        given g = same(w, governor);
        g.fact = BR_FACT_CONDITIONAL;
        return g;
    }
    return e ? governed(w, governor, e) : same(w, governor);
}

static given of_adverbial(const walk *w, int32_t governor, int32_t clause) {
    uint64_t cues = br_marker_cues(&w->words, clause);
    given g = beside(w, governor);
    const br_stance *outer = &w->stances[governor];
    if (cues & BR_CUE(ASIF)) g.fact = BR_FACT_DENIED;
    else if (cues & (BR_CUE(WITHOUT) | BR_CUE(INSTEAD))) g.fact = BR_FACT_DENIED;
    else if (cues & (BR_CUE(IF) | BR_CUE(QUESTION))) g.fact = BR_FACT_CONDITIONAL;
    else if ((cues & BR_CUE(ONCE)) && outer->fact != BR_FACT_ASSERTED && outer->fact != BR_FACT_DENIED)
        g.fact = BR_FACT_CONDITIONAL;
    else if ((cues & BR_CUE(ONCE)) && outer->fact == BR_FACT_DENIED && outer->future) g.fact = BR_FACT_CONDITIONAL;
    else if (is_to_infinitive(w, clause)) {
        if (row(w, governor, BR_FRAME_TO)) return of_infinitive(w, governor);
        g.fact = outer->fact == BR_FACT_ASSERTED || outer->fact == BR_FACT_PLANNED ? BR_FACT_PLANNED : outer->fact;
    } else {
        br_str preposition = preposition_of(w, clause);
        const br_embedding *e =
            preposition.len ? br_embedding_for(&w->words, governor, BR_FRAME_PREP, preposition) : NULL;
        if (e) return governed(w, governor, e);
        bool bare =
            br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1) < 0 && br_tree_child(w->tree, clause, BR_DEP_AUX, -1) < 0;
        if (bare && outer->fact != BR_FACT_DENIED) g.fact = outer->fact; /* "will leave, taking the ships along" */
        bool before = cues & BR_CUE(BEFORE);
        if (before && outer->fact == BR_FACT_PLANNED) g.fact = BR_FACT_PLANNED;
    }
    return g;
}

static given of_adnominal(const walk *w, int32_t noun, int32_t clause) {
    if (br_tok(w->tree, clause)->deprel == BR_DEP_ACL_RELCL) return beside(w, noun);
    const br_embedding *e;
    if (is_to_infinitive(w, clause)) {
        e = row(w, noun, BR_FRAME_TO);
        if (e) return governed(w, noun, e);
        given g = same(w, noun);
        if (g.fact == BR_FACT_ASSERTED) g.fact = BR_FACT_PLANNED;
        return g;
    }
    br_str preposition = preposition_of(w, clause);
    e = br_str_eq_ascii(preposition, BR_STR("that")) || !preposition.len
            ? NULL
            : br_embedding_for(&w->words, noun, BR_FRAME_PREP, preposition);
    if (!e && has_mark(w, clause, "that")) e = row(w, noun, BR_FRAME_THAT);
    return e ? governed(w, noun, e) : beside(w, noun);
}

/* ---- nouns that tell an act */

static bool is_definite(const walk *w, int32_t noun) {
    br_for_children (w->tree, noun, child) {
        if (br_tok(w->tree, child)->deprel == BR_DEP_NMOD_POSS) return true;
        if (br_tok_rel(w->tree, child) != BR_DEP_DET) continue;
        if (br_tok_lemma_is(w->tree, child, "the") || br_tok_lemma_is(w->tree, child, "this") ||
            br_tok_lemma_is(w->tree, child, "that"))
            return true;
    }
    return false;
}

static const br_embedding *row_of_noun(const walk *w, int32_t governor, int32_t noun) {
    br_str preposition = preposition_of(w, noun);
    if (preposition.len) return br_embedding_for(&w->words, governor, BR_FRAME_PREP, preposition);
    switch ((br_deprel)br_tok(w->tree, noun)->deprel) {
    case BR_DEP_NSUBJ: return row(w, governor, BR_FRAME_SUBJ);
    case BR_DEP_OBJ:
    case BR_DEP_NSUBJ_PASS: return row(w, governor, BR_FRAME_OBJ);
    default: return NULL;
    }
}

static given of_noun(const walk *w, int32_t governor, int32_t noun) {
    const br_embedding *e = row_of_noun(w, governor, noun);
    bool utterance = w->words.embeddings[noun] != 0; /* what is refused or denied is not that the demand was made */
    if (e && utterance && e->asserted == BR_EFFECT_DID_NOT) return beside(w, governor);
    if (e) return governed(w, governor, e);
    if (br_tok(w->tree, noun)->deprel == BR_DEP_NSUBJ)
        return beside(w, governor); /* "the bombings will not change that" */
    if (br_str_eq_ascii(preposition_of(w, noun), BR_STR("without"))) {
        given g = beside(w, governor);
        g.fact = BR_FACT_DENIED;
        return g;
    }
    if (is_definite(w, noun)) return beside(w, governor);
    uint8_t upos = br_tok(w->tree, governor)->upos;
    given g = beside(w, governor);
    bool argument = br_tok_rel(w->tree, noun) != BR_DEP_NMOD;
    if ((upos == BR_UPOS_VERB || upos == BR_UPOS_AUX) && argument) g = same(w, governor);
    return g;
}

/* ---- the walk */

/* a conjunct without a subject or auxiliary of its own shares those of the first: "will not attack or invade" */
static bool shares_words(const walk *w, int32_t first, int32_t conjunct) {
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

static bool is_but(const walk *w, int32_t conjunct) {
    int32_t cc = br_tree_child(w->tree, conjunct, BR_DEP_CC, -1);
    return cc >= 0 && br_tok_lemma_is(w->tree, cc, "but");
}

static given of_conjunct(const walk *w, int32_t first) {
    return w->givens[first];
}

static given surroundings(const walk *w, int32_t token) {
    const br_token *t = br_tok(w->tree, token);
    int32_t head = t->head;
    if (head < 0) return plain;
    switch (br_tok_rel(w->tree, token)) {
    case BR_DEP_CONJ: return of_conjunct(w, head);
    case BR_DEP_CCOMP:
    case BR_DEP_XCOMP: return of_clause(w, head, token);
    case BR_DEP_CSUBJ: return of_subject_clause(w, head, token);
    case BR_DEP_ADVCL: return of_adverbial(w, head, token);
    case BR_DEP_ACL: return of_adnominal(w, head, token);
    case BR_DEP_PARATAXIS: {
        bool hedged = false;
        return br_told_by(&w->words, head, &hedged) != BR_HOLDER_NONE ? plain : beside(w, head);
    }
    case BR_DEP_NSUBJ:
    case BR_DEP_OBJ:
    case BR_DEP_IOBJ:
    case BR_DEP_OBL:
    case BR_DEP_NMOD:
    case BR_DEP_COMPOUND: return of_noun(w, head, token);
    default: return beside(w, head);
    }
}

/* yes-no questions ask; "who", "when" and "why" take the act for granted */
static bool is_asked(const walk *w, int32_t token) {
    const br_article *a = w->tree->article;
    if (br_tok(w->tree, token)->head >= 0) return false;
    const br_sentence *s = &a->sentences[w->tree->sentence[token]];
    if (!s->n_tokens) return false;
    int32_t first = (int32_t)s->first_token, last = first + (int32_t)s->n_tokens - 1;
    while (last > first && br_tok(w->tree, last)->upos == BR_UPOS_PUNCT && !br_str_is(br_tok_text(w->tree, last), "?"))
        last--;
    if (!br_str_is(br_tok_text(w->tree, last), "?")) return false;
    while (first < last && br_tok(w->tree, first)->upos == BR_UPOS_PUNCT) first++;
    bool wh = br_str_starts_ascii(br_tok_text(w->tree, first), BR_STR("wh")) ||
              br_str_eq_ascii(br_tok_text(w->tree, first), BR_STR("how"));
    return !wh;
}

/* "Free them!", "Let the monitors enter" */
static bool is_command(const walk *w, int32_t token) {
    const br_token *t = br_tok(w->tree, token);
    if (t->upos != BR_UPOS_VERB || !(t->feats & (BR_FEAT(MOOD_IMP) | BR_FEAT(VERBFORM_INF)))) return false;
    if (t->head >= 0 && br_tok_rel(w->tree, token) != BR_DEP_CCOMP && br_tok_rel(w->tree, token) != BR_DEP_PARATAXIS)
        return false;
    if (br_tree_child(w->tree, token, BR_DEP_NSUBJ, -1) >= 0 || br_tree_child(w->tree, token, BR_DEP_AUX, -1) >= 0)
        return false;
    return br_tree_child(w->tree, token, BR_DEP_MARK, -1) < 0;
}

static br_stance settle(const walk *w, int32_t token, given g) {
    bool hedged = false;
    int32_t teller = br_told_by(&w->words, token, &hedged);
    if (teller != BR_HOLDER_NONE) {
        g.holder = teller;
        g.hedged = hedged;
    }
    br_stance own = br_own_stance(&w->words, token, g.holder != BR_HOLDER_NONE);
    int32_t head = br_tok(w->tree, token)->head;
    if (br_tok_rel(w->tree, token) == BR_DEP_CONJ && head >= 0 && shares_words(w, head, token)) {
        br_stance first = br_own_stance(&w->words, head, g.holder != BR_HOLDER_NONE);
        if (own.fact == BR_FACT_ASSERTED && !(first.negated && is_but(w, token))) {
            own.fact = first.fact;
            own.future = first.future;
            own.negated = first.negated;
        }
        own.hedged = own.hedged || first.hedged;
        if (own.holder == BR_HOLDER_NONE) own.holder = first.holder;
    }
    if (own.fact == BR_FACT_ASSERTED && is_asked(w, token)) own.fact = BR_FACT_CONDITIONAL;
    if (own.fact == BR_FACT_ASSERTED && is_command(w, token)) own.fact = BR_FACT_PLANNED;
    bool bound = g.fact == BR_FACT_PLANNED && br_has_condition(&w->words, token);
    own.fact = join(bound ? BR_FACT_CONDITIONAL : g.fact, own.fact);
    own.hedged = own.hedged || g.hedged;
    if (own.holder == BR_HOLDER_NONE) own.holder = g.holder;
    return own;
}

/* Quotations whose speaker the tree does not show: what stands in them is the speaker's word. */
static void add_quotes(const walk *w) {
    const br_article *a = w->tree->article;
    for (uint32_t i = 0; i < a->n_quotes; i++) {
        const br_quote *q = &a->quotes[i];
        if (br_span_is_none(q->speaker.span) || q->type == BR_QUOTE_INDIRECT) continue; /* the tree shows those */
        int32_t speaker = br_tree_head_of(w->tree, q->speaker.span);
        if (speaker < 0) continue;
        int32_t t = br_token_at(a, q->span.start);
        for (; t >= 0 && (uint32_t)t < a->n_tokens && a->tokens[t].span.start < q->span.end; t++)
            if (w->stances[t].holder == BR_HOLDER_NONE) w->stances[t].holder = speaker;
    }
}

br_stance *br_stances_of(const br_stance_lexicon *lexicon, const br_tree *tree, br_arena *arena) {
    uint32_t n = tree->article->n_tokens;
    walk w = {
        .words = br_stance_words_of(lexicon, tree, arena),
        .tree = tree,
        .stances = br_array(arena, n + 1, br_stance),
        .givens = br_array(arena, n + 1, given),
    };
    int32_t *order = br_array(arena, n + 1, int32_t); /* parents before their children */
    uint32_t len = 0;
    for (uint32_t i = 0; i < n; i++)
        if (!tree->depth[i]) order[len++] = (int32_t)i;
    for (uint32_t i = 0; i < len; i++) {
        int32_t t = order[i];
        w.givens[t] = surroundings(&w, t);
        w.stances[t] = settle(&w, t, w.givens[t]);
        br_for_children (tree, t, child) order[len++] = child;
    }
    add_quotes(&w);
    return w.stances;
}

/* ---- out */

br_party br_stance_holder(const br_tree *tree, br_stance stance, br_arena *arena) {
    br_party party = {0};
    if (stance.holder == BR_HOLDER_UNNAMED) party.name = BR_STR("unnamed");
    if (stance.holder < 0) return party;
    party.span = br_tree_span(tree, stance.holder);
    party.name = br_str_copy(arena, br_span_text(tree->article->text, party.span));
    return party;
}

/* nouns made from verbs: "resignation", "settlement", "bombing" */
static bool is_deverbal(br_str lemma) {
    static const br_str endings[] = {BR_STR_INIT("tion"), BR_STR_INIT("sion"), BR_STR_INIT("ment"), BR_STR_INIT("ance"),
                                     BR_STR_INIT("ing"),  BR_STR_INIT("ure"),  BR_STR_INIT("ery"),  BR_STR_INIT("sal")};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (lemma.len > endings[i].len + 2 && br_str_ends(lemma, endings[i])) return true;
    return false;
}

static bool is_predicate(const br_stance_lexicon *lexicon, const br_tree *tree, int32_t token) {
    const br_token *t = br_tok(tree, token);
    if (t->upos == BR_UPOS_VERB) return true;
    if (br_tree_child(tree, token, BR_DEP_COP, -1) >= 0) return true;
    if (t->upos == BR_UPOS_ADJ) return br_tok_rel(tree, token) == BR_DEP_XCOMP;
    if (t->upos == BR_UPOS_AUX) return br_tok_rel(tree, token) != BR_DEP_AUX && br_tok_rel(tree, token) != BR_DEP_COP;
    return t->upos == BR_UPOS_NOUN && ((br_cues_of(lexicon, t->lemma) & BR_CUE(EVENT_NOUN)) || is_deverbal(t->lemma));
}

void br_list_predicates(const br_stance_lexicon *lexicon, const br_tree *tree, const br_stance *stances,
                        br_article *article, br_arena *arena) {
    BR_VEC(br_predicate) list = {0};
    for (uint32_t i = 0; i < article->n_tokens; i++) {
        const br_token *t = &article->tokens[i];
        if (!is_predicate(lexicon, tree, (int32_t)i)) continue;
        br_predicate p = {
            .span = t->span,
            .lemma = t->lemma,
            .factuality = (br_factuality)stances[i].fact,
            .hedged = stances[i].hedged,
            .holder = br_stance_holder(tree, stances[i], arena),
        };
        br_vec_push(arena, &list, p);
    }
    article->predicates = list.at;
    article->n_predicates = (uint32_t)list.len;
    article->has |= BR_HAS_PREDICATES;
}
