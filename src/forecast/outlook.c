#include "forecast/outlook.h"

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"

/* A prospect of the past and what became of it */
typedef struct sample {
    float numbers[BR_PROSPECT_NUMBERS];
    float usual;
    int8_t recency; /* class of the time since the act was last seen, BR_LAGS = never */
    bool last_week, came_true;
} sample;

/* An evening of the past with its prospects, until their outcome is known */
typedef struct evening {
    int32_t time;
    size_t first_sample, n_samples;
    BR_VEC(br_prospect) prospects;
    BR_VEC(uint32_t) first_fact; /* [prospect], into `facts` */
    BR_VEC(br_fact) facts;       /* as they stood: the rules count from them */
} evening;

typedef struct replay {
    br_arena *scratch;
    br_outlook *outlook;
    br_history *history;
    const br_past_event *events;
    size_t n_events;
    BR_VEC(sample) samples;
    BR_VEC(evening) evenings;
    size_t n_settled; /* evenings whose outcome is known */
    float chance;     /* of a pair to be looked at */
} replay;

static bool is_drawn(const replay *r, uint32_t pair, int32_t time) {
    uint64_t lot = br_index_mix(r->outlook->options.seed ^ br_index_mix((uint64_t)pair << 32 | (uint32_t)time));
    return br_random_share(&lot) < r->chance;
}

static void describe_sample(const replay *r, const br_prospect *p, int32_t now, sample *out) {
    int32_t horizon = r->outlook->options.horizon;
    br_prospect_describe(r->history, r->outlook->rules, p, now, horizon, out->numbers);
    out->usual = (float)br_prospect_usual(r->history, p, now, horizon, 0);
    uint32_t fact = br_fact_find(r->history, br_pair_find(r->history, p->source, p->target), p->relation);
    int32_t age = fact == BR_NONE ? INT32_MAX : now + 1 - r->history->facts.at[fact].seen.time;
    out->recency = (int8_t)(fact == BR_NONE ? BR_LAGS : br_lag_class(age));
    out->last_week = age <= 7;
}

static void keep_facts(replay *r, evening *e, const br_pair *pair) {
    for (uint32_t f = pair->first; f != BR_NONE; f = r->history->facts.at[f].next_of_pair)
        br_vec_push(r->scratch, &e->facts, r->history->facts.at[f]);
}

static void look_ahead(replay *r, int32_t now) {
    evening e = {.time = now, .first_sample = r->samples.len};
    const br_history *history = r->history;
    for (uint32_t s = 0; s < history->n_entities; s++)
        for (size_t i = 0; i < history->entities[s].pairs.len; i++) {
            uint32_t number = history->entities[s].pairs.at[i];
            const br_pair *pair = &history->pairs.at[number];
            if (!is_drawn(r, number, now)) continue;
            uint32_t first = (uint32_t)e.facts.len;
            keep_facts(r, &e, pair);
            for (uint32_t relation = 0; relation < history->n_relations; relation++) {
                br_prospect p = {s, relation, pair->object};
                sample fresh = {0};
                describe_sample(r, &p, now, &fresh);
                br_vec_push(r->scratch, &r->samples, fresh);
                br_vec_push(r->scratch, &e.prospects, p);
                br_vec_push(r->scratch, &e.first_fact, first);
            }
        }
    e.n_samples = r->samples.len - e.first_sample;
    br_vec_push(r->scratch, &e.first_fact, (uint32_t)e.facts.len);
    br_vec_push(r->scratch, &r->evenings, e);
}

/* the facts of a prospect end where those of the next pair begin */
static uint32_t end_of_facts(const evening *e, size_t i) {
    size_t next = i + 1;
    while (next < e->prospects.len && e->first_fact.at[next] == e->first_fact.at[i]) next++;
    return e->first_fact.at[next];
}

/* The horizon of the evening ends today, and today is in the history: what was seen since came true. */
static void settle(replay *r, const evening *e) {
    for (size_t i = 0; i < e->prospects.len; i++) {
        const br_prospect *p = &e->prospects.at[i];
        uint32_t fact = br_fact_find(r->history, br_pair_find(r->history, p->source, p->target), p->relation);
        bool came_true = fact != BR_NONE && r->history->facts.at[fact].seen.time > e->time;
        r->samples.at[e->first_sample + i].came_true = came_true;
        for (uint32_t f = e->first_fact.at[i], end = end_of_facts(e, i); f < end; f++)
            br_rules_count(r->outlook->rules, p->relation, &e->facts.at[f], e->time + 1, came_true);
    }
}

/* Plays all days; on every `step`-th evening looks ahead. */
static void play(replay *r, int32_t first_evening, int32_t step) {
    int32_t horizon = r->outlook->options.horizon, last = r->events[r->n_events - 1].time;
    size_t next = 0;
    for (int32_t day = r->events[0].time; day <= last; day++) {
        for (; next < r->n_events && r->events[next].time == day; next++) br_history_add(r->history, &r->events[next]);
        while (r->n_settled < r->evenings.len && r->evenings.at[r->n_settled].time + horizon <= day)
            settle(r, &r->evenings.at[r->n_settled++]);
        if (day >= first_evening && (day - first_evening) % step == 0 && day + horizon <= last) look_ahead(r, day);
    }
}

