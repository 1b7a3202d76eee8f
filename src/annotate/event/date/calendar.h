/* calendar.h: which days a text tells of, and for what they hold: the clause that names them, the narrative behind it, what
 * stands below a heading. */
#ifndef BR_ANNOTATE_EVENT_DATE_CALENDAR_H
#define BR_ANNOTATE_EVENT_DATE_CALENDAR_H

#include "lexicon/lexicon.h"
#include "record/tree.h"

/* all times are indices into the times of the article; or nothing is told, or that it was on no day that could be named */
enum { BR_NO_TIME = -1, BR_NO_DAY = -2 };

typedef struct br_calendar {
    const br_lexicon *lexicon;
    const br_tree *tree;
    br_arena *arena;      /* for numbers that are read when an act asks for them */
    int32_t *time_of;     /* the time told of a clause, or of a noun, by itself; by its head token */
    int32_t *established; /* of each sentence: the time told before it; BR_NO_DAY = a tale of long ago goes on */
    bool *carried;        /* of each sentence: that was established in a paragraph before */
    bool *blurred;      /* of each sentence: a tale has gone on for sentences since that day, which is its month now */
    int32_t *heading;   /* of each sentence: the time that stands as a heading over it */
    int32_t news;       /* the day of the page's news, which its lead tells */
    int32_t lead_end;   /* the first token behind the lead */
    bool is_tale;       /* the page tells what was long ago: no day near that of the page is told */
    const bool *quoted; /* of each token: it stands in direct speech, whose days are those of its speaker's story */
} br_calendar;

br_calendar br_calendar_of(const br_lexicon *lexicon, const br_tree *tree, br_arena *arena);

/* Whether a word heads a clause: a verb, a predicate with a copula, a root. */
bool br_is_clause(const br_tree *tree, int32_t token);

/* A time that dates an act: a century does not, the years from 1911 to 1943 do. */
#define BR_DATING_YEARS 10
static inline bool br_has_date(const br_time *t) {
    br_date end;
    if (!t->from.year || t->type == BR_TIME_DURATION || t->type == BR_TIME_SET) return false;
    return t->to.year - t->from.year < BR_DATING_YEARS || br_date_parse(t->value, &end);
}

/* Whether a time is a single day. */
static inline bool br_is_one_day(const br_time *t) {
    return t->from.day && br_date_cmp(t->from, t->to) == 0;
}

#endif
