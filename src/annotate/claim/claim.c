#include "annotate/claim/claim.h"

#include <stdlib.h>

#include "annotate/claim/claim_work.h"

/* a lasting state is told in the present */
static bool is_present(const br_claim_work *w, int32_t verb) {
    return (br_tok(w->tree, verb)->feats & BR_FEAT(TENSE_PRES)) &&
           (br_tok(w->tree, verb)->feats & BR_FEAT(VERBFORM_FIN));
}

/* "rules out", "takes over": another verb */
static bool has_particle(const br_claim_work *w, int32_t verb) {
    br_for_children (w->tree, verb, child)
        if (br_tok(w->tree, child)->deprel == BR_DEP_COMPOUND_PRT) return true;
    return false;
}

/* "still holds the airport", "belongs to Peru" */
static void read_states(br_claim_work *w, int32_t verb) {
    const br_word_facts *lemma = w->facts->lemma[verb];
    if (!is_present(w, verb) || has_particle(w, verb)) return;
    for (const br_claim_word *row = NULL; (row = br_claim_word_of(w->lexicon->claims, lemma, BR_CLAIM_HOLD, row));)
        if (row->with.len || br_claim_object(w, verb) >= 0) br_claim_read_plain(w, verb, row);
}

/* what is named, counted or expected by a verb, in this order; what judges by itself only where nothing else is told */
static void read_verb(br_claim_work *w, int32_t verb) {
    const br_claim_lexicon *claims = w->lexicon->claims;
    const br_word_facts *lemma = w->facts->lemma[verb];
    const br_claim_word *row;
    size_t before = w->claims.len;
    bool passive = br_tree_child(w->tree, verb, BR_DEP_AUX_PASS, -1) >= 0;
    br_claim_read_causes(w, verb, passive);
    if (w->claims.len > before) return;
    for (row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_NAME, row));) br_claim_read_name(w, verb, row);
    if (w->claims.len > before) return;
    for (row = NULL; (row = br_claim_word_of(claims, lemma, BR_CLAIM_COUNT, row));) br_claim_read_count(w, verb, row);
    if (br_claim_is_known(w, verb, BR_CLAIM_AWAIT)) br_claim_read_await(w, verb);
    if (br_claim_is_known(w, verb, BR_CLAIM_RISK)) br_claim_read_risk(w, verb);
    if (w->claims.len == before) br_claim_read_forecast(w, verb);
    if (w->claims.len > before) return;
    if (passive) {
        int32_t aux = br_tree_child(w->tree, verb, BR_DEP_AUX_PASS, -1);
        if (!br_claim_is_modal(w, verb) && br_tok(w->tree, aux)->feats & BR_FEAT(TENSE_PRES))
            br_claim_read_copular(w, verb);
        return;
    }
    read_states(w, verb);
    for (row = NULL; w->claims.len == before && (row = br_claim_word_of(claims, lemma, BR_CLAIM_WELL, row));)
        if (row->type != BR_CLAIM_FORECAST || is_present(w, verb)) br_claim_read_plain(w, verb, row);
}

static int by_place(const void *a, const void *b) {
    const br_claim *x = a, *y = b;
    if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
    if (x->span.end != y->span.end) return x->span.end < y->span.end ? -1 : 1;
    return (int)x->type - (int)y->type;
}

static void keep_claims(br_claim_work *w, br_article *article) {
    if (w->claims.len) qsort(w->claims.at, w->claims.len, sizeof *w->claims.at, by_place);
    uint32_t kept = 0;
    for (size_t i = 0; i < w->claims.len; i++)
        if (!kept || !br_span_eq(w->claims.at[i].span, w->claims.at[kept - 1].span))
            w->claims.at[kept++] = w->claims.at[i];
    article->claims = w->claims.at;
    article->n_claims = kept;
}

br_status br_annotate_claims(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                             br_article *article, br_arena *arena, br_error *error) {
    (void)error;
    br_claim_work w = {.lexicon = lexicon,
                       .tree = tree,
                       .facts = facts,
                       .article = article,
                       .arena = arena,
                       .parties = br_parties_of(arena, lexicon, tree, facts)};
    for (int32_t t = 0; (uint32_t)t < article->n_tokens; t++) {
        br_upos upos = (br_upos)br_tok(tree, t)->upos;
        if (br_claim_copula(&w, t) >= 0) {
            if (br_claim_is_modal(&w, t)) br_claim_read_forecast(&w, t);
            else br_claim_read_copular(&w, t);
        } else if (upos == BR_UPOS_VERB) {
            read_verb(&w, t);
            br_claim_read_existence(&w, t);
        }
    }
    keep_claims(&w, article);
    return BR_OK;
}
