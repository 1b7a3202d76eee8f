/* sentence.h: where sentences end.
 *
 * A blank line ends a sentence always; so does the end of a line that was broken on purpose (the next word
 * would have fitted). Otherwise a full stop, question or exclamation mark with the closing quotes and
 * brackets behind it does, unless it is part of an abbreviation or what follows speaks against it. A dateline at the head of a
 * paragraph is a sentence of its own. */
#ifndef BR_TEXT_SENTENCE_H
#define BR_TEXT_SENTENCE_H

#include "record/article.h"
#include "text/token.h"

typedef BR_VEC(br_sentence) br_sentences;

/* Tokens and sentences of a whole text; spans only. */
void br_split(const br_text_language *language, br_arena *arena, br_str text, br_tokens *tokens,
              br_sentences *sentences);

#endif