/* ---- fitting and measuring ---- */

typedef struct span {
    size_t first, end; /* samples */
} span;

/* Samples of the evenings from `from` to `to` (shares of all); the horizon before the next part is left out,
 * since its outcomes overlap. */
static span part_of(const replay *r, double from, double to) {
    size_t n = r->n_settled, first = (size_t)((double)n * from), end = (size_t)((double)n * to);
    int32_t horizon = r->outlook->options.horizon;
    if (end < n)
        while (end > first && r->evenings.at[end - 1].time + horizon > r->evenings.at[(size_t)((double)n * to)].time)
            end--;
    if (first >= end) return (span){0, 0};
    return (span){r->evenings.at[first].first_sample,
                  r->evenings.at[end - 1].first_sample + r->evenings.at[end - 1].n_samples};
}

static size_t n_true(const replay *r, span s) {
    size_t n = 0;
    for (size_t i = s.first; i < s.end; i++) n += r->samples.at[i].came_true;
    return n;
}

static void fit(replay *r, span s) {
    size_t n = s.end - s.first;
    float *rows = br_arena_raw(r->scratch, n * BR_PROSPECT_NUMBERS * sizeof *rows + 1);
    bool *came_true = br_array(r->scratch, n + 1, bool);
    for (size_t i = 0; i < n; i++) {
        memcpy(rows + i * BR_PROSPECT_NUMBERS, r->samples.at[s.first + i].numbers,
               sizeof r->samples.at[s.first + i].numbers);
        came_true[i] = r->samples.at[s.first + i].came_true;
    }
    r->outlook->logit = br_logit_fit(rows, came_true, n, BR_PROSPECT_NUMBERS, BR_OUTLOOK_RIDGE);
}

static br_claim_pairs claims_of(replay *r, span s) {
    br_claim_pairs pairs = {0};
    for (size_t i = s.first; i < s.end; i++)
        br_vec_push(r->scratch, &pairs,
                    (br_claim_pair){br_logit_probability(&r->outlook->logit, r->samples.at[i].numbers),
                                    r->samples.at[i].came_true});
    return pairs;
}

static void score(br_skill *skill, double claimed, bool came_true, size_t n) {
    double p = claimed < 1e-4 ? 1e-4 : claimed > 1 - 1e-4 ? 1 - 1e-4 : claimed;
    skill->brier += (claimed - came_true) * (claimed - came_true) / (double)n;
    skill->log_loss -= (double)br_ln((float)(came_true ? p : 1 - p)) / (double)n;
}

/* how often it came true by class, on samples that are not measured on */
static void shares_by(const replay *r, span s, size_t (*class_of)(const sample *), size_t n_classes, double *share) {
    double hits[BR_LAGS + 1] = {0}, n[BR_LAGS + 1] = {0};
    for (size_t i = s.first; i < s.end; i++) {
        size_t class = class_of(&r->samples.at[i]);
        hits[class] += r->samples.at[i].came_true;
        n[class]++;
    }
    for (size_t c = 0; c < n_classes; c++) share[c] = (hits[c] + 0.5) / (n[c] + 1);
}

static size_t recency_class(const sample *s) {
    return (size_t)s->recency;
}

static size_t week_class(const sample *s) {
    return s->last_week;
}

static void measure(replay *r, span known, span held_out) {
    br_outlook *o = r->outlook;
    double by_recency[BR_LAGS + 1], by_week[2];
    size_t n = held_out.end - held_out.first;
    shares_by(r, known, recency_class, BR_LAGS + 1, by_recency);
    shares_by(r, known, week_class, 2, by_week);
    br_claim_pairs claims = claims_of(r, held_out);
    o->reliability = br_reliability_of(claims.at, claims.len, &o->calibration);
    for (size_t i = 0; i < n; i++) {
        const sample *s = &r->samples.at[held_out.first + i];
        score(&o->model, br_calibrated(&o->calibration, claims.at[i].claimed), s->came_true, n);
        score(&o->base_rate, (double)s->usual, s->came_true, n);
        score(&o->last_week, by_week[week_class(s)], s->came_true, n);
        score(&o->recency, by_recency[recency_class(s)], s->came_true, n);
    }
}

/* ---- the past at large ---- */

static br_status too_little(const br_past_event *events, size_t n_events, int32_t horizon, br_error *error) {
    int32_t days = n_events ? events[n_events - 1].time - events[0].time + 1 : 0;
    return br_fail(error, BR_NOTHING_FOUND,
                   "too little of a past to forecast %d days: %zu events over %d days; at least %d days with %d acts "
                   "that came again are needed",
                   horizon, n_events, days, horizon * BR_OUTLOOK_FEWEST_HORIZONS, BR_OUTLOOK_FEWEST_TRUE);
}

