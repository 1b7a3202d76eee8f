#include "forecast/rank/replay.h"

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"

#define GRAIN 16.0f /* steps of a byte to one unit of a scaled feature: -8 .. 8 */

_Static_assert(BR_REPLAY_ROWS <= 32, "one bit a row");

enum { SHELF = 1024 }; /* lessons */

typedef struct kept {
    uint32_t relation, answers; /* bit i: row i is an answer */
    uint8_t n, n_sure;
    float log_weight;
    float context[BR_CONTEXT];
    int8_t rows[BR_REPLAY_ROWS][BR_FEATURES];
} kept;

enum { SHELVES = BR_REPLAY_BYTES / (SHELF * sizeof(kept)) };

struct br_replay {
    br_arena *arena;
    kept *shelves[SHELVES];  /* made when needed; an array that grows would leave its old self in the arena */
    size_t len, max, oldest; /* a ring once it is full */
    uint64_t lot;
    br_described *unpacked; /* [BR_BATCH] */
    uint8_t marks[BR_BATCH][BR_RANKED];
};

br_replay *br_replay_new(br_arena *arena, uint64_t seed) {
    br_replay *replay = br_new(arena, br_replay);
    replay->arena = arena;
    replay->max = (size_t)SHELVES * SHELF;
    replay->lot = seed + 1;
    replay->unpacked = br_array(arena, BR_BATCH, br_described);
    return replay;
}

static int8_t byte_of(float value) {
    float scaled = value * GRAIN;
    if (scaled > 127) scaled = 127;
    if (scaled < -127) scaled = -127;
    return (int8_t)(scaled < 0 ? scaled - 0.5f : scaled + 0.5f);
}

/* Orders rows: answers, then by score; what is beyond the sure half is swapped for rows drawn by lot. Returns
 * how many are kept. */
static size_t choose(br_replay *replay, size_t n, br_weighted *order, kept *out) {
    size_t sure = BR_REPLAY_ROWS / 2;
    br_top(order, n, n);
    out->n_sure = (uint8_t)(n < sure ? n : sure);
    if (n <= BR_REPLAY_ROWS) {
        out->n_sure = (uint8_t)n;
        return n;
    }
    for (size_t i = sure; i < BR_REPLAY_ROWS; i++) {
        size_t j = i + br_random_below(&replay->lot, (uint32_t)(n - i));
        br_weighted swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
    }
    out->log_weight = br_ln((float)(n - sure) / (float)(BR_REPLAY_ROWS - sure));
    return BR_REPLAY_ROWS;
}

static kept *lesson(const br_replay *replay, size_t i) {
    return &replay->shelves[i / SHELF][i % SHELF];
}

static kept *room(br_replay *replay) {
    if (replay->len < replay->max) {
        if (replay->len % SHELF == 0) replay->shelves[replay->len / SHELF] = br_array(replay->arena, SHELF, kept);
        return lesson(replay, replay->len++);
    }
    kept *oldest = lesson(replay, replay->oldest);
    replay->oldest = (replay->oldest + 1) % replay->max;
    return oldest;
}

void br_replay_keep(br_replay *replay, const br_described *d, const uint8_t *is_answer, const float *scores) {
    br_weighted order[BR_RANKED];
    bool any = false;
    for (uint32_t i = 0; i < d->n; i++) {
        order[i] = (br_weighted){i, scores[i] + (is_answer[i] ? 1e6f : 0)};
        any |= is_answer[i] != 0;
    }
    if (!any) return;
    kept *out = room(replay);
    out->relation = d->question.relation;
    out->answers = 0;
    out->log_weight = 0;
    out->n = (uint8_t)choose(replay, d->n, order, out);
    memcpy(out->context, d->context, sizeof out->context);
    for (uint32_t i = 0; i < out->n; i++) {
        if (is_answer[order[i].id]) out->answers |= (uint32_t)1 << i;
        for (int j = 0; j < BR_FEATURES; j++) out->rows[i][j] = byte_of(d->rows[order[i].id][j]);
    }
}

static br_lesson unpack(br_replay *replay, const kept *in, size_t at) {
    br_described *d = &replay->unpacked[at];
    d->question.relation = in->relation;
    d->n = in->n;
    memcpy(d->context, in->context, sizeof d->context);
    for (uint32_t i = 0; i < in->n; i++) {
        replay->marks[at][i] = in->answers >> i & 1;
        for (int j = 0; j < BR_FEATURES; j++) d->rows[i][j] = (float)in->rows[i][j] / GRAIN;
    }
    return (br_lesson){d, replay->marks[at], in->n_sure, in->log_weight, NULL};
}

static void shuffle(uint32_t *order, size_t n, uint64_t *lot) {
    for (size_t i = n; i > 1; i--) {
        size_t j = br_random_below(lot, (uint32_t)i);
        uint32_t swapped = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swapped;
    }
}

void br_replay_run(br_replay *replay, br_ranker *ranker, br_team *team) {
    size_t n = replay->len, done = 0;
    br_lesson lessons[BR_BATCH];
    br_arena_mark mark = br_arena_tell(replay->arena);
    uint32_t *order = br_array(replay->arena, n + 1, uint32_t);
    for (size_t i = 0; i < n; i++) order[i] = (uint32_t)i;
    for (int pass = 0; pass < BR_REPLAY_PASSES; pass++) {
        shuffle(order, n, &replay->lot);
        for (size_t i = 0; i < n; i += BR_BATCH, done += BR_BATCH) {
            size_t size = n - i < BR_BATCH ? n - i : BR_BATCH;
            for (size_t k = 0; k < size; k++) lessons[k] = unpack(replay, lesson(replay, order[i + k]), k);
            br_ranker_learn(ranker, team, lessons, size, 1 - (float)done / (float)(n * BR_REPLAY_PASSES));
        }
    }
    br_arena_rewind(replay->arena, mark);
}
