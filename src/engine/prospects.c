#include "engine/prospects.h"

#include <stdlib.h>

#include "base/date.h"
#include "forecast/math/math.h"

enum { SEED = 1 };

typedef struct asking {
    br_arena *arena;
    br_store *store;
    const br_prospects_request *request;
    br_past past;
    br_past_events supposed; /* the events with what is supposed, without what is left out */
    br_history *as_is, *asked;
    int32_t now;
    br_prospects *out;
} asking;

/* ---- what is supposed ---- */

/* The PLOVER type that the database has for a code, or for the nearest code above it. */
static br_str plover_of(const asking *a, br_str code) {
    br_query *query;
    br_str plover = BR_STR("");
    if (br_query_open(a->store,
                      "SELECT plover FROM events WHERE ?1 GLOB code || '*' AND plover IS NOT NULL AND plover <> '' "
                      "ORDER BY length(code) DESC, plover LIMIT 1",
                      &query, NULL) != BR_OK)
        return plover;
    br_query_bind_str(query, 1, code);
    if (br_query_next(query)) plover = br_str_copy(a->arena, br_query_str(query, 0));
    br_query_close(query, NULL);
    return plover;
}

static br_status suppose(asking *a, const char *text, br_error *error) {
    br_str words[5], rest = br_str_of(text), word;
    size_t n = 0;
    br_date date;
    while (n < 5 && br_str_split(&rest, ' ', &word))
        if (word.len) words[n++] = word;
    if (n != 4 || !br_date_parse(words[3], &date) || !date.day)
        return br_fail(error, BR_USAGE, "\"%s\" is not \"SOURCE CODE TARGET DATE\"", text);
    br_str class = br_past_class(a->arena, a->request->by, words[1],
                                 a->request->by == BR_BY_PLOVER ? plover_of(a, words[1]) : BR_STR(""));
    if (!class.len) return br_fail(error, BR_USAGE, "no kind of act is known for the code of \"%s\"", text);
    br_past_event event = {
        .subject = br_past_actor_number(&a->past, a->arena, br_past_actor(&a->past.options, words[0])),
        .relation = br_past_class_number(&a->past, a->arena, class),
        .object = br_past_actor_number(&a->past, a->arena, br_past_actor(&a->past.options, words[2])),
        .time = br_days_from_date(date),
        .tag = (uint32_t)a->past.ids.len};
    br_vec_push(a->arena, &a->past.ids, br_str_format(a->arena, "(supposed: %s)", text));
    br_vec_push(a->arena, &a->supposed, event);
    return BR_OK;
}

static bool is_left_out(const asking *a, const br_past_event *event) {
    for (size_t i = 0; i < a->request->n_without; i++)
        if (br_str_starts(a->past.ids.at[event->tag], br_str_of(a->request->without[i]))) return true;
    return false;
}

static int by_time(const void *a, const void *b) {
    const br_past_event *x = a, *y = b;
    if (x->time != y->time) return x->time < y->time ? -1 : 1;
    return x->tag < y->tag ? -1 : x->tag > y->tag;
}

static br_status make_supposed(asking *a, br_error *error) {
    size_t kept = 0;
    for (size_t i = 0; i < a->past.events.len; i++)
        if (!is_left_out(a, &a->past.events.at[i])) br_vec_push(a->arena, &a->supposed, a->past.events.at[i]);
    kept = a->supposed.len;
    if (a->request->n_without && kept == a->past.events.len)
        return br_fail(error, BR_NOTHING_FOUND, "no event to leave out begins with the ids of --without");
    for (size_t i = 0; i < a->request->n_supposed; i++) BR_FORWARD(suppose(a, a->request->supposed[i], error));
    if (a->supposed.len) qsort(a->supposed.at, a->supposed.len, sizeof *a->supposed.at, by_time);
    return BR_OK;
}

/* ---- rows ---- */

static br_str day_text(br_arena *arena, int32_t day) {
    return br_date_format(arena, br_date_from_days(day));
}

static bool fits(br_str text, const char *wanted) {
    return !wanted || br_str_starts(text, br_str_of(wanted));
}

static bool class_fits(const asking *a, br_str class) {
    const char *code = a->request->code;
    if (!code) return true;
    if (a->request->by == BR_BY_ROOT) return br_str_eq(class, br_str_slice(br_str_of(code), 0, 2));
    return br_str_eq_ascii(class, br_str_of(code));
}

static void add_reasons(asking *a, const br_prospect *p, br_prospect_row *row) {
    br_reason reasons[BR_REASONS];
    row->n_reasons = br_prospect_reasons(a->asked, a->out->outlook.rules, p, a->now, reasons);
    for (size_t i = 0; i < row->n_reasons; i++) {
        uint32_t relation = reasons[i].relation, n = a->asked->n_relations;
        row->reasons[i] = (br_prospect_reason){
            .id = a->past.ids.at[reasons[i].tag],
            .date = day_text(a->arena, reasons[i].time),
            .act = a->past.classes.at[relation < n ? relation : relation - n],
            .sentence = br_past_sentence(a->arena, a->store, &a->past.options, a->past.ids.at[reasons[i].tag]),
            .by_target = relation >= n,
            .times = reasons[i].times,
            .lag = br_lag_text(reasons[i].lag),
            .hits = reasons[i].counted.hits,
            .cases = reasons[i].counted.cases,
            .speaks = reasons[i].speaks};
    }
}

