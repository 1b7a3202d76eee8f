#include "text/train/export.h"

#include <math.h>

#include "base/buf.h"
#include "base/hash.h"
#include "text/train/lemma.h"

#define MAX_WEIGHT_SHIFT 12
#define MAX_ROW_SHIFT    6

typedef struct exporter {
    br_model_writer writer;
    const br_train_net *net;
} exporter;

static int32_t rounded(double value) {
    return (int32_t)floor(value + 0.5);
}

static int32_t clipped(double value, int32_t limit) {
    return value >= limit ? limit : value <= -limit ? -limit : rounded(value);
}

/* The largest scale at which no weight leaves 16 bits and no sum 32 (with a margin for rounding). */
static int32_t shift_for(const br_param *weight, const br_param *bias, double max_input, int32_t in_scale) {
    double largest = 0, largest_sum = 0;
    for (uint32_t j = 0; j < weight->columns; j++) {
        double sum = 0;
        for (uint32_t k = 0; k < weight->rows; k++) {
            double w = fabs((double)weight->weight[(size_t)k * weight->columns + j]);
            if (w > largest) largest = w;
            sum += w;
        }
        sum = sum * max_input + (bias ? ldexp(fabs((double)bias->weight[j]), in_scale) : 0);
        if (sum > largest_sum) largest_sum = sum;
    }
    int32_t shift = MAX_WEIGHT_SHIFT;
    while (shift > 0 && (ldexp(largest, shift) > 32000 || ldexp(largest_sum, shift) > 2.0e9)) shift--;
    return shift;
}

static void add_matrix(exporter *e, const char *name, const br_param *p, int32_t shift, uint32_t padded) {
    int16_t *packed = br_array(e->writer.arena, (size_t)p->rows * padded, int16_t);
    for (uint32_t k = 0; k < p->rows; k++)
        for (uint32_t j = 0; j < p->columns; j++)
            packed[(size_t)(k / 2) * 2 * padded + 2 * j + k % 2] =
                (int16_t)clipped(ldexp((double)p->weight[(size_t)k * p->columns + j], shift), INT16_MAX);
    br_model_add(&e->writer, name, shift, p->rows, padded,
                 (br_str){(const char *)packed, 2 * (size_t)p->rows * padded});
}

static void add_numbers(exporter *e, const char *name, const br_param *p, int32_t scale, uint32_t padded) {
    int32_t *numbers = br_array(e->writer.arena, padded, int32_t);
    for (uint32_t j = 0; j < p->columns; j++) numbers[j] = clipped(ldexp((double)p->weight[j], scale), INT32_MAX / 2);
    br_model_add(&e->writer, name, 0, 1, padded, (br_str){(const char *)numbers, 4 * (size_t)padded});
}

/* A matrix and its bias, from inputs at `in_scale` of at most `max_input` (as integers). */
static int32_t add_layer(exporter *e, const char *name, int weight, int bias, double max_input, int32_t in_scale,
                         int32_t max_shift) {
    static const br_param no_bias;
    const br_param *w = &e->net->params[weight], *b = bias < 0 ? &no_bias : &e->net->params[bias];
    int32_t shift = shift_for(w, bias < 0 ? NULL : b, max_input, in_scale);
    if (shift > max_shift) shift = max_shift;
    char bias_name[16] = "";
    strncat(bias_name, name, sizeof bias_name - 2);
    strcat(bias_name, "+");
    add_matrix(e, name, w, shift, br_kernel_pad(w->columns));
    add_numbers(e, bias_name, b, in_scale + shift, br_kernel_pad(w->columns));
    return shift;
}

static int32_t row_shift(const br_train_net *net) {
    double largest = 0;
    for (int p = BR_P_WORDS; p <= BR_P_KNOWN; p++)
        for (size_t i = 0; i < (size_t)net->params[p].rows * net->params[p].columns; i++)
            if (fabs((double)net->params[p].weight[i]) > largest) largest = fabs((double)net->params[p].weight[i]);
    int32_t shift = MAX_ROW_SHIFT;
    while (shift > 4 && ldexp(largest, shift) > 127) shift--; /* beyond that the few largest are clipped */
    return shift;
}

static void add_rows(exporter *e, const char *name, int param, int32_t shift) {
    const br_param *p = &e->net->params[param];
    size_t n = (size_t)p->rows * p->columns;
    int8_t *rows = br_arena_raw(e->writer.arena, n);
    for (size_t i = 0; i < n; i++) rows[i] = (int8_t)clipped(ldexp((double)p->weight[i], shift), INT8_MAX);
    br_model_add(&e->writer, name, shift, p->rows, p->columns, (br_str){(const char *)rows, n});
}

static void add_recurrent(exporter *e, int32_t embedded_shift) {
    static const char *const names[4][2] = {
        {"0>.in", "0>.state"}, {"0<.in", "0<.state"}, {"1>.in", "1>.state"}, {"1<.in", "1<.state"}};
    for (int i = 0; i < 4; i++) {
        int p = BR_P_RECURRENT + 3 * i;
        bool is_low = i < 2;
        add_layer(e, names[i][0], p, p + 2, is_low ? 128 * 16 : BR_STATE_LIMIT, is_low ? embedded_shift : BR_Q_STATE,
                  MAX_WEIGHT_SHIFT);
        const br_param *state = &e->net->params[p + 1];
        add_matrix(e, names[i][1], state, shift_for(state, NULL, BR_STATE_LIMIT, BR_Q_STATE),
                   br_kernel_pad(state->columns));
    }
}

