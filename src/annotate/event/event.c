#include "annotate/event/event.h"

#include "annotate/event/answer.h"
#include "annotate/event/cast.h"
#include "annotate/event/event_weights.h"
#include "annotate/event/old_events.h"
#include "annotate/event/phrase.h"
#include "annotate/event/race.h"
#include "annotate/event/recall.h"
#include "annotate/event/sides.h"
#include "annotate/event/telling.h"
#include "annotate/event/tense.h"
#include "annotate/event/told.h"
#include "annotate/event/verb.h"
#include "annotate/event/when.h"
#include "annotate/event/where.h"
#include "annotate/event/within.h"
#include "annotate/event/worth.h"
#include "annotate/factuality/predicates.h"
#include "annotate/number/number_phrase.h"
#include "base/vec.h"
#include "lexicon/stance_lexicon.h"

typedef struct scene {
    const br_lexicon *all;
    const br_event_lexicon *lexicon;
    const br_annotate_options *options;
    const br_tree *tree;
    const br_article *article;
    br_arena *arena;
    br_matcher matcher;
    br_parties parties;
    br_calendar calendar;
    const br_stances *stances;
    uint16_t inability; /* set of words that keep from acting */
    br_telling telling;
    int32_t *event_of; /* the event that a word tells, -1 = none */
    bool in_silence;   /* sentences that tell nothing else are gone through for what they have */
    BR_VEC(br_event) events;
} scene;

static bool is_known(const br_party *party) {
    return party->code.len > 0;
}

/* ---- numbers: "five times", "twice" */

