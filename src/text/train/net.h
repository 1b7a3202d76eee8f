/* net.h: the net of net.h with its weights as floats, and how they learn.
 *
 * One minibatch is read forwards, the losses of all tasks go backwards, Adam (Kingma & Ba 2015) takes a step.
 * Dropout (Srivastava et al. 2014) on inputs, layers and heads; rare words give way to the unknown word now
 * and then (Kiperwasser & Goldberg 2016). */
#ifndef BR_TEXT_TRAIN_NET_H
#define BR_TEXT_TRAIN_NET_H

#include "lexicon/text_model.h"
#include "text/train/data.h"
#include "text/train/math.h"
#include "text/train/swap.h"

typedef struct br_param {
    uint32_t rows, columns;
    float *weight, *gradient, *mean, *square; /* the last two are Adam's */
    bool is_table;                            /* few rows are touched in a step: only they are renewed */
    uint32_t *touched, n_touched;
    uint8_t *is_touched;
} br_param;

/* A matrix has inputs as rows and outputs as columns; its bias comes next. */
enum {
    BR_P_WORDS,
    BR_P_AFFIXES,
    BR_P_KNOWN,
    BR_P_RECURRENT, /* input, state, bias of: low forwards, low backwards, high forwards, high backwards */
    BR_P_TAG = BR_P_RECURRENT + 12,
    BR_P_TAG_BIAS,
    BR_P_UPOS,
    BR_P_UPOS_BIAS,
    BR_P_BUNDLE,
    BR_P_BUNDLE_BIAS,
    BR_P_NAME,
    BR_P_NAME_BIAS,
    BR_P_NAME_TAG,
    BR_P_NAME_TAG_BIAS,
    BR_P_ARC_DEP,
    BR_P_ARC_DEP_BIAS,
    BR_P_ARC_HEAD,
    BR_P_ARC_HEAD_BIAS,
    BR_P_ARC_MEET,
    BR_P_ARC_MEET_BIAS,
    BR_P_ARC_ROOT,
    BR_P_ARC_DISTANCE,
    BR_P_LABEL_DEP,
    BR_P_LABEL_BIAS,
    BR_P_LABEL_HEAD,
    BR_P_LABEL_ROOT,
    BR_P_LABEL_OUT,
    BR_P_LABEL_OUT_BIAS,
    BR_N_PARAMS
};

typedef struct br_train_sizes {
    uint32_t width, state, arc, label, tag, name, affix_rows;
} br_train_sizes;

typedef enum br_train_task {
    BR_TASK_UPOS,
    BR_TASK_BUNDLE,
    BR_TASK_NAME,
    BR_TASK_ARC,
    BR_TASK_LABEL,
    BR_N_TASKS
} br_train_task;

typedef struct br_train_net {
    br_train_sizes sizes;
    uint32_t n_upos, n_bundles, n_relations;
    br_swap swap;
    br_param params[BR_N_PARAMS];
    br_scratch scratch;
    uint64_t random;
    uint64_t steps;
} br_train_net;

/* A net with random weights for the labels and words of a corpus. */
void br_train_net_init(br_train_net *net, br_arena *arena, br_train_sizes sizes, const br_train_corpus *corpus,
                       uint64_t seed);

/* Learns from a minibatch, longest sentence first; adds the losses of the tasks, per word, to `losses`. */
void br_train_net_step(br_train_net *net, br_train_sentence *const *sentences, uint32_t n, float rate,
                       double losses[BR_N_TASKS]);

#endif
