/* party.h: from a token of a tree to the actor that it denotes: what quotes, events and claims ask.
 *
 *     br_parties parties = br_parties_of(arena, lexicon, tree, facts);        once an article, after br_annotate_actors
 *     int32_t mention = br_actor_at(&parties, token);                  the head of a noun phrase
 *     br_party party = br_party_at(&parties, token, date_of_the_act, arena);
 *
 * The head of "the Russian foreign minister" is "minister": its mention is RUSGOV; the token "Russian" has a mention
 * of its own (RUS). Words that only count or collect ("thousands of protesters", "a group of officials", "members of
 * the Taliban") lead to what they are made of. Coordination is not followed: each conjunct is asked for itself. */
#ifndef BR_ANNOTATE_ACTOR_PARTY_H
#define BR_ANNOTATE_ACTOR_PARTY_H

#include "lexicon/word/facts.h"
#include "record/tree.h"

typedef struct br_parties {
    const br_lexicon *lexicon;
    const br_token_facts *facts;
    const br_article *article;
    const br_tree *tree;
    int32_t *mention_of; /* of each token, -1 = none */
} br_parties;

br_parties br_parties_of(br_arena *arena, const br_lexicon *lexicon, const br_tree *tree, const br_token_facts *facts);

/* Index into article->actors of the mention whose head is `token` (or which the token stands for); -1 = none.
 * Mentions that name a place here have is_place set: the caller decides. */
int32_t br_actor_at(const br_parties *parties, int32_t token);

/* The next mention of the same phrase ("Hungarian and Romanian officials" are two actors); -1 = none. */
int32_t br_actor_twin(const br_parties *parties, int32_t mention);

/* A mention as a party of an act, a speaker, a holder. br_party_at() is the same for a token: a phrase that denotes no
 * known actor gives a party with the phrase as name and no code, unless it is a mere pronoun. */
br_party br_party_of_actor(const br_parties *parties, int32_t mention, br_date date, br_arena *arena);
br_party br_party_at(const br_parties *parties, int32_t token, br_date date, br_arena *arena);

#endif