typedef struct found_prospect {
    br_prospect prospect;
    double chance, usual, weight;
} found_prospect;

typedef BR_VEC(found_prospect) found_prospects;

/* How much more than usual: what the chance adds to what one knew anyway. The usual is taken as if the act had come
 * once more than it did, or what never happened would always stand first. */
static double heat(const asking *a, const br_prospect *p, double chance) {
    double usual = br_prospect_usual(a->asked, p, a->now, a->request->horizon, 1);
    return chance > usual ? chance * (double)br_ln((float)(chance / usual)) : 0;
}

static void weigh(asking *a, uint32_t source, uint32_t target, found_prospects *found) {
    bool named = a->request->source || a->request->target;
    for (uint32_t relation = 0; relation < a->asked->n_relations; relation++) {
        if (!class_fits(a, a->past.classes.at[relation])) continue;
        br_prospect p = {source, relation, target};
        double chance = br_outlook_chance(&a->out->outlook, a->asked, &p, a->now);
        double usual = br_prospect_usual(a->asked, &p, a->now, a->request->horizon, 0);
        found_prospect one = {p, chance, usual, named ? chance : heat(a, &p, chance)};
        if (one.weight > 0) br_vec_push(a->arena, found, one);
    }
}

static int heavier_first(const void *a, const void *b) {
    const found_prospect *x = a, *y = b;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return memcmp(&x->prospect, &y->prospect, sizeof x->prospect);
}

static void fill_rows(asking *a, found_prospects *found) {
    if (found->len) qsort(found->at, found->len, sizeof *found->at, heavier_first);
    size_t n = a->request->limit && a->request->limit < found->len ? a->request->limit : found->len;
    for (size_t i = 0; i < n; i++) {
        const found_prospect *one = &found->at[i];
        br_prospect_row row = {.source = a->past.actors.at[one->prospect.source],
                               .act = a->past.classes.at[one->prospect.relation],
                               .target = a->past.actors.at[one->prospect.target],
                               .chance = one->chance,
                               .usual = one->usual,
                               .after_any = (double)br_rule_share_any(a->out->outlook.rules, one->prospect.relation)};
        row.as_is =
            a->asked == a->as_is ? row.chance : br_outlook_chance(&a->out->outlook, a->as_is, &one->prospect, a->now);
        add_reasons(a, &one->prospect, &row);
        br_vec_push(a->arena, &a->out->rows, row);
    }
}

static br_status find_rows(asking *a, br_error *error) {
    found_prospects found = {0};
    for (uint32_t s = 0; s < a->asked->n_entities; s++) {
        if (!fits(a->past.actors.at[s], a->request->source)) continue;
        const br_entity *source = &a->asked->entities[s];
        for (size_t i = 0; i < source->pairs.len; i++) {
            uint32_t target = a->asked->pairs.at[source->pairs.at[i]].object;
            if (fits(a->past.actors.at[target], a->request->target)) weigh(a, s, target, &found);
        }
    }
    fill_rows(a, &found);
    if (!found.len)
        return br_fail(error, BR_NOTHING_FOUND,
                       "no past event between those asked about: what never met cannot be forecast from here");
    return BR_OK;
}

/* ---- the questions ---- */

static bool is_long(const char *code) {
    return code && strlen(code) > 3;
}

static br_status learn(asking *a, br_error *error) {
    const br_prospects_request *request = a->request;
    br_past_options options = {request->by, is_long(request->source) || is_long(request->target), request->statements,
                               request->imported};
    BR_FORWARD(br_past_read(a->arena, a->store, &options, &a->past, error));
    BR_FORWARD(make_supposed(a, error));
    const br_past_events *events = &a->past.events;
    br_outlook_options learning = {(uint32_t)a->past.actors.len, (uint32_t)a->past.classes.len, request->horizon, SEED};
    BR_FORWARD(br_outlook_learn(a->arena, events->at, events->len, &learning, &a->out->outlook, error));
    a->out->n_events = events->len;
    a->out->n_actors = a->past.actors.len;
    a->out->first_day = day_text(a->arena, events->at[0].time);
    a->out->last_day = day_text(a->arena, events->at[events->len - 1].time);
    return BR_OK;
}

br_status br_prospects_backtest(br_arena *arena, br_store *store, const br_prospects_request *request,
                                br_prospects *out, br_error *error) {
    *out = (br_prospects){0};
    asking a = {.arena = arena, .store = store, .request = request, .out = out};
    return learn(&a, error);
}

br_status br_prospects_ask(br_arena *arena, br_store *store, const br_prospects_request *request, br_prospects *out,
                           br_error *error) {
    *out = (br_prospects){0};
    asking a = {.arena = arena, .store = store, .request = request, .out = out};
    BR_FORWARD(learn(&a, error));
    const br_past_events *events = &a.past.events;
    a.as_is = a.asked = br_outlook_past(arena, &out->outlook, events->at, events->len);
    a.now = events->at[events->len - 1].time;
    out->has_supposed = request->n_supposed || request->n_without;
    if (out->has_supposed && a.supposed.len) {
        a.asked = br_outlook_past(arena, &out->outlook, a.supposed.at, a.supposed.len);
        if (a.supposed.at[a.supposed.len - 1].time > a.now) a.now = a.supposed.at[a.supposed.len - 1].time;
        out->last_day = day_text(arena, a.now);
    }
    return find_rows(&a, error);
}
