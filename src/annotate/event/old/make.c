#include "annotate/event/event_weights.h"
#include "annotate/event/scene.h"

/* an actor as the user's own files have it */
static br_party party_of_unit(const br_scene *s, const br_old_unit *unit, br_date date) {
    if (unit->mention >= 0) return br_party_of_actor(&s->parties, unit->mention, date, s->arena);
    br_span span = {br_tok(s->tree, unit->token)->span.start, br_tok(s->tree, unit->last)->span.end};
    return (br_party){.span = span, .name = br_span_text(s->article->text, span), .code = unit->code};
}

void br__push_old(void *context, const br_old_event *found) {
    br_scene *s = context;
    if (s->events.len >= BR_MAX_EVENTS) return;
    br_event e = {.of_index = -1, .count = 1, .act = br_tok(s->tree, found->verb)->lemma};
    e.trigger = br_tok(s->tree, found->verb)->span;
    e.span = br_tree_span(s->tree, found->verb);
    br_date_event(&s->calendar, found->verb, (br_when_options){0}, &e);
    e.source = party_of_unit(s, found->source, e.date);
    e.target = party_of_unit(s, found->target, e.date);
    br__set_code(s, &e, found->code);
    br__set_stance(s, &e, br_stance_at(s->stances, found->verb));
    e.confidence = BR_EVENT_OLD_CONFIDENCE;
    if (s->options->why)
        e.why = br_str_format(s->arena, "%s:%u", found->entry->file,
                              found->pattern ? found->pattern->line : found->entry->line);
    br_vec_push(s->arena, &s->events, e);
}
