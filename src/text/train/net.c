#include "text/train/net.h"

#include <math.h>

#include "text/train/layer.h"
#include "text/train/train_weights.h"

#define SCRATCH_NUMBERS ((size_t)256 << 20) /* 1 GiB of address space; a minibatch uses some 100 MB */
#define NO_ARC          (-1e9f)

/* ---- the net ---- */

static void add_param(br_train_net *net, br_arena *arena, int p, uint32_t rows, uint32_t columns, float range) {
    net->params[p] = br_param_new(arena, rows, columns, range, p <= BR_P_KNOWN, &net->random);
}

/* After Glorot & Bengio 2010. */
static float even_range(uint32_t inputs, uint32_t outputs) {
    return sqrtf(6.0f / (float)(inputs + outputs));
}

static void add_layer(br_train_net *net, br_arena *arena, int p, uint32_t inputs, uint32_t outputs, float range) {
    add_param(net, arena, p, inputs, outputs, range);
    add_param(net, arena, p + 1, 1, outputs, 0);
}

static void add_recurrent(br_train_net *net, br_arena *arena, int p, uint32_t inputs) {
    uint32_t n = net->sizes.state;
    add_param(net, arena, p, inputs, 4 * n, 0.7f * even_range(inputs, n));
    add_param(net, arena, p + 1, n, 4 * n, 0.7f * sqrtf(3.0f / (float)n));
    add_param(net, arena, p + 2, 1, 4 * n, 0);
    for (uint32_t i = n; i < 2 * n; i++) net->params[p + 2].weight[i] = 1; /* remember at first */
}

void br_train_net_init(br_train_net *net, br_arena *arena, br_train_sizes sizes, const br_train_corpus *corpus,
                       uint64_t seed) {
    *net = (br_train_net){
        .sizes = sizes,
        .n_upos = (uint32_t)corpus->upos.names.len,
        .n_bundles = (uint32_t)corpus->bundles.names.len,
        .n_relations = (uint32_t)corpus->relations.names.len,
        .swap = br_swap_of(arena, corpus),
        .scratch = br_scratch_on(arena, SCRATCH_NUMBERS),
        .random = (seed + 1) * 0x9E3779B97F4A7C15ull,
    };
    uint32_t both = 2 * sizes.state;
    add_param(net, arena, BR_P_WORDS, (uint32_t)corpus->rows.len + 1, sizes.width, 0.05f);
    add_param(net, arena, BR_P_AFFIXES, sizes.affix_rows, sizes.width, 0.05f);
    add_param(net, arena, BR_P_KNOWN, BR_MODEL_KNOWN_ROWS, sizes.width, 0.05f);
    for (int i = 0; i < 4; i++) add_recurrent(net, arena, BR_P_RECURRENT + 3 * i, i < 2 ? sizes.width : both);
    add_layer(net, arena, BR_P_TAG, both, sizes.tag, even_range(both, sizes.tag));
    add_layer(net, arena, BR_P_UPOS, sizes.tag, net->n_upos, 0.2f);
    add_layer(net, arena, BR_P_BUNDLE, sizes.tag, net->n_bundles, 0.1f);
    add_layer(net, arena, BR_P_NAME, both, sizes.name, even_range(both, sizes.name));
    add_layer(net, arena, BR_P_NAME_TAG, sizes.name, BR_NER_TAGS, 0.2f);
    add_layer(net, arena, BR_P_ARC_DEP, both, sizes.arc, even_range(both, sizes.arc));
    add_layer(net, arena, BR_P_ARC_HEAD, both, sizes.arc, even_range(both, sizes.arc));
    add_layer(net, arena, BR_P_ARC_MEET, sizes.arc, sizes.arc, 0.05f);
    add_param(net, arena, BR_P_ARC_ROOT, 1, sizes.arc, 0.1f);
    add_param(net, arena, BR_P_ARC_DISTANCE, 1, BR_DISTANCES, 0);
    add_layer(net, arena, BR_P_LABEL_DEP, both, sizes.label, even_range(both, sizes.label));
    add_param(net, arena, BR_P_LABEL_HEAD, both, sizes.label, even_range(both, sizes.label));
    add_param(net, arena, BR_P_LABEL_ROOT, 1, sizes.label, 0.1f);
    add_layer(net, arena, BR_P_LABEL_OUT, sizes.label, net->n_relations, 0.2f);
}

/* ---- one step ---- */

