/* actor_work.h: what the parts of the actor annotator share while one article is worked on.
 *
 *   mention.c         mentions: new ones, their heads, their order
 *   subject.c         who does what a verb tells, where its own clause does not say it
 *
 *   name/             names of the dictionary and of the language core → mentions
 *     known_names.c   phrases of the dictionary; core_names.c names of the language core
 *     names.c         both as mentions; halves.c "the North" of North and South Korea
 *     places.c        which names of places are places here
 *     homonyms.c      one name of two countries' places, parties, unions
 *   noun/             noun phrases with a role ("the Russian foreign minister") → mentions, joined with whom they belong to
 *     phrase.c        the role; belonging.c whose they are; extent.c from where to where they go
 *     standing.c      whether a noun with a role stands for somebody
 *     owners.c        whose names and peoples are; others.c states told by what they are to others, or by their number
 *     nouns.c         the mentions
 *   who/              which mentions are one actor
 *     who.c           mentions of one actor under one number
 *     people.c        which person of the dictionary a name is, and which names are one; namesake.c "Mrs. Clinton"; apposition.c "X, a political expert"
 *     fit.c           whether an earlier actor fits a phrase that points back
 *     choice.c        which of the actors seen lately is meant; pairs.c what stands by two: "the latter", "the two countries"
 *     pronouns.c      "he", "them", "their positions"; back.c "the minister", "the country", "the latter"
 *   code/
 *     codes.c         codes at the date of the article; around.c the country spoken of around a phrase that tells none
 *
 * who/ asks name/, noun/ and code/; no other folder asks another.
 *
 * Mentions stand in w->mentions; relations between them are indices, -1 = none. */
#ifndef BR_ANNOTATE_ACTOR_WORK_H
#define BR_ANNOTATE_ACTOR_WORK_H

#include "annotate/actor/actor.h"
#include "base/vec.h"
#include "lexicon/actor/actors.h"
#include "record/tree.h"

typedef enum br_gender { BR_GENDER_UNKNOWN, BR_GENDER_MALE, BR_GENDER_FEMALE } br_gender;

typedef struct br_mention {
    br_span span;
    int32_t head;                  /* token */
    int32_t first, last;           /* tokens of the span */
    int32_t core_first, core_last; /* tokens of the name or of the agent's phrase alone */
    int32_t naming;                /* first naming of the phrase that was found, -1 = none */
    int32_t entry;                 /* whom it names in the dictionary, -1 = not known */
    int32_t agent;                 /* agent entry that tells its role, -1 = none */
    int32_t of;                    /* mention of the country, body or person that it belongs to */
    int32_t of_pronoun;            /* token of "his", "its" before it */
    int32_t of_body;               /* token of "the group" behind "of", which stands for a body named before */
    int32_t possessor;             /* actor that "his", "its" before it, or "the group" behind it, was resolved to */
    int32_t apart_from;            /* mention of the state that it is not of: "Russia's ally" */
    int32_t actor;                 /* local number */
    br_str role;                   /* role told, as written */
    br_str people;                 /* code of the people or faith that it is of ("Hutu rebels") */
    br_str told;                   /* its code groups ("GOV"), "~" = of whom they speak for */
    br_str country; /* of the one that "his", "its" before it was resolved to; of a place where it lies */
    int16_t confidence;
    uint8_t use;      /* br_name_use, for names of the dictionary */
    uint8_t kind;     /* br_actor_kind */
    uint8_t mention;  /* br_mention_kind */
    uint8_t gender;   /* br_gender */
    uint8_t n_states; /* of how many states not named beside it (others.h) */
    bool is_place, is_plural, is_former, is_definite;
    bool is_inner;    /* a part of another mention: not written */
    bool is_dateline; /* tells where a report was written: "JERUSALEM (AP)" */
    bool is_toward;   /* "anti-Syrian", "Syrian-backed": no owner, but whom one is for, against or backed by */
    bool is_foreign;  /* "foreign troops": of another state than those around */
    bool is_pair;     /* "the two generals" */
    bool is_modifier; /* only qualifies a noun that is no actor: "the Syrian border" */
} br_mention;

