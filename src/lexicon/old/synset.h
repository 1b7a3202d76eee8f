/* synset.h: the synonym sets of old verb files: "&NAME" and the "+MEMBER" lines below it. "_" glues the words of a member,
 * blanks leave a gap; a member may hold an earlier set. */
#ifndef BR_LEXICON_OLD_SYNSET_H
#define BR_LEXICON_OLD_SYNSET_H

#include "base/vec.h"
#include "lexicon/old/verbs.h"

#define BR_OLD_MAX_OPTIONS 600 /* phrases that one element may mean, and that one member may bring into a set */
#define BR_OLD_MAX_WORDS   24  /* of a phrase */

typedef BR_VEC(br_old_words) br_old_phrases;
typedef BR_VEC(br_old_word) br_old_word_list;

typedef struct br_old_synset {
    br_old_phrases phrases;
} br_old_synset;

/* The sets of one file. */
typedef struct br_old_synsets {
    br_arena *arena;
    bool tabari; /* members are stems unless they end in "_"; PETRARCH adds plurals instead */
    br_map names;
    BR_VEC(br_old_synset) sets;
} br_old_synsets;

br_old_synsets br_old_synsets_on(br_arena *arena, bool tabari);

/* Begins a set: the members to come are its own. */
void br_old_synset_open(br_old_synsets *synsets, br_str name);

/* Adds a member, as it stands behind its "+", to the set opened last. */
void br_old_synset_add(br_old_synsets *synsets, br_str member);

/* NULL when there is none. Valid until the next set is opened. */
const br_old_synset *br_old_synset_find(const br_old_synsets *synsets, br_str name);

#endif
