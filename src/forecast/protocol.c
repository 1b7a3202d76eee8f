#include "forecast/protocol.h"

#include "forecast/forecast_weights.h"
#include "forecast/math/math.h"

typedef struct heard { /* of one question */
    uint32_t n;
    float logsum; /* turns a score into a probability: e^(score - logsum) */
    br_weighted top[BR_TOP_WRITTEN];
} heard;

typedef struct run {
    br_arena *arena;
    const br_folder *folder;
    const br_protocol_options *options;
    br_model *model;
    br_evaluation *out;
    br_claim_pairs kept, measured; /* claims on the days kept for calibration; on those measured */
    /* the day at hand */
    const br_day *day;
    heard *heard;
    double *ranks; /* [answer] */
    bool *ranked;  /* [answer] */
} run;

/* Rank of answer `a` of question `q`, other answers left out, ties at their mean. */
static double rank_of(const run *r, size_t q, uint32_t a, const br_ranking *ranking, bool *ranked) {
    double above = 0, equal = 0, listed = 0, found = 0;
    float own = 0;
    *ranked = false;
    for (size_t i = 0; i < ranking->len; i++)
        if (ranking->at[i].id == a) {
            found = 1;
            own = ranking->at[i].weight;
            *ranked = i < ranking->n_ranked;
        }
    for (size_t i = 0; i < ranking->len; i++) {
        if (br_day_is_answer(r->day, q, ranking->at[i].id)) continue;
        listed++;
        above += ranking->at[i].weight > own;
        equal += ranking->at[i].weight == own;
    }
    if (found > 0) return 1 + above + equal / 2;
    uint32_t n_answers = r->day->first_answer[q + 1] - r->day->first_answer[q];
    double unlisted = (double)r->folder->n_entities - listed - (double)n_answers;
    return 1 + listed + (unlisted > 0 ? unlisted / 2 : 0);
}

static float logsum_of(const br_ranking *ranking) {
    float sum = 0;
    if (!ranking->n_ranked) return 0;
    for (size_t i = 0; i < ranking->n_ranked; i++) sum += br_exp(ranking->at[i].weight - ranking->at[0].weight);
    return ranking->at[0].weight + br_ln(sum);
}

static void hear(void *context, size_t q, const br_ranking *ranking) {
    run *r = context;
    heard *h = &r->heard[q];
    h->n = (uint32_t)(ranking->n_ranked < BR_TOP_WRITTEN ? ranking->n_ranked : BR_TOP_WRITTEN);
    h->logsum = logsum_of(ranking);
    memcpy(h->top, ranking->at, h->n * sizeof *h->top);
    for (uint32_t i = r->day->first_answer[q]; i < r->day->first_answer[q + 1]; i++)
        r->ranks[i] = rank_of(r, q, r->day->answers[i], ranking, &r->ranked[i]);
}

static void ask(run *r, br_arena *scratch, const br_day *day) {
    r->day = day;
    r->heard = br_array(scratch, day->n_questions + 1, heard);
    r->ranks = br_array(scratch, day->n_events * 2 + 1, double);
    r->ranked = br_array(scratch, day->n_events * 2 + 1, bool);
    br_model_ask(r->model, day->questions, day->n_questions, hear, r);
}

/* the top answer of each question, once for every event that asks it */
static void note_claims(run *r, br_claim_pairs *pairs) {
    for (size_t q = 0; q < r->day->n_questions; q++) {
        const heard *h = &r->heard[q];
        if (!h->n) continue;
        double claimed = (double)br_exp(h->top[0].weight - h->logsum);
        for (uint32_t i = r->day->first_answer[q]; i < r->day->first_answer[q + 1]; i++)
            br_vec_push(r->arena, pairs, (br_claim_pair){claimed, r->day->answers[i] == h->top[0].id});
    }
}

static void count_rank(br_ranks *ranks, double rank) {
    ranks->n++;
    ranks->reciprocal += 1 / rank;
    ranks->first += rank <= 1;
    ranks->third += rank <= 3;
    ranks->tenth += rank <= 10;
}

static int familiarity(const br_history *history, const br_question *q, uint32_t answer) {
    uint32_t pair = br_pair_find(history, q->subject, answer);
    if (pair == BR_NONE) return BR_UNKNOWN_PAIR;
    return br_fact_find(history, pair, q->relation) == BR_NONE ? BR_KNOWN_PAIR : BR_KNOWN_FACT;
}

static void count_ranks(run *r) {
    const br_history *history = br_model_world(r->model)->history;
    for (size_t q = 0; q < r->day->n_questions; q++) {
        const br_question *question = &r->day->questions[q];
        bool asks_object = question->relation < r->folder->n_relations;
        for (uint32_t i = r->day->first_answer[q]; i < r->day->first_answer[q + 1]; i++) {
            count_rank(&r->out->all, r->ranks[i]);
            count_rank(asks_object ? &r->out->objects : &r->out->subjects, r->ranks[i]);
            count_rank(&r->out->by_past[familiarity(history, question, r->day->answers[i])], r->ranks[i]);
            r->out->n_not_ranked += !r->ranked[i];
        }
    }
}

