/* Active or passive, and the subject: what the tree tells of a verb, with what the parser took for something else. */
#include "annotate/quote/word/voice.h"

#include <stdlib.h>

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/token.h"

/* "was arrested and charged": the second participle without a subject or an auxiliary of its own */
static bool shares_auxiliary(const br_quote_work *w, int32_t verb) {
    const br_token *token = br_qtok(w, verb);
    if (token->deprel != BR_DEP_CONJ || token->head < 0 || token->head > verb || token->upos != BR_UPOS_VERB)
        return false;
    if (!br_tok_is(w->tree, verb, BR_GRAMMAR(PARTICIPLE))) return false;
    br_for_children (w->tree, verb, child) {
        br_deprel rel = br_q_rel(w, child);
        if (rel == BR_DEP_NSUBJ || rel == BR_DEP_AUX || rel == BR_DEP_OBJ || rel == BR_DEP_CCOMP) return false;
    }
    return br_tree_child(w->tree, token->head, BR_DEP_AUX_PASS, -1) >= 0;
}

/* a sentence whose root is a mere phrase: its verb was taken for something else */
static bool lacks_main_verb(const br_quote_work *w, int32_t token) {
    int32_t root = token;
    for (int i = 0; i < BR_MAX_CLIMB && br_q_same_sentence(w, root, br_qtok(w, root)->head); i++)
        root = br_qtok(w, root)->head;
    return br_qtok(w, root)->head < 0 && br_q_is_nominal(br_qtok(w, root)) &&
           br_tree_child(w->tree, root, BR_DEP_COP, -1) < 0;
}

/* "vouched for her": a verb with its preposition, which has no passive */
static bool has_own_phrase(const br_quote_work *w, int32_t verb) {
    uint32_t frames = 0, marked = 0;
    int32_t phrase = br_tree_child(w->tree, verb, BR_DEP_OBL, -1);
    if (phrase < verb || !br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames) || frames & BR_CUE_FRAME(OBJ)) return false;
    int32_t marker = br_tree_child(w->tree, phrase, BR_DEP_CASE, -1);
    return marker >= 0 && br_q_cue(w, marker, BR_CUE_KIND_MARKER, &marked) &&
           frames & marked & BR_CUE_FRAME_PREPOSITIONS;
}

/* "Weber, a cousin of the king, blamed the strike", "One of those who came called it a farce": the parser took the verb of the
 * sentence for a participle */
bool br_q_is_torn_off(const br_quote_work *w, int32_t verb) {
    if (br_q_rel(w, verb) != BR_DEP_ACL || !br_tok_is(w->tree, verb, BR_GRAMMAR(PAST)) || verb == 0) return false;
    bool has_object = br_tree_child(w->tree, verb, BR_DEP_OBJ, -1) > verb;
    int32_t predicate = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
    bool names = predicate > verb && (has_object || br_tree_child(w->tree, verb, BR_DEP_XCOMP, predicate) > verb);
    if (br_tok_is(w->tree, verb, BR_GRAMMAR(NAMING)) && !names) return false; /* "a man called Weber" */
    bool has_aside = br_q_char(w, verb - 1) == ',' && br_q_opening_comma(w, verb - 1) >= 0;
    if (has_aside && has_object) return true;
    return lacks_main_verb(w, verb) && (has_object || names || (has_aside && has_own_phrase(w, verb)));
}

/* "the mayor praised rules that": the parser took the verb for an adjective of its object */
bool br_q_is_lost_verb(const br_quote_work *w, int32_t verb) {
    int32_t object = br_qtok(w, verb)->head, before = verb - 1;
    if (br_q_rel(w, verb) != BR_DEP_AMOD || object < verb || !br_q_same_sentence(w, verb, before)) return false;
    bool is_finite = br_tok_is(w->tree, verb, BR_GRAMMAR(PAST) | BR_GRAMMAR(PRESENT)) ||
                     br_qtok(w, verb)->feats & BR_FEAT(VERBFORM_FIN);
    if (br_qtok(w, before)->upos == BR_UPOS_ADV && br_q_same_sentence(w, verb, before - 1)) before--;
    const br_token *subject = br_qtok(w, before);
    return is_finite && w->region_of[before] < 0 && br_q_is_nominal(subject) && subject->upos != BR_UPOS_NUM &&
           subject->deprel != BR_DEP_NUMMOD && !(subject->feats & BR_FEAT(POSS));
}

/* "who's called for troops": a clitic that may be "is" or "has", before a verb that asks for no hearer */
static bool is_perfect(const br_quote_work *w, int32_t auxiliary, int32_t verb) {
    uint32_t frames = 0;
    if (!strchr("'\xE2", br_q_char(w, auxiliary)) || !br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames)) return false;
    int32_t subject = br_tree_child(w->tree, verb, BR_DEP_NSUBJ_PASS, -1);
    bool is_it = subject >= 0 && br_tok_is(w->tree, subject, BR_GRAMMAR(EMPTY_SUBJECT));
    return !is_it && !(frames & BR_CUE_FRAME(HEARER)) &&
           frames & (BR_CUE_FRAME(THAT) | BR_CUE_FRAME(FOR) | BR_CUE_FRAME(OBJ));
}

