/* authors.h: names of authors out of what pages write about them. */
#ifndef BR_CLEAN_FACT_AUTHORS_H
#define BR_CLEAN_FACT_AUTHORS_H

#include "base/vec.h"
#include "lexicon/clean.h"

typedef BR_VEC(br_str) br_names;

/* Adds the names in `text` ("By Ana Ruiz and Tom Ott, Staff Writers | Reed News") that `names` does not hold yet.
 * What is no name (an address, a role alone, a sentence) is passed over. */
void br_authors_add(const br_clean_lexicon *lexicon, br_arena *arena, br_str text, br_names *names);

/* Whether a line is a byline: begins with a word such as "By" and holds names only. *is_opinion tells of "Opinion by". */
bool br_authors_in_line(const br_clean_lexicon *lexicon, br_arena *arena, br_str line, br_names *names,
                        bool *is_opinion);

/* Adds the names of a byline that begins inside of a line: "posted on 7 January 2022 by Ana Ruiz". */
void br_authors_inside(const br_clean_lexicon *lexicon, br_arena *arena, br_str line, br_names *names);

/* Two or three capitalised words, as a person's name without a word that says so. Titles and places look the same: ask only where
 * a name is expected. */
bool br_authors_is_bare(br_str text);

#endif