/* One actor of the article: what its mentions tell together. */
typedef struct br_who {
    int32_t entry;
    int32_t name; /* mention with the best name */
    int32_t last; /* latest mention */
    int32_t twin; /* of a state: the actor that is its government by the capital, of that one the state; -1 = none */
    uint32_t n_mentions;
    uint32_t n_seen;  /* sentences with it that the walk has passed which resolves what points back */
    uint32_t seen_in; /* the last of them */
    uint8_t kind, gender, use;
    bool is_plural, is_former, is_foreign;
    bool is_guessed; /* the country of its code was found around it */
    br_str told, role, country;
    br_str former, former_told; /* the office held before, as written and as code groups */
    br_str code;                /* at the date of the article */
} br_who;

typedef struct br_actor_work {
    const br_lexicon *lexicon;
    const br_actor_lexicon *actors;
    const br_tree *tree;
    const br_token_facts *facts;
    br_article *article;
    br_arena *arena;
    br_str home; /* code of the state that the dateline names; "" = none */
    int32_t day; /* date of the article as a day number; BR_DAY_OPEN_FROM = unknown */
    BR_VEC(br_mention) mentions;
    BR_VEC(br_who) who;  /* by local number */
    int32_t *mention_of; /* of each token: the mention whose core it belongs to, -1 = none */
    uint64_t *classes;   /* of each token: BR_WORD_CLASS bits of its lemma and of its form */
} br_actor_work;

/* An agent of the dictionary ("foreign minister") seen in the text. */
typedef struct br_agent_match {
    int32_t first, last; /* tokens */
    int32_t naming;
} br_agent_match;
typedef struct br_agent_matches {
    BR_VEC(br_agent_match) list;
    int32_t *from,
        *to; /* of each token: the longest that starts there, one that ends there (a title first); -1 = none */
} br_agent_matches;

/* A mention of these tokens with everything unknown; its head is the token nearest to the root. */
br_mention br_mention_new(const br_actor_work *w, int32_t first, int32_t last, br_span span);

/* Puts a mention into the list and claims the tokens of its core. Returns its index. */
int32_t br_mention_add(br_actor_work *w, br_mention mention);

/* The token nearest to the root among first..last; the later of two. */
int32_t br_head_among(const br_tree *tree, int32_t first, int32_t last);

/* All mentions in the order of the text. */
const int32_t *br_mentions_in_order(const br_actor_work *w);

/* The code of an entry of the dictionary at the date of the article. */
br_str br_entry_today(const br_actor_work *w, int32_t entry);

/* Whether a code is a state's alone. */
bool br_is_bare_country(const br_actor_work *w, br_str code);

/* Whether a mention names a part of the world that acts ("Europe"): its leaders and soldiers are told by it. */
bool br_is_region(const br_actor_work *w, const br_mention *m);

/* "US", "U.K.": a name without small letters, which stands before nouns as an adjective does. */
bool br_is_shortened(br_str text);

/* Whether a mention names a people or a faith, which has no code of a state or body of its own. */
bool br_is_people(const br_actor_work *w, const br_mention *m);

/* Whether a role begins with one of a list that NULL ends. */
static inline bool br_is_one_of(br_str role, const char *const *roles) {
    for (; *roles; roles++)
        if (br_str_starts(role, br_str_of(*roles))) return true;
    return false;
}

static inline br_mention *br_mention_at(const br_actor_work *w, int32_t mention) {
    return &w->mentions.at[mention];
}
static inline bool br_has_class(const br_actor_work *w, int32_t token, uint64_t classes) {
    return token >= 0 && (w->classes[token] & classes);
}
static inline const br_actor_entry *br_entry_at(const br_actor_work *w, int32_t entry) {
    return &w->actors->entries[entry];
}

#endif
