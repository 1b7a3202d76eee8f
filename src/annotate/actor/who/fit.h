/* fit.h: how well an earlier mention fits a phrase that points back. Grammar and distance are weighed by back.c. */
#ifndef BR_ANNOTATE_ACTOR_WHO_FIT_H
#define BR_ANNOTATE_ACTOR_WHO_FIT_H

#include "annotate/actor/actor_work.h"

/* What points back, and to what it can point. */
typedef struct br_pointer {
    int32_t mention; /* -1: a possessive, which is no mention */
    int32_t token;
    int32_t part; /* the word that it is an argument by: "dozens" of "dozens of them", else the token */
    uint64_t classes;
    int32_t not_actor; /* the possessor: "his colleague" is another; -1 = nobody */
    bool of_thing;     /* a possessive that may be a thing's: "its implementation" */
    uint32_t topic;    /* the last sentence before it that names a person; its own where none does */
} br_pointer;

/* Cannot be meant. */
#define BR_NO_FIT (-100)

/* Whether an office is the highest of a state: president, king, head of the government. */
bool br_is_highest_office(br_str role);

/* Whether an actor's code tells the role; "~": any. */
bool br_has_sector(const br_actor_work *w, const br_who *who, br_str role);

/* Points of a candidate, or BR_NO_FIT. */
typedef int (*br_fit)(const br_actor_work *w, const br_pointer *p, const br_mention *candidate);

int br_pronoun_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate);
int br_title_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate);   /* "the minister" */
int br_demonym_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate); /* "the American" */
int br_noun_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate);    /* "the country" */
int br_body_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate);    /* "the alliance" */

int br_house_points(const br_actor_work *w, const br_pointer *p, const br_mention *candidate); /* "of the group" */

/* The country that a phrase tells of itself ("the Peruvian leader"); "" = none. */
br_str br_own_country(const br_actor_work *w, const br_mention *m);

/* "the captain of the Estai", "the captain of a trawler": the holder of something that nobody knows is somebody new. */
bool br_is_of_stranger(const br_actor_work *w, const br_mention *m);

#endif
