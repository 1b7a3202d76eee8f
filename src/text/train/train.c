#include "text/train/train.h"

#include <stdlib.h>

#include "base/file.h"
#include "text/net.h"
#include "text/train/export.h"
#include "text/train/known.h"
#include "text/train/silver.h"
#include "text/train/train_weights.h"

#define STEPS_PER_REPORT 50

typedef struct range {
    size_t from, to;
} range;

typedef BR_VEC(range) ranges;
typedef BR_VEC(br_train_sentence *) sentence_list;

typedef struct trainer {
    const br_train_options *options;
    br_arena *arena;
    br_train_corpus corpus;
    sentence_list gold, silver, epoch;
    ranges batches; /* of `epoch` */
    size_t gold_words, silver_words;
    br_train_net net;
    uint64_t random; /* of the order; the net has its own */
    uint64_t total_steps;
} trainer;

/* ---- what to learn from ---- */

static br_status read_files(trainer *t, br_error *error) {
    const br_train_options *o = t->options;
    for (size_t i = 0; i < o->treebanks.len; i++)
        BR_FORWARD(br_train_add_treebank(&t->corpus, o->treebanks.at[i], false, error));
    for (size_t i = 0; i < o->dev.len; i++) BR_FORWARD(br_train_add_treebank(&t->corpus, o->dev.at[i], true, error));
    for (size_t i = 0; i < o->names.len; i++) BR_FORWARD(br_train_add_names(&t->corpus, o->names.at[i], false, error));
    for (size_t i = 0; i < o->dev_names.len; i++)
        BR_FORWARD(br_train_add_names(&t->corpus, o->dev_names.at[i], true, error));
    return BR_OK;
}

static br_status read_plain(trainer *t, br_error *error) {
    const br_train_options *o = t->options;
    const br_text_model *teachers[BR_TRAIN_MAX_TEACHERS];
    if (o->plain.len && (!o->teachers.len || o->teachers.len > BR_TRAIN_MAX_TEACHERS))
        return br_fail(error, BR_USAGE, "plain text needs 1 to %d teachers", BR_TRAIN_MAX_TEACHERS);
    for (size_t i = 0; i < o->teachers.len && o->plain.len; i++) {
        br_text_model *model = br_new(t->arena, br_text_model);
        br_str bytes;
        BR_FORWARD(br_file_read(t->arena, o->teachers.at[i], BR_MODEL_MAX_BYTES, &bytes, error));
        BR_FORWARD(br_text_model_open(t->arena, o->teachers.at[i], bytes, false, model, error));
        teachers[i] = model;
    }
    for (size_t i = 0; i < o->plain.len; i++)
        BR_FORWARD(br_train_add_silver(&t->corpus, o->language, teachers, o->teachers.len, o->plain.at[i], error));
    return BR_OK;
}

static void sort_out(trainer *t) {
    for (size_t i = 0; i < t->corpus.train.len; i++) {
        br_train_sentence *s = &t->corpus.train.at[i];
        if (s->n_words > BR_NET_MAX_WORDS) continue;
        if (s->is_silver) br_vec_push(t->arena, &t->silver, s);
        else br_vec_push(t->arena, &t->gold, s);
        *(s->is_silver ? &t->silver_words : &t->gold_words) += s->n_words;
    }
}

/* ---- the order of an epoch ---- */

static void shuffle(trainer *t, br_train_sentence **list, size_t n) {
    for (size_t i = n; i > 1; i--) {
        size_t k = br_random(&t->random) % i;
        br_train_sentence *swap = list[i - 1];
        list[i - 1] = list[k];
        list[k] = swap;
    }
}

