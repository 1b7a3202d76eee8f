/* mend.h: what a reader sees at once and the net does not: slips of trees that marks, counts and grammar give away. What
 * grammar excludes stands in no treebank (EWT, GUM: none). */
#ifndef BR_TEXT_MEND_MEND_H
#define BR_TEXT_MEND_MEND_H

#include "base/arena.h"
#include "lexicon/word/grammar.h"
#include "record/token.h"

/* Subjects go back to the clause that a verb of speech took them from, words behind an aside to the clause around it;
 * phrases (mend/phrase.h), verbs (mend/verb.h) and clauses (mend/clause.h) get their places.
 * `grammar`: what each word does in a sentence. `tokens`: one sentence with heads counted inside of it; spans are of `text`. The result
 * is a tree still: a mend that would break it is undone. Returns how many were: 0 but for faults of a mend. */
uint32_t br_mend_tree(const br_grammar *grammar, br_arena *arena, br_str text, br_token *tokens, int32_t n);

#endif
