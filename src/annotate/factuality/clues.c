#include "annotate/factuality/clues.h"

#include "annotate/factuality/factuality_weights.h"

#define MAX_STEPS 8

/* ---- words */

static br_str word_of(const br_tree *tree, int32_t token, br_arena *arena) {
    br_str text = br_tok_text(tree, token);
    for (size_t i = 0; i < text.len; i++)
        if (br_is_upper(text.ptr[i])) return br_str_lower_ascii(arena, text);
    return text;
}

/* "as soon as": a fixed expression is looked up whole */
static uint64_t fixed_cues(const br_stance_words *w, int32_t token, br_arena *arena) {
    int32_t more = br_tree_child(w->tree, token, BR_DEP_FIXED, -1);
    if (more < 0) return 0;
    br_str whole = word_of(w->tree, token, arena);
    for (; more >= 0; more = br_tree_child(w->tree, token, BR_DEP_FIXED, more))
        whole = br_str_format(arena, "%.*s_%.*s", BR_FMT(whole), BR_FMT(br_tok_text(w->tree, more)));
    return br_cues_of(w->lexicon, whole);
}

br_stance_words br_stance_words_of(const br_stance_lexicon *lexicon, const br_tree *tree, br_arena *arena) {
    uint32_t n = tree->article->n_tokens;
    br_stance_words w = {lexicon, tree, br_array(arena, n + 1, uint64_t), br_array(arena, n + 1, uint32_t)};
    for (uint32_t i = 0; i < n; i++) {
        const br_token *t = &tree->article->tokens[i];
        if (t->upos == BR_UPOS_PUNCT) continue;
        br_str word = word_of(tree, (int32_t)i, arena);
        w.cues[i] = br_cues_of(lexicon, word);
        if (t->lemma.len && !br_str_eq(t->lemma, word)) w.cues[i] |= br_cues_of(lexicon, t->lemma);
        if (tree->first_child[i] >= 0) w.cues[i] |= fixed_cues(&w, (int32_t)i, arena);
        if (t->upos != BR_UPOS_VERB && t->upos != BR_UPOS_NOUN && t->upos != BR_UPOS_ADJ && t->upos != BR_UPOS_AUX)
            continue;
        const uint64_t *row = br_map_get(&lexicon->words, t->lemma.len ? t->lemma : word);
        w.embeddings[i] = row ? (uint32_t)*row : 0;
    }
    return w;
}

static bool has_particle(const br_stance_words *w, int32_t token, br_str particle) {
    br_for_children (w->tree, token, child)
        if (child > token && child <= token + 3 && br_str_eq_ascii(br_tok_text(w->tree, child), particle)) return true;
    int32_t next = token + 1;
    return (uint32_t)next < w->tree->article->n_tokens && br_str_eq_ascii(br_tok_text(w->tree, next), particle);
}

uint8_t br_real_upos(const br_tree *tree, int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    if (upos == BR_UPOS_AUX) return BR_UPOS_VERB;
    bool verb = upos == BR_UPOS_NOUN && br_tree_child(tree, token, BR_DEP_NSUBJ, -1) >= 0 &&
                br_tree_child(tree, token, BR_DEP_COP, -1) < 0;
    return verb ? BR_UPOS_VERB : upos;
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
    return w->embeddings[token] ? find_row(w, token, br_real_upos(w->tree, token), frame, preposition) : NULL;
}

const br_embedding *br_verb_embedding(const br_stance_words *w, int32_t token, br_frame frame) {
    return find_row(w, token, BR_UPOS_VERB, frame, BR_STR(""));
}

/* ---- conjuncts */

typedef enum form { FORM_OTHER, FORM_PAST, FORM_BARE, FORM_GERUND } form;