typedef struct pass {
    br_train_net *net;
    br_scratch *scratch;
    br_train_batch batch;
    const br_train_word **words; /* of each row: what is to be learned */
    const br_train_word **forms; /* and what is read: mostly the same */
    const float *weights;        /* of each row's losses: 1 / rows, less for silver */
    double *losses;
} pass;

static const br_train_sentence *sentence_of(const pass *p, uint32_t index) {
    return p->batch.sentences[index];
}

/* A hidden layer: linear, rectified, dropped out. */
typedef struct hidden {
    float *out, *factors, *gradient;
    size_t size;
} hidden;

static hidden hidden_layer(const pass *p, const float *x, size_t ldx, int param) {
    br_train_net *net = p->net;
    hidden h = {.size = (size_t)p->batch.n_rows * net->params[param].columns};
    h.out = br_linear(p->scratch, p->batch.n_rows, x, ldx, &net->params[param], &net->params[param + 1]);
    br_relu(h.out, h.size);
    h.factors = br_dropout(p->scratch, &net->random, h.out, h.size, BR_TRAIN_DROP_LAYERS);
    h.gradient = br_scratch_zeros(p->scratch, h.size);
    return h;
}

static void hidden_layer_back(const pass *p, hidden *h, const float *x, size_t ldx, int param, float *dx) {
    br_multiply(h->gradient, h->factors, h->size);
    br_relu_back(h->out, h->gradient, h->size);
    br_linear_back(p->scratch, p->batch.n_rows, x, ldx, &p->net->params[param], &p->net->params[param + 1], h->gradient,
                   dx, ldx);
}

/* Softmax over the outputs of a layer for all rows whose word has a label; the gradient goes to `h`. */
static void classify(const pass *p, hidden *h, int param, br_train_task task, float weight,
                     uint32_t (*label_of)(const br_train_word *)) {
    br_param *w = &p->net->params[param], *b = &p->net->params[param + 1];
    float *scores = br_linear(p->scratch, p->batch.n_rows, h->out, w->rows, w, b);
    for (uint32_t i = 0; i < p->batch.n_rows; i++) {
        float *row = scores + (size_t)i * w->columns;
        uint32_t label = label_of(p->words[i]);
        if (label < w->columns) p->losses[task] += br_softmax_loss(row, w->columns, label, weight * p->weights[i]);
        else memset(row, 0, w->columns * sizeof *row);
    }
    br_linear_back(p->scratch, p->batch.n_rows, h->out, w->rows, w, b, scores, h->gradient, w->rows);
}

static uint32_t upos_label(const br_train_word *w) {
    return w->upos;
}
static uint32_t bundle_label(const br_train_word *w) {
    return w->bundle;
}
static uint32_t name_label(const br_train_word *w) {
    return w->name;
}
static uint32_t relation_label(const br_train_word *w) {
    return w->head == BR_TRAIN_NO_HEAD ? BR_TRAIN_NONE : w->relation;
}

static void learn_tags(const pass *p, const float *low, float *d_low) {
    size_t ld = 2 * p->net->sizes.state, used = p->scratch->used;
    hidden h = hidden_layer(p, low, ld, BR_P_TAG);
    classify(p, &h, BR_P_UPOS, BR_TASK_UPOS, 1, upos_label);
    classify(p, &h, BR_P_BUNDLE, BR_TASK_BUNDLE, BR_TRAIN_LOSS_BUNDLE, bundle_label);
    hidden_layer_back(p, &h, low, ld, BR_P_TAG, d_low);
    p->scratch->used = used;
}

static void learn_names(const pass *p, const float *high, float *d_high) {
    size_t ld = 2 * p->net->sizes.state, used = p->scratch->used;
    hidden h = hidden_layer(p, high, ld, BR_P_NAME);
    classify(p, &h, BR_P_NAME_TAG, BR_TASK_NAME, BR_TRAIN_LOSS_NAME, name_label);
    hidden_layer_back(p, &h, high, ld, BR_P_NAME, d_high);
    p->scratch->used = used;
}

/* ---- arcs ---- */

static float dot(const float *a, const float *b, size_t n) {
    float sum = 0;
    for (size_t i = 0; i < n; i++) sum += a[i] * b[i];
    return sum;
}

/* Scores of all heads of a sentence's words: column 0 the root, column 1 + h word h. */
static void score_arcs(const pass *p, uint32_t n, const float *meets, const float *heads, float *scores) {
    size_t size = p->net->sizes.arc;
    const float *distance = p->net->params[BR_P_ARC_DISTANCE].weight, *root = p->net->params[BR_P_ARC_ROOT].weight;
    br_matrix_product_bt(p->scratch, n, n, size, meets, size, heads, size, scores + 1, n + 1);
    for (uint32_t d = 0; d < n; d++) {
        float *row = scores + (size_t)d * (n + 1);
        row[0] = dot(meets + d * size, root, size);
        for (uint32_t h = 0; h < n; h++)
            if (h != d) row[1 + h] += distance[br_distance_step((int32_t)h - (int32_t)d)];
        row[1 + d] = NO_ARC;
    }
}

