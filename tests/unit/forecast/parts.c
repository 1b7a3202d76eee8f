#include "forecast/day.h"
#include "forecast/math/calibration.h"
#include "forecast/math/math.h"
#include "forecast/math/top.h"
#include "forecast/past/excitation.h"
#include "forecast/past/guess.h"
#include "forecast/past/rules.h"
#include "forecast/past/traits.h"
#include "forecast/rank/team.h"
#include "test.h"

#include <math.h>

BR_TEST(logarithm_and_exponential_are_close) {
    for (float x = 1e-6f; x < 1e6f; x *= 1.37f) {
        BR_EXPECT(fabs((double)br_ln(x) - log((double)x)) < 1e-4);
        float y = br_ln(x);
        BR_EXPECT(fabs((double)br_exp(y) / exp((double)y) - 1) < 1e-4);
        BR_EXPECT(fabs((double)br_rsqrt(x) * sqrt((double)x) - 1) < 1e-5);
    }
    BR_EXPECT(br_exp(-100) == 0);
}

BR_TEST(the_best_come_first_in_one_order) {
    uint64_t lot = 7;
    for (int round = 0; round < 200; round++) {
        br_weighted items[60], same[60];
        size_t n = 1 + br_random_below(&lot, 60), k = br_random_below(&lot, 61);
        for (size_t i = 0; i < n; i++)
            same[n - 1 - i] = items[i] = (br_weighted){(uint32_t)i, (float)br_random_below(&lot, 9)};
        br_top(same, n, n);
        BR_EXPECT_INT(br_top(items, n, k), n < k ? n : k);
        for (size_t i = 0; i < n && i < k; i++) BR_EXPECT_INT(items[i].id, same[i].id);
    }
}

BR_TEST(counts_fade_by_half_lives) {
    br_history *history = br_history_new(arena, 3, 1);
    br_history_add(history, &(br_past_event){0, 0, 1, 10, 0});
    br_history_add(history, &(br_past_event){0, 0, 1, 12, 0});
    uint32_t fact = br_fact_find(history, br_pair_find(history, 0, 1), 0);
    const br_decay *seen = &history->facts.at[fact].seen;
    BR_EXPECT(fabsf(br_decay_at(history, seen, 12, BR_DAYS_2) - 1.5f) < 1e-5f);
    BR_EXPECT(fabsf(br_decay_at(history, seen, 14, BR_DAYS_2) - 0.75f) < 1e-5f);
    BR_EXPECT(fabsf(br_decay_at(history, seen, 1000000, BR_DAYS_ALL) - 2) < 1e-5f);
    BR_EXPECT(br_pair_find(history, 1, 0) != BR_NONE); /* entered for the other side too */
    BR_EXPECT(br_fact_find(history, br_pair_find(history, 1, 0), 1) != BR_NONE);
    BR_EXPECT(br_pair_find(history, 0, 2) == BR_NONE);
}

BR_TEST(rules_count_what_followed) {
    br_history *history = br_history_new(arena, 3, 2);
    br_rules *rules = br_rules_new(arena, 2);
    uint8_t answers[3] = {0, 1, 0};
    br_history_add(history, &(br_past_event){0, 0, 1, 1, 0});
    br_history_add(history, &(br_past_event){0, 0, 2, 1, 0});
    for (int i = 0; i < 100; i++) br_rules_learn(rules, history, 0, 1, 2, answers);
    const br_fact *past = &history->facts.at[br_fact_find(history, br_pair_find(history, 0, 1), 0)];
    br_rule_cell cell = br_rule_counts(rules, 1, past, 2);
    BR_EXPECT_INT(cell.cases, 200);
    BR_EXPECT_INT(cell.hits, 100);
    BR_EXPECT(fabsf(br_rule_share(rules, 1, past, 2) - 0.5f) < 0.01f);
    BR_EXPECT_INT(br_rule_counts(rules, 0, past, 2).cases, 0);
}

BR_TEST(what_only_came_along_excites_nothing) {
    enum { CALLS, ALONG, ASKED, RELATIONS };
    br_history *history = br_history_new(arena, 4, RELATIONS);
    br_excitation *excitation = br_excitation_new(arena, history);
    uint8_t answers[4] = {0, 1, 0, 0};
    br_history_add(history, &(br_past_event){0, CALLS, 1, 1, 0});
    br_history_add(history, &(br_past_event){0, ALONG, 1, 1, 0});
    br_history_add(history, &(br_past_event){0, ALONG, 2, 1, 0});
    br_history_add(history, &(br_past_event){0, ALONG, 3, 1, 0});
    for (int i = 0; i < 200; i++) {
        br_excitation_learn(excitation, history, 0, ASKED, 2, answers);
        br_excitation_renew(excitation, history);
    }
    const br_kernels *weights = br_excitation_for(excitation, ASKED);
    BR_EXPECT(br_kernels_sum(weights[CALLS]) > 20 * br_kernels_sum(weights[ALONG]));
    BR_EXPECT(br_kernels_sum(br_excitation_for(excitation, CALLS)[CALLS]) > 0); /* never asked: the common weight */
    BR_EXPECT(br_kernels_sum(excitation->exposed[CALLS]) == 0);
}