static form form_of(const br_stance_words *w, int32_t verb) {
    const br_token *t = br_tok(w->tree, verb);
    if (t->upos != BR_UPOS_VERB) return FORM_OTHER;
    if (br_tree_child(w->tree, verb, BR_DEP_AUX, -1) >= 0) /* "would run" */
        return t->feats & BR_FEAT(VERBFORM_INF) ? FORM_BARE : FORM_OTHER;
    if (br_str_ends(br_tok_text(w->tree, verb), BR_STR("ing"))) return FORM_GERUND;
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

/* ---- conditions */

uint64_t br_marker_cues(const br_stance_words *w, int32_t token) {
    uint64_t cues = 0;
    br_for_children (w->tree, token, child) {
        br_deprel rel = br_tok_rel(w->tree, child);
        bool leads = child < token && (rel == BR_DEP_ADVMOD || rel == BR_DEP_CC);
        if (rel != BR_DEP_MARK && rel != BR_DEP_CASE && !leads) continue;
        bool as = child > 0 && br_tok(w->tree, child - 1)->head == token && br_tok_lemma_is(w->tree, child - 1, "as");
        bool as_if = as && (br_tok_lemma_is(w->tree, child, "if") || br_tok_lemma_is(w->tree, child, "though"));
        cues |= as_if ? BR_CUE(ASIF) : w->cues[child];
    }
    return cues & (BR_CUE(IF) | BR_CUE(QUESTION) | BR_CUE(ONCE) | BR_CUE(WHEN) | BR_CUE(UNTIL) | BR_CUE(BEFORE) |
                   BR_CUE(WITHOUT) | BR_CUE(INSTEAD) | BR_CUE(ASIF));
}

/* "in the event of", "in case of", "on condition that" */
static bool is_condition_phrase(const br_stance_words *w, int32_t token) {
    const br_tree *tree = w->tree;
    int32_t in = br_tree_child(tree, token, BR_DEP_CASE, -1);
    if (in < 0) return false;
    bool event = br_tok_lemma_is(tree, token, "event") || br_tok_lemma_is(tree, token, "case");
    if (event && br_tok_lemma_is(tree, in, "in"))
        return br_tree_child(tree, token, BR_DEP_NMOD, -1) >= 0 || br_tree_child(tree, token, BR_DEP_ACL, -1) >= 0;
    return br_tok_lemma_is(tree, token, "condition") && br_tok_lemma_is(tree, in, "on");
}

static bool has_subordinator(const br_tree *tree, int32_t clause) {
    for (int32_t c = br_tree_child(tree, clause, BR_DEP_MARK, -1); c >= 0;
         c = br_tree_child(tree, clause, BR_DEP_MARK, c))
        if (!br_tok_lemma_is(tree, c, "to")) return true;
    return false;
}

static bool opens_condition(const br_tree *tree, int32_t auxiliary) {
    br_str text = br_tok_text(tree, auxiliary);
    return br_str_eq_ascii(text, BR_STR("had")) || br_str_eq_ascii(text, BR_STR("were")) ||
           br_str_eq_ascii(text, BR_STR("should"));
}

/* "Should the rebels enter the town, France will ...": the tree may hang the first word on the main clause */
static bool follows_inversion(const br_stance_words *w, int32_t clause) {
    const br_tree *tree = w->tree;
    int32_t before = (int32_t)tree->first[clause] - 1;
    const br_sentence *s = &tree->article->sentences[tree->sentence[clause]];
    if (before != (int32_t)s->first_token || br_tok(tree, before)->upos != BR_UPOS_AUX) return false;
    return opens_condition(tree, before);
}

bool br_is_inverted(const br_stance_words *w, int32_t clause) {
    const br_tree *tree = w->tree;
    int32_t subject = br_tree_child(tree, clause, BR_DEP_NSUBJ, -1);
    if (subject < 0 || has_subordinator(tree, clause)) return false;
    if (follows_inversion(w, clause)) return true;
    bool leads = false;
    br_for_children (tree, clause, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel != BR_DEP_AUX && rel != BR_DEP_COP) continue;
        if (child < subject) leads = opens_condition(tree, child);
        else if (w->cues[child] & (BR_CUE(WILL) | BR_CUE(WOULD))) return false; /* the first word is another clause's */
    }
    return leads;
}