static void arcs_back(const pass *p, uint32_t n, const float *meets, const float *heads, const float *scores,
                      float *d_meets, float *d_heads) {
    size_t size = p->net->sizes.arc;
    float *d_distance = p->net->params[BR_P_ARC_DISTANCE].gradient;
    br_param *root = &p->net->params[BR_P_ARC_ROOT];
    for (uint32_t d = 0; d < n; d++) {
        const float *row = scores + (size_t)d * (n + 1);
        for (uint32_t h = 0; h < n; h++)
            if (h != d) d_distance[br_distance_step((int32_t)h - (int32_t)d)] += row[1 + h];
        for (size_t k = 0; k < size; k++) {
            root->gradient[k] += row[0] * meets[d * size + k];
            d_meets[d * size + k] += row[0] * root->weight[k];
        }
    }
    br_matrix_product(n, size, n, scores + 1, n + 1, heads, size, d_meets, size);
    br_matrix_product_at(p->scratch, n, size, n, scores + 1, n + 1, meets, size, d_heads, size);
}

static void learn_heads_of(const pass *p, uint32_t sentence, const float *meets, const float *heads, float *d_meets,
                           float *d_heads) {
    uint32_t first = p->batch.first_row[sentence], n = sentence_of(p, sentence)->n_words;
    size_t at = first * (size_t)p->net->sizes.arc, used = p->scratch->used;
    float *scores = br_scratch_zeros(p->scratch, (size_t)n * (n + 1));
    score_arcs(p, n, meets + at, heads + at, scores);
    for (uint32_t d = 0; d < n; d++) {
        float *row = scores + (size_t)d * (n + 1);
        int head = p->words[first + d]->head;
        if (head >= 0) p->losses[BR_TASK_ARC] += br_softmax_loss(row, n + 1, (size_t)head, p->weights[first + d]);
        else memset(row, 0, (n + 1) * sizeof *row);
    }
    arcs_back(p, n, meets + at, heads + at, scores, d_meets + at, d_heads + at);
    p->scratch->used = used;
}

static void learn_heads(const pass *p, const float *high, float *d_high) {
    size_t ld = 2 * p->net->sizes.state, rows = p->batch.n_rows, used = p->scratch->used;
    br_param *meet = &p->net->params[BR_P_ARC_MEET], *meet_bias = meet + 1;
    hidden dependents = hidden_layer(p, high, ld, BR_P_ARC_DEP), heads = hidden_layer(p, high, ld, BR_P_ARC_HEAD);
    float *meets = br_linear(p->scratch, rows, dependents.out, meet->rows, meet, meet_bias);
    float *d_meets = br_scratch_zeros(p->scratch, rows * meet->columns);
    for (uint32_t s = 0; s < p->batch.n; s++)
        if (sentence_of(p, s)->has_tree) learn_heads_of(p, s, meets, heads.out, d_meets, heads.gradient);
    br_linear_back(p->scratch, rows, dependents.out, meet->rows, meet, meet_bias, d_meets, dependents.gradient,
                   meet->rows);
    hidden_layer_back(p, &dependents, high, ld, BR_P_ARC_DEP, d_high);
    hidden_layer_back(p, &heads, high, ld, BR_P_ARC_HEAD, d_high);
    p->scratch->used = used;
}

/* ---- labels ---- */

/* The row of each word's head; -1 for roots and words without one. */
static int32_t *head_rows(const pass *p) {
    int32_t *rows = (int32_t *)(void *)br_scratch_take(p->scratch, p->batch.n_rows);
    for (uint32_t s = 0, row = 0; s < p->batch.n; s++)
        for (uint32_t i = 0; i < sentence_of(p, s)->n_words; i++, row++)
            rows[row] = p->words[row]->head > 0 ? (int32_t)p->batch.first_row[s] + p->words[row]->head - 1 : -1;
    return rows;
}

