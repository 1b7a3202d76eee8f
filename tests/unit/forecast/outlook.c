#include "forecast/outlook.h"
#include "forecast/math/math.h"
#include "test.h"

#include <math.h>

enum { ACTORS = 40, ACTS = 3, DAYS = 500, PROVOKE = 0, ANSWER = 1, NOISE = 2, HORIZON = 7 };

/* A made-up world: now and then one provokes another, who answers within a week in four of five cases. */
static br_past_events world(br_arena *arena, int days) {
    br_past_events events = {0}, due = {0};
    uint64_t lot = 11;
    for (int32_t day = 0; day < days; day++) {
        for (size_t i = 0; i < due.len; i++)
            if (due.at[i].time == day) br_vec_push(arena, &events, due.at[i]);
        for (int i = 0; i < 3; i++) {
            uint32_t a = br_random_below(&lot, ACTORS), b = (a + 1 + br_random_below(&lot, 3)) % ACTORS;
            bool provokes = br_random_below(&lot, 2);
            br_past_event event = {a, provokes ? PROVOKE : NOISE, b, day, (uint32_t)events.len};
            br_vec_push(arena, &events, event);
            int32_t answered = day + 1 + (int32_t)br_random_below(&lot, 5);
            if (provokes && br_random_below(&lot, 5))
                br_vec_push(arena, &due, (br_past_event){b, ANSWER, a, answered, 0});
        }
    }
    return events;
}

static br_outlook learned(br_arena *arena, const br_past_events *events) {
    br_outlook outlook;
    br_error error = {0};
    br_outlook_options options = {ACTORS, ACTS, HORIZON, 1};
    BR_EXPECT_INT(br_outlook_learn(arena, events->at, events->len, &options, &outlook, &error), BR_OK);
    return outlook;
}

BR_TEST(chances_hold_on_evenings_kept_apart) {
    br_past_events events = world(arena, DAYS);
    br_outlook outlook = learned(arena, &events);
    BR_EXPECT(outlook.reliability.error < 0.03);
    BR_EXPECT(outlook.model.brier < outlook.base_rate.brier);
    BR_EXPECT(outlook.model.brier < outlook.last_week.brier);
    BR_EXPECT(outlook.model.brier < outlook.recency.brier);
    BR_EXPECT(outlook.held_out_from > DAYS / 2 && outlook.held_out_to <= DAYS - 1 - HORIZON);
}

BR_TEST(what_is_supposed_changes_the_chance) {
    br_past_events events = world(arena, DAYS);
    br_outlook outlook = learned(arena, &events);
    br_prospect answer = {6, ANSWER, 5};
    br_history *as_is = br_outlook_past(arena, &outlook, events.at, events.len);
    br_vec_push(arena, &events, (br_past_event){5, PROVOKE, 6, DAYS - 1, 777});
    br_history *supposed = br_outlook_past(arena, &outlook, events.at, events.len);
    double before = br_outlook_chance(&outlook, as_is, &answer, DAYS - 1);
    double after = br_outlook_chance(&outlook, supposed, &answer, DAYS - 1);
    BR_EXPECT(after > 0.5);
    BR_EXPECT(after > before + 0.3);
    br_reason reasons[BR_REASONS];
    size_t n = br_prospect_reasons(supposed, outlook.rules, &answer, DAYS - 1, reasons);
    BR_EXPECT(n >= 1);
    BR_EXPECT(reasons[0].speaks);
    BR_EXPECT_INT(reasons[0].tag, 777); /* the provocation speaks for it, done by the other side */
    BR_EXPECT_INT(reasons[0].relation, PROVOKE + ACTS);
    for (size_t i = 1; i < n; i++) BR_EXPECT(reasons[i].share <= reasons[i - 1].share);
    double at_large = (double)br_rule_share_any(outlook.rules, ANSWER);
    for (size_t i = 0; n > 1 && i < n; i++) BR_EXPECT(reasons[i].counted.hits > at_large * reasons[i].counted.cases);
}

BR_TEST(acts_at_home_speak_once_and_of_home_only) {
    br_history *past = br_history_new(arena, ACTORS, ACTS);
    br_rules *rules = br_rules_new(arena, ACTS);
    for (int32_t day = 0; day < 50; day++) br_history_add(past, &(br_past_event){1, PROVOKE, 1, day, (uint32_t)day});
    br_history_add(past, &(br_past_event){1, NOISE, 2, 50, 50});
    br_prospect at_home = {1, PROVOKE, 1}, abroad = {1, PROVOKE, 2}, by_the_peaceful = {2, PROVOKE, 1};
    br_reason reasons[BR_REASONS];
    BR_EXPECT_INT(br_prospect_reasons(past, rules, &at_home, 50, reasons), 1);
    float ours[BR_PROSPECT_NUMBERS], theirs[BR_PROSPECT_NUMBERS];
    br_prospect_describe(past, rules, &abroad, 50, HORIZON, ours);
    br_prospect_describe(past, rules, &by_the_peaceful, 50, HORIZON, theirs);
    for (int i = 0; i < BR_DECAYS; i++) BR_EXPECT(ours[i] == theirs[i]);
    BR_EXPECT(ours[6] == theirs[6] && ours[10] == theirs[10]); /* what the source does to others */
}

