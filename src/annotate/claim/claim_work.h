/* claim_work.h: what the parts of the claim annotator share while one article is worked on.
 *
 *   claim_clause.c  subjects, negation, predicates: the shape of a clause
 *   claim.c         the patterns, one function each, and who holds a claim */
#ifndef BR_ANNOTATE_CLAIM_CLAIM_WORK_H
#define BR_ANNOTATE_CLAIM_CLAIM_WORK_H

#include "annotate/actor/party.h"
#include "base/vec.h"
#include "lexicon/claim_lexicon.h"
#include "record/tree.h"

/* Steps up the tree in search of a subject. */
#define BR_CLAIM_CLIMB 4

/* Words behind "but" that are searched for what is held instead. */
#define BR_CLAIM_CONTRAST 6

typedef struct br_claim_work {
    const br_lexicon *lexicon;
    const br_token_facts *facts;
    const br_tree *tree;
    const br_article *article;
    br_arena *arena;
    br_parties parties;
    uint32_t quote; /* the quotes are walked beside the tokens */
    BR_VEC(br_claim) claims;
} br_claim_work;

/* claim_clause.c; tokens are indices, -1 = none */
int32_t br_claim_subject(const br_claim_work *w, int32_t token);    /* also of a conjunct or an infinitive */
int32_t br_claim_copula(const br_claim_work *w, int32_t predicate); /* "is", "was", "remains" */
bool br_claim_is_negated(const br_claim_work *w, int32_t token);    /* "not", "no", "neither", "nobody" beside it */
int32_t br_claim_prep_child(const br_claim_work *w, int32_t token, br_str preposition);
bool br_claim_has_case(const br_claim_work *w, int32_t token, br_str preposition);
br_span br_claim_predicate_span(const br_claim_work *w, int32_t token); /* without subject, copula, attribution */
br_span br_claim_phrase_span(const br_claim_work *w, int32_t token);    /* a noun phrase without clauses */

#endif
