/* where.h: the place of an act: a place named in its own clause, as exact as it is told. */
#ifndef BR_ANNOTATE_EVENT_WHERE_H
#define BR_ANNOTATE_EVENT_WHERE_H

#include "annotate/event/act/match.h"
#include "lexicon/lexicon.h"

/* Fills event->place from the clause of `token`; leaves it empty where the clause names none. The countries of the event's
 * parties tell towns of one name apart. `spoken`: a noun that somebody speaks of ("condemned the attack in Oslo"), which did not happen
 * where the saying did. */
void br_place_event(const br_lexicon *lexicon, const br_matcher *matcher, int32_t token, bool spoken, br_event *event);

#endif