static void learn_relations(const pass *p, const float *high, float *d_high) {
    br_scratch *s = p->scratch;
    size_t ld = 2 * p->net->sizes.state, rows = p->batch.n_rows, n = p->net->sizes.label, used = s->used;
    br_param *params = p->net->params, *root = &params[BR_P_LABEL_ROOT];
    hidden joined = {.size = rows * n, .gradient = br_scratch_zeros(s, rows * n)};
    joined.out = br_linear(s, rows, high, ld, &params[BR_P_LABEL_DEP], &params[BR_P_LABEL_BIAS]);
    const float *heads = br_linear(s, rows, high, ld, &params[BR_P_LABEL_HEAD], NULL);
    float *d_heads = br_scratch_zeros(s, rows * n);
    const int32_t *head_row = head_rows(p);
    for (size_t i = 0; i < rows; i++) {
        const float *head = head_row[i] < 0 ? root->weight : heads + (size_t)head_row[i] * n;
        for (size_t k = 0; k < n; k++) joined.out[i * n + k] += head[k];
    }
    br_relu(joined.out, joined.size);
    joined.factors = br_dropout(s, &p->net->random, joined.out, joined.size, BR_TRAIN_DROP_LAYERS);
    classify(p, &joined, BR_P_LABEL_OUT, BR_TASK_LABEL, 1, relation_label);
    hidden_layer_back(p, &joined, high, ld, BR_P_LABEL_DEP, d_high);
    for (size_t i = 0; i < rows; i++) {
        float *d_head = head_row[i] < 0 ? root->gradient : d_heads + (size_t)head_row[i] * n;
        for (size_t k = 0; k < n; k++) d_head[k] += joined.gradient[i * n + k];
    }
    br_linear_back(s, rows, high, ld, &params[BR_P_LABEL_HEAD], NULL, d_heads, d_high, ld);
    s->used = used;
}

/* ---- words ---- */

static uint32_t affix_row(const br_train_net *net, uint64_t hash) {
    return hash ? (uint32_t)(1 + hash % (net->sizes.affix_rows - 1)) : 0;
}

static void add_numbers(float *restrict sum, const float *restrict more, size_t n) {
    for (size_t i = 0; i < n; i++) sum[i] += more[i];
}

/* Rows of the features of each word; a sentence that is to be read in small letters gets their shapes. */
static uint32_t *affix_rows(const pass *p) {
    br_train_net *net = p->net;
    uint32_t *rows = (uint32_t *)(void *)br_scratch_take(p->scratch, (size_t)p->batch.n_rows * BR_FORM_FEATURES);
    for (uint32_t s = 0, i = 0; s < p->batch.n; s++) {
        bool small = br_random_unit(&net->random) < BR_TRAIN_SMALL_LETTERS;
        for (uint32_t end = i + sentence_of(p, s)->n_words; i < end; i++) {
            const br_train_word *w = p->forms[i];
            uint32_t *row = rows + (size_t)i * BR_FORM_FEATURES;
            for (int f = 0; f < BR_FORM_FEATURES; f++) row[f] = affix_row(net, w->hashes.features[f]);
            if (small) row[BR_FORM_FEATURES - 1] = affix_row(net, w->small_shape);
        }
    }
    return rows;
}

static float *embed(const pass *p, uint32_t *word_rows, const uint32_t *affixes) {
    br_train_net *net = p->net;
    size_t n = net->sizes.width;
    const float *known = net->params[BR_P_KNOWN].weight;
    float *x = br_scratch_take(p->scratch, p->batch.n_rows * n);
    for (uint32_t i = 0; i < p->batch.n_rows; i++) {
        const br_train_word *w = p->forms[i];
        float *row = x + i * n, gone = BR_TRAIN_UNKNOWN / (BR_TRAIN_UNKNOWN + (float)w->frequency);
        word_rows[i] = br_random_unit(&net->random) < gone ? 0 : w->row;
        memcpy(row, net->params[BR_P_WORDS].weight + word_rows[i] * n, n * sizeof *x);
        for (int f = 0; f < BR_FORM_FEATURES; f++, affixes++)
            add_numbers(row, net->params[BR_P_AFFIXES].weight + *affixes * n, n);
        if (w->known.alone) add_numbers(row, known + w->known.alone * n, n);
        if (w->known.within) add_numbers(row, known + w->known.within * n, n);
    }
    return x;
}

