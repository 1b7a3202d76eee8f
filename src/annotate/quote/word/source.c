/* Who speaks: from a word of speech up and down the tree to its subject. */
#include "annotate/quote/word/source.h"

#include "annotate/quote/quote_weights.h"
#include "annotate/quote/word/cue.h"
#include "annotate/quote/word/phrase.h"
#include "annotate/quote/word/token.h"
#include "annotate/quote/word/voice.h"

/* "X was quoted as saying", "X is said to": the subject of the passive speaks in the dependent clause */
static int32_t subject_or_agent(const br_quote_work *w, int32_t verb, bool from_below) {
    if (br_q_is_passive(w, verb) && !from_below) return br_q_agent_of(w, verb);
    return br_q_own_subject(w, verb);
}

int32_t br_antecedent(const br_quote_work *w, int32_t token) {
    if (br_qtok(w, token)->upos != BR_UPOS_PRON && br_qtok(w, token)->upos != BR_UPOS_DET) return token;
    if (!br_tok_is(w->tree, token, BR_GRAMMAR(RELATIVE))) return token;
    int32_t at = br_qtok(w, token)->head;
    for (int i = 0; i < BR_MAX_CLIMB && at >= 0; i++) {
        br_deprel rel = br_q_rel(w, at);
        if (rel == BR_DEP_ACL) return br_qtok(w, at)->head >= 0 ? br_qtok(w, at)->head : token;
        if (rel != BR_DEP_CONJ && rel != BR_DEP_XCOMP && rel != BR_DEP_CCOMP) break;
        at = br_qtok(w, at)->head;
    }
    return token;
}

/* whether the object of `head` is the subject of its infinitive ("asked him to say", "quoted him as saying") */
static int32_t controller(const br_quote_work *w, int32_t infinitive, int32_t head) {
    int32_t object = br_tree_child(w->tree, head, BR_DEP_OBJ, -1);
    int32_t mark = br_tree_child(w->tree, infinitive, BR_DEP_MARK, -1);
    if (mark < 0) mark = br_tree_child(w->tree, infinitive, BR_DEP_CASE, -1);
    return object >= 0 && mark >= 0 && !br_q_is_passive(w, head) ? object : -1;
}

/* "..., saying": a participle behind a comma speaks for the clause, whatever noun the parser hung it on */
static bool stands_apart(const br_quote_work *w, int32_t verb) {
    int32_t before = (int32_t)w->tree->first[verb] - 1;
    if (br_tok_text(w->tree, verb).len < 4 || !br_tok_is(w->tree, verb, BR_GRAMMAR(GERUND))) return false;
    return (br_q_valid(w, before) && br_q_char(w, before) == ',') || br_q_char(w, before + 1) == ',';
}

/* "X said it was done by Y and added that": a second verb of saying that hangs on what the first one says */
static bool says_more(const br_quote_work *w, int32_t verb) {
    uint32_t frames = 0;
    if (br_q_rel(w, verb) != BR_DEP_CONJ || !(br_qtok(w, verb)->feats & BR_FEAT(VERBFORM_FIN))) return false;
    bool is_own = br_q_cue(w, br_qtok(w, verb)->head, BR_CUE_KIND_VERB, &frames); /* "X said Y blamed him and added" */
    frames = 0;
    br_q_cue(w, verb, BR_CUE_KIND_VERB, &frames);
    return frames & BR_CUE_FRAME(QUOTE) && frames & BR_CUE_FRAME(THAT) && br_q_own_subject(w, verb) < 0 && !is_own;
}

/* "X said Y had left, adding that": the participle hangs on "left", but X goes on speaking */
static int32_t outer_cue(const br_quote_work *w, int32_t verb) {
    int32_t head = br_qtok(w, verb)->head;
    if (!br_q_valid(w, head) || br_q_rel(w, head) != BR_DEP_CCOMP) return verb;
    if (!stands_apart(w, verb) && !says_more(w, verb)) return verb;
    uint32_t frames = 0;
    int32_t cue = br_qtok(w, head)->head;
    bool is_speech = br_q_valid(w, cue) && br_q_cue(w, cue, BR_CUE_KIND_VERB, &frames) && frames & BR_CUE_FRAME(THAT);
    return is_speech ? cue : verb;
}

/* an infinitive, or a noun that is no predicate */
static bool is_never_finite(const br_quote_work *w, int32_t token) {
    const br_token *t = br_qtok(w, token);
    if (t->upos == BR_UPOS_NOUN || t->upos == BR_UPOS_PROPN)
        return br_tree_child(w->tree, token, BR_DEP_COP, -1) < 0 && br_q_own_subject(w, token) < 0;
    return t->feats & BR_FEAT(VERBFORM_INF) && br_tree_child(w->tree, token, BR_DEP_AUX, -1) < 0;
}

