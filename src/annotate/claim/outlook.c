/* What will become of things: forecasts. */
#include "annotate/claim/claim_work.h"

/* "how the war will end" */
static bool is_question(const br_claim_work *w, int32_t verb) {
    int32_t first = (int32_t)w->tree->first[verb];
    bool before = first > 0 && w->tree->sentence[first - 1] == w->tree->sentence[verb];
    return br_tok_is(w->tree, first, BR_GRAMMAR(MANNER)) ||
           (before && br_tok_is(w->tree, first - 1, BR_GRAMMAR(MANNER)));
}

/* "her group", "their movement": those of somebody who plans */
static bool is_of_somebody(const br_claim_work *w, int32_t noun) {
    int32_t owner = br_tree_child(w->tree, noun, BR_DEP_NMOD, -1);
    bool is_body = br_tok_is(w->tree, noun, BR_GRAMMAR(BODY));
    return is_body && owner >= 0 && br_tok(w->tree, owner)->upos == BR_UPOS_PRON;
}

/* somebody who can plan: what he will do is an act to come and no forecast */
bool br_claim_can_plan(const br_claim_work *w, int32_t subject) {
    int32_t mention = br_actor_at(&w->parties, subject);
    return br_tok(w->tree, subject)->upos == BR_UPOS_PRON || is_of_somebody(w, subject) ||
           (mention >= 0 && w->article->actors[mention].kind != BR_ACTOR_UNKNOWN &&
            !w->article->actors[mention].is_place);
}

/* "if they had stayed, the column would have moved": of what did not come about nothing is foretold */
static bool is_contrary_to_fact(const br_claim_work *w, int32_t verb) {
    br_for_children (w->tree, verb, child) {
        if (br_claim_rel(w, child) != BR_DEP_ADVCL || !br_claim_has_marker(w, child, BR_GRAMMAR(CONDITION))) continue;
        br_for_children (w->tree, child, aux)
            if (br_claim_rel(w, aux) == BR_DEP_AUX && br_tok_is(w->tree, aux, BR_GRAMMAR(PERFECT)) &&
                br_tok(w->tree, aux)->feats & BR_FEAT(TENSE_PAST))
                return true;
    }
    return false;
}

void br_claim_read_forecast(br_claim_work *w, int32_t token) {
    int32_t subject = br_claim_subject(w, token);
    if (br_tree_child(w->tree, token, BR_DEP_EXPL, -1) >= 0 || is_contrary_to_fact(w, token)) return;
    if (!br_claim_is_thing(w, subject) || !br_claim_is_modal(w, token) || br_claim_can_plan(w, subject)) return;
    bool by_itself = br_claim_copula(w, token) >= 0 || br_claim_is_known(w, token, BR_CLAIM_OUTLOOK) ||
                     br_tok(w->tree, subject)->deprel == BR_DEP_NSUBJ_PASS;
    if (!by_itself || is_question(w, token)) return;
    br_span says = br_claim_predicate_span(w, token);
    br_claim_add(
        w, token,
        (br_claim_draft){BR_CLAIM_FORECAST, says, br_claim_about(w, subject), br_claim_is_negated(w, token), -1});
}

void br_claim_read_await(br_claim_work *w, int32_t verb) {
    int32_t object = br_claim_object(w, verb), outcome = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
    if (outcome < 0) outcome = br_tree_child(w->tree, verb, BR_DEP_CCOMP, -1);
    if (outcome < 0 && object >= 0) outcome = br_tree_child(w->tree, object, BR_DEP_ACL, -1);
    if (outcome < 0) outcome = br_claim_child_behind(w, verb, BR_DEP_ADVCL);
    if (outcome < 0 || !br_claim_has_marker(w, outcome, BR_GRAMMAR(INFINITIVE))) return;
    if (object < 0) object = br_tree_child(w->tree, outcome, BR_DEP_NSUBJ, -1);
    if (object < 0) return;
    bool befalls = br_claim_is_known(w, outcome, BR_CLAIM_OUTLOOK) || br_claim_copula(w, outcome) >= 0 ||
                   br_tree_child(w->tree, outcome, BR_DEP_AUX_PASS, -1) >= 0;
    if (!befalls && br_claim_can_plan(w, object)) return; /* "expects them to clean the yard" asks them to */
    br_claim_add(w, verb,
                 (br_claim_draft){BR_CLAIM_FORECAST, br_claim_predicate_span(w, outcome), br_claim_about(w, object),
                                  br_claim_is_negated(w, verb), br_claim_subject(w, verb)});
}

/* "There will be no quick peace in Darfur": said of the place; "there is a risk of war" */
void br_claim_read_existence(br_claim_work *w, int32_t token) {
    int32_t thing = br_tree_child(w->tree, token, BR_DEP_NSUBJ, -1);
    if (thing < 0 || br_tree_child(w->tree, token, BR_DEP_EXPL, -1) < 0) return;
    bool negative = br_claim_is_negated(w, thing) || br_claim_is_negated(w, token);
    int32_t place = br_claim_marked_child(w, token, BR_GRAMMAR(WITHIN));
    if (place < 0) place = br_claim_marked_child(w, thing, BR_GRAMMAR(WITHIN));
    br_span about = br_claim_about(w, place);
    if (br_claim_is_modal(w, token)) {
        br_claim_add(w, token,
                     (br_claim_draft){BR_CLAIM_FORECAST, br_claim_phrase_span(w, thing), about, negative, -1});
        return;
    }
    for (const br_claim_word *row = NULL;
         (row = br_claim_word_of(w->lexicon->claims, w->facts->lemma[thing], BR_CLAIM_PROSPECT, row));) {
        int32_t what = br_claim_prep_child(w, thing, row->with);
        if (what < 0) continue;
        br_claim_add(w, token, (br_claim_draft){BR_CLAIM_FORECAST, br_claim_phrase_span(w, what), about, negative, -1});
        return;
    }
}

void br_claim_read_risk(br_claim_work *w, int32_t verb) {
    int32_t subject = br_claim_subject(w, verb), outcome = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
    if (outcome < 0) outcome = br_tree_child(w->tree, verb, BR_DEP_ADVCL, -1);
    if (!br_claim_is_thing(w, subject) || outcome < 0 || !br_claim_is_known(w, outcome, BR_CLAIM_OUTLOOK) ||
        br_claim_can_plan(w, subject))
        return;
    int32_t become = br_tree_child(w->tree, outcome, BR_DEP_XCOMP, -1);
    if (become < 0) become = br_claim_object(w, outcome);
    br_span says = br_claim_predicate_span(w, become >= 0 ? become : outcome);
    br_claim_add(
        w, verb,
        (br_claim_draft){BR_CLAIM_FORECAST, says, br_claim_about(w, subject), br_claim_is_negated(w, verb), -1});
}
