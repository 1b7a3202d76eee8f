/* claim_work.h: what the parts of the claim annotator share while one article is worked on.
 *
 *   claim.c            which pattern is tried where
 *   predicate.c  "is a provocation"
 *   verb.c       "call X Y", "amounts to Y", "the plan works"
 *   cause.c      "blame X for Y", "X led to Y", "stems from Y"
 *   outlook.c    "may collapse", "expect X to fall"
 *   holder.c     who holds what was found, and of what
 *   clause.c     subjects, negation, spans: the shape of a clause */
#ifndef BR_ANNOTATE_CLAIM_CLAIM_WORK_H
#define BR_ANNOTATE_CLAIM_CLAIM_WORK_H

#include "annotate/actor/party.h"
#include "base/vec.h"
#include "lexicon/claims.h"
#include "lexicon/word/grammar.h"
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

typedef struct br_claim_draft { /* what a pattern has found */
    br_claim_type type;
    br_span says, about;
    bool negative;
    int32_t holder; /* head of the holder's phrase where the pattern names it, -1 = from the statement around */
} br_claim_draft;

static inline br_str br_claim_lemma(const br_claim_work *w, int32_t token) {
    return br_tok(w->tree, token)->lemma;
}
static inline br_deprel br_claim_rel(const br_claim_work *w, int32_t token) {
    return br_tok_rel(w->tree, token);
}

/* predicate.c */
const br_claim_word *br_claim_predicate_row(const br_claim_work *w, int32_t token); /* NULL: no such word */
void br_claim_read_copular(br_claim_work *w, int32_t token);

/* verb.c: each adds what it finds */
void br_claim_read_name(br_claim_work *w, int32_t verb, const br_claim_word *row);
void br_claim_read_plain(br_claim_work *w, int32_t verb, const br_claim_word *row); /* "works", "makes sense" */
void br_claim_read_count(br_claim_work *w, int32_t verb, const br_claim_word *row);

/* cause.c: the same */
void br_claim_read_causes(br_claim_work *w, int32_t verb, bool passive);

/* outlook.c */
void br_claim_read_forecast(br_claim_work *w, int32_t token);
bool br_claim_can_plan(const br_claim_work *w, int32_t subject); /* what he will do is an act to come */
void br_claim_read_await(br_claim_work *w, int32_t verb);
void br_claim_read_existence(br_claim_work *w, int32_t token);
void br_claim_read_risk(br_claim_work *w, int32_t verb);

/* holder.c */
int32_t br_claim_for_whom(const br_claim_work *w, int32_t predicate); /* "For Belgrade, ...": -1 = nobody */
br_span br_claim_about(const br_claim_work *w, int32_t token);
bool br_claim_is_thing(const br_claim_work *w, int32_t token); /* a subject that a claim can be about */
void br_claim_add(br_claim_work *w, int32_t token, br_claim_draft c);

/* clause.c; tokens are indices, -1 = none */
int32_t br_claim_object(const br_claim_work *w, int32_t verb);
int32_t br_claim_child_behind(const br_claim_work *w, int32_t token, br_deprel rel);
bool br_claim_is_modal(const br_claim_work *w, int32_t verb);
bool br_claim_is_able(const br_claim_work *w, int32_t predicate); /* "can be": says nothing of what is */
bool br_claim_is_known(const br_claim_work *w, int32_t token, br_claim_kind kind);
int32_t br_claim_subject(const br_claim_work *w, int32_t token);    /* also of a conjunct or an infinitive */
int32_t br_claim_copula(const br_claim_work *w, int32_t predicate); /* "is", "was", "remains" */
bool br_claim_is_negated(const br_claim_work *w, int32_t token);    /* "not", "no", "neither", "nobody" beside it */
int32_t br_claim_prep_child(const br_claim_work *w, int32_t token, br_str preposition);
int32_t br_claim_marked_child(const br_claim_work *w, int32_t token, br_grammar classes); /* the same, any of a class */
bool br_claim_has_marker(const br_claim_work *w, int32_t token, br_grammar classes);
br_span br_claim_predicate_span(const br_claim_work *w, int32_t token); /* without subject, copula, attribution */
br_span br_claim_phrase_span(const br_claim_work *w, int32_t token);    /* a noun phrase without clauses */

#endif
