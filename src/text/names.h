/* names.h: from tags of words to the names of an article.
 *
 * The net reads sentences one by one; an article calls one thing by one name. So names are made to agree over
 * the article (one sense per discourse, Gale, Church & Yarowsky 1992): a name takes the type that most of its
 * mentions have, and a name found elsewhere is found where the net passed over it. Well-known names
 * (names.txt) have some votes of their own. */
#ifndef BR_TEXT_NAMES_H
#define BR_TEXT_NAMES_H

#include "lexicon/text.h"
#include "record/article.h"

/* A name of one word must have been found as often before it is found elsewhere; longer ones and surnames of whom the article names in full once. Names of the development
 * parts of EWT and GUM: 2: 74.7 and 69.4 F1; 6: 75.0 and 69.6. */
#define BR_NAMES_MIN_SINGLE 6

/* Votes of names.txt. */
#define BR_NAMES_WELL_KNOWN 3

/* Longest name in words that is looked for elsewhere. */
#define BR_NAMES_MAX_WORDS 5

/* `tags` as from br_net_read, one a token of the article. */
void br_names_collect(const br_text_language *language, br_article *article, br_arena *arena, const uint8_t *tags);

#endif
