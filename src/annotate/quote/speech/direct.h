/* direct.h: direct speech: each region with its attribution → drafts.
 *
 *     “A,” X said.            attribution behind       X said: “A.”      attribution before
 *     “A,” X said, “B.”       one statement            “A,” X said. “B.” one statement
 *     X stood up. “A.”        no cue: the subject of the sentence before, or who spoke last
 *
 * What stands in marks inside a sentence without an attribution is no statement here: a title, a term, or words that
 * belong to the content of indirect speech. */
#ifndef BR_ANNOTATE_QUOTE_SPEECH_DIRECT_H
#define BR_ANNOTATE_QUOTE_SPEECH_DIRECT_H

#include "annotate/quote/quote_work.h"

void br_find_direct(br_quote_work *w);

#endif
