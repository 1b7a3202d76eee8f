/* train_weights.h: how the language core is trained, each number with what set it (LAS on the development
 * part of EWT, seed 1, unless another figure is named). */
#ifndef BR_TEXT_TRAIN_TRAIN_WEIGHTS_H
#define BR_TEXT_TRAIN_TRAIN_WEIGHTS_H

/* Sizes. State 96 instead of 128: -1.2 LAS at 1.4 times the speed. */
#define BR_TRAIN_WIDTH      128
#define BR_TRAIN_STATE      128
#define BR_TRAIN_ARC        128
#define BR_TRAIN_LABEL      128
#define BR_TRAIN_TAG        64
#define BR_TRAIN_NAME       64
#define BR_TRAIN_AFFIX_ROWS 16384

/* Inhabitants of what counts as a city, a town, a village among the listed places; smaller ones are left out. */
#define BR_TRAIN_LEAST_CITY    300000
#define BR_TRAIN_LEAST_TOWN    30000
#define BR_TRAIN_LEAST_VILLAGE 3000

#define BR_TRAIN_MIN_COUNT 2 /* words seen less often share the unknown word's vector */

/* Dropout of embedded words and of everything above. Before names stood in for others, 0.15 and 0.20 instead of 0.25 and
 * 0.33 were +0.4, but names -1.7 F1; this is between them. */
#define BR_TRAIN_DROP_WORDS  0.22f
#define BR_TRAIN_DROP_LAYERS 0.28f
/* A word seen n times becomes the unknown word with probability x / (x + n). */
#define BR_TRAIN_UNKNOWN 0.25f

/* Share of the names that others stand in for. */
#define BR_TRAIN_SWAPPED 0.6f
/* Share of the parsed sentences with names that are read once more in an epoch, for their names alone. */
#define BR_TRAIN_COPIED 0.6f
/* Share of those that come from the lists, not from the training text: +0.9 and +0.1 after 2 epochs. */
#define BR_TRAIN_SWAPPED_LISTED 0.4f
/* Share of the sentences that are read as if they had no capitals. Without: names -0.5 F1. */
#define BR_TRAIN_SMALL_LETTERS 0.05f

/* Weights of the losses beside the arcs' and labels'. Names at 0.5 instead of 2: -10 F1 of names, LAS
 * unchanged. */
#define BR_TRAIN_LOSS_BUNDLE 0.5f
#define BR_TRAIN_LOSS_NAME   2.0f
/* Sentences that earlier models read, beside those that people did. */
#define BR_TRAIN_LOSS_SILVER 0.5f
/* Their words in an epoch, as a multiple of the words that people read. */
#define BR_TRAIN_SILVER_SHARE 1.0

/* Adam */
#define BR_TRAIN_RATE     4e-3f /* falls linearly to almost nothing; 2e-3: -0.3 */
#define BR_TRAIN_RATE_END 0.02f /* of it */
#define BR_TRAIN_WARM_UP  0.03f /* share of the steps until the rate is reached */
#define BR_TRAIN_MEAN     0.9f
#define BR_TRAIN_SQUARE   0.98f
#define BR_TRAIN_MAX_NORM 5.0f /* longer gradients are shortened to this */

#define BR_TRAIN_BATCH_WORDS 600 /* of a minibatch */
#define BR_TRAIN_POOL        512 /* sentences that are sorted by length together */

#endif
