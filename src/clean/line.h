/* line.h: what can be told of a stretch of text by itself: prose, furniture, the end of a sentence. */
#ifndef BR_CLEAN_LINE_H
#define BR_CLEAN_LINE_H

#include "clean/block.h"

/* How many words a text has, as blanks part them. */
size_t br_line_words(br_str text);

/* Whether the text ends like a sentence (full stop, question or exclamation mark, closing quotation mark, colon). */
bool br_line_ends_sentence(br_str text);

/* BR_WORDING_* of a line; none for long ones. */
unsigned br_line_wording(const br_clean_lexicon *lexicon, br_arena *arena, br_str text);

/* "Last updated: 9 March. First published: 8 March": from the words of publication inside of a line to its end; "" where it has
 * none, or begins with them. */
br_str br_line_publication(const br_clean_lexicon *lexicon, br_arena *arena, br_str text);

/* What stands behind the first `len` bytes of the `key` of a text; keys keep the number of code points of short labels. */
br_str br_line_behind(br_str text, br_str key, size_t len);

/* "OPINION | A bridge too far": the line behind the label; the line itself where it has none. */
br_str br_line_without_opinion(const br_clean_lexicon *lexicon, br_arena *arena, br_str text);

/* Whether a text has a run without blanks that no words have: data, or made to do harm. */
bool br_line_is_data(br_str text);

/* Whether the lines of `text` are a paragraph that was wrapped at a width: most are wide and stop in mid-sentence. */
bool br_lines_are_wrapped(br_str text);

/* Fills prose and wording of a block whose text and link_bytes stand. */
void br_line_measure(const br_clean_lexicon *lexicon, br_arena *arena, br_block *block);

#endif