static size_t question_of(const br_day *day, uint32_t subject, uint32_t relation) {
    size_t low = 0, high = day->n_questions;
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        const br_question *q = &day->questions[middle];
        if (q->subject < subject || (q->subject == subject && q->relation <= relation)) low = middle;
        else high = middle;
    }
    return low;
}

static void write_top(const run *r) {
    uint32_t n_relations = r->folder->n_relations;
    for (size_t i = 0; i < r->day->n_events; i++)
        for (int side = 0; side < 2; side++) {
            const br_past_event *e = &r->day->events[i];
            size_t q = side ? question_of(r->day, e->object, e->relation + n_relations)
                            : question_of(r->day, e->subject, e->relation);
            const heard *h = &r->heard[q];
            fprintf(r->options->top, "%c %u %u %u %lld", side ? 's' : 'o', e->subject, e->relation, e->object,
                    (long long)(r->folder->first_time + r->folder->step * e->time));
            for (uint32_t k = 0; k < h->n; k++)
                fprintf(r->options->top, " %u:%.12g", h->top[k].id,
                        br_calibrated(&r->out->calibration, (double)br_exp(h->top[k].weight - h->logsum)));
            fputc('\n', r->options->top);
        }
}

typedef void (*day_visit)(run *r, br_arena *scratch, const br_day *day);

static void train_on(run *r, br_arena *scratch, const br_day *day) {
    (void)scratch;
    br_model_learn(r->model, day);
}

static void calibrate_on(run *r, br_arena *scratch, const br_day *day) {
    ask(r, scratch, day);
    note_claims(r, &r->kept);
    br_model_learn(r->model, day);
}

static void measure_on(run *r, br_arena *scratch, const br_day *day) {
    ask(r, scratch, day);
    note_claims(r, &r->measured);
    count_ranks(r);
    if (r->options->top) write_top(r);
    if (r->options->learning) br_model_learn(r->model, day);
}

/* each day of the events: first `visit`, then it becomes past */
static void go_through(run *r, const br_past_event *events, size_t n_events, br_arena *scratch, day_visit visit) {
    for (size_t i = 0, end; i < n_events; i = end) {
        br_arena_mark mark = br_arena_tell(scratch);
        end = br_day_end(events, n_events, i);
        br_day day = br_day_of(scratch, events + i, end - i, r->folder->n_relations);
        visit(r, scratch, &day);
        br_model_take(r->model, &day);
        br_arena_rewind(scratch, mark);
    }
}

/* where the days that calibrate begin */
static size_t calibration_start(const br_past_event *events, size_t n) {
    size_t days = 0, start = n;
    for (size_t i = 0; i < n; i = br_day_end(events, n, i)) days++;
    size_t wanted = days / BR_CALIBRATION_SHARE;
    if (wanted > BR_CALIBRATION_DAYS) wanted = BR_CALIBRATION_DAYS;
    for (; wanted && start; wanted--) {
        int32_t time = events[start - 1].time;
        while (start && events[start - 1].time == time) start--;
    }
    return start;
}

static void append(br_arena *arena, br_past_events *out, const br_past_events *more) {
    for (size_t i = 0; i < more->len; i++) br_vec_push(arena, out, more->at[i]);
}

br_status br_evaluate(br_arena *arena, const br_folder *folder, const br_protocol_options *options, br_evaluation *out,
                      br_error *error) {
    const br_past_events *part = options->on_test ? &folder->test : &folder->valid;
    br_past_events past = {0};
    append(arena, &past, &folder->train);
    if (options->on_test) append(arena, &past, &folder->valid);
    if (!part->len) return br_fail(error, BR_BAD_INPUT, "no events to measure on");
    if (past.at[past.len - 1].time >= part->at[0].time)
        return br_fail(error, BR_BAD_INPUT, "the parts overlap in time: learning would see the answers");
    br_traits *traits = br_traits_new(arena, folder->n_entities);
    if (folder->names) br_traits_read_names(traits, arena, folder->names);
    *out = (br_evaluation){0};
    run r = {.arena = arena, .folder = folder, .options = options, .out = out};
    BR_FORWARD(br_model_new(arena, folder->n_entities, folder->n_relations, traits, &options->model, &r.model, error));
    br_arena *scratch = br_arena_new(0);
    if (!scratch) return br_fail(error, BR_NO_MEMORY, "out of memory");
    size_t kept = calibration_start(past.at, past.len);
    go_through(&r, past.at, kept, scratch, train_on);
    br_model_settle(r.model);
    go_through(&r, past.at + kept, past.len - kept, scratch, calibrate_on);
    out->calibration = br_calibration_of(r.kept.at, r.kept.len);
    br_model_settle(r.model); /* once more, with the days that calibrated */
    go_through(&r, part->at, part->len, scratch, measure_on);
    out->claimed = br_reliability_of(r.measured.at, r.measured.len, NULL);
    out->calibrated = br_reliability_of(r.measured.at, r.measured.len, &out->calibration);
    br_arena_free(scratch);
    return BR_OK;
}
