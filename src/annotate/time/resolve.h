/* resolve.h: from what an expression says to the stretch of the calendar that it means, given what the text is
 * anchored to. */
#ifndef BR_ANNOTATE_TIME_RESOLVE_H
#define BR_ANNOTATE_TIME_RESOLVE_H

#include "annotate/time/moment.h"

typedef struct br_time_context {
    const br_time_lexicon *lexicon;
    br_moment now;                  /* publication, or in narrative what was mentioned last; grain NONE: not known */
    br_moment then;                 /* mentioned last */
    br_moment report;               /* the quarter whose figures a report tells, grain NONE: there is none */
    const br_time_features *coming; /* of the date that stands right behind ("the quarter ended 30 June"), NULL: none */
    br_tense tense;                 /* of the clause */
    bool is_done;                   /* it tells when something in the past was done: "was shot on 3 March" */
    int32_t next_day;               /* in a narrative: the first day of what is told next with its year */
    bool narrative;
    bool bc;               /* the text tells of years before Christ: years below 1000 are such */
    br_moment last_day;    /* the day of the last week that was mentioned last, grain NONE: none was */
    bool then_is_parted;   /* `then` was told in a paragraph before */
    bool then_is_near;     /* `then` was told a sentence or two before */
    bool has_sentence_day; /* `then` was told in the same sentence as a day */
} br_time_context;

/* False when nothing anchors it: *moment then holds the known parts with grain NONE. Never an impossible day. */
bool br_time_resolve(const br_time_context *context, const br_time_features *features, br_moment *moment);

/* The TIMEX3 text of a date that nothing anchors: "XXXX-06-05", "XXXX-WXX-5", "XXXX-SU". */
br_str br_time_open_text(br_arena *arena, const br_time_features *features);

#endif