/* prospects of one evening when all pairs that ever have a past are looked at */
static double prospects_an_evening(const br_outlook *o, const br_past_event *events, size_t n_events,
                                   br_arena *scratch) {
    br_arena_mark mark = br_arena_tell(scratch);
    br_index seen = br_index_on(scratch);
    for (size_t i = 0; i < n_events; i++) {
        uint64_t a = events[i].subject, b = events[i].object;
        br_index_put(&seen, a << 32 | b, 1);
        br_index_put(&seen, b << 32 | a, 1);
    }
    double all = (double)seen.len * (double)o->options.n_relations;
    br_arena_rewind(scratch, mark);
    return all;
}

/* days between two evenings: every one in a small past, as many as can be afforded in a large one */
static int32_t step_of(double prospects, int32_t open) {
    double evenings = BR_OUTLOOK_SAMPLES / (prospects + 1);
    if (evenings < BR_OUTLOOK_EVENINGS) evenings = BR_OUTLOOK_EVENINGS;
    int32_t step = (int32_t)((double)open / evenings);
    return step < 1 ? 1 : step;
}

static br_status learn(br_arena *scratch, const br_past_event *events, size_t n_events, br_outlook *o,
                       br_error *error) {
    int32_t horizon = o->options.horizon, first = events[0].time, days = events[n_events - 1].time - first + 1;
    int32_t start = first + (days / 5 > horizon ? days / 5 : horizon), open = first + days - horizon - start;
    double prospects = prospects_an_evening(o, events, n_events, scratch);
    int32_t step = step_of(prospects, open);
    double all = prospects * (open / step + 1);
    replay r = {.scratch = scratch,
                .outlook = o,
                .history = br_outlook_past(scratch, o, NULL, 0),
                .events = events,
                .n_events = n_events};
    r.chance = all > BR_OUTLOOK_SAMPLES ? (float)(BR_OUTLOOK_SAMPLES / all) : 1;
    play(&r, start, step);
    span fitted = part_of(&r, 0, 0.6), calibrated = part_of(&r, 0.6, 0.8), held_out = part_of(&r, 0.8, 1);
    if (n_true(&r, fitted) < BR_OUTLOOK_FEWEST_TRUE || n_true(&r, calibrated) < BR_OUTLOOK_FEWEST_TRUE / 4 ||
        held_out.first == held_out.end)
        return too_little(events, n_events, horizon, error);
    fit(&r, fitted);
    br_claim_pairs claims = claims_of(&r, calibrated);
    o->calibration = br_calibration_of(claims.at, claims.len);
    measure(&r, (span){fitted.first, calibrated.end}, held_out);
    o->n_fitted = fitted.end - fitted.first;
    o->n_calibrated = calibrated.end - calibrated.first;
    o->n_held_out = held_out.end - held_out.first;
    o->n_came_true = n_true(&r, held_out);
    o->held_out_from = r.evenings.at[(size_t)((double)r.n_settled * 0.8)].time;
    o->held_out_to = r.evenings.at[r.n_settled - 1].time;
    return BR_OK;
}

br_status br_outlook_learn(br_arena *arena, const br_past_event *events, size_t n_events,
                           const br_outlook_options *options, br_outlook *outlook, br_error *error) {
    *outlook = (br_outlook){.options = *options};
    if (!n_events || options->horizon < 1 ||
        (int64_t)events[n_events - 1].time - events[0].time < (int64_t)options->horizon * BR_OUTLOOK_FEWEST_HORIZONS)
        return too_little(events, n_events, options->horizon, error);
    if (events[n_events - 1].time - events[0].time > BR_OUTLOOK_MAX_DAYS)
        return br_fail(error, BR_LIMIT, "the events span more than %d days: ask from a later day on",
                       BR_OUTLOOK_MAX_DAYS);
    outlook->rules = br_rules_new(arena, options->n_relations);
    br_arena *scratch = br_arena_new(0);
    if (!scratch) return br_fail(error, BR_NO_MEMORY, "out of memory");
    br_status status = learn(scratch, events, n_events, outlook, error);
    br_arena_free(scratch);
    return status;
}

br_history *br_outlook_past(br_arena *arena, const br_outlook *outlook, const br_past_event *events, size_t n_events) {
    br_history *history = br_history_new(arena, outlook->options.n_entities, outlook->options.n_relations);
    for (size_t i = 0; i < n_events; i++) br_history_add(history, &events[i]);
    return history;
}

double br_outlook_chance(const br_outlook *outlook, const br_history *past, const br_prospect *prospect, int32_t now) {
    float numbers[BR_PROSPECT_NUMBERS];
    if (br_pair_find(past, prospect->source, prospect->target) == BR_NONE) return 0;
    br_prospect_describe(past, outlook->rules, prospect, now, outlook->options.horizon, numbers);
    return br_calibrated(&outlook->calibration, br_logit_probability(&outlook->logit, numbers));
}
