/* pairs.h: what stands by two before a token: "the former" and "the latter", "the two countries". */
#ifndef BR_ANNOTATE_ACTOR_WHO_PAIRS_H
#define BR_ANNOTATE_ACTOR_WHO_PAIRS_H

#include "annotate/actor/actor_work.h"

/* Mentions with an actor that the walk has passed, in the order of the text. */
typedef BR_VEC(int32_t) br_seen;

/* The two last actors of the text before; `persons`: of the named persons. */
bool br_last_pair(const br_actor_work *w, const br_seen *seen, int32_t token, bool persons, int32_t pair[2]);

/* Conjuncts are a pair even when others stand behind them. */
bool br_joined_pair(const br_actor_work *w, const br_seen *seen, int32_t token, int32_t pair[2]);

/* "the two generals": the two persons named last whose sector is that of the office, the earlier first. */
bool br_last_holders(const br_actor_work *w, const br_seen *seen, const br_mention *office, int32_t pair[2]);

/* What "them" stands for behind a phrase that denotes two ("both countries", "the two generals") in the sentence or the one
 * before. */
bool br_twins_before(const br_actor_work *w, const br_seen *seen, int32_t token, int32_t pair[2]);

/* The two that do or suffer something in the nearest sentence with any, the earlier first; false where they are more or fewer. */
bool br_last_sides(const br_actor_work *w, const br_seen *seen, int32_t token, int32_t pair[2]);

/* The two states that the nearest sentences speak of, the earlier first; false where they are more or fewer. */
bool br_last_states(const br_actor_work *w, const br_seen *seen, int32_t token, br_str pair[2]);

/* The actor of the article that is a state itself; -1 = none. */
int32_t br_who_is_state(const br_actor_work *w, const br_seen *seen, br_str state);

#endif
