/* text.h: the third stage: an article's text → sentences, tokens, tags, dependency trees, names.
 *
 * Stateless. Fills article->sentences, tokens and names in `arena`. A language without a model gets sentences
 * and tokens by rules, and no tags (BR_UPOS_NONE, BR_NO_HEAD). Linear in the length of the text. */
#ifndef BR_TEXT_TEXT_H
#define BR_TEXT_TEXT_H

#include "lexicon/text.h"
#include "record/article.h"

br_status br_text(const br_lexicon *lexicon, br_article *article, br_arena *arena, br_error *error);

/* The same for tokens and sentences that stand already: adds lemmas, tags, trees and names. */
void br_text_analyse(const br_text_language *language, br_article *article, br_arena *arena);

#endif