BR_TEST(who_travels_still_lives_at_home) {
    enum { ARREST, VISIT, RELATIONS };
    enum { INDIA, POLICE, CITIZEN, JAPAN, POLICE_THERE, CITIZEN_THERE, LEADER, OFFICER, STRANGER, ENTITIES };
    br_str names[ENTITIES] = {BR_STR("India"),       BR_STR("Police (India)"), BR_STR("Citizen (India)"),
                              BR_STR("Japan"),       BR_STR("Police (Japan)"), BR_STR("Citizen (Japan)"),
                              BR_STR("Some Leader"), BR_STR("Some Officer"),   BR_STR("Some Stranger")};
    br_history *history = br_history_new(arena, ENTITIES, RELATIONS);
    br_traits *traits = br_traits_new(arena, ENTITIES);
    br_traits_read_names(traits, arena, names);
    for (int32_t day = 0; day < 20; day++) {
        br_history_add(history, &(br_past_event){POLICE, ARREST, CITIZEN, day, 0});
        br_history_add(history, &(br_past_event){POLICE_THERE, ARREST, CITIZEN_THERE, day, 0});
        br_history_add(history, &(br_past_event){INDIA, VISIT, JAPAN, day, 0});
        if (day % 4 == 0) br_history_add(history, &(br_past_event){LEADER, ARREST, CITIZEN, day, 0});
        if (day % 2 == 0) br_history_add(history, &(br_past_event){LEADER, VISIT, JAPAN, day, 0});
        if (day % 3 == 0) br_history_add(history, &(br_past_event){OFFICER, ARREST, CITIZEN_THERE, day, 0});
    }
    br_guess_traits(traits, history, arena);
    BR_EXPECT_INT(traits->place[LEADER], traits->place[INDIA]);
    BR_EXPECT_INT(traits->place[OFFICER], traits->place[JAPAN]);
    BR_EXPECT_INT(traits->role[OFFICER], traits->role[POLICE]);
    BR_EXPECT_INT(traits->place[STRANGER], 0);
    BR_EXPECT_INT(traits->role[STRANGER], 0);
    BR_EXPECT_INT(traits->place[POLICE_THERE], traits->place[JAPAN]); /* what is stated stays */
}

BR_TEST(names_tell_country_and_role) {
    br_str names[] = {BR_STR("Police_(India)"), BR_STR("India"), BR_STR("Citizen (India)"),
                      BR_STR("Some_Person"),    BR_STR("(odd"),  BR_STR("")};
    br_traits *traits = br_traits_new(arena, 6);
    br_traits_read_names(traits, arena, names);
    BR_EXPECT(traits->place[0] && traits->place[0] == traits->place[1] && traits->place[0] == traits->place[2]);
    BR_EXPECT(traits->role[0] && traits->role[0] != traits->role[2]);
    BR_EXPECT_INT(traits->place[3], 0);
    BR_EXPECT_INT(traits->place[4], 0);
}

BR_TEST(a_day_asks_both_ways_and_joins_answers) {
    br_past_event events[] = {{5, 0, 1, 3, 0}, {5, 0, 2, 3, 1}, {5, 0, 1, 3, 2}};
    br_day day = br_day_of(arena, events, 3, 4);
    BR_EXPECT_INT(day.n_questions, 3); /* (5,0,?), (1,4,?), (2,4,?) */
    BR_EXPECT_INT(day.first_answer[3], 4);
    BR_EXPECT_INT(day.questions[2].subject, 5);
    BR_EXPECT(br_day_is_answer(&day, 2, 1) && br_day_is_answer(&day, 2, 2) && !br_day_is_answer(&day, 2, 5));
    BR_EXPECT_INT(br_day_of(arena, events, 0, 4).n_questions, 0);
}

BR_TEST(calibration_rises_and_mends) {
    enum { N = 20000 };
    br_claim_pair *pairs = br_array(arena, N, br_claim_pair);
    uint64_t lot = 3;
    for (int i = 0; i < N; i++) {
        double claimed = (double)br_random_share(&lot);
        pairs[i] = (br_claim_pair){claimed, (double)br_random_share(&lot) < claimed * claimed}; /* too bold */
    }
    BR_EXPECT(br_reliability_of(pairs, N, NULL).error > 0.1);
    br_calibration calibration = br_calibration_of(pairs, N);
    BR_EXPECT(br_reliability_of(pairs, N, &calibration).error < 0.02);
    BR_EXPECT(fabs(br_calibrated(&calibration, 0.5) - 0.25) < 0.04);
    for (double x = 0; x < 0.999; x += 0.001)
        BR_EXPECT(br_calibrated(&calibration, x) < br_calibrated(&calibration, x + 0.001));
    br_calibration none = br_calibration_of(pairs, 10);
    BR_EXPECT(br_calibrated(&none, 0.3) == 0.3);
}

static void count_part(void *context, int worker, size_t part) {
    (void)worker;
    ((int *)context)[part]++;
}

BR_TEST(a_team_does_every_part_once) {
    for (int threads = 1; threads <= 4; threads++) {
        int done[100] = {0};
        br_team *team = br_team_new(threads);
        for (int round = 0; round < 50; round++) br_team_run(team, count_part, done, 100);
        for (int i = 0; i < 100; i++) BR_EXPECT_INT(done[i], 50);
        br_team_free(team);
    }
}
