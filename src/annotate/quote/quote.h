/* quote.h: who says what: fills article->quotes.
 *
 * Direct speech (in quotation marks), indirect speech (the clause or phrase that a verb, noun or adjective of saying,
 * thinking, wanting takes) and mixtures, each with speaker and cue. One statement is one quote, also when its cue
 * stands in the middle of it or when it runs over several paragraphs. Statements inside statements are not listed.
 * Needs article->actors. Linear time. */
#ifndef BR_ANNOTATE_QUOTE_QUOTE_H
#define BR_ANNOTATE_QUOTE_QUOTE_H

#include "annotate/factuality/stance.h"
#include "lexicon/word/facts.h"
#include "record/tree.h"

br_status br_annotate_quotes(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                             const br_stances *stances, br_article *article, br_arena *arena, br_error *error);

#endif
