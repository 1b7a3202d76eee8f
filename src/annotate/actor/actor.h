/* actor.h: who is who in an article: fills article->actors.
 *
 * One br_actor a mention, in the order of the text (outer before inner); mentions of one actor share the local id
 * `actor`. Names come from the dictionary and from the language core's names; common nouns with roles are joined with the
 * country or body that they belong to; pronouns and "the minister" are resolved where one candidate is clear, else
 * left without an actor. Codes are those at the date of the article. */
#ifndef BR_ANNOTATE_ACTOR_ACTOR_H
#define BR_ANNOTATE_ACTOR_ACTOR_H

#include "lexicon/word/facts.h"
#include "lexicon/word/grammar.h"
#include "record/tree.h"

/* Largest number of mentions that are kept of one article: beyond what any text of BR_ARTICLE_MAX_TEXT tells. */
#define BR_MAX_MENTIONS 200000u

br_status br_annotate_actors(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts,
                             br_article *article, br_arena *arena, br_error *error);

#endif
