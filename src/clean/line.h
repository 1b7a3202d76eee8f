/* line.h: what can be told of a stretch of text by itself: prose, furniture, the end of a sentence. */
#ifndef BR_CLEAN_LINE_H
#define BR_CLEAN_LINE_H

#include "clean/block.h"

/* Whether the text ends like a sentence (full stop, question or exclamation mark, closing quotation mark, colon). */
bool br_line_ends_sentence(br_str text);

/* BR_WORDING_* of a line; none for long ones. */
unsigned br_line_wording(const br_clean_lexicon *lexicon, br_arena *arena, br_str text);

/* Whether the lines of `text` are a paragraph that was wrapped at a width: most are wide and stop in mid-sentence. */
bool br_lines_are_wrapped(br_str text);

/* Fills prose and wording of a block whose text and link_bytes stand. */
void br_line_measure(const br_clean_lexicon *lexicon, br_arena *arena, br_block *block);

#endif
