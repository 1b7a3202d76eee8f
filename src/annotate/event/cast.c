#include "annotate/event/cast.h"

#define MAX_DEPTH 3 /* phrases within phrases that are searched for an actor */

typedef struct picker {
    const br_matcher *m;
    const br_stance *stances;
    const br_act *act;
    br_clause clause, inner; /* inner: of the noun below a light verb */
    br_cast cast;
    int depth; /* speech acts around this one that were followed down to it */
} picker;

static br_cast cast_of(const br_matcher *m, const br_stance *stances, const br_act *act, int depth);

/* ---- actors in phrases */

static int32_t coded_mention(const br_matcher *m, int32_t token) {
    int32_t mention = br_actor_at(m->parties, token);
    if (mention < 0) return -1;
    return m->words.tree->article->actors[mention].code.len ? mention : -1;
}

/* "Syria says it is willing": a pronoun that nobody resolved, as subject of what somebody says, is the speaker. */
static int32_t speaker_for(const br_matcher *m, int32_t pronoun) {
    const br_tree *tree = m->words.tree;
    const br_token *t = br_tok(tree, pronoun);
    br_deprel rel = br_tok_rel(tree, pronoun);
    if (t->upos != BR_UPOS_PRON || t->head < 0 || (rel != BR_DEP_NSUBJ && rel != BR_DEP_EXPL)) return -1;
    static const char *const third[] = {"it", "they", "he", "she"};
    bool is_third = false;
    for (size_t i = 0; i < sizeof third / sizeof *third; i++)
        is_third = is_third || br_tok_lemma_is(tree, pronoun, third[i]);
    if (!is_third || br_tok_rel(tree, t->head) != BR_DEP_CCOMP) return -1;
    int32_t governor = br_tok(tree, t->head)->head;
    int32_t speaker = governor >= 0 ? br_tree_child(tree, governor, BR_DEP_NSUBJ, -1) : -1;
    return speaker >= 0 && br_tok(tree, speaker)->upos != BR_UPOS_PRON ? speaker : -1;
}

static int32_t mention_in(const br_matcher *m, int32_t token, int depth) {
    int32_t mention = coded_mention(m, token);
    if (mention >= 0 || depth == MAX_DEPTH) return mention;
    const br_tree *tree = m->words.tree;
    int32_t speaker = speaker_for(m, token);
    if (speaker >= 0) return mention_in(m, speaker, depth + 1);
    if (br_tok(tree, token)->upos == BR_UPOS_VERB) return -1;
    br_for_children (tree, token, child) { /* owners: "Iran's reactor", "Russian depots" */
        br_deprel rel = br_tok_rel(tree, child);
        bool owner = rel == BR_DEP_COMPOUND || rel == BR_DEP_AMOD || br_tok(tree, child)->deprel == BR_DEP_NMOD_POSS;
        if (owner && (mention = mention_in(m, child, depth + 1)) >= 0) return mention;
    }
    br_for_children (tree, token, child) { /* "the town of Homs", "the embassy in Kabul" */
        br_deprel rel = br_tok_rel(tree, child);
        if ((rel == BR_DEP_NMOD || rel == BR_DEP_APPOS) && (mention = mention_in(m, child, depth + 1)) >= 0)
            return mention;
    }
    return -1;
}

int32_t br_cast_mention(const br_matcher *m, int32_t token) {
    return token < 0 ? -1 : mention_in(m, token, 0);
}

static br_str code_at(const picker *p, int32_t token) {
    int32_t mention = br_cast_mention(p->m, token);
    return mention < 0 ? BR_STR("") : p->m->words.tree->article->actors[mention].code;
}

/* ---- one side */

static bool is_own(const int32_t *tokens, uint8_t n, int32_t token) {
    for (uint8_t i = 0; i < n; i++)
        if (tokens[i] == token) return true;
    return false;
}

/* "Hungarian and Romanian officials", "the presidents of Chile and Peru": one noun, several states */
static void take_shared(const picker *p, int32_t noun, int32_t *side, uint8_t *n) {
    const br_tree *tree = p->m->words.tree;
    br_for_children (tree, noun, owner) {
        br_deprel rel = br_tok_rel(tree, owner);
        if (rel != BR_DEP_AMOD && rel != BR_DEP_COMPOUND && rel != BR_DEP_NMOD) continue;
        if (coded_mention(p->m, owner) < 0) continue;
        for (int32_t k = br_tree_child(tree, owner, BR_DEP_CONJ, -1); k >= 0 && *n < BR_CAST_MAX;
             k = br_tree_child(tree, owner, BR_DEP_CONJ, k))
            if (coded_mention(p->m, k) >= 0) side[(*n)++] = k;
    }
}

