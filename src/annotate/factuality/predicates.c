#include "annotate/factuality/predicates.h"

#include "base/vec.h"

/* nouns made from verbs: "resignation", "settlement", "bombing" */
static bool is_deverbal(const br_stance_lexicon *lexicon, br_str lemma) {
    for (size_t i = 0; i < lexicon->n_noun_endings; i++)
        if (lemma.len > lexicon->noun_endings[i].len + 2 && br_str_ends(lemma, lexicon->noun_endings[i])) return true;
    return false;
}

static bool is_participle(const br_stance_lexicon *lexicon, br_str form) {
    for (size_t i = 0; i < lexicon->n_participle_endings; i++)
        if (br_str_ends(form, lexicon->participle_endings[i])) return true;
    return false;
}

/* nouns that are verbs as well: "claim", "hope", "offer" */
static bool is_verb_too(const br_stance_lexicon *lexicon, const br_word_facts *lemma) {
    for (uint32_t at = lemma->embedding; at; at = lexicon->embeddings[at - 1].next)
        if (lexicon->embeddings[at - 1].upos == BR_UPOS_VERB) return true;
    return false;
}

static bool is_predicate(const br_stance_lexicon *lexicon, const br_tree *tree, const br_word_facts *lemma,
                         int32_t token) {
    const br_token *t = br_tok(tree, token);
    br_deprel rel = br_tok_rel(tree, token);
    if (t->upos == BR_UPOS_VERB || br_tree_child(tree, token, BR_DEP_COP, -1) >= 0) return true;
    if (t->upos == BR_UPOS_AUX) return rel != BR_DEP_AUX || t->deprel == BR_DEP_AUX_PASS;
    if (t->upos == BR_UPOS_ADJ) {
        return is_participle(lexicon, br_tok_text(tree, token)) || rel == BR_DEP_XCOMP || rel == BR_DEP_ROOT ||
               rel == BR_DEP_CCOMP;
    }
    return t->upos == BR_UPOS_NOUN &&
           ((lemma->cues & BR_CUE(EVENT_NOUN)) || is_verb_too(lexicon, lemma) || is_deverbal(lexicon, t->lemma));
}

/* copulas and auxiliaries tell what their clause tells */
static int32_t clause_of(const br_tree *tree, int32_t token) {
    br_deprel rel = br_tok_rel(tree, token);
    int32_t head = br_tok(tree, token)->head;
    return head >= 0 && (rel == BR_DEP_COP || rel == BR_DEP_AUX) ? head : token;
}

void br_list_predicates(const br_stance_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                        const br_stances *stances, br_article *article, br_arena *arena) {
    BR_VEC(br_predicate) list = {0};
    for (uint32_t i = 0; i < article->n_tokens; i++) {
        const br_token *t = &article->tokens[i];
        if (!is_predicate(lexicon, tree, facts->lemma[i], (int32_t)i)) continue;
        br_stance stance = br_stance_at(stances, clause_of(tree, (int32_t)i));
        br_predicate p = {
            .span = t->span,
            .lemma = t->lemma,
            .factuality = (br_factuality)stance.fact,
            .sure = stance.sure,
            .hedged = stance.hedged,
            .holder = br_stance_holder(tree, stance, arena),
        };
        br_vec_push(arena, &list, p);
    }
    article->predicates = list.at;
    article->n_predicates = (uint32_t)list.len;
    article->has |= BR_HAS_PREDICATES;
}
