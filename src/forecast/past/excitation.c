#include "forecast/past/excitation.h"

#include "forecast/forecast_weights.h"

_Static_assert(BR_DECAYS == 4, "br_kernels are written out");

static const br_kernels ones = {1, 1, 1, 1};

static int sort_of(const br_history *history, uint32_t asked, uint32_t past) {
    if (asked == past) return BR_EXCITED_BY_SAME;
    return br_flip(history, asked) == past ? BR_EXCITED_BY_MIRROR : BR_EXCITED_BY_OTHER;
}

br_excitation *br_excitation_new(br_arena *arena, const br_history *history) {
    br_excitation *x = br_new(arena, br_excitation);
    x->n_relations = history->n_relations * 2;
    size_t cells = (size_t)x->n_relations * x->n_relations;
    x->cases = br_array(arena, cells, br_kernels);
    x->exposure = br_array(arena, cells, br_kernels);
    x->weights = br_array(arena, cells, br_kernels);
    x->exposed = br_array(arena, x->n_relations, br_kernels);
    for (int sort = 0; sort < BR_EXCITED_SORTS; sort++) {
        x->cases_of[sort] = ones * BR_EXCITATION_START;
        x->exposure_of[sort] = x->cases_of[sort] * (sort == BR_EXCITED_BY_OTHER ? BR_EXCITATION_OTHERS : 1);
    }
    br_excitation_renew(x, history);
    return x;
}

void br_excitation_renew(br_excitation *x, const br_history *history) {
    br_kernels leant_on[BR_EXCITED_SORTS];
    for (int sort = 0; sort < BR_EXCITED_SORTS; sort++)
        leant_on[sort] = BR_EXCITATION_PRIOR * x->cases_of[sort] / x->exposure_of[sort];
    for (uint32_t asked = 0; asked < x->n_relations; asked++)
        for (uint32_t past = 0; past < x->n_relations; past++) {
            size_t cell = (size_t)asked * x->n_relations + past;
            x->weights[cell] = (x->cases[cell] + leant_on[sort_of(history, asked, past)]) /
                               (x->exposure[cell] + BR_EXCITATION_PRIOR * ones);
        }
}

/* all that the facts of one pair call for; adds to what was exposed */
static float excite(br_excitation *x, const br_history *history, const br_kernels *weights, const br_pair *pair,
                    int32_t now) {
    float sum = 0;
    for (uint32_t f = pair->first; f != BR_NONE; f = history->facts.at[f].next_of_pair) {
        const br_fact *fact = &history->facts.at[f];
        br_kernels left = br_kernels_left(history, fact, now);
        x->exposed[fact->relation] += left;
        sum += br_kernels_sum(left * weights[fact->relation]);
    }
    return sum;
}

/* divides one answer among the facts that called for it */
static void credit(br_excitation *x, const br_history *history, uint32_t asked, const br_pair *pair, float sum,
                   int32_t now) {
    const br_kernels *weights = br_excitation_for(x, asked);
    for (uint32_t f = pair->first; f != BR_NONE; f = history->facts.at[f].next_of_pair) {
        const br_fact *fact = &history->facts.at[f];
        br_kernels part = br_kernels_left(history, fact, now) * weights[fact->relation] / sum;
        x->cases[(size_t)asked * x->n_relations + fact->relation] += part;
        x->cases_of[sort_of(history, asked, fact->relation)] += part;
    }
}

/* Each answer exposes every count: a unit of weight more would have had this share of it. */
static void expose(br_excitation *x, const br_history *history, uint32_t asked, float answers_a_unit) {
    for (uint32_t past = 0; past < x->n_relations; past++) {
        br_kernels exposed = x->exposed[past] * answers_a_unit;
        x->exposure[(size_t)asked * x->n_relations + past] += exposed;
        x->exposure_of[sort_of(history, asked, past)] += exposed;
    }
}

void br_excitation_learn(br_excitation *x, const br_history *history, uint32_t s, uint32_t asked, int32_t now,
                         const uint8_t *is_answer) {
    const br_entity *entity = &history->entities[s];
    const br_kernels *weights = br_excitation_for(x, asked);
    float all = 1e-6f, n_answers = 0;
    for (size_t i = 0; i < entity->pairs.len; i++) {
        const br_pair *pair = &history->pairs.at[entity->pairs.at[i]];
        float sum = excite(x, history, weights, pair, now);
        all += sum;
        if (!is_answer[pair->object]) continue;
        n_answers++;
        credit(x, history, asked, pair, sum + 1e-9f, now);
    }
    if (n_answers > 0) expose(x, history, asked, n_answers / all);
    memset(x->exposed, 0, x->n_relations * sizeof *x->exposed);
}
