/* export.h: from floats to the integers of a model file. */
#ifndef BR_TEXT_TRAIN_EXPORT_H
#define BR_TEXT_TRAIN_EXPORT_H

#include "text/train/net.h"

/* The bytes of the model file of a trained net. */
br_str br_train_export(br_arena *arena, const br_train_net *net, const br_train_corpus *corpus, br_str language);

#endif
