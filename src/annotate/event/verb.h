/* verb.h: the form of a verb and what marks its clause: infinitives, participles, passives, conditions, relative clauses. */
#ifndef BR_ANNOTATE_EVENT_VERB_H
#define BR_ANNOTATE_EVENT_VERB_H

#include "lexicon/word/grammar.h"
#include "record/tree.h"

/* Whether the verb stands in the infinitive with "to"; whether it is a participle or gerund without an auxiliary. */
bool br_is_infinitive(const br_tree *tree, int32_t verb);
bool br_is_participle(const br_tree *tree, int32_t verb);
bool br_is_passive(const br_tree *tree, int32_t verb);

/* "had fired", "has been closed". */
bool br_is_perfect(const br_tree *tree, int32_t verb);

/* "spoke of tourists kidnapped in Mali", where the parser took "kidnapped" for a clause of its own: the noun; -1 = none. */
int32_t br_reduced_noun(const br_tree *tree, int32_t verb);

/* Whether a clause tells the condition of another: "if", "unless". */
bool br_is_condition(const br_tree *tree, int32_t clause);

bool br_is_relative_pronoun(const br_tree *tree, int32_t token);

/* The noun that a relative pronoun, or "all of which", stands for; the token itself otherwise. */
int32_t br_clause_antecedent(const br_tree *tree, int32_t token);

/* Whether a word of one of the classes hangs on the token by that relation: its preposition, its conjunction. */
bool br_has_child_of(const br_tree *tree, int32_t token, br_deprel rel, br_grammar classes);

/* "there were six arrests in Minsk": the verb by which a noun is said to have been there; -1 = none. Some parsers hang what stands
 * behind the noun on that verb. */
int32_t br_there_verb(const br_tree *tree, int32_t noun);

#endif
