#include "annotate/event/act/worth.h"
#include "annotate/event/event_weights.h"
#include "annotate/event/party/outcome.h"
#include "annotate/event/party/within.h"

/* Takes events out of the list; what was spoken of in them is spoken of by nobody. */
static void drop_events(br_scene *s, const bool *dropped) {
    int32_t *place = br_array(s->arena, s->events.len + 1, int32_t), kept = 0;
    for (size_t i = 0; i < s->events.len; i++) place[i] = dropped[i] ? -1 : kept++;
    for (size_t i = 0; i < s->events.len; i++) {
        br_event *e = &s->events.at[i];
        if (e->of_index >= 0) e->of_index = place[e->of_index];
        e->embedded = e->embedded && e->of_index >= 0;
        if (place[i] >= 0) s->events.at[place[i]] = *e;
    }
    s->events.len = (size_t)kept;
}

/* whether an event stands in the speech act that it was spoken of in, or alone because that is not told */
static void find_embedding(br_scene *s, const bool *dropped, uint32_t token) {
    br_event *e = &s->events.at[s->event_of[token]];
    e->of_index = s->event_of[s->telling.within[token]];
    if (e->of_index >= 0 && dropped[e->of_index]) e->of_index = -1;
    e->embedded = e->of_index >= 0;
}

/* "considered weapons", "plans for talks": a noun of what is given or held, spoken of without any side, is no act of its own */
static void drop_idle(br_scene *s, bool *dropped) {
    for (uint32_t i = 0; i < s->article->n_tokens; i++) {
        int32_t at = s->event_of[i];
        if (at < 0 || dropped[at] || br_tok(s->tree, (int32_t)i)->upos != BR_UPOS_NOUN) continue;
        const br_event *e = &s->events.at[at];
        int root = br_act_root(e->code);
        dropped[at] = e->embedded && root >= 2 && root <= 8 && !br__is_known(&e->source) && !br__is_known(&e->target);
    }
}

/* "may reject the request for aid": what is not refused yet is open */
static void leave_open(br_event *e, const br_event *of) {
    bool unsettled = of->factuality == BR_FACT_CONDITIONAL || of->factuality == BR_FACT_PLANNED;
    if (!unsettled || e->factuality != BR_FACT_DENIED) return;
    e->factuality = BR_FACT_CONDITIONAL;
    if (e->date_from != BR_FROM_PUBLISHED) return;
    e->date = e->date_end = (br_date){0};
    e->date_from = BR_FROM_NONE;
}

/* Acts within speech acts hang on these; where a speech act was not worth telling they stand alone, if they are. What falls
 * away leaves what was spoken of in it alone: "filing a complaint against a meeting". */
void br__join_embedded(br_scene *s) {
    bool *dropped = br_array(s->arena, s->events.len + 1, bool), more = true;
    for (int depth = 0; more && depth < BR_EVENT_MAX_CLIMB; depth++) {
        more = false;
        for (uint32_t i = 0; i < s->article->n_tokens; i++) {
            int32_t at = s->event_of[i];
            if (at < 0 || s->telling.within[i] < 0 || dropped[at]) continue;
            find_embedding(s, dropped, i);
            br_event *e = &s->events.at[at];
            dropped[at] = !e->embedded && !br_is_worth(&s->matcher, &s->telling.acts[i], e, false);
            more = more || dropped[at];
        }
    }
    for (uint32_t i = 0; i < s->article->n_tokens; i++) {
        br_event *e = s->event_of[i] < 0 || s->telling.within[i] < 0 ? NULL : &s->events.at[s->event_of[i]];
        if (e && e->embedded) leave_open(e, &s->events.at[e->of_index]);
        if (e && e->embedded && br_tok(s->tree, (int32_t)i)->upos == BR_UPOS_NOUN)
            br_lend_sides(e, &s->events.at[e->of_index]);
    }
    drop_idle(s, dropped);
    br__lend_outcomes(s, dropped);
    drop_events(s, dropped);
}
