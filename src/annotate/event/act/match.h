/* match.h: which pattern each word of an article starts, and what the act is then called.
 *
 * Every word is matched for itself first; speech acts and light verbs then take their code from what they speak of. */
#ifndef BR_ANNOTATE_EVENT_ACT_MATCH_H
#define BR_ANNOTATE_EVENT_ACT_MATCH_H

#include "annotate/actor/party.h"
#include "annotate/event/act/play.h"
#include "annotate/event/clause.h"

typedef struct br_match {
    const br_pattern *pattern; /* NULL = none */
    int16_t weight;
} br_match;

/* Patterns kept beside the heaviest one, for when that turns out to speak of nothing. */
#define BR_RUNNERS_UP 2

typedef struct br_matcher {
    br_event_words words;
    const br_parties *parties;
    br_arena *arena;
    uint16_t culture, tongue;   /* sets of what nations have beside their people; BR_NO_SET = none */
    uint16_t head_count;        /* set of those that count people by themselves ("dozens"); BR_NO_SET = none */
    uint16_t harm;              /* set of what force does to people; BR_NO_SET = none */
    uint16_t happening;         /* set of what happens in the place that it is named by */
    uint16_t border, take_home; /* sets of borders, and of verbs for taking one's own away */
    uint16_t sake;              /* set of what stands between "in" and "of" those one helps */
    uint16_t seat;              /* set of the buildings of the mighty */
    uint16_t territory;         /* set of nouns for land and what stands on it; BR_NO_SET = none */
    uint16_t weapon;            /* set of weapons that attacks are named by */
    uint16_t quantity;          /* set of words that only count ("dozens of"); BR_NO_SET = none */
    uint16_t people;            /* set of nouns for people; BR_NO_SET = none */
    uint16_t culpable;          /* set of what is said of who did it ("responsible"); BR_NO_SET = none */
    uint16_t damning, laudable; /* sets of what is said of deeds, bad and good; BR_NO_SET = none */
    uint16_t habit;             /* set of words that tell of no one time ("often"); BR_NO_SET = none */
    br_play play;               /* what is told of games, shows and stories */
    bool *quoted;               /* of each token: it stands in direct speech */
    uint32_t *classes;          /* of each token, BR_CLASS bits, once asked; top bit = asked */
    br_match *matches;          /* of each token, the heaviest */
    br_match (*runners_up)[BR_RUNNERS_UP]; /* of each token, by weight */
} br_matcher;

/* Matches every word of the article. */
br_matcher br_match_article(const br_parties *parties, br_arena *arena);

/* The heaviest patterns of one word, the best first; for `lexicon try`, `visit` (may be NULL) sees each pattern that was
 * tried. */
typedef void (*br_match_visit)(void *context, const br_pattern *pattern, const br_condition *failed);
void br_match_token(const br_matcher *matcher, int32_t token, br_match best[BR_RUNNERS_UP + 1], br_match_visit visit,
                    void *context);

/* The same without patterns that only count when somebody speaks of them. */
br_match br_match_unspoken(const br_matcher *matcher, int32_t token);

/* Whether a pattern asks for that very word as its object: "launch obj=attack". */
bool br_names_its_object(const br_matcher *matcher, const br_pattern *pattern, int32_t object);

/* The token that a phrase is about: "dozens of protesters" → protesters. */
int32_t br_content_head(const br_matcher *matcher, int32_t token);

/* Whether a phrase only counts, and leaves whom untold: "tens of thousands", "some 300". */
bool br_is_bare_count(const br_matcher *matcher, int32_t token);

/* Whether a phrase is a number of people by itself: "killed nine", "arrested dozens". */
bool br_is_head_count(const br_matcher *matcher, int32_t token);

/* BR_CLASS bits of the actor that heads a phrase. */
uint32_t br_actor_classes(const br_matcher *matcher, int32_t token);

#endif
