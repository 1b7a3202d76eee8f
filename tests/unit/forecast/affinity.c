#include "forecast/rank/affinity.h"
#include "forecast/math/math.h"
#include "test.h"

enum { ENTITIES = 12, COUNTRIES = 3, LESSONS = 600 };

typedef struct scene { /* entity e belongs to country 1 + e % 3 */
    br_history *history;
    br_affinity *affinity;
    br_affinity_view *view;
    br_described *described;
    float scores[BR_RANKED];
} scene;

static scene scene_of(br_arena *arena) {
    scene s = {.history = br_history_new(arena, ENTITIES, 1), .described = br_new(arena, br_described)};
    br_traits *traits = br_traits_new(arena, ENTITIES);
    traits->n_places = COUNTRIES;
    for (uint32_t e = 0; e < ENTITIES; e++) traits->place[e] = 1 + e % COUNTRIES;
    s.affinity = br_affinity_new(arena, s.history, traits, 1);
    s.view = br_affinity_view_new(arena, s.affinity);
    return s;
}

/* all others as candidates, alike to the ranker */
static void pose(scene *s, uint32_t subject, int32_t now) {
    br_described *d = s->described;
    d->question = (br_question){subject, 0, now};
    d->n = 0;
    for (uint32_t e = 0; e < ENTITIES; e++)
        if (e != subject) d->entity[d->n++] = e;
    memset(s->scores, 0, sizeof s->scores);
}

static void teach(scene *s, uint32_t subject, uint32_t answer, int32_t now) {
    uint8_t marks[BR_RANKED];
    pose(s, subject, now);
    for (uint32_t i = 0; i < s->described->n; i++) marks[i] = s->described->entity[i] == answer;
    br_lesson lesson = {s->described, marks, s->described->n, 0, s->scores};
    br_affinity_learn(s->affinity, &lesson, 1);
}

static uint32_t best(scene *s, uint32_t subject, int32_t now) {
    uint32_t best = 0;
    pose(s, subject, now);
    br_affinity_add(s->view, s->described, s->scores);
    for (uint32_t i = 1; i < s->described->n; i++)
        if (s->scores[i] > s->scores[best]) best = i;
    return s->described->entity[best];
}

BR_TEST(who_was_never_seen_is_taken_for_its_compatriots) {
    scene s = scene_of(arena);
    uint64_t lot = 1;
    for (int i = 0; i < LESSONS; i++) { /* each with those of its country; 0 is never asked about, nor an answer */
        uint32_t subject = 1 + br_random_below(&lot, ENTITIES - 1), answer = 1 + br_random_below(&lot, ENTITIES - 1);
        if (subject != answer && subject % COUNTRIES == answer % COUNTRIES) teach(&s, subject, answer, 1);
    }
    for (uint32_t e = 0; e < ENTITIES; e++) BR_EXPECT_INT(best(&s, e, 1) % COUNTRIES, e % COUNTRIES);
}

BR_TEST(late_acts_tell_two_alike_apart) {
    scene s = scene_of(arena);
    uint64_t lot = 1;
    int32_t now = 0;
    for (int i = 0; i < 2 * LESSONS; i++) { /* 1 turns to whom 2 dealt with of late: 3 or 6, by lot */
        uint32_t met = br_random_below(&lot, 2) ? 3 : 6;
        now += 40;
        br_affinity_take(s.affinity, &(br_past_event){2, 0, met, now, 0});
        teach(&s, 1, met, now + 1);
    }
    for (uint32_t met = 3; met <= 6; met += 3, now += 40) {
        br_affinity_take(s.affinity, &(br_past_event){2, 0, met, now + 40, 0});
        BR_EXPECT_INT(best(&s, 1, now + 41), met);
    }
}

BR_TEST(the_same_lessons_give_the_same_scores_through_any_view) {
    scene s = scene_of(arena), same = scene_of(arena);
    for (uint32_t e = 1; e < ENTITIES; e++) {
        br_past_event event = {e, 0, e - 1, (int32_t)e, 0};
        teach(&s, e, e - 1, (int32_t)e);
        teach(&same, e, e - 1, (int32_t)e);
        br_affinity_take(s.affinity, &event);
        br_affinity_take(same.affinity, &event);
        best(&s, 0, (int32_t)e + 1); /* to ask changes nothing */
    }
    best(&s, 5, ENTITIES + 3);
    same.view = br_affinity_view_new(arena, same.affinity);
    best(&same, 5, ENTITIES + 3);
    BR_EXPECT(!memcmp(s.scores, same.scores, sizeof s.scores));
}