/* "so long as", "as soon as" where the tree hangs the clause on the adverb; 0 for other words */
static uint64_t adverb_cues(const br_stance_words *w, int32_t adverb) {
    if (br_tok(w->tree, adverb)->upos != BR_UPOS_ADV) return 0;
    br_for_children (w->tree, adverb, child) {
        bool as = br_tok_lemma_is(w->tree, child, "as") || br_tok_lemma_is(w->tree, child, "so");
        if (!as || child > adverb) continue;
        if (br_tok_lemma_is(w->tree, adverb, "long")) return BR_CUE(IF);
        if (br_tok_lemma_is(w->tree, adverb, "soon")) return BR_CUE(ONCE);
    }
    return 0;
}

uint64_t br_clause_cues(const br_stance_words *w, int32_t clause) {
    uint64_t cues = br_marker_cues(w, clause);
    int32_t head = br_tok(w->tree, clause)->head;
    if (head >= 0) cues |= adverb_cues(w, head);
    if (br_is_inverted(w, clause)) cues |= BR_CUE(IF);
    int32_t subject = br_tree_child(w->tree, clause, BR_DEP_NSUBJ, -1);
    if (subject >= 0 && (w->cues[subject] & BR_CUE(ANY)) && br_tok_rel(w->tree, clause) == BR_DEP_ADVCL)
        cues |= BR_CUE(IF); /* "whoever betrays them" */
    bool verb = br_tok(w->tree, clause)->upos == BR_UPOS_VERB && (w->cues[clause] & BR_CUE(IF));
    if (verb && br_tree_child(w->tree, clause, BR_DEP_CCOMP, -1) >= 0) cues |= BR_CUE(IF); /* "provided that" */
    return cues;
}

/* "any ship that enters (will be sunk)" */
static bool is_any_that(const br_stance_words *w, int32_t subject) {
    int32_t any = br_tree_child(w->tree, subject, BR_DEP_DET, -1);
    return any >= 0 && (w->cues[any] & BR_CUE(ANY)) && br_tree_child(w->tree, subject, BR_DEP_ACL_RELCL, -1) >= 0;
}

static bool is_condition(const br_stance_words *w, int32_t child) {
    uint64_t cues;
    switch (br_tok_rel(w->tree, child)) {
    case BR_DEP_ADVCL:
        cues = br_clause_cues(w, child);
        if ((cues & BR_CUE(IF)) && !(cues & BR_CUE(ASIF)) && !br_tok_lemma_is(w->tree, child, "whether")) return true;
        return cues & BR_CUE(ONCE);
    case BR_DEP_NSUBJ: return is_any_that(w, child);
    case BR_DEP_OBL: return is_condition_phrase(w, child) || (br_marker_cues(w, child) & BR_CUE(IF));
    case BR_DEP_ADVMOD:
        if (br_tok_lemma_is(w->tree, child, "otherwise")) return true;
        return adverb_cues(w, child) && br_tree_child(w->tree, child, BR_DEP_ADVCL, -1) >= 0;
    default: return false;
    }
}

bool br_has_condition(const br_stance_words *w, int32_t token) {
    br_for_children (w->tree, token, child) {
        if (is_condition(w, child)) return true;
        if (br_tok_rel(w->tree, child) != BR_DEP_XCOMP) continue; /* "will stop serving the town unless" */
        br_for_children (w->tree, child, more)
            if (is_condition(w, more)) return true;
    }
    return false;
}

/* ---- the clause's own words */

/* "(not because of the strike) but because of the vote" */
static bool has_but(const br_tree *tree, int32_t phrase) {
    br_for_children (tree, phrase, child) {
        int32_t cc = br_tree_child(tree, child, BR_DEP_CC, -1);
        if (br_tok_rel(tree, child) == BR_DEP_CONJ && cc >= 0 && br_tok_lemma_is(tree, cc, "but")) return true;
    }
    return false;
}

