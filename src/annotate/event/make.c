#include "annotate/event/event_weights.h"
#include "annotate/event/party/sides.h"
#include "annotate/event/scene.h"
#include "annotate/event/where.h"
#include "annotate/number/phrase.h"
#include "lexicon/stances.h"

/* ---- numbers: "five times", "twice" */

static int32_t count_of(const br_scene *s, int32_t token) {
    const br_tree *tree = s->tree;
    br_for_children (tree, token, child) {
        int32_t count = 0;
        if (br_tok_is(tree, child, BR_GRAMMAR(TIME)))
            count = br_number_before(s->all, tree, child, BR_EVENT_MAX_COUNT, s->arena);
        else if (br_tok_rel(tree, child) == BR_DEP_ADVMOD) count = br_number_of_times(s->all, tree, child);
        if (count) return count;
    }
    return 1;
}

/* ---- one event */

void br__set_code(const br_scene *s, br_event *e, br_str code) {
    e->code = code;
    const br_cameo_code *row = code.len ? br_cameo_find(&s->lexicon->cameo, code) : NULL;
    if (!row) return;
    e->plover = row->plover;
    e->mode = row->mode;
    e->goldstein = row->goldstein;
    e->has_goldstein = row->has_goldstein;
}

void br__set_stance(const br_scene *s, br_event *e, br_stance stance) {
    e->factuality = (br_factuality)stance.fact;
    e->hedged = stance.hedged;
    e->attributed_to = br_stance_holder(s->tree, stance, s->arena);
    if (stance.holder < 0) return;
    int32_t mention = br_actor_at(&s->parties, stance.holder);
    if (mention >= 0) {
        br_party known = br_party_of_actor(&s->parties, mention, e->date, s->arena);
        e->attributed_to.code = known.code;
        e->attributed_to.actor = known.actor;
        if (known.name.len) e->attributed_to.name = known.name;
    }
}

static br_str why_of(const br_scene *s, const br_act *act, const br_cast *cast) {
    const br_pattern *p = act->pattern;
    br_buf why = br_buf_on(s->arena);
    br_buf_format(&why, "%s:%u \"%.*s\"", p->file, p->line, BR_FMT(p->text));
    if (act->content >= 0) br_buf_format(&why, "; speaks of \"%.*s\"", BR_FMT(br_tok_text(s->tree, act->content)));
    if (cast->n_source)
        br_buf_format(&why, "; source: %s \"%.*s\"", cast->source_from, BR_FMT(br_tok_text(s->tree, cast->source[0])));
    if (cast->n_target)
        br_buf_format(&why, "; target: %s \"%.*s\"", cast->target_from, BR_FMT(br_tok_text(s->tree, cast->target[0])));
    return br_buf_str(&why);
}

static int16_t confidence_of(const br_event *e, int weight) {
    int c = BR_EVENT_BASE_CONFIDENCE + BR_EVENT_WEIGHT_CONFIDENCE * weight;
    if (br__is_known(&e->source)) c += BR_EVENT_PARTY_CONFIDENCE;
    if (br__is_known(&e->target)) c += BR_EVENT_PARTY_CONFIDENCE;
    return (int16_t)(c < BR_EVENT_MAX_CONFIDENCE ? c : BR_EVENT_MAX_CONFIDENCE);
}

/* "cease-fire", which trees cut into its words */
static br_str whole_word(const br_scene *s, int32_t token) {
    br_span span = br_tok(s->tree, token)->span;
    br_str lemma = br_tok(s->tree, token)->lemma, text = br_tok_text(s->tree, token);
    if (!lemma.len) lemma = text;
    bool glued = token > 1 && br_str_is(br_tok_text(s->tree, token - 1), "-") &&
                 br_tok(s->tree, token - 1)->span.end == span.start && br_tok(s->tree, token)->upos == BR_UPOS_NOUN &&
                 br_tok(s->tree, token - 2)->span.end + 1 == span.start && br_tok(s->tree, token - 2)->head == token &&
                 br_tok(s->tree, token - 2)->upos != BR_UPOS_PROPN;
    if (!glued) return br_str_lower_ascii(s->arena, lemma); /* "Rallies spread": a headline begins so */
    br_str first = br_str_lower_ascii(s->arena, br_tok_text(s->tree, token - 2));
    return br_str_format(s->arena, "%.*s-%.*s", BR_FMT(first), BR_FMT(lemma));
}

static br_str act_word(const br_scene *s, const br_act *act) {
    if (act->pattern->act.len) return act->pattern->act;
    int32_t word = act->speech == BR_SPEECH_LIGHT && act->content >= 0 ? act->content : act->token;
    const br_pattern *p = s->matcher.matches[word].pattern;
    if (p && p->act.len) return p->act;
    return whole_word(s, word);
}

/* both sides of a reciprocal act stand in one phrase: the first is one side, the rest the other */
static void share_out(br_event *e) {
    e->target = e->sources[1];
    e->targets = e->n_sources > 2 ? e->sources + 1 : NULL;
    e->n_targets = e->n_sources > 2 ? e->n_sources - 1 : 0;
    e->sources = NULL;
    e->n_sources = 0;
}

/* "has the ability to strike Chad", "tried to flee": the clause that a light verb lends itself to may be told as possible alone */
static br_stance stance_of(const br_scene *s, const br_act *act) {
    br_stance stance = br_stance_at(s->stances, act->token);
    bool lent = act->speech == BR_SPEECH_LIGHT && act->content >= 0 && stance.fact == BR_FACT_ASSERTED;
    return lent && br_tok(s->tree, act->content)->upos == BR_UPOS_VERB ? br_stance_at(s->stances, act->content)
                                                                       : stance;
}

br_event br__make_event(const br_scene *s, const br_act *act, const br_cast *cast, br_when_options when) {
    br_event e = {.of_index = -1, .count = count_of(s, act->token), .act = act_word(s, act)};
    e.trigger = br_tok(s->tree, act->token)->span;
    int32_t there = br_there_verb(s->tree, act->token);
    e.span = br_tree_span(s->tree, there < 0 ? act->token : there);
    br_date_event(&s->calendar, act->token, when, &e);
    br_add_side(&s->matcher, cast->source, cast->n_source, e.date, &e.source, &e.sources, &e.n_sources);
    br_add_side(&s->matcher, cast->target, cast->n_target, e.date, &e.target, &e.targets, &e.n_targets);
    if (cast->reciprocal && e.n_sources > 1 && !br__is_known(&e.target)) share_out(&e);
    e.reciprocal = cast->reciprocal && br__is_known(&e.source) && br__is_known(&e.target);
    br__set_code(s, &e, act->code);
    br_forget_place(&s->matcher, act->token, &e);
    br_give_to_people(&s->matcher, &e);
    br__set_stance(s, &e, stance_of(s, act));
    bool refusal = act->speech == BR_SPEECH_REJECT && act->pattern->speech == BR_SPEECH_INTEND;
    bool undone = act->pattern->undone && e.factuality == BR_FACT_DENIED; /* "did not comment" */
    if (refusal || undone) e.factuality = BR_FACT_ASSERTED; /* "does not intend to send troops" refuses here and now */
    br_place_event(s->all, &s->matcher, act->token, when.spoken, &e);
    br_add_crowd(&s->matcher, act->token, &e);
    e.confidence = confidence_of(&e, act->weight);
    if (s->options->why) e.why = why_of(s, act, cast);
    return e;
}
