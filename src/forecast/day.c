#include "forecast/day.h"

#include <stdlib.h>

typedef struct side {
    uint32_t subject, relation, object;
} side;

static int compare(const void *a, const void *b) {
    const side *x = a, *y = b;
    if (x->subject != y->subject) return x->subject < y->subject ? -1 : 1;
    if (x->relation != y->relation) return x->relation < y->relation ? -1 : 1;
    return x->object < y->object ? -1 : x->object > y->object;
}

size_t br_day_end(const br_past_event *events, size_t n_events, size_t from) {
    size_t end = from;
    while (end < n_events && events[end].time == events[from].time) end++;
    return end;
}

br_day br_day_of(br_arena *arena, const br_past_event *events, size_t n_events, uint32_t n_relations) {
    side *sides = br_array(arena, n_events * 2 + 1, side);
    for (size_t i = 0; i < n_events; i++) {
        const br_past_event *e = &events[i];
        sides[2 * i] = (side){e->subject, e->relation, e->object};
        sides[2 * i + 1] = (side){e->object, e->relation + n_relations, e->subject};
    }
    qsort(sides, n_events * 2, sizeof *sides, compare);
    br_day day = {.time = n_events ? events[0].time : 0, .events = events, .n_events = n_events};
    day.questions = br_array(arena, n_events * 2 + 1, br_question);
    day.answers = br_array(arena, n_events * 2 + 1, uint32_t);
    day.first_answer = br_array(arena, n_events * 2 + 2, uint32_t);
    uint32_t n_answers = 0;
    for (size_t i = 0; i < n_events * 2; i++) {
        const side *one = &sides[i];
        bool same = i && one->subject == one[-1].subject && one->relation == one[-1].relation;
        if (same && one->object == one[-1].object) continue;
        if (!same) {
            day.first_answer[day.n_questions] = n_answers;
            day.questions[day.n_questions++] = (br_question){one->subject, one->relation, day.time};
        }
        day.answers[n_answers++] = one->object;
    }
    day.first_answer[day.n_questions] = n_answers;
    return day;
}