static int32_t count_of(const scene *s, int32_t token) {
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

static void set_code(const scene *s, br_event *e, br_str code) {
    e->code = code;
    const br_cameo_code *row = code.len ? br_cameo_find(&s->lexicon->cameo, code) : NULL;
    if (!row) return;
    e->plover = row->plover;
    e->mode = row->mode;
    e->goldstein = row->goldstein;
    e->has_goldstein = row->has_goldstein;
}

static void set_stance(const scene *s, br_event *e, br_stance stance) {
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

static br_str why_of(const scene *s, const br_act *act, const br_cast *cast) {
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
    if (is_known(&e->source)) c += BR_EVENT_PARTY_CONFIDENCE;
    if (is_known(&e->target)) c += BR_EVENT_PARTY_CONFIDENCE;
    return (int16_t)(c < BR_EVENT_MAX_CONFIDENCE ? c : BR_EVENT_MAX_CONFIDENCE);
}

static br_str act_word(const scene *s, const br_act *act) {
    if (act->pattern->act.len) return act->pattern->act;
    int32_t word = act->speech == BR_SPEECH_LIGHT && act->content >= 0 ? act->content : act->token;
    const br_pattern *p = s->matcher.matches[word].pattern;
    if (p && p->act.len) return p->act;
    br_str lemma = br_tok(s->tree, word)->lemma;
    return lemma.len ? lemma : br_tok_text(s->tree, word);
}

/* both sides of a reciprocal act stand in one phrase: the first is one side, the rest the other */
static void share_out(br_event *e) {
    e->target = e->sources[1];
    e->targets = e->n_sources > 2 ? e->sources + 1 : NULL;
    e->n_targets = e->n_sources > 2 ? e->n_sources - 1 : 0;
    e->sources = NULL;
    e->n_sources = 0;
}

static br_event make(const scene *s, const br_act *act, const br_cast *cast, br_when_options when) {
    br_event e = {.of_index = -1, .count = count_of(s, act->token), .act = act_word(s, act)};
    e.trigger = br_tok(s->tree, act->token)->span;
    e.span = br_tree_span(s->tree, act->token);
    br_date_event(&s->calendar, act->token, when, &e);
    br_add_side(&s->matcher, cast->source, cast->n_source, e.date, &e.source, &e.sources, &e.n_sources);
    br_add_side(&s->matcher, cast->target, cast->n_target, e.date, &e.target, &e.targets, &e.n_targets);
    if (cast->reciprocal && e.n_sources > 1 && !is_known(&e.target)) share_out(&e);
    e.reciprocal = cast->reciprocal && is_known(&e.source) && is_known(&e.target);
    set_code(s, &e, act->code);
    br_give_to_people(&s->matcher, &e);
    set_stance(s, &e, br_stance_at(s->stances, act->token));
    bool refusal = act->speech == BR_SPEECH_REJECT && act->pattern->speech == BR_SPEECH_INTEND;
    bool undone = act->pattern->undone && e.factuality == BR_FACT_DENIED; /* "did not comment" */
    if (refusal || undone) e.factuality = BR_FACT_ASSERTED; /* "does not intend to send troops" refuses here and now */
    br_place_event(s->all, &s->matcher, act->token, when.spoken, &e);
    e.confidence = confidence_of(&e, act->weight);
    if (s->options->why) e.why = why_of(s, act, cast);
    return e;
}

static void push(scene *s, int32_t token, br_event e) {
    if (s->events.len >= BR_MAX_EVENTS) return;
    s->event_of[token] = (int32_t)s->events.len;
    br_vec_push(s->arena, &s->events, e);
}

/* the word that puts an act into the future, to hang the announcement on */
static br_span future_word(const scene *s, int32_t token) {
    const br_tree *tree = s->tree;
    for (int steps = 0; token >= 0 && steps < 3; steps++) {
        int32_t aux = br_tree_child(tree, token, BR_DEP_AUX, -1);
        if (aux >= 0) return br_tok(tree, aux)->span;
        token = br_tok_rel(tree, token) == BR_DEP_CONJ ? br_tok(tree, token)->head : -1;
    }
    return (br_span){0, 0};
}

/* "Chad's minister said that Chad would attack", but not "officials of Mali said that Chad would": harm that somebody else
 * foretells is threatened by nobody. Unknown people are nobody's voice: "an analyst said". */
static bool is_own_word(const scene *s, int32_t holder, const br_cast *cast) {
    if (holder < 0 || !cast->n_source) return true;
    int32_t speaker = br_phrase_mention(&s->matcher, holder), doer = br_phrase_mention(&s->matcher, cast->source[0]);
    if (speaker < 0 || doer < 0) return br_tok(s->tree, holder)->upos != BR_UPOS_NOUN;
    const br_actor *said = &s->article->actors[speaker], *done = &s->article->actors[doer];
    return br_str_eq(said->actor, done->actor) || br_str_starts(said->code, br_str_slice(done->code, 0, 3));
}

/* "will send troops": the announcement stands for itself, the act is spoken of in it */
static bool push_announced(scene *s, const br_act *act, const br_cast *cast, br_event *e) {
    br_stance stance = br_stance_at(s->stances, act->token);
    bool says = stance.future && (stance.fact == BR_FACT_PLANNED || stance.fact == BR_FACT_DENIED);
    if (!says || act->speech > BR_SPEECH_NONE || s->telling.within[act->token] >= 0 || !e->code.len ||
        !is_known(&e->source))
        return false;
    br_str code = br_announced(&s->lexicon->cameo, e->code, stance.negated);
    br_span word = future_word(s, act->token);
    if (!code.len || br_span_is_none(word)) return false;
    if (br_act_root(e->code) >= 11 && !is_own_word(s, stance.holder, cast)) return false;
    br_event announcement = make(s, act, cast, (br_when_options){.saying = true});
    set_code(s, &announcement, code);
    announcement.trigger = word;
    announcement.act = stance.negated ? BR_STR("refuse") : BR_STR("announce");
    announcement.factuality = BR_FACT_ASSERTED;
    announcement.count = 1;
    br_vec_push(s->arena, &s->events, announcement);
    e->embedded = true;
    e->of_index = (int32_t)s->events.len - 1;
    return true;
}

/* "Straw said Sudan must return the helicopter": a demand by the one who says so on the one who must; "should": an appeal */
static bool push_demanded(scene *s, const br_act *act, const br_cast *cast, br_event *e) {
    br_stance stance = br_stance_at(s->stances, act->token);
    if ((!stance.obliged && !stance.advised) || stance.holder < 0 || s->telling.within[act->token] >= 0 || !e->code.len || !cast->n_source)
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
    br_event demand = make(s, act, &sides, (br_when_options){.saying = true});
    set_code(s, &demand, code);
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

/* "unable", or said in one breath with it: "unable or unwilling" */
static bool is_unable(const scene *s, int32_t token) {
    if (s->inability == BR_NO_SET || token < 0) return false;
    if (br_set_has(s->lexicon, s->inability, s->matcher.words.sym[token])) return true;
    int32_t head = br_tok(s->tree, token)->head;
    return br_tok_rel(s->tree, token) == BR_DEP_CONJ &&
           br_set_has(s->lexicon, s->inability, s->matcher.words.sym[head]);
}

/* "unable to stop the violence": neither the stopping nor a refusal of it */
static bool is_beyond_them(const scene *s, int32_t token) {
    br_deprel rel = br_tok_rel(s->tree, token);
    if (is_unable(s, token)) return true;
    return (rel == BR_DEP_XCOMP || rel == BR_DEP_ADVCL || rel == BR_DEP_CCOMP) &&
           is_unable(s, br_tok(s->tree, token)->head);
}

/* "will leave", "if they leave", "may leave": without a day unless one is told. "May have left" was left open, but was. */
static bool is_to_come(const br_tree *tree, br_stance stance, int32_t token) {
    if (stance.fact == BR_FACT_PLANNED) return true;
    return stance.fact == BR_FACT_CONDITIONAL && !br_is_perfect(tree, token);
}

/* what a promise, an appeal, a demand or a threat speaks of is to come, also where a noun tells it: "announced a visit" */
static bool is_wanted(const scene *s, int32_t token) {
    int32_t speaker = s->telling.within[token];
    br_speech speech = speaker >= 0 ? s->telling.acts[speaker].speech : BR_SPEECH_NONE;
    return br_tok(s->tree, token)->upos == BR_UPOS_NOUN && br_stance_at(s->stances, token).fact == BR_FACT_ASSERTED &&
           (speech == BR_SPEECH_INTEND || speech == BR_SPEECH_APPEAL || speech == BR_SPEECH_DEMAND ||
            speech == BR_SPEECH_THREATEN);
}

/* "condemned the attack": when and where it was done the words about it do not say, unlike "filed a lawsuit", "ruled out talks" */
static bool is_spoken_noun(const scene *s, int32_t token) {
    int32_t speaker = s->telling.within[token];
    if (br_tok(s->tree, token)->upos != BR_UPOS_NOUN || speaker < 0) return false;
    const br_act *of = &s->telling.acts[speaker];
    return of->speech != BR_SPEECH_LIGHT && br_act_root(of->code) != br_act_root(s->telling.acts[token].code) &&
           br_stance_at(s->stances, token).fact == BR_FACT_ASSERTED;
}

/* "talks are due next week", "Tuesday's meeting", "the ministers meet on Friday": what a noun or a present dates behind the day of
 * writing has not happened yet. Days more than a year ahead are rather the fault of the page. */
static bool is_still_ahead(const scene *s, int32_t token, const br_event *e) {
    br_date written = {0};
    int32_t first = 0, last = 0, today_first = 0, today = 0;
    bool present = br_is_simple_present(s->tree, token);
    if ((br_tok(s->tree, token)->upos != BR_UPOS_NOUN && !present) || e->date_from != BR_FROM_TIME) return false;
    if (!br_date_parse(s->article->published, &written) || !br_date_range(written, &today_first, &today)) return false;
    return br_date_range(e->date, &first, &last) && first > today && first < today + BR_EVENT_AHEAD_DAYS;
}

static void tell(scene *s, int32_t token) {
    const br_act *act = &s->telling.acts[token];
    int32_t speech = s->telling.within[token];
    if (act->pattern->spoken && (speech < 0 || s->telling.spent[speech])) return;
    if (is_beyond_them(s, token)) return;
    br_cast cast = br_cast_of(&s->matcher, s->stances, act);
    br_stance stance = br_stance_at(s->stances, token);
    bool wanted = is_wanted(s, token);
    bool ahead = wanted || is_to_come(s->tree, stance, token);
    br_when_options when = {.spoken = !ahead && is_spoken_noun(s, token),
                            .announced = ahead,
                            .happened = stance.fact == BR_FACT_ASSERTED,
                            .statement = act->speech == BR_SPEECH_STATE || br_act_root(act->code) == 1};
    br_event e = make(s, act, &cast, when);
    if (wanted || (e.factuality == BR_FACT_ASSERTED && is_still_ahead(s, token, &e))) e.factuality = BR_FACT_PLANNED;
    if (br_is_of_race(&s->matcher, act, &e)) return;
    if (!br_is_worth(&s->matcher, act, &e, s->in_silence) && s->telling.within[token] < 0) return;
    if (!push_demanded(s, act, &cast, &e)) push_announced(s, act, &cast, &e);
    push(s, token, e);
}

/* Takes events out of the list; what was spoken of in them is spoken of by nobody. */
static void drop_events(scene *s, const bool *dropped) {
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
static void find_embedding(scene *s, const bool *dropped, uint32_t token) {
    br_event *e = &s->events.at[s->event_of[token]];
    e->of_index = s->event_of[s->telling.within[token]];
    if (e->of_index >= 0 && dropped[e->of_index]) e->of_index = -1;
    e->embedded = e->of_index >= 0;
}

/* "considered weapons", "plans for talks": a noun of what is given or held, spoken of without any side, is no act of its own */
static void drop_idle(scene *s, bool *dropped) {
    for (uint32_t i = 0; i < s->article->n_tokens; i++) {
        int32_t at = s->event_of[i];
        if (at < 0 || dropped[at] || br_tok(s->tree, (int32_t)i)->upos != BR_UPOS_NOUN) continue;
        const br_event *e = &s->events.at[at];
        int root = br_act_root(e->code);
        dropped[at] = e->embedded && root >= 2 && root <= 8 && !is_known(&e->source) && !is_known(&e->target);
    }
}

/* Acts within speech acts hang on these; where a speech act was not worth telling they stand alone, if they are. What falls
 * away leaves what was spoken of in it alone: "filing a complaint against a meeting". */
static void join_embedded(scene *s) {
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
        if (e && e->embedded && br_tok(s->tree, (int32_t)i)->upos == BR_UPOS_NOUN)
            br_lend_sides(e, &s->events.at[e->of_index]);
    }
    drop_idle(s, dropped);
    drop_events(s, dropped);
}

static bool is_statement(const scene *s, int32_t token) {
    return s->telling.acts[token].speech == BR_SPEECH_STATE;
}

/* Rallies, riots and violence that a noun tells and whose day is told: "the riots of 4 June". They are news whoever takes
 * part. */
static bool is_public_noun(const scene *s, int32_t token) {
    const br_act *act = &s->telling.acts[token];
    bool rally = br_str_starts(act->code, BR_STR("141")) || br_str_starts(act->code, BR_STR("145"));
    if (!rally && br_act_root(act->code) < 18) return false;
    return act->speech == BR_SPEECH_NONE && !s->telling.spent[token] && br_tok(s->tree, token)->upos == BR_UPOS_NOUN &&
           br_is_dated(&s->calendar, token);
}

/* Tells the first act of a kind in each sentence that tells nothing yet. */
static void tell_in_silence(scene *s, bool (*is_kind)(const scene *, int32_t)) {
    const br_article *a = s->article;
    bool *told = br_array(s->arena, a->n_sentences + 1, bool);
    for (size_t i = 0; i < s->events.len; i++) {
        int32_t sentence = br_sentence_at(a, s->events.at[i].trigger.start);
        if (sentence >= 0) told[sentence] = true;
    }
    for (uint32_t t = 0; t < a->n_tokens; t++) {
        uint32_t sentence = s->tree->sentence[t];
        if (told[sentence] || !s->telling.acts[t].pattern || !is_kind(s, (int32_t)t)) continue;
        size_t before = s->events.len;
        tell(s, (int32_t)t);
        told[sentence] = s->events.len > before;
    }
}

/* ---- by a user's old verb files */

/* an actor as the user's own files have it */
static br_party party_of_unit(const scene *s, const br_old_unit *unit, br_date date) {
    if (unit->mention >= 0) return br_party_of_actor(&s->parties, unit->mention, date, s->arena);
    br_span span = {br_tok(s->tree, unit->token)->span.start, br_tok(s->tree, unit->last)->span.end};
    return (br_party){.span = span, .name = br_span_text(s->article->text, span), .code = unit->code};
}

static void push_old(void *context, const br_old_event *found) {
    scene *s = context;
    if (s->events.len >= BR_MAX_EVENTS) return;
    br_event e = {.of_index = -1, .count = 1, .act = br_tok(s->tree, found->verb)->lemma};
    e.trigger = br_tok(s->tree, found->verb)->span;
    e.span = br_tree_span(s->tree, found->verb);
    br_date_event(&s->calendar, found->verb, (br_when_options){0}, &e);
    e.source = party_of_unit(s, found->source, e.date);
    e.target = party_of_unit(s, found->target, e.date);
    set_code(s, &e, found->code);
    set_stance(s, &e, br_stance_at(s->stances, found->verb));
    e.confidence = BR_EVENT_OLD_CONFIDENCE;
    if (s->options->why)
        e.why = br_str_format(s->arena, "%s:%u", found->entry->file,
                              found->pattern ? found->pattern->line : found->entry->line);
    br_vec_push(s->arena, &s->events, e);
}

br_status br_annotate_events(const br_lexicon *lexicon, const br_annotate_options *options, const br_tree *tree,
                             const br_token_facts *facts, const br_stances *stances, br_article *article,
                             br_arena *arena, br_error *error) {
    (void)error;
    uint32_t n = article->n_tokens;
    if (options->predicates) br_list_predicates(lexicon->stance, tree, facts, stances, article, arena);
    scene s = {
        .all = lexicon,
        .lexicon = lexicon->events,
        .options = options,
        .tree = tree,
        .article = article,
        .arena = arena,
        .parties = br_parties_of(arena, lexicon, tree, facts),
        .calendar = br_calendar_of(lexicon, tree, arena),
        .stances = stances,
        .inability = br_event_set(lexicon->events, BR_STR("inability")),
        .event_of = br_array(arena, n + 1, int32_t),
    };
    if (lexicon->old_verbs) {
        br_old_events(lexicon->old_verbs, &s.parties, arena, push_old, &s);
    } else {
        s.matcher = br_match_article(&s.parties, arena);
        s.telling = br_telling_of(&s.matcher, stances);
        memset(s.event_of, 0xFF, n * sizeof *s.event_of);
        for (uint32_t i = 0; i < n; i++)
            if (br_tells(&s.telling, (int32_t)i) && s.telling.acts[i].speech != BR_SPEECH_STATE) tell(&s, (int32_t)i);
        join_embedded(&s);
        br_answer_events(tree, s.events.at, s.events.len);
        br_recall_dates(tree, s.events.at, s.events.len);
        s.in_silence = true;
        tell_in_silence(&s, is_public_noun);
        tell_in_silence(&s, is_statement);
    }
    article->events = s.events.at;
    article->n_events = (uint32_t)s.events.len;
    return BR_OK;
}
