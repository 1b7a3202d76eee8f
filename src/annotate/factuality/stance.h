/* stance.h: of every word that tells an act: did it happen, by whose word, and how sure (docs/factuality.md).
 *
 * A stance flows down the tree: what surrounds a clause (the verb that governs it, the clause's own kind) is joined
 * with what stands in the clause itself (negation, modals, hedges). Few words are ever asked for theirs: a stance is settled,
 * with those of the words above it, when it is first asked for, and kept for who asks again. */
#ifndef BR_ANNOTATE_FACTUALITY_STANCE_H
#define BR_ANNOTATE_FACTUALITY_STANCE_H

#include "lexicon/stances.h"
#include "record/tree.h"

#define BR_HOLDER_NONE    (-1)
#define BR_HOLDER_UNNAMED (-2)

typedef struct br_stance {
    uint8_t fact; /* br_factuality */
    bool hedged;
    bool future;    /* the clause itself stands in the future ("will", "is to") */
    bool negated;   /* the clause itself is negated */
    bool obliged;   /* the clause itself tells a duty: "must", "has to" */
    bool advised;   /* the clause itself tells what would be right: "should" */
    bool open;      /* the clause itself leaves it open: "may", "perhaps" */
    int8_t sure;    /* how far the text lets one believe that it happened, happens or will: tenths, -30 to 30 */
    int32_t holder; /* token that heads the holder's phrase, or BR_HOLDER_* */
} br_stance;

/* The stances of an article's tokens, each settled at most once. */
typedef struct br_walk br_stances;

br_stances *br_stances_of(const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts, br_arena *arena);

/* The stance of a token (that of the clause for words that tell no act). All tokens together take linear time. */
br_stance br_stance_at(const br_stances *stances, int32_t token);

/* Once the quotes of the article are known: what stands in a quotation is its speaker's word. */
void br_stances_hear(const br_stances *stances);

/* The holder as a party: its phrase; "unnamed" where the text names nobody; empty where there is none. */
br_party br_stance_holder(const br_tree *tree, br_stance stance, br_arena *arena);

#endif
