/* clause.h: who stands where around a predicate: the arguments of a clause or of a noun that tells an act, with
 * voice, control, relative clauses, participles and coordination undone.
 *
 * Arguments are *deep*: the object of a passive clause is its surface subject, its subject stands behind "by". */
#ifndef BR_ANNOTATE_EVENT_CLAUSE_H
#define BR_ANNOTATE_EVENT_CLAUSE_H

#include "annotate/event/act/words.h"
#include "annotate/event/verb.h"

typedef struct br_clause {
    int32_t predicate;
    int32_t subject, object, recipient, complement; /* tokens, -1 = none */
    int32_t left,
        left_by; /* the subject of a passive that left a preposition behind ("were fired at"), and that word; -1 = none */
    bool passive;
    bool nominal; /* the predicate is a noun */
} br_clause;

br_clause br_clause_of(const br_event_words *words, int32_t predicate);

#define BR_SLOT_TOKENS 8

/* Tokens in a slot of a clause ("obj"), or in the inner one of a slot ("obj.of"), the nearest first. Conjuncts are not listed. */
size_t br_clause_path(const br_event_words *words, const br_clause *clause, br_slot slot,
                      int32_t tokens[BR_SLOT_TOKENS]);

#endif
