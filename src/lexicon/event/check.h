/* check.h: the event dictionaries counted, and what in them looks like a slip: said to the lexicon's log. */
#ifndef BR_LEXICON_EVENT_CHECK_H
#define BR_LEXICON_EVENT_CHECK_H

#include "lexicon/event/events.h"

#define BR_EVENT_ROOTS 21 /* 0: patterns without a code of their own */

typedef struct br_event_counts {
    struct {
        uint32_t lines;
        uint32_t effective; /* lines times the words and phrases that they are found by; conditions count once */
    } roots[BR_EVENT_ROOTS];
    uint32_t sets, members; /* synonym sets, and what stands in them */
    uint32_t doubtful;      /* slips reported */
} br_event_counts;

/* Counts, and reports: patterns and members that stand twice, codes that nothing tells or that the scheme has not, speech
 * acts said twice, roles without a place. */
br_event_counts br_event_check(const br_lexicon *lexicon);

#endif
