#include "annotate/event/party/eligible.h"
#include "annotate/event/party/phrase.h"
#include "annotate/event/party/pick.h"
#include "annotate/event/party/subject.h"

/* a source without a known code is kept by name: "gunmen", "the firm" */
static void take_unknown_source(br_picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t s = p->clause.subject;
    if (p->cast.n_source || s < 0 || br_tok(tree, s)->upos == BR_UPOS_VERB) return;
    if (br_actor_at(p->m->parties, s) < 0) return;
    p->cast.source[p->cast.n_source++] = s;
    p->cast.source_from = "subj";
}

/* "forces were engaged in fighting", "officials are headed into talks": who is the subject of such passives takes part */
static void take_engaged(br_picker *p) {
    bool taking_part = p->cast.reciprocal || p->act->speech == BR_SPEECH_LIGHT;
    int32_t surface = p->clause.object;
    if (p->cast.n_source || !taking_part || !p->clause.passive || surface < 0 || surface == p->act->content) return;
    if (p->m->matches[surface].pattern || !br__is_fit(p, surface, false)) return; /* "talks were held" */
    p->cast.n_source = br_phrase_parties(p->m, surface, p->cast.source, BR_CAST_MAX);
    p->cast.source_from = "subj";
}

/* "the attack by rebels killed ten", "launched an attack that killed ten": who did the first did the second */
static void take_author(br_picker *p) {
    int32_t subject = p->clause.subject;
    if (p->cast.n_source || subject < 0 || !br_is_forceful(p->m, subject)) return;
    br_clause deed = br_clause_of(&p->m->words, subject);
    br__take_role(p, &deed, BR_ROLE_NOUN_SOURCE, false);
}

/* "says the vote was rigged and has called for new ones": what a thing cannot do is done by who tells of it */
static void take_teller(br_picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t verb = p->act->token, first = br_tok(tree, verb)->head, subject = p->clause.subject;
    if (p->cast.n_source || p->clause.nominal || p->clause.passive || first < 0) return;
    if (br_tok_rel(tree, verb) != BR_DEP_CONJ || br_tok_rel(tree, first) != BR_DEP_CCOMP) return;
    if (br_subject_own(tree, verb) >= 0 || (subject >= 0 && br_actor_at(p->m->parties, subject) >= 0)) return;
    int32_t teller = br_subject_of(tree, br_tok(tree, first)->head);
    if (teller < 0 || br_phrase_own_mention(p->m, teller) < 0) return;
    p->cast.n_source = br_phrase_parties(p->m, teller, p->cast.source, BR_CAST_MAX);
    p->cast.source_from = "teller";
}

/* "France is ready to send aid, the minister said": who is ready has the intent, whoever tells of it */
static bool take_intender(br_picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t content = p->act->content, speaker = p->clause.subject;
    if (br_act_root(p->act->code) != 3 || p->act->speech == BR_SPEECH_NONE || content < 0 || speaker < 0) return false;
    int32_t ready = br_tok_is(tree, content, BR_GRAMMAR(DISPOSED)) ? content : br_tok(tree, content)->head;
    if (ready < 0 || !br_tok_is(tree, ready, BR_GRAMMAR(DISPOSED))) return false;
    int32_t intender = br_subject_of(tree, content);
    if (intender < 0 || intender == speaker || br_tok(tree, intender)->upos == BR_UPOS_PRON) return false;
    if (br_phrase_own_mention(p->m, intender) < 0) return false;
    p->cast.n_source = br_phrase_parties(p->m, intender, p->cast.source, BR_CAST_MAX);
    p->cast.source_from = "content.subj";
    return true;
}

static void take_source(br_picker *p, int32_t token, const char *from) {
    p->cast.n_source = br_phrase_parties(p->m, token, p->cast.source, BR_CAST_MAX);
    p->cast.source_from = from;
}

/* "is in talks with Chad": what somebody is in he does */
static bool take_state(br_picker *p) {
    const br_tree *tree = p->m->words.tree;
    int32_t token = p->act->token, subject = p->clause.subject;
    bool state = br_tree_child(tree, token, BR_DEP_COP, -1) >= 0 && br_is_linked_by(p->m, token, BR_ROLE_TAKEN_UP);
    if (!state || !p->clause.nominal || subject < 0 || !br__is_fit(p, subject, false)) return false;
    take_source(p, subject, "subj");
    return true;
}

void br__pick_companion(br_picker *p) {
    const br_matcher *m = p->m;
    const br_tree *tree = m->words.tree;
    if (!br_is_occasion(m, p->act) || p->cast.n_source) return;
    int32_t head = br_tok(tree, br_occasion_head(m, p->act->token))->head;
    bool verb = br_tok(tree, head)->upos == BR_UPOS_VERB;
    int32_t subject = verb && !br_is_passive(tree, head) ? br_subject_of(tree, head) : verb ? -1 : head;
    if (subject < 0 || !br__is_fit(p, subject, false)) return;
    if (!p->cast.n_target) { /* "after three weeks of talks, Chad and Mali agreed" */
        int32_t both[BR_CAST_MAX];
        bool joined = p->cast.reciprocal && br_phrase_parties(m, subject, both, BR_CAST_MAX) > 1;
        if (joined) take_source(p, subject, "companion");
        return;
    }
    if (!br_str_eq(br_code_of_phrase(m, subject), br_code_of_phrase(m, p->cast.target[0])))
        take_source(p, subject, "companion");
}

void br__pick_source(br_picker *p) {
    const br_pattern *pattern = p->act->pattern;
    if (take_intender(p) || take_state(p)) return;
    if (pattern->n_source) {
        br__take_written(p, &p->clause, pattern->source, pattern->n_source, false);
        return;
    }
    br__take_role(p, &p->clause, p->clause.nominal ? BR_ROLE_NOUN_SOURCE : BR_ROLE_VERB_SOURCE, false);
    take_author(p);
    take_engaged(p);
    take_teller(p);
    take_unknown_source(p);
}
