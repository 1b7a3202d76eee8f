/* clause.h: who stands where around a predicate: the arguments of a clause or of a noun that tells an act, with
 * voice, control, relative clauses, participles and coordination undone.
 *
 * Arguments are *deep*: the object of a passive clause is its surface subject, its subject stands behind "by". */
#ifndef BR_ANNOTATE_EVENT_CLAUSE_H
#define BR_ANNOTATE_EVENT_CLAUSE_H

#include "annotate/event/words.h"

typedef struct br_clause {
    int32_t predicate;
    int32_t subject, object, recipient, complement; /* tokens, -1 = none */
    bool passive;
    bool nominal; /* the predicate is a noun */
} br_clause;

br_clause br_clause_of(const br_event_words *words, int32_t predicate);

/* Tokens in a slot of a clause, the nearest first; at most BR_SLOT_TOKENS. Conjuncts are not listed. */
#define BR_SLOT_TOKENS 8
size_t br_clause_slot(const br_event_words *words, const br_clause *clause, uint8_t slot,
                      int32_t tokens[BR_SLOT_TOKENS]);

/* The same for a slot with an inner one ("obj.of"). */
size_t br_clause_path(const br_event_words *words, const br_clause *clause, br_slot slot,
                      int32_t tokens[BR_SLOT_TOKENS]);

/* Whether the verb stands in the infinitive with "to"; whether it is a participle or gerund without an auxiliary. */
bool br_is_infinitive(const br_tree *tree, int32_t verb);
bool br_is_participle(const br_tree *tree, int32_t verb);
bool br_is_passive(const br_tree *tree, int32_t verb);

/* "spoke of tourists kidnapped in Mali", where the parser took "kidnapped" for a clause of its own: the noun; -1 = none. */
int32_t br_reduced_noun(const br_tree *tree, int32_t verb);

/* Whether a clause tells the condition of another: "if", "unless". */
bool br_is_condition(const br_tree *tree, int32_t clause);

/* The noun that a relative pronoun stands for; the token itself otherwise. */
int32_t br_clause_antecedent(const br_tree *tree, int32_t token);

/* Whether a word of one of the classes hangs on the token by that relation: its preposition, its conjunction. */
bool br_has_child_of(const br_tree *tree, int32_t token, br_deprel rel, br_grammar classes);

#endif
