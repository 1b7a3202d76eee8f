/* units.h: a sentence as TABARI and PETRARCH saw it: a row of words in capitals, in which an actor is one piece.
 *
 * Where the user's files name actors, these are the only ones; else those that annotate/actor found. */
#ifndef BR_ANNOTATE_EVENT_OLD_UNITS_H
#define BR_ANNOTATE_EVENT_OLD_UNITS_H

#include "annotate/actor/party.h"
#include "lexicon/old/names.h"

typedef struct br_old_unit {
    br_str text; /* upper case; "" = an actor of the article */
    br_str code; /* of an actor; "" = one without a code */
    int32_t token, last;
    int32_t mention; /* index into the article's actors, -1 = known by the user's files alone */
    uint32_t group;  /* actors of one compound ("A and B") share a number > 0 */
    bool is_actor, comma, conjunction, possessive;
    bool discards; /* the sentence is not coded */
} br_old_unit;

typedef struct br_old_line { /* a sentence */
    const br_old_verbs *verbs;
    const br_parties *parties;
    br_arena *arena;
    br_old_unit *at;
    int32_t n;
    int tries; /* steps of the present search */
} br_old_line;

/* Cuts a sentence into units. `from` moves along the article's mentions from sentence to sentence. */
void br_old_units(br_old_line *line, const br_sentence *sentence, uint32_t *from);

/* Whether a word is what a dictionary writes. */
bool br_old_word_fits(br_str text, const br_old_word *word);

#endif
