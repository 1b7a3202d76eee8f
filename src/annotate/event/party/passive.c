#include "annotate/event/party/passive.h"

#include "annotate/event/verb.h"

#define MAX_DEPTH 4 /* phrases between a verb and the "by" that was hung on the last of them */

/* ---- who did it */

/* whether what stands behind "by" may do something: no day, no figure ("by two votes"), no way of doing it ("by hanging") */
static bool may_do(const br_tree *tree, int32_t token) {
    uint8_t upos = br_tok(tree, token)->upos;
    bool name = upos == BR_UPOS_NOUN || upos == BR_UPOS_PROPN;
    return name && !br_tok_is(tree, token, BR_GRAMMAR(DAY) | BR_GRAMMAR(TIME) | BR_GRAMMAR(GERUND));
}

/* what the act is about rather than how and where it went on */
static bool is_content(const br_tree *tree, int32_t phrase) {
    const br_grammar about =
        BR_GRAMMAR(GENITIVE) | BR_GRAMMAR(WITH) | BR_GRAMMAR(PURPOSE) | BR_GRAMMAR(AGAINST) | BR_GRAMMAR(UPON);
    return br_has_child_of(tree, phrase, BR_DEP_CASE, about);
}

/* whether "by" may have been hung on that child in the verb's stead */
static bool may_hide(const br_tree *tree, int32_t child) {
    switch (br_tok_rel(tree, child)) {
    case BR_DEP_OBL:
    case BR_DEP_NMOD: return !is_content(tree, child);
    case BR_DEP_OBJ: return true;
    case BR_DEP_XCOMP:
    case BR_DEP_ADVCL: return br_tok_is(tree, child, BR_GRAMMAR(GERUND)) || br_tok(tree, child)->upos != BR_UPOS_VERB;
    default: return false;
    }
}

static int32_t agent_below(const br_tree *tree, int32_t top, int32_t verb, int depth) {
    br_for_children (tree, top, child) {
        br_deprel rel = br_tok_rel(tree, child);
        if (child < verb || (rel != BR_DEP_OBL && rel != BR_DEP_NMOD)) continue;
        if (br_has_child_of(tree, child, BR_DEP_CASE, BR_GRAMMAR(AGENT)) && may_do(tree, child)) return child;
    }
    if (depth == MAX_DEPTH) return -1;
    br_for_children (tree, top, child) {
        int32_t found = child > verb && may_hide(tree, child) ? agent_below(tree, child, verb, depth + 1) : -1;
        if (found >= 0) return found;
    }
    return -1;
}

int32_t br_hidden_agent(const br_tree *tree, int32_t verb) {
    return br_is_passive(tree, verb) ? agent_below(tree, verb, verb, 0) : -1;
}

/* ---- what stayed behind */

/* whether nothing stands behind a preposition that it could lead */
static bool leads_nothing(const br_tree *tree, int32_t preposition) {
    uint32_t next = (uint32_t)preposition + 1;
    if (next >= tree->article->n_tokens || tree->sentence[next] != tree->sentence[preposition]) return true;
    switch (br_tok(tree, (int32_t)next)->upos) {
    case BR_UPOS_PUNCT:
    case BR_UPOS_CCONJ:
    case BR_UPOS_SCONJ: return true;
    case BR_UPOS_ADP:
        return br_tok_is(tree, (int32_t)next, BR_GRAMMAR(AGENT) | BR_GRAMMAR(ON_DAY) | BR_GRAMMAR(WITHIN));
    default: return br_tok(tree, preposition)->head < preposition && br_tok_rel(tree, preposition) == BR_DEP_COMPOUND;
    }
}

int32_t br_stranded_preposition(const br_tree *tree, int32_t verb) {
    if (!br_is_passive(tree, verb)) return -1;
    uint32_t at = (uint32_t)verb + 1;
    int32_t object = br_tree_child(tree, verb, BR_DEP_OBJ, -1); /* "was set fire to", "was cracked down on" */
    if (object == (int32_t)at || (at < tree->article->n_tokens && br_tok_is(tree, (int32_t)at, BR_GRAMMAR(PARTICLE))))
        at++;
    if (at >= tree->article->n_tokens || tree->sentence[at] != tree->sentence[verb]) return -1;
    const br_grammar other = BR_GRAMMAR(PARTICLE) | BR_GRAMMAR(AGENT);
    bool preposition = br_tok(tree, (int32_t)at)->upos == BR_UPOS_ADP && !br_tok_is(tree, (int32_t)at, other);
    return preposition && leads_nothing(tree, (int32_t)at) ? (int32_t)at : -1;
}
