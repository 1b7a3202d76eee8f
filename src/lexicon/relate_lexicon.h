/* relate_lexicon.h: which counted things can be compared (data/en/relate): senses of nouns, and the contexts that tell
 * one total of a sense from another. */
#ifndef BR_LEXICON_RELATE_LEXICON_H
#define BR_LEXICON_RELATE_LEXICON_H

#include "lexicon/lexicon.h"

typedef struct br_relate_lexicon br_relate_lexicon;

br_status br_relate_lexicon_load(br_lexicon *lexicon, br_error *error);

/* The sense that a noun phrase counts ("Russian troops" -> "troops"): its last word that has one; "" = none. */
br_str br_quantity_sense(const br_relate_lexicon *lexicon, br_str noun);

/* The context of a figure of `sense` in the words around it; "" = nothing said. The sense
 * "scope" asks whether the words name a whole of several parties ("and its allies"). */
br_str br_quantity_context(const br_relate_lexicon *lexicon, br_str sense, br_str around);

#endif
