/* event.h: who did what to whom: fills article->events (docs/events.md).
 *
 *   words → patterns (act/match.h) → acts (act/act.h) → parties (party/cast.h) → day (when.h) and place (where.h) → events
 *
 * Needs tokens; uses names, times, actors and quotes where the article has them. */
#ifndef BR_ANNOTATE_EVENT_EVENT_H
#define BR_ANNOTATE_EVENT_EVENT_H

#include "annotate/annotate.h"
#include "annotate/factuality/stance.h"
#include "record/tree.h"

/* Largest number of events that are kept of one article. */
#define BR_MAX_EVENTS 100000u

br_status br_annotate_events(const br_lexicon *lexicon, const br_annotate_options *options, const br_tree *tree,
                             const br_token_facts *facts, const br_stances *stances, br_article *article,
                             br_arena *arena, br_error *error);

#endif
