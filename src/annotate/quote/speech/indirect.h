/* indirect.h: indirect speech: what a word of speech takes, by its frames and the tree → drafts.
 *
 *     X said [that ...]        a clause          X promised [to ...]     an infinitive           verbs.c
 *     X urged [Y to ...]       with its object   X criticised [Y for ..] an object with its prepositions
 *     [...], X said[, ...]     around the cue    [Y] is expected [to ..] subject and infinitive
 *     X's claim [that ...]     a noun            X is sure [that ...]    an adjective            nouns.c
 *     According to X, [...]    a phrase          In X's view, [...]                              phrases.c
 */
#ifndef BR_ANNOTATE_QUOTE_SPEECH_INDIRECT_H
#define BR_ANNOTATE_QUOTE_SPEECH_INDIRECT_H

#include "annotate/quote/quote_work.h"

void br_find_indirect(br_quote_work *w);

#endif
