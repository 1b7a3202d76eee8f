/* actor_work.h: what the parts of the actor annotator share while one article is worked on.
 *
 *   names.c     dictionary phrases and the language core's names → mentions
 *   nouns.c     noun phrases with a role ("the Russian foreign minister") → mentions, joined with whom they belong to
 *   titles.c    titles and appositions beside names → roles told in the text
 *   people.c    which person, which actor: mentions of one actor get one number
 *   back.c      pronouns and "the minister", "the country", "the latter"
 *   codes.c     codes at the date of the article
 *
 * Mentions stand in w->mentions; relations between them are indices, -1 = none. */
#ifndef BR_ANNOTATE_ACTOR_WORK_H
#define BR_ANNOTATE_ACTOR_WORK_H

#include "annotate/actor/actor.h"
#include "base/vec.h"
#include "lexicon/actor_lexicon.h"
#include "record/tree.h"

typedef struct br_mention {
    br_span span;
    int32_t head;           /* token; -1 without tokens */
    int32_t first, last;    /* tokens of the span */
    int32_t naming;         /* first naming of the phrase that was found, -1 = none */
    int32_t entry;          /* whom it names in the dictionary, -1 = not known */
    int32_t agent;          /* agent entry that tells its role, -1 = none */
    int32_t of;             /* mention of the country, body or person that it belongs to */
    int32_t actor;          /* local number */
    br_str role;            /* role told beside it */
    br_str told;            /* code group of that role ("GOV") */
    br_str code;
    int16_t confidence;
    uint8_t use;            /* br_name_use, for names of the dictionary */
    uint8_t kind;           /* br_actor_kind */
    uint8_t mention;        /* br_mention_kind */
    uint8_t gender;         /* BR_WORD_CLASS bits HE, SHE: 0 unknown, 1 male, 2 female */
    bool is_name_core;      /* a name found by the language core stands behind it */
    bool is_place, is_plural, is_former, is_definite;
    bool is_modifier;       /* an adjective or noun inside another mention: not written */
    bool is_dropped;        /* was found to be something else */
} br_mention;

typedef struct br_actor_work {
    const br_lexicon *lexicon;
    const br_actor_lexicon *actors;
    const br_tree *tree;
    br_article *article;
    br_arena *arena;
    int32_t day;            /* date of the article as a day number; BR_DAY_OPEN_FROM = unknown */
    BR_VEC(br_mention) mentions;
    int32_t *mention_of;    /* of each token: the mention that it heads or is the name of, -1 = none */
    uint32_t n_actors;
} br_actor_work;

/* An agent of the dictionary ("foreign minister") seen in the text. */
typedef struct br_agent_match {
    int32_t first, last; /* tokens */
    int32_t naming;
} br_agent_match;
typedef BR_VEC(br_agent_match) br_agent_matches;

/* A mention of these tokens with everything unknown; its head is the token nearest to the root. */
br_mention br_mention_new(const br_actor_work *w, int32_t first, int32_t last, br_span span);

#endif
