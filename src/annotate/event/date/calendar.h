/* calendar.h: which days a text tells of, and for what they hold: the clause that names them, the narrative behind it, what
 * stands below a heading. */
#ifndef BR_ANNOTATE_EVENT_DATE_CALENDAR_H
#define BR_ANNOTATE_EVENT_DATE_CALENDAR_H

#include "annotate/event/date/story.h"
#include "lexicon/lexicon.h"

typedef struct br_calendar {
    const br_lexicon *lexicon;
    const br_tree *tree;
    br_arena *arena;    /* for numbers that are read when an act asks for them */
    int32_t *time_of;   /* the time told of a clause, or of a noun, by itself; by its head token */
    br_story story;     /* what these times hold for beyond their clause */
    const bool *quoted; /* of each token: it stands in direct speech, whose days are those of its speaker's story */
} br_calendar;

br_calendar br_calendar_of(const br_lexicon *lexicon, const br_tree *tree, br_arena *arena);

/* Whether a word heads a clause: a verb, a predicate with a copula, a root. */
bool br_is_clause(const br_tree *tree, int32_t token);

#endif