/* "calls it the time to go and insists that ...", "denies the charge and adds that ...": the parser coordinates the second verb
 * with an infinitive or a noun; a finite verb goes with the finite one above. -1: not so */
int32_t br_q_finite_above(const br_quote_work *w, int32_t verb) {
    int32_t at = br_qtok(w, verb)->head;
    if (br_q_rel(w, verb) != BR_DEP_CONJ || !(br_qtok(w, verb)->feats & BR_FEAT(VERBFORM_FIN)) || !br_q_valid(w, at) ||
        !is_never_finite(w, at))
        return -1;
    for (int i = 0; i < BR_MAX_CLIMB && br_q_valid(w, at); i++, at = br_qtok(w, at)->head)
        if (br_qtok(w, at)->upos == BR_UPOS_VERB && br_qtok(w, at)->feats & BR_FEAT(VERBFORM_FIN)) return at;
    return -1;
}

/* "the price rose after they confirmed it", "on the one hand": nothing that is counted or compared speaks */
static int32_t that_speaks(const br_quote_work *w, int32_t source) {
    uint32_t frames = 0;
    bool is_mute = source >= 0 && br_qtok(w, source)->upos == BR_UPOS_NOUN && !br_q_is_somebody(w, source) &&
                   br_q_cue(w, source, BR_CUE_KIND_MUTE, &frames);
    return is_mute ? -1 : source;
}

/* "missed no chance to remind them": the infinitive of an object is what its verb's subject does */
static bool is_aim_of_object(const br_quote_work *w, int32_t verb, int32_t head) {
    bool is_infinitive = br_q_rel(w, verb) == BR_DEP_ACL && br_qtok(w, verb)->feats & BR_FEAT(VERBFORM_INF);
    return is_infinitive && br_q_rel(w, head) == BR_DEP_OBJ && br_qtok(w, head)->upos == BR_UPOS_NOUN &&
           !br_q_is_somebody(w, head) && br_q_same_sentence(w, head, br_qtok(w, head)->head);
}

static int32_t find_source(const br_quote_work *w, int32_t verb) {
    bool from_below = false;
    verb = outer_cue(w, verb);
    if (br_q_own_subject(w, verb) < 0 && br_q_finite_above(w, verb) >= 0) verb = br_q_finite_above(w, verb);
    for (int i = 0; i < BR_MAX_CLIMB && verb >= 0; i++) {
        int32_t subject = subject_or_agent(w, verb, from_below);
        if (subject >= 0 || (br_q_is_passive(w, verb) && !from_below)) return subject;
        int32_t head = br_qtok(w, verb)->head;
        if (!br_q_valid(w, head)) return -1;
        switch (br_q_rel(w, verb)) {
        case BR_DEP_CONJ:
        case BR_DEP_PARATAXIS: break;
        case BR_DEP_ADVCL:
            if (br_tok_is(w->tree, head, BR_GRAMMAR(OVERHEARD)) && controller(w, verb, head) >= 0)
                return controller(w, verb, head);
            break;
        case BR_DEP_XCOMP:
            if (controller(w, verb, head) >= 0) return controller(w, verb, head);
            break;
        case BR_DEP_ACL:
            if (br_q_is_nominal(br_qtok(w, head)) && !(br_qtok(w, verb)->feats & BR_FEAT(VERBFORM_INF)) &&
                (!stands_apart(w, verb) || br_q_rel(w, head) == BR_DEP_NSUBJ))
                return head;
            break;
        case BR_DEP_CCOMP: break;
        default: return -1;
        }
        if (br_q_is_nominal(br_qtok(w, head)) && br_q_rel(w, verb) == BR_DEP_CONJ && br_q_own_subject(w, head) < 0)
            return -1;
        if (is_aim_of_object(w, verb, head)) verb = head, head = br_qtok(w, head)->head;
        from_below = br_q_rel(w, verb) != BR_DEP_CONJ;
        verb = head;
    }
    return -1;
}

/* ---- where the tree has no subject */