/* "not only", "not until", "not because": the act itself is not denied */
static bool is_restricted(const br_stance_words *w, int32_t negation, int32_t verb) {
    const br_tree *tree = w->tree;
    int32_t next = negation + 1;
    if ((uint32_t)next < tree->article->n_tokens && next != verb && (w->cues[next] & (BR_CUE(ONLY) | BR_CUE(UNTIL))))
        return true;
    br_for_children (tree, verb, child) {
        if (child < verb) continue;
        br_for_children (tree, child, mark) {
            br_deprel rel = br_tok_rel(tree, mark);
            if (rel != BR_DEP_CASE && rel != BR_DEP_MARK) continue;
            if (w->cues[mark] & BR_CUE(UNTIL)) return true;
            if (br_tok_lemma_is(tree, mark, "because") && has_but(tree, child)) return true;
        }
    }
    return false;
}

/* "no troops", "none of the ships", "neither side", "not a single soldier" */
bool br_is_negative_phrase(const br_stance_words *w, int32_t noun) {
    const br_tree *tree = w->tree;
    if (w->cues[noun] & BR_CUE(NOBODY)) {
        br_for_children (tree, noun, child)
            br_for_children (tree, child, more)
                if (w->cues[more] & BR_CUE(NOBUT)) return false;
        return true;
    }
    br_for_children (tree, noun, child) {
        if (child > noun) break;
        br_deprel rel = br_tok_rel(tree, child);
        if (rel == BR_DEP_DET && (w->cues[child] & BR_CUE(NO))) {
            uint32_t next = (uint32_t)child + 1; /* "no fewer than", "no more than" */
            return !(next < tree->article->n_tokens && (w->cues[next] & BR_CUE(ONLY)));
        }
        bool direct = rel == BR_DEP_ADVMOD || rel == BR_DEP_DET || rel == BR_DEP_CC;
        if (direct && (w->cues[child] & BR_CUE(NOT)) && !is_restricted(w, child, noun)) return true;
    }
    return false;
}

static bool is_no_more(const br_stance_words *w, int32_t adverb) {
    br_for_children (w->tree, adverb, child)
        if (child < adverb && (w->cues[child] & BR_CUE(NO))) return true;
    return false;
}

static bool negates(const br_stance_words *w, int32_t token, int32_t child) {
    switch (br_tok_rel(w->tree, child)) {
    case BR_DEP_ADVMOD:
        if (br_tok_lemma_is(w->tree, child, "long") || br_tok_lemma_is(w->tree, child, "more")) /* "no longer" */
            return child < token && is_no_more(w, child);
        return (w->cues[child] & BR_CUE(NOT)) && child < token && !is_restricted(w, child, token);
    case BR_DEP_CC:
    case BR_DEP_AUX:
    case BR_DEP_DISCOURSE: return (w->cues[child] & BR_CUE(NOT)) && child < token && !is_restricted(w, child, token);
    case BR_DEP_DET: return (w->cues[child] & BR_CUE(NO)) && br_tok(w->tree, token)->upos != BR_UPOS_VERB;
    case BR_DEP_NSUBJ: return br_is_negative_phrase(w, child);
    case BR_DEP_OBJ: /* "sees no end": who sees nothing of a kind sees all the same */
        return child > token && br_is_negative_phrase(w, child) &&
               !((w->cues[token] & BR_CUE(STATIVE)) && br_tok(w->tree, child)->upos == BR_UPOS_NOUN);
    case BR_DEP_OBL:
        return br_tok_lemma_is(w->tree, child, "circumstance") || br_tok_lemma_is(w->tree, child, "way")
                   ? br_is_negative_phrase(w, child)
                   : false;
    default: return false;
    }
}

/* the least sure of the words of one clause counts: "could probably" */
static void lower(br_stance *own, int sure) {
    if (sure < own->sure) own->sure = (int8_t)sure;
}

