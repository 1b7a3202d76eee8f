/* relate_int.h: inside of relate: what is kept of each article, and how things are merged. */
#ifndef BR_RELATE_RELATE_INT_H
#define BR_RELATE_RELATE_INT_H

#include "base/map.h"
#include "base/vec.h"
#include "lexicon/relate.h"
#include "relate/merge.h"
#include "relate/relate.h"
#include "relate/topic.h"

/* an actor of one article: all its mentions together */
typedef struct local_actor {
    br_str article, local;
    br_str name, key; /* key: folded name */
    br_str code, country;
    br_actor_kind kind;
    br_str *surfaces; /* spellings in the text */
    uint32_t n_surfaces;
    uint32_t n_mentions;
    bool is_named;
    bool tells_country; /* by its name, or by a noun with one: "the Chadian army", not "the army" */
} local_actor;

typedef struct mention {
    br_str article;
    br_event *event; /* deep copy; its parties are named as they are known across articles (actor.c) */
    br_str sentence;
    topic about;         /* of the sentence, without the names of its two sides */
    uint32_t who[3];     /* source, target, holder: index into the actors + 1; 0 = none */
    bool named[2];       /* whether source and target have a name of their own: "Tokayev", not "police" */
    bool person[2];      /* whether it is that of a person */
    bool source_known;   /* whether the source's country is told with it */
    uint32_t start, end; /* code points */
    br_str original;     /* article that this passage is a reprint of, "" = none */
} mention;

typedef struct quantity {
    br_str article;
    const br_figure *figure;
    uint32_t start, end; /* code points */
    uint32_t sentence_start, sentence_end;
    br_quantity_sense sense;
    br_str noun; /* folded head of what is counted, "" where the sense says all */
    br_str context, sentence, text;
    br_str countries; /* of the sentence, sorted, cut by blanks */
    br_str places;    /* names of places in the sentence that nobody acts for, folded, cut by ';' */
    topic about;      /* of the sentence */
    topic names;      /* in the sentence, of whatever kind */
    topic story;      /* of the article: whom it names most */
    br_str place; /* the country where it is counted: named last before it, else the one that the article names most */
    bool placed;  /* told right behind the number: "12 in Niger" */
    bool beside;  /* who comes beside somebody told before: "the envoy and three others" */
    br_str original;
    br_date as_of; /* of the figure, else the publication */
    br_date told;  /* publication */
} quantity;

typedef struct cause {
    br_str article;
    const br_claim *claim;
    uint32_t start, end;
    br_str countries; /* of the sentence */
    br_str main[2];   /* the countries that the article names most */
    bool named;       /* whether its holder has a name: "researchers" and "a study" may be one */
    topic about;      /* of what is explained */
    br_date told;     /* publication */
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
 * 1 = one or both not told, 0 = they differ). (event.c) */
bool br__acts_fit(const br_event *a, const br_event *b);
bool br__days_fit(const br_event *a, const br_event *b);
bool br__places_fit(const br_place *a, const br_place *b);
int br__side_fits(const br_party *a, const br_party *b);
bool br__is_full(br_date day); /* year, month and day are known */

/* The record of the mentions of one happening, added to `records`, which are `happenings`. (happening.c) */
typedef BR_VEC(br_happening) happenings;
void br__make_happening(br_relate *relate, const uint32_t *members, size_t n, void *records);

/* Disputes as they are found; sorts the claims and gives the id. (dispute.c) */
typedef BR_VEC(br_dispute) disputes;
void br__finish_dispute(br_relate *relate, br_dispute *dispute, disputes *out);

/* Figures of one quantity. (dispute.c) */
void br__dispute_figures(br_relate *relate, disputes *out);

/* Acts told as done and as not done, as done by others, or on another day. (contradiction.c) */
void br__dispute_happenings(br_relate *relate, disputes *out);

/* Different causes of one thing. (cause.c) */
void br__dispute_causes(br_relate *relate, disputes *out);

/* Figures that count one quantity, each of them comparable with each other; repeats are left out. (quantity.c) */
typedef struct quantity_group {
    uint32_t *members, n; /* indices into relate->quantities, ascending */
    uint64_t older;       /* the group before it in its block, + 1 */
} quantity_group;
typedef BR_VEC(quantity_group) quantity_groups;
quantity_groups br__group_quantities(br_relate *relate);

/* Who is who; names the parties of the mentions as they are known across articles, so it comes first. */
void br__relate_actors(br_relate *relate, br_relations *out);
void br__relate_events(br_relate *relate, br_relations *out);

#endif
