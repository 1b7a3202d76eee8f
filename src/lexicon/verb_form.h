/* verb_form.h: what a verb's form may be a form of, for words whose lemma is not to be trusted ("touted" may come with
 * the lemma "toute", "provoked" with "provok"). */
#ifndef BR_LEXICON_VERB_FORM_H
#define BR_LEXICON_VERB_FORM_H

#include "base/str.h"

#define BR_VERB_STEMS 7

/* The n-th candidate (0 .. BR_VERB_STEMS - 1) for the base form of `form`; "" when that ending does not stand there. */
br_str br_verb_stem(br_arena *arena, br_str form, size_t n);

#endif
