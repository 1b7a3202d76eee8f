/* text_mend.h: what a reader sees at once and the net does not: slips of trees that marks, counts and the grammar of the language give away. */
#ifndef BR_TEXT_TEXT_MEND_H
#define BR_TEXT_TEXT_MEND_H

#include "base/arena.h"
#include "record/token.h"

/* Joins two subjects of one phrase, gives subjects back to the clause that a verb of speech took them from, nouns with objects their
 * verb, a finite verb behind "then" the subject before, words behind an aside the clause around it, verbs the subjects that took them
 * (text_mend_clause.h) and phrases their places (text_mend_phrase.h).
 * `tokens`: one sentence with heads counted inside of it; spans are of `text`. The result is a tree still. */
void br_mend_tree(br_arena *arena, br_str text, br_token *tokens, int32_t n);

#endif
