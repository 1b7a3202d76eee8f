/* What will become of things: forecasts. */
#include "annotate/claim/claim_work.h"

static bool asks(const br_claim_work *w, int32_t token) {
    static const char *const words[] = {"how", "why", "when", "where"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (br_str_is(br_claim_lemma(w, token), words[i])) return true;
    return false;
}

/* "how the war will end" */
static bool is_question(const br_claim_work *w, int32_t verb) {
    int32_t first = (int32_t)w->tree->first[verb];
    return asks(w, first) ||
           (first > 0 && w->tree->sentence[first - 1] == w->tree->sentence[verb] && asks(w, first - 1));
}

/* "her group", "their movement": those of somebody who plans */
static bool is_of_somebody(const br_claim_work *w, int32_t noun) {
    int32_t owner = br_tree_child(w->tree, noun, BR_DEP_NMOD, -1);
    bool is_body = br_str_is(br_claim_lemma(w, noun), "group") || br_str_is(br_claim_lemma(w, noun), "party") ||
                   br_str_is(br_claim_lemma(w, noun), "movement") ||
                   br_str_is(br_claim_lemma(w, noun), "organisation") ||
                   br_str_is(br_claim_lemma(w, noun), "organization") || br_str_is(br_claim_lemma(w, noun), "team");
    return is_body && owner >= 0 && br_tok(w->tree, owner)->upos == BR_UPOS_PRON;
}

/* somebody who can plan: what he will do is an act to come and no forecast */
static bool can_plan(const br_claim_work *w, int32_t subject) {
    int32_t mention = br_actor_at(&w->parties, subject);
    return br_tok(w->tree, subject)->upos == BR_UPOS_PRON || is_of_somebody(w, subject) ||
           (mention >= 0 && w->article->actors[mention].kind != BR_ACTOR_UNKNOWN &&
            !w->article->actors[mention].is_place);
}

void br_claim_read_forecast(br_claim_work *w, int32_t token) {
    int32_t subject = br_claim_subject(w, token);
    if (!br_claim_is_thing(w, subject) || !br_claim_is_modal(w, token) || can_plan(w, subject)) return;
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
    if (outcome < 0 || !br_claim_has_case(w, outcome, BR_STR("to"))) return;
    if (object < 0) object = br_tree_child(w->tree, outcome, BR_DEP_NSUBJ, -1);
    if (object < 0) return;
    br_claim_add(w, verb,
                 (br_claim_draft){BR_CLAIM_FORECAST, br_claim_predicate_span(w, outcome), br_claim_about(w, object),
                                  br_claim_is_negated(w, verb), br_claim_subject(w, verb)});
}

/* "There will be no quick peace in Darfur": said of the place */
void br_claim_read_existence(br_claim_work *w, int32_t token) {
    int32_t thing = br_tree_child(w->tree, token, BR_DEP_NSUBJ, -1);
    if (thing < 0 || br_tree_child(w->tree, token, BR_DEP_EXPL, -1) < 0 || !br_claim_is_modal(w, token)) return;
    int32_t place = br_claim_prep_child(w, token, BR_STR("in"));
    if (place < 0) place = br_claim_prep_child(w, thing, BR_STR("in"));
    br_span says = br_claim_phrase_span(w, thing);
    br_claim_add(w, token,
                 (br_claim_draft){BR_CLAIM_FORECAST, says, br_claim_about(w, place),
                                  br_claim_is_negated(w, thing) || br_claim_is_negated(w, token), -1});
}

void br_claim_read_risk(br_claim_work *w, int32_t verb) {
    int32_t subject = br_claim_subject(w, verb), outcome = br_tree_child(w->tree, verb, BR_DEP_XCOMP, -1);
    if (outcome < 0) outcome = br_tree_child(w->tree, verb, BR_DEP_ADVCL, -1);
    if (!br_claim_is_thing(w, subject) || outcome < 0 || !br_claim_is_known(w, outcome, BR_CLAIM_OUTLOOK) ||
        can_plan(w, subject))
        return;
    int32_t become = br_tree_child(w->tree, outcome, BR_DEP_XCOMP, -1);
    if (become < 0) become = br_claim_object(w, outcome);
    br_span says = br_claim_predicate_span(w, become >= 0 ? become : outcome);
    br_claim_add(
        w, verb,
        (br_claim_draft){BR_CLAIM_FORECAST, says, br_claim_about(w, subject), br_claim_is_negated(w, verb), -1});
}
