/* relate.h: which counted things can be compared (data/en/relate): senses of nouns, the contexts that tell one
 * total of a sense from another, and the words that say nothing. */
#ifndef BR_LEXICON_RELATE_H
#define BR_LEXICON_RELATE_H

#include "lexicon/lexicon.h"

typedef struct br_relate_lexicon br_relate_lexicon;

/* How a quantity behaves in time; CROWD is of one day, and everybody counts another one, OWN is each thing's own (an age) and never compared. */
typedef enum br_quantity_kind {
    BR_QUANTITY_TOTAL,
    BR_QUANTITY_CUMULATIVE,
    BR_QUANTITY_STOCK,
    BR_QUANTITY_CROWD,
    BR_QUANTITY_OWN
} br_quantity_kind;

typedef struct br_quantity_sense {
    br_str name; /* "" = no sense is known */
    br_quantity_kind kind;
    bool by_words; /* given by the words around, not by the noun itself */
} br_quantity_sense;

br_status br_relate_lexicon_load(br_lexicon *lexicon, br_error *error);

/* The sense that a noun phrase counts: that of its last noun that has one ("Russian troops"), unless it tells what befell these
 * ("killed 40 soldiers"), else that of the nearest telling word around it ("53 students were arrested"). The figure is bytes
 * `at` to `end` of `around`. */
br_quantity_sense br_quantity_sense_of(const br_relate_lexicon *lexicon, br_str noun, br_str around, size_t at,
                                       size_t end);

/* The context of a figure of `sense` in the words around it; "" = nothing said. The sense "scope" asks whether the words
 * name a whole of several parties ("and its allies"), "affair" what kind of happening a cause is given for, "rate"
 * whether a noun is a rate that a country has but one of. */
br_str br_quantity_context(const br_relate_lexicon *lexicon, br_str sense, br_str around);

/* Whether a lowered word says nothing about what a sentence is about. */
bool br_is_stopword(const br_relate_lexicon *lexicon, br_str word);

#endif