static const br_fact *fact(const br_history *past, uint32_t s, uint32_t relation, uint32_t o) {
    return &past->facts.at[br_fact_find(past, br_pair_find(past, s, o), relation)];
}

BR_TEST(a_past_that_tells_no_more_than_chance_is_no_reason) {
    br_history *past = br_history_new(arena, ACTORS, ACTS);
    br_rules *rules = br_rules_new(arena, ACTS);
    br_history_add(past, &(br_past_event){1, PROVOKE, 2, 50, 1});
    br_history_add(past, &(br_past_event){1, NOISE, 2, 50, 2});
    br_history_add(past, &(br_past_event){3, ANSWER, 4, 50, 3});
    for (int i = 0; i < 100; i++) {
        br_rules_count(rules, ANSWER, fact(past, 1, PROVOKE, 2), 51, i < 30);
        br_rules_count(rules, ANSWER, fact(past, 1, NOISE, 2), 51, i < 21);
        br_rules_count(rules, ANSWER, fact(past, 3, ANSWER, 4), 51, i < 10);
    }
    br_prospect answer = {1, ANSWER, 2};
    br_reason reasons[BR_REASONS];
    BR_EXPECT_INT(br_prospect_reasons(past, rules, &answer, 50, reasons), 1); /* usual: 61 of 300 */
    BR_EXPECT_INT(reasons[0].tag, 1);
    BR_EXPECT(reasons[0].speaks);
    br_prospect calm = {1, NOISE,
                        2}; /* never followed anything: what comes nearest is named, and as no more than that */
    BR_EXPECT_INT(br_prospect_reasons(past, rules, &calm, 50, reasons), 1);
    BR_EXPECT(!reasons[0].speaks);
}

BR_TEST(what_never_happened_is_usual_once_more_only) {
    br_history *past = br_history_new(arena, ACTORS, ACTS);
    for (int32_t day = 0; day < 100; day++) br_history_add(past, &(br_past_event){1, NOISE, 2, day, 0});
    br_prospect never = {1, ANSWER, 2};
    BR_EXPECT(br_prospect_usual(past, &never, 99, 10, 0) == 0);
    BR_EXPECT(fabs(br_prospect_usual(past, &never, 99, 10, 1) - 0.0952) < 0.001);
}

BR_TEST(strangers_have_no_chance) {
    br_past_events events = world(arena, DAYS);
    br_outlook outlook = learned(arena, &events);
    br_history *past = br_outlook_past(arena, &outlook, events.at, events.len);
    BR_EXPECT(br_outlook_chance(&outlook, past, &(br_prospect){0, ANSWER, 20}, DAYS - 1) == 0);
}

BR_TEST(too_little_of_a_past_is_said) {
    br_past_events events = world(arena, 20);
    br_outlook outlook;
    br_error error = {0};
    br_outlook_options options = {ACTORS, ACTS, HORIZON, 1};
    BR_EXPECT_INT(br_outlook_learn(arena, events.at, events.len, &options, &outlook, &error), BR_NOTHING_FOUND);
    BR_EXPECT(strstr(error.message, "too little") != NULL);
    BR_EXPECT_INT(br_outlook_learn(arena, NULL, 0, &options, &outlook, &error), BR_NOTHING_FOUND);
}

BR_TEST(logistic_regression_finds_the_odds) {
    enum { ROWS = 20000 };
    float *rows = br_array(arena, ROWS * 2, float);
    bool *came_true = br_array(arena, ROWS, bool);
    uint64_t lot = 5;
    for (int i = 0; i < ROWS; i++) {
        rows[2 * i] = br_random_share(&lot) * 4 - 2;
        rows[2 * i + 1] = 1;
        double p = 1 / (1 + exp(-(1.5 * (double)rows[2 * i] - 0.5)));
        came_true[i] = (double)br_random_share(&lot) < p;
    }
    br_logit logit = br_logit_fit(rows, came_true, ROWS, 2, 1);
    BR_EXPECT(fabs(logit.weights[0] - 1.5) < 0.1);
    BR_EXPECT(fabs(logit.weights[1] + 0.5) < 0.1);
}