/* "when asked about it": a participle behind the word that opens its clause */
static bool is_asked(const br_quote_work *w, int32_t verb) {
    return br_q_rel(w, verb) == BR_DEP_ADVCL && br_q_same_sentence(w, verb, verb - 1) &&
           br_tok_is(w->tree, verb - 1, BR_GRAMMAR(CIRCUMSTANCE)) &&
           !br_tok_is(w->tree, verb - 1, BR_GRAMMAR(LIKENESS)) && br_tok_is(w->tree, verb, BR_GRAMMAR(PARTICIPLE));
}

/* "As reported by the Post": nothing but its agent makes it a passive */
static bool has_agent_only(const br_quote_work *w, int32_t verb) {
    if (!br_tok_is(w->tree, verb, BR_GRAMMAR(PARTICIPLE)) || br_tree_child(w->tree, verb, BR_DEP_AUX, -1) >= 0)
        return false;
    bool is_active =
        br_tree_child(w->tree, verb, BR_DEP_NSUBJ, -1) >= 0 || br_tree_child(w->tree, verb, BR_DEP_OBJ, -1) >= 0;
    return !is_active && br_tree_child(w->tree, verb, BR_DEP_OBL_AGENT, -1) > verb;
}

bool br_q_is_passive(const br_quote_work *w, int32_t verb) {
    if (shares_auxiliary(w, verb) || has_agent_only(w, verb) || is_asked(w, verb)) return true;
    if (br_q_is_torn_off(w, verb)) return false;
    br_for_children (w->tree, verb, child)
        if (br_qtok(w, child)->deprel == BR_DEP_AUX_PASS) return !is_perfect(w, child, verb);
    bool is_active = br_tree_child(w->tree, verb, BR_DEP_AUX, -1) >= 0; /* "reports that they had demanded" */
    br_for_children (w->tree, verb, child)
        if (br_qtok(w, child)->deprel == BR_DEP_NSUBJ && br_qtok(w, verb)->deprel == BR_DEP_ACL) is_active = true;
    if (is_active) return false;
    const br_token *token = br_qtok(w, verb);
    bool begins =
        (uint32_t)verb == w->article->sentences[w->tree->sentence[verb]].first_token; /* "Asked about it, he said" */
    if (begins && token->upos == BR_UPOS_VERB && br_tok_is(w->tree, verb, BR_GRAMMAR(PAST))) return true;
    if (token->deprel == BR_DEP_ACL && token->head >= 0 && br_qtok(w, token->head)->head < 0 && token->head == verb - 1)
        return br_q_same_sentence(w, verb, verb + 1) &&
               br_tok_is(w->tree, verb + 1,
                         BR_GRAMMAR(WITH) | BR_GRAMMAR(AGENT) | BR_GRAMMAR(LIKENESS) | BR_GRAMMAR(WITHIN));
    bool is_reduced =
        token->deprel == BR_DEP_ACL || (token->deprel == BR_DEP_XCOMP && !(token->feats & BR_FEAT(VERBFORM_FIN)));
    if (!is_reduced || token->upos != BR_UPOS_VERB || token->feats & BR_FEAT(VERBFORM_INF)) return false;
    return br_tok_is(w->tree, verb, BR_GRAMMAR(PARTICIPLE));
}

/* ---- the subject */

/* "the former president last summer recalled": the parser took the time for the subject; the name before it speaks */
static int32_t name_before(const br_quote_work *w, int32_t time) {
    int32_t at = (int32_t)w->tree->first[time] - 1;
    if (!br_q_valid(w, at) || !br_q_same_sentence(w, time, at) || !br_q_is_nominal(br_qtok(w, at))) return -1;
    for (int i = 0; i < BR_MAX_CLIMB; i++) {
        br_deprel rel = br_q_rel(w, at);
        int32_t head = br_qtok(w, at)->head;
        bool part = rel == BR_DEP_FLAT || rel == BR_DEP_APPOS || rel == BR_DEP_COMPOUND || rel == BR_DEP_NMOD;
        if (!part || !br_q_valid(w, head) || head > time || br_q_in_time(w, head)) break;
        at = head;
    }
    return at;
}

/* of the two subjects that a verb has at times ("said Weber, once his adviser", "said one of them, Weber"): the person who is
 * named, then the nearest */
static bool is_nearer(const br_quote_work *w, int32_t a, int32_t b, int32_t verb) {
    if (br_q_is_person(w, a) != br_q_is_person(w, b)) return br_q_is_person(w, a);
    return abs(a - verb) < abs(b - verb);
}

/* a subject of its own; expletives are none */
int32_t br_q_own_subject(const br_quote_work *w, int32_t verb) {
    int32_t found = -1;
    br_for_children (w->tree, verb, child)
        if (br_q_rel(w, child) == BR_DEP_NSUBJ && (found < 0 || is_nearer(w, child, found, verb))) found = child;
    if (found < 0) { /* "It refused to": the parser took the body that speaks for nothing */
        br_for_children (w->tree, verb, child)
            if (br_qtok(w, child)->deprel == BR_DEP_EXPL && child < verb &&
                br_tok_is(w->tree, child, BR_GRAMMAR(EMPTY_SUBJECT)))
                return child;
    }
    return found >= 0 && br_q_in_time(w, found) ? name_before(w, found) : found;
}

/* "by X" of a passive */
int32_t br_q_agent_of(const br_quote_work *w, int32_t verb) {
    br_for_children (w->tree, verb, child) {
        if (br_q_rel(w, child) != BR_DEP_OBL) continue;
        int32_t marker = br_tree_child(w->tree, child, BR_DEP_CASE, -1);
        if (marker >= 0 && br_tok_is(w->tree, marker, BR_GRAMMAR(AGENT))) return child;
    }
    return -1;
}