static void add_auxiliary(const br_stance_words *w, int32_t child, bool told, br_stance *own) {
    uint64_t cues = w->cues[child];
    bool would = cues & BR_CUE(WOULD), must = cues & BR_CUE(MUST), should = cues & BR_CUE(SHOULD);
    if ((cues & BR_CUE(WILL)) || must || should || (would && told)) {
        if (own->fact == BR_FACT_ASSERTED) own->fact = BR_FACT_PLANNED;
        own->future = !must && !should;
        own->obliged = must;
        lower(own, must ? BR_SURE_MUST : should ? BR_SURE_SHOULD : would ? BR_SURE_REPORTED : BR_SURE_WILL);
    } else if (would || (cues & (BR_CUE(CAN) | BR_CUE(COULD) | BR_CUE(MAY)))) {
        own->fact = BR_FACT_CONDITIONAL;
        lower(own, would ? BR_SURE_WOULD : (cues & BR_CUE(CAN)) ? BR_SURE_CAN : BR_SURE_COULD);
        own->open = cues & BR_CUE(MAY);
    }
}

static void add_modifier(const br_stance_words *w, int32_t child, br_stance *own) {
    uint64_t cues = w->cues[child];
    if (cues & BR_CUE(HEARSAY)) own->holder = BR_HOLDER_UNNAMED;
    if (cues & (BR_CUE(HEARSAY) | BR_CUE(HEDGE))) {
        own->hedged = true;
        lower(own, BR_SURE_HEDGED);
    }
    if ((cues & BR_CUE(PERHAPS)) && own->fact != BR_FACT_DENIED) {
        own->fact = BR_FACT_CONDITIONAL;
        lower(own, BR_SURE_PERHAPS);
        own->open = true;
    }
    if (cues & BR_CUE(ALMOST)) own->negated = true;
}

static void add_adjective(const br_stance_words *w, int32_t child, br_stance *own) {
    uint64_t cues = w->cues[child];
    if (cues & BR_CUE(HEARSAY_ADJECTIVE)) {
        own->hedged = true;
        own->holder = BR_HOLDER_UNNAMED;
        lower(own, BR_SURE_HEDGED);
    }
    if (cues & BR_CUE(FAILED_ADJECTIVE)) own->negated = true;
    if (cues & BR_CUE(POSSIBLE_ADJECTIVE)) {
        own->fact = BR_FACT_CONDITIONAL;
        lower(own, BR_SURE_POSSIBLE_ADJECTIVE);
    } else if ((cues & BR_CUE(PLAN_ADJECTIVE)) && own->fact == BR_FACT_ASSERTED) {
        own->fact = BR_FACT_PLANNED;
        lower(own, BR_SURE_PLANNED_ADJECTIVE);
    }
}

/* "leaves tomorrow", "starts next week" */
static bool is_scheduled(const br_stance_words *w, int32_t verb) {
    const br_tree *tree = w->tree;
    uint32_t feats = br_tok(tree, verb)->feats;
    bool present = feats & BR_FEAT(TENSE_PRES);
    br_for_children (tree, verb, child)
        if (br_tok_rel(tree, child) == BR_DEP_AUX) present = br_tok(tree, child)->feats & BR_FEAT(TENSE_PRES);
    if (!present || (feats & BR_FEAT(TENSE_PAST))) return false;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel != BR_DEP_OBL && rel != BR_DEP_ADVMOD) continue;
        if (w->cues[child] & BR_CUE(FUTURE_TIME)) return true;
        br_for_children (tree, child, more)
            if (w->cues[more] & BR_CUE(FUTURE_TIME)) return true;
    }
    return false;
}

static bool has_perfect(const br_tree *tree, int32_t verb) {
    for (int32_t c = br_tree_child(tree, verb, BR_DEP_AUX, -1); c >= 0; c = br_tree_child(tree, verb, BR_DEP_AUX, c))
        if (br_tok_lemma_is(tree, c, "have")) return true;
    return false;
}

/* "is to meet", "was to have met"; not "said to be meeting" */
static bool is_be_to(const br_tree *tree, int32_t verb) {
    bool be = false;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel == BR_DEP_MARK && br_tok_lemma_is(tree, child, "to")) return be;
        bool plain = rel == BR_DEP_COP || (rel == BR_DEP_AUX && br_tok(tree, child)->deprel == BR_DEP_AUX);
        if (plain && br_tok_lemma_is(tree, child, "be") && child < verb) be = true;
    }
    return false;
}

