/* names.h: the phrases of users' old actor and agent files as TABARI and PETRARCH matched them: words in capitals, one
 * behind the other ("_") or with others between them (a blank), the last of them perhaps a stem. The coder by word order
 * (annotate/event/old/events.h) sees actors through these alone, since those programs knew no others. */
#ifndef BR_LEXICON_OLD_NAMES_H
#define BR_LEXICON_OLD_NAMES_H

#include "base/map.h"
#include "base/vec.h"
#include "lexicon/old/verbs.h"

typedef struct br_old_name {
    br_old_words words;
    uint32_t entry; /* of the actor lexicon */
    uint32_t next;  /* index + 1 of the next one with the same first word */
    bool agent;
    bool plural; /* an S behind the last word is the same name */
} br_old_name;

typedef struct br_old_names {
    BR_VEC(br_old_name) at;
    br_map first_words, stems; /* first word, whole or as a stem → index + 1 */
    uint32_t n_actors;
} br_old_names;

/* Adds a phrase as it stands in its file. */
void br_old_names_add(br_old_names *names, br_arena *arena, br_str phrase, uint32_t entry, bool agent, bool tabari);

#endif
