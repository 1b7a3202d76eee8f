#include "annotate/factuality/words.h"

#include "lexicon/text.h"

#define MAX_STEPS 8

static br_str word_of(const br_tree *tree, int32_t token, br_arena *arena) {
    br_str text = br_tok_text(tree, token);
    for (size_t i = 0; i < text.len; i++)
        if (br_is_upper(text.ptr[i])) return br_str_lower_ascii(arena, text);
    return text;
}

/* "whether or not they agree" denies nothing, wherever the tree hangs the word */
static bool is_either_way(const br_tree *tree, int32_t token) {
    return token > 1 && br_tok_is(tree, token, BR_GRAMMAR(NOT)) &&
           br_tok_is(tree, token - 1, BR_GRAMMAR(ALTERNATIVE)) && br_tok_is(tree, token - 2, BR_GRAMMAR(WHETHER));
}

/* "as soon as": a fixed expression is looked up whole */
static uint64_t fixed_cues(const br_stance_words *w, int32_t token, br_arena *arena) {
    int32_t more = br_tree_child(w->tree, token, BR_DEP_FIXED, -1);
    if (more < 0) return 0;
    br_str whole = word_of(w->tree, token, arena);
    for (; more >= 0; more = br_tree_child(w->tree, token, BR_DEP_FIXED, more))
        whole = br_str_format(arena, "%.*s_%.*s", BR_FMT(whole), BR_FMT(br_tok_text(w->tree, more)));
    return br_word_facts_of(w->all, whole)->cues;
}

/* once for each word: governors are asked by each of their children */
static uint8_t real_upos(const br_tree *tree, int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    if (upos == BR_UPOS_AUX) return BR_UPOS_VERB;
    bool verb = upos == BR_UPOS_NOUN && br_tree_child(tree, token, BR_DEP_NSUBJ, -1) >= 0 &&
                br_tree_child(tree, token, BR_DEP_COP, -1) < 0;
    return verb ? BR_UPOS_VERB : upos;
}

/* the rows of a word that may govern an act; lemmas of rare words are guesses */
static uint32_t embedding_of(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                             int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    if (upos != BR_UPOS_VERB && upos != BR_UPOS_NOUN && upos != BR_UPOS_ADJ && upos != BR_UPOS_AUX) return 0;
    uint32_t row = facts->lemma[token]->embedding;
    if (!row) row = facts->form[token]->embedding;
    br_str form = br_tok_text(tree, token);
    bool compared = !row && form.len > 4 && (br_tok(tree, token)->feats & BR_FEAT(DEGREE_CMP)); /* "harder" */
    return compared ? br_word_facts_of(lexicon, br_str_slice(form, 0, form.len - 2))->embedding : row;
}

br_stance_words br_stance_words_of(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                                   br_arena *arena) {
    uint32_t n = tree->article->n_tokens;
    br_stance_words w = {
        .all = lexicon,
        .lexicon = lexicon->stance,
        .tree = tree,
        .grammar = &br_text_language_of(lexicon, tree->article->language)->grammar,
        .cues = br_array(arena, n + 1, uint64_t),
        .embeddings = br_array(arena, n + 1, uint32_t),
        .upos = br_array(arena, n + 1, uint8_t),
        .bound = br_array(arena, n + 1, uint8_t),
    };
    for (uint32_t i = 0; i < n; i++) {
        const br_token *t = &tree->article->tokens[i];
        w.upos[i] = real_upos(tree, (int32_t)i);
        if (t->upos == BR_UPOS_PUNCT || is_either_way(tree, (int32_t)i)) continue;
        w.cues[i] = facts->form[i]->cues | facts->lemma[i]->cues;
        if (tree->first_child[i] >= 0) w.cues[i] |= fixed_cues(&w, (int32_t)i, arena);
        w.embeddings[i] = embedding_of(lexicon, tree, facts, (int32_t)i);
    }
    return w;
}

bool br_form_is(const br_stance_words *w, int32_t token, br_grammar classes) {
    return br_grammar_of(w->grammar, br_tok_text(w->tree, token)) & classes;
}