/* "vowed never to go": the tree may hang the negation on the vow */
static bool is_negated_infinitive(const br_stance_words *w, int32_t verb) {
    int32_t to = br_tree_child(w->tree, verb, BR_DEP_MARK, -1);
    if (to < 1 || !br_tok_lemma_is(w->tree, to, "to")) return false;
    return (w->cues[to - 1] & BR_CUE(NOT)) && br_tok(w->tree, to - 1)->upos != BR_UPOS_CCONJ &&
           br_tok(w->tree, to - 1)->head != verb;
}

/* "could not have come at a worse time", "could not be clearer": it did, it is */
static bool is_outdone(const br_stance_words *w, int32_t verb) {
    const br_tree *tree = w->tree;
    bool could = false;
    br_for_children (tree, verb, child) could = could || (w->cues[child] & (BR_CUE(COULD) | BR_CUE(CAN)));
    if (!could) return false;
    if (br_tok(tree, verb)->feats & BR_FEAT(DEGREE_CMP)) return true;
    br_for_children (tree, verb, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (child < verb || (rel != BR_DEP_OBJ && rel != BR_DEP_OBL && rel != BR_DEP_XCOMP)) continue;
        br_for_children (tree, child, more) {
            if (br_tok_rel(tree, more) == BR_DEP_AMOD && (br_tok(tree, more)->feats & BR_FEAT(DEGREE_CMP))) return true;
            if (br_tree_child(tree, more, BR_DEP_ADVMOD, -1) >= 0 && br_tok_rel(tree, more) == BR_DEP_AMOD &&
                br_tok_lemma_is(tree, br_tree_child(tree, more, BR_DEP_ADVMOD, -1), "more"))
                return true;
        }
    }
    return false;
}

br_stance br_own_stance(const br_stance_words *w, int32_t token, bool told) {
    const br_tree *tree = w->tree;
    br_stance own = {.fact = BR_FACT_ASSERTED, .sure = BR_SURE_FULL, .holder = BR_HOLDER_NONE};
    bool condition = br_has_condition(w, token);
    br_for_children (tree, token, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (rel == BR_DEP_AUX) add_auxiliary(w, child, told && !condition, &own);
        if (rel == BR_DEP_ADVMOD || rel == BR_DEP_DISCOURSE) add_modifier(w, child, &own);
        if (rel == BR_DEP_AMOD || rel == BR_DEP_COMPOUND) add_adjective(w, child, &own);
        if (rel == BR_DEP_DET && (w->cues[child] & BR_CUE(ANY)) && br_tok(tree, token)->upos == BR_UPOS_NOUN) {
            own.fact = BR_FACT_CONDITIONAL; /* "any talks" */
            lower(&own, BR_SURE_PERHAPS);
        }
        if (negates(w, token, child)) own.negated = true;
    }
    if (own.obliged && has_perfect(tree, token)) { /* "must have fled" */
        own.fact = BR_FACT_ASSERTED;
        own.obliged = false;
        own.sure = BR_SURE_INFERRED;
    }
    if (own.fact == BR_FACT_PLANNED && !own.future && has_perfect(tree, token))
        own.fact = BR_FACT_CONDITIONAL; /* "should have left": and did not, or may not have */
    if (is_negated_infinitive(w, token)) own.negated = true;
    if (own.fact == BR_FACT_ASSERTED && (is_scheduled(w, token) || is_be_to(tree, token))) {
        own.fact = BR_FACT_PLANNED;
        own.future = true;
        lower(&own, BR_SURE_WILL);
    }
    if (condition && own.fact == BR_FACT_PLANNED) {
        own.fact = BR_FACT_CONDITIONAL;
        lower(&own, BR_SURE_BOUND);
    }
    if (own.negated && is_outdone(w, token)) {
        own.fact = BR_FACT_ASSERTED;
        own.sure = BR_SURE_FULL;
        own.negated = false;
    }
    if (own.negated) {
        own.fact = BR_FACT_DENIED;
        own.sure = own.open ? BR_SURE_MAY_NOT : own.future || own.sure < BR_SURE_FULL ? BR_SURE_WILL_NOT : BR_SURE_NOT;
    }
    return own;
}
