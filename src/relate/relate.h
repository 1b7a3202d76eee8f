/* relate.h: what holds across articles: who is who, which mentions tell one happening, where sources disagree.
 *
 * An object with state and one owner: add every article in the order of the ids, then finish. So the result is a
 * function of the set of articles: actors and events merge by transitive closure, figures in groups in which each fits each. */
#ifndef BR_RELATE_RELATE_H
#define BR_RELATE_RELATE_H

#include "lexicon/lexicon.h"
#include "record/article.h"
#include "record/relation.h"

typedef struct br_relate br_relate;

/* An empty one. All it keeps lives in `arena`, and goes with it; the lexicon must outlive it. */
br_relate *br_relate_new(const br_lexicon *lexicon, br_arena *arena);

/* Takes in an annotated article (reprints known); copies what it needs. Ids must ascend. */
void br_relate_add(br_relate *relate, const br_article *article);

/* All records, sorted by id; they live in the arena of `relate`. */
typedef struct br_relations {
    br_actor_record *actors;
    br_happening *events;
    br_dispute *disputes;
    size_t n_actors, n_events, n_disputes;
} br_relations;

br_relations br_relate_finish(br_relate *relate);

#endif