static void add_arcs(exporter *e) {
    add_layer(e, "arc.dep", BR_P_ARC_DEP, BR_P_ARC_DEP_BIAS, BR_STATE_LIMIT, BR_Q_STATE, MAX_WEIGHT_SHIFT);
    add_layer(e, "arc.head", BR_P_ARC_HEAD, BR_P_ARC_HEAD_BIAS, BR_STATE_LIMIT, BR_Q_STATE, MAX_WEIGHT_SHIFT);
    add_layer(e, "arc.meet", BR_P_ARC_MEET, BR_P_ARC_MEET_BIAS, BR_ARC_LIMIT, BR_Q_ARC, MAX_WEIGHT_SHIFT);
    const br_param *root = &e->net->params[BR_P_ARC_ROOT];
    uint32_t padded = br_kernel_pad(root->columns);
    int16_t *numbers = br_array(e->writer.arena, padded, int16_t);
    for (uint32_t j = 0; j < root->columns; j++)
        numbers[j] = (int16_t)clipped(ldexp((double)root->weight[j], BR_Q_ARC), BR_ARC_LIMIT);
    br_model_add(&e->writer, "arc.root", 0, 1, padded, (br_str){(const char *)numbers, 2 * (size_t)padded});
    add_numbers(e, "arc.distance", &e->net->params[BR_P_ARC_DISTANCE], BR_Q_ARC + BR_Q_MEET, BR_DISTANCES);
}

static void add_label_layers(exporter *e) {
    const br_param *p = e->net->params;
    int32_t dep = shift_for(&p[BR_P_LABEL_DEP], &p[BR_P_LABEL_BIAS], BR_STATE_LIMIT, BR_Q_STATE);
    int32_t head = shift_for(&p[BR_P_LABEL_HEAD], NULL, BR_STATE_LIMIT, BR_Q_STATE);
    int32_t both = dep < head ? dep : head; /* they are added */
    add_layer(e, "label.dep", BR_P_LABEL_DEP, BR_P_LABEL_BIAS, BR_STATE_LIMIT, BR_Q_STATE, both);
    add_layer(e, "label.head", BR_P_LABEL_HEAD, -1, BR_STATE_LIMIT, BR_Q_STATE, both);
    add_numbers(e, "label.root", &p[BR_P_LABEL_ROOT], BR_Q_STATE + both, br_kernel_pad(p[BR_P_LABEL_ROOT].columns));
    add_layer(e, "label.out", BR_P_LABEL_OUT, BR_P_LABEL_OUT_BIAS, BR_HIDDEN_LIMIT, BR_Q_HIDDEN, MAX_WEIGHT_SHIFT);
}

static void add_heads(exporter *e) {
    add_layer(e, "tag", BR_P_TAG, BR_P_TAG_BIAS, BR_STATE_LIMIT, BR_Q_STATE, MAX_WEIGHT_SHIFT);
    add_layer(e, "tag.upos", BR_P_UPOS, BR_P_UPOS_BIAS, BR_HIDDEN_LIMIT, BR_Q_HIDDEN, MAX_WEIGHT_SHIFT);
    add_layer(e, "tag.bundle", BR_P_BUNDLE, BR_P_BUNDLE_BIAS, BR_HIDDEN_LIMIT, BR_Q_HIDDEN, MAX_WEIGHT_SHIFT);
    add_layer(e, "name", BR_P_NAME, BR_P_NAME_BIAS, BR_STATE_LIMIT, BR_Q_STATE, MAX_WEIGHT_SHIFT);
    add_layer(e, "name.tag", BR_P_NAME_TAG, BR_P_NAME_TAG_BIAS, BR_HIDDEN_LIMIT, BR_Q_HIDDEN, MAX_WEIGHT_SHIFT);
}

static void add_labels(exporter *e, const char *name, const br_train_labels *labels) {
    br_buf text = br_buf_on(e->writer.arena);
    for (size_t i = 0; i < labels->names.len; i++) {
        br_buf_add(&text, labels->names.at[i]);
        br_buf_byte(&text, '\n');
    }
    br_model_add(&e->writer, name, 0, 1, (uint32_t)text.len, br_buf_str(&text));
}

static void add_words(exporter *e, const br_train_corpus *corpus) {
    br_table_entry *entries = br_array(e->writer.arena, corpus->rows.len + 1, br_table_entry);
    for (size_t i = 0; i < corpus->rows.len; i++) {
        br_map_entry word = corpus->rows.entries[i];
        entries[i] = (br_table_entry){br_hash64(word.key, 0), (uint32_t)word.value};
    }
    br_model_add_table(&e->writer, "words", br_hash_table_make(e->writer.arena, entries, corpus->rows.len));
}

br_str br_train_export(br_arena *arena, const br_train_net *net, const br_train_corpus *corpus, br_str language) {
    exporter *e = br_new(arena, exporter);
    *e = (exporter){.writer = {.arena = arena}, .net = net};
    add_labels(e, "upos", &corpus->upos);
    add_labels(e, "bundles", &corpus->bundles);
    add_labels(e, "relations", &corpus->relations);
    int32_t shift = row_shift(net);
    add_words(e, corpus);
    add_rows(e, "words.rows", BR_P_WORDS, shift);
    add_rows(e, "affixes.rows", BR_P_AFFIXES, shift);
    if (corpus->known.n_slots) {
        br_model_add_table(&e->writer, "known", corpus->known);
        add_rows(e, "known.rows", BR_P_KNOWN, shift);
    }
    add_recurrent(e, shift);
    add_heads(e);
    add_arcs(e);
    add_label_layers(e);
    br_train_add_lemmas(&e->writer, corpus);
    return br_model_finish(&e->writer, language);
}
