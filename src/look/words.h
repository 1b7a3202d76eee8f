/* words.h: what people type into a search, as FTS5 has it. */
#ifndef BR_LOOK_WORDS_H
#define BR_LOOK_WORDS_H

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

/* All words must stand in an article: `Almaty police`. "a phrase" is one word, a* a beginning, OR between two words lets either
 * do, NOT or - before a word leaves its articles out. Every other sign is text. BR_USAGE when nothing is left to look for. */
br_status br_search_words(br_arena *arena, const char *typed, const char **question, br_error *error);

#endif
