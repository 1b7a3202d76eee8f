#include "annotate/event/event.h"

#include "annotate/event/act/race.h"
#include "annotate/event/act/worth.h"
#include "annotate/event/date/recall.h"
#include "annotate/event/date/tense.h"
#include "annotate/event/date/told.h"
#include "annotate/event/event_weights.h"
#include "annotate/event/party/answer.h"
#include "annotate/event/party/sides.h"
#include "annotate/event/scene.h"
#include "annotate/event/verb.h"
#include "annotate/factuality/predicates.h"
#include "lexicon/stances.h"

static void push(br_scene *s, int32_t token, br_event e) {
    if (s->events.len >= BR_MAX_EVENTS) return;
    s->event_of[token] = (int32_t)s->events.len;
    br_vec_push(s->arena, &s->events, e);
}

/* "unable", or said in one breath with it: "unable or unwilling" */
static bool is_unable(const br_scene *s, int32_t token) {
    if (s->inability == BR_NO_SET || token < 0) return false;
    if (br_set_has(s->lexicon, s->inability, s->matcher.words.sym[token])) return true;
    int32_t head = br_tok(s->tree, token)->head;
    return br_tok_rel(s->tree, token) == BR_DEP_CONJ &&
           br_set_has(s->lexicon, s->inability, s->matcher.words.sym[head]);
}

/* "unable to stop the violence": neither the stopping nor a refusal of it */
static bool is_beyond_them(const br_scene *s, int32_t token) {
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
static bool is_wanted(const br_scene *s, int32_t token) {
    int32_t speaker = s->telling.within[token];
    br_speech speech = speaker >= 0 ? s->telling.acts[speaker].speech : BR_SPEECH_NONE;
    return br_tok(s->tree, token)->upos == BR_UPOS_NOUN && br_stance_at(s->stances, token).fact == BR_FACT_ASSERTED &&
           (speech == BR_SPEECH_INTEND || speech == BR_SPEECH_APPEAL || speech == BR_SPEECH_DEMAND ||
            speech == BR_SPEECH_THREATEN);
}

/* "condemned the attack": when and where it was done the words about it do not say, unlike "filed a lawsuit", "ruled out talks" */
static bool is_spoken_noun(const br_scene *s, int32_t token) {
    int32_t speaker = s->telling.within[token];
    if (br_tok(s->tree, token)->upos != BR_UPOS_NOUN || speaker < 0) return false;
    const br_act *of = &s->telling.acts[speaker];
    return of->speech != BR_SPEECH_LIGHT && br_act_root(of->code) != br_act_root(s->telling.acts[token].code) &&
           br_stance_at(s->stances, token).fact == BR_FACT_ASSERTED;
}

/* "talks are due next week", "Tuesday's meeting", "the ministers meet on Friday": what a noun or a present dates behind the day of
 * writing has not happened yet. Days more than a year ahead are rather the fault of the page. */
static bool is_still_ahead(const br_scene *s, int32_t token, const br_event *e) {
    br_date written = {0};
    int32_t first = 0, last = 0, today_first = 0, today = 0;
    bool present = br_is_simple_present(s->tree, token);
    if ((br_tok(s->tree, token)->upos != BR_UPOS_NOUN && !present) || e->date_from != BR_FROM_TIME) return false;
    if (!br_date_parse(s->article->published, &written) || !br_date_range(written, &today_first, &today)) return false;
    return br_date_range(e->date, &first, &last) && first > today && first < today + BR_EVENT_AHEAD_DAYS;
}

/* "accused", "promised", "rejected": what is done by speaking */
static bool is_in_words(const br_act *act) {
    int root = br_act_root(act->code);
    return (root >= 1 && root <= 3) || (root >= 11 && root <= 13);
}

static void tell(br_scene *s, int32_t token) {
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
                            .statement = act->speech == BR_SPEECH_STATE || br_act_root(act->code) == 1,
                            .in_words = is_in_words(act)};
    br_event e = br__make_event(s, act, &cast, when);
    if (wanted || (e.factuality == BR_FACT_ASSERTED && is_still_ahead(s, token, &e))) e.factuality = BR_FACT_PLANNED;
    if (br_is_of_race(&s->matcher, act, &e)) return;
    if (!br_is_worth(&s->matcher, act, &e, s->in_silence) && s->telling.within[token] < 0) return;
    if (!br__push_demanded(s, act, &cast, &e)) br__push_announced(s, act, &cast, &e);
    push(s, token, e);
}

static bool is_statement(const br_scene *s, int32_t token) {
    return s->telling.acts[token].speech == BR_SPEECH_STATE;
}

/* Rallies, riots and violence that a noun tells and whose day is told: "the riots of 4 June". They are news whoever takes
 * part. */
static bool is_public_noun(const br_scene *s, int32_t token) {
    const br_act *act = &s->telling.acts[token];
    bool rally = br_str_starts(act->code, BR_STR("141")) || br_str_starts(act->code, BR_STR("145"));
    if (!rally && br_act_root(act->code) < 18) return false;
    return act->speech == BR_SPEECH_NONE && !s->telling.spent[token] && br_tok(s->tree, token)->upos == BR_UPOS_NOUN &&
           br_is_dated(&s->calendar, token);
}

/* Tells the first act of a kind in each sentence that tells nothing yet. */
static void tell_in_silence(br_scene *s, bool (*is_kind)(const br_scene *, int32_t)) {
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

br_status br_annotate_events(const br_lexicon *lexicon, const br_annotate_options *options, const br_tree *tree,
                             const br_token_facts *facts, const br_stances *stances, br_article *article,
                             br_arena *arena, br_error *error) {
    (void)error;
    uint32_t n = article->n_tokens;
    if (options->predicates) br_list_predicates(lexicon->stance, tree, facts, stances, article, arena);
    br_scene s = {
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
        .harm = br_event_set(lexicon->events, BR_STR("harm")),
        .event_of = br_array(arena, n + 1, int32_t),
    };
    if (lexicon->old_verbs) {
        br_old_events(lexicon->old_verbs, &s.parties, arena, br__push_old, &s);
    } else {
        s.matcher = br_match_article(&s.parties, arena);
        s.telling = br_telling_of(&s.matcher, stances);
        memset(s.event_of, 0xFF, n * sizeof *s.event_of);
        for (uint32_t i = 0; i < n; i++)
            if (br_tells(&s.telling, (int32_t)i) && s.telling.acts[i].speech != BR_SPEECH_STATE) tell(&s, (int32_t)i);
        br__join_embedded(&s);
        br_answer_events(&s.matcher, s.events.at, s.events.len);
        br_add_counted(&s.matcher, s.events.at, s.events.len);
        br_recall_dates(tree, s.events.at, s.events.len);
        s.in_silence = true;
        tell_in_silence(&s, is_public_noun);
        tell_in_silence(&s, is_statement);
    }
    article->events = s.events.at;
    article->n_events = (uint32_t)s.events.len;
    return BR_OK;
}