/* the head of the phrase of nouns that ends with a token: over "the men who came to the port" to "men" */
static int32_t phrase_ending_with(const br_quote_work *w, int32_t token) {
    for (int i = 0; i < BR_MAX_CLIMB; i++) {
        int32_t head = br_qtok(w, token)->head;
        if (!br_q_same_sentence(w, token, head) || head > token) break;
        br_deprel rel = br_q_rel(w, token);
        int32_t first = (int32_t)w->tree->first[token];
        if (br_q_is_comma(w, first) || (first > 0 && br_q_is_comma(w, first - 1))) break;
        bool is_part = rel == BR_DEP_NMOD || rel == BR_DEP_FLAT || rel == BR_DEP_APPOS || rel == BR_DEP_COMPOUND ||
                       (rel == BR_DEP_ACL && br_qtok(w, token)->upos == BR_UPOS_VERB) || rel == BR_DEP_CONJ;
        bool describes = (rel == BR_DEP_OBJ || rel == BR_DEP_OBL || rel == BR_DEP_XCOMP || rel == BR_DEP_ADVMOD) &&
                         (br_q_rel(w, head) == BR_DEP_ACL || br_q_rel(w, head) == BR_DEP_XCOMP);
        if (!is_part && !describes) break;
        token = head;
    }
    return token;
}

/* "the couple worried that", "Most believe", "Weber, head of the port, called on": who stands directly before a finite verb */
static int32_t before_verb(const br_quote_work *w, int32_t verb) {
    br_deprel rel = br_q_rel(w, verb);
    bool is_past = br_tok_is(w->tree, verb, BR_GRAMMAR(PAST)) && (rel != BR_DEP_AMOD || br_q_is_lost_verb(w, verb)) &&
                   (rel != BR_DEP_ACL || br_q_is_torn_off(w, verb));
    bool is_finite = is_past || br_qtok(w, verb)->feats & BR_FEAT(VERBFORM_FIN);
    if (!is_finite || br_q_is_passive(w, verb)) return -1;
    int32_t t = verb - 1;
    while (br_q_same_sentence(w, verb, t) && w->region_of[t] < 0 &&
           (br_qtok(w, t)->upos == BR_UPOS_AUX ||
            (br_qtok(w, t)->upos == BR_UPOS_ADV && !br_tok_is(w->tree, t, BR_GRAMMAR(INDEFINITE)))))
        t--;
    if (br_q_same_sentence(w, verb, t) && br_q_is_comma(w, t)) t = br_q_opening_comma(w, t) - 1;
    if (!br_q_same_sentence(w, verb, t) || w->region_of[t] >= 0 || br_tok_is(w->tree, t, BR_GRAMMAR(RELATIVE)))
        return -1;
    if (!br_q_is_nominal(br_qtok(w, t))) return br_tok_is(w->tree, t, BR_GRAMMAR(INDEFINITE)) ? t : -1;
    t = phrase_ending_with(w, t);
    int32_t marker = br_tree_child(w->tree, t, BR_DEP_CASE, -1); /* "after" opens a clause here */
    bool is_opened = marker >= 0 && br_tok_is(w->tree, marker, BR_GRAMMAR(CIRCUMSTANCE));
    bool speaks = br_q_is_nominal(br_qtok(w, t)) && (is_opened || !br_q_has_preposition(w, t)) && !br_q_in_time(w, t);
    return speaks && !(br_qtok(w, t)->feats & BR_FEAT(POSS)) ? t : -1;
}

/* "Weber flew home and, after a rest, said that": the parser hung the first verb on the second one */
static int32_t subject_of_first(const br_quote_work *w, int32_t verb) {
    int32_t first = br_tree_child(w->tree, verb, BR_DEP_CCOMP, -1), link = br_tree_child(w->tree, verb, BR_DEP_CC, -1);
    return first >= 0 && first < link && link < verb ? br_q_own_subject(w, first) : -1;
}

/* "The film is a plea, telling us that": who is a plea speaks */
static int32_t bearer_of(const br_quote_work *w, int32_t source) {
    bool is_predicate = source >= 0 && br_tree_child(w->tree, source, BR_DEP_COP, -1) >= 0;
    int32_t bearer = is_predicate ? br_q_own_subject(w, source) : -1;
    return bearer >= 0 && !br_tok_is(w->tree, bearer, BR_GRAMMAR(RELATIVE)) ? bearer : source;
}

int32_t br_source_of_verb(const br_quote_work *w, int32_t verb) {
    bool is_below = br_q_rel(w, verb) == BR_DEP_ACL || br_q_rel(w, verb) == BR_DEP_ADVCL;
    int32_t source = is_below && br_q_own_subject(w, verb) < 0 ? before_verb(w, verb) : -1;
    if (source < 0) source = find_source(w, verb);
    if (source < 0) source = before_verb(w, verb);
    if (source < 0 && br_q_rel(w, verb) == BR_DEP_ADVCL) verb = br_qtok(w, verb)->head;
    if (source < 0 && br_q_valid(w, verb)) source = subject_of_first(w, verb);
    return that_speaks(w, bearer_of(w, source));
}