static bool has_particle(const br_stance_words *w, int32_t token, br_str particle) {
    int32_t last = token + 3, n = (int32_t)w->tree->article->n_tokens; /* the next word, or a child close by */
    for (int32_t t = token + 1; t <= last && t < n; t++)
        if ((t == token + 1 || br_tok(w->tree, t)->head == token) && br_str_eq_ascii(br_tok_text(w->tree, t), particle))
            return true;
    return false;
}

static const br_embedding *find_row(const br_stance_words *w, int32_t token, uint8_t upos, br_frame frame,
                                    br_str preposition) {
    const br_embedding *plain = NULL;
    for (uint32_t at = w->embeddings[token]; at; at = w->lexicon->embeddings[at - 1].next) {
        const br_embedding *e = &w->lexicon->embeddings[at - 1];
        if (e->frame != frame || upos != e->upos) continue;
        if (frame == BR_FRAME_PREP && !br_str_eq_ascii(e->preposition, preposition)) continue;
        if (e->particle.len && has_particle(w, token, e->particle)) return e;
        if (!e->particle.len) plain = e; /* the row that stands first in the file wins: rows are chained backwards */
    }
    return plain;
}

const br_embedding *br_embedding_for(const br_stance_words *w, int32_t token, br_frame frame, br_str preposition) {
    return w->embeddings[token] ? find_row(w, token, w->upos[token], frame, preposition) : NULL;
}

const br_embedding *br_verb_embedding(const br_stance_words *w, int32_t token, br_frame frame) {
    return find_row(w, token, BR_UPOS_VERB, frame, BR_STR(""));
}

const br_embedding *br_genitive_embedding(const br_stance_words *w, int32_t token) {
    for (uint32_t at = w->embeddings[token]; at; at = w->lexicon->embeddings[at - 1].next) {
        const br_embedding *e = &w->lexicon->embeddings[at - 1];
        if (e->frame == BR_FRAME_PREP && (br_grammar_of(w->grammar, e->preposition) & BR_GRAMMAR(GENITIVE)))
            return br_embedding_for(w, token, BR_FRAME_PREP, e->preposition);
    }
    return NULL;
}

/* ---- conjuncts */

typedef enum form { FORM_OTHER, FORM_PAST, FORM_BARE, FORM_GERUND } form;

static form form_of(const br_stance_words *w, int32_t verb) {
    const br_token *t = br_tok(w->tree, verb);
    if (t->upos != BR_UPOS_VERB) return FORM_OTHER;
    if (br_tree_child(w->tree, verb, BR_DEP_AUX, -1) >= 0) /* "would run" */
        return t->feats & BR_FEAT(VERBFORM_INF) ? FORM_BARE : FORM_OTHER;
    if (br_tok_is(w->tree, verb, BR_GRAMMAR(GERUND))) return FORM_GERUND;
    if (t->feats & BR_FEAT(VERBFORM_INF)) return FORM_BARE;
    return (t->feats & BR_FEAT(TENSE_PAST)) ? FORM_PAST : FORM_OTHER;
}

/* "was due", "was expected", "had tried" */
static bool is_past_clause(const br_tree *tree, int32_t token) {
    br_for_children (tree, token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if ((rel == BR_DEP_COP || rel == BR_DEP_AUX) && (br_tok(tree, child)->feats & BR_FEAT(TENSE_PAST))) return true;
    }
    return false;
}

int32_t br_first_of_row(const br_stance_words *w, int32_t conjunct) {
    int32_t head = br_tok(w->tree, conjunct)->head;
    form wanted = form_of(w, conjunct);
    if (wanted != FORM_PAST && wanted != FORM_GERUND) return head;
    if (br_tree_child(w->tree, conjunct, BR_DEP_NSUBJ, -1) >= 0) return head;
    form found = form_of(w, head);
    bool clash =
        wanted == FORM_GERUND ? found == FORM_BARE || found == FORM_PAST : found == FORM_BARE || found == FORM_GERUND;
    if (!clash) return head;
    int32_t above = br_tok(w->tree, head)->head;
    for (int steps = 0; above >= 0 && steps < MAX_STEPS; steps++, above = br_tok(w->tree, above)->head)
        if (form_of(w, above) == wanted || (wanted == FORM_PAST && is_past_clause(w->tree, above))) return above;
    return head;
}
