/* relate_int.h: inside of relate: what is kept of each article, and how things are merged. */
#ifndef BR_RELATE_RELATE_INT_H
#define BR_RELATE_RELATE_INT_H

#include "base/map.h"
#include "base/vec.h"
#include "lexicon/relate_lexicon.h"
#include "relate/merge.h"
#include "relate/relate.h"

/* an actor of one article: all its mentions together */
typedef struct local_actor {
    br_str article, local;
    br_str name, key; /* key: folded name */
    br_str code, country;
    br_actor_kind kind;
    br_str *surfaces; /* spellings in the text */
    uint32_t n_surfaces;
    bool is_named;
} local_actor;

typedef struct mention {
    br_str article;
    const br_event *event; /* deep copy */
    br_str sentence;
    uint32_t start, end; /* code points */
    br_str original;     /* article that this passage is a reprint of, "" = none */
} mention;

typedef struct quantity {
    br_str article;
    const br_figure *figure;
    uint32_t start, end; /* code points */
    br_quantity_sense sense;
    br_str noun; /* folded head of what is counted, "" where the sense says all */
    br_str context, sentence, text;
    br_str countries;      /* of the sentence, sorted, cut by blanks */
    br_str places;         /* names of places in the sentence that nobody acts for, folded, cut by ';' */
    const uint32_t *topic; /* hashes of the words that say what the sentence is about, sorted */
    uint32_t n_topic;
    br_str original;
    br_date as_of; /* of the figure, else the publication */
    br_date told;  /* publication */
} quantity;

typedef struct cause {
    br_str article;
    const br_claim *claim;
    uint32_t start, end;
    br_str countries;
    br_str original;
} cause;

struct br_relate {
    const br_lexicon *lexicon;
    const br_relate_lexicon *words;
    br_arena *arena;
    BR_VEC(local_actor) actors;
    BR_VEC(mention) mentions;
    BR_VEC(quantity) quantities;
    BR_VEC(cause) causes;
};

/* Whether two mentions can tell one act: CAMEO codes or acts, days, places; and a side of it (2 = both known and the same,
 * 1 = one or both not told, 0 = they differ). (relate_event.c) */
bool br__acts_fit(const br_event *a, const br_event *b);
bool br__days_fit(const br_event *a, const br_event *b);
bool br__places_fit(const br_place *a, const br_place *b);
int br__side_fits(const br_party *a, const br_party *b);

/* Disputes as they are found; sorts the claims and gives the id. (relate_dispute.c) */
typedef BR_VEC(br_dispute) disputes;
void br__finish_dispute(br_relate *relate, br_dispute *dispute, disputes *out);

/* Acts told as done and as not done, or as done by others. (relate_contradiction.c) */
void br__dispute_happenings(br_relate *relate, disputes *out);

/* Different causes of one thing. (relate_cause.c) */
void br__dispute_causes(br_relate *relate, disputes *out);

/* Groups figures that count one quantity: `s` holds the sets of relate->quantities. */
void br__group_quantities(br_relate *relate, sets *s);

void br__relate_actors(br_relate *relate, br_relations *out);
void br__relate_events(br_relate *relate, br_relations *out);
void br__relate_disputes(br_relate *relate, br_relations *out);

#endif