static int by_length(const void *a, const void *b) {
    const br_train_sentence *x = *(br_train_sentence *const *)a, *y = *(br_train_sentence *const *)b;
    if (x->n_words != y->n_words) return x->n_words < y->n_words ? 1 : -1;
    if (x->is_silver != y->is_silver) return x->is_silver ? 1 : -1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* All sentences that people read, and as many of the others as their share allows. */
static void choose_sentences(trainer *t) {
    t->epoch.len = 0;
    for (size_t i = 0; i < t->gold.len; i++)
        if (!t->gold.at[i]->is_copy || br_random_unit(&t->random) < BR_TRAIN_COPIED)
            br_vec_push(t->arena, &t->epoch, t->gold.at[i]);
    shuffle(t, t->silver.at, t->silver.len);
    size_t words = 0, most = (size_t)(BR_TRAIN_SILVER_SHARE * (double)t->gold_words);
    for (size_t i = 0; i < t->silver.len && words < most; i++) {
        br_vec_push(t->arena, &t->epoch, t->silver.at[i]);
        words += t->silver.at[i]->n_words;
    }
    shuffle(t, t->epoch.at, t->epoch.len);
}

/* Sentences of like length go together, in pools, so that batches stay mixed. */
static void cut_batches(trainer *t) {
    t->batches.len = 0;
    for (size_t pool = 0; pool < t->epoch.len; pool += BR_TRAIN_POOL) {
        size_t end = pool + BR_TRAIN_POOL < t->epoch.len ? pool + BR_TRAIN_POOL : t->epoch.len;
        qsort(t->epoch.at + pool, end - pool, sizeof *t->epoch.at, by_length);
        for (size_t at = pool; at < end;) {
            size_t from = at, words = 0;
            while (at < end && (!words || words + t->epoch.at[at]->n_words <= BR_TRAIN_BATCH_WORDS))
                words += t->epoch.at[at++]->n_words;
            br_vec_push(t->arena, &t->batches, (range){from, at});
        }
    }
    for (size_t i = t->batches.len; i > 1; i--) {
        size_t k = br_random(&t->random) % i;
        range swap = t->batches.at[i - 1];
        t->batches.at[i - 1] = t->batches.at[k];
        t->batches.at[k] = swap;
    }
}

/* ---- learning ---- */

static float rate_at(const trainer *t) {
    float done = (float)t->net.steps / (float)t->total_steps;
    float warm = done < BR_TRAIN_WARM_UP ? done / BR_TRAIN_WARM_UP : 1;
    if (done > 1) done = 1; /* epochs with silver differ by a batch or two */
    return BR_TRAIN_RATE * warm * (1 - done * (1 - BR_TRAIN_RATE_END));
}

static void report(const trainer *t, uint32_t epoch, size_t n_batches, const double sums[BR_N_TASKS],
                   const br_train_figures *figures, size_t n_figures) {
    if (!t->options->progress) return;
    br_train_progress p = {.epoch = epoch,
                           .n_epochs = t->options->n_epochs,
                           .figures = figures,
                           .n_figures = n_figures,
                           .done = (double)n_batches / (double)t->batches.len};
    for (int i = 0; i < BR_N_TASKS; i++) p.losses[i] = sums[i] / (double)(n_batches ? n_batches : 1);
    t->options->progress(t->options->context, &p);
}

static br_status score(trainer *t, br_train_figures *figures, br_error *error) {
    br_arena *scratch = br_arena_new(0);
    if (!scratch) return br_fail(error, BR_NO_MEMORY, "out of memory");
    br_text_model model;
    br_str bytes = br_train_export(scratch, &t->net, &t->corpus, t->options->code);
    br_status status = br_text_model_open(scratch, "trained", bytes, false, &model, error);
    for (uint8_t f = 0; f < t->corpus.n_dev_files && status == BR_OK; f++)
        figures[f] = br_train_score(scratch, &model, &t->corpus, (uint8_t)(f + 1));
    br_arena_free(scratch);
    return status;
}

static void learn_epoch(trainer *t, uint32_t epoch, double losses[BR_N_TASKS]) {
    choose_sentences(t);
    cut_batches(t);
    if (epoch == 1) t->total_steps = t->batches.len * (uint64_t)t->options->n_epochs;
    for (size_t i = 0; i < t->batches.len; i++) {
        range b = t->batches.at[i];
        br_train_net_step(&t->net, t->epoch.at + b.from, (uint32_t)(b.to - b.from), rate_at(t), losses);
        if (i % STEPS_PER_REPORT == 0) report(t, epoch, i + 1, losses, NULL, 0);
    }
}

br_status br_train(const br_train_options *options, br_arena *arena, br_str *model, br_error *error) {
    trainer *t = br_new(arena, trainer);
    *t = (trainer){.options = options,
                   .arena = arena,
                   .corpus = br_train_corpus_on(arena),
                   .random = (options->seed + 1) * 0xD1B54A32D192ED03ull};
    BR_FORWARD(read_files(t, error));
    BR_FORWARD(read_plain(t, error));
    br_train_add_known(&t->corpus, options->lexicon, options->language);
    br_train_index(&t->corpus, BR_TRAIN_MIN_COUNT);
    br_train_copy_names(&t->corpus);
    sort_out(t);
    if (!t->gold.len || !t->corpus.upos.names.len)
        return br_fail(error, BR_BAD_INPUT, "the treebanks hold no sentences to learn from");
    br_train_sizes sizes = {BR_TRAIN_WIDTH, BR_TRAIN_STATE, BR_TRAIN_ARC,       BR_TRAIN_LABEL,
                            BR_TRAIN_TAG,   BR_TRAIN_NAME,  BR_TRAIN_AFFIX_ROWS};
    br_train_net_init(&t->net, arena, sizes, &t->corpus, options->seed);
    br_train_figures *figures = br_array(arena, UINT8_MAX, br_train_figures);
    for (uint32_t epoch = 1; epoch <= options->n_epochs; epoch++) {
        double losses[BR_N_TASKS] = {0};
        learn_epoch(t, epoch, losses);
        BR_FORWARD(score(t, figures, error));
        report(t, epoch, t->batches.len, losses, figures, t->corpus.n_dev_files);
    }
    *model = br_train_export(arena, &t->net, &t->corpus, options->code);
    return BR_OK;
}