/* a phrase and its conjuncts */
static void take(const picker *p, int32_t token, int32_t *side, uint8_t *n) {
    const br_tree *tree = p->m->words.tree;
    side[(*n)++] = token;
    if (br_tok(tree, token)->upos == BR_UPOS_NOUN) take_shared(p, token, side, n);
    for (int32_t k = br_tree_child(tree, token, BR_DEP_CONJ, -1); k >= 0 && *n < BR_CAST_MAX;
         k = br_tree_child(tree, token, BR_DEP_CONJ, k))
        if (br_cast_mention(p->m, k) >= 0 && br_tok(tree, k)->upos != BR_UPOS_VERB) side[(*n)++] = k;
}

/* "its troops", "their weapons": means, not a party */
static bool is_own_means(const picker *p, int32_t token) {
    const br_tree *tree = p->m->words.tree;
    int32_t owner = br_tree_child(tree, token, BR_DEP_NMOD_POSS, -1);
    if (owner < 0 || br_tok(tree, owner)->upos != BR_UPOS_PRON) return false;
    return br_actor_classes(p->m, token) & BR_CLASS(ARMED);
}

/* A target that is the source again is none. */
static bool is_fit(const picker *p, int32_t token, bool for_target) {
    br_str code = code_at(p, token);
    if (!code.len) return false;
    if (!for_target) return true;
    if (is_own_means(p, token)) return false;
    if (is_own(p->cast.source, p->cast.n_source, token)) return false;
    for (uint8_t i = 0; i < p->cast.n_source; i++)
        if (br_str_eq(code_at(p, p->cast.source[i]), code)) return false;
    return true;
}

static bool take_slot(picker *p, const br_clause *clause, br_slot slot, bool for_target) {
    int32_t tokens[BR_SLOT_TOKENS];
    size_t n = br_clause_path(&p->m->words, clause, slot, tokens);
    for (size_t i = 0; i < n; i++) {
        if (!is_fit(p, tokens[i], for_target)) continue;
        if (for_target) take(p, tokens[i], p->cast.target, &p->cast.n_target);
        else take(p, tokens[i], p->cast.source, &p->cast.n_source);
        const char **from = for_target ? &p->cast.target_from : &p->cast.source_from;
        br_str name = br_slot_text(p->m->words.lexicon, slot.inner ? slot.inner : slot.outer);
        *from = br_str_cstr(p->m->arena, name);
        return true;
    }
    return false;
}

static bool take_written(picker *p, const br_clause *clause, const br_slot *slots, uint8_t n, bool for_target) {
    for (uint8_t i = 0; i < n; i++)
        if (take_slot(p, clause, slots[i], for_target)) return true;
    return false;
}

static bool take_role(picker *p, const br_clause *clause, br_role role, bool for_target) {
    const br_slot_list *list = &p->m->words.lexicon->roles[role];
    return take_written(p, clause, list->at, list->n, for_target);
}

/* a source without a known code is kept by name: "gunmen", "the firm" */
static void take_unknown_source(picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t s = p->clause.subject;
    if (p->cast.n_source || s < 0 || br_tok(tree, s)->upos == BR_UPOS_VERB) return;
    if (br_actor_at(p->m->parties, s) < 0) return;
    p->cast.source[p->cast.n_source++] = s;
    p->cast.source_from = "subj";
}

static void pick_source(picker *p) {
    const br_pattern *pattern = p->act->pattern;
    if (pattern->n_source) {
        take_written(p, &p->clause, pattern->source, pattern->n_source, false);
        return;
    }
    take_role(p, &p->clause, p->clause.nominal ? BR_ROLE_NOUN_SOURCE : BR_ROLE_VERB_SOURCE, false);
    take_unknown_source(p);
}

/* ---- the other side */

/* the party that stands in the act spoken of: whom one accuses did it, whom one asks shall do it */
static bool take_from_content(picker *p) {
    if (p->act->content < 0 || p->act->speech == BR_SPEECH_LIGHT || p->depth == MAX_DEPTH) return false;
    br_act content = br_act_of(p->m, p->stances, p->act->content);
    if (!content.pattern || content.token == p->act->token) return false;
    br_cast theirs = cast_of(p->m, p->stances, &content, p->depth + 1);
    bool doer_first = p->act->speech == BR_SPEECH_ACCUSE || p->act->speech == BR_SPEECH_APPEAL ||
                      p->act->speech == BR_SPEECH_DEMAND || p->act->speech == BR_SPEECH_PRAISE;
    for (int round = 0; round < 2; round++) {
        bool sources = doer_first == (round == 0);
        uint8_t n = sources ? theirs.n_source : theirs.n_target;
        for (uint8_t i = 0; i < n; i++) {
            int32_t token = sources ? theirs.source[i] : theirs.target[i];
            if (!is_fit(p, token, true)) continue;
            p->cast.target[p->cast.n_target++] = token;
            p->cast.target_from = "content";
            return true;
        }
    }
    return false;
}

