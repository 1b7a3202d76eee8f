#include "annotate/event/party/phrase.h"
#include "annotate/event/scene.h"

/* the word that puts an act into the future, to hang the announcement on */
static br_span future_word(const br_scene *s, int32_t token) {
    const br_tree *tree = s->tree;
    for (int steps = 0; token >= 0 && steps < 3; steps++) {
        int32_t aux = br_tree_child(tree, token, BR_DEP_AUX, -1);
        if (aux >= 0) return br_tok(tree, aux)->span;
        token = br_tok_rel(tree, token) == BR_DEP_CONJ ? br_tok(tree, token)->head : -1;
    }
    return (br_span){0, 0};
}

/* a state itself, its government or its forces */
static bool is_of_state(const br_actor *actor) {
    static const char roles[] = "GOVMILCOPSPY";
    if (actor->code.len <= 3) return actor->kind != BR_ACTOR_PERSON;
    for (const char *r = roles; *r; r += 3)
        if (memcmp(actor->code.ptr + 3, r, 3) == 0) return true;
    return false;
}

/* two of one country who speak for each other: its government and the state; a party and a member of it, not two rivals */
static bool share_voice(const br_actor *said, const br_actor *done) {
    if (br_str_eq(said->actor, done->actor)) return true;
    if (!br_str_starts(said->code, br_str_slice(done->code, 0, 3))) return false;
    if (is_of_state(said) && is_of_state(done)) return true;
    bool two_people = said->kind == BR_ACTOR_PERSON && done->kind == BR_ACTOR_PERSON;
    return !two_people && br_str_eq(br_str_slice(said->code, 0, 6), br_str_slice(done->code, 0, 6));
}

/* "Chad's minister said that Chad would attack", but not "officials of Mali said that Chad would", nor "the challenger said that the
 * mayor would": harm that somebody else foretells is threatened by nobody. Unknown people are nobody's voice: "an analyst said". */
static bool is_own_word(const br_scene *s, int32_t holder, const br_cast *cast) {
    if (holder < 0 || !cast->n_source) return true;
    int32_t speaker = br_phrase_mention(&s->matcher, holder), doer = br_phrase_mention(&s->matcher, cast->source[0]);
    if (speaker < 0 || doer < 0) return br_tok(s->tree, holder)->upos != BR_UPOS_NOUN;
    const br_actor *said = &s->article->actors[speaker], *done = &s->article->actors[doer];
    return share_voice(said, done);
}

bool br__push_announced(br_scene *s, const br_act *act, const br_cast *cast, br_event *e) {
    br_stance stance = br_stance_at(s->stances, act->token);
    bool says = stance.future && (stance.fact == BR_FACT_PLANNED || stance.fact == BR_FACT_DENIED);
    if (!says || (act->speech > BR_SPEECH_NONE && act->speech != BR_SPEECH_LIGHT) ||
        s->telling.within[act->token] >= 0 || !e->code.len || !br__is_known(&e->source))
        return false;
    br_str code = br_announced(&s->lexicon->cameo, e->code, stance.negated);
    br_span word = future_word(s, act->token);
    if (!code.len || br_span_is_none(word)) return false;
    if (br_phrase_own_mention(&s->matcher, cast->source[0]) < 0) return false; /* "the resolution will not stop it" */
    if (br_act_root(e->code) >= 11 && !is_own_word(s, stance.holder, cast)) return false;
    br_event announcement = br__make_event(s, act, cast, (br_when_options){.saying = true});
    br__set_code(s, &announcement, code);
    announcement.trigger = word;
    announcement.act = stance.negated ? BR_STR("refuse") : BR_STR("announce");
    announcement.factuality = BR_FACT_ASSERTED;
    announcement.count = 1;
    br_vec_push(s->arena, &s->events, announcement);
    e->embedded = true;
    e->of_index = (int32_t)s->events.len - 1;
    return true;
}

bool br__push_demanded(br_scene *s, const br_act *act, const br_cast *cast, br_event *e) {
    br_stance stance = br_stance_at(s->stances, act->token);
    if ((!stance.obliged && !stance.advised) || stance.holder < 0 || s->telling.within[act->token] >= 0 ||
        !e->code.len || !cast->n_source)
        return false;
    if (act->speech != BR_SPEECH_NONE && act->speech != BR_SPEECH_INTEND && act->speech != BR_SPEECH_EASE &&
        act->speech != BR_SPEECH_HALT && act->speech != BR_SPEECH_LIGHT)
        return false;
    int32_t speaker = br_phrase_mention(&s->matcher, stance.holder),
            doer = br_phrase_mention(&s->matcher, cast->source[0]);
    if (speaker < 0 || doer < 0 || br_str_eq(s->article->actors[speaker].code, s->article->actors[doer].code))
        return false;
    br_span word = future_word(s, act->token);
    br_speech speech = stance.obliged ? BR_SPEECH_DEMAND : BR_SPEECH_APPEAL;
    br_str code = br_cameo_speech(&s->lexicon->cameo, speech, stance.negated ? BR_STR("087") : e->code);
    if (!code.len || br_span_is_none(word)) return false;
    br_cast sides = {.source = {stance.holder},
                     .n_source = 1,
                     .n_target = cast->n_source,
                     .source_from = "holder",
                     .target_from = "subj"};
    memcpy(sides.target, cast->source, sizeof sides.target);
    br_event demand = br__make_event(s, act, &sides, (br_when_options){.saying = true});
    br__set_code(s, &demand, code);
    demand.trigger = word;
    demand.act = stance.obliged ? BR_STR("demand") : BR_STR("urge");
    demand.factuality = BR_FACT_ASSERTED;
    demand.attributed_to = (br_party){0};
    demand.count = 1;
    br_vec_push(s->arena, &s->events, demand);
    e->embedded = true;
    e->of_index = (int32_t)s->events.len - 1;
    return true;
}
