/* token.h: words, numbers and punctuation of a paragraph, after the conventions of Universal
 * Dependencies.
 *
 * Clitics are words of their own ("do" "n't", "John" "'s"); so are hyphens between words, but for a few
 * prefixes
 * ("non-violent"). Numbers, addresses and abbreviations hold together. Linear in the text. */
#ifndef BR_TEXT_TOKEN_H
#define BR_TEXT_TOKEN_H

#include "base/vec.h"
#include "lexicon/text.h"
#include "record/token.h"

/* Longest token in bytes; what goes on without a blank is cut there, between code points. */
#define BR_TOKEN_MAX 1000

typedef BR_VEC(br_token) br_tokens;

/* Adds the tokens of text[from, to), with their spans only. */
void br_tokenize(const br_text_language *language, br_arena *arena, br_str text, size_t from, size_t to,
                 br_tokens *tokens);

/* Whether `token` and the one before it, which it touches, are written as one word ("don't", "cannot"). */
bool br_token_is_joined(const br_text_language *language, br_str text, const br_token *before, const br_token *token);

#endif