/* "threatened to leave unless Israel withdraws": the threat is made to whom the condition names */
static void take_from_condition(picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t at[] = {p->act->token, p->act->content};
    for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
        if (at[i] < 0) continue;
        int32_t c = br_tree_child(tree, at[i], BR_DEP_ADVCL, -1);
        for (; c >= 0 && !p->cast.n_target; c = br_tree_child(tree, at[i], BR_DEP_ADVCL, c)) {
            int32_t mark = br_tree_child(tree, c, BR_DEP_MARK, -1), subject = br_tree_child(tree, c, BR_DEP_NSUBJ, -1);
            if (mark < 0 || subject < 0 || !is_fit(p, subject, true)) continue;
            if (!br_tok_lemma_is(tree, mark, "if") && !br_tok_lemma_is(tree, mark, "unless")) continue;
            p->cast.target[p->cast.n_target++] = subject;
            p->cast.target_from = "condition";
        }
    }
}

static void pick_target(picker *p) {
    const br_pattern *pattern = p->act->pattern;
    if (pattern->n_target) {
        if (take_written(p, &p->clause, pattern->target, pattern->n_target, true)) return;
        if (p->act->speech == BR_SPEECH_NONE) return;
    }
    if (p->clause.nominal) {
        if (take_role(p, &p->clause, BR_ROLE_NOUN_TARGET, true)) return;
        take_from_content(p);
        return;
    }
    if (p->act->speech == BR_SPEECH_LIGHT) {
        const br_pattern *noun = p->act->content >= 0 ? p->m->matches[p->act->content].pattern : NULL;
        if (noun && take_written(p, &p->inner, noun->target, noun->n_target, true)) return;
        if (p->act->content >= 0 && take_role(p, &p->inner, BR_ROLE_NOUN_TARGET, true)) return;
        take_role(p, &p->clause, BR_ROLE_VERB_TARGET, true);
        return;
    }
    if (p->act->speech == BR_SPEECH_NONE) {
        take_role(p, &p->clause, BR_ROLE_VERB_TARGET, true);
        return;
    }
    int32_t object = p->clause.object;
    bool told = object >= 0 && coded_mention(p->m, object) >= 0;
    if ((told || p->act->speech == BR_SPEECH_NONE) && take_role(p, &p->clause, BR_ROLE_ADDRESSED, true)) return;
    if (take_from_content(p)) return;
    if (take_role(p, &p->clause, BR_ROLE_SPEECH_TARGET, true)) return;
    if (p->act->speech == BR_SPEECH_THREATEN) take_from_condition(p);
}

/* "talks between A and B", "A and B met": both sides stand in one phrase */
static void share_out(picker *p) {
    const br_pattern *pattern = p->act->pattern;
    bool reciprocal = pattern->reciprocal;
    if (p->act->speech == BR_SPEECH_LIGHT && p->act->content >= 0) {
        const br_pattern *noun = p->m->matches[p->act->content].pattern;
        reciprocal = reciprocal || (noun && noun->reciprocal);
    }
    p->cast.reciprocal = reciprocal;
    if (!reciprocal) return;
    if (!p->cast.n_source) {
        const br_clause *clause = p->act->speech == BR_SPEECH_LIGHT && p->act->content >= 0 ? &p->inner : &p->clause;
        if (!take_role(p, clause, BR_ROLE_BOTH, false) && p->cast.n_target > 1) {
            p->cast.source[p->cast.n_source++] = p->cast.target[0];
            p->cast.n_target--;
            memmove(p->cast.target, p->cast.target + 1, p->cast.n_target * sizeof *p->cast.target);
        }
    }
    if (p->cast.n_target || p->cast.n_source < 2) return;
    for (uint8_t i = 1; i < p->cast.n_source; i++) p->cast.target[p->cast.n_target++] = p->cast.source[i];
    p->cast.target_from = p->cast.source_from;
    p->cast.n_source = 1;
}

static br_cast cast_of(const br_matcher *m, const br_stance *stances, const br_act *act, int depth) {
    picker p = {.m = m, .stances = stances, .act = act, .depth = depth, .clause = br_clause_of(&m->words, act->token)};
    if (act->content >= 0) p.inner = br_clause_of(&m->words, act->content);
    pick_source(&p);
    if (act->speech == BR_SPEECH_LIGHT && act->content >= 0 && !p.cast.n_source) {
        take_role(&p, &p.inner, BR_ROLE_DOER, false);
    }
    pick_target(&p);
    share_out(&p);
    return p.cast;
}

br_cast br_cast_of(const br_matcher *m, const br_stance *stances, const br_act *act) {
    return cast_of(m, stances, act, 0);
}
