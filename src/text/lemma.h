/* lemma.h: dictionary forms: what the model learned of this very word, then
 * data/<language>/text/lemmas.txt, then what the model learned of the word's ending; of verbs the list is asked first. */
#ifndef BR_TEXT_LEMMA_H
#define BR_TEXT_LEMMA_H

#include "lexicon/text.h"
#include "record/token.h"

#define BR_LEMMA_MAX_SUFFIX 6 /* letters of an ending that are looked at */

/* The lemma of a word with its tag and features, in `arena` or the lexicon. */
br_str br_lemma_of(const br_text_language *language, br_arena *arena, br_str form, br_upos upos, uint32_t feats);

/* Keys of the model's tables. */
uint64_t br_lemma_word_key(br_str lowered, br_upos upos, uint32_t feats);
uint64_t br_lemma_suffix_key(br_str suffix, br_upos upos, uint32_t feats);

#endif