static void embed_back(const pass *p, const uint32_t *word_rows, const uint32_t *affixes, const float *dx) {
    br_param *params = p->net->params;
    size_t n = p->net->sizes.width;
    for (uint32_t i = 0; i < p->batch.n_rows; i++, dx += n) {
        br_known known = p->forms[i]->known;
        add_numbers(br_param_touch(&params[BR_P_WORDS], word_rows[i]), dx, n);
        for (int f = 0; f < BR_FORM_FEATURES; f++, affixes++)
            add_numbers(br_param_touch(&params[BR_P_AFFIXES], *affixes), dx, n);
        if (known.alone) add_numbers(br_param_touch(&params[BR_P_KNOWN], known.alone), dx, n);
        if (known.within) add_numbers(br_param_touch(&params[BR_P_KNOWN], known.within), dx, n);
    }
}

/* ---- the whole ---- */

static float *read_both_ways(const pass *p, int layer, const float *x, size_t ldx, br_train_memory memory[2]) {
    size_t n = p->net->sizes.state;
    float *out = br_scratch_take(p->scratch, p->batch.n_rows * 2 * n);
    for (int way = 0; way < 2; way++)
        br_train_read(p->net, &p->batch, BR_P_RECURRENT + 6 * layer + 3 * way, way == 1, x, ldx, out + (size_t)way * n,
                      2 * n, &memory[way]);
    return out;
}

static void both_ways_back(const pass *p, int layer, const float *x, size_t ldx, const float *d_out, float *dx,
                           const br_train_memory memory[2]) {
    size_t n = p->net->sizes.state;
    for (int way = 0; way < 2; way++)
        br_train_read_back(p->net, &p->batch, BR_P_RECURRENT + 6 * layer + 3 * way, way == 1, x, ldx,
                           d_out + (size_t)way * n, 2 * n, dx, ldx, &memory[way]);
}

static void learn(const pass *p) {
    br_train_net *net = p->net;
    br_scratch *s = p->scratch;
    size_t rows = p->batch.n_rows, width = net->sizes.width, both = 2 * net->sizes.state;
    br_train_memory low_memory[2], high_memory[2];
    uint32_t *word_rows = (uint32_t *)(void *)br_scratch_take(s, rows);
    uint32_t *affixes = affix_rows(p);
    float *x = embed(p, word_rows, affixes);
    float *x_factors = br_dropout(s, &net->random, x, rows * width, BR_TRAIN_DROP_WORDS);
    float *low = read_both_ways(p, 0, x, width, low_memory);
    float *low_factors = br_dropout(s, &net->random, low, rows * both, BR_TRAIN_DROP_LAYERS);
    float *high = read_both_ways(p, 1, low, both, high_memory);
    float *high_factors = br_dropout(s, &net->random, high, rows * both, BR_TRAIN_DROP_LAYERS);
    float *d_low = br_scratch_zeros(s, rows * both), *d_high = br_scratch_zeros(s, rows * both);
    float *dx = br_scratch_zeros(s, rows * width);
    learn_tags(p, low, d_low);
    learn_names(p, high, d_high);
    learn_heads(p, high, d_high);
    learn_relations(p, high, d_high);
    br_multiply(d_high, high_factors, rows * both);
    both_ways_back(p, 1, low, both, d_high, d_low, high_memory);
    br_multiply(d_low, low_factors, rows * both);
    both_ways_back(p, 0, x, width, d_low, dx, low_memory);
    br_multiply(dx, x_factors, rows * width);
    embed_back(p, word_rows, affixes, dx);
}

void br_train_net_step(br_train_net *net, br_train_sentence *const *sentences, uint32_t n, float rate,
                       double losses[BR_N_TASKS]) {
    br_scratch *s = &net->scratch;
    s->used = 0;
    uint32_t *first_row = (uint32_t *)(void *)br_scratch_take(s, n + 1), rows = 0;
    for (uint32_t i = 0; i < n; i++) {
        first_row[i] = rows;
        rows += sentences[i]->n_words;
    }
    const br_train_word **words = (const br_train_word **)(void *)br_scratch_take(s, 2 * (size_t)rows);
    const br_train_word **forms = (const br_train_word **)(void *)br_scratch_take(s, 2 * (size_t)rows);
    float *weights = br_scratch_take(s, rows);
    for (uint32_t i = 0; i < n; i++) {
        br_swap_names(&net->swap, sentences[i], &net->random, forms + first_row[i]);
        for (uint32_t w = 0; w < sentences[i]->n_words; w++) {
            words[first_row[i] + w] = &sentences[i]->words[w];
            weights[first_row[i] + w] = (sentences[i]->is_silver ? BR_TRAIN_LOSS_SILVER : 1) / (float)rows;
        }
    }
    pass p = {net, s, {sentences, n, rows, first_row}, words, forms, weights, losses};
    learn(&p);
    br_adam(net->params, BR_N_PARAMS, ++net->steps, rate);
}
